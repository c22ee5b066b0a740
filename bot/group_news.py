"""What people of a team are told of their groups: who left, who is back, what is wrong since."""

from __future__ import annotations

from bot.context import words
from bot.screens import group as screens
from bot.screens import message
from bot.telegram_groups import Asked
from core.model.group import Group, Looked, Presence
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import groups
from core.use_cases.groups import DefinitionOf, Moves


async def followed(uow: UnitOfWork, asked: Asked, definition_of: DefinitionOf) -> Group | None:
    """Keep what Telegram said of a group, tell whoever it concerns, and return the group.

    None for an update that comes from no group, whatever was asked of one.
    """
    if asked.group_id is None:
        return None
    group = await uow.groups.find(asked.group_id)
    if group is None or group.ended_at is not None:
        return group
    if asked.out:
        await ended(uow, group, None)
        return await uow.groups.find(group.id)
    if asked.looked is not None:
        await looked(uow, group, asked.looked, definition_of)
        return await uow.groups.find(group.id)
    if asked.presence is not None and asked.person_id is not None:
        id = asked.person_id
        moved = await groups.note(uow, group, id, asked.presence, definition_of)
        if moved is not None:
            left, back = ([id], []) if moved is Presence.OUT else ([], [id])
            await _tell(uow, group, Moves(left, back))
    return None if asked.in_private else group


async def looked(uow: UnitOfWork, group: Group, seen: Looked, definition_of: DefinitionOf) -> None:
    """Keep what a look found, and tell what is new in it."""
    await _tell(uow, group, await groups.keep_look(uow, group, seen, definition_of))


async def ended(uow: UnitOfWork, group: Group, by: int | None) -> None:
    """End a binding, and tell the administrators, but whoever did it."""
    await groups.end(uow, group, by)
    for person_id in await _administrators(uow, group.team_id):
        if person_id != by:
            say = words(await uow.person(person_id))
            await uow.enqueue(person_id, message.say(screens.ended_screen(group, say)))


async def let_back(uow: UnitOfWork, person_id: int) -> None:
    """Tell somebody that they see the team's cases again."""
    say = words(await uow.person(person_id))
    await uow.enqueue(person_id, message.say_plainly(say("told-back")))


async def _tell(uow: UnitOfWork, group: Group, moves: Moves) -> None:
    for person_id in moves.left:
        say = words(await uow.person(person_id))
        told = say("told-away", group=group.title)
        await uow.enqueue(person_id, message.say_plainly(told))
    for person_id in moves.back:
        await let_back(uow, person_id)
    if not moves.left and not moves.refused:
        return
    members = {it.person_id: it for it in await uow.roster.members(group.team_id)}
    for administrator in await _administrators(uow, group.team_id):
        say = words(await uow.person(administrator))
        for person_id in moves.left:
            if person_id != administrator:
                screen = screens.left_screen(members[person_id], group, say)
                await uow.enqueue(administrator, message.say(screen))
        if moves.refused:
            screen = screens.spoiled_screen(group, moves.refused, say)
            await uow.enqueue(administrator, message.say(screen))


async def _administrators(uow: UnitOfWork, team_id: int) -> list[int]:
    everyone = await uow.roster.members(team_id)
    return [it.person_id for it in everyone if it.role is Role.ADMINISTRATOR]
