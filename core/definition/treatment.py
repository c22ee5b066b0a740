"""What can be done, with all that guards it: declared once, held wherever a pathway names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from core.definition.conditions import ALWAYS, IsIn, Knowledge, facts_of, scores_of
from core.definition.declare_pathway import asked_as
from core.definition.fact import Scope
from core.definition.implication import Implication
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import ADVISING, Kind, Rule
from core.definition.score import Score
from core.errors import DefinitionError


@dataclass(frozen=True)
class Treatment:
    """One treatment, or a family of them, under the names by which pathways advise it.

    ``guards`` are rules about its ``actions``: what forbids, holds up, doses or cautions. An action
    can be of several: a cementoplasty is a percutaneous procedure too. ``questions`` and ``checks``
    are those by which what its guards read is said, or what implies it; ``scores`` those whose
    totals they read.
    """

    id: str
    actions: tuple[str, ...]
    guards: tuple[Rule, ...]
    questions: tuple[Question, ...] = ()
    checks: tuple[Question, ...] = ()
    scores: tuple[Score, ...] = ()

    def __post_init__(self) -> None:
        if faults := list(_faults(self)):
            raise DefinitionError(self.id, faults)

    def read(self, rules: Iterable[Rule]) -> frozenset[str]:
        """Return the facts that some guards read, tick, or are met by."""
        conditions = [facts_of(condition) for rule in rules for condition in rule.conditions]
        ticked = [{*rule.met_by, *((rule.check,) if rule.check else ())} for rule in rules]
        return frozenset().union(*conditions, *ticked)


def _faults(treatment: Treatment) -> Iterator[str]:
    asked = {question.fact.id for question in (*treatment.questions, *treatment.checks)}
    scores = {score.id for score in treatment.scores}
    for rule in treatment.guards:
        where = f"guard {rule.id!r}"
        if rule.kind in ADVISING or rule.kind is Kind.EMERGENCY:
            yield f"{where}: a pathway says when a treatment is indicated"
        if not rule.actions or set(rule.actions) - set(treatment.actions):
            yield f"{where} is about other actions than the treatment's"
        for fact in sorted(treatment.read((rule,)) - asked):
            yield f"{where}: no question for {fact!r}"
        for condition in rule.conditions:
            for score in sorted(scores_of(condition) - scores):
                yield f"{where}: score {score!r} is none of the treatment's"


# ---- in a pathway --------------------------------------------------------------------------------


def guard(
    pathway: Pathway,
    treatments: Sequence[Treatment],
    implications: Iterable[Implication] = (),
    assuming: Iterable[IsIn] = (),
) -> Pathway:
    """Return a pathway with the guards of all treatments that it advises.

    What only guards read is put aside. ``assuming`` is what the pathway is about (a vertebra, say),
    so that guards need not ask. Of the implications those are kept whose facts are asked.

    Raises :class:`core.errors.DefinitionError` where guards and pathway contradict each other.
    """
    given = tuple(Implication(ALWAYS, it.fact, it.options) for it in assuming)
    about = Knowledge({it.fact: it.options for it in given})
    held = {it.id: _held(it, pathway, about) for it in treatments}
    named = [it for it in treatments if held[it.id]]
    scores = _new(
        pathway.scores, (score for it in named for score in _scores_read(it, held[it.id]))
    )
    read = [q for it in named for q in _questions_read(it, held[it.id])]
    read += [asked_as(score, q.id) for score in scores for q in score.questions]
    asked = (*pathway.questions, *pathway.checks)
    aside = _new_facts(asked, read)
    checks = _new_facts(
        asked, (q for it in named for q in it.checks if q.fact.id in it.read(held[it.id]))
    )
    whole = replace(
        pathway,
        rules=(*pathway.rules, *chain.from_iterable(held[it.id] for it in named)),
        questions=(*pathway.questions, *aside),
        checks=(*pathway.checks, *checks),
        scores=(*pathway.scores, *scores),
        aside=pathway.aside | {question.id for question in aside},
        guarding=pathway.guarding | {score.id for score in scores},
    )
    return replace(whole, implications=(*given, *_implications(whole, given, implications)))


def _held(treatment: Treatment, pathway: Pathway, about: Knowledge) -> tuple[Rule, ...]:
    """Return the guards that are about something a pathway advises, about that alone.

    Not those that cannot hold, given what the pathway is about, nor cautions about one lesion in a
    pathway about the whole patient, which would never learn of it.
    """
    advised = frozenset(pathway.actions)
    narrowed = (
        replace(
            rule,
            treatment=treatment.id,
            blocks=tuple(it for it in rule.blocks if it in advised),
            about=tuple(it for it in rule.about if it in advised),
        )
        for rule in treatment.guards
    )
    beyond = frozenset[str]()
    if pathway.scope is not Scope.LESION:
        asked = {question.fact.id for question in pathway.questions}
        lesions = {q.fact.id for q in treatment.questions if q.fact.scope is Scope.LESION}
        beyond = frozenset(lesions - asked)
    return tuple(
        rule
        for rule in narrowed
        if rule.actions
        and _can_hold(rule, about)
        and not (rule.kind is Kind.INFORMATION and treatment.read((rule,)) & beyond)
    )


def _can_hold(rule: Rule, about: Knowledge) -> bool:
    return any(condition.evaluate(about) is not False for condition in rule.conditions)


def _scores_read(treatment: Treatment, rules: Iterable[Rule]) -> Iterator[Score]:
    read = {id for rule in rules for condition in rule.conditions for id in scores_of(condition)}
    yield from (score for score in treatment.scores if score.id in read)


def _questions_read(treatment: Treatment, rules: tuple[Rule, ...]) -> Iterator[Question]:
    """Yield the questions that these guards read, and those that no guard does: they imply."""
    some, every = treatment.read(rules), treatment.read(treatment.guards)
    for question in treatment.questions:
        if question.fact.id in some or question.fact.id not in every:
            yield question


def _new(there: Iterable[Score], more: Iterable[Score]) -> tuple[Score, ...]:
    ids = {score.id for score in there}
    return tuple({score.id: score for score in more if score.id not in ids}.values())


def _new_facts(there: Iterable[Question], more: Iterable[Question]) -> tuple[Question, ...]:
    facts = {question.fact.id for question in there}
    return tuple({q.fact.id: q for q in more if q.fact.id not in facts}.values())


def _implications(
    pathway: Pathway, given: Iterable[Implication], all_: Iterable[Implication]
) -> Iterator[Implication]:
    known = {q.fact.id for q in pathway.questions} | {it.fact for it in given}
    scores = {score.id for score in pathway.scores}
    for implication in all_:
        if facts_of(implication.when) <= known and scores_of(implication.when) <= scores:
            known.add(implication.fact)
            yield implication
