"""What the patient wants, has besides, and refuses. Nothing of it need be known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.case.facts import said_words
from bot.screens.case.page import Page
from bot.screens.case.places import feet, head, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import day, pair
from bot.screens.screen import Button, Screen, pairs
from core.definition.fact import Fact
from core.ports.cases import Said
from core.use_cases.told_by_events import day_of
from dialogs.wishes import COMORBIDITIES, ONE_OF, REFUSALS

REFUSED: Final = tuple(it.fact for it in REFUSALS)
_BOXES: Final = {"yes": "☑", "no": "☐"}


def newest(page: Page, fact: str) -> Said | None:
    """Return what was said of a fact of the case last, be it that it is not known."""
    said = [it for it in page.view.record.said if it.fact == fact and it.lesion is None]
    return said[-1] if said else None


def term_of(page: Page, fact: str) -> str:
    """Return the option that stands, "" where nothing was said."""
    there = newest(page, fact)
    return there.answer.term if there else ""


def wishes_screen(page: Page) -> Screen:
    """Return what is known of it, and the buttons by which it is said."""
    case, say = page.view.case, page.say
    told = list(_told(page))
    buttons = [Button(f"{say(it.id)} ›", press("wi", case.id, it.id)) for it in ONE_OF]
    buttons += [
        Button(say("button-comorbidities"), press("wk", case.id)),
        Button(say("button-refusals"), press("re", case.id)),
        Button(say("button-override"), press("ov", case.id, 0)),
    ]
    text = document(
        bold(head(case, say("button-wishes"))),
        paragraph(*told) if told else paragraph(say("wishes-none")),
        italic(say("wishes-ours")),
    )
    return Screen(text, (*pairs(buttons), feet(case, say, press("m", case.id))), True)


def _told(page: Page) -> Iterator[Line]:
    say = page.say
    for it in ONE_OF:
        there = newest(page, it.id)
        if there:
            words = said_words(it.id, there.answer, say)
            yield line(pair(say(it.id), words, say), f" ({day(day_of(there.at), say)})")
    for name, facts in (("wishes-comorbidities", COMORBIDITIES), ("wishes-refused", REFUSED)):
        named = [say(it.id).lower() for it in facts if term_of(page, it.id) == "yes"]
        if named:
            yield line(pair(say(name), ", ".join(named), say))


def choose_screen(page: Page, fact: Fact) -> Screen:
    """Ask for one of several."""
    case, say = page.view.case, page.say
    now = term_of(page, fact.id)
    labels = {it: say(f"{fact.id}-{it}") for it in fact.options} | {"unknown": say("unknown")}
    buttons = [
        Button(f"{'● ' if it == now else ''}{name}", press("wi", case.id, fact.id, it))
        for it, name in labels.items()
    ]
    text = document(bold(head(case, say(fact.id))), italic(say("wishes-ours")))
    return Screen(text, (*pairs(buttons), feet(case, say, press("wi", case.id))), True)


def ticks_screen(page: Page, verb: str, facts: tuple[Fact, ...], title: str, how: str) -> Screen:
    """Ask what of several is so, each ticked in place."""
    case, say = page.view.case, page.say
    buttons, lines = [], []
    for place, it in enumerate(facts):
        there = newest(page, it.id)
        box = _BOXES.get(there.answer.term if there else "", "▢")
        buttons.append(Button(f"{box} {say(it.id)}", press(verb, case.id, place)))
        if there:
            words = said_words(it.id, there.answer, say)
            lines.append(line(pair(say(it.id), words, say), f" ({day(day_of(there.at), say)})"))
    text = document(
        bold(head(case, say(title))),
        *([paragraph(*lines)] if lines else []),
        italic(say(how)),
    )
    return Screen(text, (*pairs(buttons), feet(case, say, press("wi", case.id))), True)
