"""Where a new lesion of a case is: asked by buttons, or typed."""

from __future__ import annotations

from typing import Final

from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import page_screen
from bot.screens.case import lesions
from core.language.answers import normalise
from core.model.case import Side
from core.model.press import Notice
from core.use_cases import cases as use
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.wording import LANGUAGES, wording

TYPED: Final = "a"
"""What a place is typed for."""


async def where(at: At, rest: list[str]) -> Outcome:
    """Ask where a new lesion is: in which region, and where there."""
    if len(rest) > 1 or (rest and rest[0] not in region.options):
        return Notice.FORGED
    await at.context.uow.cases.await_text(at.case, at.context.person.id, at.message, TYPED)
    if rest:
        return lesions.places_screen(at.case, rest[0], at.context.say)
    return lesions.regions_screen(at.case, at.context.say)


async def add(at: At, rest: list[str]) -> Outcome:
    """Add the lesion whose place a button names."""
    place = lesions.site_of(*rest) if len(rest) == 3 else None
    return Notice.FORGED if place is None else await _added(at, place)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Add the lesion whose place a text names."""
    place = None if rest else read_place(text)
    return "lesion-not-understood" if place is None else await _added(at, place)


async def _added(at: At, place: tuple[dict[str, str], Side]) -> Outcome:
    await use.add_lesion(at.context.uow, at.context.person, at.case, *place)
    return await page_screen(at.context, at.case)


def read_place(typed: str) -> tuple[dict[str, str], Side] | None:
    """Return the place that a text names: "T11", "fémur gauche", "left iliac bone"."""
    words = f" {normalise(typed)} "
    side = Side.NONE
    for it in (Side.LEFT, Side.RIGHT):
        for language in LANGUAGES:
            for word in wording(language, "bot").words(f"side-{it}.aliases"):
                if f" {normalise(word)} " in words:
                    side, words = it, words.replace(f" {normalise(word)} ", " ")
    rest = words.strip()
    for fact, where in ((vertebral_level, "spine"), (long_bone_segment, "long_bone"), (region, "")):
        for option in fact.options:
            if rest in _spoken(f"{fact.id}-{option}"):
                return lesions.site_of(where or option, option if where else "", str(side))
    return None


def _spoken(key: str) -> frozenset[str]:
    found: set[str] = set()
    for language in LANGUAGES:
        say = wording(language, "dialogs")
        found |= {
            normalise(it) for part in ("", ".short", ".aliases") for it in say.words(key + part)
        }
    return frozenset(found)
