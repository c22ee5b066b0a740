"""Words beside an advice: that it is refused, done already, or set aside by a clinician."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from bot.screens.citing import OUTSIDE
from bot.screens.document import Line, bold, line
from bot.screens.pathway.faces import face
from bot.screens.phrases import day, raised, value_words
from core.definition.rule import Kind
from core.definition.source import Origin
from core.definition.terms import Days
from core.engine.advice import Item
from core.engine.course import day_of
from core.engine.part import Part
from core.engine.refusals import Refused, refused
from core.engine.synthesis import Conflict, Synthesis
from core.model.case_event import OVERRIDE, CaseEvent
from core.use_cases.cases import CaseView
from dialogs.facts.lesion import fracture
from dialogs.facts.local_treatment import last_radiotherapy
from dialogs.facts.operation import operated, surgery_date
from dialogs.facts.spine import compression_fracture
from dialogs.registry import pathways
from dialogs.treatments.surgery import (
    AFTER_AN_OPERATION,
    ANOTHER_OPERATION,
    BEFORE_AN_OPERATION,
    FIRST_RADIOTHERAPY,
    IRRADIATED_AFTER,
    OPERATIONS,
    TOO_LATE,
)
from dialogs.wishes import REFUSALS
from dialogs.wording import Wording

UNSAID: Final = ""
"""What stands beside an action that is not said at all."""


def is_operated(view: CaseView, lesion: int | None) -> bool:
    """Tell whether a lesion was operated on, and nothing was said to have broken since.

    What its fracture asked for is done then, though it stays a fracture.
    """
    operation = view.known.get((surgery_date.id, lesion))
    if operation is None or not operation.counts or not operation.possible <= operated.options:
        return False
    broken = (view.known.get((fact.id, lesion)) for fact in (fracture, compression_fracture))
    return all(it is None or it.finding.on <= operation.finding.on for it in broken)


def irradiated_since(view: CaseView, lesion: int | None) -> Days | None:
    """Return when a lesion was irradiated after it was operated on; None where it was not."""
    known = view.known
    operation = day_of(known.get((surgery_date.id, lesion)))
    radiotherapy = day_of(known.get((last_radiotherapy.id, lesion)))
    if operation is None or radiotherapy is None or radiotherapy.first < operation.last:
        return None
    return radiotherapy


def done_to(view: CaseView, lesion: int | None) -> frozenset[str]:
    """Return the actions that were done to a lesion: advised still, they would be done again."""
    again = ANOTHER_OPERATION if is_operated(view, lesion) else ()
    return frozenset((*again, *(IRRADIATED_AFTER if irradiated_since(view, lesion) else ())))


def emergency_line(
    view: CaseView, whole: Synthesis, urgent: tuple[Part, Item], say: Wording
) -> Line:
    """Return an emergency; one of lesions alone that were operated on since, with that."""
    part, item = urgent
    words = face(part.evaluation.definition, item, say)
    words += f"\u00a0{OUTSIDE}" if item.rule.source.origin is Origin.OUTSIDE else ""
    where = {
        each.lesion
        for each in whole.parts
        for it in each.items(Kind.EMERGENCY)
        if whole.emergency(it) == whole.emergency(item)
    }
    if all(lesion is not None and is_operated(view, lesion) for lesion in where):
        return line(f"{words} · {say('mark-operated')}")
    return line("‼ ", bold(words))


def refused_in(view: CaseView) -> Mapping[str, Refused]:
    """Return the actions that the patient of a case refuses."""
    return refused(REFUSALS, view.known)


def moot_in(view: CaseView, lesion: int | None) -> Mapping[str, Refused]:
    """Return the actions of a lesion for which nothing is to be prepared: refused, or done."""
    gone = dict(refused_in(view))
    if is_operated(view, lesion):
        on = view.known[surgery_date.id, lesion].finding.on
        gone |= dict.fromkeys(ANOTHER_OPERATION, Refused(on, aged=False))
    if irradiated := irradiated_since(view, lesion):
        gone |= dict.fromkeys(IRRADIATED_AFTER, Refused(irradiated.first, aged=False))
    return gone


def unsaid_of(view: CaseView, lesion: int | None) -> frozenset[str]:
    """Return the actions on which nothing can agree: refused, done, or before what was done."""
    before = BEFORE_AN_OPERATION if is_operated(view, lesion) else ()
    return frozenset((*moot_in(view, lesion), *before))


def overrides(view: CaseView, lesion: int | None) -> Sequence[CaseEvent]:
    """Return which advice on a lesion or the patient is set aside."""
    return [
        it
        for it in view.record.events
        if it.kind == OVERRIDE and it.ended_at is None and it.lesion == lesion
    ]


def marks(
    view: CaseView,
    lesion: int | None,
    say: Wording,
    opposed: Iterable[Conflict],
    *,
    whole: bool = False,
) -> dict[str, str]:
    """Return what is said beside each action of a lesion or the patient.

    What another pathway or document speaks against (``opposed``) is nothing that is plainly to do.
    :data:`UNSAID` is beside what only follows something that is refused, and beside what is said of
    an operation to come once it took place.
    """
    against = (it for it in opposed if lesion in (it.advised.lesion, it.forbidden.lesion))
    found = {it.action: say("mark-opposed") for it in against}
    found |= {
        action: say("mark-refused-aged" if it.aged else "mark-refused", day=day(it.since, say))
        for action, it in refused_in(view).items()
    }
    if is_operated(view, lesion):
        found |= dict.fromkeys(ANOTHER_OPERATION, say("mark-operated"))
        found |= dict.fromkeys(BEFORE_AN_OPERATION, UNSAID)
    elif all(it in refused_in(view) for it in OPERATIONS):
        found |= dict.fromkeys((*AFTER_AN_OPERATION, FIRST_RADIOTHERAPY), UNSAID)
    if irradiated := irradiated_since(view, lesion):
        words = say("mark-irradiated", day=value_words(irradiated, say))
        found |= dict.fromkeys(IRRADIATED_AFTER, words)
        found |= dict.fromkeys((*AFTER_AN_OPERATION, TOO_LATE), UNSAID)
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
    text = f" {say('quoted', text=event.text)}" if whole and event.text else ""
    return say("mark-override", day=day(event.on.first, say), why=why) + text
