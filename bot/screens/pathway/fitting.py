"""How much of an advice has room on a phone: twelve lines of 38 characters, or fourteen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from bot.screens.citing import ACROSS
from bot.screens.document import Line, line

USUAL: Final = 12
"""Lines of the first page for the usual patient."""
MOST: Final = 14
"""Lines of the first page for any patient."""


def height(lines: Iterable[Line]) -> int:
    """Return how many lines of a phone some lines take."""
    return sum(max(1, len(textwrap.wrap(it.plain, ACROSS))) for it in lines)


def as_many(before: Line, names: Sequence[str], most: int) -> Line:
    """Return a line with as many names as so many lines of a phone hold, at least one.

    The others are counted.
    """
    for count in range(len(names), 0, -1):
        rest = f" + {len(names) - count}" if count < len(names) else ""
        text = line(before, ", ".join(names[:count]), rest)
        if height([text]) <= most:
            return text
    return text


def first_that_fit(lines: Sequence[Line], room: int, more: int = 1) -> int:
    """Return how many of the lines, from the first, have room; ``more`` lines say that some do not.

    All or none of one line are counted: none is cut.
    """
    if height(lines) <= room:
        return len(lines)
    return max(
        (count for count in range(len(lines)) if height(lines[:count]) + more <= room), default=0
    )
