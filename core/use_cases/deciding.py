"""How a decision of the board stands to what the documents advise."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.engine.options import Option, Standing
from core.model.decision import Accord, Draft

_FOLLOWED = (Standing.ADVISED, Standing.POSSIBLE, Standing.LEFT_TO_THE_BOARD)


@dataclass(frozen=True)
class Beside:
    """A decision beside the advice: how it stands to it, what is forbidden, what it leaves out.

    ``passed_over`` are the options that are recommended and were not chosen.
    """

    accord: Accord
    forbidden: Sequence[Option]
    passed_over: Sequence[Option]


def beside(draft: Draft, options: Sequence[Option]) -> Beside:
    """Hold what is chosen against what is advised now.

    What a guard forbids, or nothing advises, deviates; so does choosing nothing where something is
    recommended. What depends on something that is not known, or is decided under a condition, is
    conditional; so are conditions alone.
    """
    by_id = {it.id: it for it in options}
    chosen = [by_id[it] for it in draft.options if it in by_id]
    unknown = not by_id.keys() >= set(draft.options)
    forbidden = [it for it in chosen if it.standing is Standing.FORBIDDEN]
    aside = any(it.standing is Standing.BESIDE for it in chosen)
    advised = [it for it in options if it.standing is Standing.ADVISED]
    passed_over = [it for it in advised if it not in chosen]
    nothing = not (draft.options or draft.conditions) and bool(advised)
    accord = _accord(chosen, draft, deviates=bool(forbidden) or unknown or aside or nothing)
    return Beside(accord, forbidden, passed_over)


def _accord(chosen: Collection[Option], draft: Draft, *, deviates: bool) -> Accord:
    if deviates:
        return Accord.DEVIATING
    if draft.conditions or any(it.standing not in _FOLLOWED for it in chosen):
        return Accord.CONDITIONAL
    return Accord.CONCORDANT
