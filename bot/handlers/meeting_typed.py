"""Texts that a menu of the board asked for about a case: a reason, a word, a part of a decision."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

from bot.handlers import meeting_applying as applying
from bot.handlers import meeting_decisions as decisions
from bot.handlers import meeting_items as items
from bot.handlers import meeting_opinions as opinions
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome, Reading
from bot.handlers.meeting_deed import CHAIR_ONLY, LATE, AtBoard, AtItem
from core.model.press import Notice
from core.use_cases.meetings import place_for


def _reading(
    read: Callable[[AtItem, list[str], str], Coroutine[Any, Any, Outcome]],
) -> Reading:
    """Return what takes a text about the item that stands first behind what was asked."""

    async def take(at: At, rest: list[str], text: str) -> Outcome:
        id = number_of(rest[0]) if rest else None
        place = await place_for(at.context.uow, at.context.person, id) if id else None
        if place is None or place.case.id != at.case.id:
            return Notice.GONE
        board = AtBoard(at.context, at.chat, at.message).about(place.meeting)
        return await read(board.of(place.item, place.case), rest[1:], text)

    return take


async def _reason(at: AtItem, rest: list[str], text: str) -> Outcome:
    """Put a case off with a reason that was typed."""
    said = " ".join(text.split())
    if not at.chairs:
        return CHAIR_ONLY
    if len(said) > items.LONGEST:
        return "override-too-long"
    if rest != [str(at.item.revision)]:
        return LATE
    return await items.put_off(at, said)


async def _word(at: AtItem, rest: list[str], text: str) -> Outcome:
    return Notice.FORGED if rest else await opinions.word(at, text)


READINGS: Final[Mapping[str, Reading]] = {
    items.TYPED: _reading(_reason),
    opinions.TYPED: _reading(_word),
    decisions.TYPED: _reading(decisions.read),
    applying.TYPED: _reading(applying.read),
}
"""What a text about a case on an agenda is for, by the letters of what asked for it."""
