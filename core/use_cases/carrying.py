"""What a dialogue takes over: from the one that opened it, and from all that its case knows."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date

from core.definition.answer import Answer
from core.definition.definition import Definition
from core.engine.findings import Known, Place
from core.engine.flow import RESULT, derived
from core.engine.lapsed import lapsed_for
from core.model.case import LAPSES, Case, may_open
from core.model.dialogue import Dialogue, carry, forget_answer, lapse, reopen
from core.model.person import Person
from core.model.view import LIVE_VIEW, Page, PageName, ReadLine
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.answers import carried, is_answer
from core.use_cases.case_facts import (
    DefinitionOf,
    aged_in,
    contradicted_for,
    findings_in,
    known_since,
    known_to,
    turning_within_hours,
)
from core.use_cases.editions import former, reading, readings
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
    days: Mapping[str, date] = {}
    if before is not None:
        old = definition_of(before)
        found |= carried(old, before.answers, definition, today)
        seen = emergencies(old, before.answers, today)
    if case is not None:
        await uow.cases.open_for(dialogue.person_id, case.id)
        known = await _known(uow, library, definition_of, today, case)
        told, of_case = found, known_to(definition, known, dialogue)
        anew = contradicted_for(definition, known, dialogue)
        if definition.id == library.emergency:
            turning = turning_within_hours(definition, library.ageing, of_case)
            anew += [it for it in turning if it not in told]
        found = told | of_case
        days = known_since(definition, known, dialogue, today)
        for question in dict.fromkeys(anew):
            found.pop(question, None)
            await uow.record(dialogue, reopen(dialogue, question))
        await _lapse(uow, definition, known, dialogue, found)
    await _take(uow, dialogue, definition, found, days, today)
    if emergencies(definition, dialogue.answers, today) - seen:
        dialogue.view = Page(PageName.EMERGENCY)
    elif before is not None:
        dialogue.view = ReadLine()


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
    of_case = await _known(uow, library, definition_of, today, case)
    if not dialogue.live and derived(definition, dialogue.answers) != RESULT:
        for question in aged_in(definition, of_case, dialogue):
            await uow.record(dialogue, forget_answer(dialogue, question))
    known = known_to(definition, of_case, dialogue)
    days = known_since(definition, of_case, dialogue, today)
    for question in [it for it in dialogue.carried if it not in known]:
        await uow.record(dialogue, carry(dialogue, definition, question, None))
    await _lapse(uow, definition, of_case, dialogue, dialogue.answers)
    new = {id: it for id, it in known.items() if dialogue.answers.get(id) != it}
    await _take(uow, dialogue, definition, new, days, today)
    if dialogue.state == RESULT:
        dialogue.view = LIVE_VIEW


async def _lapse(
    uow: UnitOfWork,
    definition: Definition,
    known: Mapping[Place, Known],
    dialogue: Dialogue,
    answered: Container[str],
) -> None:
    """Keep what was known of what is asked again because it is too old: it stands beside it."""
    lesion = dialogue.lesion.id if dialogue.lesion else None
    for question, (answer, on) in lapsed_for(definition, known, lesion).items():
        if question not in answered and dialogue.former.get(question) != (answer, on):
            await uow.record(dialogue, lapse(dialogue, question, answer, on))


async def _take(
    uow: UnitOfWork,
    dialogue: Dialogue,
    definition: Definition,
    found: Mapping[str, Answer],
    days: Mapping[str, date],
    today: date,
) -> None:
    """Take over answers, each known since its day."""
    for question, answer in found.items():
        if is_answer(definition, question, answer, today):
            change = carry(dialogue, definition, question, answer, days.get(question))
            await uow.record(dialogue, change)


async def _known(
    uow: UnitOfWork, library: Library, definition_of: DefinitionOf, today: date, case: Case
) -> Mapping[Place, Known]:
    record = await uow.cases.record(case.id)
    read = readings(library, (await uow.editions.held([case.id]))[case.id])
    findings = findings_in(
        case,
        record,
        library,
        definition_of,
        former(read, library),
        now=uow.now,
        today=today,
    )
    return library.implied.into(findings.known())
