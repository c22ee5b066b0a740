"""What is typed behind @bot, answered beside all lanes: it lives half a minute, then it is nothing.

Each keystroke of somebody is a query, and only the newest is worth an answer. So none waits behind
what the person sent before, none is put by, and nothing of one is written anywhere.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Final

from telegram.error import TelegramError

from bot.context import Desk
from bot.incoming.raw_updates import RawUpdate, fits, language_of
from bot.logs import Log
from bot.outgoing.inline_answers import answer
from bot.screens.inline import InlineReply
from core.errors import StorageAway
from core.model.person import Person
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork

log = Log(__name__)

KIND: Final = "inline_query"
ANSWER_SECONDS: Final = 10.0
"""Telegram takes no later answer, and whoever typed went on long ago."""

Offered = Callable[[str, Person, Desk], InlineReply]


def is_inline(raw: RawUpdate) -> bool:
    """Tell whether an update is what somebody types behind @bot."""
    return isinstance(raw.get(KIND), Mapping)


class InlineQueries:
    """Answers each query at once, unless its person typed on meanwhile."""

    def __init__(self, store: Store, desk: Desk, offered: Offered) -> None:
        self._store = store
        self._desk = desk
        self._offered = offered
        self._newest: dict[int, str] = {}

    async def answer(self, raw: RawUpdate) -> None:
        """Answer a query. Nothing that goes wrong with one matters to anything else."""
        query: Mapping[str, Any] = raw[KIND]
        sender, id, text = query.get("from"), query.get("id"), query.get("query")
        who = sender.get("id") if isinstance(sender, Mapping) else None
        if not isinstance(who, int) or not fits(who) or not isinstance(id, str):
            return
        self._newest[who] = id
        await asyncio.sleep(0)  # a newer one may have been given with it: a burst is one query
        if self._newest.get(who) != id:
            return
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                person = await self._person(who, language_of(raw))
                if self._newest.get(who) == id:
                    reply = self._offered(str(text or ""), person, self._desk)
                    await answer(self._desk.bot, id, reply)
        except (TelegramError, StorageAway, TimeoutError) as error:
            log.info("an inline query is not answered", error=type(error).__name__)
        except Exception as error:  # noqa: BLE001 - a query is gone in a moment; others are not
            log.failed("an inline query failed", error)
        finally:
            if self._newest.get(who) == id:
                del self._newest[who]

    async def _person(self, id: int, language: str | None) -> Person:
        async def work(uow: UnitOfWork) -> Person:
            return await uow.person(id)

        person = await self._store.write(work)
        person.telegram_language = language or person.telegram_language
        return person
