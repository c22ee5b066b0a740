"""What may come to be recommended: the advice that the fewest unknown facts keep open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.definition.rule import Kind
from core.engine.advice import Item, Status
from core.engine.part import Part
from core.engine.synthesis import missing


def nearest(
    parts: Sequence[Part], status: tuple[Status, ...] = (Status.OPEN, Status.WITHHELD)
) -> tuple[Part, Item, Sequence[str]] | None:
    """Return the recommendation that the fewest unknown facts keep open, with these facts.

    None where nothing is recommended once something is known.
    """
    found = [
        (part, item, facts)
        for part in parts
        for item in part.items(Kind.RECOMMENDATION, status=status)
        if (facts := list(dict.fromkeys(_keeps_open(part, item))))
    ]
    return min(found, key=lambda it: len(it[2]), default=None)


def _keeps_open(part: Part, item: Item) -> Iterator[str]:
    """Yield the facts that are not known and keep a rule open, or what may forbid it."""
    by_rule = {it.rule.id: it for it in part.evaluation.advice.items}
    for it in (item, *(by_rule[id] for id in item.blocked_by)):
        yield from (fact for fact, _ in missing(part, it))
