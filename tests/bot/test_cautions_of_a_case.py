"""What a patient has that calls for caution is on the page of the case, as on that of a pathway."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import pytest

from bot.screens.case.first_page import case_screen
from bot.screens.case.lesions import lesion_screen
from dialogs.wording import LANGUAGES

from .case_pages import HUMERUS, page_of

ZOLEDRONIC = {
    "antiresorptive_stage": "treated",
    "antiresorptive_drug": "zoledronic_acid",
    "treatment_start": "months_6_to_12",
    "creatinine_clearance": "over_60",
    "creatinine_baseline": "under_124",
    "creatinine_rise": "under_44",
}
DENOSUMAB = ZOLEDRONIC | {"antiresorptive_drug": "denosumab", "denosumab_bar": "none"}
MIRELS_7 = {
    "fracture": "no",
    "cortex": "under_third",
    "lesion_type": "lytic",
    "limb_pain": "moderate",
}
BROKEN = {"fracture": "yes", "life_expectancy": "months_3_to_12"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("said", "had", "caution"),
    [
        (ZOLEDRONIC, {"oral_lesion": "yes"}, "oral_lesion_zoledronic"),
        (ZOLEDRONIC, {"corrected_calcium": "low"}, "hypocalcaemia_zoledronic"),
        (DENOSUMAB, {"corrected_calcium": "low"}, "hypocalcaemia_denosumab"),
        (DENOSUMAB, {"creatinine_clearance": "under_30"}, "denosumab_renal"),
        (MIRELS_7, {"level_irradiated": "yes"}, "irradiated_before"),
    ],
)
def test_a_caution_of_what_is_advised_is_on_the_first_page_of_a_case(
    said: dict[str, str], had: dict[str, str], caution: str, language: str
) -> None:
    def warned(known: Mapping[str, str]) -> bool:
        page = page_of(HUMERUS, known, language)
        words = escape(page.say(f"guard-{caution}.page"))
        return any(words in it for it in case_screen(page).text.split("\n") if "⚠" in it)

    assert warned({**said, **had})
    assert not warned(said)
    refused = {"refused_antiresorptive": "yes", "refused_radiotherapy": "yes"}
    assert not warned({**said, **had, **refused})


def test_what_only_follows_an_operation_is_not_advised_to_whom_refuses_one() -> None:
    def says(known: Mapping[str, str], rule: str) -> bool:
        page = page_of(HUMERUS, known)
        return page.say(f"{rule}.page") in lesion_screen(page, page.view.case.standing[0]).text

    after, dose = "long_bone-adjuvant_radiotherapy", "postoperative-thirty_gray"
    refused = BROKEN | {"refused_surgery": "yes"}
    assert says(BROKEN, after)
    assert not says(refused, after)
    assert says(refused | {"surgery_date": "before_day_15"}, dose)


def test_what_a_board_decides_between_is_named_beside_it() -> None:
    """A rib within reach of interventional radiology: radiotherapy or cement first (X20)."""
    said = {"cord_signs": "none", "fracture": "no", "pain_controlled": "no", "ir_accessible": "yes"}
    page = page_of({"region": "other_bone"}, said)
    text = case_screen(page).text
    assert page.say("radiotherapy-beside_cement.page") in text
    assert text.index(page.say("radiotherapy-board_priority.page")) < text.index("◇")
