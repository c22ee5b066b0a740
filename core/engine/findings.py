"""What is known of a case: what was said of its facts, by whom and when, as it holds now.

Nothing that was said is overwritten. Of two things said on two days the later one counts, it is a
change; said on one day they are a contradiction if both cannot be true, and neither counts until it
is settled. What is too old is known no more, and asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

from core.definition.ageing import Ageing, Clocked
from core.definition.answer import UNKNOWN, Answer
from core.definition.conditions import Knowledge
from core.definition.definition import Definition
from core.definition.fact import Fact, Scope
from core.definition.interval import Span
from core.definition.terms import Days, elapsed
from core.engine.same_day import since_settled, since_worse
from core.errors import UnknownTerm

Place = tuple[str, int | None]
"""A fact, and the lesion that it is said of; None where it is the patient's."""


@dataclass(frozen=True)
class Finding:
    """One thing that was said of a fact.

    ``lesion`` is the one it is said of, None where it is the patient's. ``possible`` are the
    options that the answer left on the day ``on`` that it was said; a number alone leaves none to
    choose from. ``dialogue`` is where it was said, None where it was said of the case itself.
    ``settles``: who said it saw what had been said before, so it is a change, and no contradiction
    of that. ``follows_from`` is the finding of another fact that implies it, None if it was said.
    """

    fact: Fact
    lesion: int | None
    answer: Answer
    possible: frozenset[str]
    at: datetime
    on: date
    by: int
    dialogue: int | None = None
    settles: bool = False
    follows_from: Finding | None = None

    @property
    def place(self) -> Place:
        """What it is said of."""
        return (self.fact.id, self.lesion)


@dataclass(frozen=True)
class Given:
    """An answer as it was given in a dialogue: when, on which day, by whom.

    ``settles``: it took the place of what was known already, which its giver had seen.
    """

    question: str
    answer: Answer
    at: datetime
    on: date
    by: int
    settles: bool = False


@dataclass(frozen=True)
class Known:
    """What is known of a fact now.

    ``finding`` is what was said last. ``possible`` are the options that it leaves today. ``sides``
    are two things said on one day that cannot both be true; ``former`` is what was said before on
    another day, where that was something else. ``fixed``: its days are not counted up to today.
    """

    finding: Finding
    possible: frozenset[str]
    aged: bool = False
    sides: tuple[Finding, ...] = ()
    former: Finding | None = None
    fixed: bool = False

    def on_side(self, side: int) -> Known:
        """Return what would be known if one of two contradictory things were taken as true.

        What is merely too old is taken as it was said.
        """
        finding = self.sides[side] if self.sides else self.finding
        return Known(finding, finding.possible if self.sides else self.possible)

    @property
    def counts(self) -> bool:
        """Whether it may decide something: neither too old nor contradicted."""
        return not self.aged and not self.sides


