"""What changed between two editions, by kind: nothing that decides is passed over."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product
from typing import Any

import pytest

from core.definition.conditions import TotalIn, paren
from core.definition.definition import Definition
from core.definition.edition_changes import MEANS_NOTHING, ChangeKind, Sort, changes_between
from core.definition.fact import Fact
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.question import Points
from core.definition.rule import Kind, Rule
from dialogs.registry import definition, definitions, pathways

EVERYTHING: list[Definition] = [*definitions().values(), *pathways().values()]
LONG_BONE = pathways()["long_bone"]
MIRELS = definitions()["mirels"]
CALCIUM = pathways()["antiresorptive"]


def kinds(old: Definition, new: Definition) -> set[tuple[ChangeKind, Sort, str]]:
    return {(it.kind, it.sort, it.id) for it in changes_between(old, new)}


def changed(one: Any, **parts: Any) -> Any:
    """Return a definition, or a part of one, with other parts, whether they fit or not."""
    forced = object.__new__(type(one))
    for field in fields(one):
        object.__setattr__(forced, field.name, parts.get(field.name, getattr(one, field.name)))
    return forced


def with_rule(pathway: Pathway, rule: Rule) -> Any:
    rules = tuple(rule if it.id == rule.id else it for it in pathway.rules)
    return changed(pathway, edition="2099-01-01.1", rules=rules)


def with_fact(one: Any, question: str, **parts: Any) -> Any:
    questions = tuple(
        replace(it, fact=changed(it.fact, **parts)) if it.id == question else it
        for it in one.questions
    )
    return changed(one, edition="2099-01-01.1", questions=questions)


@pytest.mark.parametrize("one", EVERYTHING, ids=lambda it: it.id)
def test_nothing_has_changed_between_a_definition_and_itself_under_another_edition(
    one: Definition,
) -> None:
    assert changes_between(one, changed(one, edition="2099-01-01.1")) == ()


def test_what_changes_nothing_but_a_text_is_words_only() -> None:
    (only,) = changes_between(MIRELS, replace(MIRELS, edition="2"), reworded={"mirels-pain"})
    assert (only.kind, only.id) == (ChangeKind.WORDS, "mirels-pain")
    assert only.kind in MEANS_NOTHING


def test_a_rule_that_is_new_gone_or_says_something_else_is_named() -> None:
    rule = next(it for it in LONG_BONE.rules if it.kind is Kind.INFORMATION and not it.about)
    fewer = changed(LONG_BONE, rules=tuple(it for it in LONG_BONE.rules if it is not rule))
    assert kinds(LONG_BONE, fewer) == {(ChangeKind.ACTION_REMOVED, Sort.RULE, rule.id)}
    assert kinds(fewer, LONG_BONE) == {(ChangeKind.ACTION_ADDED, Sort.RULE, rule.id)}
    louder = with_rule(LONG_BONE, replace(rule, up_front=not rule.up_front))
    assert kinds(LONG_BONE, louder) == {(ChangeKind.ACTION_REFINED, Sort.RULE, rule.id)}
    (change,) = changes_between(LONG_BONE, louder)
    assert change.says is Kind.INFORMATION


def reading_a_total() -> tuple[Pathway, Rule, TotalIn]:
    return next(
        (pathway, rule, rule.when)
        for pathway in pathways().values()
        for rule in pathway.rules
        if isinstance(rule.when, TotalIn)
    )


def test_another_total_or_another_range_in_a_condition_is_a_threshold_that_moved() -> None:
    pathway, rule, total = reading_a_total()
    moved = with_rule(pathway, replace(rule, when=replace(total, low=total.low - 1)))
    assert kinds(pathway, moved) == {(ChangeKind.THRESHOLD, Sort.RULE, rule.id)}
    fact = next(it.fact for it in CALCIUM.questions if it.fact.spans)
    first = CALCIUM.rules[0]
    low = with_rule(CALCIUM, replace(first, when=fact.is_in(fact.options[0])))
    high = with_rule(CALCIUM, replace(first, when=fact.is_in(fact.options[-1])))
    assert kinds(low, high) == {(ChangeKind.THRESHOLD, Sort.RULE, first.id)}


def test_a_condition_that_reads_something_else_is_refined() -> None:
    pathway, rule, total = reading_a_total()
    fact = pathway.questions[0].fact
    narrower = with_rule(pathway, replace(rule, when=total & fact.is_in(fact.options[0])))
    assert kinds(pathway, narrower) == {(ChangeKind.CONDITION, Sort.RULE, rule.id)}


def test_other_brackets_or_another_order_of_parts_is_only_arranged() -> None:
    first = CALCIUM.rules[0]
    facts = [it.fact for it in CALCIUM.questions if it.fact.options][:2]
    a, b = (it.is_in(it.options[0]) for it in facts)
    before = with_rule(CALCIUM, replace(first, when=a & b))
    after = with_rule(CALCIUM, replace(first, when=paren(b) & a))
    assert kinds(before, after) == {(ChangeKind.ARRANGED, Sort.RULE, first.id)}


def test_where_a_number_falls_in_another_option_a_threshold_moved() -> None:
    asked = next(it for it in CALCIUM.questions if it.fact.spans)
    spans = {id: Span(None, it.high, high_in=it.high_in) for id, it in asked.fact.spans.items()}
    moved = with_fact(CALCIUM, asked.id, spans=spans)
    assert kinds(CALCIUM, moved) == {(ChangeKind.THRESHOLD, Sort.QUESTION, asked.id)}


def test_points_and_the_ends_of_bands_are_told_apart() -> None:
    asked = MIRELS.questions[1]
    choice = next(it for it in asked.choices if it.points and it.defect is None)
    assert choice.points is not None
    worth = {reading: (value or 0) for reading, value in choice.points.by_reading.items()}
    other = replace(choice, points=Points({it: value % 3 + 1 for it, value in worth.items()}))
    choices = tuple(other if it is choice else it for it in asked.choices)
    questions = tuple(
        replace(it, choices=choices) if it is asked else it for it in MIRELS.questions
    )
    other_points = changed(MIRELS, questions=questions)
    assert kinds(MIRELS, other_points) == {(ChangeKind.POINTS, Sort.QUESTION, asked.id)}
    low, middle, high = MIRELS.bands
    wider = replace(MIRELS, bands=(replace(low, high=6), replace(middle, low=7), high))
    assert kinds(MIRELS, wider) == {
        (ChangeKind.THRESHOLD, Sort.BAND, low.id),
        (ChangeKind.THRESHOLD, Sort.BAND, middle.id),
    }


def test_a_score_that_a_pathway_reads_tells_its_own_changes() -> None:
    low, middle, high = MIRELS.bands
    bands = (replace(low, high=6), replace(middle, low=7), high)
    wider = replace(MIRELS, edition="2099-01-01.1", bands=bands)
    found = changes_between(LONG_BONE, changed(LONG_BONE, scores=(wider,)))
    assert {(it.of, it.kind) for it in found} == {("mirels", ChangeKind.THRESHOLD)}


def test_what_stands_in_another_order_is_only_arranged() -> None:
    turned = changed(LONG_BONE, rules=LONG_BONE.rules[::-1])
    assert {it.kind for it in changes_between(LONG_BONE, turned)} == {ChangeKind.ARRANGED}


def test_no_field_of_a_rule_changes_without_being_told() -> None:
    tried = set()
    for pathway in pathways().values():
        for rule, field in product(pathway.rules[::25], fields(Rule)):
            name = field.name
            others = (getattr(it, name) for it in pathway.rules)
            value = next((it for it in others if it != getattr(rule, name)), None)
            if name == "id" or value == getattr(rule, name):
                continue
            tried.add(name)
            found = changes_between(pathway, with_rule(pathway, changed(rule, **{name: value})))
            assert [it.id for it in found] == [rule.id], (pathway.id, rule.id, name)
    assert tried >= {it.name for it in fields(Rule)} - {"id", "unreachable"}


def test_no_field_of_a_fact_changes_without_being_told() -> None:
    tried = set()
    facts = {it.fact.id: it.fact for one in EVERYTHING for it in one.questions}
    for one in EVERYTHING:
        for question, field in product(one.questions[::9], fields(Fact)):
            fact, name = question.fact, field.name
            values = (getattr(it, name) for it in facts.values())
            value = next(it for it in values if it != getattr(fact, name))
            tried.add(name)
            found = changes_between(one, with_fact(one, question.id, **{name: value}))
            assert [(it.sort, it.id) for it in found] == [(Sort.QUESTION, question.id)], name
    assert tried == {it.name for it in fields(Fact)}


FORMER = [
    ("antiresorptive", "2024-09-17.1", "2024-09-17.2", {ChangeKind.THRESHOLD}),
    ("antiresorptive", "2024-09-17.3", "2024-09-17.4", {ChangeKind.SOURCE}),
    ("rades", "2024-09-17.1", "2024-09-17.2", {ChangeKind.QUESTION_REFINED}),
]


@pytest.mark.parametrize(("id", "old", "new", "expected"), FORMER)
def test_editions_that_were_released_tell_what_changed(
    id: str, old: str, new: str, expected: set[ChangeKind]
) -> None:
    assert {it.kind for it in changes_between(definition(id, old), definition(id, new))} == expected


def test_what_is_asked_no_more_and_new_guards_are_told_of_a_released_edition() -> None:
    old, new = (definition("interventional", f"2024-09-17.{it}") for it in (1, 2))
    found = kinds(old, new)
    assert (ChangeKind.QUESTION_REMOVED, Sort.QUESTION, "ir_infection") in found
    assert (ChangeKind.ACTION_REMOVED, Sort.RULE, "infection") in found
    assert {it for it in found if it[0] is ChangeKind.ACTION_ADDED}
