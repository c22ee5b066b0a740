"""The card of a pathway that has no question left: the advice, and what can be done with it."""

from __future__ import annotations

from bot.screens.buttons import open_button, page_button, press, view_button, ways_out
from bot.screens.pathway.advice import advice_text
from bot.screens.pathway.copying import copy_text
from bot.screens.phrases import part
from bot.screens.screen import Button, Rows, Screen, pairs
from core.definition.answer import UNKNOWN
from core.definition.rule import Kind
from core.engine.advice import Status, reads
from core.engine.evaluation import PathwayEvaluation
from core.model.dialogue import Dialogue
from core.model.press import Back, Restart
from core.model.view import Checks, Edit, PageName
from dialogs.wording import Wording

_PAGES = (PageName.WHY, PageName.WHY_NOT, PageName.CHANGE, PageName.FULL)


def advice_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the card of a pathway that has no question left."""
    return Screen(
        advice_text(dialogue.view, evaluation, say),
        (
            *pairs(_openings(dialogue, evaluation, say)),
            *_deeds(dialogue, evaluation, say),
            *pairs([page_button(dialogue, page, say(f"button-{page}")) for page in _PAGES]),
            _back(dialogue, say),
            ways_out(dialogue, say),
        ),
    )


def _openings(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> list[Button]:
    opens = dict.fromkeys(
        it.rule.opens
        for it in evaluation.advice.items
        if it.rule.opens and it.status in (Status.HOLDS, Status.WAITS)
    )
    return [
        open_button(dialogue, id, f"› {part(id, 'button', say)}")
        for id in opens
        if id and id != evaluation.definition.id
    ]


def _deeds(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Rows:
    deeds = [page_button(dialogue, PageName.PICK, say("button-edit"))]
    if unanswered := _to_complete(evaluation):
        deeds.insert(0, view_button(dialogue, Edit(unanswered), say("button-complete")))
    if evaluation.advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN)):
        deeds.insert(0, view_button(dialogue, Checks(), say("button-checks")))
    deeds += [
        Button(say("button-copy"), copies=copy_text(evaluation, say)),
        page_button(dialogue, PageName.SOURCES, say("button-sources")),
    ]
    return pairs(deeds, 2 if len(deeds) == 4 else 3)


def _back(dialogue: Dialogue, say: Wording) -> tuple[Button, ...]:
    return (
        Button(say("button-back"), press(dialogue, Back())),
        Button(say("button-restart"), press(dialogue, Restart())),
    )


def _to_complete(evaluation: PathwayEvaluation) -> str | None:
    """Return the first unknown answer on which something still depends."""
    pathway = evaluation.definition
    awaited = {reads(leaf) for item in evaluation.advice.items for leaf in item.depends}
    scores = {q.fact.id for score in pathway.scores if score.id in awaited for q in score.questions}
    return next(
        (
            q.id
            for q in pathway.questions
            if evaluation.answers.get(q.id) == UNKNOWN and q.fact.id in awaited | scores
        ),
        None,
    )
