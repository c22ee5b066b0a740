"""Pain of a lesion from 0 to 10, said by a button."""

from __future__ import annotations

from fractions import Fraction

from bot.handlers.case_deed import At, Outcome, number_of
from bot.handlers.case_screens import drawn
from bot.screens.case import lesions, pain
from core.definition.terms import Amount
from core.model.audit import Event
from core.model.press import Notice
from dialogs.facts.course import pain_score


async def say_pain(at: At, rest: list[str]) -> Outcome:
    """Ask how strong the pain of a lesion is, or keep it."""
    lesion = at.lesion(rest[0]) if len(rest) in (1, 2) else None
    if lesion is None:
        return Notice.GONE
    if len(rest) == 1:
        return pain.pain_screen(await drawn(at.context, at.case), lesion)
    number = number_of(rest[1])
    if number is None or number > pain.WORST or pain_score.unit is None:
        return Notice.FORGED
    uow, person = at.context.uow, at.context.person
    answer = Amount(Fraction(number), Fraction(number), pain_score.unit)
    await uow.cases.say(at.case, lesion.id, pain_score.id, answer, person.id)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
    return lesions.lesion_screen(await drawn(at.context, at.case), lesion)
