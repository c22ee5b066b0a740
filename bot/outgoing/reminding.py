"""Reminders, looked for every few seconds: worked out of what changed, and said when due."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from time import monotonic
from typing import Final

from bot.context import words
from bot.logs import Log
from bot.outgoing.looking import now_and_then
from bot.outgoing.sender import Sender
from bot.screens import message
from bot.screens.buttons import with_way_to_emergencies
from bot.screens.case.reminder import reminder_screen
from core.model.reminder import Standing
from core.model.rights import Policy, is_in
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from core.use_cases import reminding
from core.use_cases.dialogues import UseCases

log = Log(__name__)

LOOK_SECONDS: Final = 5.0
_AN_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True)
class Reminding:
    """Says what is due, in short transactions; the database's clock tells what is."""

    store: Store
    sender: Sender
    use_cases: UseCases
    policy: Policy

    async def run(self, stopping: asyncio.Event) -> None:
        """Look until told to stop."""
        await now_and_then(self.look, LOOK_SECONDS, stopping, "reminders")

    async def look(self) -> None:
        """Work out what changed, and say all that is due now."""
        while found := await self.store.write(_changed):
            for case in found:
                await self._work_out(case)
        for id in await self.store.write(_due):
            try:
                for chat in await self.store.write(partial(self._remind, id)):
                    self.sender.wake(chat)
            except Exception as error:  # noqa: BLE001 - one that fails must not hold up the others
                log.failed("a reminder cannot be said", error, reminder=id)
                await self.store.write(partial(_put_back, id))

    async def _work_out(self, case: int) -> None:
        """Work out one case in a transaction; rest as long as that took, for those who tap."""
        began = monotonic()

        async def work(uow: UnitOfWork) -> frozenset[int]:
            today = self.use_cases.today()
            await reminding.work_out(uow, self.use_cases.library, case, today)
            return frozenset(uow.chats_to_wake)

        async def take_up(uow: UnitOfWork) -> frozenset[int]:
            await reminding.take_up(uow, case)
            return frozenset(uow.chats_to_wake)

        try:
            groups = await self.store.write(work)
        except Exception as error:  # noqa: BLE001 - as above
            log.failed("the deadlines of a case cannot be worked out", error)
            groups = await self.store.write(take_up)
        for group in groups:
            self.sender.wake(group)
        await asyncio.sleep(monotonic() - began)

    async def _remind(self, id: int, uow: UnitOfWork) -> frozenset[int]:
        """Claim one and say it: both are kept, or neither is."""
        today = self.use_cases.today()
        call = await reminding.call(uow, self.use_cases.library, id, today)
        if call is None:
            return frozenset()
        row, person = call.reminder, await uow.person(call.reminder.person_id)
        if not is_in(person, self.policy):
            await uow.reminders.move(row, Standing.UNREACHABLE, row.due_at)
            return frozenset()
        say = words(person)
        screen = with_way_to_emergencies(reminder_screen(row, call.case, today, say), say)
        await uow.enqueue(person.id, replace(message.say(screen), reminder=row.id))
        return frozenset(uow.chats_to_wake)


async def _changed(uow: UnitOfWork) -> list[int]:
    return list(await uow.reminders.changed(reminding.AT_ONCE))


async def _put_back(id: int, uow: UnitOfWork) -> None:
    await uow.reminders.put_back(id, uow.now + _AN_HOUR)


async def _due(uow: UnitOfWork) -> list[int]:
    return list(await uow.reminders.due(reminding.AT_ONCE))
