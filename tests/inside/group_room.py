"""A team whose people are in a group that it has bound."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from bot.demo.conversation import Conversation
from bot.demo.groups import Group as DemoGroup
from bot.demo.people import Person
from core.model.group import Group
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.membership import code_for
from tests.chat.group_chats import group_of
from tests.chat.letting_in import admit, enter, founded
from tests.chat.walking import said_by_bot, words
from tests.inside.bedside import Bedside, bedside
from tests.inside.ward import MORNING

A_MONTH = 30 * 24 * 3600
_names = count(1)


async def ask(person: Person, command: str) -> None:
    """Send a command in private, and wait for all that comes of it."""
    await person.send(command)
    await person.idle()


def told(person: Conversation) -> str:
    """Return what the bot said last, whether or not it has buttons."""
    return said_by_bot(person)[-1].text


@dataclass
class GroupRoom:
    """A bedside, a team with its administrator, their group, and the moment that it is there."""

    at: Bedside
    language: str
    now: datetime
    chief: Person = field(init=False)
    group: DemoGroup = field(init=False)

    async def found(self) -> None:
        """Let a team have an administrator, and a group that nothing is wrong with."""
        self.chief = await founded(self.at, self.language)
        self.group = self.sound_group()

    def sound_group(self, *people: Person) -> DemoGroup:
        """Return a private supergroup that the administrator owns."""
        group = group_of(self.at)
        group.chat.settings.deletes_after = A_MONTH
        group.chat.settings.permissions["can_invite_users"] = False
        group.add(self.chief, owner=True)
        for person in people:
            group.add(person)
        return group

    async def member(self, role: Role = Role.MEMBER) -> Person:
        """Return somebody of the team, who is in no group yet."""
        person = self.at.newcomer(self.language, f"Membre {next(_names)}")
        await admit(self.at.store, role, person)
        await ask(person, "/start")  # else Telegram refuses what the bot says first
        return person

    async def joins(self, role: Role = Role.MEMBER) -> Person:
        """Return somebody of the team who is in its group."""
        person = await self.member(role)
        self.group.add(person)
        await person.idle()
        return person

    async def bind(self, group: DemoGroup | None = None, by: Person | None = None) -> None:
        """Bind a group, as an administrator or the chair does."""
        who = by or self.chief
        await ask(who, "/groupe")
        await who.choose_chat(words(self.language)("group-choose"), group or self.group)
        await who.idle()

    async def bound(self) -> list[Group]:
        """Return the groups that are bound."""
        return list(await self.at.store.write(lambda uow: uow.groups.every()))

    async def suspended(self, person: Person) -> bool:
        """Tell whether nobody else's cases are shown to somebody."""
        return (await self.at.store.write(lambda uow: uow.person(person.id))).suspended

    async def head_of_another_team(self) -> Person:
        """Return the administrator of another team."""

        async def work(uow: UnitOfWork) -> str:
            return await code_for(uow, await uow.roster.new_team("Ailleurs"))

        code = await self.at.store.write(work)
        head = self.at.newcomer(self.language, "Cheffe")
        await head.send(f"/start {code}")
        await enter(head)
        return head

    def wait(self, **units: float) -> None:
        """Let time go by."""
        self.now += timedelta(**units)


@asynccontextmanager
async def group_room(folder: Path, language: str) -> AsyncIterator[GroupRoom]:
    """Open a bedside whose clock stands on a morning until it is moved."""
    moment = MORNING

    def clock() -> datetime:
        return it.now if it else moment

    it: GroupRoom | None = None
    async with bedside(folder, access="invite", room=0, clock=clock) as at:
        it = GroupRoom(at, language, moment)
        await it.found()
        yield it
