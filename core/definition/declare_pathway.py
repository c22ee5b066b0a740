"""The words in which ``dialogs/pathways`` declares: questions, prerequisites, and rules by kind."""

from __future__ import annotations

from datetime import date
from typing import TypedDict, Unpack

from core.definition.conditions import ALWAYS, Condition, TotalIn
from core.definition.fact import Fact, Scope
from core.definition.question import Choice, Question
from core.definition.rule import Kind, Rule, Window
from core.definition.score import Score
from core.definition.source import Source
from core.errors import DefinitionError

__all__ = [
    "ask",
    "asked_as",
    "asked_for",
    "band",
    "caution",
    "check",
    "contraindicate",
    "dose",
    "emergency",
    "inform",
    "lasting",
    "option",
    "recommend",
    "require",
    "total",
    "within",
]

DONE, TO_DO, NOT_APPLICABLE = "done", "to_do", "not_applicable"


def ask(fact: Fact, *, typed: tuple[str, ...] = (), **groups: tuple[str, ...]) -> Question:
    """Ask a fact: one choice for each option in its order, save those that ``groups`` put together.

    A group stands where its first option would. ``typed`` options or groups have no button.
    """
    grouped = {option: id for id, options in groups.items() for option in options}
    choices: dict[str, Choice] = {}
    for opt in fact.options:
        id = grouped.get(opt, opt)
        choices.setdefault(id, Choice(id, frozenset(groups.get(id, (opt,))), typed=id in typed))
    return Question(fact.id, fact, tuple(choices.values()), key=f"ask-{fact.id}")


def asked_as(score: Score, question: str) -> Question:
    """Ask a fact just as a score asks it: its choices, its words."""
    own = score.question(question)
    choices = tuple(Choice(c.id, c.covers, defect=c.defect) for c in own.choices)
    return Question(own.fact.id, own.fact, choices, own.source, f"{score.id}-{question}")


def asked_for(*scores: Score) -> tuple[Question, ...]:
    """Ask all facts of some scores just as they ask them, each fact once."""
    questions = [asked_as(score, question.id) for score in scores for question in score.questions]
    return tuple({question.fact.id: question for question in reversed(questions)}.values())[::-1]


def check(id: str, scope: Scope = Scope.EPISODE) -> Question:
    """Declare a prerequisite to tick: done (a date can be typed), to do, not applicable."""
    ticks = Fact(id, scope, (DONE, TO_DO, NOT_APPLICABLE), unit="day", dated=True)
    return ask(ticks)


def total(score: Score, low: int, high: int | None = None) -> Condition:
    """Return the condition that a total is between two numbers, both included, in all readings."""
    top = max(score.reachable(score.principal))
    return TotalIn(score.id, low, top if high is None else high)


def band(score: Score, *bands: str) -> Condition:
    """Return the condition that a total lies in these neighbouring bands, under all readings.

    Raises :class:`core.errors.UnknownTerm` for a band that there is not.
    """
    ends = [edge for id in bands for edge in (score.band(id).low, score.band(id).high)]
    numbers = [edge for edge in ends if edge is not None]
    if len(numbers) != 2 * len(bands) or max(numbers) - min(numbers) + 1 != _width(score, bands):
        raise DefinitionError(score.id, [f"bands {bands} are no neighbours"])
    return TotalIn(score.id, min(numbers), max(numbers))


def _width(score: Score, bands: tuple[str, ...]) -> int:
    found = [score.band(id) for id in bands]
    return sum((band.high or 0) - (band.low or 0) + 1 for band in found)


def within(
    fact: Fact,
    *,
    days: tuple[int, int | None] | None = None,
    months: tuple[int, int | None] | None = None,
) -> Window:
    """Return when something is due, from a dated fact: after so long, and until so long.

    Raises :class:`DefinitionError` unless just one of days and months is given.
    """
    if (days is None) is (months is None):
        raise DefinitionError(fact.id, ["a window is in days or in months"])
    after, until = days or months or (0, None)
    return Window(fact.id, after, until, "day" if days else "month")


