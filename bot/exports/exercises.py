"""The worked cases to practise on, as the program ships them: it reads no checkout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.exports.worked_cases import WorkedCase, cases_of
from bot.own_choice import FEWEST, Expected, choices, expected
from core.definition.answer import COMPUTE, UNKNOWN, answers_of
from core.definition.pathway import Pathway
from core.definition.score import Score
from core.engine.evaluation import PathwayEvaluation, next_question
from core.engine.scoring import evaluate
from dialogs.registry import definitions, pathways

_MOST: Final = 12
"""Cases of one pathway that ship: different advice first."""


def exercises() -> dict[str, list[dict[str, Any]]]:
    """Return, by definition, the worked cases to practise on, each with who signed it.

    Of a score those that come to one total; a grade is left out, its one question is its answer.
    Of a pathway those that are answered to the end, where there is something to choose between.
    Raises what reading the cases raises.
    """
    scores = (it for it in definitions().values() if len(it.questions) > 1)
    walked = (it for it in pathways().values() if len(choices(it)) >= FEWEST)
    return {
        **{score.id: list(_of(score)) for score in scores},
        **{pathway.id: _of_pathway(pathway) for pathway in walked},
    }


def _of(score: Score) -> Iterator[dict[str, Any]]:
    for case in cases_of(score):
        answers = {**case.answers, **{id: terms[0] for id, terms in case.each.items()}}
        result = evaluate(score, answers_of(answers))
        told = {it.id for it in score.questions} <= answers.keys()
        if told and result.applicable and not result.unknown and result.principal.total is not None:
            yield {"number": case.number, "answers": answers, "signed": _signed(case)}


def _of_pathway(pathway: Pathway) -> list[dict[str, Any]]:
    """Return cases of a pathway: signed ones first, and those of which the advice is another."""
    found: list[dict[str, Any]] = []
    again: list[dict[str, Any]] = []
    seen: set[Expected] = set()
    for case in sorted(cases_of(pathway), key=lambda it: not it.signed):
        told = {**case.answers, **{id: terms[0] for id, terms in case.each.items()}}
        answers = {it.id: told[it.id] for it in pathway.questions if it.id in told}
        if not _is_whole(pathway, answers):
            continue
        advice = PathwayEvaluation(pathway, answers_of(answers), case.today).advice
        comes_to, entry = expected(pathway, advice), _entry(case, answers)
        if comes_to.must:
            (again if comes_to in seen else found).append(entry)
        seen.add(comes_to)
    return sorted([*found, *again][:_MOST], key=lambda it: int(it["number"]))


def _is_whole(pathway: Pathway, answers: Mapping[str, str]) -> bool:
    """Tell whether a case tells all that matters, and nothing as not known."""
    told = answers_of(answers)
    known = all(it not in (UNKNOWN, COMPUTE) for it in told.values())
    return known and next_question(pathway, told) is None


def _entry(case: WorkedCase, answers: Mapping[str, str]) -> dict[str, Any]:
    day = str(case.today)
    return {"number": case.number, "answers": answers, "today": day, "signed": _signed(case)}


def _signed(case: WorkedCase) -> str:
    """Return who signed a case as it is now, and when; "" where nobody did."""
    signature = case.signature
    return f"{signature.by}, {signature.day}" if case.signed and signature else ""
