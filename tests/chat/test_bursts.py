"""What one person sends in a burst is answered by one sentence, and delays nobody."""

from __future__ import annotations

import time

from tests.chat.sins import asked, sees, settled, tap
from tests.chat.walking import words
from tests.chat.world import World


async def test_a_burst_of_one_person_is_answered_by_one_sentence_and_delays_nobody(
    island: World,
) -> None:
    ada, bob = island.person("fr"), island.person("fr")
    for person in (ada, bob):
        await person.send("/sins")
        await sees(person, "location")
    await settled(island, ada, bob)
    for number in range(60):
        await ada.send(f"message {number}")
    await ada.send("jonctionnel")
    began = time.monotonic()
    await tap(bob, "location", "rigid")
    await sees(bob, "pain")
    assert time.monotonic() - began < 2
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
    for number in range(50):
        await stranger.send(f"message {number}")
    await settled(island, stranger, timeout=60)
    said = [m.text for m in stranger.messages if m.from_bot]
    assert said == [words("fr")("refused-stranger")], said
