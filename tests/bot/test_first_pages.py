"""The first page of every advice: on one phone screen, in words, with few buttons."""

from __future__ import annotations

import re
import statistics
import textwrap

import pytest

from bot.screens.render import render
from tests.languages import both as each_language
from tests.pathways.patients import NAMES, PATHWAYS
from tests.tiers import sizes

from .patients import ended
from .screens import TODAY, dialogue, talk, visible

PATIENTS = sizes(12, 200)
"""Patients drawn of each pathway; every third one is hardly known."""
ACROSS = 38
"""Characters on a line of a phone."""
LINES, BUTTONS = 14, 8
"""What any first page has at most."""
REFERENCE = re.compile(
    r"\bl\. ?\d|\bD\s?:|\b[LD]-[A-Z]+-\d|\b[MRSX]\d{1,2}\b|notre lecture|our reading"
)
"""What belongs to the details: lines, letters of documents, ids of statements and defects."""
LEVELS = re.compile(r"\bS[1-5]\b|[Vv]itamine? D")


@each_language
@pytest.mark.parametrize("count", PATIENTS)
@pytest.mark.parametrize("name", NAMES)
def test_a_first_page_is_whole_on_a_phone_and_in_words(
    name: str, language: str, count: int
) -> None:
    pathway, say = PATHWAYS[name], talk(language)
    lines, buttons = [], []
    for answers in ended(pathway, count):
        screen = render(dialogue(pathway, answers), pathway, say, TODAY)
        text = visible(screen)
        lines.append(height(text))
        buttons.append(sum(map(len, screen.rows)))
        assert lines[-1] <= LINES, (answers, text)
        assert buttons[-1] <= BUTTONS, (answers, text)
        assert not REFERENCE.search(LEVELS.sub("", text)), (answers, text)
    print(
        f"{name} {language}: lines {statistics.median(lines)}, at most {max(lines)};"
        f" buttons {statistics.median(buttons)}, at most {max(buttons)}"
    )


def height(text: str) -> int:
    """Return how many lines of a phone a text takes."""
    return sum(max(1, len(textwrap.wrap(line, ACROSS))) for line in text.split("\n"))
