"""Each deadline on the day before its days, on them and after; and what is left open, is."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.case.reminder import when_words
from core.definition.answer import answer_of
from core.definition.deadline import DeadlineKind
from core.definition.source import Origin
from core.engine.deadline import Deadline, State
from core.engine.findings import Finding
from core.model.case_event import CaseEvent
from core.model.reminder import About
from dialogs.deadlines import DEADLINES
from dialogs.events import EVENTS
from dialogs.sources import REFERENCES, STATEMENTS
from dialogs.wording import wording
from tests.tiers import many

from .dated import LESION, due, event, every_due, on, said

FRENCH = wording("fr", "dialogs", "bot")
DENOSUMAB = event("antiresorptive_start", "2026-01-10", "denosumab")
ZOLEDRONIC = event("antiresorptive_start", "2026-01-10", "zoledronic_acid")
OPERATED = event("surgery", "2026-03-01", "fixation", lesion=LESION)
IRRADIATED = event("radiotherapy", "2025-11-30", "gy20_in_5", lesion=LESION)
GCSF = event("gcsf", "2026-03-01")
PRINTED_WITHOUT_A_DAY = {"denosumab_relay"}
WITHOUT_A_LAST_DAY = {"spacing", "two_year_review", "systemic_treatment", "fdg_pet", "stereotactic"}


def state(found: dict[str, Deadline], id: str) -> State | None:
    return found[id].state if id in found else None


@pytest.mark.parametrize("it", DEADLINES.values(), ids=DEADLINES)
def test_each_deadline_belongs_to_a_statement_or_is_outside_and_has_the_days_that_are_printed(
    it: DeadlineKind,
) -> None:
    known = REFERENCES if it.source.origin is Origin.OUTSIDE else STATEMENTS
    assert set(it.source.ids) <= set(known)
    assert (it.source.origin is Origin.OUTSIDE) is (it.id == "creatinine")
    assert (it.first is None and it.last is None) is (it.id in PRINTED_WITHOUT_A_DAY)
    assert (it.last is None) is (it.id in WITHOUT_A_LAST_DAY | PRINTED_WITHOUT_A_DAY)
    assert it.safety is (it.id in ("denosumab_relay", "denosumab_dose"))


@pytest.mark.parametrize(
    ("id", "told", "days"),
    [
        ("dental_check", [DENOSUMAB], {"2026-07-10": "running", "2026-07-11": "overdue"}),
        (
            "dental_check",
            [DENOSUMAB, said("dental_check", "2026-08-31", "2026-09-02")],
            {"2027-02-28": "running", "2027-03-01": "overdue"},
        ),
        (
            "dental_check",
            [DENOSUMAB, said("dental_check", "done", "2026-03-05")],
            {"2026-09-05": "running", "2026-09-06": "overdue"},
        ),
        ("vitamin_d", [ZOLEDRONIC], {"2026-04-10": "running", "2026-04-11": "overdue"}),
        ("denosumab_dose", [DENOSUMAB], {"2026-02-10": "running", "2026-02-11": "overdue"}),
        (
            "denosumab_dose",
            [DENOSUMAB, event("denosumab_dose", "2026-01-31")],
            {"2026-02-28": "running", "2026-03-01": "overdue"},
        ),
        ("creatinine", [ZOLEDRONIC], {"2026-02-10": "running", "2026-02-11": "ask"}),
        (
            "creatinine",
            [ZOLEDRONIC, event("zoledronic_dose", "2026-02-05")],
            {"2026-03-05": "running", "2026-03-06": "overdue"},
        ),
        (
            "two_year_review",
            [said("treatment_start", "2024-03-15", "2026-01-01"), DENOSUMAB],
            {"2028-01-09": "waiting", "2028-01-10": "running", "2030-01-01": "running"},
        ),
        (
            "postoperative_radiotherapy",
            [OPERATED],
            {
                "2026-03-15": "waiting",
                "2026-03-16": "running",
                "2026-03-22": "running",
                "2026-03-23": "overdue",
            },
        ),
        (
            "systemic_treatment",
            [OPERATED],
            {"2026-03-21": "waiting", "2026-03-22": "running", "2026-12-01": "running"},
        ),
        (
            "fdg_pet",
            [GCSF],
            {"2026-03-15": "waiting", "2026-03-16": "board", "2026-03-17": "lifted"},
        ),
        (
            "stereotactic",
            [IRRADIATED],
            {"2026-02-27": "waiting", "2026-02-28": "board", "2026-03-01": "lifted"},
        ),
        (
            "flare",
            [event("systemic_treatment", "2026-01-31")],
            {"2026-07-30": "running", "2026-07-31": "board", "2026-08-01": "lifted"},
        ),
        (
            "denosumab_relay",
            [
                said("antiresorptive_stage", "stopping", "2026-02-01"),
                said("antiresorptive_drug", "denosumab", "2026-02-01"),
            ],
            {"2026-02-01": "undated", "2027-02-01": "undated"},
        ),
    ],
)
def test_where_a_deadline_stands_before_its_days_on_them_and_after(
    id: str, told: list[CaseEvent | Finding], days: dict[str, str]
) -> None:
    assert {it: state(due(it, *told), id) for it in days} == days


def test_of_a_range_of_days_the_first_day_is_sure_for_all_and_the_last_one_too() -> None:
    found = due("2026-03-12", event("surgery", "2026-03-01..2026-03-05", lesion=LESION))
    it = found["postoperative_radiotherapy"]
    assert (it.first, it.last) == (on("2026-03-20"), on("2026-03-22"))


def test_of_a_range_of_days_what_lies_between_both_ends_of_a_limit_is_open() -> None:
    told = event("systemic_treatment", "2026-01-10..2026-01-20")
    days = ("2026-07-09", "2026-07-10", "2026-07-20", "2026-07-21")
    states = [due(it, told)["flare"].state for it in days]
    assert states == [State.RUNNING, State.BOARD, State.BOARD, State.LIFTED]


# ---- the course -------------------------------------------------------------------------------


def test_nothing_of_a_course_is_due_without_one_or_after_it_has_stopped() -> None:
    course = {"dental_check", "vitamin_d", "creatinine", "spacing", "two_year_review"}
    assert due("2026-05-01") == {}
    stop = event("antiresorptive_stop", "2026-04-01", "zoledronic_acid")
    assert course <= set(due("2026-05-01", ZOLEDRONIC))
    assert due("2026-05-01", ZOLEDRONIC, stop) == {}
    again = event("antiresorptive_start", "2026-04-20", "zoledronic_acid")
    assert course <= set(due("2026-05-01", ZOLEDRONIC, stop, again))


def test_of_a_drug_that_is_not_known_only_what_holds_for_both_is_due() -> None:
    told = (
        said("antiresorptive_stage", "treated", "2026-01-10"),
        said("treatment_start", "2025-12-01", "2026-01-10"),
    )
    assert set(due("2026-02-01", *told)) == {"dental_check", "vitamin_d", "two_year_review"}


@pytest.mark.parametrize(
    ("stopped", "expected"),
    [("2026-07-09", None), ("2026-07-10", State.BOARD), ("2026-07-11", State.UNDATED)],
)
def test_the_relay_holds_after_more_than_six_months_and_exactly_six_go_to_the_board(
    stopped: str, expected: State | None
) -> None:
    stop = event("antiresorptive_stop", stopped, "denosumab")
    assert state(due("2026-09-01", DENOSUMAB, stop), "denosumab_relay") is expected


@pytest.mark.parametrize(
    ("lasted", "expected"),
    [
        ("under_6", None),
        ("exactly_6", State.BOARD),
        ("over_6", State.UNDATED),
        ("unknown", State.UNDATED),
    ],
)
def test_where_no_day_tells_how_long_denosumab_was_given_what_was_said_of_it_counts(
    lasted: str, expected: State | None
) -> None:
    told: list[CaseEvent | Finding] = [
        event("antiresorptive_stop", "2026-06-01", "denosumab"),
        *([said("denosumab_duration", lasted, "2026-06-01")] if lasted != "unknown" else []),
    ]
    assert state(due("2026-09-01", *told), "denosumab_relay") is expected


def test_the_relay_is_done_by_zoledronic_acid_and_by_nothing_before_the_stop() -> None:
    stop = event("antiresorptive_stop", "2026-08-01", "denosumab")
    before = event("zoledronic_dose", "2025-12-01")
    relayed = event("zoledronic_dose", "2026-09-01")
    assert "denosumab_relay" in due("2026-10-01", before, DENOSUMAB, stop)
    assert "denosumab_relay" not in due("2026-10-01", before, DENOSUMAB, stop, relayed)


def test_what_is_planned_is_not_done_and_what_was_taken_back_never_was() -> None:
    told = (DENOSUMAB, event("denosumab_dose", "2026-02-10", planned=True))
    assert state(due("2026-02-20", *told), "denosumab_dose") is State.OVERDUE
    ended = (DENOSUMAB, event("denosumab_dose", "2026-02-10", ended=True))
    assert state(due("2026-02-20", *ended), "denosumab_dose") is State.OVERDUE
    given = (DENOSUMAB, event("denosumab_dose", "2026-02-10"))
    assert state(due("2026-02-20", *given), "denosumab_dose") is State.RUNNING


def test_what_was_over_before_its_origin_was_told_is_to_be_asked_and_safety_is_late() -> None:
    told = event("antiresorptive_start", "2024-01-10", "denosumab")  # told two years later
    found = due("2026-01-20", told, event("surgery", "2025-10-01", "fixation", lesion=LESION))
    asked = {"dental_check", "vitamin_d", "postoperative_radiotherapy"}
    assert {id for id, it in found.items() if it.state is State.ASK} == asked
    assert all(found[id].last and found[id].late_by(on("2026-01-20")) == 0 for id in asked)
    assert state(found, "denosumab_dose") is State.OVERDUE


# ---- doses ------------------------------------------------------------------------------------

MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06")


def test_spacing_counts_the_monthly_doses_received_not_the_months_that_passed() -> None:
    doses = [event("zoledronic_dose", f"{month}-10") for month in MONTHS]
    five, six = due("2026-05-20", *doses[:5])["spacing"], due("2026-06-10", *doses)["spacing"]
    assert (five.doses, five.first, five.state) == (5, on("2026-06-10"), State.WAITING)
    assert (six.doses, six.first, six.state) == (6, on("2026-06-10"), State.RUNNING)
    few = due("2026-12-01", ZOLEDRONIC, *doses[:3])["spacing"]
    assert (few.doses, few.first) == (3, on("2026-06-10"))


def test_doses_that_were_not_monthly_go_to_the_board() -> None:
    doses = [event("zoledronic_dose", f"2026-{month}-10") for month in ("01", "02", "04")]
    assert due("2026-04-11", *doses)["spacing"].state is State.BOARD


def test_without_doses_spacing_counts_from_the_start() -> None:
    it = due("2026-07-09", ZOLEDRONIC)["spacing"]
    assert (it.doses, it.first, it.state) == (0, on("2026-07-10"), State.WAITING)


def test_creatinine_is_due_before_the_dose_that_is_booked_and_done_only_after_the_last_one() -> (
    None
):
    last = event("zoledronic_dose", "2026-03-10")
    booked = event("zoledronic_dose", "2026-04-20", planned=True)
    eighty = answer_of("n80_umol_l")
    assert due("2026-03-20", last)["creatinine"].last == on("2026-04-10")
    assert due("2026-03-20", last, booked)["creatinine"].last == on("2026-04-20")
    on_the_day = said("creatinine", eighty, "2026-03-10")
    assert "creatinine" in due("2026-03-20", last, on_the_day)
    assert "creatinine" not in due("2026-03-20", last, said("creatinine", eighty, "2026-03-11"))


def test_no_day_is_made_up_for_the_next_dose_where_doses_are_spaced() -> None:
    doses = [event("zoledronic_dose", day) for day in ("2026-01-10", "2026-04-04")]
    it = due("2026-05-20", *doses)["creatinine"]
    assert (it.last, it.state) == (None, State.UNDATED)


# ---- two dated events --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("booked", "expected"),
    [("2026-03-15", State.CLASH), ("2026-03-16", State.BOARD), ("2026-03-17", State.WAITING)],
)
def test_a_pet_is_held_against_the_gcsf_before_it_not_against_today(
    booked: str, expected: State
) -> None:
    pet = event("fdg_pet", booked, planned=True)
    it = due("2026-03-02", GCSF, pet)["fdg_pet"]
    assert (it.state, it.booked) == (expected, pet.on)
    assert it.to_do is (expected is not State.WAITING)


def test_a_gcsf_that_is_planned_bars_a_pet_that_is_planned_after_it() -> None:
    gcsf = event("gcsf", "2026-04-01", planned=True)
    before, after = (event("fdg_pet", it, planned=True) for it in ("2026-03-31", "2026-04-05"))
    assert due("2026-03-20", gcsf, before) == {}
    assert state(due("2026-03-20", gcsf, after), "fdg_pet") is State.CLASH


@pytest.mark.parametrize(
    ("booked", "expected"),
    [
        ("2026-03-15", State.CLASH),
        ("2026-03-16", State.WAITING),
        ("2026-03-22", State.WAITING),
        ("2026-03-23", State.CLASH),
    ],
)
def test_a_booking_outside_the_days_after_an_operation_is_a_clash(
    booked: str, expected: State
) -> None:
    told = (OPERATED, event("radiotherapy", booked, planned=True, lesion=LESION))
    it = due("2026-03-05", *told)["postoperative_radiotherapy"]
    assert it.state is expected


def test_stereotactic_radiotherapy_is_held_against_the_last_one_of_the_same_lesion() -> None:
    booked = event("radiotherapy", "2026-02-10", "stereotactic", planned=True, lesion=LESION)
    other = event("radiotherapy", "2026-02-02", "gy8_in_1", planned=True, lesion=LESION)
    elsewhere = event("radiotherapy", "2026-02-10", "stereotactic", planned=True, lesion=8)
    assert state(due("2026-02-01", IRRADIATED, booked), "stereotactic") is State.CLASH
    assert state(due("2026-02-01", IRRADIATED, other), "stereotactic") is State.WAITING
    assert state(due("2026-02-01", other, booked), "stereotactic") is State.CLASH
    told = every_due("2026-02-01", IRRADIATED, elsewhere, lesions=(LESION, 8))
    assert [(it.lesion, it.state) for it in told if it.id == "stereotactic"] == [
        (LESION, State.WAITING)
    ]


@pytest.mark.parametrize(
    ("scanned", "expected"),
    [("2026-07-30", State.RUNNING), ("2026-07-31", State.BOARD), ("2026-08-01", State.LIFTED)],
)
def test_the_flare_is_read_on_the_day_of_the_scan_not_today(scanned: str, expected: State) -> None:
    told = (event("systemic_treatment", "2026-01-31"), event("bone_scan", scanned))
    assert state(due("2026-12-01", *told), "flare") is expected


def test_a_flare_that_is_counted_from_something_else_goes_to_the_board() -> None:
    told = (
        said("flare_origin_date", "2026-01-31", "2026-02-01"),
        said("flare_origin", "other_origin", "2026-02-01"),
    )
    assert state(due("2026-03-01", *told), "flare") is State.BOARD


def test_what_was_done_after_an_operation_is_due_no_more() -> None:
    irradiated = event("radiotherapy", "2026-03-18", "gy20_in_5", lesion=LESION)
    treated = event("systemic_treatment", "2026-03-25")
    assert "postoperative_radiotherapy" in due("2026-04-01", OPERATED, IRRADIATED)
    done = due("2026-04-01", OPERATED, irradiated, treated)
    assert {"postoperative_radiotherapy", "systemic_treatment"}.isdisjoint(done)


def test_an_operation_that_is_of_no_lesion_is_counted_once() -> None:
    told = every_due("2026-03-10", event("surgery", "2026-03-01", "fixation"), lesions=(LESION, 8))
    assert [it.lesion for it in told if it.id == "postoperative_radiotherapy"] == [None]


def test_what_took_place_on_the_day_that_is_planned_too_is_counted_once() -> None:
    planned = event("antiresorptive_start", "2026-01-10", "denosumab", planned=True)
    assert "denosumab_dose" in due("2026-02-01", DENOSUMAB, planned)
    booked = event("radiotherapy", "2026-03-18", planned=True, lesion=LESION)
    again = event("surgery", "2026-03-01", "fixation", lesion=LESION, planned=True)
    assert "postoperative_radiotherapy" in due("2026-03-05", OPERATED, again, booked)


def test_of_two_drugs_on_one_day_only_what_holds_for_both_is_due() -> None:
    told = (DENOSUMAB, event("zoledronic_dose", "2026-01-10"))
    for each in (told, told[::-1]):
        found = set(due("2026-03-01", *each))
        assert found == {"dental_check", "vitamin_d", "two_year_review"}


def test_of_two_bookings_that_clash_the_earlier_one_is_said_whichever_was_told_first() -> None:
    days = ("2026-03-02", "2026-03-03")
    booked = [event("radiotherapy", it, planned=True, lesion=LESION) for it in days]
    for told in (booked, booked[::-1]):
        it = due("2026-03-01", OPERATED, *told)["postoperative_radiotherapy"]
        assert (it.state, it.booked) == (State.CLASH, booked[0].on)


_HAPPENINGS = st.builds(
    lambda kind, day, planned: event(
        kind,
        str(on("2026-01-01") + timedelta(days=day)),
        "denosumab" if kind.startswith("antiresorptive") else "",
        lesion=LESION if kind in ("surgery", "radiotherapy") else None,
        planned=planned,
    ),
    st.sampled_from(sorted(set(EVENTS) - {"fracture", "compression", "interventional"})),
    st.integers(0, 300),
    st.booleans(),
)


@many(100)
@given(st.lists(_HAPPENINGS, max_size=6), st.randoms(use_true_random=False))
def test_the_order_in_which_events_were_told_changes_no_deadline(
    told: list[CaseEvent], dice: Random
) -> None:
    shuffled = dice.sample(told, len(told))
    found, other = (every_due("2026-08-01", *it) for it in (told, shuffled))
    assert [(it.key, it.first, it.last, it.state) for it in found] == [
        (it.key, it.first, it.last, it.state) for it in other
    ]
    for it in found:
        assert it.first is None or it.last is None or it.first <= it.last
        assert (it.state is State.UNDATED) <= (it.first is None and it.last is None)
        assert len({row.key for row in found}) == len(found)


def test_each_occasion_has_a_key_of_its_own() -> None:
    first = due("2026-01-20", DENOSUMAB)["denosumab_dose"]
    second = due("2026-02-20", DENOSUMAB, event("denosumab_dose", "2026-02-10"))["denosumab_dose"]
    assert first.key != second.key
    assert first.key == due("2026-03-30", DENOSUMAB)["denosumab_dose"].key


@pytest.mark.parametrize(
    ("id", "told", "against", "reminded"),
    [
        ("denosumab_dose", [DENOSUMAB], ("oral_lesion", "yes"), True),
        ("denosumab_dose", [DENOSUMAB], ("denosumab_bar", "hypersensitivity"), True),
        (
            "denosumab_relay",
            [DENOSUMAB, event("antiresorptive_stop", "2026-08-20", "denosumab")],
            ("creatinine_clearance", "under_30"),
            True,
        ),
        ("spacing", [ZOLEDRONIC], ("creatinine_clearance", "under_30"), False),
        ("vitamin_d", [ZOLEDRONIC], ("corrected_calcium", "moderate"), False),
    ],
)
def test_what_is_contraindicated_by_now_is_not_due_and_of_safety_it_is_asked_what_instead(
    id: str, told: list[CaseEvent], against: tuple[str, str], reminded: bool
) -> None:
    """Never called late, and never let go in silence where it stops a rebound (l. 93)."""
    before = due("2026-09-01", *told)[id]
    assert before.state is not State.BARRED
    assert before.to_do
    now = due("2026-09-01", *told, said(*against, "2026-09-01"))[id]
    assert now.state is State.BARRED
    assert now.to_do is reminded
    assert now.late_by(on("2026-09-01")) == About.of(now).late_by(on("2026-09-01")) == 0
    assert when_words(About.of(now), on("2026-09-01"), FRENCH) == FRENCH("reminder-barred")


def test_a_dose_that_is_booked_and_contraindicated_is_said_to_be() -> None:
    booked = event("denosumab_dose", "2026-09-10", planned=True)
    found = due("2026-09-01", DENOSUMAB, booked, said("oral_lesion", "yes", "2026-09-01"))
    assert found["denosumab_dose"].state is State.BARRED
    assert found["denosumab_dose"].booked is not None


def test_what_a_deadline_is_for_has_the_contraindications_of_its_treatment() -> None:
    """The guards of treatments hold here too; a drug without any has no deadline that is barred."""
    barred = {it.id for it in DEADLINES.values() if it.barred is not None}
    assert barred == {"denosumab_dose", "denosumab_relay", "spacing", "vitamin_d"}
