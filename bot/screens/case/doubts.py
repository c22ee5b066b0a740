"""What does not count in a case: said twice and cannot be both, or too old. One tap settles it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from bot.screens.case.facts import asked_in, fact_label, finding_words, is_ticked, sides_words
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import day, lowered, pair
from bot.screens.screen import Button, Screen, pairs
from core.definition.fact import Scope
from core.definition.terms import Amount, Days
from core.engine.findings import Finding, Known, Place
from core.engine.implied import Implied
from dialogs import registry
from dialogs.applies import FOLLOWS

A_PAGE: Final = 8
"""Facts of a page."""


def doubts_screen(page: Page) -> Screen:
    """Return what does not count, each with what settles it: which side is true, or still so."""
    case, say = page.view.case, page.say
    doubtful = doubts(page)[:A_PAGE]
    lines = [line(f"{number}  ", _told(page, it)) for number, it in enumerate(doubtful, start=1)]
    buttons = [
        it for number, place in enumerate(doubtful, 1) for it in _buttons(page, place, number)
    ]
    text = document(
        bold(head(case, say("button-doubts"))),
        *((paragraph(*lines), italic(say("doubts-how"))) if lines else (say("doubts-none"),)),
    )
    return Screen(text, (*pairs(buttons), (home_of(case),)), names_cases=True)


def doubts(page: Page) -> list[Place]:
    """Return what does not count, contradictions first; what is ticked is ticked again there.

    What is old and follows from another that is listed is settled with it: it stands once.
    """
    known = page.view.known
    found = [place for place, it in known.items() if not it.counts and _is_about(page, place)]
    found = [place for place in found if not is_ticked(place[0])]
    found = sorted(found, key=lambda it: (not known[it].sides, known[it].finding.on))
    for place in reversed(found):
        if known[place].aged and _follows(page, place, found):
            found = [it for it in found if it != place]
    return found


def _follows(page: Page, place: Place, listed: Sequence[Place]) -> bool:
    """Tell whether what was said follows from what else is listed, if that still holds."""
    known = page.view.known
    still = {it: known[it].on_side(0) for it in listed if known[it].aged and it != place}
    follows = _implied().into(still).get(place) if still else None
    return follows is not None and follows.possible <= known[place].finding.possible


@cache  # the vocabulary does not change
def _implied() -> Implied:
    return Implied(FOLLOWS, registry.facts(), registry.definitions())


def sides_of(known: Known) -> tuple[Finding, ...]:
    """Return what can be said to be true: either side, or what was said and is old."""
    return known.sides or (known.finding,)


def _is_about(page: Page, place: Place) -> bool:
    lesion = place[1]
    return lesion is None or any(it.id == lesion for it in page.view.case.standing)


def _told(page: Page, place: Place) -> Line:
    known, say = page.view.known[place], page.say
    lesion = page.view.case.lesion(place[1]) if place[1] else None
    label = fact_label(place[0], say)
    about = f"{page.where(lesion)}, {lowered(label)}" if lesion else label
    if known.sides:
        values = " / ".join(sides_words(known.sides, say))
        return line(bold(pair(about, values, say)))
    since, said = day(known.finding.on, say), known.finding.at.astimezone()
    if known.finding.on == page.today == said.date():  # too old within the day: the hour tells
        since = f"{said:%H:%M}"
    return line(pair(about, f"{finding_words(known.finding, say)} ({since})", say))


def _buttons(page: Page, place: Place, number: int) -> Iterator[Button]:
    """Yield what settles it: one tap for each side; what follows from another fact is asked."""
    known, say, case = page.view.known[place], page.say, page.view.case
    fact, lesion = place
    sides = sides_of(known)
    causes = [it.follows_from for it in sides if it.follows_from]
    if causes:
        for it in (fact, *(cause.fact.id for cause in causes)):
            asking = asked_in(it)
            about = lesion if asking.scope is Scope.LESION else None
            label = f"{number} {fact_label(it, say)} ›"
            yield Button(label, press("g", case.id, about or 0, asking.id))
        return
    apart = sides_words(known.sides, say)
    for side, finding in enumerate(sides):
        if len(finding.possible) == 1 or isinstance(finding.answer, Amount | Days):
            mark = "" if known.sides else "✓ "
            words = apart[side] if apart else finding_words(finding, say)
            label = f"{number} {mark}{words}"
            yield Button(label, press("k", case.id, lesion or 0, fact, side))
