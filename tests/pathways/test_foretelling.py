"""What tells of an emergency says so before it is kept; what a formula gives is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.library import DialogsLibrary
from bot.vocabulary import vocabulary
from core.definition.answer import Answer, Picked, answer_of
from core.definition.terms import Amount
from core.engine.findings import Finding, Known, Place
from core.engine.knowledge import workable
from core.language.sentences import read_sentence
from core.model.proposal import proposal_of
from core.use_cases.foretelling import Emergencies, emergencies_told, follows_in, foretold
from dialogs.registry import pathways

NOW, TODAY = datetime(2026, 11, 30, 8, tzinfo=UTC), date(2026, 11, 30)
LIBRARY = DialogsLibrary()
CORD, CALCIUM, FRACTURE = "cord", "hypercalcaemia", "fracture"


def told(facts: dict[str, str]) -> set[str]:
    """Return the emergencies that facts tell of, by the words of their rules' names."""
    taken = [(fact, answer_of(term)) for fact, term in facts.items()]
    return _words(emergencies_told(LIBRARY, taken, NOW, TODAY))


def _words(found: Emergencies) -> set[str]:
    names = {item.rule.id for _, item in found}
    return {word for word in (CORD, CALCIUM, FRACTURE) if any(word in it for it in names)}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"frankel": "c", "vertebral_level": "t8"}, {CORD}),
        ({"frankel": "d"}, {CORD}),
        ({"motor_function": "paraplegic"}, {CORD}),
        ({"cord_signs": "threat"}, {CORD}),
        ({"deficit_development": "days_8_14"}, {CORD}),
        ({"corrected_calcium": "n53d20_mmol_l"}, {CALCIUM}),
        ({"calcium": "n53d20_mmol_l"}, {CALCIUM}),  # never corrected downwards
        ({"calcium": "n12_mg_dl"}, {CALCIUM}),
        ({"calcium": "n5d2_mmol_l", "albumin": "n25_g_l"}, {CALCIUM}),
        ({"compression_fracture": "yes", "vertebral_level": "t8"}, {FRACTURE}),
        ({"fracture": "yes", "region": "long_bone"}, {FRACTURE}),
        ({"calcium": "n33d10_mmol_l", "frankel": "b"}, {CALCIUM, CORD}),
        ({"calcium": "n5d2_mmol_l"}, set()),
        ({"calcium": "n5d2_mmol_l", "albumin": "n40_g_l"}, set()),
        ({"frankel": "e", "cord_signs": "none", "karnofsky": "k60"}, set()),
        ({"primary_tumour": "breast", "lesion_type": "lytic"}, set()),
    ],
)
def test_what_is_an_emergency_by_itself_is_told_before_it_is_kept(
    facts: dict[str, str], expected: set[str]
) -> None:
    assert told(facts) == expected


def known(**answers: str) -> dict[Place, Known]:
    """Return what is known of a patient, all said today."""
    found: dict[Place, Known] = {}
    for id, term in answers.items():
        fact, answer = LIBRARY.facts[id], answer_of(term)
        possible = _possible(id, answer)
        finding = Finding(fact, None, answer, possible, NOW, TODAY, 1)
        found[id, None] = Known(finding, possible)
    return found


def _possible(id: str, answer: Answer) -> frozenset[str]:
    fact = LIBRARY.facts[id]
    if isinstance(answer, Amount):
        return fact.sorted_into(fact.measured(answer, TODAY))
    assert isinstance(answer, Picked)
    return frozenset({answer.id})


KIDNEYS = {"age": "n72_year", "weight": "n65_kg", "creatinine": "n180_umol_l"}


def test_what_a_formula_gives_of_known_numbers_is_known() -> None:
    worked_out = LIBRARY.implied.into(known(**KIDNEYS, sex="male"))
    assert worked_out["creatinine_clearance", None].possible == {"from_30_to_39"}
    assert worked_out["creatinine_clearance", None].finding.follows_from is not None


def test_where_the_sex_is_not_known_the_clearance_is_that_of_either() -> None:
    either = LIBRARY.implied.into(known(**KIDNEYS))["creatinine_clearance", None]
    assert either.possible == {"under_30", "from_30_to_39"}


