"""Which emergencies facts tell of by themselves: said before any of them is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from core.definition.answer import Picked
from core.definition.conditions import facts_of
from core.definition.fact import Fact, Scope
from core.definition.rule import Kind
from core.definition.sorts import pathways_among
from core.engine.advice import Item
from core.engine.findings import Finding, Known, Place
from core.engine.part import Part
from core.engine.synthesis import synthesis
from core.language.said import Stance
from core.model.proposal import Proposal
from core.ports.library import Library
from core.use_cases.case_facts import possible_of
from core.use_cases.taking_said import Taken, site_of

Emergencies = Sequence[tuple[Part, Item]]
"""Emergencies, each with what the pathway says that tells of it."""
_NOBODY: Final = 0
ONE_LESION: Final = 1
_ANSWERS: Final = 4
_MAY_BE_SO: Final = (Stance.STATED, Stance.DOUBTED)


@dataclass(frozen=True)
class Foretold:
    """The emergencies that a sentence tells of.

    ``certain`` if what it says plainly is so; ``possible`` if something is so that it doubts, or
    that can be meant in several ways.
    """

    certain: Emergencies = ()
    possible: Emergencies = ()


def foretold(library: Library, proposal: Proposal, now: datetime, today: date) -> Foretold:
    """Return the emergencies that a proposal tells of, before any of it is taken."""

    def told(taken: Taken) -> dict[str, tuple[Part, Item]]:
        found = emergencies_told(library, taken, now, today)
        same = library.same_emergency
        return {same.get(it.rule.id, it.rule.id): (part, it) for part, it in found}

    plain = [(it.fact, answer) for it, answer in proposal.taken(proposal.plain)]
    plain += [(it.fact, it.answers[0]) for it in proposal.items if it.stance is Stance.SEVERAL]
    certain, possible = told(plain), dict[str, tuple[Part, Item]]()
    urgent = _urgent_facts(library)
    doubtful = [it for it in proposal.items if not it.plain and it.stance in _MAY_BE_SO]
    for said in (it for it in doubtful if it.fact in urgent):
        for answer in said.answers[:_ANSWERS]:
            possible |= told([*plain, (said.fact, answer)])
    further = [it for name, it in possible.items() if name not in certain]
    return Foretold(list(certain.values()), further)


def emergencies_told(library: Library, taken: Taken, now: datetime, today: date) -> Emergencies:
    """Return the emergencies that are certain if facts are true of one patient and one lesion.

    Nothing else is known then: that of a case may say more, or contradict them.
    """
    whole = synthesis(
        pathways_among(library.definitions),
        {},
        library.applies,
        library.implied,
        known_if(library, taken, now, today),
        [ONE_LESION],
        frozenset(),
        today,
        library.happened,
        library.same_emergency,
    )
    return whole.emergencies


def follows_in(
    library: Library, taken: Taken, fact: Fact, now: datetime, today: date
) -> Picked | None:
    """Return the one answer of a fact that facts say or lead to; None where there are several."""
    it = known_if(library, taken, now, today).get((fact.id, None))
    if it is None or not it.counts or len(it.possible) != 1:
        return None
    return Picked(next(iter(it.possible)))


def known_if(library: Library, taken: Taken, now: datetime, today: date) -> Mapping[Place, Known]:
    """Return what is known if facts are true of one patient and one lesion."""
    known: dict[Place, Known] = {}
    place = ((fact, Picked(option)) for fact, option in site_of(taken, library).items())
    for id, answer in (*taken, *place):
        if (fact := library.facts.get(id)) is not None:
            lesion = ONE_LESION if fact.scope is Scope.LESION else None
            possible = possible_of(fact, answer, today)
            finding = Finding(fact, lesion, answer, possible, now, today, _NOBODY)
            known[finding.place] = Known(finding, possible)
    return library.implied.into(known)


def _urgent_facts(library: Library) -> frozenset[str]:
    """Return the facts that an emergency can follow from, near or far."""
    every = library.definitions.values()
    rules = (rule for it in every for rule in it.rules if rule.kind is Kind.EMERGENCY)
    found = set[str]().union(*(facts_of(rule.when) for rule in rules))
    for implication in reversed(library.implied.implications):
        if implication.fact in found:
            found |= facts_of(implication.when)
    for fact in library.implied.facts.values():
        if fact.id in found and fact.formula is not None:
            found |= set(fact.formula.inputs)
    return frozenset(found | set(library.sites.facts))
