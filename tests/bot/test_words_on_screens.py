"""The words of an advice as they are drawn: spaces, decimals, and no negation to undo."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.pathway.phrases import computed_words
from bot.screens.render import render
from core.definition.interval import Span
from dialogs.facts.laboratory import corrected_calcium, creatinine_clearance
from dialogs.sources import REFERENCES
from tests.cases import one_in
from tests.pathways.patients import NAMES, PATHWAYS
from tests.tiers import sizes
from tests.typography import BREAKING, ONE_OF_MANY

from .patients import ended
from .screens import TODAY, dialogue, talk, visible

PATIENTS = sizes(2, 20)
VIEWS = ("", "why:0", "whynot:0", "change:0", "limits:0", "full:0", "note:0", "checks:", "pick")


def in_our_words(page: str) -> list[str]:
    """Return the lines of a page without the titles of publications, which have their own."""
    for reference in REFERENCES.values():
        page = page.replace(reference.citation, "")
    return page.split("\n")


def drawn(name: str, answers: dict[str, str], view: str, language: str) -> str:
    pathway = PATHWAYS[name]
    return visible(render(dialogue(pathway, answers, view), pathway, talk(language), TODAY))


@one_in(4)
@pytest.mark.parametrize("count", PATIENTS)
@pytest.mark.parametrize("name", NAMES)
def test_every_page_in_french_is_set_as_french_is(name: str, count: int) -> None:
    for answers in ended(PATHWAYS[name], count):
        for view in VIEWS:
            for text in in_our_words(drawn(name, answers, view, "fr")):
                assert BREAKING.search(text) is None, text
                assert "'" not in text, text
                assert ONE_OF_MANY["fr"].search(text) is None, text


@one_in(4)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_what_would_no_more_be_said_has_no_negation_to_undo(name: str, language: str) -> None:
    negations = {
        talk(language)(f"shift-{it}", what="").strip() for it in ("blocked", "withheld", "gone")
    }
    assert "" not in negations
    for answers in ended(PATHWAYS[name], 3):
        for line in drawn(name, answers, "change:0", language).split("\n"):
            if line.startswith("−"):
                assert not any(it in line for it in negations), line


def clearance(number: str) -> str:
    exact = Fraction(number)
    return computed_words(creatinine_clearance, Span(exact, exact), talk("fr"))


@pytest.mark.parametrize(
    ("number", "said"),
    [("50.09", "50"), ("73.5", "74"), ("49.6", "49,6"), ("60.3", "60,3"), ("29.96", "29,96")],
)
def test_a_clearance_has_no_decimals_unless_they_keep_it_from_a_threshold(
    number: str, said: str
) -> None:
    assert clearance(number) == f"{said}\u00a0mL/min"


@given(st.fractions(min_value=0, max_value=200))
def test_a_computed_number_is_never_rounded_into_another_class(number: Fraction) -> None:
    for fact in (creatinine_clearance, corrected_calcium):
        words = computed_words(fact, Span(number, number), talk("en"))
        shown = Fraction(words.partition("\u00a0")[0])
        if abs(shown - number) > Fraction(1, 200):  # else it has all decimals that are shown
            assert fact.sorted_into(Span(shown, shown)) == fact.sorted_into(Span(number, number))
