"""What is owed is sent once if it may have arrived, and again if it surely did not."""

from __future__ import annotations

import asyncio

import pytest

from core.case import Dialogue, Person, Place
from core.errors import StaleWrite
from core.ports import Ledger
from core.storage import SqlStore, open_store

from . import deeds
from .conftest import Clock
from .deeds import CHAT, CLINICIAN
from .unsealing import KEYS


async def _card(store: SqlStore, message_id: int = 77) -> Dialogue:
    dialogue = await deeds.begin(store)
    await deeds.owe_screen(store, dialogue.token, Place.BOTTOM)
    await store.debts.drawn(await deeds.owed_screen(store), message_id, "first")
    return dialogue


async def test_nothing_is_owed_at_first(store: SqlStore) -> None:
    assert await store.debts.chats() == []
    owed = await store.debts.owed(CHAT)
    assert (list(owed.calls), list(owed.screens)) == ([], [])


async def test_calls_are_owed_in_order_with_their_payload(store: SqlStore) -> None:
    await deeds.owe(store, "sendMessage", text="é\U0001f9b4", reply_markup={"keyboard": [["1"]]})
    await deeds.owe(store, "answerCallbackQuery", callback_query_id="1")
    await deeds.owe(store, "sendMessage", chat_id=6, text="elsewhere")
    first, second = await deeds.owed_calls(store)
    assert first.payload == {"text": "é\U0001f9b4", "reply_markup": {"keyboard": [["1"]]}}
    assert (second.method, second.chat_id) == ("answerCallbackQuery", CHAT)
    assert sorted(await store.debts.chats()) == [6, CHAT]


async def test_a_call_is_claimed_by_one(store: SqlStore) -> None:
    await deeds.owe(store, "sendMessage")
    (call,) = await deeds.owed_calls(store)
    assert sum(await asyncio.gather(*(store.debts.claim(call) for _ in range(10)))) == 1
    assert await store.debts.chats() == []
    assert await deeds.owed_calls(store) == []


async def test_a_call_is_claimed_by_one_of_two_stores(store: SqlStore, url: str) -> None:
    other = await open_store(url, keys=KEYS)
    for _ in range(20):
        await deeds.owe(store, "sendMessage")
    calls = await deeds.owed_calls(other)
    claims = [each.debts.claim(call) for call in calls for each in (store, other)]
    assert sum(await asyncio.gather(*claims)) == len(calls) == 20
    await other.close()


async def test_a_released_call_can_be_claimed_again(store: SqlStore) -> None:
    await deeds.owe(store, "sendMessage")
    (call,) = await deeds.owed_calls(store)
    await store.debts.claim(call)
    await store.debts.release(call)
    assert await deeds.owed_calls(store) == [call]
    assert await store.debts.claim(call)


async def test_settled_calls_are_gone_and_their_ids_never_come_back(store: SqlStore) -> None:
    for _ in range(2):
        await deeds.owe(store, "sendMessage")
    settled = await deeds.owed_calls(store)
    await store.debts.settle(settled)
    await store.debts.settle([])
    await deeds.owe(store, "sendMessage")
    (later,) = await deeds.owed_calls(store)
    assert later.id > max(call.id for call in settled)
    assert not await store.debts.claim(settled[0])


