"""What a sentence said, proposed to its writer item by item; nothing is taken without a tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from core.definition.answer import Answer
from core.language.said import Said

MOST_ITEMS: Final = 36
"""Items of a proposal: what has been decided of each stands on its buttons."""
OPEN, LEFT, BOTH = "0", "x", "y"
_PLACES: Final = "123456789abcdefghijklmnopqrstuvw"


@dataclass(frozen=True)
class Proposal:
    """The facts of a sentence that can be taken, each decided by itself.

    Where each stands is told by one character of a ``state``: open, left out, the place of the
    answer that was chosen, or all of them where they can be meant together.
    """

    items: Sequence[Said]

    @property
    def mark(self) -> str:
        """What tells this proposal from that of another text, on its buttons."""
        read = [(it.fact, it.stance, [a.term for a in it.answers]) for it in self.items]
        return f"{crc32(repr(read).encode()):08x}"[:6]

    @property
    def untouched(self) -> str:
        """The state in which nothing is decided."""
        return OPEN * len(self.items)

    @property
    def plain(self) -> str:
        """The state in which everything that is stated plainly is taken, and nothing else."""
        return "".join(_PLACES[0] if it.plain else OPEN for it in self.items)

    def holds(self, state: str) -> bool:
        """Tell whether a state can be one of this proposal."""
        return len(state) == len(self.items) and all(
            it in (OPEN, LEFT)
            or (it == BOTH and said.together)
            or it in _PLACES[: len(said.answers)]
            for it, said in zip(state, self.items, strict=True)
        )

    def taken(self, state: str) -> list[tuple[Said, Answer]]:
        """Return what is taken, each with the answer that was chosen."""
        return [
            (said, answer)
            for said, it in zip(self.items, state, strict=True)
            if it not in (OPEN, LEFT)
            for answer in (said.answers if it == BOTH else (said.answers[_PLACES.index(it)],))
        ]

    def next_open(self, state: str) -> int | None:
        """Return the place of the first item that is not decided; None where all are."""
        found = state.find(OPEN)
        return None if found < 0 else found

    def choices(self, state: str, place: int) -> list[tuple[Answer, str]]:
        """Return the answers of an item, each with the state in which it is taken."""
        answers = self.items[place].answers
        return [(it, _with(state, place, _PLACES[at])) for at, it in enumerate(answers)]

    def both(self, state: str, place: int) -> str:
        """Return the state in which all the answers of an item are taken."""
        return _with(state, place, BOTH)

    def without(self, state: str, place: int) -> str:
        """Return the state in which an item is left out."""
        return _with(state, place, LEFT)


def proposal_of(said: Sequence[Said]) -> Proposal:
    """Return what can be taken of what was said: where no answer is known, nothing can."""
    found = [it for it in said if 1 <= len(it.answers) <= len(_PLACES)]
    return Proposal(found[:MOST_ITEMS])


def _with(state: str, place: int, letter: str) -> str:
    return state[:place] + letter + state[place + 1 :]
