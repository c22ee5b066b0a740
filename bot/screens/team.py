"""The team: who is in, since when, in which role; each change is asked once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, code, document, line, paragraph
from bot.screens.phrases import day, pair_line
from bot.screens.screen import Button, Rows, Screen, pairs
from bot.screens.turning import page_turn, pages_of
from core.model.person import Role
from core.ports.roster import Invitation, Member
from dialogs.wording import Wording

SHOWN = 20
"""Members on one page: each has a button, and a phone should not scroll for long."""


def to(*words: object) -> MenuPress:
    """Return the press of a page or deed of the team."""
    return MenuPress(MenuVerb.TEAM, "-".join(map(str, words)))


def team_screen(
    name: str, members: Sequence[Member], pending: Sequence[Invitation], page: int, say: Wording
) -> Screen:
    """Return the roster, a page of it, and who waits."""
    shown = members[page * SHOWN : (page + 1) * SHOWN]
    head = bold(say("team-head", name=name, count=len(members)))
    lines = [
        say("team-line", label=it.label, role=say(f"role-{it.role}"), since=_day(it.since, say))
        for it in shown
    ]
    buttons = [Button(it.label, to("member", it.person_id)) for it in shown]
    turns = page_turn(page, pages_of(len(members), SHOWN), lambda it: to("page", it), say)
    waiting = [Button(_pending_label(it, say), to("invitation", it.id)) for it in pending[:SHOWN]]
    rows: Rows = (*pairs(waiting, 1), *pairs(buttons), *turns)
    text = document(head, paragraph(*lines))
    return Screen(text, (*rows, (Button(say("button-invite"), to("invite")),)))


def member_screen(member: Member, say: Wording) -> Screen:
    """Return one member, with what can be changed."""
    about = say("team-member", role=say(f"role-{member.role}"), since=_day(member.since, say))
    number = say("team-number", id=str(member.person_id))
    text = document(paragraph(bold(member.label), about, number))
    others = [role for role in Role if role is not member.role]
    roles = [Button(say(f"role-{it}"), to("role", member.person_id, it)) for it in others]
    out = Button(say("button-remove"), to("out", member.person_id))
    return Screen(text, (tuple(roles), (out,), (_back(say),)))


def role_screen(member: Member, role: Role, say: Wording) -> Screen:
    """Ask whether a role is to change, with what the new one may do."""
    old, new = say(f"role-{member.role}"), say(f"role-{role}")
    change = line(old, " → ", bold(new))
    text = document(paragraph(bold(member.label), change, say(f"role-{role}.may")))
    yes = Button(say("button-confirm"), to("setrole", member.person_id, role))
    return Screen(text, ((yes,), (Button(say("button-no"), to("member", member.person_id)),)))


def out_screen(member: Member, say: Wording) -> Screen:
    """Ask whether somebody is to leave the team, with what that ends."""
    text = document(paragraph(bold(say("team-out", label=member.label)), say("team-out-ends")))
    yes = Button(say("button-remove"), to("remove", member.person_id), ends=True)
    return Screen(text, ((yes,), (Button(say("button-no"), to("member", member.person_id)),)))


def invite_screen(say: Wording) -> Screen:
    """Ask in which role to invite somebody."""
    roles = [Button(say(f"role-{role}"), to("inviteas", role)) for role in Role]
    lines = [pair_line(bold(say(f"role-{it}")), say(f"role-{it}.may"), say) for it in Role]
    text = document(paragraph(bold(say("team-invite")), *lines))
    return Screen(text, (*pairs(roles), (_back(say),)))


def link_screen(role: Role, pending: int, say: Wording) -> Screen:
    """Ask whether to make a link. ``pending`` tells a second tap from a second wish."""
    head = bold(say("team-invite-as", role=say(f"role-{role}")))
    text = document(paragraph(head, say("team-link-is")))
    yes = Button(say("button-make-link"), to("makelink", role, pending))
    return Screen(text, ((yes,), (_back(say),)))


def invitation_message(role: Role, address: str, expires_at: datetime, say: Wording) -> Screen:
    """Return the message to hand on: the link stands in it as text."""
    head = bold(say("team-link", role=say(f"role-{role}")))
    until = say("team-link-until", until=_day(expires_at, say))
    return Screen(document(paragraph(head, code(address), until)))


def invitation_screen(invitation: Invitation, say: Wording) -> Screen:
    """Return an invitation that still counts: somebody who asks to be let in, or one to revoke."""
    if invitation.claimed_by is not None:
        return request_screen(invitation, invitation.label, invitation.claimed_by, say)
    head = say("team-link", role=say(f"role-{invitation.role}"))
    until = say("team-link-until", until=_day(invitation.expires_at, say))
    revoke = Button(say("button-revoke"), to("revoke", invitation.id))
    return Screen(document(paragraph(bold(head), until)), ((revoke,), (_back(say),)))


def request_screen(invitation: Invitation, label: str, person_id: int, say: Wording) -> Screen:
    """Ask whether to let in who opened the link: it may have been forwarded."""
    head = say("team-request", label=label, role=say(f"role-{invitation.role}"))
    number = say("team-number", id=str(person_id))
    text = document(paragraph(bold(head), number, say("team-request-check")))
    yes = Button(say("button-let-in"), to("letin", invitation.id))
    return Screen(
        text, ((yes, Button(say("button-refuse"), to("refuse", invitation.id))), (_back(say),))
    )


def _pending_label(invitation: Invitation, say: Wording) -> str:
    role = say(f"role-{invitation.role}")
    if invitation.claimed_by is not None:
        return say("team-asks", label=invitation.label)
    return say("team-pending", role=role, until=_day(invitation.expires_at, say))


def _back(say: Wording) -> Button:
    return Button(say("button-team"), to("page", 0))


def _day(moment: datetime, say: Wording) -> str:
    return day(moment.astimezone().date(), say)
