"""A team whose people sit at its board, over months: what they do again and again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.chats import Message
from bot.demo.people import Person
from core.model.board import Item, Specialty
from core.model.case import CaseState
from core.model.person import Person as Known
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import meetings as use
from dialogs.wording import Wording
from tests.chat.letting_in import tap as press
from tests.chat.walking import begin, labels_of, said_by_bot, words
from tests.inside.bedside import Bedside, bedside
from tests.inside.in_a_case import UNSTABLE, name_of

MONDAY = datetime(2026, 12, 7, 9, tzinfo=UTC)


@dataclass
class Boardroom:
    """A bedside that lets in who is invited, its clock, and the people of a team."""

    at: Bedside
    now: datetime
    language: str = "fr"
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def say(self) -> Wording:
        return words(self.language)

    async def found(self) -> Person:
        """Return the administrator of the team, who chairs its board."""
        return await self.member("chief", Role.ADMINISTRATOR)

    async def member(self, name: str, role: Role = Role.MEMBER) -> Person:
        it = self.people[name] = self.at.newcomer(self.language, name)

        async def work(uow: UnitOfWork) -> None:
            teams = await uow.roster.teams() or {await uow.roster.new_team("Os"): ""}
            known = Known(it.id, telegram_language=self.language, accepted=True)
            await uow.save_person(known)
            await uow.roster.admit(it.id, next(iter(teams)), role, name)

        await self.at.store.write(work)
        return it

    async def answers_for(self, person: Person, specialty: Specialty) -> None:
        """Declare a specialty without the chat."""
        await self.at.store.write(lambda uow: uow.meetings.declare(person.id, specialty))

    async def planned(self, days: int = 7) -> int:
        """Plan a meeting of the team without the chat; return its id."""

        async def work(uow: UnitOfWork) -> int:
            chief = await uow.person(self.people["chief"].id)
            return (await use.plan(uow, chief, self.now + timedelta(days=days))).id

        return await self.at.store.write(work)

    async def unstable(self, person: Person) -> str:
        """Let somebody make a case of an unstable vertebra; return its name."""
        await begin(person, "/new")
        await begin(person, UNSTABLE)
        await begin(person, "/synthesis")
        return name_of(person)

    async def enter(self, person: Person) -> None:
        """Let somebody enter the case that they look at for the next meeting."""
        say = self.say
        for label in ("button-case-more", "button-at-the-board", "button-enter"):
            await press(person, say(label))

    async def items(self) -> list[Item]:
        """Return all items of agendas."""

        async def work(uow: UnitOfWork) -> list[Item]:
            found: list[Item] = []
            for meeting in range(1, 9):
                found += await uow.meetings.items(meeting)
            return found

        return await self.at.store.write(work)

    async def pass_(self, person: Person, *, days: float = 0, hours: float = 0) -> list[Message]:
        """Let time go by, and return what the person was sent meanwhile."""
        known = {it.id for it in said_by_bot(person)}
        await self.at.remind()
        self.now += timedelta(days=days, hours=hours)
        await self.at.remind()
        return [it for it in said_by_bot(person) if it.id not in known]


async def on_an_agenda(at: Bedside, owner: int) -> list[int]:
    """Let a case of somebody's be on the agenda of a meeting; return the ids of both."""

    async def work(uow: UnitOfWork) -> list[int]:
        (case,) = await uow.cases.listed(owner, (CaseState.OPEN,), 1)
        team = (await uow.person(owner)).team_id
        assert team is not None
        meeting = await uow.meetings.plan(team, uow.now + timedelta(days=7), "Salle 3", owner)
        item = await uow.meetings.enter(meeting.id, case, owner)
        return sorted({meeting.id, item.id})

    return await at.store.write(work)


def label_with(person: Person, *parts: str) -> str:
    """Return the label on screen that has these in it."""
    labels = labels_of(person.screen)
    found = next((it for it in labels if all(part in it for part in parts)), None)
    assert found is not None, (parts, labels)
    return found


@asynccontextmanager
async def boardroom(folder: Path, language: str = "fr") -> AsyncIterator[Boardroom]:
    """Open a bedside with a team on a Monday morning."""
    it: Boardroom | None = None

    def clock() -> datetime:
        return it.now if it else MONDAY

    async with bedside(folder, access="invite", room=0, clock=clock) as at:
        it = Boardroom(at, MONDAY, language)
        await it.found()
        yield it
