"""A tap that comes before the bot has noted which message its new card became."""

from __future__ import annotations

import asyncio

from core.model.dialogue import Dialogue, Place
from core.ports.unit_of_work import UnitOfWork
from core.storage import open_store
from tests.chat.sins import until
from tests.storage.unsealing import KEYS, rows

ADA, CARD = 1001, 259


async def test_a_card_that_a_quick_tap_adopts_while_it_is_being_noted_is_not_deleted(
    url: str,
) -> None:
    store = await open_store(url, keys=KEYS)
    adopted, go_on = asyncio.Event(), asyncio.Event()

    async def begin(uow: UnitOfWork) -> Dialogue:
        dialogue = await uow.begin(
            person_id=ADA, chat_id=ADA, definition="sins", edition="1", state="location"
        )
        await uow.enqueue_drawing(dialogue, Place.BOTTOM)
        return dialogue

    token = (await store.write(begin)).token

    async def adopt(uow: UnitOfWork) -> None:
        dialogue = await uow.dialogue(token)
        assert dialogue is not None
        dialogue.message_id = CARD
        await uow.enqueue_drawing(dialogue, Place.IN_PLACE)
        await uow.save(dialogue)
        adopted.set()
        await go_on.wait()

    (screen,) = (await store.outbox.queue(ADA)).drawings
    await store.outbox.sending(screen)
    tap = asyncio.create_task(store.write(adopt))
    await adopted.wait()
    noted = asyncio.create_task(store.outbox.drawn(screen, CARD, "digest"))
    if url.startswith("postgresql"):
        await until(lambda: _waits_for_the_row(url))
    else:  # where there is one writer, its queue is all that there is to wait in
        await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(tap, noted)
    queue = await store.outbox.queue(ADA)
    await store.close()
    assert queue.effects == []
    assert [(s.dialogue.message_id, s.dialogue.drawing) for s in queue.drawings] == [
        (CARD, Place.IN_PLACE)
    ]


async def _waits_for_the_row(url: str) -> bool:
    return bool(await rows(url, "SELECT 1 FROM pg_locks WHERE NOT granted"))
