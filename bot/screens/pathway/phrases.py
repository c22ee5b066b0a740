"""Small pieces of text that the screens of a pathway share: rules, answers, dates, scores."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from bot.screens.document import Line, Paragraph, bold, italic, line, paragraph
from bot.screens.phrases import (
    answer_words,
    band_names,
    day,
    either,
    exclude_nothing,
    headline,
    input_label,
    lowered,
    missing_label,
    number_words,
    part,
    points_words,
    raised,
    span,
)
from core.definition.answer import COMPUTE, UNKNOWN, Answer
from core.definition.conditions import Condition, TotalIn
from core.definition.fact import Fact
from core.definition.interval import Span
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.definition.score import Score
from core.engine.advice import Advice, Item, Status, reads
from core.engine.due import Tick
from core.engine.evaluation import PathwayEvaluation
from core.engine.result import Result
from core.engine.totals import answers_from
from core.errors import UnknownTerm
from dialogs.keys import rule_key
from dialogs.wording import Wording

DECIMALS: Final = {"ml_min": 0}
"""Decimals of a computed number by its unit, where they are fewer than the finest."""
FINEST: Final = 2
"""Decimals of any other computed number, and the most that are shown."""
BANDS: Final = 44
"""Characters of the bands beside a total; several long ones are left to the details."""

_BOXES = {
    Tick.DONE: "☑",
    Tick.TO_DO: "☐",
    Tick.NOT_APPLICABLE: "–",
    Tick.UNKNOWN: "☐",
    Tick.OVERDUE: "☐",
}


def given(evaluation: PathwayEvaluation, id: str, say: Wording) -> str:
    """Return an answer, or the one that others imply, in few words; a computed number as it is."""
    pathway, computed = evaluation.definition, evaluation.advice.computed
    question, answer = pathway.question(id), evaluation.answers.get(id)
    if answer is None:
        answer = question.picked(evaluation.facts.get(question.fact.id, frozenset()))
    words = answer_words(pathway, question, answer, say)
    if answer == COMPUTE and id in computed:
        return f"{computed_words(question.fact, computed[id], say)} ({words})"
    return words


def computed_words(fact: Fact, computed: Span, say: Wording) -> str:
    """Return a computed number or range with its unit, as precisely as a laboratory gives it.

    Never rounded over a threshold: 49.6 mL/min is not said to be 50.
    """
    ends = (_rounded(fact, end) for end in (computed.low, computed.high) if end is not None)
    numbers = dict.fromkeys(number_words(end, say) for end in ends)
    return f"{'–'.join(numbers)}\u00a0{say(f'unit-{fact.unit}')}"


def _rounded(fact: Fact, number: Fraction) -> Fraction:
    """Return a number with the fewest decimals that leave it in the option in which it is."""
    option = fact.sorted_into(Span(number, number))
    for decimals in range(DECIMALS.get(fact.unit or "", FINEST), FINEST):
        rounded = Fraction(math.floor(number * 10**decimals + Fraction(1, 2)), 10**decimals)
        if fact.sorted_into(Span(rounded, rounded)) == option:
            return rounded
    return number


def doses(advice: Advice) -> tuple[Item, ...]:
    """Return how what is advised is given: nothing of what is blocked or still on hold."""
    said = (Status.HOLDS, Status.WAITS)
    actions = {it.rule.action for it in advice.of(*ADVISING, status=said)}
    return tuple(it for it in advice.of(Kind.DOSE) if not actions.isdisjoint(it.rule.about))


def options(advice: Advice, items: Iterable[Item]) -> list[Item]:
    """Return the options among items: not what goes with actions that are still on hold."""
    said = (Status.HOLDS, Status.WAITS, Status.BOARD, Status.BESIDE)
    actions = {it.rule.action for it in advice.of(*ADVISING, status=said)}
    return [
        it
        for it in items
        if it.rule.kind is Kind.OPTION
        and (not it.rule.about or not actions.isdisjoint(it.rule.about))
    ]


def prerequisites(advice: Advice) -> tuple[Item, ...]:
    """Return what is to be ticked: one examination that several rules ask for is one tick.

    Not of what is not known to be advised, where it is not known to be asked for either: healed
    skin, of a lesion of which nobody said that it was operated on.
    """
    said = (Status.HOLDS, Status.WAITS, Status.BOARD, Status.BESIDE, Status.WITHHELD)
    actions = {it.rule.action for it in advice.of(*ADVISING, status=said)}
    found: dict[str | None, Item] = {}
    for item in advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN)):
        if item.status is Status.OPEN and item.rule.blocks and actions.isdisjoint(item.rule.blocks):
            continue
        there = found.setdefault(item.rule.check, item)
        if item.rule.blocking and not there.rule.blocking:
            found[item.rule.check] = item
    return tuple(found.values())


def to_check(evaluation: PathwayEvaluation, say: Wording) -> Iterator[str]:
    """Yield what guards and is to be looked for before, by the name of what is asked: "sepsis?"."""
    guards = (Kind.EMERGENCY, Kind.CONTRAINDICATION)
    for item in evaluation.advice.of(*guards, status=(Status.CHECK,)):
        if item.to_ask:
            yield say("to-check", what=looked_for(evaluation, item, say, alone=True))


def looked_for(
    evaluation: PathwayEvaluation, item: Item, say: Wording, *, alone: bool = False
) -> str:
    """Return what a contraindication waits for: a score by its name, or what is asked.

    ``alone`` where a line has room for what it is of; a button has its short name.
    """
    pathway, asked = evaluation.definition, item.to_ask[0]
    fact = pathway.question(asked).fact.id
    for leaf in item.depends:
        if isinstance(leaf, TotalIn) and any(
            question.fact.id == fact for question in pathway.score(leaf.score).questions
        ):
            return say(leaf.score)
    return raised((missing_label if alone else input_label)(pathway, asked, say))


def contradiction(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Line]:
    """Yield that two answers cannot both be true, and what they are about."""
    facts = evaluation.advice.contradicted
    if not facts:
        return
    pathway = evaluation.definition
    asked = [q.id for q in pathway.questions if q.fact.id in facts]
    names = ", ".join(lowered(input_label(pathway, id, say)) for id in asked)
    words = say("contradiction", what=names.rstrip(".")) if names else say("contradiction-plain")
    yield line("⚠ ", bold(words))


def item_words(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return what a rule says, in one line."""
    return say(rule_key(pathway, item.rule, say))


