"""A case with days: what was said of it and what happened, and its deadlines on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from bot.library import DialogsLibrary
from core.definition.answer import Answer, Picked
from core.definition.terms import Days
from core.engine.deadline import Deadline
from core.engine.deadlines import deadlines
from core.engine.findings import Finding, Findings
from core.model.case_event import CaseEvent
from core.use_cases.told_by_events import told_by
from dialogs.deadlines import COURSE, DEADLINES
from dialogs.facts.ages import AGEING

LIBRARY = DialogsLibrary()
LESION = 7


def on(text: str) -> date:
    """Return the day of "2026-03-01"."""
    return date.fromisoformat(text)


def days(text: str) -> Days:
    """Return the days of "2026-03-01" or of "2026-03-01..2026-03-09"."""
    first, _, last = text.partition("..")
    return Days(on(first), on(last or first))


def event(
    kind: str,
    day: str,
    detail: str = "",
    *,
    lesion: int | None = None,
    planned: bool = False,
    ended: bool = False,
) -> CaseEvent:
    """Return something that happened on a day, or is planned for it."""
    at = _at(on("2026-01-01"))
    return CaseEvent(1, 1, lesion, kind, detail, days(day), planned, at, 1, at if ended else None)


def said(fact: str, answer: Answer | str, said_on: str, lesion: int | None = None) -> Finding:
    """Return something that was said of a fact on a day: an option, or "2026-03-01" for a day."""
    it = LIBRARY.facts[fact]
    if isinstance(answer, str):
        answer = days(answer) if answer[:2] == "20" else Picked(answer)
    possible = it.every
    if isinstance(answer, Picked):
        possible = frozenset({answer.id})
    return Finding(it, lesion, answer, possible, _at(on(said_on)), on(said_on), 1)


def due(
    today: str, *told: CaseEvent | Finding, lesions: Sequence[int] = (LESION,)
) -> dict[str, Deadline]:
    """Return the deadlines of a case on a day, by kind; each has one at most."""
    every = every_due(today, *told, lesions=lesions)
    found = {it.id: it for it in every}
    assert len(found) == len(every), every
    return found


def every_due(
    today: str, *told: CaseEvent | Finding, lesions: Sequence[int] = (LESION,)
) -> list[Deadline]:
    """Return the deadlines of a case on a day."""
    events = [it for it in told if isinstance(it, CaseEvent)]
    findings = [it for it in told if isinstance(it, Finding)]
    now = _at(on(today))
    known = Findings(
        [*findings, *told_by(events, findings, LIBRARY, on(today))], AGEING, now, on(today)
    )
    return deadlines(DEADLINES.values(), COURSE, known.known(), events, lesions, on(today))


def _at(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
