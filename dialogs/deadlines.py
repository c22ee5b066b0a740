"""From when on and until when: what the sources say of days, each with its statement.

The origin of each is a dated fact or an event of the case. Where a source prints no day there is
none here: the latest day for stereotactic radiotherapy, FDG-PET and systemic treatment, and any for
the relay after denosumab. Creatinine before each dose is the label's, and stands outside. What is
contraindicated by now, by the guards of the treatment, is not called to mind as due.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition.deadline import Course, DeadlineKind, Step
from core.definition.fact import Scope
from dialogs.facts.antiresorptive import (
    antiresorptive_drug,
    antiresorptive_stage,
    creatinine_check,
    creatinine_rise,
    denosumab_duration,
    dental_check,
    supplement_check,
    treatment_start,
)
from dialogs.facts.course import life_expectancy
from dialogs.facts.imaging import flare_origin, flare_origin_date, gcsf_last
from dialogs.facts.laboratory import creatinine, creatinine_clearance
from dialogs.facts.local_treatment import last_radiotherapy
from dialogs.facts.operation import surgery_date
from dialogs.sources import L, outside
from dialogs.treatments import forbidding

_ZOLEDRONIC, _DENOSUMAB = "zoledronic_acid", "denosumab"
_EITHER = (_ZOLEDRONIC, _DENOSUMAB)
_PATIENT, _LESION = Scope.PATIENT, Scope.LESION

COURSE: Final = Course(
    antiresorptive_stage, antiresorptive_drug, treatment_start, denosumab_duration,
    "antiresorptive_start", "antiresorptive_stop",
    {_ZOLEDRONIC: "zoledronic_dose", _DENOSUMAB: "denosumab_dose"}, _DENOSUMAB,
)  # fmt: skip
"""The antiresorptive: the two drugs of the framework (l. 74, 79)."""

_KINDS: Final = (
    DeadlineKind(
        "denosumab_relay", _PATIENT, L("L-BTA-14"), since_events=("antiresorptive_stop",),
        after=(_DENOSUMAB,), course_over=Step(6, "month"),
        done_events=("zoledronic_dose", "antiresorptive_start"),
        safety=True, barred=forbidding("relay"),
        defects=("X16",),
        records="zoledronic_dose",
    ),
    DeadlineKind(
        "denosumab_dose", _PATIENT, L("L-BTA-6"),
        since_events=("denosumab_dose", "antiresorptive_start"), last=Step(1, "month"),
        booked={"denosumab_dose": ()}, during=(_DENOSUMAB,), safety=True, lead=-1,
        barred=forbidding("next_denosumab"),
        records="denosumab_dose",
    ),
    DeadlineKind(
        "dental_check", _PATIENT, L("L-BTA-8"), since=(dental_check.fact, treatment_start),
        last=Step(6, "month"), during=_EITHER, lead=14,
        records="dental_check",
        serves=("carry_on",),
    ),
    DeadlineKind(
        "vitamin_d", _PATIENT, L("L-BTA-11"), since=(supplement_check.fact, treatment_start),
        last=Step(3, "month"), during=_EITHER, defects=("X14",), lead=7,
        barred=forbidding("calcium_vitamin_d"),
        records="supplement_check",
        serves=("carry_on",),
    ),
    DeadlineKind(
        "creatinine", _PATIENT, outside("zometa-smpc"),
        since_events=("zoledronic_dose", "antiresorptive_start"), last=Step(1, "month"),
        done=(creatinine_check.fact, creatinine, creatinine_clearance, creatinine_rise),
        before_booked=("zoledronic_dose",), during=(_ZOLEDRONIC,), lead=3,
        records="creatinine_check",
        serves=("next_zoledronic",),
    ),
    DeadlineKind(
        "spacing", _PATIENT, L("L-BTA-13"), since=(treatment_start,),
        since_events=("zoledronic_dose",), first=Step(6, "month"), doses=6, during=(_ZOLEDRONIC,),
        barred=forbidding("spacing"),
        defects=("X15",),
        serves=("spacing",),
    ),
    DeadlineKind(
        "two_year_review", _PATIENT, L("L-BTA-12", "L-BTA-15"), since=(treatment_start,),
        first=Step(24, "month"), during=_EITHER, defects=("X17",),
        serves=("carry_on",),
    ),
    DeadlineKind(
        "postoperative_radiotherapy", _LESION, L("L-RT-13", "L-SURG-8"), since=(surgery_date,),
        since_events=("surgery",), first=Step(15, "day"), last=Step(21, "day"),
        done=(last_radiotherapy,), done_events=("radiotherapy",), booked={"radiotherapy": ()},
        defects=("X18",), lead=7,
        records="radiotherapy",
        serves=("start_15_21", "start_3_weeks"),
    ),
    DeadlineKind(
        "systemic_treatment", _LESION, L("L-SURG-8"), since=(surgery_date,),
        since_events=("surgery",), first=Step(21, "day"), done_events=("systemic_treatment",),
        booked={"systemic_treatment": ()}, defects=("X18",),
        records="systemic_treatment",
    ),
    DeadlineKind(
        "fdg_pet", _PATIENT, L("L-IMG-7"), since=(gcsf_last,), since_events=("gcsf",),
        first=Step(16, "day"), open_at=Step(15, "day"), booked={"fdg_pet": ()}, bars=True,
        defects=("X45",),
    ),
    DeadlineKind(
        "flare", _PATIENT, L("L-IMG-12"), since=(flare_origin_date,),
        since_events=("systemic_treatment",),
        last=Step(6, "month"), open_at=Step(6, "month"), read_at=("bone_scan",), bars=True,
        sure=flare_origin.is_in("chemotherapy"),
        defects=("X46",),
    ),
    DeadlineKind(
        "stereotactic", _LESION, L("L-SBRT-2"), since=(last_radiotherapy,),
        since_events=("radiotherapy",), first=Step(3, "month"), open_at=Step(3, "month"),
        booked={"radiotherapy": ("stereotactic",)}, bars=True, defects=("X22",),
    ),
)  # fmt: skip

DEADLINES: Final[Mapping[str, DeadlineKind]] = {it.id: it for it in _KINDS}
"""Every kind, by id, in the order in which they matter."""

LAST_WEEKS: Final = life_expectancy.is_in("under_6_weeks", "exactly_6_weeks")
"""When it is asked whether reminders go on: six weeks is ours (Q46)."""
