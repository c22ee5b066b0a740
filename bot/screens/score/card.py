"""The card of a finished score: the result, and what can be done with it."""

from __future__ import annotations

from bot.screens.buttons import (
    home_button,
    join_button,
    open_button,
    page_button,
    press,
    view_button,
)
from bot.screens.cord import is_cord_in_doubt
from bot.screens.document import COPY_LIMIT, utf16_length
from bot.screens.phone import first_whole
from bot.screens.phrases import part
from bot.screens.score.copying import copy_text
from bot.screens.score.result import result_text
from bot.screens.screen import Button, Rows, Screen, pairs
from core.engine.evaluation import ScoreEvaluation
from core.model.dialogue import Dialogue
from core.model.press import Back
from core.model.view import Edit, PageName
from dialogs.leading import leading
from dialogs.registry import definitions
from dialogs.wording import Wording

_ABREAST = 3
"""Buttons that stand in one row of a phone with their labels whole."""


def result_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return the card of a finished dialogue."""
    rows = _rows(dialogue, evaluation, say)
    texts = (result_text(dialogue.view, evaluation, say, tight=it) for it in range(3))
    return Screen(first_whole(texts, len(rows)), rows)


def _rows(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Rows:
    result = evaluation.result
    complete, edit = [], [page_button(dialogue, PageName.PICK, say("button-edit"))]
    if result.unknown and result.applicable:
        first = (*result.deciding, *result.unknown)[0]
        complete = [view_button(dialogue, Edit(first), say("button-complete"))]
    copied = _copied(dialogue, evaluation, say)
    why = page_button(dialogue, PageName.WHY, say("button-why"))
    opener = dialogue.opened_by is not None  # one begun by itself is edited instead
    out = (
        *((Button(say("button-back"), press(dialogue, Back())),) if opener else ()),
        *(() if dialogue.case_name else (join_button(say),)),
        home_button(dialogue, say),
    )
    on = [open_button(dialogue, id, f"{_name(id, say)} ›") for id in _leading(evaluation)]
    return (*pairs([*on, *complete]), *pairs([*edit, copied, why], _ABREAST), out)


def _copied(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Button:
    """Return the button that copies the result, or opens it as a message to copy if it is long."""
    text = copy_text(evaluation, say)
    if utf16_length(text) <= COPY_LIMIT:
        return Button(say("button-copy"), copies=text)
    return page_button(dialogue, PageName.NOTE, say("button-copy"))


def _leading(evaluation: ScoreEvaluation) -> tuple[str, ...]:
    return leading(evaluation.definition.id, cord=is_cord_in_doubt(evaluation))


def _name(id: str, say: Wording) -> str:
    return say(id) if id in definitions() else part(id, "button", say)
