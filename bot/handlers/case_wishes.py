"""What the patient wants, has besides and refuses, said by buttons."""

from __future__ import annotations

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn
from bot.screens.case import wishes
from bot.screens.case.page import Page
from bot.screens.screen import Screen
from core.definition.answer import answer_of
from core.definition.fact import Fact
from core.model.audit import Event
from core.model.press import Notice
from dialogs.wishes import COMORBIDITIES, ONE_OF


async def wish(at: At, rest: list[str]) -> Outcome:
    """Show what is known; ask for one of several; or take it."""
    by_id = {it.id: it for it in ONE_OF}
    match rest:
        case []:
            return wishes.wishes_screen(await drawn(at.context, at.case))
        case [id] if id in by_id:
            return wishes.choose_screen(await drawn(at.context, at.case), by_id[id])
        case [id, term] if id in by_id and term in (*by_id[id].options, "unknown"):
            await _say(at, id, term)
            return wishes.wishes_screen(await drawn(at.context, at.case))
    return Notice.FORGED


async def comorbidity(at: At, rest: list[str]) -> Outcome:
    """Show the comorbidities, or tick one."""
    return await _tick(at, rest, "wk", COMORBIDITIES)


async def refusal(at: At, rest: list[str]) -> Outcome:
    """Show what is refused; say that something is, or is no longer."""
    return await _tick(at, rest, "re", wishes.REFUSED)


async def _tick(at: At, rest: list[str], verb: str, facts: tuple[Fact, ...]) -> Outcome:
    page = await drawn(at.context, at.case)
    if rest:
        place = number_of(rest[0])
        if len(rest) > 1 or place is None or place >= len(facts):
            return Notice.FORGED
        fact = facts[place]
        await _say(at, fact.id, "no" if wishes.term_of(page, fact.id) == "yes" else "yes")
        page = await drawn(at.context, at.case)
    return _ticks(page, verb, facts)


def _ticks(page: Page, verb: str, facts: tuple[Fact, ...]) -> Screen:
    if verb == "re":
        return wishes.ticks_screen(page, verb, facts, "button-refusals", "refusals-how")
    return wishes.ticks_screen(page, verb, facts, "button-comorbidities", "comorbidities-how")


async def _say(at: At, fact: str, term: str) -> None:
    uow, person = at.context.uow, at.context.person
    await uow.cases.say(at.case, None, fact, answer_of(term), person.id)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
