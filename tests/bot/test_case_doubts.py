"""What is too old in a case, or contradictory, and what settles it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.doubts import doubts, doubts_screen
from bot.screens.case.page import Page
from core.engine.findings import Finding, Findings
from core.use_cases.whole import whole_of
from dialogs.facts.ages import AGEING
from tests.languages import both
from tests.pathways.case_said import IMPLIED, NOW, said

from .screens import TODAY, talk, visible

LIBRARY = DialogsLibrary()
YESTERDAY = timedelta(days=1)


def page_of(found: Sequence[Finding], language: str = "fr") -> Page:
    """Return a case of one lesion in which this was said."""
    case = next(it for it in worked_syntheses.cases() if len(it.lesions) == 1)
    view = view_of_case(case)
    findings = Findings(found, AGEING, NOW, NOW.date())
    view = replace(view, findings=findings, known=IMPLIED.into(findings.known()))
    return Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk(language))


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