def detail(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return what a rule says, in full."""
    return say(f"{rule_key(pathway, item.rule, say)}.detail")


def urgent(words: str, say: Wording) -> str:
    """Return what an emergency says, named as one: never by a sign alone."""
    return f"{say('kind-emergency')} · {words}"


def advised_line(item: Item, words: str, say: Wording) -> Line:
    """Return a recommendation in bold, an option as such; a box before what is to be prepared."""
    waits = "☐ " if item.status is Status.WAITS else ""
    if item.rule.kind is Kind.RECOMMENDATION:
        return line(waits, "→ ", bold(words))
    return line(waits, "◇ ", say("option", what=words))


def read_words(pathway: Pathway, leaf: Condition, say: Wording) -> str:
    """Return what a simple condition reads: the short name of a question, or a score."""
    name = reads(leaf)
    try:
        return input_label(pathway, pathway.asking(name).id, say)
    except UnknownTerm:
        return say(name)


def box(item: Item) -> str:
    """Return the box of a prerequisite."""
    return _BOXES[item.tick] if item.tick else "☐"


def due_words(item: Item, say: Wording) -> str:
    """Return when something is due, in brackets; nothing where that is not known."""
    if item.due is None:
        return ""
    first = day(item.due.first, say)
    if item.due.last == item.due.first:
        return f" ({say('due-on', day=first)})"
    if item.due.last is None:
        return f" ({say('due-from', first=first)})"
    return f" ({between(item.due.first, item.due.last, say)})"


def between(first: date, last: date, say: Wording) -> str:
    """Return from when to when, the year once: "du 22/11 au 28/11/2026"."""
    begun, ended = day(first, say), day(last, say)
    if first.year == last.year:
        begun = begun.removesuffix(f"/{last.year}")
    return say("due-between", first=begun, last=ended)


def running_words(item: Item, say: Wording, today: date) -> str:
    """Return whether a trial's window, as the source prints it, holds today."""
    if item.rule.runs is None:
        return ""
    first, last = item.rule.runs
    word = "trial-within" if item.running else "trial-past" if today > last else "trial-to-come"
    return f" — {say(word, first=day(first, say), last=day(last, say))}"


def scores(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Paragraph]:
    """Yield each score that some answer bears on, with its inputs: never one without them."""
    facts, advice = evaluation.facts, evaluation.advice
    for score in evaluation.definition.scores:
        if any(q.fact.id in facts for q in score.questions) and needed(advice, score):
            result, answers = advice.results[score.id], answers_from(score, facts)
            bands = f" — {band_names(score, result.bands, say)}" if result.bands else ""
            inputs = " · ".join(_input(score, answers, q.id, say) for q in score.questions)
            yield paragraph(line(bold(all_totals(score, result, say)), bands), italic(inputs))


def score_lines(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Line]:
    """Yield each score that some answer bears on in one line: "SINS 15/18, unstable".

    Not one of which every band is possible still. Two bands of which one begins where the other
    ends, "< 6 months or ≥ 6 months", say nothing together: the total stands alone.
    """
    facts, advice = evaluation.facts, evaluation.advice
    for score in evaluation.definition.scores:
        if any(q.fact.id in facts for q in score.questions) and needed(advice, score):
            result = advice.results[score.id]
            if len(result.bands) == len(score.bands) > 1:
                continue  # too little is known for any band to be out
            names = [band_words(score, band, say) for band in result.bands]
            said = "" if exclude_nothing(names) else either(names, say)
            short = said if len(said) <= BANDS else ""
            name = part(score.id, "page", say)
            yield line(bold(all_totals(score, result, say, name)), f", {short}" if short else "")


def band_words(score: Score, band: str, say: Wording) -> str:
    """Return a band's name within a line; what it comes to where its name is but its numbers."""
    key = f"{score.id}-band-{band}"
    words = part(key, "page", say)
    if words.startswith(say(score.id)) and say.has(f"{key}.brief"):
        return say(f"{key}.brief")
    return lowered(words)


def all_totals(score: Score, result: Result, say: Wording, name: str = "") -> str:
    """Return a score with every total that one of its readings gives: "SINS 5 ou 9/18"."""
    totals = {total for reading in result.valued for total in reading.totals}
    if not result.differing or not totals:
        return headline(score, result, say, name)
    top = max(score.reachable(score.principal))
    return f"{name or say(score.id)} {span(totals, say)}/{top}"


def needed(advice: Advice, score: Score) -> bool:
    """Tell whether a rule that says something, or that still may, reads a score."""
    return any(
        reads(leaf) == score.id
        for item in advice.items
        if item.status is not Status.NOT or item.because
        for leaf in (*item.because, *item.depends)
    )


def _input(score: Score, answers: dict[str, Answer], id: str, say: Wording) -> str:
    question = score.question(id)
    worth = points_words(score, question, answers[id], say)
    label = lowered(say(f"{score.id}-{id}.label"))
    if answers[id] != UNKNOWN:
        return f"{label} {worth}"
    return f"{say('to-check', what=label)} ({worth})"
