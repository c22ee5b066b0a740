"""Taking back: what there is to erase, asked once, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document, paragraph
from bot.screens.listed import named, site_words
from bot.screens.menu import home_button
from bot.screens.phrases import brief_day, day
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import TIME, page_turn, pages_of
from core.definition.definition import Definition
from core.model.dialogue import Dialogue
from core.ports.erasing import CaseHeld
from core.ports.erasures import Erasure
from dialogs.wording import Wording

SHOWN = 20
"""Cases that are named in a text."""
LISTED = 6
"""Cases on one page of a list, each with a button of its own."""

DefinitionOf = Callable[[Dialogue], Definition]


def _press(*words: object) -> MenuPress:
    return MenuPress(MenuVerb.ERASE, "-".join(map(str, words)))


_AGAIN = _press("list", 0)


def case_title(case: CaseHeld, definition_of: DefinitionOf, say: Wording) -> str:
    """Return what a case is called: by its name and where its newest dialogues are, the time.

    A quick score by its newest dialogue and how many besides.
    """
    at = case.active_at.astimezone()
    when = f"{brief_day(at, say)} {at:%H:%M}"
    if case.name is not None:
        places = [site_words(it, definition_of(it), say) for it in reversed(case.dialogues)]
        told = list(dict.fromkeys(filter(None, places)))
        more = f" +\u00a0{len(told) - 1}" if told[1:] else ""
        return " · ".join((case.name, *(f"{it}{more}" for it in told[:1]), when))
    newest = case.dialogues[-1]
    name = named(newest, definition_of(newest), at.date(), say)
    more = f" (+ {len(case.dialogues) - 1})" if len(case.dialogues) > 1 else ""
    return f"{name}{more} · {when}"


def list_screen(
    cases: Sequence[CaseHeld], definition_of: DefinitionOf, say: Wording, page: int = 0
) -> Screen:
    """Return what there is to erase, a page of it."""
    if not cases:
        return Screen(document(say("erase-nothing")), ((home_button(say),),), again=_AGAIN)
    buttons = [
        Button(case_title(it, definition_of, say), _press("ask", it.id))
        for it in cases[page * LISTED : (page + 1) * LISTED]
        if it.dialogues or it.name
    ]
    count = pages_of(len(cases), LISTED)
    turn = page_turn(page, count, lambda to: _press("list", to), say, TIME)
    everything = Button(say("button-erase-all", count=len(cases)), _press("ask", "all"))
    rows = (*pairs(buttons, 1), *turn, (everything,), (Button(say("button-no"), _press("no")),))
    return Screen(document(bold(say("erase-which"))), rows, names_cases=True, again=_AGAIN)


def ask_screen(what: str, names: Sequence[str], say: Wording) -> Screen:
    """Ask once; ``what`` is a case's id, or ``all``, or ``me``."""
    head = say("erase-me") if what == "me" else say("erase-ask", count=len(names))
    listed = [f"• {name}" for name in names[:SHOWN]]
    text = document(paragraph(bold(head), *listed), say("erase-final"))
    yes = Button(say("button-erase"), _press("do", what), ends=True)
    rows = ((yes,), (Button(say("button-no"), _press("no")),))
    again = _press("ask", what) if what == "me" else None
    return Screen(text, rows, names_cases=bool(names), again=again)


def ending_screen(names: Sequence[str], until: date, say: Wording) -> Screen:
    """Warn of what nobody touched for long."""
    head = bold(say("erase-ending", until=day(until, say)))
    listed = [f"• {name}" for name in names[:SHOWN]]
    keep, erase = (
        Button(say("button-keep-cases"), _press("keep")),
        Button(say("button-erase"), _press("list")),
    )
    text = document(paragraph(head, *listed))
    return Screen(text, ((keep, erase),), names_cases=True)


def _moment(written: str, say: Wording) -> str:
    at = datetime.fromisoformat(written).astimezone()
    return f"{day(at.date(), say)} {at:%H:%M}"


def erased_text(erasure: Erasure, last_copy: date, say: Wording) -> str:
    """Return what came of an erasure, as plain text."""
    lines = [say("erased", count=erasure.cases)]
    if erasure.deleted:
        lines.append(say("erased-deleted", count=erasure.deleted))
    if erasure.emptied:
        lines.append(say("erased-emptied", count=erasure.emptied))
    if erasure.left:
        lines.append(say("erased-left", count=len(erasure.left)))
        lines += [f"• {_moment(it, say)}" for it in erasure.left[:SHOWN]]
    if others := erasure.failed - len(erasure.left):
        lines.append(say("erased-failed", count=others))
    lines.append(say("erased-copies", day=day(last_copy, say)))
    if erasure.person_forgotten:
        lines.append(say("erased-person"))
    return "\n".join(lines)
