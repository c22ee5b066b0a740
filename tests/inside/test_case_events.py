"""What happened to a patient on a day: said by buttons or a typed date, done or planned."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.demo.people import Person
from bot.outgoing.unbroken import unbroken_words
from bot.screens.case.events import RISK
from bot.screens.citing import cited_by_name
from bot.screens.phrases import day, raised
from core.definition.terms import Days
from core.model.case_event import CaseEvent
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from dialogs.events import EVENTS
from dialogs.wording import Wording
from tests.cases import one_in
from tests.chat.advising import today
from tests.chat.walking import begin, labels_of, rows, said_by_bot, tap, words
from tests.chat.world import Town
from tests.inside.bedside import Bedside
from tests.inside.in_a_case import HOME
from tests.languages import both


async def at_lesion(person: Person, say: Wording) -> None:
    """Make a case with one lesion, and open the page of that."""
    await begin(person, "/new")
    await begin(person, "/lesion T11")
    await tap(person, "T11 ›")


async def radiotherapy(person: Person, say: Wording) -> None:
    """Come to the question when a radiotherapy of the lesion was."""
    await tap(person, say("button-event-add"), say("event-radiotherapy"))
    await tap(person, say("event-radiotherapy-gy8_in_1"))
    assert say("event-when") in person.screen.text


async def kept(town: Bedside, person: Person) -> list[CaseEvent]:
    """Return what is kept of the events of somebody's only case."""

    async def work(uow: UnitOfWork) -> list[CaseEvent]:
        ((case,),) = rows(town, "SELECT id FROM cases WHERE owner_id = ?", person.id)
        return list((await uow.cases.record(case)).events)

    return await town.store.write(work)


