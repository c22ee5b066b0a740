"""Which case, and which lesion of it, a quick score belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.screens.case.lists import case_line
from bot.screens.case.places import head, lesion_words, press
from bot.screens.document import bold, document, paragraph
from bot.screens.screen import Button, Screen, pairs
from core.model.case import Case, Lesion
from dialogs.wording import Wording

A_PAGE: Final = 6
"""Cases to choose from: those touched last."""


def which_case_screen(
    quick: int, what: str, cases: Sequence[Case], today: date, say: Wording
) -> Screen:
    """Ask which case a quick score joins."""
    buttons = [Button(case_line(it, today, say), press("jo", quick, it.id)) for it in cases]
    text = document(paragraph(bold(what), say("join-which" if cases else "join-none")))
    new = (Button(say("button-new-case"), press("new")),)
    return Screen(text, (*pairs(buttons, 1), new), names_cases=True)


def which_lesion_screen(quick: int, case: Case, fitting: Sequence[Lesion], say: Wording) -> Screen:
    """Ask which lesion of a case a quick score is about."""
    buttons = [
        Button(f"{lesion_words(it, say)} ›", press("jo", quick, case.id, it.id)) for it in fitting
    ]
    buttons.append(Button(say("button-add-lesion"), press("jo", quick, case.id, 0)))
    text = document(paragraph(bold(head(case)), say("lesion-which")))
    return Screen(text, (*pairs(buttons), (Button(say("button-back"), press("jo", quick)),)), True)
