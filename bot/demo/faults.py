"""What can go wrong on the way: injected errors, late replies, flood limits."""

from __future__ import annotations

import asyncio
import math
from contextlib import suppress
from dataclasses import dataclass, field

from bot.demo.chats import Chat
from bot.demo.refusals import Json, Page, Refusal, too_many_requests

PRIVATE_BURST = 5
GROUP_PER_MINUTE = 20


@dataclass
class Fault:
    """Something that happens to the next calls of one method."""

    method: str
    chat_id: int | None
    times: int
    error: tuple[int, str, Json | None] | None = None
    stall: float = 0.0
    deliver: bool = True
    late: bool = False
    page: tuple[int, str] | None = None
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    def end(self) -> None:
        """Strike no more; what hangs goes on."""
        self.times = 0
        self.ended.set()

    async def hang(self) -> None:
        """Wait as long as it stalls, or until it ends."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self.stall):
                await self.ended.wait()

    def meets(self, method: str, chat_id: int | None) -> bool:
        """Tell whether it strikes this call."""
        same = self.method.lower() == method
        return same and self.times > 0 and self.chat_id in (None, chat_id)


@dataclass
class Faults:
    """All faults that are set, and the switches of the line."""

    latency: float = 0.0
    flood_limits: bool = False
    waiting: list[Fault] = field(default_factory=list)

    def strike(self, method: str, chat_id: int | None) -> Fault | None:
        """Take one use of the first fault that meets the call."""
        self.waiting[:] = [one for one in self.waiting if not one.ended.is_set()]
        fault = next((one for one in self.waiting if one.meets(method, chat_id)), None)
        if fault is None:
            return None
        fault.times -= 1
        if not fault.times:
            self.waiting.remove(fault)
        return fault

    def count_sending(self, chat: Chat, now: float) -> None:
        """Raise Refusal (429) when the chat had too many messages, if limits are on.

        A private chat takes a short burst and then one message a second, a group 20 a minute.
        """
        if not self.flood_limits:
            return
        private = chat.kind == "private"
        most, span = (PRIVATE_BURST, float(PRIVATE_BURST)) if private else (GROUP_PER_MINUTE, 60.0)
        chat.sent_at[:] = [at for at in chat.sent_at if at > now - span]
        if len(chat.sent_at) >= most:
            too_many_requests(max(1, math.ceil(chat.sent_at[0] + span - now)))
        chat.sent_at.append(now)


def raise_error(fault: Fault) -> None:
    """Raise the error of a fault, or the page in its place, if it has one."""
    if fault.page is not None:
        raise Page(*fault.page)
    if fault.error is not None:
        code, description, parameters = fault.error
        raise Refusal(code, description, parameters)
