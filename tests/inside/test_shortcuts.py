"""What somebody comes back to: used last, starred, in their own file, and gone with them."""

from __future__ import annotations

import json

from bot.demo.people import Person
from tests.chat.group_chats import keeps
from tests.chat.walking import (
    begin,
    labels_of,
    press,
    rows,
    said_by_bot,
    tap,
    words,
)
from tests.chat.world import Town
from tests.inside.in_a_case import opened
from tests.languages import both


def starred(person: Person) -> list[str]:
    return [label for label in labels_of(person.screen) if label.startswith("★")]


@both
async def test_what_was_used_last_is_at_hand_and_starred_in_one_tap(
    town: Town, language: str
) -> None:
    person = town.person(language)
    star = f"☆ {words(language)('button-star')}"
    for command in ("/tomita", "/sins T7", "/rades", "/mirels 3 2", "/start"):
        await begin(person, command)
    menu, shown = person.screen.id, labels_of(person.screen)
    assert shown.index(star) == shown.index("Mirels") + 1
    assert len(shown) <= 8
    await tap(person, star)
    assert person.screen.id == menu
    assert starred(person) == ["★ Mirels"]
    assert "Rades" in labels_of(person.screen)
    await tap(person, "★ Mirels")
    assert person.screen.text.startswith("Mirels"), person.describe()


@both
async def test_stars_are_given_and_taken_on_a_page_and_a_fourth_is_told_to_be_one_too_many(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    await tap(person, say("button-scores"), say("button-favourites"))
    await tap(person, "☆ SINS", "☆ Mirels", say("button-stars-pathways"))
    await tap(person, f"☆ {say('spine.button')}", say("button-stars-others"))
    assert await press(person, "1.V.on-tomita-stars") == say("notice-favourites-full")
    await tap(person, say("button-stars"), "★ Mirels", say("button-home"))
    assert starred(person) == ["★ SINS", f"★ {say('spine.button')}"]


async def test_a_star_that_was_made_up_stars_nothing(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/start")
    for made_up in ("on-emergency-start", "on-nothing-stars", "x-sins-stars", "on-sins-team", ""):
        assert await press(person, f"1.V.{made_up}") == say("notice-forged"), made_up
    query = "SELECT count(*) FROM favourites WHERE person_id = ?"
    assert rows(town, query, person.id) == [(0,)]


async def test_the_case_seen_last_is_one_tap_away_after_it_was_left(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    name = await opened(person, say)
    await tap(person, say("button-home"))
    assert say("start-case", name=name) not in person.screen.text
    await tap(person, f"▤ {name}")
    assert name in person.screen.text


async def test_stars_are_in_the_file_about_oneself_and_go_with_oneself(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/start")
    await press(person, "1.V.on-tomita-stars")
    await person.send("/mesdonnees")
    await person.wait(lambda _: person.documents)
    found = json.loads(person.documents[-1].content)
    assert [it["definition"] for it in found["favourites"]] == ["tomita"]
    await begin(person, "/oubliemoi")
    await tap(person, say("button-erase"))
    await person.wait(lambda _: say("erased-person") in said_by_bot(person)[-1].text)
    await person.idle()
    assert {it.partition(".")[0] for it in keeps(town, person.id)} == {"audit"}
