"""Updates in: confirmed to Telegram only once what they caused is on disk.

python-telegram-bot's own polling confirms a batch before it is handled. So the polling is ours: raw
JSON by its request class, each update to the :class:`~bot.incoming.dispatching.Dispatcher`, and the
next offset is the lowest id that is not committed. An update whose handler raises three times is
recorded by id and kind, confirmed, and its person told. A database that is away is waited for.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot.incoming.dispatching import HANDLING_SECONDS, Dispatcher
from bot.incoming.handling import Handling
from bot.incoming.numbering import Numbering
from bot.incoming.raw_updates import RawUpdate, message_of
from bot.incoming.reaching import REFUSALS, refused_for_good, rest
from bot.incoming.rivals import RETURNS_SECONDS, Rivals
from bot.logs import Log
from bot.outgoing.faults import Backoff, TokenRefused, seconds_of
from bot.outgoing.sender import Sender
from core.ports.store import Store

log = Log(__name__)

ALLOWED_UPDATES: Final = (
    *("message", "edited_message", "channel_post", "callback_query"),
    *("inline_query", "my_chat_member", "chat_member"),
)
POLL_SECONDS: Final = 25
AT_ONCE: Final = 100
"""So many updates Telegram gives at most."""
PAUSE_SECONDS: Final = 0.25
"""How long a poll waits for what is in hand: a stuck update delays the others by no more."""
LONGEST_PAUSE_SECONDS: Final = 0.5
"""The same for polls that bring nothing new."""


class Intake:
    """Polls, and hands each update to the dispatcher, one after the other for each person."""

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        request: BaseRequest,
        store: Store,
        sender: Sender,
        bot: Bot,
    ) -> None:
        self._request = request
        self._sender = sender
        self._bot = bot
        self._numbering = Numbering()
        self._handling = Handling(dispatcher, store, sender, bot, self._commit)
        self._all_committed = asyncio.Event()
        self._backoff = Backoff(longest=30)
        self._refusals = 0
        sender.under_way.hears = False  # until it is known what waited at Telegram
        self.stopping = asyncio.Event()
        self._rivals = Rivals(self._poll, self.stopping)

    async def run(self) -> None:
        """Poll until told to stop. Raises ``InvalidToken`` when Telegram refuses the token."""
        await self._handling.bursts.resume()
        known = Backoff(first=PAUSE_SECONDS, longest=LONGEST_PAUSE_SECONDS)
        while not self.stopping.is_set():
            try:
                batch = await self._poll()
            except TelegramError as error:
                await self._rest(error)
                continue
            self._backoff.reset()
            self._refusals = 0
            self._rivals.answered()
            if self.take(batch):
                known.reset()
                await self._in_hand(PAUSE_SECONDS)  # Telegram repeats at once what is not confirmed
            elif batch:
                await rest(self.stopping, known.pause())
        await self._handling.stop(HANDLING_SECONDS / 4)

    def take(self, batch: Sequence[RawUpdate]) -> int:
        """Put updates into the lane of their person; return how many are new.

        Lanes run side by side and outlive a poll.
        """
        for written in filter(None, map(message_of, batch)):
            self._sender.under_way.hear(*written)
        more = len(batch) == AT_ONCE  # what was written before may not have been given yet
        self._sender.under_way.hears = not more
        new = [raw for raw in batch if self._numbering.take(raw)]
        for raw in new:
            self._handling.add(raw)
        given = self._handling.bursts.all_given
        if more:
            given.clear()
        else:
            given.set()
        return len(new)

    def _commit(self, raw: RawUpdate) -> None:
        self._numbering.commit(raw)
        if self._numbering.all_committed:
            self._all_committed.set()

    async def _in_hand(self, seconds: float) -> None:
        """Wait until all that was given is committed, but no longer than so many seconds."""
        self._all_committed.clear()
        if not self._numbering.all_committed:
            await rest(self._all_committed, seconds)

    async def _poll(self, seconds: int = POLL_SECONDS) -> Sequence[RawUpdate]:
        """Ask for updates, or return none as soon as the bot is to stop."""
        offset = self._numbering.ask()
        query = urlencode(
            {
                "offset": offset,
                "timeout": seconds,
                "limit": AT_ONCE,
                "allowed_updates": json.dumps(ALLOWED_UPDATES),
            }
        )
        url = f"{self._bot.base_url}/getUpdates?{query}"
        asked = asyncio.ensure_future(self._request.post(url, read_timeout=POLL_SECONDS + 10))
        stopped = asyncio.ensure_future(self.stopping.wait())
        await asyncio.wait((asked, stopped), return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not asked.done():
            asked.cancel()
            return []
        found = asked.result()
        if not isinstance(found, list):
            raise NetworkError("no list of updates")
        return [it for it in found if isinstance(it, dict) and isinstance(it.get("update_id"), int)]

    async def _rest(self, error: TelegramError) -> None:
        """Wait before asking again. Updates stay at Telegram meanwhile.

        Raises the error once a refusal of the token is sure.
        """
        refused = isinstance(error, TokenRefused)
        self._refusals = self._refusals + 1 if refused else 0
        if self._refusals >= REFUSALS and await refused_for_good(self._bot):
            raise error
        seconds = 1.0 if refused else self._backoff.pause()
        if isinstance(error, RetryAfter):
            seconds = seconds_of(error)
        elif isinstance(error, Conflict):
            await self._take_turns(error)
            return
        event = "the token was refused, which may be wrong" if refused else "polling failed"
        say = log.info if refused else log.warning
        say(event, error=type(error).__name__, seconds=seconds)
        await rest(self.stopping, seconds)

    async def _take_turns(self, error: Conflict) -> None:
        """Remove a webhook that somebody set meanwhile, or make way for another bot that polls."""
        log.info("polling failed", error=type(error).__name__)
        try:
            if not (await self._bot.get_webhook_info()).url:
                await self._rivals.interrupted()
                return
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as failed:
            log.warning("a conflict of polls goes on", error=type(failed).__name__)
        else:
            log.warning("a webhook that somebody set for this bot was removed")
        await rest(self.stopping, RETURNS_SECONDS)
