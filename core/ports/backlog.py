"""Updates that were confirmed to Telegram before they are handled: a burst, put by on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class PutBy:
    """An update that was put by, as it came; None for one that cannot be read any more."""

    id: int
    update: Mapping[str, Any] | None


class Backlog(Protocol):
    """What was put by. Each method is a transaction of its own."""

    async def lanes(self) -> Sequence[str]:
        """Return the lanes in which something is put by."""

    async def oldest(self, lane: str) -> PutBy | None:
        """Return the update of a lane that was put by first, None when nothing is left."""


class Puts(Protocol):
    """The part of an open transaction about what is put by."""

    async def put_by(self, lane: str, updates: Sequence[Mapping[str, Any]]) -> None:
        """Keep updates until they are handled, sealed, in their order."""

    async def take_up(self, id: int) -> bool:
        """Forget an update that is handled in this transaction; False when it already was."""
