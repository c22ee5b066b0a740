"""Reminders in the chat: what they say, what can be answered, and whom they leave alone."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.chats import Message
from bot.demo.people import Person
from dialogs.deadlines import DEADLINES
from tests.cases import one_in
from tests.chat.walking import begin, labels_of, press, rows, said_by_bot, tap, words
from tests.inside.ward import Ward, ward
from tests.languages import both

OPERATED = "systemic_treatment"
"""What is due on its first day after an operation alone."""


@pytest_asyncio.fixture
async def here(memory_folder: Path) -> AsyncIterator[Ward]:
    async with ward(memory_folder) as it:
        yield it


async def reminded(here: Ward, person: Person, days: int = 2) -> Message:
    """Return the one reminder that comes within some days of a missed dose of denosumab."""
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 40, "denosumab")
    new = await here.pass_(person, days=days)
    assert len(new) == 1, [it.text for it in new]
    return new[0]


def data(message: Message, label: str) -> str:
    found = [it.data for it in message.all_buttons() if it.text == label]
    assert len(found) == 1, labels_of(message)
    return found[0] or ""


@both
async def test_a_missed_dose_of_denosumab_is_called_to_mind_by_pseudonym_and_done_ends_it(
    here: Ward, language: str
) -> None:
    person, say = here.at.person(language), words(language)
    it = await reminded(here, person)
    assert re.search(r"▤ [A-Z]{4}-[0-9]{2} · ", it.text)
    for told in (say("deadline-denosumab_dose"), say("reminder-safety")):
        assert told in it.text
    assert say("reminder-late", count=11) in it.text
    assert say("button-stop-reminder") not in labels_of(it)
    await tap(person, say("button-reminder-done"))
    await tap(person, say("reminder-today"))
    await tap(person, say("reason-no_slot"))  # later than its last day: why?
    assert say("reminder-done", day="23/11/2026" if language == "fr" else "2026-11-23") in (
        person.screen.text
    )
    assert await here.pass_(person, days=29) == []
    again = await here.pass_(person, days=2)
    assert len(again) == 1, "a month later the next one"


@both
async def test_safety_cannot_be_stopped_in_silence_only_answered(here: Ward, language: str) -> None:
    person, say = here.at.person(language), words(language)
    await reminded(here, person)
    await tap(person, say("button-otherwise"))
    assert say("reminder-why") in person.screen.text
    await tap(person, say("reason-contraindicated"))
    assert say("reminder-otherwise", why=say("reason-contraindicated")) in person.screen.text
    for _ in range(3):
        new = await here.pass_(person, days=20)
        assert not [it for it in new if say("deadline-denosumab_dose") in it.text]


async def test_later_is_by_the_clock_of_the_person_and_what_is_overdue_is_asked_why(
    here: Ward,
) -> None:
    person, say = here.at.person("fr"), words("fr")
    first = (await reminded(here, person)).text.splitlines()[0]
    await tap(person, say("button-reminder-later"), say("button-this-evening"))
    assert say("reminder-why") in person.screen.text
    await tap(person, say("reason-not_reached"))
    assert "19:00" in person.screen.text
    assert await here.pass_(person, hours=7) == []  # 17:00 UTC is 18:00 in Paris
    (again,) = await here.pass_(person, hours=1)
    assert again.text.splitlines()[0] == first
    await tap(
        person, say("button-reminder-later"), say("button-a-date"), say("button-next-page"), "30/11"
    )
    await tap(person, say("reason-not_reached"))
    assert say("reminder-put-off", day="30/11/2026", time="08:00") in person.screen.text
    assert await here.pass_(person, days=6) == []
    assert len(await here.pass_(person, days=1)) == 1


async def test_the_relay_has_no_day_and_is_put_off_only_with_a_reason_and_for_a_month(
    here: Ward,
) -> None:
    person, say = here.at.person("fr"), words("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 300, "denosumab")
    await here.log(case, "antiresorptive_stop", 1, "denosumab")
    (it,) = await here.pass_(person, days=1)
    for told in ("deadline-denosumab_relay.what", "reminder-no-day", "reminder-safety"):
        assert say(told) in it.text
    id = data(it, say("button-reminder-done")).rpartition("-")[2]
    assert await press(person, f"1.R.w-{id}-20270101") == say("notice-forged")
    await tap(person, say("button-reminder-later"), say("button-next-week"))
    assert say("reminder-why") in person.screen.text
    await tap(person, say("reason-no_slot"))
    assert await here.pass_(person, days=6) == []
    assert len(await here.pass_(person, days=1)) == 1


async def test_what_is_no_safety_and_not_late_stops_by_one_tap(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 22, "zoledronic_acid")
    (it,) = await here.pass_(person, days=6)
    assert say("deadline-creatinine") in it.text
    await tap(person, say("button-stop-reminder"))
    assert say("reminder-stopped", why="").strip() in person.screen.text
    assert await here.pass_(person, days=10) == []


async def test_nothing_comes_at_night_but_in_the_morning_of_the_persons_zone(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 40, "denosumab")
    await begin(person, "/agenda")
    await tap(person, say("button-hours"), "Nouméa")
    assert "Nouméa" in person.screen.text
    assert "21:00" in person.screen.text
    assert await here.pass_(person, days=1) == []  # it was due at 8, before that was chosen
    assert await here.pass_(person, hours=10.9) == []
    assert len(await here.pass_(person, hours=0.1)) == 1


async def test_a_death_ends_all_and_closing_all_but_safety(here: Ward) -> None:
    person = here.at.person("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 400, "denosumab")
    await press(person, f"1.C.s-{case.id}-closed")
    assert words("fr")("case-safety-stays") in person.screen.text
    told = await here.pass_(person, days=2)
    assert [words("fr")("deadline-denosumab_dose") in it.text for it in told] == [True]
    other = await here.case(person)
    await here.log(other, "antiresorptive_start", 400, "denosumab")
    await press(person, f"1.C.s-{other.id}-died")
    assert words("fr")("died-sure") in person.screen.text  # asked once more, and nothing kept
    await tap(person, words("fr")("button-died-sure"))
    assert await here.pass_(person, days=2) == []
    await tap(person, words("fr")("button-case-open"))  # a slip is taken back on the page itself
    told = await here.pass_(person, days=2)
    assert any(words("fr")("deadline-denosumab_dose") in it.text for it in told)


@both
async def test_in_the_last_weeks_it_is_asked_once_whether_reminders_go_on(
    here: Ward, language: str
) -> None:
    person, say = here.at.person(language), words(language)
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 20, "denosumab")
    await here.tell(case, "life_expectancy", "under_6_weeks")
    (it,) = await here.pass_(person, days=1)
    assert say("reminder-last-weeks-why") in it.text
    await tap(person, say("button-let-go"))
    assert say("reminder-let-go") in person.screen.text
    assert await here.pass_(person, days=20) == []


async def test_who_blocked_the_bot_is_let_alone_without_noise(here: Ward) -> None:
    person = here.at.person("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 400, "denosumab")
    here.at.server.block(person)
    assert await here.pass_(person, days=2) == []
    query = "SELECT state, count(*) FROM reminders WHERE person_id = ? GROUP BY state"
    assert [state for state, _ in rows(here.at, query, person.id)] == ["unreachable"]
    assert "ERROR" not in here.at.log.read_text()


async def test_a_reminder_that_may_be_lost_is_told_and_comes_again(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 40, "denosumab")
    here.at.server.fail_next("sendMessage", person.id, error=(500, "Internal Server Error", None))
    lost = await here.pass_(person, days=1)
    assert [it.text for it in lost] == [say("notice-perhaps-lost")]
    again = await here.pass_(person, days=1)
    assert [say("deadline-denosumab_dose") in it.text for it in again] == [True]


async def test_nobody_answers_the_reminders_of_somebody_else(here: Ward) -> None:
    person, other = here.at.person("fr"), here.at.person("fr")
    it = await reminded(here, person)
    done = data(it, words("fr")("button-reminder-done"))
    await begin(other, "/agenda")
    assert await press(other, done) == words("fr")("notice-gone")
    assert words("fr")("deadline-denosumab_dose") not in other.screen.text


@one_in(2)
@pytest.mark.parametrize(
    "made_up",
    ["y-{id}-20270101", "y-{id}-2026", "w-{id}-20990101", "w-{id}-x", "s-{id}-none", "g-{id}"],
)
async def test_a_button_that_nobody_drew_changes_nothing(here: Ward, made_up: str) -> None:
    person = here.at.person("fr")
    it = await reminded(here, person)
    id = data(it, words("fr")("button-reminder-done")).rpartition("-")[2]
    before = rows(here.at, "SELECT state, due_at FROM reminders ORDER BY id")
    assert await press(person, f"1.R.{made_up.format(id=id)}") == words("fr")("notice-forged")
    assert rows(here.at, "SELECT state, due_at FROM reminders ORDER BY id") == before


@both
async def test_three_lesions_over_months_are_called_to_mind_each_on_its_days(
    here: Ward, language: str
) -> None:
    """Operated on one lesion, irradiated on another, a third one left alone; then denosumab."""
    person, say = here.at.person(language), words(language)
    case = await here.case(person)
    ids = [await here.lesion(case, level) for level in ("t11", "l2", "t4")]
    await here.log(case, "surgery", 0, "decompression", lesion=ids[0])
    await here.log(case, "radiotherapy", 0, "gy20_in_5", lesion=ids[1])
    await here.log(case, "antiresorptive_start", 0, "denosumab")
    told: dict[str, list[int]] = {}
    for before, day in pairwise((0, 7, 8, 20, 21, 22, 25, 30, 31, 60, 84, 85, 92, 93)):
        for it in await here.pass_(person, days=day - before):
            name = next(id for id in DEADLINES if say(f"deadline-{id}") in it.text)
            told.setdefault(name, []).append(day)
            assert ("T11" in it.text) is (name in ("postoperative_radiotherapy", OPERATED))
            assert "L2" not in it.text
            assert "T4" not in it.text
        if day == 25:
            await here.log(case, "radiotherapy", 1, "gy20_in_5", lesion=ids[0])
            await here.log(case, "systemic_treatment", 0)
    assert told == {
        "postoperative_radiotherapy": [8, 22],
        OPERATED: [21],
        "denosumab_dose": [31],
        "vitamin_d": [85, 93],
    }


TYPED = {
    "fr": {
        "done": "le 20/11",
        "later": "dans 2 semaines",
        "not_yet": "demain",
        "far": "15/03/2027",
    },
    "en": {"done": "3 days ago", "later": "in 2 weeks", "not_yet": "tomorrow", "far": "15/03/2027"},
}


@both
async def test_the_day_that_it_was_done_on_is_typed(here: Ward, language: str) -> None:
    person, say = here.at.person(language), words(language)
    await reminded(here, person)
    await tap(person, say("button-reminder-done"))
    assert say("reminder-typed-done") in person.screen.text
    await person.send(TYPED[language]["not_yet"])
    await person.idle()
    assert say("notice-reminder-not-yet") in said_by_bot(person)[-1].text
    await begin(person, TYPED[language]["done"])
    await tap(person, say("reason-no_slot"))  # later than its last day: why?
    done = "20/11/2026" if language == "fr" else "2026-11-20"
    assert say("reminder-done", day=done) in person.screen.text


@both
async def test_the_day_until_which_it_waits_is_typed(here: Ward, language: str) -> None:
    person, say = here.at.person(language), words(language)
    await reminded(here, person)
    await tap(person, say("button-reminder-later"))
    assert say("reminder-typed-later") in person.screen.text
    await person.send(TYPED[language]["far"])
    await person.idle()
    assert say("notice-reminder-far-safety") in said_by_bot(person)[-1].text
    await begin(person, TYPED[language]["later"])
    await tap(person, say("reason-no_slot"))
    day = "07/12/2026" if language == "fr" else "2026-12-07"
    assert say("reminder-put-off", day=day, time="08:00") in person.screen.text
    assert await here.pass_(person, days=13) == []
    assert len(await here.pass_(person, days=1)) == 1


async def test_of_two_reminders_the_upper_one_takes_a_typed_day_too(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    for _ in range(2):
        await here.log(await here.case(person), "antiresorptive_start", 40, "denosumab")
    upper, lower = await here.pass_(person, days=2)
    await press(person, data(upper, say("button-reminder-later")), upper.id)
    assert say("reminder-typed-later") in person.screen.text
    assert person.screen.id > lower.id
    await begin(person, TYPED["fr"]["later"])
    await tap(person, say("reason-no_slot"))
    assert say("reminder-put-off", day="07/12/2026", time="08:00") in person.screen.text
    assert upper.text.splitlines()[0][2:] in person.screen.text
