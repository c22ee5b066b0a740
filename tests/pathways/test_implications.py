"""What one fact says of another: nothing is asked twice, and a contradiction is told."""

from __future__ import annotations

import random

import pytest

from core.definition.answer import UNKNOWN as NOT_KNOWN
from core.definition.answer import answers_of
from core.engine.advice import Status
from core.engine.knowledge import facts_known, next_question
from core.engine.weighing import advise
from core.use_cases.answers import carried
from tests.cases import one_in
from tests.terms import UNKNOWN
from tests.tiers import seed

from .patients import NAMES, PATHWAYS, TODAY, terms

STABLE = {
    "lesion_type": "lytic",
    "vertebral_level": "t7",
    "spinal_pain": "occasional",
    "spinal_alignment": "normal",
    "vertebral_collapse": "body_involved",
    "posterolateral": "none",
}
"""SINS 5."""


@pytest.mark.parametrize(
    ("pathway", "answers", "fact", "option"),
    [
        ("emergency", {"emergency_sign": "deficit"}, "cord_signs", "deficit"),
        ("emergency", {"emergency_sign": "fracture"}, "fracture", "yes"),
        ("emergency", {"primary_tumour": "myeloma_lymphoma"}, "haematological_cancer", "yes"),
        ("spine", {"compression_fracture": "yes"}, "fracture", "yes"),
        ("spine", {"spinal_alignment": "retropulsion_normal"}, "posterior_wall", "retropulsed"),
        ("spine", {"spinal_alignment": "deformity"}, "posterior_wall", "kept"),
        ("spine", STABLE, "vertebral_stability", "stable"),
        ("spine", {**STABLE, "spinal_pain": "mechanical"}, "vertebral_stability", "potential"),
        ("long_bone", {"long_bone_segment": "femoral_neck"}, "region", "long_bone"),
        ("cord_compression", {"level_irradiated": "no"}, "last_radiotherapy", "never"),
        ("stereotactic", {"last_radiotherapy": "under_3_months"}, "level_irradiated", "yes"),
        ("overview", {"bone_sites": "one"}, "bone_metastases", "solitary"),
        ("overview", {"bone_sites": "three"}, "bone_metastases", "multiple"),
        ("antiresorptive", {"denosumab_bar": "oral_lesion"}, "oral_lesion", "yes"),
    ],
)
def test_what_follows_from_an_answer_is_known(
    pathway: str, answers: dict[str, str], fact: str, option: str
) -> None:
    known = facts_known(PATHWAYS[pathway], answers_of(answers), TODAY)
    assert known[fact] == {option}


def test_what_follows_from_an_answer_is_not_asked_again() -> None:
    """One vertebra and no other focus: Tomita's "single" is not asked."""
    pathway = PATHWAYS["spine_surgery"]
    answers = {
        "cord_signs": "none",
        "age": "under_70",
        "karnofsky": "k80_100",
        "frankel": "e",
        "extraspinal_bone_foci": "zero",
        "vertebral_metastases": "one",
        "visceral_metastases": "absent",
        "tumour_growth": "slow",
    }
    assert next_question(pathway, answers_of(answers)) == "primary_tumour"
    several = answers_of(answers | {"extraspinal_bone_foci": "unknown"})
    assert next_question(pathway, several) == "bone_metastases"


def test_what_follows_from_an_answer_is_handed_on() -> None:
    emergency, cord = PATHWAYS["emergency"], PATHWAYS["cord_compression"]
    handed = carried(emergency, answers_of({"emergency_sign": "deficit"}), cord, TODAY)
    assert handed["cord_signs"].term == "deficit"
    spine, stereotactic = PATHWAYS["spine"], PATHWAYS["stereotactic"]
    handed = carried(spine, answers_of(STABLE), stereotactic, TODAY)
    assert (handed["region"].term, handed["vertebral_stability"].term) == ("spine", "stable")


def test_two_answers_that_contradict_each_other_are_told_and_the_safe_one_counts() -> None:
    pathway = PATHWAYS["antiresorptive"]
    said = {"corrected_calcium": "moderate", "denosumab_bar": "severe_hypocalcaemia"}
    advice = advise(pathway, answers_of(said), TODAY)
    assert advice.contradicted == {"corrected_calcium"}
    assert advice.item("hypercalcaemia").status is Status.HOLDS
    assert advice.item("severe_hypocalcaemia").status in (Status.HOLDS, Status.NOT)
    single = {"vertebral_metastases": "three_or_more", "bone_metastases": "solitary"}
    advice = advise(PATHWAYS["spine_surgery"], answers_of(single), TODAY)
    assert advice.contradicted == {"bone_metastases"}


@one_in(3)
@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_asked_what_an_earlier_answer_of_the_pathway_implies(name: str) -> None:
    """Nor is one fact asked by two questions."""
    pathway = PATHWAYS[name]
    facts = [question.fact.id for question in pathway.questions]
    assert sorted(facts) == sorted(set(facts))
    rng = random.Random(f"{seed(11)} {name}")
    for _ in range(20):
        answers: dict[str, str] = {}
        while (id := next_question(pathway, answers_of(answers))) is not None:
            question = pathway.question(id)
            known = facts_known(pathway, answers_of(answers), TODAY).get(question.fact.id)
            assert not known or question.picked(known) == NOT_KNOWN, (id, known, answers)
            answers[id] = rng.choice((*terms(question), UNKNOWN))
