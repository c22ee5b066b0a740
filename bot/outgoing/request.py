"""Calls of the Bot API over HTTP. Only JSON that says whether it is ``ok`` is Telegram's word.

python-telegram-bot judges by the status alone: a gateway's page with 403 would be somebody who
blocked the bot, one with 404 a token that is refused.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from telegram.request import HTTPXRequest

from bot.outgoing.faults import NotTelegram, TokenRefused


class ApiRequest(HTTPXRequest):
    """Raises :class:`NotTelegram` for whatever else answers on the way."""

    async def do_request(self, *call: Any, **more: Any) -> tuple[int, bytes]:
        """Make a call; return the status that Telegram gives it, and what it says."""
        return as_telegram_says(*await super().do_request(*call, **more))


def as_telegram_says(status: int, body: bytes) -> tuple[int, bytes]:
    """Return an answer with the status that Telegram itself gives it.

    Raises :class:`NotTelegram` for what is no answer of a Bot API, :class:`TokenRefused` for a 401.
    """
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict):
        success = HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
        if said.get("ok") is True and "result" in said and success:
            return status, body
        code = said.get("error_code")
        if said.get("ok") is False and isinstance(code, int) and code >= HTTPStatus.BAD_REQUEST:
            if code == HTTPStatus.UNAUTHORIZED:
                raise TokenRefused("Unauthorized")
            return code, body
    raise NotTelegram(status)
