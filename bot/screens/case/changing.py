"""What would change what is said of a lesion: single answers, or pairs of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, lesion_label, press
from bot.screens.document import Line, Paragraph, bold, document, italic, line, pages, paragraph
from bot.screens.pathway.pages import shift_lines
from bot.screens.phrases import changed_line
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import page_turn
from core.definition.answer import Picked
from core.engine.implied import Implied
from core.engine.moving import Moved, moved
from core.model.case import Lesion
from dialogs.sites import SITES

_A_PAGE: Final = 900
"""UTF-16 units of a page."""
_FIRM: Final = "+−✕⚠"
"""The signs of what would be said, or be said no more; what is in question comes after it."""
_LINES: Final = 4
"""Lines of what an answer does; more are counted."""


def changing_screen(page: Page, implied: Implied, about: Lesion | None, number: int) -> Screen:
    """Return a page of what would change what is said of a lesion, or of the patient alone."""
    case, say = page.view.case, page.say
    parts = [it for it in page.whole.parts if it.lesion in (about.id if about else None, None)]
    said = page.view.findings.known()
    found = moved([it for it in parts if it.speaks], said, implied, frozenset(SITES.facts))
    blocks = [_block(page, it) for it in found]
    laid = pages(blocks, _A_PAGE) if blocks else [[paragraph(say("changing-nothing"))]]
    here = min(number, len(laid) - 1)
    title = head(case, page.where(about) if about else "", say("button-changing"))
    pair_told = [italic(say("changing-pairs"))] if found and len(found[0].moves) > 1 else []
    text = document(bold(title), *pair_told, *laid[here], italic(say("changing-foot")))
    lesion = about.id if about else 0
    turn = page_turn(here, len(laid), lambda to: press("w", case.id, lesion, to), say)
    others = [
        Button(f"{lesion_label(it, say, page.view.known)} ›", press("w", case.id, it.id, 0))
        for it in case.standing
        if about is None or it.id != about.id
    ]
    rows = (*turn, *pairs(others[:4]), (home_of(case),))
    return Screen(text, rows, names_cases=True)


def _block(page: Page, it: Moved) -> Paragraph:
    heads = [
        changed_line(each.asking, each.question.id, Picked(each.choice), page.say)
        for each in it.moves
    ]
    told = dict.fromkeys(_told(page, it))
    firm = [each for each in told if each[0] in _FIRM]
    shown = firm[:_LINES] or list(told)[:_LINES]
    rest = len(told) - len(shown)
    more = [italic(page.say("changing-more", count=rest))] if rest > 0 else []
    return paragraph(*_joined(heads), *shown, *more)


def _joined(heads: list[Line]) -> list[Line]:
    first, *others = heads
    return [first, *(line("+ ", it) for it in others)]


def _told(page: Page, it: Moved) -> Iterator[str]:
    for evaluation, shift in it.shifts:
        yield from shift_lines(evaluation.definition, shift, page.say)
