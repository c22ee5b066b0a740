"""Pain of a lesion from 0 to 10, said by a button."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn
from bot.screens.case import lesions, pain
from core.definition.terms import Amount
from core.language.answers import normalise
from core.model.audit import Event
from core.model.case import Lesion
from core.model.press import Notice
from dialogs.facts.course import pain_score

TYPED: Final = "pa"
"""What a number is typed for."""
_SAID: Final = re.compile(
    r"(?:(?:eva|en|douleur|pain|vas|nrs) )?(\d{1,2})(?: ?(?:/|sur|out of) ?10)?"
)
"""EVA, EN, VAS and NRS are the scales from 0 to 10."""


async def say_pain(at: At, rest: list[str]) -> Outcome:
    """Ask how strong the pain of a lesion is, or keep it."""
    lesion = at.lesion(rest[0]) if len(rest) in (1, 2) else None
    if lesion is None:
        return Notice.GONE
    if len(rest) == 1:
        asked = f"{TYPED}-{lesion.id}"
        await at.context.uow.cases.await_text(at.case, at.context.person.id, at.message, asked)
        return pain.pain_screen(await drawn(at.context, at.case), lesion)
    number = number_of(rest[1])
    if number is None or number > pain.WORST:
        return Notice.FORGED
    return await _keep(at, lesion, number)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Keep how strong the pain is that a text says: "7", "7/10", "EVA 7"."""
    lesion, found = at.lesion(rest[0]) if rest else None, _SAID.fullmatch(normalise(text))
    if lesion is None:
        return Notice.GONE
    if found is None or int(found[1]) > pain.WORST:
        return "pain-unread"
    return await _keep(at, lesion, int(found[1]))


async def _keep(at: At, lesion: Lesion, number: int) -> Outcome:
    assert pain_score.unit is not None  # it is a number
    uow, person = at.context.uow, at.context.person
    answer = Amount(Fraction(number), Fraction(number), pain_score.unit)
    await uow.cases.say(at.case, lesion.id, pain_score.id, answer, person.id)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
    return lesions.lesion_screen(await drawn(at.context, at.case), lesion)
