"""What waits is sent once if it may have arrived, and again if it surely did not."""

from __future__ import annotations

import asyncio

import pytest

from core.definition.answer import answers_of
from core.errors import StaleWrite
from core.model.dialogue import Dialogue, Place
from core.model.effects import (
    AnswerPress,
    Button,
    DeleteMessage,
    EditMessage,
    EraseMessage,
    Export,
    RemoveCopies,
    ReportErasure,
    Say,
    SendExport,
    SendFile,
    StripButtons,
)
from core.model.person import Person
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore, open_store

from . import deeds
from .conftest import Clock
from .deeds import CHAT, CLINICIAN
from .unsealing import KEYS


async def _card(store: SqlStore, message_id: int = 77) -> Dialogue:
    dialogue = await deeds.begin(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.drawing(store), message_id, "first")
    return dialogue


async def test_nothing_waits_at_first(store: SqlStore) -> None:
    assert await store.outbox.chats() == []
    queue = await store.outbox.queue(CHAT)
    assert (list(queue.effects), list(queue.drawings)) == ([], [])


async def test_effects_wait_in_order_as_they_were_enqueued(store: SqlStore, clock: Clock) -> None:
    buttons = ((Button("a", press="1.P.scores"), Button("b", url="https://t.me")), (Button("c"),))
    everything = [
        Say("é\U0001f9b4", buttons, names_cases=True),
        Say("plain"),
        AnswerPress("1"),
        AnswerPress("2", "text"),
        EditMessage(7, "<b>x</b>", buttons),
        StripButtons(7),
        DeleteMessage(7),
        SendFile("x.json", bytes(range(256)), "caption"),
        SendFile("y.pdf", b"%PDF", "caption", (3, 4)),
        SendExport(Export.CASE, 5, 7, 8),
        EraseMessage(7, 1, clock.now),
        EraseMessage(8, 0),
        ReportErasure(1),
    ]
    for effect in everything:
        await deeds.enqueue(store, effect)
    await deeds.enqueue(store, Say("elsewhere"), 6)
    assert await deeds.effects(store) == everything
    assert {it.chat_id for it in await deeds.queued(store)} == {CHAT}
    assert sorted(await store.outbox.chats()) == [6, CHAT]


async def test_a_call_is_claimed_by_one(store: SqlStore) -> None:
    await deeds.enqueue(store, Say("x"))
    (call,) = await deeds.queued(store)
    assert sum(await asyncio.gather(*(store.outbox.claim(call) for _ in range(10)))) == 1
    assert await store.outbox.chats() == []
    assert await deeds.effects(store) == []


@pytest.mark.races
async def test_a_call_is_claimed_by_one_of_two_stores(store: SqlStore, url: str) -> None:
    other = await open_store(url, keys=KEYS)
    for _ in range(20):
        await deeds.enqueue(store, Say("x"))
    calls = await deeds.queued(other)
    claims = [each.outbox.claim(call) for call in calls for each in (store, other)]
    assert sum(await asyncio.gather(*claims)) == len(calls) == 20
    await other.close()


async def test_a_released_call_can_be_claimed_again(store: SqlStore) -> None:
    await deeds.enqueue(store, Say("x"))
    (call,) = await deeds.queued(store)
    await store.outbox.claim(call)
    await store.outbox.release(call)
    assert await deeds.queued(store) == [call]
    assert await store.outbox.claim(call)


async def test_settled_calls_are_gone_and_their_ids_never_come_back(store: SqlStore) -> None:
    for _ in range(2):
        await deeds.enqueue(store, Say("x"))
    settled = await deeds.queued(store)
    await store.outbox.done(settled)
    await store.outbox.done([])
    await deeds.enqueue(store, Say("x"))
    (later,) = await deeds.queued(store)
    assert later.id > max(call.id for call in settled)
    assert not await store.outbox.claim(settled[0])


