"""What one person sends in a burst is answered by one sentence, and delays nobody."""

from __future__ import annotations

import time

import pytest

from bot.demo.people import Person
from tests.chat.sins import asked, count, kept, power_cut, sees, settled, tap, until
from tests.chat.walking import words
from tests.chat.world import World


async def _seconds_of_a_tap(person: Person) -> float:
    began = time.monotonic()
    await tap(person, "location", "rigid")
    await sees(person, "pain")
    return time.monotonic() - began


async def test_a_burst_of_one_person_is_answered_by_one_sentence_and_delays_nobody(
    island: World,
) -> None:
    ada, bob, eve = (island.person("fr") for _ in range(3))
    for person in (ada, bob, eve):
        await person.send("/sins")
        await sees(person, "location")
    await settled(island, ada, bob, eve)
    usual = await _seconds_of_a_tap(eve)
    for number in range(60):
        await ada.send(f"message {number}")
    await ada.send("jonctionnel")
    assert await _seconds_of_a_tap(bob) < 1 + 10 * usual  # the burst is sixty times as much
    await ada.wait(lambda chat: asked(chat) == "pain", 60)
    await settled(island, ada, bob, timeout=60)
    said = [m.text for m in ada.messages if m.from_bot and not m.buttons]
    assert said == [words("fr")("notice-burst")], said


async def test_a_burst_of_a_stranger_is_answered_by_the_sentence_for_strangers(
    island: World,
) -> None:
    await island.stop()
    island.access = "invite"
    await island.start()
    stranger = island.newcomer("fr")
    for number in range(100):  # as many as Telegram gives at once, and then no more
        await stranger.send(f"message {number}")
    await settled(island, stranger, timeout=20)
    await until(lambda: _nothing_is_put_by(island), 20)
    said = [m.text for m in stranger.messages if m.from_bot]
    assert said == [words("fr")("refused-stranger")], said


NAMED = "Patient Jean Dupont, né le 03/04/1950"


async def _sends_a_burst(at: World, ada: Person, length: int) -> list[int]:
    """Let a burst wait for a bot that is down; return the messages in it that name a person."""
    await at.kill()
    named = []
    for number in range(length):
        if number in (length // 3, length - 2):
            named.append(int((await ada.send(NAMED))["message_id"]))
        else:
            await ada.send(f"message {number}")
    await ada.send("/sins T7")
    await at.start()
    return named


async def _is_put_by(at: World) -> bool:
    return await count(at, "put_by") > 0


async def _nothing_is_put_by(at: World) -> bool:
    return await count(at, "put_by") == 0


def _are_there(ada: Person, messages: list[int]) -> bool:
    return any(it.id in messages for it in ada.messages)


async def test_a_kill_inside_a_burst_loses_nothing_of_it_and_who_is_named_is_deleted(
    hasty: World,
) -> None:
    ada = hasty.person("fr")
    named = await _sends_a_burst(hasty, ada, 120)
    await until(lambda: _is_put_by(hasty))
    await power_cut(hasty)
    await sees(ada, "pain")
    await settled(hasty, ada)
    assert not _are_there(ada, named), ada.describe()
    assert await kept(hasty) == {1: [("location", None, "t7")]}
    assert await count(hasty, "put_by") == await count(hasty, "failed_updates") == 0


@pytest.mark.soak
async def test_who_is_named_is_deleted_in_a_burst_however_long(hasty: World) -> None:
    ada = hasty.person("fr")
    named = await _sends_a_burst(hasty, ada, 1200)
    await until(lambda: not _are_there(ada, named), 120)
