"""Who may do what: the one place where rights are decided, at the press, not at the drawing.

A stranger may only hand in an invitation. Whoever is in may read what concerns themselves; whoever
has also accepted the terms may use the bot, as far as their role goes. Fail-closed: what is not
allowed here is refused.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from core.model.dialogue import Dialogue
from core.model.person import Person, Role


class Policy(StrEnum):
    """Who gets in: those who were invited, or everybody (trials and the local chat)."""

    INVITE = "invite"
    OPEN = "open"


class Right(StrEnum):
    """What a button, a command or a text asks for."""

    PUBLIC = (
        "public"  # nothing about anybody is in it: a link from a group, an invitation handed in
    )
    ENTER = "enter"  # what concerns oneself: the terms, one's language, one's own data
    READ = "read"
    ANSWER = "answer"
    CHAIR = "chair"  # what an administrator and the chair do: groups, meetings
    ADMINISTER = "administer"


class Refusal(StrEnum):
    """Why something is refused; the interface has its words."""

    STRANGER = "stranger"
    TERMS = "terms"
    ROLE = "role"
    FOREIGN = "foreign"


SHARED_IDS: Final = frozenset({0, 1087968824, 136817688, 777000})
"""Ids that Telegram gives to whoever posts as a group, as a channel, or for a linked channel."""

_RIGHTS: Final = {
    Role.ADMINISTRATOR: frozenset(Right),
    Role.CHAIR: frozenset(Right) - {Right.ADMINISTER},
    Role.MEMBER: frozenset(Right) - {Right.CHAIR, Right.ADMINISTER},
    Role.READER: frozenset({Right.PUBLIC, Right.ENTER, Right.READ}),
}


def can_be_a_person(id: int) -> bool:
    """Tell whether an id can be one person's: users have positive ids, and some are everybody's."""
    return id > 0 and id not in SHARED_IDS


def refusal(person: Person, right: Right, policy: Policy) -> Refusal | None:
    """Return why a person may not do something, None where they may."""
    if right is Right.PUBLIC:
        return None
    role = _role(person, policy)
    if role is None:
        return Refusal.STRANGER
    if right is Right.ENTER:
        return None
    if not person.accepted:
        return Refusal.TERMS
    return None if right in _RIGHTS[role] else Refusal.ROLE


def is_in(person: Person, policy: Policy) -> bool:
    """Tell whether somebody is no stranger: what concerns them may be kept."""
    return _role(person, policy) is not None


def owns(person: Person, chat_id: int, dialogue: Dialogue) -> bool:
    """Tell whether a dialogue is this person's, in this chat."""
    return dialogue.person_id == person.id and dialogue.chat_id == chat_id


def _role(person: Person, policy: Policy) -> Role | None:
    if not can_be_a_person(person.id):
        return None
    return person.role or (Role.MEMBER if policy is Policy.OPEN else None)
