"""However the next question fails to come, what is typed before it is there answers nothing."""

from __future__ import annotations

import pytest

from bot.demo.people import Person
from dialogs.wording import wording
from tests.cases import one_in
from tests.chat.hanging import tap_hangs
from tests.chat.sins import (
    asked,
    at_pain,
    calls,
    cards,
    kept,
    sees,
    settled,
    settled_but_for,
    tap,
    until,
    walk,
)
from tests.chat.world import World

EARLY = wording("fr", "bot")("hint-early")
TOO_MANY = (429, "Too Many Requests: retry after 1", {"retry_after": 1})
REST = {"alignment": "normal", "collapse": "over_half", "posterolateral": "none"}


async def goes_on_by_typing(at: World, ada: Person) -> None:
    """Be told of the text that answered nothing; answer the question that is there now."""
    await ada.wait(lambda it: asked(it) == "lesion" and f"« 2 » {EARLY}" in it.screen.text)
    assert list((await kept(at)).values()) == [
        [("location", None, "junctional"), ("pain", None, "none")]
    ]
    await ada.send("2")
    await sees(ada, "alignment")
    await walk(ada, REST)
    await settled(at, ada)
    (record,) = (await kept(at)).values()
    assert record[2:] == [("lesion", None, "mixed"), *((q, None, o) for q, o in REST.items())]


@pytest.mark.parametrize(
    "error",
    [TOO_MANY, (500, "Internal Server Error", None), (502, "Bad Gateway", None)],
    ids=["429", "500", "502"],
)
@one_in(3)
async def test_a_text_typed_while_the_next_question_is_refused_answers_nothing(
    hasty: World, error: tuple[int, str, dict[str, object] | None]
) -> None:
    ada = await at_pain(hasty)
    hasty.server.fail_next("editMessageText", ada.id, 1, error)
    await tap(ada, "pain", "none")
    await until(lambda: not all(it.ok for it in calls(hasty, ada, "editMessageText")))
    await ada.send("2")
    await goes_on_by_typing(hasty, ada)


@one_in(2)
@pytest.mark.parametrize("arrives", [True, False])
async def test_a_text_typed_while_the_next_question_hangs_answers_nothing(
    hasty: World, *, arrives: bool
) -> None:
    ada = await at_pain(hasty)
    hanging = await tap_hangs(hasty, ada, "pain", "none", arrives=arrives)
    await ada.send("2")
    await until(lambda: not hasty.server.unconfirmed())
    hanging.end()
    await goes_on_by_typing(hasty, ada)


@one_in(2)
@pytest.mark.parametrize("changed", [True, False], ids=["card changed", "card not yet changed"])
async def test_a_text_typed_around_a_kill_answers_nothing_that_was_not_surely_there(
    hasty: World, *, changed: bool
) -> None:
    ada = await at_pain(hasty)
    edit = await tap_hangs(hasty, ada, "pain", "none", arrives=changed)
    await hasty.kill()
    edit.end()
    await ada.send("2")
    await hasty.start()
    await goes_on_by_typing(hasty, ada)


async def test_a_text_that_a_phone_sends_twice_on_a_bad_line_answers_once(hasty: World) -> None:
    ada = await at_pain(hasty)
    await hasty.kill()
    await ada.send("3")
    await ada.send("2")
    await ada.send("2")
    await hasty.start()
    await goes_on_by_typing(hasty, ada)


async def test_somebody_who_taps_and_types_as_soon_as_each_card_is_there_is_always_understood(
    hasty: World,
) -> None:
    for _ in range(5):
        ada = await at_pain(hasty)
        await tap(ada, "pain", "none")
        await sees(ada, "lesion")
        await ada.send("2")
        await sees(ada, "alignment")
        assert EARLY not in ada.screen.text
        await tap(ada, "alignment", "normal")
        await sees(ada, "collapse")
        await ada.send("n° 1")
        await sees(ada, "posterolateral")
        await ada.send("n° 3")
        await sees(ada, "result")


async def test_an_edit_that_comes_late_brings_no_former_question_back(hasty: World) -> None:
    ada = await at_pain(hasty)
    late = hasty.server.stall("editMessageText", ada.id, 60, late=True)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")  # edited again, since no answer came
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment")
    await settled_but_for(hasty, 1)
    late.end()
    await settled(hasty, ada)
    assert asked(ada) == "alignment", ada.describe()
    assert cards(ada) == [ada.screen.id], ada.describe()
    await ada.send("n° 3")
    await sees(ada, "collapse")
