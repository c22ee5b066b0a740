"""A handful of generic handlers; none for a single question or score.

Each runs inside the transaction of its update and talks to nobody: what it wants sent, it owes.
"""

from __future__ import annotations

from telegram.ext import BaseHandler

from bot.context import Context
from bot.handlers import commands, groups, identities, presses, texts, unsupported


def all_handlers() -> list[BaseHandler[object, Context, object]]:
    """Return every handler, in the order in which an update is offered to them."""
    return [
        *groups.handlers(),
        *identities.handlers(),
        *presses.handlers(),
        *commands.handlers(),
        *texts.handlers(),
        *unsupported.handlers(),
    ]
