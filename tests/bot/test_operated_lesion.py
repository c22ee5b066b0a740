"""A lesion that was operated on: what its fracture asked for is done, and said to be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.library import DialogsLibrary
from bot.screens.case.board import board_screen
from bot.screens.case.first_page import case_screen
from bot.screens.case.lesions import lesion_screen
from bot.screens.case.page import Page
from bot.screens.case.requests import requests
from bot.screens.phrases import value_words
from core.definition.answer import Picked
from core.model.case import Case, CaseState, Lesion, Side
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from dialogs.wording import LANGUAGES, wording
from tests.dialogs.dated import event

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
LIBRARY = DialogsLibrary()
DAY = timedelta(days=1)


def page_of(language: str, *said: tuple[str, str, timedelta]) -> Page:
    """Return a case of a femur, of which this was said so long ago."""
    site = {"region": "long_bone", "long_bone_segment": "lower_limb"}
    lesion = Lesion(1, 1, site, Side.LEFT, NOW - 9 * DAY, 7)
    case = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (lesion,))
    told = [Said(fact, 1, Picked(option), NOW - ago, 7) for fact, option, ago in said]
    expectancy = Said("life_expectancy", None, Picked("months_3_to_12"), NOW, 7)
    record = Record([], [], [*told, expectancy])
    view = view_of(case, record, Held(), LIBRARY, now=NOW, today=NOW.date())
    say = wording(language, "dialogs", "bot")
    return Page(view, whole_of(view, LIBRARY, NOW.date()), NOW.date(), say)


def first_page(language: str, *said: tuple[str, str, timedelta]) -> str:
    """Return the first page of a case of a femur."""
    return case_screen(page_of(language, *said)).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fracture_that_was_operated_on_is_no_emergency_and_asks_for_no_first_operation(
    language: str,
) -> None:
    say = wording(language, "dialogs", "bot")
    mark = say("mark-operated")
    broken = first_page(language, ("fracture", "yes", DAY))
    assert mark not in broken
    urgent = next(it for it in broken.split("\n") if it.startswith("‼") and mark not in it)
    page = first_page(
        language, ("fracture", "yes", 5 * DAY), ("surgery_date", "before_day_15", DAY)
    )
    assert mark in page
    assert urgent not in page
    for line in page.split("\n"):
        assert not (line.startswith("→") and mark in line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fracture_that_is_said_after_the_operation_is_one(language: str) -> None:
    say = wording(language, "dialogs", "bot")
    page = first_page(
        language, ("surgery_date", "before_day_15", 3 * DAY), ("fracture", "yes", DAY)
    )
    assert say("mark-operated") not in page
    assert "‼" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_names_another_operation_says_that_there_was_one(language: str) -> None:
    say = wording(language, "dialogs", "bot")
    broken = ("fracture", "yes", 5 * DAY)
    before = page_of(language, broken)
    after = page_of(language, broken, ("surgery_date", "before_day_15", DAY))
    seats = [board_screen(page, []).text for page in (before, after)]
    assert say("stance-done") not in seats[0]
    assert say("stance-done") in seats[1]
    for page in (case_screen(after), lesion_screen(after, after.view.case.lesions[0])):
        assert say("mark-operated") in page.text
    assert len(requests(after)) < len(requests(before)), "nothing is prepared for it any more"


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_lesion_that_was_operated_on_what_follows_comes_first_and_nothing_what_came_before(
    language: str,
) -> None:
    risk = {"lesion_type": "lytic", "cortex": "third_to_two_thirds", "limb_pain": "functional"}
    told = [(fact, option, 9 * DAY) for fact, option in risk.items()]
    told += [("fracture", "no", 9 * DAY), ("pain_controlled", "no", DAY)]
    operated = page_of(language, *told, ("surgery_date", "days_15_to_20", DAY))
    say = operated.say
    before = say("guard-surgery_first.page").partition(":")[0].strip().lower()
    for page, is_said in ((page_of(language, *told), True), (operated, False)):
        forbidden = [it for it in case_screen(page).text.split("\n") if it.startswith("✕")]
        assert any(before in it.lower() for it in forbidden) is is_said, forbidden
    for screen in (case_screen(operated), lesion_screen(operated, operated.view.case.lesions[0])):
        first = next(it for it in screen.text.split("\n") if it.startswith(("→", "⊘")))
        assert say("postoperative-thirty_gray.page") in first
        assert say("long_bone-adjuvant_radiotherapy.page") not in screen.text
    agreed = lesion_screen(operated, operated.view.case.lesions[0]).text.split("\n")
    assert not [it for it in agreed if it.startswith("= ") and f"{say('family-operate')} (" in it]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("irradiated", "done"), [("2026-08-19", True), ("2026-07-01", False)])
def test_radiotherapy_after_an_operation_is_done_once_it_was_given_after_it(
    language: str, irradiated: str, done: bool
) -> None:
    page = page_of(language)
    events = [
        event("surgery", "2026-08-01", "fixation", lesion=1),
        event("radiotherapy", irradiated, "gy30_in_10", lesion=1),
    ]
    record = Record([], [], page.view.record.said, events)
    view = view_of(page.view.case, record, Held(), LIBRARY, now=NOW, today=page.today)
    after = Page(view, whole_of(view, LIBRARY, page.today), page.today, page.say)
    mark = page.say("mark-irradiated", day=value_words(events[1].on, page.say))
    whole = lesion_screen(after, view.case.lesions[0])
    assert (mark in whole.text) is done, whole.text
    for screen in (case_screen(after), whole):
        advised = [it for it in screen.text.split("\n") if it.startswith("→")]
        assert any("30" in it for it in advised) is not done, screen.text
