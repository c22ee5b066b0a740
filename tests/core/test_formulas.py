"""Creatinine clearance, corrected calcium, against the printed vectors of dossier 5.3 and 5.4."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.formulas import UNITS, cockcroft_gault, corrected_calcium
from core.definition.interval import Span, between, exactly, over

MALE, FEMALE = frozenset({"male"}), frozenset({"female"})
MG_DL = UNITS["creatinine"]["mg_dl"]


def just(number: str | Fraction) -> Span:
    return Span(Fraction(number), Fraction(number))


def ends(span: Span) -> tuple[Fraction, Fraction]:
    assert span.low is not None
    assert span.high is not None
    return span.low, span.high


@pytest.mark.parametrize(
    ("age", "weight", "mg_dl", "sexes", "printed", "digits"),
    [
        (60, "80", "1.0", MALE, "88.89", 2),
        (60, "80", "1.0", FEMALE, "75.56", 2),
        (80, "60", "2.0", FEMALE, "21.25", 2),
        (30, "80", "0.8", MALE, "152.78", 2),
        (65, "70", "1.4", MALE, "52.1", 1),
        (45, "60", "0.9", FEMALE, "74.8", 1),
        (78, "47.6", "1.56", FEMALE, "20", -1),  # printed as "about 20"; it is 22.3
    ],
)
def test_the_clearance_is_the_printed_one(
    age: int, weight: str, mg_dl: str, sexes: frozenset[str], printed: str, digits: int
) -> None:
    result = cockcroft_gault(exactly(age), just(weight), just(Fraction(mg_dl) * MG_DL), sexes)
    low, high = ends(result)
    assert low == high
    assert round(low, digits) == Fraction(printed)


def test_a_milligram_per_decilitre_of_creatinine_is_88_4_micromoles() -> None:
    assert Fraction("88.4") == MG_DL
    exact = cockcroft_gault(exactly(60), exactly(80), just("88.4"), MALE)
    assert exact == just(Fraction(800, 9))  # 80 x 80 / 72


def test_an_unknown_sex_spans_both() -> None:
    both = cockcroft_gault(exactly(60), exactly(80), just("88.4"), MALE | FEMALE)
    assert both == between(Fraction(800, 9) * Fraction(85, 100), Fraction(800, 9))


@pytest.mark.parametrize(
    ("age", "weight", "creatinine", "sexes"),
    [
        (exactly(141), exactly(80), exactly(88), MALE),
        (exactly(60), exactly(80), exactly(0), MALE),
        (exactly(60), exactly(80), exactly(88), frozenset[str]()),
        (exactly(60), exactly(80), exactly(88), frozenset({"unknown"})),
        (exactly(60), exactly(-1), exactly(88), MALE),
        (exactly(60), Span(Fraction(80), Fraction(70)), exactly(88), MALE),
        (over(60), exactly(80), exactly(88), MALE),
        (exactly(60), Span(Fraction(1), Fraction(2), high_in=False), exactly(88), MALE),
    ],
)
def test_no_clearance_outside_the_range_of_the_formula(
    age: Span, weight: Span, creatinine: Span, sexes: frozenset[str]
) -> None:
    with pytest.raises(ValueError):
        cockcroft_gault(age, weight, creatinine, sexes)


@pytest.mark.parametrize(
    ("calcium", "albumin", "low", "high"),
    [
        ("2.00", "25", "2.30", "2.375"),
        ("2.40", "40", "2.40", "2.40"),
        ("2.40", "48", "2.40", "2.40"),
        ("2.40", "39", "2.42", "2.425"),
        ("0", "40", "0", "0"),
    ],
)
def test_calcium_is_corrected_for_low_albumin_only_with_both_factors(
    calcium: str, albumin: str, low: str, high: str
) -> None:
    expected = between(Fraction(low), Fraction(high))
    assert corrected_calcium(just(calcium), just(albumin)) == expected


def test_the_correction_agrees_with_the_formula_in_milligrams_per_decilitre() -> None:
    per_mg, per_g = UNITS["calcium"]["mg_dl"], UNITS["albumin"]["g_dl"]
    low, _ = ends(corrected_calcium(just(8 * per_mg), just(2 * per_g)))
    in_mg = Fraction("8.0") + Fraction("0.8") * (4 - Fraction("2.0"))
    assert in_mg == Fraction("9.6")
    assert abs(low / per_mg - in_mg) < Fraction("0.01")


@pytest.mark.parametrize("albumin", [over(30), exactly(-1), Span(None, Fraction(40))])
def test_no_correction_without_a_closed_interval_of_albumin(albumin: Span) -> None:
    with pytest.raises(ValueError):
        corrected_calcium(exactly(2), albumin)


def test_each_quantity_has_one_canonical_unit() -> None:
    assert {name: [u for u, f in units.items() if f == 1] for name, units in UNITS.items()} == {
        "age": ["year"],
        "weight": ["kg"],
        "creatinine": ["umol_l"],
        "calcium": ["mmol_l"],
        "albumin": ["g_l"],
        "vitamin_d": ["ng_ml"],
    }
    assert 50 * UNITS["vitamin_d"]["nmol_l"] == 20


def ranges(low: int, high: int) -> st.SearchStrategy[list[Fraction]]:
    """Three numbers in order: the ends of an interval, and one that lies between them."""
    number = st.fractions(min_value=low, max_value=high, max_denominator=100)
    return st.lists(number, min_size=3, max_size=3).map(sorted)


def spanned(numbers: list[Fraction]) -> Span:
    return between(numbers[0], numbers[-1])


SEXES = st.sampled_from([MALE, FEMALE, MALE | FEMALE])


@given(ranges(0, 140), ranges(0, 300), ranges(1, 2000), SEXES)
def test_the_clearance_of_a_range_holds_that_of_every_number_in_it(
    age: list[Fraction], weight: list[Fraction], creatinine: list[Fraction], sexes: frozenset[str]
) -> None:
    wide = cockcroft_gault(spanned(age), spanned(weight), spanned(creatinine), sexes)
    for sex in sexes:
        inner = cockcroft_gault(
            just(age[1]), just(weight[1]), just(creatinine[1]), frozenset({sex})
        )
        assert wide.holds(inner)


@given(ranges(0, 10), ranges(0, 80))
def test_the_correction_of_a_range_holds_that_of_every_number_in_it(
    calcium: list[Fraction], albumin: list[Fraction]
) -> None:
    wide = corrected_calcium(spanned(calcium), spanned(albumin))
    assert wide.holds(corrected_calcium(just(calcium[1]), just(albumin[1])))


@given(ranges(0, 140), ranges(1, 2000))
def test_the_clearance_falls_with_age_and_with_creatinine(
    age: list[Fraction], creatinine: list[Fraction]
) -> None:
    def clearance(years: Fraction, micromoles: Fraction) -> Fraction:
        return ends(cockcroft_gault(just(years), exactly(70), just(micromoles), MALE))[0]

    young, _, old = age
    good, _, poor = creatinine
    assert clearance(young, good) >= clearance(old, good) >= clearance(old, poor)
