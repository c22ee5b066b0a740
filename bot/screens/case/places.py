"""Where a lesion is, in words; and the buttons of a case."""

from __future__ import annotations

from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.screen import Button
from core.model.case import Case, Lesion, Side
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.wording import Wording

SITES: Final = (vertebral_level.id, long_bone_segment.id, region.id)
"""Facts that say where a lesion is, the finest first."""


def lesion_words(lesion: Lesion, say: Wording) -> str:
    """Return where a lesion is: "T11", "col fémoral gauche"."""
    found = next((it for it in SITES if it in lesion.site), None)
    words = say(f"{found}-{lesion.site[found]}") if found else say("lesion-somewhere")
    words = words[:1].upper() + words[1:]
    return words if lesion.side is Side.NONE else f"{words} {say(f'side-{lesion.side}')}"


def press(*words: object) -> MenuPress:
    """Return what a button of a case asks for."""
    return MenuPress(MenuVerb.CASE, "-".join(map(str, words)))


def home_of(case: Case, say: Wording) -> Button:
    """Return the button that goes to the first page of a case."""
    return Button(f"‹ {case.name}", press("o", case.id))


def head(case: Case, say: Wording, *about: str) -> str:
    """Return the head of every screen of a case: its name, and what it is about."""
    return " · ".join([f"🗂 {case.name}", *(it for it in about if it)])
