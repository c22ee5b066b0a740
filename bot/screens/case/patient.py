"""What is said of the patient as a whole, wherever a case stands in one screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.case.marks import marks
from bot.screens.case.page import Page
from bot.screens.case.saying import saying
from bot.screens.case.scores import score_words
from bot.screens.document import Line, line
from bot.screens.pathway.phrases import prerequisites

LINES: Final = 3
"""Lines of advice of the patient, or of a lesion, on such a screen."""


def patient_lines(page: Page, most: int = LINES) -> Iterator[Line]:
    """Yield the scores of the patient, and what is advised that is of no one lesion.

    Where one line has room alone, the totals stand without their bands.
    """
    found = page.whole.scores[None]
    scores = score_words(found, page.view, None, page.say, alone=most == 1)
    if scores:
        yield line(scores)
    beside = marks(page.view, None, page.say, page.whole.conflicts)
    told = saying(page.whole.of(None), page.say, beside, _boxed(page))
    yield from told.lines(page.say, most)


def _boxed(page: Page) -> frozenset[str]:
    """Return what has a box to tick among what is to be prepared: it stands there, done or not."""
    advices = [it.evaluation.advice for it in page.whole.parts if it.speaks]
    return frozenset(str(item.rule.check) for it in advices for item in prerequisites(it))
