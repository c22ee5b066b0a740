"""A dialogue as the screen that its person should see. Every view and state has one."""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from bot.screens.pathway import pages as advice_pages
from bot.screens.pathway.advice import advice_screen, advice_text
from bot.screens.pathway.checks import checks_screen
from bot.screens.question import question_screen
from bot.screens.score.pages import (
    aside_screen,
    confirm_screen,
    limits_screen,
    pick_screen,
    report_screen,
    sources_screen,
    why_screen,
)
from bot.screens.score.result import result_screen, result_text
from bot.screens.screen import Screen
from core.definition.definition import Definition
from core.engine.evaluation import (
    Evaluation,
    PathwayEvaluation,
    ScoreEvaluation,
    evaluation_of,
)
from core.engine.flow import RESULT
from core.model.dialogue import Dialogue
from dialogs.wording import Wording


def render(dialogue: Dialogue, definition: Definition, say: Wording, today: date) -> Screen:
    """Return the screen of a dialogue in its state and view, in the language of ``say``."""
    page, *arguments = dialogue.view.split(":")
    evaluation = evaluation_of(definition, dialogue.answers, today)
    if not dialogue.live:
        return aside_screen(dialogue, definition, _whole(evaluation, dialogue, say), say)
    if isinstance(evaluation, PathwayEvaluation) and page == "emergency":
        return advice_pages.emergency_screen(
            dialogue, evaluation.definition, evaluation.advice, say
        )
    if dialogue.state != RESULT:
        return question_screen(dialogue, evaluation, definition.question(dialogue.state), say)
    match page:
        case "pick":
            return pick_screen(dialogue, definition, say)
        case "edit":
            return question_screen(dialogue, evaluation, definition.question(arguments[0]), say)
        case "report":
            return report_screen(dialogue, definition, say)
    return _at_the_end(evaluation, dialogue, page, say)


@singledispatch
def _whole(evaluation: Evaluation, dialogue: Dialogue, say: Wording) -> str:
    """Return the text of the result, whether or not it is asked for."""
    raise TypeError(f"{type(evaluation).__name__} has no screens")


@_whole.register
def _(evaluation: PathwayEvaluation, dialogue: Dialogue, say: Wording) -> str:
    return advice_text(dialogue, evaluation.definition, evaluation.advice, say, evaluation.today)


@_whole.register
def _(evaluation: ScoreEvaluation, dialogue: Dialogue, say: Wording) -> str:
    return result_text(dialogue, evaluation.definition, evaluation.result, say)


@singledispatch
def _at_the_end(evaluation: Evaluation, dialogue: Dialogue, page: str, say: Wording) -> Screen:
    """Return a page of what stands when nothing is left to ask."""
    raise TypeError(f"{type(evaluation).__name__} has no screens")


@_at_the_end.register
def _(evaluation: PathwayEvaluation, dialogue: Dialogue, page: str, say: Wording) -> Screen:
    pathway, advice, today = evaluation.definition, evaluation.advice, evaluation.today
    match page:
        case "confirm":
            return advice_pages.confirm_screen(dialogue, pathway, say, today)
        case "why":
            return advice_pages.why_screen(dialogue, pathway, advice, say)
        case "whynot":
            return advice_pages.why_not_screen(dialogue, pathway, advice, say)
        case "change":
            return advice_pages.change_screen(dialogue, pathway, advice, say, today)
        case "checks":
            return checks_screen(dialogue, pathway, advice, say)
        case "full":
            return advice_pages.full_screen(dialogue, pathway, advice, say, today)
        case "sources":
            return advice_pages.sources_screen(dialogue, pathway, say)
    return advice_screen(dialogue, pathway, advice, say, today)


@_at_the_end.register
def _(evaluation: ScoreEvaluation, dialogue: Dialogue, page: str, say: Wording) -> Screen:
    score, result = evaluation.definition, evaluation.result
    match page:
        case "confirm":
            _, id, term = dialogue.view.split(":")
            return confirm_screen(dialogue, score, result, evaluation.changed(id, term).result, say)
        case "why":
            return why_screen(dialogue, score, result, say)
        case "limits":
            return limits_screen(dialogue, score, say)
        case "sources":
            return sources_screen(dialogue, score, say)
    return result_screen(dialogue, score, result, say)
