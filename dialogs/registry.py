"""Every definition there is, found by looking: a new one needs no list to be edited."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib import import_module, resources
from importlib.resources.abc import Traversable
from pkgutil import iter_modules
from typing import Any

from core.canonical import score_from_json
from core.definition import Origin, Score, Source
from core.errors import DefinitionError, UnknownTerm
from dialogs import scores
from dialogs.sources import REFERENCES, STATEMENTS

EDITIONS: Traversable = resources.files("dialogs") / "editions"
"""Where former editions are kept, and the current one since its release."""
ORDER = ("sins", "mirels", "rades", "tokuhashi", "tomita", "frankel")
"""The order of menus. A definition that is not named comes after these."""


@lru_cache(maxsize=1)
def definitions() -> dict[str, Score]:
    """Return the current definitions by id.

    Raises :class:`DefinitionError` listing the faults of all files at once.
    """
    found: dict[str, Score] = {}
    faults: list[str] = []
    for module in iter_modules(scores.__path__):
        name = f"{scores.__name__}.{module.name}"
        try:
            score: Score = import_module(name).definition
        except DefinitionError as error:
            faults += [f"{name}: {fault}" for fault in error.faults]
            continue
        faults += [f"{name}: {fault}" for fault in _source_faults(score)]
        found[score.id] = score
    if faults:
        raise DefinitionError("dialogs/scores", faults)
    return dict(sorted(found.items(), key=lambda it: _place(it[0])))


def definition(id: str, edition: str | None = None) -> Score:
    """Return a definition, in a former edition where one is asked for.

    Raises :class:`UnknownTerm` when there is no such definition or edition.
    """
    current = definitions().get(id)
    if current is not None and edition in (None, current.edition):
        return current
    if edition is None:
        raise UnknownTerm(f"no definition {id!r}")
    return _former(id, edition)


@cache  # as many as there are former editions
def _former(id: str, edition: str) -> Score:
    return score_from_json(frozen_edition(id, edition)["definition"])


def frozen_edition(id: str, edition: str) -> dict[str, Any]:
    """Return a frozen edition: digest, definition, texts. Its name comes from the database.

    Raises :class:`UnknownTerm` when there is none.
    """
    file = EDITIONS / f"{id}@{edition}.json"
    if not file.is_file():
        raise UnknownTerm(f"no edition {edition!r} of {id!r}")
    return dict(json.loads(file.read_text("utf-8")))


def _place(id: str) -> tuple[int, str]:
    return (ORDER.index(id) if id in ORDER else len(ORDER), id)


def _source_faults(score: Score) -> list[str]:
    cited = [score.source, *(band.source for band in score.bands)]
    cited += [question.source for question in score.questions if question.source]
    return [f"source {id!r} is unknown" for source in cited for id in source.ids if not _known(source, id)]


def _known(source: Source, id: str) -> bool:
    return id in (REFERENCES if source.origin is Origin.OUTSIDE else STATEMENTS)
