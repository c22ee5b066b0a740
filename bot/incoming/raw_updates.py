"""What can be said of an update before it is read, or when it cannot be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, Final

from telegram import Update

RawUpdate = Mapping[str, Any]

_JSON: Final = json.JSONEncoder(default=str)
_LAST_SECOND: Final = 253_402_300_799
"""Of the year 9999: no date has more."""


def chat_of(update: Update) -> set[int]:
    """Return the chat that an update is of, if it has one that a database can hold."""
    place = update.effective_chat or update.effective_user  # inline messages of others name no chat
    return {place.id} if place and fits(place.id) else set()


def fits(id: object) -> bool:
    """Tell whether something is an id that a database can hold."""
    return isinstance(id, int) and not isinstance(id, bool) and -(2**63) <= id < 2**63


def _parts(raw: RawUpdate) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return sender and chat of a raw update, empty where it has none or is malformed."""
    body = next((value for key, value in raw.items() if key != "update_id"), None)
    body = body if isinstance(body, Mapping) else {}
    message = body.get("message") if isinstance(body.get("message"), Mapping) else body
    sender, chat = body.get("from"), message.get("chat") if isinstance(message, Mapping) else None
    return (
        sender if isinstance(sender, Mapping) else {},
        chat if isinstance(chat, Mapping) else {},
    )


def lane_of(raw: RawUpdate) -> str:
    """Return what orders an update: its person, or its chat where nobody is named."""
    sender, chat = _parts(raw)
    return str(sender.get("id") or chat.get("id") or "")


def message_of(raw: RawUpdate) -> tuple[int, int] | None:
    """Return the private chat of a new message and its number, None for any other update."""
    chat, message = private_chat(raw), raw.get("message")
    id = message.get("message_id") if isinstance(message, Mapping) else None
    return (chat, id) if chat is not None and isinstance(id, int) else None


def private_chat(raw: RawUpdate) -> int | None:
    """Return the private chat of a raw update, None where it has none."""
    _, chat = _parts(raw)
    id = chat.get("id")
    return id if chat.get("type") == "private" and isinstance(id, int) and fits(id) else None


def date_of(raw: RawUpdate) -> datetime | None:
    """Return the newest date that Telegram gave a message of a raw update."""
    bodies = [value for key, value in raw.items() if key != "update_id"]
    bodies += [body.get("message") for body in bodies if isinstance(body, Mapping)]
    found = [
        body.get(name)
        for body in bodies
        if isinstance(body, Mapping)
        for name in ("date", "edit_date")
    ]
    dates = [it for it in found if isinstance(it, int) and 0 < it <= _LAST_SECOND]
    return datetime.fromtimestamp(max(dates), UTC) if dates else None


def language_of(raw: RawUpdate) -> str | None:
    """Return the language of a raw update's sender, None where it names none."""
    language = _parts(raw)[0].get("language_code")
    return language if isinstance(language, str) else None


def mark_of(raw: RawUpdate) -> int:
    """Return what tells an update from another one that has the same id, weeks later.

    It is made of ids and dates, which do not change when an update is given again.
    """
    kind = next((key for key in raw if key != "update_id"), "")
    body = raw.get(kind)
    body = body if isinstance(body, Mapping) else {}
    names = ("id", "message_id", "date", "edit_date")
    sender, chat = _parts(raw)
    told = [kind, *(body.get(name) for name in names), sender.get("id"), chat.get("id")]
    digest = blake2b(_JSON.encode(told).encode(), digest_size=7)
    return int.from_bytes(digest.digest())


def chat_named(raw: RawUpdate) -> int:
    """Return the chat of a raw update, 0 where it names none."""
    id = _parts(raw)[1].get("id")
    return id if isinstance(id, int) else 0
