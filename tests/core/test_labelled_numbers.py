"""A number with the name of what it measures, and the many ways of writing one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import DialogsLibrary
from core.definition.terms import Amount
from core.language.answers import Understood, is_for_it_alone, understand
from core.language.lines import read_line
from core.language.numbers import Trouble
from dialogs.registry import definition
from tests.tiers import many

LIBRARY = DialogsLibrary()
ANTIRESORPTIVE = definition("antiresorptive")
LABELS = LIBRARY.lexicon(ANTIRESORPTIVE).labels.names
MEASURED = [q for q in ANTIRESORPTIVE.questions if q.fact.id in LABELS]
USUAL = {
    "creatinine_clearance": "45 mL/min",
    "age": "72 ans",
    "weight": "65 kg",
    "creatinine": "120 µmol/L",
    "calcium": "2,4 mmol/L",
    "corrected_calcium": "2,5 mmol/L",
    "albumin": "32 g/L",
    "vitamin_d": "24 ng/mL",
    "life_expectancy": "6 mois",
}


def read(question: str, text: str, pathway: str = "antiresorptive") -> Understood:
    it = definition(pathway)
    return understand(it.question(question), LIBRARY.lexicon(it), text)


def told(question: str, text: str, pathway: str = "antiresorptive") -> list[str]:
    """Return what a text means, behind what is wrong with it."""
    understood = read(question, text, pathway)
    trouble = [f"!{understood.trouble}"] if understood.trouble else []
    return [*trouble, *(it.term for it in understood.answers)]


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("creatinine_clearance", "clairance 45 mL/min", ["n45_ml_min"]),
        ("creatinine_clearance", "Clairance : 45", ["n45_ml_min"]),
        ("creatinine_clearance", "45 mL/min de clairance", ["n45_ml_min"]),
        ("creatinine_clearance", "45 ml/min (Cockcroft)", ["n45_ml_min"]),
        ("creatinine_clearance", "clairance de la créatinine 45 ml/mn", ["n45_ml_min"]),
        ("creatinine_clearance", "CrCl=45", ["n45_ml_min"]),
        ("creatinine_clearance", "creatinine clearance is 45", ["n45_ml_min"]),
        ("creatinine", "créat 120 µmol/L", ["n120_umol_l"]),
        ("creatinine", "créatinine=120", ["n120_umol_l"]),
        ("creatinine", "120 créat", ["n120_umol_l"]),
        ("creatinine", "créatinine 1,2", ["!unit", "n6d5_mg_dl", "n6d5_mg_l"]),
        ("calcium", "ca 2,8", ["n14d5_mmol_l"]),
        ("corrected_calcium", "calcémie corrigée = 2,6 mmol/L", ["n13d5_mmol_l"]),
        ("weight", "poids : 65 kg", ["n65_kg"]),
        ("weight", "pèse 65", ["n65_kg"]),
        ("age", "âge 72", ["n72_year"]),
        ("age", "72 yo", ["n72_year"]),
    ],
)
def test_a_number_with_the_name_of_its_quantity_is_understood(
    question: str, text: str, means: list[str]
) -> None:
    assert told(question, text) == means


@pytest.mark.parametrize("asked", MEASURED, ids=lambda it: it.id)
def test_a_number_with_the_name_of_another_quantity_is_never_taken_as_this_one(
    asked: object,
) -> None:
    question = next(q for q in MEASURED if q is asked)
    for fact, names in LABELS.items():
        for name in names:
            for text in (f"{name} 2", f"{name} : {USUAL.get(fact, '7')}", f"2 {name}"):
                understood = read(question.id, text)
                if fact != question.fact.id:
                    assert not understood.answers, (text, understood)
                    assert understood.trouble in (Trouble.ANOTHER, Trouble.OTHER), text
                elif fact in USUAL and ":" in text:
                    assert understood.answer, (text, understood)


@pytest.mark.parametrize("text", ["créatinine 120", "creatinine : 120 µmol/L", "120 créat"])
def test_the_name_of_another_quantity_that_is_asked_too_answers_that_one(text: str) -> None:
    line = read_line(ANTIRESORPTIVE, LIBRARY.lexicon(ANTIRESORPTIVE), text)
    assert {id: it.term for id, it in line.answers.items()} == {"creatinine": "n120_umol_l"}
    assert not line.leftover


@pytest.mark.parametrize(
    ("question", "text"),
    [("age", "6 mois"), ("weight", "1,70 m"), ("creatinine", "120 nmol/L"), ("calcium", "< 45")],
)
def test_a_number_alone_answers_the_question_on_screen_or_none(question: str, text: str) -> None:
    asked = ANTIRESORPTIVE.question(question)
    assert is_for_it_alone(asked, text)
    assert not read(question, text).answers


@pytest.mark.parametrize(
    ("question", "text", "means"),
    [
        ("creatinine", "1 200", ["!unusual", "n1200_umol_l"]),
        ("creatinine", "1\u202f200 µmol/L", ["!unusual", "n1200_umol_l"]),
        ("creatinine", "1'200", ["!unusual", "n1200_umol_l"]),
        ("creatinine", "1.234,5", ["!unusual", "n2469d2_umol_l"]),
        ("creatinine", "1,234.5", ["!unusual", "n2469d2_umol_l"]),
        ("creatinine", "1.200", ["!unusual", "n6d5_mg_dl", "n6d5_mg_l", "n1200_umol_l"]),
        ("weight", "72,500", ["n145d2_kg"]),
        ("weight", "\u0664\u0665", ["n45_kg"]),
        ("weight", "\uff14\uff15", ["n45_kg"]),
        ("weight", "65kgs", ["n65_kg"]),
        ("creatinine", "120 mcmol/L", ["n120_umol_l"]),
        ("creatinine", "120 \u03bcmol/l", ["n120_umol_l"]),
        ("creatinine_clearance", "45ML/MN", ["n45_ml_min"]),
        ("creatinine_clearance", "40 à 50 mL/min", ["n40-n50_ml_min"]),
        ("creatinine_clearance", "entre 40 et 50 mL/min", ["n40-n50_ml_min"]),
        ("creatinine_clearance", ">= 60", ["!nooption"]),
        ("creatinine_clearance", "\u226560", ["!nooption"]),
        ("creatinine_clearance", "<30", ["under_30"]),
        *(
            ("weight", text, ["!inexact"])
            for text in ("~45", "+3", "--3", "-45", "45±5", "45+", "environ 45", "45 max", "< 45")
        ),
        *(
            ("weight", text, [])
            for text in ("12,", ",", "45%", "4 5", "½", "1/2", "2²", "1e3", "O.8", "l2", "150 lbs")
        ),
        *(
            ("weight", text, [])
            for text in ("45 ou 50", "45 et 50", "1.2.3", "12/11", "12/11/2026", "45/", "6O", "IV")
        ),
        ("weight", "0", ["!impossible"]),
        ("weight", "99999", ["!impossible"]),
    ],
)
def test_a_number_is_read_rightly_or_refused_with_its_reason(
    question: str, text: str, means: list[str]
) -> None:
    assert told(question, text) == means


@pytest.mark.parametrize(
    ("pathway", "question", "text", "means"),
    [
        ("surgery", "life_expectancy", "survie 6 mois", ["months_3_to_12"]),
        ("surgery", "life_expectancy", "6 à 12 mois", ["!nooption"]),
        ("tokuhashi", "karnofsky", "IK 70", ["k70"]),
        ("tokuhashi", "karnofsky", "KPS : 70 %", ["k70"]),
        ("tokuhashi", "karnofsky", "PS 1", ["!other"]),
        ("tokuhashi", "karnofsky", "75", ["!nooption"]),
        ("sins", "collapse", "150 %", ["!nooption"]),
    ],
)
def test_a_number_that_is_sorted_into_options_says_why_it_is_in_none(
    pathway: str, question: str, text: str, means: list[str]
) -> None:
    assert told(question, text, pathway) == means


@many(200)
@given(
    whole=st.integers(1000, 2999),
    gap=st.sampled_from([" ", "\u00a0", "\u202f", "'", "’"]),
    part=st.sampled_from(["", ",5", ".25"]),
)
def test_digits_in_groups_are_one_number(whole: int, gap: str, part: str) -> None:
    grouped = f"{whole // 1000}{gap}{whole % 1000:03}{part}"
    amounts = [it for it in read("creatinine", grouped).answers if isinstance(it, Amount)]
    assert [float(it.low) for it in amounts] == [float(f"{whole}{part.replace(',', '.') or '.0'}")]


@many(200)
@given(st.text("0123456789 .,'/<>=~+-%eOl½²±", min_size=1, max_size=10))
def test_whatever_is_taken_as_a_number_has_exactly_its_digits(text: str) -> None:
    """No digit is dropped, joined to another number's or made up."""
    answer = read("weight", text).answer
    if isinstance(answer, Amount):
        digits = [it for it in text if it.isdigit()]
        shown = (
            f"{float(answer.low):g}{'' if answer.low == answer.high else f'{float(answer.high):g}'}"
        )
        kept = "".join(digits).strip("0")
        assert sorted(shown.replace(".", "").strip("0")) == sorted(kept) or "-" in text
