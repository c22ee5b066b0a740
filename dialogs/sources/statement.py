"""What a statement of a source document is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """One statement of a source document: where it stands, and whom it cites there.

    ``defects`` are ids of rows of the dossier that say what is wrong or open there.
    """

    id: str
    lines: str
    cites: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()
