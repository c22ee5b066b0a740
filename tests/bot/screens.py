"""Screens as the tests draw them, and what Telegram would take."""

from __future__ import annotations

import html
import re
import textwrap
from datetime import date

from bot.callback_data import LIMIT, decode
from bot.screens.document import COPY_LIMIT, TEXT_LIMIT, utf16_length
from bot.screens.label_width import fits
from bot.screens.screen import Screen
from core.definition.answer import answers_of
from core.definition.definition import Definition
from core.engine.flow import derived
from core.model.dialogue import Dialogue
from core.model.view import view_of
from dialogs.wording import Wording, wording

TODAY = date(2026, 11, 21)
ACROSS = 38
"""Characters on a line of a phone."""


def talk(language: str) -> Wording:
    return wording(language, "dialogs", "bot")


def dialogue(definition: Definition, answers: dict[str, str], view: str = "") -> Dialogue:
    return Dialogue(
        id=1,
        token="abcdefghijk",
        case_id=1,
        person_id=1,
        chat_id=1,
        definition=definition.id,
        edition=definition.edition,
        state=derived(definition, answers_of(answers)),
        revision=1295,
        view=view_of(view),
        answers=answers_of(answers),
    )


def visible(screen: Screen) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", screen.text))


def height(text: str) -> int:
    """Return how many lines of a phone a text takes."""
    return sum(max(1, len(textwrap.wrap(line, ACROSS))) for line in text.split("\n"))


def assert_telegram_takes(screen: Screen) -> None:
    text = visible(screen)
    assert 0 < utf16_length(text) <= TEXT_LIMIT
    assert "{" not in text
    assert len(screen.text.encode()) < 1 << 15
    assert all(1 <= len(row) <= 8 for row in screen.rows)
    shared = [row for row in screen.rows if len(row) > 1]
    cut = [it.label for row in shared for it in row if not fits(it.label.lstrip("●▤"), len(row))]
    assert not cut, (cut, screen.rows)
    buttons = [button for row in screen.rows for button in row]
    assert len(buttons) <= 100
    for button in buttons:
        assert button.label.strip()
        assert sum(it is not None for it in (button.data, button.copies, button.url)) == 1
        assert button.data is None or len(button.data.encode()) <= LIMIT
        assert button.copies is None or 1 <= utf16_length(button.copies) <= COPY_LIMIT
        if button.press is not None:
            assert decode(button.data or "") == button.press
