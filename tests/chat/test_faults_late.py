"""What a process sent before it was killed can reach Telegram after the next one went on."""

from __future__ import annotations

import random

from bot.demo.people import Person
from dialogs.wording import wording
from tests.chat.hanging import hangs, late
from tests.chat.sins import (
    asked,
    at_pain,
    cards,
    drawn_answers,
    kept,
    power_cut,
    rows,
    sees,
    settled,
    settled_but_for,
    shows,
    tap,
    until,
    walk,
)
from tests.chat.world import World, say

REST = {"alignment": "normal", "collapse": "over_half", "posterolateral": "none"}


async def one_card(ada: Person) -> None:
    """Wait until a late copy is found and gone."""
    await until(lambda: len(cards(ada)) == 1)


async def test_a_card_that_a_dead_process_sent_and_that_comes_after_its_copy_goes(
    hasty: World,
) -> None:
    ada, answers = hasty.person(), drawn_answers(random.Random(6))
    first = late(hasty, "sendMessage", ada)
    await ada.send("/sins")
    await hangs(hasty)
    await power_cut(hasty)
    await sees(ada, "location")
    await settled_but_for(hasty, 1)
    (card,) = cards(ada)
    first.end()
    await ada.wait(lambda it: it.screen.id > card)
    await one_card(ada)
    assert cards(ada) == [card], ada.describe()
    await walk(ada, answers)
    assert shows(ada, answers), ada.describe()
    assert len(cards(ada)) == 1, ada.describe()


async def test_a_late_copy_is_sought_by_the_next_process_too(hasty: World) -> None:
    ada = hasty.person()
    first = late(hasty, "sendMessage", ada)
    await ada.send("/sins")
    await hangs(hasty)
    await power_cut(hasty)
    await sees(ada, "location")
    await settled_but_for(hasty, 1)
    (card,) = cards(ada)
    await hasty.kill()
    first.end()
    await ada.wait(lambda it: it.screen.id > card)
    await hasty.start()
    await one_card(ada)


async def test_a_menu_keeps_its_buttons_when_copies_of_a_card_are_sought_around_it(
    hasty: World,
) -> None:
    ada = hasty.person()
    menu = late(hasty, "sendMessage", ada)
    await ada.send("/start")
    await hangs(hasty)
    await hasty.kill()
    await ada.send("/sins")
    menu.end()
    await ada.wait(lambda it: bool(cards(it)))
    shown = ada.screen
    buttons = [it.data for it in shown.all_buttons()]
    hasty.server.fail_next("sendMessage", ada.id, 1)
    await hasty.start()
    await sees(ada, "location")
    await settled(hasty, ada)
    kept_menu = next(it for it in ada.messages if it.id == shown.id)
    assert [it.data for it in kept_menu.all_buttons()] == buttons, ada.describe()
    assert len(cards(ada)) == 2, ada.describe()


async def test_an_edit_of_a_dead_process_that_comes_late_brings_no_former_question_back(
    hasty: World,
) -> None:
    ada = await at_pain(hasty)
    edit = late(hasty, "editMessageText", ada)
    await tap(ada, "pain", "none")
    await hangs(hasty)
    await power_cut(hasty)
    await sees(ada, "lesion")
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment")
    await settled_but_for(hasty, 1)
    edit.end()
    await settled(hasty, ada)
    assert asked(ada) == "alignment", ada.describe()
    assert cards(ada) == [ada.screen.id], ada.describe()
    await walk(ada, REST)


async def test_an_edit_that_may_come_late_is_remembered_over_a_start(hasty: World) -> None:
    ada = await at_pain(hasty)
    edit = late(hasty, "editMessageText", ada)
    await tap(ada, "pain", "none")
    await sees(ada, "lesion")  # edited again, since no answer came: nothing is owed any more
    await settled_but_for(hasty, 1)
    await power_cut(hasty)
    await tap(ada, "lesion", "mixed")
    await sees(ada, "alignment")
    await settled_but_for(hasty, 1)
    edit.end()
    await settled(hasty, ada)
    assert asked(ada) == "alignment", ada.describe()
    assert cards(ada) == [ada.screen.id], ada.describe()


async def test_a_menu_that_is_turned_late_covers_no_card(hasty: World) -> None:
    ada = hasty.person()
    await say(ada, "/start")
    turning = late(hasty, "editMessageText", ada)
    label = wording("fr", "bot")("button-pathways")
    await ada.tap(label)
    await hangs(hasty)
    await power_cut(hasty)
    await ada.send("/sins")
    await sees(ada, "location")
    await settled_but_for(hasty, 1)
    turning.end()
    await settled(hasty, ada)
    assert asked(ada) == "location", ada.describe()
    assert await rows(hasty, "SELECT count(*) FROM dialogues") == [(1,)]
    assert await kept(hasty) == {}
