"""The card of a pathway that has no question left: the advice, and what can be done with it."""

from __future__ import annotations

from typing import Final

from bot.screens.buttons import (
    edit_button,
    home_button,
    open_button,
    page_button,
    press,
    view_button,
)
from bot.screens.document import Line, bold, document, line, paragraph
from bot.screens.pathway.advice import advice_text, headline
from bot.screens.pathway.checks import to_prepare
from bot.screens.pathway.faces import face, subject
from bot.screens.pathway.missing import missing
from bot.screens.phrases import pair, part
from bot.screens.screen import Button, Screen, pairs
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from core.model.dialogue import Dialogue
from core.model.press import Back
from core.model.view import LIVE_VIEW, Checks, Edit, PageName
from dialogs.leading import EMERGENCY
from dialogs.wording import Wording

FEW: Final = 6
"""Buttons up to which the first page has that to the answers too.

It stands with the ticks and with the details always.
"""


def advice_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the card of a pathway that has no question left."""
    deeds, ways_on = _deeds(dialogue, evaluation, say), _ways_on(dialogue, evaluation, say)
    ways_out = (*_back(dialogue, say), home_button(dialogue, say))
    door = dialogue.definition != EMERGENCY
    if len(deeds) + len(ways_on) + len(ways_out) + door < FEW:
        deeds.append(edit_button(dialogue, say))
    return Screen(
        advice_text(dialogue.view, evaluation, say), (*pairs([*deeds, *ways_on]), ways_out)
    )


def _back(dialogue: Dialogue, say: Wording) -> tuple[Button, ...]:
    """Return the way back to what opened this pathway; one begun by itself is edited instead."""
    if dialogue.opened_by is None:
        return ()
    return (Button(say("button-back"), press(dialogue, Back())),)


def _deeds(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> list[Button]:
    deeds = []
    if to_prepare(evaluation):
        deeds.append(view_button(dialogue, Checks(), say("button-checks")))
    if unanswered := missing(evaluation):
        deeds.append(view_button(dialogue, Edit(unanswered[0]), say("button-complete")))
    return [
        *deeds,
        page_button(dialogue, PageName.NOTE, say("button-copy")),
        page_button(dialogue, PageName.WHY, say("button-details")),
    ]


def _ways_on(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> list[Button]:
    """Return the way on, or to the page of them where they are several."""
    found = openings(evaluation)
    if len(found) > 1:
        return [page_button(dialogue, PageName.NEXT, say("button-next"))]
    return [_opening(dialogue, it, say) for it in found]


def openings(evaluation: PathwayEvaluation) -> list[Item]:
    """Return what leads on to another definition, the first of each.

    The way to the emergencies stands on every card.
    """
    found: dict[str, Item] = {}
    for item in evaluation.advice.items:
        id = item.rule.opens
        if (
            id
            and id not in (evaluation.definition.id, EMERGENCY)
            and item.status in (Status.HOLDS, Status.WAITS)
        ):
            found.setdefault(id, item)
    return list(found.values())


def _opening(dialogue: Dialogue, item: Item, say: Wording) -> Button:
    id = item.rule.opens or ""
    return open_button(dialogue, id, f"{part(id, 'button', say)} ›")


def _way(evaluation: PathwayEvaluation, item: Item, say: Wording) -> Line:
    """Return where a rule leads on, with why: the name once."""
    name, why = say(item.rule.opens or ""), face(evaluation.definition, item, say)
    told = why.removeprefix(pair(name, "", say)) if subject(why) == name else why
    return line("› ", bold(name), " · ", told)


def next_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return where the advice leads on, each with why."""
    found = openings(evaluation)
    lines = [_way(evaluation, it, say) for it in found]
    buttons = [_opening(dialogue, it, say) for it in found]
    back = view_button(dialogue, LIVE_VIEW, say("button-result"))
    return Screen(
        document(bold(headline(evaluation, say)), paragraph(*lines)), (*pairs(buttons), (back,))
    )
