"""The shared facts and the vertebrae, held against the sources."""

from __future__ import annotations

from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.definition.fact import Fact
from core.definition.interval import Span
from dialogs import facts
from dialogs.facts import lesion, state, tumour
from tests.terms import UNKNOWN

from .definitions import SCORES
from .sheets.sins import vertebra_class

ALL_FACTS = list(
    {
        it.id: it
        for module in iter_modules(facts.__path__)
        for it in vars(import_module(f"{facts.__name__}.{module.name}")).values()
        if isinstance(it, Fact)
    }.values()
)


def holder(it: Fact, value: Fraction | int) -> str | None:
    """The option of a measured fact into which a typed number falls."""
    number = Fraction(value)
    found = [option for option, span in it.spans.items() if span.holds(Span(number, number))]
    assert len(found) <= 1, (it.id, value, found)
    return found[0] if found else None


def test_the_options_of_every_fact_are_distinct_and_so_are_the_ids_of_the_facts() -> None:
    assert len(ALL_FACTS) >= 18
    for it in ALL_FACTS:
        assert len(set(it.options)) == len(it.options), it.id
        assert len(it.options) > 1 or it.kept, it.id
        assert UNKNOWN not in it.options, it.id
    ids = [it.id for it in ALL_FACTS]
    assert len(set(ids)) == len(ids)


def test_every_question_asks_a_shared_fact_and_its_choices_share_out_the_options() -> None:
    for definition in SCORES.values():
        for question in definition.questions:
            assert question.fact in ALL_FACTS
            covered = [option for choice in question.choices for option in choice.covers]
            assert sorted(covered) == sorted(question.fact.options), (definition.id, question.id)


@given(st.fractions(min_value=0, max_value=120, max_denominator=12))
def test_a_typed_number_falls_into_one_option_at_most(value: Fraction) -> None:
    for it in ALL_FACTS:
        holder(it, value)


THIRD, TWO_THIRDS = Fraction(1, 3), Fraction(2, 3)
CRUMB = Fraction(1, 1000)


@pytest.mark.parametrize(
    ("it", "value", "option"),
    [
        (lesion.cortex, 0, None),
        (lesion.cortex, CRUMB, "under_third"),
        (lesion.cortex, THIRD - CRUMB, "under_third"),
        (lesion.cortex, THIRD, "third_to_two_thirds"),
        (lesion.cortex, TWO_THIRDS, "third_to_two_thirds"),
        (lesion.cortex, TWO_THIRDS + CRUMB, "over_two_thirds"),
        (lesion.cortex, 1, "over_two_thirds"),
        (lesion.cortex, 1 + CRUMB, None),
        (lesion.vertebral_collapse, 0, None),
        (lesion.vertebral_collapse, 50 - CRUMB, "under_half"),
        (lesion.vertebral_collapse, 50, "exactly_half"),
        (lesion.vertebral_collapse, 50 + CRUMB, "over_half"),
        (lesion.vertebral_collapse, 100, "over_half"),
        (lesion.vertebral_collapse, 101, None),
        (state.karnofsky, 0, None),
        (state.karnofsky, 10, "k10"),
        (state.karnofsky, 45, None),
        (state.karnofsky, 75, None),
        (state.karnofsky, 100, "k100"),
        (state.deficit_development, 0, "no_deficit"),
        (state.deficit_development, Fraction(1, 2), None),
        (state.deficit_development, 1, "days_1_7"),
        (state.deficit_development, 7, "days_1_7"),
        (state.deficit_development, Fraction(15, 2), None),
        (state.deficit_development, 8, "days_8_14"),
        (state.deficit_development, Fraction(17, 2), "days_8_14"),
        (state.deficit_development, 14, "days_8_14"),
        (state.deficit_development, 15, "over_14"),
        (tumour.diagnosis_to_compression, 14, "under_15"),
        (tumour.diagnosis_to_compression, 15, "exactly_15"),
        (tumour.diagnosis_to_compression, 16, "over_15"),
        (tumour.extraspinal_bone_foci, 0, "zero"),
        (tumour.extraspinal_bone_foci, 1, "one"),
        (tumour.extraspinal_bone_foci, 2, "two"),
        (tumour.extraspinal_bone_foci, 3, "three"),
        (tumour.extraspinal_bone_foci, 4, "over_three"),
        (tumour.vertebral_metastases, 0, None),
        (tumour.vertebral_metastases, 1, "one"),
        (tumour.vertebral_metastases, 2, "two"),
        (tumour.vertebral_metastases, 3, "three_or_more"),
    ],
)
def test_a_typed_number_at_an_edge_falls_where_the_sources_say(
    it: Fact, value: Fraction | int, option: str | None
) -> None:
    assert holder(it, value) == option


