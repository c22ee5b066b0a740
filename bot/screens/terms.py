"""The terms: what this is, what Telegram is not, what is kept: five lines, accepted once."""

from __future__ import annotations

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document
from bot.screens.menu import other_language
from bot.screens.screen import Button, Screen
from dialogs.wording import Wording

LINES = ("board", "telegram", "identities", "kept", "yours")


def terms_screen(say: Wording, *, accept: str | None) -> Screen:
    """Return the terms. ``accept`` is what accepting leads to, None where they were accepted."""
    points = (f"• {say(f'terms-{name}')}" for name in LINES)
    text = document(bold(say("terms-head")), *points)
    if accept is None:
        return Screen(text)
    agree = Button(say("button-accept"), MenuPress(MenuVerb.ACCEPT, accept))
    return Screen(text, ((agree,), (other_language(say),)))
