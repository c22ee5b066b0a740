"""What the patient refuses and what a clinician sets aside: the advice stays, this beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bot.screens.case.marks import action_name, mark_of, overrides
from bot.screens.case.page import Page
from bot.screens.case.places import feet, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.pathway.faces import BOARD
from bot.screens.phrases import raised
from bot.screens.screen import Button, Screen, pairs
from core.definition.rule import ADVISING
from core.model.case import Lesion
from core.model.case_event import CaseEvent

REASONS: Final = ("wish", "comorbidity", "finding", "elsewhere", "other")
"""Why an advice is set aside: our choices."""
_A_PAGE: Final = 6
"""Pieces of advice of a page."""


def advised(page: Page, lesion: Lesion | None) -> Mapping[str, str]:
    """Return the actions that are advised of a lesion or the patient, with their names."""
    found: dict[str, str] = {}
    for part in page.whole.of(lesion.id if lesion else None):
        for item in part.items(*ADVISING):
            action = str(item.rule.action)
            if action != BOARD:
                name = page.say(f"{part.evaluation.definition.id}-action-{action}")
                found.setdefault(action, raised(name))
    return found


def advised_screen(page: Page, lesion: Lesion | None, said: str = "") -> Screen:
    """Ask which advice is set aside; one that is can be taken up again in one tap."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    found = advised(page, lesion)
    there = {it.about: it for it in overrides(page.view, lesion.id if lesion else None)}
    named = {**{it: action_name(it, say) for it in there}, **found}
    shown = list(named.items())[:_A_PAGE]
    buttons = [_button(page, about, action, name, there.get(action)) for action, name in shown]
    text = document(
        bold(page.head(lesion, say("button-override"))),
        *([line("✓ ", said)] if said else []),
        paragraph(*_lines(page, shown, there)) if shown else paragraph(say("override-nothing")),
        *([say("override-which")] if shown else []),
    )
    back = press("l", case.id, about) if about else press("m", case.id)
    return Screen(text, (*pairs(buttons, 1), feet(case, say, back)), names_cases=True)


def _lines(
    page: Page, shown: list[tuple[str, str]], there: Mapping[str, CaseEvent]
) -> Iterator[Line]:
    for action, name in shown:
        if action in there:
            yield line("⊘ ", f"{name} · {mark_of(there[action], page.say, whole=True)}")
        else:
            yield line("→ ", name)


def _button(page: Page, about: int, action: str, name: str, there: CaseEvent | None) -> Button:
    case, say = page.view.case, page.say
    if there:
        return Button(say("button-override-back", what=name), press("ox", case.id, there.id))
    return Button(f"⊘ {name}", press("ov", case.id, about, action))


def reasons_screen(page: Page, lesion: Lesion | None, action: str, name: str) -> Screen:
    """Ask why an advice is set aside."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    buttons = [
        Button(say(f"override-{it}"), press("or", case.id, about, action, it)) for it in REASONS
    ]
    text = document(
        paragraph(bold(page.head(lesion, name)), say("override-why")),
        italic(say("override-ours")),
    )
    return Screen(text, (*pairs(buttons), feet(case, say, press("ov", case.id, about))), True)


def overridden_screen(page: Page, lesion: Lesion | None, event: CaseEvent, name: str) -> Screen:
    """Say that an advice is set aside, and ask for a word on it that nobody has to write."""
    case, say, about = page.view.case, page.say, lesion.id if lesion else 0
    told = line("⊘ ", f"{name} · {mark_of(event, say, whole=True)}")
    text = document(bold(page.head(lesion)), told, italic(say("override-word")))
    rows = (
        (Button(say("button-override-back", what=name), press("ox", case.id, event.id)),),
        feet(case, say, press("ov", case.id, about)),
    )
    return Screen(text, rows, names_cases=True)
