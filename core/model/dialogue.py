"""The aggregate: a dialogue of a case, its answers, and what the person is looking at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import IntEnum

from core.definition.answer import Answer
from core.definition.definition import Definition
from core.engine.flow import CANCELLED, RESULT, SET_ASIDE, flow_of
from core.model.begun_with import Line
from core.model.case import Lesion
from core.model.on_screen import OnScreen
from core.model.view import LIVE_VIEW, Checks, Confirm, Edit, Grid, Page, PageName, View


class Place(IntEnum):
    """Where a card is to be drawn: nowhere, in the message that is there, or in a new one below."""

    NOWHERE = 0
    IN_PLACE = 1
    BOTTOM = 2


@dataclass(eq=False)
class Dialogue:
    """One walk through a definition.

    The answers are the truth, ``state`` is their cache. ``answers`` are in the order in which they
    were given. ``revision`` counts accepted events and stands on every button; ``version`` counts
    writes of the row, and refuses a write over somebody else's. ``view`` is what is laid over the
    question or result. ``drawing`` is where its card still waits to be drawn. ``on_screen`` is what
    its person surely sees, None where that is not known. ``begun_with`` is the line that began it,
    if one did, ``asked_by`` the message by which its card was asked for last. ``key_id``
    names the key of its case.
    ``touched_at`` is when it was kept last, as it was read. ``opened_by`` is the dialogue from
    which it was opened, None where it was begun by itself; ``carried`` are the questions whose
    answers it took over, from there or from its case, and that nobody gave here since.
    ``days`` are the days that answers were true on, where another one was told. ``former`` is what
    its case knew of questions that are asked again because it is too old, with its day.
    ``case_name`` is what its case is called, None for a quick score; ``lesion`` is the one that it
    is about, None where it is about none.
    """

    id: int
    token: str
    case_id: int
    person_id: int
    chat_id: int
    definition: str
    edition: str
    state: str
    revision: int = 0
    view: View = LIVE_VIEW
    answers: dict[str, Answer] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    former: dict[str, tuple[Answer, date]] = field(default_factory=dict)
    message_id: int | None = None
    drawing: Place = Place.NOWHERE
    on_screen: OnScreen | None = None
    begun_with: Line | None = None
    asked_by: int | None = None
    version: int = 0
    key_id: str = ""
    touched_at: datetime | None = None
    opened_by: int | None = None
    carried: frozenset[str] = frozenset()
    case_name: str | None = None
    lesion: Lesion | None = None

    @property
    def live(self) -> bool:
        """Whether it is the one that typed answers go to."""
        return self.state not in (SET_ASIDE, CANCELLED)

    @property
    def finished(self) -> bool:
        """Whether every question has been answered."""
        return self.state == RESULT

    def comes_again(self, line: Line) -> bool:
        """Tell whether a line is the one that began it, sent twice: nothing was typed since."""
        first = self.begun_with
        if first is None or not first.comes_again(line):
            return False
        return self.asked_by in (first.message_id, self.message_id)

    @property
    def own(self) -> tuple[str, ...]:
        """The questions that were answered here, in the order in which they were."""
        return tuple(it for it in self.answers if it not in self.carried)

    @property
    def asked(self) -> str | None:
        """The question that a typed answer is for: the one asked, edited or ticked.

        None on the grid, where all of them are.
        """
        if isinstance(self.view, Grid):
            return None
        if self.state != RESULT:
            return self.state
        return self.view.question if isinstance(self.view, Edit | Confirm | Checks) else None

    @property
    def reads_no_text(self) -> bool:
        """Whether what is laid over takes no text: an emergency stands until it is tapped away."""
        return self.view == Page(PageName.EMERGENCY)

    @property
    def ticks_nothing(self) -> bool:
        """Whether the prerequisites are on screen with none ticked, so that no date is for one."""
        return isinstance(self.view, Checks) and self.view.question is None

    @property
    def prompt(self) -> str:
        """What a typed text would answer: revision and question. No two questions have the same."""
        if self.reads_no_text:
            return f"{self.revision}!"
        if self.state == RESULT and self.view == Page(PageName.PICK):
            return f"{self.revision}~"  # an answer is to be changed: one may be typed
        if self.state == RESULT and self.ticks_nothing:
            return f"{self.revision}*"  # prerequisites, none of them ticked: no line is read
        if isinstance(self.view, Grid):
            return f"{self.revision}#"  # all questions
        return f"{self.revision}:{self.asked or ''}"


@dataclass(frozen=True)
class Change:
    """One line of the append-only record: what an answer was and became; None is no answer.

    ``revision`` is that of the dialogue since. ``carried``: nobody gave it here, it was taken over.
    ``on`` is the day that it was true on, None for the day that it was given; where there is no new
    one, that of the old, too long ago.
    """

    revision: int
    question: str
    old: Answer | None
    new: Answer | None
    carried: bool = False
    on: date | None = None


def put(
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    answer: Answer,
    on: date | None = None,
) -> Change:
    """Answer a question, ahead of its turn too, or change the answer to it on the result."""
    old = _pop(dialogue, question)
    dialogue.answers[question] = answer
    if on is not None:
        dialogue.days[question] = on
    dialogue.carried -= {question}
    _fire(dialogue, definition, "edited" if dialogue.state == RESULT else "answered")
    return Change(dialogue.revision, question, old, answer, on=on)


def take_up(
    dialogue: Dialogue,
    definition: Definition,
    found: Mapping[str, Answer],
    since: Mapping[str, date],
) -> list[Change]:
    """Take over answers as they are known elsewhere, each since its day if that is not today."""
    return [_carry(dialogue, definition, it, found[it], since.get(it)) for it in found]


def leave_to_others(
    dialogue: Dialogue, definition: Definition, questions: Iterable[str]
) -> list[Change]:
    """Take away answers that were taken over, and are not known there any more."""
    return [_carry(dialogue, definition, it, None) for it in questions if it in dialogue.carried]


def reopen(dialogue: Dialogue, questions: Iterable[str]) -> list[Change]:
    """Record that what was known of questions does not count: whoever answers them settles it."""
    return [_reopen(dialogue, question) for question in questions]


def lapse(dialogue: Dialogue, lapsed: Mapping[str, tuple[Answer, date]]) -> list[Change]:
    """Record what was known of questions, with its day, and is too old: they are asked again."""
    changes = []
    for question, (answer, on) in lapsed.items():
        if question not in dialogue.answers and dialogue.former.get(question) != (answer, on):
            dialogue.former[question] = (answer, on)
            changes.append(replace(_reopen(dialogue, question), old=answer, on=on))
    return changes


def forget(dialogue: Dialogue, questions: Collection[str]) -> list[Change]:
    """Take away answers given in a dialogue that is set aside: asked again once it is resumed."""
    changes = []
    for question in [it for it in dialogue.own if it in questions]:
        old = _pop(dialogue, question)
        dialogue.revision += 1
        changes.append(Change(dialogue.revision, question, old, None))
    return changes


def _carry(
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    answer: Answer | None,
    on: date | None = None,
) -> Change:
    old = _pop(dialogue, question)
    if answer is not None:
        dialogue.answers[question] = answer
    if answer is not None and on is not None:
        dialogue.days[question] = on
    dialogue.carried -= {question}
    if dialogue.live:
        _fire(dialogue, definition, "edited" if dialogue.state == RESULT else "answered")
    else:
        dialogue.revision += 1
    if answer is not None:
        dialogue.carried |= {question}
    return Change(dialogue.revision, question, old, answer, carried=True, on=on)


def _reopen(dialogue: Dialogue, question: str) -> Change:
    dialogue.revision += 1
    return Change(dialogue.revision, question, None, None, carried=True)


def retract(dialogue: Dialogue, definition: Definition) -> Change | None:
    """Take back the answer given last, so that its question is asked again; None if there is none.

    A prerequisite that was ticked meanwhile stays ticked, and what was taken over stays.
    """
    question = last_given(dialogue, definition)
    if question is None:
        return None
    old = _pop(dialogue, question)
    _fire(dialogue, definition, "retracted")
    return Change(dialogue.revision, question, old, None)


def last_given(dialogue: Dialogue, definition: Definition) -> str | None:
    """Return the question that was answered last in the dialogue itself, None if none was."""
    asked = {question.id for question in definition.questions}
    asked |= {fact.id for fact in definition.excluded_facts}
    return next((id for id in reversed(dialogue.own) if id in asked), None)


def move(dialogue: Dialogue, definition: Definition, event: str) -> None:
    """Set aside, cancel or resume a dialogue."""
    _fire(dialogue, definition, event)


def _pop(dialogue: Dialogue, question: str) -> Answer | None:
    """Take an answer away with its day, and return it."""
    dialogue.days.pop(question, None)
    return dialogue.answers.pop(question, None)


def _fire(dialogue: Dialogue, definition: Definition, event: str) -> None:
    flow_of(definition).fire(dialogue, event)
    dialogue.revision += 1
    dialogue.view = LIVE_VIEW
