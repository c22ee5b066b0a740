"""Letting people in and out: invitations, the roster of a team, and the end of a membership.

A link can be forwarded. So who opens one only asks to be let in, and whoever sent it sees who asks
and decides; the link is used up meanwhile. The code that the first start prints is the exception:
it has nobody to ask.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import Final

from core.definition.definition import Definition
from core.engine.flow import CANCELLED
from core.model.audit import Event
from core.model.dialogue import Dialogue, move
from core.model.effects import EraseMessage
from core.model.person import Person, Role
from core.ports.roster import Invitation, Member
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.card import become
from core.use_cases.sharing import take_agendas_of, withdraw_all_of

VALID: Final = timedelta(days=7)
CODE_VALID: Final = timedelta(hours=1)
"""Of an administrator's code: it stands on a terminal or in a journal, and lets in unasked."""
PREFIX: Final = "i_"
"""Before the random part of an invitation's link, to tell it from a definition's."""
_BYTES: Final = 24  # 192 random bits; the link's parameter has 34 of 64 characters


class Outcome(StrEnum):
    """What came of a deed; the interface has its words."""

    INVALID = "invitation-invalid"
    ALREADY_IN = "invitation-already-in"
    ASKED = "invitation-asked"
    JOINED = "invitation-joined"
    GONE = "team-gone"
    UNCHANGED = "team-unchanged"
    LAST = "team-last-administrator"
    DONE = "team-done"


def is_invitation(payload: str) -> bool:
    """Tell an invitation from other parameters of a link."""
    return payload.startswith(PREFIX)


async def new_invitation(
    uow: UnitOfWork,
    team_id: int,
    role: Role,
    invited_by: int | None,
    valid: timedelta = VALID,
) -> tuple[int, str]:
    """Return the id of a new invitation and the parameter of its link, which is kept nowhere."""
    payload = PREFIX + secrets.token_urlsafe(_BYTES)
    id = await uow.roster.invite(_digest(payload), team_id, role, invited_by, valid)
    await uow.audit(Event.INVITED, "invitation", str(id), invited_by, team_id)
    return id, payload


async def first_code(uow: UnitOfWork, team: str) -> str | None:
    """Return a one-time code for the first administrator, at the first start of all only.

    Later ones would repeat it in a journal: :func:`code_for` makes another for the operator.
    """
    if await uow.roster.has_administrator() or await uow.roster.teams():
        return None
    return await code_for(uow, await uow.roster.new_team(team))


async def code_for(uow: UnitOfWork, team_id: int) -> str:
    """Return a one-time code for an administrator of a team, which the operator hands out.

    Those of before count no longer.
    """
    await uow.roster.close_codes(team_id)
    made = await new_invitation(uow, team_id, Role.ADMINISTRATOR, None, CODE_VALID)
    return made[1]


async def hand_in(
    uow: UnitOfWork, person: Person, label: str, payload: str
) -> tuple[Outcome, Invitation | None]:
    """Open an invitation: ask to be let in, or come in with the code of the first start."""
    if person.role is not None:
        return Outcome.ALREADY_IN, None
    found = await uow.roster.invitation_behind(_digest(payload))
    if found is None or found.claimed_by not in (None, person.id):
        return Outcome.INVALID, None
    if found.invited_by is None:
        await uow.roster.admit(person.id, found.team_id, found.role, label)
        await uow.roster.close(found.id)
        await uow.audit(Event.JOINED, "person", str(person.id), person.id, found.team_id)
        person.role, person.team_id = found.role, found.team_id
        return Outcome.JOINED, found
    if found.claimed_by is None:
        await uow.roster.claim(found.id, person.id, person.telegram_language, label)
        return Outcome.ASKED, found
    return Outcome.ASKED, None  # asked before: whoever decides has been told


async def waiting(uow: UnitOfWork, administrator: Person, id: int) -> Invitation | None:
    """Return somebody who asked to be let into this administrator's team."""
    found = await invited(uow, administrator, id)
    return found if found and found.claimed_by is not None else None


