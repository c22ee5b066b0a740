"""What a person sees: a text of blocks, and rows of buttons. No Telegram object in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.callback_data import MenuPress, encode
from bot.screens.document import Document
from bot.screens.label_width import fits
from core.model.press import Press


@dataclass(frozen=True)
class Button:
    """A button: a label and exactly one of a press, a text to copy, or an address.

    ``ends``: it destroys or ends something for good, and is coloured so where clients show colours;
    its label says it too. A card is not drawn anew for its colours.
    """

    label: str
    press: Press | MenuPress | None = None
    copies: str | None = None
    url: str | None = None
    ends: bool = field(default=False, repr=False)

    @property
    def data(self) -> str | None:
        """The callback data, where it is a press."""
        return encode(self.press) if self.press else None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Screen:
    """A message as it should stand: a text, and its keyboard.

    ``names_cases``: it is no card and says what somebody has, so it goes when any of that is
    erased. ``noted``: it comes of a free text that was kept as it is; the words for that, by their
    key, where the text itself cannot be marked so. ``again`` is what draws it anew, in another
    language too; None where that would take what somebody typed.
    """

    document: Document
    rows: Rows = ()
    names_cases: bool = False
    noted: str = ""
    again: MenuPress | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The text in Telegram's HTML."""
        return self.document.html

    @property
    def digest(self) -> str:
        """A short digest, to tell an unmodified edit without keeping the text."""
        return hashlib.sha256(repr((self.text, self.rows)).encode()).hexdigest()[:16]


def pairs(buttons: Sequence[Button], across: int = 2) -> Rows:
    """Lay buttons out in rows, fewer in one where a label would be cut."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        wider = (*rows[-1], button) if rows else ()
        if wider and len(wider) <= across and all(fits(it.label, len(wider)) for it in wider):
            rows[-1] = wider
        else:
            rows.append((button,))
    return tuple(rows)
