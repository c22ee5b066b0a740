"""An advice as plain text, for a record."""

from __future__ import annotations

from bot.screens.document import first_to_copy
from bot.screens.pathway.phrases import item_words, scores
from bot.screens.phrases import pair
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from dialogs.wording import Wording


def copy_text(evaluation: PathwayEvaluation, say: Wording) -> str:
    """Return the advice as plain text for a record, in what a button can copy.

    Whole lines only, the most urgent first; "…" says that there is more. A score goes with its
    inputs, or not at all.
    """
    pathway = evaluation.definition
    kinds = (Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING)
    items = evaluation.advice.of(*kinds, status=(Status.HOLDS, Status.WAITS))
    lines = [_plain(pathway, item, say) for item in items]
    lines += [score.plain(between=" : ") for score in scores(evaluation, say)]
    whole = lines or [say("advice-nothing")]
    shorter = ([*whole[:count], "…"] for count in range(len(whole) - 1, -1, -1))
    return first_to_copy(
        pair(say(pathway.id), " ; ".join(parts), say) for parts in (whole, *shorter)
    )


def _plain(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return an item's line, named as what it is where it is no plain recommendation."""
    words = item_words(pathway, item, say)
    named = item.rule.kind is not Kind.RECOMMENDATION
    return pair(say(f"kind-{item.rule.kind}"), words, say) if named else words
