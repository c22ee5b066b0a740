"""What a text opens by the place that it names; at a question, what is about another place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.definition.answer import Picked
from core.definition.definition import Definition
from core.language.said import Said, SentenceRead
from core.model.dialogue import Dialogue
from dialogs.registry import definitions
from dialogs.sites import SITES

_OFFERED: Final = 2


def opened_elsewhere(
    live: Dialogue, definition: Definition, read: SentenceRead, *, answers: bool
) -> Sequence[str]:
    """Return what a text opens that is about another bone than the questions, or another score.

    None where it is about neither. Another vertebra than the one that was answered opens the same
    questions anew. ``answers`` tells that the text can be read as answers to the questions.
    """
    named = [it for it in read.about if it in definitions() and it != live.definition]
    places = [it for it in read.said if it.fact in SITES.facts]
    where = places[0] if places else None
    if where is None or not all(_is_foreign(live, definition, it) for it in places):
        return named[:_OFFERED] if named and read.said and not answers else ()
    if SITES.only.get(live.definition) == _region(where):
        return (live.definition,)
    return list(dict.fromkeys([*named, *_of_region(_region(where))]))[:_OFFERED]


def opened_by_place(read: SentenceRead) -> Sequence[str]:
    """Return what the one place that a text names opens, the score first; none for several."""
    places = [it for it in read.said if it.fact in SITES.facts]
    if len(places) != 1 or places[0].together:
        return ()
    return _of_region(_region(places[0]))[:_OFFERED]


def _of_region(region: str) -> Sequence[str]:
    fitting = [id for id, only in SITES.only.items() if only == region]
    return sorted(fitting, key=lambda it: it not in definitions())


def _region(said: Said) -> str:
    """Return the region of a place; "" where several can be meant."""
    if said.fact in SITES.regions:
        return SITES.regions[said.fact]
    return said.answer.id if isinstance(said.answer, Picked) else ""


def _is_foreign(live: Dialogue, definition: Definition, where: Said) -> bool:
    """Tell whether a place is none of those that the questions are about."""
    only = SITES.only.get(live.definition)
    if only is None:
        return False
    if only != _region(where):
        return bool(_region(where))
    asked = next((it for it in definition.questions if it.fact.id == where.fact), None)
    told = live.answers.get(asked.id) if asked and asked.id != live.asked else None
    return told is not None and isinstance(told, Picked) and told not in where.answers
