"""The first page of a case is seen whole on a phone: fourteen lines of 38 characters."""

from __future__ import annotations

from textwrap import wrap

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.screens.case.first_page import FULL, case_screen, one_line
from bot.screens.case.page import Page
from bot.screens.case.urgent import opposed_lines, urgent_lines
from bot.screens.citing import ACROSS
from bot.screens.document import line
from bot.screens.pathway.fitting import MOST, height
from core.definition.answer import Picked
from core.engine.evaluation import ScoreEvaluation
from core.use_cases.whole import whole_of
from dialogs.registry import definitions
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


@both
def test_of_several_scores_of_a_lesion_in_one_line_what_is_open_gives_way_where_room_lacks(
    language: str,
) -> None:
    view = next(it for it in map(view_of_case, worked_syntheses.cases()) if it.case.standing)
    page = Page(view, whole_of(view, LIBRARY, TODAY), TODAY, talk(language))
    lesion = view.case.standing[0]
    tomita = definitions()["tomita"]
    given = {"growth": Picked("moderate"), "visceral": Picked("none")}
    certain = ScoreEvaluation(tomita, {**given, "bone": Picked("solitary")}, TODAY)
    open_one = ScoreEvaluation(tomita, given, TODAY)
    assert certain.result.certain
    assert not open_one.result.certain
    told = line("→ " + "radiothérapie, " * 6)
    names = [
        one_line(page, lesion, found, told).plain.count("Tomita")
        for found in ([certain, open_one], [open_one], [certain, certain])
    ]
    assert names == [1, 1, 2]
    assert one_line(page, lesion, [certain, open_one], line("→")).plain.count("Tomita") == 2
