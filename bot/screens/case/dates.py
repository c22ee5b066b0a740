"""The day on which a laboratory value was true, where that is not the day it was told."""

from __future__ import annotations

from typing import Final

from bot.screens.case.facts import fact_label, finding_words
from bot.screens.case.page import Page
from bot.screens.case.places import feet, head, press
from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.phrases import day, pair
from bot.screens.screen import Button, Screen, pairs
from core.definition.answer import COMPUTE
from core.engine.findings import Finding

DATED: Final = (
    *("creatinine", "creatinine_clearance", "calcium", "albumin", "corrected_calcium"),
    *("vitamin_d", "inr", "platelets", "weight"),
)
"""Facts of which the day can be told."""
_AGO: Final = (1, 3, 7)


def datable(page: Page) -> list[Finding]:
    """Return the values that were told, of which the day can be another one."""
    known = [page.view.known.get((it, None)) for it in DATED]
    found = [it.finding for it in known if it is not None]
    return [it for it in found if it.follows_from is None and it.answer != COMPUTE]


def values_screen(page: Page, said: str = "") -> Screen:
    """Ask of which value the day is told."""
    case, say = page.view.case, page.say
    found = datable(page)
    buttons = [
        Button(fact_label(it.fact.id, say), press("da", case.id, it.fact.id)) for it in found
    ]
    text = document(
        paragraph(bold(head(case, say("button-dates"))), *([line("✓ ", said)] if said else [])),
        *([paragraph(*(line(told(page, it)) for it in found))] if found else []),
        italic(say("dates-which" if found else "dates-none")),
    )
    return Screen(text, (*pairs(buttons), feet(case, say, press("ev", case.id, 0))), True)


def told(page: Page, finding: Finding) -> str:
    """Return "Créatinine : 120 µmol/L (12/11/2026)"."""
    words = f"{finding_words(finding, page.say)} ({day(finding.on, page.say)})"
    return pair(fact_label(finding.fact.id, page.say), words, page.say)


def day_screen(page: Page, finding: Finding) -> Screen:
    """Ask on which day a value was taken."""
    case, say, today = page.view.case, page.say, page.today.toordinal()
    names = {1: "event-when-yesterday", 3: "dates-3", 7: "dates-7"}
    buttons = [
        Button(say(names[it]), press("da", case.id, finding.fact.id, f"d{today - it}"))
        for it in _AGO
    ]
    text = document(
        paragraph(bold(head(case, told(page, finding))), say("dates-when")),
        italic(say("event-when-typed")),
    )
    return Screen(text, (*pairs(buttons, 3), feet(case, say, press("da", case.id))), True)
