"""A card that may not have arrived is sent again: never none, never two of one dialogue."""

from __future__ import annotations

import pytest

from tests.cases import one_in
from tests.chat.hanging import sending_hangs
from tests.chat.sins import asked, at_pain, calls, cards, sees, settled, tap, under_way, until
from tests.chat.world import PACE, World

UNSURE = [(500, "Internal Server Error", None), (502, "Bad Gateway", None)]
LATE = 16 / PACE
"""Longer than the bot waits for an answer, as its seconds pass."""
SOONER = 10 / PACE
"""Less than that."""
Error = tuple[int, str, dict[str, object] | None]


@one_in(2)
@pytest.mark.parametrize("error", UNSURE, ids=["500", "502"])
async def test_a_first_card_that_may_have_arrived_is_sent_again(hasty: World, error: Error) -> None:
    ada = hasty.person()
    hasty.server.fail_next("sendMessage", ada.id, 2, error)
    await ada.send("/sins")
    await sees(ada, "location")
    await settled(hasty, ada)
    assert cards(ada) == [ada.screen.id], ada.describe()
    await ada.send("n° 1")
    await sees(ada, "pain")


@one_in(2)
@pytest.mark.parametrize("arrives", [True, False])
async def test_of_a_first_card_that_hangs_one_is_left(hasty: World, *, arrives: bool) -> None:
    ada, bob = hasty.person(), hasty.person()
    hasty.server.stall("sendMessage", ada.id, LATE, deliver=arrives)
    await ada.send("/sins")
    await under_way(ada)
    await bob.send("/sins")  # its number is another chat's
    typed = await ada.send("voilà voilà")  # a person's own message stays
    await until(lambda: len([it for it in calls(hasty, ada, "sendMessage") if it.ok]) > arrives)
    await settled(hasty, ada, bob)
    assert cards(ada) == [ada.screen.id], ada.describe()
    assert ada.screen.id > typed["message_id"]
    assert typed["message_id"] in [it.id for it in ada.messages]
    assert cards(bob) == [bob.screen.id], bob.describe()
    await tap(ada, "location", "junctional")
    await sees(ada, "pain")


async def test_of_a_card_whose_sending_was_killed_twice_one_is_left(hasty: World) -> None:
    ada = hasty.person()
    await ada.send("/no_such_command")
    await settled(hasty, ada)
    for text in ("/sins", "T7"):
        sending = await sending_hangs(hasty, ada, text, arrives=True)
        await hasty.kill()
        sending.end()
        await hasty.start()
    await settled(hasty, ada)
    assert cards(ada) == [ada.screen.id], ada.describe()
    assert asked(ada) == "location"


@one_in(2)
@pytest.mark.parametrize("arrives", [True, False])
async def test_an_answer_to_a_tap_that_hangs_delays_no_tap_and_comes(
    hasty: World, *, arrives: bool
) -> None:
    ada = await at_pain(hasty)
    hanging = hasty.server.stall("answerCallbackQuery", ada.id, 60, deliver=arrives)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion", SOONER)
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment", SOONER)
    await ada.wait(lambda _: len(ada.alerts) == 3)  # location, pain, lesion
    hanging.end()
    await settled(hasty, ada)
