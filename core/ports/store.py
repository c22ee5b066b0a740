"""Where transactions are made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from core.ports.backlog import Backlog
from core.ports.outbox import Outbox
from core.ports.unit_of_work import UnitOfWork

T = TypeVar("T")

Work = Callable[[UnitOfWork], Awaitable[T]]
"""Something done in one transaction. It may be run again, so it has no other effect."""


class Store(Protocol):
    """Where transactions are made."""

    @property
    def outbox(self) -> Outbox:
        """The sender's side of the same database."""

    @property
    def backlog(self) -> Backlog:
        """What was put by, to be handled."""

    async def write(self, work: Work[T]) -> T:
        """Run work in a transaction and return once it is on disk. Runs it again on a conflict."""

    async def read(self, work: Work[T]) -> T:
        """Run work on one unchanging view of what is kept: it writes nothing, and delays nobody."""

    async def destroy_doomed(self) -> int:
        """Destroy the keys of what was erased and whose keys are still there; return how many."""

    async def close(self) -> None:
        """Let go of the database."""
