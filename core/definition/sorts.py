"""The one place where the sorts of definitions are told apart by their class.

What all definitions have is asked of :class:`core.definition.definition.Definition`. What only one
sort has (a total with its bands, rules with their advice) is drawn, read or synthesised by what
takes that sort: these hand it over, or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.definition.definition import Definition
from core.definition.pathway import Pathway
from core.definition.score import Score


def as_score(definition: Definition | None) -> Score | None:
    """Return a definition that is a score or a grade; None for another."""
    return definition if isinstance(definition, Score) else None


def as_pathway(definition: Definition | None) -> Pathway | None:
    """Return a definition that is a pathway; None for another."""
    return definition if isinstance(definition, Pathway) else None


def scores_among(definitions: Mapping[str, Definition]) -> dict[str, Score]:
    """Return the scores and grades of these, by id, in their order."""
    return {id: it for id, it in definitions.items() if isinstance(it, Score)}


def pathways_among(definitions: Mapping[str, Definition]) -> dict[str, Pathway]:
    """Return the pathways of these, by id, in their order."""
    return {id: it for id, it in definitions.items() if isinstance(it, Pathway)}
