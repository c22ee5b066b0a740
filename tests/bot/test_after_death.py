"""The page of a patient who died keeps what was found, and advises nothing any more."""

from __future__ import annotations

from dataclasses import replace

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.first_page import case_screen
from bot.screens.case.page import Page
from core.model.case import CaseState
from core.use_cases.whole import whole_of
from tests.languages import both

from .screens import TODAY, talk, visible

LIBRARY = DialogsLibrary()


@both
def test_nothing_is_urgent_to_be_done_or_missing_after_a_death(language: str) -> None:
    say = talk(language)
    for case in worked_syntheses.cases():
        living = view_of_case(case)
        view = replace(living, case=replace(living.case, state=CaseState.DIED))
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, say)
        screen = case_screen(page)
        text = visible(screen)
        assert say("case-died") in text
        assert all(page.where(it) in text for it in view.case.standing), text
        assert not any(sign in text for sign in ("‼", "→", "☐", say("missing"))), text
        labels = [it.label for row in screen.rows for it in row]
        assert say("button-asking") not in labels
        assert say("button-requests") not in labels
