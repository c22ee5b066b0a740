"""Answers to totals per reading, or the totals still possible, to bands.

A question without an answer counts as not known: it widens the range, it is never a zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.conditions import Knowledge
from core.definition.question import Choice, Question
from core.definition.score import Band, Grade, Score, possible_points
from core.engine.result import Neighbour, ReadingResult, Result
from core.errors import UnknownTerm

Answers = Mapping[str, Answer]
"""Question id (or excluded fact id) -> a choice, an option of the fact, or ``UNKNOWN``."""


def evaluate(score: Score, answers: Answers) -> Result:
    """Score the answers. Answers left out are not known.

    Raises :class:`UnknownTerm` for a question or an option that the score does not have.
    """
    _check(score, answers)
    excluded_by = exclusions(score, answers)
    if excluded_by:
        return _not_applicable(score, answers, excluded_by)
    readings = _readings(score, answers)
    unknown = tuple(q.id for q in score.questions if _choice(q, answers) is None)
    bands = frozenset(band for reading in readings for band in reading.bands)
    known = _knowledge(score, answers, bands)
    return Result(
        applicable=True,
        readings=readings,
        bands=tuple(band.id for band in score.bands if band.id in bands),
        points=_points(score, answers),
        unknown=unknown,
        deciding=_deciding(score, answers, unknown) if len(bands) > 1 else (),
        neighbours=_neighbours(score, answers, readings[0]),
        notes=_notes(score, known),
        outside_population=_outside(score, known),
    )


def readings_of(score: Score, answers: Answers) -> tuple[ReadingResult, ...]:
    """Return what each reading of the source gives, without the rest; none where none applies.

    Raises :class:`UnknownTerm` as :func:`evaluate` does.
    """
    _check(score, answers)
    return () if exclusions(score, answers) else _readings(score, answers)


def exclusions(score: Score, answers: Answers) -> tuple[str, ...]:
    """Return the ids of the questions or facts whose answers make the score not applicable."""
    asked = [
        question.id
        for question in score.questions
        if (choice := _choice(question, answers)) is not None and not choice.applies
    ]
    told = [fact.id for fact in score.excluded_facts if _excludes(score, answers, {fact.id})]
    if not told and _excludes(score, answers, {fact.id for fact in score.excluded_facts}):
        told = [fact.id for fact in score.excluded_facts if fact.id in answers]
    return (*asked, *told)


def not_counting(score: Score, answers: Answers) -> tuple[str, ...]:
    """Return the answers that do not count because others say that the score does not apply.

    They are kept: when the answer that excluded them changes, they count again.
    """
    excluding = exclusions(score, answers)
    return tuple(id for id in answers if excluding and id not in excluding)


def _excludes(score: Score, answers: Answers, facts: set[str]) -> bool:
    """Tell whether the answers to these facts alone exclude the score."""
    if score.excluded is None:
        return False
    known = {
        id: frozenset({answer.id})
        for id, answer in answers.items()
        if id in facts and isinstance(answer, Picked)
    }
    return score.excluded.evaluate(Knowledge(known)) is True


def _check(score: Score, answers: Answers) -> None:
    excluded = {fact.id: fact for fact in score.excluded_facts}
    for id, answer in answers.items():
        if id in excluded:
            if answer != UNKNOWN and answer.term not in excluded[id].options:
                raise UnknownTerm(f"{id} has no option {answer.term!r}")
            continue
        question = score.question(id)
        if answer != UNKNOWN:
            question.chosen(answer)


def _choice(question: Question, answers: Answers) -> Choice | None:
    answer = answers.get(question.id, UNKNOWN)
    return None if answer == UNKNOWN else question.chosen(answer)


def _values(question: Question, answers: Answers, reading: str) -> frozenset[int]:
    choice = _choice(question, answers)
    if choice is None:
        return possible_points(question, reading)
    return choice.points.values(reading) if choice.points else frozenset()


def _readings(score: Score, answers: Answers) -> tuple[ReadingResult, ...]:
    return tuple(_reading(score, answers, reading) for reading in score.readings)


@singledispatch
def _reading(score: Score, answers: Answers, reading: str) -> ReadingResult:
    """Return what one reading gives: totals, or a grade's answer."""
    totals = frozenset({0})
    for question in score.questions:
        values = _values(question, answers, reading)
        totals = frozenset(total + value for total in totals for value in values)
    return ReadingResult(reading, tuple(sorted(totals)), _bands(score, totals))


@_reading.register
def _(score: Grade, answers: Answers, reading: str) -> ReadingResult:
    (question,) = score.questions
    chosen = _choice(question, answers)
    bands = [c.id for c in question.choices if chosen is None or c.id == chosen.id]
    return ReadingResult(reading, (), tuple(bands))


