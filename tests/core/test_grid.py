"""All questions on one screen and one after the other: the same answers are kept."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.answer import UNKNOWN, Answer, Picked, answer_of
from core.definition.definition import Definition
from core.definition.score import Score
from core.engine.flow import RESULT, derived
from core.engine.scoring import exclusions
from core.model.dialogue import Dialogue, take_up
from core.model.press import Action, AllAtOnce, Cancel, Choose, Done, Notice, Press, Show
from core.model.press import Answer as Give
from core.model.view import LIVE_VIEW, Grid
from core.use_cases.grid import counts, has_grid, take_on_grid
from core.use_cases.steps import Step, take
from dialogs.registry import definitions, pathways
from tests.tiers import few

TODAY = date(2026, 11, 30)
SCORES = [it for it in definitions().values() if has_grid(it)]
SINS = definitions()["sins"]


def begun(score: Definition) -> Dialogue:
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


def do(it: Dialogue, score: Definition, action: Action) -> Step:
    return take_on_grid(it, score, action, TODAY) or take(it, score, action, TODAY)


def on_grid(score: Definition = SINS) -> Dialogue:
    it = begun(score)
    do(it, score, AllAtOnce())
    return it


@few(30)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("score", SCORES, ids=lambda it: it.id)
def test_the_grid_in_any_order_and_one_question_after_the_other_keep_the_same_answers(
    score: Score, seed: int
) -> None:
    """Rows are chosen again, presses come from older drawings, some rows are left to be asked.

    Where an answer says that the score does not apply, neither way asks what is still open.
    """
    draw = random.Random(seed)
    wanted: dict[str, Answer] = {}
    one_by_one = begun(score)
    while one_by_one.state != RESULT:
        id = one_by_one.state
        terms = [*(c.id for c in score.question(id).offered), UNKNOWN.term]
        wanted[id] = answer_of(draw.choice(terms))
        do(one_by_one, score, Give(id, wanted[id]))
    grid = on_grid(score)
    for id in draw.sample(list(wanted), draw.randint(0, len(wanted))):
        first = answer_of(draw.choice([c.id for c in score.question(id).offered if c.applies]))
        for chosen in (first, wanted[id]):
            press = Press("t", draw.randint(0, grid.revision), Choose(id, chosen))
            assert counts(press, grid)
            do(grid, score, press.action)
            assert grid.state == derived(score, grid.answers)
    do(grid, score, Done())
    while grid.state != RESULT:
        do(grid, score, Give(grid.state, wanted[grid.state]))
    assert grid.answers.items() <= wanted.items()
    assert grid.answers == wanted or exclusions(score, grid.answers)
    assert (grid.state, grid.view) == (one_by_one.state, one_by_one.view) == (RESULT, LIVE_VIEW)


def test_the_grid_stays_when_all_is_answered_until_its_person_is_done() -> None:
    it = on_grid()
    for question in SINS.questions:
        do(it, SINS, Choose(question.id, Picked(question.offered[0].id)))
    assert it.state == RESULT
    assert isinstance(it.view, Grid)
    do(it, SINS, Choose("pain", UNKNOWN))
    assert it.answers["pain"] == UNKNOWN
    assert isinstance(it.view, Grid)


def test_a_press_from_before_the_grid_was_opened_answers_nothing_on_it() -> None:
    it = begun(SINS)
    do(it, SINS, Give("location", Picked("rigid")))
    do(it, SINS, AllAtOnce())
    assert not counts(Press("t", 0, Choose("pain", Picked("none"))), it)
    do(it, SINS, Choose("lesion", Picked("lytic")))
    assert counts(Press("t", 1, Choose("pain", Picked("none"))), it)
    assert not counts(Press("t", 1, Give("pain", Picked("none"))), it), "of a question, not of it"
    assert not counts(Press("t", 9, Choose("pain", Picked("none"))), it), "made up"


def test_a_press_on_a_grid_that_was_left_answers_nothing() -> None:
    for leave in (Done(), Show(LIVE_VIEW)):
        it = on_grid()
        do(it, SINS, leave)
        assert do(it, SINS, Choose("pain", Picked("none"))).notice is Notice.FORGED
        assert it.answers == {}
    it = on_grid()
    do(it, SINS, Cancel())
    assert not it.live


def test_what_the_grid_does_not_have_is_refused() -> None:
    it = on_grid()
    for made_up in (("region", "spine"), ("pain", "t7"), ("nothing", "lytic")):
        assert do(it, SINS, Choose(made_up[0], Picked(made_up[1]))).notice is Notice.FORGED
    assert do(begun(SINS), SINS, Done()).notice is Notice.STALE
    for pathway in pathways().values():
        assert do(begun(pathway), pathway, AllAtOnce()).notice is Notice.FORGED


def test_what_was_told_finely_stays_fine_when_its_choice_is_tapped() -> None:
    it = on_grid()
    take_up(it, SINS, {"location": Picked("t7")}, {"location": date(2026, 11, 12)})
    it.view = Grid(0)
    do(it, SINS, Choose("location", Picked("semirigid")))
    assert it.answers["location"] == Picked("t7")
    assert it.carried == frozenset(), "a tap on what the case knew confirms it"
    assert it.days == {}, "for the day of the tap"
    again = do(it, SINS, Choose("location", Picked("semirigid")))
    assert (again.notice, again.change) == (Notice.UNCHANGED, None)
    do(it, SINS, Choose("location", Picked("rigid")))
    assert it.answers["location"] == Picked("rigid")


def test_on_a_result_the_grid_changes_one_answer_and_shows_what_moves() -> None:
    it = on_grid()
    for question in SINS.questions:
        do(it, SINS, Choose(question.id, Picked(question.choices[0].id)))
    do(it, SINS, Done())
    do(it, SINS, AllAtOnce())
    assert it.view == Grid(it.revision, edits=True)
    before = it.answers["lesion"]
    do(it, SINS, Choose("lesion", Picked("mixed")))
    assert it.answers["lesion"] != before, "18 to 17: nothing moves, so it is kept"
    assert not isinstance(it.view, Grid)
    do(it, SINS, AllAtOnce())
    kept = dict(it.answers)
    do(it, SINS, Choose("location", Picked("coccyx")))
    assert it.answers == kept, "it moves the result: it is shown before it is kept"
    assert str(it.view) == "confirm:location:coccyx"
