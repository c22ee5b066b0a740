"""What is laid over a question or a result: a page, an edit, what a typed text amounted to.

It is stored, and travels in buttons, as a short text: ``str`` and :func:`view_of` are the codec.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeAlias
from urllib.parse import quote, unquote

from core.definition.answer import Answer, answer_of
from core.definition.terms import Amount, value_of


class PageName(StrEnum):
    """The name of a page that says more of a question or a result."""

    LIVE = ""  # the question or the result itself
    WHY = "why"
    DEFINITIONS = "definitions"
    PICK = "pick"  # which answer to change
    LIMITS = "limits"
    SOURCES = "sources"
    REPORT = "report"  # which statement is wrong
    EMERGENCY = "emergency"
    WHY_NOT = "whynot"
    CHANGE = "change"
    FULL = "full"
    MORE = "more"  # all answers of a question of which the first page has the frequent ones
    NEXT = "next"  # where an advice leads on
    NOTE = "note"  # all of it, to copy


class HintKind(StrEnum):
    """Why a text was not taken as an answer."""

    UNCLEAR = "unclear"
    AMBIGUOUS = "ambiguous"
    RESULT = "result"  # a result is on screen, where no such text is read
    SEVERAL = "several"  # a result is on screen, where one answer is changed at a time
    ANOTHER = "another"  # it is said to be another quantity
    DOUBTED = "doubted"  # a question mark stands behind it
    FUTURE = "future"
    IMPOSSIBLE = "impossible"
    INEXACT = "inexact"  # it is said to be about right, or a limit
    NO_OPTION = "nooption"
    UNUSUAL = "unusual"
    UNIT = "unit"
    EARLY = "early"  # it was written before what it would answer was on screen
    NEIGHBOUR = "neighbour"
    OTHER = "other"
    AGED = "aged"  # it was true on a day that is too long ago
    LATER = "later"  # it is said of a day to come
    WHICH_DAY = "whichday"  # it is said of no one day


@dataclass(frozen=True)
class Page:
    """A page; one longer than a message is turned, ``number`` from 0, None as it opens."""

    name: PageName
    number: int | None = None

    def __str__(self) -> str:
        return str(self.name) if self.number is None else f"{self.name}:{self.number}"


@dataclass(frozen=True)
class Hint:
    """The question again, with why a text was not taken; ``answers`` are what it can mean.

    ``text`` is its beginning, to be quoted; several texts are as many lines. ``over`` is what was
    said of the text before, where that has to be read too. ``readings`` are, answer by answer, the
    number that it was read as, None where it was read as the number of an option. ``about`` is the
    question of which it named another scale or quantity, where that is not the one on screen; of
    another quantity the fact that it is. ``on`` is the day that was typed with it.
    """

    kind: HintKind
    answers: tuple[Answer, ...] = ()
    text: str = ""
    over: Echo | ReadLine | None = None
    readings: tuple[Amount | None, ...] = ()
    about: str = ""
    on: date | None = None

    def __str__(self) -> str:
        return f"hint:{_hinted(self)}"


@dataclass(frozen=True)
class ReadLine:
    """What was understood of a typed line, and the places, from 1, of its words that were not.

    ``numbers_refused``: numbers without words were among them. ``others`` are the questions of
    which another scale or quantity was named, which does not stand in. ``unread`` are the words
    that were not understood, to be quoted.
    """

    leftover: tuple[int, ...] = ()
    numbers_refused: bool = False
    others: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def __str__(self) -> str:
        places = ",".join(map(str, self.leftover))
        read = f"hint:read:{places}:{'n' if self.numbers_refused else ''}"
        return _joined(read, ",".join(self.others), ",".join(map(_quoted, self.unread)))


@dataclass(frozen=True)
class Echo:
    """The answer that was typed last, as it was understood, over what comes after it.

    ``on`` is the day that it was true on, where another one than today was typed with it.
    """

    question: str
    on: date | None = None

    def __str__(self) -> str:
        return _joined("echo", self.question, "" if self.on is None else self.on.isoformat())


@dataclass(frozen=True)
class Edit:
    """The question of an answer that is to be changed."""

    question: str
    hint: Hint | None = None

    def __str__(self) -> str:
        return f"edit:{self.question}" + (f":{_hinted(self.hint)}" if self.hint else "")


@dataclass(frozen=True)
class Checks:
    """The prerequisites, ticked in place; ``question`` is the one ticked last: a date is for it."""

    question: str | None = None
    hint: Hint | None = None

    def __str__(self) -> str:
        hinted = _hinted(self.hint) if self.hint else ""
        return _joined("checks", self.question or "", hinted)


@dataclass(frozen=True)
class Confirm:
    """What changes with another answer, before it is kept; ``on`` is the day typed with it."""

    question: str
    answer: Answer
    on: date | None = None

    def __str__(self) -> str:
        on = "" if self.on is None else self.on.isoformat()
        return _joined("confirm", self.question, self.answer.term, on)


@dataclass(frozen=True)
class Reported:
    """A statement that was reported as wrong; a tap takes it back, for a minute.

    ``told``: a sentence was written with it; until then, one can be.
    """

    statement: str
    told: bool = False

    def __str__(self) -> str:
        return f"reported:{self.statement}{':told' if self.told else ''}"


@dataclass(frozen=True)
class Grid:
    """All questions on one screen, to be answered in any order.

    ``since`` is the revision at which it was opened: whatever was drawn of it from then on counts.
    ``edits``: it lies over a result, of which one answer is changed. ``over`` is what is said of
    the text that was typed last, and ``told`` are the questions that it answered.
    """

    since: int
    edits: bool = False
    over: Echo | ReadLine | Hint | None = None
    told: tuple[str, ...] = ()

    def __str__(self) -> str:
        over = _quoted(str(self.over)) if self.over else ""
        edits = "edits" if self.edits else ""
        return _joined("grid", str(self.since), edits, over, ",".join(self.told))


View: TypeAlias = Page | Hint | ReadLine | Echo | Edit | Checks | Confirm | Reported | Grid

LIVE_VIEW: Final = Page(PageName.LIVE)
"""The view of the question or result itself; every other one is laid over it."""


def view_of(text: str) -> View:
    """Return the view that a text stands for. Raises ``ValueError`` for what is none."""
    match text.split(":"):
        case ["hint", "read", places, numbers, *more] if len(more) <= 2:
            others, unread = ([it for it in part.split(",") if it] for part in [*more, "", ""][:2])
            found = tuple(int(it) for it in places.split(",") if it)
            return ReadLine(found, bool(numbers), tuple(others), tuple(map(unquote, unread)))
        case ["echo", question, *day] if len(day) <= 1:
            return Echo(question, *map(date.fromisoformat, day))
        case ["hint", kind, terms, *more] if len(more) <= 5:
            return _hint(kind, terms, *more)
        case ["edit", question, *hinted]:
            return Edit(question, _hint(*hinted) if hinted else None)
        case ["checks", *about]:
            question, *hinted = about or [""]
            return Checks(question or None, _hint(*hinted) if hinted else None)
        case ["confirm", question, term, *day] if len(day) <= 1:
            return Confirm(question, answer_of(term), *map(date.fromisoformat, day))
        case ["reported", statement, *told]:
            return Reported(statement, told == ["told"])
        case ["grid", since, *more] if len(more) <= 3:
            return _grid(since, *more)
        case [name, *number] if len(number) < 2:
            return Page(PageName(name), *map(int, number))
    raise ValueError("no view")


def hint_of(view: View) -> Hint | None:
    """Return why the last text was not taken, where the view says so."""
    view = _on_top(view)
    return view if isinstance(view, Hint) else getattr(view, "hint", None)


def day_typed_with(view: View, answer: Answer) -> date | None:
    """Return the day that was typed with an answer that is picked from a view."""
    if isinstance(view, Confirm):
        return view.on if view.answer == answer else None
    hint = hint_of(view)
    return hint.on if hint is not None and answer in hint.answers else None


def said_of(view: View) -> View:
    """Return what a view says of a text that was taken: it may lie under a hint."""
    view = _on_top(view)
    return view.over if isinstance(view, Hint) and view.over is not None else view


def _on_top(view: View) -> View:
    """Return what is said of the last text, of a grid as of a question."""
    return view.over or LIVE_VIEW if isinstance(view, Grid) else view


def _hint(kind: str, terms: str, *more: str) -> Hint:
    text, under, read, about, day = [*more, *[""] * 5][:5]
    answers = tuple(answer_of(it) for it in terms.split(",") if it)
    readings = tuple(_amount(it) for it in read.split(",")) if read else ()
    over = _said(under, Echo, ReadLine)
    on = date.fromisoformat(day) if day else None
    return Hint(HintKind(kind), answers, unquote(text), over, readings, about, on)


def _grid(since: str, edits: str = "", under: str = "", told: str = "") -> Grid:
    ids = (it for it in told.split(",") if it)
    return Grid(int(since), edits == "edits", _said(under, Echo, ReadLine, Hint), tuple(ids))


def _said(under: str, *kinds: type[View]) -> Any:
    """Return what was said of a text, None where nothing was. Raises ``ValueError``."""
    said = view_of(unquote(under))
    if said == LIVE_VIEW:
        return None
    if type(said) in kinds:
        return said
    raise ValueError("no view that another lies over")


def _amount(term: str) -> Amount | None:
    value = value_of(term)
    return value if isinstance(value, Amount) else None


def _hinted(hint: Hint) -> str:
    read = ",".join(it.term if it else "" for it in hint.readings)
    terms = ",".join(it.term for it in hint.answers)
    over = _quoted(str(hint.over)) if hint.over else ""
    on = "" if hint.on is None else hint.on.isoformat()
    return _joined(f"{hint.kind}:{terms}", _quoted(hint.text), over, read, hint.about, on)


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _joined(*parts: str) -> str:
    """Return parts with colons between them, without those at the end that are empty."""
    last = max(place for place, part in enumerate(parts) if part)
    return ":".join(parts[: last + 1])
