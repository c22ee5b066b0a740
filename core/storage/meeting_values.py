"""Opinions, drafts and decisions as they are sealed, and read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from core.model.board import Item, ItemState, Opinion, Specialty, Stand, Triage
from core.model.decision import (
    Accord,
    Application,
    Applied,
    Condition,
    Decision,
    Deviation,
    Draft,
    NotApplied,
    Patient,
)


def told_of_opinion(it: Opinion) -> dict[str, Any]:
    """Return an opinion, as it is sealed."""
    told: dict[str, Any] = {"specialty": it.specialty, "stand": it.stand, "option": it.option}
    return {**told, "text": it.text, "seen": it.seen}


def opinion_of(row: Any, told: Mapping[str, Any]) -> Opinion:
    """Return an opinion."""
    specialty = Specialty(told["specialty"]) if told["specialty"] else None
    return Opinion(
        row.item_id,
        row.person_id,
        specialty,
        Stand(told["stand"]),
        told["option"],
        told["text"],
        row.at,
        row.beforehand,
        bool(told.get("seen")),
    )


def told_of_draft(it: Draft | Decision) -> dict[str, Any]:
    """Return what a draft and a decision both hold, as it is sealed."""
    return {
        "options": list(it.options),
        "conditions": [[one.when, one.then] for one in it.conditions],
        "text": it.text,
        "who": it.who,
        "due": _told_day(it.due),
        "deviation": it.deviation,
        "deviation_text": it.deviation_text,
        "trial": it.trial,
        "wish": it.wish,
        "patient": it.patient,
        "ask_on": _told_day(it.ask_on),
        "corrects": it.corrects,
    }


def draft_of(told: Mapping[str, Any]) -> Draft:
    """Return a draft."""
    return Draft(**_shared(told))


def told_of_decision(it: Decision) -> dict[str, Any]:
    """Return a decision, as it is sealed."""
    return {
        **told_of_draft(it),
        "quorum": it.quorum,
        "editions": dict(it.editions),
        "accord": it.accord,
        "forbidden": list(it.forbidden),
    }


def decision_of(row: Any, told: Mapping[str, Any], application: Application | None) -> Decision:
    """Return a decision, with what was said last of what became of it."""
    return Decision(
        id=row.id,
        item_id=row.item_id,
        case_id=row.case_id,
        number=row.number,
        quorum=told["quorum"],
        editions=told["editions"],
        accord=Accord(told["accord"]),
        forbidden=tuple(told["forbidden"]),
        by=row.by_person,
        at=row.at,
        application=application,
        **_shared(told),
    )


def told_of_application(it: Application) -> dict[str, Any]:
    """Return what became of a decision, as it is sealed."""
    return {"applied": it.applied, "on": _told_day(it.on), "reason": it.reason}


def application_of(row: Any, told: Mapping[str, Any]) -> Application:
    """Return what became of a decision."""
    reason = NotApplied(told["reason"]) if told["reason"] else None
    return Application(Applied(told["applied"]), _day(told["on"]), reason, row.by_person, row.at)


def item_of(row: Any, reason: str) -> Item:
    """Return a case on an agenda."""
    return Item(
        id=row.id,
        meeting_id=row.meeting_id,
        case_id=row.case_id,
        state=ItemState(row.state),
        by=row.by_person,
        at=row.at,
        triage=Triage(row.triage) if row.triage else None,
        reason=reason,
        deferred_from=row.deferred_from,
        acted_first=row.acted_first,
        opened=row.opened,
        seconds=row.seconds,
        shown_at=row.shown_at,
        revision=row.revision,
    )


def _shared(told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "options": tuple(told["options"]),
        "conditions": tuple(Condition(when, then) for when, then in told["conditions"]),
        "text": told["text"],
        "who": told["who"],
        "due": _day(told["due"]),
        "deviation": Deviation(told["deviation"]) if told["deviation"] else None,
        "deviation_text": told["deviation_text"],
        "trial": told["trial"],
        "wish": told["wish"],
        "patient": Patient(told["patient"]),
        "ask_on": _day(told["ask_on"]),
        "corrects": told["corrects"],
    }


def _told_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
