"""What is known and advised of lesions and the patient, where there is one screen for all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.screens.case.marks import marks
from bot.screens.case.page import Page
from bot.screens.case.saying import saying
from bot.screens.case.scores import score_words
from bot.screens.document import Line, bold, line
from core.model.case import Lesion

LINES: Final = 2
"""Lines of advice on a lesion, and on the patient."""
_WIDE: Final = 44
"""Characters of a line of advice: what has no room is counted, and read in private."""


def lesion_lines(page: Page, lesions: Sequence[Lesion], most: int = LINES) -> Iterator[Line]:
    """Yield each lesion with its totals and what is advised: what is alike in a row, once."""
    for advised, alike in groupby(lesions, key=lambda it: tuple(advice(page, it.id, most))):
        these = list(alike)
        scored = [it for it in these if _scores(page, it)]
        told = advised or (line(page.say("lesion-nothing")),)
        if these[1:] or not scored:
            names = ", ".join(map(page.where, these))
            told = (line(bold(names), " ", told[0]), *told[1:])
        yield from (title(page, it) for it in scored)
        yield from told


def _scores(page: Page, lesion: Lesion) -> str:
    shown = page.whole.scores.get(lesion.id, ())
    return score_words(shown, page.view, lesion.id, page.say)


def title(page: Page, lesion: Lesion) -> Line:
    """Return a lesion with the totals of its scores."""
    scores = _scores(page, lesion)
    return line(bold(page.where(lesion)), f" · {scores}" if scores else "")


def advice(page: Page, lesion: int | None, most: int) -> Iterator[Line]:
    """Yield what is advised on a lesion, or on the patient."""
    beside = marks(page.view, lesion, page.say, page.whole.conflicts)
    return saying(page.whole.of(lesion), page.say, beside).lines(page.say, most, _WIDE)


def patient_lines(page: Page) -> Iterator[Line]:
    """Yield the totals of the patient's scores, and what is advised."""
    say, told = page.say, list(advice(page, None, LINES))
    scores = score_words(page.whole.scores[None], page.view, None, say)
    name = bold(say("brief-patient"))
    if scores:
        yield line(name, f" · {scores}")
        yield from told
    elif told:
        yield from (line(name, " ", told[0]), *told[1:])
