"""A score with its answers in one line, typed in a group: answered there, and nothing kept.

Whoever may not use the bot, or hides behind the group, gets the link to the private chat as for
any other command. What names a person is refused, and deleted where the bot may.
"""

from __future__ import annotations

from typing import Final

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.command_names import split_command
from bot.context import Context, words
from bot.handlers import groups
from bot.handlers.identities import names_somebody
from bot.incoming.guard import Guarded, guarded
from bot.score_lines import ScoreLine, example_of, score_of, scored
from bot.screens.document import document, italic, line
from bot.screens.known_total import totals_told
from bot.screens.menu import group_screen, urgent_screen
from bot.screens.score.result import line_text, quoted_to_others
from bot.screens.screen import Screen
from core.definition.score import Score
from core.language.quoted import quoted
from core.model.effects import DeleteMessage, Say
from core.model.person import Person
from core.model.rights import Right, can_be_a_person, refusal
from dialogs.wording import Wording

_IN_A_GROUP: Final = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE & filters.COMMAND


class _IsForAnotherBot(filters.MessageFilter):
    """Commands that name another bot: an administrator gets those too."""

    def filter(self, message: Message) -> bool:
        command = (message.text or message.caption or "").split(maxsplit=1)[0]
        _, at, addressee = command.partition("@")
        return bool(at) and addressee.lower() != message.get_bot().username.lower()


class _NamesSomebody(filters.MessageFilter):
    """Commands that carry an identity."""

    def filter(self, message: Message) -> bool:
        return names_somebody(message)


class _IsAScoreLine(filters.MessageFilter):
    """A score's command with something behind it, by somebody who shows who they are."""

    def filter(self, message: Message) -> bool:
        name, typed = split_command(message.text or "")
        known = message.sender_chat is None and score_of(name) is not None
        return bool(typed) and known


def handlers() -> list[Guarded]:
    """Return the handlers of lines in a group: those that name a person come first."""
    passed = MessageHandler(_IN_A_GROUP & _IsForAnotherBot(), pass_over)
    refused = MessageHandler(_IN_A_GROUP & _NamesSomebody(), refuse)
    computed = MessageHandler(_IN_A_GROUP & _IsAScoreLine(), compute)
    return guarded(Right.PUBLIC, [passed, refused, computed])


async def pass_over(update: Update, context: Context) -> None:
    """Leave to another bot what is for it."""


async def refuse(update: Update, context: Context) -> None:
    """Delete a line that names a person, and say why, in its topic; nothing of it is quoted."""
    message = _message(update)
    thread = groups.topic(update)
    kept = line(context.say("group-identity-stays")).html
    await context.uow.enqueue(message.chat.id, DeleteMessage(message.message_id, kept, thread))
    why = line(context.say("group-identity")).html
    await context.uow.enqueue(message.chat.id, Say(why, thread=thread))


async def compute(update: Update, context: Context) -> None:
    """Answer with the score, its inputs and what follows: read as in a private chat."""
    message = _message(update)
    name, typed = split_command(message.text or "")
    score = score_of(name)
    assert score is not None  # the filter's own condition
    person = await _writer(message, context)
    thread, id = groups.topic(update), message.chat.id
    if person is None or refusal(person, Right.ANSWER, context.desk.policy) is not None:
        link = group_screen(context.desk.bot.username, score.id, context.say)
        await context.enqueue_message(id, link, thread)
        return
    say, found = words(person), scored(score, typed, context.desk.today())
    if context.desk.use_cases.library.names_emergency(" ".join(found.read.unread)):
        urgent = urgent_screen(context.desk.bot.username, say)
        await context.enqueue_message(id, urgent, thread, message.message_id)
        if not found.says_something:
            return
    await _answer(context, message, thread, score, typed, found, say)


async def _answer(
    context: Context,
    message: Message,
    thread: int | None,
    score: Score,
    typed: str,
    found: ScoreLine,
    say: Wording,
) -> None:
    id = message.chat.id
    if found.totals.names_a_total:
        for _, told in totals_told(found.totals, say):
            text = document(*told.blocks, italic(say("no-patient")))
            await context.enqueue_message(id, Screen(text), thread, message.message_id)
    elif found.says_something:
        screen = Screen(line_text(found.evaluation, found.read.unread, say))
        await context.enqueue_message(id, screen, thread, message.message_id)
    else:
        how = say("line-not-understood", example=f"/{example_of(score.id, say)}")
        text = document(line(quoted_to_others(quoted(typed), say), " ", how))
        await context.enqueue_message(id, Screen(text), thread, message.message_id)


async def _writer(message: Message, context: Context) -> Person | None:
    user = message.from_user
    if user is None or user.is_bot or not can_be_a_person(user.id):
        return None
    person = await context.uow.person(user.id)
    person.telegram_language = user.language_code or person.telegram_language
    return person


def _message(update: Update) -> Message:
    assert update.effective_message is not None  # the filter's own condition
    return update.effective_message