async def invited(uow: UnitOfWork, administrator: Person, id: int) -> Invitation | None:
    """Return an invitation of this administrator's team that still counts."""
    found = await uow.roster.invitation(id)
    return found if found and found.team_id == administrator.team_id else None


async def revoke(uow: UnitOfWork, administrator: Person, found: Invitation) -> None:
    """Take an invitation back, or refuse who opened it."""
    await uow.roster.close(found.id)
    team_id = administrator.team_id
    await uow.audit(
        Event.INVITATION_REVOKED, "invitation", str(found.id), administrator.id, team_id
    )


async def let_in(uow: UnitOfWork, administrator: Person, found: Invitation) -> Outcome:
    """Take in somebody who asked."""
    assert found.claimed_by is not None  # waiting() saw to it
    await uow.roster.close(found.id)
    if await uow.roster.member(found.claimed_by):
        return Outcome.UNCHANGED
    await uow.roster.admit(found.claimed_by, found.team_id, found.role, found.label)
    person = str(found.claimed_by)
    await uow.audit(Event.JOINED, "person", person, administrator.id, found.team_id)
    return Outcome.DONE


async def colleague(uow: UnitOfWork, administrator: Person, person_id: int) -> Member | None:
    """Return a member of this administrator's team."""
    member = await uow.roster.member(person_id)
    return member if member and member.team_id == administrator.team_id else None


async def change_role(
    uow: UnitOfWork, administrator: Person, member: Member, role: Role
) -> Outcome:
    """Give a member another role. The last administrator stays one."""
    if member.role is role:
        return Outcome.UNCHANGED
    if await is_last_administrator(uow, member.role, member.team_id):
        return Outcome.LAST
    await uow.roster.change_role(member.person_id, role)
    person = str(member.person_id)
    await uow.audit(Event.ROLE_CHANGED, "person", person, administrator.id, member.team_id)
    return Outcome.DONE


async def remove(
    uow: UnitOfWork,
    administrator: Person,
    member: Member,
    definition_of: Callable[[Dialogue], Definition],
) -> Outcome:
    """End a membership and all of it: what is open, on its way, or was sent out to others.

    What names cases of others goes out of their chat too.
    """
    if await is_last_administrator(uow, member.role, member.team_id):
        return Outcome.LAST
    await uow.roster.remove(member.person_id)
    person = str(member.person_id)
    await uow.audit(Event.REMOVED, "person", person, administrator.id, member.team_id)
    await withdraw_all_of(uow, member.person_id, administrator.id)
    await take_agendas_of(uow, member.team_id)
    await uow.holdings.drop_effects(member.person_id)
    for dialogue in await uow.holdings.dialogues(member.person_id):
        await end_dialogue(uow, dialogue, definition_of(dialogue))
    found = await uow.erasing.of_others_in(member.person_id)
    await uow.enqueue_all(
        [(it.chat_id, EraseMessage(it.message_id, 0, it.typed_at)) for it in found]
    )
    return Outcome.DONE


async def end_dialogue(uow: UnitOfWork, dialogue: Dialogue, definition: Definition) -> None:
    """Cancel a dialogue, and take its card away."""
    if dialogue.state != CANCELLED:
        move(dialogue, definition, "cancelled")
    await become(uow, dialogue, None)
    await uow.save(dialogue)


async def is_last_administrator(
    uow: UnitOfWork, role: Role | None, team_id: int | None, *, of_others: bool = False
) -> bool:
    """Tell whether somebody alone administers a team; ``of_others``: one that has others in it."""
    if role is not Role.ADMINISTRATOR or team_id is None:
        return False
    everyone = await uow.roster.members(team_id)
    alone = sum(it.role is Role.ADMINISTRATOR for it in everyone) == 1
    return alone and (len(everyone) > 1 or not of_others)


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
