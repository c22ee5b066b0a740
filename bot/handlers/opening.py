"""The start menu and the language: what a command and a button do alike."""

from __future__ import annotations

from bot.context import Context
from bot.screens import menu
from core.case import Dialogue, Place
from core.definition import Score

UNFINISHED_SHOWN = 3
"""Dialogues set aside that the start offers to resume: a phone shows no more without scrolling."""


async def show_start(context: Context, chat: int) -> None:
    """Owe the menu, with what can be resumed. What this is, is said the first time only."""
    welcome = not context.person.welcomed
    if welcome:
        context.person.welcomed = True
        await context.ledger.save_person(context.person)
    live = await context.ledger.live(context.person.id)
    waiting = await context.ledger.unfinished(context.person.id, UNFINISHED_SHOWN)
    screen = menu.start_screen(
        context.desk.definitions,
        [it for it in map(context.with_score, waiting) if _open(*it)],
        context.with_score(live) if live else None,
        context.say,
        welcome=welcome,
    )
    await context.owe_message(chat, screen)


def _open(dialogue: Dialogue, score: Score) -> bool:
    return any(question.id not in dialogue.answers for question in score.questions)


async def speak(context: Context, chat: int, language: str) -> None:
    """Change the language; the open dialogue comes back in it, where nothing is open the menu does."""
    context.person.chosen_language = language
    await context.ledger.save_person(context.person)
    if not await context.desk.use_cases.redraw(context.ledger, context.person, Place.IN_PLACE):
        await show_start(context, chat)
