"""What was said on one day: what settles the former, what got worse within hours."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Something that was said: what it leaves, when it was said, on which day it was true."""

    @property
    def possible(self) -> frozenset[str]:
        """The options that it leaves."""

    @property
    def at(self) -> datetime:
        """When it was said."""

    @property
    def on(self) -> date:
        """The day on which it was true."""

    @property
    def settles(self) -> bool:
        """Whether who said it saw what had been said before."""


Told = TypeVar("Told", bound=Dated)


def since_settled(found: Sequence[Told]) -> Sequence[Told]:
    """Return what was said from the last change on that was made with the former in sight."""
    last = max((place for place, it in enumerate(found) if it.settles), default=0)
    return found[last:]


def since_worse(found: Sequence[Told], order: Sequence[str]) -> Sequence[Told]:
    """Return what was said from the last one on that is worse than all before it."""
    for place in range(len(found) - 1, 0, -1):
        if all(is_worse(found[place], it, order) for it in found[:place]):
            return found[place:]
    return found


def is_worse(later: Dated, earlier: Dated, order: Sequence[str]) -> bool:
    """Tell whether something said later on a day is worse than what was said before.

    ``order`` are the options from the best to the worst. What was told afterwards of its day has no
    hour.
    """
    ranks = _ranks(later.possible, order), _ranks(earlier.possible, order)
    told_then = all(it.on == it.at.astimezone().date() for it in (later, earlier))
    same_day = told_then and later.on == earlier.on and later.at > earlier.at
    return bool(same_day and all(ranks) and min(ranks[0]) > max(ranks[1]))


def _ranks(options: Collection[str], order: Sequence[str]) -> list[int]:
    """Return the places of options in an order; none where one of them is not in it."""
    return [order.index(it) for it in options] if set(options) <= set(order) else []
