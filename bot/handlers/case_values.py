"""A value that is typed on the page of a case: kept, and said as it was understood."""

from __future__ import annotations

from telegram import Update

from bot.context import Context
from bot.handlers.case_screens import drawn
from bot.screens.case.value import noted_screen
from core.use_cases.carrying import open_case
from core.use_cases.case_values import keep_value, read_value
from core.use_cases.typed import is_edited, takes_a_sentence


async def take(update: Update, context: Context, text: str) -> str | None:
    """Keep a value of the open case where nothing is asked; "" where it was one, or why not.

    None: the text names none, or no case is open.
    """
    uow, person = context.uow, context.person
    live = await uow.live(person.id)
    if live is not None and (not live.finished or is_edited(live) or takes_a_sentence(live)):
        return None
    value = read_value(context.desk.use_cases.library, text, context.desk.today())
    case = await open_case(uow, person) if value is not None else None
    message = update.effective_message
    if value is None or case is None or message is None:
        return None
    await context.took(update, case.id)
    if value.why_not is not None:
        return f"value-{value.why_not}"
    await keep_value(uow, person, case, value)
    page = await drawn(context, case)
    await context.enqueue_message(message.chat.id, noted_screen(page, value))
    return ""
