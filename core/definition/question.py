"""A fact as one definition asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.definition.answer import COMPUTE, UNKNOWN, Answer, Picked
from core.definition.fact import Fact
from core.definition.source import Source
from core.definition.terms import Amount, Days
from core.errors import UnknownTerm


@dataclass(frozen=True)
class Points:
    """What a choice is worth under each reading.

    ``by_reading`` gives an integer, or None where that reading has no value; ``either`` are the
    values between which a reading without one leaves the choice open, so that both totals can be
    shown. ``defect`` names the row of the dossier that opened the question, where one did.
    """

    by_reading: Mapping[str, int | None]
    either: tuple[int, ...] = ()
    defect: str | None = None

    def values(self, reading: str) -> frozenset[int]:
        """Return the points that are possible under a reading; empty where it has no value."""
        value = self.by_reading[reading]
        return frozenset(self.either if value is None else (value,))


@dataclass(frozen=True)
class Choice:
    """One answer on screen. It covers one or several options of the question's fact.

    ``points`` is None in a grade or a pathway, and where the score does not apply (``applies``
    False). A ``typed`` choice has no button: an exact limit, say, which few answers are.
    """

    id: str
    covers: frozenset[str]
    points: Points | None = None
    applies: bool = True
    defect: str | None = None
    typed: bool = False


@dataclass(frozen=True)
class Question:
    """A fact as one definition asks it: its options grouped into choices, in the source's order.

    ``id`` is the question's role in the definition, ``fact`` what it is in the shared vocabulary.
    ``key`` is that of its words where they are not the definition's own.
    """

    id: str
    fact: Fact
    choices: tuple[Choice, ...]
    source: Source | None = None
    key: str = ""

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that have a button and a number on screen, in the order of the fact.

        So an option has its place wherever it is asked. What takes in the fact's last option, the
        rest as a rule, comes last. No points and no meaning depend on it.
        """
        return self._offered

    @cached_property
    def _offered(self) -> tuple[Choice, ...]:
        places = {option: place for place, option in enumerate(self.fact.options)}
        last = len(places) - 1

        def place(choice: Choice) -> tuple[bool, int]:
            covered = [places.get(option, last) for option in choice.covers] or [last]
            return max(covered) == last, min(covered)

        return tuple(sorted((it for it in self.choices if not it.typed), key=place))

    @property
    def scored(self) -> bool:
        """Whether its answers are worth points."""
        return any(choice.points for choice in self.choices)

    def choice(self, term: str) -> Choice:
        """Return the choice named by its own id or by an option of the fact that it covers.

        Raises :class:`UnknownTerm` for anything else, "unknown" included.
        """
        try:
            return self._by_term[term]
        except KeyError:
            raise UnknownTerm(f"{self.id} has no option {term!r}") from None

    @cached_property
    def _by_term(self) -> dict[str, Choice]:
        by_option = {option: it for it in reversed(self.choices) for option in it.covers}
        return by_option | {it.id: it for it in reversed(self.choices)}

    def chosen(self, answer: Answer) -> Choice:
        """Return the choice that an answer falls in. Raises :class:`UnknownTerm` as above."""
        if not isinstance(answer, Picked):
            raise UnknownTerm(f"{self.id} has no option {answer.term!r}")
        return self.choice(answer.id)

    def possible(self, answer: Answer, today: date | None = None) -> frozenset[str]:
        """Return the options of the fact that an answer leaves possible.

        A date leaves all of them possible when no day is "today".
        """
        match answer:
            case Amount() | Days():
                return self.fact.sorted_into(self.fact.measured(answer, today))
            case Picked(id):
                choice = self.choice(id)
                return choice.covers if id == choice.id else frozenset({id})
        return frozenset(self.fact.options)

    def picked(self, possible: frozenset[str]) -> Answer:
        """Return the choice that all options still possible fall in; "not known" where none is."""
        choices = (it for it in self.choices if possible and possible <= it.covers)
        return next((Picked(choice.id) for choice in choices), UNKNOWN)

    def means(self, answer: Answer, possible: frozenset[str]) -> bool:
        """Tell whether there is such an answer, and whether it leaves just these options."""
        try:
            return self.possible(answer) == possible
        except UnknownTerm:
            return False


def question_faults(question: Question) -> Iterator[str]:
    """Yield where a question's choices do not cover the options of its fact, each once."""
    covered = [option for choice in question.choices for option in sorted(choice.covers)]
    options = set(question.fact.options)
    for option in sorted(set(covered) - options):
        yield f"{question.id}: {option!r} is no option of the fact"
    for option in sorted(options - set(covered)):
        yield f"{question.id}: option {option!r} is forgotten"
    for option in sorted({option for option in covered if covered.count(option) > 1}):
        yield f"{question.id}: option {option!r} is covered twice"
    for choice in question.choices:
        if choice.id in options and choice.covers != {choice.id}:
            yield f"{question.id}: choice {choice.id!r} bears an option's name and covers others"
        if choice.id in (UNKNOWN.term, COMPUTE.term):
            yield f"{question.id}: a choice is called {choice.id!r}, which is an answer of its own"
