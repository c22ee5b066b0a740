"""The bot's own pages by their names, without a slash, where nothing is asked: "agenda", "aide"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from telegram import Update

from bot.callback_data import MenuPress, MenuVerb
from bot.context import Context
from bot.handlers import agenda, cases, commands, erasing, exercising, meetings, own_data
from bot.handlers.case_lists import cases_screen
from bot.handlers.opening import show_start
from bot.handlers.sentences import is_free
from bot.screens import looked_up, menu
from bot.screens.start import scores_screen
from core.language.answers import normalise
from core.language.tokens import tokens_of
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES, wording

_PAGES: Final = (
    "start",
    "help",
    "scores",
    "pathways",
    "cases",
    "new_case",
    "synthesis",
    "agenda",
    "board",
    "exercise",
    "language",
    "privacy",
    "sources",
    "my_data",
    "forget",
    "forget_me",
)
"""What is called by a word: `own-agenda` has the words, in each language."""


async def take(update: Update, context: Context, text: str) -> bool:
    """Show the page that a text names, where nothing is asked; tell whether it did."""
    page = _page(text)
    if page is None or not await is_free(context):
        return False
    message = update.effective_message
    assert message is not None  # something was typed
    await _show(update, context, message.chat.id, page)
    return True


def _page(text: str) -> str | None:
    """Return the page that a text names, alone or asked for: "je veux voir mes patients"."""
    words = normalise(text)
    return _words().get(words) or _words_asked_for().get(_core(words))


def _core(words: str) -> str:
    """Return words without those that only ask for something."""
    return " ".join(it.word for it in tokens_of(words) if it.word not in _asking())


async def say_nothing_open(context: Context, chat: int) -> None:
    """Say that nothing is open that a word could act on, with the way on."""
    screen = looked_up.nearest_screen(context.say("notice-nothing-open"), (), context.say)
    await context.enqueue_message(chat, screen)


async def _show(update: Update, context: Context, chat: int, page: str) -> None:
    match page:
        case "start":
            await context.desk.use_cases.step_aside(context.uow, context.person.id)
            await show_start(context, chat)
        case "scores":
            await context.shows(MenuPress(MenuVerb.PAGE, "scores"))
            await context.enqueue_message(chat, scores_screen(list(definitions()), context.say))
        case "cases":
            await context.shows(MenuPress(MenuVerb.CASE, "f-open-0"))
            await context.enqueue_message(chat, await cases_screen(context, "open", 0))
        case "language":
            await context.enqueue_message(chat, menu.language_screen(context.say))
        case _:
            await _COMMANDS[page](update, context)


_COMMANDS: Final = {
    "help": commands.help_,
    "pathways": commands.pathway_menu,
    "privacy": commands.privacy,
    "my_data": own_data.my_data,
    "forget": erasing.forget,
    "forget_me": erasing.forget_me,
    "sources": commands.sources,
    "new_case": cases.new,
    "synthesis": cases.synthesised,
    "agenda": agenda.show,
    "board": meetings.show,
    "exercise": exercising.show,
}
"""What reads nothing behind its name."""


@cache
def _words_asked_for() -> Mapping[str, str]:
    return {core: page for words, page in _words().items() if (core := _core(words))}


@cache
def _asking() -> frozenset[str]:
    every = (wording(it, "bot").words("own-asking") for it in LANGUAGES)
    return frozenset(normalise(word) for words in every for word in words)


@cache  # the texts do not change while the bot runs
def _words() -> Mapping[str, str]:
    return {
        normalise(word): page
        for page in _PAGES
        for language in LANGUAGES
        for word in wording(language, "bot").words(f"own-{page}")
    }
