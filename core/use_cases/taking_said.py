"""Facts that a sentence said, taken into a case after its writer confirmed each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from core.definition.answer import Answer, Picked
from core.definition.fact import Scope
from core.definition.terms import Days
from core.model.audit import Event
from core.model.case import Case, Lesion, Side
from core.model.person import Person
from core.ports.cases import Happening
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_events import log
from core.use_cases.placing import agrees

_LEVEL: Final = "vertebral_level"

Taken = Sequence[tuple[str, Answer]]
"""Facts by id, each with the answer that was confirmed."""


def site_of(taken: Taken, library: Library) -> Mapping[str, str]:
    """Return where facts say that the lesion is; empty where they do not."""
    said = {fact: answer.id for fact, answer in taken if isinstance(answer, Picked)}
    return library.sites.site("", said)


def fitting_lesions(
    case: Case, taken: Taken, library: Library, side: Side = Side.NONE
) -> Sequence[Lesion]:
    """Return the lesions of a case that facts can be about: never one of the other ``side``."""
    site = site_of(taken, library)
    of_side = (it for it in case.standing if Side.NONE in (it.side, side) or it.side == side)
    return [it for it in of_side if agrees(it, site) and (not site or it.site)]


def needs_a_lesion(taken: Taken, library: Library) -> bool:
    """Tell whether one of the facts is about a lesion."""
    return any(_is_of_a_lesion(fact, library) for fact, _ in taken)


def lesion_by_lesion(taken: Taken, library: Library) -> Sequence[Taken]:
    """Return facts for each lesion that they name: what is of a lesion is said of each of two.

    What is of the patient goes with the first of them.
    """
    levels = [it for it in taken if it[0] == _LEVEL]
    if len(levels) <= 1:
        return [taken]
    others = [it for it in taken if it[0] != _LEVEL]
    of_lesions = [it for it in others if _is_of_a_lesion(it[0], library)]
    return [[levels[0], *others], *([level, *of_lesions] for level in levels[1:])]


async def take_said(
    uow: UnitOfWork,
    library: Library,
    person: Person,
    case: Case,
    taken: Taken,
    lesion: Lesion | None = None,
    side: Side = Side.NONE,
) -> Lesion | None:
    """Keep confirmed facts with a case; return the lesion that those of a lesion are about.

    That is ``lesion``, or the one that they can be about, or a new one where they say.
    """
    if lesion is None and needs_a_lesion(taken, library):
        lesion = await _lesion(uow, library, person, case, taken, side)
    for fact, answer in taken:
        if fact in library.sites.facts:
            continue  # where a lesion is, is said with it
        if fact in library.events and isinstance(answer, Days):
            await log(uow, person, case, None, Happening(fact, answer))
            continue
        about = lesion.id if lesion and _is_of_a_lesion(fact, library) else None
        await uow.cases.say(case, about, fact, answer, person.id)
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    return lesion


def _is_of_a_lesion(fact: str, library: Library) -> bool:
    return fact in library.facts and library.facts[fact].scope is Scope.LESION


async def _lesion(
    uow: UnitOfWork, library: Library, person: Person, case: Case, taken: Taken, side: Side
) -> Lesion:
    fitting = fitting_lesions(case, taken, library, side)
    if len(fitting) == 1:
        return fitting[0]
    return await uow.cases.add_lesion(case, site_of(taken, library), side, person.id)
