"""A clinician with cases over months: a bedside whose clock is moved, and days that are told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.chats import Message
from bot.demo.people import Person
from core.definition.answer import answer_of
from core.definition.terms import Days
from core.model.case import Case, Side
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from tests.chat.walking import begin, said_by_bot
from tests.inside.bedside import Bedside, bedside

MORNING = datetime(2026, 11, 21, 10, tzinfo=UTC)


@dataclass
class Ward:
    """A bedside, and the moment that it is there."""

    at: Bedside
    now: datetime

    async def case(self, person: Person) -> Case:
        """Make a case, and return it."""
        await begin(person, "/new")

        async def work(uow: UnitOfWork) -> Case:
            opened = (await uow.person(person.id)).case_id
            case = await uow.cases.find(opened or 0)
            assert case is not None
            return case

        return await self.at.store.write(work)

    async def log(
        self,
        case: Case,
        kind: str,
        ago: int,
        detail: str = "",
        *,
        lesion: int | None = None,
        planned: bool = False,
    ) -> None:
        """Keep something that happened some days ago, or is planned in some (negative)."""
        on = (self.now - timedelta(days=ago)).date()
        what = Happening(kind, Days(on, on), detail, planned)
        await self.at.store.write(lambda uow: uow.cases.log(case, lesion, what, case.owner_id))

    async def lesion(self, case: Case, level: str) -> int:
        """Add a lesion of a vertebra, and return its id."""
        site = {"region": "spine", "vertebral_level": level}

        async def work(uow: UnitOfWork) -> int:
            return (await uow.cases.add_lesion(case, site, Side.NONE, case.owner_id)).id

        return await self.at.store.write(work)

    async def tell(self, case: Case, fact: str, term: str) -> None:
        """Say something of a case."""
        said, by = answer_of(term), case.owner_id
        await self.at.store.write(lambda uow: uow.cases.say(case, None, fact, said, by))

    async def pass_(self, person: Person, *, days: float = 0, hours: float = 0) -> list[Message]:
        """Let time go by, and return what the person was sent meanwhile."""
        known = {it.id for it in said_by_bot(person)}
        await self.at.remind()
        self.now += timedelta(days=days, hours=hours)
        await self.at.remind()
        return [it for it in said_by_bot(person) if it.id not in known]


@asynccontextmanager
async def ward(folder: Path) -> AsyncIterator[Ward]:
    """Open a bedside whose clock stands on a morning until it is moved."""
    moment = MORNING

    def clock() -> datetime:
        return it.now if it else moment

    it: Ward | None = None
    async with bedside(folder, clock=clock) as at:
        it = Ward(at, moment)
        yield it
