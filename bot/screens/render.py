"""A dialogue as the screen that its person should see. Every view and state has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import singledispatch
from typing import Final

from bot.screens.buttons import with_emergency
from bot.screens.case.places import lesion_words
from bot.screens.document import Copyable, Document, Fold, Paragraph, bold, document
from bot.screens.pages import aside_screen, pick_screen
from bot.screens.pathway import pages as advice_pages
from bot.screens.pathway import reading
from bot.screens.pathway.advice import advice_text
from bot.screens.pathway.card import advice_screen, next_screen
from bot.screens.pathway.checks import checks_screen
from bot.screens.pathway.copying import note_screen
from bot.screens.question import question_screen
from bot.screens.reporting import report_screen, reported_screen
from bot.screens.score import pages as result_pages
from bot.screens.score.card import result_screen
from bot.screens.score.copying import note_screen as result_note_screen
from bot.screens.score.grid import grid_screen
from bot.screens.score.result import result_text
from bot.screens.screen import Screen
from core.definition.definition import Definition
from core.engine.evaluation import Evaluation, PathwayEvaluation, ScoreEvaluation, evaluation_of
from core.engine.flow import RESULT
from core.model.dialogue import Dialogue
from core.model.view import Checks, Confirm, Edit, Grid, Page, PageName, Reported, View
from dialogs.wording import Wording


def render(dialogue: Dialogue, definition: Definition, say: Wording, today: date) -> Screen:
    """Return the screen of a dialogue in its state and view, in the language of ``say``."""
    evaluation = evaluation_of(definition, dialogue.answers, today)
    if not dialogue.live:
        whole = _whole(evaluation, dialogue.view, say)
        aside = aside_screen(dialogue, evaluation, whole, _urgent(evaluation, say), say)
        return _in_its_case(aside, dialogue, say)
    live = with_emergency(_live(dialogue, evaluation, say), dialogue, say)
    return _in_its_case(live, dialogue, say)


def _in_its_case(screen: Screen, dialogue: Dialogue, say: Wording) -> Screen:
    """Name the case above all else, so that nobody answers for the wrong patient."""
    if not dialogue.case_name:
        return screen
    where = [lesion_words(dialogue.lesion, say)] if dialogue.lesion else []
    name = bold(" · ".join([f"▤ {dialogue.case_name}", *where]))
    first, *rest = (it for it in screen.document.blocks if it.lines)
    headed = replace(first, lines=(name, *first.lines))
    if isinstance(first, Fold | Copyable):
        return replace(screen, document=document(name, *screen.document.blocks))
    return replace(screen, document=Document((headed, *rest)))


def _live(dialogue: Dialogue, evaluation: Evaluation, say: Wording) -> Screen:
    definition = evaluation.definition
    if isinstance(dialogue.view, Grid) and isinstance(evaluation, ScoreEvaluation):
        return grid_screen(dialogue, evaluation, say)
    if dialogue.state != RESULT and dialogue.view != Page(PageName.EMERGENCY):
        question = definition.question(dialogue.state)
        return question_screen(dialogue, evaluation, question, say)
    match dialogue.view:
        case Page(PageName.PICK):
            return pick_screen(dialogue, evaluation, say)
        case Edit(question=id):
            return question_screen(dialogue, evaluation, definition.question(id), say)
        case Page(PageName.REPORT):
            return report_screen(dialogue, evaluation, say)
        case Reported() as reported:
            return reported_screen(dialogue, reported, say)
    return _page(evaluation, dialogue, say)


# ---- by the sort of definition -----------------------------------------------------------------


@singledispatch
def _whole(evaluation: Evaluation, view: View, say: Wording) -> Document:
    """Return the text of the result, whether or not it is asked for."""
    raise TypeError(f"{type(evaluation).__name__} has no screens")


@_whole.register
def _(evaluation: PathwayEvaluation, view: View, say: Wording) -> Document:
    return advice_text(view, evaluation, say)


@_whole.register
def _(evaluation: ScoreEvaluation, view: View, say: Wording) -> Document:
    return result_text(view, evaluation, say)


@singledispatch
def _urgent(evaluation: Evaluation, say: Wording) -> Sequence[Paragraph]:
    """Return the emergencies that the answers make certain; a score has none of its own."""
    return ()


@_urgent.register
def _(evaluation: PathwayEvaluation, say: Wording) -> Sequence[Paragraph]:
    return advice_pages.urgent_blocks(evaluation, say)


@singledispatch
def _page(evaluation: Evaluation, dialogue: Dialogue, say: Wording) -> Screen:
    """Return what stands when nothing is left to ask, or a page of it; an emergency any time."""
    raise TypeError(f"{type(evaluation).__name__} has no screens")


PAGES_OF_ADVICE: Final[
    Mapping[PageName, Callable[[Dialogue, PathwayEvaluation, Wording], Screen]]
] = {
    PageName.EMERGENCY: advice_pages.emergency_screen,
    PageName.WHY: advice_pages.why_screen,
    PageName.WHY_NOT: advice_pages.why_not_screen,
    PageName.CHANGE: advice_pages.change_screen,
    PageName.LIMITS: reading.limits_screen,
    PageName.SOURCES: reading.sources_screen,
    PageName.FULL: reading.full_screen,
    PageName.NEXT: next_screen,
    PageName.NOTE: note_screen,
}


@_page.register
def _(evaluation: PathwayEvaluation, dialogue: Dialogue, say: Wording) -> Screen:
    match dialogue.view:
        case Page(name) if name in PAGES_OF_ADVICE:
            return PAGES_OF_ADVICE[name](dialogue, evaluation, say)
        case Confirm():
            return advice_pages.confirm_screen(dialogue, evaluation, say)
        case Checks():
            return checks_screen(dialogue, evaluation, say)
    return advice_screen(dialogue, evaluation, say)


@_page.register
def _(evaluation: ScoreEvaluation, dialogue: Dialogue, say: Wording) -> Screen:
    match dialogue.view:
        case Confirm():
            return result_pages.confirm_screen(dialogue, evaluation, say)
        case Page(PageName.WHY):
            return result_pages.why_screen(dialogue, evaluation, say)
        case Page(PageName.LIMITS):
            return result_pages.limits_screen(dialogue, evaluation, say)
        case Page(PageName.SOURCES):
            return result_pages.sources_screen(dialogue, evaluation, say)
        case Page(PageName.NOTE):
            return result_note_screen(dialogue, evaluation, say)
    return result_screen(dialogue, evaluation, say)
