"""What the events of a case say of its facts beside their days: said once, it is asked nowhere."""

from __future__ import annotations

import pytest

from core.model.case_event import CaseEvent
from core.use_cases.told_by_events import told_by
from dialogs.events import EVENTS
from tests.dialogs.dated import LIBRARY, event, on, said

TODAY = "2026-11-23"
BEGUN = event("antiresorptive_start", "2026-01-18", "denosumab")
STOPPED = event("antiresorptive_stop", TODAY, "denosumab")


def told(*events: CaseEvent) -> dict[str, frozenset[str]]:
    found = told_by(events, [], LIBRARY, on(TODAY))
    return {it.fact.id: it.possible for it in sorted(found, key=lambda it: it.on)}


def test_a_start_says_of_which_drug_and_that_it_was_begun() -> None:
    found = told(BEGUN)
    assert found["antiresorptive_drug"] == {"denosumab"}
    assert found["antiresorptive_stage"] == {"treated", "stopping"}  # which of them is asked


def test_a_stop_says_that_it_is_over_and_with_the_start_for_how_long_it_was_given() -> None:
    found = told(BEGUN, STOPPED)
    assert found["antiresorptive_stage"] == {"stopping"}
    assert found["denosumab_duration"] == {"over_6"}
    short = event("antiresorptive_start", "2026-09-01", "denosumab")
    assert told(short, STOPPED)["denosumab_duration"] == {"under_6"}


@pytest.mark.parametrize(
    ("kind", "drug"), [("zoledronic_dose", "zoledronic_acid"), ("denosumab_dose", "denosumab")]
)
def test_a_dose_says_of_which_drug_it_is(kind: str, drug: str) -> None:
    assert told(BEGUN, event(kind, "2026-11-01"))["antiresorptive_drug"] == {drug}


@pytest.mark.parametrize("kind", EVENTS)
def test_what_is_planned_or_taken_back_says_nothing(kind: str) -> None:
    assert not told(event(kind, TODAY, planned=True), event(kind, TODAY, ended=True))


def test_what_was_said_more_closely_stays_and_what_was_said_before_it_began_does_not() -> None:
    stage = "antiresorptive_stage"

    def left(term: str, day: str) -> list[frozenset[str]]:
        before = said(stage, term, day)
        dose = event("denosumab_dose", "2026-11-01")
        found = told_by([dose], [before], LIBRARY, on(TODAY))
        return [it.possible for it in found if it.fact.id == stage]

    assert left("treated", "2026-10-01") == []
    assert left("start", "2026-10-01") == [{"treated", "stopping"}]
    assert left("start", "2026-11-10") == []


def test_how_long_the_other_drug_was_given_says_nothing_of_denosumab() -> None:
    start = event("antiresorptive_start", "2026-01-18", "zoledronic_acid")
    stop = event("antiresorptive_stop", TODAY, "zoledronic_acid")
    assert "denosumab_duration" not in told(start, stop)
