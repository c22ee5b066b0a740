"""All that the minutes of a case, and of a whole meeting, are written from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property

from bot.screens.case.lacking import completeness_of
from bot.screens.case.page import Page
from core.engine.completeness import Completeness
from core.model.board import Item, Meeting, Minutes, Opinion, Presence, Question, Specialty
from core.model.decision import Decision
from dialogs.wording import Wording


@dataclass(frozen=True)
class CaseMinutes:
    """A case as a meeting had it.

    ``page`` is what was known of it then. ``decisions`` are all of it, the oldest first: the last
    one is in force, the others were corrected.
    """

    page: Page
    item: Item
    question: Question | None = None
    opinions: Sequence[Opinion] = ()
    decisions: Sequence[Decision] = ()

    @property
    def decision(self) -> Decision | None:
        """The decision that is in force, None while there is none."""
        return self.decisions[-1] if self.decisions else None

    @property
    def former(self) -> Sequence[Decision]:
        """The decisions that were corrected."""
        return self.decisions[:-1]

    @cached_property
    def file(self) -> Completeness:
        """How much of what its advice rests on is known, and what is not."""
        return completeness_of(self.page)

    @property
    def dissent(self) -> Sequence[Opinion]:
        """The opinions that the decision in force did not follow."""
        chosen = frozenset(self.decision.options) if self.decision else frozenset()
        return [
            it
            for it in self.opinions
            if self.decision and it.option and chosen and it.option not in chosen
        ]


@dataclass(frozen=True)
class MeetingMinutes:
    """A meeting with its cases, in the order of its agenda.

    ``word`` is what the team calls its meetings. ``validated`` is None while the chair validated
    nothing. ``zone`` is the one of the times that are written. ``hidden`` is how many cases are the
    team's no more: nothing is said of them.
    """

    meeting: Meeting
    word: str
    say: Wording
    cases: Sequence[CaseMinutes] = ()
    validated: Minutes | None = None
    zone: tzinfo = UTC
    hidden: int = 0

    def local(self, moment: datetime) -> datetime:
        """Return a moment by the clock of the meeting."""
        return moment.astimezone(self.zone)

    @property
    def on(self) -> date:
        """The day of the meeting."""
        return self.local(self.meeting.at).date()

    def taking_part(self) -> Mapping[Presence, Mapping[Specialty | None, int]]:
        """Return how many of each specialty took part, and how; None is no declared specialty.

        Who only said that they would write took no part.
        """
        found: dict[Presence, Counter[Specialty | None]] = {}
        for it in self.meeting.attendance:
            if not it.heard:
                continue
            found.setdefault(it.presence, Counter())[it.specialty] += 1
        order = [*Specialty, None]
        return {
            how: dict(sorted(found[how].items(), key=lambda it: order.index(it[0])))
            for how in Presence
            if how in found
        }
