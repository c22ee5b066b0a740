"""The day that was typed with an answer: taken, or asked, or too long ago to decide anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from core.definition.ageing import Ageing
from core.definition.answer import Answer
from core.definition.definition import Definition
from core.definition.fact import Fact
from core.definition.question import Question
from core.engine.findings import place_of
from core.language.answers import Lexicon, Understood, normalise, understand
from core.language.dates import Future
from core.language.numbers import Trouble
from core.language.said_days import SaidDay, Unsure, without_day
from core.model.audit import Event
from core.model.dialogue import Dialogue
from core.model.view import HintKind
from core.ports.unit_of_work import UnitOfWork

_DAY: Final = timedelta(days=1)
_NOTHING_OF_IT: Final = (None, Trouble.ANOTHER, Trouble.OTHER)
"""Of a text that is no number of the fact asked."""
ODD: Final = {Future.AFTER_TODAY: HintKind.LATER, Unsure.WHICH_DAY: HintKind.WHICH_DAY}
"""What is said of a day that is none on which something can have been true."""


def understand_on_its_day(
    question: Question, lexicon: Lexicon, typed: str, today: date
) -> tuple[Understood, SaidDay | None]:
    """Say which answer a text means, and the day typed with it: None for today, or for none."""
    whole = understand(question, lexicon, typed, today)
    if whole.answer or question.fact.dated:
        return whole, None
    said = without_day(normalise(typed), today, parts=_can_be_a_part(question.fact))
    read = understand(question, lexicon, said.text, today) if said else whole
    if said is None or not (read.answers or read.trouble not in _NOTHING_OF_IT):
        return whole, None
    return read, None if said.on == today else said.on


def _can_be_a_part(fact: Fact) -> bool:
    """Tell whether "7/10" or "2/3" can be what is said of a fact."""
    return not fact.kept or fact.unit in ("point", "percent", "fraction")


def is_too_old(ageing: Ageing, fact: Fact, on: date, today: date) -> bool:
    """Tell whether what was true on a day decides nothing today: what turns within hours never."""
    lasts = ageing.lasts.get(fact.id)
    if fact.id in ageing.runs or (lasts is not None and lasts < _DAY):
        return on < today
    return lasts is not None and today - on > lasts


def day_hint(ageing: Ageing, fact: Fact, on: SaidDay | None, today: date) -> HintKind | None:
    """Return why what was said of a day is not taken as an answer now, None where it is."""
    if on is None:
        return None
    if isinstance(on, date):
        return HintKind.AGED if is_too_old(ageing, fact, on, today) else None
    return ODD[on]


async def keep_former(
    uow: UnitOfWork,
    ageing: Ageing,
    dialogue: Dialogue,
    definition: Definition,
    question: str,
    given: Answer,
    on: date,
) -> None:
    """Keep with the case what was true once, and decides nothing now.

    Not what turns within hours: it would count as said now.
    """
    fact = definition.question(question).fact
    short = fact.id in ageing.runs or ageing.lasts.get(fact.id, _DAY) < _DAY
    case = await uow.cases.find(dialogue.case_id) if dialogue.case_name else None
    if case is None or short:
        return
    lesion = place_of(fact, dialogue.lesion.id if dialogue.lesion else None)[1]
    for day in (None, on):
        await uow.cases.say(case, lesion, fact.id, given, dialogue.person_id, day)
    await uow.audit(Event.ANSWERED, "case", str(case.id), dialogue.person_id)
