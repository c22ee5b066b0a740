"""Worked cases of the scores to practise on: made up, of no patient."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from core.definition.answer import Answer, answers_of


@dataclass(frozen=True)
class Exercise:
    """A worked case of a score: its number there, what is known, and who signed it ("" nobody)."""

    score: str
    number: int
    answers: Mapping[str, Answer]
    signed: str


@cache  # the file does not change while the bot runs
def exercises() -> Mapping[str, Sequence[Exercise]]:
    """Return the exercises of each score; where some are signed, those alone."""
    text = (resources.files("dialogs") / "exercises.json").read_text("utf-8")
    found: dict[str, Sequence[Exercise]] = {}
    for score, cases in json.loads(text).items():
        every = [
            Exercise(score, it["number"], answers_of(it["answers"]), it["signed"]) for it in cases
        ]
        if every:
            found[score] = [it for it in every if it.signed] or every
    return found


def exercise(score: str, number: int) -> Exercise | None:
    """Return an exercise by its number, None where there is none such."""
    return next((it for it in exercises().get(score, ()) if it.number == number), None)
