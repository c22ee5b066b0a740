"""What is read of a case beside its first page: what it lacks, what to order, what would change."""

from __future__ import annotations

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At
from bot.handlers.case_screens import drawn, seen
from bot.screens.case.board import board_screen
from bot.screens.case.changing import changing_screen
from bot.screens.case.lacking import lacking_screen
from bot.screens.case.orders import examined, orders_screen
from bot.screens.case.page import worst_first
from bot.screens.screen import Screen
from core.definition.answer import Picked
from core.definition.declare_pathway import DONE, TO_DO
from core.model.audit import Event
from core.model.press import Notice
from core.use_cases.reminding import deadlines_of
from dialogs.examinations import EXAMINED


async def board(at: At, rest: list[str]) -> Screen | str | None:
    """Show in which order treatments come, and who must be heard."""
    if rest:
        return Notice.FORGED
    page = await drawn(at.context, at.case)
    return board_screen(
        page, deadlines_of(page.view, at.context.desk.use_cases.library, page.today)
    )


async def changing(at: At, rest: list[str]) -> Screen | str | None:
    """Show what would change what is said of a lesion, the worst where none is named."""
    about, number = (number_of(it) for it in (*rest, "0", "0")[:2])
    if len(rest) > 2 or about is None or number is None:
        return Notice.FORGED
    lesion = at.case.lesion(about)
    if about and lesion is None:
        return Notice.GONE
    page = await drawn(at.context, at.case)
    implied = at.context.desk.use_cases.library.implied
    return changing_screen(page, implied, lesion or next(iter(worst_first(page)), None), number)


async def lacking(at: At, rest: list[str]) -> Screen | str | None:
    """Show how complete a case is, and whose each open question is."""
    return Notice.FORGED if rest else lacking_screen(await seen(at.context, at.case))


async def orders(at: At, rest: list[str]) -> Screen | str | None:
    """Show the examinations that are to be ordered, each with its reason; or tick one before."""
    if not rest:
        return orders_screen(await seen(at.context, at.case))
    fact = EXAMINED.get(rest[0])
    if fact is None or len(rest) > 1:
        return Notice.FORGED
    uow, person = at.context.uow, at.context.person
    there = rest[0] in examined(await seen(at.context, at.case))
    await uow.cases.say(at.case, None, fact.id, Picked(TO_DO if there else DONE), person.id)
    await uow.audit(Event.TICKED, "case", str(at.case.id), person.id)
    return orders_screen(await seen(at.context, at.case))
