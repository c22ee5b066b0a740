"""The machine of a definition, driven as people drive it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.answer import answer_of, answers_of
from core.definition.definition import Definition
from core.definition.score import Score
from core.engine.flow import CANCELLED, RESULT, SET_ASIDE, Flow, derived, flow_of
from core.engine.scoring import not_counting
from core.errors import DefinitionError, FlowError
from core.model.dialogue import Dialogue, move, put, retract
from dialogs.registry import definition, definitions
from tests.terms import UNKNOWN
from tests.tiers import few

SCORES = list(definitions().values())


def fresh(score: Definition) -> Dialogue:
    return Dialogue(
        id=1,
        token="t",
        case_id=1,
        person_id=1,
        chat_id=1,
        definition=score.id,
        edition=score.edition,
        state=derived(score, {}),
    )


def terms(score: Score, question: str) -> list[str]:
    asked = score.question(question)
    return [*(choice.id for choice in asked.choices), *asked.fact.options, UNKNOWN]


def step(score: Score, dialogue: Dialogue, draw: random.Random) -> None:
    """Do one thing that a person can do in the state that the dialogue is in."""
    if not dialogue.live:
        move(dialogue, score, "resumed")
        return
    act = draw.choice(["put", "put", "put", "put", "back", "set_aside", "cancelled"])
    if act == "put":
        question = draw.choice(score.questions).id if dialogue.state == RESULT else dialogue.state
        put(dialogue, score, question, answer_of(draw.choice(terms(score, question))))
    elif act == "back":
        retract(dialogue, score)
    else:
        move(dialogue, score, act)


@pytest.mark.parametrize("score", SCORES, ids=lambda it: it.id)
@few(20)
@given(seed=st.integers(0, 2**32))
def test_the_state_always_equals_what_the_answers_give(score: Score, seed: int) -> None:
    draw = random.Random(seed)
    dialogue = fresh(score)
    for _ in range(40):
        before = dialogue.revision
        step(score, dialogue, draw)
        assert not dialogue.live or dialogue.state == derived(score, dialogue.answers)
        assert dialogue.revision - before in (0, 1)


@pytest.mark.parametrize("score", SCORES, ids=lambda it: it.id)
def test_every_question_is_asked_once_in_order_and_then_comes_the_result(score: Score) -> None:
    dialogue = fresh(score)
    for question in score.questions:
        assert dialogue.state == question.id
        put(dialogue, score, question.id, answer_of(UNKNOWN))
    assert dialogue.state == RESULT


@pytest.mark.parametrize("score", SCORES, ids=lambda it: it.id)
def test_back_from_the_result_leads_to_the_first_question_and_loses_no_answer_before_it(
    score: Score,
) -> None:
    dialogue = fresh(score)
    for question in score.questions:
        put(dialogue, score, question.id, answer_of(question.choices[0].id))
    for question in reversed(score.questions):
        change = retract(dialogue, score)
        assert change is not None
        assert change.old == answer_of(question.choices[0].id)
        assert dialogue.state == (
            question.id if dialogue.answers or not change else score.questions[0].id
        )
    assert retract(dialogue, score) is None


def test_an_event_that_no_transition_takes_raises_instead_of_passing_in_silence() -> None:
    score = definition("tomita")
    dialogue = fresh(score)
    move(dialogue, score, "cancelled")
    for event in ("answered", "edited", "set_aside", "no-such-event"):
        with pytest.raises(FlowError):
            flow_of(score).fire(dialogue, event)
    dialogue = fresh(score)

    class Lost:
        state = "growth"
        answers = answers_of({"growth": "slow", "visceral": "none", "bone": "multiple"})

    lost = Lost()
    flow_of(score).fire(lost, "answered")
    assert lost.state == RESULT


def test_an_answer_under_which_no_score_applies_sets_the_others_aside_and_gives_them_back() -> None:
    score = definitions()["sins"]
    dialogue = fresh(score)
    for question in score.questions:
        put(dialogue, score, question.id, answer_of(question.choices[0].id))
    kept = dict(dialogue.answers)
    put(dialogue, score, "location", answer_of("coccyx"))
    assert dialogue.state == RESULT
    assert set(not_counting(score, dialogue.answers)) == set(kept) - {"location"}
    put(dialogue, score, "location", answer_of("t7"))
    assert not_counting(score, dialogue.answers) == ()
    assert {id: it for id, it in dialogue.answers.items() if id != "location"} == {
        id: it for id, it in kept.items() if id != "location"
    }


@pytest.mark.parametrize("score", SCORES, ids=lambda it: it.id)
def test_what_is_set_aside_or_cancelled_can_always_be_taken_up_again(score: Score) -> None:
    for reached in (*(it.id for it in score.questions), RESULT):
        for left in (SET_ASIDE, CANCELLED):
            dialogue = fresh(score)
            while dialogue.state != reached:
                put(dialogue, score, dialogue.state, answer_of(terms(score, dialogue.state)[0]))
            move(dialogue, score, left)
            assert dialogue.state == left
            move(dialogue, score, "resumed")
            assert dialogue.state == reached


def test_a_question_cannot_bear_the_name_of_a_state() -> None:
    import dataclasses

    score = definitions()["tomita"]
    clash = dataclasses.replace(
        score,
        id="clash",
        questions=(dataclasses.replace(score.questions[0], id=RESULT), *score.questions[1:]),
    )
    with pytest.raises(DefinitionError):
        Flow(clash)
