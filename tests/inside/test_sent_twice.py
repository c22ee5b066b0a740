"""A line that a phone sends twice on a bad line begins one dialogue."""

from __future__ import annotations

from bot.demo.people import Person
from tests.chat.sins import cards
from tests.chat.walking import SCORES, data_of, kept_answers, option, words
from tests.inside.bedside import Bedside

FR = words("fr")
TWICE = FR("notice-sent-twice")
LINE = "/mirels 3 2 3 2"


def said(person: Person) -> list[str]:
    return [it.text for it in person.messages if it.from_bot and not it.buttons]


async def test_a_line_that_comes_twice_begins_one_dialogue_and_says_so(
    town: Bedside, ada: Person
) -> None:
    await ada.send(LINE)
    await ada.send(LINE)
    await ada.idle()
    assert len(kept_answers(town, ada)) == 4
    assert said(ada) == [TWICE]
    assert cards(ada) == [ada.screen.id], ada.describe()
    assert "10/12" in ada.screen.text, ada.describe()


async def test_a_line_that_comes_again_after_a_tap_shows_the_dialogue_that_there_is(
    town: Bedside, ada: Person
) -> None:
    await ada.send("/mirels 3 2 3")
    await ada.idle()
    tapped = data_of(ada, option(SCORES["mirels"], "pain", "moderate", FR))
    await ada.raw_callback(tapped, ada.screen.id)
    await ada.send("/mirels  3 2 3")
    await ada.idle()
    assert len(kept_answers(town, ada)) == 4
    assert said(ada) == [TWICE]
    assert cards(ada) == [ada.screen.id], ada.describe()


async def test_a_line_behind_something_else_that_was_typed_begins_another_dialogue(
    town: Bedside, ada: Person
) -> None:
    for typed in (LINE, "2", LINE):
        await ada.send(typed)
    await ada.idle()
    assert len(kept_answers(town, ada)) == 8
    assert TWICE not in said(ada), ada.describe()


async def test_the_same_line_a_minute_later_begins_another_dialogue(island: Bedside) -> None:
    ada = island.person("fr")
    await ada.send(LINE)
    await ada.idle()
    island.server.state.advance(minutes=1)
    await ada.send(LINE)
    await ada.idle()
    assert len(kept_answers(island, ada)) == 8
    assert TWICE not in said(ada)
