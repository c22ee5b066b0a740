"""Words beside an advice: that it is refused, or that a clinician set it aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.screens.phrases import day, raised
from core.engine.refusals import Refused, refused
from core.model.case_event import OVERRIDE, CaseEvent
from core.use_cases.cases import CaseView
from dialogs.registry import pathways
from dialogs.wishes import REFUSALS
from dialogs.wording import Wording


def refused_in(view: CaseView) -> Mapping[str, Refused]:
    """Return the actions that the patient of a case refuses."""
    return refused(REFUSALS, view.known)


def overrides(view: CaseView, lesion: int | None) -> Sequence[CaseEvent]:
    """Return which advice on a lesion or the patient is set aside."""
    return [
        it
        for it in view.record.events
        if it.kind == OVERRIDE and it.ended_at is None and it.lesion == lesion
    ]


def marks(
    view: CaseView, lesion: int | None, say: Wording, *, whole: bool = False
) -> dict[str, str]:
    """Return what is said beside each action of a lesion or the patient."""
    found = {
        action: say("mark-refused-aged" if it.aged else "mark-refused", day=day(it.since, say))
        for action, it in refused_in(view).items()
    }
    for event in overrides(view, lesion):
        found[event.about] = mark_of(event, say, whole=whole)
    return found


def action_name(action: str, say: Wording) -> str:
    """Return the name of an action, as the first pathway that advises it calls it."""
    keys = (f"{pathway}-action-{action}" for pathway in pathways())
    found = next((say(key) for key in keys if say.has(key)), action)
    return raised(found)


def mark_of(event: CaseEvent, say: Wording, *, whole: bool) -> str:
    """Return why and when an advice was set aside, with the word on it where there is room."""
    why = say(f"override-{event.detail}").lower()
    text = f" « {event.text} »" if whole and event.text else ""
    return say("mark-override", day=day(event.on.first, say), why=why) + text
