"""What to order for a patient: the examinations that are open, each once with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.screens.case.entrusted import entrusted
from bot.screens.case.marks import moot_in
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.citing import cited_by_name
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.pathway.phrases import due_words, given, item_words
from bot.screens.phrases import input_label, lowered, pair
from bot.screens.screen import Button, Screen
from core.definition.rule import ADVISING, Kind
from core.definition.source import Source
from core.engine.advice import Item, Status, reads
from core.engine.completeness import waiting
from core.engine.due import Tick
from core.engine.findings import Place, place_of
from core.engine.refusals import is_moot
from core.engine.synthesis import Part
from core.model.case import Lesion
from dialogs.examinations import EXAMINATIONS, KIND_OF, SAME

_THERE: Final = (Tick.DONE, Tick.NOT_APPLICABLE)
_ADVISED: Final = (Status.HOLDS, Status.WAITS, Status.BOARD, Status.WITHHELD)
_POSSIBLE: Final = (*_ADVISED, Status.OPEN)


@dataclass
class Order:
    """An examination: in what words, of which lesions, before what or because of what.

    ``perhaps`` are the treatments of which it is not known yet whether they are advised.
    """

    words: str
    places: dict[Place, None] = field(default_factory=dict)
    lesions: dict[str, None] = field(default_factory=dict)
    before: dict[str, None] = field(default_factory=dict)
    perhaps: dict[str, None] = field(default_factory=dict)
    because: dict[str, None] = field(default_factory=dict)
    sources: dict[Source, None] = field(default_factory=dict)


def orders_screen(page: Page) -> Screen:
    """Return all that is to be ordered, by kind, each once with its reason."""
    case, say, found = page.view.case, page.say, orders(page)
    blocks = [
        paragraph(bold(say(f"orders-{kind}")), *lines)
        for kind, of in EXAMINATIONS.items()
        if (lines := [row for id, it in found.items() if id in of for row in _told(page, it)])
    ]
    sources = dict.fromkeys(cited_by_name(it, say) for of in found.values() for it in of.sources)
    text = document(
        bold(head(case, say, say("orders"))),
        *(blocks or [paragraph(say("orders-none"))]),
        *([paragraph(*(italic(it) for it in sources))] if sources else []),
        italic(say("orders-foot")),
    )
    ticks = Button(say("button-requests"), press("p", case.id))
    lacking = Button(say("button-lacking"), press("mq", case.id))
    return Screen(text, ((ticks, lacking), (home_of(case, say),)), names_cases=True)


def orders(page: Page) -> dict[str, Order]:
    """Return the examinations that are to be made, or that are advised, each once."""
    found: dict[str, Order] = {}
    places = (None, *(it.id for it in page.view.case.lesions))
    gone = {place: moot_in(page.view, place) for place in places}
    done = {
        item.rule.check
        for part in page.whole.parts
        for item in part.evaluation.advice.of(Kind.PREREQUISITE)
        if item.tick in _THERE
    }
    for part in (it for it in page.whole.parts if it.speaks):
        for named, item in _asked(part):
            id = SAME.get(named, named)
            if id not in KIND_OF or id in done or is_moot(item.rule, gone[part.lesion]):
                continue
            if not item.rule.blocks or waiting(part, item, _POSSIBLE):
                pathway = part.evaluation.definition
                words = f"{item_words(pathway, item, page.say)}{due_words(item, page.say)}"
                _add(page, found.setdefault(id, Order(words)), part, item)
    return found


def _asked(part: Part) -> Iterator[tuple[str, Item]]:
    """Yield what a pathway wants to be examined, with what that is ticked or advised as."""
    advice = part.evaluation.advice
    for item in advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN)):
        yield str(item.rule.check), item
    for item in part.items(*ADVISING):
        yield str(item.rule.action), item
    for item in part.items(Kind.INFORMATION):
        yield item.rule.id, item


def _add(page: Page, order: Order, part: Part, item: Item) -> None:
    say, pathway = page.say, part.evaluation.definition
    lesion: Lesion | None = page.view.case.lesion(part.lesion) if part.lesion else None
    if item.rule.check:
        fact = pathway.question(item.rule.check).fact
        order.places[place_of(fact, part.lesion)] = None
    if lesion is not None:
        order.lesions[page.where(lesion)] = None
    for into, status in ((order.before, _ADVISED), (order.perhaps, (Status.OPEN,))):
        for action in waiting(part, item, status):
            into[lowered(say(f"{pathway.id}-action-{action}"))] = None
    if not item.rule.blocks:
        for leaf in item.because:
            asked = [it.id for it in pathway.questions if it.fact.id == reads(leaf)]
            for id in asked:
                name = lowered(input_label(pathway, id, say))
                order.because[pair(name, given(part.evaluation, id, say), say)] = None
    if not (item.rule.blocks or order.because):
        order.because[lowered(say(pathway.id))] = None
    order.sources[item.rule.source] = None


def _told(page: Page, order: Order) -> Iterator[Line]:
    say, several = page.say, len(page.view.case.standing) > 1
    where = f" ({', '.join(order.lesions)})" if order.lesions and several else ""
    tasks = dict.fromkeys(it for place in order.places if (it := entrusted(page, place)))
    yield line("☐ ", f"{order.words}{where}", *(f" · {it}" for it in tasks))
    perhaps = not order.before and order.perhaps
    why = [
        say("orders-before", what=", ".join(order.before)) if order.before else "",
        say("orders-perhaps", what=", ".join(order.perhaps)) if perhaps else "",
        say("orders-because", what=", ".join(order.because)) if order.because else "",
    ]
    yield line("    ", italic(" ; ".join(it for it in why if it)))
