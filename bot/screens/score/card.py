"""The card of a finished score: the result, and what can be done with it."""

from __future__ import annotations

from bot.screens.buttons import page_button, press, view_button
from bot.screens.score.copying import copy_text
from bot.screens.score.result import result_text
from bot.screens.screen import Button, Rows, Screen
from core.engine.evaluation import ScoreEvaluation
from core.model.dialogue import Dialogue
from core.model.press import Back, Cancel, Restart
from core.model.view import Edit, PageName
from dialogs.wording import Wording

_PAGES = (PageName.WHY, PageName.SOURCES, PageName.REPORT)


def result_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return the card of a finished dialogue."""
    return Screen(result_text(dialogue.view, evaluation, say), _rows(dialogue, evaluation, say))


def _rows(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Rows:
    result = evaluation.result
    edit = [page_button(dialogue, PageName.PICK, say("button-edit"))]
    if result.unknown and result.applicable:
        first = (*result.deciding, *result.unknown)[0]
        edit.insert(0, view_button(dialogue, Edit(first), say("button-complete")))
    copied = Button(say("button-copy"), copies=copy_text(evaluation, say))
    reading = [page_button(dialogue, page, say(f"button-{page}")) for page in _PAGES]
    ways_out = (
        Button(say("button-back"), press(dialogue, Back())),
        Button(say("button-restart"), press(dialogue, Restart())),
        Button(say("button-cancel"), press(dialogue, Cancel())),
    )
    return ((*edit, copied), tuple(reading), ways_out)
