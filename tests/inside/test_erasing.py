"""/forget, /mydata, /forgetme and retention, as a person sees them in the chat."""

from __future__ import annotations

import json
import re

import pytest

from bot.demo.people import Person
from bot.outgoing.eraser import EMPTY
from core.model.person import Person as Known
from core.ports.store import T, Work
from tests.chat.group_chats import keeps
from tests.chat.letting_in import enter, tap
from tests.chat.walking import (
    SINS,
    asks,
    begin,
    data_of,
    labels_of,
    option,
    rows,
    said_by_bot,
    typed,
    words,
)
from tests.chat.world import Town
from tests.inside.bedside import Bedside
from tests.languages import both

FORGET = {"fr": "/oublier", "en": "/forget"}


async def scored(person: Person, language: str) -> None:
    """Answer one question by its words and one by a tap."""
    say = words(language)
    await begin(person, "/sins")
    await typed(person, "T7")
    await tap(person, option(SINS, "pain", "mechanical", say))


async def forgets(person: Person, language: str) -> None:
    """Erase the newest case."""
    say = words(language)
    await begin(person, FORGET[language])
    await tap(person, labels_of(person.screen)[0])
    assert say("erase-final") in person.screen.text
    await tap(person, say("button-erase"))
    await person.wait(
        lambda chat: (
            any("48" in it.text or "30" in it.text for it in chat.messages) or said_by_bot(person)
        )
    )
    await person.idle()


