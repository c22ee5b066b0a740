"""Where definitions and their words are found."""

from __future__ import annotations

from typing import Protocol

from core.definition.definition import Definition
from core.language.answers import Lexicon


class Library(Protocol):
    """Where definitions and their words are found."""

    emergency: str
    """The definition that comes before all others."""

    def definition(self, id: str, edition: str | None = None) -> Definition:
        """Return a definition, current unless an edition is named. Raises UnknownTerm."""

    def lexicon(self, definition: Definition) -> Lexicon:
        """Return the words that its answers can be typed in."""

    def names_emergency(self, typed: str) -> bool:
        """Tell whether a typed text names an emergency."""

    def leads_on(self, definition: Definition) -> frozenset[str]:
        """Return the definitions that one can go on to from it beside those that its rules open."""
