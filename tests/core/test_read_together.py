"""What words say together: checks in one breath, ends, intervals, what is left open and told."""

from __future__ import annotations

import pytest

from core.language.said import Stance
from core.language.tokens import tokens_of, words_in
from dialogs.spoken import reading_keys
from dialogs.wording import LANGUAGES, wording
from tests.utterances.corpus import read


def said(text: str) -> set[tuple[str, str]]:
    """Return what is read of each fact, with how it is said where it is not stated."""
    found = set()
    for it in read(text).said:
        term = it.answers[0].term if it.answer is not None else "?"
        found.add((it.fact, term if it.stance is Stance.STATED else f"{term} {it.stance}"))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # several checks, and one status
        (
            "Les radiographies du fémur et le scanner osseux ont été réalisés avant la chirurgie.",
            {"surgery_radiographs": "done", "surgery_bone_ct": "done"},
        ),
        ("IRM rachis et bilan dentaire non faits", {"spine_mri": "to_do", "dental_check": "to_do"}),
        ("il manque le scanner osseux", {"surgery_bone_ct": "to_do"}),
        ("pas besoin d'artériographie", {"surgery_angiography": "not_applicable"}),
        ("radios faites, scanner osseux à faire", {"surgery_radiographs": "done"}),
        # what ended, and what is so now
        ("Had sepsis in June, now resolved.", {"sepsis": "no doubted"}),
        ("plaie buccale, pas encore cicatrisée", {"oral_lesion": "yes"}),
        ("karnofsky 90 l'an dernier, aujourd'hui il est à 50", {"karnofsky": "k50"}),
        # intervals and lengths
        (
            "k sein dg il y a 2 ans, compression médullaire T6 ce soir",
            {"diagnosis_to_compression": "over_15", "primary_tumour": "breast"},
        ),
        ("jambes lâchées en 48 heures", {"deficit_development": "days_1_7"}),
        ("zoledronate for over two years", {"treatment_start": "over_24"}),
        ("dénosumab depuis 14 mois", {"denosumab_duration": "over_6"}),
        # a vertebra in two places
        (
            "recul du mur postérieur, pas de cyphose",
            {"posterior_wall": "retropulsed", "spinal_alignment": "retropulsion_normal denied"},
        ),
        (
            "pas de tassement mais plus de la moitié du corps est envahie",
            {"vertebral_collapse": "body_involved"},
        ),
        # what is left open, and told by a word near it
        ("pédicules détruits à droite comme à gauche", {"posterolateral": "bilateral"}),
        ("métastases hépatiques non résécables", {"visceral_metastases": "?"}),
        (
            "métastases hépatiques inopérables, chimio en cours",
            {"visceral_metastases": "treatable_unresectable"},
        ),
        ("on débute le zolédronate", {"antiresorptive_stage": "start"}),
        ("taux de vitamine D à 12 ng/mL", {"vitamin_d": "n12_ng_ml"}),
        ("créat du jour à 130", {"creatinine": "n130_umol_l"}),
        ("clairance effondrée à 25 mL/min", {"creatinine_clearance": "n25_ml_min"}),
        ("Il a 81 ans", {"age": "n81_year"}),
        ("bed 6 71F endometrial ca", {"age": "n71_year", "sex": "female"}),
        ("suspicion de myélome", {"haematological_cancer": "yes doubted"}),
        # years behind a tumour, and lengths with a half
        ("K sein 2017, MO multiples", {"primary_tumour": "breast"}),
        ("cancer du sein en 2015", {"primary_tumour": "breast past"}),
        ("sous xgeva depuis 2 ans et demi", {"treatment_start": "d20240218-20240818"}),
        ("on denosumab for two and a half years", {"treatment_start": "d20240218-20240818"}),
        # when something began, and when a dose was given
        ("ne marche plus, début il y a 48 h", {"deficit_age": "over_24"}),
        ("paraparésie J-3, marche avec déambulateur", {"deficit_age": "over_24"}),
        ("Xgeva 120 mg sc le 5 octobre", {"denosumab_dose": "d20261005"}),
        ("RT 30 Gy/10 sur L3 terminée début mars", {"last_radiotherapy": "d20260301-20260310"}),
        # what only holds if something else does, and what is taken back
        ("if we irradiate now and he then fractures, who?", {"fracture": "yes doubted"}),
        ("CBPC... non, CBNPC, j'ai confondu", {"primary_tumour": "nsclc"}),
        ("Myélome évoqué mais non prouvé", {"haematological_cancer": "yes doubted"}),
        ("CHC Child A, H 66 ans", {"primary_tumour": "liver", "sex": "male"}),
        ("81 yr old lady, myeloma", {"age": "n81_year", "sex": "female"}),
        # ages beside a letter or alone, and signs of the bedside
        ("CBNPC 58F, pas de méta", {"age": "n58_year", "sex": "female"}),
        ("71H prostate, T10", {"age": "n71_year", "sex": "male"}),
        ("62 ans H vessie", {"age": "n62_year", "sex": "male"}),
        ("SCLC, 63, paraplegic", {"age": "n63_year doubted"}),
        ("path #NOF L", {"fracture": "yes", "long_bone_segment": "femoral_neck"}),
        ("walks w frame", {"motor_function": "walks_with_aid"}),
        ("creat one hundred and twelve", {"creatinine": "n112_umol_l"}),
        # a denial behind, a condition behind, and one of several
        ("hypervasculaire non, T6", {"hypervascular": "no denied", "vertebral_level": "t6"}),
        ("dialyse non, T6", {"comorbidity_kidneys": "no denied"}),
        ("zometa si DFG > 60", {"antiresorptive_drug": "zoledronic_acid doubted"}),
        ("72M no 82M, prostate", {"age": "n82_year", "sex": "male"}),
        ("IK 60 lésion lytique", {"karnofsky": "k60", "lesion_type": "lytic"}),
        ("H 74 CHC, T8", {"age": "n74_year", "sex": "male"}),
        ("man 57 stomach ca", {"age": "n57_year doubted", "sex": "male"}),
        ("K 90, asa 2", {"karnofsky": "k90"}),
        ("IK 80, enfin 60 %", {"karnofsky": "k60"}),
        ("IK 70, enfin 3 lésions", {"karnofsky": "k70"}),
        ("IK 80 avant, 60 % aujourd'hui", {"karnofsky": "k60"}),
        ("64/F gastric CA", {"age": "n64_year", "sex": "female"}),
        ("MSCC ?L1, 79M", {"vertebral_level": "l1 doubted", "age": "n79_year"}),
        # words cut short without their apostrophe, and letters that are none
        ("pas d atteinte vertebrale", {"vertebral_lesion": "no"}),
        ("accepte l operation", {"refused_surgery": "no"}),
        ("Frankel d ancien", {"frankel": "d past"}),
        ("lésion lytique de d huit", {"vertebral_level": "t8"}),
        # a calcium whose unit nobody writes, and values of once
        ("Ca corr 3,12", {"corrected_calcium": "n78d25_mmol_l"}),
        ("créat 180 il y a 3 semaines", {"creatinine": "n180_umol_l past"}),
        ("EVA 8 il y a 2 mois, 3 ce matin", {"pain_score": "n3_point"}),
    ],
)
def test_what_words_say_together_is_read(text: str, expected: dict[str, str]) -> None:
    assert set(expected.items()) <= said(text), said(text)


