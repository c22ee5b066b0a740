"""In which order open treatments come, and who must be heard on them."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from core.definition.rule import ADVISING
from core.engine.advice import Status
from core.engine.findings import Finding
from core.engine.together import Called, Open, Stance, called, open_families, order
from dialogs.registry import pathways
from dialogs.together import ALONE, AT_ONCE, FAMILIES, SEATS, SPACINGS
from tests.tiers import part, seed

from .case_said import (
    FACTS,
    UNSTABLE,
    a_patient,
    at_random,
    known,
    lesion,
    said,
    whole,
)

TROCHANTER = {
    "region": "long_bone",
    "long_bone_segment": "femoral_trochanter",
    "lesion_type": "lytic",
    "cortex": "over_two_thirds",
    "limb_pain": "functional",
    "fracture": "no",
}
CASES = 40
PRESUMED = {"deficit": "region", "cord_threat": "region", "fracture": "fracture"}


def open_for(*found: Finding, walked: frozenset[str] = frozenset()) -> Open:
    return open_families(FAMILIES, whole(*found, walked=walked), AT_ONCE)


def heard(*found: Finding) -> dict[str, Called]:
    return {it.seat.id: it for it in called(SEATS, open_for(*found), known(*found), [1])}


def steps(*found: Finding) -> list[tuple[str, bool]]:
    return [(it.spacing.id, it.urgent) for it in order(SPACINGS, open_for(*found))]


def test_every_treatment_that_is_advised_has_one_place_in_the_order_or_is_known_to_have_none() -> (
    None
):
    advised = {
        rule.action for it in pathways().values() for rule in it.rules if rule.kind in ADVISING
    }
    count = Counter(action for family in FAMILIES for action in family.actions)
    placed = set(count) | ALONE
    assert not advised - placed, f"dialogs/together.py: FAMILIES or ALONE lack {advised - placed}"
    assert not placed - advised, f"dialogs/together.py: nothing advises {placed - advised}"
    assert set(count.values()) == {1}
    assert not set(count) & ALONE


def test_every_family_that_the_order_or_a_seat_names_is_one() -> None:
    ids = {it.id for it in FAMILIES}
    assert {id for it in SPACINGS for id in (it.first, it.then)} <= ids
    assert {id for it in SEATS for id in it.families} <= ids
    assert all(it.families or it.when is not None for it in SEATS)


def test_operating_comes_before_irradiating_and_both_passages_on_when_are_given() -> None:
    assert steps(*lesion(UNSTABLE)) == [
        ("operate_before_irradiating", False),
        ("irradiate_after_surgery", False),
        ("irradiate_after_healing", False),
    ]


def test_an_emergency_radiotherapy_does_not_wait_for_an_operation() -> None:
    cord = [
        *lesion(UNSTABLE),
        said("cord_signs", "deficit"),
        said("primary_tumour", "nsclc"),
    ]
    urgent = [id for id, at_once in steps(*cord) if at_once]
    assert set(urgent) == {"operate_before_irradiating"}


def test_what_is_forbidden_has_no_place_in_the_order_but_its_specialty_is_heard() -> None:
    short = [*lesion(UNSTABLE), said("life_expectancy", "under_6_weeks")]
    assert open_for(*short)["percutaneous", 1] is Stance.BLOCKED
    assert "interventional_radiologist" in heard(*short)
    assert all(
        stance is not Stance.BLOCKED
        for it in order(SPACINGS, open_for(*short))
        for (family, of), stance in open_for(*short).items()
        if of == it.lesion and family in (it.spacing.first, it.spacing.then)
    )


def test_what_is_refused_has_no_place_in_the_order_and_its_specialty_is_heard() -> None:
    families = {it.id: it for it in FAMILIES}
    found = open_families(FAMILIES, whole(*lesion(UNSTABLE)), AT_ONCE, families["operate"].actions)
    assert found["operate", 1] is Stance.REFUSED
    assert order(SPACINGS, found) == []
    told = {it.seat.id for it in called(SEATS, found, known(*lesion(UNSTABLE)), [1])}
    assert "spine_surgeon" in told


def test_the_surgeon_who_is_heard_is_the_one_of_the_place() -> None:
    assert "spine_surgeon" in heard(*lesion(UNSTABLE))
    assert "orthopaedic_surgeon" not in heard(*lesion(UNSTABLE))
    assert "orthopaedic_surgeon" in heard(*lesion(TROCHANTER))
    assert "spine_surgeon" not in heard(*lesion(TROCHANTER))


def test_who_operates_is_heard_where_a_bone_is_operated_broken_or_not() -> None:
    """Mirels 10: before anybody said whether it is broken. With Mirels 7 only a fracture is."""
    bone = {"region": "long_bone", "long_bone_segment": "lower_limb", "lesion_type": "lytic"}
    size = {"cortex": "third_to_two_thirds"}
    assert "orthopaedic_surgeon" in heard(*lesion({**bone, **size, "limb_pain": "functional"}))
    assert "orthopaedic_surgeon" not in heard(*lesion({**bone, **size, "limb_pain": "mild"}))
    unsure = {"region": "long_bone", "long_bone_segment": "peritrochanteric"}
    large = {"cortex": "over_two_thirds", "limb_pain": "functional"}  # Mirels 10-12, lytic or not
    assert "orthopaedic_surgeon" in heard(*lesion({**unsure, **large}))


def test_what_is_known_calls_for_a_specialty_too() -> None:
    for fact, option, seat in (
        ("pain_controlled", "no", "pain_physician"),
        ("oral_lesion", "yes", "dentist"),
        ("haematological_cancer", "yes", "haematologist"),
        ("sepsis", "yes", "infectious_diseases"),
    ):
        about = 1 if str(FACTS[fact].scope) == "lesion" else None
        assert seat in heard(said(fact, option, about)), fact
        assert seat not in heard()


def _permitted(*found: Finding, lesions: int) -> dict[tuple[str, int | None, str], bool]:
    """Return of each rule of every part that advises something whether it may still be advised.

    What is for the board is one thing of a pathway, whichever line of it says so.
    """
    may: dict[tuple[str, int | None, str], bool] = {}
    for it in whole(*found, lesions=lesions, walked=frozenset(pathways())).parts:
        for item in it.evaluation.advice.items:
            if item.rule.kind in ADVISING:
                action = item.rule.action
                what = action if action == "board" else item.rule.id
                key = (it.evaluation.definition.id, it.lesion, str(what))
                still = item.status not in (Status.NOT, Status.BLOCKED)
                may[key] = still or may.get(key, False)
    return may


def _presumed(it: Finding, found: list[Finding], lesions: int) -> bool:
    """Tell whether it is presumed until it is said: an emergency is one of the only lesion's."""
    signs = [str(it.answer.term) for it in found if it.fact.id == "emergency_sign"]
    return lesions == 1 and it.fact.id in {PRESUMED.get(sign) for sign in signs}


