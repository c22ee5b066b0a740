"""What somebody types behind @bot, in any chat: scores alone, never anything of a case.

Every keystroke comes here. Nothing of it is kept or logged, and what names a person is not even
computed. What was picked comes back to the bot as a message of its own, which answers nothing.
"""

from __future__ import annotations

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.command_names import commands
from bot.context import Context, Desk, words
from bot.handlers.identities import vocabulary
from bot.incoming.guard import Guarded, guarded
from bot.library import DialogsLibrary
from bot.score_lines import score_of, scored
from bot.screens.inline import (
    InlineReply,
    Opening,
    how_offer,
    refused_offer,
    result_offer,
    total_offers,
)
from core.identifiers.identities import identity_in
from core.language.answers import normalise
from core.model.person import Person
from core.model.rights import Right, refusal
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions
from dialogs.wording import Wording

MENU = "menu"


class _OwnResult(filters.MessageFilter):
    """Messages that somebody picked among what this bot offered."""

    def filter(self, message: Message) -> bool:
        return message.via_bot is not None and message.via_bot.id == message.get_bot().id


def handlers() -> list[Guarded]:
    """Return the handler of what was picked in a private chat: it is no answer to anything."""
    private = filters.ChatType.PRIVATE & _OwnResult()
    return guarded(Right.PUBLIC, [MessageHandler(private, pass_over)])


async def pass_over(update: Update, context: Context) -> None:
    """Leave a result as it stands: the bot wrote it itself."""


def offered(text: str, person: Person, desk: Desk) -> InlineReply:
    """Return what a person is offered for a text. Who may not use the bot gets a button alone."""
    say, today = words(person), desk.today()
    refused = refusal(person, Right.ANSWER, desk.policy)
    if refused is not None:
        return InlineReply((), Opening(say(f"inline-{refused}"), MENU))
    if identity_in(text, today, vocabulary()) is not None:
        return InlineReply((refused_offer(say),))
    name, _, typed = text.strip().lstrip("/").partition(" ")
    score = score_of(name)
    if score is None:
        return _suggested(text, name, desk, say)
    found = scored(score, typed.strip(), today)
    if found.totals.names_a_total:
        return InlineReply(total_offers(found.totals, say))
    if found.says_something:
        return InlineReply((result_offer(found, say),))
    why = say("inline-nothing-understood") if typed.strip() else ""
    return InlineReply((how_offer(score, desk.bot.username, say, why),))


def _suggested(text: str, name: str, desk: Desk, say: Wording) -> InlineReply:
    """Offer what a name begins, or everything; a pathway and an emergency are opened in private."""
    begun = normalise(name).replace(" ", "_")
    scores = [*definitions().values()]
    named = {commands()[command] for command in commands() if begun and command.startswith(begun)}
    fitting = [it for it in scores if it.id in named] or scores
    offers = tuple(how_offer(it, desk.bot.username, say) for it in fitting)
    if DialogsLibrary().names_emergency(text) or commands().get(begun) == EMERGENCY:
        return InlineReply(offers, Opening(say("inline-emergency"), EMERGENCY))
    pathway = commands().get(begun)
    if pathway is not None and pathway not in definitions():
        return InlineReply((), Opening(say("inline-pathway", name=say(pathway)), pathway))
    return InlineReply(offers)
