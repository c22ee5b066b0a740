"""Numbers as people type them: no point or comma lost, no unit guessed, no scale mistaken."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.command_names import split_command
from bot.library import DialogsLibrary
from bot.vocabulary import vocabulary
from core.definition.answer import Picked
from core.definition.terms import Amount
from core.language.answers import Understood, normalise, understand
from core.language.lines import read_line
from core.language.numbers import Trouble
from core.language.sentences import read_sentence
from core.use_cases.case_values import read_value
from dialogs.registry import definition
from tests.tiers import many

LIBRARY = DialogsLibrary()
TODAY = date(2026, 11, 30)
UNSEEN = "\u200b\u200e\u200f\u2060\ufeff\u00ad\u200d\u202a\u2063\ufe0f"


def read(pathway: str, question: str, text: str, today: date | None = None) -> Understood:
    it = definition(pathway)
    return understand(it.question(question), LIBRARY.lexicon(it), text, today)


def terms(understood: Understood) -> list[str]:
    return [it.term for it in understood.answers]


@pytest.mark.parametrize(
    ("question", "text", "term"),
    [
        ("creatinine", ".9 mg/dL", "n9d10_mg_dl"),
        ("creatinine", ",9 mg/dL", "n9d10_mg_dl"),
        ("creatinine", "9,5 mg/L", "n19d2_mg_l"),
        ("creatinine", "9.5 mg/l", "n19d2_mg_l"),
        ("creatinine", "80", "n80_umol_l"),
        ("creatinine_clearance", "45 mL/min", "n45_ml_min"),
        ("creatinine_clearance", "62,5 ml / min", "n125d2_ml_min"),
        ("calcium", "2,4", "n12d5_mmol_l"),
        ("calcium", "96 mg/L", "n96_mg_l"),
        ("weight", "72,5 kg", "n145d2_kg"),
    ],
)
def test_a_number_keeps_its_point_and_its_unit(question: str, text: str, term: str) -> None:
    understood = read("antiresorptive", question, text)
    assert understood.answer is not None
    assert understood.answer.term == term


@pytest.mark.parametrize("text", ["90000", "90 000", "90 000/mm3", "90 000 / mm³", "90000/µL"])
def test_cells_that_are_counted_in_a_cubic_millimetre_are_taken_in_the_unit_that_is_shown(
    text: str,
) -> None:
    assert terms(read("overview", "platelets", text)) == ["n90_giga_l"]


@pytest.mark.parametrize(
    "text", [".9", ",8", ".35", ", 8", ". 9", "..9", ",,5", "٫9", "-.9", "0,,9"]
)
@pytest.mark.parametrize("question", ["creatinine", "creatinine_clearance", "weight", "age"])
def test_a_number_that_begins_with_its_point_is_a_part_of_one_or_asked(
    question: str, text: str
) -> None:
    understood = read("antiresorptive", question, text)
    assert understood.answer is None
    assert all(it.low < 1 for it in understood.answers if isinstance(it, Amount))


@pytest.mark.parametrize(
    ("question", "text", "trouble", "picks"),
    [
        ("creatinine_clearance", "120", Trouble.NEIGHBOUR, ["n120_ml_min"]),
        ("creatinine_clearance", "45", Trouble.NEIGHBOUR, ["n45_ml_min"]),
        ("creatinine_clearance", "0,9", Trouble.NEIGHBOUR, ["n9d10_ml_min"]),
        ("creatinine_clearance", "40-50", Trouble.NEIGHBOUR, ["n40-n50_ml_min"]),
        ("calcium", "10", Trouble.UNIT, ["n10_mg_dl"]),
        ("corrected_calcium", "10,2", Trouble.UNIT, ["n51d5_mg_dl"]),
        ("calcium", "96", Trouble.UNIT, ["n96_mg_l"]),
        ("albumin", "3,5", Trouble.UNIT, ["n7d2_g_dl"]),
        ("creatinine", "9,5", Trouble.UNIT, ["n19d2_umol_l", "n19d2_mg_dl", "n19d2_mg_l"]),
        ("creatinine", "45", Trouble.UNIT, ["n45_umol_l", "n45_mg_l"]),
        ("creatinine", "1,1", Trouble.UNIT, ["n11d10_mg_dl", "n11d10_mg_l"]),
        ("vitamin_d", "24", Trouble.UNIT, ["n24_ng_ml", "n24_nmol_l"]),
    ],
)
def test_a_bare_number_that_can_be_something_else_is_asked(
    question: str, text: str, trouble: Trouble, picks: list[str]
) -> None:
    understood = read("antiresorptive", question, text)
    assert (understood.trouble, terms(understood)) == (trouble, picks)


@pytest.mark.parametrize(
    ("pathway", "question", "text", "trouble", "picks"),
    [
        ("sins", "collapse", "0,7", Trouble.UNUSUAL, {"under_half", "over_half"}),
        ("sins", "collapse", ".7", Trouble.UNUSUAL, {"under_half", "over_half"}),
        ("sins", "collapse", "0,3", Trouble.UNUSUAL, {"under_half"}),
        ("sins", "collapse", "0,5", Trouble.UNUSUAL, {"under_half", "exactly_half"}),
        ("tokuhashi", "karnofsky", "0,7", Trouble.UNUSUAL, {"k70"}),
        ("stereotactic", "canal_narrowing", "0.3", Trouble.UNUSUAL, {"under_25", "over_25"}),
        ("surgery", "life_expectancy", "6", Trouble.UNIT, None),
        ("spine_surgery", "deficit_age", "10", Trouble.UNIT, {"under_24", "over_24"}),
        ("stereotactic", "cord_distance", "4", Trouble.UNIT, {"under_5", "over_5"}),
    ],
)
def test_a_bare_number_whose_readings_lead_apart_is_asked(
    pathway: str, question: str, text: str, trouble: Trouble, picks: set[str] | None
) -> None:
    understood = read(pathway, question, text)
    assert understood.trouble is trouble
    assert all(isinstance(it, Picked) for it in understood.answers)
    assert picks is None or set(terms(understood)) == picks
    assert len(understood.answers) > 1 or trouble is Trouble.UNUSUAL


@pytest.mark.parametrize(
    ("pathway", "question", "text"),
    [
        ("antiresorptive", "creatinine_clearance", "45 mL/min/1,73 m²"),
        ("antiresorptive", "creatinine_clearance", "45 ml/min/1.73m2"),
        ("antiresorptive", "creatinine_clearance", "45 ml/mn pour 1,73 m²"),
        ("antiresorptive", "creatinine_clearance", "DFG 45"),
        ("antiresorptive", "creatinine_clearance", "eGFR: 45 mL/min"),
        ("antiresorptive", "creatinine_clearance", "CKD-EPI 45"),
        ("antiresorptive", "creatinine_clearance", "MDRD : 38"),
        ("frankel", "grade", "ASIA C"),
        ("frankel", "grade", "asia: c"),
        ("frankel", "grade", "AIS-D"),
        ("frankel", "grade", "C (ASIA)"),
        ("tokuhashi", "palsy", "ASIA D"),
        ("tokuhashi", "karnofsky", "ECOG 1"),
        ("tokuhashi", "karnofsky", "OMS 2"),
        ("stereotactic", "bone_sites", "multiples"),
        ("stereotactic", "bone_sites", "plusieurs"),
        ("stereotactic", "bone_sites", "multiple"),
        ("stereotactic", "bone_sites", "diffuses"),
    ],
)
def test_another_scale_or_quantity_does_not_stand_in(
    pathway: str, question: str, text: str
) -> None:
    assert read(pathway, question, text) == Understood((), Trouble.OTHER)


@pytest.mark.parametrize(
    ("pathway", "line", "answers"),
    [
        ("frankel", "ASIA C", {}),
        ("frankel", "C ASIA", {}),
        ("tokuhashi", "sein ASIA D", {"primary": "breast"}),
        ("antiresorptive", "DFG 45 mL/min", {}),
        ("antiresorptive", "45 mL/min/1,73 m²", {}),
        ("antiresorptive", "45 mL/min", {"creatinine_clearance": "n45_ml_min"}),
        ("antiresorptive", ".9 mg/dL", {"creatinine": "n9d10_mg_dl"}),
        ("antiresorptive", "créatinine 0, 9 mg/dL", {}),
        ("antiresorptive", "créatinine , 9 mg/dL", {}),
        ("antiresorptive", "9,5 mg/L", {"creatinine": "n19d2_mg_l"}),
        ("mirels", ".3 2 3 2", {}),
        ("mirels", "3 2 3 2 1", {}),
        ("mirels", "3 2 ? 2", {}),
        (
            "mirels",
            "3 2 3 2?",
            {"site": "peritrochanteric", "size": "third_to_two_thirds", "lesion": "lytic"},
        ),
        ("sins", "T7 ? lytique", {"lesion": "lytic"}),
        ("sins", "T7, lytique?, cyphose", {"location": "t7", "alignment": "deformity"}),
        ("rades", "sein > 15 mois ?", {}),
        ("sins", "T7 0,7", {"location": "t7"}),
    ],
)
def test_a_line_is_read_by_the_same_rules(pathway: str, line: str, answers: dict[str, str]) -> None:
    it = definition(pathway)
    found = read_line(it, LIBRARY.lexicon(it), line).answers
    assert {id: answer.term for id, answer in found.items()} == answers


@pytest.mark.parametrize(
    ("pathway", "question", "text", "trouble", "picks"),
    [
        # a limit or range that is one answer in one unit alone, and lies across several in another
        ("stereotactic", "cord_distance", ">3", Trouble.INEXACT, []),
        ("stereotactic", "cord_distance", ">3 mm", Trouble.NO_OPTION, []),
        ("stereotactic", "cord_distance", ">6 mm", None, ["over_5"]),
        ("surgery", "life_expectancy", "<5", Trouble.INEXACT, []),
        ("surgery", "life_expectancy", "> 5", Trouble.INEXACT, []),
        ("surgery", "life_expectancy", "<5 semaines", None, ["under_6_weeks"]),
        ("spine_surgery", "deficit_age", ">5", Trouble.INEXACT, []),
        ("spine_surgery", "deficit_age", "20-40", Trouble.UNIT, ["over_24"]),
        # a limit that no option has may be of the neighbouring quantity
        ("antiresorptive", "creatinine_clearance", "> 120", Trouble.NEIGHBOUR, ["over_60"]),
        ("antiresorptive", "creatinine_clearance", "> 60", None, ["over_60"]),
        ("antiresorptive", "creatinine_clearance", "<30", None, ["under_30"]),
        ("antiresorptive", "creatinine_clearance", "clairance > 120", None, ["over_60"]),
        # what there is none of
        ("tokuhashi", "karnofsky", "> 120", Trouble.NO_OPTION, []),
        ("tokuhashi", "karnofsky", ">= 100", None, ["k100"]),
        ("sins", "collapse", "> 120 %", Trouble.NO_OPTION, []),
        ("mirels", "size", "> 5", Trouble.NO_OPTION, []),
        ("stereotactic", "bone_sites", "4,5", Trouble.NO_OPTION, []),
        ("tokuhashi", "vertebral", "2,5 vertèbres", Trouble.NO_OPTION, []),
        # a part of one
        ("mirels", "size", "½", None, ["third_to_two_thirds"]),
        ("radiotherapy", "last_radiotherapy", "½", None, []),
        ("radiotherapy", "last_radiotherapy", "1/2", None, ["d20260201"]),
        # in doubt
        ("sins", "collapse", "45 ?", Trouble.DOUBTED, ["under_half"]),
        ("sins", "lesion", "lytique?", Trouble.DOUBTED, ["lytic"]),
        ("sins", "lesion", "?", None, ["unknown"]),
        ("antiresorptive", "weight", "72 kg ?!", Trouble.DOUBTED, ["n72_kg"]),
    ],
)
def test_a_limit_a_part_or_a_doubt_is_no_answer_that_was_not_given(
    pathway: str, question: str, text: str, trouble: Trouble | None, picks: list[str]
) -> None:
    understood = read(pathway, question, text, TODAY)
    assert (understood.trouble, terms(understood)) == (trouble, picks)


@many(100)
@given(
    question=st.sampled_from(
        ["creatinine", "creatinine_clearance", "weight", "calcium", "albumin"]
    ),
    before=st.text(" .,0123456789", max_size=4),
    after=st.text("0123456789", min_size=1, max_size=4),
    behind=st.sampled_from(["", ".", ",", " ,", ".5", ",5"]),
)
@example(question="weight", before=",", after="8", behind="")
@example(question="weight", before="", after="72", behind=",")
@example(question="creatinine", before="0.00", after="0", behind=",5")
@example(question="creatinine", before="1.00", after="0", behind=",5")
@example(question="creatinine", before="1  0", after="00", behind="")
@example(question="creatinine", before="0,12", after="3", behind=".5")
def test_a_point_or_comma_beside_a_digit_is_never_dropped(
    question: str, before: str, after: str, behind: str
) -> None:
    typed = before + after + behind
    for it in read("antiresorptive", question, typed).answers:
        assert isinstance(it, Amount)
        plain = " ".join(typed.split())
        if re.fullmatch(r"[1-9]\d{0,2}(?: \d{3}(?:[.,]\d+)?|\.\d{3},\d+|,\d{3}\.\d+)", plain):
            plain = re.sub("[ .,]", "", plain, count=1)  # a thousand and more
        whole = re.fullmatch(r"\d+|\d*[.,]\d+", plain)
        assert whole, f"{typed!r} was read as {it.term}"
        assert it.low == it.high
        assert float(it.low) == float(plain.replace(",", "."))


@many(100)
@given(text=st.text("T7lytique ,.5%<>éà", max_size=20), data=st.data())
def test_characters_that_nobody_sees_do_not_matter(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    unseen = data.draw(st.text(UNSEEN, min_size=1, max_size=3))
    assert normalise(text[:at] + unseen + text[at:]) == normalise(text)


@pytest.mark.parametrize(("text", "plain"), [("10²", "10^2"), ("1½", "1^1/2"), ("½", "1/2")])
def test_a_raised_digit_is_not_joined_to_the_one_before_it(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize("text", ["/lang fr\u200b", "/\u200elang fr", "/lang\ufeff fr"])
def test_a_command_is_read_without_what_nobody_sees(text: str) -> None:
    assert split_command(text) == ("lang", "fr")


@pytest.mark.parametrize(
    ("text", "answer"),
    [("créat 120", "n120_umol_l"), ("créat 120 ?", None), ("IK 70?", None), ("poids ,72 kg", None)],
)
def test_a_value_told_on_a_case_is_kept_at_once_only_without_a_doubt(
    text: str, answer: str | None
) -> None:
    value = read_value(LIBRARY, text, TODAY)
    assert (value and value.answer and value.answer.term) == answer


@pytest.mark.parametrize("text", ["?88", "88?", "88 ?", "88 (?)", "(?) 88", "88？", "¿88?", "88؟"])
def test_a_number_with_a_question_mark_is_never_taken_wherever_the_mark_stands(text: str) -> None:
    for typed in (text, text.replace("88", "88 µmol/L")):
        assert read("antiresorptive", "creatinine", typed).answer is None
        told = read_value(LIBRARY, f"créat {typed}", TODAY)
        assert told is None or told.answer is None
        said = read_sentence(f"créat {typed}", vocabulary(), TODAY).said
        assert not [it for it in said if it.plain], typed


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("\u202e02", "n20_umol_l"),
        ("\u202e54,2\u202c mg/dL", "n49d20_mg_dl"),
        ("\u202d88\u202c", "n88_umol_l"),
        ("\u206788\u2069", "n88_umol_l"),
    ],
)
def test_digits_that_are_shown_backwards_are_read_as_they_are_shown(text: str, term: str) -> None:
    assert term in terms(read("antiresorptive", "creatinine", text))


def in_a_sentence(text: str) -> dict[str, str | None]:
    """Return what a sentence says of numbers: None where it is asked."""
    read = read_sentence(text, vocabulary(), TODAY)
    return {it.fact: it.answer.term if it.answer else None for it in read.said}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("poids ,72 kg", {}),
        ("poids .72 kg", {}),
        ("albumine ,35", {}),
        ("créatinine .9 mg/dL", {"creatinine": "n9d10_mg_dl"}),
        ("creat:,9 mg/dl", {"creatinine": "n9d10_mg_dl"}),
        ("créatinine .9", {"creatinine": None}),
        ("karnofsky .7", {"karnofsky": None}),
        ("espérance de vie ,5 mois", {"life_expectancy": "under_6_weeks"}),
        ("clairance 45 mL/min/1,73 m²", {"creatinine_clearance": None}),
        ("clairance 45 ml/min/1.73m2", {"creatinine_clearance": None}),
        ("clairance 45 ml/min pour 1,73 m2", {"creatinine_clearance": None}),
        ("DFG 45 mL/min/1,73 m²", {"creatinine_clearance": None}),
        ("clairance 45 mL/min", {"creatinine_clearance": "n45_ml_min"}),
        ("calcémie 2..4", {"calcium": None}),
        ("calcémie 2,4,5", {"calcium": None}),
        ("créatinine 80 -> 120", {"creatinine": "n120_umol_l", "creatinine_rise": "under_44"}),
        ("EVA 8 → 3", {"pain_score": "n3_point"}),
        ("PD-L1 0,5", {"pd_l1": None}),
        ("PD-L1 0,5 %", {"pd_l1": "n1d2_percent"}),
        ("IK > 120", {"karnofsky": None}),
        ("sein,72 ans", {"primary_tumour": "breast", "age": "n72_year"}),
        # what followed counts, and what may be a range is asked
        (
            "tassement 30 % puis 60 %",
            {"compression_fracture": "yes", "vertebral_collapse": "over_half"},
        ),
        (
            "collapse 30 % then 60 %",
            {"compression_fracture": "yes", "vertebral_collapse": "over_half"},
        ),
        ("collapse from 30% to 60%", {"compression_fracture": "yes", "vertebral_collapse": None}),
        ("calcémie 2,4 mmol/L puis 3,1 mmol/L", {"calcium": "n31d10_mmol_l"}),
        ("clairance 60 puis 35 mL/min", {"creatinine_clearance": "n35_ml_min"}),
        (
            "clairance 60 mL/min en mai, 35 mL/min en octobre",
            {"creatinine_clearance": "n35_ml_min"},
        ),
        ("clairance 60 mL/min en mai puis 35 mL/min", {"creatinine_clearance": "n35_ml_min"}),
        ("clairance 60 en mai puis 35 mL/min", {"creatinine_clearance": "n35_ml_min"}),
        ("clairance 35 en octobre, 60 en mai", {"creatinine_clearance": "n35_ml_min"}),
        ("Karnofsky 50 ce jour, 80 en mai", {"karnofsky": "k50"}),
        ("créat à 90 il y a 15 jours, contrôlée à 150 µmol/L", {"creatinine": "n150_umol_l"}),
        (
            "créatinine de base 80 µmol/L, actuellement 150 µmol/L",
            {"creatinine_baseline": "n80_umol_l", "creatinine": "n150_umol_l"},
        ),
        ("EVA 3 ce matin, 8 hier", {"pain_score": "n3_point"}),
        (
            "clairance 35 mL/min en octobre, 60 mL/min en mai",
            {"creatinine_clearance": "n35_ml_min"},
        ),
        (
            "créat 80 µmol/L, calcium 2,4 mmol/L",
            {"creatinine": "n80_umol_l", "calcium": "n12d5_mmol_l"},
        ),
    ],
)
def test_in_a_sentence_a_number_keeps_its_point_and_its_unit(
    text: str, said: dict[str, str | None]
) -> None:
    assert in_a_sentence(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("EVA 8 avant 3 après", {"pain_score": None}),
        ("douleur 8 au début, 3 sous morphine", {"pain_score": None}),
        ("EVA 8 ; 3 après bolus", {"pain_score": None}),
        ("EVA 2 couché, 9 debout", {"pain_score": None}),
        ("EVA 8 > 3", {"pain_score": None}),
        ("VAS 8/10 at worst, 4/10 average", {"pain_score": None}),
        ("pain 9 before, 4 after radiotherapy", {"pain_score": None}),
        ("douleur à 8/10 et descend à 3/10 sous morphine", {"pain_score": None}),
        ("clairance 60 (mai) 35 (oct)", {"creatinine_clearance": None}),
        ("poids 70 (habituel) 58 (actuel)", {"weight": None}),
        # a word or a day says which of them is that of now
        ("clairance 35 (octobre) 60 (mai)", {"creatinine_clearance": "n35_ml_min"}),
        ("clairance 35 (60 en mai)", {"creatinine_clearance": "n35_ml_min"}),
        ("créat 145 (88 en base)", {"creatinine": "n145_umol_l"}),
        ("EVA 3 (8 avant)", {"pain_score": "n3_point"}),
        # a number of something else is none
        ("EVA 8 puis 3 cures", {"pain_score": "n8_point"}),
        ("EVA 8 avec morphine 10 mg puis 5 mg", {"pain_score": "n8_point"}),
        ("EVA 8 après 3 séances", {"pain_score": "n8_point"}),
        ("EVA 8 à J3", {"pain_score": "n8_point"}),
        ("KPS 70 puis 60 Gy en 30", {"karnofsky": "k70"}),
        ("plaquettes 180 puis 2 culots", {"platelets": "n180_giga_l"}),
        ("créat 88 µmol/L puis 2 culots", {"creatinine": "n88_umol_l"}),
        ("poids 70 kg, perdu 6 kg en 2 mois", {"weight": "n70_kg"}),
    ],
)
def test_of_two_values_in_one_sentence_none_is_taken_unless_it_is_told_to_be_that_of_now(
    text: str, said: dict[str, str | None]
) -> None:
    assert in_a_sentence(text) == said
