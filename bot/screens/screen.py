"""What a person sees: text in Telegram's HTML, and rows of buttons. No Telegram object in it."""

from __future__ import annotations

import hashlib
import html
from dataclasses import dataclass
from typing import Final

from bot.callback_data import MenuPress, encode
from core.model.press import Press

TEXT_LIMIT: Final = 4096
"""UTF-16 units of a message's visible text."""
COPY_LIMIT: Final = 256
"""UTF-16 units of a text that a button copies."""


@dataclass(frozen=True)
class Button:
    """A button: a label and exactly one of a press, a text to copy, or an address."""

    label: str
    press: Press | MenuPress | None = None
    copies: str | None = None
    url: str | None = None

    @property
    def data(self) -> str | None:
        """The callback data, where it is a press."""
        return encode(self.press) if self.press else None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Screen:
    """A message as it should stand: text in HTML, and its keyboard.

    ``names_cases``: it is no card and says what somebody has, so it goes when any of that is
    erased.
    """

    text: str
    rows: Rows = ()
    names_cases: bool = False

    @property
    def digest(self) -> str:
        """A short digest, to tell an unmodified edit without keeping the text."""
        return hashlib.sha256(repr((self.text, self.rows)).encode()).hexdigest()[:16]


def escape(text: str) -> str:
    """Make any text safe inside Telegram's HTML."""
    return html.escape(text, quote=False)


def bold(text: str) -> str:
    """Return a text in bold, escaped."""
    return f"<b>{escape(text)}</b>"


def italic(text: str) -> str:
    """Return a text in italics, escaped."""
    return f"<i>{escape(text)}</i>"


def code(text: str) -> str:
    """Return a text that a tap copies, escaped."""
    return f"<code>{escape(text)}</code>"


def folded(text: str) -> str:
    """Return lines that Telegram folds until they are tapped. The text is HTML already."""
    return f"<blockquote expandable>{text}</blockquote>"


def utf16_length(text: str) -> int:
    """Return the length that Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def pairs(buttons: list[Button], across: int = 2) -> Rows:
    """Lay buttons out in rows."""
    return tuple(tuple(buttons[i : i + across]) for i in range(0, len(buttons), across))
