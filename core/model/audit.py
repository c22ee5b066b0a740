"""The audit trail: who did what to what, as ids, chained so that tampering shows.

Each row carries the digest of the one before it, so a row cannot be changed, left out or moved
without breaking the chain from there on. That its newest rows were cut off shows only against an
:class:`Anchor` that was kept elsewhere. Without a key the chain shows slips; with one, which is not
in the database, it also shows who writes a whole new chain.
"""

from __future__ import annotations

import hmac
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

_KIND: Final = re.compile(r"[a-z_]{1,16}")
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ANCHOR: Final = re.compile(r"(\d{1,18}):([0-9a-f]{64})")


class Event(StrEnum):
    """What somebody did."""

    BEGAN = "began"
    ANSWERED = "answered"
    TOOK_BACK = "took_back"
    SET_ASIDE = "set_aside"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    SAW = "saw"  # a page of a result, or a case
    TICKED = "ticked"
    REPORTED = "reported"
    INVITED = "invited"
    INVITATION_REVOKED = "invitation_revoked"
    JOINED = "joined"
    REFUSED = "refused"
    ROLE_CHANGED = "role_changed"
    REMOVED = "removed"
    SHARED = "shared"
    WITHDRAWN = "withdrawn"
    BOUND = "bound"  # a group, to a team
    UNBOUND = "unbound"
    SUSPENDED = "suspended"  # who left a group of their team
    LET_BACK = "let_back"
    EXPORTED = "exported"
    VALIDATED = "validated"  # the minutes of a meeting
    ERASED = "erased"
    MIGRATED = "migrated"  # a case is read with a newer edition of a definition
    STAYED = "stayed"  # or stays with its own
    HANDED_OVER = "handed_over"  # a case, to another owner
    RECEIVED = "received"
    CONVENED = "convened"  # a meeting: made, moved, begun, ended, cancelled
    ENTERED = "entered"  # a case on its agenda; sorted, put off, presented
    VOICED = "voiced"  # an opinion on a case
    DECIDED = "decided"
    APPLIED = "applied"  # what became of a decision
    ACCEPTED = "accepted"  # what is said at the beginning about Telegram and about what is kept


@dataclass(frozen=True)
class Line:
    """One deed. ``actor_id`` is None where nobody is known to have done it.

    Raises ``ValueError`` for a subject that is no id: no answer and no text ever stands here.
    """

    event: str
    subject_kind: str
    subject_id: str
    actor_id: int | None
    team_id: int | None = None

    def __post_init__(self) -> None:
        if not (_KIND.fullmatch(self.subject_kind) and _ID.fullmatch(self.subject_id)):
            raise ValueError("the subject of an audited deed is not an id")


@dataclass(frozen=True)
class Entry:
    """A line at its place in the trail: places are 1, 2, 3 … without a gap."""

    id: int
    at: datetime
    line: Line


@dataclass(frozen=True)
class Anchor:
    """Where a trail ends: how many rows there are, and the digest of the last one."""

    count: int
    digest: str

    def __str__(self) -> str:
        return f"{self.count}:{self.digest}"

    @classmethod
    def read(cls, text: str) -> Anchor:
        """Read COUNT:DIGEST. Raises ``ValueError``."""
        found = _ANCHOR.fullmatch(text.strip())
        if found is None:
            raise ValueError("an anchor is COUNT:DIGEST, as `osteoboard audit verify` prints it")
        return cls(int(found[1]), found[2])


START: Final = Anchor(0, "0" * 64)
"""Where the trail is before its first row."""


@dataclass(frozen=True)
class Verdict:
    """How far a trail holds, and the first row that is not as it was written, or is missing."""

    anchor: Anchor
    broken_at: int | None = None


def after(anchor: Anchor, entry: Entry, key: bytes) -> Anchor:
    """Return where the trail ends with one more entry."""
    message = anchor.digest.encode() + _canonical(entry)
    return Anchor(entry.id, hmac.new(key, message, "sha256").hexdigest())


def holds(anchor: Anchor, entry: Entry, previous: str, digest: str, key: bytes) -> bool:
    """Tell whether a row that was read is the one that was written behind an anchor."""
    if (entry.id, previous) != (anchor.count + 1, anchor.digest):
        return False
    return hmac.compare_digest(after(anchor, entry, key).digest.encode(), digest.encode())


def _canonical(entry: Entry) -> bytes:
    line = entry.line
    row = [
        entry.id,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        line.event,
        line.actor_id,
        line.subject_kind,
        line.subject_id,
        line.team_id,
    ]
    return json.dumps(row, separators=(",", ":")).encode()
