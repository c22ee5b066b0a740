"""The editions that cases are pinned to, in the open transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from core.model.editions import Held, Pin


class Editions(Protocol):
    """The editions that cases are pinned to."""

    async def begin(self, case_id: int, pins: Mapping[str, Pin]) -> None:
        """Keep what a case begins with, by definition."""

    async def decide(
        self, case_id: int, definition: str, pin: Pin, *, beside: str, by: int
    ) -> None:
        """Append with which edition a case is read from now on, beside the current one."""

    async def held(self, case_ids: Collection[int]) -> Mapping[int, Held]:
        """Return what each case is pinned to.

        One that was named before cases were pinned is held to the editions that its dialogues
        began with.
        """
