"""What does not construct, and says all its faults."""

from __future__ import annotations

from typing import Any

import pytest

from core.definition.declare_score import (
    fact,
    grade,
    group,
    measured,
    not_applicable,
    open_,
    points,
    rest,
    score,
)
from core.definition.fact import Fact, Scope
from core.definition.interval import over, under
from core.definition.score import Band, Note, Score
from core.definition.source import Origin, Source
from core.errors import DefinitionError, UnknownTerm
from tests.terms import UNKNOWN

SIZE = fact(Scope.LESION, "size", "small", "medium", "large")
SIDE = fact(Scope.LESION, "side", "left", "right")
SOURCE = Source(Origin.FRAMEWORK, ("L-TEST-1",))
BANDS = (Band(0, 0, "low", SOURCE), Band(1, 2, "high", SOURCE))


def minimal(**changes: Any) -> Score:
    """The smallest score that constructs: one question worth 0 to 2. ``changes`` replace parts."""
    declared: dict[str, Any] = {
        "edition": "1",
        "scope": Scope.LESION,
        "source": SOURCE,
        "readings": ("framework",),
        "questions": (points("size", SIZE, small=0, medium=1, large=2),),
        "bands": BANDS,
    }
    return score("minimal", **(declared | changes))


def faults_of(**changes: Any) -> tuple[str, ...]:
    """The faults that keep a changed minimal score from constructing."""
    with pytest.raises(DefinitionError) as refused:
        minimal(**changes)
    assert refused.value.where == "minimal"
    assert all(fault in str(refused.value) for fault in refused.value.faults)
    return refused.value.faults


def test_the_minimal_score_of_these_tests_constructs() -> None:
    assert minimal().principal == "framework"


def test_a_forgotten_option_is_refused() -> None:
    assert faults_of(
        questions=(points("size", SIZE, small=0, large=1),), bands=(Band(0, 1, "all", SOURCE),)
    ) == ("size: option 'medium' is forgotten",)


def test_an_option_covered_twice_is_refused() -> None:
    asked = points("size", SIZE, small=0, medium=1, big=group(2, "medium", "large"))
    assert faults_of(questions=(asked,)) == ("size: option 'medium' is covered twice",)


def test_two_rests_of_one_question_are_refused() -> None:
    asked = points("size", SIZE, small=0, other=rest(1), others=rest(2))
    assert set(faults_of(questions=(asked,))) == {
        "size: option 'large' is covered twice",
        "size: option 'medium' is covered twice",
    }


def test_an_option_that_the_fact_does_not_have_is_refused() -> None:
    asked = points("size", SIZE, small=0, medium=1, large=2, huge=2)
    assert faults_of(questions=(asked,)) == ("size: 'huge' is no option of the fact",)


def test_a_choice_that_bears_the_name_of_an_option_and_covers_others_is_refused() -> None:
    asked = points("size", SIZE, small=0, medium=group(2, "medium", "large"))
    (fault,) = faults_of(questions=(asked,), bands=(Band(0, 2, "all", SOURCE),))
    assert "'medium' bears an option's name" in fault


@pytest.mark.parametrize(
    ("edges", "covered"),
    [
        pytest.param([(0, 0), (2, 2)], "0-2", id="a gap"),
        pytest.param([(0, 1), (1, 2)], "0-2", id="an overlap"),
        pytest.param([(0, 1)], "0-1", id="too short above"),
        pytest.param([(1, 2)], "1-2", id="too short below"),
        pytest.param([(0, 3)], "0-3", id="too long above"),
        pytest.param([(-1, 2)], "-1-2", id="too long below"),
    ],
)
def test_bands_that_do_not_tile_the_totals_are_refused_with_both_ranges(
    edges: list[tuple[int, int]], covered: str
) -> None:
    bands = tuple(Band(low, high, f"band_{low}_{high}", SOURCE) for low, high in edges)
    (fault,) = faults_of(bands=bands)
    assert f"bands cover {covered} " in fault
    assert fault.endswith("totals reach 0-2")


def test_the_printed_range_3_to_12_of_mirels_would_be_refused() -> None:
    """M1: four items of 1 to 3 points never make 3."""
    asked = tuple(
        points(id, fact(Scope.LESION, id, "one", "two", "three"), one=1, two=2, three=3)
        for id in ("site", "size", "lesion", "pain")
    )
    (fault,) = faults_of(questions=asked, bands=(Band(3, 12, "all", SOURCE),))
    assert "bands cover 3-12 " in fault
    assert "totals reach 4-12" in fault


def test_a_total_of_another_reading_that_is_in_no_band_is_refused() -> None:
    asked = points("size", SIZE, small=0, medium=1, large=open_("X1", framework=2, published=5))
    assert faults_of(
        questions=(asked,), readings=("framework", "published"), notes=(Note("X1"),)
    ) == ("reading 'published' reaches 5, which is in no band",)


