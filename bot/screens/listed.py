"""A dialogue as one line of a list: what it is, how far or what came out, where, and when."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from bot.screens.phrases import brief_day, finest_words, headline
from core.definition.definition import Definition
from core.definition.question import Question
from core.engine.evaluation import ScoreEvaluation, evaluation_of
from core.engine.flow import RESULT, derived
from core.model.dialogue import Dialogue
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.wording import Wording

_SITES: Final = tuple(fact.id for fact in (vertebral_level, long_bone_segment, region))
"""Facts that say where, the finest first."""


def listed(dialogue: Dialogue, definition: Definition, today: date, say: Wording) -> str:
    """Return "Mirels 9/12 · fémur · 10:52"; what is not known is left out."""
    parts = (named(dialogue, definition, today, say), moment(dialogue.touched_at, today, say))
    return " · ".join(it for it in parts if it)


def named(dialogue: Dialogue, definition: Definition, today: date, say: Wording) -> str:
    """Return what it is, how far or what came out, and where: "Mirels 9/12 · fémur"."""
    parts = (_came_to(dialogue, definition, today, say), site_words(dialogue, definition, say))
    return " · ".join(it for it in parts if it)


def moment(at: datetime | None, today: date, say: Wording) -> str:
    """Return the time of today, or the day before its time; "" where it is not known."""
    if at is None:
        return ""
    here = at.astimezone()
    return f"{here:%H:%M}" if here.date() == today else f"{brief_day(here, say)} {here:%H:%M}"


def _came_to(dialogue: Dialogue, definition: Definition, today: date, say: Wording) -> str:
    """Return the name with the result, or with how many questions are answered."""
    if derived(definition, dialogue.answers) == RESULT:
        evaluation = evaluation_of(definition, dialogue.answers, today)
        if isinstance(evaluation, ScoreEvaluation):
            score, graded = evaluation.definition, evaluation.result.principal.graded
            if graded and score.kind == "grade":  # its band is a sentence: the letter is enough
                (asked,) = score.questions
                return f"{say(score.id)} {_words(dialogue, score, asked, say)}"
            return headline(score, evaluation.result, say)
        return say(definition.id)
    count = sum(question.id in dialogue.answers for question in definition.asked)
    if definition.asks_all:
        return f"{say(definition.id)} ({count}/{len(definition.asked)})"
    return f"{say(definition.id)} ({say('answered-open', count=count)})"


def site_words(dialogue: Dialogue, definition: Definition, say: Wording) -> str:
    """Return where it is, as finely as it was said: "T11"; "" where it was not."""
    asked = {question.fact.id: question for question in definition.questions}
    known = (asked[id] for id in _SITES if id in asked)
    return next((words for it in known if (words := _words(dialogue, definition, it, say))), "")


def _words(dialogue: Dialogue, definition: Definition, question: Question, say: Wording) -> str:
    answer = dialogue.answers.get(question.id)
    if answer is None or answer.term == "unknown":
        return ""
    return finest_words(definition, question, answer, say)