def _bands(score: Score, totals: frozenset[int]) -> tuple[str, ...]:
    bands = (score.band_of(total) for total in sorted(totals))
    return tuple(dict.fromkeys(band.id for band in bands if band))


def _points(score: Score, answers: Answers) -> dict[str, int | None]:
    points: dict[str, int | None] = {}
    for question in score.questions:
        choice = _choice(question, answers)
        worth = choice.points if choice else None
        points[question.id] = worth.by_reading[score.principal] if worth else None
    return points


def _knowledge(score: Score, answers: Answers, bands: frozenset[str] = frozenset()) -> Knowledge:
    facts = {
        question.fact.id: question.possible(answers[question.id])
        for question in score.questions
        if question.id in answers
    }
    for fact in score.excluded_facts:
        if isinstance(answer := answers.get(fact.id), Picked):
            facts[fact.id] = frozenset({answer.id})
    return Knowledge(facts, bands)


def _notes(score: Score, known: Knowledge) -> tuple[str, ...]:
    return tuple(
        note.id
        for note in score.notes
        if note.when is not None and note.when.evaluate(known) is True
    )


def _outside(score: Score, known: Knowledge) -> bool:
    return score.population is not None and score.population.evaluate(known) is False


@singledispatch
def _deciding(score: Score, answers: Answers, unknown: tuple[str, ...]) -> tuple[str, ...]:
    """Return the open questions that can still move the band, those that best settle it first."""
    weights = {id: weight for id in unknown if (weight := _weight(score, answers, id))}
    return tuple(sorted(weights, key=lambda question: weights[question], reverse=True))


@_deciding.register
def _(score: Grade, answers: Answers, unknown: tuple[str, ...]) -> tuple[str, ...]:
    return unknown


def _weight(score: Score, answers: Answers, id: str) -> tuple[float, int] | None:
    """Return how many of a question's points settle the band, and their spread; None if none do."""
    question = score.question(id)
    weights = []
    for reading in score.readings:
        others = frozenset({0})
        for other in score.questions:
            if other.id != id:
                values = _values(other, answers, reading)
                others = frozenset(total + value for total in others for value in values)
        values = possible_points(question, reading)
        bands = [_bands(score, frozenset(total + value for total in others)) for value in values]
        if any(len({score.band_of(total + value) for value in values}) > 1 for total in others):
            settled = sum(len(it) == 1 for it in bands) / len(bands)
            weights.append((settled, max(values) - min(values)))
    return max(weights, default=None)


def _neighbours(score: Score, answers: Answers, principal: ReadingResult) -> tuple[Neighbour, ...]:
    """Return the bands just above and just below, each with the smallest change that reaches it."""
    total = principal.total
    here = score.band_of(total) if total is not None else None
    if total is None or here is None:
        return ()
    index = score.bands.index(here)
    near = [score.bands[i] for i in (index + 1, index - 1) if 0 <= i < len(score.bands)]
    return tuple(_nearest(score, answers, total, band) for band in near)


def _nearest(score: Score, answers: Answers, total: int, band: Band) -> Neighbour:
    assert band.low is not None
    assert band.high is not None
    needed = (band.low if band.low > total else band.high) - total
    moves = [
        (abs(change), question.id, choice.id, total + change)
        for question in score.questions
        if not question.fact.given
        for choice in question.choices
        if (change := _change(score, question, answers, choice)) is not None
        and band.low <= total + change <= band.high
    ]
    if not moves:
        return Neighbour(band.id, needed)
    _, question_id, choice_id, new_total = min(moves, key=lambda move: move[0])
    return Neighbour(band.id, needed, question_id, choice_id, new_total)


def _change(score: Score, question: Question, answers: Answers, choice: Choice) -> int | None:
    """Return by how much the principal total moves if the question were answered so."""
    now = _choice(question, answers)
    if now is None or now.points is None or choice.points is None:
        return None
    old, new = now.points.by_reading[score.principal], choice.points.by_reading[score.principal]
    return None if old is None or new is None else new - old


def _not_applicable(score: Score, answers: Answers, excluded_by: tuple[str, ...]) -> Result:
    return Result(
        applicable=False,
        readings=tuple(ReadingResult(reading, (), ()) for reading in score.readings),
        bands=(),
        points=dict.fromkeys((question.id for question in score.questions), None),
        unknown=(),
        deciding=(),
        neighbours=(),
        notes=_notes(score, _knowledge(score, answers)),
        excluded_by=excluded_by,
    )
