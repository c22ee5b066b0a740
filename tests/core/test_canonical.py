"""Plain data of definitions and their parts: written by the fields, read back equal or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.canonical import definition_from_json, from_json, to_json
from core.definition.conditions import Condition
from core.definition.interval import Span
from core.definition.rule import Rule
from core.definition.score import Score
from core.definition.serialization import Codec
from core.errors import DefinitionError, UnknownTerm
from dialogs.registry import definition, definitions, pathways

from .expressions import conditions

ends = st.none() | st.fractions(min_value=0, max_value=200, max_denominator=30)


@given(conditions)
def test_a_condition_comes_back_the_same(condition: Condition) -> None:
    text = json.dumps(to_json(condition))
    again = from_json(Condition, json.loads(text))
    assert again == condition
    assert json.dumps(to_json(again)) == text


@given(ends, ends, st.booleans(), st.booleans())
def test_an_interval_comes_back_the_same(
    low: Fraction | None, high: Fraction | None, low_in: bool, high_in: bool
) -> None:
    span = Span(low, high, low_in, high_in)
    assert from_json(Span, json.loads(json.dumps(to_json(span)))) == span


@dataclass(frozen=True)
class Former:
    id: str
    weight: Fraction | None = None


@dataclass(frozen=True)
class Later:
    id: str
    weight: Fraction | None = None
    aliases: tuple[str, ...] = ()


def test_a_field_that_comes_later_changes_no_document_and_is_kept_where_it_says_something() -> None:
    codec = Codec({})
    assert codec.write(Later("a")) == codec.write(Former("a")) == {"id": "a"}
    said = Later("a", Fraction(1, 3), ("b", "c"))
    assert codec.write(said) == {"id": "a", "weight": "1/3", "aliases": ["b", "c"]}
    assert codec.read(Later, codec.write(said), "it") == said


def test_every_kind_of_condition_has_keys_of_its_own() -> None:
    with pytest.raises(DefinitionError, match=r"Condition: no Condition has the keys \['xor'\]"):
        from_json(Condition, {"xor": []})
    strange: list[dict[str, Any]] = [{}, {"fact": "size"}, {"is_in": ["small"]}]
    for data in (*strange, {"all": [], "any": []}):
        with pytest.raises(DefinitionError, match="no Condition has the keys"):
            from_json(Condition, data)


def spoilt(change: Callable[[dict[str, Any]], object], id: str = "long_bone") -> str:
    """What is said of a definition's document after a change."""
    data = deepcopy(to_json(definition(id)))
    change(data)
    with pytest.raises(DefinitionError) as refused:
        definition_from_json(data, score_of)
    return str(refused.value)


def score_of(id: str, edition: str) -> Score:
    found = definition(id, edition)
    assert isinstance(found, Score)
    return found


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda it: it.update(kind="recipe"), "'recipe' is no kind of definition"),
        (lambda it: it.pop("kind"), "None is no kind of definition"),
        (lambda it: it.pop("rules"), "a Pathway needs 'rules'"),
        (lambda it: it.update(colour="red"), "a Pathway has no 'colour'"),
        (lambda it: it.update(scope="village"), "scope: 'village' is no Scope"),
        (lambda it: it.update(edition=1), "edition: a text is wanted, not 1"),
        (lambda it: it.update(questions={}), "questions: a list is wanted, not {}"),
        (lambda it: it.update(scores=["mirels"]), "scores: a list of ids and editions is wanted"),
        (lambda it: it["populations"].update(Z={}), "populations: 'Z' is no Origin"),
        (
            lambda it: it["rules"][0].update(when={"xor": []}),
            "rules[0].when: no Condition has the keys ['xor']",
        ),
        (
            lambda it: it["rules"][0].update(every="x"),
            "rules[0].every: an integer is wanted, not 'x'",
        ),
        (
            lambda it: it["rules"][0].update(window=["fracture"]),
            "rules[0].window: this is not how a Window is written",
        ),
        (
            lambda it: it["rules"][0].update(runs=["2024-01-01"]),
            "rules[0].runs: 2 values are wanted, 1 stand here",
        ),
        (
            lambda it: it["rules"][0].update(runs=["2024-01-01", "soon"]),
            "rules[0].runs[1]: 'soon' is no date",
        ),
        (
            lambda it: it["questions"][0]["fact"].update(codes=[]),
            "questions[0].fact: this is not how a Fact is written",
        ),
        (
            lambda it: it["questions"][0]["fact"].update(units={"kg": "1/0"}),
            "questions[0].fact.units.kg: '1/0' is no Fraction",
        ),
        (
            lambda it: it["questions"][0]["choices"][0].pop("either"),
            "questions[0].choices[0]: this is not how a Choice is written",
        ),
        (
            lambda it: it["questions"][0]["choices"][0].update(applies="yes"),
            "questions[0].choices[0].applies: true or false is wanted, not 'yes'",
        ),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_with_the_place_and_a_sentence(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    assert spoilt(change).startswith(f"long_bone: {said}")


def test_a_document_that_contradicts_itself_says_what_its_class_says() -> None:
    assert "there is no question" in spoilt(lambda it: it.update(questions=[]), "mirels")


def test_a_score_that_nobody_knows_is_told_by_whoever_looks_it_up() -> None:
    data = to_json(pathways()["long_bone"]) | {"scores": [{"id": "apgar", "edition": "1"}]}
    with pytest.raises(UnknownTerm):
        definition_from_json(data, score_of)


def test_what_a_rule_does_not_have_is_not_written() -> None:
    for pathway in pathways().values():
        for rule, data in zip(pathway.rules, to_json(pathway)["rules"], strict=True):
            assert all(data.values())
            assert ("not_blocking" in data) is not rule.blocking
            assert from_json(Rule, data) == rule


def test_a_document_is_read_back_equal_for_every_definition() -> None:
    for one in (*definitions().values(), *pathways().values()):
        assert definition_from_json(json.loads(json.dumps(to_json(one))), score_of) == one
