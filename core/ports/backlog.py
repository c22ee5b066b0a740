"""Updates that were confirmed to Telegram before they are read: a burst, put by on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class PutBy:
    """An update that was put by, as it came; None for one that cannot be read any more."""

    name: str
    update: Mapping[str, Any] | None


class Backlog(Protocol):
    """What was put by. Each method is a transaction of its own."""

    async def lanes(self) -> Sequence[str]:
        """Return the lanes in which something is put by."""

    async def oldest(self, lane: str) -> PutBy | None:
        """Return the update of a lane that was put by first, None when nothing is left."""


class Puts(Protocol):
    """The part of an open transaction about what is put by."""

    async def first_times(self, updates: Sequence[tuple[int, int]]) -> Sequence[bool]:
        """Record updates, each an id and its mark, as handled; tell of each if it was not yet."""

    async def put_by(self, lane: str, updates: Sequence[Mapping[str, Any]]) -> Sequence[PutBy]:
        """Keep updates until they are handled, in their order, sealed with a key of the burst."""

    async def take_up(self, name: str) -> bool:
        """Forget an update that is handled in this transaction; False when it already was.

        With the last one the key of its burst is destroyed.
        """
