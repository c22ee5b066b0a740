"""The dose of a drug for what a text tells of a patient: "dose zolédronique clairance 35"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from bot.lookup import Entry, asks_a_dose, look_up
from core.definition.answer import Picked
from core.definition.conditions import facts_of
from core.definition.rule import Kind
from core.engine.findings import knowledge_about
from core.model.proposal import Proposal
from core.ports.library import Library
from core.use_cases.foretelling import ONE_LESION, known_if
from dialogs.facts.antiresorptive import antiresorptive_drug
from dialogs.treatments import TREATMENTS

_SAYS: Final = (Kind.CONTRAINDICATION, Kind.DOSE)


def doses_told(
    text: str,
    proposal: Proposal,
    library: Library,
    now: datetime,
    today: date,
    language: str,
    *,
    asks: bool = False,
) -> Sequence[Entry]:
    """Return the dose, or what forbids the drug, that follows from what a text says plainly.

    ``asks`` tells that it asks, whatever its words. What the documents print of the drug where no
    dose depends on what is told. None where it asks
    no dose, names no drug, or tells nothing else.
    """
    taken = [(it.fact, answer) for it, answer in proposal.taken(proposal.plain)]
    named = [it for it in proposal.items if it.fact == antiresorptive_drug.id]
    drugs = {it.id for said in named for it in said.answers if isinstance(it, Picked)}
    if (
        not (asks or asks_a_dose(text))
        or not drugs
        or {fact for fact, _ in taken} <= {named[0].fact}
    ):
        return ()
    known = knowledge_about(known_if(library, taken, now, today), ONE_LESION)
    found = [
        Entry(f"guard-{rule.id}.detail", rule.source)
        for treatment in TREATMENTS
        if treatment.id in drugs
        for rule in treatment.guards
        if rule.kind in _SAYS and facts_of(rule.when) and rule.when.evaluate(known) is True
    ]
    return found or look_up(" ".join(["dose", *(it.words for it in named)]), language)
