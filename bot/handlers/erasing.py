"""``/forget``, ``/forgetme``: what a person can take back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telegram import Update

from bot.context import Context
from bot.screens import erasing as screens
from bot.screens.screen import Screen
from core.model.effects import DeleteMessage
from core.model.press import Notice
from core.ports.erasing import CaseHeld
from core.use_cases import erasing

_DIGITS: Final = 4
"""Digits of the number of a page, at most."""


async def forget(update: Update, context: Context) -> None:
    """List what there is to erase."""
    assert update.effective_chat is not None  # a command has a chat
    await context.enqueue_list(update.effective_chat.id, await _list(context))


async def forget_me(update: Update, context: Context) -> None:
    """Ask whether everything about the person is to be erased."""
    assert update.effective_chat is not None  # a command has a chat
    names = _names(await context.uow.erasing.cases(context.person.id), context)
    screen = screens.ask_screen("me", names, context.say)
    await context.enqueue_message(update.effective_chat.id, screen)


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button says. One pressed twice finds nothing left to do."""
    verb, _, what = argument.partition("-")
    if verb == "no":
        await context.uow.enqueue(chat, DeleteMessage(message))
        return None
    if verb == "list":
        page = int(what) if what.isdecimal() and len(what) < _DIGITS else 0
        await context.enqueue_edit(chat, message, await _list(context, page))
        return None
    if verb == "keep":
        kept = await context.uow.erasing.keep(context.person.id)
        await context.uow.enqueue(chat, DeleteMessage(message))
        return "kept" if kept else Notice.STALE
    cases = await _chosen(context, what)
    if verb not in ("ask", "do") or cases is None:
        return Notice.GONE if what.isdecimal() else Notice.FORGED
    if verb == "ask":
        asked = screens.ask_screen(what, _names(cases, context), context.say)
        await context.enqueue_edit(chat, message, asked)
        return None
    return await _erase(context, chat, message, what, cases)


async def _erase(
    context: Context, chat: int, message: int, what: str, cases: Sequence[CaseHeld]
) -> str | None:
    if what == "me":
        if not await erasing.forget_person(context.uow, context.person, pressed=message):
            return "team-last-administrator"
    elif cases:
        await erasing.erase(context.uow, context.person, cases, pressed=message)
        if what == "all":
            await context.uow.practice.forget(context.person.id)
    else:
        return Notice.GONE
    context.desk.gists.clear()
    await context.uow.enqueue(chat, DeleteMessage(message))
    return None


async def _list(context: Context, page: int = 0) -> Screen:
    cases = await context.uow.erasing.cases(context.person.id)
    return screens.list_screen(cases, context.desk.use_cases.definition_of, context.say, page)


async def _chosen(context: Context, what: str) -> Sequence[CaseHeld] | None:
    """Return the person's own cases that a button names, None where it names none."""
    cases = await context.uow.erasing.cases(context.person.id)
    if what in ("all", "me"):
        return cases
    return [it for it in cases if str(it.id) == what] or None


def _names(cases: Sequence[CaseHeld], context: Context) -> list[str]:
    of = context.desk.use_cases.definition_of
    return [screens.case_title(it, of, context.say) for it in cases if it.dialogues or it.name]
