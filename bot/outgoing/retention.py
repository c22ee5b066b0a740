"""What nobody touched for long is warned of, then erased: all that is due, a little at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Final

from bot.context import words
from bot.screens import message
from bot.screens.erasing import case_title, ending_screen
from core.definition.definition import Definition
from core.model.dialogue import Dialogue
from core.model.rights import Policy
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.erasing import WARNING, Retention, Step, about_to_end, erase_due
from dialogs.registry import definitions

KEYS_AT_ONCE: Final = 1000

DefinitionOf = Callable[[Dialogue], Definition]
_Deed = Callable[[UnitOfWork, int], Awaitable[Step]]


def retention(days: int, policy: Policy) -> Retention:
    """Return how long cases are kept: those of scores alone more shortly."""
    return Retention(days, set(definitions()), policy)


async def keep_no_longer(
    store: Store, now: datetime, rule: Retention, definition_of: DefinitionOf
) -> AsyncIterator[frozenset[int]]:
    """Erase all that is due, and warn of what will be; yield chats for which something waits.

    Each step is a short transaction, and rests as long as it took: who taps does not wait for it.
    Keys are destroyed some hundreds at a time, since each time waits for the disk of both stores.
    """
    erased = 0

    async def erase(uow: UnitOfWork, after: int) -> Step:
        return await erase_due(uow, now, rule, after)

    async def warn(uow: UnitOfWork, after: int) -> Step:
        return await _warn(uow, now, rule, definition_of, after)

    for deed in (erase, warn):
        after: int | None = 0
        while after is not None:
            began = monotonic()
            step, chats = await store.write(partial(_step, deed, after))
            after, erased = step.until, erased + step.erased
            if erased >= KEYS_AT_ONCE or after is None:
                await store.destroy_doomed()
                erased = 0
            yield chats
            await asyncio.sleep(monotonic() - began)


async def _step(deed: _Deed, after: int, uow: UnitOfWork) -> tuple[Step, frozenset[int]]:
    step = await deed(uow, after)
    return step, frozenset(uow.chats_to_wake)


async def _warn(
    uow: UnitOfWork, now: datetime, rule: Retention, definition_of: DefinitionOf, after: int
) -> Step:
    until = (now + WARNING).astimezone().date()
    step = await about_to_end(uow, now, rule, after)
    for person, cases in step.ending:
        say = words(person)
        names = [case_title(it, definition_of, say) for it in cases if it.dialogues]
        await uow.enqueue(person.id, message.say(ending_screen(names, until, say)))
    return step
