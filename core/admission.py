"""Letting people in and out: invitations, the roster of a team, and the end of a membership.

A link can be forwarded. So who opens one only asks to be let in, and whoever sent it sees who asks and
decides; the link is used up meanwhile. The code that the first start prints is the exception: it has
nobody to ask.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import Final

from core.audit import Event
from core.case import Dialogue, Person, Role, move
from core.flow import CANCELLED
from core.membership import Invitation, Member
from core.pathway import Definition
from core.ports import Ledger

VALID: Final = timedelta(days=7)
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
    ledger: Ledger, team_id: int, role: Role, invited_by: int | None
) -> tuple[int, str]:
    """Return the id of a new invitation and the parameter of its link, which is kept nowhere."""
    payload = PREFIX + secrets.token_urlsafe(_BYTES)
    id = await ledger.roster.invite(_digest(payload), team_id, role, invited_by, VALID)
    await ledger.audit(Event.INVITED, "invitation", str(id), invited_by, team_id)
    return id, payload


async def first_code(ledger: Ledger, team: str) -> str | None:
    """Return a one-time code for the first administrator; None once there is one.

    A code that an earlier start printed counts no longer.
    """
    if await ledger.roster.has_administrator():
        return None
    await ledger.roster.close_codes()
    first = next(iter(await ledger.roster.teams()), None)
    return await code_for(ledger, first or await ledger.roster.new_team(team))


async def code_for(ledger: Ledger, team_id: int) -> str:
    """Return a one-time code for an administrator of a team, which the operator hands out."""
    return (await new_invitation(ledger, team_id, Role.ADMINISTRATOR, None))[1]


async def hand_in(
    ledger: Ledger, person: Person, label: str, payload: str
) -> tuple[Outcome, Invitation | None]:
    """Open an invitation: ask to be let in, or come in with the code of the first start."""
    if person.role is not None:
        return Outcome.ALREADY_IN, None
    found = await ledger.roster.invitation_behind(_digest(payload))
    if found is None or found.claimed_by not in (None, person.id):
        return Outcome.INVALID, None
    if found.invited_by is None:
        await ledger.roster.admit(person.id, found.team_id, found.role, label)
        await ledger.roster.close(found.id)
        await ledger.audit(Event.JOINED, "person", str(person.id), person.id, found.team_id)
        person.role, person.team_id = found.role, found.team_id
        return Outcome.JOINED, found
    if found.claimed_by is None:
        await ledger.roster.claim(found.id, person.id, person.telegram_language, label)
        return Outcome.ASKED, found
    return Outcome.ASKED, None  # asked before: whoever decides has been told


async def waiting(ledger: Ledger, administrator: Person, id: int) -> Invitation | None:
    """Return somebody who asked to be let into this administrator's team."""
    found = await invited(ledger, administrator, id)
    return found if found and found.claimed_by is not None else None


async def invited(ledger: Ledger, administrator: Person, id: int) -> Invitation | None:
    """Return an invitation of this administrator's team that still counts."""
    found = await ledger.roster.invitation(id)
    return found if found and found.team_id == administrator.team_id else None


async def revoke(ledger: Ledger, administrator: Person, found: Invitation) -> None:
    """Take an invitation back, or refuse who opened it."""
    await ledger.roster.close(found.id)
    team_id = administrator.team_id
    await ledger.audit(
        Event.INVITATION_REVOKED, "invitation", str(found.id), administrator.id, team_id
    )


async def let_in(ledger: Ledger, administrator: Person, found: Invitation) -> Outcome:
    """Take in somebody who asked."""
    assert found.claimed_by is not None  # waiting() saw to it
    await ledger.roster.close(found.id)
    if await ledger.roster.member(found.claimed_by):
        return Outcome.UNCHANGED
    await ledger.roster.admit(found.claimed_by, found.team_id, found.role, found.label)
    person = str(found.claimed_by)
    await ledger.audit(Event.JOINED, "person", person, administrator.id, found.team_id)
    return Outcome.DONE


async def colleague(ledger: Ledger, administrator: Person, person_id: int) -> Member | None:
    """Return a member of this administrator's team."""
    member = await ledger.roster.member(person_id)
    return member if member and member.team_id == administrator.team_id else None


async def change_role(
    ledger: Ledger, administrator: Person, member: Member, role: Role
) -> Outcome:
    """Give a member another role. The last administrator stays one."""
    if member.role is role:
        return Outcome.UNCHANGED
    if await _is_last_administrator(ledger, member):
        return Outcome.LAST
    await ledger.roster.change_role(member.person_id, role)
    person = str(member.person_id)
    await ledger.audit(Event.ROLE_CHANGED, "person", person, administrator.id, member.team_id)
    return Outcome.DONE


async def remove(
    ledger: Ledger, administrator: Person, member: Member,
    definition_of: Callable[[Dialogue], Definition],
) -> Outcome:  # fmt: skip
    """End a membership and everything of it: what is open, on its way, or was sent out to others."""
    if await _is_last_administrator(ledger, member):
        return Outcome.LAST
    await ledger.roster.remove(member.person_id)
    person = str(member.person_id)
    await ledger.audit(Event.REMOVED, "person", person, administrator.id, member.team_id)
    await ledger.holdings.drop_calls(member.person_id)
    for dialogue in await ledger.holdings.dialogues(member.person_id):
        await _end(ledger, dialogue, definition_of(dialogue))
    return Outcome.DONE


async def _end(ledger: Ledger, dialogue: Dialogue, definition: Definition) -> None:
    if dialogue.state != CANCELLED:
        move(dialogue, definition, "cancelled")
    if dialogue.message_id is not None:
        await ledger.owe(dialogue.chat_id, "deleteMessage", {"message_id": dialogue.message_id})
    dialogue.message_id = None
    await ledger.save(dialogue)


async def _is_last_administrator(ledger: Ledger, member: Member) -> bool:
    if member.role is not Role.ADMINISTRATOR:
        return False
    everyone = await ledger.roster.members(member.team_id)
    return sum(it.role is Role.ADMINISTRATOR for it in everyone) == 1


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
