"""What is being gathered from a sentence: facts with their tokens, totals, what is covered."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.language.said import Said


@dataclass
class Gathered:
    """What is being gathered: facts with the tokens they were read from, and what is covered."""

    said: list[tuple[int, int, Said]] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)
    about: list[tuple[int, str]] = field(default_factory=list)
    totals: dict[str, tuple[int, int]] = field(default_factory=dict)

    def cover(self, first: int, last: int) -> None:
        """Keep that some tokens were understood."""
        self.covered.update(range(first, last))
