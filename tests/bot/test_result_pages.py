"""The first page of a score's result, and what is looked up: in words, no places of a source."""

from __future__ import annotations

import random
import re

import pytest

from bot.lookup import look_up
from bot.screens.known_total import total_screens
from bot.screens.label_width import fits
from bot.screens.looked_up import looked_up_screen
from bot.screens.render import render
from bot.screens.unnumbered import added, names_a_place, unnumbered
from core.definition.score import Score
from core.language.said import SentenceRead
from dialogs.registry import definitions
from tests.languages import both as each_language

from .screens import TODAY, dialogue, talk, visible

SCORES = sorted(definitions())
PATIENTS = 40
BUTTONS = 9
"""Buttons of a result at most, before the way to the emergencies."""
ABREAST, ROWS = 3, 4
"""Buttons of a row at most, and rows, before the way to the emergencies where it stands alone."""
PLACE = re.compile(r"\bl\.\s?\d|\b[LD]-[A-Z]+-\d|\[[A-Z]\d{1,2}\]|\b[MRX]\d{1,2}\b")
BROKEN = re.compile(r"\(\)|\(\s|\s\)|\.\.|[,;]\.|\s\.")
"""What is left of a sentence from which too much, or too little, was taken."""


def drawn(score: Score) -> list[dict[str, str]]:
    """Return answers to a score, drawn, some of them not known."""
    dice = random.Random(score.id)
    return [
        {q.id: dice.choice(["unknown", *(it.id for it in q.choices)]) for q in score.questions}
        for _ in range(PATIENTS)
    ]


@each_language
@pytest.mark.parametrize("name", SCORES)
def test_a_result_names_no_place_of_its_source_and_has_few_buttons(
    name: str, language: str
) -> None:
    score, say = definitions()[name], talk(language)
    for answers in drawn(score):
        screen = render(dialogue(score, answers), score, say, TODAY)
        text = visible(screen)
        assert not PLACE.search(text), text
        assert not BROKEN.search(text.replace("\n", "")), text
        assert sum(map(len, screen.rows)) <= BUTTONS + 1, (screen.rows, answers)
        assert max(map(len, screen.rows)) <= ABREAST, screen.rows
        asks = any(it.label == say("button-complete") for row in screen.rows for it in row)
        assert len(screen.rows) <= ROWS + asks, screen.rows
        why = render(dialogue(score, answers, "why"), score, say, TODAY)
        assert not PLACE.search(visible(why)), visible(why)
        rows = (*screen.rows, *why.rows)
        assert all(fits(it.label, len(row)) for row in rows for it in row), rows


@each_language
@pytest.mark.parametrize("name", SCORES)
def test_the_limits_of_a_score_name_no_line_of_its_source(name: str, language: str) -> None:
    score, say = definitions()[name], talk(language)
    text = render(dialogue(score, drawn(score)[0], "limits"), score, say, TODAY).text
    assert all(say(f"{name}-note-{it.id}").split(" ")[0] in text for it in score.notes), text
    assert not names_a_place(text), text
    assert not PLACE.search(text), text
    assert not BROKEN.search(text.replace("\n", "")), text


@each_language
@pytest.mark.parametrize("name", SCORES)
def test_a_known_total_names_no_place_of_its_source(name: str, language: str) -> None:
    score, say = definitions()[name], talk(language)
    for band in score.bands:
        if band.low is not None and band.high is not None:
            told = SentenceRead(totals={name: (band.low, band.high)})
            assert not any(PLACE.search(visible(it)) for it in total_screens(told, say))


@each_language
@pytest.mark.parametrize("words", ["dénosumab", "zoledronic", "flare", "dexaméthasone", "SINS"])
def test_what_is_looked_up_names_section_and_population_and_no_line(
    words: str, language: str
) -> None:
    entries = look_up(words, language)
    assert entries
    text = visible(looked_up_screen(words, entries, (), talk(language)))
    assert not PLACE.search(text), text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Avis chirurgical à partir de 7 (l.\u00a0308).", "Avis chirurgical à partir de 7."),
        ("À discuter (l. 341, 383). RCP (X34).", "À discuter. RCP."),
        ("selon la figure (SINS <7, l. 317-319).", "selon la figure (SINS <7)."),
        ("nommé (l. 74, notre lecture) ; avis", "nommé (notre lecture) ; avis"),
        ("Référentiel, l. 84-85 et 88 : avant.", "Référentiel : avant."),
        ("adjuvante ; l. 120 : score ≥ 9, opérer.", "adjuvante ; score ≥ 9, opérer."),
        ("en urgence (l. 141) : X34.", "en urgence."),
        ("8 Gy le samedi 3, SINS 7 (T11, L2).", "8 Gy le samedi 3, SINS 7 (T11, L2)."),
    ],
)
def test_the_places_that_a_text_names_are_left_out_and_nothing_else(text: str, left: str) -> None:
    assert unnumbered(text) == left


def test_what_a_document_prints_of_a_band_is_read_with_the_bands() -> None:
    assert added("Stade stable (l. 305). Ne dit rien de la moelle.") == "Ne dit rien de la moelle."
    assert added("Stade instable (l.\u00a0307).") == ""
    assert added("Fracture : 15 % (hors référentiel : Mirels 1989).").startswith("Fracture : 15 %")
