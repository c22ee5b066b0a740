"""``/exercise``: a worked case to practise on. It touches no case, and keeps only counts."""

from __future__ import annotations

import re
import secrets
from typing import Final

from telegram import Update

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode, encode
from bot.command_names import commands, split_command
from bot.context import Context
from bot.handlers import exercising_pathways
from bot.screens import exercise as screens
from bot.screens.document import document
from bot.screens.exercise import GUESS, LETTERS, SHOWN, Attempt
from bot.screens.exercise_pathway import choosing_screen
from bot.screens.screen import Button, Screen
from core.model.press import Notice
from core.ports.shortcuts import ShownPage
from core.use_cases import cases as use
from dialogs.exercises import exercise, exercises, pathway_exercises
from dialogs.registry import definitions

_ABOUT: Final = re.compile(r"([a-z0-9_]+)-([0-9]{1,3})(?:-([a-z]{0,20}|_[0-9]?|__))?")
"""A score, the number of a case of it, and what was answered."""
_DIGITS: Final = 3
"""Of the number of a case, at most."""


async def show(update: Update, context: Context) -> None:
    """Offer the scores to practise, or a case of the one that is typed behind the command.

    What is open is let go, a case too: what is typed next is for neither.
    """
    assert update.effective_chat is not None  # a command has a chat
    message = update.effective_message
    assert message is not None  # a command is a message
    chat, named = update.effective_chat.id, split_command(message.text or "")[1].lower()
    id = commands().get(named, "")
    await _let_go(context)
    if id in exercises() or id in pathway_exercises():
        screen, there = _another(context, id, 0)
        await context.shows(there)
        await context.enqueue_message(chat, screen)
        return
    await context.shows(MenuPress(MenuVerb.EXERCISE, "m"))
    await context.enqueue_message(chat, await _choice(context))


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of an exercise says."""
    come_of = await _come_of(context, message, *argument.partition("-")[::2])
    if not isinstance(come_of, Screen):
        return come_of
    await context.enqueue_edit(chat, message, come_of)
    return None


async def _come_of(context: Context, message: int, verb: str, about: str) -> Screen | str:
    if verb in ("m", "f") and not about:
        if verb == "f":
            await context.uow.practice.forget(context.person.id)
        return await _choice(context)
    if verb in exercising_pathways.VERBS:
        return await exercising_pathways.come_of(context, message, verb, about)
    if verb == "b":
        await _let_go(context)
        return await _come_of(context, message, *about.partition("-")[::2])
    if verb == "n":
        return await _next(context, message, about)
    attempt = attempt_of(about)
    if attempt is None:
        return Notice.FORGED
    if verb == "a" and attempt.asked is not None:
        return screens.question_screen(attempt, context.say)
    if verb == "g" and not attempt.picks:
        return screens.guess_screen(attempt, context.say)
    if verb in ("c", "r") and attempt.asked is None:
        return await _result(context, message, attempt, about, counts=verb == "c")
    return Notice.FORGED


async def _next(context: Context, message: int, about: str) -> Screen | str:
    """Return another case, and remember that it is the page shown: its button names the last."""
    id, _, but = about.partition("-")
    known = id in exercises() or id in pathway_exercises()
    if not known or not but.isdecimal() or len(but) > _DIGITS:
        return Notice.FORGED
    await _let_go(context)
    screen, there = _another(context, id, int(but))
    await context.uow.shortcuts.shows(context.person.id, encode(there), message)
    return screen


async def way_back(context: Context) -> Screen | None:
    """Return that an emergency is a real one, with the way back; None outside an exercise."""
    live = await context.uow.live(context.person.id)
    shown = await context.uow.shortcuts.shown(context.person.id) if live is None else None
    pressed = pressed_on(shown) if shown else None
    if pressed is None:
        return None
    back = MenuPress(MenuVerb.EXERCISE, f"b-{pressed.argument}")
    text = document(context.say("exercise-emergency"))
    return Screen(text, ((Button(context.say("button-exercise-back"), back),),))


def pressed_on(shown: ShownPage) -> MenuPress | None:
    """Return the button that draws a page of an exercise again, None for any other page."""
    try:
        pressed = decode(shown.press)
    except NotAPress:
        return None
    is_one = isinstance(pressed, MenuPress) and pressed.verb is MenuVerb.EXERCISE
    return pressed if is_one and isinstance(pressed, MenuPress) else None


async def _result(
    context: Context, message: int, attempt: Attempt, about: str, *, counts: bool
) -> Screen | str:
    """Return what a case comes to, once it is counted; one that is shown already was."""
    if counts:
        if await _is_shown(context, message, about):
            return Notice.STALE
        return await counted(context, attempt)
    return await _shown(context, attempt)


async def counted(context: Context, attempt: Attempt) -> Screen:
    """Count an exercise that was answered, and return what it comes to."""
    await _count(context, attempt)
    return await _shown(context, attempt)


async def _shown(context: Context, attempt: Attempt) -> Screen:
    tally = await context.uow.practice.tally(context.person.id)
    return screens.result_screen(attempt, tally, context.desk.today(), context.say)


async def _is_shown(context: Context, message: int, about: str) -> bool:
    """Tell whether the result is shown already, so that it was counted."""
    shown = await context.uow.shortcuts.shown(context.person.id)
    there = encode(MenuPress(MenuVerb.EXERCISE, f"r-{about}"))
    return shown is not None and (shown.message_id, shown.press) == (message, there)


async def _count(context: Context, attempt: Attempt) -> None:
    practice, person = context.uow.practice, context.person.id
    if attempt.picks != SHOWN:
        tally = await practice.tally(person)
        await practice.keep(person, tally.with_another(right=attempt.right))


def attempt_of(about: str) -> Attempt | None:
    """Return what a button says was answered, None where nothing can be answered so."""
    told = _ABOUT.fullmatch(about)
    found = exercise(told[1], int(told[2])) if told and told[1] in exercises() else None
    if told is None or found is None:
        return None
    definition, picks = definitions()[told[1]], told[3] or ""
    if picks == SHOWN:
        fits = True
    elif picks.startswith(GUESS):
        fits = picks[1:].isdecimal() and int(picks[1:]) < len(definition.bands)
    else:
        offered = [len(it.offered) for it in definition.questions]
        fits = len(picks) <= len(offered) and all(
            LETTERS.index(letter) < count for letter, count in zip(picks, offered, strict=False)
        )
    return Attempt(definition, found, picks) if fits else None


def _another(context: Context, id: str, but: int) -> tuple[Screen, MenuPress]:
    """Return the first page of a case that is drawn, another one than the last, and its button."""
    if id in pathway_exercises():
        choosing = exercising_pathways.another(id, but)
        ticking = MenuPress(MenuVerb.EXERCISE, f"p-{choosing.about}")
        return choosing_screen(choosing, context.say), ticking
    every = exercises()[id]
    drawn = secrets.choice([it for it in every if it.number != but] or every)
    attempt = Attempt(definitions()[id], drawn)
    return screens.question_screen(attempt, context.say), screens.asking(attempt)


async def _choice(context: Context) -> Screen:
    return screens.choice_screen(await context.uow.practice.tally(context.person.id), context.say)


async def _let_go(context: Context) -> None:
    await context.desk.use_cases.step_aside(context.uow, context.person.id)
    await use.leave(context.uow, context.person)
