"""Typed answers, and the words that do what a button does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.command_names import commands
from bot.context import Context
from bot.handlers import (
    beside_answers,
    case_texts,
    case_values,
    exercising,
    exercising_typed,
    not_understood,
    own_words,
    question_marks,
    sentences,
)
from bot.handlers.commands import PRIVATE, begin
from bot.handlers.looking_up import TOPICS, behind_its_name
from bot.handlers.sentences import read_of
from bot.incoming.guard import Guarded, guarded
from bot.library import DialogsLibrary
from bot.lookup import look_up
from core.definition.terms import Days
from core.language.answers import normalise
from core.language.lines import read_line
from core.model.press import Action, AllAtOnce, Back, Cancel, Notice, OneByOne, Show
from core.model.rights import Right
from core.model.view import Page, PageName
from core.use_cases.hurry import NOWHERE, hurry
from core.use_cases.typed import is_edited, takes_a_sentence
from dialogs.wording import LANGUAGES, wording

_ACTIONS: Final[Mapping[str, Action]] = {
    "word-back": Back(),
    "word-cancel": Cancel(),
    "word-why": Show(Page(PageName.WHY)),
    "word-definitions": Show(Page(PageName.DEFINITIONS)),
    "word-pick": Show(Page(PageName.PICK)),
    "word-sources": Show(Page(PageName.SOURCES)),
    "word-all-at-once": AllAtOnce(),
    "word-one-by-one": OneByOne(),
}

_QUOTING: Final = (Notice.EMERGENCY_FIRST, "word-not-here")
"""Notices that are about the text itself: it stood for nothing."""


def handlers() -> list[Guarded]:
    """Return the handlers of plain text and of commands that there are not."""
    return [
        *guarded(_right_of, [MessageHandler(PRIVATE & filters.COMMAND, unknown_command)]),
        *guarded(Right.ANSWER, [MessageHandler(PRIVATE & filters.TEXT, typed)]),
    ]


async def typed(update: Update, context: Context) -> None:
    """Take a text as an answer, or as a word that does what a button does."""
    message = update.effective_message
    assert message is not None
    assert message.text is not None
    action = _words().get(normalise(message.text))
    use_cases, written = context.desk.use_cases, context.written(update)
    over, why_not = await _asked(update, context, message.text, acts=action is not None)
    if over:
        return
    if why_not is None and not action and await _beside_patients(update, context, message.text):
        return
    if why_not is None and not action:
        why_not = await case_values.take(update, context, message.text)
    if why_not == "" or (why_not is None and not action and await _free(update, context)):
        return
    if why_not:
        await context.enqueue_notice(message.chat.id, why_not, message.text)
        return
    if action:
        notice: str | None = await use_cases.act(
            context.uow, context.person, action, message.text, written
        )
    else:
        notice = await beside_answers.typed(update, context, message.text)
        await context.took(update)
    if notice is Notice.SENTENCE_KEPT:
        await context.mark_as_kept(update, f"notice-{notice}")
        return
    if notice:
        notice = "word-not-here" if notice is Notice.FORGED else notice
        if notice is Notice.NOTHING_OPEN:
            await _say_nothing_open(update, context, message.text, acts=action is not None)
            return
        told = message.text if notice in _QUOTING else ""
        await context.enqueue_notice(message.chat.id, notice, told)


async def _say_nothing_open(update: Update, context: Context, text: str, *, acts: bool) -> None:
    """Say where nothing is open what a text comes nearest to; of a word that acts, only that."""
    assert update.effective_chat is not None  # something was typed
    if not acts:
        await not_understood.say_nearest(update, context, text)
    elif not await own_words.take(update, context, text):
        await own_words.say_nothing_open(context, update.effective_chat.id)


async def _beside_patients(update: Update, context: Context, text: str) -> bool:
    """Take what is of no patient: a word to look up, the answer of an exercise."""
    if await question_marks.take(update, context, text):
        return True
    return await exercising_typed.take(update, context, text)


async def _free(update: Update, context: Context) -> bool:
    """Open or propose what a text says where nothing is asked; tell whether it did."""
    message = update.effective_message
    assert message is not None
    assert message.text is not None
    takes = (own_words.take, sentences.take_names, _begins, sentences.take)
    for take in (*takes, not_understood.take_told):
        if await take(update, context, message.text):
            return True
    return False


async def _begins(update: Update, context: Context, text: str) -> bool:
    """Begin what a text names first, "SINS T7 lytique", where nothing is asked; tell whether."""
    live = await context.uow.live(context.person.id)
    if live is not None and (not live.finished or is_edited(live) or takes_a_sentence(live)):
        return False
    if text.startswith("?"):  # looked up, not begun
        return False
    name, _, typed = text.strip().partition(" ")
    id = commands().get(normalise(name).replace(" ", "_"))
    if id is None or _asks_of_it(context, id, typed, text) or _dates_it(context, typed, text):
        return False
    behind = behind_its_name(text, id)
    await begin(update, context, normalise(name), typed.strip() if behind is None else behind)
    return True


def _dates_it(context: Context, typed: str, text: str) -> bool:
    """Tell whether a name is that of a fact, too, whose day stands behind it.

    "Radiothérapie il y a huit jours": without the name the day is of nothing.
    """
    facts, alone = read_of(context, text).said, {it.fact for it in read_of(context, typed).said}
    return any(isinstance(it.answer, Days) and it.fact not in alone for it in facts)


def _asks_of_it(context: Context, id: str, typed: str, text: str) -> bool:
    """Tell whether the documents answer a text whose words behind a name are no answers.

    "radiothérapie 30 Gy", "bilan initial"; numbers alone are answers: "mirels 3 2 3 2".
    """
    if not typed or id not in context.desk.definitions:
        return False
    lexicon = context.desk.use_cases.library.lexicon(context.desk.definitions[id])
    definition = context.desk.definitions[id]
    line, read = read_line(definition, lexicon, typed, context.desk.today()), read_of(context, text)
    facts = {it.fact for it in read_of(context, typed).said} - TOPICS
    told = line.answers or line.others or line.odd_day or facts
    words = definition.kind == "pathway" or any(map(str.isalpha, typed))
    asked = (not told and words) or (read.asks and len(facts) <= 1)
    return asked and bool(look_up(text, context.say.language))


async def _asked(
    update: Update, context: Context, text: str, *, acts: bool
) -> tuple[bool, str | None]:
    """Go to the emergencies, or take what a menu asked for; tell why it is none of what it asked.

    What a menu asks to be written in words may name an emergency, and is taken first.
    """
    urgent = context.desk.use_cases.library.names_emergency(text)
    words = urgent and await case_texts.are_words(update, context, text)
    if not words and await _hurry(update, context, text):
        return True, None
    why_not = None if acts else await case_texts.take(update, context, text)
    return bool(words and why_not and await _hurry(update, context, text)), why_not


async def _hurry(update: Update, context: Context, text: str) -> bool:
    """Go to the emergencies where a text names one and answers nothing; tell whether it did."""
    message = update.effective_message
    assert message is not None  # something was typed
    use_cases = context.desk.use_cases
    whole = sentences.whole_patient(context, text) if await sentences.is_free(context) else None
    told = sentences.told_plainly(context, text)
    named = use_cases.library.names_emergency(text)
    if back := await exercising.way_back(context) if named else None:
        await context.enqueue_message(message.chat.id, back, reply_to=message.message_id)
    where, chat = sentences.told_where(context, text) if named else NOWHERE, message.chat.id
    hurries = await hurry(use_cases, context.uow, context.person, chat, text, told, where)
    if hurries:
        if whole is not None:
            await context.enqueue_message(message.chat.id, whole, reply_to=message.message_id)
        await context.took(update)
    return hurries


async def unknown_command(update: Update, context: Context) -> None:
    """Say that there is no such command; one that names an emergency or a page goes there."""
    message = update.effective_message
    assert message is not None  # the filter's own condition
    assert message.text is not None
    if await _hurry(update, context, _uncommanded(update)):
        return
    if await own_words.take(update, context, message.text.removeprefix("/")):
        return
    await context.enqueue_notice(message.chat.id, "unknown-command", message.text)


def _right_of(update: Update) -> Right:
    """Who names an emergency begins to answer; who mistypes a command is only told."""
    return Right.ANSWER if DialogsLibrary().names_emergency(_uncommanded(update)) else Right.READ


def _uncommanded(update: Update) -> str:
    message = update.effective_message
    assert message is not None  # the filter's own condition
    return (message.text or "").lstrip("/").replace("_", " ")


@lru_cache(maxsize=1)
def _words() -> dict[str, Action]:
    return {
        normalise(word): action
        for key, action in _ACTIONS.items()
        for language in LANGUAGES
        for word in wording(language, "bot").words(key)
    }
