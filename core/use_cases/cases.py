"""Cases: made under a name, opened and left, their lesions, and what is known of them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.definition.definition import Definition
from core.definition.fact import Scope
from core.engine.findings import Findings, Known, Place
from core.model.audit import Event
from core.model.case import Case, CaseState, Lesion, Side, may_open
from core.model.dialogue import Dialogue
from core.model.editions import Held
from core.model.person import Person
from core.model.pseudonym import propose
from core.ports.cases import Record
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_facts import DefinitionOf, findings_in
from core.use_cases.dialogues import UseCases
from core.use_cases.editions import Newer, former, newer, pins_for, readings
from core.use_cases.placing import place_quick


@dataclass(frozen=True)
class CaseView:
    """A case with all that was said of it, and what is known by that now.

    ``read`` are the definitions that it is read with, ``newer`` those of which another edition is
    current.
    """

    case: Case
    record: Record
    findings: Findings
    known: Mapping[Place, Known]
    definition_of: DefinitionOf
    read: Mapping[str, Definition]
    newer: Sequence[Newer] = ()

    @property
    def walked(self) -> frozenset[tuple[str, int | None]]:
        """The definitions that somebody walked through, each with the lesion it was about."""
        return frozenset(
            (it.definition, it.lesion.id if it.lesion and self._asks_a_lesion(it) else None)
            for it in self.record.dialogues
            if it.answers
        )

    def _asks_a_lesion(self, dialogue: Dialogue) -> bool:
        asked = self.definition_of(dialogue).questions
        return any(question.fact.scope is Scope.LESION for question in asked)


async def new_case(uow: UnitOfWork, library: Library, person: Person) -> Case:
    """Make a case under a new name, and open it."""
    name = propose(await uow.cases.names(person.id), secrets.randbelow)
    case = await uow.cases.begin(person.id, name)
    await uow.editions.begin(case.id, pins_for(library))
    await uow.audit(Event.BEGAN, "case", str(case.id), person.id)
    await reopen(uow, person, case)
    return case


async def keep_as_case(
    uow: UnitOfWork, use_cases: UseCases, person: Person, dialogue: Dialogue
) -> Case | None:
    """Make a quick score of somebody the first of a case of its own, and open that."""
    if dialogue.person_id != person.id or dialogue.case_name is not None:
        return None
    name = propose(await uow.cases.names(person.id), secrets.randbelow)
    await uow.cases.name(dialogue.case_id, name)
    await uow.audit(Event.BEGAN, "case", str(dialogue.case_id), person.id)
    case = await uow.cases.find(dialogue.case_id)
    if case is not None:
        record, library = await uow.cases.record(case.id), use_cases.library
        await uow.editions.begin(case.id, pins_for(library, record.dialogues))
        await place_quick(uow, case, record.dialogues, use_cases.definition_of, library.sites)
        await reopen(uow, person, case)
    return case


async def case_for(uow: UnitOfWork, person: Person, case_id: int) -> Case | None:
    """Return a case that somebody may open; None for any other, which is audited."""
    case = await uow.cases.find(case_id)
    if case is None:
        return None
    if not may_open(person, case):
        await uow.audit(Event.REFUSED, "case", str(case_id), person.id)
        return None
    return case


@dataclass(frozen=True)
class Told:
    """A case with all that was said of it ``at`` a moment, and what it is pinned to."""

    case: Case
    record: Record
    held: Held
    at: datetime

    def view(self, library: Library, today: date) -> CaseView:
        """Return the case with all that is known of it."""
        return view_of(self.case, self.record, self.held, library, now=self.at, today=today)


async def told(uow: UnitOfWork, case: Case) -> Told:
    """Return all that was said of a case, without opening it for anybody."""
    record, held = await uow.cases.record(case.id), await uow.editions.held([case.id])
    return Told(case, record, held[case.id], uow.now)


async def look_at(uow: UnitOfWork, use_cases: UseCases, person: Person, case: Case) -> CaseView:
    """Open a case for somebody, and return all that is known of it."""
    await reopen(uow, person, case)
    await uow.audit(Event.SAW, "case", str(case.id), person.id)
    return (await told(uow, case)).view(use_cases.library, use_cases.today())


def view_of(
    case: Case, record: Record, held: Held, library: Library, *, now: datetime, today: date
) -> CaseView:
    """Return a case with all that is known of it, by its record alone."""

    def definition_of(dialogue: Dialogue) -> Definition:
        return library.definition(dialogue.definition, dialogue.edition)

    read = readings(library, held)
    findings = findings_in(
        case, record, library, definition_of, former(read, library), now=now, today=today
    )
    every = library.implied.into(findings.known())
    asked = {it.fact.id for one in read.values() for it in (*one.questions, *one.checks)}
    known = {place: it for place, it in every.items() if place[0] in asked | library.facts.keys()}
    return CaseView(case, record, findings, known, definition_of, read, newer(library, held))


async def leave(uow: UnitOfWork, person: Person) -> None:
    """Let the open case go: what is begun next is a quick score."""
    person.case_id = person.case_at = None
    await uow.cases.open_for(person.id, None)


async def add_lesion(
    uow: UnitOfWork,
    person: Person,
    case: Case,
    site: Mapping[str, str],
    side: Side,
    label: str = "",
) -> Lesion:
    """Add a lesion to a case; one that is there already, at the same place, is that one.

    Of a place with several bones in it, what it is called tells one from the other.
    """
    for there in case.standing:
        called = there.label.casefold() == label.casefold()
        if dict(there.site) == dict(site) and there.side is side and called:
            return there
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    return await uow.cases.add_lesion(case, site, side, person.id, label)


async def move_to(uow: UnitOfWork, person: Person, case: Case, state: CaseState) -> None:
    """Keep where a case stands; one that is no longer open is let go."""
    await uow.cases.set_state(case.id, state)
    await uow.audit(Event.SET_ASIDE, "case", str(case.id), person.id)
    if state is not CaseState.OPEN:
        await leave(uow, person)


async def reopen(uow: UnitOfWork, person: Person, case: Case) -> None:
    """Make a case the open one: what is begun next belongs to it."""
    await uow.cases.open_for(person.id, case.id)
    person.case_id, person.case_at = case.id, uow.now
