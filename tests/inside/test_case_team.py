"""Two people of one team on one case: nothing is lost, and the later one is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.people import Person
from tests.chat.letting_in import founded, member, team_page
from tests.chat.letting_in import tap as press
from tests.chat.walking import begin, labels_of, said_by_bot, tap, words
from tests.chat.world import Town
from tests.inside.bedside import Bedside, bedside
from tests.inside.in_a_case import T11, UNSTABLE, name_of
from tests.languages import both


async def opens_of_team(person: Person, language: str, name: str) -> None:
    say = words(language)
    await begin(person, "/cases")
    await tap(person, say("button-cases-team"))
    await tap(person, next(it for it in labels_of(person.screen) if name in it))


@pytest_asyncio.fixture
async def club(memory_folder: Path) -> AsyncIterator[Bedside]:
    """A bot that lets in only those who were invited."""
    async with bedside(memory_folder, access="invite", room=0) as it:
        yield it


@both
async def test_a_colleague_opens_a_case_answers_in_it_and_its_owner_is_told_what_and_by_whom(
    club: Town, language: str
) -> None:
    say = words(language)
    chief = await founded(club, language)
    ada = await member(club, chief, language=language)
    await begin(chief, "/new")
    assert say("case-begun-team") in chief.screen.text
    await tap(chief, say("button-open-case"))
    name = name_of(chief)
    await begin(chief, T11[language])
    await opens_of_team(ada, language, name)
    assert say("news-since", when="") not in ada.screen.text
    await begin(ada, "/sins mécanique lytique" if language == "fr" else "/sins mechanical lytic")
    await begin(chief, "/synthesis")
    told = next(it for it in chief.screen.text.splitlines() if it.startswith("↻"))
    assert f"{ada.user['first_name']}" in told, told
    await begin(chief, "/synthesis")
    assert not [it for it in chief.screen.text.splitlines() if it.startswith("↻")]


@both
async def test_what_a_colleague_ticked_says_when_and_who_and_stands_on_the_timeline(
    club: Town, language: str
) -> None:
    say = words(language)
    chief = await founded(club, language)
    ada = await member(club, chief, language=language)
    await begin(chief, "/new")
    await tap(chief, say("button-open-case"))
    name = name_of(chief)
    await begin(chief, UNSTABLE)
    await opens_of_team(ada, language, name)
    await tap(ada, say("button-requests"))
    box = next(it for it in labels_of(ada.screen) if it.startswith("☐"))
    await tap(ada, box)
    assert f", {say('news-you')})" in ada.screen.text
    await begin(chief, "/synthesis")
    await tap(chief, say("button-requests"))
    (told,) = [it for it in chief.screen.text.splitlines() if it.startswith("☑")]
    assert say("tick-done") in told
    assert told.endswith(f", {ada.user['first_name']})"), told
    await begin(chief, "/synthesis")
    await tap(chief, say("button-case-more"), say("button-timeline"))
    (told,) = [it for it in chief.screen.text.splitlines() if say("tick-done") in it]
    assert told.endswith(f" · {ada.user['first_name']}"), told


async def test_only_its_owner_closes_a_case_and_nobody_outside_the_team_opens_it(
    club: Town,
) -> None:
    say = words("fr")
    chief = await founded(club)
    ada = await member(club, chief)
    await begin(chief, "/new")
    await tap(chief, say("button-open-case"))
    name = name_of(chief)
    await opens_of_team(ada, "fr", name)
    await tap(ada, say("button-case-more"))
    await tap(ada, say("button-case-file"))
    await ada.tap(say("button-case-closed"))
    await ada.idle()
    assert ada.alerts[-1].text == say("notice-not-your-case")
    await team_page(chief)
    for label in (str(ada.user["first_name"]), say("button-remove"), say("button-remove")):
        await press(chief, label)
    await ada.send("/synthesis")
    await ada.idle()
    assert name not in said_by_bot(ada)[-1].text


@pytest.mark.parametrize("forgotten", [False, True])
async def test_who_leaves_the_team_keeps_nothing_in_the_chat_that_names_a_case_of_others(
    club: Town, *, forgotten: bool
) -> None:
    """Removed by an administrator; or forgotten as they asked for, with no case of their own."""
    say = words("fr")
    chief = await founded(club)
    ada = await member(club, chief)
    own = ""
    if not forgotten:
        await begin(ada, "/new")
        await tap(ada, say("button-open-case"))
        own = name_of(ada)
    await begin(chief, "/new")
    await tap(chief, say("button-open-case"))
    name = name_of(chief)
    await opens_of_team(ada, "fr", name)
    await begin(ada, UNSTABLE)
    await begin(ada, "/cases")
    await tap(ada, say("button-cases-team"))
    assert any(name in it for it in (*labels_of(ada.screen), ada.screen.text))
    if forgotten:
        await begin(ada, "/forgetme")
        await press(ada, say("button-erase"))
    else:
        await team_page(chief)
        for label in (str(ada.user["first_name"]), say("button-remove"), say("button-remove")):
            await press(chief, label)
    await ada.idle()
    left = [it for it in said_by_bot(ada) if not it.deleted]
    assert not [it.text for it in left if name in it.text or name in " ".join(labels_of(it))]
    assert own != name
