"""An advice as plain text, for a record: the whole of it, never a part."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.buttons import view_button
from bot.screens.citing import OUTSIDE, footer
from bot.screens.document import bold, copyable, document, pages
from bot.screens.pathway.advice import headline
from bot.screens.pathway.details import to_advice
from bot.screens.pathway.faces import face, reasons
from bot.screens.pathway.missing import missing
from bot.screens.pathway.phrases import (
    box,
    contradiction,
    doses,
    due_words,
    given,
    prerequisites,
    scores,
    to_check,
)
from bot.screens.phrases import day, in_a_row, input_label, pair
from bot.screens.screen import Screen
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.definition.source import Origin
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from core.model.dialogue import Dialogue
from core.model.view import Page, PageName
from dialogs.keys import rule_key
from dialogs.wording import Wording

NOTE = 3600
"""UTF-16 units of a message that is copied: a longer note is several, none of them cut."""


def note_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the note as a text to copy with one tap."""
    view = dialogue.view
    assert isinstance(view, Page)  # render() saw to it
    laid = pages([copyable(it) for it in note(evaluation, say)], NOTE)
    here = min(view.number or 0, len(laid) - 1)
    count = len(laid)
    turn = tuple(
        view_button(dialogue, Page(PageName.NOTE, page), text)
        for page, text in ((here - 1, f"‹ {here}/{count}"), (here + 1, f"{here + 2}/{count} ›"))
        if 0 <= page < count
    )
    lines = [text for block in laid[here] for text in block.lines]
    return Screen(
        document(bold(say("note-head")), copyable(*lines)),
        (*((turn,) if turn else ()), (to_advice(dialogue, say),)),
    )


def note(evaluation: PathwayEvaluation, say: Wording) -> Iterator[str]:
    """Yield the lines: answers, scores with inputs, advice, before, missing, sources."""
    pathway, advice = evaluation.definition, evaluation.advice
    yield f"{headline(evaluation, say)} · {day(evaluation.today, say)}"
    answered = [
        pair(input_label(pathway, q.id, say), given(evaluation, q.id, say), say)
        for q in pathway.questions
        if evaluation.is_known(q.id)
    ]
    if answered:
        yield in_a_row(answered, say)
    for score in scores(evaluation, say):
        yield score.plain(between=pair("", "", say))
    yield from (it.plain for it in contradiction(evaluation, say))
    yield from _advice(evaluation, say)
    yield from (f"☐ {label}" for label in dict.fromkeys(to_check(evaluation, say)))
    for item in prerequisites(advice):
        label = say(f"{rule_key(pathway, item.rule, say)}.label")
        yield f"{box(item)} {label}{due_words(item, say)}"
    if wanted := missing(evaluation):
        names = ", ".join(input_label(pathway, id, say) for id in wanted)
        yield pair(say("missing"), names, say)
    kinds = tuple(it for it in Kind if it is not Kind.INFORMATION)
    told = advice.of(*kinds, status=tuple(it for it in Status if it is not Status.NOT))
    outside = [it.rule.source for it in told if it.rule.source.origin is Origin.OUTSIDE]
    marks = dict.fromkeys(id for source in outside for id in source.ids)
    yield from (it.plain for it in footer(evaluation, list(marks), say))


def _advice(evaluation: PathwayEvaluation, say: Wording) -> Iterator[str]:
    """Yield what is urgent, advised, forbidden and not excluded, whole, in the page's order."""
    pathway, advice = evaluation.definition, evaluation.advice
    said = (Status.HOLDS, Status.WAITS)
    asked = [it for it in advice.of(Kind.RECOMMENDATION, status=said) if it.rule.action == "board"]
    asked += advice.of(*ADVISING, status=(Status.BOARD,))
    strong = [it for it in advice.of(Kind.RECOMMENDATION, status=said) if it not in asked]
    for sign, items in (
        ("‼", advice.of(Kind.EMERGENCY)),
        ("→", strong),
        ("→", doses(advice)),
        ("◇", advice.of(Kind.OPTION, status=said)),
    ):
        yield from (_marked(pathway, sign, item, say) for item in items)
    for item in advice.of(*ADVISING, status=(Status.BESIDE,)):
        yield f"· {say('beside', what=face(pathway, item, say))}"
    if asked:
        yield f"→ {reasons(pathway, asked, say).text(say, NOTE)}"
    yield from (_marked(pathway, "✕", item, say) for item in advice.of(Kind.CONTRAINDICATION))
    for item in advice.of(
        Kind.EMERGENCY, Kind.CONTRAINDICATION, status=(Status.OPEN, Status.BOARD)
    ):
        key = "to-settle-in-brief" if item.status is Status.BOARD else "not-excluded-in-brief"
        yield f"⚠ {say(key, what=face(pathway, item, say))}"


def _marked(pathway: Pathway, sign: str, item: Item, say: Wording) -> str:
    outside = f" {OUTSIDE}" if item.rule.source.origin is Origin.OUTSIDE else ""
    return f"{sign} {face(pathway, item, say)}{outside}"
