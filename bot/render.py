"""A dialogue as the screen that its person should see. Every view and state has one."""

from __future__ import annotations

from bot.screens.pages import (
    aside_screen,
    confirm_screen,
    limits_screen,
    pick_screen,
    report_screen,
    sources_screen,
    why_screen,
)  # fmt: skip
from bot.screens.question import question_screen
from bot.screens.result import result_screen
from bot.screens.screen import Screen
from core.case import Dialogue
from core.definition import Score
from core.flow import RESULT
from core.scoring import evaluate
from dialogs.wording import Wording


def render(dialogue: Dialogue, score: Score, say: Wording) -> Screen:
    """Return the screen of a dialogue in its state and view, in the language of ``say``."""
    result = evaluate(score, dialogue.answers)
    if not dialogue.live:
        return aside_screen(dialogue, score, result, say)
    page, *arguments = dialogue.view.split(":")
    if dialogue.state != RESULT:
        return question_screen(dialogue, score, result, score.question(dialogue.state), say)
    match page:
        case "pick":
            return pick_screen(dialogue, score, say)
        case "edit":
            return question_screen(dialogue, score, result, score.question(arguments[0]), say)
        case "confirm":
            changed = {**dialogue.answers, arguments[0]: arguments[1]}
            return confirm_screen(dialogue, score, result, evaluate(score, changed), say)
        case "why":
            return why_screen(dialogue, score, result, say)
        case "limits":
            return limits_screen(dialogue, score, say)
        case "sources":
            return sources_screen(dialogue, score, say)
        case "report":
            return report_screen(dialogue, score, say)
    return result_screen(dialogue, score, result, say)
