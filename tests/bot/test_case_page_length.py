"""The first page of a case is seen whole on a phone: fourteen lines of 38 characters."""

from __future__ import annotations

from textwrap import wrap

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.first_page import FULL, case_screen
from bot.screens.case.page import Page
from bot.screens.case.urgent import opposed_lines, urgent_lines
from bot.screens.citing import ACROSS
from bot.screens.pathway.fitting import MOST, height
from core.use_cases.whole import whole_of
from tests.languages import both

from .screens import TODAY, talk, visible

LIBRARY = DialogsLibrary()


@both
def test_the_page_of_two_lesions_has_fourteen_lines_and_what_is_urgent_or_contrary_stays(
    language: str,
) -> None:
    """What does not fit with the least of each is what is urgent, contrary, or forbidden."""
    whole, longest = 0, 0
    for case in worked_syntheses.cases():
        view = view_of_case(case)
        page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk(language))
        text = visible(case_screen(page))
        lines = sum(len(wrap(it, ACROSS)) for it in text.splitlines())
        lesions = len(view.case.standing)
        more = height(urgent_lines(page)) + height(opposed_lines(page)) + 3 * max(lesions - FULL, 0)
        assert lines <= MOST + more, text
        assert all(page.where(it) in text for it in view.case.standing), text
        counts = [it.count("(+") for it in text.splitlines()]
        assert max(counts) <= 1, "what has no room is counted once in a line"
        longest = max(longest, lines)
        whole += lines <= MOST
    assert longest > MOST - 1
    assert whole >= 0.6 * sum(1 for _ in worked_syntheses.cases())
