"""Patients of whom several tests tell: brought to a question or an advice of a pathway."""

from __future__ import annotations

from tests.chat.advising import (
    PATHWAYS,
    Walk,
    asks,
    first,
    is_advice,
    kept,
    label,
    said,
)
from tests.chat.walking import (
    tap,
    typed,
    words,
)
from tests.chat.world import Town
from tests.terms import COMPUTE

LONG_BONE, POSTOPERATIVE = PATHWAYS["long_bone"], PATHWAYS["postoperative"]
OVERVIEW, EMERGENCY = PATHWAYS["overview"], PATHWAYS["emergency"]
ANTIRESORPTIVE, SPINE = PATHWAYS["antiresorptive"], PATHWAYS["spine"]
MIRELS_8 = {
    "fracture": "no",
    "long_bone_segment": "lower_limb",
    "cortex": "third_to_two_thirds",
    "lesion_type": "lytic",
    "limb_pain": "mild",
    "primary_tumour": "nsclc",
}
"""2 + 2 + 3 + 1: the board, whatever the life expectancy."""
MIRELS_9 = MIRELS_8 | {"cortex": "over_two_thirds", "life_expectancy": "months_3_to_12"}
"""Surgery; a mixed lesion makes 8."""
TO_LONG_BONE = {
    "cord_signs": "none",
    "region": "long_bone",
    "bone_sites": "two",
    "life_expectancy": "over_1_year",
    "primary_tumour": "nsclc",
}
TO_START = {
    "corrected_calcium": "normal",
    "antiresorptive_stage": "start",
    "life_expectancy": "over_1_year",
    "bone_sites": "over_five",
}
"""Brings the pathway of antiresorptives to the clearance."""


def walk_of(town: Town, language: str, pathway: str) -> Walk:
    return Walk(town.person(language), PATHWAYS[pathway], words(language))


async def advised(town: Town, language: str, given: dict[str, str], rule: str) -> Walk:
    """Bring up the advice for a long bone."""
    walk = walk_of(town, language, "long_bone")
    await walk.begin()
    await walk.answer_all(given)
    assert is_advice(walk.person, walk.say), walk.person.describe()
    assert said(LONG_BONE, rule, walk.say) in walk.person.screen.text, walk.person.describe()
    return walk


async def mirels_8(town: Town, language: str) -> Walk:
    return await advised(town, language, MIRELS_8, "board")


async def mirels_9(town: Town, language: str) -> Walk:
    return await advised(town, language, MIRELS_9, "prophylactic_surgery")


async def operated(town: Town, language: str) -> Walk:
    """Bring up the advice after an operation, with its one prerequisite."""
    walk = walk_of(town, language, "postoperative")
    await walk.begin()
    await walk.answer("cord_signs", "none")
    await walk.to_the_end(first)
    return walk


async def at_question(town: Town, language: str, pathway: str, question: str) -> Walk:
    """Bring up a question; the answers before it are the first ones offered, or not known."""
    walk = walk_of(town, language, pathway)
    await walk.begin()
    while walk.next != question:
        assert walk.next, f"{question} is never asked"
        await walk.answer(
            walk.next, TO_START.get(walk.next, first(walk.pathway.question(walk.next)))
        )
    return walk


async def at_creatinine(town: Town, language: str) -> Walk:
    """Ask for the clearance to be worked out, and come to the creatinine."""
    walk = walk_of(town, language, "antiresorptive")
    await walk.begin()
    await walk.answer_all(TO_START)
    await walk.answer("creatinine_clearance", COMPUTE)
    for question, text, term in (("age", "70", "n70_year"), ("weight", "70", "n70_kg")):
        assert walk.next == question
        await typed(walk.person, text)
        walk.answers[question] = term
    assert asks(walk.person, ANTIRESORPTIVE, "creatinine", walk.say), walk.person.describe()
    return walk


async def type_answer(walk: Walk, text: str, question: str, term: str) -> None:
    """Type an answer that must be kept so."""
    await typed(walk.person, text)
    walk.answers[question] = term


def answers(town: Town, walk: Walk) -> dict[str, str]:
    return kept(town, walk.person, walk.pathway.id).answers


async def edit_lesion(walk: Walk, by: str) -> None:
    if by == "word":
        await walk.pick()
        await typed(walk.person, {"fr": "mixte", "en": "mixed"}[walk.say.language])
        return
    await walk.edit("lesion_type")
    await tap(walk.person, label(LONG_BONE, "lesion_type", "mixed", walk.say))
