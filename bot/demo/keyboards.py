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
