"""Whether a value is of something else: another age, another operation, another drug."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from core.definition.terms import Days
from core.language.gathering import Gathered
from core.language.look_alikes import is_age_of_something, is_done_to_another, is_of_the_primary
from core.language.pieces import Cut
from core.language.value import Value
from core.language.vocabulary import Says

_A_MONTH: Final = timedelta(days=31)
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
        is_of_the_primary(sentence, first)
        or is_done_to_another(sentence, first, value.last)
        or _is_of_a_year(sentence, value, first)
    )


def _is_of_a_year(sentence: Cut, value: Value, first: int) -> bool:
    """Tell whether a year alone follows a cancer: "cancer de la vessie, opéré en 2023"."""
    day = value.answers[0] if value.answers else None
    long = isinstance(day, Days) and day.last - day.first > _A_MONTH
    before = sentence.owner(first - 1)
    cancer = before is not None and any(it.fact == "primary_tumour" for it in before.of(Says))
    return long and cancer and sentence.tokens[first].apart == ","
