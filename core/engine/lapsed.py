"""What was known once of what a definition asks, and is too old to count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.definition.answer import COMPUTE, UNKNOWN, Answer
from core.definition.definition import Definition
from core.engine.findings import Known, Place, answer_to, doubtful_for


def lapsed_for(
    definition: Definition, known: Mapping[Place, Known], lesion: int | None
) -> dict[str, tuple[Answer, date]]:
    """Return, by question, the answer that was known once and is too old, with its day.

    Not what time itself has changed since, nor what only followed from something else.
    """
    found = {}
    for id, what in doubtful_for(definition, known, lesion).items():
        answer, said = answer_to(definition.question(id), what), what.finding
        stands = what.possible == said.possible and not said.follows_from
        if what.aged and stands and answer not in (UNKNOWN, COMPUTE):
            found[id] = (answer, said.on)
    return found
