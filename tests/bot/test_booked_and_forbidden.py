"""A treatment that is planned, while what is known by now forbids it, or the patient refuses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.screens.case.events import events_screen
from bot.screens.case.first_page import case_screen
from core.definition.terms import Days
from core.model.case_event import CaseEvent
from dialogs.booked import TREATED
from dialogs.events import EVENTS
from dialogs.treatments import TREATMENTS
from dialogs.wording import LANGUAGES

from .case_pages import FEMUR, NOW, VERTEBRA, page_of


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
        (VERTEBRA, planned("radiotherapy", "gy8_in_1"), {"refused_radiotherapy": "yes"}),
        (FEMUR, planned("radiotherapy", "gy30_in_10"), {"fracture": "yes"}),
    ],
)
def test_what_is_planned_and_forbidden_by_now_is_said_on_the_first_page(
    site: dict[str, str], event: CaseEvent, said: dict[str, str], language: str
) -> None:
    page = page_of(site, said, language, [event])
    start = page.say("event-barred", what="").strip()
    assert any(start in it for it in case_screen(page).text.split("\n") if it.startswith("⚠"))
    assert page.say("event-is-barred") in events_screen(page, None, 0).text


def test_what_is_planned_and_not_known_to_be_forbidden_is_not_said_to_be() -> None:
    for said in ({}, {"sepsis": "no"}):
        page = page_of(VERTEBRA, said, events=[planned("interventional", "cement")])
        assert page.say("event-barred", what="").strip() not in case_screen(page).text
    given = planned("zoledronic_dose", planned=False)
    done = page_of(VERTEBRA, {"creatinine_clearance": "under_30"}, events=[given])
    assert done.say("event-is-barred") not in events_screen(done, None, 0).text


def test_a_radiotherapy_is_not_forbidden_behind_an_operation_or_where_none_helps() -> None:
    later = replace(planned("radiotherapy", "gy30_in_10"), id=2)
    operation = planned("surgery", "fixation")
    broken = {"fracture": "yes"}
    for said, events in (
        (broken, [operation, later]),
        (broken | {"surgery_date": "days_15_to_20"}, [later]),
        (broken | {"life_expectancy": "under_6_weeks"}, [later]),
        ({"fracture": "no"}, [later]),
    ):
        page = page_of(FEMUR, said, events=events)
        assert page.say("event-barred", what="").strip() not in case_screen(page).text, said


def test_what_an_event_stands_for_is_one_of_the_treatments_that_have_guards() -> None:
    known = {action for it in TREATMENTS for action in it.actions}
    for (kind, detail), actions in TREATED.items():
        assert not detail or detail in EVENTS[kind].details
        assert set(actions) <= known
