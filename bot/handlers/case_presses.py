"""The buttons of a case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from bot.context import Context
from bot.handlers import (
    case_asking,
    case_board,
    case_dates,
    case_joining,
    case_lesions,
    case_moves,
    case_overrides,
    case_pain,
    case_sharing,
    case_tasks,
    case_wishes,
)
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Deed
from bot.handlers.case_due import due
from bot.handlers.case_editions import edition
from bot.handlers.case_events import add, done, listed, log, take_back
from bot.handlers.case_lists import LISTS, cases_screen
from bot.handlers.case_reading import board, changing, lacking, orders
from bot.handlers.case_screens import begun_screen, drawn, page_screen, seen, visit_of
from bot.handlers.opening import show_start
from bot.screens.case import doubts, lesions, lists, requests, timeline
from bot.screens.case.answered import answered_events, edition_events
from bot.screens.case.decided import decided_events
from bot.screens.screen import Screen
from core.definition.answer import Picked
from core.model.audit import Event
from core.model.case import CaseState, Lesion, owns_case
from core.model.effects import DeleteMessage
from core.model.press import Notice
from core.use_cases import cases as use


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of a case says."""
    verb, *rest = argument.split("-")
    come_of = await _come_of(context, chat, message, verb, rest)
    if not isinstance(come_of, Screen):
        return come_of
    await context.turn(chat, message, come_of)
    return None


async def _come_of(
    context: Context, chat: int, message: int, verb: str, rest: list[str]
) -> Screen | str | None:
    if verb == "new" and not rest:
        return await begun_screen(context)
    if verb == case_joining.VERB:
        return await case_joining.join(context, rest)
    if verb == "f":
        which, page = (*rest, "", "")[:2]
        number = number_of(page)
        known = len(rest) == 2 and which in LISTS and number is not None
        return await cases_screen(context, which, number or 0) if known else Notice.FORGED
    id = number_of(rest[0]) if rest else None
    if id is None or verb not in DEEDS:
        return Notice.FORGED
    case = await use.case_for(context.uow, context.person, id)
    if case is None:
        return Notice.GONE
    return await DEEDS[verb](At(context, chat, message, case), rest[1:])


async def _home(at: At, rest: list[str]) -> Screen | str | None:
    return Notice.FORGED if rest else await page_screen(at.context, at.case)


async def _leave(at: At, rest: list[str]) -> Screen | str | None:
    """Let the case go, for the start."""
    if rest:
        return Notice.FORGED
    await use.leave(at.context.uow, at.context.person)
    await at.context.uow.enqueue(at.chat, DeleteMessage(at.message))
    await show_start(at.context, at.chat)
    return None


async def _lesion(at: At, rest: list[str]) -> Screen | str | None:
    found = _named_lesion(at, rest)
    if found is None:
        return Notice.GONE
    return lesions.lesion_screen(await drawn(at.context, at.case), found)


async def _resolve(at: At, rest: list[str]) -> Screen | str | None:
    """Keep that a lesion is resolved, or take that back."""
    found = _named_lesion(at, rest)
    if found is None:
        return Notice.GONE
    uow = at.context.uow
    await uow.cases.resolve(found.id, resolved=found.resolved_at is None)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), at.context.person.id)
    return await page_screen(at.context, at.case)


def _named_lesion(at: At, rest: list[str]) -> Lesion | None:
    return at.case.lesion(number_of(rest[0]) or 0) if len(rest) == 1 else None


async def _assess(at: At, rest: list[str]) -> Screen | str | None:
    """Offer what can be asked: of a lesion, a page of them; of the patient, by their kind."""
    which = rest[0] if len(rest) == 1 else ""
    if which in lesions.OF_PATIENT:
        return lesions.of_patient_screen(at.case, which, at.context.say)
    number = number_of(which)
    if number is None:
        return Notice.FORGED
    return lesions.assess_screen(at.case, number, at.context.say)


async def _go(at: At, rest: list[str]) -> Screen | str | None:
    """Begin a score or pathway in a case, about a lesion or about none."""
    context, case = at.context, at.case
    about, id = (*rest, "", "")[:2]
    lesion = number_of(about)
    if len(rest) != 2 or lesion is None or id not in context.desk.definitions:
        return Notice.FORGED
    if lesion and case.lesion(lesion) is None:
        return Notice.GONE
    await use.reopen(context.uow, context.person, case)
    await context.desk.use_cases.start(
        context.uow, context.person, at.chat, id, card=at.message, lesion=lesion or None
    )
    return None


async def _timeline(at: At, rest: list[str]) -> Screen | str | None:
    number = number_of(rest[0]) if rest else 0
    if number is None or len(rest) > 1:
        return Notice.FORGED
    context = at.context
    view = await use.look_at(context.uow, context.desk.use_cases, context.person, at.case)
    definition_of = context.desk.use_cases.definition_of
    done = [*await case_sharing.history(context, at.case), *await _done_with(at)]
    visit = await visit_of(context, view, None)
    return timeline.timeline_screen(view, definition_of, number, context.say, done, visit)