def test_what_somebody_said_of_a_number_stays_beside_what_a_formula_gives() -> None:
    said = known(**KIDNEYS, sex="male", creatinine_clearance="n50_ml_min")
    assert LIBRARY.implied.into(said)["creatinine_clearance", None].possible == {"from_50_to_60"}


def test_of_a_number_that_is_too_old_a_formula_gives_nothing() -> None:
    said = known(**KIDNEYS, sex="male")
    said["creatinine", None] = replace(said["creatinine", None], aged=True)
    assert ("creatinine_clearance", None) not in LIBRARY.implied.into(said)


def test_what_was_said_long_ago_gives_way_to_what_a_formula_gives_today() -> None:
    said = known(**KIDNEYS, sex="male", creatinine_clearance="n50_ml_min")
    said["creatinine_clearance", None] = replace(said["creatinine_clearance", None], aged=True)
    assert LIBRARY.implied.into(said)["creatinine_clearance", None].possible == {"from_30_to_39"}


def test_a_calcium_without_its_albumin_is_at_least_what_it_is() -> None:
    at_least = LIBRARY.implied.into(known(calcium="n31d10_mmol_l"))["corrected_calcium", None]
    assert at_least.possible == {"moderate", "severe"}
    low = LIBRARY.implied.into(known(calcium="n2_mmol_l"))["corrected_calcium", None]
    assert {"low", "normal", "severe"} <= low.possible


@pytest.mark.parametrize(
    ("say", "certain", "possible"),
    [
        ("T8 lytique, Frankel C", {CORD}, set()),
        ("T8 lytique, Frankel C ?", set(), {CORD}),
        ("Ca corrigée 3,2", {CALCIUM}, set()),
        ("Ca corrigée 12,8", set(), {CALCIUM}),
        ("fracture du fémur", set(), {FRACTURE}),
        ("le père avait une hypercalcémie, sein, T8", set(), set()),
        ("Frankel E, T8 lytique, calcémie 2,4 mmol/L", set(), set()),
    ],
)
def test_of_what_a_sentence_doubts_or_leaves_open_the_emergency_is_to_be_excluded(
    say: str, certain: set[str], possible: set[str]
) -> None:
    proposal = proposal_of(read_sentence(say, vocabulary(), TODAY).said)
    found = foretold(LIBRARY, proposal, NOW, TODAY)
    assert (_words(found.certain), _words(found.possible)) == (certain, possible)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("déficit moteur depuis ce matin, ne marche plus", "deficit"),
        ("paraplégique, Frankel E, T6", "deficit"),
        ("Frankel C à T8", "deficit"),
        ("lésion T8, menace médullaire, sans déficit", "cord_threat"),
        ("T8 lytique, Karnofsky 60", None),
    ],
)
def test_which_emergency_a_sentence_names_is_not_asked_again(
    typed: str, expected: str | None
) -> None:
    """It stands in the emergencies as answered: what to do is the first that is seen."""
    proposal = proposal_of(read_sentence(typed, vocabulary(), TODAY).said)
    taken = [(it.fact, answer) for it, answer in proposal.taken(proposal.plain)]

    found = follows_in(LIBRARY, taken, LIBRARY.facts["emergency_sign"], NOW, TODAY)

    assert found == (Picked(expected) if expected else None)


@pytest.mark.parametrize(
    ("facts", "line", "expected"),
    [
        (("calcium", "albumin"), ("calcium", "albumin"), ["corrected_calcium"]),
        (("calcium", "albumin"), ("albumin",), ["corrected_calcium"]),
        (("calcium",), ("calcium",), []),
        (("calcium", "albumin"), (), []),
        (("calcium", "albumin", "corrected_calcium"), ("albumin",), []),
    ],
)
def test_what_a_line_gives_all_numbers_of_is_worked_out_and_not_asked(
    facts: tuple[str, ...], line: tuple[str, ...], expected: list[str]
) -> None:
    """A calcium with its albumin that makes an emergency is one before any other question."""
    pathway = pathways()["antiresorptive"]
    told = {"calcium": "n11d4_mmol_l", "albumin": "n28_g_l", "corrected_calcium": "normal"}
    answers = {pathway.asking(it).id: answer_of(told[it]) for it in facts}
    asked = [pathway.asking(it).id for it in line]

    found = workable(pathway, answers, asked, TODAY)

    assert [pathway.question(it).fact.id for it in found] == expected
