"""What happened to a patient and what is planned, in few words."""

from __future__ import annotations

from datetime import date

from bot.screens.case.marks import refused_in
from bot.screens.phrases import value_words
from core.definition.conditions import Knowledge, scores_of
from core.engine.findings import knowledge_about
from core.engine.totals import totals_of
from core.model.case_event import CaseEvent
from core.use_cases.cases import CaseView
from dialogs.booked import TREATED, against, waits_for
from dialogs.events import EVENTS
from dialogs.registry import definitions as scores
from dialogs.wording import Wording


def event_words(event: CaseEvent, say: Wording) -> str:
    """Return "Radiothérapie, 8 Gy en 1"."""
    detail = f"event-{event.kind}-{event.detail}"
    return f"{say(f'event-{event.kind}')}{f', {say(detail)}' if say.has(detail) else ''}"


def event_line(event: CaseEvent, today: date, say: Wording, where: str = "") -> str:
    """Return what happened or is planned, where, and when."""
    on = value_words(event.on, say)
    if event.planned:
        passed = event.on.last < today
        on = say("event-planned-passed" if passed else "event-planned-on", day=on)
    return " · ".join(it for it in (on, event_words(event, say), where) if it)


def standing(view: CaseView, lesion: int | None = None) -> list[CaseEvent]:
    """Return what was not taken back, of a lesion or of the whole case, the newest day first."""
    found = [it for it in view.record.events if it.ended_at is None and it.kind in EVENTS]
    about = [it for it in found if lesion in (None, it.lesion)]
    return sorted(about, key=lambda it: (it.on.last, it.id), reverse=True)


def overdue(view: CaseView, today: date) -> list[CaseEvent]:
    """Return what was planned for a day that has passed: it is asked whether it took place."""
    return [it for it in standing(view) if it.planned and it.on.last < today]


def barred(view: CaseView, today: date) -> list[CaseEvent]:
    """Return what is planned from today on and contraindicated by what is known, or refused."""
    coming = [it for it in standing(view) if it.planned and it.on.last >= today]
    return [it for it in reversed(coming) if is_barred(view, it)]


def is_barred(view: CaseView, event: CaseEvent) -> bool:
    """Tell whether what is planned is contraindicated by what is known by now, or refused."""
    if not event.planned:
        return False
    found, actions = refused_in(view), TREATED.get((event.kind, event.detail), ())
    if actions and all(it in found and not found[it].aged for it in actions):
        return True
    forbids, first = against(event.kind, event.detail), waits_for(event.kind, event.detail)
    there = (it for it in standing(view, event.lesion) if it.kind == first)
    if forbids is None or any(it.on.first <= event.on.last for it in there):
        return False
    facts = knowledge_about(view.known, event.lesion).facts
    totals = {it: totals_of(scores()[it], facts) for it in scores_of(forbids)}
    return forbids.evaluate(Knowledge(facts, totals=totals)) is True


def skeletal(view: CaseView, today: date, say: Wording) -> str:
    """Return how many skeletal events there were and what that means; nothing without one."""
    count = sum(
        it.took_place(today) and it.kind in EVENTS and EVENTS[it.kind].skeletal
        for it in view.record.events
    )
    return say("events-skeletal-of", count=count, risk=say("events-skeletal")) if count else ""
