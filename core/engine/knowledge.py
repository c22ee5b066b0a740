"""What the answers of a pathway make known: options still possible, computed numbers, totals.

Also which questions still matter: those whose facts an open rule still reads.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date

from core.definition.answer import COMPUTE, UNKNOWN, Answer
from core.definition.conditions import (
    Condition,
    IsIn,
    Knowledge,
    Ternary,
    TotalIn,
    facts_of,
    open_leaves,
)
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.formulas import worked_out
from core.definition.implication import Implication
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import ADVISING, Rule
from core.definition.score import Score
from core.definition.sorts import as_pathway
from core.definition.terms import Amount, Days
from core.engine.totals import totals_of

Answers = Mapping[str, Answer]
"""The answers by question id."""


def facts_known(
    pathway: Pathway, answers: Answers, today: date | None
) -> dict[str, frozenset[str]]:
    """Return the options still possible of each fact that was answered, or that others imply.

    Raises :class:`core.errors.UnknownTerm` for an answer that there is not.
    """
    return _implied(pathway, _said(pathway, answers, today))[0]


def _implied(
    pathway: Pathway, facts: dict[str, frozenset[str]]
) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Narrow facts to what others imply; return also those of which nothing would be left."""
    contradictory = set()
    for implication in pathway.implications:
        if _follows(pathway, implication, facts):
            fact, options = implication.fact, implication.options
            said = facts.get(fact, options)
            if said.isdisjoint(options):
                contradictory.add(fact)
            facts[fact] = said & options or said | options
    return facts, frozenset(contradictory)


def _follows(
    pathway: Pathway, implication: Implication, facts: Mapping[str, frozenset[str]]
) -> bool:
    totals = {id: totals_of(pathway.score(id), facts) for id in implication.scores}
    return implication.when.evaluate(Knowledge(facts, totals=totals)) is True


def _said(pathway: Pathway, answers: Answers, today: date | None) -> dict[str, frozenset[str]]:
    facts = {}
    for question in pathway.questions:
        answer = answers.get(question.id)
        if answer is None:
            continue
        if answer == COMPUTE:
            span = _worked_out(pathway, question, answers, today)
            facts[question.fact.id] = question.fact.sorted_into(span)
        else:
            facts[question.fact.id] = question.possible(answer, today)
    return facts


def computed(
    pathway: Pathway, question: Question, answers: Answers, today: date | None
) -> Span | None:
    """Return the number that a derived fact is computed to be; None while an input is not known."""
    span = _worked_out(pathway, question, answers, today)
    return span if span is not None and span.high is not None else None


def workable(
    definition: Definition, answers: Answers, line: Collection[str], today: date | None
) -> list[str]:
    """Return the questions that nobody answered whose number follows from what a line just said.

    What it follows from has to be known in full: a calcium and its albumin, not one of them.
    """
    pathway = as_pathway(definition)
    if pathway is None:
        return []
    found = []
    for question in pathway.questions:
        formula = question.fact.formula
        if formula is None or question.id in answers:
            continue
        inputs = {pathway.asking(it).id for it in formula.inputs}
        if inputs & set(line) and computed(
            pathway, question, {**answers, question.id: COMPUTE}, today
        ):
            found.append(question.id)
    return found


def _worked_out(
    pathway: Pathway, question: Question, answers: Answers, today: date | None
) -> Span | None:
    """Return what is known of a derived fact by its inputs: a number, or from where on."""
    formula = question.fact.formula
    if formula is None or answers.get(question.id) != COMPUTE:
        return None
    asked = {fact: pathway.asking(fact) for fact in formula.inputs}
    numbers = {
        id: span for id, q in asked.items() if (span := _number(q, answers, today)) is not None
    }
    sex = asked.get("sex")
    sexes = sex.possible(answers.get(sex.id, UNKNOWN)) if sex else frozenset[str]()
    return worked_out(formula.id, numbers, sexes)


def _number(question: Question, answers: Answers, today: date | None) -> Span | None:
    value = answers.get(question.id)
    return question.fact.measured(value, today) if isinstance(value, Amount | Days) else None


def knowledge(pathway: Pathway, answers: Answers, today: date | None) -> Knowledge:
    """Return all that a condition may look at."""
    return _looked_at(pathway, facts_known(pathway, answers, today))


def examined(
    pathway: Pathway, answers: Answers, today: date | None
) -> tuple[Knowledge, frozenset[str]]:
    """Return all that a condition may look at, and the facts that were said to be contrary things.

    Of such a fact two things were said that leave nothing possible.
    """
    facts, contradictory = _implied(pathway, _said(pathway, answers, today))
    return _looked_at(pathway, facts), contradictory


def literally(pathway: Pathway, answers: Answers, today: date | None) -> Knowledge:
    """Return what was said, word for word, without what follows from it.

    Where two answers contradict each other, what either forbids still counts.
    """
    return _looked_at(pathway, _said(pathway, answers, today))


def _looked_at(pathway: Pathway, facts: dict[str, frozenset[str]]) -> Knowledge:
    totals, doubtful = {}, set()
    for score in pathway.scores:
        totals[score.id] = totals_of(score, facts)
        if totals[score.id] and _may_not_apply(pathway, score, facts):
            doubtful.add(score.id)
    return Knowledge(facts, totals=totals, doubtful=frozenset(doubtful))


