"""What is too old in a case, or contradictory, and what settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.screens.case.doubts import doubts, doubts_screen
from tests.languages import both
from tests.pathways.case_said import NOW, said

from .case_in_doubt import page_of
from .screens import visible

YESTERDAY = timedelta(days=1)


@both
def test_what_was_said_in_two_ways_is_confirmed_once(language: str) -> None:
    threat = said("cord_signs", "threat", None, YESTERDAY)
    emergency = said("emergency_sign", "cord_threat", None, YESTERDAY)
    page = page_of([threat, emergency], language)
    (place,) = doubts(page)
    assert place[0] == "cord_signs"
    assert "2 " not in visible(doubts_screen(page)).split("\n\n")[1]


def test_what_was_said_apart_is_confirmed_apart() -> None:
    threat = said("cord_signs", "threat", None, YESTERDAY)
    another = said("emergency_sign", "fracture", None, YESTERDAY)
    assert len(doubts(page_of([threat, another]))) == 2


@both
def test_where_all_counts_nothing_is_asked(language: str) -> None:
    page = page_of([said("cord_signs", "threat")], language)
    text = visible(doubts_screen(page))
    assert page.say("doubts-none") in text
    assert page.say("doubts-how") not in text


def test_what_is_too_old_within_the_day_says_its_hour() -> None:
    threat = said("cord_signs", "threat")
    this_morning = replace(threat, at=NOW.replace(hour=1), on=NOW.date())
    page = page_of([this_morning])
    late = replace(page.view.findings, now=NOW.replace(hour=23))
    view = replace(page.view, findings=late, known=late.known())
    told = visible(doubts_screen(replace(page, view=view, today=NOW.date())))
    assert f"({this_morning.at.astimezone():%H:%M})" in told