async def test_a_dialogue_owes_one_drawing_however_often_it_changed(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    for place in (Place.NOWHERE, Place.IN_PLACE, Place.BOTTOM, Place.IN_PLACE):
        await deeds.owe_screen(store, token, place)
    screen = await deeds.owed_screen(store)
    assert (screen.due, screen.dialogue.owes, screen.shown) == (3, Place.BOTTOM, None)


async def test_the_dialogue_in_memory_keeps_step_with_what_it_owes(store: SqlStore) -> None:
    async def deed(ledger: Ledger, dialogue: Dialogue) -> list[Place]:
        steps = []
        for place in (Place.IN_PLACE, Place.BOTTOM, Place.IN_PLACE):
            await ledger.owe_screen(dialogue, place)
            steps.append(dialogue.owes)
        await ledger.save(dialogue)
        return steps

    token = (await deeds.begin(store)).token
    expected = [Place.IN_PLACE, Place.BOTTOM, Place.BOTTOM]
    assert await deeds.change(store, token, deed) == expected


async def test_a_drawing_comes_with_its_answers_and_its_person(store: SqlStore) -> None:
    await store.write(lambda ledger: ledger.save_person(Person(CLINICIAN, "en", "fr")))
    known, stranger = await deeds.begin(store), await deeds.begin(store, person_id=9)
    for dialogue in (known, stranger):
        await deeds.put(store, dialogue.token, "pain", dialogue.token)
        await deeds.owe_screen(store, dialogue.token, Place.BOTTOM)
    first, second = (await store.debts.owed(CHAT)).screens
    assert first.person == Person(CLINICIAN, "en", "fr")
    assert second.person == Person(9)
    assert second.dialogue.answers == {"pain": stranger.token}


async def test_a_drawn_card_owes_nothing_and_is_remembered(store: SqlStore) -> None:
    dialogue = await _card(store)
    assert await store.debts.chats() == []
    assert (await deeds.read(store, dialogue.token)).message_id == 77
    await deeds.owe_screen(store, dialogue.token, Place.IN_PLACE)
    screen = await deeds.owed_screen(store)
    assert (screen.shown, screen.dialogue.owes) == ("first", Place.IN_PLACE)


async def test_a_card_edited_in_place_owes_no_deletion(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.owe_screen(store, dialogue.token, Place.IN_PLACE)
    await store.debts.drawn(await deeds.owed_screen(store), 77, "second")
    assert await deeds.owed_calls(store) == []


async def test_a_card_that_moved_owes_the_deletion_of_its_old_message(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.owe_screen(store, dialogue.token, Place.BOTTOM)
    await store.debts.drawn(await deeds.owed_screen(store), 80, "second")
    (call,) = await deeds.owed_calls(store)
    assert (call.method, call.payload) == ("deleteMessage", {"message_id": 77})
    assert (await deeds.read(store, dialogue.token)).message_id == 80


@pytest.mark.parametrize("message_id", [77, 80])
@pytest.mark.parametrize("newer", [Place.IN_PLACE, Place.BOTTOM])
async def test_an_older_drawing_leaves_a_newer_debt(
    store: SqlStore, newer: Place, message_id: int
) -> None:
    dialogue = await _card(store)
    await deeds.owe_screen(store, dialogue.token, Place.BOTTOM)
    screen = await deeds.owed_screen(store)
    await store.debts.sending(screen)
    await deeds.owe_screen(store, dialogue.token, newer)
    await store.debts.drawn(screen, message_id, "second")
    left = await deeds.owed_screen(store)
    assert (left.dialogue.owes, left.due, left.shown) == (newer, screen.due + 1, "second")
    assert left.dialogue.message_id == message_id


async def test_no_change_stays_undrawn_however_drawing_and_changing_race(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    drawn: list[int] = []

    async def step(ledger: Ledger, dialogue: Dialogue) -> None:
        await deeds.bump(ledger, dialogue)
        await ledger.owe_screen(dialogue, Place(1 + dialogue.revision % 2))

    async def tap() -> None:
        for _ in range(20):
            await deeds.change(store, token, step)
            await asyncio.sleep(0.001)

    async def draw() -> None:
        while screens := (await store.debts.owed(CHAT)).screens:
            await store.debts.sending(screens[0])
            await store.debts.drawn(screens[0], len(drawn) // 2, "digest")
            drawn.append(screens[0].dialogue.revision)

    tapping = asyncio.gather(tap(), tap(), tap())
    while not tapping.done():
        await draw()
        await asyncio.sleep(0)
    await draw()
    assert drawn[-1] == 60
    assert drawn == sorted(drawn)


async def test_what_another_message_shows_is_not_known(store: SqlStore) -> None:
    async def move(ledger: Ledger, dialogue: Dialogue) -> None:
        dialogue.message_id, dialogue.chat_id = None, 6
        await ledger.save(dialogue)
        await ledger.owe_screen(dialogue, Place.BOTTOM)

    dialogue = await _card(store)
    await deeds.change(store, dialogue.token, move)
    screen = await deeds.owed_screen(store, 6)
    assert (screen.shown, screen.dialogue.message_id) == (None, None)
    await store.debts.drawn(screen, 80, "second")
    assert await store.debts.chats() == []


async def test_a_forgiven_drawing_is_dropped_unless_asked_for_again(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.owe_screen(store, token, Place.BOTTOM)
    screen = await deeds.owed_screen(store)
    await deeds.owe_screen(store, token, Place.BOTTOM)
    await store.debts.forgive(screen)
    newer = await deeds.owed_screen(store)
    await store.debts.forgive(newer)
    await store.debts.forgive(screen)
    assert await store.debts.chats() == []


async def test_a_use_case_cannot_put_back_the_message_of_a_card_that_moved(
    store: SqlStore,
) -> None:
    dialogue = await _card(store)
    before = await deeds.read(store, dialogue.token)
    await deeds.owe_screen(store, dialogue.token, Place.BOTTOM)
    await store.debts.drawn(await deeds.owed_screen(store), 80, "second")
    with pytest.raises(StaleWrite):
        await store.write(lambda ledger: ledger.save(before))


async def test_after_a_start_only_what_may_be_done_twice_is_done_again(store: SqlStore) -> None:
    for method in ("sendMessage", "editMessageText", "deleteMessage", "answerCallbackQuery",
                   "sendDocument"):  # fmt: skip
        await deeds.owe(store, method)
    for call in await deeds.owed_calls(store):
        assert await store.debts.claim(call)
    await deeds.owe(store, "sendMessage")
    await store.debts.recover()
    again = ["editMessageText", "deleteMessage", "answerCallbackQuery", "sendMessage"]
    assert await deeds.methods(store) == again


async def test_after_a_start_a_card_that_may_have_arrived_is_not_sent_again(
    store: SqlStore,
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.owe_screen(store, token, Place.BOTTOM)
    await store.debts.sending(await deeds.owed_screen(store))
    await store.debts.recover()
    assert await store.debts.chats() == []


async def test_after_a_start_a_card_that_was_not_being_sent_is_still_owed(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token
    await deeds.owe_screen(store, token, Place.BOTTOM)
    await store.debts.recover()
    assert (await deeds.owed_screen(store)).dialogue.owes is Place.BOTTOM


@pytest.mark.parametrize("newer", [Place.IN_PLACE, Place.BOTTOM])
async def test_after_a_start_what_was_asked_for_while_sending_is_owed(
    store: SqlStore, newer: Place
) -> None:
    token = (await deeds.begin(store)).token
    await deeds.owe_screen(store, token, Place.BOTTOM)
    await store.debts.sending(await deeds.owed_screen(store))
    await deeds.owe_screen(store, token, newer)
    await store.debts.recover()
    assert (await deeds.owed_screen(store)).dialogue.owes is newer
    await store.debts.recover()
    assert (await deeds.owed_screen(store)).dialogue.owes is newer


async def test_the_oldest_drawing_comes_first(store: SqlStore, clock: Clock) -> None:
    tokens = [(await deeds.begin(store)).token for _ in range(3)]
    for token in reversed(tokens):
        clock.advance(seconds=1)
        await deeds.set_state(store, token, "pain")
        await deeds.owe_screen(store, token, Place.IN_PLACE)
    screens = (await store.debts.owed(CHAT)).screens
    assert [screen.dialogue.token for screen in screens] == tokens[::-1]


async def test_all_that_is_owed_is_seen_at_one_moment(store: SqlStore) -> None:
    token = (await deeds.begin(store)).token

    async def both(ledger: Ledger, dialogue: Dialogue) -> None:
        await ledger.owe(CHAT, "sendMessage", {})
        await asyncio.sleep(0)
        await ledger.owe_screen(dialogue, Place.IN_PLACE)

    async def write() -> None:
        for _ in range(30):
            await deeds.change(store, token, both)

    writing = asyncio.create_task(write())
    while not writing.done():
        owed = await store.debts.owed(CHAT)
        assert len(owed.calls) == sum(screen.due for screen in owed.screens)
    await writing


async def test_a_moved_chat_takes_along_its_debts_but_not_its_messages(store: SqlStore) -> None:
    dialogue = await _card(store)
    await deeds.owe_screen(store, dialogue.token, Place.IN_PLACE)
    for method in ("sendMessage", "deleteMessage", "editMessageText", "answerCallbackQuery"):
        await deeds.owe(store, method, message_id=70)
    await store.debts.move_chat(CHAT, -100)
    assert await store.debts.chats() == [-100]
    assert await deeds.methods(store, -100) == ["sendMessage", "answerCallbackQuery"]
    screen = await deeds.owed_screen(store, -100)
    assert (screen.dialogue.chat_id, screen.dialogue.message_id, screen.shown) == (-100, None, None)
