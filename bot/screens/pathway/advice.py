"""What a pathway says, on one phone screen: what blocks, is recommended, is still to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from bot.screens.citing import cited_together, outside_its_population
from bot.screens.pathway.copying import copy_text
from bot.screens.pathway.phrases import (
    action_names,
    advised_line,
    box,
    due_words,
    given,
    line,
    read_words,
    running_words,
    score_lines,
    urgent,
)
from bot.screens.phrases import input_label, pair, part, title
from bot.screens.question import open_button, read_hint, view_button
from bot.screens.screen import (
    Button,
    Rows,
    Screen,
    bold,
    escape,
    folded,
    italic,
    pairs,
)
from core.definition.fact import UNKNOWN
from core.definition.pathway import ADVISING, Kind, Pathway
from core.definition.source import Source
from core.engine.advice import Advice, Item, Status, Tick, reads
from core.model.dialogue import Dialogue
from core.model.press import Press, Verb
from dialogs.keys import defect_key, rule_key
from dialogs.wording import Wording

SHOWN_OPTIONS: Final = 4
"""Options that the first screen shows in full."""
SHOWN_CARDS: Final = 2
"""Lines to know that the first screen shows unfolded beside advice: cautions come first."""
SHOWN_DEFECTS: Final = 1
"""Defects of the sources that the first screen shows unfolded."""
MOST_DEFECTS: Final = 6
"""Defects of the sources that the first screen shows, folded or not; the full text has them all."""

_PAGES = ("why", "whynot", "change", "full")


def advice_screen(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording, today: date
) -> Screen:
    """Return the card of a pathway that has no question left."""
    text = advice_text(dialogue, pathway, advice, say, today)
    return Screen(text, _rows(dialogue, pathway, advice, say, today))


def advice_text(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording, today: date
) -> str:
    """Return the advice in HTML: answer first, then what is missing, then its limits.

    What a phone has no room for is folded: the answers, and much of what to know beside an advice.
    """
    advised = "\n".join((*_urgent(pathway, advice, say), *_advised(pathway, advice, say)))
    limits = list(_limits(advice, say))
    shown = len(advice.outside) + SHOWN_DEFECTS
    cards = list(_cards(pathway, advice, say, today))
    first = cards[:SHOWN_CARDS] if advised else cards
    parts = [
        *_hints(dialogue, say),
        _head(dialogue, pathway, advice, say),
        advised or _nothing(pathway, advice, say),
        "\n".join(_to_do(pathway, advice, say)),
        "\n".join(first),
        "\n".join(score_lines(dialogue, pathway, advice, say, today)),
        "\n".join(limits[:shown]),
        _fold([*cards[len(first) :], *limits[shown:]]),
        italic(cited_together(_sources(pathway, advice), say)),
    ]
    text = "\n\n".join(part for part in parts if part)
    # a quotation has room of its own around it
    return text.replace("</blockquote>\n", "</blockquote>").replace(
        "\n\n<blockquote", "\n<blockquote"
    )


def _fold(lines: list[str]) -> str:
    return folded("\n".join(lines)) if lines else ""


def _hints(dialogue: Dialogue, say: Wording) -> list[str]:
    page, *arguments = dialogue.view.split(":")
    if page != "hint":
        return []
    lines = read_hint(arguments[1:], say) if arguments[0] == "read" else [say("hint-result")]
    return ["\n".join(escape(line) for line in lines)] if lines else []


# ---- the answers -------------------------------------------------------------------------------


def _head(dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording) -> str:
    told = [
        pair(input_label(pathway, q.id, say), given(dialogue, pathway, advice, q.id, say), say)
        for q in pathway.questions
        if dialogue.answers.get(q.id, UNKNOWN) != UNKNOWN and not _of_a_score(pathway, q.fact.id)
    ]
    head = bold(title(pathway, dialogue, say))
    return f"{head}\n{folded(escape(' · '.join(told)))}" if told else head


def _of_a_score(pathway: Pathway, fact: str) -> bool:
    return any(q.fact.id == fact for score in pathway.scores for q in score.questions)


# ---- what it says ------------------------------------------------------------------------------


def _urgent(pathway: Pathway, advice: Advice, say: Wording) -> Iterator[str]:
    for item in advice.of(Kind.EMERGENCY, status=(Status.HOLDS, Status.OPEN)):
        words = line(pathway, item, say)
        open_ = item.status is Status.OPEN
        yield (
            f"‼ {escape(say('not-excluded', what=words))}"
            if open_
            else f"‼ {bold(urgent(words, say))}"
        )
    for item in advice.of(Kind.CONTRAINDICATION, status=(Status.HOLDS, Status.OPEN, Status.BOARD)):
        words = line(pathway, item, say)
        match item.status:
            case Status.HOLDS:
                yield f"✖ {bold(pair(say('kind-contraindication'), words, say))}"
            case Status.OPEN:
                yield f"✖ {escape(say('not-excluded', what=words))}"
            case _:
                yield f"✖ {escape(say('at-limit', what=words))}"


def _advised(pathway: Pathway, advice: Advice, say: Wording) -> Iterator[str]:
    said = (Status.HOLDS, Status.WAITS)
    recommended = advice.of(Kind.RECOMMENDATION, status=said)
    yield from (advised_line(pathway, item, say) for item in recommended)
    yield from _options(pathway, advice.of(Kind.OPTION), say)
    waiting = advice.of(Kind.OPTION, status=(Status.WAITS,))
    yield from (advised_line(pathway, item, say) for item in waiting)
    if waiting or any(item.status is Status.WAITS for item in recommended):
        yield italic(say("after"))
    for item in advice.of(*ADVISING, status=(Status.BOARD,)):
        yield f"→ {bold(say('at-limit', what=line(pathway, item, say)))}"
    withheld = advice.of(*ADVISING, status=(Status.WITHHELD,))
    if withheld:
        yield f"… {escape(say('withheld', what=action_names(pathway, withheld, say)))}"
    blocked = advice.of(*ADVISING, status=(Status.BLOCKED,))
    if blocked:
        yield f"✕ {escape(say('blocked', what=action_names(pathway, blocked, say)))}"
    if open_ := advice.of(*ADVISING, status=(Status.OPEN,)):
        names = dict.fromkeys(read_words(pathway, leaf, say) for it in open_ for leaf in it.depends)
        yield f"… {escape(say('depends', what=', '.join(names)))}"


def _options(pathway: Pathway, items: tuple[Item, ...], say: Wording) -> Iterator[str]:
    """Yield options in full; more than a few by name, in one line: the full text has them all."""
    if len(items) <= SHOWN_OPTIONS:
        yield from (advised_line(pathway, item, say) for item in items)
    else:
        yield f"◇ {escape(say('options', what=action_names(pathway, items, say)))}"


def _nothing(pathway: Pathway, advice: Advice, say: Wording) -> str:
    """Return that nothing is advised, unless a card says what to know or do."""
    if any(it.rule.up_front for it in advice.of(Kind.INFORMATION)):
        return ""
    return escape(say("advice-nothing" if pathway.actions else "advice-empty"))


def _to_do(pathway: Pathway, advice: Advice, say: Wording) -> Iterator[str]:
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
    return escape(" · ".join(names))


def _label(pathway: Pathway, item: Item, say: Wording) -> str:
    return say(f"{rule_key(pathway, item.rule, say)}.label")


def _overdue(item: Item, say: Wording) -> str:
    return f" ({say('tick-overdue')})" if item.tick is Tick.OVERDUE else ""


def _cards(pathway: Pathway, advice: Advice, say: Wording, today: date) -> Iterator[str]:
    """Yield what to know."""
    for item in advice.of(Kind.INFORMATION):
        if item.rule.up_front or item.due or item.rule.runs:
            when = f"{due_words(item, say)}{running_words(item, say, today)}"
            yield escape(f"· {line(pathway, item, say)}{when}")


def _limits(advice: Advice, say: Wording) -> Iterator[str]:
    for origin in advice.outside:
        yield f"⚠ {escape(outside_its_population(origin, say))}"
    ids = dict.fromkeys((*advice.notes, *_defects(advice)))
    for id in list(ids)[:MOST_DEFECTS]:
        yield f"⚠ {escape(say(defect_key(id)))}"
    if len(ids) > MOST_DEFECTS:
        yield escape(say("more", count=len(ids) - MOST_DEFECTS))


def _defects(advice: Advice) -> list[str]:
    """Return the defects of the rules that stand on the card."""
    quiet = (Status.NOT, Status.OPEN)
    shown = (it for it in advice.items if it.rule.kind is not Kind.INFORMATION or it.rule.up_front)
    return [id for item in shown if item.status not in quiet for id in item.rule.defects]


def _sources(pathway: Pathway, advice: Advice) -> Iterator[Source]:
    """Yield what the pathway rests on, and what each rule that says something does."""
    yield pathway.source
    yield from (it.rule.source for it in advice.items if it.status is not Status.NOT)


# ---- what it offers ----------------------------------------------------------------------------


def _rows(dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording, today: date) -> Rows:
    opens = dict.fromkeys(
        it.rule.opens
        for it in advice.items
        if it.rule.opens and it.status in (Status.HOLDS, Status.WAITS)
    )
    openings = [
        open_button(dialogue, id, f"› {part(id, 'button', say)}")
        for id in opens
        if id and id != pathway.id
    ]
    deeds = [view_button(dialogue, "pick", say("button-edit"))]
    if unanswered := _to_complete(dialogue, advice, pathway):
        deeds.insert(0, view_button(dialogue, "edit", say("button-complete"), unanswered))
    if advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN)):
        deeds.insert(0, view_button(dialogue, "checks", say("button-checks")))
    reading = [view_button(dialogue, page, say(f"button-{page}")) for page in _PAGES]
    short = [
        *deeds,
        Button(say("button-copy"), copies=copy_text(dialogue, pathway, advice, say, today)),
        view_button(dialogue, "sources", say("button-sources")),
    ]
    across = 2 if len(short) == 4 else 3
    ways_out = [
        Button(say("button-back"), Press(Verb.BACK, dialogue.token, dialogue.revision)),
        Button(say("button-restart"), Press(Verb.RESTART, dialogue.token, dialogue.revision)),
        Button(say("button-cancel"), Press(Verb.CANCEL, dialogue.token, dialogue.revision)),
    ]
    return (*pairs(openings), *pairs(short, across), *pairs(reading), tuple(ways_out))


def _to_complete(dialogue: Dialogue, advice: Advice, pathway: Pathway) -> str | None:
    """Return the first unknown answer on which something still depends."""
    awaited = {reads(leaf) for item in advice.items for leaf in item.depends}
    scores = {q.fact.id for score in pathway.scores if score.id in awaited for q in score.questions}
    return next(
        (
            q.id
            for q in pathway.questions
            if dialogue.answers.get(q.id) == UNKNOWN and q.fact.id in awaited | scores
        ),
        None,
    )
