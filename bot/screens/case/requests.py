"""What is to be prepared for a case: each prerequisite of what is open, once, to be ticked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.screens.case.marks import moot_in
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.pathway.phrases import box, due_words, item_words, prerequisites
from bot.screens.phrases import day, input_label, lowered
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import page_turn, pages_of
from core.engine.advice import Item
from core.engine.due import Tick
from core.engine.findings import Place, place_of
from core.engine.refusals import is_moot
from core.engine.synthesis import Part

A_PAGE: Final = 8
"""Prerequisites of a page."""
NEXT: Final = {Tick.DONE: "to_do", Tick.TO_DO: "not_applicable", Tick.NOT_APPLICABLE: "done"}
"""What a tap makes of a prerequisite; of what is not known, it makes it done."""


@dataclass(frozen=True)
class Request:
    """One thing to prepare: which pathway asks for it, and of which lesion it is."""

    place: Place
    part: Part
    item: Item

    @property
    def tick(self) -> Tick:
        """Where it stands."""
        return self.item.tick or Tick.UNKNOWN


def requests(page: Page) -> list[Request]:
    """Return all that is to be prepared, each once, what holds something up first."""
    found: dict[Place, Request] = {}
    places = (None, *(it.id for it in page.view.case.lesions))
    gone = {place: moot_in(page.view, place) for place in places}
    for part in (it for it in page.whole.parts if it.speaks):
        pathway = part.evaluation.definition
        for item in prerequisites(part.evaluation.advice):
            if item.rule.check and not is_moot(item.rule, gone[part.lesion]):
                place = place_of(pathway.question(item.rule.check).fact, part.lesion)
                there = found.setdefault(place, Request(place, part, item))
                if item.rule.blocking and not there.item.rule.blocking:
                    found[place] = Request(place, part, item)
    # what is done stays where it was: who ticks it sees it ticked
    return sorted(found.values(), key=lambda it: not it.item.rule.blocking)


def requests_screen(page: Page, number: int) -> Screen:
    """Return a page of what is to be prepared, ticked in place."""
    case, say = page.view.case, page.say
    every = requests(page)
    shown = every[number * A_PAGE : (number + 1) * A_PAGE]
    lines = [line(f"{box(it.item)} ", _told(page, it)) for it in shown]
    buttons = [
        Button(
            f"{box(it.item)} {_label(it, page)}",
            press("p", case.id, number, it.place[1] or 0, it.place[0]),
        )
        for it in shown
    ]
    count = pages_of(len(every), A_PAGE)
    turn = page_turn(number, count, lambda to: press("p", case.id, to), say)
    text = document(
        bold(head(case, say, say("button-requests"))),
        paragraph(*lines) if lines else paragraph(say("requests-none")),
        italic(say("requests-how")),
    )
    ways = (
        Button(say("button-lacking"), press("mq", case.id)),
        Button(say("button-orders"), press("od", case.id)),
    )
    rows = (*pairs(buttons), *turn, ways, (home_of(case, say),))
    return Screen(text, rows, names_cases=True)


def _label(request: Request, page: Page) -> str:
    pathway = request.part.evaluation.definition
    return lowered(input_label(pathway, request.item.rule.check or "", page.say))


def _told(page: Page, request: Request) -> Line:
    """Return what is to be prepared and why, and for which lesion."""
    say = page.say
    words = item_words(request.part.evaluation.definition, request.item, say)
    lesion = page.view.case.lesion(request.place[1]) if request.place[1] else None
    where = f" ({page.where(lesion)})" if lesion else ""
    return line(f"{words}{where}", due_words(request.item, say), _ticked(page, request))


def _ticked(page: Page, request: Request) -> str:
    """Return where what was ticked stands, since when and by whom: " · fait le 12/11, vous"."""
    known = page.view.known.get(request.place)
    if known is None or request.tick is Tick.UNKNOWN:
        return ""
    said, say = known.finding, page.say
    who = page.visit.name(said.by, say)
    return f" · {say(f'tick-{request.tick}')} ({day(said.on, say)}, {who})"
