"""The days in a line of answers: each is of one number, or one of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from core.definition.definition import Definition
from core.language.dates import Future
from core.language.said_days import SaidDay, Unsure, day_at


class LineDays:
    """The days in a line: each behind the one number that it is of, or one before all of them."""

    def __init__(self, definition: Definition, today: date | None) -> None:
        self._numbers = frozenset(
            it.id for it in definition.questions if it.fact.kept and not it.fact.dated
        )
        self._asks_days = any(it.fact.dated for it in definition.questions)
        self._today = today
        self._ahead: SaidDay | None = None
        self._days: dict[str, SaidDay] = {}
        self._since: list[str] = []
        self._last = ""

    def ahead(self, words: Sequence[str]) -> int:
        """Take the day at the beginning of a line; return how many words it has."""
        if self._today is None or self._asks_days or not self._numbers:
            return 0
        length, self._ahead = day_at(words[:-1], self._today) or (0, None)
        return length

    def answered(self, question: str) -> None:
        """Count an answer, of which a day may follow."""
        self._last = question if question in self._numbers else ""
        if self._last:
            self._since.append(question)

    def behind(self, words: Sequence[str]) -> int:
        """Take the day that follows a number; return how many words it has."""
        found = day_at(words, self._today) if self._today and self._last else None
        if found is None:
            return 0
        alone = len(self._since) == 1
        self._days[self._last] = found[1] if alone else Unsure.WHICH_DAY
        self._last, self._since = "", []
        return found[0]

    def of(self, answers: Iterable[str]) -> dict[str, date]:
        """Return the days of the answers that were taken, but those of today."""
        told = {it: self._days.get(it, self._ahead) for it in answers if it in self._numbers}
        return {it: on for it, on in told.items() if isinstance(on, date) and on != self._today}

    @property
    def odd(self) -> Future | Unsure | None:
        """Why one of the days is none, None where all are days."""
        odd = (it for it in (self._ahead, *self._days.values()) if isinstance(it, Future | Unsure))
        return next(odd, None)
