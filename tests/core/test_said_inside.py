"""What stands inside, between or beside words does not keep them from being read, nor turn them."""

from __future__ import annotations

import pytest

from core.language.said import Stance
from tests.utterances.corpus import answer_of, read


def _plainly(say: str) -> dict[str, str]:
    return {it.fact: str(it.answer.term) for it in read(say).said if it.plain and it.answer}


def _told(**facts: str) -> dict[str, str]:
    return {fact: str(answer_of(option).term) for fact, option in facts.items()}


@pytest.mark.parametrize(
    ("say", "facts"),
    [
        ("mur postérieur de L3 intact", {"vertebral_level": "l3", "posterior_wall": "kept"}),
        ("mur post L3 ok", {"vertebral_level": "l3", "posterior_wall": "kept"}),
        ("métastase T6 unique", {"vertebral_level": "t6", "bone_metastases": "solitary"}),
        ("solitary T6 bone met", {"vertebral_level": "t6", "bone_metastases": "solitary"}),
        ("mur postérieur toujours parfaitement intact", {"posterior_wall": "kept"}),
        ("marche désormais avec un déambulateur", {"motor_function": "walks_with_aid"}),
        ("MO condensantes multiples", {"bone_metastases": "multiple", "lesion_type": "blastic"}),
        ("65  kg, IK   70", {"weight": "65 kg", "karnofsky": "k70"}),
        ("corticale détruite aux deux tiers", {"cortex": "third_to_two_thirds"}),
        ("corticale rongée au delà des deux tiers", {"cortex": "over_two_thirds"}),
        ("recul du mur qui prend 20 % du canal", {"canal_narrowing": "under_25"}),
        ("corps de L4 envahi à 70 %, pas de tassement", {"vertebral_collapse": "body_involved"}),
        ("up and about with a stick", {"motor_function": "walks_with_aid"}),
        ("leg weakness over 3 days", {"deficit_development": "days_1_7"}),
        ("had zometa on 10 November 2026", {"zoledronic_dose": "2026-11-10"}),
        ("opéré d'une fracture du fémur le 3/11", {"surgery_date": "2026-11-03"}),
        ("2 weeks post laminectomy", {"surgery_date": "2026-11-01/2026-11-07"}),
        ("solitary right femoral shaft met", {"bone_metastases": "solitary"}),
        ("calcémie corrigée basse à 2,05", {"corrected_calcium": "2.05 mmol_l"}),
        ("créat notée 120", {"creatinine": "120 umol_l"}),
        (
            "calcémie 2,18, albu 27, corrigée à 2,44",
            {"calcium": "2.18 mmol_l", "albumin": "27 g_l", "corrected_calcium": "2.44 mmol_l"},
        ),
        ("elle-même a 73 ans", {"age": "73 year"}),
        ("état général conservé IK 80", {"karnofsky": "k80"}),
        ("on lui donne 6 mois d'espérance de vie", {"life_expectancy": "months_3_to_12"}),
    ],
)
def test_a_vertebra_an_adverb_or_a_part_in_words_stands_inside_a_phrase(
    say: str, facts: dict[str, str]
) -> None:
    found = _plainly(say)
    assert {fact: found.get(fact) for fact in facts} == _told(**facts), say


def test_a_vertebra_inside_a_phrase_is_quoted_from_where_it_was_typed() -> None:
    said = {it.fact: it.words for it in read("mur postérieur de L3 intact").said}
    assert said == {"vertebral_level": "L3", "posterior_wall": "mur postérieur de L3 intact"}


@pytest.mark.parametrize(
    ("say", "fact"),
    [
        ("racine L5 comprimée", "vertebral_level"),
        ("redoser la calcémie à S2, contrôle à S4", "vertebral_level"),
        ("PD-L1 non fait", "vertebral_level"),
        ("D10 de Xgeva, S3 de radiothérapie", "vertebral_level"),
        ("Frankel C 4/5", "vertebral_level"),
        ("douleur partiellement contrôlée", "pain_controlled"),
        ("poids non contrôlé", "pain_controlled"),
        ("2 vertèbres peut-être atteintes", "vertebral_metastases"),
        ("avant cimento EVA 8 non contrôlée, ce jour EVA 2", "pain_controlled"),
        ("zol ou déno pas tranché", "antiresorptive_drug"),
        ("releveurs à 3 des deux côtés", "posterolateral"),
        ("douleur du membre inférieur irradiée au pied", "level_irradiated"),
        ("rectum et vessie hors du champ", "primary_tumour"),
        ("history of wrist fracture", "fracture"),
        ("mur postérieur intact, ces lésions sont anciennes", "cord_signs"),
        ("EVA 3, non elle me dit 6 en fait", "pain_score"),
        ("prévoir zometa après contrôle de la créat", "creatinine_check"),
        ("on lui donne 10 jours d'amoxicilline", "life_expectancy"),
        ("TEP : fixation inchangée", "scan_finding"),
        ("os rongé à 50 % en L3", "cortex"),
        ("hémoc + hier", "sepsis"),
        # of somebody else, or of nobody
        ("le mari a aussi un cancer du rein, en fin de vie chez eux", "short_or_hard_to_move"),
        ("according to ESMO, denosumab every 4 weeks", "antiresorptive_drug"),
        ("not this one, the other one is paraplegic", "motor_function"),
        ("her mum had breast cancer with bone mets, on Zometa", "antiresorptive_drug"),
        ("le patient du 12 est paraplégique depuis cette nuit", "motor_function"),
        ("pt précédent : INR 3,2, geste récusé", "inr"),
        ("rappel équipe : panoramique demandée trop tard", "dental_check"),
        ("quelqu'un a la réf sur la cimentoplastie du cotyle ?", "region"),
    ],
)
def test_what_words_beside_it_turn_is_not_taken_plainly(say: str, fact: str) -> None:
    assert fact not in _plainly(say), say


