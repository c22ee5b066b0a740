"""The deadlines of a case, by its button."""

from __future__ import annotations

from bot.handlers.case_deed import At
from bot.handlers.case_screens import drawn
from bot.screens.case.due import due_screen
from bot.screens.screen import Screen
from core.model.press import Notice
from core.use_cases.reminding import deadlines_of


async def due(at: At, rest: list[str]) -> Screen | str | None:
    """Show every deadline of the case."""
    if rest:
        return Notice.FORGED
    page = await drawn(at.context, at.case)
    found = deadlines_of(page.view, at.context.desk.use_cases.library, page.today)
    return due_screen(page.view.case, found, page.due, page.today, page.say)
