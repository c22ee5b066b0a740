"""What must hold whatever is answered: knowing more never takes back what was said."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.callback_data import LIMIT, decode, encode
from core.definition.answer import answer_of, answers_of
from core.definition.canonical import canonical, definition_from_json, digest
from core.definition.conditions import facts_of
from core.definition.fact import Fact
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import ADVISING, Kind, Rule
from core.definition.score import Score
from core.definition.terms import Amount, Days, value_of
from core.engine.advice import Advice, Item, Status
from core.engine.due import Tick
from core.engine.knowledge import (
    facts_known,
    is_moot,
    knowledge,
    next_question,
)
from core.engine.scoring import evaluate
from core.engine.weighing import advise
from core.language.numbers import read_quantity
from core.model.press import Answer, Keep, Open, Press, ReportWrong, SetCheck, Show
from core.model.view import Checks, Edit
from core.use_cases.steps import statements
from dialogs.registry import definitions
from tests.cases import one_in
from tests.terms import COMPUTE, UNKNOWN
from tests.tiers import many, sizes

from .patients import (
    NAMES,
    PATHWAYS,
    TODAY,
    advised,
    asked_of,
    contradicted,
    draw,
    facts_of_rule,
    few_terms,
    terms,
    walk,
)

MANY = many(30)
Patient = tuple[str, dict[str, str]]
"""The name of a pathway, and answers by question."""


@st.composite
def patients(draw: st.DrawFn) -> Patient:
    """A pathway and some answers: each question answered, said to be unknown, or left out."""
    pathway = PATHWAYS[draw(st.sampled_from(NAMES))]
    asked = {id: st.sampled_from([*them, UNKNOWN]) for id, them in asked_of(pathway).items()}
    return pathway.id, draw(st.fixed_dictionaries({}, optional=asked))


@st.composite
def whole_patients(draw: st.DrawFn) -> Patient:
    """A pathway and a patient of whom every question has an answer, some "not known"."""
    pathway = PATHWAYS[draw(st.sampled_from(NAMES))]
    asked = {
        q.id: st.one_of(st.sampled_from(terms(q)), st.sampled_from([*few_terms(q), UNKNOWN]))
        for q in pathway.questions
    }
    return pathway.id, draw(st.fixed_dictionaries(asked))


def statuses(advice: Advice) -> dict[str, Status]:
    return {item.rule.id: item.status for item in advice.items}


# ---- knowing more -----------------------------------------------------------------------------

ADVISED = {
    Status.HOLDS: {Status.HOLDS},
    # it waits for a prerequisite, or for a contraindication that is still to be looked for
    Status.WAITS: {Status.WAITS, Status.HOLDS, Status.WITHHELD, Status.BLOCKED},
    Status.WITHHELD: {Status.WITHHELD, Status.BLOCKED, Status.WAITS, Status.HOLDS},
    Status.BLOCKED: {Status.BLOCKED},
    Status.BOARD: {Status.BOARD, Status.BLOCKED},
    Status.BESIDE: {Status.BESIDE},
    Status.OPEN: set(Status),
    Status.NOT: {Status.NOT},
}
"""What an advice can become when more is known."""
SAID = {
    Status.HOLDS: {Status.HOLDS},
    Status.BOARD: {Status.BOARD},
    Status.CHECK: {Status.CHECK, Status.OPEN, Status.HOLDS, Status.BOARD, Status.NOT},
    Status.OPEN: set(Status),
    Status.NOT: {Status.NOT},
}
"""What any other rule can become when more is known."""


def assert_only_grown(pathway: Pathway, old: dict[str, str], new: dict[str, str]) -> None:
    known = knowledge(pathway, answers_of(new), TODAY)
    if any(contradicted(pathway, answers_of(it), TODAY) for it in (old, new)):
        return  # what contradicts itself is open again
    pairs = zip(
        advise(pathway, answers_of(old), TODAY).items,
        advise(pathway, answers_of(new), TODAY).items,
        strict=True,
    )
    for before, after in pairs:
        where = (pathway.id, before.rule.id, before.status, after.status, old, new)
        if before.rule.kind in ADVISING:
            allowed = set(ADVISED[before.status])
            if before.rule.versus:
                allowed = set(Status)  # once the other document speaks, or the tumour is known
            if before.rule.about and after.status is Status.NOT:
                continue  # what it is about is blocked
            if before.status is Status.BLOCKED and before.depends:
                allowed |= {Status.NOT}  # it was not known yet whether it would be advised at all
            if before.status is Status.BOARD and before.depends:
                allowed = set(Status)  # by a score's readings, which a finer answer settles
            assert after.status in allowed, where
        elif not (_is_moot(after, advised(pathway, known)) or _was_quiet(before, old, new)):
            readings = before.status is Status.BOARD and bool(before.depends)
            assert readings or after.status in SAID[before.status], where


def _was_quiet(before: Item, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Whether a guard had nothing left to forbid, and is said now that somebody told what it is."""
    told = {it for it, term in new.items() if old.get(it, UNKNOWN) == UNKNOWN != term}
    asks = before.rule.treatment and facts_of(before.rule.when) & told
    return bool(asks) and before.status is Status.NOT


