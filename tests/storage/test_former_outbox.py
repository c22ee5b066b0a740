"""What a former version enqueued and could not send is still there for this one, word for word."""

from __future__ import annotations

from typing import Any, Final

from alembic import command
from sqlalchemy import Connection

from core.model.effects import FormerCall, Say
from core.storage import SqlStore, open_store
from core.storage.engine import database_url, migration_engine
from core.storage.schema import alembic_config
from core.storage.tables import NEW, SENDING, outbox

from . import deeds
from .unsealing import KEYS

BEFORE: Final = "0005"
CALLS: Final[list[tuple[str, dict[str, Any]]]] = [
    ("sendMessage", {"text": "a", "parse_mode": "HTML"}),
    ("sendDocument", {"name": "x", "content": "", "caption": "y"}),
    ("sendErasure", {"erasure": 1}),
    ("answerCallbackQuery", {"callback_query_id": "1"}),
    ("editMessageText", {"message_id": 7, "text": "b"}),
    ("editMessageReplyMarkup", {"message_id": 7}),
    ("deleteMessage", {"message_id": 7}),
    ("eraseMessage", {"message_id": 7, "erasure": 1}),
]
ONCE: Final = 3
"""So many of them are not repeated when they may have arrived."""


def _row(store: SqlStore, number: int) -> dict[str, Any]:
    method, payload = CALLS[number]
    place = f"outbox.payload.{method}.{number}"
    return {
        "chat_id": deeds.CHAT,
        "kind": "whatever",  # what a migration back and forth has to mend
        "former_method": method,
        "uid": str(number),
        "payload": store._keys.system.seal_json(payload, place, 256),
        "state": SENDING,
        "created_at": store._clock(),
    }


async def _back_and_forth(url: str) -> None:
    def steps(connection: Connection) -> None:
        command.downgrade(alembic_config(connection), BEFORE)
        command.upgrade(alembic_config(connection), "head")

    engine = migration_engine(database_url(url))
    async with engine.begin() as connection:
        await connection.run_sync(steps)
    await engine.dispose()


async def test_what_a_former_version_enqueued_waits_and_what_may_be_repeated_is(
    store: SqlStore, url: str
) -> None:
    await deeds.insert_rows(url, outbox, [_row(store, it) for it in range(len(CALLS))])
    await deeds.enqueue(store, Say("of this version, which the former one cannot read"))
    await store.close()
    await _back_and_forth(url)
    opened = await open_store(url, keys=KEYS)
    await opened.outbox.recover()
    waiting = await deeds.effects(opened)
    await opened.close()
    assert waiting == [FormerCall(*call) for call in CALLS[ONCE:]]


async def test_of_a_former_call_only_its_own_method_opens_it(store: SqlStore, url: str) -> None:
    forged = _row(store, 0) | {"former_method": "sendDocument"}
    sound = _row(store, 6)
    for row in (forged, sound):
        await deeds.insert_rows(url, outbox, [row | {"state": NEW}])
    assert await deeds.effects(store) == [FormerCall(*CALLS[6])]
