"""One step of a dialogue, by a press or a text: decided on the dialogue alone, kept by card.py.

Whatever is asked for is held against the dialogue as it is now. Pure, but that the dialogue moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.definition import answer as values
from core.definition.answer import UNKNOWN
from core.definition.definition import Definition, is_check, sources_of
from core.definition.terms import Amount, Days
from core.engine.evaluation import evaluation_of
from core.engine.flow import RESULT
from core.model.audit import Event
from core.model.dialogue import Change, Dialogue, move, put, retract
from core.model.press import (
    Action,
    Answer,
    Back,
    Cancel,
    Keep,
    Notice,
    ReportWrong,
    Resume,
    SetCheck,
    Show,
)
from core.model.view import (
    LIVE_VIEW,
    Checks,
    Confirm,
    Echo,
    Edit,
    Hint,
    Page,
    PageName,
    ReadLine,
    Reported,
    View,
    day_typed_with,
)
from core.use_cases.answers import is_answer
from core.use_cases.laid_over import PAGED, pages_of


@dataclass(frozen=True)
class Step:
    """What came of a step, and what of it is to be kept: an answer, a deed for the audit, a report.

    ``draws`` tells whether the dialogue is kept and its card drawn again.
    """

    notice: Notice | None = None
    change: Change | None = None
    event: Event | None = None
    reported: str | None = None
    withdrawn: str | None = None
    draws: bool = True


DRAWN: Final = Step()
STALE: Final = Step(Notice.STALE)
FORGED: Final = Step(Notice.FORGED, draws=False)


def take(dialogue: Dialogue, definition: Definition, action: Action, today: date) -> Step:
    """Do to an open dialogue what a button asks for, if it still can be done."""
    match action:
        case Answer(question, given) | Keep(question, given) | SetCheck(question, given) if (
            not is_answer(definition, question, given, today)
        ):
            return FORGED
        case Answer() | Keep():
            return _answer(dialogue, definition, action, today)
        case SetCheck():
            return _tick(dialogue, definition, action, today)
        case Show(view):
            return _show(dialogue, definition, view)
        case ReportWrong(statement):
            return _report(dialogue, definition, statement)
        case Cancel():
            return _leave(dialogue, definition)
        case Back():
            return _back(dialogue, definition)
        case Resume():
            dialogue.view = LIVE_VIEW
            return DRAWN
    return FORGED


def _leave(dialogue: Dialogue, definition: Definition) -> Step:
    """Cancel what is asked; a result is closed, its text stays and it can be taken up again."""
    if dialogue.finished:
        move(dialogue, definition, "set_aside")
        return Step(event=Event.SET_ASIDE)
    move(dialogue, definition, "cancelled")
    return Step(event=Event.CANCELLED)


def answer(
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    given: values.Answer,
    today: date,
    event: Event = Event.ANSWERED,
    *,
    typed: bool = False,
    on: date | None = None,
) -> Step:
    """Answer a question; an emergency that comes to light is shown before anything else.

    What was typed is said as it was understood, and so is a number or date that was picked. ``on``
    is the day that it was true on, where another one than today was told.
    """
    answers = {**dialogue.answers, question: given}
    before, after = (emergencies(definition, it, today) for it in (dialogue.answers, answers))
    change = put(dialogue, definition, question, given, on)
    if typed or isinstance(given, Amount | Days):
        dialogue.view = Echo(question, on)
    if after - before:
        dialogue.view = Page(PageName.EMERGENCY)
    return Step(change=change, event=event)


def take_typed(
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    given: values.Answer,
    today: date,
    *,
    on: date | None = None,
) -> Step:
    """Take a typed answer to the question that is asked, edited or ticked."""
    if dialogue.state != RESULT:
        return answer(dialogue, definition, question, given, today, typed=True, on=on)
    if is_check(definition, question):
        return take(dialogue, definition, SetCheck(question, given), today)
    return propose(dialogue, definition, question, given, today, typed=True, on=on)


def propose(
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    given: values.Answer,
    today: date,
    *,
    seen: bool = False,
    typed: bool = False,
    on: date | None = None,
) -> Step:
    """Change an answer of a result; one that moves band or advice is shown before it is kept."""
    if dialogue.answers.get(question) == given and on in (None, dialogue.days.get(question)):
        dialogue.view = LIVE_VIEW
        return Step(Notice.UNCHANGED)
    changed = {**dialogue.answers, question: given}
    if seen or not weighs(definition, dialogue.answers, changed, today):
        return answer(dialogue, definition, question, given, today, typed=typed, on=on)
    dialogue.view = Confirm(question, given, on)
    return DRAWN


def _answer(dialogue: Dialogue, definition: Definition, asked: Answer | Keep, today: date) -> Step:
    question, given, keeps = asked.question, asked.answer, isinstance(asked, Keep)
    on = day_typed_with(dialogue.view, given)
    if dialogue.state == RESULT:
        if not is_offered(dialogue, asked, on):
            return STALE
        return propose(dialogue, definition, question, given, today, seen=keeps, on=on)
    if dialogue.state != question or keeps:
        return FORGED
    return answer(dialogue, definition, question, given, today, on=on)


def _tick(dialogue: Dialogue, definition: Definition, tick: SetCheck, today: date) -> Step:
    """SetCheck a prerequisite in place; the page stays, so that a date can be typed after it."""
    if not is_check(definition, tick.question) or dialogue.state != RESULT:
        return FORGED
    if not is_offered(dialogue, tick):
        return STALE
    step = answer(dialogue, definition, tick.question, tick.answer, today, Event.TICKED)
    dialogue.view = Checks(tick.question)
    return step


def _show(dialogue: Dialogue, definition: Definition, view: View) -> Step:
    """Lay a page over the question or result; a page that there is not is refused."""
    if isinstance(dialogue.view, Reported) and view == Page(PageName.REPORT):
        statement, dialogue.view = dialogue.view.statement, view
        return Step(withdrawn=statement)  # tapped twice, the list is there already
    match view:
        case Edit(question) if dialogue.state == RESULT and _is_asked(definition, question):
            dialogue.view = Edit(question)
        case Page(name, number) if name in pages_of(definition, dialogue.state):
            dialogue.view = Page(name, number if name in PAGED else None)
        case Checks() if dialogue.state == RESULT and definition.rules:
            dialogue.view = Checks()
        case _:
            return FORGED
    return Step(event=Event.SAW if dialogue.finished else None)


def _report(dialogue: Dialogue, definition: Definition, statement: str) -> Step:
    """Report that a statement is wrong. No answer goes with it."""
    if statement not in statements(definition):
        return FORGED
    if not isinstance(dialogue.view, Page) or dialogue.view.name is not PageName.REPORT:
        return STALE
    dialogue.view = Reported(statement)
    return Step(Notice.REPORTED, event=Event.REPORTED, reported=statement)


def _back(dialogue: Dialogue, definition: Definition) -> Step:
    """Close the page that lies over the dialogue, or else take back the answer given last."""
    if not lets_back(dialogue.view):
        dialogue.view = LIVE_VIEW
        return DRAWN
    change = retract(dialogue, definition)
    if change is None:
        return Step(Notice.FIRST_QUESTION, draws=False)
    return Step(change=change, event=Event.TOOK_BACK)


def lets_back(view: View) -> bool:
    """Tell whether a step back from a view is one back from the question or result under it."""
    return isinstance(view, Hint | ReadLine | Echo) or view in (LIVE_VIEW, Page(PageName.EMERGENCY))


def _is_asked(definition: Definition, id: str) -> bool:
    """Tell whether an answer can be edited by asking it again; prerequisites are ticked instead."""
    if any(fact.id == id for fact in definition.excluded_facts):
        return True
    return any(question.id == id for question in definition.questions)


def is_offered(
    dialogue: Dialogue, action: Answer | Keep | SetCheck, on: date | None = None
) -> bool:
    """Tell whether the page over a result has this button: pages do not move the revision."""
    view = dialogue.view
    match action:
        case Keep(question, given):
            return view == Confirm(question, given, on)
        case SetCheck():
            return isinstance(view, Checks)
        case Answer(question, given) if view == Page(PageName.PICK):
            return given == UNKNOWN  # takes back a fact that excludes; a question is opened first
    return isinstance(view, Edit) and view.question == action.question


def weighs(
    definition: Definition,
    old: Mapping[str, values.Answer],
    new: Mapping[str, values.Answer],
    today: date,
) -> bool:
    """Tell whether an edit moves the band or the advice, or whether they are certain."""
    before, after = (evaluation_of(definition, answers, today) for answers in (old, new))
    return before.outcome != after.outcome


def emergencies(
    definition: Definition, answers: Mapping[str, values.Answer], today: date
) -> frozenset[str]:
    """Return the emergencies that the answers make certain."""
    return evaluation_of(definition, answers, today).emergencies


def statements(definition: Definition) -> tuple[str, ...]:
    """Return the ids of all statements and publications that a definition rests on."""
    return tuple(dict.fromkeys(id for source in sources_of(definition) for id in source.ids))
