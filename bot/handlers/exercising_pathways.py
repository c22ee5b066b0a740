"""Exercises of pathways: the pages of ``/exercice`` on which one chooses what one would do."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.callback_data import MenuPress, MenuVerb, encode
from bot.context import Context
from bot.own_choice import choices
from bot.screens import exercise_pathway as screens
from bot.screens.exercise_pathway import SHOWN, Choosing
from bot.screens.screen import Screen
from core.model.press import Notice
from dialogs.exercises import exercise, pathway_exercises
from dialogs.registry import pathways

_ABOUT: Final = re.compile(r"([a-z0-9_]+)-([0-9]{1,3})-(x|[0-9a-f]{1,5})")
"""A pathway, the number of a case of it, and what was ticked."""
_OF_REASONS: Final = re.compile(r"(.+)-([0-9]{1,2})")
"""That, and a page of reasons."""
VERBS: Final = frozenset("opksw")
"""The pathways, ticking, what was chosen (which counts), what is advised, and why."""


async def come_of(context: Context, message: int, verb: str, about: str) -> Screen | str:
    """Return what comes of a button of an exercise of a pathway."""
    if verb == "o":
        page = int(about) if about.isdecimal() and len(about) == 1 else None
        return Notice.FORGED if page is None else screens.pathways_screen(page, context.say)
    of_reasons = _OF_REASONS.fullmatch(about) if verb == "w" else None
    choosing = choosing_of(of_reasons[1] if of_reasons else about)
    if choosing is None or (verb == "w") != bool(of_reasons):
        return Notice.FORGED
    if of_reasons:
        return screens.reasons_screen(choosing, int(of_reasons[2]), context.say)
    return await _PAGES[verb](context, message, choosing)


async def _choosing(context: Context, _: int, choosing: Choosing) -> Screen | str:
    return (
        Notice.FORGED if choosing.ticked is None else screens.choosing_screen(choosing, context.say)
    )


async def _answered(context: Context, message: int, choosing: Choosing) -> Screen | str:
    """Count what was chosen once; what is shown already was counted."""
    if not choosing.ticked:
        return "exercise-nothing-ticked"
    shown = await context.uow.shortcuts.shown(context.person.id)
    there = encode(MenuPress(MenuVerb.EXERCISE, f"s-{choosing.about}"))
    if shown is not None and (shown.message_id, shown.press) == (message, there):
        return Notice.STALE
    practice, person = context.uow.practice, context.person.id
    tally = await practice.tally(person)
    await practice.keep(person, tally.with_another(right=choosing.right))
    return await _advised(context, message, choosing)


async def _advised(context: Context, _: int, choosing: Choosing) -> Screen | str:
    tally = await context.uow.practice.tally(context.person.id)
    return screens.advised_screen(choosing, tally, context.say)


_PAGES: Final[Mapping[str, Callable[[Context, int, Choosing], Awaitable[Screen | str]]]] = {
    "p": _choosing,
    "k": _answered,
    "s": _advised,
}


def another(pathway: str, but: int) -> Choosing:
    """Return a case of a pathway that is drawn, another one than the last."""
    every = pathway_exercises()[pathway]
    drawn = secrets.choice([it for it in every if it.number != but] or every)
    return Choosing(pathways()[pathway], drawn)


def choosing_of(about: str) -> Choosing | None:
    """Return what a button says was ticked, None where there is nothing such to tick."""
    told = _ABOUT.fullmatch(about)
    found = exercise(told[1], int(told[2])) if told and told[1] in pathway_exercises() else None
    if told is None or found is None:
        return None
    pathway = pathways()[told[1]]
    if told[3] == SHOWN:
        return Choosing(pathway, found, None)
    bits = int(told[3], 16)
    return Choosing(pathway, found, bits) if bits < 1 << len(choices(pathway)) else None
