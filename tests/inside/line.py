"""The line between the bot and the local Bot API in one process: no socket, no server."""

from __future__ import annotations

from typing import Any

import httpx
from telegram.error import TimedOut
from telegram.request import BaseRequest, RequestData

from bot.demo.bot_api import BotApi
from bot.demo.parameters import Params, Upload
from bot.outgoing.request import as_telegram_says


class DirectLine(BaseRequest):
    """Takes each call of the bot, as it would be written to the wire, to the local Bot API."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self.hangs = ""
        """The method of which the next call is given up, and performed when it comes."""
        self._under_way: list[tuple[str, Params]] = []

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **named_timeouts: Any,
    ) -> tuple[int, bytes]:
        values = dict(request_data.json_parameters) if request_data else {}
        sent = (request_data.multipart_data if request_data else None) or {}
        files = {
            name: Upload(file, kind, content)
            for name, (file, content, kind) in sent.items()
            if isinstance(content, bytes)
        }
        called, params = url.rpartition("/")[2], Params(values, files)
        if called == self.hangs:
            self.hangs = ""
            self._under_way.append((called, params))
            raise TimedOut from httpx.ReadTimeout("nothing came back")
        status, text = await self._api.answer(called, params)
        return as_telegram_says(status, text.encode())

    async def comes(self) -> None:
        """Perform what was given up."""
        while self._under_way:
            await self._api.answer(*self._under_way.pop(0))
