"""The ways in which a pathway can contradict itself: what does not construct."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from core.conditions import Condition, TotalIn, facts_of, leaves, scores_of
from core.definition_faults import question_faults

if TYPE_CHECKING:  # a definition asks for its faults while it constructs
    from core.pathway import Pathway, Rule

_ALLOWED = {
    "emergency": {"opens"},
    "contraindication": {"blocks"},
    "prerequisite": {"blocks", "check", "met_by", "every"},
    "recommendation": {"action", "opens"},
    "option": {"action", "opens"},
    "information": {"opens", "runs", "up_front"},
}
"""What each kind of rule may have beyond a condition, a source, a limit, a window and defects."""


def faults_of(pathway: Pathway) -> Iterator[str]:
    """Yield everything in which a pathway contradicts itself."""
    yield from _names(pathway)
    yield from chain.from_iterable(map(question_faults, (*pathway.questions, *pathway.checks)))
    yield from chain.from_iterable(_rule(pathway, rule) for rule in pathway.rules)
    yield from _scores(pathway)
    yield from _formulas(pathway)
    for condition in (*pathway.populations.values(), *(n.when for n in pathway.notes if n.when is not None)):
        yield from _reads(pathway, condition, "a population or note")


def _names(pathway: Pathway) -> Iterator[str]:
    asked = (*pathway.questions, *pathway.checks)
    names = {
        "question": [question.id for question in asked],
        "fact": [question.fact.id for question in asked],
        "rule": [rule.id for rule in pathway.rules],
        "score": [score.id for score in pathway.scores],
        "note": [note.id for note in pathway.notes],
    }
    ticked = {rule.check for rule in pathway.rules}
    yield from (f"{check.id!r} is ticked by no rule" for check in pathway.checks if check.id not in ticked)
    for kind, ids in names.items():
        yield from (f"{kind} {id!r} stands twice" for id in sorted({id for id in ids if ids.count(id) > 1}))
    yield from (f"there is no {kind}" for kind in ("question", "rule") if not names[kind])


def _rule(pathway: Pathway, rule: Rule) -> Iterator[str]:
    for condition in rule.conditions:
        yield from _reads(pathway, condition, f"rule {rule.id!r}")
    given = {
        "action": rule.action, "blocks": rule.blocks, "check": rule.check, "met_by": rule.met_by,
        "every": rule.every, "opens": rule.opens, "runs": rule.runs, "up_front": rule.up_front,
    }  # fmt: skip
    for name in sorted(name for name, value in given.items() if value):
        if name not in _ALLOWED[rule.kind]:
            yield f"rule {rule.id!r}: a {rule.kind} has no {name}"
    yield from _points_at(pathway, rule)


def _points_at(pathway: Pathway, rule: Rule) -> Iterator[str]:
    """What a rule names must exist: blocked actions, prerequisites to tick, dated facts."""
    for action in sorted(set(rule.blocks) - set(pathway.actions)):
        yield f"rule {rule.id!r} blocks {action!r}, which nothing advises"
    if rule.kind in ("recommendation", "option") and not rule.action:
        yield f"rule {rule.id!r} advises nothing"
    if rule.kind == "contraindication" and not rule.blocks:
        yield f"rule {rule.id!r} blocks nothing"
    if rule.kind == "prerequisite" and rule.check not in {check.id for check in pathway.checks}:
        yield f"rule {rule.id!r}: nothing to tick"
    if rule.met_by and rule.met_by not in {question.id for question in pathway.questions}:
        yield f"rule {rule.id!r}: met by {rule.met_by!r}, which is not asked"
    facts = {q.fact.id: q.fact for q in (*pathway.questions, *pathway.checks)}
    if rule.window and not (rule.window.fact in facts and facts[rule.window.fact].dated):
        yield f"rule {rule.id!r}: {rule.window.fact!r} is no date that is asked"


def _reads(pathway: Pathway, condition: Condition, where: str) -> Iterator[str]:
    facts = {question.fact.id for question in (*pathway.questions, *pathway.checks)}
    yield from (f"{where} reads {id!r}, which is not asked" for id in sorted(facts_of(condition) - facts))
    scores = {score.id: score for score in pathway.scores}
    yield from (f"{where} reads score {id!r}, which is none of its own" for id in sorted(scores_of(condition) - set(scores)))
    for leaf in leaves(condition):
        if isinstance(leaf, TotalIn) and leaf.score in scores:
            reachable = scores[leaf.score].reachable(scores[leaf.score].principal)
            if reachable.isdisjoint(range(leaf.low, leaf.high + 1)):
                yield f"{where}: no total of {leaf.score} is {leaf.low}-{leaf.high}"


def _scores(pathway: Pathway) -> Iterator[str]:
    """Every fact of a score is asked, and no answer is coarser than the score's own."""
    asked = {question.fact.id: question for question in pathway.questions}
    for score in pathway.scores:
        for question in score.questions:
            if question.fact.id not in asked:
                yield f"{score.id} needs {question.fact.id!r}, which is not asked"
                continue
            for choice in asked[question.fact.id].choices:
                if not any(choice.covers <= own.covers for own in question.choices):
                    yield f"{question.fact.id}: {choice.id!r} is too coarse for {score.id}"


def _formulas(pathway: Pathway) -> Iterator[str]:
    asked = {question.fact.id for question in pathway.questions}
    for question in pathway.questions:
        if question.fact.formula:
            missing = set(question.fact.formula.inputs) - asked
            yield from (f"{question.id} is computed from {id!r}, which is not asked" for id in sorted(missing))
