"""The pieces of a sentence: phrases that are known, numbers with their units, days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.definition.terms import Days
from core.language.small_words import SKIPPED
from core.language.tokens import Token
from core.language.vocabulary import Cue, Meaning

_M = TypeVar("_M")


@dataclass(frozen=True)
class Piece:
    """Tokens ``first`` to ``last`` (not included) that belong together.

    ``meanings`` are those of a phrase; ``number`` is a number as it is read, with its sign and
    unit; ``units`` those that its unit can be; ``days`` a day or days; ``counted`` the length of
    time in which they were told.
    """

    first: int
    last: int
    meanings: tuple[Meaning, ...] = ()
    number: str = ""
    units: frozenset[str] = frozenset()
    days: Days | None = None

    def of(self, kind: type[_M]) -> Iterator[_M]:
        """Yield its meanings of one kind."""
        return (it for it in self.meanings if isinstance(it, kind))

    def is_cue(self, *cues: Cue) -> bool:
        """Tell whether its words are one of these cues."""
        return any(cue in self.meanings for cue in cues)

    @property
    def has_value(self) -> bool:
        """Tell whether it is a number or days."""
        return bool(self.number or self.days)


@dataclass(frozen=True)
class Cut:
    """A text with its tokens, and the pieces that they make."""

    text: str
    tokens: Sequence[Token]
    pieces: Sequence[Piece]

    def words(self, first: int, last: int) -> str:
        """Return what was typed from one token to another (not included)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def apart(self, first: int, second: int) -> str:
        """Return the strongest mark between two tokens: "." or "," or ":" or nothing."""
        marks = [self.tokens[at].apart for at in range(first + 1, second + 1)]
        return next((it for it in (".", ",", ":") if it in marks), "")


def is_skipped(token: Token) -> bool:
    """Tell whether a word may stand between what belongs together."""
    return token.word in SKIPPED or token.word in ("=", ":", "-")
