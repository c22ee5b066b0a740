"""The way to the emergencies, on every page that is no card."""

from __future__ import annotations

from collections.abc import Iterator

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode
from bot.demo.server import LocalBotApi
from bot.demo.state import Call
from dialogs.leading import EMERGENCY

_ELSEWHERE = (MenuVerb.ACCEPT, MenuVerb.TEAM, MenuVerb.GROUP, MenuVerb.LANGUAGE)
"""What is asked before somebody may answer, and what is told to who leads a team."""


def pages_without_the_way(server: LocalBotApi) -> list[str]:
    """Return the pages of private chats that offer something, and no way to the emergencies.

    Cards have a test of their own, and those of the emergencies need no way.
    """
    return [str(it.params.get("text")) for it in server.requests if _is_without(it)]


def _is_without(call: Call) -> bool:
    if not call.method.startswith(("sendMessage", "editMessageText")):
        return False
    data = list(_data(call))
    pressed = [_read(it) for it in data]
    offers = [it for it in pressed if isinstance(it, MenuPress) and it.verb not in _ELSEWHERE]
    way = any(it.endswith(EMERGENCY) for it in data)
    return int(call.params["chat_id"]) > 0 and len(offers) == len(data) > 0 and not way


def _data(call: Call) -> Iterator[str]:
    markup = call.params.get("reply_markup")
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    yield from (it["callback_data"] for row in rows for it in row if "callback_data" in it)


def _read(data: str) -> object:
    try:
        return decode(data)
    except NotAPress:
        return None
