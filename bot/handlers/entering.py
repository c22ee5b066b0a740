"""Coming in: an invitation handed in, and the terms accepted."""

from __future__ import annotations

import re
from typing import Final

from telegram import MaybeInaccessibleMessage, Message, Update

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode
from bot.command_names import OWN, behind_the_name, is_command, split_command
from bot.context import Context, words
from bot.handlers.identities import names_somebody
from bot.handlers.opening import show_start
from bot.handlers.sentences import read_of
from bot.incoming.guard import private_chat
from bot.logs import Log
from bot.screens.message import say_plainly
from bot.screens.team import request_screen
from bot.screens.terms import terms_screen
from core.model.audit import Event
from core.model.effects import DeleteMessage
from core.model.on_screen import Written
from core.model.person import Person
from core.model.press import Press
from core.model.rights import Right, can_be_a_person, refusal
from core.ports.roster import Invitation
from core.use_cases.hurry import hurry
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


async def accept(context: Context, terms: MaybeInaccessibleMessage, leads_to: str) -> None:
    """Record that the terms were accepted, and go on to what was asked for, as it was typed."""
    person: Person = context.person
    first = not person.accepted
    if first:
        person.accepted = True
        await context.uow.save_person(person)
        await context.uow.audit(Event.ACCEPTED, "person", str(person.id), person.id)
    chat, message = terms.chat.id, terms.message_id
    may = refusal(person, Right.ANSWER, context.desk.policy) is None  # accepting is not answering
    begins = may and leads_to in context.desk.definitions
    if begins and (typed := _typed_before(terms)) is not None:
        await context.uow.enqueue(chat, DeleteMessage(message))
        await _begin_with(context, typed, leads_to)
    elif begins:
        await context.desk.use_cases.start(context.uow, person, chat, leads_to, card=message)
    else:
        await context.uow.enqueue(chat, DeleteMessage(message))
        done = _done_now(context, terms)
        context.then = done if first else None  # a second tap does nothing twice
        if done is None:
            await show_start(context, chat)


async def turn_terms(context: Context, terms: MaybeInaccessibleMessage, language: str) -> None:
    """Change the language of who has not accepted yet: the same terms, leading to the same."""
    context.person.chosen_language = language
    await context.uow.save_person(context.person)
    screen = terms_screen(context.say, accept=_leads_to(terms))
    await context.enqueue_edit(terms.chat.id, terms.message_id, screen)


def _leads_to(terms: MaybeInaccessibleMessage) -> str:
    """Return what accepting these terms leads to, as their own button says."""
    keyboard = terms.reply_markup if isinstance(terms, Message) else None
    for row in keyboard.inline_keyboard if keyboard else ():
        for button in row:
            pressed = _pressed(button.callback_data)
            if isinstance(pressed, MenuPress) and pressed.verb is MenuVerb.ACCEPT:
                return pressed.argument
    return ""


def _pressed(data: object) -> Press | MenuPress | None:
    try:
        return decode(str(data))
    except NotAPress:
        return None


def _done_now(context: Context, terms: MaybeInaccessibleMessage) -> Update | None:
    """Return what was typed before the terms, if it asks for something and nobody is named."""
    typed = terms.reply_to_message if isinstance(terms, Message) else None
    if typed is None or not typed.text or names_somebody(typed):
        return None
    return Update(0, message=typed) if _asks(context, typed.text) else None


def _asks(context: Context, text: str) -> bool:
    name, rest = split_command(text)
    if text.startswith("/"):
        return bool(rest) or (is_command(name) and name not in OWN["start"])
    read = read_of(context, text)
    return text.startswith("?") or bool(read.said or read.about or read.totals)


def _typed_before(terms: MaybeInaccessibleMessage) -> Message | None:
    """Return the text that the terms answer, if more was typed than a name, and nobody is named."""
    typed = terms.reply_to_message if isinstance(terms, Message) else None
    if typed is None or not behind_the_name(typed.text or "") or names_somebody(typed):
        return None
    return typed


async def _begin_with(context: Context, typed: Message, leads_to: str) -> None:
    """Begin what was asked for with the answers that were typed behind its name."""
    chat, text = typed.chat.id, typed.text or ""
    use_cases, uow, person = context.desk.use_cases, context.uow, context.person
    if not await hurry(use_cases, uow, person, chat, text):
        written = Written(typed.message_id, typed.date)
        await use_cases.start_with(uow, person, chat, leads_to, behind_the_name(text), written)
    await uow.erasing.took(person.id, chat, typed.message_id)
