"""What is being gathered from a sentence: facts with their tokens, totals, what is covered."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.definition.terms import Days
from core.language.said import Said, Stance


@dataclass
class Gathered:
    """What is being gathered: facts with the tokens they were read from, and what is covered."""

    said: list[tuple[int, int, Said]] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)
    about: list[tuple[int, str]] = field(default_factory=list)
    relatives: list[str] = field(default_factory=list)
    totals: dict[str, tuple[int, int]] = field(default_factory=dict)
    beyond: dict[str, str] = field(default_factory=dict)
    total_at: dict[str, tuple[int, int]] = field(default_factory=dict)
    told_on: dict[str, Days] = field(default_factory=dict)

    def keep(self, first: int, last: int, said: Said) -> None:
        """Keep what is said; of a relative the words alone, which are no fact of the patient."""
        if said.stance is Stance.FAMILY:
            self.relatives.append(said.words)
        else:
            self.said.append((first, last, said))

    def cover(self, first: int, last: int) -> None:
        """Keep that some tokens were understood."""
        self.covered.update(range(first, last))