@pytest.mark.parametrize(
    "readings",
    [
        pytest.param({"framework": 2}, id="one is missing"),
        pytest.param({"framework": 2, "published": 2, "draft": 2}, id="one too many"),
        pytest.param({"framework": 2, "draft": 2}, id="one misnamed"),
    ],
)
def test_points_for_a_wrong_set_of_readings_are_refused(readings: dict[str, Any]) -> None:
    asked = points("size", SIZE, small=0, medium=1, large=open_("X1", **readings))
    (fault,) = faults_of(
        questions=(asked,), readings=("framework", "published"), notes=(Note("X1"),)
    )
    assert "readings are ['framework', 'published']" in fault
    assert all(reading in fault for reading in readings)


def test_open_points_for_no_reading_at_all_are_refused() -> None:
    """The empty set of readings is a wrong one too: nothing would ever be counted."""
    asked = points("size", SIZE, small=0, medium=group(2, "medium"), large=open_("X1"))
    with pytest.raises(DefinitionError):
        minimal(questions=(asked,), bands=(Band(0, 2, "all", SOURCE),), notes=(Note("X1"),))


def test_a_source_without_a_statement_is_refused() -> None:
    with pytest.raises(DefinitionError, match="names no statement"):
        Source(Origin.FRAMEWORK, ())


def test_a_condition_on_an_option_that_the_fact_does_not_have_is_refused() -> None:
    with pytest.raises(DefinitionError, match="size: no option 'huge'"):
        SIZE.is_in("small", "huge")
    with pytest.raises(DefinitionError):
        SIZE.is_in(UNKNOWN)


@pytest.mark.parametrize(
    "large",
    [
        pytest.param(open_("X1", framework=2), id="open points"),
        pytest.param(not_applicable("X1"), id="not applicable"),
    ],
)
def test_a_note_that_is_cited_but_missing_is_refused(large: Any) -> None:
    asked = points("size", SIZE, small=0, medium=group(2, "medium"), large=large)
    assert "defect 'X1' is cited without a note" in faults_of(
        questions=(asked,), bands=(Band(0, 2, "all", SOURCE),)
    )


def test_a_note_that_stands_twice_is_refused() -> None:
    assert faults_of(notes=(Note("X1"), Note("X1"))) == ("note 'X1' stands twice",)


def test_an_excluding_condition_on_an_undeclared_fact_is_refused() -> None:
    (fault,) = faults_of(excluded=SIDE.is_in("left"))
    assert fault == "excluded reads 'side', which excluded_facts lacks"


def test_an_excluded_fact_that_is_also_a_question_is_refused() -> None:
    (fault,) = faults_of(excluded=SIZE.is_in("large"), excluded_facts=(SIZE,))
    assert fault == "excluded fact 'size' is also a question"


def test_all_faults_are_told_at_once() -> None:
    faults = faults_of(
        questions=(points("size", SIZE, small=0, large=5, huge=not_applicable("X9")),),
        notes=(Note("X1"), Note("X1")),
        excluded=SIDE.is_in("left"),
    )
    assert len(faults) == 6  # no such option, forgotten, twice, cited, unread, bands


def test_a_fact_with_repeated_or_reserved_options_or_a_span_for_none_is_refused() -> None:
    with pytest.raises(DefinitionError, match="not distinct"):
        fact(Scope.LESION, "size", "small", "small")
    with pytest.raises(DefinitionError, match="not distinct"):
        fact(Scope.LESION, "size", "small", UNKNOWN)
    with pytest.raises(DefinitionError, match="not distinct"):
        measured(Scope.LESION, "size", "mm", {"small": under(5)}, also=("small",))
    with pytest.raises(DefinitionError, match="span for 'large'"):
        Fact("size", Scope.LESION, ("small",), "mm", {"large": over(5)})


def test_a_grade_has_one_question_and_a_band_for_each_option() -> None:
    definition = grade(SIZE, edition="1", source=SOURCE)
    assert [question.id for question in definition.questions] == ["grade"]
    assert [band.id for band in definition.bands] == ["small", "medium", "large"]
    assert all(band.low is None and band.high is None for band in definition.bands)


def test_a_term_that_the_score_does_not_have_raises() -> None:
    definition = minimal()
    with pytest.raises(UnknownTerm):
        definition.question("side")
    with pytest.raises(UnknownTerm):
        definition.band("middle")
    with pytest.raises(UnknownTerm):
        definition.question("size").choice("huge")
    with pytest.raises(UnknownTerm):
        definition.question("size").choice(UNKNOWN)
