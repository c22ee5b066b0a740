"""A check that is still to come is not done, and an MRI is that of the spine only by a tap."""

from __future__ import annotations

import pytest

from core.definition.answer import Picked
from core.language.said import Stance
from tests.utterances.corpus import read

TO_COME = {
    "IRM rachis jeudi": "spine_mri",
    "spine MRI tonight": "spine_mri",
    "IRM rachis ce soir": "spine_mri",
    "bilan dentaire le 3/12": "dental_check",
}
DONE = ("IRM rachis faite ce soir", "spine MRI done tonight", "IRM rachis lundi dernier")
NOT_OF_THE_SPINE = (
    "T5, IRM cérébrale faite",
    "T12, MRI of the liver done",
    "IRM faite",
    "MRI done",
)


@pytest.mark.parametrize("say", TO_COME)
def test_a_check_on_a_day_to_come_is_proposed_as_to_be_done_and_never_read_as_done(
    say: str,
) -> None:
    said = [it for it in read(say).said if it.fact == TO_COME[say]]
    assert [(it.answers, it.stance) for it in said] == [((Picked("to_do"),), Stance.DOUBTED)]


@pytest.mark.parametrize("say", DONE)
def test_what_is_told_as_done_this_evening_is_done(say: str) -> None:
    assert [it.fact for it in read(say).said if it.plain] == ["spine_mri"]
    assert Picked("to_do") not in read(say).said[0].answers


@pytest.mark.parametrize("say", NOT_OF_THE_SPINE)
def test_an_mri_of_elsewhere_or_beside_nothing_of_the_spine_says_nothing(say: str) -> None:
    assert [it for it in read(say).said if it.fact == "spine_mri"] == []


def test_an_mri_without_a_region_beside_a_deficit_is_proposed_and_not_stated() -> None:
    told = [it for it in read("Frankel C depuis 36 h, irm faite").said if it.fact == "spine_mri"]
    assert [(it.answers, it.stance) for it in told] == [((Picked("done"),), Stance.DOUBTED)]
