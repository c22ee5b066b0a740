"""Many cases are worked out with no transaction open: who taps meanwhile does not wait for it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

import pytest_asyncio

from bot.demo.people import Person
from bot.gists import Gists
from bot.handlers import all_handlers
from bot.handlers.inline import offered
from bot.incoming.dispatching import Dispatcher
from bot.incoming.raw_updates import RawUpdate
from bot.library import DialogsLibrary
from core.definition.conditions import Condition
from core.definition.deadline import DeadlineKind
from core.model.board import Specialty
from core.ports.backlog import Backlog
from core.ports.outbox import Outbox
from core.ports.store import Store, T, Work
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.dialogues import UseCases
from tests.chat.walking import begin, labels_of, tap
from tests.inside.boardroom import Boardroom, boardroom

SECONDS = 4.0
CASES = 2
"""More than are worked out in the transaction of a tap."""


@dataclass
class Watched:
    """A store that numbers its transactions, and tells which one is open."""

    store: Store
    begun: int = 0
    open: int | None = None

    @property
    def outbox(self) -> Outbox:
        return self.store.outbox

    @property
    def backlog(self) -> Backlog:
        return self.store.backlog

    async def write(self, work: Work[T]) -> T:
        async def watched(uow: UnitOfWork) -> T:
            self.begun += 1
            self.open = self.begun
            try:
                return await work(uow)
            finally:
                self.open = None

        return await self.store.write(watched)

    async def read(self, work: Work[T]) -> T:
        return await self.store.read(work)

    async def destroy_doomed(self) -> int:
        return await self.store.destroy_doomed()

    async def close(self) -> None:
        await self.store.close()


@dataclass
class Slow(DialogsLibrary):
    """A library that keeps in which transaction it was read, and lets a case wait."""

    store: Watched
    read_in: list[int | None] = field(default_factory=list)
    begun: Event = field(default_factory=Event)
    go_on: Event = field(default_factory=Event)

    @property
    def applies(self) -> Mapping[str, Condition]:
        """Read once for each case that is held against all pathways."""
        self.read_in.append(self.store.open)
        self.begun.set()
        assert self.go_on.wait(SECONDS), "what is worked out holds up everything else"
        return super().applies

    @property
    def deadlines(self) -> Mapping[str, DeadlineKind]:
        """Read once for each case whose deadlines are worked out."""
        self.read_in.append(self.store.open)
        return super().deadlines


@dataclass
class Watch:
    """A board of some cases, watched."""

    room: Boardroom
    library: Slow

    async def typed(self, person: Person, text: str) -> RawUpdate:
        """Let somebody type something; return what Telegram would give of it."""
        await person.send(text)
        return self.room.at.server.unconfirmed()[-1]


@pytest_asyncio.fixture
async def watch(memory_folder: Path) -> AsyncIterator[Watch]:
    async with boardroom(memory_folder) as room:
        chief, bob = room.people["chief"], await room.member("Bob")
        await room.answers_for(chief, Specialty.ONCOLOGY)
        await room.planned()
        for _ in range(CASES):
            await room.unstable(chief)
            await room.enter(chief)
        await begin(bob, "/help")
        at, store = room.at, Watched(room.at.store)
        library = Slow(store)
        desk = at.dispatcher.desk
        desk = replace(desk, use_cases=UseCases(library, desk.today), gists=Gists())
        at.dispatcher = Dispatcher(handlers=all_handlers(), store=store, desk=desk, offered=offered)
        yield Watch(room, library)


async def test_an_agenda_is_worked_out_with_no_transaction_open_and_nobody_waits_for_it(
    watch: Watch,
) -> None:
    at, (chief, bob) = watch.room.at, watch.room.people.values()
    looking = asyncio.create_task(at.dispatcher.handle(await watch.typed(chief, "/rcp")))
    assert await asyncio.to_thread(watch.library.begun.wait, SECONDS)
    await at.dispatcher.handle(await watch.typed(bob, "/language"))
    assert not looking.done()
    watch.library.go_on.set()
    at.sender.wake(bob.id)
    for chat in await looking:
        at.sender.wake(chat)
    await at.sender.emptied()
    assert set(watch.library.read_in) == {None}
    assert len(watch.library.read_in) == CASES
    assert f"{CASES} dossiers" in chief.screen.text
    assert bob.screen.buttons


async def test_cases_that_lack_something_are_looked_for_with_no_transaction_open(
    watch: Watch,
) -> None:
    chief, say = watch.room.people["chief"], watch.room.say
    watch.library.go_on.set()
    await begin(chief, "/cases")
    await tap(chief, say("button-cases-lacking"))
    assert watch.library.read_in == [None] * CASES
    assert len([it for it in labels_of(chief.screen) if "T11" in it or "›" in it]) >= CASES


async def test_what_is_due_in_cases_that_changed_is_worked_out_a_case_a_transaction(
    watch: Watch,
) -> None:
    chief = watch.room.people["chief"]
    watch.library.go_on.set()
    await begin(chief, "/agenda")
    assert watch.library.read_in
    assert max(Counter(watch.library.read_in).values()) <= 2, "a case is read for both"
    assert None not in watch.library.read_in
