"""Whether a value is of something else: another age, another operation, another drug."""

from __future__ import annotations

from typing import Final

from core.language.gathering import Gathered
from core.language.look_alikes import is_age_of_something, is_done_to_another, is_of_the_primary
from core.language.pieces import Cut
from core.language.values import Value
from core.language.vocabulary import Says

_DRUG: Final = "antiresorptive_drug"


def is_done_elsewhere(sentence: Cut, value: Value, first: int, found: Gathered) -> bool:
    """Tell whether it was done to the primary, or begun with another drug: "chimio débutée"."""
    if value.fact == "treatment_start":
        drugs = [it[1] for it in found.said if it[2].fact.startswith("antiresorptive_")]
        itself = sentence.owner(first)
        if itself is not None and any(it.fact == _DRUG for it in itself.of(Says)):
            return False  # "première perfusion de zométa le …"
        return not any(sentence.apart(it - 1, value.last - 1) != "." for it in drugs)
    if value.fact == "age":
        return is_age_of_something(sentence, first, value.last)
    return value.fact == "surgery_date" and (
        is_of_the_primary(sentence, first) or is_done_to_another(sentence, first, value.last)
    )