async def test_one_drawing_of_a_dialogue_waits_however_often_it_changed(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    for place in (Place.NOWHERE, Place.IN_PLACE, Place.BOTTOM, Place.IN_PLACE):
        await deeds.enqueue_drawing(store, token, place)
    screen = await deeds.drawing(store)
    assert (screen.number, screen.dialogue.drawing, screen.shown) == (3, Place.BOTTOM, None)


async def test_the_dialogue_in_memory_keeps_step_with_its_drawing(store: SqlStore) -> None:
    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> list[Place]:
        steps = []
        for place in (Place.IN_PLACE, Place.BOTTOM, Place.IN_PLACE):
            await uow.enqueue_drawing(dialogue, place)
            steps.append(dialogue.drawing)
        await uow.save(dialogue)
        return steps

    token = (await deeds.begin(store)).token
    expected = [Place.IN_PLACE, Place.BOTTOM, Place.BOTTOM]
    assert await deeds.change(store, token, deed) == expected


async def test_a_drawing_comes_with_its_answers_and_its_person(store: SqlStore) -> None:
    await store.write(lambda uow: uow.save_person(Person(CLINICIAN, "en", "fr")))
    known, stranger = await deeds.begin(store), await deeds.begin(store, person_id=9)
    for dialogue in (known, stranger):
        await deeds.put(store, dialogue.token, "pain", dialogue.token)
        await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    first, second = (await store.outbox.queue(CHAT)).drawings
    assert first.person == Person(CLINICIAN, "en", "fr")
    assert second.person == Person(9)
    assert second.dialogue.answers == answers_of({"pain": stranger.token})


async def test_a_drawn_card_is_quiet_and_is_remembered(store: SqlStore) -> None:
    dialogue = await _card(store)
    assert await store.outbox.chats() == []
    assert (await deeds.read(store, dialogue.token)).message_id == 77
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    screen = await deeds.drawing(store)
    assert (screen.shown, screen.dialogue.drawing) == ("first", Place.IN_PLACE)


async def test_for_a_card_edited_in_place_nothing_is_deleted(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    await store.outbox.drawn(await deeds.drawing(store), 77, "second")
    assert await deeds.effects(store) == []


async def test_when_a_card_moved_its_old_message_is_deleted(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.drawing(store), 80, "second")
    assert await deeds.effects(store) == [DeleteMessage(77)]
    assert (await deeds.read(store, dialogue.token)).message_id == 80


@pytest.mark.parametrize("message_id", [77, 80])
@pytest.mark.parametrize("newer", [Place.IN_PLACE, Place.BOTTOM])
async def test_an_older_drawing_leaves_a_newer_one_waiting(
    store: SqlStore, newer: Place, message_id: int
) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    screen = await deeds.drawing(store)
    await store.outbox.sending(screen)
    await deeds.enqueue_drawing(store, dialogue.token, newer)
    await store.outbox.drawn(screen, message_id, "second")
    left = await deeds.drawing(store)
    assert (left.dialogue.drawing, left.number, left.shown) == (newer, screen.number + 1, "second")
    assert left.dialogue.message_id == message_id


@pytest.mark.races
async def test_no_change_stays_undrawn_however_drawing_and_changing_race(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    drawn: list[int] = []

    async def step(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await deeds.bump(uow, dialogue)
        await uow.enqueue_drawing(dialogue, Place(1 + dialogue.revision % 2))

    async def tap() -> None:
        for _ in range(20):
            await deeds.change(store, token, step)
            await asyncio.sleep(0.001)

    async def draw() -> None:
        while screens := (await store.outbox.queue(CHAT)).drawings:
            await store.outbox.sending(screens[0])
            await store.outbox.drawn(screens[0], len(drawn) // 2, "digest")
            drawn.append(screens[0].dialogue.revision)

    tapping = asyncio.gather(tap(), tap(), tap())
    while not tapping.done():
        await draw()
        await asyncio.sleep(0)
    await draw()
    assert drawn[-1] == 60
    assert drawn == sorted(drawn)


async def test_what_another_message_shows_is_not_known(store: SqlStore) -> None:
    async def move(uow: UnitOfWork, dialogue: Dialogue) -> None:
        dialogue.message_id, dialogue.chat_id = None, 6
        await uow.save(dialogue)
        await uow.enqueue_drawing(dialogue, Place.BOTTOM)

    dialogue = await _card(store)
    await deeds.change(store, dialogue.token, move)
    screen = await deeds.drawing(store, 6)
    assert (screen.shown, screen.dialogue.message_id) == (None, None)
    await store.outbox.drawn(screen, 80, "second")
    assert await store.outbox.chats() == []


async def test_a_dropped_drawing_is_gone_unless_asked_for_again(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    screen = await deeds.drawing(store)
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.drop(screen)
    newer = await deeds.drawing(store)
    await store.outbox.drop(newer)
    await store.outbox.drop(screen)
    assert await store.outbox.chats() == []


async def test_a_use_case_cannot_put_back_the_message_of_a_card_that_moved(
    store: SqlStore,
) -> None:
    dialogue = await _card(store)
    before = await deeds.read(store, dialogue.token)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.drawing(store), 80, "second")
    with pytest.raises(StaleWrite):
        await store.write(lambda uow: uow.save(before))


async def test_after_a_start_only_what_may_be_done_twice_is_done_again(store: SqlStore) -> None:
    again = [
        EditMessage(7, "x"),
        StripButtons(7),
        DeleteMessage(7),
        EraseMessage(7, 0),
        RemoveCopies(7, 9),
        AnswerPress("1"),
        SendExport(Export.TABLE, 5),
    ]
    for effect in (Say("x"), *again, SendFile("x", b"", "x"), ReportErasure(1)):
        await deeds.enqueue(store, effect)
    for call in await deeds.queued(store):
        assert await store.outbox.claim(call)
    await deeds.enqueue(store, Say("later"))
    await store.outbox.recover()
    kept = [it for it in again if not isinstance(it, EraseMessage)]
    assert await deeds.effects(store) == [*kept, Say("later"), EraseMessage(7, 0)]


async def test_after_a_start_a_card_that_may_have_arrived_is_sent_again_and_its_copies_are_removed(
    store: SqlStore,
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    assert await store.outbox.sending(await deeds.drawing(store), 70) is None
    await store.outbox.recover()
    again = await deeds.drawing(store)
    assert again.may_have_arrived
    assert await store.outbox.sending(again, 75) == 70
    await store.outbox.drawn(again, 80, "digest", copies_after=70)
    assert await deeds.effects(store) == [RemoveCopies(70, 80)]
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    assert not (await deeds.drawing(store)).may_have_arrived


async def test_no_card_that_is_recorded_is_taken_for_a_copy(store: SqlStore) -> None:
    await _card(store)
    recorded = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, recorded, Place.BOTTOM)
    await store.outbox.drawn(await deeds.drawing(store), 90, "digest")
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.sending(await deeds.drawing(store))
    assert await store.outbox.sending(await deeds.drawing(store)) == 90


async def test_a_card_that_telegram_refused_for_now_has_no_copies(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    refused = await deeds.drawing(store)
    await store.outbox.sending(refused, 70)
    await store.outbox.unsent(refused)
    assert await store.outbox.sending(await deeds.drawing(store), 75) is None


async def test_after_a_start_a_card_that_was_not_being_sent_still_waits(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.recover()
    assert (await deeds.drawing(store)).dialogue.drawing is Place.BOTTOM


async def test_the_oldest_drawing_comes_first(store: SqlStore, clock: Clock) -> None:
    tokens = [(await deeds.begin(store)).token for _ in range(3)]
    for token in reversed(tokens):
        clock.advance(seconds=1)
        await deeds.set_state(store, token, "pain")
        await deeds.enqueue_drawing(store, token, Place.IN_PLACE)
    screens = (await store.outbox.queue(CHAT)).drawings
    assert [screen.dialogue.token for screen in screens] == tokens[::-1]


@pytest.mark.races
async def test_all_that_waits_is_seen_at_one_moment(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def both(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await uow.enqueue(CHAT, Say("x"))
        await asyncio.sleep(0)
        await uow.enqueue_drawing(dialogue, Place.IN_PLACE)

    async def write() -> None:
        for _ in range(30):
            await deeds.change(store, token, both)

    writing = asyncio.create_task(write())
    while not writing.done():
        queue = await store.outbox.queue(CHAT)
        assert len(queue.effects) == sum(it.number for it in queue.drawings)
    await writing


async def test_a_moved_chat_takes_along_what_waits_but_not_its_messages(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    for effect in (Say("x"), DeleteMessage(70), EditMessage(70, "x"), AnswerPress("1")):
        await deeds.enqueue(store, effect)
    await store.outbox.move_chat(CHAT, -100)
    assert await store.outbox.chats() == [-100]
    assert await deeds.effects(store, -100) == [Say("x"), AnswerPress("1")]
    screen = await deeds.drawing(store, -100)
    assert (screen.dialogue.chat_id, screen.dialogue.message_id, screen.shown) == (-100, None, None)


async def test_what_is_known_by_its_number_is_no_copy(store: SqlStore) -> None:
    await _card(store, 77)
    await store.outbox.said(CHAT, 95)
    await store.outbox.said(CHAT + 1, 96)
    assert await store.outbox.recorded(CHAT, 0) == {77, 95}
    assert await store.outbox.recorded(CHAT, 95) == set()


async def test_the_newest_message_that_is_known_is_known_after_a_start(store: SqlStore) -> None:
    assert await store.outbox.newest() is None
    await _card(store, 77)
    assert await store.outbox.newest() == 77


async def test_where_a_copy_may_come_yet_is_kept_until_it_is_sought_no_more(
    store: SqlStore,
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.drawing(store), 80, "digest", copies_after=70)
    assert await store.outbox.chats_with_copies() == [CHAT]
    assert await store.outbox.copies_after(CHAT) == 80
    await store.outbox.copies_sought(CHAT, 90)
    assert await store.outbox.copies_after(CHAT) == 90
    await store.outbox.copies_sought(CHAT, None)
    assert await store.outbox.copies_after(CHAT) is None
    assert await store.outbox.chats_with_copies() == []


async def test_an_edit_that_may_come_is_remembered_until_the_card_is_another_message(
    store: SqlStore,
) -> None:
    dialogue = await _card(store)
    await store.outbox.edit_may_come(dialogue.id)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    assert (await deeds.drawing(store)).edit_may_come
    await store.outbox.drawn(await deeds.drawing(store), 99, "digest")
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    assert not (await deeds.drawing(store)).edit_may_come
    await store.outbox.recover()
    assert (await deeds.drawing(store)).edit_may_come


async def test_after_a_start_all_that_may_have_arrived_is_told(store: SqlStore) -> None:
    for effect in (Say("menu"), StripButtons(7)):
        await deeds.enqueue(store, effect)
    for call in await deeds.queued(store):
        assert await store.outbox.claim(call)
    assert [it.effect for it in await store.outbox.recover()] == [Say("menu"), StripButtons(7)]