@dataclass(frozen=True)
class Findings:
    """All that was said of a case, held against this moment."""

    said: Sequence[Finding]
    ageing: Ageing
    now: datetime
    today: date

    def known(self) -> Mapping[Place, Known]:
        """Return what is known of each fact that something was said of."""
        by_place: dict[Place, list[Finding]] = {}
        for finding in sorted(self.said, key=lambda it: (it.on, it.at)):
            if says_something(finding):
                by_place.setdefault(finding.place, []).append(finding)
        return {place: self._now(found) for place, found in by_place.items()}

    def _now(self, found: Sequence[Finding]) -> Known:
        newest = found[-1]
        that_day = since_settled([it for it in found if it.on == newest.on])
        same_day = since_worse(that_day, self.ageing.worsens.get(newest.fact.id, ()))
        earlier = [*(it for it in found if it.on != newest.on), *that_day[: -len(same_day)]]
        before = earlier[-1] if earlier else None
        left = [self._left(it) for it in same_day]
        common = frozenset.intersection(*left)
        clash = _clash(same_day, common)
        return Known(
            newest,
            frozenset.union(*left) if clash else common,
            aged=self._is_aged(newest),
            sides=clash,
            former=before if before is not None and before.answer != newest.answer else None,
            fixed=self._runs(newest.fact) is None,
        )

    def _left(self, finding: Finding) -> frozenset[str]:
        """Return the options that are possible now: a span of time has gone on."""
        fact, unit = finding.fact, self._runs(finding.fact)
        if isinstance(finding.answer, Days) and unit is not None:
            return fact.sorted_into(fact.measured(finding.answer, self.today))
        if unit is None or not finding.possible:
            return finding.possible
        gone = self._gone(finding, unit)
        still = {it for it in finding.possible if it not in fact.spans}
        for option in finding.possible & frozenset(fact.spans):
            still |= fact.sorted_into(_later(fact.spans[option], gone))
        return frozenset(still)

    def _runs(self, fact: Fact) -> Clocked | None:
        if fact.id in self.ageing.runs:
            return self.ageing.runs[fact.id]
        if fact.dated:
            return "month" if fact.unit == "month" else "day"
        return None

    def _gone(self, finding: Finding, unit: Clocked) -> Span:
        """Return how long ago something was said: somewhere within the unit's last step."""
        if unit == "hour":
            hours = Fraction(int((self.now - finding.at).total_seconds()), 3600)
            return Span(hours, hours)
        if finding.on >= self.today:
            return Span(Fraction(0), Fraction(0))
        return elapsed(Days(finding.on, finding.on), self.today, unit)

    def _is_aged(self, finding: Finding) -> bool:
        lasts = self.ageing.lasts.get(finding.fact.id)
        if lasts is None:
            return False
        if lasts < timedelta(days=1):
            return self.now - finding.at > lasts
        return self.today - finding.on > lasts


def says_something(finding: Finding) -> bool:
    """Tell whether something is known by what was said: "not known" says nothing."""
    return finding.answer != UNKNOWN


def _clash(found: Sequence[Finding], common: frozenset[str]) -> tuple[Finding, ...]:
    """Return the two last that cannot both be true, none where all can."""
    if not found[-1].fact.options:  # numbers alone: the later one is a correction
        return ()
    if common:
        return ()
    last = found[-1]
    other = next((it for it in reversed(found[:-1]) if it.possible.isdisjoint(last.possible)), None)
    return (other or found[0], last) if len(found) > 1 else ()


def _later(span: Span, gone: Span) -> Span:
    def moved(end: Fraction | None, by: Fraction | None) -> Fraction | None:
        return None if end is None or by is None else end + by

    return Span(moved(span.low, gone.low), moved(span.high, gone.high), span.low_in, span.high_in)


def knowledge_about(known: Mapping[Place, Known], lesion: int | None) -> Knowledge:
    """Return what counts of a lesion and of the patient, of the patient alone for None."""
    return Knowledge(
        {
            fact: what.possible
            for (fact, about), what in known.items()
            if about in (None, lesion) and what.counts and what.possible
        }
    )


def place_of(fact: Fact, lesion: int | None) -> Place:
    """Return what a fact is said of, for a dialogue about a lesion or about none."""
    return (fact.id, lesion if fact.scope is Scope.LESION else None)


def findings_of(
    definition: Definition,
    given: Iterable[Given],
    lesion: int | None,
    dialogue: int,
) -> list[Finding]:
    """Return what the answers of a dialogue say.

    An answer that the definition does not have says nothing.
    """
    excluded = {fact.id: fact for fact in definition.excluded_facts}
    found = []
    for it in given:
        id, answer = it.question, it.answer
        try:
            if id in excluded:
                fact, possible = excluded[id], frozenset({answer.term}) & excluded[id].every
            else:
                question = definition.question(id)
                fact, possible = question.fact, question.possible(answer, it.on)
        except (UnknownTerm, ValueError):
            continue
        where = place_of(fact, lesion)[1]
        found.append(
            Finding(fact, where, answer, possible, it.at, it.on, it.by, dialogue, it.settles)
        )
    return found
