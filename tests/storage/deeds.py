"""What the tests do to a store, again and again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Row, Table, insert, select
from sqlalchemy.ext.asyncio import create_async_engine

from core.definition.answer import answer_of
from core.model.dialogue import Change, Dialogue, Place
from core.model.effects import Effect
from core.ports.outbox import QueuedDrawing, QueuedEffect
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.storage.engine import database_url

from . import unsealing
from .unsealing import Line

T = TypeVar("T")
CLINICIAN = 501
CHAT = 501


async def begin(store: SqlStore, person_id: int = CLINICIAN, chat_id: int = CHAT) -> Dialogue:
    """Begin a dialogue."""

    async def work(uow: UnitOfWork) -> Dialogue:
        return await uow.begin(
            person_id=person_id, chat_id=chat_id, definition="mirels", edition="1", state="segment"
        )

    return await store.write(work)


async def change(
    store: SqlStore, token: str, deed: Callable[[UnitOfWork, Dialogue], Awaitable[T]]
) -> T:
    """Do something with a freshly read dialogue, in one transaction."""

    async def work(uow: UnitOfWork) -> T:
        dialogue = await uow.dialogue(token)
        assert dialogue is not None
        return await deed(uow, dialogue)

    return await store.write(work)


async def read(store: SqlStore, token: str) -> Dialogue:
    """Read a dialogue."""

    async def deed(_: UnitOfWork, dialogue: Dialogue) -> Dialogue:
        return dialogue

    return await change(store, token, deed)


async def put(store: SqlStore, token: str, question: str, new: str | None) -> None:
    """Record an answer, by its term, or a retraction."""
    answer = None if new is None else answer_of(new)

    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> None:
        dialogue.revision += 1
        await uow.record(
            dialogue, Change(dialogue.revision, question, dialogue.answers.get(question), answer)
        )
        await uow.save(dialogue)

    await change(store, token, deed)


async def set_state(store: SqlStore, token: str, state: str) -> None:
    """Move a dialogue."""

    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> None:
        dialogue.state = state
        await uow.save(dialogue)

    await change(store, token, deed)


async def bump(uow: UnitOfWork, dialogue: Dialogue) -> None:
    """Add one to the revision and keep it."""
    dialogue.revision += 1
    await uow.save(dialogue)


async def enqueue_drawing(store: SqlStore, token: str, place: Place) -> None:
    """Ask for a drawing."""
    await change(store, token, lambda uow, dialogue: uow.enqueue_drawing(dialogue, place))


async def enqueue(store: SqlStore, effect: Effect, chat_id: int = CHAT) -> None:
    """Enqueue an effect."""
    await store.write(lambda uow: uow.enqueue(chat_id, effect))


async def drawing(store: SqlStore, chat_id: int = CHAT) -> QueuedDrawing:
    """Return the only drawing that waits."""
    (waiting,) = (await store.outbox.queue(chat_id)).drawings
    return waiting


async def queued(store: SqlStore, chat_id: int = CHAT) -> Sequence[QueuedEffect]:
    """Return the effects that wait, each at its place in the queue."""
    return (await store.outbox.queue(chat_id)).effects


async def effects(store: SqlStore, chat_id: int = CHAT) -> list[Effect]:
    """Return the effects that wait."""
    return [it.effect for it in await queued(store, chat_id)]


async def record(url: str) -> Sequence[Line]:
    """Return the record of answers as another program that has the key reads it."""
    return await unsealing.record_of(url)


async def insert_rows(url: str, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows as another program would."""
    engine = create_async_engine(database_url(url))
    async with engine.begin() as connection:
        await connection.execute(insert(table), rows)
    await engine.dispose()


async def rows(url: str, table: Table) -> Sequence[Row[Any]]:
    """Return a table as another program sees it."""
    engine = create_async_engine(database_url(url))
    async with engine.connect() as connection:
        found = (await connection.execute(select(table).order_by(table.primary_key.c[0]))).all()
    await engine.dispose()
    return found
