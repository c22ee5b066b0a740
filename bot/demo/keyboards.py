"""What Telegram accepts as the keyboard under a message."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.demo.entities import checked_link
from bot.demo.refusals import Json, bad_request
from bot.demo.utf16 import units

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_OTHER_MARKUPS = ("keyboard", "remove_keyboard", "force_reply")
_UNPARSED = "can't parse inline keyboard button: "
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8


def checked_keyboard(markup: Any, *, only_inline: bool = False) -> list[list[Json]]:
    """Return the rows of an inline keyboard; empty rows vanish, no keyboard is an empty list.

    Raises Refusal for a keyboard that Telegram would refuse.
    """
    if markup is None:
        return []
    if not isinstance(markup, dict):
        bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if only_inline and any(kind in markup for kind in _OTHER_MARKUPS):
            bad_request("inline keyboard expected")
        return []
    return _checked_rows(markup["inline_keyboard"])


def _checked_rows(rows: Any) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        bad_request(
            'field "inline_keyboard" of the InlineKeyboardMarkup should be an Array of Arrays'
        )
    # The limits are Telegram's; that it refuses, and this wording, are assumed:
    # a bot that relies on the surplus being cut would lose buttons either way.
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        bad_request("too many inline keyboard buttons")
    return [[_checked_button(button) for button in row] for row in rows if row]


def _checked_button(button: Any) -> Json:
    if not isinstance(button, dict):
        bad_request(f"{_UNPARSED}expected an Object")
    if "text" not in button:
        bad_request(f'{_UNPARSED}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        bad_request(f'{_UNPARSED}Field "text" must be of type String')
    if not button["text"].strip():
        bad_request(f"{_UNPARSED}Button text is empty")  # the wording is assumed
    if sum(button.get(action) not in (None, "", {}) for action in _ACTIONS) != 1:
        bad_request(f"{_UNPARSED}Text buttons are unallowed in the inline keyboard")
    if button.get("style") not in (None, "danger", "success", "primary"):
        bad_request(f"{_UNPARSED}invalid button style specified")  # the wording is assumed
    _check_action(button)
    return {name: value for name, value in button.items() if value is not None}


def _check_action(button: Json) -> None:
    data = button.get("callback_data")
    if data and (not isinstance(data, str) or len(data.encode()) > 64):
        bad_request("BUTTON_DATA_INVALID")
    if button.get("url"):
        _check_url(str(button["url"]))
    if button.get("copy_text"):
        _check_copied(button["copy_text"])


def _check_copied(copied: Any) -> None:
    text = copied.get("text") if isinstance(copied, dict) else None
    if not isinstance(text, str) or not 1 <= units(text) <= 256:
        bad_request("BUTTON_COPY_TEXT_INVALID")  # the wording is assumed


def _check_url(url: str) -> None:
    scheme = urlsplit(url).scheme if "://" in url else ""
    if scheme not in ("", "http", "https", "tg", "ton"):
        bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if not checked_link(url):
        bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


# ---- keyboards in the place of the letters -------------------------------------------------

_REQUESTS = ("request_users", "request_chat", "request_managed_bot", "request_poll")
_ASKS = (*_REQUESTS, "request_contact", "request_location", "web_app")
_PRIVATE_ONLY = {
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
}
"""What Telegram refuses outside of private chats; the first wordings are assumed."""


def checked_reply_keyboard(markup: Any, *, private: bool) -> Json | None:
    """Return a keyboard that stands in the place of the letters, an empty one that takes it away.

    None where the markup says nothing of it. Raises Refusal for one that Telegram would refuse.
    """
    if not isinstance(markup, dict) or "inline_keyboard" in markup:
        return None
    if markup.get("remove_keyboard"):
        return {}
    if "keyboard" not in markup:
        return None
    rows = markup["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        bad_request('field "keyboard" of the ReplyKeyboardMarkup should be an Array of Arrays')
    kept = [[_checked_key(key, private=private) for key in row] for row in rows if row]
    ids = [it["request_chat"]["request_id"] for row in kept for it in row if "request_chat" in it]
    if len(ids) != len(set(ids)):
        bad_request("BUTTON_ID_INVALID")  # the wording is assumed
    return markup | {"keyboard": kept} if kept else {}


def _checked_key(key: Any, *, private: bool) -> Json:
    key = {"text": key} if isinstance(key, str) else key
    if not isinstance(key, dict) or not str(key.get("text", "")).strip():
        bad_request("can't parse keyboard button: Can't find field \"text\"")
    asked = [name for name in _ASKS if key.get(name)]
    if len(asked) > 1:
        bad_request("can't parse keyboard button: only one request is allowed")  # assumed
    for name in asked:
        if not private and name in _PRIVATE_ONLY:
            bad_request(_PRIVATE_ONLY[name])
    if "request_chat" in asked:
        _check_request(key["request_chat"])
    return {name: value for name, value in key.items() if value is not None}


def _check_request(request: Any) -> None:
    """Raise Refusal for a request without what it must say, or with rights that do not fit."""
    told = request if isinstance(request, dict) else {}
    if not isinstance(told.get("request_id"), int) or abs(told["request_id"]) >= 1 << 31:
        bad_request('can\'t parse keyboard button: Field "request_id" must be a valid Number')
    if not isinstance(told.get("chat_is_channel"), bool):
        bad_request("can't parse keyboard button: Can't find field \"chat_is_channel\"")
    if not wanted_rights(told, "bot") <= wanted_rights(told, "user"):
        # of the documentation: those of the person must be a superset
        bad_request("USER_RIGHTS_INVALID")  # the wording is assumed


def wanted_rights(request: Json, of: str) -> frozenset[str]:
    """Return the rights of administrators that a request wants of its "user", or of the "bot"."""
    rights = request.get(f"{of}_administrator_rights") or {}
    return frozenset(name for name, value in rights.items() if value is True)
