"""How far two things lie apart that a sentence tells, and what a form tells in two halves."""

from __future__ import annotations

import pytest

from tests.utterances.corpus import read

RISES = {
    "creatinine up by 60": "from_44_to_88",
    "créat +50 µmol/L": "from_44_to_88",
    "+50 µmol/L de créatinine": "from_44_to_88",
    "créat passée de 80 à 130": "from_44_to_88",
    "augmentation de la créatinine de 90 à 150": "from_44_to_88",
    "creatinine rose from 80 to 130": "from_44_to_88",
    "créat : 80 → 130": "from_44_to_88",
    "créat passée de 0,9 à 1,5 mg/dL": "from_44_to_88",
    "creatinine increased by 0.5 mg/dL": "from_44_to_88",
    "rise in creatinine of 1 mg/dL": "from_88",
    "créatininémie montée de 75 à 175 µmol/L": "from_88",
    "créat passée de 130 à 80": "under_44",
    "la créat a pris 30 µmol/L": "under_44",
    "créat 145, +60 par rapport à la base": "from_44_to_88",
}
NO_RISES = (
    "créat augmentée à 150",
    "hausse de la créatinine à 150",
    "creatinine rose to 150",
    "raised creatinine of 150",
    "créat de 80 à 130",
    "créat +100 %",
    "creatinine up 30% from baseline",
    "la créatinine, 120, augmentation de 3 kg",
    "INR up by 1, creatinine 90",
    "créat 90 + 2 métastases",
)
INTERVALS = {
    "G-CSF 10 jours avant la TEP": "days_0_to_14",
    "TEP réalisé 5 jours après le G-CSF": "days_0_to_14",
    "PET 20 days after last G-CSF": "after_day_15",
    "G-CSF stopped 3 weeks before the PET": "after_day_15",
}
HALVES = {
    "Tassement : oui, 30 %": ("vertebral_collapse", "under_half"),
    "Collapse: yes, 30%": ("vertebral_collapse", "under_half"),
    "Bilan dentaire : fait, le 12/10": ("dental_check", "d20261012"),
    "Déficit : oui, depuis 3 jours": ("deficit_age", "over_24"),
    "clairance : mauvaise, 32": ("creatinine_clearance", "n32_ml_min"),
    "Karnofsky: low, 50": ("karnofsky", "k50"),
    "Douleur : oui, mécanique, EVA 6": ("spinal_pain", "mechanical"),
    "35 g d'albumine": ("albumin", "n35_g_l"),
}


def told(say: str, fact: str) -> list[str]:
    return [it.answer.term for it in read(say).said if it.fact == fact and it.answer]


@pytest.mark.parametrize("say", RISES)
def test_how_much_a_creatinine_rose_is_read_from_the_rise_or_from_both_its_ends(say: str) -> None:
    assert told(say, "creatinine_rise") == [RISES[say]]


@pytest.mark.parametrize("say", NO_RISES)
def test_what_a_creatinine_came_to_and_a_rise_of_something_else_are_no_rise_of_it(say: str) -> None:
    assert told(say, "creatinine_rise") == []


def test_a_rise_without_a_unit_that_can_be_in_two_of_them_is_asked() -> None:
    (said,) = (it for it in read("creatinine up by 0.6").said if it.fact == "creatinine_rise")
    assert len(said.answers) == 2
    assert not said.plain


@pytest.mark.parametrize("say", INTERVALS)
def test_the_days_between_g_csf_and_a_pet_are_read_in_either_order(say: str) -> None:
    assert told(say, "gcsf_before_pet") == [INTERVALS[say]]


@pytest.mark.parametrize("say", HALVES)
def test_a_form_tells_a_fact_in_two_halves_behind_its_name(say: str) -> None:
    fact, means = HALVES[say]
    assert told(say, fact) == [means]
    assert told("calcium 1 g par jour", "calcium") == []
