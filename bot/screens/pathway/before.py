"""What is to be prepared before what is advised, and the one thing that is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.screens.document import Line, bold, line
from bot.screens.pathway.fitting import height
from bot.screens.pathway.missing import missing
from bot.screens.pathway.phrases import box, due_words, prerequisites, to_check
from bot.screens.phrases import missing_label, pair
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING
from core.engine.advice import Item, Status
from core.engine.due import Tick
from core.engine.evaluation import PathwayEvaluation
from dialogs.keys import rule_key
from dialogs.wording import Wording

SAID: Final = (Status.HOLDS, Status.WAITS, Status.BOARD, Status.BESIDE)


def before_lines(evaluation: PathwayEvaluation, most: int, say: Wording) -> Iterator[Line]:
    """Yield the prerequisites by their short names in one line, those to do first.

    What prepares the first thing that is advised comes before what a later step waits for.
    """
    pathway = evaluation.definition
    items = prerequisites(evaluation.advice)
    done = (Tick.DONE, Tick.NOT_APPLICABLE)
    steps = [it.rule.action for it in evaluation.advice.of(*ADVISING, status=SAID)]

    def first(item: Item) -> int:
        last = len(steps) if item.rule.blocks else 0
        return min((steps.index(it) for it in item.rule.blocks if it in steps), default=last)

    ordered = sorted(items, key=lambda it: (it.tick in done, first(it), not it.rule.blocking))
    looked_for = [f"☐ {label}" for label in dict.fromkeys(to_check(evaluation, say))]
    names = [it.replace(" ", "\u00a0") for it in looked_for]
    names += [_prepared(pathway, it, say) for it in ordered]
    for count in range(len(names), 0, -1):
        rest = [f"+\u00a0{len(names) - count}"] if count < len(names) else []
        text = line(bold(say("before")), " ", " ".join([*names[:count], *rest]))
        if height([text]) <= most or count == 1:
            yield text
            return


def _prepared(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return a prerequisite, its words held together: "☐ bone CT"."""
    late = f" ({say('tick-overdue')})" if item.tick is Tick.OVERDUE else due_words(item, say)
    label = say(f"{rule_key(pathway, item.rule, say)}.label")
    name = f"{box(item)} {label}".replace(" ", "\u00a0")
    return name + late  # the day on a line of its own where both are too long for one


def missing_line(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Line]:
    """Yield the one thing that is missing most."""
    if wanted := missing(evaluation):
        name = missing_label(evaluation.definition, wanted[0], say)
        more = f" (+ {len(wanted) - 1})" if len(wanted) > 1 else ""
        yield line(bold(say("missing")), f"{pair('', name, say)}{more}")
