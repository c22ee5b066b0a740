"""What a definition makes of answers: one object, whatever the sort of definition."""

from __future__ import annotations

import pytest

from core.definition.answer import UNKNOWN, answer_of, answers_of
from core.definition.canonical import definition_from_json, to_json
from core.definition.definition import Definition, is_check, sources_of
from core.definition.score import Grade, Score
from core.engine.evaluation import (
    PathwayEvaluation,
    ScoreEvaluation,
    evaluation_of,
    next_question,
)
from core.engine.scoring import evaluate
from core.engine.weighing import advise
from dialogs.registry import definitions, pathways
from tests.pathways.patients import TODAY, terms

EVERYTHING: list[Definition] = [*definitions().values(), *pathways().values()]
GRADES = [score for score in definitions().values() if isinstance(score, Grade)]


@pytest.mark.parametrize("definition", EVERYTHING, ids=lambda it: str(it.id))
def test_every_definition_is_evaluated_as_what_it_is(definition: Definition) -> None:
    evaluation = evaluation_of(definition, {}, TODAY)
    assert evaluation.definition is definition
    assert evaluation.answered == 0
    assert evaluation.set_aside == ()
    assert evaluation.emergencies == frozenset()
    assert next_question(definition, {}) == definition.questions[0].id
    assert evaluation.outcome == evaluation_of(definition, {}, TODAY).outcome


def test_what_is_no_definition_is_not_evaluated() -> None:
    nothing: Definition = object()  # type: ignore[assignment]
    with pytest.raises(TypeError, match="object is no sort of definition"):
        evaluation_of(nothing, {}, TODAY)
    with pytest.raises(TypeError, match="object is no sort of definition"):
        next_question(nothing, {})


def test_what_is_worked_out_is_worked_out_once_and_is_what_the_engine_says() -> None:
    score, pathway = definitions()["sins"], pathways()["spine"]
    answers = {q.id: q.choices[0].id for q in score.questions}
    result = ScoreEvaluation(score, answers_of(answers), TODAY)
    assert result.result is result.result
    assert result.result == evaluate(score, answers_of(answers))
    told = {pathway.questions[0].id: terms(pathway.questions[0])[0]}
    advice = PathwayEvaluation(pathway, answers_of(told), TODAY)
    assert advice.advice is advice.advice
    assert advice.advice == advise(pathway, answers_of(told), TODAY)
    first = next(advice.unasked)
    assert first.id == next_question(pathway, answers_of(told))


def test_a_changed_answer_is_another_evaluation_and_leaves_the_first_as_it_was() -> None:
    score = definitions()["tomita"]
    answers = {q.id: q.choices[0].id for q in score.questions}
    before = ScoreEvaluation(score, answers_of(answers), TODAY)
    first = score.questions[0]
    after = before.changed(first.id, answer_of(first.choices[-1].id))
    assert after.result == evaluate(score, answers_of({**answers, first.id: first.choices[-1].id}))
    assert before.result == evaluate(score, answers_of(answers))
    assert before.outcome != after.outcome
    assert not before.changed(first.id, UNKNOWN).is_known(first.id)


def test_an_emergency_is_certain_once_an_answer_makes_it_so() -> None:
    pathway = pathways()["long_bone"]
    assert evaluation_of(pathway, answers_of({"fracture": "no"}), TODAY).emergencies == frozenset()
    assert evaluation_of(pathway, answers_of({"fracture": "yes"}), TODAY).emergencies == {
        "fracture"
    }


@pytest.mark.parametrize("grade", GRADES, ids=lambda it: str(it.id))
def test_a_grade_is_a_sort_of_its_own_and_comes_back_as_one(grade: Grade) -> None:
    assert grade.kind == "grade"
    assert not any(question.scored for question in grade.questions)

    def none(id: str, edition: str) -> Score:
        raise AssertionError("a grade reads no score")

    back = definition_from_json(to_json(grade), none)
    assert type(back) is Grade
    assert back == grade
    assert hash(back) == hash(grade)


@pytest.mark.parametrize("definition", EVERYTHING, ids=lambda it: str(it.id))
def test_what_one_sort_has_and_the_other_has_not_is_empty(definition: Definition) -> None:
    assert bool(definition.rules) == (not definition.asks_all)
    assert bool(definition.bands) == definition.asks_all
    assert sources_of(definition)[0] is definition.source
    assert all(is_check(definition, check.id) for check in definition.checks)
    assert not any(is_check(definition, question.id) for question in definition.questions)
