"""What a free sentence says: facts with the words they were read from, and what was not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.definition.answer import Answer
from core.definition.terms import Days
from core.language.numbers import Trouble


class Stance(StrEnum):
    """How something is said: only what is stated plainly can be taken together with the rest."""

    STATED = "stated"
    DENIED = "denied"
    DOUBTED = "doubted"
    FAMILY = "family"
    PAST = "past"
    SEVERAL = "several"
    """Said of one of several lesions, and not of which."""


@dataclass(frozen=True)
class Said:
    """What a sentence says of one fact.

    Several ``answers``, or a ``trouble`` with its number, must be told apart by the person.
    ``words`` are those it was read from, as they were typed. ``together`` tells that all of the
    answers can be meant: "T7-T8" is two vertebrae.
    """

    fact: str
    answers: tuple[Answer, ...]
    words: str
    stance: Stance = Stance.STATED
    trouble: Trouble | None = None
    together: bool = False

    @property
    def answer(self) -> Answer | None:
        """The one answer, where it is one and nothing is wrong with it."""
        return self.answers[0] if len(self.answers) == 1 and self.trouble is None else None

    @property
    def plain(self) -> bool:
        """Tell whether it is stated plainly, and is one answer."""
        return self.stance is Stance.STATED and self.answer is not None


@dataclass(frozen=True)
class SentenceRead:
    """Everything that was read of a sentence.

    ``unread`` are the words that were not understood, as they were typed, neighbours together.
    ``about`` are the scores and pathways that words name, in their order; ``totals`` by score the
    totals that were said, least and most, ``told_on`` their days, and ``beyond`` numbers behind a
    score that are no total of it; ``relatives`` words that say something of a relative, which is
    never a fact of the patient. ``asks`` tells that it is worded as a question.
    """

    said: tuple[Said, ...] = ()
    unread: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    totals: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    told_on: Mapping[str, Days] = field(default_factory=dict)
    beyond: Mapping[str, str] = field(default_factory=dict)
    relatives: tuple[str, ...] = ()
    asks: bool = False

    @property
    def names_a_total(self) -> bool:
        """Tell whether it says a score's total and nothing else: no fact, no other number."""
        others = [it for it in "".join(self.unread) if it.isdecimal()]
        beyond = [it for it in "".join(self.beyond.values()) if it.isdecimal()]
        return bool(self.totals or self.beyond) and not self.said and others == beyond
