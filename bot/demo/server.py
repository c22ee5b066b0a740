"""The local Telegram as one object: the Bot API for the bot, people for tests, a page for you."""

from __future__ import annotations

import asyncio
import errno
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Literal

from aiohttp import web

from bot.demo import incoming
from bot.demo.bot_api import BotApi
from bot.demo.chats import Chat, Kind
from bot.demo.faults import Fault
from bot.demo.groups import Group
from bot.demo.people import Person
from bot.demo.refusals import Json
from bot.demo.standings import KICKED, MEMBER
from bot.demo.state import Call, State
from bot.demo.web_chat import WebChat

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PORTS_TRIED = 50
GATEWAY_PAGE = "<html><head><title>Gateway</title></head><body>Not now</body></html>"
_LARGEST_REQUEST = 64 << 20


class LocalBotApi:
    """A Bot API server for one bot, with the persons and groups that it serves."""

    def __init__(
        self,
        token: str,
        username: str = "OsteoBoardBot",
        *,
        first_name: str = "OsteoBoard",
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Serve the bot with this token; `clock` tells the time for dates and expiry."""
        self.state = State(token, _bot(token, username, first_name), clock)
        self._people: dict[int, Person] = {}
        self._groups: dict[int, Group] = {}

    def person(
        self,
        person_id: int,
        *,
        first_name: str = "Ada",
        language_code: str = "en",
        last_name: str = "",
        username: str = "",
    ) -> Person:
        """Return the person with this id, made at the first call."""
        if person_id in self._people:
            return self._people[person_id]
        more = {"last_name": last_name, "username": username, "language_code": language_code}
        user: Json = {"id": person_id, "is_bot": False, "first_name": first_name}
        user |= {name: value for name, value in more.items() if value}
        chat = Chat(person_id, "private", first_name, person=user)
        self.state.chats[person_id] = chat
        return self._people.setdefault(person_id, Person(self.state, chat, user))

    def group(self, group_id: int, *, title: str = "Group", type: Kind = "supergroup") -> Group:
        """Return the group with this id, made at the first call, with the bot as a member."""
        if group_id not in self._groups:
            role: Literal["administrator", "member"] = (
                "administrator" if type == "channel" else "member"
            )
            chat = Chat(group_id, type, title, membership=role)
            self.state.chats[group_id] = chat
            self._groups[group_id] = Group(self.state, chat)
        return self._groups[group_id]

    def block(self, person: Person) -> None:
        """Let a person block the bot."""
        person.chat.membership = "kicked"
        incoming.bot_moved(self.state, person.chat, person.user, MEMBER)

    def unblock(self, person: Person) -> None:
        """Let a person unblock the bot."""
        person.chat.membership = "member"
        incoming.bot_moved(self.state, person.chat, person.user, KICKED)

    @property
    def deliver_twice(self) -> bool:
        """Whether every update comes a second time after it was confirmed."""
        return self.state.queue.deliver_twice

    @deliver_twice.setter
    def deliver_twice(self, value: bool) -> None:
        self.state.queue.deliver_twice = value

    @property
    def latency(self) -> float:
        """Seconds added to each reply."""
        return self.state.faults.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self.state.faults.latency = seconds

    @property
    def flood_limits(self) -> bool:
        """Whether Telegram's limits on messages per chat hold."""
        return self.state.faults.flood_limits

    @flood_limits.setter
    def flood_limits(self, value: bool) -> None:
        self.state.faults.flood_limits = value

    async def polled(self) -> None:
        """Wait until the bot has asked for updates: from then on it answers."""
        await self.state.queue.polled.wait()

    @property
    def requests(self) -> list[Call]:
        """All calls of the bot that have ended, in order."""
        return self.state.log

    def unconfirmed(self) -> list[Json]:
        """Return the updates that the bot has not confirmed."""
        return [entry.update for entry in self.state.queue.waiting()]

    def push_raw(self, update: Json) -> int:
        """Queue any update, malformed too; return its update_id."""
        return self.state.queue.push_raw(update)

    def fail_next(
        self,
        method: str,
        chat_id: int | None = None,
        times: int = 1,
        error: tuple[int, str, Json | None] = (500, "Internal Server Error", None),
    ) -> Fault:
        """Answer the next calls of a method with an error: (code, description, parameters)."""
        fault = Fault(method, chat_id, times, error)
        self.state.faults.waiting.append(fault)
        return fault

    def gateway_page(
        self, method: str, chat_id: int | None, times: int, status: int, text: str = GATEWAY_PAGE
    ) -> Fault:
        """Let a gateway answer the next calls of a method with a page of its own."""
        fault = Fault(method, chat_id, times, page=(status, text))
        self.state.faults.waiting.append(fault)
        return fault

    def stall(
        self,
        method: str,
        chat_id: int | None,
        seconds: float,
        deliver: bool = True,
        *,
        late: bool = False,
    ) -> Fault:
        """Answer the next call late; without `deliver` it has no effect and fails with a 502.

        It has its effect at once, unless that is to come `late` too. Who ends the fault need not
        wait so long.
        """
        fault = Fault(method, chat_id, 1, stall=seconds, deliver=deliver, late=late)
        self.state.faults.waiting.append(fault)
        return fault

    def subscribe(self, chat_ids: Iterable[int]) -> asyncio.Queue[Json]:
        """Return a queue into which all events of some chats go from now on."""
        watcher: asyncio.Queue[Json] = asyncio.Queue()
        for chat_id in chat_ids:
            self.state.watchers.setdefault(chat_id, set()).add(watcher)
        return watcher

    def unsubscribe(self, watcher: asyncio.Queue[Json]) -> None:
        """Stop putting events into a queue."""
        for watchers in self.state.watchers.values():
            watchers.discard(watcher)

    def application(self) -> web.Application:
        """Return the web application: the Bot API and the chat page."""
        app = web.Application(client_max_size=_LARGEST_REQUEST)
        BotApi(self.state).add_to(app)
        WebChat(self).add_to(app)
        return app

    @asynccontextmanager
    async def running(self, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
        """Serve while the block runs; yield the URL. Raises ValueError beyond loopback.

        Raises OSError when the port is taken.
        """
        if host not in LOOPBACK:
            raise ValueError(f"{host} is not this computer: this server has no protection")
        runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=0.2)
        await runner.setup()
        self.state.queue.open()
        try:
            site = web.TCPSite(runner, host, port)
            await site.start()
            name = f"[{host}]" if ":" in host else host
            yield f"http://{name}:{runner.addresses[0][1]}"
        finally:
            self.state.queue.close()
            await runner.cleanup()


@asynccontextmanager
async def listen(server: LocalBotApi, port: int, host: str = "127.0.0.1") -> AsyncIterator[str]:
    """Serve at `port` or at the next free one; yield the URL, which tells the port.

    Raises OSError when no port is free among the next ones.
    """
    for candidate in range(port, port + PORTS_TRIED):
        context = server.running(host, candidate)
        try:
            url = await context.__aenter__()
        except OSError as error:
            if error.errno != errno.EADDRINUSE or candidate == port + PORTS_TRIED - 1:
                raise
            continue
        break
    try:
        yield url
    finally:
        await context.__aexit__(None, None, None)


def _bot(token: str, username: str, first_name: str) -> Json:
    return {
        "id": int(token.partition(":")[0]),
        "is_bot": True,
        "first_name": first_name,
        "username": username,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
