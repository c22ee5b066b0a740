"""A date that passes lifts one contraindication; it never makes a treatment allowed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from core.definition.answer import Answer, Picked, answers_of
from core.definition.conditions import Condition
from core.definition.deadline import DeadlineKind
from core.definition.pathway import Pathway
from core.definition.question import Question
from core.definition.rule import ADVISING, Kind, Rule
from core.definition.terms import Days
from core.engine.advice import Advice, Status
from core.engine.deadline import State
from core.engine.knowledge import knowledge
from core.engine.weighing import advise
from core.model.case import Case, CaseState
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from dialogs.deadlines import DEADLINES
from tests.dialogs.dated import LESION, LIBRARY, event, every_due, on
from tests.tiers import seed, sizes

from .patients import PATHWAYS, TODAY, coherent, draw, facts_of_rule, terms

_SAID = (Status.HOLDS, Status.WAITS)


def dated_guards(pathway: Pathway) -> Iterator[tuple[Rule, str]]:
    """Yield the contraindications that hold for a time after a day, with the fact of that day."""
    for rule in pathway.rules:
        if rule.kind is Kind.CONTRAINDICATION:
            read = facts_of_rule(pathway, rule)
            yield from (
                (rule, q.id) for q in pathway.questions if q.fact.dated and q.fact.id in read
            )


LIFTED = [(it.id, rule.id, id) for it in PATHWAYS.values() for rule, id in dated_guards(it)]


def days_after(pathway: Pathway, answers: dict[str, Answer]) -> list[Advice]:
    """Return what is advised of a patient day by day, nothing new being said."""
    gone = (0, 14, 15, 16, 60, 92, 93, 150)
    return [advise(pathway, answers, TODAY + timedelta(days=it)) for it in gone]


def harmless(pathway: Pathway, but: str) -> dict[str, list[str]]:
    """Return the answers that alone exclude every other contraindication that reads them."""
    guards = [it for it in pathway.rules if it.kind is Kind.CONTRAINDICATION and it.id != but]

    def decided(question: Question, rule: Rule) -> list[Condition]:
        alone = [knowledge(pathway, answers_of({question.id: it}), TODAY) for it in terms(question)]
        return [it for it in rule.conditions if any(it.evaluate(one) is False for one in alone)]

    def excludes(question: Question, term: str) -> bool:
        known = knowledge(pathway, answers_of({question.id: term}), TODAY)
        read = [it for it in guards if question.fact.id in facts_of_rule(pathway, it)]
        alone = [when for it in read for when in decided(question, it)]
        return bool(alone) and all(when.evaluate(known) is False for when in alone)

    read = set[str]().union(*(facts_of_rule(pathway, it) for it in guards))
    asked = [it for it in pathway.questions if it.fact.id in read]
    return {it.id: [term for term in terms(it) if excludes(it, term)] for it in asked}


@pytest.mark.parametrize("patients", sizes(200, 1000))
@pytest.mark.parametrize(("name", "guard", "question"), LIFTED)
def test_what_a_day_that_passed_lifts_is_allowed_only_where_nothing_else_forbids_it(
    name: str, guard: str, question: str, patients: int
) -> None:
    pathway, rng = PATHWAYS[name], random.Random(seed(12))
    forbids, safe = pathway.rule(guard).blocks, harmless(pathway, guard)
    lifted = kept = 0
    for _ in range(patients):
        told = draw(pathway, rng, unknown=0.05)
        told |= {id: rng.choice(them) for id, them in safe.items() if them and rng.random() < 0.8}
        first_said = {id: term for id, term in told.items() if safe.get(id)}
        told = coherent(pathway, first_said, told)
        answers = answers_of(told) | {question: Days(TODAY, TODAY)}
        first, *others = days_after(pathway, answers)
        blocked = {
            it.rule.id: it
            for it in first.of(*ADVISING, status=(Status.BLOCKED,))
            if it.rule.action in forbids
        }
        for advice in others:
            for item in (advice.item(id) for id in blocked):
                others_against = standing_against(pathway, advice, str(item.rule.action), guard)
                lifted += item.status in _SAID
                kept += bool(others_against)
                if item.status in _SAID:  # it was advised for itself, and this alone forbade it
                    assert blocked[item.rule.id].blocked_by == (guard,)
                    assert not item.depends
                    assert not others_against
    assert lifted, "nothing is ever lifted"
    # where the PET is ruled out already (l. 33), the G-CSF is not asked
    assert kept or name != "stereotactic", "nothing else ever forbids it"


def standing_against(pathway: Pathway, advice: Advice, action: str, but: str) -> list[str]:
    """Return the contraindications that hold against an action, or are not excluded."""
    guards = [it for it in pathway.blocking(action) if it.kind is Kind.CONTRAINDICATION]
    standing = (Status.HOLDS, Status.OPEN, Status.BOARD)
    return [it.id for it in guards if it.id != but and advice.item(it.id).status in standing]


BARS = [it for it in DEADLINES.values() if it.bars]


@pytest.mark.parametrize("kind", BARS, ids=lambda it: it.id)
def test_a_deadline_that_is_lifted_asks_for_nothing(kind: DeadlineKind) -> None:
    origin, *_ = kind.since_events
    about = LESION if kind.scope == "lesion" else None
    told = event(origin, "2026-01-31", lesion=about)
    days = (on("2026-01-31") + timedelta(days=it) for it in range(0, 220, 5))
    found = [it for day in days for it in every_due(str(day), told) if it.id == kind.id]
    assert {it.state for it in found} >= {State.LIFTED}
    assert not any(it.to_do for it in found)


READ_AS_A_FLARE = {
    "response_exam": "bone_scan",
    "scan_finding": "raised_or_new",
    "flare_origin": "chemotherapy",
    "flare_context": "both",
}
"""A scan within 6 months of the start of chemotherapy (l. 43-45)."""


@pytest.mark.parametrize(
    ("told_on", "scanned", "expected"),
    [
        ("2026-06-30", None, "keep_treatment"),
        ("2026-11-30", "2026-06-30", "keep_treatment"),
        ("2026-11-30", "2026-10-15", "progression"),
        ("2026-11-30", None, "progression"),
    ],
)
def test_what_a_scan_shows_is_read_on_its_day_and_stays_so(
    told_on: str, scanned: str | None, expected: str
) -> None:
    at = datetime.combine(on(told_on), time(8), UTC)
    started = Days(on("2026-01-31"), on("2026-01-31"))
    told = [Said(fact, None, Picked(it), at, 1) for fact, it in READ_AS_A_FLARE.items()]
    told.append(Said("flare_origin_date", None, started, at, 1))
    events = [event("bone_scan", scanned)] if scanned else []
    case = Case(1, "BABA-10", 1, CaseState.OPEN, at, at, "key")
    for later_on in (told_on, "2027-05-01"):  # no day that passes makes a progression of it
        today = on(later_on)
        now = datetime.combine(today, time(9), UTC)
        view = view_of(case, Record([], [], told, events), Held(), LIBRARY, now=now, today=today)
        parts = whole_of(view, LIBRARY, today).of(None)
        advised = {it.rule.action for part in parts for it in part.items(*ADVISING)}
        assert advised & {"keep_treatment", "progression"} == {expected}, later_on
