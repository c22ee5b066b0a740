"""What conditions mean: three-valued logic over facts and bands."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.definition.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Condition,
    Knowledge,
    Not,
    Paren,
    ReachesBand,
    Ternary,
    facts_of,
    no,
    paren,
    unless,
)
from core.definition.declare_score import fact
from core.definition.fact import Scope

from .expressions import FACTS, conditions, knowledge

SIZE = fact(Scope.LESION, "size", "small", "medium", "large")
SIDE = fact(Scope.LESION, "side", "left", "right")
A, B, C = SIZE.is_in("small"), SIDE.is_in("left"), SIZE.is_in("large")


@pytest.mark.parametrize(
    "slip",
    [
        pytest.param(lambda: not A, id="not a"),
        pytest.param(lambda: A and B, id="a and b"),
        pytest.param(lambda: A or B, id="a or b"),
        pytest.param(lambda: A and B and C, id="a and b and c"),
        pytest.param(lambda: A or (B and C), id="a or b and c"),
        pytest.param(lambda: bool(A & B), id="the truth of a & b"),
        pytest.param(lambda: 1 if no(A) else 2, id="1 if no(a) else 2"),
        pytest.param(lambda: [1 for _ in range(1) if paren(A | B)], id="if in a comprehension"),
    ],
)
def test_python_not_and_or_and_if_on_a_condition_raise(slip: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match="no truth value"):
        slip()


def test_a_mixture_of_and_and_or_without_paren_raises() -> None:
    with pytest.raises(TypeError, match="without paren"):
        A & B | C
    with pytest.raises(TypeError, match="without paren"):
        A | B & C
    with pytest.raises(TypeError, match="without paren"):
        (A | B) & C
    with pytest.raises(TypeError, match="without paren"):
        A & (B | C)
    with pytest.raises(TypeError, match="without paren"):
        (A & B) | (B & C)


def test_a_mixture_with_paren_and_a_chain_of_one_kind_construct() -> None:
    assert A & B & C == AllOf((A, B, C)) == A & (B & C)
    assert A | B | C == AnyOf((A, B, C)) == A | (B | C)
    assert paren(A & B) | C == AnyOf((Paren(AllOf((A, B))), C))
    assert A & paren(B | C) == AllOf((A, Paren(AnyOf((B, C)))))
    assert no(A) & B == AllOf((Not(A), B))


YES_NO = {value: fact(Scope.LESION, value, "yes", "no") for value in ("p", "q")}
THREE: tuple[Ternary, ...] = (True, False, None)


def known_as(**values: Ternary) -> Knowledge:
    """Knowledge under which "p is yes" and "q is yes" have these values."""
    options = {True: frozenset({"yes"}), False: frozenset({"no"}), None: frozenset({"yes", "no"})}
    return Knowledge({name: options[value] for name, value in values.items()})


P, Q = (YES_NO[name].is_in("yes") for name in ("p", "q"))

AND_TABLE: dict[tuple[Ternary, Ternary], Ternary] = {
    (True, True): True,
    (True, False): False,
    (True, None): None,
    (False, True): False,
    (False, False): False,
    (False, None): False,
    (None, True): None,
    (None, False): False,
    (None, None): None,
}
OR_TABLE: dict[tuple[Ternary, Ternary], Ternary] = {
    (True, True): True,
    (True, False): True,
    (True, None): True,
    (False, True): True,
    (False, False): False,
    (False, None): None,
    (None, True): True,
    (None, False): None,
    (None, None): None,
}


def test_and_or_and_no_follow_the_three_valued_truth_tables() -> None:
    for p, q in product(THREE, THREE):
        known = known_as(p=p, q=q)
        assert (P & Q).evaluate(known) is AND_TABLE[p, q], (p, q)
        assert (P | Q).evaluate(known) is OR_TABLE[p, q], (p, q)
        assert paren(P & Q).evaluate(known) is AND_TABLE[p, q], (p, q)
    for p, expected in ((True, False), (False, True), (None, None)):
        assert no(P).evaluate(known_as(p=p)) is expected
        assert no(no(P)).evaluate(known_as(p=p)) is p


def test_a_fact_that_nobody_told_is_unknown_and_an_empty_and_holds_always() -> None:
    assert P.evaluate(Knowledge()) is None
    assert ALWAYS.evaluate(Knowledge()) is True
    assert AnyOf(()).evaluate(Knowledge()) is False


def test_a_condition_on_several_options_holds_only_where_all_that_is_possible_is_among_them() -> (
    None
):
    condition = SIZE.is_in("small", "medium")
    for possible, expected in (
        ({"small"}, True),
        ({"small", "medium"}, True),
        ({"large"}, False),
        ({"medium", "large"}, None),
        ({"small", "medium", "large"}, None),
    ):
        assert condition.evaluate(Knowledge({"size": frozenset(possible)})) is expected, possible


def test_a_band_is_reached_or_not_and_never_unknown() -> None:
    assert ReachesBand("high").evaluate(Knowledge(bands=frozenset({"high", "low"}))) is True
    assert ReachesBand("high").evaluate(Knowledge(bands=frozenset({"low"}))) is False
    assert ReachesBand("high").evaluate(Knowledge()) is False


@given(conditions, knowledge, st.data())
def test_what_a_condition_has_decided_stays_decided_when_more_is_known(
    condition: Condition, known: Knowledge, data: st.DataObject
) -> None:
    before = condition.evaluate(known)
    assume(before is not None)
    narrower = {
        name: data.draw(
            st.frozensets(
                st.sampled_from(sorted(known.facts.get(name, frozenset(options)))), min_size=1
            )
        )
        for name, options in FACTS.items()
    }
    assert condition.evaluate(Knowledge(narrower, known.bands)) is before


@given(conditions, knowledge)
def test_a_condition_reads_only_the_facts_that_it_names(
    condition: Condition, known: Knowledge
) -> None:
    read = facts_of(condition)
    told = {name: options for name, options in known.facts.items() if name in read}
    assert condition.evaluate(Knowledge(told, known.bands)) is condition.evaluate(known)


def test_what_is_not_known_to_hold_is_never_unknown() -> None:
    unknown, small, large = (
        Knowledge({}),
        Knowledge({SIZE.id: frozenset({"small"})}),
        Knowledge({SIZE.id: frozenset({"large"})}),
    )
    assert [unless(A).evaluate(it) for it in (unknown, small, large)] == [True, False, True]
    assert facts_of(unless(A)) == {SIZE.id}
