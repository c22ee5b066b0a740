"""A treatment that is planned, while what is known by now forbids it, or the patient refuses it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

import pytest

from bot.library import DialogsLibrary
from bot.screens.case.events import events_screen
from bot.screens.case.first_page import case_screen
from bot.screens.case.page import Page
from core.definition.answer import Picked
from core.definition.terms import Days
from core.model.case import Case, CaseState, Lesion, Side
from core.model.case_event import CaseEvent
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import view_of
from core.use_cases.whole import whole_of
from dialogs.booked import TREATED
from dialogs.events import EVENTS
from dialogs.treatments import TREATMENTS
from dialogs.wording import LANGUAGES, wording

TODAY = date(2026, 11, 30)
NOW = datetime.combine(TODAY, time(8), UTC)
LIBRARY = DialogsLibrary()
VERTEBRA = {"region": "spine", "vertebral_level": "t6"}
FEMUR = {"region": "long_bone", "long_bone_segment": "lower_limb"}


def page_of(
    site: dict[str, str], event: CaseEvent, said: Mapping[str, str], language: str = "fr"
) -> Page:
    """Return a case of one lesion with something that is planned, of which this was said."""
    case = Case(
        1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (Lesion(1, 1, site, Side.NONE, NOW, 7),)
    )
    scope = {id: None if str(it.scope) != "lesion" else 1 for id, it in LIBRARY.facts.items()}
    told = [Said(fact, scope.get(fact), Picked(option), NOW, 7) for fact, option in said.items()]
    view = view_of(case, Record([], [], told, [event]), Held(), LIBRARY, now=NOW, today=TODAY)
    return Page(view, whole_of(view, LIBRARY, TODAY), TODAY, wording(language, "dialogs", "bot"))


def planned(kind: str, detail: str = "", *, planned: bool = True) -> CaseEvent:
    lesion = 1 if str(EVENTS[kind].scope) == "lesion" else None
    day = Days(date(2026, 12, 10), date(2026, 12, 10))
    return CaseEvent(1, 1, lesion, kind, detail, day, planned, NOW, 7, None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("site", "event", "said"),
    [
        (VERTEBRA, planned("interventional", "cement"), {"sepsis": "yes"}),
        (FEMUR, planned("interventional", "cement"), {}),
        (VERTEBRA, planned("surgery", "decompression"), {"life_expectancy": "under_6_weeks"}),
        (VERTEBRA, planned("radiotherapy", "stereotactic"), {"cord_signs": "deficit"}),
        (VERTEBRA, planned("zoledronic_dose"), {"creatinine_clearance": "under_30"}),
        (VERTEBRA, planned("denosumab_dose"), {"oral_lesion": "yes"}),
        (VERTEBRA, planned("surgery", "fixation"), {"refused_surgery": "yes"}),
    ],
)
def test_what_is_planned_and_forbidden_by_now_is_said_on_the_first_page(
    site: dict[str, str], event: CaseEvent, said: dict[str, str], language: str
) -> None:
    page = page_of(site, event, said, language)
    start = page.say("event-barred", what="").strip()
    assert any(start in it for it in case_screen(page).text.split("\n") if it.startswith("⚠"))
    assert page.say("event-is-barred") in events_screen(page, None, 0).text


def test_what_is_planned_and_not_known_to_be_forbidden_is_not_said_to_be() -> None:
    for said in ({}, {"sepsis": "no"}):
        page = page_of(VERTEBRA, planned("interventional", "cement"), said)
        assert page.say("event-barred", what="").strip() not in case_screen(page).text
    done = page_of(
        VERTEBRA, planned("zoledronic_dose", planned=False), {"creatinine_clearance": "under_30"}
    )
    assert done.say("event-is-barred") not in events_screen(done, None, 0).text


def test_what_an_event_stands_for_is_one_of_the_treatments_that_have_guards() -> None:
    known = {action for it in TREATMENTS for action in it.actions}
    for (kind, detail), actions in TREATED.items():
        assert not detail or detail in EVENTS[kind].details
        assert set(actions) <= known
