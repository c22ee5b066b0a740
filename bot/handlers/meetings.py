"""``/rcp``: the board of a team. Its buttons, each with the right that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from telegram import Update

from bot.callback_data import MenuPress, MenuVerb
from bot.context import Context
from bot.handlers import meeting_applying as applying
from bot.handlers import meeting_decisions as decisions
from bot.handlers import meeting_items as items
from bot.handlers import meeting_opinions as opinions
from bot.handlers import meeting_planning as planning
from bot.handlers import meeting_presenting as presenting
from bot.handlers import minutes
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import (
    CHAIR_ONLY,
    AtBoard,
    AtItem,
    AtMeeting,
    DecisionDeed,
    Deed,
    ItemDeed,
    MeetingDeed,
)
from bot.handlers.meeting_pages import home_screen
from bot.screens.screen import Screen
from core.model.board import MeetingState
from core.model.press import Notice
from core.use_cases import meetings as use


async def show(update: Update, context: Context) -> None:
    """Say the next meeting."""
    assert update.effective_chat is not None  # a command has a chat
    await say_board(context, update.effective_chat.id)


async def say_board(context: Context, chat: int) -> None:
    """Say the next meeting below everything else."""
    await context.shows(MenuPress(MenuVerb.MEETING, "h"))
    await context.enqueue_message(chat, await home_screen(AtBoard(context, chat, 0)))


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button of the board says."""
    verb, *rest = argument.split("-")
    come_of = await _come_of(AtBoard(context, chat, message), verb, rest)
    if not isinstance(come_of, Screen):
        return come_of
    await context.enqueue_edit(chat, message, come_of)
    return None


async def _come_of(at: AtBoard, verb: str, rest: list[str]) -> Outcome:
    if at.context.person.team_id is None or at.context.person.suspended:
        return await home_screen(at)
    if verb in LEADING and not at.chairs:
        return CHAIR_ONLY
    if verb in BOARD:
        return await BOARD[verb](at, rest)
    id = number_of(rest[0]) if rest else None
    if id is None:
        return Notice.FORGED
    if verb in MEETINGS:
        meeting = await use.meeting_for(at.context.uow, at.context.person, id)
        return await MEETINGS[verb](at.about(meeting), rest[1:]) if meeting else Notice.GONE
    if verb in ITEMS:
        found = await _item(at, id)
        if found is None:
            return Notice.GONE
        return await _over(found, verb) or await ITEMS[verb](found, rest[1:])
    if verb in DECISIONS:
        return await _of_decision(at, verb, id, rest[1:])
    return Notice.FORGED


async def _item(at: AtBoard, id: int) -> AtItem | None:
    place = await use.place_for(at.context.uow, at.context.person, id)
    return at.about(place.meeting).of(place.item, place.case) if place else None


async def _over(at: AtItem, verb: str) -> str | None:
    """Return why a button does nothing any more; an old message has it still."""
    if verb == "nx" and at.meeting.state in use.OVER:
        return "meeting-over"
    if verb in SETTLING and await use.has_moved_on(at.context.uow, at.item):
        return "item-moved"
    return None


async def _of_decision(at: AtBoard, verb: str, id: int, rest: list[str]) -> Outcome:
    decision = await at.context.uow.meetings.decision(id)
    found = await _item(at, decision.item_id) if decision else None
    if decision is None or found is None:
        return Notice.GONE
    return await DECISIONS[verb](found, rest, decision)


async def _home(at: AtBoard, rest: list[str]) -> Outcome:
    return Notice.FORGED if rest else await home_screen(at)


async def _begin(at: AtMeeting, rest: list[str]) -> Outcome:
    if len(rest) != 1:
        return Notice.FORGED
    return await items.change_meeting(at, rest[0], replace(at.meeting, state=MeetingState.OPEN))


async def _end(at: AtMeeting, rest: list[str]) -> Outcome:
    if len(rest) != 1:
        return Notice.FORGED
    return await items.change_meeting(at, rest[0], replace(at.meeting, state=MeetingState.CLOSED))


BOARD: Final[Mapping[str, Deed]] = {
    "h": _home,
    "sq": planning.specialties,
    "sp": planning.declare,
    "ls": planning.listed,
    "new": planning.new,
    "dy": planning.day,
    "hr": planning.take_hour,
    "ru": planning.rules,
    "rl": planning.least,
    "rs": planning.solid,
    "rw": planning.word,
    "bi": minutes.figures,
    "bm": minutes.figures_message,
    "bt": minutes.figures_table,
}
"""The letters of what concerns no one meeting."""

MEETINGS: Final[Mapping[str, MeetingDeed]] = {
    "o": items.meeting,
    "ag": items.cases,
    "at": planning.attend,
    "ay": planning.attends,
    "rr": items.needed,
    "iv": items.invite,
    "st": _begin,
    "en": _end,
    "mc": planning.change,
    "md": planning.another_day,
    "pl": planning.place,
    "qu": planning.quorum,
    "ca": planning.cancel,
    "mi": minutes.shown,
    "mv": minutes.validate,
    "mf": minutes.file,
}
"""The letters of what concerns a meeting, behind them its id."""

ITEMS: Final[Mapping[str, ItemDeed]] = {
    "i": items.show,
    "tg": items.sort,
    "df": items.defer,
    "af": items.acted_first,
    "wd": items.withdraw,
    "p": presenting.show,
    "nx": presenting.put_on_screen,
    "op": opinions.show,
    "og": opinions.give,
    "oo": opinions.open_them,
    "de": decisions.show,
    "do": decisions.options,
    "dt": decisions.tick,
    "dc": decisions.conditions,
    "dz": decisions.drop_conditions,
    "dm": decisions.words,
    "dw": decisions.who,
    "dk": decisions.by_whom,
    "dd": decisions.due,
    "da": decisions.ask_on,
    "dp": decisions.patient,
    "dq": decisions.correct,
    "dn": decisions.keep,
    "ci": minutes.case_shown,
    "cf": minutes.case_file,
    "cr": minutes.record,
}
"""The letters of what concerns a case on an agenda, behind them the id of the item."""

DECISIONS: Final[Mapping[str, DecisionDeed]] = {
    "ds": applying.show,
    "ap": applying.ask,
    "aq": applying.which,
    "ar": applying.say,
}
"""The letters of what concerns a decision, behind them its id."""

SETTLING: Final = frozenset(
    {"nx", "og", "oo", "do", "dt", "dc", "dz", "dm", "dw", "dk", "dd", "da", "dp", "dq", "dn"}
)
"""Those that settle a case: at the meeting where it is, and nowhere else."""

LEADING: Final = frozenset(
    {"new", "dy", "hr", "ru", "rl", "rs", "rw"}
    | {"iv", "st", "en", "mc", "md", "pl", "qu", "ca"}
    | {"tg", "df", "nx", "oo"}
    | {"do", "dt", "dc", "dz", "dm", "dw", "dk", "dd", "da", "dp", "dq", "dn"}
    | {"bi", "bm", "bt", "mi", "mv", "mf", "ci", "cf", "cr"}
)
"""Those that only the chair and administrators may press."""
