"""What does not construct, what conditions mean, and the shared facts held against the sources."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from importlib import import_module
from itertools import product
from pkgutil import iter_modules
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.definition.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    Condition,
    IsIn,
    Knowledge,
    Not,
    Paren,
    ReachesBand,
    Ternary,
    facts_of,
    from_json,
    no,
    paren,
)
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
from core.definition.fact import UNKNOWN, Fact, Scope
from core.definition.interval import Span, between, exactly, over, under
from core.definition.score import Band, Note, Score
from core.definition.source import Origin, Source
from core.errors import DefinitionError, UnknownTerm
from dialogs import facts
from dialogs.facts import lesion, state, tumour

from .definitions import SCORES
from .sheets.sins import vertebra_class

# ---- what does not construct ------------------------------------------------------------------

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


# ---- conditions -------------------------------------------------------------------------------

A, B, C = SIZE.is_in("small"), SIDE.is_in("left"), SIZE.is_in("large")


@pytest.mark.parametrize(
    "slip",
    [
        pytest.param(lambda: not A, id="not a"),
        pytest.param(lambda: A and B, id="a and b"),
        pytest.param(lambda: A or B, id="a or b"),
        pytest.param(lambda: A and B and C, id="a and b and c"),
        pytest.param(lambda: A or (B and C), id="a or b and c"),
        pytest.param(lambda: bool(A & B), id="the truth of a & b"),
        pytest.param(lambda: 1 if no(A) else 2, id="1 if no(a) else 2"),
        pytest.param(lambda: [1 for _ in range(1) if paren(A | B)], id="if in a comprehension"),
    ],
)
def test_python_not_and_or_and_if_on_a_condition_raise(slip: Callable[[], object]) -> None:
    with pytest.raises(TypeError, match="no truth value"):
        slip()


def test_a_mixture_of_and_and_or_without_paren_raises() -> None:
    with pytest.raises(TypeError, match="without paren"):
        A & B | C
    with pytest.raises(TypeError, match="without paren"):
        A | B & C
    with pytest.raises(TypeError, match="without paren"):
        (A | B) & C
    with pytest.raises(TypeError, match="without paren"):
        A & (B | C)
    with pytest.raises(TypeError, match="without paren"):
        (A & B) | (B & C)


def test_a_mixture_with_paren_and_a_chain_of_one_kind_construct() -> None:
    assert A & B & C == AllOf((A, B, C)) == A & (B & C)
    assert A | B | C == AnyOf((A, B, C)) == A | (B | C)
    assert paren(A & B) | C == AnyOf((Paren(AllOf((A, B))), C))
    assert A & paren(B | C) == AllOf((A, Paren(AnyOf((B, C)))))
    assert no(A) & B == AllOf((Not(A), B))


YES_NO = {value: fact(Scope.LESION, value, "yes", "no") for value in ("p", "q")}
THREE: tuple[Ternary, ...] = (True, False, None)


def known_as(**values: Ternary) -> Knowledge:
    """Knowledge under which "p is yes" and "q is yes" have these values."""
    options = {True: frozenset({"yes"}), False: frozenset({"no"}), None: frozenset({"yes", "no"})}
    return Knowledge({name: options[value] for name, value in values.items()})


P, Q = (YES_NO[name].is_in("yes") for name in ("p", "q"))

AND_TABLE: dict[tuple[Ternary, Ternary], Ternary] = {
    (True, True): True,
    (True, False): False,
    (True, None): None,
    (False, True): False,
    (False, False): False,
    (False, None): False,
    (None, True): None,
    (None, False): False,
    (None, None): None,
}
OR_TABLE: dict[tuple[Ternary, Ternary], Ternary] = {
    (True, True): True,
    (True, False): True,
    (True, None): True,
    (False, True): True,
    (False, False): False,
    (False, None): None,
    (None, True): True,
    (None, False): None,
    (None, None): None,
}


def test_and_or_and_no_follow_the_three_valued_truth_tables() -> None:
    for p, q in product(THREE, THREE):
        known = known_as(p=p, q=q)
        assert (P & Q).evaluate(known) is AND_TABLE[p, q], (p, q)
        assert (P | Q).evaluate(known) is OR_TABLE[p, q], (p, q)
        assert paren(P & Q).evaluate(known) is AND_TABLE[p, q], (p, q)
    for p, expected in ((True, False), (False, True), (None, None)):
        assert no(P).evaluate(known_as(p=p)) is expected
        assert no(no(P)).evaluate(known_as(p=p)) is p


def test_a_fact_that_nobody_told_is_unknown_and_an_empty_and_holds_always() -> None:
    assert P.evaluate(Knowledge()) is None
    assert ALWAYS.evaluate(Knowledge()) is True
    assert AnyOf(()).evaluate(Knowledge()) is False


def test_a_condition_on_several_options_holds_only_where_all_that_is_possible_is_among_them() -> (
    None
):
    condition = SIZE.is_in("small", "medium")
    for possible, expected in (
        ({"small"}, True),
        ({"small", "medium"}, True),
        ({"large"}, False),
        ({"medium", "large"}, None),
        ({"small", "medium", "large"}, None),
    ):
        assert condition.evaluate(Knowledge({"size": frozenset(possible)})) is expected, possible


def test_a_band_is_reached_or_not_and_never_unknown() -> None:
    assert ReachesBand("high").evaluate(Knowledge(bands=frozenset({"high", "low"}))) is True
    assert ReachesBand("high").evaluate(Knowledge(bands=frozenset({"low"}))) is False
    assert ReachesBand("high").evaluate(Knowledge()) is False


FACTS = {"p": ("yes", "no"), "q": ("yes", "no"), "size": ("small", "medium", "large")}

leaves: st.SearchStrategy[Condition] = st.one_of(
    st.sampled_from(sorted(FACTS)).flatmap(
        lambda name: st.frozensets(st.sampled_from(FACTS[name]), min_size=1).map(
            lambda options: IsIn(name, options)
        )
    ),
    st.sampled_from(["low", "high"]).map(ReachesBand),
    st.just(ALWAYS),
)


def _branches(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(several.map(AllOf), several.map(AnyOf), inner.map(Not), inner.map(Paren))


conditions = st.recursive(leaves, _branches, max_leaves=8)
knowledge = st.builds(
    Knowledge,
    st.fixed_dictionaries(
        {},
        optional={
            name: st.frozensets(st.sampled_from(options), min_size=1)
            for name, options in FACTS.items()
        },
    ),
    st.frozensets(st.sampled_from(["low", "high"])),
)


@given(conditions)
def test_a_condition_comes_back_the_same_from_json(condition: Condition) -> None:
    text = json.dumps(condition.to_json())
    assert from_json(json.loads(text)) == condition
    assert json.dumps(from_json(json.loads(text)).to_json()) == text


def test_the_conditions_of_all_definitions_come_back_the_same_from_json() -> None:
    found = 0
    for definition in SCORES.values():
        noted = [note.when for note in definition.notes]
        for condition in (definition.excluded, definition.population, *noted):
            if condition is not None:
                assert from_json(json.loads(json.dumps(condition.to_json()))) == condition
                found += 1
    assert found > 30


def test_json_that_is_no_condition_raises() -> None:
    strange: list[Mapping[str, Any]] = [{}, {"xor": []}, {"fact": "size"}, {"is_in": ["small"]}]
    for data in strange:
        with pytest.raises(ValueError, match="not a condition"):
            from_json(data)


@given(conditions, knowledge, st.data())
def test_what_a_condition_has_decided_stays_decided_when_more_is_known(
    condition: Condition, known: Knowledge, data: st.DataObject
) -> None:
    before = condition.evaluate(known)
    assume(before is not None)
    narrower = {
        name: data.draw(
            st.frozensets(
                st.sampled_from(sorted(known.facts.get(name, frozenset(options)))), min_size=1
            )
        )
        for name, options in FACTS.items()
    }
    assert condition.evaluate(Knowledge(narrower, known.bands)) is before


@given(conditions, knowledge)
def test_a_condition_reads_only_the_facts_that_it_names(
    condition: Condition, known: Knowledge
) -> None:
    read = facts_of(condition)
    told = {name: options for name, options in known.facts.items() if name in read}
    assert condition.evaluate(Knowledge(told, known.bands)) is condition.evaluate(known)


# ---- spans ------------------------------------------------------------------------------------

fractions = st.fractions(min_value=0, max_value=200, max_denominator=30)


def at(value: Fraction) -> Span:
    """The interval of one number, whole or not."""
    return Span(value, value)


def holder(it: Fact, value: Fraction | int) -> str | None:
    """The option of a measured fact into which a typed number falls."""
    found = [option for option, span in it.spans.items() if span.holds(at(Fraction(value)))]
    assert len(found) <= 1, (it.id, value, found)
    return found[0] if found else None


@given(fractions, fractions, fractions)
def test_between_holds_both_its_ends_and_what_lies_between(
    low: Fraction, high: Fraction, value: Fraction
) -> None:
    assume(low <= high)
    assert between(low, high).holds(at(low))
    assert between(low, high).holds(at(high))
    assert between(low, high).holds(at(value)) is (low <= value <= high)
    assert between(low, high).holds(between(low, high))


@given(fractions, fractions)
def test_under_leaves_out_its_end_and_zero(end: Fraction, value: Fraction) -> None:
    assert under(end).holds(at(value)) is (0 < value < end)
    assert not under(end).holds(at(end))
    assert not under(end).holds(at(Fraction(0)))


@given(fractions, fractions, fractions)
def test_over_leaves_out_its_end_and_includes_up_to(
    end: Fraction, up_to: Fraction, value: Fraction
) -> None:
    assert over(end).holds(at(value)) is (value > end)
    assert over(end, up_to=up_to).holds(at(value)) is (end < value <= up_to)
    assert not over(end).holds(at(end))


@given(st.integers(0, 100), fractions)
def test_exactly_holds_one_number_only(number: int, value: Fraction) -> None:
    assert exactly(number).holds(at(value)) is (value == number)


@given(fractions, fractions, st.booleans(), st.booleans())
def test_a_span_comes_back_the_same_from_json(
    low: Fraction, high: Fraction, low_in: bool, high_in: bool
) -> None:
    for span in (Span(low, high, low_in, high_in), Span(None, high), Span(low, None, low_in=False)):
        assert Span.from_json(json.loads(json.dumps(span.to_json()))) == span


def _small_spans() -> Iterator[tuple[Span, frozenset[int]]]:
    """Spans with whole or no ends from 0 to 3, each with the half-steps from -1 to 4 in it."""
    ends: tuple[int | None, ...] = (None, 0, 1, 2, 3)
    for low, high, low_in, high_in in product(ends, ends, (True, False), (True, False)):
        inside = frozenset(
            half
            for half in range(-2, 9)
            if (low is None or half > 2 * low or (low_in and half == 2 * low))
            and (high is None or half < 2 * high or (high_in and half == 2 * high))
        )
        bounds = [None if end is None else Fraction(end) for end in (low, high)]
        if inside:
            yield Span(bounds[0], bounds[1], low_in, high_in), inside


def test_a_span_holds_another_exactly_where_all_its_numbers_are_inside() -> None:
    """Every pair of small spans; half-steps tell any two of them apart."""
    spans = list(_small_spans())
    for (outer, numbers), (inner, others) in product(spans, spans):
        assert outer.holds(inner) is (others <= numbers), (outer, inner)


# ---- the shared facts -------------------------------------------------------------------------

ALL_FACTS = list(
    {
        it.id: it
        for module in iter_modules(facts.__path__)
        for it in vars(import_module(f"{facts.__name__}.{module.name}")).values()
        if isinstance(it, Fact)
    }.values()
)


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
