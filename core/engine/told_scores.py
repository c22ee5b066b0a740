"""The scores of a lesion, or of the patient, of which something was said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from core.definition.answer import Answer
from core.definition.conditions import Condition, Knowledge
from core.definition.fact import Scope
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.engine.findings import Known, Place
from core.engine.known_to import answers_for


def told_scores(
    scores: Mapping[str, Score], known: Mapping[Place, Known], lesion: int | None, today: date
) -> Iterator[ScoreEvaluation]:
    """Yield the scores that something of what they ask was said for."""
    for score in scores.values():
        if (score.scope is Scope.LESION) is (lesion is None):
            continue
        answers: dict[str, Answer] = answers_for(score, known, lesion)
        told = [q for q in score.questions if q.id in answers and not q.fact.given]
        own = [q for q in told if q.fact.scope is score.scope]
        if own:
            yield ScoreEvaluation(score, answers, today)


def not_elsewhere(
    scores: Mapping[str, Score],
    applies: Mapping[str, Condition],
    lesions: Sequence[Knowledge],
    walked: frozenset[tuple[str, int | None]],
) -> Mapping[str, Score]:
    """Return the scores of which some lesion may be, by what is known of each, or that were asked.

    ``applies`` tells of a score where lesions have to be for it.
    """

    def is_elsewhere(id: str) -> bool:
        where = applies.get(id)
        if where is None or not lesions or (id, None) in walked:
            return False
        return all(where.evaluate(it) is False for it in lesions)

    return {id: score for id, score in scores.items() if not is_elsewhere(id)}
