"""What is to be done, and when: prerequisites that are ticked, and days that something is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.definition.answer import COMPUTE, UNKNOWN
from core.definition.declare_pathway import DONE, NOT_APPLICABLE, TO_DO
from core.definition.pathway import Pathway
from core.definition.rule import Rule, Window
from core.definition.terms import Days, later
from core.engine.knowledge import Answers, computed


class Tick(StrEnum):
    """Where a prerequisite stands. ``OVERDUE`` was done, and is due again."""

    DONE = DONE
    TO_DO = TO_DO
    NOT_APPLICABLE = NOT_APPLICABLE
    UNKNOWN = UNKNOWN.term
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Due:
    """From when until when something is due; ``last`` is None where there is no last day."""

    first: date
    last: date | None


def tick(pathway: Pathway, rule: Rule, answers: Answers, today: date) -> Tick:
    """Return where a prerequisite stands."""
    answer = answers.get(rule.check or "", UNKNOWN)
    if isinstance(answer, Days):
        again = next_time(rule, answers)
        return Tick.OVERDUE if again and today > again.first else Tick.DONE
    if answer == UNKNOWN and rule.met_by:
        met = all(_is_known(pathway, id, answers, today) for id in rule.met_by)
        return Tick.DONE if met else Tick.UNKNOWN
    return Tick(answer.term)


def _is_known(pathway: Pathway, id: str, answers: Answers, today: date) -> bool:
    """Tell whether a question has an answer; one to be computed only once there is a number."""
    answer = answers.get(id, UNKNOWN)
    if answer == COMPUTE:
        return computed(pathway, pathway.question(id), answers, today) is not None
    return answer != UNKNOWN


def next_time(rule: Rule, answers: Answers) -> Due | None:
    """Return when a prerequisite is due again, counted from the day that it was done."""
    done = answers.get(rule.check or "")
    if rule.every is None or not isinstance(done, Days):
        return None
    return Due(later(done.first, months=rule.every), None)


def due(pathway: Pathway, window: Window | None, answers: Answers) -> Due | None:
    """Return the days of a window; where it counts from a range, those sure for all of it."""
    if window is None:
        return None
    since = answers.get(pathway.asking(window.fact).id)
    if not isinstance(since, Days):
        return None
    first = _after(since.last, window.after, window.unit)
    if window.until is None:
        return Due(first, None)
    last = _after(since.first, window.until, window.unit)
    return Due(min(first, last), max(first, last))


def _after(when: date, count: int, unit: str) -> date:
    return later(when, days=count) if unit == "day" else later(when, months=count)
