"""The pieces of a sentence: phrases that are known, numbers with their units, days."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Final, TypeVar

from core.definition.terms import Days
from core.language.said import Stance
from core.language.small_words import OF_DAYS, PASSED, SKIPPED, TOLD_WHEN
from core.language.tokens import Token
from core.language.vocabulary import About, Cue, Meaning

_M = TypeVar("_M")
_BEHIND: Final = (
    TOLD_WHEN
    | PASSED
    | OF_DAYS
    | frozenset({"et", "and", "mais", "but", "ou", "or", "pour", "contre", "vs"})
)
_MARKS: Final = (".", ",", ":")
_NEAR: Final = 24
"""Pieces before something within which a word can turn it: nobody denies across more."""


@dataclass(frozen=True)
class Piece:
    """Tokens ``first`` to ``last`` (not included) that belong together.

    ``meanings`` are those of a phrase; ``number`` is a number as it is read, with its sign and
    unit; ``units`` those that its unit can be; ``days`` a day or days.
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
class Frame:
    """Tokens ``first`` to ``last`` (not included) that are all said in one way, whatever they say.

    ``only`` are the facts of which it is so; empty for all of them.
    """

    first: int
    last: int
    stance: Stance
    only: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Cut:
    """A text with its tokens, the pieces that they make, and the day on which it is read."""

    text: str
    tokens: Sequence[Token]
    pieces: Sequence[Piece]
    today: date
    frames: Sequence[Frame] = ()

    def frame_of(self, first: int, fact: str) -> Stance | None:
        """Return how the clause around a token says a fact; None where it says it plainly."""
        found = {
            it.stance
            for it in self.frames
            if it.first <= first < it.last and (not it.only or fact in it.only)
        }
        order = (Stance.FAMILY, Stance.DOUBTED, Stance.PAST)
        return next((it for it in order if it in found), None)

    def words(self, first: int, last: int) -> str:
        """Return what was typed from one token to another (not included)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def apart(self, first: int, second: int) -> str:
        """Return the strongest mark between two tokens: "." or "," or ":" or nothing."""
        return next((it for it in _MARKS if self._last_mark[it][second] > first), "")

    def before(self, token: int) -> Sequence[Piece]:
        """Return the pieces that end at or before a token, the nearest first; only so many."""
        end = bisect_right(self._ends, token)
        return self.pieces[max(0, end - _NEAR) : end][::-1]

    def following(self, token: int) -> Sequence[Piece]:
        """Return the pieces that begin at or behind a token, in their order; only so many."""
        place = bisect_left(self._starts, token)
        return self.pieces[place : place + _NEAR]

    def among(self, first: int, last: int) -> Sequence[Piece]:
        """Return the pieces that begin at or behind a token, and before another one."""
        return self.pieces[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def next_word(self, token: int) -> int:
        """Return the place of the next word at or behind a token, but articles and the like."""
        while token < len(self.tokens) and is_skipped(self.tokens[token]):
            token += 1
        return token

    @cached_property
    def headings(self) -> Sequence[Piece]:
        """The pieces behind which a colon stands."""
        tokens = self.tokens
        return [it for it in self.pieces if it.last < len(tokens) and tokens[it.last].apart == ":"]

    def owner(self, token: int) -> Piece | None:
        """Return the piece that a token belongs to; None where there is none."""
        return self._owners[token] if 0 <= token < len(self.tokens) else None

    @cached_property
    def _owners(self) -> Sequence[Piece | None]:
        found: list[Piece | None] = [None] * len(self.tokens)
        for piece in self.pieces:
            found[piece.first : piece.last] = [piece] * (piece.last - piece.first)
        return found

    @cached_property
    def _ends(self) -> Sequence[int]:
        return [it.last for it in self.pieces]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [it.first for it in self.pieces]

    @cached_property
    def _last_mark(self) -> Mapping[str, Sequence[int]]:
        """The last token up to each that a mark sets apart; -1 where there is none."""
        return {
            mark: list(
                accumulate(
                    (at if it.apart == mark else -1 for at, it in enumerate(self.tokens)), max
                )
            )
            for mark in _MARKS
        }


def is_skipped(token: Token) -> bool:
    """Tell whether a word may stand between what belongs together."""
    return token.word in SKIPPED or token.word in ("=", ":", "-")


def counts_something(sentence: Cut, piece: Piece) -> bool:
    """Tell whether the word right behind a bare number is what it is a number of: "3 cures"."""
    behind = sentence.tokens[piece.last : piece.last + 1]
    if piece.units or not behind or behind[0].apart or not behind[0].word[0].isalpha():
        return False
    owner = sentence.owner(piece.last)
    known = behind[0].word in _BEHIND
    if owner is None:
        return not known
    about = bool(owner.meanings) and all(isinstance(it, About) for it in owner.meanings)
    return about or owner.is_cue(Cue.UNIT, Cue.NUMBERED)
