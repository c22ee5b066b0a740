"""``osteoboard advise``: every fact of the vocabulary is read, numbers are explained."""

from __future__ import annotations

import json
import random
import re
from datetime import date
from typing import Any

import pytest

from bot.exports.advising import advise_answers, expected, vocabulary
from core.definition.answer import answers_of
from core.engine.evaluation import PathwayEvaluation, next_question
from dialogs.registry import pathways
from tests.bot.command_line import osteoboard
from tests.cases import one_in
from tests.pathways.patients import PATHWAYS, TODAY, draw
from tests.tiers import seed

Json = dict[str, Any]
EACH = pytest.mark.parametrize("id", list(PATHWAYS))


def advised(pathway: str, answers: dict[str, str], today: date = TODAY) -> Json:
    """Return what the command prints."""
    run = osteoboard("advise", pathway, json.dumps(answers), "--today", today.isoformat())
    assert (run.code, run.err) == (0, "")
    found: Json = json.loads(run.out)
    return found


def statuses(found: Json) -> dict[str, str]:
    return {item["rule"]: item["status"] for item in found["items"]}


# ---- every fact --------------------------------


@one_in(4)
@EACH
def test_what_a_pathway_asks_itself_comes_to_the_same_with_the_whole_vocabulary(id: str) -> None:
    dice = random.Random(seed(23))
    for _ in range(8):
        answers = answers_of(draw(PATHWAYS[id], dice))
        own = PathwayEvaluation(PATHWAYS[id], answers, TODAY)
        found = advise_answers(id, answers, TODAY)
        if set(found["computed"]) <= set(own.advice.computed):
            alone = {it.rule.id: it.status.value for it in own.advice.items}
            more = set(found["emergencies"]) - own.emergencies
            assert statuses(found) == alone | dict.fromkeys(more & set(alone), "holds")
            assert found["next"] == next_question(PATHWAYS[id], answers)
        assert set(own.advice.results) <= set(found["scores"])


@one_in(4)
@EACH
def test_every_fact_of_every_pathway_is_taken_and_read_or_named(id: str) -> None:
    """Each alone, by its first option, a quarter of them in each pathway.

    None is refused, and none that moves something is unread.
    """
    blank = statuses(advise_answers(id, {}, TODAY))
    asked = {q.id: q for it in pathways().values() for q in (*it.questions, *it.checks)}
    named = [question for question in asked.values() if question.fact.options]
    for question in named[list(PATHWAYS).index(id) % 4 :: 4]:
        answers = answers_of({question.id: question.fact.options[0]})
        found = advise_answers(id, answers, TODAY)
        assert statuses(found) == blank or found["unread"] == [], question.id


@pytest.mark.parametrize(
    ("pathway", "answers", "rule", "status"),
    [
        ("cord_compression", {"emergency_sign": "deficit"}, "surgical_opinion", "holds"),
        ("cord_compression", {"life_expectancy": "under_6_weeks"}, "decompression", "blocked"),
        ("stereotactic", {"level_irradiated": "no"}, "recent_radiotherapy", "not"),
    ],
)
def test_a_guards_fact_and_one_that_implies_another_count(
    pathway: str, answers: dict[str, str], rule: str, status: str
) -> None:
    signs = {} if "emergency_sign" in answers else {"cord_signs": "deficit"}
    found = advised(pathway, {**signs, **answers})
    assert statuses(found)[rule] == status
    assert found["unread"] == []


def test_the_sins_of_a_vertebra_is_its_stability_where_the_pathway_asks_for_that_alone() -> None:
    sins = {
        "lesion_type": "lytic",
        "vertebral_level": "t7",
        "spinal_pain": "mechanical",
        "spinal_alignment": "deformity",
        "vertebral_collapse": "over_half",
        "posterolateral": "bilateral",
    }
    found = advised("stereotactic", sins)
    assert found["scores"]["sins"]["band"] == "unstable"
    assert found["unread"] == []
    given = advised("stereotactic", {"vertebral_stability": "unstable"})
    assert statuses(found) == statuses(given)


@pytest.mark.parametrize(
    ("answers", "rule"),
    [
        ({"calcium": "n7d2_mmol_l"}, "hypercalcaemia"),
        ({"corrected_calcium": "n14d5_mmol_l", "cord_signs": "none"}, "hypercalcaemia"),
        ({"cord_signs": "deficit"}, "cord"),
        ({"frankel": "c"}, "cord"),
        ({"motor_function": "paraplegic"}, "cord"),
        ({"compression_fracture": "yes"}, "fracture"),
    ],
)
def test_what_is_an_emergency_in_a_case_is_one_at_the_emergency_door(
    answers: dict[str, str], rule: str
) -> None:
    found = advised("emergency", answers)
    assert statuses(found)[rule] == "holds"
    assert rule in found["emergencies"]
    assert found["unread"] == []
    assert rule not in advised("emergency", dict.fromkeys(answers, "unknown"))["emergencies"]


