"""The side of a place that a sentence names is kept with it: two femurs are two lesions."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.library import DialogsLibrary
from bot.sides import side_of
from bot.vocabulary import vocabulary
from core.definition.answer import Picked
from core.language.sentences import read_sentence
from core.model.case import Case, CaseState, Lesion, Side
from core.model.proposal import proposal_of
from core.use_cases.taking_said import fitting_lesions

NOW, TODAY = datetime(2026, 11, 30, 8, tzinfo=UTC), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("fémur gauche condensant, peu douloureux", Side.LEFT),
        ("prostate, fémur droit lytique", Side.RIGHT),
        ("col fémoral gauche lytique", Side.LEFT),
        ("fémur D lytique", Side.RIGHT),
        ("humérus G lytique", Side.LEFT),
        ("lytic lesion of right humerus, mild pain", Side.RIGHT),
        ("R humerus, lytic", Side.RIGHT),
        ("lésion lytique de l’humérus", Side.NONE),
        ("fémur d’une patiente de 60 ans, lytique", Side.NONE),
        ("cancer du sein gauche, fémur lytique", Side.NONE),
        ("T8 lytique, pédicule gauche", Side.NONE),
        ("fémur lytique", Side.NONE),
    ],
)
def test_a_word_beside_a_place_says_its_side(typed: str, expected: Side) -> None:
    read = read_sentence(typed, vocabulary(), TODAY)
    assert side_of(typed, proposal_of(read.said)) is expected


def test_what_is_said_of_one_side_is_never_taken_for_the_other() -> None:
    site = {"region": "long_bone", "long_bone_segment": "lower_limb"}
    right = Lesion(1, 1, site, Side.RIGHT, NOW, 7)
    case = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (right,))
    taken = [("long_bone_segment", Picked("lower_limb")), ("lesion_type", Picked("blastic"))]
    library = DialogsLibrary()
    assert fitting_lesions(case, taken, library, Side.LEFT) == []
    assert fitting_lesions(case, taken, library, Side.RIGHT) == [right]
    assert fitting_lesions(case, taken, library) == [right]
