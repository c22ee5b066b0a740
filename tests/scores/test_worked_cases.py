"""The worked cases of ``cases/``, which a clinician signs off, held against the scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.definition.answer import answers_of
from core.definition.score import Score
from core.engine.result import ReadingResult, Result
from core.engine.scoring import evaluate
from tests.terms import UNKNOWN
from tests.together import Together

from .definitions import SCORES

FOLDER = Path(__file__).parent / "cases"
EXPECTABLE = {
    "applicable",
    "excluded_by",
    "points",
    "total",
    "min",
    "max",
    "no_value",
    "band",
    "bands",
    "readings",
    "certain",
    "notes",
    "unknown",
    "deciding",
    "outside_population",
    "neighbours",
}
READING_EXPECTABLE = {"total", "min", "max", "no_value", "band", "bands"}


@dataclass(frozen=True)
class Case:
    """One patient of the files: what was answered, and what is expected of it."""

    score: Score
    title: str
    answers: Mapping[str, str]
    expect: Mapping[str, Any]


def _cases_of(path: Path) -> Iterator[Case]:
    sheet = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    score = SCORES[sheet["score"]]
    for entry in sheet["cases"]:
        assert set(entry) <= {"title", "answers", "each", "expect", "signed"}, entry["title"]
        if "each" not in entry:
            yield Case(score, entry["title"], entry["answers"], entry["expect"])
            continue
        ((question, terms),) = entry["each"].items()
        assert question not in entry["answers"], entry["title"]
        for term in terms:
            answers = {**entry["answers"], question: term}
            yield Case(score, f"{entry['title']} [{term}]", answers, entry["expect"])


CASES = [case for path in sorted(FOLDER.glob("*.yaml")) for case in _cases_of(path)]


def _assert_reading(reading: ReadingResult, expect: Mapping[str, Any], where: str) -> None:
    ways = [way for way in ("total", "min", "no_value") if way in expect]
    assert len(ways) == 1, f"{where}: total, min and max, or no_value"
    if "total" in expect:
        assert reading.totals == (expect["total"],), where
    elif "min" in expect:
        assert (reading.min, reading.max) == (expect["min"], expect["max"]), where
        assert reading.total is None, where
    else:
        assert reading.totals == (), where
    if "band" in expect:
        assert reading.bands == (expect["band"],), where
        assert reading.band == expect["band"], where
    else:
        assert list(reading.bands) == expect.get("bands", []), where
        assert reading.band is None, where


def _assert_deciding(result: Result, expected: str | list[str]) -> None:
    assert set(result.deciding) <= set(result.unknown)
    if expected == "any":
        assert result.deciding
    elif isinstance(expected, str):
        assert result.deciding[:1] == (expected,)
    else:
        assert list(result.deciding) == expected


EVERY_SCORE = pytest.mark.parametrize("score", list(SCORES.values()), ids=list(SCORES))


def _of(score: Score) -> list[Case]:
    return [case for case in CASES if case.score is score]


@EVERY_SCORE
def test_the_score_gives_what_the_worked_case_expects(score: Score) -> None:
    with Together() as cases:
        for case in _of(score):
            with cases.case(f"{score.id}: {case.title}"):
                _gives_what_is_expected(case)


def _gives_what_is_expected(case: Case) -> None:
    expect = case.expect
    result = evaluate(case.score, answers_of(case.answers))
    assert set(expect) <= EXPECTABLE
    assert list(result.notes) == expect["notes"]
    assert result.applicable is expect.get("applicable", True)
    assert list(result.excluded_by) == expect.get("excluded_by", [])
    assert list(result.unknown) == expect.get("unknown", [])
    _assert_deciding(result, expect.get("deciding", []))
    assert result.outside_population is expect.get("outside_population", False)
    if not result.applicable:
        assert (result.valued, result.certain, result.band) == ((), False, None)
        return
    _assert_reading(result.principal, expect, "principal")
    others = expect.get("readings", {})
    assert set(others) <= set(case.score.readings[1:])
    for reading in result.readings[1:]:
        if reading.id in others:
            assert set(others[reading.id]) <= READING_EXPECTABLE
            _assert_reading(reading, others[reading.id], reading.id)
            assert reading.totals != result.principal.totals, "a reading that does not differ"
        else:
            assert reading.totals == result.principal.totals, f"{reading.id} differs unsaid"
    assert result.differing is bool(others) or case.score.kind == "grade"
    assert result.certain is expect["certain"]
    if case.score.kind == "score":
        assert list(result.points.values()) == expect["points"]
    if "neighbours" in expect:
        found = [
            {key: value for key, value in vars(neighbour).items() if value is not None}
            for neighbour in result.neighbours
        ]
        assert found == expect["neighbours"]


@EVERY_SCORE
def test_the_points_of_a_worked_case_add_up_to_its_total(score: Score) -> None:
    """An error in the file itself, whatever the software says."""
    with Together() as cases:
        for case in _of(score):
            with cases.case(f"{score.id}: {case.title}"):
                _adds_up(case)


def _adds_up(case: Case) -> None:
    expect = case.expect
    assert all(isinstance(term, str) for term in case.answers.values()), "quote yes and no"
    if "total" in expect:
        assert None not in expect["points"], "what is not known has no total: min and max"
        assert sum(expect["points"]) == expect["total"], "mend the total or the points"
        band = case.score.band(expect["band"])
        assert band.low is not None
        assert band.high is not None
        assert band.low <= expect["total"] <= band.high
    elif "points" in expect:
        assert None in expect["points"], "say the total"


# ---- nothing forgotten ------------------------------------------------------------------------


@EVERY_SCORE
def test_the_worked_cases_answer_every_choice_and_every_option_at_least_once(score: Score) -> None:
    for question in score.questions:
        answered = {case.answers.get(question.id, UNKNOWN) for case in _of(score)}
        wanted = {choice.id for choice in question.choices} | set(question.fact.options)
        assert wanted <= answered, f"add cases: {question.id} {sorted(wanted - answered)}"


@EVERY_SCORE
def test_the_worked_cases_stand_on_both_edges_of_every_band(score: Score) -> None:
    seen = {(case.expect.get("band"), case.expect.get("total")) for case in _of(score)}
    for band in score.bands:
        assert (band.id, band.low) in seen, f"add a case: {band.id}, total {band.low}"
        assert (band.id, band.high) in seen, f"add a case: {band.id}, total {band.high}"


@EVERY_SCORE
def test_the_worked_cases_leave_every_question_unknown_at_least_once(score: Score) -> None:
    for question in score.questions:
        assert any(question.id in case.expect.get("unknown", []) for case in _of(score)), (
            f"add a case in which {question.id} is not known (`unknown:`)"
        )


@EVERY_SCORE
def test_the_worked_cases_show_uncertainty_and_certainty_in_spite_of_an_unknown(
    score: Score,
) -> None:
    unknown = [case.expect for case in _of(score) if case.expect.get("unknown")]
    assert any(not expect["certain"] and expect.get("deciding") for expect in unknown), (
        "add a case in which what is not known decides (`certain: false`, `deciding:`)"
    )
    if score.kind == "score":
        assert any(expect["certain"] for expect in unknown), (
            "add a case that is certain although something is not known (`unknown:`)"
        )


@EVERY_SCORE
def test_the_worked_cases_meet_every_choice_and_condition_under_which_a_score_does_not_apply(
    score: Score,
) -> None:
    refused = [case for case in _of(score) if case.expect.get("applicable") is False]
    for question in score.questions:
        for choice in question.choices:
            if not choice.applies:
                assert any(case.answers.get(question.id) == choice.id for case in refused), (
                    f"add a case with {question.id}: {choice.id} (`applicable: false`)"
                )
    for fact in score.excluded_facts:
        asked = {case.answers.get(fact.id) for case in _of(score)}
        assert set(fact.options) <= asked, f"add cases with each option of {fact.id}"
        assert any(fact.id in case.expect["excluded_by"] for case in refused), (
            f"add a case that {fact.id} excludes (`excluded_by:`)"
        )


@EVERY_SCORE
def test_the_worked_cases_show_every_note_that_depends_on_the_answers(score: Score) -> None:
    shown = {note for case in _of(score) for note in case.expect["notes"]}
    depending = {note.id for note in score.notes if note.when is not None}
    assert shown == depending, f"add cases that show (`notes:`) {sorted(depending - shown)}"


@EVERY_SCORE
def test_the_worked_cases_show_the_way_to_the_next_band_in_both_directions(score: Score) -> None:
    if score.kind == "grade":
        return
    near = [n for case in _of(score) for n in case.expect.get("neighbours", [])]
    up, down = (any(sign * n["needed"] > 0 and "choice" in n for n in near) for sign in (1, -1))
    assert up, "add a case with the answer that leads to the band above (`neighbours:`)"
    assert down, "add a case with the answer that leads to the band below (`neighbours:`)"
    never = {band.id for band in score.bands} - {n["band"] for n in near}
    assert not never, f"add cases with the way (`neighbours:`) to {sorted(never)}"
