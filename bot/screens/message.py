"""A screen as a message of its own, beside any card: what is enqueued to say it."""

from __future__ import annotations

from bot.screens.document import line
from bot.screens.screen import Screen
from core.model.effects import Button, Buttons, EditMessage, Say


def say(screen: Screen, thread: int | None = None, reply_to: int | None = None) -> Say:
    """Return what sends a screen as a new message, in a topic of a group, or as a reply."""
    return Say(screen.text, _buttons(screen), screen.names_cases, thread, reply_to)


def edit(message_id: int, screen: Screen) -> EditMessage:
    """Return what turns a message into a screen."""
    return EditMessage(message_id, screen.text, _buttons(screen), screen.names_cases)


def say_plainly(text: str, *, names_cases: bool = False) -> Say:
    """Return what sends a text that has no marks in it."""
    return Say(line(text).html, names_cases=names_cases)


def _buttons(screen: Screen) -> Buttons:
    return tuple(
        tuple(Button(it.label, it.data, it.url, it.ends or None) for it in row)
        for row in screen.rows
    )
