"""A group that may see cases of a team, what a look at it found, and who was seen in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

WORD: Final = "staff"
"""What a team calls its meetings until it says so: without a registered establishment none is an
RCP."""
WORD_LENGTH: Final = 30
_LINK: Final = re.compile(r"g(\d{1,17})_([A-Za-z0-9_-]{1,40})")


class Presence(StrEnum):
    """Whether somebody is in a group, as Telegram says it now."""

    IN = "in"
    OUT = "out"
    UNKNOWN = "unknown"  # Telegram could not be asked: nothing is shown then


class Flaw(StrEnum):
    """What is wrong with a group in which cases are to be seen."""

    CHANNEL = "channel"
    BASIC = "basic"  # removed people go on reading what they had
    PUBLIC = "public"
    LINKED = "linked"  # a channel's discussion: read without being in it
    NOT_ADMINISTRATOR = "not_administrator"  # the bot learns of nobody who leaves
    HISTORY = "history"  # newcomers read what was before them
    ANYONE_ADDS = "anyone_adds"  # each member lets others in, without asking
    OTHERS = "others"  # people, or bots, who are not of the team
    KEEPS = "keeps"  # no auto-delete: what was said stays for ever
    SHORT = "short"  # auto-delete takes cards before a meeting


REFUSED: Final = frozenset(
    {Flaw.CHANNEL, Flaw.BASIC, Flaw.PUBLIC, Flaw.LINKED, Flaw.NOT_ADMINISTRATOR}
)
"""Flaws with which a group sees no case at all; the others are to be mended."""
_A_WEEK: Final = 7 * 24 * 3600


@dataclass(frozen=True)
class Look:
    """What a group was like when it was looked at.

    ``kind`` is Telegram's type of chat. ``auto_delete`` is after how many seconds messages go, 0
    for never. ``members`` counts everybody, the bot too; ``of_team`` those who are of the team.
    """

    kind: str
    public: bool = False
    visible_history: bool = False
    auto_delete: int = 0
    administrator: bool = False
    linked: bool = False
    anyone_adds: bool = False
    forum: bool = False
    members: int = 0
    of_team: int = 0

    @property
    def others(self) -> int:
        """How many are in the group who are not of the team; the bot is not counted."""
        return max(0, self.members - self.of_team - 1)

    @property
    def flaws(self) -> Sequence[Flaw]:
        """What is wrong, what refuses the group first."""
        if self.kind == "channel":
            return (Flaw.CHANNEL,)
        found = {
            Flaw.BASIC: self.kind != "supergroup",
            Flaw.PUBLIC: self.public,
            Flaw.LINKED: self.linked,
            Flaw.NOT_ADMINISTRATOR: not self.administrator,
            Flaw.HISTORY: self.visible_history,
            Flaw.ANYONE_ADDS: self.anyone_adds,
            Flaw.OTHERS: self.others > 0,
            Flaw.KEEPS: self.auto_delete == 0,
            Flaw.SHORT: 0 < self.auto_delete < _A_WEEK,
        }
        return tuple(flaw for flaw, is_so in found.items() if is_so)

    @property
    def refused(self) -> Sequence[Flaw]:
        """The flaws with which the group sees no case."""
        return tuple(flaw for flaw in self.flaws if flaw in REFUSED)


@dataclass(frozen=True)
class Looked:
    """A look at a chat, with its title and which people of the team are in it."""

    chat_id: int
    title: str
    look: Look
    people: Mapping[int, Presence] = field(default_factory=dict)


@dataclass(frozen=True)
class Group:
    """A group that is bound to a team: it may see the cases that are shared into it.

    ``topic`` is the topic of a forum in which the bot writes, None for none. ``look`` is what the
    newest look found, at ``looked_at``; ``ended_at`` when the binding ended, None while it holds.
    """

    id: int
    team_id: int
    chat_id: int
    title: str
    topic: int | None
    bound_by: int
    bound_at: datetime
    look: Look | None = None
    looked_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def fit(self) -> bool:
        """Whether a case may be shown there: it is bound, and nothing refuses it."""
        return self.ended_at is None and self.look is not None and not self.look.refused


@dataclass(frozen=True)
class Suspension:
    """Somebody left a group of their team: nobody else's cases are shown to them from ``since``."""

    person_id: int
    team_id: int
    group_id: int
    since: datetime


def link_payload(group: Group, about: str) -> str:
    """Return the parameter of a deep link from a card in a group: who opens it must be in there.

    Raises ``ValueError`` beyond what Telegram takes.
    """
    payload = f"g{group.id}_{about}"
    if not _LINK.fullmatch(payload):
        raise ValueError(f"no parameter of a link: {payload}")
    return payload


def behind_link(payload: str) -> tuple[int, str] | None:
    """Return the group of a deep link from a card, and what it is about; None for other links."""
    found = _LINK.fullmatch(payload)
    return (int(found[1]), found[2]) if found else None
