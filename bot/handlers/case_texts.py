"""Texts that a menu of a case asked for: a date, a reason. Anything else is none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from telegram import Update

from bot.context import Context
from bot.handlers import (
    case_asking,
    case_dates,
    case_events,
    case_lesions,
    case_overrides,
    case_pain,
    case_sharing,
    case_tasks,
    meeting_typed,
    meeting_words,
    reminder_presses,
)
from bot.handlers import meeting_decisions as decisions
from bot.handlers import meeting_items as items
from bot.handlers import meeting_opinions as opinions
from bot.handlers.case_deed import At, Reading
from bot.library import DialogsLibrary
from bot.screens.document import Document, bold, paragraph
from bot.screens.screen import Screen
from core.model.awaited import AHEAD
from core.model.effects import StripButtons
from core.model.press import Notice
from core.use_cases import cases as use
from dialogs.wording import Wording

READINGS: Final[Mapping[str, Reading]] = {
    case_events.TYPED: case_events.read,
    case_overrides.TYPED: case_overrides.read,
    reminder_presses.DONE_TYPED: reminder_presses.read_done,
    reminder_presses.LATER_TYPED: reminder_presses.read_later,
    case_lesions.TYPED: case_lesions.read,
    case_asking.TYPED: case_asking.read,
    case_pain.TYPED: case_pain.read,
    case_dates.TYPED: case_dates.read,
    case_tasks.TYPED: case_tasks.read,
    **meeting_typed.READINGS,
    case_sharing.TYPED: case_sharing.read,
    case_sharing.TYPED_APART: case_sharing.read_apart,
}
"""What a text is for, by the letters of the button that asked for it."""


WORDS: Final = frozenset(
    {
        decisions.TYPED,
        opinions.TYPED,
        items.TYPED,
        case_overrides.TYPED,
        case_sharing.TYPED,
        case_sharing.TYPED_APART,
    }
)
"""What is written in words of one's own: of an emergency, often."""


async def are_words(update: Update, context: Context, text: str) -> bool:
    """Tell whether a text that names an emergency is what a menu asks to be written in words.

    Not the name of an emergency alone, nor what was written before the menu was seen.
    """
    message = update.effective_message
    awaited = await context.uow.cases.awaited(context.person.id)
    if message is None or awaited is None or awaited.menu.came_before(message.message_id):
        return False
    words = awaited.asked.partition("-")[0] in WORDS
    return words and not DialogsLibrary().is_emergency_alone(text)


async def take(update: Update, context: Context, text: str) -> str | None:
    """Take a text that a menu asked for; return why not where it is none, "" where it was taken.

    None: none was asked for.
    """
    uow, person = context.uow, context.person
    awaited = await uow.cases.awaited(person.id)
    message = update.effective_message
    if message is None:
        return None
    if awaited is None:
        return await meeting_words.take(context, message, text)
    case = await use.case_for(uow, person, awaited.case_id)
    verb, *rest = awaited.asked.split("-")
    if case is None or verb not in READINGS:
        return None
    menu, chat = awaited.menu, message.chat.id
    if menu.came_before(message.message_id):
        if menu.heard is not None:  # it is there, and what is written now has seen it
            now = message.message_id
            await uow.cases.await_text(case, person.id, menu.message_id, awaited.asked, now)
        return Notice.EARLY
    await uow.cases.await_nothing(person.id)
    come_of = await READINGS[verb](At(context, chat, AHEAD, case), rest, text)
    await context.took(update, case.id)
    if not isinstance(come_of, Screen):
        await uow.cases.await_text(case, person.id, menu.message_id, awaited.asked, menu.heard)
        return come_of or Notice.STALE
    if verb in WORDS and DialogsLibrary().names_emergency(text):
        come_of = _with_the_emergency(come_of, context.say)
    if come_of.noted:
        await context.mark_as_kept(update, come_of.noted)
        await context.enqueue_edit(chat, menu.message_id, come_of)
        return ""
    await uow.enqueue(chat, StripButtons(menu.message_id))
    await context.enqueue_message(chat, come_of)
    return ""


def _with_the_emergency(screen: Screen, say: Wording) -> Screen:
    """Return a screen that says above all else that what was written names an emergency."""
    first = paragraph(bold(say("emergency-in-words")))
    return replace(screen, document=Document((first, *screen.document.blocks)))
