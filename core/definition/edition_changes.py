"""What changed between two editions of a definition, by kind: compared by structure, not by text.

Everything that the digest covers is compared, so that two editions in which nothing is found mean
the same. Words are no part of a definition: whoever reads them says which differ.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import chain
from typing import Any, Final, Protocol

from core.definition.conditions import Condition
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.meaning import meaning
from core.definition.question import Choice, Points, Question
from core.definition.rule import Kind, Rule
from core.definition.score import Band, Note, Score


class ChangeKind(StrEnum):
    """What sort of change it is. The order is that of the screen: what decides comes first.

    An "action" is what a rule says, whatever its kind. ``ARRANGED`` moves or files something
    without changing what it says; ``WORDS`` changes nothing but a text.
    """

    ACTION_ADDED = "action_added"
    ACTION_REMOVED = "action_removed"
    ACTION_REFINED = "action_refined"
    CONDITION = "condition"
    THRESHOLD = "threshold"
    POINTS = "points"
    QUESTION_ADDED = "question_added"
    QUESTION_REMOVED = "question_removed"
    QUESTION_REFINED = "question_refined"
    SOURCE = "source"
    ARRANGED = "arranged"
    WORDS = "words"


class Sort(StrEnum):
    """What changed: a part of a definition, or the definition as a whole."""

    RULE = "rule"
    QUESTION = "question"
    BAND = "band"
    NOTE = "note"
    WHOLE = "whole"
    TEXT = "text"


MEANS_NOTHING: Final = frozenset({ChangeKind.SOURCE, ChangeKind.ARRANGED, ChangeKind.WORDS})
"""Kinds that change what is said of no patient."""


@dataclass(frozen=True)
class Change:
    """One change: its kind, and what it is about.

    ``id`` is that of the rule, question, band, note or text in the definition ``of``; that is a
    score where a pathway reads another edition of it. ``says`` is the kind of the rule.
    """

    kind: ChangeKind
    sort: Sort
    id: str
    of: str
    says: Kind | None = None


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Kinds = Mapping[str, ChangeKind]

_RULE: Final[Kinds] = {
    "window": ChangeKind.THRESHOLD,
    "every": ChangeKind.THRESHOLD,
    "runs": ChangeKind.THRESHOLD,
    "source": ChangeKind.SOURCE,
    "defects": ChangeKind.SOURCE,
    "unreachable": ChangeKind.SOURCE,
    "treatment": ChangeKind.ARRANGED,
}
_FACT: Final[Kinds] = {
    "spans": ChangeKind.THRESHOLD,
    "unit": ChangeKind.THRESHOLD,
    "units": ChangeKind.THRESHOLD,
    "hard": ChangeKind.THRESHOLD,
    "soft": ChangeKind.THRESHOLD,
    "bare": ChangeKind.THRESHOLD,
    "codes": ChangeKind.ARRANGED,
}
_QUESTION: Final[Kinds] = {"source": ChangeKind.SOURCE, "key": ChangeKind.ARRANGED}
_CHOICE: Final[Kinds] = {"defect": ChangeKind.SOURCE, "typed": ChangeKind.ARRANGED}
_BAND: Final[Kinds] = {"source": ChangeKind.SOURCE}
_WHOLE: Final[Kinds] = {
    "source": ChangeKind.SOURCE,
    "readings": ChangeKind.POINTS,
    "excluded": ChangeKind.CONDITION,
    "excluded_facts": ChangeKind.CONDITION,
    "population": ChangeKind.CONDITION,
    "populations": ChangeKind.CONDITION,
    "implications": ChangeKind.CONDITION,
}
_PARTS: Final = frozenset(
    ("id", "edition", "questions", "checks", "rules", "scores", "bands", "notes", "aside")
)


def changes_between(
    old: Definition, new: Definition, reworded: Collection[str] = ()
) -> tuple[Change, ...]:
    """Return what changed from one edition of a definition to another, what decides first.

    ``reworded`` are the keys of the texts that differ.
    """
    words = (Change(ChangeKind.WORDS, Sort.TEXT, key, new.id) for key in sorted(reworded))
    order = list(ChangeKind)
    found = dict.fromkeys(chain(_changes(old, new), words))
    return tuple(sorted(found, key=lambda it: order.index(it.kind)))


def _changes(old: Definition, new: Definition) -> Iterator[Change]:
    yield from _rules(old, new)
    yield from _questions(old, new)
    yield from _bands(old, new)
    for kind in dict.fromkeys(_differing(old, new, _WHOLE, ChangeKind.ACTION_REFINED, _PARTS)):
        yield Change(kind, Sort.WHOLE, new.id, new.id)
    yield from _notes(old, new)
    yield from _scores(old, new)


def _differing(
    old: object, new: object, kinds: Kinds, otherwise: ChangeKind, without: Collection[str] = ()
) -> Iterator[ChangeKind]:
    """Yield the kind of each field in which two values differ; all of another class."""
    if type(old) is not type(new):
        yield otherwise
        return
    for field in fields(old):  # type: ignore[arg-type]  # definitions and parts are dataclasses
        name = field.name
        if name not in without and getattr(old, name) != getattr(new, name):
            yield kinds.get(name, otherwise)


def _by_id(parts: Sequence[Any]) -> dict[str, Any]:
    return {it.id: it for it in parts}


def _moved(old: Sequence[_Named], new: Sequence[_Named]) -> bool:
    """Tell whether what is in both stands in another order."""
    was, now = [it.id for it in old], [it.id for it in new]
    return [it for it in was if it in now] != [it for it in now if it in was]


# ---- rules ---------------------------------------------------------------------------------------


def _rules(old: Definition, new: Definition) -> Iterator[Change]:
    was: dict[str, Rule] = _by_id(old.rules)
    now: dict[str, Rule] = _by_id(new.rules)
    measured = _measured(old) | _measured(new)
    for id, rule in now.items():
        if id not in was:
            yield Change(ChangeKind.ACTION_ADDED, Sort.RULE, id, new.id, rule.kind)
            continue
        for kind in dict.fromkeys(_rule_kinds(was[id], rule, measured)):
            yield Change(kind, Sort.RULE, id, new.id, rule.kind)
    for id, rule in was.items():
        if id not in now:
            yield Change(ChangeKind.ACTION_REMOVED, Sort.RULE, id, old.id, rule.kind)
    if _moved(old.rules, new.rules):
        yield Change(ChangeKind.ARRANGED, Sort.WHOLE, new.id, new.id)


def _rule_kinds(old: Rule, new: Rule, measured: frozenset[str]) -> Iterator[ChangeKind]:
    for was, now in ((old.when, new.when), (old.limit, new.limit)):
        if was != now:
            yield _condition_kind(was, now, measured)
    yield from _differing(old, new, _RULE, ChangeKind.ACTION_REFINED, ("when", "limit"))


def _condition_kind(
    old: Condition | None, new: Condition | None, measured: frozenset[str]
) -> ChangeKind:
    if meaning(old) == meaning(new):
        return ChangeKind.ARRANGED  # brackets, or the order of parts
    same = meaning(old, measured) == meaning(new, measured)
    return ChangeKind.THRESHOLD if same else ChangeKind.CONDITION


def _measured(definition: Definition) -> frozenset[str]:
    """Return the facts whose options are ranges of a number."""
    asked = (*definition.questions, *definition.checks)
    return frozenset(it.fact.id for it in asked if it.fact.spans)


# ---- questions -----------------------------------------------------------------------------------


def _questions(old: Definition, new: Definition) -> Iterator[Change]:
    was: dict[str, Question] = _by_id((*old.questions, *old.checks))
    now: dict[str, Question] = _by_id((*new.questions, *new.checks))
    asked, ticked = ({it.id for it in old.asked}, {it.id for it in old.checks})
    asks, ticks = ({it.id for it in new.asked}, {it.id for it in new.checks})
    for id, question in now.items():
        if id not in was:
            yield Change(ChangeKind.QUESTION_ADDED, Sort.QUESTION, id, new.id)
            continue
        kinds = list(_question_kinds(was[id], question))
        if (id in asked, id in ticked) != (id in asks, id in ticks):
            kinds.append(ChangeKind.QUESTION_REFINED)
        for kind in dict.fromkeys(kinds):
            yield Change(kind, Sort.QUESTION, id, new.id)
    for id in was:
        if id not in now:
            yield Change(ChangeKind.QUESTION_REMOVED, Sort.QUESTION, id, old.id)
    if _moved(old.questions, new.questions) or _moved(old.checks, new.checks):
        yield Change(ChangeKind.ARRANGED, Sort.WHOLE, new.id, new.id)


def _question_kinds(old: Question, new: Question) -> Iterator[ChangeKind]:
    refined = ChangeKind.QUESTION_REFINED
    yield from _differing(old, new, _QUESTION, refined, ("id", "fact", "choices"))
    yield from _fact_kinds(old.fact, new.fact)
    was: dict[str, Choice] = _by_id(old.choices)
    now: dict[str, Choice] = _by_id(new.choices)
    if was.keys() != now.keys():
        yield refined
    elif _moved(old.choices, new.choices):
        yield ChangeKind.ARRANGED
    for id in (it for it in was if it in now):
        yield from _differing(was[id], now[id], _CHOICE, refined, ("points",))
        if was[id].points != now[id].points:
            yield _points_kind(was[id].points, now[id].points)


def _fact_kinds(old: Fact, new: Fact) -> Iterator[ChangeKind]:
    yield from _differing(old, new, _FACT, ChangeKind.QUESTION_REFINED)


def _points_kind(old: Points | None, new: Points | None) -> ChangeKind:
    if old is None or new is None:
        return ChangeKind.POINTS
    same = (old.by_reading, old.either) == (new.by_reading, new.either)
    return ChangeKind.SOURCE if same else ChangeKind.POINTS


# ---- bands, notes, scores ------------------------------------------------------------------------


def _bands(old: Definition, new: Definition) -> Iterator[Change]:
    was: dict[str, Band] = _by_id(old.bands)
    now: dict[str, Band] = _by_id(new.bands)
    for id in [*now, *(it for it in was if it not in now)]:
        if id not in was or id not in now:
            yield Change(ChangeKind.THRESHOLD, Sort.BAND, id, new.id)
            continue
        for kind in dict.fromkeys(_differing(was[id], now[id], _BAND, ChangeKind.THRESHOLD)):
            yield Change(kind, Sort.BAND, id, new.id)
    if _moved(old.bands, new.bands):
        yield Change(ChangeKind.ARRANGED, Sort.WHOLE, new.id, new.id)


def _notes(old: Definition, new: Definition) -> Iterator[Change]:
    was: dict[str, Note] = _by_id(old.notes)
    now: dict[str, Note] = _by_id(new.notes)
    for id in [*now, *(it for it in was if it not in now)]:
        if was.get(id) != now.get(id):
            yield Change(ChangeKind.SOURCE, Sort.NOTE, id, new.id)
    if _moved(old.notes, new.notes):
        yield Change(ChangeKind.ARRANGED, Sort.WHOLE, new.id, new.id)


def _scores(old: Definition, new: Definition) -> Iterator[Change]:
    """Yield what changed in the scores that both read; one read no more is a matter of rules."""
    was: dict[str, Score] = _by_id(old.scores)
    now: dict[str, Score] = _by_id(new.scores)
    for id in (it for it in was if it in now):
        if was[id].edition != now[id].edition:
            yield from _changes(was[id], now[id])
    if was.keys() != now.keys() or _moved(old.scores, new.scores):
        yield Change(ChangeKind.ARRANGED, Sort.WHOLE, new.id, new.id)
