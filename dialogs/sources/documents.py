"""The documents that the recommendations come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Document:
    """A source document: its letter in every citation, and the day its science was taken at.

    ``published`` is the day where the document gives one, and the year alone where it does not.
    """

    letter: str
    name: str
    science_at: date | None
    published: str


DOCUMENTS = {
    "L": Document("L", "OncoBFC · NEON · ONCORIF", date(2024, 9, 17), "2024-09-17"),
    "D": Document("D", "POST’U 2025, L. Tselikas", None, "2025"),
}


def document_of(statement: str) -> Document:
    """Return the document of a statement, whose letter begins the statement's id."""
    return DOCUMENTS[statement.partition("-")[0]]
