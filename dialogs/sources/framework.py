"""Statements of document L, the regional framework on bone metastases of lung cancer.

Each bears its id, its lines in the document (counted from 1), and the publications that the
document names on those lines, as printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.definition import Origin, Source


@dataclass(frozen=True)
class Statement:
    """One statement of a source document: where it stands, and whom it cites there."""

    id: str
    lines: str
    cites: tuple[str, ...] = ()


STATEMENTS = {
    statement.id: statement
    for statement in (
        Statement("L-SCOPE-1", "1"),
        Statement("L-RT-6", "111-116", ("Mirels 1989",)),
        Statement("L-RT-7", "117-121"),
        Statement("L-RT-8", "121-140"),
        Statement("L-RT-10", "142-164", ("Rades 2011",)),
        Statement("L-RT-11", "164-177"),
        Statement("L-SPINE-4", "277-307"),
        Statement("L-SPINE-5", "308"),
        Statement("L-SPINE-7", "330-340"),
        Statement("L-SPINE-8", "341"),
        Statement("L-SPINE-9", "342-363, 384, 586-587"),
        Statement("L-SPINE-10", "364-374, 375-379"),
        Statement("L-SPINE-11", "375-379"),
        Statement("L-SPINE-12", "380"),
        Statement("L-SPINE-16", "383"),
    )
}


def L(*ids: str) -> Source:  # noqa: N802 - the letter that every citation of the framework bears
    """Cite statements of the framework."""
    return Source(Origin.FRAMEWORK, ids)