def _is_moot(item: Item, advised: frozenset[str]) -> bool:
    """Whether nothing is advised that a rule is about, or all of it is blocked."""
    spent = item.rule.kind is not Kind.CONTRAINDICATION or not item.because
    return is_moot(item.rule, advised) or (
        bool(item.rule.actions) and item.status is Status.NOT and spent
    )


@MANY
@given(patients(), st.data())
def test_answering_what_was_not_known_never_takes_back_what_was_said(
    patient: Patient, data: st.DataObject
) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    asked = (*pathway.questions, *pathway.checks)
    open_questions = [q for q in asked if answers.get(q.id, UNKNOWN) == UNKNOWN]
    assume(open_questions)
    question = data.draw(st.sampled_from(open_questions))
    told = data.draw(st.sampled_from(terms(question)))
    assert_only_grown(pathway, answers, {**answers, question.id: told})


def _finer(question: Question, term: str) -> list[str]:
    value = value_of(term)
    if isinstance(value, Days):
        return [Days(day, day).term for day in {value.first, value.last}]
    if value is not None or term in (UNKNOWN, COMPUTE):
        return []
    covers = question.choice(term).covers
    return sorted(covers) if len(covers) > 1 and term not in covers else []


@MANY
@given(patients())
def test_a_finer_answer_never_takes_back_what_a_coarser_one_said(patient: Patient) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    for question in pathway.questions:
        for term in _finer(question, answers.get(question.id, UNKNOWN)):
            assert_only_grown(pathway, answers, {**answers, question.id: term})


@MANY
@given(patients())
def test_a_question_left_out_counts_as_not_known(patient: Patient) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    left_out = {id: term for id, term in answers.items() if term != UNKNOWN}
    spelled_out = {id: answers.get(id, UNKNOWN) for id in asked_of(pathway)}
    assert (
        advise(pathway, answers_of(left_out), TODAY).outcome
        == advise(pathway, answers_of(spelled_out), TODAY).outcome
        == advise(pathway, answers_of(answers), TODAY).outcome
    )


@MANY
@given(patients())
def test_every_answer_leaves_something_possible(patient: Patient) -> None:
    """A number that were in no span would make every condition on it true."""
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    asked = {question.fact.id: question.fact for question in pathway.questions}
    for id, possible in facts_known(pathway, answers_of(answers), TODAY).items():
        numbers_alone = id in asked and not asked[id].options
        assert possible or numbers_alone, (pathway.id, id, answers)


# ---- not known is never no --------------------------------------------------------------------

GUARDING = (Kind.EMERGENCY, Kind.CONTRAINDICATION)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_guards_is_excluded_before_anything_is_known(name: str) -> None:
    pathway = PATHWAYS[name]
    for answers in ({}, dict.fromkeys((q.id for q in pathway.questions), UNKNOWN)):
        found = statuses(advise(pathway, answers_of(answers), TODAY))
        guarding = [rule for rule in pathway.rules if rule.kind in (*GUARDING, Kind.PREREQUISITE)]
        silent = [r.id for r in guarding if not r.unreachable and found[r.id] is Status.NOT]
        assert not silent, f"what guards is never a no before its facts are known: {silent}"


