"""What is owed is sent once if it may have arrived, and again if it surely did not."""

from __future__ import annotations

import asyncio

import pytest

from core.errors import StaleWrite
from core.model.dialogue import Dialogue, Place
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
    await store.outbox.drawn(await deeds.owed_screen(store), message_id, "first")
    return dialogue


async def test_nothing_is_owed_at_first(store: SqlStore) -> None:
    assert await store.outbox.chats() == []
    owed = await store.outbox.owed(CHAT)
    assert (list(owed.calls), list(owed.screens)) == ([], [])


async def test_calls_are_owed_in_order_with_their_payload(store: SqlStore) -> None:
    await deeds.enqueue(
        store, "sendMessage", text="é\U0001f9b4", reply_markup={"keyboard": [["1"]]}
    )
    await deeds.enqueue(store, "answerCallbackQuery", callback_query_id="1")
    await deeds.enqueue(store, "sendMessage", chat_id=6, text="elsewhere")
    first, second = await deeds.owed_calls(store)
    assert first.payload == {"text": "é\U0001f9b4", "reply_markup": {"keyboard": [["1"]]}}
    assert (second.method, second.chat_id) == ("answerCallbackQuery", CHAT)
    assert sorted(await store.outbox.chats()) == [6, CHAT]


async def test_a_call_is_claimed_by_one(store: SqlStore) -> None:
    await deeds.enqueue(store, "sendMessage")
    (call,) = await deeds.owed_calls(store)
    assert sum(await asyncio.gather(*(store.outbox.claim(call) for _ in range(10)))) == 1
    assert await store.outbox.chats() == []
    assert await deeds.owed_calls(store) == []


async def test_a_call_is_claimed_by_one_of_two_stores(store: SqlStore, url: str) -> None:
    other = await open_store(url, keys=KEYS)
    for _ in range(20):
        await deeds.enqueue(store, "sendMessage")
    calls = await deeds.owed_calls(other)
    claims = [each.outbox.claim(call) for call in calls for each in (store, other)]
    assert sum(await asyncio.gather(*claims)) == len(calls) == 20
    await other.close()


async def test_a_released_call_can_be_claimed_again(store: SqlStore) -> None:
    await deeds.enqueue(store, "sendMessage")
    (call,) = await deeds.owed_calls(store)
    await store.outbox.claim(call)
    await store.outbox.release(call)
    assert await deeds.owed_calls(store) == [call]
    assert await store.outbox.claim(call)


async def test_settled_calls_are_gone_and_their_ids_never_come_back(store: SqlStore) -> None:
    for _ in range(2):
        await deeds.enqueue(store, "sendMessage")
    settled = await deeds.owed_calls(store)
    await store.outbox.done(settled)
    await store.outbox.done([])
    await deeds.enqueue(store, "sendMessage")
    (later,) = await deeds.owed_calls(store)
    assert later.id > max(call.id for call in settled)
    assert not await store.outbox.claim(settled[0])


