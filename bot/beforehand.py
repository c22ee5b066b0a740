"""What takes long and is to be done before an update is handled, with no transaction open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from core.ports.store import Store

AT_HAND: Final = 1
"""So many cases are worked out in the transaction of a tap, as the page of one is: not more."""

Work = Callable[[Store], Awaitable[frozenset[int]]]
"""What is to be done first; returns the chats for which something may wait."""


class Beforehand(Exception):
    """Raised by a handler that needs something first: its transaction is undone.

    The update is handled anew once that is done, and then it is not asked for again
    (:attr:`bot.context.Context.prepared`).
    """

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
