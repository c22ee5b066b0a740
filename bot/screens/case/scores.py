"""What the scores of a lesion or patient come to, and what they came to before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.screens.document import Line, italic
from bot.screens.pathway.faces import subject
from bot.screens.pathway.phrases import band_words
from bot.screens.phrases import (
    brief_day,
    either,
    exclude_nothing,
    headline,
    lowered,
    pair,
    part,
    points_words,
)
from core.definition.answer import UNKNOWN
from core.definition.question import Question
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.engine.findings import Findings
from core.engine.known_to import answers_for
from core.engine.result import Result
from core.use_cases.cases import CaseView
from dialogs.keys import choice_key, question_key
from dialogs.wording import Wording

_SHORT: Final = 40
"""Characters of the bands that stand behind a total."""
_BARE: Final = frozenset(
    {"yes", "no", "none", "none_of_these", "other", "normal", "mild", "moderate"}
)
"""Answers that say nothing without their question."""


def score_words(
    found: Sequence[ScoreEvaluation],
    view: CaseView,
    lesion: int | None,
    say: Wording,
    *,
    alone: bool = False,
) -> str:
    """Return "SINS 15/18 ↑ (12 le 03/10)" for each score of which some band is out.

    The band stands behind it, where the total is not to stand ``alone``.
    """
    told = []
    for evaluation in filter(tells, found):
        result = evaluation.result
        before = _before(evaluation, view, lesion)
        name = headline(evaluation.definition, result, say)
        if alone and result.principal.graded:
            name = subject(name)  # "Frankel E", not what the grade means
        name += _change(result, before, say)
        told.append(name if alone else name + _bands(evaluation, say))
    return " · ".join(told)


def tells(evaluation: ScoreEvaluation) -> bool:
    """Tell whether enough is known of a score for some band of it to be out."""
    result = evaluation.result
    return result.applicable and not len(result.bands) == len(evaluation.definition.bands) > 1


def _bands(evaluation: ScoreEvaluation, say: Wording) -> str:
    """Return the bands behind a total, where they are short; a grade's headline has its own."""
    score, result = evaluation.definition, evaluation.result
    if not result.bands or not result.principal.totals:
        return ""
    names = [band_words(score, it, say) for it in result.bands]
    words = "" if exclude_nothing(names) else either(names, say)
    return f", {words}" if 0 < len(words) <= _SHORT else ""


def inputs(found: Sequence[ScoreEvaluation], say: Wording) -> Iterator[Line]:
    """Yield what each score rests on: every answer with its points."""
    for evaluation in filter(tells, found):
        score = evaluation.definition
        told = [_input(evaluation, it, say) for it in score.questions if it.scored]
        if told:
            yield italic(pair(say(score.id), " · ".join(told), say))


def _input(evaluation: ScoreEvaluation, question: Question, say: Wording) -> str:
    """Return an answer with its points: "douleur mécanique 3", "taille ? 1–3"."""
    score, answer = evaluation.definition, evaluation.answers.get(question.id)
    label, told = _label(score, question, say), "?"
    if answer is not None and answer != UNKNOWN:
        told = part(choice_key(score, question, question.chosen(answer)), "short", say)
    return " ".join(filter(None, (label, told, points_words(score, question, answer, say))))


def brief_inputs(found: Sequence[ScoreEvaluation], say: Wording) -> Iterator[Line]:
    """Yield what each score of a lesion rests on where there is little room.

    An answer that tells by itself what it answers stands without its question: "lytique 2"; what is
    not known is named at the end. One score alone has no name: its total is known to be of it.
    """
    telling = list(filter(tells, found))
    for evaluation in telling:
        score = evaluation.definition
        scored = [it for it in score.questions if it.scored]
        told = [_brief(evaluation, it, say) for it in scored if _answered(evaluation, it)]
        unknown = [it for it in scored if not _answered(evaluation, it)]
        if unknown:
            told.append(f"? {', '.join(_label(score, it, say) for it in unknown)}")
        if told:
            words = " · ".join(told)
            yield italic(pair(say(score.id), words, say) if telling[1:] else words)


def _answered(evaluation: ScoreEvaluation, question: Question) -> bool:
    return evaluation.answers.get(question.id, UNKNOWN) != UNKNOWN


def _brief(evaluation: ScoreEvaluation, question: Question, say: Wording) -> str:
    """Return an answer with its points, and its question where the answer needs it."""
    score, answer = evaluation.definition, evaluation.answers[question.id]
    option = question.chosen(answer)
    told = part(choice_key(score, question, option), "short", say)
    number = any(it.isnumeric() for it in told)
    if number or option.id in _BARE:
        told = f"{_label(score, question, say)} {told}"
    return " ".join(filter(None, (told, points_words(score, question, answer, say))))


def _label(score: Score, question: Question, say: Wording) -> str:
    return lowered(say(f"{question_key(score, question)}.label"))


def _before(
    evaluation: ScoreEvaluation, view: CaseView, lesion: int | None
) -> tuple[Result, date] | None:
    """Return what a score came to on the last day before its answers changed, and that day."""
    facts = {question.fact.id for question in evaluation.definition.questions}
    said = [it for it in view.findings.said if it.fact.id in facts and it.lesion in (None, lesion)]
    days = sorted({it.on for it in said})
    if len(days) < 2:
        return None
    then = days[-2]
    former: Findings = replace(
        view.findings, said=[it for it in view.findings.said if it.on <= then], today=then
    )
    answers = answers_for(evaluation.definition, former.known(), lesion)
    return ScoreEvaluation(evaluation.definition, answers, then).result, then


def _change(result: Result, before: tuple[Result, date] | None, say: Wording) -> str:
    if before is None:
        return ""
    (old, day), new = before, result.principal.totals
    totals = old.principal.totals
    if len(totals) != 1 or len(new) != 1 or set(totals) == set(new):
        return ""
    arrow = "↑" if max(new) > max(totals) else "↓"
    return f" {arrow} ({say('score-before', total=str(max(totals)), day=brief_day(day, say))})"
