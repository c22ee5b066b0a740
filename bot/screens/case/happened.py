"""What happened to a patient and what is planned, in few words."""

from __future__ import annotations

from datetime import date

from bot.screens.phrases import value_words
from core.model.case_event import CaseEvent
from core.use_cases.cases import CaseView
from dialogs.events import EVENTS
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


def skeletal(view: CaseView, today: date, say: Wording) -> str:
    """Return how many skeletal events there were and what that means; nothing without one."""
    count = sum(
        it.took_place(today) and it.kind in EVENTS and EVENTS[it.kind].skeletal
        for it in view.record.events
    )
    return say("events-skeletal-of", count=count, risk=say("events-skeletal")) if count else ""
