"""What is urgent in a case, what is not excluded, and what does not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.case.facts import fact_label, sides_words
from bot.screens.case.marks import emergency_line
from bot.screens.case.page import Page
from bot.screens.document import Line, bold, line
from bot.screens.pathway.faces import face, subject
from bot.screens.pathway.phrases import contradiction
from bot.screens.phrases import lowered, pair
from core.definition.rule import Kind
from core.engine.advice import Status
from core.engine.synthesis import Conflict
from dialogs.wording import Wording


def urgent_lines(page: Page) -> Iterator[Line]:
    """Yield the emergencies of a case: certain, to look at again, and not excluded."""
    yield from known_lines(page)
    unknown = _to_exclude(page)
    if unknown:
        yield line("‼ ", bold(page.say("to-exclude", what=", ".join(unknown))))


def known_lines(page: Page) -> Iterator[Line]:
    """Yield the emergencies that something known tells of: certain, or to look at again."""
    say = page.say
    for urgent in page.whole.emergencies:
        yield emergency_line(page.view, page.whole, urgent, say)
    for part, item in page.whole.not_excluded:
        words = lowered(face(part.evaluation.definition, item, say))
        yield line("‼ ", bold(say("case-look-again", what=words)))


def opposed_lines(page: Page) -> Iterator[Line]:
    """Yield what was said twice and cannot be both; what is advised here and forbidden there."""
    yield from _contradictions(page)
    for name in dict.fromkeys(_action(it, page.say) for it in page.whole.conflicts):
        yield line("⚠ ", bold(page.say("case-conflict", what=name)))


def _action(conflict: Conflict, say: Wording) -> str:
    return say(f"{conflict.advised.evaluation.definition.id}-action-{conflict.action}")


def _to_exclude(page: Page) -> list[str]:
    """Return the emergencies that are not known to be none: never said to be nothing urgent.

    One that is certain of one lesion is to be excluded elsewhere; one that is to be looked at again
    is said as that.
    """
    again = {page.whole.emergency(item) for _, item in page.whole.not_excluded}
    certain = {page.whole.emergency(item) for _, item in page.whole.emergencies}
    found: dict[str, str] = {}
    for part in page.whole.parts:
        for item in part.items(Kind.EMERGENCY, status=(Status.OPEN,)):
            name = page.whole.emergency(item)
            if name in again:
                continue
            what = lowered(subject(face(part.evaluation.definition, item, page.say)))
            told = page.say("to-exclude-elsewhere", what=what) if name in certain else what
            found[name] = max(found.get(name, ""), told, key=len)
    return list(found.values())


def _contradictions(page: Page) -> Iterator[Line]:
    """Yield what was said twice on one day and cannot be both, with both sides."""
    say = page.say
    for (fact, lesion), known in page.view.known.items():
        if known.sides:
            sides = " / ".join(sides_words(known.sides, say))
            where = page.view.case.lesion(lesion) if lesion else None
            name = (
                f"{page.where(where)}, {fact_label(fact, say)}" if where else fact_label(fact, say)
            )
            yield line("⚠ ", bold(say("case-contradiction")), f" {pair(name, sides, say)}")
    told = {it.plain: it for part in page.whole.parts for it in contradiction(part.evaluation, say)}
    yield from told.values()
