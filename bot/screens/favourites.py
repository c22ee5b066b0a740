"""Favourites: a star in one tap, on the start or on pages that list everything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document, paragraph
from bot.screens.screen import Button, Screen, pairs
from core.ports.shortcuts import FAVOURITES
from dialogs.leading import EMERGENCY, FIRST_PATHWAYS
from dialogs.registry import definitions, pathways
from dialogs.wording import Wording

START: Final = "start"
"""The page of a star that stands on the start."""
TURNS: Final[Mapping[str, str]] = {
    "stars": "stars-pathways",
    "stars-pathways": "stars-others",
    "stars-others": "stars",
}
"""The pages of stars, each with the one that its turn leads to: scores, pathways, the others."""


def starred_on(page: str) -> Sequence[str]:
    """Return the definitions that a page has stars of. The emergency is always at hand."""
    if page == "stars":
        return list(definitions())
    others = page == "stars-others"
    return [id for id in pathways() if id != EMERGENCY and (id in FIRST_PATHWAYS) is not others]


def can_be_starred(id: str) -> bool:
    """Tell whether there is such a definition to star."""
    return any(id in starred_on(page) for page in TURNS)


def favourites_screen(page: str, starred: Collection[str], say: Wording) -> Screen:
    """Return a page of stars."""
    text = document(
        paragraph(bold(say("favourites-head")), say("favourites-body", count=FAVOURITES))
    )
    stars = [star_button(id, page, say, starred=id in starred) for id in starred_on(page)]
    turn = Button(say(f"button-{TURNS[page]}"), MenuPress(MenuVerb.PAGE, TURNS[page]))
    home = Button(say("button-home"), MenuPress(MenuVerb.PAGE, "start-0"))
    return Screen(text, (*pairs(stars), (turn, home)))


def star_button(id: str, page: str, say: Wording, *, starred: bool = False) -> Button:
    """Return the button that stars a definition, or takes its star, and draws its page again.

    On the start it stands beside the name that it is about.
    """
    verb, star = ("off", "★") if starred else ("on", "☆")
    name = say("button-star") if page == START else _name(id, say)
    return Button(f"{star} {name}", MenuPress(MenuVerb.FAVOURITE, f"{verb}-{id}-{page}"))


def name_button(id: str, say: Wording, *, starred: bool = False) -> Button:
    """Return the button that begins a definition."""
    name = _name(id, say)
    return Button(f"★ {name}" if starred else name, MenuPress(MenuVerb.START, id))


def _name(id: str, say: Wording) -> str:
    return say(f"{id}.button") if id in pathways() else say(id)
