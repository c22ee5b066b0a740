"""Buttons of cards in a group, and links from them: only for who is in it, as Telegram says now.

What a card asks for is registered here by the module that draws it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.context import Context
from bot.group_cards import OPENS, VOICES
from bot.handlers import case_sharing, meeting_links
from bot.screens.message import say_plainly
from core.model.group import Group, behind_link
from core.model.press import Notice
from core.model.rights import Refusal, Right, refusal
from core.use_cases.groups import Unseen, why_unseen

Deed = Callable[[Context, Group, str], Awaitable[str | None]]
"""Does what a link or a button says; returns what is to be said of it, None for nothing."""

OPENERS: Final[Mapping[str, tuple[Right, Deed]]] = {
    OPENS: (Right.ANSWER, case_sharing.opened),
    VOICES: (Right.ANSWER, meeting_links.opinion),
}
"""What links from groups open in private, by the letters before the first "-", with its right."""
PRESSES: Final[Mapping[str, tuple[Right, Deed]]] = {}
"""What buttons in groups do, by the letters before the first "-", with its right."""

_REFUSED: Final = {Refusal.TERMS: "group-terms", Refusal.ROLE: "group-role"}


async def open_link(context: Context, chat: int, payload: str) -> None:
    """Open in private what a link from a group is about."""
    said = await _opened(context, payload)
    if said is not None:
        await context.uow.enqueue(chat, say_plainly(context.say(f"notice-{said}")))


async def _opened(context: Context, payload: str) -> str | None:
    link = behind_link(payload)
    if unseen := why_unseen(context.person, context.group, context.asked.presence):
        return unseen
    return await _do(context, OPENERS, link[1] if link else "")


async def press(context: Context, data: str) -> str | None:
    """Do what a button in a group says; what is none of ours, or an old one, is explained."""
    if context.group is None:
        return Notice.FOREIGN
    if unseen := why_unseen(context.person, context.group, context.asked.presence):
        return unseen
    return await _do(context, PRESSES, data)


async def _do(context: Context, deeds: Mapping[str, tuple[Right, Deed]], said: str) -> str | None:
    name, _, about = said.partition("-")
    right, deed = deeds.get(name, (Right.READ, _old))
    assert context.group is not None  # why_unseen() saw to it
    if refused := refusal(context.person, right, context.desk.policy):
        return _REFUSED.get(refused, Unseen.FOREIGN)
    return await deed(context, context.group, about)


async def _old(context: Context, group: Group, about: str) -> str:
    return "group-old"
