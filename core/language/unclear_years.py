"""Days that may be still to come: "le 3/12" read in November, "chirurgie mardi"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from core.definition.terms import Days, later
from core.language.pieces import Cut
from core.language.spoken_days import MONTH_WORDS, WEEKDAYS
from core.language.value import Value

_SOON: Final = timedelta(days=75)
"""How far ahead a day is as likely to be planned as to be of last year."""
_DAY_AND_MONTH: Final = re.compile(r"\d{1,2}/\d{1,2}")
_YEAR: Final = re.compile(r"(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2}")
_DONE: Final = frozenset(
    {
        *("fait", "faite", "faits", "faites", "realise", "realisee", "effectue", "effectuee"),
        *("opere", "operee", "irradie", "irradiee", "recu", "recue", "vu", "vue", "stoppee"),
        *("done", "performed", "operated", "had", "completed", "irradiated", "seen", "finished"),
        *("debute", "debutee", "commence", "commencee", "initie", "started", "begun", "began"),
        *("passe", "passee", "injecte", "injectee", "inj", "administre", "given", "infused"),
        *("arretee", "enclouee", "encloue", "hier", "terminee", "termine", "ok"),
    }
)
_TONIGHT: Final = frozenset({"tonight", "soir", "evening"})
_PAST: Final = frozenset({"depuis", "since", "dernier", "derniere", "last", "passe", "past"})


def may_be_to_come(sentence: Cut, value: Value, first: int) -> bool:
    """Tell whether a day without its year, a day of the week or tonight may be to come.

    ``first`` is where what was done on it begins: what is told as done is not.
    """
    day = value.answers[0] if len(value.answers) == 1 else None
    if not isinstance(day, Days):
        return False
    words = {it.word for it in sentence.tokens[value.first : value.last]}
    around = {
        it.word
        for it in sentence.tokens[max(0, first - 2) : value.last + 2]
        if not sentence.text[it.start : it.end].endswith("ère")  # "on l'opère mardi"
    }
    this_evening = words & _TONIGHT and day.last == sentence.today
    past = _PAST & (words | around) or _DONE & around
    if (WEEKDAYS.keys() & words or this_evening) and not past:
        return True
    done = not _DONE.isdisjoint(around)
    return not done and is_of_an_unclear_year(sentence, value.first, value.last, day)


def is_of_an_unclear_year(sentence: Cut, first: int, last: int, day: Days) -> bool:
    """Tell whether the day that tokens tell may as well be one of the next weeks."""
    words = [it.word for it in sentence.tokens[first:last]]
    written = "".join(words)
    named = any(it in MONTH_WORDS for it in words) or _DAY_AND_MONTH.search(written)
    if not named or _YEAR.search(written) or _PAST & set(words):
        return False
    return later(day.first, months=12) - sentence.today <= _SOON
