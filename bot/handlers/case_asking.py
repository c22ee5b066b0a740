"""What is missing most in a case: asked, and answered by a button or a typed text."""

from __future__ import annotations

from typing import Final

from bot.handlers.case_deed import At, Outcome, number_of
from bot.handlers.case_screens import drawn
from bot.screens.case import asking
from bot.screens.case.page import Page
from core.definition.answer import Answer, Picked
from core.definition.terms import Amount, Days
from core.engine.synthesis import Wanted
from core.language.answers import understand
from core.model.audit import Event
from core.model.press import Notice

TYPED: Final = "q"
"""What an answer is typed for."""


async def ask(at: At, rest: list[str]) -> Outcome:
    """Show what to ask next; or take the answer to it, and show what comes then."""
    page = await drawn(at.context, at.case)
    if not rest:
        return await _shown(at, page)
    wanted = page.whole.wanted[0] if page.whole.wanted else None
    about, fact, place = (*rest, "", "", "")[:3]
    if wanted is None or (fact, number_of(about)) != (wanted.fact, wanted.lesion or 0):
        return Notice.STALE
    options, number = asking.options_of(asking.question_of(wanted)), number_of(place)
    if len(rest) != 3 or number is None or number >= len(options):
        return Notice.FORGED
    return await _keep(at, wanted, Picked(options[number][1]))


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Take a typed answer to what is still missing most; of several that it can mean, none."""
    page = await drawn(at.context, at.case)
    wanted = page.whole.wanted[0] if page.whole.wanted else None
    if wanted is None or rest != [str(wanted.lesion or 0), wanted.fact]:
        return Notice.STALE
    definition, question = wanted.part.evaluation.definition, asking.question_of(wanted)
    lexicon = at.context.desk.use_cases.library.lexicon(definition)
    answer = understand(question, lexicon, text, page.today).answer
    if isinstance(answer, Amount | Days):
        return await _keep(at, wanted, answer)
    told = {it.id: option for it, option in asking.options_of(question)}
    if not isinstance(answer, Picked) or answer.id not in told:
        return "asking-unread"
    return await _keep(at, wanted, Picked(told[answer.id]))


async def _keep(at: At, wanted: Wanted, answer: Answer) -> Outcome:
    uow, person = at.context.uow, at.context.person
    await uow.cases.say(at.case, wanted.lesion, wanted.fact, answer, person.id)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
    page = await drawn(at.context, at.case)
    return await _shown(at, page, asking.echo(page, wanted))


async def _shown(at: At, page: Page, said: str = "") -> Outcome:
    """Show what is missing most now, and wait for a text that answers it."""
    wanted = page.whole.wanted[0] if page.whole.wanted else None
    if wanted is not None and asking.can_be_typed(asking.question_of(wanted)):
        asked = f"{TYPED}-{wanted.lesion or 0}-{wanted.fact}"
        await at.context.uow.cases.await_text(at.case, at.context.person.id, at.message, asked)
    return asking.asking_screen(page, said)
