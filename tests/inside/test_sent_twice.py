"""A line that a phone sends twice on a bad line begins one dialogue."""

from __future__ import annotations

from bot.demo.people import Person
from tests.chat.sins import cards
from tests.chat.walking import kept_answers, words
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


async def test_a_line_that_comes_again_after_an_answer_shows_the_dialogue_that_there_is(
    town: Bedside, ada: Person
) -> None:
    await ada.send("/mirels 3 2 3")
    await ada.idle()
    await ada.send("2")
    await ada.send("/mirels  3 2 3")
    await ada.idle()
    assert len(kept_answers(town, ada)) == 4
    assert said(ada) == [TWICE]
    assert cards(ada) == [ada.screen.id], ada.describe()


async def test_two_lines_that_come_twice_in_turn_begin_two_dialogues(
    town: Bedside, ada: Person
) -> None:
    for line in (LINE, "/sins T7", LINE, "/sins T7"):
        await ada.send(line)
    await ada.idle()
    assert len(kept_answers(town, ada)) == 5
    assert said(ada) == [TWICE] * 2
    assert len(cards(ada)) == 2, ada.describe()


async def test_the_same_line_a_minute_later_begins_another_dialogue(island: Bedside) -> None:
    ada = island.person("fr")
    await ada.send(LINE)
    await ada.idle()
    island.server.state.advance(minutes=1)
    await ada.send(LINE)
    await ada.idle()
    assert len(kept_answers(island, ada)) == 8
    assert said(ada) == []
