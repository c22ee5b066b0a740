"""``/team``: administrators let people in, change roles and take people out.

Everything is held against the roster as it is now: a button can be old, tapped twice, or made up.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from telegram import Update

from bot.context import Context, words
from bot.handlers.button_values import long_number_of
from bot.screens import team
from bot.screens.document import document
from bot.screens.message import say_plainly
from bot.screens.screen import Screen
from bot.screens.terms import terms_screen
from core.model.person import Role
from core.model.press import Notice
from core.ports.roster import Invitation, Member
from core.use_cases import groups
from core.use_cases import membership as admission
from core.use_cases.membership import Outcome

Turn = tuple[Screen | None, str | None]
"""What the message of the team shows next (None: as it is), and what is said of it."""


async def show(update: Update, context: Context) -> None:
    """Show who is in."""
    assert update.effective_chat is not None  # a command has a chat
    await context.enqueue_message(update.effective_chat.id, await _roster(context))


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of the team says."""
    name, *words_ = argument.split("-")
    deed = _DEEDS.get(name)
    if deed is None or context.person.team_id is None:
        return Notice.FORGED
    try:
        screen, notice = await deed(context, *words_)
    except (TypeError, ValueError):  # words of another number or form than any button has
        return Notice.FORGED
    if screen is not None:
        await context.enqueue_edit(chat, message, screen)
    return notice


async def _roster(context: Context, page: int = 0) -> Screen:
    roster, team_id = context.uow.roster, context.person.team_id
    assert team_id is not None  # an administrator is one of a team
    return team.team_screen(
        await roster.team_name(team_id),
        await roster.members(team_id),
        await roster.pending(team_id),
        page,
        context.say,
    )


async def _page(context: Context, number: str) -> Turn:
    return await _roster(context, long_number_of(number)), None


# ---- members -----------------------------------------------------------------------------------


async def _member(context: Context, id: str) -> Turn:
    return await _with_member(context, id, lambda it: team.member_screen(it, context.say))


async def _role(context: Context, id: str, role: str) -> Turn:
    wanted = Role(role)
    return await _with_member(context, id, lambda it: team.role_screen(it, wanted, context.say))


async def _out(context: Context, id: str) -> Turn:
    return await _with_member(context, id, lambda it: team.out_screen(it, context.say))


async def _with_member(context: Context, id: str, draw: Callable[[Member], Screen]) -> Turn:
    member = await admission.colleague(context.uow, context.person, long_number_of(id))
    return (draw(member), None) if member else (await _roster(context), Outcome.GONE)


async def _set_role(context: Context, id: str, role: str) -> Turn:
    wanted = Role(role)
    member = await admission.colleague(context.uow, context.person, long_number_of(id))
    if member is None:
        return await _roster(context), Outcome.GONE
    outcome = await admission.change_role(context.uow, context.person, member, wanted)
    if outcome is Outcome.DONE and member.person_id != context.person.id:
        await _tell(context, member.person_id, "told-role", role=wanted)
    return await _after(context, outcome)


async def _remove(context: Context, id: str) -> Turn:
    member = await admission.colleague(context.uow, context.person, long_number_of(id))
    if member is None:
        return await _roster(context), Outcome.GONE
    uow, still_in = context.uow, await groups.was_seen(context.uow, member)
    outcome = await admission.remove(
        uow, context.person, member, context.desk.use_cases.definition_of
    )
    if outcome is Outcome.DONE:
        await _tell(context, member.person_id, "told-removed")
    if outcome is Outcome.DONE and still_in:
        still = context.say("group-still-in", label=member.label)
        await uow.enqueue(context.person.id, say_plainly(still))
    if outcome is Outcome.DONE and member.person_id == context.person.id:
        return Screen(document(context.say("told-removed"))), None
    return await _after(context, outcome)


async def _after(context: Context, outcome: Outcome) -> Turn:
    """Show the roster again, unless nothing in it has changed."""
    return (await _roster(context) if outcome is Outcome.DONE else None), outcome


# ---- invitations -------------------------------------------------------------------------------


async def _invite(context: Context) -> Turn:
    return team.invite_screen(context.say), None


async def _invite_as(context: Context, role: str) -> Turn:
    wanted = Role(role)
    return team.link_screen(wanted, await _count(context), context.say), None


async def _make_link(context: Context, role: str, pending: str) -> Turn:
    wanted = Role(role)
    if long_number_of(pending) != await _count(context):
        return await _roster(context), Notice.STALE
    team_id, person = context.person.team_id, context.person
    assert team_id is not None  # press() saw to it
    id, payload = await admission.new_invitation(context.uow, team_id, wanted, person.id)
    kept = await context.uow.roster.invitation(id)
    assert kept is not None  # it was just kept
    address = f"https://t.me/{context.desk.bot.username}?start={payload}"
    message = team.invitation_message(wanted, address, kept.expires_at, context.say)
    await context.enqueue_message(person.id, message)
    return await _roster(context), Outcome.DONE


async def _count(context: Context) -> int:
    assert context.person.team_id is not None  # press() saw to it
    return len(await context.uow.roster.pending(context.person.team_id))


async def _invitation(context: Context, id: str) -> Turn:
    found = await admission.invited(context.uow, context.person, long_number_of(id))
    if found is None:
        return await _roster(context), Outcome.GONE
    return team.invitation_screen(found, context.say), None


async def _revoke(context: Context, id: str) -> Turn:
    found = await admission.invited(context.uow, context.person, long_number_of(id))
    if found is None:
        return await _roster(context), Outcome.GONE
    await admission.revoke(context.uow, context.person, found)
    if found.claimed_by is not None:
        await _tell(context, found.claimed_by, "told-refused")
    return await _roster(context), Outcome.DONE


async def _let_in(context: Context, id: str) -> Turn:
    found = await admission.waiting(context.uow, context.person, long_number_of(id))
    if found is None:
        return await _roster(context), Outcome.GONE
    outcome = await admission.let_in(context.uow, context.person, found)
    if outcome is Outcome.DONE:
        await _welcome(context, found)
    return await _roster(context), outcome


async def _welcome(context: Context, found: Invitation) -> None:
    """Tell somebody that they are in, in their language, with the terms to accept."""
    assert found.claimed_by is not None  # waiting() saw to it
    person = await context.uow.person(found.claimed_by)
    person.telegram_language = person.telegram_language or found.claimed_language
    await context.uow.save_person(person)
    say = words(person)
    await context.uow.enqueue(person.id, say_plainly(say("notice-invitation-joined")))
    if not person.accepted:
        await context.enqueue_message(person.id, terms_screen(say, accept=""))


async def _tell(context: Context, person_id: int, key: str, role: Role | None = None) -> None:
    say = words(await context.uow.person(person_id))
    text = say(key, role=say(f"role-{role}")) if role else say(key)
    await context.uow.enqueue(person_id, say_plainly(text))


_DEEDS: Final[Mapping[str, Callable[..., Awaitable[Turn]]]] = {
    "page": _page,
    "member": _member,
    "role": _role,
    "setrole": _set_role,
    "out": _out,
    "remove": _remove,
    "invite": _invite,
    "inviteas": _invite_as,
    "makelink": _make_link,
    "invitation": _invitation,
    "revoke": _revoke,
    "letin": _let_in,
    "refuse": _revoke,
}
"""Pages and deeds of the team, each by the first word of its button."""
