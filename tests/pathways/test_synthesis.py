"""All pathways and scores of a case together: no conflict is silent, no emergency is lost."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from core.definition.conditions import Condition, IsIn, leaves
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Status
from core.engine.findings import Finding, Findings, Known, Place
from core.engine.synthesis import Conflict
from dialogs.applies import APPLIES
from dialogs.facts.ages import AGEING
from dialogs.registry import definitions, pathways
from tests.tiers import part, seed

from .case_said import IMPLIED, NOW, UNSTABLE, a_patient, at_random, known, lesion, said, whole

CASES = 60


def test_every_pathway_that_speaks_by_itself_is_one_and_reads_facts_that_are_asked() -> None:
    assert set(APPLIES) <= {*pathways(), *definitions()}
    assert all(isinstance(it, Condition) for it in APPLIES.values())


def test_a_lesion_is_scored_and_advised_though_nobody_walked_through_its_pathway() -> None:
    it = whole(*lesion(UNSTABLE))
    (sins,) = [score for score in it.scores[1] if score.definition.id == "sins"]
    assert sins.result.principal.totals == (15,)
    advised = {item.rule.action for part in it.of(1) for item in part.items(Kind.RECOMMENDATION)}
    assert "surgical_opinion" in advised


def test_what_is_known_of_one_lesion_advises_nothing_for_another() -> None:
    it = whole(*lesion(UNSTABLE), said("region", "pelvis", 2), lesions=2)
    assert not [item for part in it.of(2) for item in part.items(*ADVISING)]


def test_a_case_of_which_nothing_is_known_says_nothing() -> None:
    it = whole()
    assert not [item for part in it.parts for item in part.items(*ADVISING)]
    assert it.emergencies == []


@pytest.mark.parametrize("number", part([(number,) for number in range(CASES)], 6))
def test_no_case_has_a_treatment_that_is_advised_here_and_forbidden_there(number: int) -> None:
    chance = random.Random(seed(number))
    lesions = chance.randrange(1, 4)
    walked = frozenset(id for id in pathways() if chance.random() < 0.5)
    it = whole(*a_patient(chance, lesions), lesions=lesions, walked=walked)
    found = [each for each in it.conflicts if not each.beside]
    assert found == [], [(each.action, each.forbidden.lesion) for each in found]


@pytest.mark.parametrize("number", part([(number,) for number in range(CASES)], 6))
def test_what_was_said_against_itself_is_named_wherever_it_advises_two_things(number: int) -> None:
    chance = random.Random(seed(number))
    every = list(at_random(chance, 2))
    doubtful = {lesion for (_, lesion), it in known(*every).items() if it.sides}
    for each in whole(*every, lesions=2, walked=frozenset(pathways())).conflicts:
        assert each.beside or doubtful & {None, each.forbidden.lesion}, each.action


def test_a_treatment_that_is_advised_here_and_forbidden_there_is_named() -> None:
    it = whole(*lesion(UNSTABLE), walked=frozenset({"spine"}))
    (spine,) = [each for each in it.of(1) if each.evaluation.definition.id == "spine"]
    advice = spine.evaluation.advice
    blocked = next(each for each in advice.items if each.status is Status.BLOCKED)
    freed = replace(
        advice,
        items=tuple(
            replace(each, status=Status.HOLDS) if each is blocked else each for each in advice.items
        ),
    )
    evaluation = replace(spine.evaluation)
    evaluation.__dict__["advice"] = freed
    other = replace(spine, evaluation=evaluation)
    found = replace(it, parts=[spine, other]).conflicts
    named = [(each.action, each.advised, each.forbidden) for each in found]
    assert (blocked.rule.action, other, spine) in named
    assert all(isinstance(each, Conflict) for each in found)


def test_an_emergency_that_was_said_yesterday_is_looked_at_again() -> None:
    it = whole(said("cord_signs", "deficit", ago=timedelta(days=1)), said("region", "spine", 1))
    assert it.emergencies == []
    assert it.not_excluded
    assert not whole(said("cord_signs", "none", ago=timedelta(days=1))).not_excluded


def test_an_emergency_on_one_side_of_a_contradiction_is_named() -> None:
    hours = timedelta(hours=1)
    it = whole(said("cord_signs", "deficit", ago=hours), said("cord_signs", "none"))
    assert it.not_excluded
    worse = whole(said("cord_signs", "none", ago=hours), said("cord_signs", "deficit"))
    assert [item.rule.id for _, item in worse.emergencies] == ["cord"], "it got worse by the hour"


def test_what_is_missing_most_is_what_most_advice_waits_for() -> None:
    it = whole(*lesion(UNSTABLE))
    order = [(wanted.urgent, wanted.waiting) for wanted in it.wanted]
    assert order == sorted(order, reverse=True)
    assert all(waiting for _, waiting in order)
    assert it.wanted[0].fact == "cord_signs"
    assert "lesion_type" not in [wanted.fact for wanted in it.wanted if wanted.lesion == 1]


def test_what_follows_from_what_was_said_is_known_and_what_cannot_be_is_a_contradiction() -> None:
    def known(*found: Finding) -> Mapping[Place, Known]:
        return IMPLIED.into(Findings(found, AGEING, NOW, NOW.date()).known())

    assert known(said("emergency_sign", "deficit"))["cord_signs", None].possible == {"deficit"}
    assert known(said("cord_signs", "threat"))["emergency_sign", None].possible == {"cord_threat"}
    unstable = known(*lesion(UNSTABLE), said("vertebral_stability", "stable", 1))
    assert unstable["vertebral_stability", 1].sides
    assert not unstable["vertebral_stability", 1].counts
    cord = known(said("motor_function", "paraplegic"), said("frankel", "e"))
    assert cord["frankel", None].sides or cord["motor_function", None].sides
    old = known(said("emergency_sign", "deficit", ago=timedelta(days=2)))
    assert ("cord_signs", None) not in old


def known_of(*found: Finding) -> Mapping[Place, Known]:
    return IMPLIED.into(Findings(found, AGEING, NOW, NOW.date()).known())


def test_an_emergency_of_the_patient_tells_of_a_lesion_only_where_it_is_the_only_one() -> None:
    spine, pelvis = said("region", "spine", 1), said("region", "pelvis", 2)
    for sign in ("deficit", "cord_threat", "fracture"):
        two = known_of(spine, pelvis, said("emergency_sign", sign))
        assert two["region", 1].counts
        assert two["region", 2].possible == {"pelvis"}
        assert two["region", 2].counts
        assert ("fracture", 1) not in two
        assert ("fracture", 2) not in two
    one = known_of(spine, said("emergency_sign", "fracture"))
    assert one["fracture", 1].possible == {"yes"}


def test_an_emergency_that_is_about_no_lesion_of_the_case_contradicts_none() -> None:
    pelvis = known_of(said("region", "pelvis", 1), said("emergency_sign", "deficit"))
    assert pelvis["region", 1].counts
    assert pelvis["region", 1].possible == {"pelvis"}
    intact = known_of(said("fracture", "no", 1), said("emergency_sign", "fracture"))
    assert intact["fracture", 1].counts


def test_what_one_pathway_says_beside_only_is_named_where_another_advises_it() -> None:
    rades = {
        "primary_tumour": "nsclc",
        "diagnosis_to_compression": "under_15",
        "visceral_metastases": "untreatable",
        "motor_function": "not_walking",
        "deficit_development": "days_1_7",
        "emergency_sign": "deficit",
    }
    of_patient = [said(fact, option) for fact, option in rades.items()]
    it = whole(said("region", "spine", 1), *of_patient)
    assert {(each.action, each.beside) for each in it.conflicts} == {("decompression", True)}
    walking = said("motor_function", "walks_unaided")
    others = [each for each in of_patient if each.fact.id != "motor_function"]
    assert whole(said("region", "spine", 1), *others, walking).conflicts == []


def test_a_pet_for_the_response_is_not_the_one_of_a_baseline_that_was_walked_through() -> None:
    """L. 33 is of the first assessment: it speaks against no PET that is to come later."""
    of_patient = {
        "known_metastatic": "yes",
        "nuclear_imaging": "none",
        "response_exam": "fdg_pet",
        "pet_finding": "not_done",
        "gcsf_last": "no_gcsf",
        "cord_signs": "none",
    }
    both = frozenset({"imaging", "response"})
    it = whole(*(said(*each) for each in of_patient.items()), walked=both)
    advised = {item.rule.action for part in it.parts for item in part.items(*ADVISING)}
    assert "fdg_pet" in advised
    assert it.conflicts == []


def test_a_grade_of_a_deficit_is_a_deficit_and_contradicts_that_there_is_none() -> None:
    """A score grades it: the emergency waits for no other question, and none is a contradiction."""
    graded = {
        "frankel": ("a", "b", "c", "d"),
        "motor_function": ("paraplegic",),
        "deficit_development": ("days_1_7", "days_8_14", "over_14"),
    }
    spine = said("region", "spine", 1)
    for fact, options in graded.items():
        for option in options:
            it = whole(spine, said(fact, option))
            assert "cord_emergency" in {item.rule.id for _, item in it.emergencies}, (fact, option)
            both = whole(spine, said(fact, option), said("cord_signs", "none"))
            assert both.not_excluded, (fact, option)
    for fact, option in (("frankel", "e"), ("deficit_development", "no_deficit")):
        assert whole(spine, said(fact, option)).emergencies == []


SIGNS = [
    *(("emergency_sign", option) for option in ("deficit", "cord_threat", "fracture")),
    ("emergency_sign", "hypercalcaemia"),
    *(("cord_signs", option) for option in ("deficit", "threat")),
    *(("corrected_calcium", option) for option in ("mild", "exactly_3", "moderate", "severe")),
    ("fracture", "yes"),
]
"""What any rule finds an emergency by."""


@pytest.mark.parametrize(("fact", "option"), SIGNS)
def test_one_emergency_is_said_once_however_many_pathways_say_it(fact: str, option: str) -> None:
    every = frozenset(pathways())
    told = [said(fact, option, 1 if fact == "fracture" else None)]
    if fact == "corrected_calcium":
        told.append(said("emergency_sign", "hypercalcaemia"))
    for region in ("spine", "pelvis", "long_bone"):
        for walked in (frozenset[str](), every):
            it = whole(said("region", region, 1), *told, walked=walked)
            found = [f"{pathway}: {each.rule.id}" for pathway, each in it.emergencies]
            assert len(found) == 1, (
                f"say it once where the region is {region} (applies.py): {found}"
            )


def test_every_sign_that_a_rule_finds_an_emergency_by_is_tried() -> None:
    read = {
        (leaf.fact, option)
        for pathway in pathways().values()
        for rule in pathway.rules
        if rule.kind is Kind.EMERGENCY
        for leaf in leaves(rule.when)
        if isinstance(leaf, IsIn)
        for option in leaf.options
    }
    assert read <= set(SIGNS), f"add to SIGNS: {sorted(read - set(SIGNS))}"
    assert read >= set(SIGNS), f"take from SIGNS: {sorted(set(SIGNS) - read)}"


def test_a_calcium_that_is_too_high_is_an_emergency_whatever_else_is_known() -> None:
    for stage in (None, "start", "treated", "stopping"):
        more = [] if stage is None else [said("antiresorptive_stage", stage)]
        for option in ("mild", "exactly_3", "moderate", "severe"):
            it = whole(said("corrected_calcium", option), said("region", "pelvis", 1), *more)
            found = {item.rule.id for _, item in it.emergencies}
            assert found == {"hypercalcaemia"}, (stage, option)
        normal = whole(said("corrected_calcium", "normal"), said("region", "pelvis", 1), *more)
        assert normal.emergencies == []


def test_documents_that_disagree_are_named_where_neither_was_written_for_the_tumour() -> None:
    rades = {
        "primary_tumour": "breast",
        "diagnosis_to_compression": "under_15",
        "visceral_metastases": "untreatable",
        "motor_function": "not_walking",
        "deficit_development": "days_1_7",
        "cord_signs": "deficit",
    }
    it = whole(said("region", "spine", 1), *[said(*each) for each in rades.items()])
    assert {(each.action, each.beside) for each in it.conflicts} == {("decompression", True)}


def test_a_lesion_of_the_spine_is_a_vertebral_one_of_the_patient() -> None:
    spine = known_of(said("region", "spine", 2), said("region", "pelvis", 1))
    assert spine["vertebral_lesion", None].possible == {"yes"}
    assert ("vertebral_lesion", None) not in known_of(said("region", "pelvis", 1))


def test_a_strategy_of_the_patient_is_said_because_of_one_lesion_of_the_spine() -> None:
    tomita = [
        said("tumour_growth", "rapid"),
        said("bone_metastases", "multiple"),
        said("visceral_metastases", "treatable_unresectable"),
    ]
    for region, speaks in (("spine", True), ("pelvis", False)):
        it = whole(*tomita, said("region", region, 1))
        found = [part.evaluation.definition.id for part in it.of(None)]
        assert ("spine_surgery" in found) is speaks


def test_imaging_and_the_antiresorptive_are_said_though_nobody_walked_there_and_once() -> None:
    def advised(*found: Finding) -> set[str]:
        it = whole(*found)
        return {str(item.rule.action) for part in it.of(None) for item in part.items(*ADVISING)}

    spine = said("region", "spine", 1)
    assert "spine_mri" in advised(spine)  # l. 31
    assert "spine_mri" not in advised(spine, said("cord_signs", "deficit"))  # urgent: said there
    assert "spine_mri" not in advised(said("region", "pelvis", 1))
    several = [said("bone_sites", "over_five"), said("life_expectancy", "over_1_year")]
    assert "antiresorptive" in advised(*several)  # l. 48
    drugs = advised(*several, said("antiresorptive_stage", "start"))
    assert "antiresorptive" not in drugs  # in full, by the pathway of its own
    bars = said("creatinine_clearance", "under_30"), said("denosumab_bar", "oral_lesion")
    barred = whole(*several, *bars)  # what forbids either drug is said by their own pathway
    assert "antiresorptive" not in advised(*several, *bars)
    assert [it for part in barred.of(None) for it in part.items(Kind.CONTRAINDICATION)]
    for sites in ("one", "two"):  # l. 49 is of local treatments: of these each lesion speaks
        few = advised(*lesion(UNSTABLE), said("bone_sites", sites), several[1])
        assert not few & {"radiotherapy", "percutaneous", "surgery"}
    finding = said("response_exam", "ct"), said("ct_finding", "worse")
    assert "progression" in advised(*finding)  # l. 28


def test_an_antiresorptive_that_is_given_since_a_day_is_followed_up() -> None:
    """That it is given since 14 months says that it was begun: its start has nothing to say."""
    since = said("treatment_start", "months_12_to_24"), said("bone_sites", "three")
    told = {it.evaluation.definition.id for it in whole(*since).parts}
    assert "antiresorptive_followup" in told
    assert "antiresorptive" not in told


def test_a_score_of_the_spine_is_not_told_of_a_patient_whose_bones_are_all_elsewhere() -> None:
    """Primary, organs and number of sites narrow a Tomita: of a femur alone it says nothing."""
    tumour = [said("primary_tumour", "prostate"), said("bone_sites", "one")]
    tumour.append(said("visceral_metastases", "none"))

    def told(region: str | None, walked: frozenset[str] = frozenset()) -> set[str]:
        where = [said("region", region, 1)] if region else []
        it = whole(*tumour, *where, walked=walked)
        return {each.definition.id for each in it.scores[None]}

    assert "tomita" not in told("long_bone")
    assert all("tomita" in told(region) for region in ("spine", None))
    assert "tomita" in told("long_bone", frozenset({"tomita"}))


@pytest.mark.parametrize("primary", ["nsclc", "sclc", "liver", "breast", "unknown_primary"])
@pytest.mark.parametrize("group", ["paraplegic", "walks_with_aid", "walks_unaided"])
def test_whether_a_deficit_is_operated_on_is_said_alike_wherever_it_is_said(
    primary: str, group: str
) -> None:
    """Rades I to III, of either document's patient and of neither's."""
    days, months = ("days_1_7", "under_15") if group != "walks_unaided" else ("over_14", "over_15")
    patient = {
        "primary_tumour": primary,
        "cord_signs": "deficit",
        "motor_function": group,
        "deficit_development": days,
        "diagnosis_to_compression": months,
        "visceral_metastases": "untreatable" if group == "paraplegic" else "none",
        "life_expectancy": "months_3_to_12",
    }
    it = whole(*lesion({"region": "spine"}), *(said(*each) for each in patient.items()))
    found = {
        part.evaluation.definition.id: item.status
        for part in it.parts
        for item in part.evaluation.advice.items
        if item.rule.action == "decompression"
    }
    assert set(found) == {"emergency", "spine", "cord_compression", "surgery"}
    assert len(set(found.values())) == 1, found
