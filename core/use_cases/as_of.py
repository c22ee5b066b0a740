"""A case as it was known at a moment: nothing that was said is ever overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core.definition.answer import Answer
from core.model.case import Case
from core.model.dialogue import Dialogue
from core.model.editions import Held
from core.ports.cases import Line, Record


def case_at(case: Case, moment: datetime) -> Case:
    """Return a case with the lesions that were noted by then, resolved only if they were."""
    lesions = [
        it if it.resolved_at is None or it.resolved_at <= moment else replace(it, resolved_at=None)
        for it in case.lesions
        if it.created_at <= moment
    ]
    return replace(case, lesions=tuple(lesions))


def held_at(held: Held, moment: datetime) -> Held:
    """Return with which editions a case was read by then."""
    return replace(held, decided=[it for it in held.decided if it.at <= moment])


def record_at(record: Record, moment: datetime) -> Record:
    """Return what had been said of a case by then; what was taken back later still stands."""
    lines = [it for it in record.lines if it.at <= moment]
    return Record(
        [_dialogue_at(it, lines) for it in record.dialogues],
        lines,
        [it for it in record.said if it.at <= moment],
        [
            it if it.ended_at is None or it.ended_at <= moment else replace(it, ended_at=None)
            for it in record.events
            if it.at <= moment
        ],
    )


def _dialogue_at(dialogue: Dialogue, lines: Sequence[Line]) -> Dialogue:
    """Return a dialogue with the answers that its record had; in the order they were given."""
    answers: dict[str, Answer] = {}
    carried: set[str] = set()
    for line in (it for it in lines if it.dialogue == dialogue.id):
        answers.pop(line.question, None)
        carried.discard(line.question)
        if line.new is not None:
            answers[line.question] = line.new
            carried |= {line.question} if line.carried else set()
    return replace(dialogue, answers=answers, carried=frozenset(carried))
