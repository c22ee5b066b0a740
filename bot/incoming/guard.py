"""The door: before any handler runs, whoever asks is held against the right that it needs.

Each handler is listed with its right (:class:`Guarded`), so none can be forgotten; the rule itself
is :mod:`core.model.rights`. A stranger gets one sentence, and the longer they insist the longer
they wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler

from bot.callback_data import MenuPress, MenuVerb, encode
from bot.command_names import asked_for, commands
from bot.context import Context
from bot.library import DialogsLibrary
from bot.logs import Log
from bot.screens import message
from bot.screens.terms import terms_screen
from core.model.effects import AnswerPress, DeleteMessage
from core.model.rights import Policy, Refusal, Right, can_be_a_person, refusal
from core.ports.shortcuts import ShownPage
from dialogs.leading import EMERGENCY

log = Log(__name__)

_TERMS: Final = encode(MenuPress(MenuVerb.ACCEPT, ""))
RightOf = Callable[[Update], Right]


@dataclass(frozen=True)
class Guarded:
    """A handler, and the right that an update needs to reach it."""

    handler: BaseHandler[Any, Context, Any]
    right: RightOf
    at_once: bool = False
    """Whether it takes its updates before all that waits: what must not be put by."""


def guarded(
    right: Right | RightOf,
    handlers: Iterable[BaseHandler[Any, Context, Any]],
    *,
    at_once: bool = False,
) -> list[Guarded]:
    """List handlers that all need the same right."""
    needs: RightOf = (lambda _: right) if isinstance(right, Right) else right
    return [Guarded(handler, needs, at_once) for handler in handlers]


async def lets_in(update: Update, context: Context, right: Right, policy: Policy) -> bool:
    """Tell whether a handler may run; where it may not, tell the person the reason."""
    refused = refusal(context.person, right, policy)
    if refused is None:
        return True
    if refused is Refusal.STRANGER:
        await _turn_away(update, context)
    elif refused is Refusal.TERMS:
        await _ask_to_accept(update, context)
    else:
        await _explain(update, context, f"refused-{refused}")
    return False


async def _turn_away(update: Update, context: Context) -> None:
    user = update.effective_user
    told = user is not None and can_be_a_person(user.id) and await context.uow.roster.knock(user.id)
    log.warning("a stranger knocks", person=user.id if user else 0, update=update.update_id)
    if told:
        await _explain(update, context, "refused-stranger")
    else:
        await answer_tap(update, context, None)


async def _ask_to_accept(update: Update, context: Context) -> None:
    await answer_tap(update, context, None)
    if (chat := private_chat(update)) is not None:
        wanted = _wanted(update)
        # a reply keeps what was typed at hand: Telegram has it, the bot stores none of it
        typed = update.message.message_id if update.message and update.message.text else None
        former = await _former_terms(context)
        if former is not None:  # there is one card of them, below what was typed last
            await context.uow.enqueue(chat, DeleteMessage(former.message_id))
            urgent = former.press == f"{_TERMS}{EMERGENCY}"
            wanted = EMERGENCY if urgent else wanted  # told first, it is one still
        await context.shows(MenuPress(MenuVerb.ACCEPT, wanted))
        screen = terms_screen(context.say, accept=wanted, again=former is not None)
        await context.enqueue_message(chat, screen, reply_to=typed)


async def _former_terms(context: Context) -> ShownPage | None:
    """Return the terms that wait above to be accepted, None where there are none."""
    shown = await context.uow.shortcuts.shown(context.person.id)
    return shown if shown is not None and shown.press.startswith(_TERMS) else None


async def _explain(update: Update, context: Context, key: str) -> None:
    if update.callback_query:
        await answer_tap(update, context, context.say(key))
    elif (chat := private_chat(update)) is not None:
        await context.uow.enqueue(chat, message.say_plainly(context.say(key)))


async def answer_tap(update: Update, context: Context, text: str | None) -> None:
    """End the waiting circle on a button, with a line of text or without."""
    query = update.callback_query
    if query is None:
        return
    chat = query.message.chat.id if query.message else query.from_user.id
    await context.uow.enqueue(chat, AnswerPress(query.id, text))


def private_chat(update: Update) -> int | None:
    """Return the chat to answer in, where it is a private one."""
    chat = update.effective_chat
    return chat.id if chat is not None and chat.type == "private" else None


def _wanted(update: Update) -> str:
    """Return what a text asks for, to be begun once the terms are accepted: an emergency first."""
    text = update.message.text or "" if update.message else ""
    if DialogsLibrary().names_emergency(text):
        return EMERGENCY
    return asked_for(text) or commands().get(text.partition(" ")[0].lower(), "")
