"""A value that was typed on the page of a case, as it was understood."""

from __future__ import annotations

from bot.screens.case.facts import fact_label, finding_words, said_words
from bot.screens.case.page import Page
from bot.screens.case.places import feet, head
from bot.screens.document import bold, document, line, paragraph
from bot.screens.phrases import day, pair
from bot.screens.screen import Screen
from core.use_cases.case_values import Value


def noted_screen(page: Page, value: Value) -> Screen:
    """Say what was noted, on which day; of what is too old, that it decides nothing."""
    case, say = page.view.case, page.say
    known = page.view.known.get((value.fact, None))
    assert value.answer is not None  # it was kept
    words = said_words(value.fact, value.answer, say)
    if known is not None and known.finding.answer == value.answer:
        words = finding_words(known.finding, say)
    if value.on is not None:
        words = f"{words} ({day(value.on, say)})"
    told = [line("✓ ", bold(pair(fact_label(value.fact, say), words, say)))]
    if value.aged:
        told.append(line(say("value-aged")))
    elif known is not None and known.finding.answer != value.answer:
        newer = f"{finding_words(known.finding, say)} ({day(known.finding.on, say)})"
        told.append(line(say("value-newer", what=newer)))
    return Screen(
        document(paragraph(bold(head(case)), *told)), (feet(case, say),), names_cases=True
    )
