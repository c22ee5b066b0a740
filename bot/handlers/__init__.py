"""A handful of generic handlers; none for a single question or score.

Each runs inside the transaction of its update and talks to nobody: what it wants sent, it enqueues.
"""

from __future__ import annotations

from bot.handlers import (
    commands,
    groups,
    identities,
    inline,
    presses,
    score_lines,
    texts,
    unsupported,
)
from bot.incoming.guard import Guarded


def all_handlers() -> list[Guarded]:
    """Return every handler with its right, in the order in which an update is offered to them."""
    return [
        *score_lines.handlers(),
        *groups.handlers(),
        *inline.handlers(),
        *identities.handlers(),
        *presses.handlers(),
        *commands.handlers(),
        *texts.handlers(),
        *unsupported.handlers(),
    ]
