"""An event loop whose clock runs faster: what a process pauses for seconds takes it a part of that.

All that waits by the loop is quicker by the same factor, time-outs too; nothing else is.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Sequence


class Hasty(asyncio.DefaultEventLoopPolicy):
    """Makes loops whose second lasts a part of a second."""

    def __init__(self, pace: float) -> None:
        """Run ``pace`` times as fast."""
        super().__init__()
        self._pace = pace

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return such a loop."""
        return _HastyLoop(self._pace)


class _HastyLoop(asyncio.SelectorEventLoop):
    def __init__(self, pace: float) -> None:
        self._pace = pace
        super().__init__(_HastySelector(pace))

    def time(self) -> float:
        return super().time() * self._pace


class _HastySelector(selectors.DefaultSelector):
    def __init__(self, pace: float) -> None:
        super().__init__()
        self._pace = pace

    def select(self, timeout: float | None = None) -> Sequence[tuple[selectors.SelectorKey, int]]:  # type: ignore[override]
        return super().select(None if timeout is None else timeout / self._pace)
