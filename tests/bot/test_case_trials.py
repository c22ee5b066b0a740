"""The trials of the documents on the page of a case, by the day that it is read on."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.library import DialogsLibrary
from bot.screens.case.board import board_screen
from bot.screens.case.first_page import case_screen
from bot.screens.case.page import Page
from bot.screens.phrases import day
from core.definition.answer import Picked
from core.model.case import Case, CaseState
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from tests.languages import both

from .screens import talk

LIBRARY = DialogsLibrary()
LAST = date(2026, 1, 24)
"""The last day that any of them is printed for."""


@both
@pytest.mark.parametrize("today", [LAST, date(2026, 1, 25)])
def test_a_case_names_the_trials_that_run_and_once_none_does_the_public_register(
    language: str, today: date
) -> None:
    now, say = datetime.combine(today, time(8), UTC), talk(language)
    known = {"primary_tumour": "nsclc", "bone_sites": "two"}
    said = [Said(fact, None, Picked(option), now, 1) for fact, option in known.items()]
    case = Case(1, "MIRA-42", 1, CaseState.OPEN, now, now, "", ())
    view = view_of(case, Record([], [], said), Held(), LIBRARY, now=now, today=today)
    page = Page(view, whole_of(view, LIBRARY, today), today, say)
    over = say("case-trials-over", day=day(LAST, say))
    for text in (case_screen(page).text, board_screen(page, ()).text):  # the first one may be full
        assert text.count("ClinicalTrials.gov") == (today > LAST), text
        assert (over in text) == (today > LAST), text
        assert ("STEREO-OS" in text) == (today == LAST), text
