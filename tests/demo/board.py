"""A group for a board on the local Telegram, and what comes of calls and updates there."""

from __future__ import annotations

from collections.abc import Awaitable

import pytest
from telegram import Update
from telegram.error import TelegramError

from bot.demo.groups import Group

from .conftest import Setting

RCP = -1001000000001


async def refused(setting: Setting, call: Awaitable[object]) -> str:
    with pytest.raises(TelegramError):
        await call
    return setting.server.requests[-1].description


async def news(setting: Setting, *kinds: str) -> list[Update]:
    updates = await setting.bot.get_updates(allowed_updates=kinds or None)
    if updates:
        await setting.bot.get_updates(offset=updates[-1].update_id + 1)
    return list(updates)


def board(setting: Setting, *people: int) -> Group:
    group = setting.server.group(RCP, title="RCP")
    for id in people:
        group.add(setting.server.person(id), announce=False, owner=id == people[0])
    return group
