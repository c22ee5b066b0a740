"""A case that changes hands; two lesions that are one, and one that is two."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Final

from core.definition.terms import Days
from core.model.audit import Event
from core.model.case import Case, CaseState, Lesion
from core.model.case_event import MERGED, CaseEvent
from core.model.person import Person
from core.model.pseudonym import propose
from core.model.rights import Policy, Right, refusal
from core.ports.cases import Happening, Moved, Record
from core.ports.roster import Member
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.told_by_events import day_of

_TEAM: Final = Policy.INVITE
"""A case is handed within a team alone, however people get in."""


async def successors(uow: UnitOfWork, person: Person) -> Sequence[Member]:
    """Return the members of somebody's team who may own a case of theirs."""
    if person.team_id is None:
        return ()
    found, left = [], {it.person_id for it in await uow.groups.suspended(person.team_id)}
    for member in await uow.roster.members(person.team_id):
        if member.person_id == person.id or member.person_id in left:
            continue
        other = await uow.person(member.person_id)
        if refusal(other, Right.ANSWER, _TEAM) is None:
            found.append(member)
    return found


async def hand_over(
    uow: UnitOfWork, person: Person, case: Case, to: Member, chat_id: int, message_id: int
) -> str:
    """Give a case to another member, and return its name there: another one if that is taken.

    Its former owner finds it among the team's, and presses no card of it any more.
    """
    theirs = await uow.cases.listed(to.person_id, tuple(CaseState), 1, begins=case.name)
    taken = any(it.id != case.id for it in theirs)
    names = await uow.cases.names(to.person_id)
    name = propose(names, secrets.randbelow) if taken else case.name
    await uow.cases.hand_over(case.id, to.person_id, name, chat_id=chat_id, message_id=message_id)
    person.case_id = person.case_at = None
    await uow.audit(Event.HANDED_OVER, "case", str(case.id), person.id, person.team_id)
    await uow.audit(Event.RECEIVED, "case", str(case.id), to.person_id, to.team_id)
    return name


async def merge(
    uow: UnitOfWork, person: Person, case: Case, one: Lesion, other: Lesion
) -> CaseEvent:
    """Say that two lesions are one: all that was said of the second is said of the first.

    What was said of which is kept with it, so that it can be taken back.
    """
    moved = await uow.cases.said_of(case.id, other.id)
    await uow.cases.move(case.id, other.id, one.id)
    day = day_of(uow.now)
    what = Happening(MERGED, Days(day, day), about=str(other.id), text=moved.text)
    kept = await uow.cases.log(case, one.id, what, person.id)
    if other.resolved_at is None:
        await uow.cases.resolve(other.id, resolved=True)
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    return kept


async def unmerge(uow: UnitOfWork, person: Person, case: Case, merged: int) -> bool:
    """Take back that two lesions are one; False where something else was said of either since."""
    record = await uow.cases.record(case.id)
    event = next((it for it in record.events if it.id == merged and it.kind == MERGED), None)
    if event is None or event.ended_at is not None or event.lesion is None or not event.text:
        return False
    if _was_said_since(record, event):
        return False
    other, moved = int(event.about), Moved.of(event.text)
    await uow.cases.move_back(case.id, event.lesion, other, moved)
    await uow.cases.end_event(case, event.id)
    await uow.cases.resolve(other, resolved=False)
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    return True


def _was_said_since(record: Record, merged: CaseEvent) -> bool:
    """Tell whether anything was said of a lesion, or of one in it, after it was merged."""
    lesions = (merged.lesion, int(merged.about))
    about = {it.id for it in record.dialogues if it.lesion and it.lesion.id in lesions}
    times = [it.at for it in record.lines if it.dialogue in about and not it.carried]
    times += [it.at for it in record.said if it.lesion in lesions]
    events = [it for it in record.events if it.lesion in lesions and it.id != merged.id]
    times += [at for it in events for at in (it.at, it.ended_at) if at is not None]
    return any(it > merged.at for it in times)
