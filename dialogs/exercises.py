"""Worked cases of scores and pathways to practise on: made up, of no patient."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from core.definition.answer import Answer, answers_of
from dialogs.registry import definitions


@dataclass(frozen=True)
class Exercise:
    """A worked case of a score or pathway: its number there, what is known, and who signed it.

    ``signed`` is "" where nobody did; ``today`` the day that counts as today in it, of a pathway.
    """

    definition: str
    number: int
    answers: Mapping[str, Answer]
    signed: str
    today: date | None = None


def exercises() -> Mapping[str, Sequence[Exercise]]:
    """Return the exercises of each score; where some are signed, those alone."""
    return {id: cases for id, cases in _every().items() if id in definitions()}


def pathway_exercises() -> Mapping[str, Sequence[Exercise]]:
    """Return the exercises of each pathway; where some are signed, those alone."""
    return {id: cases for id, cases in _every().items() if id not in definitions()}


@cache  # the file does not change while the bot runs
def _every() -> Mapping[str, Sequence[Exercise]]:
    text = (resources.files("dialogs") / "exercises.json").read_text("utf-8")
    found: dict[str, Sequence[Exercise]] = {}
    for id, cases in json.loads(text).items():
        every = [_exercise(id, it) for it in cases]
        if every:
            found[id] = [it for it in every if it.signed] or every
    return found


def _exercise(id: str, it: Mapping[str, Any]) -> Exercise:
    today = date.fromisoformat(it["today"]) if "today" in it else None
    return Exercise(id, it["number"], answers_of(it["answers"]), it["signed"], today)


def exercise(id: str, number: int) -> Exercise | None:
    """Return an exercise by its number, None where there is none such."""
    return next((it for it in _every().get(id, ()) if it.number == number), None)
