"""A value that is typed while a case is open and nothing is asked: "créat 120 le 12/11"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.definition.answer import Answer
from core.definition.fact import Scope
from core.definition.question import Question
from core.language.answers import MAX_TYPED, Lexicon, is_doubted, normalise, understand
from core.language.said_days import SaidDay, without_day
from core.model.audit import Event
from core.model.case import Case
from core.model.person import Person
from core.model.view import HintKind
from core.ports.library import Library
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.told_days import ODD, is_too_old


@dataclass(frozen=True)
class Value:
    """A value that a text names: of which fact, on which day; or why it is not taken.

    ``on`` is None for today. ``why_not``: it can be several, or is of no day.
    """

    fact: str
    answer: Answer | None
    on: date | None = None
    aged: bool = False
    why_not: HintKind | None = None


def read_value(library: Library, typed: str, today: date) -> Value | None:
    """Return the value that a text tells by its name; None where it tells none of the patient's.

    One in doubt tells none: it is proposed as what a sentence says.
    """
    if len(typed) > MAX_TYPED or is_doubted(typed):
        return None
    said = without_day(normalise(typed), today)
    for text, on in ([(said.text, said.on)] if said else []) + [(normalise(typed), None)]:
        found = _asked(library, text)
        if found is None:
            continue
        question, lexicon = found
        understood = understand(question, lexicon, text, today)
        if understood.answer is not None:
            return _on(library, question, understood.answer, on, today)
        if understood.trouble or understood.answers:
            return Value(question.fact.id, None, why_not=HintKind.UNIT)
    return None


def _on(
    library: Library, question: Question, answer: Answer, on: SaidDay | None, today: date
) -> Value:
    fact = question.fact
    if on is None or on == today:
        return Value(fact.id, answer)
    if not isinstance(on, date):
        return Value(fact.id, None, why_not=ODD[on])
    return Value(fact.id, answer, on, is_too_old(library.ageing, fact, on, today))


def _asked(library: Library, text: str) -> tuple[Question, Lexicon] | None:
    """Return the question of the quantity of the patient that a text names, where it is one."""
    for definition in library.definitions.values():
        lexicon = library.lexicon(definition)
        label = lexicon.labels.read(text)
        if label is None or len(label[0]) > 1:
            return None  # all definitions read the same names
        (named,) = label[0]
        for question in definition.questions:
            if question.fact.id == named:
                of_lesion = question.fact.scope is Scope.LESION
                return None if of_lesion else (question, lexicon)
    return None


async def keep_value(uow: UnitOfWork, person: Person, case: Case, value: Value) -> None:
    """Keep a value with a case, on its day."""
    assert value.answer is not None  # the caller saw to it
    days = (None,) if value.on is None else (None, value.on)
    for on in days:  # said now, and true on that day
        await uow.cases.say(case, None, value.fact, value.answer, person.id, on)
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
