"""A case as it was known at a moment, out of a record to which only more is ever appended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.definition.answer import Answer, Picked
from core.definition.terms import Days
from core.model.case import Case, CaseState, Lesion, Side
from core.model.case_event import CaseEvent
from core.model.dialogue import Dialogue
from core.model.editions import Decision, Held, Pin
from core.ports.cases import Line, Record, Said
from core.use_cases.as_of import case_at, held_at, record_at

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
YES, NO = Picked("yes"), Picked("no")


def line(question: str, new: Answer | None, hour: int, *, carried: bool = False) -> Line:
    return Line(1, question, None, new, NOW + hour * HOUR, 7, carried)


DIALOGUE = replace(
    Dialogue(1, "abcdefghijk", 1, 7, 7, "sins", "1", "result"),
    answers={"b": NO, "a": NO},
    carried=frozenset(),
)
EVENT = CaseEvent(
    1,
    1,
    None,
    "surgery",
    "",
    Days(NOW.date(), NOW.date()),
    planned=False,
    at=NOW,
    by=7,
    ended_at=NOW + 2 * HOUR,
)
RECORD = Record(
    [DIALOGUE],
    [
        line("a", YES, 0, carried=True),
        line("b", YES, 1),
        line("a", NO, 2),
        line("b", None, 3),
        line("b", NO, 4),
    ],
    [Said("fracture", 1, YES, NOW, 7), Said("fracture", 1, NO, NOW + 2 * HOUR, 7)],
    [EVENT, replace(EVENT, id=2, at=NOW + 2 * HOUR, ended_at=None)],
)


def answers(hour: float) -> dict[str, Answer]:
    (there,) = record_at(RECORD, NOW + hour * HOUR).dialogues
    return there.answers


def test_answers_are_those_that_stood_then_and_one_that_was_taken_back_is_none() -> None:
    assert answers(-1) == {}
    assert answers(1) == {"a": YES, "b": YES}
    assert list(answers(2)) == ["b", "a"]
    assert answers(3) == {"a": NO}
    assert answers(4) == DIALOGUE.answers


def test_what_was_taken_over_is_marked_until_somebody_gave_it() -> None:
    (early,) = record_at(RECORD, NOW).dialogues
    (late,) = record_at(RECORD, NOW + 2 * HOUR).dialogues
    assert early.carried == {"a"}
    assert late.carried == frozenset()


def test_what_was_said_or_happened_later_is_not_known_and_what_ended_later_stands() -> None:
    it = record_at(RECORD, NOW + HOUR)
    assert [each.answer for each in it.said] == [YES]
    assert [(each.id, each.ended_at) for each in it.events] == [(1, None)]


def test_at_the_end_everything_is_as_it_is_kept() -> None:
    it = record_at(RECORD, NOW + 9 * HOUR)
    assert (it.lines, it.said, it.events) == (RECORD.lines, RECORD.said, RECORD.events)
    assert [each.answers for each in it.dialogues] == [DIALOGUE.answers]


def test_a_lesion_is_there_since_it_was_noted_and_resolved_since_it_was_said_to_be() -> None:
    first = Lesion(1, 1, {}, Side.NONE, NOW, 7, resolved_at=NOW + 2 * HOUR)
    second = Lesion(2, 1, {}, Side.NONE, NOW + 3 * HOUR, 7)
    case = Case(1, "MIRA-42", 7, CaseState.OPEN, NOW, NOW, "key", (first, second))
    (then,) = case_at(case, NOW + HOUR).lesions
    assert then.resolved_at is None
    assert case_at(case, NOW + 4 * HOUR).lesions == case.lesions


def test_a_case_is_read_with_the_editions_of_that_day() -> None:
    taken = Decision("sins", Pin("2"), "2", NOW + HOUR, 7)
    held = Held({"sins": Pin("1")}, (taken,))
    assert held_at(held, NOW).pin("sins") == Pin("1")
    assert held_at(held, NOW + HOUR).pin("sins") == Pin("2")
