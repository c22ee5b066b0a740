"""A guard belongs to its treatment: it holds in every pathway that names it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache

import pytest

from core.definition.answer import UNKNOWN, Answer, Picked
from core.definition.conditions import facts_of, scores_of
from core.definition.fact import Fact
from core.definition.implication import Implication
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Advice, Status
from core.engine.knowledge import facts_known
from core.engine.weighing import advise
from dialogs.leading import leads_to
from dialogs.registry import definitions
from dialogs.sites import SITES
from dialogs.strategies import STRATEGIES, forbidding
from dialogs.treatments import TREATMENTS
from tests.tiers import seed, sizes

from .patients import NAMES, PATHWAYS, TODAY, contradicted

Said = dict[str, str]
"""One patient, by fact: an option of each."""
ADVISED = (Status.HOLDS, Status.WAITS)
# What is no treatment, and what nothing printed forbids: opinions, examinations, decisions, what
# follows a treatment. An FDG-PET has the contraindications of its two pathways, which differ.
NO_TREATMENT = frozenset(
    """
    antiresorptive board bone_scan carry_on centred_mri chemotherapy_3_weeks
    conservative ct_bone_window fdg_pet femurs hydration immobilise inclusion
    inconclusive keep_treatment mri multidisciplinary no_bone_scan no_routine_scan no_surgery
    paracetamol preoperative_biopsy progression reassess response specialist specialist_opinion
    spine_mri stability stop_bisphosphonate supportive_care surgical_opinion whole_lower_limbs
    lighter_fixation resection_reconstruction
    dose_20_5 dose_24_6 dose_30_10 dose_8_1 five_or_ten_fractions one_fraction
    radiotherapy_15_21 radiotherapy_3_weeks radiotherapy_adjuvant radiotherapy_alone start_15_21
    start_3_weeks
    """.split()  # noqa: SIM905 - a list of forty words reads better without their quotes
)
"""Actions that no guard is about."""


@cache
def facts() -> dict[str, Fact]:
    asked = {q.fact.id: q.fact for pathway in PATHWAYS.values() for q in pathway.questions}
    return {id: fact for id, fact in asked.items() if fact.options}


def answers_in(pathway: Pathway, said: Said) -> dict[str, Answer]:
    """What a pathway hears of a patient; every prerequisite is done."""
    told: dict[str, Answer] = {
        question.id: Picked(said[question.fact.id])
        for question in pathway.questions
        if question.fact.id in said
    }
    return told | {check.id: Picked("done") for check in pathway.checks}


def a_patient(rng: random.Random) -> Said:
    """A patient of whom most is known, and nothing contradicts itself in any pathway."""
    said: Said = {}
    for id, fact in rng.sample(sorted(facts().items()), len(facts())):
        if rng.random() < 0.15:
            continue
        more = said | {id: rng.choice(fact.options)}
        if not any(contradicted(it, answers_in(it, more), TODAY) for it in reading(id)):
            said = more
    return said


@cache
def reading(fact: str) -> tuple[Pathway, ...]:
    """The pathways in which a fact implies or is implied."""
    return tuple(
        pathway
        for pathway in PATHWAYS.values()
        if any(fact in {it.fact, *read(it, pathway)} for it in pathway.implications)
        and any(question.fact.id == fact for question in pathway.questions)
    )


def read(it: Implication, pathway: Pathway) -> frozenset[str]:
    """The facts from which something follows, those of a score one by one."""
    scores = [pathway.score(id) for id in scores_of(it.when)]
    return facts_of(it.when).union(q.fact.id for score in scores for q in score.questions)


def spread(said: Said) -> Said:
    """What is said, and what follows from it in any pathway: all that a case would know."""
    known = dict(said)
    for pathway in PATHWAYS.values():
        for id, possible in facts_known(pathway, answers_in(pathway, said), TODAY).items():
            if len(possible) == 1 and id in facts():
                known.setdefault(id, next(iter(possible)))
    return known


def test_every_action_has_its_guards_or_is_known_to_have_none() -> None:
    advised = {action for pathway in PATHWAYS.values() for action in pathway.actions}
    guarded = {action for treatment in TREATMENTS for action in treatment.actions}
    unguarded = advised - guarded - NO_TREATMENT
    assert not unguarded, f"dialogs/treatments, or NO_TREATMENT above, lack {unguarded}"
    assert guarded <= advised, "a treatment that no pathway names"
    assert not NO_TREATMENT - advised


def test_a_score_that_came_with_a_guard_does_not_make_a_pathway_one_of_that_score() -> None:
    """Mirels leads on to what is about a limb; stereotactic radiotherapy only waits for it."""
    with_guards = {it.id for it in PATHWAYS.values() if "mirels" in it.guarding}
    assert with_guards == {"interventional", "stereotactic"}
    assert set(leads_to("mirels")) == {"long_bone", "radiotherapy", "surgery"}


def test_what_forbids_a_score_s_strategy_is_told_with_it() -> None:
    """A score asks nothing of it: Mirels 9 and every operation of Tokuhashi and Tomita."""
    for (score, band), action in STRATEGIES.items():
        assert "no_surgical_benefit" in {rule.id for rule in forbidding(score, band)}
        assert definitions()[score].band(band)
        assert any(action in pathway.actions for pathway in PATHWAYS.values())
    assert forbidding("mirels", "radiotherapy") == ()


@pytest.mark.parametrize("count", sizes(25, 400))
def test_no_pathway_advises_what_another_one_blocks(count: int) -> None:
    rng = random.Random(seed(31))
    for _ in range(count):
        said = spread(a_patient(rng))
        advices = {
            name: advise(PATHWAYS[name], answers_in(PATHWAYS[name], said), TODAY)
            for name in about(said)
        }
        blocked = forbidden(advices)
        for name, advice in advices.items():
            for item in advice.of(*ADVISING, status=ADVISED):
                against = blocked.get(item.rule.action or "", [])
                assert not against, (name, item.rule.id, against, said)


def about(said: Mapping[str, str]) -> list[str]:
    """The pathways that a lesion is one of: nobody is advised on the long bone of a vertebra.

    A PET is done at a first assessment or for the response, as a case tells them apart.
    """
    where = said.get("region", "unknown")
    apart = "imaging" if "response_exam" in said else "response"
    found = [it for it in NAMES if where in ("unknown", SITES.only.get(it, where))]
    return [it for it in found if it != apart]


def forbidden(advices: Mapping[str, Advice]) -> dict[str, list[str]]:
    """Every action that a guard which holds somewhere forbids, wherever it is named."""
    found: dict[str, list[str]] = {}
    guards = {
        (treatment.id, rule.id): rule for treatment in TREATMENTS for rule in treatment.guards
    }
    for name, advice in advices.items():
        for item in advice.of(Kind.CONTRAINDICATION):
            whole = guards.get((item.rule.treatment or "", item.rule.id), item.rule)
            for action in whole.blocks:
                found.setdefault(action, []).append(f"{name}: {item.rule.id}")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_guard_that_nothing_asks_about_is_to_be_checked_before(name: str) -> None:
    """Nothing known: what is advised waits for it, and nothing is withheld or blocked by it."""
    pathway = PATHWAYS[name]
    rng = random.Random(3)
    for _ in range(30):
        asked = {
            question.id: Picked(rng.choice(question.fact.options))
            for question in pathway.asked
            if question.fact.options
        }
        advice = advise(pathway, asked, TODAY)
        if advice.contradicted:
            continue
        for item in advice.of(Kind.CONTRAINDICATION, status=(Status.CHECK,)):
            assert item.to_ask, item.rule.id
            assert set(item.to_ask) <= pathway.aside
            for it in advice.of(*ADVISING, status=(Status.HOLDS,)):
                assert it.rule.action not in item.rule.blocks, (it.rule.id, item.rule.id)


@pytest.mark.parametrize("name", NAMES)
def test_no_dialogue_asks_what_only_a_guard_reads(name: str) -> None:
    pathway = PATHWAYS[name]
    assert not {question.id for question in pathway.asked} & pathway.aside
    unknown: dict[str, Answer] = {question.id: UNKNOWN for question in pathway.asked}
    assert advise(pathway, unknown, TODAY).outcome == advise(pathway, {}, TODAY).outcome
