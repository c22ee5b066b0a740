"""A definition as canonical JSON, back again, and its digest.

The digest covers structure, facts and sources, not prose: a definition whose digest changes needs a
new edition, and the former one stays in ``dialogs/editions`` so that a case keeps what it was begun
with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from core.definition.conditions import Condition, from_json
from core.definition.fact import Code, Fact, Formula, Scope
from core.definition.interval import Span
from core.definition.pathway import Definition, Kind, Pathway, Rule, Window
from core.definition.question import Choice, Points, Question
from core.definition.score import Band, Note, Score
from core.definition.source import Origin, Source

Json = dict[str, Any]


def to_json(definition: Definition) -> Json:
    """Return a definition as plain data. Sets are sorted, so that equal definitions are equal text."""
    return _score(definition) if isinstance(definition, Score) else _pathway(definition)


def _head(definition: Definition) -> Json:
    return {
        "id": definition.id,
        "kind": definition.kind,
        "edition": definition.edition,
        "scope": definition.scope.value,
        "source": _source(definition.source),
        "questions": [_question(question) for question in definition.questions],
        "notes": [{"id": note.id, "when": _condition(note.when)} for note in definition.notes],
    }


def _score(score: Score) -> Json:
    return {
        **_head(score),
        "readings": list(score.readings),
        "population": _condition(score.population),
        "excluded": _condition(score.excluded),
        "excluded_facts": [_fact(fact) for fact in score.excluded_facts],
        "bands": [
            {"id": b.id, "low": b.low, "high": b.high, "source": _source(b.source)}
            for b in score.bands
        ],
    }


def _pathway(pathway: Pathway) -> Json:
    return {
        **_head(pathway),
        "rules": [_rule(rule) for rule in pathway.rules],
        "scores": [{"id": score.id, "edition": score.edition} for score in pathway.scores],
        "checks": [_question(check) for check in pathway.checks],
        "populations": {origin.value: it.to_json() for origin, it in pathway.populations.items()},
    }


def _rule(rule: Rule) -> Json:
    """Return a rule; what it does not have is left out."""
    window = rule.window
    data: Json = {
        "id": rule.id,
        "kind": rule.kind.value,
        "when": rule.when.to_json(),
        "source": _source(rule.source),
        "action": rule.action,
        "blocks": list(rule.blocks),
        "not_blocking": not rule.blocking,
        "limit": _condition(rule.limit),
        "check": rule.check,
        "met_by": rule.met_by,
        "every": rule.every,
        "window": window and [window.fact, window.after, window.until, window.unit],
        "runs": rule.runs and [day.isoformat() for day in rule.runs],
        "defects": list(rule.defects),
        "opens": rule.opens,
        "up_front": rule.up_front,
        "unreachable": rule.unreachable,
    }
    return {key: value for key, value in data.items() if value}


def canonical(definition: Definition) -> str:
    """Return the one text of a definition."""
    return json.dumps(
        to_json(definition), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


@cache  # definitions are few and immutable
def digest(definition: Definition) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(definition).encode()).hexdigest()


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


def pathway_from_json(data: Mapping[str, Any], score: Callable[[str, str], Score]) -> Pathway:
    """Read a pathway back; ``score`` finds a score by id and edition.

    Raises as :func:`score_from_json` does, and what ``score`` raises.
    """
    return Pathway(
        id=data["id"],
        edition=data["edition"],
        scope=Scope(data["scope"]),
        source=_read_source(data["source"]),
        questions=tuple(_read_question(question) for question in data["questions"]),
        rules=tuple(_read_rule(rule) for rule in data["rules"]),
        scores=tuple(score(it["id"], it["edition"]) for it in data["scores"]),
        checks=tuple(_read_question(check) for check in data["checks"]),
        populations={Origin(origin): from_json(it) for origin, it in data["populations"].items()},
        notes=tuple(Note(note["id"], _read_condition(note["when"])) for note in data["notes"]),
    )


def _source(source: Source | None) -> Json | None:
    return None if source is None else {"origin": source.origin.value, "ids": list(source.ids)}


def _condition(condition: Condition | None) -> Json | None:
    return None if condition is None else condition.to_json()


def _fact(fact: Fact) -> Json:
    return {**_plain_fact(fact), **_number(fact)}


def _number(fact: Fact) -> Json:
    """Return how the fact's number is typed and kept; nothing for a fact that keeps none."""
    number: Json = {
        "units": {unit: str(worth) for unit, worth in fact.units.items()},
        "kept": fact.kept,
        "hard": fact.hard and fact.hard.to_json(),
        "soft": fact.soft and fact.soft.to_json(),
        "dated": fact.dated,
        "formula": fact.formula
        and {
            "id": fact.formula.id,
            "inputs": list(fact.formula.inputs),
            "source": _source(fact.formula.source),
        },
    }
    return {key: value for key, value in number.items() if value}


def _plain_fact(fact: Fact) -> Json:
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
    key = {"key": question.key} if question.key else {}
    return key | {
        "id": question.id,
        "fact": _fact(question.fact),
        "source": _source(question.source),
        "choices": [_choice(choice) for choice in question.choices],
    }


def _choice(choice: Choice) -> Json:
    points = choice.points
    typed = {"typed": True} if choice.typed else {}
    return typed | {
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
        {unit: Fraction(worth) for unit, worth in data.get("units", {}).items()},
        data.get("kept", False),
        _read_span(data.get("hard")),
        _read_span(data.get("soft")),
        data.get("dated", False),
        _read_formula(data.get("formula")),
    )


def _read_span(data: Json | None) -> Span | None:
    return None if data is None else Span.from_json(data)


def _read_formula(data: Json | None) -> Formula | None:
    if data is None:
        return None
    return Formula(data["id"], tuple(data["inputs"]), _read_source(data["source"]))


def _read_rule(data: Json) -> Rule:
    runs = data.get("runs")
    return Rule(
        id=data["id"],
        kind=Kind(data["kind"]),
        when=from_json(data["when"]),
        source=_read_source(data["source"]),
        action=data.get("action"),
        blocks=tuple(data.get("blocks", ())),
        blocking=not data.get("not_blocking"),
        limit=_read_condition(data.get("limit")),
        check=data.get("check"),
        met_by=data.get("met_by"),
        every=data.get("every"),
        window=Window(*data["window"]) if "window" in data else None,
        runs=(date.fromisoformat(runs[0]), date.fromisoformat(runs[1])) if runs else None,
        defects=tuple(data.get("defects", ())),
        opens=data.get("opens"),
        up_front=data.get("up_front", False),
        unreachable=data.get("unreachable"),
    )


def _read_question(data: Json) -> Question:
    source = data["source"]
    return Question(
        data["id"],
        _read_fact(data["fact"]),
        tuple(_read_choice(choice) for choice in data["choices"]),
        None if source is None else _read_source(source),
        data.get("key", ""),
    )


def _read_choice(data: Json) -> Choice:
    points = data["points"]
    worth = None if points is None else Points(points, tuple(data["either"]), data["points_defect"])
    return Choice(
        data["id"],
        frozenset(data["covers"]),
        worth,
        data["applies"],
        data["defect"],
        data.get("typed", False),
    )
