"""Every definition there is, found by looking: a new one needs no list to be edited."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib import import_module, resources
from pkgutil import iter_modules

from core.canonical import score_from_json
from core.definition import Origin, Score, Source
from core.errors import DefinitionError, UnknownTerm
from dialogs import scores
from dialogs.sources import REFERENCES, STATEMENTS

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
    """Load a frozen edition. Its name comes from the database, not from a person."""
    file = resources.files("dialogs") / "editions" / f"{id}@{edition}.json"
    if not file.is_file():
        raise UnknownTerm(f"no edition {edition!r} of {id!r}")
    return score_from_json(json.loads(file.read_text("utf-8"))["definition"])


def _place(id: str) -> tuple[int, str]:
    return (ORDER.index(id) if id in ORDER else len(ORDER), id)


def _source_faults(score: Score) -> list[str]:
    cited = [score.source, *(band.source for band in score.bands)]
    cited += [question.source for question in score.questions if question.source]
    return [f"source {id!r} is unknown" for source in cited for id in source.ids if not _known(source, id)]


def _known(source: Source, id: str) -> bool:
    return id in (REFERENCES if source.origin is Origin.OUTSIDE else STATEMENTS)
