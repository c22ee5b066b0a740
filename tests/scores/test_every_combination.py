"""Every combination of answers of every score, held against the oracle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from core.definition.answer import answers_of
from core.engine.result import Result
from core.engine.scoring import evaluate
from tests.terms import UNKNOWN
from tests.tiers import in_part

from .definitions import SCORES
from .sheet import Outcome, Sheet
from .sheets import SHEETS
from .sheets.mirels import mirels_excluded_by

EVERY_SCORE = pytest.mark.parametrize("name", list(SCORES))


def combinations(choices: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """All ways to answer the questions."""
    for picked in product(*choices.values()):
        yield dict(zip(choices, picked, strict=True))


def all_choices(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    """Every choice of every question, those that the source leaves open included."""
    return {question: sheet.choices(question) for question in sheet.core}


def assert_same(result: Result, outcome: Outcome, answers: Mapping[str, str]) -> None:
    """Hold one result against what the oracle has for the same, complete answers."""
    assert result.applicable is outcome.applicable, answers
    assert [reading.id for reading in result.readings] == list(outcome.totals), answers
    for reading in result.readings:
        totals = sorted(outcome.totals[reading.id])
        assert list(reading.totals) == totals, (reading.id, answers)
        assert reading.min == (totals[0] if totals else None), (reading.id, answers)
        assert reading.max == (totals[-1] if totals else None), (reading.id, answers)
        assert reading.total == (totals[0] if len(totals) == 1 else None), (reading.id, answers)
        bands = outcome.bands[reading.id]
        assert set(reading.bands) == bands, (reading.id, answers)
        assert len(reading.bands) == len(bands), (reading.id, answers)
        assert reading.band == (next(iter(bands)) if len(bands) == 1 else None), answers
    assert set(result.bands) == outcome.all_bands, answers
    assert result.certain is outcome.certain, answers


def test_every_score_has_a_sheet_and_the_other_way_round() -> None:
    """Red? tests/scores/sheets/ID.py computes anew: `osteoboard new score` writes its frame."""
    assert sorted(SHEETS) == sorted(SCORES)


@EVERY_SCORE
def test_the_oracle_and_the_definition_ask_the_same_questions_with_the_same_choices(
    name: str,
) -> None:
    sheet, score = SHEETS[name], SCORES[name]
    assert {
        question.id: {choice.id for choice in question.choices} for question in score.questions
    } == {question: set(choices) for question, choices in all_choices(sheet).items()}
    assert [question.id for question in score.questions] == list(sheet.core)
    assert score.readings == sheet.readings
    assert score.principal == sheet.readings[0]


@EVERY_SCORE
def test_every_combination_that_the_source_prints_gives_its_total_and_its_band(name: str) -> None:
    sheet, score = SHEETS[name], SCORES[name]
    count = 0
    for answers in combinations(sheet.core):
        result = evaluate(score, answers_of(answers))
        assert_same(result, sheet.compute(**answers), answers)
        assert result.band is not None, answers
        assert (result.unknown, result.deciding, result.excluded_by) == ((), (), ()), answers
        if score.kind == "score":
            assert result.principal.total == sum(value or 0 for value in result.points.values())
            assert None not in result.points.values(), answers
        count += 1
    assert count == sheet.counts[0]


@EVERY_SCORE
def test_every_combination_with_open_and_not_applicable_choices_agrees_with_the_oracle(
    name: str,
) -> None:
    sheet, score = SHEETS[name], SCORES[name]
    count = 0
    for answers in combinations(all_choices(sheet)):
        outcome = sheet.compute(**answers)
        result = evaluate(score, answers_of(answers))
        assert_same(result, outcome, answers)
        taken_away = tuple(
            question for question, choice in answers.items() if choice in sheet.takes_away
        )
        assert result.excluded_by == taken_away, answers
        valued = [reading for reading, totals in outcome.totals.items() if totals]
        if score.kind == "score":
            assert [reading.id for reading in result.valued] == valued, answers
            distinct = {outcome.totals[reading] for reading in valued}
            differing = len(distinct) > 1 or len(valued) < len(sheet.readings)
            assert result.differing is differing, answers
        count += 1
    assert count == sheet.counts[1]


@in_part({it: SHEETS[it].counts[2] for it in SCORES})
def test_every_combination_with_unknown_answers_has_the_range_of_its_completions(
    name: str, one_in: int
) -> None:
    """Brute force: unknown questions are filled in with every choice that the source prints."""
    sheet, score = SHEETS[name], SCORES[name]
    asked = {question: (*choices, UNKNOWN) for question, choices in all_choices(sheet).items()}
    count = 0
    for answers in combinations(asked):
        count += 1
        if count % one_in:
            continue
        result = evaluate(score, answers_of(answers))
        open_questions = tuple(q for q, term in answers.items() if term == UNKNOWN)
        if sheet.takes_away & set(answers.values()):
            assert (result.applicable, result.certain) == (False, False), answers
            assert (result.valued, result.deciding, result.unknown) == ((), (), ()), answers
            continue
        filled = combinations(
            {q: sheet.core[q] if term == UNKNOWN else (term,) for q, term in answers.items()}
        )
        totals: dict[str, set[int]] = {reading: set() for reading in sheet.readings}
        bands: dict[str, set[str]] = {reading: set() for reading in sheet.readings}
        for completion in filled:
            outcome = sheet.compute(**completion)
            for reading in sheet.readings:
                totals[reading] |= outcome.totals[reading]
                bands[reading] |= outcome.bands[reading]
        for it in result.readings:
            assert list(it.totals) == sorted(totals[it.id]), (it.id, answers)
            assert it.min == min(totals[it.id], default=None), (it.id, answers)
            assert it.max == max(totals[it.id], default=None), (it.id, answers)
            assert set(it.bands) == bands[it.id], (it.id, answers)
        possible = set().union(*bands.values())
        assert result.applicable, answers
        assert result.certain is (len(possible) == 1), answers
        assert result.unknown == open_questions, answers
        assert set(result.deciding) <= set(open_questions), answers
        assert len(set(result.deciding)) == len(result.deciding), answers
        movable = any(len(reached) > 1 for reached in bands.values())
        assert movable or not result.deciding, answers
    assert count == sheet.counts[2]


@EVERY_SCORE
def test_every_total_of_the_source_range_is_reached_and_no_other(name: str) -> None:
    """Mirels 4-12 and not 3 (M1), SINS 0-18, Rades 21-44, Tokuhashi 0-15, Tomita 2-10."""
    sheet, score = SHEETS[name], SCORES[name]
    reached = {
        evaluate(score, answers_of(answers)).principal.total for answers in combinations(sheet.core)
    }
    if sheet.ends is None:
        assert score.kind == "grade"
        assert reached == {None}
        return
    low, high = sheet.ends
    assert reached == set(range(low, high + 1))
    nothing_known = evaluate(score, {})
    assert (nothing_known.principal.min, nothing_known.principal.max) == (low, high)
    assert nothing_known.principal.totals == tuple(range(low, high + 1))


def test_the_five_printed_items_of_tokuhashi_stop_at_13() -> None:
    (framework,) = [r for r in evaluate(SCORES["tokuhashi"], {}).readings if r.id == "framework"]
    assert (framework.min, framework.max) == (0, 13)


def test_the_counts_of_the_dossier_at_the_open_edges_come_out() -> None:
    """S4: 54 of 324 combinations change band between 2 and 3; R2: 54 of 216 at exactly 15 months.

    Both counts are those of the points, not of the answers: combinations of rows of the table.
    """
    sins_sheet, rades_sheet = SHEETS["sins"], SHEETS["rades"]
    sins_answers = [
        {**rest, "collapse": "exactly_half"}
        for rest in combinations({q: c for q, c in sins_sheet.core.items() if q != "collapse"})
    ]
    uncertain = [a for a in sins_answers if not evaluate(SCORES["sins"], answers_of(a)).certain]
    assert (len(uncertain), len(sins_answers)) == (54, 324)
    rades_answers = [
        {**rest, "interval": "exactly_15"}
        for rest in combinations({q: c for q, c in rades_sheet.core.items() if q != "interval"})
    ]
    uncertain = [a for a in rades_answers if not evaluate(SCORES["rades"], answers_of(a)).certain]
    assert (len(uncertain), len(rades_answers)) == (54, 216)


def test_mirels_applies_only_to_a_long_bone_without_a_fracture() -> None:
    sheet, score = SHEETS["mirels"], SCORES["mirels"]
    count = 0
    for answers in combinations(all_choices(sheet)):
        for region in (None, UNKNOWN, "long_bone", "spine", "pelvis", "other_bone"):
            for fracture in (None, UNKNOWN, "no", "yes"):
                told = dict(answers)
                if region is not None:
                    told["region"] = region
                if fracture is not None:
                    told["fracture"] = fracture
                result = evaluate(score, answers_of(told))
                excluded = bool(mirels_excluded_by(region, fracture))
                assert result.applicable is not excluded, told
                assert bool(result.excluded_by) is excluded, told
                if excluded:
                    assert (result.valued, result.neighbours) == ((), ()), told
                else:
                    assert_same(result, sheet.compute(**answers), told)
                count += 1
    assert count == 144 * 6 * 4


def test_only_the_answers_that_exclude_mirels_are_named_as_excluding_it() -> None:
    """A long bone with a fracture is excluded by the fracture, not by being a long bone."""
    for region in (UNKNOWN, "long_bone", "spine", "pelvis", "other_bone"):
        for fracture in (UNKNOWN, "no", "yes"):
            told = {"region": region, "fracture": fracture}
            expected = mirels_excluded_by(region, fracture)
            assert evaluate(SCORES["mirels"], answers_of(told)).excluded_by == expected, told