@MANY
@given(patients())
def test_a_guarding_fact_that_is_not_known_never_counts_as_no(patient: Patient) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    for rule in pathway.rules:
        if rule.kind not in GUARDING or rule.unreachable:
            continue
        for fact in facts_of_rule(pathway, rule):
            question = pathway.asking(fact)
            unknown = {**answers, question.id: UNKNOWN}
            if facts_known(pathway, answers_of(unknown), TODAY)[fact] != question.fact.every:
                continue  # something else implies it
            if is_moot(rule, advised(pathway, knowledge(pathway, answers_of(unknown), TODAY))):
                continue
            told = [answers_of({**answers, question.id: it}) for it in question.fact.options]
            could = {
                statuses(advise(pathway, it, TODAY))[rule.id]
                for it in told
                if not contradicted(pathway, it, TODAY)
            }
            advice = advise(pathway, answers_of(unknown), TODAY)
            if could - {Status.NOT} and not _is_spent(rule, advice):
                said = statuses(advice)[rule.id]
                assert said is not Status.NOT, (pathway.id, rule.id, fact, unknown)


def _is_spent(rule: Rule, advice: Advice) -> bool:
    """Whether all that a rule speaks about is forbidden already: it has nothing more to say."""
    quiet = (Status.NOT, Status.BLOCKED)
    left = {it.rule.action for it in advice.items if it.status not in quiet}
    return bool(rule.actions) and left.isdisjoint(rule.actions)


@MANY
@given(patients())
def test_nothing_is_advised_against_what_speaks_against_it(patient: Patient) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    advice = advise(pathway, answers_of(answers), TODAY)
    for against in advice.items:
        advised = [
            it
            for it in advice.of(*ADVISING, status=tuple(Status))
            if it.rule.action in against.rule.blocks
        ]
        for item in advised:
            assert item.status not in _refused(against), (pathway.id, against.rule.id, item.rule.id)


def _refused(against: Item) -> set[Status]:
    """What no advice may be that a rule speaks against."""
    if against.rule.kind is Kind.CONTRAINDICATION:
        if against.status is Status.HOLDS:
            return set(Status) - {Status.BLOCKED, Status.NOT}
        if against.status is Status.CHECK:  # nothing asks about it: to be looked for before
            return {Status.HOLDS}
        return {Status.HOLDS, Status.WAITS} if against.status is not Status.NOT else set()
    met = against.tick in (Tick.DONE, Tick.NOT_APPLICABLE)
    waiting = against.rule.blocking and against.status is not Status.NOT and not met
    return {Status.HOLDS} if waiting else set()


# ---- the order of answers ---------------------------------------------------------------------


@MANY
@given(patients(), st.randoms(use_true_random=False))
def test_the_order_of_the_answers_does_not_matter(patient: Patient, rng: random.Random) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    for ids in (sorted(answers, key=lambda _: rng.random()), reversed(answers)):
        shuffled = {id: answers[id] for id in ids}
        assert advise(pathway, answers_of(shuffled), TODAY) == advise(
            pathway, answers_of(answers), TODAY
        )
        assert next_question(pathway, answers_of(shuffled)) == next_question(
            pathway, answers_of(answers)
        )


# ---- the walk ---------------------------------------------------------------------------------


def told(pathway: Pathway, answers: dict[str, str], more: dict[str, str]) -> dict[str, Status]:
    """The statuses; an advice that waits for a prerequisite which ``more`` meets counts as held."""
    found = statuses(advise(pathway, answers_of(answers), TODAY))
    met = [r for r in pathway.rules if r.met_by and set(r.met_by) <= set(more)]
    waived = {action for rule in met for action in rule.blocks}
    return {
        id: Status.HOLDS if status is Status.WAITS and pathway.rule(id).action in waived else status
        for id, status in found.items()
    }


def still_askable(pathway: Pathway, answers: dict[str, str]) -> list[Question]:
    """The questions without an answer, but for what only guards read, is implied, or implies."""
    implying = {fact for it in pathway.implications for fact in facts_of(it.when)}
    facts = facts_known(pathway, answers_of(answers), TODAY)
    return [
        q
        for q in pathway.questions
        if q.id not in answers
        and q.id not in pathway.aside
        and facts.get(q.fact.id, q.fact.every) == q.fact.every
        and q.fact.id not in implying
    ]