def _may_exclude(
    pathway: Pathway, score: Score, fact: Fact, facts: Mapping[str, frozenset[str]]
) -> bool:
    """Tell whether a fact that the pathway asks can still turn out to exclude a score."""
    if score.excluded is None or all(question.fact.id != fact.id for question in pathway.questions):
        return False
    possible = facts.get(fact.id, frozenset(fact.options))
    excluding = {
        o for o in possible if score.excluded.evaluate(Knowledge({fact.id: frozenset({o})})) is True
    }
    return bool(excluding) and excluding != possible


def _may_not_apply(pathway: Pathway, score: Score, facts: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether something not yet known can still make an applicable score not applicable."""
    if any(_may_exclude(pathway, score, fact, facts) for fact in score.excluded_facts):
        return True
    return any(
        not choice.applies and bool(choice.covers & facts.get(q.fact.id, choice.covers))
        for q in score.questions
        for choice in q.choices
    )


# ---- what still matters ------------------------------------------------------------------------


def matters(pathway: Pathway, answers: Answers) -> frozenset[str]:
    """Return the ids of the facts that are asked, given these answers.

    Facts that an open rule still reads; all facts of a score that is needed, also once its total is
    settled; the day that a window counts from; what a computed fact is computed from. Dates are
    taken as answered but open, so that the questions do not change overnight. Sound, not always the
    fewest.
    """
    known = knowledge(pathway, answers, None)
    blank = Knowledge(known.facts)
    advised = advisable(pathway, lambda rule: (it.evaluate(known) for it in rule.conditions))
    asked: set[str] = {fact for it in pathway.populations.values() for fact in facts_of(it)}
    for rule in pathway.rules:
        if rule.unreachable is None and not is_moot(rule, advised):
            for condition in rule.conditions:
                asked |= _facts_needed(condition, known)
                if rule.reads_totals:
                    asked |= _of_scores(pathway, condition, blank)
            if rule.window and rule.when.evaluate(known) is not False:
                asked.add(rule.window.fact)
    for question in pathway.questions:
        if question.fact.formula and answers.get(question.id) == COMPUTE:
            asked |= set(question.fact.formula.inputs)
    return frozenset(asked)


def advisable(pathway: Pathway, values: Callable[[Rule], Iterable[Ternary]]) -> frozenset[str]:
    """Return the actions that some rule advises, or still can, by the values of its conditions."""
    return frozenset(
        rule.action
        for rule in pathway.rules
        if rule.kind in ADVISING
        and rule.action is not None
        and rule.unreachable is None
        and any(value is not False for value in values(rule))
    )


def is_moot(rule: Rule, advised: frozenset[str]) -> bool:
    """Tell whether a rule speaks only about actions that nothing advises any more."""
    return bool(rule.actions) and advised.isdisjoint(rule.actions)


def _facts_needed(condition: Condition, known: Knowledge) -> set[str]:
    return {leaf.fact for leaf in open_leaves(condition, known) if isinstance(leaf, IsIn)}


def _of_scores(pathway: Pathway, condition: Condition, blank: Knowledge) -> set[str]:
    """Return the facts of the scores that decide a condition, whatever their totals are by now."""
    needed = [leaf.score for leaf in open_leaves(condition, blank) if isinstance(leaf, TotalIn)]
    scores = [pathway.score(id) for id in needed]
    excluding = {fact.id for score in scores for fact in score.excluded_facts}
    asked = {question.fact.id for question in pathway.questions}
    return {question.fact.id for score in scores for question in score.questions} | (
        excluding & asked
    )


def next_question(pathway: Pathway, answers: Answers) -> str | None:
    """Return the first question, as declared, that matters and has no answer; None at the end."""
    return next((question.id for question in unasked(pathway, answers)), None)


def unasked(pathway: Pathway, answers: Answers) -> Iterator[Question]:
    """Yield the questions that matter and have no answer, as far as is known now.

    Not those whose fact something else implies, nor those that only guards read, unless they belong
    to a score that was begun.
    """
    needed, facts = matters(pathway, answers), facts_known(pathway, answers, None)
    begun = _begun(pathway, answers)
    for question in pathway.questions:
        if question.id in answers or question.fact.id not in needed:
            continue
        if question.id in pathway.aside and question.fact.id not in begun:
            continue
        if not _is_settled(question, facts.get(question.fact.id)):
            yield question


def _begun(pathway: Pathway, answers: Answers) -> frozenset[str]:
    """Return the facts that a score or a number begun needs, though only guards read them."""
    if pathway.brief:
        return frozenset()
    said = {q.fact.id for q in pathway.questions if q.id in pathway.aside and q.id in answers}
    begun = [
        question.fact.id
        for score in pathway.scores
        if any(question.fact.id in said for question in score.questions)
        for question in score.questions
    ]
    for question in pathway.questions:
        if question.fact.formula and answers.get(question.id) == COMPUTE:
            begun += question.fact.formula.inputs
    return frozenset(begun)


def _is_settled(question: Question, possible: frozenset[str] | None) -> bool:
    return possible is not None and any(possible <= choice.covers for choice in question.choices)