@pytest.mark.parametrize(
    "text",
    [
        "opéré d'une hernie, col de l'utérus normal",
        "arthrose bilatérale des genoux",
        "start xgeva if teeth ok",
        "Le monsieur du 14 est sous Lovenox",
        "fracture de fatigue, not ours",
        "+52 µmol de créat",
        "cancer du sein dg il y a 14 mois, pas de compression médullaire",
        "45 µmol au-dessus de sa créat de base",
        "la créatinine s'est élevée de 48 µmol/L",
        "zoledronic acid once dental clearance obtained",
        "if he falls and then fractures, call",
        "18F-FDG PET",
        "paraplégie 72H",
        "sein, 60, 80, T8",
        "paraplégie non",
        "survie, < 1 an",
        "K 3,9",
        "needs surgery in 3 weeks",
        "opération dans 3 semaines",
        "f/u CT",
        "denosumab stoppé depuis 3 mois",
    ],
)
def test_words_that_nothing_leaves_open_say_nothing(text: str) -> None:
    read_plainly = {it.fact for it in read(text).said if it.plain}
    assert not read_plainly & {"long_bone_segment", "posterolateral", "dental_check"}
    assert not read_plainly & {"antithrombotic", "fracture", "creatinine"}
    assert not read_plainly & {
        "diagnosis_to_compression",
        "age",
        "sex",
        "treatment_start",
        "karnofsky",
    }


def test_a_phrase_is_cut_fast_as_a_sentence_is() -> None:
    wordings = [wording(language) for language in LANGUAGES]
    every = [it for key in sorted(reading_keys()) for own in wordings for it in own.words(key)]
    for phrase in filter(None, every[::97]):
        assert words_in(phrase) == tuple(it.word for it in tokens_of(phrase)), phrase
