"""What one document advises and the other speaks against is nothing that is plainly to do."""

from __future__ import annotations

import pytest

from bot.screens.case.first_page import case_screen
from bot.screens.case.lesions import lesion_screen
from bot.screens.render import render
from core.engine.options import Standing, options
from dialogs.board import TREATMENTS
from dialogs.wording import LANGUAGES
from tests.pathways.patients import PATHWAYS

from .case_pages import VERTEBRA, page_of
from .screens import TODAY, dialogue, talk, visible

GROUP_1 = {
    "primary_tumour": "sclc",
    "cord_signs": "deficit",
    "diagnosis_to_compression": "under_15",
    "visceral_metastases": "untreatable",
    "motor_function": "paraplegic",
    "deficit_development": "days_1_7",
    "life_expectancy": "months_3_to_12",
}
"""Rades 22: no benefit of surgery (l. 167); document D decompresses (l. 42)."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_opposed_stands_beside_and_is_not_among_what_is_to_do(language: str) -> None:
    page = page_of(VERTEBRA, GROUP_1, language)
    name = page.say("spine-action-decompression").lower()
    for screen in (case_screen(page), lesion_screen(page, page.view.case.standing[0])):
        told = [it for it in screen.text.lower().split("\n") if name in it]
        assert not [it for it in told if it.startswith("→") and page.say("mark-opposed") not in it]
        assert any(it.startswith("⚠") for it in told)
    assert page.say("mark-opposed") in lesion_screen(page, page.view.case.standing[0]).text


def test_what_is_opposed_is_an_option_that_the_board_decides_on() -> None:
    def stands(said: dict[str, str]) -> set[Standing]:
        found = options(page_of(VERTEBRA, said).whole, TREATMENTS)
        return {it.standing for it in found if it.action == "decompression"}

    assert stands(GROUP_1) == {Standing.LEFT_TO_THE_BOARD}
    assert stands(GROUP_1 | {"motor_function": "walks_unaided"}) == {Standing.ADVISED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_other_document_advises_instead_stands_beside_on_the_page_of_a_lesion(
    language: str,
) -> None:
    """A mixed fracture of a lung cancer: radiotherapy (l. 316); document D prefers cement."""
    said = {
        "primary_tumour": "nsclc",
        "cord_signs": "none",
        "compression_fracture": "yes",
        "pain_controlled": "no",
        "lesion_type": "mixed",
        "spinal_alignment": "normal",
    }
    page = page_of(VERTEBRA, said, language)
    text = lesion_screen(page, page.view.case.standing[0]).text
    (other,) = [it for it in text.split("\n") if it.startswith("· ")]
    assert page.say("spine-action-cementoplasty") in other
    assert page.say("mark-opposed") not in text


def test_of_a_lesion_what_does_not_wait_comes_first() -> None:
    """Emergency radiotherapy (l. 141) before what follows an operation (l. 276)."""
    page = page_of(VERTEBRA, GROUP_1)
    text = lesion_screen(page, page.view.case.standing[0]).text
    urgent = page.say("cord_compression-radiotherapy_alone")
    assert text.index(urgent) < text.index(page.say("spine-adjuvant_radiotherapy.page"))


def test_what_may_come_to_be_recommended_says_that_it_is_refused() -> None:
    """Mirels 10, not known whether it is broken: an operation, which the patient refuses."""
    site = {"region": "long_bone", "long_bone_segment": "lower_limb"}
    said = {"lesion_type": "lytic", "cortex": "third_to_two_thirds", "limb_pain": "functional"}
    for refusing in (False, True):
        page = page_of(site, said | ({"refused_surgery": "yes"} if refusing else {}))
        (told,) = [it for it in case_screen(page).text.split("\n") if it.startswith("?")]
        assert ("refusé" in told) is refusing


@pytest.mark.parametrize("name", ["emergency", "spine", "cord_compression", "surgery"])
def test_what_this_patients_document_says_against_an_operation_leads_on_the_first_page(
    name: str,
) -> None:
    """L. 167 of a lung cancer, and document D beside it, whatever has no room."""
    pathway, say = PATHWAYS[name], talk("fr")
    said = GROUP_1 | {"region": "spine", "emergency_sign": "deficit", "fracture": "no"}
    said |= {"surgery_date": "not_operated", "compression_fracture": "no", "cause_doubt": "no"}
    known = {q.id: said[q.fact.id] for q in pathway.questions if q.fact.id in said}
    answers = dict.fromkeys((it.id for it in pathway.asked), "unknown") | known
    text = visible(render(dialogue(pathway, answers), pathway, say, TODAY))
    against = text.index(say(f"{name}-no_surgical_benefit_1.page"))
    assert text.index(say(f"{name}-action-decompression").lower()) > against
    assert text.index("✕") < against