async def _done_with(at: At) -> list[tuple[datetime, str]]:
    """Return what the board decided, how reminders were answered, which editions were taken."""
    uow, say, id = at.context.uow, at.context.say, at.case.id
    held = (await uow.editions.held([id]))[id]
    return [
        *decided_events(await uow.meetings.decisions_of(id), say),
        *answered_events(await uow.reminders.of_case(at.case), at.case, say),
        *edition_events(held.decided, at.context.desk.definitions, say),
    ]


async def _requests(at: At, rest: list[str]) -> Screen | str | None:
    """Show what is to be prepared, a page of it; or tick one thing before."""
    number = number_of(rest[0]) if rest else 0
    if number is None or len(rest) not in (0, 1, 3):
        return Notice.FORGED
    page = await seen(at.context, at.case)
    if len(rest) == 3:
        place = (rest[2], number_of(rest[1]) or None)
        found = next((it for it in requests.requests(page) if it.place == place), None)
        if found is None:
            return Notice.STALE
        uow, person = at.context.uow, at.context.person
        answer = Picked(requests.NEXT.get(found.tick, "done"))
        await uow.cases.say(at.case, place[1], place[0], answer, person.id)
        await uow.audit(Event.TICKED, "case", str(at.case.id), person.id)
        page = await seen(at.context, at.case)
    return requests.requests_screen(page, number)


async def _doubts(at: At, rest: list[str]) -> Screen | str | None:
    """Show what does not count: what is contradictory, what is too old."""
    return Notice.FORGED if rest else doubts.doubts_screen(await drawn(at.context, at.case))


async def _settle(at: At, rest: list[str]) -> Screen | str | None:
    """Say which side of a contradiction is true, or that what is old is true still."""
    about, fact, side = (*rest, "", "", "")[:3]
    page = await drawn(at.context, at.case)
    known = page.view.known.get((fact, number_of(about) or None))
    if len(rest) != 3 or known is None or known.counts:
        return Notice.STALE
    sides = doubts.sides_of(known)
    number = number_of(side)
    if number is None or number >= len(sides):
        return Notice.FORGED
    uow, person, found = at.context.uow, at.context.person, sides[number]
    await uow.cases.say(at.case, known.finding.lesion, fact, found.answer, person.id)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
    return doubts.doubts_screen(await drawn(at.context, at.case))


async def _more(at: At, rest: list[str]) -> Screen | str | None:
    team = at.context.person.team_id is not None
    return Notice.FORGED if rest else lists.more_screen(at.case, at.context.say, team=team)


async def _file(at: At, rest: list[str]) -> Screen | str | None:
    return Notice.FORGED if rest else lists.file_screen(at.case, at.context.say)


async def _state(at: At, rest: list[str]) -> Screen | str | None:
    """Keep where a case stands; that a patient died is asked once more before."""
    if not rest or rest[0] not in tuple(CaseState) or rest[1:] not in ([], ["y"]):
        return Notice.FORGED
    if not owns_case(at.context.person, at.case):
        return "not-your-case"
    state = CaseState(rest[0])
    if state is CaseState.DIED and not rest[1:]:
        return lists.died_sure_screen(at.case, at.context.say)
    await use.move_to(at.context.uow, at.context.person, at.case, state)
    return await page_screen(at.context, at.case, opens=state is CaseState.OPEN)


DEEDS: Final[Mapping[str, Deed]] = {
    "o": _home,
    "x": _leave,
    "a": case_lesions.where,
    "n": case_lesions.add,
    "l": _lesion,
    "r": _resolve,
    "d": _assess,
    "g": _go,
    "t": _timeline,
    "m": _more,
    "fi": _file,
    "as": case_lesions.assess,
    "lm": case_lesions.more,
    "b": board,
    "w": changing,
    "mq": lacking,
    "od": orders,
    "q": case_asking.ask,
    "p": _requests,
    "tk": case_tasks.task,
    "v": _doubts,
    "k": _settle,
    "s": _state,
    "u": edition,
    "rc": case_board.board,
    "due": due,
    "ev": listed,
    "vw": add,
    "vl": log,
    "vd": done,
    "vx": take_back,
    "tr": case_moves.hand_over,
    "me": case_moves.together,
    "mg": case_moves.merge,
    "um": case_moves.unmerge,
    "sp": case_moves.split,
    "da": case_dates.ask,
    "pa": case_pain.say_pain,
    "wi": case_wishes.wish,
    "wk": case_wishes.comorbidity,
    "re": case_wishes.refusal,
    "ov": case_overrides.which,
    "or": case_overrides.override,
    "ox": case_overrides.take_up,
    "sh": case_sharing.share,
}
"""The letters of what the buttons of a case ask for."""