@MANY
@given(whole_patients(), st.data())
def test_what_is_not_asked_at_the_end_cannot_change_what_is_said(
    patient: Patient, data: st.DataObject
) -> None:
    pathway, answer = PATHWAYS[patient[0]], patient[1]
    answers = walk(pathway, answer.__getitem__)
    assert next_question(pathway, answers_of(answers)) is None
    rest = {q.id: data.draw(st.sampled_from(terms(q))) for q in still_askable(pathway, answers)}
    before, after = (told(pathway, it, rest) for it in (answers, {**answers, **rest}))
    changed = {id: (before[id], after[id]) for id in before if before[id] is not after[id]}
    assert not changed, (pathway.id, changed, answers, rest)
    whole = advise(pathway, answers_of({**answers, **rest}), TODAY)
    assert advise(pathway, answers_of(answers), TODAY).outside == whole.outside


@one_in(2)
@pytest.mark.parametrize("patients", sizes(6, 80))
@pytest.mark.parametrize("name", NAMES)
def test_a_walk_ends_and_what_is_left_cannot_change_what_is_said(name: str, patients: int) -> None:
    """As above, for more patients of each pathway, with single changes too."""
    pathway = PATHWAYS[name]
    rng = random.Random(23)
    for number in range(patients):
        patient = draw(pathway, rng, unknown=0.25 if number % 2 else 0.0)
        answers = walk(pathway, patient.__getitem__)
        left = {q.id: rng.choice(terms(q)) for q in still_askable(pathway, answers)}
        for rest in ({id: term} for id, term in left.items()):
            before, after = (told(pathway, it, rest) for it in (answers, {**answers, **rest}))
            changed = {id: (before[id], after[id]) for id in before if before[id] is not after[id]}
            assert not changed, (changed, answers, rest)
        before, after = (told(pathway, it, left) for it in (answers, {**answers, **left}))
        assert before == after, (answers, left)


@MANY
@given(whole_patients(), st.data())
def test_the_same_patient_comes_out_the_same_whatever_was_said_first(
    patient: Patient, data: st.DataObject
) -> None:
    pathway, answer = PATHWAYS[patient[0]], patient[1]
    implying = {fact for it in pathway.implications for fact in facts_of(it.when)}
    plainly = [q.id for q in pathway.asked if q.fact.id not in implying]
    said_first = data.draw(st.sets(st.sampled_from(plainly))) if plainly else set()
    plain = walk(pathway, answer.__getitem__)
    other = walk(pathway, answer.__getitem__, {id: answer[id] for id in said_first})
    assume(not contradicted(pathway, answers_of({**plain, **other}), TODAY))
    more = {id: answer[id] for id in {*plain} ^ {*other}}
    assert told(pathway, plain, more) == told(pathway, other, more), (pathway.id, plain, other)


# ---- scores inside a pathway ------------------------------------------------------------------


def _as_the_score_asks(pathway: Pathway, score: Score, answers: dict[str, str]) -> dict[str, str]:
    """A patient's answers in the score's own words, found without the engine."""
    own: dict[str, str] = {}
    for question in score.questions:
        asked = pathway.asking(question.fact.id)
        term = answers.get(asked.id, UNKNOWN)
        value = value_of(term)
        if isinstance(value, Amount):
            fits = [o for o, span in question.fact.spans.items() if span.holds(value.span)]
            own[question.id] = fits[0] if len(fits) == 1 else UNKNOWN
        elif value is None and term not in (UNKNOWN, COMPUTE):
            covers = asked.choice(term).covers if term not in question.fact.options else {term}
            fits = [choice.id for choice in question.choices if covers <= choice.covers]
            own[question.id] = fits[0] if fits else UNKNOWN
    questions = {question.fact.id: question.id for question in pathway.questions}
    for fact in score.excluded_facts:
        if fact.id in questions and answers.get(questions[fact.id]) in fact.options:
            own[fact.id] = answers[questions[fact.id]]
    return own


