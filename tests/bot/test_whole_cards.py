"""Cards as they arrive on a phone: a question, a result, whole with all their buttons."""

from __future__ import annotations

import random

import pytest

from bot.screens.phone import is_whole
from bot.screens.render import render
from core.definition.definition import Definition
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation, evaluation_of
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES

from .screens import TODAY, dialogue, talk, visible

SCORES = list(definitions().values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_of_everything_is_seen_whole(language: str) -> None:
    everything: list[Definition] = [*SCORES, *pathways().values()]
    for it in everything:
        screen = render(dialogue(it, {}), it, talk(language), TODAY)
        assert is_whole(screen.document, len(screen.rows)), visible(screen)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("score", SCORES, ids=[it.id for it in SCORES])
def test_every_result_on_which_the_readings_agree_is_seen_whole(
    score: Score, language: str
) -> None:
    draw = random.Random(5)
    for _ in range(60):
        answers = {q.id: draw.choice([it.id for it in q.choices]) for q in score.questions}
        it = dialogue(score, answers)
        evaluation = evaluation_of(score, it.answers, TODAY)
        assert isinstance(evaluation, ScoreEvaluation)
        if evaluation.result.differing:
            continue
        screen = render(it, score, talk(language), TODAY)
        assert is_whole(screen.document, len(screen.rows)), visible(screen)
