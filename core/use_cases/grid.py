"""All questions of a score on one screen: any of them in any order, until its person is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Answer, Picked
from core.definition.definition import Definition
from core.definition.question import Question
from core.model.dialogue import Dialogue
from core.model.person import Person
from core.model.press import (
    Action,
    AllAtOnce,
    Cancel,
    Choose,
    Done,
    Notice,
    OneByOne,
    Open,
    Press,
)
from core.model.view import LIVE_VIEW, Echo, Grid, Hint, Page, PageName, ReadLine, View
from core.use_cases.answers import is_answer
from core.use_cases.steps import DRAWN, FORGED, STALE, Step, answer, propose

MOST_BUTTONS: Final = 90
"""Answers that a message has room for as buttons, "not known" of each question among them."""
LEFT: Final = Step(Notice.FORGED)
"""A grid that was left: what is tapped on it is not kept, and what is asked now is drawn."""
_ON_IT = (Choose, Done, OneByOne, Cancel, Open)
"""What the buttons of a grid ask for: who taps fast has not waited for it to be drawn again."""


def has_grid(definition: Definition) -> bool:
    """Tell whether the questions can stand on one screen: all are asked, several, not too many."""
    questions = definition.questions
    buttons = sum(len(it.offered) + 1 for it in questions)
    return definition.asks_all and len(questions) > 1 and buttons <= MOST_BUTTONS


def take_on_grid(
    dialogue: Dialogue, definition: Definition, action: Action, today: date
) -> Step | None:
    """Do what a button of the grid, or one that leads there, asks for; None where it is none."""
    match action:
        case AllAtOnce():
            if not has_grid(definition):
                return FORGED
            dialogue.view = Grid(dialogue.revision, edits=dialogue.finished)
            return DRAWN
        case Choose(question, given):
            return _choose(dialogue, definition, question, given, today)
        case Done() | OneByOne():
            if not isinstance(dialogue.view, Grid):
                return STALE
            dialogue.view = LIVE_VIEW
            return DRAWN
    return None


def counts(press: Press, dialogue: Dialogue) -> bool:
    """Tell whether a press is about the dialogue as it is.

    On the grid it is, whatever else was chosen there since it was drawn: rows do not depend on each
    other, and what they say is all on screen.
    """
    view = dialogue.view
    if isinstance(view, Grid) and not view.edits and isinstance(press.action, _ON_IT):
        return view.since <= press.revision <= dialogue.revision
    return press.revision == dialogue.revision


def lay_out(dialogue: Dialogue, definition: Definition, person: Person) -> None:
    """Open the questions as their person had them last; an emergency stays before them."""
    if person.all_at_once and has_grid(definition) and not dialogue.finished:
        typed = isinstance(dialogue.view, ReadLine)
        told = [it for it in dialogue.answers if typed and it not in dialogue.carried]
        lay_over(dialogue, Grid(dialogue.revision), told)


def lay_over(dialogue: Dialogue, grid: Grid, told: Iterable[str] = ()) -> None:
    """Lay the grid over a dialogue again, with what is said of the text that was typed last.

    ``told`` are the questions that it answered. An emergency stays before the grid.
    """
    said = dialogue.view
    if said == Page(PageName.EMERGENCY):
        return
    over = said if isinstance(said, Echo | ReadLine | Hint) else None
    dialogue.view = replace(grid, over=over, told=tuple(told))


def grid_of(view: View) -> Grid | None:
    """Return the grid on which answers are given; None where there is none, or a result's."""
    return view if isinstance(view, Grid) and not view.edits else None


def _choose(
    dialogue: Dialogue, definition: Definition, question: str, given: Answer, today: date
) -> Step:
    view = dialogue.view
    if not isinstance(view, Grid):
        return STALE if dialogue.answers.get(question) == given else LEFT
    asked = next((it for it in definition.questions if it.id == question), None)
    if asked is None or not is_answer(definition, question, given, today):
        return FORGED
    given = _as_fine(asked, dialogue.answers.get(question), given, today)
    if view.edits:
        return propose(dialogue, definition, question, given, today)
    if dialogue.answers.get(question) == given and question not in dialogue.carried:
        dialogue.view = replace(view, over=None, told=())
        return Step(Notice.UNCHANGED)
    again = dialogue.answers.get(question) == given and question not in dialogue.carried
    day = dialogue.days.get(question) if again else None
    step = answer(dialogue, definition, question, given, today, on=day)
    lay_over(dialogue, view)
    return step


def _as_fine(asked: Question, now: Answer | None, given: Answer, today: date) -> Answer:
    """Return what is known already where the choice that it falls in is tapped: T7 stays T7."""
    if now is None or not isinstance(given, Picked):
        return given
    return now if asked.possible(now, today) <= asked.chosen(given).covers else given
