"""Another language: what is open comes back in it, in its place."""

from __future__ import annotations

import pytest

from bot.demo.people import Person
from tests.chat.walking import (
    begin,
    data_of,
    labels_of,
    press,
    rows,
    said_by_bot,
    tap,
    words,
)
from tests.chat.world import Town
from tests.inside.in_a_case import UNSTABLE, opened
from tests.languages import both

OTHER = {"fr": "en", "en": "fr"}


async def turns(person: Person, language: str, *keys: str) -> None:
    """Change the language: nothing is said anew, and the page has these buttons in it."""
    before, there = [it.id for it in said_by_bot(person)], person.screen.id
    await person.send(f"/lang {language}")
    await person.idle()
    assert [it.id for it in said_by_bot(person)] == before, person.describe()
    page = next(it for it in person.messages if it.id == there)
    assert {words(language)(key) for key in keys} <= set(labels_of(page)), person.describe()


@both
async def test_each_page_of_a_case_turns_to_the_other_language_in_its_place(
    town: Town, language: str
) -> None:
    person, say, other = town.person(language), words(language), words(OTHER[language])
    await begin(person, "/new")
    await turns(person, OTHER[language], "button-assess")
    name = await opened(person, other)
    await turns(person, language)
    await turns(person, OTHER[language], "button-requests", "button-home")
    assert name in person.screen.text
    await begin(person, UNSTABLE)
    await tap(person, f"▤ {name}")
    await turns(person, language, "button-assess", "button-home")
    await tap(person, say("button-requests"))
    done = next(it for it in labels_of(person.screen) if it.startswith("☐ "))
    await tap(person, done)
    await turns(person, OTHER[language])
    assert other("requests-how") in person.screen.text
    ticked = sum(it.startswith("☑ ") for it in labels_of(person.screen))
    assert ticked == 1, "a language ticks nothing again"


MENUS = ("/start", "/parcours", "/agenda", "/dossiers", "/aide")
SAID = ("/confidentialite", "/sources", "/oublier", "/oubliemoi")


@pytest.mark.parametrize("command", [*MENUS, *SAID])
async def test_each_menu_turns_to_the_other_language_in_its_place(town: Town, command: str) -> None:
    person = town.person("fr")
    await opened(person, words("fr"))
    await begin(person, command)
    before = person.screen.text, labels_of(person.screen)
    await turns(person, "en")
    assert (person.screen.text, labels_of(person.screen)) != before
    await turns(person, "fr")
    assert (person.screen.text, labels_of(person.screen)) == before


@both
async def test_what_was_looked_up_turns_and_what_was_typed_is_not_kept_for_it(
    town: Town, language: str
) -> None:
    person, other = town.person(language), words(OTHER[language])
    asked = {"fr": "dose dénosumab", "en": "denosumab dose"}[language]
    await begin(person, asked)
    assert len([it for it in said_by_bot(person) if asked in it.text]) == 1, "said once"
    await turns(person, OTHER[language])
    assert other("statement-L-BTA-6") in person.screen.text, person.describe()
    query = "SELECT press FROM shown_pages WHERE person_id = ?"
    assert "denosumab" not in rows(town, query, person.id)[0][0]


async def test_the_start_turns_by_its_own_button_and_a_menu_of_languages_goes(town: Town) -> None:
    person, other = town.person("fr"), words("en")
    await begin(person, "/start")
    there = person.screen.id
    await press(person, data_of(person, other("language-name")))
    assert person.screen.id == there
    assert other("start-choose") in person.screen.text
    await begin(person, "/lang")
    await press(person, data_of(person, words("fr")("language-name")))
    assert person.screen.id == there
    assert words("fr")("start-choose") in person.screen.text


async def test_with_a_case_goes_that_somebody_looked_at_it(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await opened(person, say)
    query = "SELECT press FROM shown_pages WHERE person_id = ?"
    assert ".C.o-" in rows(town, query, person.id)[0][0]
    await begin(person, "/oublier")
    await tap(person, labels_of(person.screen)[0], say("button-erase"))
    await person.idle()
    assert rows(town, query, person.id) == []


async def test_the_language_that_is_spoken_already_draws_nothing_again(town: Town) -> None:
    person = town.person("fr")
    await opened(person, words("fr"))
    page, text = person.screen, person.screen.text
    await begin(person, "/lang fr")
    assert words("fr")("start-choose") in person.screen.text
    assert (page.text, labels_of(page)) == (text, []), "of two lists the newest has buttons"
