"""What a score leads on to, and which answers make the emergencies come first.

Found by looking: a pathway goes with the scores that it counts itself, and with the grades whose
fact it asks. A new definition needs no list to be edited.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from core.definition.conditions import Condition
from core.definition.definition import Definition
from dialogs.facts.course import cord_at_risk
from dialogs.facts.state import deficit_development, frankel, motor_function
from dialogs.registry import definitions, pathways

EMERGENCY: Final = "emergency"
"""The pathway of the emergencies: everything leads to it."""
FIRST_PATHWAYS: Final = (
    EMERGENCY,
    "overview",
    "spine",
    "long_bone",
    "antiresorptive",
    "radiotherapy",
)
"""The pathways of which the menu's first page has buttons: where most patients begin."""
_OF_THE_CORD: Final = "cord_compression"

cord_in_doubt: Final[Condition] = (
    frankel.is_in("a", "b", "c", "d")
    | motor_function.is_in(*motor_function.options)  # only asked where the cord is compressed
    | deficit_development.is_in("days_1_7", "days_8_14", "over_14")
    | cord_at_risk
)
"""Answers after which the emergency is one tap away and named (l. 141; document D l. 26)."""


@cache  # one per score
def leads_to(id: str) -> tuple[str, ...]:
    """Return the definitions that a score leads on to; none for what is no score.

    A grade leads on to the scores that read it too: it is one of their answers.
    """
    score = definitions().get(id)
    if score is None:
        return ()
    asked = {question.fact.id for question in score.questions}
    if score.asks_all and score.kind != "grade":
        found = [
            it.id
            for it in pathways().values()
            if id in {each.id for each in it.scores} - it.guarding
        ]
    else:
        both: list[Definition] = [*pathways().values(), *definitions().values()]
        found = [it.id for it in both if asked <= {question.fact.id for question in it.questions}]
    return tuple(it for it in dict.fromkeys(found) if it != id)


def leads_on(id: str) -> frozenset[str]:
    """Return all that a button of a score can open, whatever was answered."""
    return frozenset({EMERGENCY, *((_OF_THE_CORD, *leads_to(id)) if leads_to(id) else ())})


def leading(id: str, *, cord: bool) -> tuple[str, ...]:
    """Return what the result of a score leads on to, beside the emergencies.

    ``cord``: it is in doubt, so what is done about it comes first.
    """
    return tuple(dict.fromkeys((*((_OF_THE_CORD,) if cord else ()), *leads_to(id))))
