"""What somebody takes back is left out; what is still to do, and on what day something was done."""

from __future__ import annotations

import pytest

from tests.utterances.corpus import answer_of, read


def _plainly(say: str) -> dict[str, str | None]:
    return {it.fact: str(it.answer.term) for it in read(say).said if it.plain and it.answer}


def _is_read(say: str, fact: str, option: str) -> bool:
    return _plainly(say).get(fact) == str(answer_of(option).term)


@pytest.mark.parametrize(
    ("say", "fact", "option"),
    [
        ("L3 euh non L4, lytique", "vertebral_level", "l4"),
        ("T7 sorry D8, blastic", "vertebral_level", "t8"),
        ("L5, no, S1, sorry", "vertebral_level", "s1"),
        ("T7, T8 pardon", "vertebral_level", "t8"),
        ("L3 pardon L4 non pardon L5", "vertebral_level", "l5"),
        ("T7 lytique pardon T8", "vertebral_level", "t8"),
        ("créat 145 pardon 154", "creatinine", "154 umol_l"),
        ("poids 71 non 77", "weight", "77 kg"),
        ("weight 71, scratch that, 77 kg", "weight", "77 kg"),
        ("karnofsky 60 enfin plutôt 50", "karnofsky", "k50"),
        ("Frankel C, pardon D", "frankel", "d"),
        ("sous AVK, correction : sous aspirine seule", "antithrombotic", "antiplatelet"),
        ("cancer du poumon non je me trompe c'est la vessie", "primary_tumour", "bladder"),
        ("j'ai dit femme mais c'est un homme", "sex", "male"),
        ("tumeur du rectum, euh côlon droit pardon", "primary_tumour", "colon"),
        ("calcémie corrigée 2,9 je relis 2,5 mmol/l", "corrected_calcium", "2.5 mmol_l"),
        ("48 kg, non 84", "weight", "84 kg"),
        ("créat à 120 µmol/l euh 210", "creatinine", "210 umol_l"),
        ("créat 150 mal saisie, 105", "creatinine", "105 umol_l"),
        ("IK 60, sorry, recounted, 70", "karnofsky", "k70"),
        # what only looks like it
        ("72 ans, enfin 3 lésions", "age", "72 year"),
        ("2 sites osseux, PD-L1 non fait", "bone_sites", "two"),
        ("âge 67 (et non 76)", "age", "67 year"),
        ("lytique non condensante", "lesion_type", "lytic"),
        ("T7, mur postérieur intact", "vertebral_level", "t7"),
    ],
)
def test_what_is_taken_back_is_left_out_and_what_follows_is_read(
    say: str, fact: str, option: str
) -> None:
    assert _is_read(say, fact, option), (say, _plainly(say))


@pytest.mark.parametrize(
    "say",
    [
        *(
            "marche seul, ah non en se tenant",
            "marche seule, oh non, en poussant",
        ),
        *("IK 80, non je confonds", "walks unaided, no wait, scratch that"),
    ],
)
def test_what_is_taken_back_for_something_not_understood_is_not_taken_plainly(say: str) -> None:
    assert not _plainly(say), say


def test_what_was_taken_back_is_quoted_as_it_was_typed() -> None:
    (said,) = read("créat 145 pardon 154").said
    assert said.words == "créat 145 pardon 154"


@pytest.mark.parametrize(
    ("say", "fact", "option"),
    [
        ("Prévoir IRM rachis entier et bilan dentaire", "spine_mri", "to_do"),
        ("Prévoir IRM rachis entier et bilan dentaire", "dental_check", "to_do"),
        ("consultation dentaire à faire avant le dénosumab", "dental_check", "to_do"),
        ("vit D dosée le 9/11", "vitamin_d_check", "2026-11-09"),
        ("avis dentaire OK le 10/11", "dental_check", "2026-11-10"),
        ("RT 27 Gy en 3 fractions finie le 3 mars 2026", "last_radiotherapy", "2026-03-03"),
        ("première perf de zometa le 12/01/2026", "treatment_start", "2026-01-12"),
        ("EVA 9/10 la semaine dernière, 3/10 aujourd'hui", "pain_score", "3 point"),
        ("72 F breast", "age", "72 year"),
        ("H 66 a / CBNPC", "sex", "male"),
        ("IRM rachis entier demain 8h", "spine_mri", "to_do"),
        ("opérée vendredi 6 novembre", "surgery_date", "2026-11-06"),
        ("father had prostate cancer, patient has SCLC", "primary_tumour", "sclc"),
        (
            "le conjoint a un cancer de la prostate, elle un cancer du sein",
            "primary_tumour",
            "breast",
        ),
        ("can't walk since this morning", "motor_function", "not_walking"),
    ],
)
def test_a_plan_is_still_to_do_and_a_day_is_of_what_stands_before_it(
    say: str, fact: str, option: str
) -> None:
    assert _is_read(say, fact, option), (say, _plainly(say))


@pytest.mark.parametrize(
    "say",
    [
        "si dénosumab, bilan dentaire à faire",
        "antiagrégant ou anticoagulant, je ne sais plus",
        "survie estimée à 3 mois, plutôt moins",
        "déficit des releveurs en juillet, totalement récupéré",
        "sepsis has been excluded",
        "l'allergie au dénosumab reste à prouver",
        "supposons qu'il ait une lésion lytique du fémur",
        "dément toute douleur osseuse récente",
        "sa mère, elle a un cancer du sein",
        "compression de la racine L5 probable",
        "fémur droit opéré en juin, humérus gauche lytique",
    ],
)
def test_what_is_open_over_or_supposed_is_not_stated(say: str) -> None:
    facts = {"dental_check", "life_expectancy", "cord_signs", "sepsis", "denosumab_bar"}
    facts |= {"lesion_type", "comorbidity_cognition", "new_bone_pain", "primary_tumour"}
    facts |= {"nerve_vessels", "surgery_date"}
    assert not facts & set(_plainly(say)), _plainly(say)
    assert _plainly(say).get("antithrombotic") != "both"
