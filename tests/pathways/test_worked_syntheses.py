"""Whole patients of one to three lesions, as clinicians review them: what all pathways say.

What is expected was written from the two documents, lesion by lesion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from core.definition.rule import ADVISING, Kind
from core.engine.advice import Status
from core.engine.part import Part
from core.engine.synthesis import Synthesis
from tests.pathways.case_said import lesion, said, whole
from tests.pathways.written import worked

PATIENT = "patient"
SAID = (Status.HOLDS, Status.WAITS)
KEYS = {"emergencies", "scores", "do", "can", "not", "silent", "board", "missing", "conflicts"}
EMERGENCIES = {"cord_emergency": "cord"}
"""How the cases call an emergency that bears another name."""


def synthesised(case: Mapping[str, Any]) -> tuple[Synthesis, dict[str, int | None]]:
    """Return what is said of a patient, and the lesions by their names."""
    places: dict[str, int | None] = {PATIENT: None}
    found = [said(*it) for it in case.get("patient", {}).items()]
    for number, (name, site) in enumerate(case.get("lesions", {}).items(), start=1):
        places[name] = number
        found += lesion(site, number)
    assert all(next(iter(it.possible)) in it.fact.options for it in found)
    return whole(*found, lesions=len(places) - 1), places


def actions(parts: Iterable[Part], *kinds: Kind) -> set[str]:
    items = (item for part in parts for item in part.items(*kinds, status=SAID))
    return {str(item.rule.action) for item in items} - {"board"}


def forbidden(parts: Iterable[Part]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        against = part.items(Kind.CONTRAINDICATION, status=SAID)
        found |= {action for item in against for action in item.rule.blocks}
        found |= {str(it.rule.action) for it in part.items(*ADVISING, status=(Status.BLOCKED,))}
    return found


def asks_the_board(parts: Iterable[Part]) -> bool:
    return any(
        item.rule.action == "board" or item.status is Status.BOARD
        for part in parts
        for item in part.items(*ADVISING, status=(*SAID, Status.BOARD))
    )


@pytest.mark.parametrize("case", list(worked()))
def test_a_worked_synthesis_comes_out_as_written(case: dict[str, Any]) -> None:
    it, places = synthesised(case)
    expect = case["expect"]
    assert set(expect) <= KEYS
    assert it.doubted == [], "the case contradicts itself"
    found = [EMERGENCIES.get(item.rule.id, item.rule.id) for _, item in it.emergencies]
    assert sorted(found) == sorted(expect.get("emergencies", []))
    assert sorted({each.action for each in it.conflicts}) == expect.get("conflicts", [])
    for name, place in places.items():
        _one(name, it.of(place), expect)
    for name, totals in expect.get("scores", {}).items():
        come_to = {each.definition.id: each.result for each in it.scores[places[name]]}
        for score, total in totals.items():
            assert come_to[score].principal.totals == (total,), score
    if "missing" in expect:
        assert it.wanted[0].fact == expect["missing"]


def _one(name: str, parts: Iterable[Part], expect: Mapping[str, Any]) -> None:
    """Hold what is said of a lesion, or of the patient, against what is expected."""
    parts = list(parts)
    do, can = actions(parts, Kind.RECOMMENDATION), actions(parts, Kind.OPTION)
    if name in expect.get("do", {}):
        assert sorted(do) == sorted(expect["do"][name]), name
    assert set(expect.get("can", {}).get(name, ())) <= can, (name, can)
    for action in expect.get("not", {}).get(name, ()):
        assert action not in do | can, (name, action)
        assert action in forbidden(parts), (name, action)
    for action in expect.get("silent", {}).get(name, ()):
        assert action not in do | can, (name, action)
    if name in expect.get("board", ()):
        assert asks_the_board(parts), name


def test_there_are_at_least_forty_and_each_names_its_lines() -> None:
    cases = [it.values[0] for it in worked()]
    assert len(cases) >= 40
    assert all(case["lines"] for case in cases)
    assert max(len(case.get("lesions", {})) for case in cases) == 3