async def test_a_dialogue_owes_one_drawing_however_often_it_changed(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    for place in (Place.NOWHERE, Place.IN_PLACE, Place.BOTTOM, Place.IN_PLACE):
        await deeds.enqueue_drawing(store, token, place)
    screen = await deeds.owed_screen(store)
    assert (screen.due, screen.dialogue.owes, screen.shown) == (3, Place.BOTTOM, None)


async def test_the_dialogue_in_memory_keeps_step_with_what_it_owes(store: SqlStore) -> None:
    async def deed(uow: UnitOfWork, dialogue: Dialogue) -> list[Place]:
        steps = []
        for place in (Place.IN_PLACE, Place.BOTTOM, Place.IN_PLACE):
            await uow.enqueue_drawing(dialogue, place)
            steps.append(dialogue.owes)
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
    first, second = (await store.outbox.owed(CHAT)).screens
    assert first.person == Person(CLINICIAN, "en", "fr")
    assert second.person == Person(9)
    assert second.dialogue.answers == {"pain": stranger.token}


async def test_a_drawn_card_owes_nothing_and_is_remembered(store: SqlStore) -> None:
    dialogue = await _card(store)
    assert await store.outbox.chats() == []
    assert (await deeds.read(store, dialogue.token)).message_id == 77
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    screen = await deeds.owed_screen(store)
    assert (screen.shown, screen.dialogue.owes) == ("first", Place.IN_PLACE)


async def test_a_card_edited_in_place_owes_no_deletion(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    await store.outbox.drawn(await deeds.owed_screen(store), 77, "second")
    assert await deeds.owed_calls(store) == []


async def test_a_card_that_moved_owes_the_deletion_of_its_old_message(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.owed_screen(store), 80, "second")
    (call,) = await deeds.owed_calls(store)
    assert (call.method, call.payload) == ("deleteMessage", {"message_id": 77})
    assert (await deeds.read(store, dialogue.token)).message_id == 80


@pytest.mark.parametrize("message_id", [77, 80])
@pytest.mark.parametrize("newer", [Place.IN_PLACE, Place.BOTTOM])
async def test_an_older_drawing_leaves_a_newer_debt(
    store: SqlStore, newer: Place, message_id: int
) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    screen = await deeds.owed_screen(store)
    await store.outbox.sending(screen)
    await deeds.enqueue_drawing(store, dialogue.token, newer)
    await store.outbox.drawn(screen, message_id, "second")
    left = await deeds.owed_screen(store)
    assert (left.dialogue.owes, left.due, left.shown) == (newer, screen.due + 1, "second")
    assert left.dialogue.message_id == message_id


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
        while screens := (await store.outbox.owed(CHAT)).screens:
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
    screen = await deeds.owed_screen(store, 6)
    assert (screen.shown, screen.dialogue.message_id) == (None, None)
    await store.outbox.drawn(screen, 80, "second")
    assert await store.outbox.chats() == []


async def test_a_forgiven_drawing_is_dropped_unless_asked_for_again(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    screen = await deeds.owed_screen(store)
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.forgive(screen)
    newer = await deeds.owed_screen(store)
    await store.outbox.forgive(newer)
    await store.outbox.forgive(screen)
    assert await store.outbox.chats() == []


async def test_a_use_case_cannot_put_back_the_message_of_a_card_that_moved(
    store: SqlStore,
) -> None:
    dialogue = await _card(store)
    before = await deeds.read(store, dialogue.token)
    await deeds.enqueue_drawing(store, dialogue.token, Place.BOTTOM)
    await store.outbox.drawn(await deeds.owed_screen(store), 80, "second")
    with pytest.raises(StaleWrite):
        await store.write(lambda uow: uow.save(before))


async def test_after_a_start_only_what_may_be_done_twice_is_done_again(store: SqlStore) -> None:
    for method in (
        "sendMessage",
        "editMessageText",
        "deleteMessage",
        "answerCallbackQuery",
        "sendDocument",
    ):
        await deeds.enqueue(store, method)
    for call in await deeds.owed_calls(store):
        assert await store.outbox.claim(call)
    await deeds.enqueue(store, "sendMessage")
    await store.outbox.recover()
    again = ["editMessageText", "deleteMessage", "answerCallbackQuery", "sendMessage"]
    assert await deeds.methods(store) == again


async def test_after_a_start_a_card_that_may_have_arrived_is_not_sent_again(
    store: SqlStore,
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.sending(await deeds.owed_screen(store))
    await store.outbox.recover()
    assert await store.outbox.chats() == []


async def test_after_a_start_a_card_that_was_not_being_sent_is_still_owed(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.recover()
    assert (await deeds.owed_screen(store)).dialogue.owes is Place.BOTTOM


@pytest.mark.parametrize("newer", [Place.IN_PLACE, Place.BOTTOM])
async def test_after_a_start_what_was_asked_for_while_sending_is_owed(
    store: SqlStore, newer: Place
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.enqueue_drawing(store, token, Place.BOTTOM)
    await store.outbox.sending(await deeds.owed_screen(store))
    await deeds.enqueue_drawing(store, token, newer)
    await store.outbox.recover()
    assert (await deeds.owed_screen(store)).dialogue.owes is newer
    await store.outbox.recover()
    assert (await deeds.owed_screen(store)).dialogue.owes is newer


async def test_the_oldest_drawing_comes_first(store: SqlStore, clock: Clock) -> None:
    tokens = [(await deeds.begin(store)).token for _ in range(3)]
    for token in reversed(tokens):
        clock.advance(seconds=1)
        await deeds.set_state(store, token, "pain")
        await deeds.enqueue_drawing(store, token, Place.IN_PLACE)
    screens = (await store.outbox.owed(CHAT)).screens
    assert [screen.dialogue.token for screen in screens] == tokens[::-1]


async def test_all_that_is_owed_is_seen_at_one_moment(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def both(uow: UnitOfWork, dialogue: Dialogue) -> None:
        await uow.enqueue(CHAT, "sendMessage", {})
        await asyncio.sleep(0)
        await uow.enqueue_drawing(dialogue, Place.IN_PLACE)

    async def write() -> None:
        for _ in range(30):
            await deeds.change(store, token, both)

    writing = asyncio.create_task(write())
    while not writing.done():
        owed = await store.outbox.owed(CHAT)
        assert len(owed.calls) == sum(screen.due for screen in owed.screens)
    await writing


async def test_a_moved_chat_takes_along_its_debts_but_not_its_messages(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.enqueue_drawing(store, dialogue.token, Place.IN_PLACE)
    for method in ("sendMessage", "deleteMessage", "editMessageText", "answerCallbackQuery"):
        await deeds.enqueue(store, method, message_id=70)
    await store.outbox.move_chat(CHAT, -100)
    assert await store.outbox.chats() == [-100]
    assert await deeds.methods(store, -100) == ["sendMessage", "answerCallbackQuery"]
    screen = await deeds.owed_screen(store, -100)
    assert (screen.dialogue.chat_id, screen.dialogue.message_id, screen.shown) == (-100, None, None)
