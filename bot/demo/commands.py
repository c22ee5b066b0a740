"""The commands, names and descriptions that the bot has set for itself."""

from __future__ import annotations

import re
from typing import Any

from bot.demo.chats import Chat
from bot.demo.refusals import Json, bad_request

_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)
_Key = tuple[str, int | None, int | None, str]


class CommandMenus:
    """The lists of commands by scope and language."""

    def __init__(self) -> None:
        """Start without commands."""
        self._lists: dict[_Key, list[Json]] = {}

    def set(self, scope: Any, language: str, commands: Any) -> None:
        """Store a list. Raises Refusal for a name or a description that Telegram refuses."""
        key = _key(scope, language)
        self._lists[key] = _checked(commands)

    def get(self, scope: Any, language: str) -> list[Json]:
        """Return exactly the list of this scope and language, as getMyCommands does."""
        return self._lists.get(_key(scope, language), [])

    def delete(self, scope: Any, language: str) -> None:
        """Forget a list, so that a wider one shows."""
        self._lists.pop(_key(scope, language), None)

    def shown_in(self, chat: Chat, language: str, user_id: int | None = None) -> list[Json]:
        """Return the list that a person sees: the narrowest scope, first in their language."""
        if chat.kind == "private":
            places: list[tuple[str, int | None, int | None]] = [
                ("chat", chat.id, None),
                ("all_private_chats", None, None),
            ]
        else:
            places = [
                ("chat_member", chat.id, user_id),
                ("chat", chat.id, None),
                ("all_group_chats", None, None),
            ]
        for place in [*places, ("default", None, None)]:
            for spoken in (language[:2], ""):
                if (*place, spoken) in self._lists:
                    return self._lists[(*place, spoken)]
        return []


def _key(scope: Any, language: str) -> _Key:
    scope = scope if isinstance(scope, dict) else {"type": "default"}
    if scope.get("type") not in _SCOPES:
        bad_request("can't parse BotCommandScope: Unsupported type specified")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        bad_request("invalid language code specified")
    chat_id, user_id = scope.get("chat_id"), scope.get("user_id")
    return scope["type"], _number(chat_id), _number(user_id), language


def _number(value: Any) -> int | None:
    return None if value is None else int(value)


def _checked(commands: Any) -> list[Json]:
    if not isinstance(commands, list):
        bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > 100:
        bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_checked_command(command) for command in commands]


def _checked_command(command: Any) -> Json:
    about = command if isinstance(command, dict) else {}
    name = str(about.get("command", "")).removeprefix("/")
    description = str(about.get("description", "")).strip()
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
