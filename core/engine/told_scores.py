"""The scores of a lesion, or of the patient, of which something was said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from core.definition.answer import Answer
from core.definition.fact import Scope
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.engine.findings import Known, Place, answers_for


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
