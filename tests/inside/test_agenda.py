"""``/agenda``: what is due over all cases, overdue first; its file; the line on a case's page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from icalendar import Calendar

from bot.demo.people import Person
from tests.chat.walking import begin, data_of, labels_of, press, said_by_bot, tap, words
from tests.inside.ward import Ward, ward
from tests.languages import both

COMMAND = {"fr": "/agenda", "en": "/agenda"}


@pytest_asyncio.fixture
async def here(memory_folder: Path) -> AsyncIterator[Ward]:
    async with ward(memory_folder) as it:
        yield it


async def file_of(here: Ward, person: Person) -> bytes:
    """Return the file that the agenda sends."""
    say = words(str(person.user["language_code"]))
    await press(person, data_of(person, say("button-ics")))
    sent = next(it for it in reversed(said_by_bot(person)) if it.file)
    assert sent.file is not None
    assert sent.file.name == "osteoboard.ics"
    return sent.file.content


@both
async def test_the_agenda_has_all_cases_the_longest_overdue_first(
    here: Ward, language: str
) -> None:
    person, say = here.at.person(language), words(language)
    late, later = await here.case(person), await here.case(person)
    await here.log(later, "antiresorptive_start", 100, "denosumab")
    await here.log(late, "antiresorptive_start", 300, "denosumab")
    await begin(person, COMMAND[language])
    lines = [it for it in person.screen.text.splitlines() if " · " in it]
    assert late.name in lines[0]
    assert all(say("deadline-denosumab_dose") in it for it in lines[:2])
    # what was over before anybody told of it is not late: it is asked
    assert [it[0] for it in lines] == ["‼"] * 2 + ["⚠"] * 3 + ["☐"] * 3
    for case in (late, later):
        assert f"▤ {case.name} ›" in labels_of(person.screen)
    await tap(person, f"▤ {late.name} ›")
    assert person.screen.text.startswith(f"▤ {late.name}")


async def test_an_empty_agenda_says_where_deadlines_come_from(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    await begin(person, "/agenda")
    assert say("agenda-empty") in person.screen.text
    assert say("button-ics") not in labels_of(person.screen)


@both
async def test_the_file_has_a_day_for_each_a_stable_name_and_no_identity(
    here: Ward, language: str
) -> None:
    person, say = here.at.person(language, first_name="Ada"), words(language)
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 20, "zoledronic_acid")
    await begin(person, COMMAND[language])
    content = await file_of(here, person)
    assert content.count(b"\n") == content.count(b"\r\n")
    calendar = Calendar.from_ical(content)
    events = calendar.walk("VEVENT")
    named = {str(it["summary"]): it for it in events}
    dental = named[f"{case.name} · {say('deadline-dental_check')}"]
    assert str(dental.decoded("dtstart")) == "2027-05-01"
    assert str(dental.decoded("dtend")) == "2027-05-02"
    assert b"VALUE=DATE" in content
    assert all("dtstamp" in it for it in events)
    assert b"Ada" not in content
    assert str(person.id).encode() not in content
    uids = {str(it["uid"]) for it in events}
    await begin(person, COMMAND[language])
    again = Calendar.from_ical(await file_of(here, person))
    assert {str(it["uid"]) for it in again.walk("VEVENT")} == uids
    assert len(uids) == len(events) == 5


async def test_what_has_no_day_is_not_given_one_in_the_file(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 400, "denosumab")
    await here.log(case, "antiresorptive_stop", 3, "denosumab")
    await begin(person, "/agenda")
    assert say("reminder-no-day") in person.screen.text
    content = await file_of(here, person)
    assert Calendar.from_ical(content).walk("VEVENT") == []
    caption = next(it.text for it in reversed(said_by_bot(person)) if it.file)
    assert caption == say("agenda-file", count=1)


@both
async def test_the_page_of_a_case_says_what_is_due_in_one_line(here: Ward, language: str) -> None:
    person, say = here.at.person(language), words(language)
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 1, "zoledronic_acid")
    await here.pass_(person, days=192)
    await here.tell(case, "supplement_check", "done")
    await here.tell(case, "creatinine_check", "done")
    await begin(person, COMMAND[language])
    await tap(person, f"▤ {case.name} ›")
    late = say("reminder-late-short", count=12)
    assert f"{say('due-line')} {say('deadline-dental_check.short')} ({late})" in person.screen.text
    await tap(person, say("button-due", count=2))
    text = person.screen.text
    assert say("deadline-dental_check.what") in text
    assert "L-BTA-8" in text or "85" in text
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("◷")))
    assert say("button-reminder-done") in labels_of(person.screen)


async def test_a_booked_pet_within_fifteen_days_of_gcsf_is_said_to_clash(here: Ward) -> None:
    person, say = here.at.person("fr"), words("fr")
    case = await here.case(person)
    await here.log(case, "gcsf", 2)
    await begin(person, "/synthesis")
    assert say("due-clash") not in person.screen.text
    await here.log(case, "fdg_pet", -5, planned=True)
    await begin(person, "/synthesis")
    assert say("due-clash") in person.screen.text
    await begin(person, "/agenda")
    (told,) = [it for it in person.screen.text.splitlines() if say("due-clash") in it]
    assert told.startswith("⚠ "), told
    await begin(person, "/synthesis")
    await tap(person, say("button-due", count=1))
    assert say("reminder-clash") in person.screen.text
    assert say("due-bars", first="05/12/2026") in person.screen.text
    assert f"04/12/2026\u00a0: {say('deadline-fdg_pet.board')}" in person.screen.text


@both
async def test_spacing_that_is_counted_without_a_dose_says_so(here: Ward, language: str) -> None:
    person, say = here.at.person(language), words(language)
    case = await here.case(person)
    await here.log(case, "antiresorptive_start", 210, "zoledronic_acid")
    await begin(person, "/synthesis")
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("◷")))
    assert say("due-no-doses") in person.screen.text
    await here.log(case, "zoledronic_dose", 20)
    await begin(person, "/synthesis")
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("◷")))
    assert say("due-no-doses") not in person.screen.text


async def test_the_agenda_and_its_file_name_the_lesion_and_mark_what_is_for_the_board(
    here: Ward,
) -> None:
    person = here.at.person("fr")
    case = await here.case(person)
    for level in ("t11", "l2"):
        await here.log(case, "surgery", 1, "decompression", lesion=await here.lesion(case, level))
    await here.log(case, "gcsf", 3)
    await here.log(case, "fdg_pet", -12, planned=True)  # the fifteenth day exactly
    await begin(person, "/agenda")
    told = [it for it in person.screen.text.splitlines() if words("fr")("deadline-fdg_pet") in it]
    assert [it[0] for it in told] == ["⚖"]
    for level in ("T11", "L2"):
        assert f"{level} · {words('fr')('deadline-postoperative_radiotherapy')}" in (
            person.screen.text
        )
    named = [
        str(it["summary"]) for it in Calendar.from_ical(await file_of(here, person)).walk("VEVENT")
    ]
    assert len(set(named)) == len(named) == 5
