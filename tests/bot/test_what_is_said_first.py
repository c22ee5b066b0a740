"""What the first page of an advice says first, and what never falls off it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.screens.case.doubts import doubts
from bot.screens.case.places import lesion_words
from bot.screens.case.urgent import urgent_lines
from bot.screens.pathway.faces import Face, face, subject
from bot.screens.pathway.phrases import between
from bot.screens.phrases import either, lowered
from bot.screens.render import render
from core.model.case import Lesion, Side
from tests.languages import both as each_language
from tests.pathways.patients import PATHWAYS

from .case_pages import VERTEBRA, page_of
from .screens import TODAY, dialogue, talk, visible

DAY = timedelta(days=1)
STARTED = {
    "corrected_calcium": "normal",
    "antiresorptive_stage": "start",
    "life_expectancy": "months_3_to_12",
    "bone_sites": "two",
    "creatinine_clearance": "from_30_to_39",
    "denosumab_bar": "none",
    "vitamin_d": "from_30_to_60",
    "urgent_start": "no",
    "primary_tumour": "nsclc",
}
DEFICIT = {
    "cord_signs": "deficit",
    "deficit_age": "under_24",
    "deficit_development": "over_14",
    "diagnosis_to_compression": "under_15",
    "visceral_metastases": "treatable",
    "level_irradiated": "no",
}
GROUPS = {"group_1": "not_walking", "group_2": "walks_with_aid", "group_3": "walks_unaided"}
"""A motor function for each group of the Rades score, of a patient with breast cancer."""


def page(name: str, answers: dict[str, str], language: str) -> str:
    return visible(render(dialogue(PATHWAYS[name], answers), PATHWAYS[name], talk(language), TODAY))


@each_language
def test_the_dose_for_this_patient_stands_right_behind_the_drug(language: str) -> None:
    say = talk(language)
    dose = say("guard-dose_3.page")
    assert f"→ {dose}" in page("antiresorptive", STARTED, language)
    assert "0 mg" not in dose.replace("\u00a0", " "), "a zero behind the comma reads as ten times"


@each_language
def test_nothing_of_a_drug_is_left_out_where_there_is_little_room(language: str) -> None:
    drug = Face("Denosumab", ("120 mg", "monthly"), ("xgeva-smpc",), whole=True)
    assert "monthly" in drug.text(talk(language), 10)
    assert "monthly" not in Face("Denosumab", ("120 mg", "monthly")).text(talk(language), 10)


@each_language
@pytest.mark.parametrize("stage", ["start", "treated"])
def test_what_goes_with_a_drug_is_not_said_where_the_drug_is_not(stage: str, language: str) -> None:
    say = talk(language)
    barred = {"creatinine_clearance": "under_30", "denosumab_bar": "hypersensitivity"}
    name, answers = "antiresorptive", {**STARTED, **barred}
    if stage == "treated":
        name = "antiresorptive_followup"
        answers = {
            "antiresorptive_stage": "treated",
            "antiresorptive_drug": "zoledronic_acid",
            "treatment_start": "under_6",
            "creatinine_clearance": "under_30",
            "creatinine_baseline": "under_124",
            "creatinine_rise": "under_44",
            "primary_tumour": "nsclc",
        }
    assert say(f"{name}-paracetamol.page") not in page(name, answers, language)
    unknown = {**STARTED, "creatinine_clearance": "unknown", "denosumab_bar": "unknown"}
    assert say("antiresorptive-paracetamol.page") not in page("antiresorptive", unknown, language)
    assert say("antiresorptive-paracetamol.page") in page("antiresorptive", STARTED, language)


@each_language
@pytest.mark.parametrize("tumour", ["breast", "prostate", "nsclc", "colon"])
@pytest.mark.parametrize("group", GROUPS)
def test_the_dose_of_a_deficit_is_on_the_page_whatever_else_is(
    group: str, tumour: str, language: str
) -> None:
    points = {"breast": (), "prostate": (), "nsclc": ("group_3",), "colon": ("group_3",)}
    if group in points[tumour]:
        return  # these tumours do not come to so many points with these answers
    answers = {**DEFICIT, "motor_function": GROUPS[group], "primary_tumour": tumour}
    text = page("cord_compression", answers, language)
    say = talk(language)
    doses = [say(f"cord_compression-dose_{it}.page") for it in GROUPS]
    assert sum(it in text for it in doses) == 1, text


@each_language
@pytest.mark.parametrize("band", ["mild", "moderate", "severe"])
def test_how_high_the_calcium_is_stands_on_the_page_of_the_emergency(
    band: str, language: str
) -> None:
    answers = {"emergency_sign": "hypercalcaemia", "corrected_calcium": band}
    assert talk(language)(f"emergency-calcium_{band}.page") in page("emergency", answers, language)


@each_language
def test_what_the_board_is_asked_of_everybody_comes_behind_what_can_be_done(language: str) -> None:
    say = talk(language)
    pain = {
        "refractory": "no",
        "cord_signs": "none",
        "fracture": "no",
        "sepsis": "no",
        "puncture_infection": "no",
        "ir_aim": "pain",
        "pain_pattern": "inflammatory",
        "pain_score": "n6_point",
        "disabling_pain": "yes",
        "region": "pelvis",
        "nerve_vessels": "away",
        "primary_tumour": "nsclc",
    }
    text = page("interventional", pain, language)
    assert 0 < text.index("◇") < text.index(f"→ {say('board')}")


@each_language
def test_limits_that_a_source_leaves_open_are_told_together(language: str) -> None:
    say = talk(language)
    text = page("antiresorptive", {**STARTED, "life_expectancy": "exactly_3_months"}, language)
    names = [lowered(say(f"antiresorptive-action-{it}")) for it in ("zoledronic_acid", "denosumab")]
    assert say("at-limit-in-brief", what=", ".join(names)) in text


def test_bands_of_which_one_is_true_say_once_what_all_begin_with() -> None:
    say = talk("fr")
    assert either(["groupe I", "groupe II"], say) == "groupe I ou II"
    assert either(["survie < 6 mois", "survie ≥ 6 mois"], say) == "survie < 6 mois ou ≥ 6 mois"
    assert either(["stable", "instable"], say) == "stable ou instable"
    assert either(["groupe I"], say) == "groupe I"
    assert either(["Espérance de vie < 6 mois", "Espérance de vie ≥ 6 mois"], say) == (
        "Espérance de vie < 6 mois ou ≥ 6 mois"
    )


def test_a_range_of_days_within_a_year_names_the_year_once() -> None:
    say = talk("fr")
    assert between(date(2026, 11, 22), date(2026, 11, 28), say) == "du 22/11 au 28/11/2026"
    assert between(date(2026, 12, 22), date(2027, 1, 4), say) == "du 22/12/2026 au 04/01/2027"


def test_a_level_stays_as_it_is_within_a_line() -> None:
    stay = ["T11", "L5 gauche", "IRM", "B\u00a0: déficit moteur", "D: walks"]
    assert [lowered(it) for it in stay] == stay
    assert lowered("Bassin") == "bassin"


@each_language
def test_a_way_on_names_where_it_leads_once(language: str) -> None:
    say, answers = talk(language), {"cord_signs": "none", "bone_sites": "three", "region": "pelvis"}
    answers |= {"life_expectancy": "over_1_year", "primary_tumour": "nsclc"}
    pathway = PATHWAYS["overview"]
    text = visible(render(dialogue(pathway, answers, "next"), pathway, say, TODAY))
    for id in ("surgery", "imaging", "antiresorptive"):
        assert f"› {say(id)} · " in text
        assert f"{say(id)} · {say(id)}" not in text


@each_language
def test_an_emergency_that_is_to_be_looked_at_again_is_said_once(language: str) -> None:
    told = {"cord_signs": "threat"}
    fresh, old = (page_of(VERTEBRA, told, language, ago=it) for it in (timedelta(), DAY))
    cord = {old.whole.emergency(item) for _, item in old.whole.not_excluded}
    assert cord == {fresh.whole.emergency(item) for _, item in fresh.whole.emergencies}
    again, *others = [it.plain for it in urgent_lines(old)]
    part, item = old.whole.not_excluded[0]
    what = lowered(subject(face(part.evaluation.definition, item, old.say)))
    assert what in again
    assert not [it for it in others if what in it], others


@pytest.mark.parametrize(
    ("told", "once"),
    [
        ({"cord_signs": "threat", "emergency_sign": "cord_threat"}, 1),
        ({"cord_signs": "deficit", "emergency_sign": "deficit", "frankel": "c"}, 1),
        ({"cord_signs": "none", "frankel": "c"}, 2),
    ],
)
def test_what_is_old_and_follows_from_what_is_to_be_confirmed_stands_once(
    told: dict[str, str], once: int
) -> None:
    page = page_of(VERTEBRA, told, ago=2 * DAY)
    found = [place for place in doubts(page) if page.view.known[place].aged]
    assert len(found) == once


def test_a_side_stands_where_the_language_has_it() -> None:
    at = datetime(2026, 11, 30, tzinfo=UTC)
    neck = Lesion(1, 1, {"long_bone_segment": "femoral_neck"}, Side.LEFT, at, 7)
    assert lesion_words(neck, talk("fr")) == "Col fémoral gauche"
    assert lesion_words(neck, talk("en")) == "Left femoral neck"
