"""A definition as canonical JSON, back again, and its digest.

The digest covers structure, facts and sources, not prose: a definition whose digest changes needs a
new edition, and the former one stays in ``dialogs/editions`` so that a case keeps what it was begun
with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from core.conditions import Condition, from_json
from core.definition import (
    Band,
    Choice,
    Code,
    Fact,
    Note,
    Origin,
    Points,
    Question,
    Scope,
    Score,
    Source,
)
from core.measure import Span

Json = dict[str, Any]


def to_json(score: Score) -> Json:
    """Return a definition as plain data. Sets are sorted, so that equal definitions are equal text."""
    return {
        "id": score.id,
        "kind": score.kind,
        "edition": score.edition,
        "scope": score.scope.value,
        "source": _source(score.source),
        "readings": list(score.readings),
        "population": _condition(score.population),
        "excluded": _condition(score.excluded),
        "excluded_facts": [_fact(fact) for fact in score.excluded_facts],
        "questions": [_question(question) for question in score.questions],
        "bands": [
            {"id": b.id, "low": b.low, "high": b.high, "source": _source(b.source)} for b in score.bands
        ],
        "notes": [{"id": note.id, "when": _condition(note.when)} for note in score.notes],
    }


def canonical(score: Score) -> str:
    """Return the one text of a definition."""
    return json.dumps(to_json(score), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@cache  # definitions are few and immutable
def digest(score: Score) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(score).encode()).hexdigest()


def score_from_json(data: Mapping[str, Any]) -> Score:
    """Read a definition back.

    Raises :class:`core.errors.DefinitionError` for one that contradicts itself and ``KeyError`` or
    ``ValueError`` for data that is no definition.
    """
    return Score(
        id=data["id"],
        kind=data["kind"],
        edition=data["edition"],
        scope=Scope(data["scope"]),
        source=_read_source(data["source"]),
        readings=tuple(data["readings"]),
        population=_read_condition(data["population"]),
        excluded=_read_condition(data["excluded"]),
        excluded_facts=tuple(_read_fact(fact) for fact in data["excluded_facts"]),
        questions=tuple(_read_question(question) for question in data["questions"]),
        bands=tuple(
            Band(b["low"], b["high"], b["id"], _read_source(b["source"])) for b in data["bands"]
        ),
        notes=tuple(Note(note["id"], _read_condition(note["when"])) for note in data["notes"]),
    )


def _source(source: Source | None) -> Json | None:
    return None if source is None else {"origin": source.origin.value, "ids": list(source.ids)}


def _condition(condition: Condition | None) -> Json | None:
    return None if condition is None else condition.to_json()


def _fact(fact: Fact) -> Json:
    return {
        "id": fact.id,
        "scope": fact.scope.value,
        "options": list(fact.options),
        "unit": fact.unit,
        "spans": {id: span.to_json() for id, span in fact.spans.items()},
        "codes": {code.system: code.code for code in fact.codes},
        "given": fact.given,
    }


def _question(question: Question) -> Json:
    return {
        "id": question.id,
        "fact": _fact(question.fact),
        "source": _source(question.source),
        "choices": [_choice(choice) for choice in question.choices],
    }


def _choice(choice: Choice) -> Json:
    points = choice.points
    return {
        "id": choice.id,
        "covers": sorted(choice.covers),
        "applies": choice.applies,
        "defect": choice.defect,
        "points": None if points is None else dict(points.by_reading),
        "either": list(points.either) if points else [],
        "points_defect": points.defect if points else None,
    }


def _read_source(data: Json) -> Source:
    return Source(Origin(data["origin"]), tuple(data["ids"]))


def _read_condition(data: Json | None) -> Condition | None:
    return None if data is None else from_json(data)


def _read_fact(data: Json) -> Fact:
    return Fact(
        data["id"],
        Scope(data["scope"]),
        tuple(data["options"]),
        data["unit"],
        {id: Span.from_json(span) for id, span in data["spans"].items()},
        tuple(Code(system, code) for system, code in data["codes"].items()),
        data["given"],
    )


def _read_question(data: Json) -> Question:
    source = data["source"]
    return Question(
        data["id"],
        _read_fact(data["fact"]),
        tuple(_read_choice(choice) for choice in data["choices"]),
        None if source is None else _read_source(source),
    )


def _read_choice(data: Json) -> Choice:
    points = data["points"]
    worth = None if points is None else Points(points, tuple(data["either"]), data["points_defect"])
    return Choice(data["id"], frozenset(data["covers"]), worth, data["applies"], data["defect"])
