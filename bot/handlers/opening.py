"""The start and its pages: what a command and a button do alike."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callback_data import MenuPress, MenuVerb
from bot.context import Context
from bot.screens import menu, start
from bot.screens.favourites import START, TURNS, can_be_starred, favourites_screen
from bot.screens.listed import listed
from bot.screens.screen import Screen
from core.model.case import Case, CaseState, may_open
from core.model.dialogue import Dialogue
from core.model.person import Role
from core.model.press import Notice
from core.ports.shortcuts import FAVOURITES
from core.use_cases.carrying import open_case

LISTED = 4
"""Dialogues set aside on one page: a phone shows no more without scrolling."""


async def show_start(context: Context, chat: int) -> None:
    """Say the start, with what somebody comes back to."""
    await context.shows(MenuPress(MenuVerb.PAGE, "start-0"))
    await context.enqueue_list(chat, await start_menu(context))


async def start_menu(context: Context, page: int = 0) -> Screen:
    """Return the start, or a page of what can be resumed. A reader has nothing to begin."""
    if context.person.role is Role.READER:
        return menu.reader_screen(context.say)
    if page:
        return await _waiting(context, page)
    waiting = [*await _live(context), *await _aside(context, start.SHOWN + 1)]
    resumable = _resumable(context, waiting)
    shortcuts, id = context.uow.shortcuts, context.person.id
    starred = [it for it in await shortcuts.favourites(id) if can_be_starred(it)]
    begun = await shortcuts.begun(id, start.RECENT + FAVOURITES + 1)  # the emergency among them
    recent = [it for it in begun if can_be_starred(it) and it not in starred]
    case = await open_case(context.uow, context.person)
    seen = None if case else await _seen(context)
    return start.start_screen(start.Start(case, seen, resumable, starred, recent), context.say)


async def star(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Star a definition, or take its star, and draw the page that it stands on again."""
    verb, _, rest = argument.partition("-")
    id, _, page = rest.partition("-")
    if verb not in ("on", "off") or not can_be_starred(id) or page not in (START, *TURNS):
        return Notice.FORGED
    shortcuts, person = context.uow.shortcuts, context.person.id
    if verb == "off":
        await shortcuts.unstar(person, id)
    elif not await shortcuts.star(person, id):
        return "favourites-full"
    await context.enqueue_edit(chat, message, await starred_page(context, page))
    return None


async def starred_page(context: Context, page: str) -> Screen:
    """Return a page of stars, or the start."""
    if page == START:
        return await start_menu(context)
    starred = await context.uow.shortcuts.favourites(context.person.id)
    return favourites_screen(page, starred, context.say)


async def _waiting(context: Context, page: int) -> Screen:
    found = await _aside(context, LISTED + 1, (page - 1) * LISTED)
    live = await _live(context) if page == 1 else []
    resumable, more = _resumable(context, [*live, *found[:LISTED]]), len(found) > LISTED
    return start.waiting_screen(resumable, page, context.say, more=more)


async def _live(context: Context) -> list[Dialogue]:
    live = await context.uow.live(context.person.id)
    return [live] if live else []


async def _aside(context: Context, limit: int, offset: int = 0) -> Sequence[Dialogue]:
    return await context.uow.put_aside(context.person.id, limit, offset)


def _resumable(context: Context, found: Sequence[Dialogue]) -> list[start.Resumable]:
    today, say = context.desk.today(), context.say
    return [start.Resumable(it, listed(*context.with_definition(it), today, say)) for it in found]


async def _seen(context: Context) -> Case | None:
    """Return the case that somebody saw last, where it goes on and they may still open it."""
    id = await context.uow.shortcuts.seen_case(context.person.id)
    case = None if id is None else await context.uow.cases.find(id)
    if case is None or case.state is not CaseState.OPEN:
        return None
    return case if may_open(context.person, case) else None
