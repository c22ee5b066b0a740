"""Screens of the board: how much of them is seen at once, and what no line of them may say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.exports import worked_syntheses
from bot.exports.minutes_words import corrected_line, decided, in_brief
from bot.exports.synthesis_packet import view_of_case
from bot.handlers.case_gists import gist_of
from bot.screens.board.share_pages import specialties_screen
from bot.screens.case.page import Page
from bot.screens.meeting.agenda import Entry
from bot.screens.meeting.on_card import decided_lines
from bot.screens.meeting.planning import specialty_screen
from bot.screens.meeting.presenter import presenter_screen
from bot.screens.meeting.roles import why_words
from bot.screens.meeting.words import Table, decided_option, specialty_page
from bot.screens.screen import Screen
from core.engine.together import Stance
from core.model.board import BoardRules, Item, ItemState, Specialty
from core.model.hours import Hours
from core.use_cases.meetings import Place
from core.use_cases.whole import whole_of
from dialogs.wording import LANGUAGES
from tests.bot import meetings

from .screens import TODAY, height, visible

EIGHT = 8
PAGES = [number for number in range(9) if specialty_page(number)]


def buttons(screen: Screen) -> list[str]:
    return [it.label for row in screen.rows for it in row]


def press_of(screen: Screen) -> list[str]:
    return [str(it.data) for row in screen.rows for it in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_specialties_is_seen_at_once_and_each_stands_on_one(language: str) -> None:
    say, question = meetings.talk(language), meetings.question()
    case = meetings.page("MIRA-42").view.case
    needed = [Specialty.DENTISTRY, Specialty.NEUROSURGERY]
    declaring = [specialty_screen(None, say, number=it) for it in PAGES]
    asking = [specialties_screen(case, question, needed, it, say) for it in PAGES]
    for screens in (declaring, asking):
        assert max(len(buttons(it)) for it in screens) <= EIGHT
        named = [it for screen in screens for it in press_of(screen)[:-2]]
        assert len(named) == len(set(named)) == len(Specialty)
    first = buttons(asking[0])[:2]
    assert first[0].startswith("☑ "), "what is asked already comes first"
    assert "dentistry" in press_of(asking[0])[1], "then who must be heard on the case"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_forbidden_and_decided_is_nowhere_told_as_advised(language: str) -> None:
    page = meetings.page("MIRA-42", language)
    forbidden, advised = "spine.cement_alone.1", "spine.surgical_opinion.1"
    taken = meetings.decision(options=(forbidden, advised), forbidden=(forbidden,))
    case = replace(meetings.case(page), decisions=(taken,))
    told = [
        *(it.plain for it in decided_lines(taken, page)),
        *(it.plain for it in decided(taken, page)),
        decided_option(forbidden, taken, page).plain,
        in_brief(case),
        corrected_line(taken, taken.at.date(), page).plain,
    ]
    name = decided_option(forbidden, taken, page).plain.split(" · ")[0].removeprefix("✕ ")
    lines = [it for it in told if name in it]
    assert len(lines) == 5, told
    for it in lines:
        before, _, after = it.partition(name)
        assert before.endswith("✕ "), it
        assert "→ ✕" not in it
        assert page.say("standing-forbidden") in after, it


def test_for_which_cases_somebody_is_needed_is_said_once_for_those_that_are_alike() -> None:
    say = meetings.talk("fr")
    radiotherapy = [("irradiate", Stance.ADVISED)]
    surgery = [("operate", Stance.ADVISED), *radiotherapy]
    why = {"MIRA-42": radiotherapy, "ORLU-07": radiotherapy, "SOTA-11": surgery}
    one, both = say("family-irradiate"), f"{say('family-operate')}, {say('family-irradiate')}"
    assert why_words(why, say) == f"{one} (MIRA-42, ORLU-07)\u202f; {both} (SOTA-11)"
    many = {f"MIRA-{it}": radiotherapy for it in range(10, 14)}
    assert why_words(many, say) == f"{one} (MIRA-10, MIRA-11 +\u00a02)"
    others = {"ORLU-07": surgery, "SOTA-11": [("operate", Stance.ADVISED)], "VATO-30": []}
    assert why_words({**many, **others}, say).endswith("(ORLU-07) +\u00a02")
    assert why_words({"VATO-30": []}, say) == "VATO-30"


def test_a_case_is_presented_on_one_screen_of_a_phone() -> None:
    say, now = meetings.talk("fr"), meetings.NOW
    table = Table(say, Hours("Europe/Paris"), BoardRules(), now, 1, True, {}, {})
    there = meetings.meeting([]).meeting
    shown = Item(1, 1, 1, ItemState.PRESENTED, 1, now, shown_at=now)
    for case in worked_syntheses.cases()[::3]:
        view = view_of_case(case)
        page = Page(view, whole_of(view, meetings.LIBRARY, TODAY), TODAY, say)
        entry = Entry(Place(there, shown, view.case), gist_of(page, meetings.LIBRARY), say, page)
        about = {"place": (2, 9), "before": shown, "after": shown, "count": 3}
        screen = presenter_screen(table, entry, meetings.question(), **about)  # type: ignore[arg-type]
        assert height(visible(screen)) <= 24, visible(screen)
        assert len(screen.rows) <= 4
