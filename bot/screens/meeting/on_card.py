"""What the board decided, as the card of a case in its group says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.case.decided import decided_on
from bot.screens.case.page import Page
from bot.screens.document import Line, bold, line
from bot.screens.meeting.words import decided_option, short
from bot.screens.phrases import raised
from core.model.decision import Decision

_WIDE: Final = 120
"""Characters of what was written with a decision; the whole of it is read in private."""


def decided_lines(decision: Decision, page: Page) -> Iterator[Line]:
    """Yield the decision that holds: the day, each option, its conditions, what was written."""
    say = page.say
    yield line(bold(raised(decided_on(decision, say))))
    for id in decision.options:
        yield decided_option(id, decision, page)
    for it in decision.conditions:
        yield line("• ", short(say("minutes-condition", when=it.when, then=it.then), _WIDE))
    if decision.text:
        yield line(short(decision.text, _WIDE))
