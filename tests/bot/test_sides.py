"""Two lesions of a text stay two: two femurs by their sides, several vertebrae one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.handlers.case_lesions import read_places
from bot.library import DialogsLibrary
from bot.sides import side_of, side_words
from bot.vocabulary import vocabulary
from core.definition.answer import Picked
from core.language.sentences import read_sentence
from core.model.case import Case, CaseState, Lesion, Side
from core.model.proposal import Proposal, proposal_of
from core.use_cases.foretelling import foretold
from core.use_cases.taking_said import fitting_lesions

NOW, TODAY = datetime(2026, 11, 30, 8, tzinfo=UTC), date(2026, 11, 30)


def said(typed: str) -> Proposal:
    return proposal_of(read_sentence(typed, vocabulary(), TODAY).said)


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
    assert side_of(typed, said(typed)) is expected


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_every_word_for_a_side_is_one_wherever_a_place_is_typed(side: Side) -> None:
    """In a sentence, behind /lesion, and where two sides are told apart."""
    other = {Side.LEFT: "fémur droit", Side.RIGHT: "fémur gauche"}[side]
    for word in side_words(side):
        typed = f"humérus {word.upper()} lytique"
        assert side_of(typed, said(typed)) is side, word
        assert [place[1] for place in read_places(f"humérus {word}")] == [side], word
        if len(word) > 1:  # a letter is no side of its own
            items = said(f"{other} opéré ; à {word}, mixte").items
            assert not any(it.plain for it in items if it.fact == "lesion_type"), word


def test_what_is_said_of_one_side_is_never_taken_for_the_other() -> None:
    site = {"region": "long_bone", "long_bone_segment": "lower_limb"}
    right = Lesion(1, 1, site, Side.RIGHT, NOW, 7)
    case = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (right,))
    taken = [("long_bone_segment", Picked("lower_limb")), ("lesion_type", Picked("blastic"))]
    library = DialogsLibrary()
    assert fitting_lesions(case, taken, library, Side.LEFT) == []
    assert fitting_lesions(case, taken, library, Side.RIGHT) == [right]
    assert fitting_lesions(case, taken, library) == [right]


def test_what_is_said_among_several_vertebrae_is_asked_for_the_one_that_is_taken() -> None:
    """No wall of T8 goes to L3 in one tap; the fracture is an emergency whose ever it is."""
    typed = "CBNPC, T5 lytique, L3 tassement > 50 %, recul du mur postérieur en T8"
    proposal = said(typed)
    assert [it.fact for it in proposal.items if it.plain] == ["primary_tumour"]
    assert foretold(DialogsLibrary(), proposal, NOW, TODAY).certain
    alone = said("L3 tassement > 50 %, lytique")
    assert all(it.plain for it in alone.items)
    both = said("T7-T8 lytiques")
    assert [it.fact for it in both.items if it.plain] == ["lesion_type"]
