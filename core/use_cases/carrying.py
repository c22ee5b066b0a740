"""What a dialogue takes over: from the one that opened it, and from all that its case knows."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from core.definition.answer import Answer
from core.definition.definition import Definition
from core.engine.flow import RESULT, derived
from core.engine.known_to import KnownTo
from core.model.case import LAPSES, Case, may_open
from core.model.dialogue import Dialogue, forget, lapse, leave_to_others, reopen, take_up
from core.model.person import Person
from core.model.view import LIVE_VIEW, Page, PageName, ReadLine
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.answers import carried, possible
from core.use_cases.case_facts import DefinitionOf, known_beside, turning_within_hours
from core.use_cases.editions import reading
from core.use_cases.steps import emergencies


async def open_case(uow: UnitOfWork, person: Person) -> Case | None:
    """Return the case that is open for somebody; None where none is, or for too long."""
    if person.case_id is None or person.case_at is None or uow.now - person.case_at > LAPSES:
        return None
    case = await uow.cases.find(person.case_id)
    return case if case is not None and may_open(person, case) else None


async def take_over(
    uow: UnitOfWork,
    library: Library,
    definition_of: DefinitionOf,
    today: date,
    dialogue: Dialogue,
    before: Dialogue | None,
    case: Case | None,
) -> None:
    """Take over the answers that others gave; an emergency among them comes first.

    Unless it was just seen in the dialogue that opened this one.
    """
    if before is None and case is None:
        return
    definition, seen, found = definition_of(dialogue), frozenset[str](), dict[str, Answer]()
    since, lapsed, anew = dict[str, date](), dict[str, tuple[Answer, date]](), dict[str, None]()
    if before is not None:
        old = definition_of(before)
        found |= carried(old, before.answers, definition, today)
        seen = emergencies(old, before.answers, today)
    if case is not None:
        await uow.cases.open_for(dialogue.person_id, case.id)
        known = await known_beside(uow, library, definition_of, today, case, dialogue)
        anew |= _asked_anew(definition, library, known, found)
        found |= known.answers
        since |= known.since
        lapsed |= known.lapsed
    taken = {it: answer for it, answer in found.items() if it not in anew}
    too_old = {it: old for it, old in lapsed.items() if it not in found or it in anew}
    changes = [
        *reopen(dialogue, anew),
        *lapse(dialogue, too_old),
        *take_up(dialogue, definition, possible(definition, taken, today), since),
    ]
    await uow.record(dialogue, *changes)
    if emergencies(definition, dialogue.answers, today) - seen:
        dialogue.view = Page(PageName.EMERGENCY)
    elif before is not None:
        dialogue.view = ReadLine()


def _asked_anew(
    definition: Definition, library: Library, known: KnownTo, told: Container[str]
) -> dict[str, None]:
    """Return, in order, the questions that a case may not answer though it knows something."""
    anew = dict.fromkeys(known.contradicted)
    if definition.id == library.emergency:
        turning = turning_within_hours(definition, library.ageing, known.answers)
        anew |= dict.fromkeys(it for it in turning if it not in told)
    return anew


async def refresh(
    uow: UnitOfWork, library: Library, definition_of: DefinitionOf, today: date, dialogue: Dialogue
) -> None:
    """Bring what a dialogue took over from its case up to what is known there now.

    What was answered in one that was left half-way is asked again where it has become too old.
    """
    case = await uow.cases.find(dialogue.case_id) if dialogue.case_name else None
    if case is None:
        return
    if dialogue.edition != (await reading(uow, library, dialogue.definition, case)).edition:
        return
    definition = definition_of(dialogue)
    known = await known_beside(uow, library, definition_of, today, case, dialogue)
    half_way = not dialogue.live and derived(definition, dialogue.answers) != RESULT
    gone = [it for it in dialogue.carried if it not in known.answers]
    new = {it: answer for it, answer in known.answers.items() if dialogue.answers.get(it) != answer}
    changes = [
        *forget(dialogue, known.aged if half_way else ()),
        *leave_to_others(dialogue, definition, gone),
        *lapse(dialogue, known.lapsed),
        *take_up(dialogue, definition, possible(definition, new, today), known.since),
    ]
    await uow.record(dialogue, *changes)
    if dialogue.state == RESULT:
        dialogue.view = LIVE_VIEW
