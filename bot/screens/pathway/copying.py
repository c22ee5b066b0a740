"""An advice as plain text, for a record."""

from __future__ import annotations

import html
import re
from datetime import date

from bot.screens.pathway.phrases import line, score_lines
from bot.screens.phrases import pair
from bot.screens.screen import COPY_LIMIT, utf16_length
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Advice, Item, Status
from core.model.dialogue import Dialogue
from dialogs.wording import Wording


def copy_text(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording, today: date
) -> str:
    """Return the advice as plain text for a record, in what a button can copy.

    Whole lines only, the most urgent first; "…" says that there is more. A score goes with its
    inputs, or not at all.
    """
    kinds = (Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING)
    items = advice.of(*kinds, status=(Status.HOLDS, Status.WAITS))
    lines = [_plain(pathway, item, say) for item in items]
    scores = [_plain_text(it) for it in score_lines(dialogue, pathway, advice, say, today)]
    whole = [*lines, *scores] or [say("advice-nothing")]
    shorter = ([*whole[:count], "…"] for count in range(len(whole) - 1, -1, -1))
    texts = (pair(say(pathway.id), " ; ".join(parts), say) for parts in (whole, *shorter))
    return next(text for text in texts if utf16_length(text) <= COPY_LIMIT)


def _plain(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return an item's line, named as what it is where it is no plain recommendation."""
    words = line(pathway, item, say)
    named = item.rule.kind is not Kind.RECOMMENDATION
    return pair(say(f"kind-{item.rule.kind}"), words, say) if named else words


def _plain_text(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).replace("\n", " : ")
