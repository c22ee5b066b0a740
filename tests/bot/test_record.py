"""The French record: every code as the national test documents have it, and nothing guessed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.exports import record_codes as codes
from bot.exports.minutes_values import CaseMinutes
from bot.exports.record import record, record_json
from bot.exports.record_codes import Code
from core.model.board import ItemState, Motive, Question, Specialty, Stand, Triage
from core.model.decision import Accord

from .meetings import NOW, case, decision, meeting, opinion, page

DOCUMENT = Path(__file__).parents[2] / "docs" / "french-record.md"
NATIONAL = {
    "NATURE": "GEN-098",
    "CARE": "ORG-138",
    "BONE_METASTASES": "C3580",
    "INTERVENTIONAL": "C63334",
    "PAIN": "C3303",
    "MOTIVE": "ORG-186",
    "CASE_STATUS": "ORG-127",
    "REGISTERED": "ORG-128",
    "DISCUSSED": "ORG-134",
    "PHASE": "MED-243",
    "INITIAL": "MED-268",
    "RELAPSE": "MED-244",
    "PROGRESSION": "MED-245",
    "PERFORMANCE": "MED-239",
    "COMPLETE": "GEN-100",
    "QUORUM": "ORG-125",
    "RECOURSE": "ORG-120",
    "EXAMINATION": "ORG-064",
    "SURGERY": "387713003",
    "RADIOTHERAPY": "C15313",
    "SUPPORTIVE": "C15747",
    "PALLIATIVE": "C15252",
    "FRAMEWORK": "MED-249",
    "TRIAL": "MED-250",
}


def every_code() -> Iterator[Code]:
    for value in vars(codes).values():
        if isinstance(value, Code):
            yield value
        elif isinstance(value, tuple):
            yield from (it for it in value if isinstance(it, Code))
        elif isinstance(value, dict):
            yield from (it for it in value.values() if isinstance(it, Code))


def coded(told: Any) -> Iterator[dict[str, Any]]:
    """Everything in a record that has a code."""
    if isinstance(told, dict):
        if told.get("code"):
            yield told
        for value in told.values():
            yield from coded(value)
    elif isinstance(told, list):
        for value in told:
            yield from coded(value)


def fields(case: CaseMinutes, section: str, **held: Any) -> Any:
    return record(case, meeting([case], **held))["sections"][section]["fields"]


def test_each_code_is_that_of_the_national_test_documents() -> None:
    assert {name: getattr(codes, name).code for name in NATIONAL} == NATIONAL
    assert [it.code for it in codes.MOTIVES.values()] == ["MED-235", "ORG-114", "ORG-115"]
    assert [it.code for it in codes.PROGRESSIONS] == ["MED-246", "MED-247", "MED-248"]
    assert [it.code for it in codes.SURVEILLANCE] == ["MED-226", "MED-227"]
    assert {key: it.code for key, it in codes.QUORUMS.items()} == {
        True: "ORG-126",
        False: "ORG-133",
        None: "GEN-010",
    }


def test_a_record_has_nine_sections_and_each_code_in_it_is_one_of_the_table_with_its_words() -> (
    None
):
    it = case(page("MIRA-42", karnofsky="k70"), decisions=(decision(1), decision(2, corrects=1)))
    told = json.loads(record_json(it, meeting([it])))
    assert [each["code"] for each in told["sections"].values()] == [
        each.code for each in codes.SECTIONS
    ]
    assert len(told["sections"]) == 9
    words = {each.code: (each.display, each.system) for each in every_code()}
    found = list(coded(told))
    assert len(found) > 25
    for each in found:
        assert words[each["code"]] == (each["display"], each["system"])


@pytest.mark.parametrize(
    ("section", "there"),
    [
        ("reason", "GEN-098 ORG-138 C3580 ORG-186 MED-235 ORG-114 ORG-115 ORG-127"),
        ("progress_note", "MED-243 MED-268 MED-244 MED-245 MED-246 MED-247 MED-248"),
        ("history", "MED-239"),
        ("file_status", "GEN-100 ORG-125"),
        ("plan", "ORG-120 ORG-064 MED-226 MED-227 C15252"),
        ("frame", "MED-249 MED-250"),
        ("document_status", "GEN-065"),
    ],
)
def test_each_code_stands_in_its_section_whether_or_not_it_is_known(
    section: str, there: str
) -> None:
    for decisions in ((), (decision(),)):
        told = fields(case(page("MIRA-42"), decisions=decisions), section)
        assert set(there.split()) <= {each["code"] for each in coded(told)}


def test_the_document_names_every_code_of_the_table() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert [it.code for it in every_code() if f"`{it.code}`" not in text] == []
    assert [key for key in codes.FOR_THE_HOSPITAL if f"`{key}`" not in text] == []


@pytest.mark.parametrize(
    ("quorum", "code"), [(True, "ORG-126"), (False, "ORG-133"), (None, "GEN-010")]
)
def test_a_quorum_that_nobody_told_is_not_known(quorum: bool | None, code: str) -> None:
    it = case(page("MIRA-42"), decisions=(decision(quorum=quorum),))
    assert fields(it, "file_status")["quorum"]["value"]["code"] == code
    undecided = case(page("MIRA-42"), ItemState.WAITING, ())
    assert fields(undecided, "file_status", quorum=quorum)["quorum"]["value"]["code"] == code


@pytest.mark.parametrize("motive", Motive)
def test_the_motive_is_the_one_that_was_asked_and_none_where_nothing_was(motive: Motive) -> None:
    it = case(page("MIRA-42"), asked=Question(motive, "?"))
    told = fields(it, "reason")["motive"]["value"]
    assert [name for name, each in told.items() if each["value"]] == [motive]
    unasked = fields(replace(it, question=None), "reason")["motive"]["value"]
    assert [each["value"] for each in unasked.values()] == [None, None, None]


def test_a_case_is_registered_or_discussed_by_the_chair_and_not_known_before() -> None:
    def status(**about: Any) -> Any:
        value = fields(case(page("MIRA-42"), **about), "reason")["case_status"]["value"]
        return value and value["code"]

    assert status() is None
    assert status(triage=Triage.REGISTERED) == "ORG-128"
    assert status(triage=Triage.DISCUSSED) == "ORG-134"
    assert status(seconds=40) == "ORG-134"


def test_the_bone_is_what_a_supportive_meeting_is_about_with_what_else_concerns_the_case() -> None:
    def care(it: CaseMinutes) -> list[str]:
        return [each["code"] for each in fields(it, "reason")["care"]["value"]]

    it = case(page("MIRA-42"))
    assert care(it) == ["C3580"]
    pain = Question(Motive.TREATMENT, "?", {Specialty.PAIN_MEDICINE: "?"})
    assert care(replace(it, question=pain)) == ["C3580", "C3303"]
    ablation = decision(options=("interventional.ablation.1",))
    assert care(replace(it, decisions=(ablation,))) == ["C3580", "C63334"]


@pytest.mark.parametrize(
    ("option", "code"),
    [
        ("spine_surgery.decompression.1", "387713003"),
        ("long_bone.prophylactic_surgery.1", "387713003"),
        ("radiotherapy.radiotherapy.1", "C15313"),
        ("stereotactic.stereotactic.1", "C15313"),
        ("interventional.cementoplasty.1", "C63334"),
        ("spine_surgery.supportive_care.", "C15747"),
        ("spine.surgical_opinion.1", None),
        ("antiresorptive.zoledronic_acid.", None),
    ],
)
def test_a_treatment_has_its_code_and_an_opinion_is_no_operation(
    option: str, code: str | None
) -> None:
    it = case(page("MIRA-42"), decisions=(decision(options=(option,)),))
    (told,) = fields(it, "plan")["treatments"]["value"]
    assert told["code"] == code
    assert told["words"]


def test_a_deviation_follows_no_framework_and_a_condition_does() -> None:
    for accord in Accord:
        it = case(page("MIRA-42"), decisions=(decision(accord=accord, deviation=None),))
        framework = fields(it, "frame")["framework"]
        assert framework["follows"] is (accord is not Accord.DEVIATING)
        assert "OncoBFC" in framework["value"]


def test_what_the_bot_does_not_ask_is_null_and_left_to_the_hospital() -> None:
    it = case(page("MIRA-42", karnofsky="k70"))
    history = fields(it, "history")
    assert history["performance"] == {
        "code": "MED-239",
        "display": "Échelle de performance OMS",
        "system": "TA_ASIP",
        "value": None,
        "known": False,
    }
    assert "70" in history["karnofsky"]["value"]
    note = fields(it, "progress_note")
    assert note["phase"]["value"] is None
    assert [each["value"] for each in note["progression"]["of"]] == [None] * 3
    assert {"ins", "rpps", "finess", "phase", "performance"} <= set(codes.FOR_THE_HOSPITAL)


def test_without_a_decision_nothing_is_planned_and_nothing_denied() -> None:
    it = case(page("MIRA-42"), ItemState.DEFERRED, ())
    asks = opinion(2, Specialty.RADIOLOGY, Stand.MORE_NEEDED, text="IRM du rachis entier")
    it = replace(it, opinions=(asks,))
    plan, frame = fields(it, "plan"), fields(it, "frame")
    assert plan["treatments"] == {"value": None, "known": False}
    assert plan["examinations"]["value"] == ["IRM du rachis entier"]
    assert frame["trial"]["value"] is None
    assert fields(replace(it, decisions=(decision(),)), "frame")["trial"]["value"] is False


def test_a_record_is_in_progress_until_the_chair_validated_it() -> None:
    it = case(page("MIRA-42"))
    status = fields(it, "document_status", number=None)["status"]
    assert status["value"]["display"] == "en cours d’exécution"
    approved = fields(it, "document_status", number=2)["status"]
    assert (approved["value"]["code"], approved["number"]) == ("9571008", 2)


def test_nobody_is_named_in_a_record() -> None:
    told = record_json(case(page("MIRA-42"), decisions=(decision(by=9182736450),)), meeting([]))
    assert "9182736450" not in told
    assert NOW.isoformat() not in told
