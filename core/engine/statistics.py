"""What a board did with its cases, counted so that no count says anything of fewer than five.

A cell below five is never told, nor a zero; nor what it could be computed from. Of what is counted
in parts the small parts are told together with so many others that their sum is five at least and
none of them follows from it. What is counted within a part is told only where that part is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

LEAST: Final = 5
"""Cases below which nothing is told."""
UNKNOWN: Final = "unknown"


@dataclass(frozen=True)
class BoardCase:
    """One case as a board had it; what did not happen, or is not known, is None.

    ``accord``, ``deviation``, ``applied`` and ``reason`` are what :mod:`core.model.decision` calls
    them. ``pathways`` are those that the decided options come from. ``applied_on`` is None for what
    was not done.
    """

    asked: date | None = None
    presented: date | None = None
    decided: date | None = None
    applied_on: date | None = None
    complete: bool | None = None
    accord: str | None = None
    deviation: str | None = None
    applied: str | None = None
    reason: str | None = None
    pathways: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Parts:
    """How many there are in all and of each part; ``together`` are the parts told as one sum."""

    total: int
    cells: Mapping[str, int]
    together: tuple[str, ...] = ()

    @property
    def rest(self) -> int:
        """How many the parts that are told as one sum are together."""
        return self.total - sum(self.cells.values())


@dataclass(frozen=True)
class Statistics:
    """What is told of a board's cases; None wherever nothing can be.

    ``delays`` are medians in days, of five cases at least. ``of_decided``: it is all of the cases
    that were decided; the others are fewer than five, and not even counted.
    """

    cases: int
    completeness: Parts | None = None
    decided: Parts | None = None
    delays: Mapping[str, float] | None = None
    accord: Parts | None = None
    by_pathway: Mapping[str, Parts] | None = None
    deviations: Parts | None = None
    applied: Parts | None = None
    otherwise: Parts | None = None
    not_applied: Parts | None = None
    of_decided: bool = False


COMPLETENESS: Final = ("complete", "incomplete", UNKNOWN)
DECIDED: Final = ("decided", "undecided")
ACCORDS: Final = ("concordant", "conditional", "deviating")
APPLIED: Final = ("done", "otherwise", UNKNOWN)
OTHERWISE: Final = ("changed", "not_done")


def statistics(
    cases: Sequence[BoardCase], deviations: Sequence[str], reasons: Sequence[str]
) -> Statistics | None:
    """Return what can be told of cases, None of fewer than five.

    ``deviations`` and ``reasons`` are all that there can be, in the order in which they are told.
    Where fewer than five were not decided, it is told of the others alone: how many there are in
    all would tell how few these are, and what was decided could not be told for their sake.
    """
    if len(cases) < LEAST:
        return None
    decided = [it for it in cases if it.accord is not None]
    alone = len(decided) >= LEAST > len(cases) - len(decided)
    cases = decided if alone else cases
    deviating = [it for it in decided if it.accord == "deviating"]
    otherwise = [it for it in decided if it.applied in OTHERWISE]
    told = ("undecided" if it.accord is None else "decided" for it in cases)
    state = None if alone else parted(DECIDED, told)
    of_decided = alone or (state is not None and not state.together)
    accord = parted(ACCORDS, (str(it.accord) for it in decided)) if of_decided else None
    applied = parted(APPLIED, map(_applied, decided)) if of_decided else None
    return Statistics(
        cases=len(cases),
        completeness=parted(COMPLETENESS, map(_complete, cases)),
        decided=state,
        delays=_delays(cases) or None,
        accord=accord,
        by_pathway=_by_pathway(decided, accord) if accord else None,
        deviations=_within(
            accord, "deviating", deviations, (it.deviation or UNKNOWN for it in deviating)
        ),
        applied=applied,
        otherwise=_within(applied, "otherwise", OTHERWISE, (str(it.applied) for it in otherwise)),
        not_applied=_within(
            applied, "otherwise", reasons, (it.reason or UNKNOWN for it in otherwise)
        ),
        of_decided=alone,
    )


def parted(parts: Sequence[str], found: Iterable[str]) -> Parts | None:
    """Return how many there are of each part, None of fewer than five in all."""
    count = Counter(found)
    names = list(dict.fromkeys((*parts, *count)))
    total = count.total()
    if total < LEAST:
        return None
    small = [it for it in names if count[it] < LEAST]
    together = _together(names, small, [count])
    cells = {it: count[it] for it in names if it not in together}
    return Parts(total, cells, together)


def _together(
    names: Sequence[str], small: Collection[str], counts: Sequence[Counter[str]]
) -> tuple[str, ...]:
    """Return the small parts with as many others as it takes for none to follow from their sum.

    Others are taken in the order of the parts, never by their size: that would say something of
    the small ones. Where all are as large as a small part can be, their sum would tell each.
    """
    taken = [it for it in names if it in small]
    others = [it for it in names if it not in small]
    while taken and others and any(_follows(taken, count) for count in counts):
        taken.append(others.pop(0))
    return tuple(it for it in names if it in taken)


def _follows(taken: Sequence[str], count: Counter[str]) -> bool:
    """Tell whether a part can be computed from the sum of some."""
    most = LEAST - 1
    total = sum(count[it] for it in taken)
    return len(taken) < 2 or total < LEAST or all(count[it] == most for it in taken)


def _within(
    outer: Parts | None, part: str, parts: Sequence[str], found: Iterable[str]
) -> Parts | None:
    """Return the parts of a part; None where how many that is, is not told."""
    return parted(parts, found) if outer is not None and part in outer.cells else None


def _by_pathway(decided: Sequence[BoardCase], accord: Parts) -> Mapping[str, Parts] | None:
    """Return how decisions stand to what is advised, of each pathway that they come from.

    Those without a pathway follow by difference, so they are five at least in each part too.
    """
    told: dict[str, Parts] = {}
    for pathway in sorted({id for it in decided for id in it.pathways}):
        having = Counter(str(it.accord) for it in decided if pathway in it.pathways)
        others = Counter(str(it.accord) for it in decided if pathway not in it.pathways)
        if min(having.total(), others.total()) < LEAST:
            continue
        small = {it for it in ACCORDS if min(having[it], others[it]) < LEAST}
        together = _together(ACCORDS, small | set(accord.together), [having, others])
        cells = {it: having[it] for it in ACCORDS if it not in together}
        told[pathway] = Parts(having.total(), cells, together)
    return told or None


def _complete(case: BoardCase) -> str:
    if case.complete is None:
        return UNKNOWN
    return "complete" if case.complete else "incomplete"


def _applied(case: BoardCase) -> str:
    if case.applied is None:
        return UNKNOWN
    return "otherwise" if case.applied in OTHERWISE else case.applied


def _delays(cases: Sequence[BoardCase]) -> Mapping[str, float]:
    """Return how many days it takes from one step to the next, in the middle."""
    steps = (
        ("asked_presented", [(it.asked, it.presented) for it in cases]),
        ("presented_decided", [(it.presented, it.decided) for it in cases]),
        ("decided_applied", [(it.decided, it.applied_on) for it in cases]),
    )
    told = {}
    for name, pairs in steps:
        days = [(to - since).days for since, to in pairs if since and to and to >= since]
        if len(days) >= LEAST:
            told[name] = median(days)
    return told