def test_what_nothing_in_a_pathway_reads_is_named() -> None:
    found = advised("cord_compression", {"age": "n72_year", "cord_signs": "none", "sex": "unknown"})
    assert found["unread"] == ["age"]


def test_what_contradicts_itself_is_named() -> None:
    found = advised("cord_compression", {"emergency_sign": "deficit", "cord_signs": "none"})
    assert found["contradicted"] == ["cord_signs"]


def test_a_clearance_that_is_left_out_is_computed_where_all_that_it_needs_is_given() -> None:
    numbers = {"age": "n72_year", "weight": "n70_kg", "creatinine": "n80_umol_l", "sex": "male"}
    found = advised("antiresorptive", numbers)
    assert found["computed"]["creatinine_clearance"] == pytest.approx([73.05, 73.05], abs=0.01)
    assert found["unread"] == []
    assert advised("antiresorptive", {"age": "n72_year"})["computed"] == {}


# ---- how answers are written --------------------------------


def test_the_help_says_how_numbers_and_days_are_written() -> None:
    run = osteoboard("advise", "--help")
    assert run.code == 0
    for term in ("n35_ml_min", "n17d2_mg_dl", "n30-n40_ml_min", "d20261101", "compute", "unknown"):
        assert f'"{term}"' in run.out


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ('{"creatinine_clearance": 35}', "n35_ml_min"),
        ('{"creatinine_clearance": "35"}', "n35_ml_min"),
        ('{"creatinine": "80"}', "n35_umol_l (from 5 to 3000, or in mg_dl, or in mg_l)"),
        ('{"creatinine": "n80.5_umol_l"}', "35.5 is written n71d2_umol_l"),
        ('{"calcium": "n35_mmol_l"}', "n3_mmol_l (from 0.75 to 6,"),
        ('{"life_expectancy": "6 weeks"}', "n35_month (or in week, or in day, or in year)"),
        ('{"treatment_start": "2026-11-01"}', "d20261101"),
        ('{"creatinine_clearence": "n35_ml_min"}', "perhaps creatinine_clearance"),
        ('{"cord_signs": "maybe"}', "deficit, threat, none, unknown"),
    ],
)
def test_what_is_written_otherwise_is_refused_in_one_line_that_says_how(
    answers: str, said: str
) -> None:
    run = osteoboard("advise", "antiresorptive_followup", answers)
    assert (run.code, run.out) == (2, "")
    assert len(run.err.splitlines()) == 1
    assert said in run.err


def test_a_day_that_counts_as_today_is_refused_in_words_too() -> None:
    run = osteoboard("advise", "spine", "{}", "--today", "30/11/2026")
    assert (run.code, run.err) == (2, "osteoboard: a day is written 2026-11-30, not '30/11/2026'\n")


def test_a_number_counts_as_the_option_in_which_it_lies() -> None:
    """Six weeks are 42 days, at which the board decides (l. 223); three sites are three."""
    for term in ("exactly_6_weeks", "n6_week", "n42_day"):
        said = {"fracture": "yes", "region": "long_bone", "life_expectancy": term}
        assert statuses(advised("surgery", said))["no_surgical_benefit"] == "board"
    sites = [statuses(advised("overview", {"bone_sites": it})) for it in ("n3_site", "three")]
    assert sites[0] == sites[1]
    assert osteoboard("advise", "overview", '{"bone_sites": "n0_site"}').code == 2


def test_a_refusal_names_a_number_that_would_be_taken() -> None:
    for question in vocabulary().values():
        if found := re.search(r"a number as (n\d+_\w+)", ", ".join(expected(question))):
            advise_answers("spine", answers_of({question.id: found[1]}), TODAY)


def test_the_pathways_as_json_say_in_which_units_a_number_is_taken() -> None:
    printed = json.loads(osteoboard("pathways", "--json").out)["pathways"]
    asked = {q["id"]: q for pathway in printed for q in pathway["questions"]}
    assert asked["creatinine"]["units"] == ["umol_l", "mg_dl", "mg_l"]
    assert asked["creatinine_clearance"]["takes"] == ["number", "compute"]
    assert asked["cord_signs"]["takes"] == []
