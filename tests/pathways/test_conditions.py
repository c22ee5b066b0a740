"""Conditions over totals, and what of a condition is still open or decided it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.conditions import (
    ALWAYS,
    Condition,
    IsIn,
    Knowledge,
    TotalIn,
    facts_of,
    leaves,
    no,
    open_leaves,
    paren,
    scores_of,
)
from tests.tiers import many

FACTS = {"f": ("a", "b", "c"), "g": ("a", "b"), "h": ("a", "b")}
A, B = IsIn("f", frozenset("a")), IsIn("g", frozenset("a"))
MANY = many(50)


def deciding_leaves(condition: Condition, known: Knowledge) -> tuple[Condition, ...]:
    value, found = condition.explained(known)
    return () if value is None else found


def totals(*numbers: int, doubtful: bool = False) -> Knowledge:
    return Knowledge(
        totals={"s": frozenset(numbers)}, doubtful=frozenset({"s"}) if doubtful else frozenset()
    )


@pytest.mark.parametrize(
    ("known", "value"),
    [
        (Knowledge(), None),
        (totals(8), True),
        (totals(7), False),
        (totals(9), True),
        (totals(10), False),
        (totals(8, 9), True),
        (totals(7, 8), None),
        (totals(4, 12), False),
        (totals(), False),
        (totals(8, doubtful=True), None),
        (totals(7, 8, doubtful=True), None),
        (totals(7, doubtful=True), False),
    ],
)
def test_a_total_is_in_an_interval_under_every_reading_or_not_known_to_be(
    known: Knowledge, value: bool | None
) -> None:
    assert TotalIn("s", 8, 9).evaluate(known) is value


def test_a_score_that_may_not_apply_can_only_deny() -> None:
    """7 is outside whether the score applies or not; 8 is inside only if it does."""
    assert no(TotalIn("s", 8, 9)).evaluate(totals(7, doubtful=True)) is True
    assert no(TotalIn("s", 8, 9)).evaluate(totals(8, doubtful=True)) is None


def test_leaves_stand_in_reading_order_and_keep_what_stands_twice() -> None:
    total = TotalIn("s", 1, 2)
    condition = paren(A & no(B)) | paren(total & A)
    assert leaves(condition) == (A, B, total, A)
    assert leaves(ALWAYS) == ()
    assert scores_of(condition) == {"s"}
    assert facts_of(condition) == {"f", "g"}


def test_what_is_decided_already_is_no_longer_open() -> None:
    known = Knowledge({"f": frozenset("b")})
    assert open_leaves(paren(A & B) | B, known) == (B,)
    assert open_leaves(A & B, known) == ()
    assert open_leaves(A & B, Knowledge()) == (A, B)
    assert open_leaves(ALWAYS, Knowledge()) == ()


def test_one_part_that_decides_alone_is_named_alone() -> None:
    known = Knowledge({"f": frozenset("b"), "g": frozenset("b")})
    assert deciding_leaves(A & B, known) == (A,)
    assert deciding_leaves(A | B, known) == (A, B)
    assert deciding_leaves(no(A) & no(B), known) == (A, B)
    assert deciding_leaves(A & B, Knowledge()) == ()
    assert deciding_leaves(no(paren(A & B)), known) == (A,)


# ---- whatever the condition -------------------------------------------------------------------


def _leaf(rng: random.Random) -> Condition:
    fact = rng.choice(sorted(FACTS))
    size = rng.randint(1, len(FACTS[fact]) - 1)
    return IsIn(fact, frozenset(rng.sample(FACTS[fact], size)))


def _tree(rng: random.Random, depth: int) -> Condition:
    if depth == 0 or rng.random() < 0.2:
        return _leaf(rng)
    parts = [paren(_tree(rng, depth - 1)) for _ in range(2)]
    match rng.randrange(3):
        case 0:
            return parts[0] & parts[1]
        case 1:
            return parts[0] | parts[1]
    return no(parts[0])


@st.composite
def conditions(draw: st.DrawFn) -> tuple[Condition, Knowledge]:
    rng = draw(st.randoms(use_true_random=False))
    known = {
        fact: frozenset(rng.sample(options, rng.randint(1, len(options))))
        for fact, options in FACTS.items()
        if rng.random() < 0.8
    }
    return _tree(rng, 3), Knowledge(known)


def _whole(known: Knowledge) -> Iterator[Knowledge]:
    """Everything that may still be the case."""
    possible = {fact: sorted(known.facts.get(fact, options)) for fact, options in FACTS.items()}
    for picked in product(*possible.values()):
        yield Knowledge({f: frozenset({o}) for f, o in zip(possible, picked, strict=True)})


@MANY
@given(conditions())
def test_a_value_is_that_of_everything_that_may_still_be_the_case(
    case: tuple[Condition, Knowledge],
) -> None:
    condition, known = case
    value = condition.evaluate(known)
    if value is not None:
        assert {condition.evaluate(it) for it in _whole(known)} == {value}
    assert no(paren(condition)).evaluate(known) is (None if value is None else not value)


@MANY
@given(conditions())
def test_open_leaves_are_open_and_there_are_none_once_a_value_is_known(
    case: tuple[Condition, Knowledge],
) -> None:
    condition, known = case
    found = open_leaves(condition, known)
    assert bool(found) is (condition.evaluate(known) is None)
    assert all(leaf.evaluate(known) is None for leaf in found)
    assert set(found) <= set(leaves(condition))


@MANY
@given(conditions())
def test_what_is_not_open_cannot_move_a_value(case: tuple[Condition, Knowledge]) -> None:
    """The reason why a question need not be asked: its fact stands in no open leaf."""
    condition, known = case
    awaited = {leaf.fact for leaf in open_leaves(condition, known) if isinstance(leaf, IsIn)}
    for whole in _whole(known):
        others = {fact: options for fact, options in whole.facts.items() if fact not in awaited}
        more = Knowledge({**known.facts, **others})
        assert condition.evaluate(more) is condition.evaluate(known)


@MANY
@given(conditions())
def test_deciding_leaves_are_decided_and_decide(case: tuple[Condition, Knowledge]) -> None:
    condition, known = case
    found = deciding_leaves(condition, known)
    value = condition.evaluate(known)
    assert bool(found) is (value is not None)
    assert all(leaf.evaluate(known) is not None for leaf in found)
    read = {leaf.fact for leaf in found if isinstance(leaf, IsIn)}
    only = Knowledge({fact: options for fact, options in known.facts.items() if fact in read})
    if value is not None:
        assert condition.evaluate(only) is value
