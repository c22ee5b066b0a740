"""What a typed text is for, and what is shown where it was not taken. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from core.definition.answer import Answer
from core.definition.definition import Definition
from core.engine.flow import RESULT
from core.language.answers import Lexicon, Understood
from core.language.lines import Shorthand, read_line
from core.language.numbers import Trouble
from core.language.quoted import quoted
from core.language.said_days import SaidDay
from core.model.dialogue import Dialogue
from core.model.view import (
    Checks,
    Confirm,
    Echo,
    Edit,
    Grid,
    Hint,
    HintKind,
    Page,
    PageName,
    ReadLine,
    Reported,
    View,
    hint_of,
    said_of,
)
from core.use_cases.said_with import misread_in, without
from core.use_cases.told_days import ODD

_QUOTED_TEXTS: Final = 5
_GIVING_WAY: Final = (None, Trouble.INEXACT, Trouble.NO_OPTION)
"""Troubles that say less than that another scale or quantity was named."""


@dataclass(frozen=True)
class Beside:
    """What a typed text says as a free sentence, beside the answer to the question that is open.

    ``words`` say other facts, which are no answers here; ``facts`` are those that the definition
    asks and that are said plainly; ``nearest`` the answers that it is nearest to, not understood;
    ``said`` all facts that it says, with their words.
    """

    words: tuple[str, ...] = ()
    facts: frozenset[str] = frozenset()
    nearest: tuple[Answer, ...] = ()
    said: tuple[tuple[str, str], ...] = ()


ALONE: Final = Beside()
"""A text that says nothing beside its answer."""


def line_of(
    definition: Definition, lexicon: Lexicon, text: str, today: date, beside: Beside
) -> Shorthand:
    """Read a line of answers; the words of other facts are left out where the rest is answers."""

    def read_as(words: str) -> Shorthand:
        return read_line(definition, lexicon, words, today)

    text = without(text, misread_in(definition, beside.said, read_as))
    line = read_as(text)
    if not (line.leftover and beside.words):
        return line
    shorter = read_as(without(text, beside.words))
    asked = {definition.question(it).fact.id for it in shorter.answers if _asks(definition, it)}
    whole = bool(shorter.answers) and not shorter.leftover and asked <= beside.facts
    return shorter if whole else line


def _asks(definition: Definition, id: str) -> bool:
    return any(it.id == id for it in definition.questions)


def takes_lines(dialogue: Dialogue) -> bool:
    """Tell whether a whole line of answers may be typed: not where a date would be a tick's.

    A result is changed only by who chose to: what else is typed on it is for something new.
    """
    if isinstance(dialogue.view, Grid):
        return True
    if dialogue.state == RESULT:
        return is_edited(dialogue)
    return not isinstance(dialogue.view, Checks)


def takes_a_sentence(dialogue: Dialogue) -> bool:
    """Tell whether what is typed goes with the report of an error that was just made."""
    return isinstance(dialogue.view, Reported) and not dialogue.view.told


def is_edited(dialogue: Dialogue) -> bool:
    """Tell whether an answer of a result is being changed, or the grid is open over it."""
    return isinstance(dialogue.view, Edit | Confirm | Grid) or dialogue.view == Page(PageName.PICK)


def hint(
    dialogue: Dialogue,
    understood: Understood,
    line: Shorthand,
    text: str,
    on: SaidDay | None = None,
    nearest: tuple[Answer, ...] = (),
) -> View:
    """Return the view that gives the question again, with why a text was not taken.

    ``on`` is the day that was typed with what is to be told apart; ``nearest`` are the answers that
    can be picked where nothing was understood.
    """
    said = quoted(text)
    if on is not None and not isinstance(on, date):
        return odd_day(dialogue, ODD[on], text, None)
    if not understood.answers and understood.trouble in _GIVING_WAY and line.others:
        return _with(dialogue, Hint(HintKind.OTHER, text=said, about=line.others[0]))
    if dialogue.asked is None and not isinstance(dialogue.view, Checks | Grid):
        return Hint(HintKind.RESULT, text=said)
    kind = _kind_of_hint(understood)
    answers = nearest if kind is HintKind.UNCLEAR else understood.answers
    told = Hint(kind, answers, said, None, understood.readings, understood.another, on)
    return _with(dialogue, told)


def odd_day(dialogue: Dialogue, kind: HintKind, text: str, on: date | None) -> View:
    """Return the view that says why an answer is not taken on the day that was typed with it."""
    return _with(dialogue, Hint(kind, text=quoted(text), on=on))


def early(dialogue: Dialogue, text: str) -> View:
    """Return the view that says that a text was written before what it would answer was there.

    What is said of the text before stays: its writer has not read that either.
    """
    texts = quoted(text)
    before = hint_of(dialogue.view)
    if before is not None and before.kind is HintKind.EARLY:
        texts = "\n".join([*before.text.split("\n"), texts][-_QUOTED_TEXTS:])
    said = said_of(dialogue.view)
    over = said if isinstance(said, Echo | ReadLine) else None
    return _with(dialogue, Hint(HintKind.EARLY, text=texts, over=over))


def _with(dialogue: Dialogue, why: Hint) -> View:
    match dialogue.view:
        case Grid() as grid:
            return replace(grid, over=why)
        case Checks(question) if dialogue.state == RESULT:
            return Checks(question, why)
        case Edit(question) | Confirm(question) if dialogue.state == RESULT:
            return Edit(question, why)
    return why


def _kind_of_hint(understood: Understood) -> HintKind:
    if understood.trouble:
        return HintKind(understood.trouble)
    return HintKind.AMBIGUOUS if understood.answers else HintKind.UNCLEAR


def is_too_bare(dialogue: Dialogue, definition: Definition, line: Shorthand, text: str) -> bool:
    """Tell whether numbers without words are typed on the grid, other than one for each question.

    There a number would answer the first question, by its place alone.
    """
    bare = not any(letter.isalpha() for letter in text)
    on_grid = isinstance(dialogue.view, Grid)
    return on_grid and bare and len(line.answers) < len(definition.questions)


def changes_an_answer(dialogue: Dialogue, line: Shorthand) -> bool:
    """Tell whether a line would change, among the questions, an answer that was given already."""
    if isinstance(dialogue.view, Grid):
        return False  # every answer is on screen, and what is typed is said as it was understood
    return dialogue.state != RESULT and any(id in dialogue.answers for id in line.answers)


def repeating_nothing(dialogue: Dialogue, line: Shorthand) -> Shorthand:
    """Return a line without what was answered in the very same words: "T7 lytique" behind T7.

    As it is where nothing else is left of it.
    """
    told = dialogue.answers
    others = {id: it for id, it in line.answers.items() if told.get(id) != it}
    if dialogue.state == RESULT or not others:
        return line
    return replace(line, answers=others)
