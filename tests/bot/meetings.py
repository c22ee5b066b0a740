"""A meeting and its cases as values, for the minutes of it: no store and no chat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.exports.minutes_values import CaseMinutes, MeetingMinutes
from bot.library import DialogsLibrary
from bot.screens.case.page import Page
from core.definition.answer import Picked
from core.model.board import (
    Attendance,
    Item,
    ItemState,
    Meeting,
    MeetingState,
    Minutes,
    Motive,
    Opinion,
    Presence,
    Question,
    Specialty,
    Stand,
)
from core.model.case import Case, CaseState, Lesion, Side
from core.model.decision import (
    Accord,
    Application,
    Applied,
    Condition,
    Decision,
    Deviation,
    NotApplied,
    Patient,
)
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from dialogs.wording import Wording, wording

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
LIBRARY = DialogsLibrary()
LEVELS = ("t11", "l1", "t7", "l3", "c5", "t4", "l5", "t9", "t12", "l2")
SPINE = {
    "spinal_pain": "mechanical",
    "lesion_type": "lytic",
    "spinal_alignment": "deformity",
    "vertebral_collapse": "under_half",
    "posterolateral": "bilateral",
}
EVERYBODY = (
    Attendance(1, Specialty.NEUROSURGERY, Presence.PRESENT),
    Attendance(2, Specialty.RADIATION_ONCOLOGY, Presence.REMOTE),
    Attendance(3, Specialty.ONCOLOGY, Presence.PRESENT),
    Attendance(4, Specialty.INTERVENTIONAL_RADIOLOGY, Presence.WRITTEN, wrote=True),
    Attendance(5, None, Presence.PRESENT),
    Attendance(6, Specialty.ONCOLOGY, Presence.ABSENT),
)


def talk(language: str) -> Wording:
    return wording(language, "dialogs", "bot")


def page(name: str, language: str = "fr", lesions: int = 1, **patient: str) -> Page:
    """A case of so many vertebral lesions, all told alike, and what is said of the patient."""
    there = tuple(
        Lesion(it, 1, {"region": "spine", "vertebral_level": LEVELS[it - 1]}, Side.NONE, NOW, 7)
        for it in range(1, lesions + 1)
    )
    case = Case(1, name, 7, CaseState.OPEN, NOW, NOW, "key", there)
    told = {"primary_tumour": "nsclc", **patient}
    said = [Said(fact, None, Picked(option), NOW, 7) for fact, option in told.items()]
    said += [
        Said(fact, it.id, Picked(option), NOW, 7) for it in there for fact, option in SPINE.items()
    ]
    record = Record([], [], said)
    view = view_of(case, record, Held(), LIBRARY, now=NOW, today=NOW.date())
    return Page(view, whole_of(view, LIBRARY, NOW.date()), NOW.date(), talk(language))


def question(text: str = "Opérer T11, ou irradier seul\u202f?") -> Question:
    each = {Specialty.NEUROSURGERY: "fixation percutanée possible\u202f?"}
    return Question(Motive.TREATMENT, text, each, 7, NOW)


def opinion(
    person: int, specialty: Specialty, stand: Stand, option: str = "", text: str = "", **more: bool
) -> Opinion:
    return Opinion(
        1, person, specialty, stand, option, text, NOW, beforehand=more.get("before", False)
    )


OPINIONS = (
    opinion(1, Specialty.NEUROSURGERY, Stand.AGREE, "spine.surgical_opinion.1"),
    opinion(2, Specialty.RADIATION_ONCOLOGY, Stand.AGREE, "radiotherapy.radiotherapy.1", "30 Gy"),
    opinion(4, Specialty.INTERVENTIONAL_RADIOLOGY, Stand.ABSTAIN, before=True),
)
APPLICATION = Application(
    Applied.NOT_DONE, date(2026, 12, 20), NotApplied.WISH, 7, NOW + timedelta(days=28)
)


def decision(number: int = 1, **changed: object) -> Decision:
    given: dict[str, object] = {
        "id": number,
        "item_id": 1,
        "case_id": 1,
        "number": number,
        "options": ("spine.surgical_opinion.1",),
        "conditions": (Condition("l’IRM montre une épidurite", "décompression d’abord"),),
        "text": "Fixation courte puis irradiation.",
        "who": "neurochirurgie",
        "due": date(2026, 12, 10),
        "quorum": True,
        "editions": {"sins": "2026-11", "spine": "2026-11"},
        "accord": Accord.DEVIATING,
        "deviation": Deviation.PATIENT,
        "deviation_text": "ne veut pas de chirurgie ouverte",
        "trial": "",
        "wish": "garder la marche",
        "patient": Patient.NOT_OPPOSED,
        "by": 7,
        "at": NOW,
    }
    return Decision(**{**given, **changed})  # type: ignore[arg-type]


def case(
    of: Page,
    state: ItemState = ItemState.DECIDED,
    decisions: Sequence[Decision] | None = None,
    asked: Question | None = None,
    **about: object,
) -> CaseMinutes:
    item = Item(1, 1, of.view.case.id, state, 7, NOW, **about)  # type: ignore[arg-type]
    taken = (decision(),) if decisions is None else decisions
    return CaseMinutes(of, item, asked or question(), OPINIONS, taken)


def meeting(
    cases: Sequence[CaseMinutes],
    language: str = "fr",
    number: int | None = 1,
    quorum: bool | None = True,
) -> MeetingMinutes:
    held = Meeting(
        1, 1, NOW, "salle 3", MeetingState.CLOSED, 7, attendance=EVERYBODY, quorum=quorum
    )
    return MeetingMinutes(
        held,
        "RCP os",
        talk(language),
        cases,
        None if number is None else Minutes(1, number, 7, NOW + timedelta(days=1)),
        ZoneInfo("Europe/Paris"),
    )
