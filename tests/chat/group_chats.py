"""Groups and channels with the bot in them, and what is kept of those who write there."""

from __future__ import annotations

from collections import defaultdict
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
    """Return the columns of the database in which an id stands: one look at each table."""
    columns = defaultdict[str, list[str]](list)
    query = (
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table'"
    )
    for table, column in rows(town, query):
        columns[table].append(column)
    found = []
    for table, names in columns.items():
        held = ", ".join(f"sum(\"{name}\" IN ({id}, '{id}'))" for name in names)
        ((*counts,),) = rows(town, f'SELECT {held} FROM "{table}"')
        found += [f"{table}.{it}" for it, count in zip(names, counts, strict=True) if count]
    return found
