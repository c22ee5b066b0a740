"""The first page of a case is seen whole: fourteen lines for two lesions, whatever is urgent."""

from __future__ import annotations

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.first_page import FULL, LONGEST, case_screen
from bot.screens.case.page import Page
from core.use_cases.whole import whole_of
from tests.languages import both

from .screens import TODAY, talk, visible

LIBRARY = DialogsLibrary()


@both
def test_the_page_of_two_lesions_has_fourteen_lines_and_what_is_urgent_or_contrary_stays(
    language: str,
) -> None:
    longest = 0
    for case in worked_syntheses.cases():
        view = view_of_case(case)
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk(language))
        text = visible(case_screen(page))
        lines = [it for it in text.splitlines() if it]
        others = max(len(view.case.standing) - FULL, 0)
        more = others + max(len(page.whole.emergencies) - 1, 0) + bool(page.whole.conflicts)
        assert len(lines) <= LONGEST + more, text
        assert all(page.where(it) in text for it in view.case.standing), text
        longest = max(longest, len(lines))
    assert longest > LONGEST - 1