def _said(pathway: Pathway, fact: Fact, answers: dict[str, str]) -> frozenset[str] | None:
    """What was said of a fact itself, None where nothing was."""
    asked = pathway.asking(fact.id)
    return asked.possible(answer_of(answers[asked.id]), TODAY) if asked.id in answers else None


@MANY
@given(patients())
def test_a_total_is_the_one_that_the_score_itself_gives(patient: Patient) -> None:
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    assume(pathway.scores)
    advice = advise(pathway, answers_of(answers), TODAY)
    known = facts_known(pathway, answers_of(answers), TODAY)
    for score in pathway.scores:
        asked = {question.fact.id for question in pathway.questions}
        read = [*(q.fact for q in score.questions), *score.excluded_facts]
        if any(known.get(it.id) != _said(pathway, it, answers) for it in read if it.id in asked):
            continue  # something else says more of what it reads
        alone = evaluate(score, answers_of(_as_the_score_asks(pathway, score, answers)))
        inside = advice.results[score.id]
        assert inside.readings == alone.readings, (pathway.id, score.id, answers)
        assert (inside.applicable, inside.bands) == (alone.applicable, alone.bands)


@MANY
@given(patients())
def test_a_score_that_may_still_turn_out_not_to_apply_is_doubtful(patient: Patient) -> None:
    """Its total alone then never makes a condition true."""
    pathway, answers = PATHWAYS[patient[0]], patient[1]
    assume(pathway.scores)
    known = knowledge(pathway, answers_of(answers), TODAY)
    now = advise(pathway, answers_of(answers), TODAY).results
    excluding = {fact.id for score in pathway.scores for fact in score.excluded_facts}
    excluding |= {
        q.fact.id
        for s in pathway.scores
        for q in s.questions
        if not all(c.applies for c in q.choices)
    }
    for question in pathway.questions:
        if answers.get(question.id, UNKNOWN) != UNKNOWN or question.fact.id not in excluding:
            continue
        for option in question.fact.options:
            then = advise(pathway, answers_of({**answers, question.id: option}), TODAY).results
            for id, result in then.items():
                if now[id].applicable and not result.applicable:
                    assert id in known.doubtful, (pathway.id, id, question.id, option)


# ---- as data ----------------------------------------------------------------------------------


def _score(id: str, edition: str) -> Score:
    score = definitions()[id]
    assert score.edition == edition
    return score


@pytest.mark.parametrize("name", NAMES)
def test_a_pathway_loads_back_equal_from_its_canonical_json(name: str) -> None:
    pathway = PATHWAYS[name]
    again = definition_from_json(json.loads(canonical(pathway)), _score)
    assert again == pathway
    assert digest(again) == digest(pathway)
    assert canonical(again) == canonical(pathway)


def _longest(question: Question) -> Iterator[str]:
    """What becomes of numbers and days as long as someone may type them."""
    fact = question.fact
    for unit in (fact.unit, *fact.units) if fact.kept else ():
        words = {unit or "": frozenset({"u"})}
        for typed in ("123.45-678.91 u", "12.34-67.89 u", "1.2-6.8 u", "99.95 u", "8.12345678 u"):
            yield from (it.term for it in read_quantity(fact, words, typed, TODAY).answers)
    if fact.dated:
        yield Days(TODAY.replace(year=2019), TODAY).term


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_encodes_in_64_bytes_and_back(name: str) -> None:
    pathway = PATHWAYS[name]
    for question in (*pathway.questions, *pathway.checks):
        for term in (*terms(question), *_longest(question), UNKNOWN):
            for kind in (Answer, Keep, SetCheck):
                press = Press("abcdefghij_", 36**3 - 1, kind(question.id, answer_of(term)))
                data = encode(press)
                assert len(data.encode()) <= LIMIT
                assert decode(data) == press
        for view in (Edit(question.id), Checks()):
            press = Press("abcdefghij_", 36**3 - 1, Show(view))
            assert decode(encode(press)) == press
    for statement in statements(pathway):
        press = Press("abcdefghij_", 36**3 - 1, ReportWrong(statement))
        assert decode(encode(press)) == press
    for rule in pathway.rules:
        press = Press("abcdefghij_", 36**3 - 1, Open(rule.opens or pathway.id))
        assert decode(encode(press)) == press
