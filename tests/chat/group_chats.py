"""Groups and channels with the bot in them, and what is kept of those who write there."""

from __future__ import annotations

from itertools import count
from typing import Literal

from bot.demo.groups import Group
from tests.chat.walking import rows
from tests.chat.world import Town

_groups = count(-1_000_000_000_001, -1)
SHARED_IDS = (1087968824, 136817688, 777000)
Kind = Literal["group", "supergroup", "channel"]


def group_of(town: Town, kind: Kind = "supergroup") -> Group:
    return town.server.group(next(_groups), type=kind)


def answers_of(group: Group) -> list[str]:
    return [message.text for message in group.messages if message.from_bot]


def address(group: Group) -> str:
    """Return where the only button of the bot's newest message leads."""
    ((button,),) = group.screen.buttons
    return str(button.url)


def keeps(town: Town, id: int) -> list[str]:
    """Return the columns of the database in which an id stands."""
    found = []
    for (table,) in rows(town, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        for column in rows(town, f"SELECT name FROM pragma_table_info('{table}')"):
            query = f'SELECT count(*) FROM "{table}" WHERE "{column[0]}" = ?'
            if rows(town, query, id)[0][0] or rows(town, query, str(id))[0][0]:
                found.append(f"{table}.{column[0]}")
    return found
