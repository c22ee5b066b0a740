"""Definitions and results as JSON, for programs. Never imports Telegram."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.exports import worked_syntheses
from bot.exports.worked_cases import count, total
from core.definition.answer import Answer, answers_of
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.pathway import Pathway
from core.definition.question import Choice
from core.definition.score import Score
from core.engine.result import Result
from core.engine.scoring import evaluate
from core.errors import OsteoBoardError, UnknownTerm
from core.use_cases.steps import statements
from dialogs.keys import choice_key, question_key
from dialogs.registry import definitions, pathways
from dialogs.sources import REFERENCES, STATEMENTS, document_of
from dialogs.wording import LANGUAGES, wording

Json = dict[str, Any]


def catalogue() -> Json:
    """Return every definition with its words in each language."""
    return {"definitions": [_definition(score) for score in definitions().values()]}


def signed_cases(definition: Definition | None = None) -> dict[str, int] | None:
    """Return how many worked cases a clinician signed, and of how many; of one definition, or all.

    None where they are not at hand: they belong to a checkout.
    """
    try:
        signed, of = total() if definition is None else count(definition)
    except OsteoBoardError:
        return None
    return {"signed": signed, "of": of}


def signed_syntheses() -> dict[str, int] | None:
    """Return the same of the whole patients that are worked by hand."""
    try:
        signed, of = worked_syntheses.count()
    except OsteoBoardError:
        return None
    return {"signed": signed, "of": of}


def pathways_catalogue() -> Json:
    """Return every pathway with its words in each language."""
    return {"pathways": [_pathway(pathway) for pathway in pathways().values()]}


def score_answers(id: str, answers: Mapping[str, Answer]) -> Json:
    """Score answers given by the catalogue's ids; one left out is not known.

    Raises :class:`UnknownTerm` for an unknown definition, question or option.
    """
    try:
        score = definitions()[id]
    except KeyError:
        raise UnknownTerm(f"no definition {id!r}: one of {', '.join(definitions())}") from None
    return result_as_json(evaluate(score, answers))


def score_lines(id: str, lines: Iterable[str]) -> Iterator[Json]:
    """Score JSON lines. A bad one yields ``{"error": …}`` in its place; the others are answered."""
    for line in lines:
        if line.strip("\ufeff \t\r\n"):
            yield _score_line(id, line)


def _score_line(id: str, line: str) -> Json:
    try:
        return score_answers(id, read_answers(line))
    except (UnknownTerm, ValueError) as error:
        return {"error": str(error)}


def read_answers(text: str) -> dict[str, Answer]:
    """Read answers from JSON. Raises ``ValueError`` in words that say what is expected."""
    try:
        data = json.loads(text.lstrip("\ufeff"), object_pairs_hook=_each_once)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(data, dict) or not all(isinstance(it, str) for it in data.values()):
        raise ValueError(
            'answers are an object of texts, {"question": "option"}; a number is written '
            '"n35_ml_min" for 35 mL/min, a day "d20261101", and not known "unknown"'
        )
    return answers_of(data)


def _each_once(pairs: list[tuple[str, Any]]) -> Json:
    """Build an object. Raises ``ValueError`` for a key that comes twice: none is taken."""
    keys = [key for key, _ in pairs]
    if twice := sorted({key for key in keys if keys.count(key) > 1}):
        raise ValueError(f"given twice: {', '.join(twice)}")
    return dict(pairs)


def _text(key: str) -> dict[str, str]:
    return {language: wording(language)(key) for language in LANGUAGES}


def _definition(score: Score) -> Json:
    return {
        "id": score.id,
        "kind": score.kind,
        "edition": score.edition,
        "digest": digest(score),
        "text": _text(score.id),
        "signed": signed_cases(score),
        "questions": [
            {
                "id": question.id,
                "text": _text(f"{score.id}-{question.id}"),
                "fact": question.fact.id,
                "options": [
                    {
                        "id": choice.id,
                        "points": _points(score, choice),
                        "text": _text(f"{score.id}-{question.id}-{choice.id}"),
                        "covers": [it for it in question.fact.options if it in choice.covers],
                        "applies": choice.applies,
                    }
                    for choice in question.choices
                ],
            }
            for question in score.questions
        ],
        "excluded": [
            {"id": fact.id, "options": list(fact.options)} for fact in score.excluded_facts
        ],
        "bands": [
            {"id": b.id, "from": b.low, "to": b.high, "text": _text(f"{score.id}-band-{b.id}")}
            for b in score.bands
        ],
        "readings": list(score.readings),
        "sources": [_source(id) for id in statements(score)],
    }


def _pathway(pathway: Pathway) -> Json:
    return {
        "id": pathway.id,
        "edition": pathway.edition,
        "digest": digest(pathway),
        "text": _text(pathway.id),
        "signed": signed_cases(pathway),
        "scores": [score.id for score in pathway.scores],
        "questions": [
            {
                "id": question.id,
                "text": _text(question_key(pathway, question)),
                "fact": question.fact.id,
                "unit": question.fact.unit,
                "units": [it for it in (question.fact.unit, *question.fact.units) if it],
                "takes": _takes(question.fact),
                "options": [
                    {"id": choice.id, "text": _text(choice_key(pathway, question, choice))}
                    for choice in question.choices
                ],
            }
            for question in pathway.questions
        ],
        "prerequisites": [check.id for check in pathway.checks],
        "rules": [
            {"id": rule.id, "kind": rule.kind.value, "sources": list(rule.source.ids)}
            for rule in pathway.rules
        ],
    }


def _takes(fact: Fact) -> list[str]:
    """Return what can be given beside an option: a number, a day, "compute"."""
    takes = {"number": fact.kept, "day": fact.dated, "compute": fact.formula is not None}
    return [name for name, taken in takes.items() if taken]


def _points(score: Score, choice: Choice) -> int | dict[str, int | None] | None:
    """Return the points: one integer where readings agree, else each reading's, null for none."""
    if choice.points is None:
        return None
    by_reading = {reading: choice.points.by_reading[reading] for reading in score.readings}
    worth = set(by_reading.values())
    return worth.pop() if len(worth) == 1 and None not in worth else by_reading


def _source(id: str) -> Json:
    if id in REFERENCES:
        return {
            "id": id,
            "origin": "outside",
            "citation": REFERENCES[id].citation,
            "doi": REFERENCES[id].doi,
        }
    statement, document = STATEMENTS[id], document_of(id)
    return {
        "id": id,
        "origin": document.letter,
        "document": document.name,
        "edition": document.published,
        "lines": statement.lines,
        "cites": list(statement.cites),
    }


def result_as_json(result: Result) -> Json:
    """Return a score's result: its principal reading flat, all readings beside it."""
    principal = result.principal
    return {
        "applicable": result.applicable,
        "principal": principal.id,
        "readings": [
            {"id": r.id, "total": r.total, "min": r.min, "max": r.max, "band": r.band}
            for r in result.readings
        ],
        "total": principal.total,
        "min": principal.min,
        "max": principal.max,
        "band": principal.band,
        "points": dict(result.points),
        "notes": list(result.notes),
        "certain": result.certain,
        "deciding": list(result.deciding),
    }
