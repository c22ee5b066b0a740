"""Opinions: blind until the chair opens them, or given before the meeting; each with a word."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import LATE, AtBoard, AtItem
from bot.handlers.meeting_pages import entry_of
from bot.screens.meeting import opinions as screens
from bot.screens.meeting import planning
from bot.screens.screen import Screen
from core.engine.options import OFFERED, Option, options
from core.model.audit import Event
from core.model.board import MeetingState, Opinion, Stand
from core.model.press import Notice
from core.use_cases import meetings as use
from dialogs.board import TREATMENTS

TYPED: Final = "ow"
"""What a word on an opinion is typed for."""
LONGEST: Final = 300


async def show(at: AtItem, rest: list[str]) -> Outcome:
    """Show what can be said of a case; who never said what they answer for is asked that first."""
    if rest:
        return Notice.FORGED
    me = at.context.person.id
    if not await at.context.uow.meetings.specialties([me]):
        return planning.specialty_screen(None, at.context.say, then=at.item.id)
    return await _screen(at)


async def opinions_of(at: AtBoard, item_id: int) -> Outcome:
    """Show what can be said of a case by its item's id."""
    place = await use.place_for(at.context.uow, at.context.person, item_id)
    if place is None:
        return Notice.GONE
    return await show(at.about(place.meeting).of(place.item, place.case), [])


async def give(at: AtItem, rest: list[str]) -> Outcome:
    """Keep where somebody stands, and ask for a word that nobody has to write."""
    if at.meeting.state in use.OVER:
        return "opinions-over"
    me = at.context.person.id
    mine = (await at.context.uow.meetings.specialties([me])).get(me)
    if mine is None:
        return planning.specialty_screen(None, at.context.say, then=at.item.id)
    found = await _stand(at, rest)
    if isinstance(found, str):
        return found
    stand, option = found
    now, before = at.context.uow.now, at.meeting.state is MeetingState.PLANNED
    opinion = Opinion(at.item.id, me, mine, stand, option, "", now, before, at.item.opened)
    await at.context.uow.meetings.give(opinion)
    await at.context.uow.audit(Event.VOICED, "item", str(at.item.id), me)
    await at.context.uow.cases.await_text(at.case, me, at.message, f"{TYPED}-{at.item.id}")
    return await _screen(at, at.context.say("opinion-noted"))


async def _stand(at: AtItem, rest: list[str]) -> tuple[Stand, str] | str:
    match rest:
        case ["a", lesion, action]:
            found = await found_options(at)
            named = (it for it in found if (str(it.lesion or 0), it.action) == (lesion, action))
            option = next((it for it in named if it.standing in OFFERED), None)
            return (Stand.AGREE, option.id) if option else Notice.STALE
        case [letter] if letter in screens.LETTERS:
            return screens.LETTERS[letter], ""
    return Notice.FORGED


async def open_them(at: AtItem, rest: list[str]) -> Outcome:
    """Show everybody's opinions to everybody from now on."""
    if len(rest) != 1:
        return Notice.FORGED
    kept = None
    if rest[0] == str(at.item.revision) and not at.item.opened:
        changed = replace(at.item, opened=True)
        kept = await use.change_item(at.context.uow, at.context.person, changed)
    shown = await _screen(at)
    if kept is not None:
        return shown
    await at.context.enqueue_edit(at.chat, at.message, shown)
    return LATE


async def word(at: AtItem, text: str) -> Outcome:
    """Keep a word on one's opinion."""
    me, said = at.context.person.id, " ".join(text.split())
    if len(said) > LONGEST:
        return "word-too-long"
    given = await at.context.uow.meetings.opinions(at.item.id)
    mine = next((it for it in given if it.person_id == me), None)
    if mine is None:
        return Notice.STALE
    await at.context.uow.meetings.give(replace(mine, text=said))
    return replace(await _screen(at), noted="override-noted")


async def found_options(at: AtItem) -> list[Option]:
    """Return the options of a case as it is now."""
    return options((await entry_of(at.context, at.place)).page.whole, TREATMENTS)


async def _screen(at: AtItem, said: str = "") -> Screen:
    uow = at.context.uow
    await uow.audit(Event.SAW, "case", str(at.case.id), at.context.person.id)
    fresh = await uow.meetings.item(at.item.id) or at.item
    entry = await entry_of(at.context, use.Place(at.meeting, fresh, at.case))
    found = options(entry.page.whole, TREATMENTS)
    given = await uow.meetings.opinions(fresh.id)
    return screens.opinions_screen(await at.table(), entry, found, given, said)
