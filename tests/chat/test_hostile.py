"""What random conversations (tests/hostile) found, each by its name."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases import one_in
from tests.chat.advising import tick_label
from tests.chat.clinic import POSTOPERATIVE, operated
from tests.chat.group_chats import SHARED_IDS, answers_of, group_of, keeps
from tests.chat.sins import settled, until
from tests.chat.walking import SINS, asks, begin, kept_answers, tap, typed, words
from tests.chat.world import World, is_quiet
from tests.languages import both

Json = dict[str, Any]


@both
@pytest.mark.parametrize("behind", [", T7", "\u00a0T7", ". T7", "! T7", "\u2003T7", "\u200b T7"])
async def test_a_command_ends_where_telegram_says_so_whatever_stands_behind_it(
    town: World, language: str, behind: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"/sins{behind}")
    await person.wait(lambda _: asks(person, SINS, "pain", say))
    assert kept_answers(town, person) == [("location", None, "t7")]


@both
@pytest.mark.parametrize("text", ["2", "2 jours", "> 3", "5 %"])
async def test_a_number_typed_for_a_prerequisite_is_no_answer_and_no_error(
    town: World, language: str, text: str
) -> None:
    walk = await operated(town, language)
    person, say = walk.person, walk.say
    await tap(person, say("button-checks"), tick_label(POSTOPERATIVE, "healed_skin", "☐", say))
    kept = kept_answers(town, person)
    await typed(person, text)
    assert say("checks-hint") in person.screen.text, person.describe()
    assert kept_answers(town, person) == kept
    assert say("notice-failed") not in [message.text for message in person.messages]


async def test_a_command_with_a_comma_in_a_group_is_a_line_of_its_score(town: World) -> None:
    person, group = town.person(), group_of(town)
    group.add(person)
    await person.send("/sins, T7", chat=group)
    await group.wait(answers_of)
    (told,) = answers_of(group)
    assert "SINS" in told
    assert "T7" in told


@one_in(3)
@pytest.mark.parametrize("shared", SHARED_IDS)
async def test_a_press_in_a_group_keeps_nothing_under_an_id_that_many_share(
    island: World, shared: int
) -> None:
    group = group_of(island)
    nobody = {"id": shared, "is_bot": True, "first_name": "Group", "language_code": "fr"}
    await pushed(
        island,
        pressed(nobody, message={"chat": group.chat.described(), "message_id": 2, "date": 0}),
    )
    assert keeps(island, shared) == []


async def test_a_press_that_names_no_chat_is_answered(island: World) -> None:
    ada = island.person()
    await begin(ada, "/start")
    await ada.idle()
    await pushed(island, pressed(ada.user, inline_message_id="abc"))
    await until(lambda: is_quiet(island))


def pressed(sender: Json, **where: Any) -> Json:
    """Return a press as an update, with no text of a message in it."""
    return {
        "callback_query": {"id": "1", "from": sender, "chat_instance": "1", "data": "1.S.sins"}
        | where
    }


async def pushed(at: World, update: Json) -> None:
    """Queue an update and wait until it is confirmed."""
    at.server.push_raw(update)
    await until(lambda: not at.server.unconfirmed())


async def test_an_answer_that_cannot_be_written_stops_no_chat(island: World) -> None:
    ada = island.person("fr")
    await begin(ada, "/start")
    press_ = pressed(ada.user, message={"chat": ada.chat.described(), "message_id": 2, "date": 0})
    press_["callback_query"]["id"] = "\ud800"
    await pushed(island, press_)
    await begin(ada, "/sins")  # what is below it first may be the card of the press, which goes
    await settled(island, ada)
    assert asks(ada, SINS, "location", words("fr"))
