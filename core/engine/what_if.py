"""What would change the advice: one answered question moved to each of its other answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core.definition.answer import Answer, Picked
from core.definition.question import Question
from core.definition.rule import Kind
from core.engine.advice import Advice, Item, Status
from core.engine.evaluation import PathwayEvaluation

WEIGHTY = (Kind.EMERGENCY, Kind.CONTRAINDICATION, Kind.RECOMMENDATION, Kind.OPTION)
"""What a change must touch to be told. A contraindication that goes is told by what it blocked."""
_JUST = Fraction(1, 10**6)


@dataclass(frozen=True)
class Shift:
    """What is said no more and what is said instead, rule by rule, when answers change.

    ``asks`` tells that something would be open that is settled now: more would be asked.
    """

    before: tuple[Item, ...]
    after: tuple[Item, ...]
    asks: bool = False


@dataclass(frozen=True)
class Change:
    """One question answered otherwise, and what that would do."""

    question: str
    answer: Answer
    shift: Shift


def shift(old: Advice, new: Advice) -> Shift:
    """Return the items of weight that differ between two advices, as they were and would be."""
    pairs = [
        (was, now)
        for was, now in zip(old.items, new.items, strict=True)
        if was.status is not now.status and was.rule.kind in WEIGHTY
    ]
    return Shift(
        tuple(was for was, _ in pairs if _is_told(was)),
        tuple(now for _, now in pairs if _is_told(now) or now.status is Status.HOLDS),
        asks=any(now.status is Status.OPEN and was.status is not Status.OPEN for was, now in pairs),
    )


def _is_told(item: Item) -> bool:
    """Tell whether an item is worth a line: a contraindication is told by what it blocks."""
    quiet = (Status.NOT, Status.OPEN)
    return item.status not in quiet and item.rule.kind is not Kind.CONTRAINDICATION


def changes(evaluation: PathwayEvaluation) -> Iterator[Change]:
    """Yield each change of one answer that would change the advice, in the order of questions.

    Answers that are given (where, which primary) are not moved, and an answer is not moved within
    what it leaves possible already. Of numbers, only the nearest that changes something is told, on
    each side.
    """
    for question in evaluation.definition.questions:
        if question.fact.given or not evaluation.is_known(question.id):
            continue
        possible = question.possible(evaluation.answers[question.id], evaluation.today)
        for side in sides(question, possible):
            for id in side:
                answer = Picked(id)
                told = shift(evaluation.advice, evaluation.changed(question.id, answer).advice)
                if told.before or told.after or told.asks:
                    yield Change(question.id, answer, told)
                    break


def sides(question: Question, possible: frozenset[str]) -> list[list[str]]:
    """Return the choices that what is possible now rules out, the nearest first on each side.

    Choices that are no numbers have no side: each stands for itself.
    """
    others = [choice for choice in question.choices if not choice.covers & possible]
    here = _place(question, possible)
    placed = {
        c.id: at
        for c in others
        if here is not None and (at := _place(question, c.covers)) is not None
    }
    apart = [[choice.id] for choice in others if choice.id not in placed]
    if here is None:
        return apart
    below = sorted(
        (id for id, at in placed.items() if at < here), key=placed.__getitem__, reverse=True
    )
    above = sorted((id for id, at in placed.items() if at > here), key=placed.__getitem__)
    return [below, above, *apart]


def _place(question: Question, options: frozenset[str]) -> Fraction | None:
    """Return where options begin among the numbers; None where some are no numbers.

    Just above a bound that does not belong: "over 3" comes after "exactly 3".
    """
    spans = [question.fact.spans[it] for it in options if it in question.fact.spans]
    if not options or len(spans) < len(options):
        return None
    return min((span.low or Fraction(0)) + (0 if span.low_in else _JUST) for span in spans)
