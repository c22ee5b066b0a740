"""Scores and grades: declarations that read like the table of the paper they come from.

What contradicts itself does not construct, and says all its faults at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from core.definition.conditions import Condition, bands_of, facts_of
from core.definition.fact import Fact, Scope
from core.definition.naming import name_faults, named
from core.definition.question import Choice, Question, question_faults
from core.definition.source import Source
from core.errors import DefinitionError


@dataclass(frozen=True)
class Band:
    """A class of totals, both ends included, and what follows from it (in the texts).

    A band of a grade has no ends: it is named by the answer alone.
    """

    low: int | None
    high: int | None
    id: str
    source: Source


@dataclass(frozen=True)
class Note:
    """A defect, gap or limit of the sources, by its id in the dossier.

    Shown as one line beside the result while ``when`` holds; with ``when`` None only on demand.
    """

    id: str
    when: Condition | None = None


@dataclass(frozen=True)
class Score:
    """A score: questions, points per reading, bands, and the limits of its sources.

    ``principal`` is the reading whose total is given first; the texts say why. ``excluded`` is the
    condition under which the score does not apply although no question asks for it. ``population``
    is the primary tumour that the source was written for (options of the primary-tumour fact).
    """

    id: str
    edition: str
    scope: Scope
    source: Source
    questions: tuple[Question, ...]
    bands: tuple[Band, ...]
    readings: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    excluded: Condition | None = None
    excluded_facts: tuple[Fact, ...] = ()
    population: Condition | None = None
    kind: str = "score"

    def __post_init__(self) -> None:
        if faults := list(self.faults()):
            raise DefinitionError(self.id, faults)

    def __hash__(self) -> int:
        # mappings inside do not hash; equality still compares all
        return hash((self.id, self.edition))

    def faults(self) -> Iterator[str]:
        """Yield everything in which it contradicts itself."""
        yield from _faults_of(self)
        yield from _band_faults(self)

    @property
    def principal(self) -> str:
        """The reading whose values are given first."""
        return self.readings[0]

    @property
    def scores(self) -> tuple[Score, ...]:
        """None: it reads no other's total."""
        return ()

    @property
    def rules(self) -> tuple[()]:
        """None: a score says its band."""
        return ()

    @property
    def checks(self) -> tuple[()]:
        """None: there is nothing to prepare."""
        return ()

    @property
    def asked(self) -> tuple[Question, ...]:
        """All its questions."""
        return self.questions

    @property
    def asks_all(self) -> bool:
        """True: what is not answered is not known, and widens the range."""
        return True

    @property
    def subject(self) -> Question | None:
        """Its first question, where that asks about the lesion."""
        first = self.questions[0]
        return first if first.fact.scope is Scope.LESION else None

    @property
    def numbers_are_points(self) -> bool:
        """Whether, for every question, an option's number on screen is also its points."""
        choices = [choice for question in self.questions for choice in question.choices]
        return any(choice.points for choice in choices) and all(
            choice.points is None or choice.points.by_reading[self.principal] in (place, None)
            for question in self.questions
            for place, choice in enumerate(question.offered, start=1)
        )

    def worth(self, question: Question, points: int) -> tuple[Choice, ...]:
        """Return the choices of a question worth so many points in the principal reading."""
        return tuple(
            choice
            for choice in question.choices
            if choice.points and choice.points.by_reading[self.principal] == points
        )

    def question(self, id: str) -> Question:
        """Return a question by id. Raises :class:`core.errors.UnknownTerm`."""
        return named(self.questions, id, f"{self.id} has no question")

    def band(self, id: str) -> Band:
        """Return a band by id. Raises :class:`core.errors.UnknownTerm`."""
        return named(self.bands, id, f"{self.id} has no band")

    def band_of(self, total: int) -> Band | None:
        """Return the band that holds a total, or None where the source has none for it."""
        for band in self.bands:
            if band.low is not None and band.high is not None and band.low <= total <= band.high:
                return band
        return None

    def reachable(self, reading: str) -> frozenset[int]:
        """Return every total that some combination of answers gives under a reading."""
        totals = frozenset({0})
        for question in self.questions:
            values = possible_points(question, reading)
            totals = frozenset(total + value for total in totals for value in values)
        return totals


@dataclass(frozen=True, eq=False)
class Grade(Score):
    """A score without points: one question, and each of its answers is a band of its own."""

    kind: str = "grade"

    def faults(self) -> Iterator[str]:
        yield from _faults_of(self)


def possible_points(question: Question, reading: str) -> frozenset[int]:
    """Return all points that some applicable answer to a question has under a reading."""
    return frozenset().union(
        *(choice.points.values(reading) for choice in question.choices if choice.points)
    )


# ---- what does not construct ---------------------------------------------------------------------


def _faults_of(score: Score) -> Iterator[str]:
    yield from _name_faults(score)
    yield from chain.from_iterable(question_faults(question) for question in score.questions)
    yield from _note_faults(score)
    yield from _exclusion_faults(score)


def _name_faults(score: Score) -> Iterator[str]:
    names = {
        "question": [question.id for question in score.questions],
        "fact": [question.fact.id for question in score.questions],
        "band": [band.id for band in score.bands],
        "reading": list(score.readings),
        "note": [note.id for note in score.notes],
    }
    yield from name_faults(names, needed=("question", "band", "reading"))
    conditions = [note.when for note in score.notes if note.when is not None]
    reached = frozenset().union(*(bands_of(condition) for condition in conditions))
    yield from (
        f"a note reads band {id!r}, which is none" for id in sorted(reached - set(names["band"]))
    )


def _note_faults(score: Score) -> Iterator[str]:
    ids = {note.id for note in score.notes}
    cited = {c.defect for q in score.questions for c in q.choices if c.defect}
    yield from (f"defect {id!r} is cited without a note" for id in sorted(cited - ids))


def _exclusion_faults(score: Score) -> Iterator[str]:
    known = {fact.id for fact in score.excluded_facts}
    read = facts_of(score.excluded) if score.excluded is not None else frozenset[str]()
    yield from (f"excluded reads {id!r}, which excluded_facts lacks" for id in sorted(read - known))
    asked = {it for question in score.questions for it in (question.id, question.fact.id)}
    yield from (f"excluded fact {id!r} is also a question" for id in sorted(known & asked))


def _band_faults(score: Score) -> Iterator[str]:
    """Bands must tile exactly the totals that the principal reading can reach."""
    if not (score.readings and score.bands and score.questions):
        return
    if any(band.low is None or band.high is None for band in score.bands):
        yield "a band has no ends"
    totals = score.reachable(score.principal)
    if not totals:
        yield f"no total can be reached under the principal reading {score.principal!r}"
        return
    banded = [n for band in score.bands for n in range(band.low or 0, (band.high or 0) + 1)]
    if banded != list(range(min(totals), max(totals) + 1)):
        yield (
            f"bands cover {min(banded, default=0)}-{max(banded, default=0)} "
            f"({len(banded)} totals), "
            f"totals reach {min(totals)}-{max(totals)}"
        )
    for reading in score.readings[1:]:
        for total in sorted(t for t in score.reachable(reading) if score.band_of(t) is None):
            yield f"reading {reading!r} reaches {total}, which is in no band"
