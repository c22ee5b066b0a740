"""What the operator does from a shell: teams, and the codes of their first administrators."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Final

from bot import settings
from bot.app import FIRST_TEAM, opened
from core.errors import UnknownTerm
from core.model.audit import Event
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.membership import code_for

LONGEST: Final = 64
"""Characters of a team's name: a line on a phone."""


async def team(do: str, which: str) -> Sequence[str]:
    """Make a team, list teams, or make a code for an administrator; return the lines to print.

    Raises :class:`UnknownTerm` for a team that there is not, ``ValueError`` for no name.
    """
    name = _team_name(which) if do == "new" else ""

    async def work(uow: UnitOfWork) -> Sequence[str]:
        teams = await uow.roster.teams()
        if do == "list":
            return [f"{id} {name}" for id, name in teams.items()]
        if do == "new":
            return [await _code(uow, await uow.roster.new_team(name))]
        if not which and len(teams) == 1:
            return [await _code(uow, next(iter(teams)))]
        if not which.isdecimal() or int(which) not in teams:
            raise UnknownTerm("no such team: osteoboard team list names them")
        return [await _code(uow, int(which))]

    url, keys = settings.database(os.environ), settings.keys(os.environ)
    store = await opened(url, keys, create=do == "new")
    try:
        lines = await store.write(work)
        await store.note_extent()  # an older copy is told from this one, or an empty one
        return lines
    finally:
        await store.close()


def _team_name(given: str) -> str:
    """Return the name of a team. Raises ``ValueError`` for none, a long one, or several lines."""
    name = given.strip()
    if not name:
        raise ValueError("a team needs a name: osteoboard team new NAME")
    if len(name) > LONGEST or not name.isprintable():
        raise ValueError(f"a team's name is one line of {LONGEST} characters at most")
    return name


async def _code(uow: UnitOfWork, team_id: int) -> str:
    code = await code_for(uow, team_id)
    return f"team {team_id}: its administrator sends the bot, once, within an hour: /start {code}"


async def trial_team(environment: Mapping[str, str], people: Sequence[str]) -> None:
    """Make the team of a local chat: its people by number, the first of them its administrator.

    Telegram gives nobody of its own such low numbers; here they are those of the page.
    """

    async def work(uow: UnitOfWork) -> None:
        if await uow.roster.teams():
            return
        team_id = await uow.roster.new_team(FIRST_TEAM)
        for number, name in enumerate(people, start=1):
            role = Role.ADMINISTRATOR if number == 1 else Role.MEMBER
            await uow.roster.admit(number, team_id, role, name)
            await uow.audit(Event.JOINED, "person", str(number), number, team_id)

    store = await opened(settings.database(environment), settings.keys(environment))
    try:
        await store.write(work)
    finally:
        await store.close()
