"""Every definition there is, found by looking: a new one needs no list to be edited."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module, resources
from importlib.resources.abc import Traversable
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from core.definition.canonical import definition_from_json
from core.definition.definition import Definition, sources_of
from core.definition.fact import Fact
from core.definition.pathway import Pathway
from core.definition.score import Score
from core.definition.sorts import as_score
from core.definition.source import Origin, Source
from core.errors import DefinitionError, UnknownTerm
from dialogs import pathways as pathways_package
from dialogs import scores
from dialogs.sources import REFERENCES, STATEMENTS

EDITIONS: Traversable = resources.files("dialogs") / "editions"
"""Where former editions are kept, and the current one since its release."""
ORDER = ("sins", "mirels", "rades", "tokuhashi", "tomita", "frankel")
PATHWAY_ORDER = (
    "emergency",
    "overview",
    "spine",
    "spine_surgery",
    "cord_compression",
    "long_bone",
    "antiresorptive",
    "antiresorptive_followup",
    "radiotherapy",
    "stereotactic",
    "postoperative",
    "interventional",
    "surgery",
    "imaging",
    "response",
    "cards",
    "trials",
)
"""The orders of menus. A definition that is not named comes after these."""


@lru_cache(maxsize=1)
def definitions() -> dict[str, Score]:
    """Return the current scores by id.

    Raises :class:`DefinitionError` listing the faults of all files at once.
    """
    found: dict[str, Score] = _found(scores)
    return dict(sorted(found.items(), key=lambda it: _place(it[0], ORDER)))


@lru_cache(maxsize=1)
def pathways() -> dict[str, Pathway]:
    """Return the current pathways by id.

    Raises :class:`DefinitionError` listing the faults of all files at once.
    """
    found: dict[str, Pathway] = _found(pathways_package)
    return dict(sorted(found.items(), key=lambda it: _place(it[0], PATHWAY_ORDER)))


@lru_cache(maxsize=1)
def facts() -> dict[str, Fact]:
    """Return every fact that a current definition asks, or excludes by, by its id."""
    every: list[Definition] = [*definitions().values(), *pathways().values()]
    asked = [question.fact for it in every for question in (*it.questions, *it.checks)]
    excluding = [fact for it in definitions().values() for fact in it.excluded_facts]
    return {fact.id: fact for fact in (*asked, *excluding)}


def _found(package: ModuleType) -> dict[str, Any]:
    found: dict[str, Any] = {}
    faults: list[str] = []
    for module in iter_modules(package.__path__):
        name = f"{package.__name__}.{module.name}"
        try:
            one: Definition = import_module(name).definition
        except DefinitionError as error:
            faults += [f"{name}: {fault}" for fault in error.faults]
            continue
        faults += [f"{name}: {fault}" for fault in _source_faults(one)]
        found[one.id] = one
    if faults:
        raise DefinitionError(package.__name__.replace(".", "/"), faults)
    return found


def definition(id: str, edition: str | None = None) -> Definition:
    """Return a score or pathway, in a former edition where one is asked for.

    Raises :class:`UnknownTerm` when there is no such definition or edition.
    """
    current: Definition | None = definitions().get(id) or pathways().get(id)
    if current is not None and edition in (None, current.edition):
        return current
    if edition is None:
        raise UnknownTerm(f"no definition {id!r}")
    return _former(id, edition)


@cache  # as many as there are former editions
def _former(id: str, edition: str) -> Definition:
    data = frozen_edition(id, edition)["definition"]
    return definition_from_json(data, _score)


def former_names() -> Iterator[tuple[str, str]]:
    """Yield id and edition of what is kept and not current, the oldest of each definition first."""
    for file in sorted(EDITIONS.iterdir(), key=lambda it: it.name):
        id, _, edition = file.name.removesuffix(".json").partition("@")
        current = definitions().get(id) or pathways().get(id)
        if current is None or current.edition != edition:
            yield id, edition


def former_editions() -> Iterator[Definition]:
    """Yield every edition that is kept and not current, in the order of their names."""
    yield from (_former(*name) for name in former_names())


def _score(id: str, edition: str) -> Score:
    found = as_score(definition(id, edition))
    if found is None:
        raise UnknownTerm(f"{id!r} is no score")
    return found


def frozen_edition(id: str, edition: str) -> dict[str, Any]:
    """Return a frozen edition: digest, definition, texts. Its name comes from the database.

    Raises :class:`UnknownTerm` when there is none.
    """
    file = EDITIONS / f"{id}@{edition}.json"
    if not file.is_file():
        raise UnknownTerm(f"no edition {edition!r} of {id!r}")
    return dict(json.loads(file.read_text("utf-8")))


def _place(id: str, order: tuple[str, ...]) -> tuple[int, str]:
    return (order.index(id) if id in order else len(order), id)


def _source_faults(definition: Definition) -> list[str]:
    cited = dict.fromkeys(sources_of(definition))
    return [
        f"source {id!r} is unknown: declare it in dialogs/sources/{_file(source)}"
        for source in cited
        for id in source.ids
        if not _known(source, id)
    ]


def _file(source: Source) -> str:
    return {
        Origin.FRAMEWORK: "framework.py",
        Origin.DOCUMENT: "digestive.py",
        Origin.OUTSIDE: "bibliography.py",
    }[source.origin]


def _known(source: Source, id: str) -> bool:
    return id in (REFERENCES if source.origin is Origin.OUTSIDE else STATEMENTS)
