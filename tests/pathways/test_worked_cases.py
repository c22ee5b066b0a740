"""Every worked case of every pathway, as clinicians review them, against what the software says."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.exports.worked_cases import TODAY
from core.definition.answer import answers_of
from core.definition.pathway import Pathway
from core.definition.rule import Kind
from core.engine.advice import Advice, Status
from core.engine.knowledge import next_question
from core.engine.weighing import advise
from dialogs.registry import pathways
from tests.together import Together

SHEETS = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
COMPARED = (
    Kind.EMERGENCY,
    Kind.CONTRAINDICATION,
    Kind.RECOMMENDATION,
    Kind.OPTION,
    Kind.DOSE,
)
KEYS = {
    "shows",
    "hides",
    "ticks",
    "due",
    "running",
    "totals",
    "computed",
    "outside",
    "notes",
    "next",
    *(status.value for status in Status if status is not Status.NOT),
}


def _sheet(file: Path) -> dict[str, Any]:
    sheet: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
    return sheet


def _statuses(advice: Advice) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in advice.items:
        if item.rule.kind in COMPARED and item.status is not Status.NOT:
            found.setdefault(item.status.value, []).append(item.rule.id)
    return {status: sorted(ids) for status, ids in found.items()}


@pytest.mark.parametrize("file", SHEETS, ids=lambda it: it.stem)
def test_a_worked_case_comes_out_as_written(file: Path) -> None:
    sheet = _sheet(file)
    pathway: Pathway = import_module(f"dialogs.pathways.{sheet['pathway']}").definition
    with Together() as cases:
        for case in sheet["cases"]:
            with cases.case(f"{file.stem}: {case['title']}"):
                _comes_out_as_written(pathway, case)


def _comes_out_as_written(pathway: Pathway, case: dict[str, Any]) -> None:
    answers = {str(k): str(v) for k, v in case["answers"].items()}
    expect: dict[str, Any] = case["expect"]
    assert set(expect) <= KEYS, set(expect) - KEYS
    advice = advise(pathway, answers_of(answers), case.get("today", TODAY))
    wanted = {s.value: sorted(expect[s.value]) for s in Status if expect.get(s.value)}
    found = _statuses(advice)
    if Status.CHECK not in expect:
        found.pop(Status.CHECK, None)  # named where the case is about what is to be looked for
    assert found == wanted
    _details(pathway, answers, advice, expect)


def _details(
    pathway: Pathway, answers: dict[str, str], advice: Advice, expect: dict[str, Any]
) -> None:
    for id in expect.get("shows", []):
        assert advice.item(id).status is not Status.NOT, id
    for id in expect.get("hides", []):
        assert advice.item(id).status is Status.NOT, id
    for id, tick in expect.get("ticks", {}).items():
        assert advice.item(id).tick == tick, id
    for id, days in expect.get("due", {}).items():
        due = advice.item(id).due
        assert (None if due is None else [due.first, due.last]) == days, id
    for id, running in expect.get("running", {}).items():
        assert advice.item(id).running is running, id
    for score, total in expect.get("totals", {}).items():
        assert {t for reading in advice.results[score].valued for t in reading.totals} == {total}
    for question, value in expect.get("computed", {}).items():
        span = advice.computed[question]
        assert span.low is not None
        assert round(float(span.low), 2) == value, float(span.low)
    if "outside" in expect:
        assert [origin.value for origin in advice.outside] == expect["outside"]
    assert set(expect.get("notes", [])) <= set(advice.notes)
    if "next" in expect:
        assert next_question(pathway, answers_of(answers)) == expect["next"]


NEVER_THERE = {
    ("radiotherapy", "retropulsion", Status.HOLDS),
    ("spine", "retropulsion", Status.HOLDS),
    ("radiotherapy", "surgery_only", Status.BOARD),
    ("radiotherapy", "cement_suits", Status.HOLDS),
}
"""Guards of a cement that these pathways do not advise then: the wall of a vertebra is retropulsed,
or (radiotherapy for pain) the cord threatened. A lesion that no line gives cement to goes to the
board and is never a contraindication."""


def test_every_contraindication_is_met_in_a_worked_case_of_each_pathway_that_names_it() -> None:
    """And so is its limit. A guard that no clinician has read in a pathway is signed by nobody."""
    missing = set()
    for file in SHEETS:
        sheet = _sheet(file)
        pathway = pathways()[sheet["pathway"]]
        met = {
            (item.rule.id, item.status)
            for case in sheet["cases"]
            for item in advise(
                pathway,
                answers_of({str(k): str(v) for k, v in case["answers"].items()}),
                case.get("today", TODAY),
            ).of(Kind.CONTRAINDICATION, status=(Status.HOLDS, Status.BOARD))
        }
        wanted = {
            (rule.id, status)
            for rule in pathway.rules
            if rule.kind is Kind.CONTRAINDICATION
            for status in (Status.HOLDS, Status.BOARD)
            if status is Status.HOLDS or rule.limit is not None
        }
        missing |= {(pathway.id, *it) for it in wanted - met}
    assert missing == NEVER_THERE


def test_every_pathway_has_worked_cases_and_the_other_way_round() -> None:
    assert {_sheet(file)["pathway"] for file in SHEETS if _sheet(file)["cases"]} == set(pathways())
