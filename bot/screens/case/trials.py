"""Which trials of the documents run today by the dates that are printed, in one line."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.case.page import Page
from bot.screens.document import Line, italic, line
from bot.screens.pathway.faces import merged
from bot.screens.phrases import day


def trials_line(page: Page) -> Iterator[Line]:
    """Yield the trials whose printed dates hold today; that none does, where the register is."""
    dated = [
        (part.evaluation.definition, item)
        for part in page.whole.of(None)
        for item in part.evaluation.advice.items
        if item.rule.runs is not None
    ]
    if not dated:
        return
    say, open_ = page.say, [(definition, item) for definition, item in dated if item.running]
    if open_:
        names = [face.subject for definition, it in open_ for face in merged(definition, [it], say)]
        yield line(italic(say("case-trials-open", what=", ".join(dict.fromkeys(names)))))
    else:
        last = max(item.rule.runs[1] for _, item in dated if item.rule.runs)
        yield line(italic(say("case-trials-over", day=day(last, say))))
