"""The vocabulary in which ``dialogs/`` is written.

A definition is a declaration: immutable data that reads like the table of the paper it comes from.
What contradicts itself does not construct, and says all its faults at once. Words are not here: a
definition speaks in ids, and ``dialogs/texts`` has their words in each language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import Final

from core.conditions import Condition, IsIn, bands_of, facts_of
from core.errors import DefinitionError, UnknownTerm
from core.measure import Span

UNKNOWN: Final = "unknown"
"""The answer "not known": it has consequences, and is never a zero."""


class Scope(StrEnum):
    """What a fact or a definition is about: the patient, this episode of care, or one lesion."""

    PATIENT = "patient"
    EPISODE = "episode"
    LESION = "lesion"


class Origin(StrEnum):
    """Where a statement comes from. ``OUTSIDE`` is labelled so wherever a clinician meets it."""

    FRAMEWORK = "L"
    DOCUMENT = "D"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Source:
    """The statements of a source document, or the publications outside both, that carry something."""

    origin: Origin
    ids: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.ids:
            raise DefinitionError("source", ["names no statement"])


@dataclass(frozen=True)
class Code:
    """A code of a fact in a terminology, for interoperability."""

    system: str
    code: str


@dataclass(frozen=True)
class Fact:
    """Something that can be known of a patient, an episode or a lesion, defined once for all scores.

    ``options`` are fine enough for every score that reads the fact. Where a clinician may type a
    number, ``unit`` names it and ``spans`` sort it into options; a number in no span is not
    understood, never rounded. ``given`` facts (where the lesion is, what the primary is) are what the
    case is about: "what would change it" never proposes another one.
    """

    id: str
    scope: Scope
    options: tuple[str, ...]
    unit: str | None = None
    spans: Mapping[str, Span] = field(default_factory=dict)
    codes: tuple[Code, ...] = ()
    given: bool = False

    def __post_init__(self) -> None:
        faults = [f"span for {name!r}, which is no option" for name in set(self.spans) - set(self.options)]
        if len(set(self.options)) != len(self.options) or UNKNOWN in self.options:
            faults.append(f"options are not distinct, or one is called {UNKNOWN!r}")
        if faults:
            raise DefinitionError(self.id, faults)

    def is_in(self, *options: str) -> Condition:
        """Return the condition that this fact is one of the options. Raises for an unknown one."""
        if unknown := set(options) - set(self.options):
            raise DefinitionError(self.id, [f"no option {name!r}" for name in sorted(unknown)])
        return IsIn(self.id, frozenset(options))


def fact(scope: Scope, id: str, *options: str, given: bool = False, **codes: str) -> Fact:
    """Declare a fact with named options; ``codes`` are terminology=code."""
    return Fact(id, scope, options, codes=_codes(codes), given=given)


def measured(
    scope: Scope,
    id: str,
    unit: str,
    spans: Mapping[str, Span],
    *,
    also: tuple[str, ...] = (),
    codes: Mapping[str, str] | None = None,
) -> Fact:
    """Declare a fact that can also be typed as a number: an option for each span, and others."""
    return Fact(id, scope, (*spans, *also), unit, spans, _codes(codes or {}))


def _codes(codes: Mapping[str, str]) -> tuple[Code, ...]:
    return tuple(Code(system, code) for system, code in codes.items())


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

    ``points`` is None in a grade, and where the score does not apply (``applies`` False).
    """

    id: str
    covers: frozenset[str]
    points: Points | None = None
    applies: bool = True
    defect: str | None = None


@dataclass(frozen=True)
class Question:
    """A fact as one definition asks it: its options grouped into choices, in on-screen order.

    ``id`` is the question's role in the definition, ``fact`` what it is in the shared vocabulary.
    """

    id: str
    fact: Fact
    choices: tuple[Choice, ...]
    source: Source | None = None

    def choice(self, term: str) -> Choice:
        """Return the choice named by its own id or by an option of the fact that it covers.

        Raises :class:`UnknownTerm` for anything else, "unknown" included.
        """
        for choice in self.choices:
            if term == choice.id:
                return choice
        for choice in self.choices:
            if term in choice.covers:
                return choice
        raise UnknownTerm(f"{self.id} has no option {term!r}")

    def possible(self, term: str) -> frozenset[str]:
        """Return the options of the fact that an answer leaves possible."""
        if term == UNKNOWN:
            return frozenset(self.fact.options)
        choice = self.choice(term)
        return choice.covers if term == choice.id else frozenset({term})


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
    """A score, or a grade: questions, points per reading, bands, and the limits of its sources.

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
        if faults := list(_faults(self)):
            raise DefinitionError(self.id, faults)

    def __hash__(self) -> int:
        return hash((self.id, self.edition))  # mappings inside do not hash; equality still compares all

    @property
    def principal(self) -> str:
        """The reading whose values are given first."""
        return self.readings[0]

    def question(self, id: str) -> Question:
        """Return a question by id. Raises :class:`UnknownTerm`."""
        for question in self.questions:
            if question.id == id:
                return question
        raise UnknownTerm(f"{self.id} has no question {id!r}")

    def band(self, id: str) -> Band:
        """Return a band by id. Raises :class:`UnknownTerm`."""
        for band in self.bands:
            if band.id == id:
                return band
        raise UnknownTerm(f"{self.id} has no band {id!r}")

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


def possible_points(question: Question, reading: str) -> frozenset[int]:
    """Return all points that some applicable answer to a question has under a reading."""
    return frozenset().union(
        *(choice.points.values(reading) for choice in question.choices if choice.points)
    )


# ---- the words of a declaration -------------------------------------------------------------


@dataclass(frozen=True)
class _Worth:
    """What a keyword of :func:`points` stands for, before readings are known."""

    value: int | None = None
    by_reading: Mapping[str, int | None] | None = None
    either: tuple[int, ...] = ()
    covers: tuple[str, ...] = ()
    rest: bool = False
    applies: bool = True
    defect: str | None = None


def open_(defect: str, *, either: tuple[int, ...] = (), covers: tuple[str, ...] = (), **readings: int | None) -> _Worth:
    """Points on which the readings differ, or that a source leaves open, with the defect that says so."""
    return _Worth(by_reading=readings, either=either, defect=defect, covers=covers)


def group(value: int, *options: str) -> _Worth:
    """One choice for several options of the fact, all worth the same."""
    return _Worth(value, covers=options)


def rest(value: int) -> _Worth:
    """One choice for every option of the fact that no other choice covers ("other")."""
    return _Worth(value, rest=True)


def not_applicable(defect: str) -> _Worth:
    """A choice under which the score does not apply."""
    return _Worth(defect=defect, applies=False)


@dataclass(frozen=True)
class Asked:
    """A question as declared, before the score's readings are known to it."""

    id: str
    fact: Fact
    worths: Mapping[str, _Worth]
    source: Source | None

    def under(self, readings: tuple[str, ...]) -> Question:
        """Return the question with points for each of the readings."""
        named = {option for id, worth in self.worths.items() for option in worth.covers or (id,)}
        left = frozenset(self.fact.options) - named
        return Question(
            self.id,
            self.fact,
            tuple(_choice(id, worth, left, readings) for id, worth in self.worths.items()),
            self.source,
        )


