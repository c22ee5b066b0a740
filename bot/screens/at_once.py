"""What a typed line alone decides of a drug: its dose, or that it is contraindicated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bot.screens.citing import mark_of, outside_lines
from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.pathway.faces import face
from bot.screens.read_facts import fact_line
from bot.screens.screen import Screen
from bot.screens.sentence import open_button
from core.definition.answer import Answer, Picked
from core.definition.conditions import facts_of
from core.definition.definition import Definition
from core.definition.pathway import Pathway
from core.definition.rule import Kind
from core.definition.sorts import as_pathway
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from core.model.proposal import Proposal
from dialogs.facts.antiresorptive import antiresorptive_drug
from dialogs.treatments import TREATMENTS
from dialogs.wording import Wording

_SAYS: Final = (Kind.CONTRAINDICATION, Kind.DOSE)


def at_once_screen(
    proposal: Proposal, definition: Definition, today: date, say: Wording
) -> Screen | None:
    """Return the dose that follows from what was typed; None where nothing does.

    What else may forbid it is not known yet: the questions, one tap away, ask for it.
    """
    plain = proposal.taken(proposal.plain)
    told = {it.fact: answer for it, answer in plain}
    pathway = as_pathway(definition)
    if pathway is None:
        return None
    found = list(_decided(pathway, told, today))
    if not found:
        return None
    read = [line("• ", fact_line(it, say)) for it, _ in plain if it.fact != antiresorptive_drug.id]
    lines = [
        line(_sign(it, say), bold(face(pathway, it, say)), mark_of(it.rule.source)) for it in found
    ]
    text = document(
        paragraph(bold(say(definition.id)), *read),
        paragraph(*lines),
        *outside_lines([it.rule.source for it in found], say),
        *([italic(say("at-once-unknown"))] if all(map(_is_dose, found)) else []),
    )
    return Screen(text, ((open_button(definition.id, proposal, say),),), names_cases=True)


def _is_dose(item: Item) -> bool:
    return item.rule.kind is Kind.DOSE


def _sign(item: Item, say: Wording) -> str:
    """Return what stands before it: what is forbidden is called so, never by a sign alone."""
    return "→ " if _is_dose(item) else f"⛔ {say('kind-contraindication')} · "


def _decided(pathway: Pathway, told: Mapping[str, Answer], today: date) -> Iterator[Item]:
    """Yield the doses and contraindications that hold by nothing but the facts that were told."""
    drug = told.get(antiresorptive_drug.id)
    if not isinstance(drug, Picked):
        return
    of_drug = {rule.id for it in TREATMENTS if it.id == drug.id for rule in it.guards}
    answers = {q.id: told[q.fact.id] for q in pathway.questions if q.fact.id in told}
    advice = PathwayEvaluation(pathway, answers, today).advice
    for item in advice.of(*_SAYS, status=(Status.HOLDS,)):
        if item.rule.id in of_drug and facts_of(item.rule.when) <= told.keys():
            yield item
