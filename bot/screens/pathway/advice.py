"""What a pathway says, on one phone screen: what blocks, is recommended, is still to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from bot.screens.citing import cited_together, outside_its_population
from bot.screens.document import (
    Document,
    Line,
    Paragraph,
    bold,
    document,
    fold,
    italic,
    line,
    paragraph,
)
from bot.screens.hints import result_hints
from bot.screens.pathway.phrases import (
    action_names,
    advised_line,
    box,
    due_words,
    given,
    item_words,
    read_words,
    running_words,
    scores,
    urgent_line,
)
from bot.screens.phrases import input_label, pair, title
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.definition.source import Source
from core.engine.advice import Advice, Item, Status
from core.engine.due import Tick
from core.engine.evaluation import PathwayEvaluation
from core.model.view import View
from dialogs.keys import defect_key, rule_key
from dialogs.wording import Wording

SHOWN_OPTIONS: Final = 4
"""Options that the first screen shows in full."""
SHOWN_TO_KNOW: Final = 2
"""Lines to know that the first screen shows unfolded beside advice: cautions come first."""
SHOWN_DEFECTS: Final = 1
"""Defects of the sources that the first screen shows unfolded."""
MOST_DEFECTS: Final = 6
"""Defects of the sources that the first screen shows, folded or not; the full text has them all."""


def advice_text(view: View, evaluation: PathwayEvaluation, say: Wording) -> Document:
    """Return the advice: answer first, then what is missing, then its limits.

    What a phone has no room for is folded: the answers, and much of what to know beside an advice.
    """
    pathway, advice = evaluation.definition, evaluation.advice
    advised = [*_urgent(pathway, advice, say), *_advised(pathway, advice, say)]
    limits = list(_limits(advice, say))
    shown = len(advice.outside) + SHOWN_DEFECTS
    to_know = list(_to_know(evaluation, say))
    first = to_know[:SHOWN_TO_KNOW] if advised else to_know
    return document(
        *result_hints(view, evaluation, say),
        bold(title(pathway, evaluation.answers, say)),
        fold(*_answers(evaluation, say)),
        paragraph(*(advised or _nothing(pathway, advice, say))),
        paragraph(*_to_do(pathway, advice, say)),
        paragraph(*first),
        _together(scores(evaluation, say)),
        paragraph(*limits[:shown]),
        fold(*to_know[len(first) :], *limits[shown:]),
        italic(cited_together(_sources(pathway, advice), say)),
    )


def _together(blocks: Iterable[Paragraph]) -> Paragraph:
    return paragraph(*(it for block in blocks for it in block.lines))


# ---- the answers -------------------------------------------------------------------------------


def _answers(evaluation: PathwayEvaluation, say: Wording) -> Iterator[str]:
    """Yield the answers in one line, those of a score aside: it stands with its inputs."""
    pathway = evaluation.definition
    told = [
        pair(input_label(pathway, q.id, say), given(evaluation, q.id, say), say)
        for q in pathway.questions
        if evaluation.is_known(q.id) and not _of_a_score(pathway, q.fact.id)
    ]
    if told:
        yield " · ".join(told)


def _of_a_score(pathway: Pathway, fact: str) -> bool:
    return any(q.fact.id == fact for score in pathway.scores for q in score.questions)


# ---- what it says ------------------------------------------------------------------------------


def _urgent(pathway: Pathway, advice: Advice, say: Wording) -> Iterator[str | Line]:
    for item in advice.of(Kind.EMERGENCY, status=(Status.HOLDS, Status.OPEN)):
        if item.status is Status.OPEN:
            yield f"‼ {say('not-excluded', what=item_words(pathway, item, say))}"
        else:
            yield urgent_line(pathway, item, say)
    for item in advice.of(Kind.CONTRAINDICATION, status=(Status.HOLDS, Status.OPEN, Status.BOARD)):
        words = item_words(pathway, item, say)
        match item.status:
            case Status.HOLDS:
                yield line("✖ ", bold(pair(say("kind-contraindication"), words, say)))
            case Status.OPEN:
                yield f"✖ {say('not-excluded', what=words)}"
            case _:
                yield f"✖ {say('at-limit', what=words)}"


def _advised(pathway: Pathway, advice: Advice, say: Wording) -> Iterator[str | Line]:
    said = (Status.HOLDS, Status.WAITS)
    recommended = advice.of(Kind.RECOMMENDATION, status=said)
    yield from (advised_line(pathway, item, say) for item in recommended)
    yield from _options(pathway, advice.of(Kind.OPTION), say)
    waiting = advice.of(Kind.OPTION, status=(Status.WAITS,))
    yield from (advised_line(pathway, item, say) for item in waiting)
    if waiting or any(item.status is Status.WAITS for item in recommended):
        yield italic(say("after"))
    for item in advice.of(*ADVISING, status=(Status.BOARD,)):
        yield line("→ ", bold(say("at-limit", what=item_words(pathway, item, say))))
    withheld = advice.of(*ADVISING, status=(Status.WITHHELD,))
    if withheld:
        yield f"… {say('withheld', what=action_names(pathway, withheld, say))}"
    blocked = advice.of(*ADVISING, status=(Status.BLOCKED,))
    if blocked:
        yield f"✕ {say('blocked', what=action_names(pathway, blocked, say))}"
    if open_ := advice.of(*ADVISING, status=(Status.OPEN,)):
        names = dict.fromkeys(read_words(pathway, leaf, say) for it in open_ for leaf in it.depends)
        yield f"… {say('depends', what=', '.join(names))}"


def _options(pathway: Pathway, items: tuple[Item, ...], say: Wording) -> Iterator[str | Line]:
    """Yield options in full; more than a few by name, in one line: the full text has them all."""
    if len(items) <= SHOWN_OPTIONS:
        yield from (advised_line(pathway, item, say) for item in items)
    else:
        yield f"◇ {say('options', what=action_names(pathway, items, say))}"


def _nothing(pathway: Pathway, advice: Advice, say: Wording) -> list[str | Line]:
    """Return that nothing is advised, unless a card says what to know or do."""
    if any(it.rule.up_front for it in advice.of(Kind.INFORMATION)):
        return []
    return [say("advice-nothing" if pathway.actions else "advice-empty")]


def _to_do(pathway: Pathway, advice: Advice, say: Wording) -> Iterator[str | Line]:
    items = advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN))
    if not items:
        return
    yield bold(say("before"))
    still = [it for it in items if it.tick not in (Tick.DONE, Tick.NOT_APPLICABLE)]
    met = [it for it in items if it not in still]
    if still:
        yield _named(pathway, still, say)
    if met:
        yield _named(pathway, met, say)


def _named(pathway: Pathway, items: Iterable[Item], say: Wording) -> str:
    """Return prerequisites by their short names, in one paragraph."""
    names = (
        f"{box(it)} {_label(pathway, it, say)}{_overdue(it, say) or due_words(it, say)}"
        for it in items
    )
    return " · ".join(names)


def _label(pathway: Pathway, item: Item, say: Wording) -> str:
    return say(f"{rule_key(pathway, item.rule, say)}.label")


def _overdue(item: Item, say: Wording) -> str:
    return f" ({say('tick-overdue')})" if item.tick is Tick.OVERDUE else ""


def _to_know(evaluation: PathwayEvaluation, say: Wording) -> Iterator[str]:
    """Yield what to know."""
    for item in evaluation.advice.of(Kind.INFORMATION):
        if item.rule.up_front or item.due or item.rule.runs:
            when = f"{due_words(item, say)}{running_words(item, say, evaluation.today)}"
            yield f"· {item_words(evaluation.definition, item, say)}{when}"


def _limits(advice: Advice, say: Wording) -> Iterator[str]:
    for origin in advice.outside:
        yield f"⚠ {outside_its_population(origin, say)}"
    ids = dict.fromkeys((*advice.notes, *_defects(advice)))
    for id in list(ids)[:MOST_DEFECTS]:
        yield f"⚠ {say(defect_key(id))}"
    if len(ids) > MOST_DEFECTS:
        yield say("more", count=len(ids) - MOST_DEFECTS)


def _defects(advice: Advice) -> list[str]:
    """Return the defects of the rules that stand on the card."""
    quiet = (Status.NOT, Status.OPEN)
    shown = (it for it in advice.items if it.rule.kind is not Kind.INFORMATION or it.rule.up_front)
    return [id for item in shown if item.status not in quiet for id in item.rule.defects]


def _sources(pathway: Pathway, advice: Advice) -> Iterator[Source]:
    """Yield what the pathway rests on, and what each rule that says something does."""
    yield pathway.source
    yield from (it.rule.source for it in advice.items if it.status is not Status.NOT)
