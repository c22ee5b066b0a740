"""Packets of worked cases, as a clinician fills them in."""

from __future__ import annotations

import re

FIRST_BOX = re.compile(r"- \[ \]")


def filled(text: str, number: int, by: str = "oncologue, A. B.", on: str = "2026-12-03") -> str:
    """A packet of which one case was ticked and signed."""
    head, _, rest = text.partition(f"### Cas {number} ")
    case, mark, after = rest.partition("### Cas ")
    case = FIRST_BOX.sub("- [x]", case, count=1)
    case = case.replace("initiales)\u00a0:", f"initiales)\u00a0: {by}")
    case = case.replace("(AAAA-MM-JJ)\u00a0:", f"(AAAA-MM-JJ)\u00a0: {on}")
    return f"{head}### Cas {number} {case}{mark}{after}"
