"""Menus outside any dialogue: the start, the languages, the sources, the way from a group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document, fold, line, paragraph
from bot.screens.phrases import day, lowered, pair
from bot.screens.screen import Button, Screen, pairs
from dialogs.leading import EMERGENCY, FIRST_PATHWAYS
from dialogs.registry import definitions
from dialogs.sources import DOCUMENTS
from dialogs.wording import LANGUAGES, Wording, wording

_PAGES: Final = ("pathways", "pathways-others", "pathways-last")
"""Pages of the menu of pathways; where there are more pathways, the next have a number."""
MOST: Final = 8
"""Buttons of each, the way to the emergencies among them."""


def reader_screen(say: Wording) -> Screen:
    """Return the start of somebody who may read and not answer."""
    text = document(paragraph(bold("OsteoBoard"), say("start-reader")))
    return Screen(text, ((other_language(say),),))


def other_language(say: Wording) -> Button:
    """Return the button that changes to the other language, in its own words."""
    other = next(language for language in LANGUAGES if language != say.language)
    return Button(wording(other, "bot")("language-name"), MenuPress(MenuVerb.LANGUAGE, other))


def pages_of(pathways: Sequence[str]) -> Sequence[str]:
    """Return the pages of the menu of pathways: of the first ones, and as many as others take."""
    further = -(-(len(pathways) - len(FIRST_PATHWAYS)) // len(FIRST_PATHWAYS))
    numbered = (f"pathways-{number}" for number in range(len(_PAGES), further + 1))
    return (*_PAGES, *numbered)[: further + 1]


def pathways_screen(pathways: Sequence[str], say: Wording, page: str = _PAGES[0]) -> Screen:
    """Return a page of the menu of pathways: what each answers, and a button for each.

    Those that are opened most come first; as many others stand on each page that follows.
    """
    pages, each = pages_of(pathways), len(FIRST_PATHWAYS)
    ordered = sorted(pathways, key=lambda it: it not in FIRST_PATHWAYS)
    at = pages.index(page)
    shown = ordered[at * each : (at + 1) * each]
    lines = [pair(say(id), lowered(say(f"{id}.about")), say) for id in shown]
    buttons = [Button(say(f"{id}.button"), MenuPress(MenuVerb.START, id)) for id in shown]
    following = pages[(at + 1) % len(pages)]
    turned = "button-other-pathways" if following != pages[0] else "button-first-pathways"
    turn = Button(say(turned), MenuPress(MenuVerb.PAGE, following))
    ways = [turn, Button(say("button-scores"), MenuPress(MenuVerb.PAGE, "scores"))]
    emergency = at > 0  # which is one of the first
    return Screen(
        document(paragraph(bold(say("pathways-choose")), ""), fold(*lines)),
        (*pairs(buttons), tuple(ways[: MOST - len(buttons) - emergency])),
    )


def language_screen(say: Wording) -> Screen:
    """Return the choice of language, each in its own words."""
    buttons = [
        Button(wording(language, "bot")("language-name"), MenuPress(MenuVerb.LANGUAGE, language))
        for language in LANGUAGES
    ]
    return Screen(document(say("language-choose")), (tuple(buttons),))


def home_button(say: Wording) -> Button:
    """Return the way to the start."""
    return Button(say("button-home"), MenuPress(MenuVerb.PAGE, "start-0"))


def sources_screen(say: Wording) -> Screen:
    """Return the two documents, and how what is outside them is told apart."""
    named = [
        paragraph(
            line(bold(it.letter), f" · {it.name}, {day(it.science_at, say) or it.published}"),
            say(f"document-{it.letter}"),
        )
        for it in DOCUMENTS.values()
    ]
    text = document(bold(say("sources-head")), *named, say("sources-rest"))
    return Screen(text, ((home_button(say),),), again=MenuPress(MenuVerb.PAGE, "sources"))


def help_screen(say: Wording, *, alone: bool = False) -> Screen:
    """Return how to answer, and the commands; ``alone``, where nothing is asked, the way on."""
    home = home_button(say)
    return Screen(document(help_text(say)), ((home,),) if alone else ())


def help_text(say: Wording) -> str:
    """Return the help as it is read: each score with what its own words say of it there."""
    scores = "\n".join(f"/{id} {say(f'{id}.help')}" for id in definitions())
    return say("help", scores=scores)


def group_screen(username: str, start: str, say: Wording) -> Screen:
    """Return the link from a group, where no question is ever asked, to the private chat."""
    address = f"https://t.me/{username}" + (f"?start={start}" if start else "?start=menu")
    return Screen(document(say("group-link")), ((Button(say("group-button"), url=address),),))


def urgent_screen(username: str, say: Wording) -> Screen:
    """Return that a line in a group names an emergency, with the way to it in private."""
    address = f"https://t.me/{username}?start={EMERGENCY}"
    head = document(bold(f"‼ {say(EMERGENCY)}"), say("group-link"))
    return Screen(head, ((Button(say("group-button"), url=address),),))
