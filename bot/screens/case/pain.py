"""Pain of a lesion from 0 to 10, over time."""

from __future__ import annotations

from typing import Final

from bot.screens.case.page import Page
from bot.screens.case.places import feet, head, press
from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.phrases import day, number_words, pair
from bot.screens.screen import Button, Screen, pairs
from core.definition.terms import Amount
from core.engine.findings import Finding
from core.model.case import Lesion
from dialogs.facts.course import pain_score

WORST: Final = 10
_SHOWN: Final = 4
"""Values of a line."""


def pains(page: Page, lesion: Lesion) -> list[Finding]:
    """Return the numbers that were said of the pain of a lesion, the oldest first."""
    said = [it for it in page.view.findings.said if it.place == (pain_score.id, lesion.id)]
    return sorted((it for it in said if isinstance(it.answer, Amount)), key=lambda it: it.at)


def pain_line(page: Page, lesion: Lesion) -> str:
    """Return "Douleur : 7 (03/10) → 4 (12/11)"; "" where no number was said."""
    told = [
        f"{number_words(it.answer.low, page.say)} ({day(it.on, page.say)})"
        for it in pains(page, lesion)[-_SHOWN:]
        if isinstance(it.answer, Amount)
    ]
    return pair(page.say("pain-name"), " → ".join(told), page.say) if told else ""


def pain_screen(page: Page, lesion: Lesion) -> Screen:
    """Ask how strong the pain of a lesion is today."""
    case, say = page.view.case, page.say
    buttons = [Button(str(it), press("pa", case.id, lesion.id, it)) for it in range(WORST + 1)]
    before = pain_line(page, lesion)
    text = document(
        paragraph(bold(head(case, page.where(lesion))), say("pain-how")),
        *([line(before)] if before else []),
        italic(say("pain-scale")),
    )
    back = press("l", case.id, lesion.id)
    return Screen(text, (*pairs(buttons, 6), feet(case, say, back)), names_cases=True)
