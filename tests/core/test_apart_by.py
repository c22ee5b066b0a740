"""How far two things lie apart that a sentence tells, and what a form tells in two halves."""

from __future__ import annotations

from functools import partial

import pytest

from bot.library import DialogsLibrary
from core.definition.answer import Picked
from core.definition.terms import Days
from core.language.lines import read_line
from core.use_cases.said_with import with_sentence
from tests.utterances.corpus import TODAY, read

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


LATEST = {
    "SINS passé de 9 à 13": ("sins", 13),
    "sins was 7, now 12": ("sins", 12),
    "mirels 7 puis 9": ("mirels", 9),
    "SINS 12 en mai puis 14 en octobre": ("sins", 14),
}


@pytest.mark.parametrize("say", LATEST)
def test_of_a_total_that_moved_the_last_is_told(say: str) -> None:
    score, total = LATEST[say]
    told = read(say)
    assert told.totals == {score: (total, total)}
    assert told.names_a_total


def test_a_number_behind_a_spoken_point_can_be_one() -> None:
    assert told("corrected calcium three point one", "corrected_calcium") == ["n31d10_mmol_l"]
    assert told("INR un virgule un", "inr") == ["n11d10_ratio"]


def test_a_bare_range_in_a_line_answers_nothing_by_itself() -> None:
    asked = DialogsLibrary().definitions["sins"]
    lexicon = DialogsLibrary().lexicon(asked)
    assert not read_line(asked, lexicon, "passé de 9 à 13", TODAY).answers
    assert read_line(asked, lexicon, "10-20 %", TODAY).answers == {"collapse": Picked("under_half")}


def test_a_day_behind_the_name_of_a_treatment_is_taken_with_it() -> None:
    asked = DialogsLibrary().definitions["radiotherapy"]
    say = "radiothérapie il y a huit jours"
    alone = partial(read_line, asked, DialogsLibrary().lexicon(asked), today=TODAY)
    line = with_sentence(alone(say), asked, read(say), alone)
    assert isinstance(line.answers["last_radiotherapy"], Days)
    assert not line.unread


def test_a_range_in_two_or_three_options_leaves_the_choice_between_them() -> None:
    for say in ("2-3 mois d'espérance de vie", "prognosis 2-3 months"):
        (said,) = read(say).said
        assert [it.term for it in said.answers] == ["weeks_6_to_months_3", "exactly_3_months"]
        assert not said.plain


def test_a_total_may_stand_right_before_the_name_of_its_score() -> None:
    for say in ("9 mirels", "9 de Mirels", "72 ans, 9 mirels"):
        assert read(say).totals == {"mirels": (9, 9)}
    assert not read("IK 70 mirels").totals


def test_a_word_that_begins_a_month_is_no_answer_in_a_line() -> None:
    asked = DialogsLibrary().definitions["antiresorptive"]
    lexicon = DialogsLibrary().lexicon(asked)
    assert not read_line(asked, lexicon, "début mars dénosumab", TODAY).answers
    assert read_line(asked, lexicon, "antirésorptif début", TODAY).answers
