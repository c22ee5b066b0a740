"""What is known of a case that says nothing yet: so that nobody takes it for lost."""

from __future__ import annotations

from typing import Final

from bot.screens.case.facts import fact_label, finding_words, is_asked
from bot.screens.case.page import Page
from bot.screens.document import Line, bold, line
from bot.screens.phrases import in_a_row, lowered, pair
from bot.screens.worked_out import worked_out
from dialogs.facts.tumour import primary_tumour

_SHOWN: Final = 6


def _is_told_here(fact: str) -> bool:
    """Tell whether a fact is no tick, and does not stand in the head of the page."""
    return is_asked(fact) and fact != primary_tumour.id


def known_so_far(page: Page) -> list[Line]:
    """Return the facts of the patient that are known, and the numbers that follow from them."""
    found = {
        fact: known.finding
        for (fact, lesion), known in page.view.known.items()
        if lesion is None and _is_told_here(fact) and known.finding.follows_from is None
    }
    if not found:
        return []
    say = page.say
    told = [f"{lowered(fact_label(it, say))} {finding_words(found[it], say)}" for it in found]
    rest = f" +\u00a0{len(told) - _SHOWN}" if told[_SHOWN:] else ""
    answers = {fact: finding.answer for fact, finding in found.items()}
    return [
        line(bold(say("known-so-far")), f"{pair('', '', say)}{in_a_row(told[:_SHOWN], say)}{rest}"),
        *(line(it) for it in worked_out(answers, page.today, say)),
    ]
