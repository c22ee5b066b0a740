"""Triage, order, roles, quorum, and how a decision stands to the advice: pure rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import pytest

from core.definition.answer import Picked
from core.engine.findings import Finding, Findings, Known, Place
from core.engine.options import Standing, options, parted_by
from core.engine.refusals import refused
from core.engine.roles import Level, roles
from core.engine.together import Called, Stance, called, open_families
from core.engine.triage import Ground, Rank, grounds, lacks, rank
from core.language.times import read_time
from core.model.board import Attendance, BoardRules, Presence, Specialty
from core.model.decision import Accord, Condition, Draft
from core.model.quorum import Reached, quorum
from core.use_cases.deciding import beside
from dialogs.board import FAMILY_OF, LOCAL, SPECIALTIES_OF, TREATMENTS
from dialogs.facts.ages import AGEING
from dialogs.together import ALONE, AT_ONCE, FAMILIES, SEATS
from dialogs.wishes import REFUSALS
from tests.pathways.case_said import IMPLIED, NOW, UNSTABLE, lesion, said, whole
from tests.pathways.written import worked

STANDARD = {
    "primary_tumour": "nsclc",
    "bone_sites": "four_or_five",
    "life_expectancy": "over_1_year",
    "cord_signs": "none",
    "antiresorptive_stage": "start",
    "creatinine_clearance": "over_60",
    "corrected_calcium": "normal",
    "vitamin_d": "from_30_to_60",
    "denosumab_bar": "none",
    "urgent_start": "no",
    "oral_lesion": "no",
    "dental_check": "done",
    "vitamin_d_check": "done",
    "vitamin_d_corrected": "not_applicable",
    "supplement_check": "done",
    "renal_check": "done",
}
"""Nothing but an antiresorptive to begin, with all that it needs."""


def known(*found: Finding) -> Mapping[Place, Known]:
    return IMPLIED.into(Findings(found, AGEING, NOW, NOW.date()).known())


def why(*found: Finding, **more: bool) -> list[Ground]:
    every, aside = whole(*found, lesions=int(more.get("local", True))), more.get("aside", False)
    return grounds(every, known(*found), {}, FAMILY_OF, local=LOCAL, set_aside=aside)


def test_an_unstable_vertebra_is_talked_about_and_each_ground_is_named() -> None:
    found = why(*lesion(UNSTABLE), said("primary_tumour", "nsclc"))
    assert Ground.INCOMPLETE in found
    assert Ground.NOT_EXCLUDED in found
    assert Ground.LOCAL in found
    assert Ground.EMERGENCY not in found


def test_each_ground_is_named_for_some_patients_and_not_for_others() -> None:
    """The worked patients, whose emergencies and conflicts were written from the documents."""
    named: dict[Ground, set[bool]] = {it: set() for it in Ground}
    for (case,) in (it.values for it in worked()):
        found = [said(*it) for it in case.get("patient", {}).items()]
        lesions = list(case.get("lesions", {}).values())
        for number, site in enumerate(lesions, start=1):
            found += lesion(site, number)
        every = whole(*found, lesions=len(lesions))
        told = grounds(every, known(*found), {}, FAMILY_OF, local=LOCAL, set_aside=False)
        assert (Ground.EMERGENCY in told) is bool(case["expect"].get("emergencies")), case
        assert (Ground.CONFLICT in told) is bool(case["expect"].get("conflicts")), case
        for it in Ground:
            named[it].add(it in told)
    elsewhere = {Ground.CONTRADICTION, Ground.REFUSAL, Ground.SET_ASIDE}
    assert {it for it, ways in named.items() if len(ways) < 2} == elsewhere
    twice = [*lesion(UNSTABLE), said("spinal_pain", "none", 1)]
    assert Ground.CONTRADICTION in why(*twice)
    no_surgery = REFUSALS[0].fact
    unwilling = [
        *lesion(UNSTABLE),
        Finding(no_surgery, None, Picked("yes"), frozenset({"yes"}), NOW, NOW.date(), 1),
    ]
    no_more = refused(REFUSALS, known(*unwilling))
    every = whole(*lesion(UNSTABLE))
    told = grounds(every, known(*unwilling), no_more, FAMILY_OF, local=LOCAL, set_aside=False)
    assert Ground.REFUSAL in told


def test_a_deficit_is_an_emergency_and_comes_first() -> None:
    found = [*lesion(UNSTABLE), said("emergency_sign", "deficit")]
    every = whole(*found)
    named = grounds(every, known(*found), {}, FAMILY_OF, local=LOCAL, set_aside=False)
    assert Ground.EMERGENCY in named
    assert rank(named, lacks(every, {})) is Rank.EMERGENCY


def test_what_lacks_something_comes_last() -> None:
    every = whole(*lesion(UNSTABLE))
    assert rank([], lacks(every, {})) is Rank.INCOMPLETE
    assert rank([], []) is Rank.COMPLETE
    assert rank([Ground.NOTHING], []) is Rank.INCOMPLETE, "too little is known of it"
    assert rank([], lacks(every, {}), again=True) is Rank.EMERGENCY


def test_a_standard_case_with_one_advice_and_nothing_against_it_is_only_entered() -> None:
    standard = [said(fact, option) for fact, option in STANDARD.items()]
    assert why(*standard, local=False) == []
    assert why(*standard, local=False, aside=True) == [Ground.SET_ASIDE]
    without = [it for it in standard if it.fact.id != "dental_check"]
    assert why(*without, local=False) == [Ground.INCOMPLETE]
    assert Ground.NOTHING in why(local=False)


def test_a_locoregional_treatment_is_talked_about_however_complete_the_case_is() -> None:
    standard = [said(fact, option) for fact, option in STANDARD.items()]
    assert Ground.LOCAL in why(*standard, *lesion(UNSTABLE))


def test_every_treatment_has_a_family_and_no_examination_is_one() -> None:
    assert not (TREATMENTS & ALONE) - {"no_surgery", "conservative", "supportive_care"}
    assert set(SPECIALTIES_OF) <= {it.id for it in SEATS}
    assert {it for each in SPECIALTIES_OF.values() for it in each} <= {str(it) for it in Specialty}


def test_who_is_required_recommended_or_optional_follows_from_what_is_open() -> None:
    found = lesion(UNSTABLE)
    families = open_families(FAMILIES, whole(*found), AT_ONCE)
    needed = roles({"MIRA-42": called(SEATS, families, known(*found), [1])})
    by = {it.seat: it.level for it in needed}
    assert by["spine_surgeon"] is Level.REQUIRED
    assert by["oncologist"] is Level.REQUIRED
    assert [it.level for it in needed] == sorted(it.level for it in needed)
    assert all("MIRA-42" in it.why for it in needed)


def test_the_strongest_of_what_a_seat_answers_for_tells_how_much_it_is_needed() -> None:
    seat = SEATS[0]

    def level(*stances: Stance) -> Level:
        (role,) = roles({"MIRA-42": [Called(seat, [("operate", 1, it) for it in stances])]})
        return role.level

    optional, required = {Stance.BLOCKED, Stance.REFUSED}, {Stance.URGENT, Stance.ADVISED}
    for it in Stance:
        assert (level(it) is Level.REQUIRED) is (it in required)
        assert (level(it) is Level.OPTIONAL) is (it in optional)
        assert all(level(it, other) is min(level(it), level(other)) for other in Stance)
    assert level() is Level.RECOMMENDED, "something that is known calls for it"


SURGEON = Attendance(1, Specialty.NEUROSURGERY, Presence.PRESENT)
ONCOLOGIST = Attendance(2, Specialty.ONCOLOGY, Presence.REMOTE)
RADIOTHERAPIST = Attendance(3, Specialty.RADIATION_ONCOLOGY, Presence.WRITTEN, wrote=True)


def test_a_quorum_needs_three_specialties_and_for_solid_tumours_those_three() -> None:
    every = [SURGEON, ONCOLOGIST, RADIOTHERAPIST]
    assert quorum(BoardRules(), every).reached is Reached.WRITTEN
    silent = replace(RADIOTHERAPIST, wrote=False)
    assert quorum(BoardRules(), [SURGEON, ONCOLOGIST, silent]).reached is Reached.NO
    there = replace(RADIOTHERAPIST, presence=Presence.PRESENT)
    assert quorum(BoardRules(), [SURGEON, ONCOLOGIST, there]).reached is Reached.YES
    absent = replace(SURGEON, presence=Presence.ABSENT)
    found = quorum(BoardRules(), [absent, ONCOLOGIST, there])
    assert (found.reached, found.count) == (Reached.NO, 2)
    assert [Specialty.NEUROSURGERY in it for it in found.lacking] == [True]
    assert quorum(BoardRules(least=2, solid=False), [absent, ONCOLOGIST, there]).reached is (
        Reached.YES
    )
    assert quorum(BoardRules(), []).reached is Reached.NO


@pytest.mark.parametrize("rules", [BoardRules(), BoardRules(least=2, solid=False)])
def test_a_quorum_is_what_the_rules_say_whoever_takes_part_how(rules: BoardRules) -> None:
    """All ways in which five specialties, two of them surgeons, take part."""
    asked = [*list(Specialty)[:4], Specialty.RHEUMATOLOGY]
    for ways in product(Presence, repeat=len(asked)):
        every = [
            Attendance(n, *it, wrote=True)
            for n, it in enumerate(zip(asked, ways, strict=True), start=1)
        ]
        found = quorum(rules, every)
        there = {it for it, way in zip(asked, ways, strict=True) if way in ("present", "remote")}
        heard = there | {it for it, way in zip(asked, ways, strict=True) if way == "written"}
        expected = Reached.WRITTEN if _enough(heard, rules) else Reached.NO
        assert found.reached is (Reached.YES if _enough(there, rules) else expected)
        assert found.count == len(there)


def _enough(specialties: set[Specialty], rules: BoardRules) -> bool:
    surgeon = {Specialty.NEUROSURGERY, Specialty.ORTHOPAEDIC_SURGERY} & specialties
    both = {Specialty.ONCOLOGY, Specialty.RADIATION_ONCOLOGY} <= specialties
    return len(specialties) >= rules.least and (not rules.solid or (bool(surgeon) and both))


def test_two_of_one_specialty_are_one() -> None:
    twice = [SURGEON, replace(SURGEON, person_id=9), ONCOLOGIST]
    assert quorum(BoardRules(solid=False), twice).count == 2


def test_a_decision_stands_beside_the_advice_by_what_is_chosen() -> None:
    found = options(whole(*lesion(UNSTABLE)), TREATMENTS)
    by = {it.standing: it for it in found}
    advised, forbidden = by[Standing.ADVISED], by[Standing.FORBIDDEN]
    one = Draft(options=(advised.id,))
    assert beside(one, found).accord is Accord.CONCORDANT
    told = replace(one, conditions=(Condition("IRM", "opérer"),))
    assert beside(told, found).accord is Accord.CONDITIONAL
    against = beside(Draft(options=(advised.id, forbidden.id)), found)
    assert (against.accord, list(against.forbidden)) == (Accord.DEVIATING, [forbidden])
    assert beside(Draft(text="rien"), found).accord is Accord.DEVIATING
    unheard_of = beside(Draft(options=("spine.unheard_of.1",)), found)
    assert unheard_of.accord is Accord.DEVIATING
    assert beside(Draft(text="surveiller"), []).accord is Accord.CONCORDANT
    alone = Draft(conditions=(Condition("IRM", "opérer"),))
    assert beside(alone, found).accord is Accord.CONDITIONAL
    withheld = by.get(Standing.WITHHELD)
    if withheld is not None:
        assert beside(Draft(options=(withheld.id,)), found).accord is Accord.CONDITIONAL


def test_what_a_guard_forbids_anywhere_is_forbidden_for_every_lesion() -> None:
    every = [*lesion(UNSTABLE), *lesion(UNSTABLE, 2), said("sepsis", "yes")]
    found = options(whole(*every, lesions=2), TREATMENTS)
    standing: dict[str, set[Standing]] = {}
    for it in found:
        standing.setdefault(it.action, set()).add(it.standing)
    assert standing["cementoplasty"] == {Standing.FORBIDDEN}


def test_options_part_on_what_some_rest_on_and_not_all() -> None:
    found = [it for it in options(whole(*lesion(UNSTABLE)), TREATMENTS) if it.facts]
    sides = [it for it in found if it.facts != found[0].facts][:1]
    assert sides, "two options rest on different facts"
    parted = set(parted_by([found[0], sides[0]]))
    assert parted == set(found[0].facts ^ sides[0].facts)
    assert parted_by([found[0]]) == []


@pytest.mark.parametrize(
    ("text", "hour", "rest"),
    [
        ("12/12 17h30", "17:30", "12/12"),
        ("demain a 8h", "08:00", "demain"),
        ("17:30", "17:30", ""),
        ("12/12 at 8:05", "08:05", "12/12"),
        ("6:15 pm", "18:15", ""),
        ("demain à midi", "12:00", "demain"),
        ("tomorrow 5 pm", "17:00", "tomorrow"),
        ("12 am", "00:00", ""),
    ],
)
def test_a_typed_hour_is_read_and_the_day_beside_it_stays(text: str, hour: str, rest: str) -> None:
    found = read_time(text)
    assert found is not None
    assert (f"{found[0]:%H:%M}", found[1]) == (hour, rest)


@pytest.mark.parametrize("text", ["12/12", "25h", "17h30 18h", "5", "13 pm", "12:", ""])
def test_what_is_no_hour_or_two_is_none(text: str) -> None:
    assert read_time(text) is None


def test_every_seat_can_be_taken_by_a_specialty_that_somebody_can_declare() -> None:
    assert {it.id for it in SEATS} == SPECIALTIES_OF.keys()
    for seat, could in SPECIALTIES_OF.items():
        assert could <= set(Specialty), seat