def points(id: str, fact: Fact, *, source: Source | None = None, **choices: int | _Worth) -> Asked:
    """Declare a question: its role, its fact, and what each choice is worth, in on-screen order.

    ``source`` is given where it differs from the score's own.
    """
    worths = {id: _Worth(it) if isinstance(it, int) else it for id, it in choices.items()}
    return Asked(id, fact, worths, source)


def score(
    id: str,
    *,
    edition: str,
    scope: Scope,
    source: Source,
    readings: tuple[str, ...],
    questions: tuple[Asked, ...],
    bands: tuple[Band, ...],
    notes: tuple[Note, ...] = (),
    excluded: Condition | None = None,
    excluded_facts: tuple[Fact, ...] = (),
    population: Condition | None = None,
) -> Score:
    """Declare a score. The first of the readings is the principal one.

    Raises :class:`DefinitionError` with all faults at once.
    """
    try:
        asked = tuple(question.under(readings) for question in questions)
    except DefinitionError as error:
        raise DefinitionError(id, error.faults) from error
    return Score(
        id, edition, scope, source, asked, bands, readings, notes, excluded, excluded_facts, population
    )


def grade(
    fact: Fact,
    *,
    edition: str,
    source: Source,
    notes: tuple[Note, ...] = (),
    population: Condition | None = None,
) -> Score:
    """Declare a grade: one question, no total; each option of the fact is a band of its own."""
    question = Question("grade", fact, tuple(Choice(id, frozenset({id})) for id in fact.options))
    bands = tuple(Band(None, None, id, source) for id in fact.options)
    return Score(
        fact.id, edition, fact.scope, source, (question,), bands, ("framework",), notes,
        population=population, kind="grade",
    )  # fmt: skip


def _choice(id: str, worth: _Worth, left: frozenset[str], readings: tuple[str, ...]) -> Choice:
    covers = left if worth.rest else frozenset(worth.covers or (id,))
    if not worth.applies:
        return Choice(id, covers, None, applies=False, defect=worth.defect)
    given = worth.by_reading
    if given is not None and set(given) != set(readings):
        raise DefinitionError(
            id, [f"{id}: points for {sorted(given)}, readings are {sorted(readings)}"]
        )
    by_reading = dict.fromkeys(readings, worth.value) if given is None else given
    return Choice(id, covers, Points(by_reading, worth.either, worth.defect), defect=worth.defect)


# ---- what does not construct ----------------------------------------------------------------


def _faults(score: Score) -> Iterator[str]:
    yield from _name_faults(score)
    yield from chain.from_iterable(_question_faults(question) for question in score.questions)
    yield from _note_faults(score)
    yield from _exclusion_faults(score)
    if score.kind == "score":
        yield from _band_faults(score)


def _name_faults(score: Score) -> Iterator[str]:
    names = {
        "question": [question.id for question in score.questions],
        "fact": [question.fact.id for question in score.questions],
        "band": [band.id for band in score.bands],
        "reading": list(score.readings),
        "note": [note.id for note in score.notes],
    }
    for kind, ids in names.items():
        yield from (f"{kind} {id!r} stands twice" for id in sorted({id for id in ids if ids.count(id) > 1}))
    yield from (f"there is no {kind}" for kind in ("question", "band", "reading") if not names[kind])
    conditions = [note.when for note in score.notes if note.when is not None]
    reached = frozenset().union(*(bands_of(condition) for condition in conditions))
    yield from (f"a note reads band {id!r}, which is none" for id in sorted(reached - set(names["band"])))


def _question_faults(question: Question) -> Iterator[str]:
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
        if choice.id == UNKNOWN:
            yield f"{question.id}: a choice is called {UNKNOWN!r}, which is the answer not known"


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
            f"bands cover {min(banded, default=0)}-{max(banded, default=0)} ({len(banded)} totals), "
            f"totals reach {min(totals)}-{max(totals)}"
        )
    for reading in score.readings[1:]:
        for total in sorted(t for t in score.reachable(reading) if score.band_of(t) is None):
            yield f"reading {reading!r} reaches {total}, which is in no band"
