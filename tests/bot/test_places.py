"""Where a lesion is, as clinicians type it: only what surely is meant."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.handlers.case_lesions import read_places
from bot.screens.case.places import lesion_words
from core.model.case import Lesion
from tests.together import Together

from .screens import talk

ONE = {
    "T11": "t11 none",
    "T 11": "t11 none",
    "Th11": "t11 none",
    "D-8": "t8 none",
    "dorsale 8": "t8 none",
    "vertèbre L2": "l2 none",
    "corps vertébral de T7": "t7 none",
    "lésion de C3": "c3 none",
    "S1": "s1 none",
    "sacrum": "spine none sacrum",
    "rachis lombaire": "spine none rachis lombaire",
    "rachis": "spine none",
    "lumbar spine": "spine none lumbar spine",
    "fémur gauche": "long_bone left fémur",
    "FEMUR G": "long_bone left FEMUR",
    "fémur proximal droit": "long_bone right fémur proximal",
    "humérus gauche": "upper_limb left humérus",
    "right humerus": "upper_limb right humerus",
    "humerrus D": "upper_limb right humerrus",
    "radius gche": "upper_limb left radius",
    "tibia droit": "lower_limb right tibia",
    "diaphyse fémorale droite": "lower_limb right diaphyse fémorale",
    "métastase du col du fémur D": "femoral_neck right col du fémur",
    "col fémoral gauche": "femoral_neck left",
    "left femoral neck": "femoral_neck left",
    "région trochantérienne gauche": "peritrochanteric left",
    "trochanter g": "peritrochanteric left trochanter",
    "bassin": "pelvis none",
    "aile iliaque gauche": "pelvis left aile iliaque",
    "left iliac bone": "pelvis left iliac bone",
    "cotyle": "pelvis none cotyle",
    "branche ilio-pubienne D": "pelvis right branche ilio-pubienne",
    "5e côte gauche": "other_bone left 5e côte",
    "6th rib": "other_bone none 6th rib",
    "sternum": "other_bone none sternum",
    "tête fémorale droite": "long_bone right tête fémorale",
    "tibia proximal gauche": "lower_limb left tibia proximal",
    "région sous-trochantérienne D": "peritrochanteric right région sous-trochantérie",
    "left subtrochanteric": "peritrochanteric left subtrochanteric",
    "L2 vertebra": "l2 none",
    "talus gauche": "other_bone left talus",
    "omoplate droite": "other_bone right omoplate",
    "T7-T8": "t7 none + t8 none",
    "L1/L2": "l1 none + l2 none",
    "T12-L1": "t12 none + l1 none",
    "T7 et T9": "t7 none + t9 none",
}
NONE = (
    *("T7-T10", "T13", "C8", "L6", "hanche gauche", "genou", "gauche", "xyz", "", "11"),
    *("T7 lytique", "SINS T7", "fémur ou tibia", "pas de lésion", "pas de tibia", "mère : tibia"),
)


def told(typed: str) -> str:
    """Return what a text was read as: the finest place, side and name of each lesion."""
    return " + ".join(
        " ".join(it for it in (list(site.values())[-1], str(side), called) if it)
        for site, side, called in read_places(typed)
    )


def test_a_place_is_read_as_it_is_written() -> None:
    with Together() as cases:
        for typed, expected in ONE.items():
            with cases.case(typed):
                assert told(typed) == expected


def test_what_can_be_several_places_or_is_none_is_not_taken() -> None:
    with Together() as cases:
        for typed in NONE:
            with cases.case(typed):
                assert not told(typed)


AGREEING = {
    "fémur droit": "Fémur droit",
    "FEMUR D": "FEMUR droit",
    "col fémoral droit": "Col fémoral droit",
    "humérus gauche": "Humérus gauche",
    "omoplate droite": "Omoplate droite",
    "diaphyse fémorale droite": "Diaphyse fémorale droite",
}


def test_the_side_of_a_place_agrees_with_it() -> None:
    now, say = datetime.now(UTC), talk("fr")
    with Together() as cases:
        for typed, expected in AGREEING.items():
            with cases.case(typed):
                ((site, side, called),) = read_places(typed)
                lesion = Lesion(1, 1, site, side, now, 1, None, called)
                assert lesion_words(lesion, say) == expected
