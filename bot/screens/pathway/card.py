"""The card of a pathway that has no question left: the advice, and what can be done with it."""

from __future__ import annotations

from bot.screens.buttons import home_button, open_button, page_button, view_button
from bot.screens.document import bold, document, line, paragraph
from bot.screens.pathway.advice import advice_text, headline
from bot.screens.pathway.faces import face
from bot.screens.pathway.missing import missing
from bot.screens.phrases import part
from bot.screens.screen import Button, Screen, pairs
from core.definition.rule import Kind
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from core.model.dialogue import Dialogue
from core.model.view import LIVE_VIEW, Checks, Edit, PageName
from dialogs.wording import Wording


def advice_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the card of a pathway that has no question left."""
    text = advice_text(dialogue.view, evaluation, say)
    return Screen(
        text, pairs([*_deeds(dialogue, evaluation, say), *_ways_on(dialogue, evaluation, say)])
    )


def _deeds(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> list[Button]:
    deeds = []
    if evaluation.advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN)):
        deeds.append(view_button(dialogue, Checks(), say("button-checks")))
    if unanswered := missing(evaluation):
        deeds.append(view_button(dialogue, Edit(unanswered[0]), say("button-complete")))
    return [
        *deeds,
        page_button(dialogue, PageName.NOTE, say("button-copy")),
        page_button(dialogue, PageName.WHY, say("button-details")),
        page_button(dialogue, PageName.PICK, say("button-edit")),
    ]


def _ways_on(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> list[Button]:
    """Return the way on, or to the page of them where they are several; and out."""
    found = openings(evaluation)
    urgent = [it for it in found if it.rule.kind is Kind.EMERGENCY]
    others = [it for it in found if it not in urgent]
    buttons = [_opening(dialogue, it, say) for it in urgent]
    if len(others) > 1:
        buttons.append(page_button(dialogue, PageName.NEXT, say("button-next")))
    else:
        buttons += [_opening(dialogue, it, say) for it in others]
    return [*buttons, home_button(say)]


def openings(evaluation: PathwayEvaluation) -> list[Item]:
    """Return what leads on to another definition, the first of each."""
    found: dict[str, Item] = {}
    for item in evaluation.advice.items:
        id = item.rule.opens
        if id and id != evaluation.definition.id and item.status in (Status.HOLDS, Status.WAITS):
            found.setdefault(id, item)
    return list(found.values())


def _opening(dialogue: Dialogue, item: Item, say: Wording) -> Button:
    id = item.rule.opens or ""
    return open_button(dialogue, id, f"{part(id, 'button', say)} ›")


def next_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return where the advice leads on, each with why."""
    found = openings(evaluation)
    lines = [
        line("› ", bold(say(it.rule.opens or "")), " · ", face(evaluation.definition, it, say))
        for it in found
    ]
    buttons = [_opening(dialogue, it, say) for it in found]
    back = view_button(dialogue, LIVE_VIEW, say("button-result"))
    return Screen(
        document(bold(headline(evaluation, say)), paragraph(*lines)), (*pairs(buttons), (back,))
    )
