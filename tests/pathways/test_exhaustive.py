"""Every combination of choices of every pathway where they are few; a large sample of many."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product

import pytest

from bot.screens.render import render
from core.definition.answer import answers_of
from core.definition.conditions import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Condition,
    Knowledge,
    Not,
    Paren,
    Unless,
    facts_of,
    paren,
    scores_of,
)
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Advice, Item, Status, reads
from core.engine.flow import RESULT
from core.engine.knowledge import facts_known, is_moot, knowledge
from core.engine.weighing import advise
from core.model.dialogue import Dialogue
from dialogs.wording import wording
from tests.cases import one_in
from tests.terms import UNKNOWN
from tests.tiers import sizes

from .patients import NAMES, PATHWAYS, TODAY, advised, combinations

FEW, MANY = 25, 3_000
BRUTE = 4_000
"""Combinations of options up to which a condition is tried by hand."""
each_pathway = pytest.mark.parametrize("name", NAMES)


# ---- the oracle: a condition tried for everything that it can still be ------------------------


@cache
def outcomes(
    condition: Condition, possible: tuple[tuple[str, frozenset[str]], ...]
) -> frozenset[bool]:
    """What a condition without totals comes to for all options that its facts can still be.

    Empty where there are too many to try.
    """
    facts = [fact for fact, _ in possible]
    size = 1
    for _, options in possible:
        size *= len(options)
    if size > BRUTE:
        return frozenset()
    found = set()
    for picked in product(*(sorted(options) for _, options in possible)):
        single = {fact: frozenset({option}) for fact, option in zip(facts, picked, strict=True)}
        value = condition.evaluate(Knowledge(single))
        assert value is not None, "every fact that it reads is known"
        found.add(value)
        if len(found) == 2:
            break
    return frozenset(found)


def settled(condition: Condition, known: Mapping[str, frozenset[str]]) -> Condition:
    """Return a condition with what it says of things not known to hold as it is now."""
    match condition:
        case AllOf(parts):
            return AllOf(tuple(settled(it, known) for it in parts))
        case AnyOf(parts):
            return AnyOf(tuple(settled(it, known) for it in parts))
        case Not(part):
            return Not(settled(part, known))
        case Paren(part):
            return Paren(settled(part, known))
        case Unless():
            return ALWAYS if condition.evaluate(Knowledge(known)) else NEVER
    return condition


def tried(
    pathway: Pathway, condition: Condition, known: Mapping[str, frozenset[str]]
) -> frozenset[bool]:
    if scores_of(condition):
        return frozenset()
    condition = settled(condition, known)
    possible = tuple(
        (fact, known.get(fact) or frozenset(pathway.asking(fact).fact.options))
        for fact in sorted(facts_of(condition))
    )
    return outcomes(condition, possible)


# ---- what must hold ---------------------------------------------------------------------------


@pytest.mark.parametrize("sample", sizes(FEW, MANY, seconds=15))
@each_pathway
def test_every_combination_keeps_the_promises_of_an_advice(name: str, sample: int) -> None:
    pathway = PATHWAYS[name]
    faults: dict[str, object] = {}
    for answers in combinations(pathway, sample, every=8 * sample):
        advice = advise(pathway, answers_of(answers), TODAY)
        if advice.contradicted:
            continue  # open again: tests/pathways/test_treatments.py
        facts = facts_known(pathway, answers_of(answers), TODAY)
        for item in advice.items:
            moot = _is_moot(pathway, advice, item, answers)
            for fault in _faults(pathway, item, facts, moot=moot):
                faults.setdefault(f"{item.rule.id}: {fault}", answers)
        blocked = {action for it in advice.of(Kind.CONTRAINDICATION) for action in it.rule.blocks}
        for item in advice.of(*ADVISING, status=(Status.HOLDS, Status.WAITS)):
            if item.rule.action in blocked:
                faults.setdefault(f"{item.rule.id}: advised and forbidden", answers)
        if not _something_is_said(pathway, answers, advice.items):
            faults.setdefault("nothing is said", answers)
    assert not faults, f"mend the rules or worked answers: {faults}"


def _faults(
    pathway: Pathway, item: Item, facts: Mapping[str, frozenset[str]], *, moot: bool
) -> list[str]:
    found = []
    rule, status = item.rule, item.status
    if status is Status.OPEN:
        if not item.depends:
            found.append("open, and does not say what it depends on")
        found += [
            f"depends on {reads(it)}, which is known"
            for it in item.depends
            if _is_known(pathway, it, facts)
        ]
    if status in (Status.BLOCKED, Status.WITHHELD, Status.WAITS) and not item.blocked_by:
        found.append("something speaks against it, and it does not say what")
    if rule.unreachable is not None:
        return [*found, "cannot fire, and does"] if status is not Status.NOT else found
    value = tried(pathway, rule.when, facts)
    limit = frozenset({False}) if rule.limit is None else tried(pathway, rule.limit, facts)
    scores = {score.id for score in pathway.scores}
    readings = bool(item.depends) and all(reads(leaf) in scores for leaf in item.depends)
    if status is Status.NOT and True in value | limit and not moot:
        found.append("is not said, and could still be")
    if status in (Status.HOLDS, Status.WAITS, Status.WITHHELD) and False in value:
        found.append("is said, and could still be wrong")
    if status is Status.BOARD and False in limit and not readings and not rule.versus:
        found.append("is at its limit, and could still not be")
    certain = value == {True} and limit == {False}
    unsaid = status in (Status.NOT, Status.OPEN, Status.BOARD, Status.CHECK)
    if certain and unsaid and not moot and not rule.versus:
        found.append(f"is certain, and comes out as {status}")
    return found


def _is_known(pathway: Pathway, leaf: Condition, facts: Mapping[str, frozenset[str]]) -> bool:
    name = reads(leaf)
    if name in {score.id for score in pathway.scores}:
        return False
    return len(facts.get(name, frozenset(pathway.asking(name).fact.options))) == 1


def _is_moot(pathway: Pathway, advice: Advice, item: Item, answers: Mapping[str, str]) -> bool:
    """Whether nothing is advised that a rule is about, or all of that is blocked."""
    known = knowledge(pathway, answers_of(answers), TODAY)
    if is_moot(item.rule, advised(pathway, known)):
        return True
    quiet = (Status.NOT, Status.BLOCKED)
    left = {it.rule.action for it in advice.items if it.status not in quiet}
    return bool(item.rule.actions) and left.isdisjoint(item.rule.actions)


def _something_is_said(
    pathway: Pathway, answers: Mapping[str, str], items: tuple[Item, ...]
) -> bool:
    if any(it.status is not Status.NOT for it in items if it.rule.kind is not Kind.PREREQUISITE):
        return True
    dialogue = Dialogue(
        id=1,
        token="abcdefghijk",
        case_id=1,
        person_id=1,
        chat_id=1,
        definition=pathway.id,
        edition=pathway.edition,
        state=RESULT,
        revision=1,
        answers=answers_of(answers),
    )
    say = wording("fr", "dialogs", "bot")
    return say("advice-nothing") in render(dialogue, pathway, say, TODAY).text


@each_pathway
def test_a_limit_never_lies_where_its_rule_holds_already(name: str) -> None:
    """A limit that the source leaves open is no part of what it says."""
    pathway = PATHWAYS[name]
    for rule in pathway.rules:
        if rule.limit is None:
            continue
        both = paren(rule.when) & paren(rule.limit)
        if not scores_of(both):
            facts = {it: frozenset(pathway.asking(it).fact.options) for it in facts_of(both)}
            assert True not in outcomes(both, tuple(sorted(facts.items()))), rule.id


@one_in(3)
@pytest.mark.parametrize("sample", sizes(30, 200))
@each_pathway
def test_said_to_be_unknown_is_the_same_as_left_out(name: str, sample: int) -> None:
    pathway = PATHWAYS[name]
    for number, answers in enumerate(combinations(pathway, sample, every=0)):
        left_out = {id: term for id, term in answers.items() if term != UNKNOWN}
        assert (
            advise(pathway, answers_of(left_out), TODAY).outcome
            == advise(pathway, answers_of(answers), TODAY).outcome
        ), number
