"""The terms: what this is, what Telegram is not, what is kept: five lines, accepted once."""

from __future__ import annotations

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.menu import other_language
from bot.screens.screen import Button, Screen, bold, escape
from dialogs.wording import Wording

LINES = ("board", "telegram", "identities", "kept", "yours")


def terms_screen(say: Wording, *, accept: str | None) -> Screen:
    """Return the terms. ``accept`` is what accepting leads to, None where they were accepted."""
    head = bold(say("terms-head"))
    text = "\n\n".join([head, *(f"• {escape(say(f'terms-{line}'))}" for line in LINES)])
    if accept is None:
        return Screen(text)
    agree = Button(say("button-accept"), MenuPress(MenuVerb.ACCEPT, accept))
    return Screen(text, ((agree,), (other_language(say),)))
