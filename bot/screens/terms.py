"""The terms: what this is, what Telegram is not, what is kept: five lines, accepted once."""

from __future__ import annotations

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document, italic
from bot.screens.menu import home_button, other_language
from bot.screens.screen import Button, Screen
from dialogs.wording import Wording

LINES = ("board", "telegram", "identities", "kept", "yours")


def terms_screen(say: Wording, *, accept: str | None, again: bool = False) -> Screen:
    """Return the terms. ``accept`` is what accepting leads to, None where they were accepted.

    ``again``: several things were typed before, of which the last one is taken up then.
    """
    points = (f"• {say(f'terms-{name}')}" for name in LINES)
    last = [italic(say("terms-last"))] if again else []
    text = document(
        bold(say("terms-head" if accept is not None else "terms-again")), *points, *last
    )
    if accept is None:
        return Screen(text, ((home_button(say),),), again=MenuPress(MenuVerb.PAGE, "privacy"))
    agree = Button(say("button-accept"), MenuPress(MenuVerb.ACCEPT, accept))
    return Screen(text, ((agree,), (other_language(say),)))
