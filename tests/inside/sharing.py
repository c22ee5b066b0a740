"""A team with a group that is bound, and a case of it to be shown there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.demo.chats import Message
from bot.demo.groups import Group as DemoGroup
from bot.demo.people import Person
from core.definition.answer import answer_of
from core.model.case import Case, Side
from core.model.group import Group, Look, Looked
from core.ports.unit_of_work import UnitOfWork
from core.storage import SqlStore
from core.use_cases.membership import code_for
from tests.chat.group_chats import group_of
from tests.chat.letting_in import enter
from tests.chat.letting_in import tap as press
from tests.chat.sins import settled
from tests.chat.walking import begin, tap, words
from tests.chat.world import Town, World
from tests.inside.bedside import Bedside
from tests.pathways.case_said import UNSTABLE

SOUND = Look("supergroup", administrator=True, auto_delete=30 * 24 * 3600)
QUESTION = {"fr": "Opérer T11, ou irradier seul ?", "en": "Operate on T11, or irradiate alone?"}
NAME = re.compile(r"[A-Z]{4}-[0-9]{2}")


@dataclass
class Staff:
    """A bedside with a team, whose administrator has a case, and with a group of it."""

    at: Town
    store: SqlStore
    language: str
    chief: Person
    chat: DemoGroup
    group: Group

    def say(self, key: str, **values: str) -> str:
        """Return some words of the bot."""
        return words(self.language)(key, **values)

    async def another_group(self, title: str, topic: int | None = None) -> tuple[DemoGroup, Group]:
        """Bind one more group to the team."""
        return await bound(self.at, self.store, self.chief, title, topic)

    async def case(self) -> str:
        """Let the administrator make a case with a scored lesion; return its name."""
        await begin(self.chief, "/new")
        found = NAME.search(self.chief.screen.text)
        assert found is not None
        case = await self.opened()
        site = {"region": "spine", "vertebral_level": "t11"}

        async def work(uow: UnitOfWork) -> None:
            lesion = await uow.cases.add_lesion(case, site, Side.NONE, self.chief.id)
            for fact, term in UNSTABLE.items():
                if fact not in site:
                    await uow.cases.say(case, lesion.id, fact, answer_of(term), self.chief.id)

        await self.store.write(work)
        return found[0]

    async def opened(self) -> Case:
        """Return the case that the administrator has open."""

        async def work(uow: UnitOfWork) -> Case:
            found = await uow.cases.find((await uow.person(self.chief.id)).case_id or 0)
            assert found is not None
            return found

        return await self.store.write(work)

    async def page(self) -> None:
        """Open the page on which a case is shared."""
        await begin(self.chief, "/synthesis")
        await tap(self.chief, self.say("button-case-more"), self.say("button-share"))

    async def asks(self, text: str = "") -> None:
        """Say what the case asks, up to the preview."""
        await self.page()
        motive = self.say("motive-treatment")
        await tap(self.chief, motive[0].upper() + motive[1:])
        if isinstance(self.at, World):  # what is written before it is known to be asked is nothing
            await settled(self.at, self.chief)
        await begin(self.chief, text or QUESTION[self.language])

    async def sends(self, group: Group | None = None) -> None:
        """Send what is previewed."""
        await press(self.chief, self.say("button-send", group=(group or self.group).title))
        await self.chat.idle()

    async def shares(self) -> str:
        """Share a case, and return its name."""
        name = await self.case()
        await self.asks()
        await self.sends()
        return name

    async def says(self, term: str = "breast") -> None:
        """Let something be said of the case."""
        case, said = await self.opened(), answer_of(term)
        await self.store.write(
            lambda uow: uow.cases.say(case, None, "primary_tumour", said, self.chief.id)
        )

    async def changes(self, term: str = "breast") -> None:
        """Let something be said of the case, and its card be drawn anew."""
        await self.says(term)
        assert isinstance(self.at, Bedside), "a process of its own looks by itself"
        await self.at.remind()

    def cards(self, chat: DemoGroup | None = None) -> list[Message]:
        """Return what the bot has said in the group."""
        return [it for it in (chat or self.chat).messages if it.from_bot]


async def bound(
    at: Town, store: SqlStore, chief: Person, title: str, topic: int | None = None
) -> tuple[DemoGroup, Group]:
    """Bind a group that nothing is wrong with to the administrator's team."""
    chat = group_of(at)
    chat.chat.title, chat.chat.membership = title, "administrator"
    chat.add(chief, owner=True)
    if topic is not None:
        chat.add_thread(topic)

    async def work(uow: UnitOfWork) -> Group:
        team = (await uow.person(chief.id)).team_id
        assert team is not None
        group = await uow.groups.bind(team, Looked(chat.id, title, SOUND), chief.id)
        await uow.groups.set_topic(group, topic)
        found = await uow.groups.find(group.id)
        assert found is not None
        return found

    return chat, await store.write(work)


async def staff(at: Town, language: str, store: SqlStore | None = None) -> Staff:
    """Found a team, and bind its group; in a process of its own through another ``store``."""
    found = store or (at.store if isinstance(at, Bedside) else None)
    assert found is not None

    async def work(uow: UnitOfWork) -> str:
        return await code_for(uow, await uow.roster.new_team("RCP"))

    chief = at.newcomer(language, "Chef")
    await chief.send(f"/start {await found.write(work)}")
    await enter(chief)
    return Staff(at, found, language, chief, *(await bound(at, found, chief, "Staff os")))
