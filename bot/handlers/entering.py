"""Coming in: an invitation handed in, and the terms accepted."""

from __future__ import annotations

import re
from typing import Final

from telegram import Update

from bot.context import Context, words
from bot.handlers.opening import show_start
from bot.incoming.guard import private_chat
from bot.logs import Log
from bot.screens.message import say_plainly
from bot.screens.team import request_screen
from bot.screens.terms import terms_screen
from core.model.audit import Event
from core.model.effects import DeleteMessage
from core.model.person import Person
from core.model.rights import Right, can_be_a_person, refusal
from core.ports.roster import Invitation
from core.use_cases.membership import Outcome, hand_in

log = Log(__name__)

LABEL_LENGTH = 40
_BLANK_LETTERS: Final = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters, by their class, that show nothing."""
_MANY_MARKS: Final = re.compile(r"((?:[\u0300-\u036f]){2})[\u0300-\u036f]+")
"""More marks on a letter than any language has: they would cover the lines around."""


async def hand_in_invitation(update: Update, context: Context, payload: str) -> None:
    """Open an invitation. One that does not count is answered as a stranger is."""
    chat, person = private_chat(update), context.person
    assert chat is not None  # the command is taken in private chats only
    if not can_be_a_person(person.id):
        return
    outcome, found = await hand_in(context.uow, person, _label(update), payload)
    if found is None and outcome is not Outcome.ALREADY_IN:
        log.warning("an invitation is handed in that lets nobody in", person=person.id)
        if not await context.uow.roster.knock(person.id):
            return
    await context.uow.enqueue(chat, say_plainly(context.say(f"notice-{outcome}")))
    if outcome is Outcome.JOINED and not person.accepted:
        await context.enqueue_message(chat, terms_screen(context.say, accept=""))
    elif found is not None and found.invited_by is not None:
        await _ask_who_invited(context, found.invited_by, found, _label(update))


async def _ask_who_invited(context: Context, inviter: int, found: Invitation, label: str) -> None:
    say = words(await context.uow.person(inviter))
    await context.enqueue_message(inviter, request_screen(found, label, context.person.id, say))


def _label(update: Update) -> str:
    user = update.effective_user
    assert user is not None  # a command has a sender
    return shown_name(user.full_name, user.id)


def shown_name(name: str, id: int) -> str:
    """Return a name from Telegram without what is not seen; with the number where little is."""
    seen = "".join(
        it for it in name if it.isspace() or (it.isprintable() and it not in _BLANK_LETTERS)
    )
    seen = " ".join(_MANY_MARKS.sub(r"\1", seen).split())[:LABEL_LENGTH]
    if any(it.isalnum() for it in seen):
        return seen
    return f"{seen} {id}".strip()[-LABEL_LENGTH:]


async def accept(context: Context, chat: int, message: int, leads_to: str) -> None:
    """Record that the terms were accepted, and go on to what was asked for."""
    person: Person = context.person
    if not person.accepted:
        person.accepted = True
        await context.uow.save_person(person)
        await context.uow.audit(Event.ACCEPTED, "person", str(person.id), person.id)
    may = refusal(person, Right.ANSWER, context.desk.policy) is None  # accepting is not answering
    if may and leads_to in context.desk.definitions:
        await context.desk.use_cases.start(context.uow, person, chat, leads_to, card=message)
        return
    await context.uow.enqueue(chat, DeleteMessage(message))
    await show_start(context, chat)
