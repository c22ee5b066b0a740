"""A dialogue as the screen that its person should see. Every view and state has one."""

from __future__ import annotations

from datetime import date

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
    statement_text,
    why_screen,
)
from bot.screens.score.result import result_screen, result_text
from bot.screens.screen import Screen
from core.definition.pathway import Definition, Pathway
from core.definition.score import Score
from core.engine.advice import advise
from core.engine.flow import RESULT
from core.engine.scoring import evaluate
from core.model.dialogue import Dialogue
from core.model.view import Checks, Confirm, Edit, Page, PageName
from core.use_cases.verbs import statements
from dialogs.wording import Wording


def render(dialogue: Dialogue, definition: Definition, say: Wording, today: date) -> Screen:
    """Return the screen of a dialogue in its state and view, in the language of ``say``."""
    view = dialogue.view
    if not dialogue.live:
        return aside_screen(dialogue, definition, _whole(dialogue, definition, say, today), say)
    if isinstance(definition, Pathway) and view == Page(PageName.EMERGENCY):
        advice = advise(definition, dialogue.answers, today)
        return advice_pages.emergency_screen(dialogue, definition, advice, say)
    if dialogue.state != RESULT:
        return question_screen(dialogue, definition, definition.question(dialogue.state), say)
    match view:
        case Page(PageName.PICK):
            return pick_screen(dialogue, definition, say)
        case Edit(question):
            return question_screen(dialogue, definition, definition.question(question), say)
        case Page(PageName.REPORT):
            return report_screen(dialogue, definition, say)
    if isinstance(definition, Pathway):
        return _advice(dialogue, definition, say, today)
    return _result(dialogue, definition, say)


def _whole(dialogue: Dialogue, definition: Definition, say: Wording, today: date) -> str:
    """Return the text of the result, whether or not it is asked for."""
    if isinstance(definition, Pathway):
        return advice_text(
            dialogue, definition, advise(definition, dialogue.answers, today), say, today
        )
    return result_text(dialogue, definition, evaluate(definition, dialogue.answers), say)


def _advice(dialogue: Dialogue, pathway: Pathway, say: Wording, today: date) -> Screen:
    advice = advise(pathway, dialogue.answers, today)
    match dialogue.view:
        case Confirm():
            return advice_pages.confirm_screen(dialogue, pathway, say, today)
        case Page(PageName.WHY):
            return advice_pages.why_screen(dialogue, pathway, advice, say)
        case Page(PageName.WHY_NOT):
            return advice_pages.why_not_screen(dialogue, pathway, advice, say)
        case Page(PageName.CHANGE):
            return advice_pages.change_screen(dialogue, pathway, advice, say, today)
        case Checks():
            return checks_screen(dialogue, pathway, advice, say)
        case Page(PageName.FULL):
            return advice_pages.full_screen(dialogue, pathway, advice, say, today)
        case Page(PageName.SOURCES):
            quoted = {id: statement_text(id, say) for id in statements(pathway)}
            return advice_pages.sources_screen(dialogue, pathway, say, quoted)
    return advice_screen(dialogue, pathway, advice, say, today)


def _result(dialogue: Dialogue, score: Score, say: Wording) -> Screen:
    result = evaluate(score, dialogue.answers)
    match dialogue.view:
        case Confirm(question, term):
            changed = {**dialogue.answers, question: term}
            return confirm_screen(dialogue, score, result, evaluate(score, changed), say)
        case Page(PageName.WHY):
            return why_screen(dialogue, score, result, say)
        case Page(PageName.LIMITS):
            return limits_screen(dialogue, score, say)
        case Page(PageName.SOURCES):
            return sources_screen(dialogue, score, say)
    return result_screen(dialogue, score, result, say)