# ---- vertebrae --------------------------------------------------------------------------------

SPINE = (
    (
        "C0 C1 C2 C3 C4 C5 C6 C7 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 "
        "L1 L2 L3 L4 L5 S1 S2 S3 S4 S5 COCCYX"
    )
    .lower()
    .split()
)

PRINTED = {  # framework l.279-282, word for word
    "junctional": ("C1-C2, C7-T2, T11-L1, L5-S1", 3),
    "mobile": ("C3-C6, L2-L4", 2),
    "semirigid": ("T3-T10", 1),
    "rigid": ("S2-S5", 0),
}


def printed_levels(text: str) -> set[str]:
    """The vertebrae of a printed list, both ends of each range included."""
    found: set[str] = set()
    for ends in text.lower().split(", "):
        first, last = ends.split("-")
        found |= set(SPINE[SPINE.index(first) : SPINE.index(last) + 1])
    return found


def test_levels_are_the_whole_spine_in_anatomical_order() -> None:
    assert list(lesion.vertebral_level.options) == SPINE
    assert lesion.levels("c0-coccyx") == tuple(SPINE)


def test_levels_include_both_ends_cross_regions_and_take_single_levels() -> None:
    assert lesion.levels("c3-c6") == ("c3", "c4", "c5", "c6")
    assert lesion.levels("c7-t2") == ("c7", "t1", "t2")
    assert lesion.levels("t11-l1", "l5-s1") == ("t11", "t12", "l1", "l5", "s1")
    assert lesion.levels("c7") == ("c7",)
    assert lesion.levels() == ()


@given(st.integers(0, len(SPINE) - 1), st.integers(0, len(SPINE) - 1))
def test_levels_of_any_range_are_that_stretch_of_the_spine(first: int, last: int) -> None:
    assume(first <= last)
    assert lesion.levels(f"{SPINE[first]}-{SPINE[last]}") == tuple(SPINE[first : last + 1])


def test_a_level_that_does_not_exist_raises() -> None:
    for ends in ("c8", "t1-t13", "l6-s1", ""):
        with pytest.raises(ValueError, match="not in tuple"):
            lesion.levels(ends)


def test_every_vertebra_has_the_points_of_the_printed_list() -> None:
    location = SCORES["sins"].question("location")
    expected = {level: value for text, value in PRINTED.values() for level in printed_levels(text)}
    expected["c0"] = 3  # S1: the occiput with the junction it is part of
    assert set(SPINE) - set(expected) == {"coccyx"}
    for level in SPINE:
        choice = location.choice(level)
        if level == "coccyx":
            assert not choice.applies
            assert choice.points is None
            continue
        assert choice.points is not None
        for reading in SCORES["sins"].readings:
            assert choice.points.values(reading) == {expected[level]}, level


def test_every_vertebra_is_in_the_class_of_the_printed_list_and_of_the_oracle() -> None:
    location = SCORES["sins"].question("location")
    for name, (text, _) in PRINTED.items():
        extra = {"c0"} if name == "junctional" else set()
        (choice,) = [choice for choice in location.choices if choice.id == name]
        assert choice.covers == printed_levels(text) | extra
    for level in SPINE:
        assert location.choice(level).id == vertebra_class(level), level
