"""What a name says already is not said again behind it; what stands alone says what it is."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from bot.screens.case.board import _numbers
from bot.screens.phrases import missing_label
from bot.screens.read_facts import label_of, told_of
from core.definition.answer import answer_of
from dialogs.registry import definitions, pathways
from dialogs.together import SPACINGS
from tests.languages import both

from .screens import talk

NAMED = {question.fact.id for it in pathways().values() for question in it.questions} | {
    question.fact.id for it in definitions().values() for question in it.questions
}


@both
def test_an_answer_does_not_repeat_the_name_of_its_fact(language: str) -> None:
    say = talk(language)
    for definition in pathways().values():
        for question in definition.questions:
            label = label_of(question.fact.id, say).lower()
            for choice in question.choices:
                told = told_of(question.fact.id, answer_of(choice.id), say).lower()
                short = f"{question.fact.id}-{choice.id}.short"
                assert not (told.startswith(label) and say.has(short)), (label, told)


@pytest.mark.parametrize(
    ("fact", "answer", "told"),
    [
        ("compression_fracture", "yes", "oui"),
        ("posterior_wall", "kept", "respecté"),
        ("spinal_pain", "mechanical", "mécanique"),
        ("known_metastatic", "yes", "oui"),
    ],
)
def test_a_yes_is_said_as_one(fact: str, answer: str, told: str) -> None:
    assert told_of(fact, answer_of(answer), talk("fr")) == told


@both
def test_what_is_missing_says_of_what_it_is(language: str) -> None:
    say = talk(language)
    surgery, rades = pathways()["spine_surgery"], definitions()["rades"]
    assert missing_label(rades, "interval", say) == say("alone-diagnosis_to_compression")
    assert missing_label(surgery, "cord_signs", say) == say("alone-cord_signs")
    assert missing_label(surgery, "age", say) == label_of("age", say).lower()
    text = (resources.files("bot") / "texts" / language / "alone.ftl").read_text("utf-8")
    named = re.findall(r"(?m)^alone-(\w+) = ", text)
    assert named == sorted(set(named), key=named.index)
    assert set(named) <= NAMED


def test_another_passage_on_the_same_days_is_no_step_of_its_own() -> None:
    assert list(_numbers(SPACINGS)) == ["1", "2", "–", "3", "4"]
