"""Statistics of a board: what they count, and that nothing of fewer than five follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engine.quarters import Period, periods
from core.engine.statistics import (
    ACCORDS,
    LEAST,
    BoardCase,
    Parts,
    Statistics,
    parted,
    statistics,
)
from core.model.decision import Accord, Applied, Deviation, NotApplied
from tests.core.splitting import splits
from tests.tiers import many

DAY = date(2026, 11, 2)
DEVIATIONS, REASONS = list(Deviation), list(NotApplied)
NAMES = "abcd"

cases = st.builds(
    BoardCase,
    complete=st.sampled_from([True, False, None]),
    accord=st.sampled_from([*Accord, None]),
    deviation=st.sampled_from([*Deviation, None]),
    applied=st.sampled_from([*Applied, None]),
    reason=st.sampled_from([*NotApplied, None]),
    pathways=st.frozensets(st.sampled_from(["spine", "long_bone", "surgery"])),
)


def told(of: Sequence[BoardCase]) -> Statistics | None:
    return statistics(of, DEVIATIONS, REASONS)


def some(count: int, **about: object) -> list[BoardCase]:
    return [BoardCase(**about) for _ in range(count)]  # type: ignore[arg-type]


def counted(counts: Sequence[int]) -> Parts | None:
    return parted(NAMES[: len(counts)], Counter(dict(zip(NAMES, counts, strict=False))).elements())


def parts_of(it: Statistics) -> Iterator[Parts]:
    yield from filter(
        None,
        (it.completeness, it.decided, it.accord, it.deviations, it.applied, it.otherwise),
    )
    yield from filter(None, (it.not_applied, *(it.by_pathway or {}).values()))


@pytest.mark.parametrize(("parts", "most"), [(2, 30), (3, 24), (4, 17)])
def test_no_part_below_five_can_be_computed_from_what_is_told(parts: int, most: int) -> None:
    """Whoever knows how it is done and what is told still has two ways at least for each part."""
    for total in range(LEAST, most):
        ways: dict[tuple[object, tuple[str, ...]], list[tuple[int, ...]]] = {}
        for counts in splits(total, parts):
            it = counted(counts)
            assert it is not None
            key = (tuple(it.cells.items()), it.together)
            ways.setdefault(key, []).append(counts)
        for (_, together), found in ways.items():
            for name in together:
                place = NAMES.index(name)
                assert len({counts[place] for counts in found}) > 1, (found, name)


@many(100)
@given(st.lists(cases, max_size=60))
def test_whatever_a_board_did_nothing_below_five_is_told(of: list[BoardCase]) -> None:
    it = told(of)
    if it is None:
        assert len(of) < LEAST
        return
    for parts in parts_of(it):
        assert parts.total >= LEAST
        assert all(count >= LEAST for count in parts.cells.values())
        assert parts.rest == 0 or parts.rest >= LEAST
        assert not parts.together or len(parts.together) > 1


@many(100)
@given(st.lists(cases, max_size=60))
def test_what_is_within_a_part_is_told_only_where_that_part_is(of: list[BoardCase]) -> None:
    it = told(of)
    if it is None:
        return
    if it.deviations is not None:
        assert it.accord is not None
        assert it.deviations.total == it.accord.cells["deviating"]
    for inner in (it.otherwise, it.not_applied):
        assert inner is None or (it.applied and inner.total == it.applied.cells["otherwise"])
    decided = it.cases if it.of_decided else it.decided and it.decided.cells.get("decided")
    assert all(parts is None or parts.total == decided for parts in (it.accord, it.applied))


@many(40)
@given(st.lists(cases, min_size=20, max_size=80))
def test_those_without_a_pathway_do_not_follow_by_difference(of: list[BoardCase]) -> None:
    it = told(of)
    assert it is not None
    for parts in (it.by_pathway or {}).values():
        assert it.accord is not None
        assert it.accord.total - parts.total >= LEAST
        assert set(it.accord.together) <= set(parts.together)
        for name, count in parts.cells.items():
            assert it.accord.cells[name] - count >= LEAST


def test_of_four_cases_nothing_is_told_and_of_five_their_number() -> None:
    assert told(some(4)) is None
    it = told(some(5))
    assert it is not None
    assert it.cases == 5
    assert it.accord is None


def test_a_board_is_counted() -> None:
    of = [
        *some(12, accord="concordant", applied="done", complete=True, pathways={"spine"}),
        *some(
            7,
            accord="deviating",
            deviation="patient",
            applied="not_done",
            reason="wish",
            complete=False,
        ),
        *some(
            6,
            accord="deviating",
            deviation="medical",
            applied="changed",
            reason="medical",
            complete=False,
        ),
        *some(9, accord="conditional", complete=True),
        *some(5, complete=False),
    ]
    it = told(of)
    assert it is not None
    assert it.cases == 39
    assert it.decided == Parts(39, {"decided": 34, "undecided": 5})
    assert it.accord == Parts(34, {"concordant": 12, "conditional": 9, "deviating": 13})
    assert it.applied == Parts(34, {"done": 12, "otherwise": 13, "unknown": 9})
    assert it.otherwise == Parts(13, {"changed": 6, "not_done": 7})
    assert it.not_applied is not None
    assert it.not_applied.total == 13
    assert it.not_applied.cells == {"medical": 6}  # the other reason covers those that are none
    assert it.not_applied.rest == 7
    assert it.completeness is not None
    assert it.completeness.rest >= LEAST


def test_what_was_decided_is_told_where_few_were_not_and_not_how_few() -> None:
    of = [
        *some(24, accord="concordant"),
        *some(4, accord="conditional"),
        *some(2, accord="deviating"),
    ]
    (alone,) = {repr(told([*of, *some(few)])) for few in range(LEAST)}
    it = told(of)
    assert it is not None
    assert repr(it) == alone
    assert (it.cases, it.of_decided, it.decided) == (30, True, None)
    assert it.accord == Parts(30, {"concordant": 24}, ("conditional", "deviating"))
    ways: dict[str, set[tuple[int, int]]] = {}
    for total in range(LEAST, 22):
        for decided in range(total + 1):
            board = [*some(decided, accord="concordant"), *some(total - decided)]
            ways.setdefault(repr(told(board)), set()).add((decided, total - decided))
    for found in (it for it in ways.values() if min(map(sum, it)) < 17):  # all ways are tried
        for there in zip(*found, strict=True):
            assert len(set(there)) > 1 or min(there) >= LEAST, found


def test_a_small_part_takes_others_with_it_until_it_does_not_follow() -> None:
    assert counted([2, 9, 8]) == Parts(19, {"c": 8}, ("a", "b"))
    assert counted([3, 3, 8]) == Parts(14, {"c": 8}, ("a", "b"))
    assert counted([4, 4, 8, 9]) == Parts(25, {"d": 9}, ("a", "b", "c"))
    assert counted([6, 7, 8]) == Parts(21, {"a": 6, "b": 7, "c": 8})
    assert counted([0, 9]) == Parts(9, {}, ("a", "b"))


def test_what_a_pathway_says_is_told_where_the_others_are_enough() -> None:
    both = [
        *some(6, accord="concordant", pathways=frozenset({"spine"})),
        *some(6, accord="deviating", pathways=frozenset({"spine"})),
        *some(6, accord="concordant", pathways=frozenset({"long_bone"})),
        *some(6, accord="deviating", pathways=frozenset({"long_bone"})),
        *some(6, accord="conditional", pathways=frozenset({"long_bone"})),
        *some(6),
    ]
    it = told(both)
    assert it is not None
    assert it.by_pathway is not None
    # nobody was conditional by the spine: that is told with what is concordant
    assert it.by_pathway["spine"] == Parts(12, {"deviating": 6}, ("concordant", "conditional"))
    assert set(it.by_pathway["long_bone"].cells) <= set(ACCORDS)
    lonely = [replace(it, pathways=frozenset({"spine"})) for it in both]
    alone = told(lonely)
    assert alone is not None
    assert alone.by_pathway is None


def test_delays_are_medians_of_five_at_least_and_never_go_back_in_time() -> None:
    def asked(days: int, back: int = 0) -> BoardCase:
        return BoardCase(asked=DAY, presented=DAY + timedelta(days=days - back))

    it = told([asked(days) for days in (1, 3, 5, 7, 30)])
    assert it is not None
    assert it.delays == {"asked_presented": 5}
    four = told([*(asked(days) for days in (1, 3, 5, 7)), asked(0, back=3)])
    assert four is not None
    assert four.delays is None


def test_a_statistic_has_every_word_of_a_decision() -> None:
    assert set(ACCORDS) == set(Accord)


def test_a_quarter_is_told_once_it_is_settled_and_with_the_next_where_it_has_few_cases() -> None:
    winter, spring = [date(2026, 12, 7)] * 4, [date(2027, 2, 1)] * 5
    both = Period(date(2026, 10, 1), date(2027, 3, 31))
    assert periods([*winter, *spring], None, date(2027, 5, 5)) == []
    assert periods([*winter, *spring], None, date(2027, 5, 6)) == [both]
    assert periods(spring, None, date(2027, 5, 6)) == [Period(date(2027, 1, 1), both.until)]
    assert periods([*winter, *spring], both.until, date(2028, 1, 1)) == []
    assert periods([], None, date(2028, 1, 1)) == []


@given(st.lists(st.dates(date(2024, 1, 1), date(2027, 1, 1))), st.dates(date(2024, 6, 1)))
def test_each_case_is_in_one_period_of_five_and_what_was_told_stays(
    presented: list[date], later: date
) -> None:
    now = periods(presented, None, min(later, date(2027, 6, 1)))
    after = periods(presented, None, date(2027, 12, 31))
    assert after[: len(now)] == now
    for one, other in pairwise(after):
        assert one.until < other.since
    assert all(sum(map(it.has, presented)) >= LEAST for it in after)
