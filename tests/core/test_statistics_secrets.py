"""Whoever knows how a board is counted, and all that is told, learns of no fewer than five cases.

Small boards are tried whole: of all that could have happened, what is told alike is one to a
reader. What has the same number in all of it is known to them, so that is five at least.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest

from core.engine.statistics import LEAST, BoardCase, statistics
from core.model.decision import Deviation, NotApplied
from tests.core.splitting import splits

Counts = tuple[int, ...]

UNDECIDED = [BoardCase()] * LEAST
"""Without these it is not told what was decided."""
A, B, NONE = frozenset({"spine"}), frozenset({"long_bone"}), frozenset[str]()
REASONS, WHY = list(Deviation)[:3], list(NotApplied)[:2]
"""All that there are, here: what cannot be is not hidden among others."""
ACCORDS = ("concordant", "conditional", "deviating")

BY_PATHWAY = [BoardCase(accord=it, pathways=of) for it in ACCORDS for of in (A, NONE)]
BY_TWO = [BoardCase(accord=it, pathways=of) for it in ACCORDS[::2] for of in (NONE, A, B, A | B)]
BY_REASON = [
    BoardCase(accord="concordant"),
    BoardCase(accord="conditional"),
    *(BoardCase(accord="deviating", deviation=it) for it in REASONS),
]
BY_OUTCOME = [
    BoardCase(accord="concordant", applied="done"),
    BoardCase(accord="concordant"),
    *(
        BoardCase(accord="concordant", applied=it, reason=why)
        for it in ("changed", "not_done")
        for why in WHY
    ),
]


def told(kinds: Sequence[BoardCase], counts: Counts) -> str:
    of = [*UNDECIDED]
    for kind, count in zip(kinds, counts, strict=True):
        of += [kind] * count
    return repr(statistics(of, REASONS, WHY))


def fields(kinds: Sequence[BoardCase]) -> Mapping[str, list[object]]:
    names = ("accord", "deviation", "applied", "reason", "pathways")
    found = {name: list(dict.fromkeys(getattr(it, name) for it in kinds)) for name in names}
    return {name: values for name, values in found.items() if len(values) > 1}


def secrets(kinds: Sequence[BoardCase]) -> set[tuple[int, ...]]:
    """Return what may be asked: any values of one fact, or of two facts at once."""
    sets = [
        frozenset(n for n, it in enumerate(kinds) if getattr(it, name) in chosen)
        for name, values in fields(kinds).items()
        for most in range(1, len(values))
        for chosen in combinations(values, most)
    ]
    sets += [frozenset(n for n, it in enumerate(kinds) if it.pathways & of) for of in (A, B)]
    both = {one & other for one in sets for other in sets}
    return {tuple(sorted(it)) for it in both if it}


def learned(kinds: Sequence[BoardCase], total: int) -> list[tuple[str, list[BoardCase], int]]:
    """Return what a reader learns of fewer than five cases, with what they were told."""
    asked = sorted(secrets(kinds))
    known: dict[str, list[set[int]]] = {}
    for counts in splits(total, len(kinds)):
        text = told(kinds, counts)
        values = [sum(counts[n] for n in it) for it in asked]
        there = known.setdefault(text, [{it} for it in values])
        for place, value in enumerate(values):
            there[place].add(value)
    return [
        (text, [kinds[n] for n in asked[place]], min(values))
        for text, found in known.items()
        for place, values in enumerate(found)
        if len(values) == 1 and min(values) < LEAST
    ]


def by_size(kinds: Sequence[BoardCase], small: Sequence[int], large: Sequence[int]) -> list[object]:
    """Return boards as parameters: small ones for every commit, larger ones for a soak."""
    soak = pytest.mark.soak(seconds=60)
    return [(kinds, it) for it in small] + [pytest.param(kinds, it, marks=soak) for it in large]


@pytest.mark.parametrize(
    ("kinds", "decided"),
    [
        *by_size(BY_PATHWAY, [10], [12, 15, 18]),
        *by_size(BY_REASON, [10, 13], [16, 20, 22]),
        *by_size(BY_OUTCOME, [10], [12, 16]),
        *by_size(BY_TWO, [], [10, 12]),
    ],
    ids=lambda it: str(it) if isinstance(it, int) else f"{len(it)} kinds",
)
def test_of_all_boards_that_are_told_alike_no_number_below_five_is_the_same(
    kinds: Sequence[BoardCase], decided: int
) -> None:
    assert learned(kinds, decided) == []
