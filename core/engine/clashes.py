"""When two rules advise and speak against one treatment: across pathways, and between documents."""

from __future__ import annotations

from core.definition.rule import ADVISING, Kind
from core.engine.advice import Advice, Item, Status

_SAID = (Status.HOLDS, Status.WAITS)


def clash(against: Item, advised: Item) -> bool:
    """Tell whether something is advised here that is forbidden, or set beside, there."""
    if against.rule.action != advised.rule.action:
        return False
    return against.status is Status.BLOCKED or against.rule.source == advised.rule.source


def spoken_against(advice: Advice, item: Item) -> bool:
    """Tell whether one document speaks against what the other one advises, in one pathway.

    Not where it advises another treatment instead: then the one stands beside the other.
    """
    rivals = (advice.item(id) for id in item.rule.versus)
    return item.status is not Status.BLOCKED and any(
        it.status in _SAID and it.rule.kind not in ADVISING for it in rivals
    )


def between_documents(advice: Advice, item: Item) -> bool:
    """Tell whether the board decides because the other document says otherwise."""
    return any(advice.item(id).status in _SAID for id in item.rule.versus)


def opposed(advice: Advice) -> list[Item]:
    """Return what the other document advises, beside what this patient's says against it."""
    beside = advice.of(*ADVISING, status=(Status.BESIDE,))
    return [it for it in beside if any(_speaks(advice.item(id)) for id in it.rule.versus)]


def speaking_against(advice: Advice) -> list[Item]:
    """Return what this patient's document says against what the other one advises: it leads."""
    ids = dict.fromkeys(id for it in opposed(advice) for id in it.rule.versus)
    return [it for it in map(advice.item, ids) if _speaks(it)]


def _speaks(item: Item) -> bool:
    return (item.rule.kind, item.status) == (Kind.INFORMATION, Status.HOLDS)