@pytest.mark.parametrize(
    ("say", "facts"),
    [
        (
            "son frère a un cancer du rein, lui c'est un mélanome",
            {"primary_tumour": "other_primary"},
        ),
        ("brother had prostate cancer, ours is bladder", {"primary_tumour": "bladder"}),
        (
            "le patient du 12 est paraplégique, celui dont je te parle marche avec une canne",
            {"motor_function": "walks_with_aid"},
        ),
        ("patient de 66 ans, IK 70", {"age": "66 year", "karnofsky": "k70"}),
    ],
)
def test_behind_somebody_else_the_patient_is_read_again_where_that_is_said(
    say: str, facts: dict[str, str]
) -> None:
    found = _plainly(say)
    assert {fact: found.get(fact) for fact in facts} == _told(**facts), say


def test_a_usual_creatinine_tells_how_much_it_rose() -> None:
    found = _plainly("créat 160, habituelle 85")
    assert found["creatinine_rise"] == answer_of("from_44_to_88").term
    assert "creatinine_baseline" in found


def test_a_month_since_which_denosumab_is_given_tells_its_duration_but_where_it_is_about_six() -> (
    None
):
    assert "denosumab_duration" in _plainly("Xgeva depuis 02/2025")
    assert "denosumab_duration" not in _plainly("Xgeva depuis mai 2026")


def test_of_two_cancers_the_one_of_once_is_told_beside_that_of_now() -> None:
    told = {
        (it.stance, str(it.answer.term))
        for it in read("ancien K du sein, K poumon").said
        if it.answer
    }
    assert (Stance.PAST, "breast") in told


@pytest.mark.parametrize(
    ("say", "fact", "options"),
    [
        ("T8 ou 9", "vertebral_level", ("t8", "t9")),
        ("K 90 ou 80", "karnofsky", ("k80", "k90")),
        ("zometa ou xgeva", "antiresorptive_drug", ("denosumab", "zoledronic_acid")),
    ],
)
def test_of_two_that_are_told_the_person_chooses(
    say: str, fact: str, options: tuple[str, str]
) -> None:
    (said,) = (it for it in read(say).said if it.fact == fact)
    assert sorted(it.term for it in said.answers) == sorted(answer_of(it).term for it in options)


@pytest.mark.parametrize(
    ("say", "facts"),
    [
        ("vertèbre aplatie de moitié", {"vertebral_collapse": "exactly_half"}),
        ("tassement de plus de la moitié", {"vertebral_collapse": "over_half"}),
        ("calcémie corrigée Ca 2,4 alb 28", {"calcium": "2.4 mmol_l", "albumin": "28 g_l"}),
    ],
)
def test_a_half_is_no_more_than_that_and_a_total_calcium_no_corrected_one(
    say: str, facts: dict[str, str]
) -> None:
    found = _plainly(say)
    assert {fact: found.get(fact) for fact in facts} == _told(**facts), say
    assert "corrected_calcium" not in found


def test_a_clean_wound_is_asked_for_and_a_closed_one_has_healed() -> None:
    assert "skin_healed" not in _plainly("opéré le 3/11, cicatrice propre")
    assert "skin_healed" in _plainly("opéré le 3/11, cicatrice fermée")


@pytest.mark.parametrize(
    ("say", "day"),
    [
        ("RTE 30/10 T8 finie le 2/10", "2026-10-02"),
        ("radiothérapie du bassin 20/5 en avril", "2026-04-01/2026-04-30"),
        ("RT le 30/10 sur L3", "2026-10-30"),
        ("RT stéréo 27/3 sur L2", ""),
        ("RT 30/10 sur L3", ""),
    ],
)
def test_doses_with_their_fractions_are_no_day(say: str, day: str) -> None:
    found = [it.answer for it in read(say).said if it.fact == "last_radiotherapy"]
    assert found == ([answer_of(day)] if day else []), say
