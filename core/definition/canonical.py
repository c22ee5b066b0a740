"""A definition as canonical JSON, back again, and its digest.

The digest covers structure, facts and sources, not prose: a definition whose digest changes needs a
new edition, and the former one stays in ``dialogs/editions`` so that a case keeps what it was begun
with.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, TypeVar

from core.definition.conditions import AllOf, AnyOf, IsIn, Not, Paren, ReachesBand, TotalIn
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.question import Choice, Points, Question
from core.definition.rule import Rule, Window
from core.definition.score import Grade, Note, Score
from core.definition.serialization import Codec, Form, Json
from core.errors import DefinitionError

T = TypeVar("T")


def to_json(part: object) -> Any:
    """Return a definition, or a part of one, as plain data.

    Of the scores that a pathway reads only ids and editions are kept: each is a document of its
    own.
    """
    return _CODEC.write(part)


def canonical(definition: Definition) -> str:
    """Return the one text of a definition."""
    return json.dumps(
        to_json(definition), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


@cache  # definitions are few and immutable
def digest(definition: Definition) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(definition).encode()).hexdigest()


def from_json(kind: type[T], data: Any, where: str = "") -> T:
    """Read back what :func:`to_json` wrote of a score or a part: a condition, an interval, a fact.

    Raises :class:`core.errors.DefinitionError` for anything else, with the place and the fault.
    """
    return _CODEC.read(kind, data, where or kind.__name__)


def definition_from_json(data: Mapping[str, Any], score: Callable[[str, str], Score]) -> Definition:
    """Read a definition back; ``score`` finds a score by id and edition.

    Raises :class:`core.errors.DefinitionError` for one that contradicts itself and for data that
    are no definition, and what ``score`` raises.
    """
    where, kind = str(data.get("id", "a definition")), data.get("kind")
    if kind == "pathway":
        return _pathway(dict(data), score, where)
    if kind in _SCORES:
        return from_json(_SCORES[kind], dict(data), where)
    raise DefinitionError(where, [f"{kind!r} is no kind of definition: score, grade or pathway"])


def _pathway(data: Json, score: Callable[[str, str], Score], where: str) -> Pathway:
    named = data.pop("scores", None)
    try:
        scores = tuple(score(it["id"], it["edition"]) for it in named)
    except (KeyError, TypeError) as error:
        raise DefinitionError(where, ["scores: a list of ids and editions is wanted"]) from error
    return _CODEC.read(Pathway, data, where, scores=scores)


# ---- where JSON differs from the fields ----------------------------------------------------------


def _name_scores(pathway: Json) -> Json:
    scores = [{"id": score["id"], "edition": score["edition"]} for score in pathway["scores"]]
    return {**pathway, "scores": scores}


def _pack_rule(rule: Json) -> Json:
    packed = {key: value for key, value in rule.items() if key != "blocking"}
    if len(rule.get("met_by", ())) == 1:
        packed["met_by"] = rule["met_by"][0]
    return packed if rule.get("blocking", True) else {**packed, "not_blocking": True}


def _unpack_rule(rule: Json) -> Json:
    unpacked = {key: value for key, value in rule.items() if key != "not_blocking"}
    if isinstance(rule.get("met_by"), str):
        unpacked["met_by"] = [rule["met_by"]]
    return {**unpacked, "blocking": False} if rule.get("not_blocking") else unpacked


def _pack_window(window: Json) -> list[Any]:
    return [window[key] for key in _WINDOW]


def _unpack_window(window: list[Any]) -> Json:
    return dict(zip(_WINDOW, window, strict=True))


def _pack_fact(fact: Json) -> Json:
    return {**fact, "codes": {code["system"]: code["code"] for code in fact["codes"]}}


def _unpack_fact(fact: Json) -> Json:
    codes = [{"system": system, "code": code} for system, code in fact["codes"].items()]
    return {**fact, "codes": codes}


def _pack_choice(choice: Json) -> Json:
    """Points lie flat in their choice."""
    points = choice["points"] or {"by_reading": None, "either": [], "defect": None}
    return choice | {
        "points": points["by_reading"],
        "either": points["either"],
        "points_defect": points["defect"],
    }


def _unpack_choice(choice: Json) -> Json:
    unpacked = dict(choice)
    either, defect = unpacked.pop("either"), unpacked.pop("points_defect")
    if unpacked["points"] is not None:
        unpacked["points"] = {"by_reading": unpacked["points"], "either": either, "defect": defect}
    return unpacked


_SCORES: Final[Mapping[Any, type[Score]]] = {"score": Score, "grade": Grade}
_SCORE: Final = Form(always=("notes", "excluded", "excluded_facts", "population", "kind"))
_WINDOW: Final = ("fact", "after", "until", "unit")

_CODEC: Final = Codec(
    {
        IsIn: Form(names={"options": "is_in"}),
        ReachesBand: Form(names={"band": "reaches_band"}),
        TotalIn: Form(names={"score": "total", "low": "from", "high": "to"}),
        AllOf: Form(names={"parts": "all"}),
        AnyOf: Form(names={"parts": "any"}),
        Not: Form(names={"part": "not"}),
        Paren: Form(names={"part": "paren"}),
        Span: Form(always=("low_in", "high_in")),
        Fact: Form(
            always=("unit", "spans", "codes", "given"), pack=_pack_fact, unpack=_unpack_fact
        ),
        Points: Form(always=("either", "defect")),
        Choice: Form(
            always=("points", "applies", "defect"), pack=_pack_choice, unpack=_unpack_choice
        ),
        Question: Form(always=("source",)),
        Note: Form(always=("when",)),
        Score: _SCORE,
        Grade: _SCORE,
        Window: Form(pack=_pack_window, unpack=_unpack_window),
        Rule: Form(pack=_pack_rule, unpack=_unpack_rule),
        Pathway: Form(
            always=("scores", "checks", "populations", "notes", "kind"), pack=_name_scores
        ),
    }
)
