"""How what several pathways say of a lesion goes together, in words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.case.marks import unsaid_of
from bot.screens.case.page import Page
from bot.screens.citing import cited_by_name
from bot.screens.document import Line, bold, line
from bot.screens.phrases import part
from core.engine.agreement import agreement, grounds
from dialogs.together import AT_ONCE, FAMILIES


def agreeing(page: Page, lesion: int | None) -> Iterator[Line]:
    """Yield what is contrary with both sources, what several pathways say, what goes together."""
    gone = unsaid_of(page.view, lesion)
    say, found = page.say, agreement(page.whole, lesion, FAMILIES, AT_ONCE, gone)
    for conflict in {it.action: it for it in found.conflicts}.values():
        name = say(f"{conflict.advised.evaluation.definition.id}-action-{conflict.action}")
        given = [cited_by_name(it, say) for it in grounds(conflict)]
        yield line("⚠ ", bold(say("agree-conflict", what=name, one=given[0], other=given[1])))
    told = [
        f"{say(f'family-{family}')} ({', '.join(part(it, 'button', say) for it in pathways)})"
        for family, pathways in found.concordant.items()
    ]
    if told:
        yield line("= ", say("agree-concordant", what=", ".join(told)))
    if found.complementary:
        names = ", ".join(say(f"family-{it}") for it in found.complementary)
        yield line("+ ", say("agree-complementary", what=names))
