"""A case that changes hands; two lesions that are one, and one that is two."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Final

from core.definition.terms import Days
from core.model.audit import Event
from core.model.case import Case, CaseState, Lesion
from core.model.case_event import MERGED
from core.model.person import Person
from core.model.pseudonym import propose
from core.model.rights import Policy, Right, refusal
from core.ports.cases import Happening
from core.ports.roster import Member
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.case_facts import day_of

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


async def merge(uow: UnitOfWork, person: Person, case: Case, one: Lesion, other: Lesion) -> None:
    """Say that two lesions are one: all that was said of the second is said of the first."""
    await uow.cases.move(case.id, other.id, one.id)
    day = day_of(uow.now)
    what = Happening(MERGED, Days(day, day), about=str(other.id))
    await uow.cases.log(case, one.id, what, person.id)
    if other.resolved_at is None:
        await uow.cases.resolve(other.id, resolved=True)
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
