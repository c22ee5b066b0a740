"""What answers a question of the bot is no identity: words, numbers, whole lines of both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.identities import vocabulary
from core.definition.definition import Definition
from core.errors import UnknownTerm
from core.identifiers.identities import identity_in
from dialogs.keys import choice_key
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, messages, wording
from tests.cases import one_in
from tests.tiers import many

TODAY = date(2026, 11, 28)
TESTS = Path(__file__).parents[1]
DEFINITIONS: Mapping[str, Definition] = {**definitions(), **pathways()}
SHEETS = sorted([*TESTS.glob("scores/cases/*.yaml"), *TESTS.glob("pathways/cases/*.yaml")])
NAMING = {
    "la femme de Gérard est inquiète",
    "M. B 81 ans, K prostate méta os, vit en EHPAD, déambule avec un déambulateur",
    "M. B, 69 ans, vessie, T4 et T5, paraplégie depuis 3 jours, opéré non",
    "M. T., 73 ans, adénocarcinome prostatique, PSA 340, localisations osseuses multiples",
    (
        "M. B, 82 ans, K prostate mCRPC, col fémoral droit mixte, corticale 1/2, douleur modérée, "
        "sous Xarelto, IK 60, ASA 3."
    ),
    (
        "Cher confrère, je vous adresse M. D., 77 ans, prostate, fracture pathologique du col "
        "fémoral G, traité par Eliquis."
    ),
    (
        "RCP rachis 18/11\nM. D., 67 ans, adénocarcinome pulmonaire, PD-L1 80 %.\n"
        "IRM : lésion T9, recul du mur postérieur, rétrécissement canalaire 35 %.\n"
        "Marche sans aide. EVA 8.\nPas encore opéré."
    ),
}
"""Sentences that name somebody: they are read for facts, too, should one come through."""


def refused(text: str) -> bool:
    return identity_in(text, TODAY, vocabulary()) is not None


def words_of_a_case(definition: Definition, answers: Mapping[str, str], language: str) -> list[str]:
    """Return the answers of a worked case as somebody would type them, one by one."""
    say, said = wording(language), []
    for question in definition.questions:
        try:
            choice = question.choice(str(answers.get(question.fact.id, answers.get(question.id))))
        except UnknownTerm:  # a number, a date, not known
            continue
        key = choice_key(definition, question, choice)
        said.append(say(f"{key}.short") if say.has(f"{key}.short") else say(key))
    return said


def lines(sheet: Path, language: str) -> Iterator[str]:
    read = yaml.load(sheet.read_text("utf-8"), yaml.CSafeLoader)
    definition = DEFINITIONS[read.get("score") or read["pathway"]]
    for case in read["cases"]:
        said = words_of_a_case(definition, case["answers"], language)
        yield from (" ".join(said), ", ".join(said))


@one_in(3)
@pytest.mark.parametrize("part", range(3))
def test_no_sentence_that_is_read_for_facts_is_an_identity(part: int) -> None:
    files = sorted(TESTS.glob("utterances/*.yaml"))[part::3]
    read = (yaml.load(it.read_text("utf-8"), yaml.CSafeLoader) for it in files)
    said = {it["say"] for sheet in read if isinstance(sheet, list) for it in sheet if "say" in it}
    assert len(said) > 100
    assert {it for it in said if refused(it)} <= NAMING


@one_in(3)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda it: it.stem)
def test_the_words_of_a_worked_case_are_no_identity(sheet: Path, language: str) -> None:
    read = dict.fromkeys(lines(sheet, language))
    assert any(read)
    assert not [line for line in read if refused(line)]


@cache
def spoken(prefix: str) -> list[str]:
    """Return every way of saying the units, or the quantities, in both languages."""
    return sorted(
        word
        for language in LANGUAGES
        for key in messages("dialogs", language)
        if key.startswith(prefix)
        for part in ("", ".one", ".aliases")
        for word in wording(language).words(key + part)
    )


NUMBERS = st.one_of(
    st.integers(0, 9999).map(str),
    st.decimals(0, 999, places=1).map(str),
    st.decimals(0, 999, places=2).map(lambda it: str(it).replace(".", ",")),
)


@many(60)
@given(
    label=st.sampled_from(["", *spoken("name-")]),
    gap=st.sampled_from([" ", " : ", " = ", ": "]),
    sign=st.sampled_from(["", "<", ">", "< ", ">= ", "≥"]),
    number=NUMBERS,
    between=st.sampled_from(["", " ", "\u202f"]),
    unit=st.sampled_from(["", *spoken("unit-")]),
    shape=st.sampled_from([str, str.lower, str.capitalize, str.upper]),
)
def test_a_number_with_any_name_and_any_unit_is_no_identity(
    label: str, gap: str, sign: str, number: str, between: str, unit: str, shape: object
) -> None:
    assert callable(shape)
    text = shape(f"{label}{gap if label else ''}{sign}{number}{between}{unit}")
    assert not refused(text), text


@many(40)
@given(
    level=st.sampled_from([f"{letter}{n}" for letter in "CTDLS" for n in range(1, 13)]),
    site=st.sampled_from(["fémur", "humérus", "bassin", "tibia", "rib", "pelvis", "hip", "sacrum"]),
    word=st.sampled_from(["lytique", "blastic", "mixte", "mécanique", "douleur", "fracture"]),
    number=NUMBERS,
)
def test_a_site_with_a_word_and_a_number_is_no_identity(
    level: str, site: str, word: str, number: str
) -> None:
    for text in (
        f"{level} {word} {number} %",
        f"{site} {word}, {number}",
        f"{word} {site} {level}",
    ):
        assert not refused(text), text
        assert not refused(text.capitalize()), text
