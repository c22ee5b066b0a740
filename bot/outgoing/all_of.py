"""Several things at once, of which none is cut off by what another one raises."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable


async def all_of(work: Iterable[Awaitable[None]]) -> None:
    """Run all, and only then raise what one of them raised."""
    for outcome in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome
