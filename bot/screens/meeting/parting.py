"""On which answers of a case opinions part."""

from __future__ import annotations

from collections.abc import Sequence

from bot.screens.case.facts import fact_label, is_asked
from bot.screens.case.page import Page
from bot.screens.phrases import lowered, pair
from core.engine.options import options, parted_by
from core.model.board import Opinion, Stand
from dialogs.board import TREATMENTS
from dialogs.registry import definitions
from dialogs.wording import Wording


def parting_words(page: Page, given: Sequence[Opinion]) -> str:
    """Return on which answers those who differ part; "" where nobody differs."""
    say = page.say
    stands = {(it.stand, it.option) for it in given if it.stand is not Stand.ABSTAIN}
    if len(stands) < 2:
        return ""
    by_id = {it.id: it for it in options(page.whole, TREATMENTS)}
    sides = [by_id[option] for _, option in sorted(stands) if option in by_id]
    facts = [lowered(_named(it, say)) for it in parted_by(sides)]
    if not facts:
        return say("opinions-part")
    return pair(say("opinions-part-on"), ", ".join(facts[:4]), say)


def _named(fact: str, say: Wording) -> str:
    if fact in definitions():
        return say(fact)
    return fact_label(fact, say) if is_asked(fact) else fact
