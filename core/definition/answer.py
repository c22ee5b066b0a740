"""An answer to a question, and the short text ("term") that stores it and stands on its button."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from core.definition.terms import Amount, Days, value_of


@dataclass(frozen=True)
class Picked:
    """A choice of the question, or an option of its fact: ``id`` names the one or the other."""

    id: str

    @property
    def term(self) -> str:
        """The stored text: the id itself."""
        return self.id


@dataclass(frozen=True)
class Unknown:
    """The answer "not known": it has consequences, and is never a zero."""

    @property
    def term(self) -> str:
        """The stored text."""
        return "unknown"


@dataclass(frozen=True)
class Compute:
    """The answer "work it out": a derived fact is computed from others, which are asked."""

    @property
    def term(self) -> str:
        """The stored text."""
        return "compute"


Answer: TypeAlias = Picked | Amount | Days | Unknown | Compute

UNKNOWN: Final = Unknown()
COMPUTE: Final = Compute()
_OF_THEIR_OWN: Final[Mapping[str, Answer]] = {it.term: it for it in (UNKNOWN, COMPUTE)}


def answer_of(term: str) -> Answer:
    """Return the answer that a term stands for; whether a question has it is not looked at."""
    return _OF_THEIR_OWN.get(term) or value_of(term) or Picked(term)


def answers_of(terms: Mapping[str, str]) -> dict[str, Answer]:
    """Return the answers of a mapping by question, in its order."""
    return {question: answer_of(term) for question, term in terms.items()}
