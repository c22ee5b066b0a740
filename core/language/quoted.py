"""A typed text as it is quoted back to its writer: short, on one line, with what can be seen."""

from __future__ import annotations

from typing import Final

from core.identifiers.visible import visible

LONGEST: Final = 60
"""Characters of a text that are quoted: enough to know it again."""


def quoted(text: str) -> str:
    """Return the beginning of a text, to be quoted. Marks that nobody sees are left out."""
    written = visible(text[: 4 * LONGEST]).encode(errors="replace").decode()  # no half characters
    words = " ".join("".join(c if c.isprintable() else " " for c in written).split())
    return words if len(words) <= LONGEST and len(text) <= 4 * LONGEST else f"{words[:LONGEST]}…"
