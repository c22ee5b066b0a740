"""One update, to the first handler that takes it, in one transaction.

python-telegram-bot's ``process_update`` hides that a handler raised, and knows no transaction: so
the dispatch over its handlers is ours.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from itertools import compress
from typing import Any, Final

from telegram import Update
from telegram.ext import Application, ContextTypes

from bot.beforehand import Beforehand
from bot.context import Context, Desk, words
from bot.group_news import followed
from bot.incoming.addressed import is_addressed, public_chat_of
from bot.incoming.asking import Asking
from bot.incoming.guard import Guarded, lets_in
from bot.incoming.inline_queries import InlineQueries, Offered, is_inline
from bot.incoming.raw_updates import RawUpdate, chat_of, date_of, mark_of
from bot.incoming.reading import update_of
from bot.logs import Log
from bot.screens.message import say_plainly
from bot.telegram_groups import Asked
from core.model.group import Group
from core.model.person import Person
from core.model.rights import Refusal, Right, can_be_a_person, is_in, refusal
from core.ports.backlog import PutBy
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork

log = Log(__name__)

_PUBLIC: Final = 1000
"""Groups that are remembered to be public, at most."""
HANDLING_SECONDS: Final = 20
"""A handler only reads and writes the open transaction; one that takes this long hangs."""


class Dispatcher:
    """Hands updates to handlers. What an update caused is on disk before anything of it is said."""

    def __init__(
        self,
        *,
        handlers: Sequence[Guarded],
        store: Store,
        desk: Desk,
        offered: Offered,
        heard: Callable[[datetime], None] | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """``offered`` is what somebody gets who types behind @bot.

        ``heard`` is told the date of each message, before it is handled; ``seconds`` is how many
        went by since any moment.
        """
        self._application: Application[Any, Context, Any, Any, Any, Any] = (
            Application.builder()
            .bot(desk.bot)
            .updater(None)
            .context_types(ContextTypes(Context))
            .build()
        )
        self._handlers = handlers
        self._store = store
        self.desk = desk
        self._heard = heard
        self.public: set[int] = set()
        """Groups of which a message showed that they are public: they are looked at soon."""
        self._inline = InlineQueries(store, desk, offered)
        self._asking = Asking(desk.bot, store, desk.policy, seconds)

    def takes(self, raw: RawUpdate) -> bool:
        """Tell whether an update is for the bot: whatever else is said in a group is dropped.

        That a group is public is seen of any message in it, and the only thing that is.
        """
        public = public_chat_of(raw)
        if public is not None and len(self.public) < _PUBLIC:
            self.public.add(public)
        return is_addressed(raw, self.desk.bot.username)

    async def handle(
        self, raw: RawUpdate, *, put_by: str | None = None, quiet: bool = False
    ) -> frozenset[int]:
        """Handle an update, unless it came before; return the chats for which something may wait.

        ``put_by`` is where one stands that was taken over; a ``quiet`` one is not replied to.
        Raises whatever a handler raises, and :class:`StorageAway`: nothing is kept of the update
        then.
        """
        if is_inline(raw):
            await self._inline.answer(raw)
            return frozenset()
        if self._heard is not None and (moment := date_of(raw)) is not None:
            self._heard(moment)
        update = update_of(raw, self.desk.bot)
        asked = await self._asking.about(raw)

        async def work(uow: UnitOfWork, *, prepared: bool = False) -> frozenset[int]:
            uow.quiet = quiet
            if await (
                uow.first_time(update.update_id, mark_of(raw))
                if put_by is None
                else uow.backlog.take_up(put_by)
            ):
                async with asyncio.timeout(HANDLING_SECONDS):
                    await self._dispatch(update, uow, asked, prepared=prepared)
            # its own chat also where nothing is new: a commit may have been taken for a failure
            return frozenset({*uow.chats_to_wake, *chat_of(update)})

        try:
            chats = await self._store.write(work)
        except Beforehand as first:
            others = await first.work(self._store)
            chats = await self._store.write(partial(work, prepared=True)) | others
        log.debug("an update is committed", update=update.update_id)
        return chats

    def is_pressing(self, raw: RawUpdate) -> bool:
        """Tell whether an update must not wait for its turn: whether it names a person."""
        try:
            update = update_of(raw, self.desk.bot)
        except Exception as error:  # noqa: BLE001 - it fails when it is handled
            log.failed("an update of a burst cannot be read", error, update=raw["update_id"])
            return False
        return any(it.at_once and it.handler.check_update(update) for it in self._handlers)

    async def take_over(
        self, lane: str, burst: Sequence[RawUpdate], chat: int | None
    ) -> tuple[Sequence[PutBy], frozenset[int]]:
        """Put updates by that are new, unread: return them, and the chats to wake.

        The person is told in ``chat``, if there is one, that they are not answered one by one.
        """

        async def work(uow: UnitOfWork) -> tuple[Sequence[PutBy], frozenset[int]]:
            first = await uow.backlog.first_times([(it["update_id"], mark_of(it)) for it in burst])
            new = list(compress(burst, first))
            if new and chat is not None:
                await self._answer_all(uow, chat)
            put_by = await uow.backlog.put_by(lane, new)
            return put_by, frozenset(uow.chats_to_wake)

        return await self._store.write(work)

    async def _answer_all(self, uow: UnitOfWork, chat: int) -> None:
        person, key = await uow.person(chat), "notice-burst"
        if refusal(person, Right.READ, self.desk.policy) is Refusal.STRANGER:
            key = "refused-stranger"
            if not (can_be_a_person(chat) and await uow.roster.knock(chat)):
                return
        await uow.enqueue(chat, say_plainly(words(person)(key)))

    async def _dispatch(
        self, update: Update, uow: UnitOfWork, asked: Asked, *, prepared: bool
    ) -> None:
        group = await followed(uow, asked, self.desk.use_cases.definition_of)
        uow.message_id = _message_id(update)
        then = await self._first(update, uow, asked, group, prepared=prepared)
        if then is not None:
            await self._first(then, uow, asked, group, prepared=prepared)

    async def _first(
        self, update: Update, uow: UnitOfWork, asked: Asked, group: Group | None, *, prepared: bool
    ) -> Update | None:
        """Hand an update to the first handler that takes it; return what is to be done then."""
        for it in self._handlers:
            check = it.handler.check_update(update)
            if check is None or check is False:
                continue
            context = Context.from_update(update, self._application)
            context.desk, context.uow = self.desk, uow
            context.asked, context.group, context.prepared = asked, group, prepared
            context.person, changed = await _person(update, uow, presses=group is not None)
            if await lets_in(update, context, it.right(update), self.desk.policy):
                if changed and is_in(context.person, self.desk.policy):
                    await uow.save_person(context.person)
                await it.handler.handle_update(update, self._application, check, context)
            return context.then
        return None


def _message_id(update: Update) -> int | None:
    message = update.effective_message
    return message.message_id if message and message.chat.type == "private" else None


async def _person(update: Update, uow: UnitOfWork, *, presses: bool) -> tuple[Person, bool]:
    """Return who is there, and whether Telegram gives them another language than before.

    Outside private chats nobody is there, since ids may be shared by everyone; but for who
    ``presses`` a button in a group of a team: that is always somebody.
    """
    user, chat = update.effective_user, update.effective_chat
    private = chat is not None and chat.type == "private"
    private = private or (presses and update.callback_query is not None)
    language = user.language_code if user else None
    if user is None or user.is_bot or not private:
        return Person(0, telegram_language=language), False
    person = await uow.person(user.id)
    changed = bool(language) and language != person.telegram_language
    person.telegram_language = language or person.telegram_language
    return person, changed