def lasting(first: str, last: str) -> tuple[date, date]:
    """Return the first and the last day, ISO dates, both included."""
    return date.fromisoformat(first), date.fromisoformat(last)


def emergency(
    id: str,
    *,
    when: Condition,
    source: Source,
    defects: tuple[str, ...] = (),
    opens: str | None = None,
) -> Rule:
    """Declare what comes before everything else."""
    return Rule(id, Kind.EMERGENCY, when, source, defects=defects, opens=opens)


def contraindicate(
    id: str,
    *blocks: str,
    when: Condition,
    source: Source,
    limit: Condition | None = None,
    defects: tuple[str, ...] = (),
) -> Rule:
    """Declare what forbids actions; while it is not excluded, they are withheld."""
    return Rule(
        id, Kind.CONTRAINDICATION, when, source, blocks=blocks, limit=limit, defects=defects
    )


def dose(
    id: str, *about: str, when: Condition, source: Source, defects: tuple[str, ...] = ()
) -> Rule:
    """Declare how something is given to these patients: its dose, its way, how often."""
    return Rule(id, Kind.DOSE, when, source, about=about, defects=defects)


def caution(
    id: str,
    *about: str,
    when: Condition,
    source: Source,
    defects: tuple[str, ...] = (),
    opens: str | None = None,
) -> Rule:
    """Declare what to know before something is done, wherever it is advised."""
    return Rule(
        id, Kind.INFORMATION, when, source, about=about, defects=defects, opens=opens, up_front=True
    )


class _Advised(TypedDict, total=False):
    """What a rule that advises may say; the other fields of a rule stay at their default."""

    action: str
    about: tuple[str, ...]
    versus: tuple[str, ...]
    when: Condition
    limit: Condition | None
    defects: tuple[str, ...]
    opens: str
    window: Window
    unreachable: str


def recommend(id: str, *, source: Source, **said: Unpack[_Advised]) -> Rule:
    """Declare what the source recommends. By default its action bears its id."""
    return _advise(Kind.RECOMMENDATION, id, source, said)


def option(id: str, *, source: Source, **said: Unpack[_Advised]) -> Rule:
    """Declare what the source allows or wants discussed. By default its action bears its id."""
    return _advise(Kind.OPTION, id, source, said)


def _advise(kind: Kind, id: str, source: Source, said: _Advised) -> Rule:
    by_default: _Advised = {"action": id, "when": ALWAYS}
    return Rule(id=id, kind=kind, source=source, **(by_default | said))


def require(
    id: str,
    *before: str,
    check: Question,
    source: Source,
    when: Condition = ALWAYS,
    blocking: bool = False,
    met_by: tuple[str, ...] = (),
    every: int | None = None,
    defects: tuple[str, ...] = (),
) -> Rule:
    """Declare a prerequisite of actions. ``every`` is in months; ``blocking`` ones hold them up."""
    return Rule(
        id,
        Kind.PREREQUISITE,
        when,
        source,
        blocks=before,
        blocking=blocking,
        check=check.id,
        met_by=met_by,
        every=every,
        defects=defects,
    )


def inform(
    id: str,
    *,
    source: Source,
    when: Condition = ALWAYS,
    limit: Condition | None = None,
    defects: tuple[str, ...] = (),
    opens: str | None = None,
    window: Window | None = None,
    runs: tuple[date, date] | None = None,
    up_front: bool = False,
    about: tuple[str, ...] = (),
) -> Rule:
    """Declare what to know. ``up_front`` lines are on the first screen, others in the full text."""
    return Rule(
        id,
        Kind.INFORMATION,
        when,
        source,
        limit=limit,
        defects=defects,
        opens=opens,
        window=window,
        runs=runs,
        up_front=up_front,
        about=about,
    )
