"""``/exercise``: a worked case to practise on. It touches no case, and keeps only counts."""

from __future__ import annotations

import re
import secrets
from typing import Final

from telegram import Update

from bot.callback_data import MenuPress, MenuVerb, encode
from bot.command_names import commands, split_command
from bot.context import Context
from bot.screens import exercise as screens
from bot.screens.exercise import GUESS, LETTERS, SHOWN, Attempt
from bot.screens.screen import Screen
from core.model.press import Notice
from core.use_cases import cases as use
from dialogs.exercises import exercise, exercises
from dialogs.registry import definitions

_ABOUT: Final = re.compile(r"([a-z0-9_]+)-([0-9]{1,3})(?:-([a-z]{0,20}|_[0-9]?|__))?")
"""A score, the number of a case of it, and what was answered."""


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
    if id in exercises():
        await context.enqueue_message(chat, _another(context, id, 0))
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
    found = _ABOUT.fullmatch(about)
    if found is None or found[1] not in exercises():
        return Notice.FORGED
    if verb == "n":
        await _let_go(context)
        return _another(context, found[1], int(found[2]))
    attempt = _attempt(found[1], int(found[2]), found[3] or "")
    if attempt is None:
        return Notice.FORGED
    if verb == "a" and attempt.asked is not None:
        return screens.question_screen(attempt, context.say)
    if verb == "g" and not attempt.picks:
        return screens.guess_screen(attempt, context.say)
    if verb in ("c", "r") and attempt.asked is None:
        return await _result(context, message, attempt, about, counts=verb == "c")
    return Notice.FORGED


async def _result(
    context: Context, message: int, attempt: Attempt, about: str, *, counts: bool
) -> Screen | str:
    """Return what a case comes to, once it is counted; one that is shown already was."""
    if counts:
        if await _is_shown(context, message, about):
            return Notice.STALE
        await _count(context, attempt)
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


def _attempt(score: str, number: int, picks: str) -> Attempt | None:
    """Return what a button says was answered, None where nothing can be answered so."""
    found, definition = exercise(score, number), definitions()[score]
    if found is None:
        return None
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


def _another(context: Context, score: str, but: int) -> Screen:
    """Return the first question of a case that is drawn, another one than the last."""
    every = exercises()[score]
    drawn = secrets.choice([it for it in every if it.number != but] or every)
    return screens.question_screen(Attempt(definitions()[score], drawn), context.say)


async def _choice(context: Context) -> Screen:
    return screens.choice_screen(await context.uow.practice.tally(context.person.id), context.say)


async def _let_go(context: Context) -> None:
    await context.desk.use_cases.step_aside(context.uow, context.person.id)
    await use.leave(context.uow, context.person)