@pytest.mark.parametrize("number", part([(number,) for number in range(CASES)], 6))
def test_knowing_what_was_unknown_never_permits_what_was_excluded(number: int) -> None:
    chance = random.Random(seed(number))
    lesions = chance.randrange(1, 3)
    every = a_patient(chance, lesions)
    held_back = chance.sample([it for it in every if not _presumed(it, every, lesions)], k=3)
    fewer = [it for it in every if it not in held_back]
    before, after = (_permitted(*found, lesions=lesions) for found in (fewer, every))
    widened = [it for it in before.keys() & after.keys() if after[it] and not before[it]]
    assert not widened, (widened, [(it.fact.id, it.answer.term, it.lesion) for it in held_back])


def test_a_pathway_that_was_walked_is_silent_once_its_lesion_is_said_to_be_elsewhere() -> None:
    walked = frozenset({"spine", "long_bone"})
    for region, silent in (("pelvis", walked), ("spine", {"long_bone"}), ("long_bone", {"spine"})):
        parts = whole(said("region", region, 1), walked=walked).parts
        speaking = {it.evaluation.definition.id for it in parts}
        assert speaking & walked == walked - silent, region


@pytest.mark.parametrize("number", part([(number,) for number in range(CASES)], 6))
def test_a_case_says_the_same_in_whatever_order_it_was_entered(number: int) -> None:
    chance = random.Random(seed(number))
    every = list(at_random(chance, 2))
    other = chance.sample(every, k=len(every))
    one, two = (_permitted(*found, lesions=2) for found in (every, other))
    assert one == two


def test_an_operation_of_the_patient_is_that_of_the_surgeon_of_a_lesion() -> None:
    """The emergency advises decompression of the patient: who operates follows from where."""
    deficit = (said("emergency_sign", "deficit"), said("cord_signs", "deficit"))
    assert "orthopaedic_surgeon" not in heard(said("region", "spine", 1), *deficit)
    assert "spine_surgeon" in heard(said("region", "spine", 1), *deficit)