@both
async def test_a_case_that_is_forgotten_leaves_the_database_and_the_chat(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await scored(person, language)
    card, data = person.screen.id, data_of(person, say("unknown"))
    await forgets(person, language)
    assert say("erased", count=1) in said_by_bot(person)[-1].text
    left = {message.text for message in person.messages}
    assert "T7" not in left, "what was typed is still there"
    assert card not in {message.id for message in person.messages}
    query = "SELECT count(*) FROM dialogues WHERE person_id = ?"
    assert rows(town, query, person.id) == [(0,)]
    assert rows(town, "SELECT count(*) FROM doomed_keys") == [(0,)]
    await person.raw_callback(data, card)
    await person.idle()
    assert person.alerts[-1].text == say("notice-gone")


@both
async def test_menus_and_questions_that_name_a_case_go_with_it(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await scored(person, language)
    await begin(person, {"fr": "/parcours", "en": "/pathways"}[language])
    for turn in ("button-scores", "button-home"):  # pages that named nothing
        await tap(person, say(turn))
    await begin(person, {"fr": "/oubliemoi", "en": "/forgetme"}[language])
    _, menu, question = said_by_bot(person)
    assert "T7" in next(menu.all_buttons()).text
    assert "T7" in question.text
    await forgets(person, language)
    (told,) = said_by_bot(person)
    assert say("erased-deleted", count=4) in told.text, (
        "the card, what was typed, the menu, the question"
    )


async def test_of_messages_older_than_48_hours_an_empty_line_is_left_and_the_rest_is_told(
    island: Town,
) -> None:
    person, say = island.person("fr"), words("fr")
    await scored(person, "fr")
    card = person.screen.id
    island.server.state.advance(hours=49)
    await forgets(person, "fr")
    assert next(it.text for it in person.messages if it.id == card) == EMPTY
    last = said_by_bot(person)[-1].text
    assert say("erased-emptied", count=1) in last
    assert say("erased-left", count=1) in last
    assert "\n• " in last, "when it was written is not told"
    assert say("erased-deleted", count=0)[1:] not in last, "what did not happen is told"


async def test_a_second_tap_erases_nothing_else(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/mirels 3 2")
    await scored(person, "fr")
    await begin(person, "/oublier")
    await tap(person, labels_of(person.screen)[0])
    data, at = data_of(person, say("button-erase")), person.screen.id
    for _ in range(3):
        await person.raw_callback(data, at)
    await person.idle()
    query = "SELECT definition FROM dialogues WHERE person_id = ?"
    assert rows(town, query, person.id) == [("mirels",)]


async def test_nobody_can_erase_the_case_of_somebody_else(town: Town) -> None:
    ada, bob = town.person("fr"), town.person("fr")
    await scored(ada, "fr")
    await begin(bob, "/start")
    ((case,),) = rows(town, "SELECT case_id FROM dialogues WHERE person_id = ?", ada.id)
    for verb in ("ask", "do"):
        await bob.raw_callback(f"1.E.{verb}-{case}", bob.screen.id)
    await bob.idle()
    assert bob.alerts[-1].text == words("fr")("notice-gone")
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", ada.id) == [(1,)]


@both
async def test_a_person_is_given_everything_that_is_kept_about_them_and_no_one_elses(
    town: Town, language: str
) -> None:
    person, other = town.person(language), town.person(language)
    await scored(person, language)
    await begin(other, "/frankel c")
    await person.send({"fr": "/mesdonnees", "en": "/mydata"}[language])
    await person.wait(lambda _: person.documents)
    found = json.loads(person.documents[-1].content)
    ((dialogue,),) = [case["dialogues"] for case in found["cases"]]
    assert [it["answer"] for it in dialogue["answers"]] == ["t7", "mechanical"]
    assert dialogue["answers"][0]["words"]
    assert found["telegram_id"] == person.id
    assert not re.search(rf"\b{other.id}\b", json.dumps(found))
    assert [it["event"] for it in found["audit"]][-1] == "answered"


async def test_what_is_read_for_a_file_about_everything_holds_up_nobody_who_answers(
    island: Bedside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read with no transaction open that writes: whatever is said meanwhile is kept."""
    person, other = island.person("fr"), island.person("fr")
    await scored(person, "fr")
    read = island.store.read

    async def meanwhile(work: Work[T]) -> T:
        found = await read(work)
        await island.store.write(lambda uow: uow.save_person(Known(other.id, "en")))
        return found

    monkeypatch.setattr(island.store, "read", meanwhile)
    await person.send("/mesdonnees")
    await person.wait(lambda _: person.documents)
    kept = await island.store.write(lambda uow: uow.person(other.id))
    assert kept.language == "en"


async def test_a_file_about_everything_is_taken_back_with_a_case(town: Town) -> None:
    person = town.person("fr")
    await scored(person, "fr")
    await person.send("/mesdonnees")
    await person.wait(lambda _: person.documents)
    await person.idle()
    await forgets(person, "fr")
    assert not person.documents


async def test_of_an_old_file_about_everything_an_empty_one_is_left(island: Town) -> None:
    person = island.person("fr")
    await scored(person, "fr")
    await person.send("/mesdonnees")
    await person.wait(lambda _: person.documents)
    await person.idle()
    island.server.state.advance(hours=49)
    await forgets(person, "fr")
    assert [file.content for file in person.documents] == [EMPTY.encode()]
    assert words("fr")("erased-emptied", count=2) in said_by_bot(person)[-1].text


@pytest.mark.parametrize("command", ["/oubliemoi", "/forgetme"])
async def test_who_wants_to_be_forgotten_is_new_afterwards_and_stands_only_in_the_trail(
    town: Town, command: str
) -> None:
    person, say = town.newcomer("fr"), words("fr")
    await begin(person, "/start")
    await enter(person)
    await scored(person, "fr")
    await begin(person, command)
    await tap(person, say("button-erase"))
    await person.wait(lambda _: say("erased-person") in said_by_bot(person)[-1].text)
    await person.idle()
    assert {it.partition(".")[0] for it in keeps(town, person.id)} == {"audit"}
    await begin(person, "/sins")
    assert say("button-accept") in labels_of(person.screen)


async def test_who_is_asked_and_says_no_keeps_everything(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await scored(person, "fr")
    await begin(person, "/oublier")
    await tap(person, say("button-no"))
    await begin(person, "/start")
    await tap(person, labels_of(person.screen)[0])
    assert asks(person, SINS, "lesion", say)


async def test_the_button_that_erases_is_red_and_no_other(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await scored(person, "fr")
    styles: dict[str, str | None] = {}
    for command in ("/start", "/parcours", "/oublier", "/oubliemoi"):
        await begin(person, command)
        styles |= {it.text: it.style for it in person.screen.all_buttons()}
    assert {label: style for label, style in styles.items() if style} == {
        say("button-erase"): "danger"
    }
