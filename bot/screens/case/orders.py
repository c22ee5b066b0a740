"""What to order for a patient: the examinations that are open, each once with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.screens.case.entrusted import entrusted
from bot.screens.case.facts import tick_label, tick_words
from bot.screens.case.marks import moot_in
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.citing import cited_by_name
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.pathway.phrases import due_words, given, item_words
from bot.screens.phrases import day, input_label, lowered, pair
from bot.screens.screen import Button, Screen
from core.definition.answer import Picked
from core.definition.declare_pathway import TO_DO
from core.definition.rule import ADVISING, Kind
from core.definition.sorts import as_pathway
from core.definition.source import Source
from core.engine.advice import Item, Status, reads
from core.engine.completeness import waiting
from core.engine.due import Tick
from core.engine.evaluation import PathwayEvaluation
from core.engine.findings import Known, Place, knowledge_about, place_of
from core.engine.known_to import answers_for
from core.engine.part import Part
from core.engine.refusals import is_moot
from core.model.case import Lesion
from dialogs.examinations import EXAMINATIONS, EXAMINED, EXAMINING, KIND_OF, SAME, WITH

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
    case, say, found, gone = page.view.case, page.say, orders(page), examined(page)
    blocks = [
        paragraph(bold(say(f"orders-{kind}")), *lines)
        for kind, of in EXAMINATIONS.items()
        if (lines := [row for id, it in found.items() if id in of for row in _told(page, it)])
    ]
    sources = dict.fromkeys(cited_by_name(it, say) for of in found.values() for it in of.sources)
    text = document(
        bold(head(case, say("orders"))),
        *(blocks or [paragraph(say("orders-none"))]),
        *([paragraph(*(_gone(page, id) for id in gone))] if gone else []),
        *([paragraph(*(italic(it) for it in sources))] if sources else []),
        italic(say("orders-foot")),
    )
    ticks = Button(say("button-requests"), press("p", case.id))
    lacking = Button(say("button-lacking"), press("mq", case.id))
    own = tuple(
        Button(f"{'☑' if id in gone else '☐'} {tick_label(it.id, say)}", press("od", case.id, id))
        for id, it in EXAMINED.items()
        if id in found or id in gone
    )
    rows = (*((own,) if own else ()), (ticks, lacking), (home_of(case),))
    return Screen(text, rows, names_cases=True)


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
    done |= set(examined(page))
    for part in (*(it for it in page.whole.parts if it.speaks), *_examining(page)):
        for named, item in _asked(part):
            id = SAME.get(named, named)
            if id not in KIND_OF or id in done or is_moot(item.rule, gone[part.lesion]):
                continue
            if not item.rule.blocks or waiting(part, item, _POSSIBLE):
                pathway = part.evaluation.definition
                words = f"{item_words(pathway, item, page.say)}{due_words(item, page.say)}"
                _add(page, found.setdefault(id, Order(words)), part, item)
    walked = {pathway for pathway, _ in page.view.walked}
    for id, other in WITH.items():
        if id in found and other not in found and not walked & EXAMINING.keys():
            del found[id]
    return found


def examined(page: Page) -> dict[str, Known]:
    """Return where the examinations stand that no pathway has a box for, once that was said.

    Not of those that are made again: the bone window, at each planned work-up (l. 26).
    """
    told = {id: page.view.known.get((it.id, None)) for id, it in EXAMINED.items()}
    return {
        id: it for id, it in told.items() if it and it.counts and it.finding.answer != Picked(TO_DO)
    }


def _gone(page: Page, id: str) -> Line:
    """Return "☑ Exploration des fémurs : fait (12/11/2026, vous)"."""
    said, say = examined(page)[id].finding, page.say
    who = f"({day(said.on, say)}, {page.visit.name(said.by, say)})"
    return line(f"☑ {tick_words(EXAMINED[id].id, said.answer, say)} {who}")


def _examining(page: Page) -> Iterator[Part]:
    """Yield what pathways want of everybody with a bone metastasis, though nobody walked there."""
    known = page.view.known
    places = (None, *(it.id for it in page.view.case.standing))
    for id, when in EXAMINING.items():
        pathway = as_pathway(page.view.read.get(id))
        if pathway is None or (id, None) in page.view.walked:
            continue
        if any(when.evaluate(knowledge_about(known, it)) is True for it in places):
            answers = answers_for(pathway, known, None)
            yield Part(None, PathwayEvaluation(pathway, answers, page.today), walked=True)


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
        why = "orders-bone" if pathway.id in EXAMINING else pathway.id
        order.because[lowered(say(why))] = None
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
