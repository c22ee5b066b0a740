"""What of a group is for the bot: as an administrator it is given every message there.

All the rest is dropped as it comes: it is in no lane, in no row and in no log.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.incoming.raw_updates import RawUpdate

_MESSAGES: Final = ("message", "edited_message", "channel_post", "edited_channel_post")
_SHARED: Final = ("group", "supergroup", "channel")
_MOVES: Final = ("migrate_to_chat_id", "migrate_from_chat_id")


def is_addressed(raw: RawUpdate, bot_name: str) -> bool:
    """Tell whether an update is for the bot. What is no message of a group or channel always is."""
    kind = next((key for key in raw if key != "update_id"), "")
    message = raw.get(kind)
    if kind not in _MESSAGES or not isinstance(message, Mapping):
        return True
    chat = message.get("chat")
    if not isinstance(chat, Mapping) or chat.get("type") not in _SHARED:
        return True
    if kind.startswith("edited"):
        return False
    return any(it in message for it in _MOVES) or _is_command(message, bot_name)


def public_chat_of(raw: RawUpdate) -> int | None:
    """Return the group that an update comes from where anybody finds it by its name."""
    message = next((it for key, it in raw.items() if key in _MESSAGES), None)
    chat = message.get("chat") if isinstance(message, Mapping) else None
    if not isinstance(chat, Mapping) or chat.get("type") not in _SHARED or not chat.get("username"):
        return None
    id = chat.get("id")
    return id if isinstance(id, int) else None


def _is_command(message: Mapping[str, Any], bot_name: str) -> bool:
    """Tell whether a message begins with a command that is nobody else's."""
    text, entities = message.get("text"), message.get("entities")
    if not isinstance(text, str) or not isinstance(entities, list) or "via_bot" in message:
        return False
    first = next((it for it in entities if isinstance(it, Mapping) and it.get("offset") == 0), {})
    length = first.get("length")
    if first.get("type") != "bot_command" or not isinstance(length, int):
        return False
    name = text[:length].partition("@")[2]
    return not name or name.lower() == bot_name.lower()
