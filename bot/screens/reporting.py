"""An error is reported in words: which line is wrong, and for a minute, that none is."""

from __future__ import annotations

import textwrap
from typing import Final

from bot.screens.buttons import page_button, press, view_button
from bot.screens.citing import edition_line
from bot.screens.document import bold, document, line, paragraph
from bot.screens.label_width import fits
from bot.screens.screen import Button, Rows, Screen, pairs
from core.engine.evaluation import Evaluation
from core.model.dialogue import Dialogue
from core.model.press import ReportWrong
from core.model.view import LIVE_VIEW, Page, PageName, Reported
from core.use_cases.steps import statements
from dialogs.sources import REFERENCES
from dialogs.wording import Wording

A_PAGE: Final = 8
"""Lines to choose from on one page."""
LABEL: Final = 40
"""Characters of a line on its button."""


def report_screen(dialogue: Dialogue, evaluation: Evaluation, say: Wording) -> Screen:
    """Return the choice of which line is wrong, a page at a time. Answers are not sent."""
    definition, view = evaluation.definition, dialogue.view
    assert isinstance(view, Page)  # render() saw to it
    lines = statements(definition)
    last = (len(lines) - 1) // A_PAGE
    here = min(view.number or 0, last)
    shown = list(enumerate(lines, start=1))[here * A_PAGE : (here + 1) * A_PAGE]
    told = [line(bold(str(number)), f" {_line(id, say)}") for number, id in shown]
    buttons = [
        Button(line_label(number, id, say), press(dialogue, ReportWrong(id)))
        for number, id in shown
    ]
    turn = tuple(
        view_button(dialogue, Page(PageName.REPORT, page), label)
        for page, label in (
            (here - 1, f"‹ {here}/{last + 1}"),
            (here + 1, f"{here + 2}/{last + 1} ›"),
        )
        if 0 <= page <= last
    )
    return Screen(
        document(
            paragraph(bold(say("report-head")), say("report-body")),
            paragraph(*told),
            edition_line(definition, say),
        ),
        (*pairs(buttons, 1), *((turn,) if turn else ()), *_to_result(dialogue, say)),
    )


def reported_screen(dialogue: Dialogue, reported: Reported, say: Wording) -> Screen:
    """Return which line was reported, how to say why, and the way to take that back."""
    undo = page_button(dialogue, PageName.REPORT, say("button-withdraw"))
    return Screen(
        document(
            paragraph(
                bold(say("report-head")), say("reported-body"), _line(reported.statement, say)
            ),
            say("reported-told" if reported.told else "reported-sentence"),
        ),
        ((undo,), *_to_result(dialogue, say)),
    )


def line_label(number: int, id: str, say: Wording) -> str:
    """Return the number of a line and its first words: a statement's, or a publication's name."""
    words = _line(id, say)
    ways = (textwrap.shorten(words, most, placeholder="…") for most in range(LABEL, 0, -1))
    return next(label for it in ways if fits(label := f"{number} {it}", 1))


def _line(id: str, say: Wording) -> str:
    return REFERENCES[id].citation if id in REFERENCES else say(f"statement-{id}")


def _to_result(dialogue: Dialogue, say: Wording) -> Rows:
    return ((view_button(dialogue, LIVE_VIEW, say("button-result")),),)