@both
async def test_a_treatment_is_said_in_three_taps_and_stands_where_it_belongs(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await radiotherapy(person, say)
    await tap(person, say("event-when-yesterday"))
    on = day(today() - timedelta(days=1), say)
    told = f"{on} · {say('event-radiotherapy')}, {say('event-radiotherapy-gy8_in_1')}"
    assert say("event-noted", what=told) in person.screen.text
    assert cited_by_name(RISK, say) in person.screen.text
    await tap(person, say("button-back"))
    assert told in person.screen.text
    await begin(person, HOME)
    assert say("events-skeletal") in person.screen.text
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert say("timeline-event", what=f"{told} · T11") in person.screen.text
    (event,) = await kept(town, person)
    assert (event.kind, event.detail, event.planned) == ("radiotherapy", "gy8_in_1", False)


@both
async def test_what_was_said_is_taken_back_in_one_tap_and_stays_on_the_timeline(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await tap(person, say("button-event-add"), say("event-fracture"), say("event-when-today"))
    await tap(person, f"1 {say('button-event-back')}")
    assert say("events-none") in person.screen.text
    await begin(person, HOME)
    assert say("events-skeletal") not in person.screen.text
    await tap(person, say("button-case-more"), say("button-timeline"))
    what = f"{day(today(), say)} · {say('event-fracture')} · T11"
    assert say("timeline-event-ended", what=what) in person.screen.text


AGO = {"fr": "il y a 3 jours", "en": "3 days ago"}
AHEAD = {"fr": "dans 3 jours", "en": "in 3 days"}


@both
async def test_a_date_is_typed_as_it_is_said(town: Bedside, language: str) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await radiotherapy(person, say)
    await begin(person, AGO[language])
    (event,) = await kept(town, person)
    assert event.on.first == event.on.last == today() - timedelta(days=3)
    assert not event.planned
    assert day(event.on.first, say) in person.screen.text


@both
async def test_a_day_to_come_is_planned_wherever_it_is_typed(town: Bedside, language: str) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await radiotherapy(person, say)
    await begin(person, AHEAD[language])
    (event,) = await kept(town, person)
    assert event.planned
    assert event.on.first == today() + timedelta(days=3)
    assert say("event-planned-on", day=day(event.on.first, say)) in person.screen.text


@both
async def test_a_date_that_is_not_understood_is_quoted_and_asked_again(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await radiotherapy(person, say)
    await person.send("12/34")
    await person.idle()
    assert "12/34" in said_by_bot(person)[-1].text
    assert say("notice-event-day-unread") in said_by_bot(person)[-1].text
    assert await kept(town, person) == []
    await begin(person, AGO[language])
    assert len(await kept(town, person)) == 1


@both
async def test_a_text_typed_once_something_else_is_shown_is_no_date_of_what_was_asked(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await radiotherapy(person, say)
    await begin(person, "/cases")
    await person.send(AGO[language])
    await person.idle()
    assert await kept(town, person) == []
    assert unbroken_words(AGO[language]) in said_by_bot(person)[-1].text


@both
async def test_what_was_planned_for_a_day_that_passed_is_asked_whether_it_was_done(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await planned_last_week(town, person)
    await begin(person, HOME)
    asked = f"{say('event-radiotherapy')}, {say('event-radiotherapy-gy8_in_1')} · T11"
    assert asked in person.screen.text
    await tap(person, say("button-event-passed"), f"1 {say('button-event-done')}")
    before, after = await kept(town, person)
    assert before.ended_at is not None
    assert (after.planned, after.on) == (False, before.on)
    await begin(person, HOME)
    assert say("button-event-passed") not in labels_of(person.screen)


async def planned_last_week(town: Bedside, person: Person) -> None:
    """Keep a radiotherapy as it was planned, some time ago, for a day of last week."""
    then = today() - timedelta(days=7)
    what = Happening("radiotherapy", Days(then, then), "gy8_in_1", planned=True)

    async def work(uow: UnitOfWork) -> None:
        ((id,),) = rows(town, "SELECT id FROM cases WHERE owner_id = ?", person.id)
        case = await uow.cases.find(id)
        assert case is not None
        await uow.cases.log(case, case.lesions[0].id, what, person.id)

    await town.store.write(work)


@both
async def test_a_button_that_is_pressed_twice_says_it_once(town: Bedside, language: str) -> None:
    person, say = town.person(language), words(language)
    await at_lesion(person, say)
    await tap(person, say("button-event-add"), say("event-fracture"))
    data = next(it.data for it in person.screen.all_buttons() if it.text == say("event-when-today"))
    assert data is not None
    for _ in range(2):
        await person.raw_callback(data, person.screen.id)
        await person.idle()
    assert len(await kept(town, person)) == 1


@one_in(4)
@pytest.mark.parametrize("kind", EVENTS)
async def test_every_kind_can_be_said(town: Bedside, kind: str) -> None:
    person, say = town.person("fr"), words("fr")
    await at_lesion(person, say)
    if say(f"event-{kind}") not in [
        say(f"event-{it.id}") for it in EVENTS.values() if it.scope == "lesion"
    ]:
        await tap(person, f"‹ {_name(person)}", say("button-case-more"), say("button-events"))
    await tap(person, say("button-event-add"), say(f"event-{kind}"))
    if EVENTS[kind].details:
        await tap(person, say("unknown"))
    await tap(person, say("event-when-this_week"))
    (event,) = await kept(town, person)
    assert (event.kind, event.detail) == (kind, "")
    assert event.on.last <= today()


def _name(person: Person) -> str:
    return next(it for it in labels_of(person.screen) if it.startswith("‹ "))[2:]


async def test_every_screen_of_it_leads_back_home_and_to_the_emergencies(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await at_lesion(person, say)
    for step in (
        say("button-event-add"),
        say("event-surgery"),
        raised(say("event-surgery-fixation")),
    ):
        assert {f"‹ {_name(person)}", say("button-emergency")} <= set(labels_of(person.screen))
        await tap(person, step)
        assert len(person.screen.text.splitlines()) <= 12
        assert sum(len(row) for row in person.screen.buttons) <= 10
    assert len(said_by_bot(person)) > 1
