"""What is done now and then: what nobody touched for long is warned of, then erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.context import words
from bot.screens import message
from bot.screens.erasing import case_title, ending_screen
from core.definition.definition import Definition
from core.model.dialogue import Dialogue
from core.model.rights import Policy
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.erasing import WARNING, Retention, about_to_end, erase_due
from dialogs.registry import definitions

DefinitionOf = Callable[[Dialogue], Definition]


def retention(days: int, policy: Policy) -> Retention:
    """Return how long cases are kept: those of scores alone more shortly."""
    return Retention(days, set(definitions()), policy)


async def keep_no_longer(
    store: Store, now: datetime, rule: Retention, definition_of: DefinitionOf
) -> frozenset[int]:
    """Erase what is due, and warn of what will be; return the chats for which something waits."""
    until = (now + WARNING).astimezone().date()

    async def work(uow: UnitOfWork) -> frozenset[int]:
        await erase_due(uow, now, rule)
        for person, cases in await about_to_end(uow, now, rule):
            say = words(person)
            names = [case_title(it, definition_of, say) for it in cases if it.dialogues]
            screen = ending_screen(names, until, say)
            await uow.enqueue(person.id, message.say(screen))
        return frozenset(uow.chats_to_wake)

    return await store.write(work)
