"""The screens of a case, put together from what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.callback_data import MenuPress, MenuVerb
from bot.case_synthesis import compared
from bot.context import Context
from bot.screens.case import first_page, lists
from bot.screens.case.lesions import which_screen
from bot.screens.case.news import Visit, said_by_others
from bot.screens.case.page import Page, words_for
from bot.screens.listed import named
from bot.screens.screen import Screen
from core.model.case import Case
from core.model.pseudonym import similar
from core.model.task import mark_of, tasks_of
from core.use_cases import cases as use
from core.use_cases.carrying import open_case
from core.use_cases.cases import CaseView
from core.use_cases.placing import candidates
from core.use_cases.reminding import sync
from core.use_cases.whole import whole_of


async def which_lesion(context: Context, id: str) -> Screen | None:
    """Return the question which lesion of the open case a definition is about, where it is one."""
    case = await open_case(context.uow, context.person)
    if case is None:
        return None
    definition = context.desk.definitions[id]
    fitting = candidates(definition, case, context.desk.use_cases.library.sites)
    if len(fitting) < 2:
        return None
    return which_screen(case, definition, fitting, context.say)


async def show_case(context: Context, chat: int, case_id: int) -> bool:
    """Say the first page of a case; False where it cannot be opened."""
    case = await use.case_for(context.uow, context.person, case_id)
    if case is None:
        return False
    await say_page(context, chat, case)
    return True


async def say_page(context: Context, chat: int, case: Case) -> None:
    """Say the first page of a case below everything else."""
    await context.shows(MenuPress(MenuVerb.CASE, f"o-{case.id}"))
    await context.enqueue_message(chat, await page_screen(context, case))


async def begun_screen(context: Context) -> Screen:
    """Make a case, of the quick score that is on screen if there is one, and say so."""
    uow, person = context.uow, context.person
    live = await uow.live(person.id)
    quick = live if live is not None and live.answers and not live.case_name else None
    kept = await use.keep_as_case(uow, context.desk.use_cases, person, quick) if quick else None
    case = kept or await use.new_case(uow, context.desk.use_cases.library, person)
    what = ""
    if kept and quick:
        what = named(*context.with_definition(quick), context.desk.today(), context.say)
    await context.desk.use_cases.step_aside(uow, person.id)
    near = similar(case.name, await uow.cases.names(person.id))
    team = context.person.team_id is not None
    return lists.begin_screen(case, what, context.say, team=team, similar=near)


async def page_screen(context: Context, case: Case, *, opens: bool = True) -> Screen:
    """Return the first page of a case."""
    page = await drawn(context, case, opens=opens)
    since = await context.uow.cases.visited(case.id, context.person.id)
    return first_page.case_screen(replace(page, visit=await visit_of(context, page.view, since)))


async def seen(context: Context, case: Case) -> Page:
    """Return a case with who looks at it, and what others who said something are called."""
    page = await drawn(context, case)
    return replace(page, visit=await visit_of(context, page.view, None))


async def visit_of(context: Context, view: CaseView, since: datetime | None) -> Visit:
    """Return who looks at a case, with what others who said something of it are called."""
    me = context.person.id
    others = said_by_others(view, me) or any(
        it.person not in ("", mark_of(view.case, me))
        for it in tasks_of(view.record.events).values()
    )
    return Visit(me, since, await _names(context) if others else {})


async def _names(context: Context) -> dict[int, str]:
    """Return what the people of somebody's team are called."""
    team = context.person.team_id
    members = await context.uow.roster.members(team) if team is not None else []
    return {it.person_id: it.label for it in members}


async def drawn(context: Context, case: Case, *, opens: bool = True) -> Page:
    """Return a case as it is now, opened for who looks at it, and what all pathways say of it."""
    uow, today = context.uow, context.desk.today()
    fresh = await uow.cases.find(case.id) or case
    view = await use.look_at(uow, context.desk.use_cases, context.person, fresh)
    if not opens:
        await use.leave(uow, context.person)
    library, language = context.desk.use_cases.library, context.person.language
    whole = whole_of(view, library, today)
    changed = compared(view, library, today, language)
    due = await sync(uow, library, view, today)
    decisions = await uow.meetings.decisions_of(case.id)
    said = words_for(view, library, language)
    return Page(view, whole, today, said, changed, due, decisions=decisions)
