"""The first page of the case of a patient who died: what was found and decided, and no advice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.case.decided import decided_lines
from bot.screens.case.lists import reopen_button
from bot.screens.case.page import Page
from bot.screens.case.places import head, lesion_label, press
from bot.screens.case.scores import score_words
from bot.screens.document import Line, bold, document, line, paragraph
from bot.screens.screen import Button, Screen, pairs

_SHOWN: Final = 8
"""Lesions that are listed, and of which there are buttons."""


def died_screen(page: Page) -> Screen:
    """Return what stands in the record: nothing is asked, urgent or to be done any more."""
    case, say = page.view.case, page.say
    text = document(
        paragraph(
            bold(head(case, say("lesions", count=len(case.standing)) if case.standing else "")),
            line("⚠ ", bold(say(f"case-{case.state}"))),
        ),
        paragraph(*_lesions(page), *decided_lines(page.decisions, say)),
    )
    lesions = [
        Button(f"{lesion_label(it, say, page.view.known)} ›", press("l", case.id, it.id))
        for it in case.standing[:_SHOWN]
    ]
    own = page.visit.me == case.owner_id
    again = ((reopen_button(case, say),),) if own else ()
    more = (
        Button(say("button-timeline"), press("t", case.id, 0)),
        Button(say("button-case-more"), press("m", case.id)),
        Button(say("button-home"), press("x", case.id)),
    )
    return Screen(text, (*again, *pairs(lesions), more), names_cases=True)


def _lesions(page: Page) -> Iterator[Line]:
    """Yield each lesion with what it scored."""
    for lesion in page.view.case.standing[:_SHOWN]:
        scores = score_words(page.whole.scores.get(lesion.id, ()), page.view, lesion.id, page.say)
        yield line(bold(page.where(lesion)), f" · {scores}" if scores else "")
