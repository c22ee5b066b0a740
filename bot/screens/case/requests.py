"""What is to be prepared for a case: each prerequisite of what is open, once, to be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.case.entrusted import entrusted
from bot.screens.case.marks import moot_in
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, lesion_label, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.pathway.faces import plain_words
from bot.screens.pathway.phrases import box, due_words, prerequisites
from bot.screens.phrases import day, input_label, pair, raised
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import pages_of, round_turn
from core.engine.advice import Item
from core.engine.due import Tick
from core.engine.findings import Place, place_of
from core.engine.part import Part
from core.engine.refusals import is_moot

A_PAGE: Final = 4
"""Prerequisites of a page: with what else leads on, eight buttons at most."""
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
    lines = [line(f"{box(it.item)} ", told(page, it)) for it in shown]
    buttons = [
        Button(
            f"{box(it.item)} {label}", press("p", case.id, number, it.place[1] or 0, it.place[0])
        )
        for it, label in zip(shown, labels(page, shown), strict=True)
    ]
    count = pages_of(len(every), A_PAGE)
    turn = round_turn(number, count, lambda to: press("p", case.id, to), say)
    text = document(
        bold(head(case, say("button-requests").removeprefix("☑ "))),
        paragraph(*lines) if lines else paragraph(say("requests-none")),
        italic(say("requests-how")),
    )
    ways = [Button(say("button-lacking"), press("mq", case.id)), home_of(case)]
    if any(it.tick not in (Tick.DONE, Tick.NOT_APPLICABLE) for it in every):
        ways.insert(0, Button(say("button-tasks"), press("tk", case.id, 0)))
    rows = (*pairs(buttons), *turn, *pairs(ways))
    return Screen(text, rows, names_cases=True)


def labels(page: Page, shown: Sequence[Request]) -> list[str]:
    """Return what each button of a page is called; of two alike, of which lesion each is."""
    named = [label_of(it, page) for it in shown]
    return [
        f"{name} {_of(page, it)}" if named.count(name) > 1 else name
        for name, it in zip(named, shown, strict=True)
    ]


def _of(page: Page, request: Request) -> str:
    lesion = page.view.case.lesion(request.place[1]) if request.place[1] else None
    return lesion_label(lesion, page.say, page.view.known) if lesion else ""


def label_of(request: Request, page: Page) -> str:
    """Return the short name of what is to be prepared, as a button has it."""
    pathway = request.part.evaluation.definition
    return raised(input_label(pathway, request.item.rule.check or "", page.say))


def told(page: Page, request: Request, *, tick: bool = True) -> Line:
    """Return what is to be prepared and why, for which lesion, and where it stands."""
    say = page.say
    words = plain_words(request.part.evaluation.definition, request.item, say)
    lesion = page.view.case.lesion(request.place[1]) if request.place[1] else None
    where = f" ({page.where(lesion)})" if lesion else ""
    return line(
        f"{words}{where}", due_words(request.item, say), _ticked(page, request) if tick else ""
    )


def _ticked(page: Page, request: Request) -> str:
    """Return where what was ticked stands, since when and by whom: " · fait (12/11, vous)".

    Of what is to be done, first who is to do it and until when.
    """
    known, task = page.view.known.get(request.place), entrusted(page, request.place)
    if known is None or request.tick is Tick.UNKNOWN:
        return f" · {task}" if task else ""
    said, say = known.finding, page.say
    stands = say(f"tick-{request.tick}")
    if request.tick not in (Tick.DONE, Tick.NOT_APPLICABLE) and task:
        stands = pair(stands, task, say)
    return f" · {stands} ({day(said.on, say)}, {page.visit.name(said.by, say)})"
