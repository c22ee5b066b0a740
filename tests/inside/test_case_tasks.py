"""What is to be prepared is given to a specialty or a colleague, until a day, in few taps."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from icalendar import Calendar

from bot.demo.people import Person
from bot.screens.phrases import raised
from dialogs.together import SEATS
from tests.chat.letting_in import founded, member
from tests.chat.walking import begin, data_of, labels_of, press, said_by_bot, tap, words
from tests.inside.bedside import Bedside, bedside
from tests.inside.in_a_case import HOME, UNSTABLE, name_of
from tests.languages import both


@pytest_asyncio.fixture
async def club(memory_folder: Path) -> AsyncIterator[Bedside]:
    """A bot that lets in only those who were invited."""
    async with bedside(memory_folder, access="invite", room=0) as it:
        yield it


@both
async def test_a_thing_to_prepare_is_given_to_somebody_until_a_day_and_who_ticks_it_takes_it_away(
    club: Bedside, language: str
) -> None:
    say = words(language)
    chief = await founded(club, language)
    ada = await member(club, chief, language=language)
    await begin(chief, "/new")
    await begin(chief, UNSTABLE)
    await begin(chief, HOME)
    await tap(chief, say("button-requests"))
    box = next(it for it in labels_of(chief.screen) if it.startswith("☐ "))
    name = box.removeprefix("☐ ")
    await tap(chief, say("button-tasks"), f"{name} ›")  # which, who, when: four taps
    seats = {raised(say(f"seat-{it.id}")) for it in SEATS}
    seat = next(it for it in labels_of(chief.screen) if it in seats)
    await tap(chief, seat, say("task-in", count=7))
    assert f"● {seat}" in labels_of(chief.screen)
    assert f"● {say('task-in', count=7)}" in labels_of(chief.screen)
    await tap(chief, say("button-task-others"), ada.user["first_name"])  # instead of the specialty
    await begin(chief, "12/10")  # or typed: the next such day
    assert ada.user["first_name"] in chief.screen.text
    await tap(chief, say("button-back"), say("button-back"))
    (told,) = [it for it in chief.screen.text.splitlines() if ada.user["first_name"] in it]
    assert say("tick-to_do") in told, told  # what is given to somebody is to be done
    await tap(chief, say("button-lacking"))
    assert ada.user["first_name"] in chief.screen.text
    await begin(chief, HOME)
    await tap(chief, say("button-requests"))
    while f"☑ {name}" not in labels_of(chief.screen):  # to do, needless, done
        await tap(chief, next(it for it in labels_of(chief.screen) if it.endswith(f" {name}")))
    await tap(chief, say("button-lacking"))
    assert ada.user["first_name"] not in chief.screen.text
    await begin(chief, HOME)
    await tap(chief, say("button-case-more"), say("button-timeline"))
    assert say("timeline-task", what="").strip() in chief.screen.text


async def test_what_is_to_be_prepared_until_a_day_is_in_the_agenda_of_who_does_it_and_of_the_owner(
    club: Bedside,
) -> None:
    language, say = "fr", words("fr")
    chief = await founded(club, language)
    ada = await member(club, chief, language=language)
    await begin(chief, "/new")
    await begin(chief, UNSTABLE)
    await begin(chief, HOME)
    case = name_of(chief)
    await tap(chief, say("button-requests"))
    name = next(it for it in labels_of(chief.screen) if it.startswith("☐ ")).removeprefix("☐ ")
    await tap(chief, say("button-tasks"), f"{name} ›", say("task-in", count=7))
    await club.remind()

    async def due(person: Person) -> list[str]:
        await begin(person, "/agenda")
        lines = person.screen.text.splitlines()
        return [it for it in lines if case in it and name.lower() in it.lower()]

    assert len(await due(chief)) == 1  # nobody was named: it is the owner's
    await begin(chief, HOME)
    await tap(chief, say("button-requests"), say("button-tasks"), f"{name} ›")
    await tap(chief, say("button-task-others"), ada.user["first_name"])
    await club.remind()
    (theirs,), (given,) = await due(ada), await due(chief)
    assert ada.user["first_name"] not in theirs
    assert f"({ada.user['first_name']})" in given
    await press(ada, data_of(ada, say("button-ics")))
    sent = next(it.file for it in said_by_bot(ada) if it.file)
    (event,) = Calendar.from_ical(sent.content).walk("VEVENT")
    assert name.lower() in str(event["summary"]).lower()
    await begin(chief, HOME)
    await tap(chief, say("button-requests"))
    while f"☑ {name}" not in labels_of(chief.screen):
        await tap(chief, next(it for it in labels_of(chief.screen) if it.endswith(f" {name}")))
    await club.remind()
    assert (await due(ada), await due(chief)) == ([], [])
