"""What is missing most in a case: asked, and answered by a button or a typed text."""

from __future__ import annotations

from typing import Final

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn
from bot.screens.case import asking
from bot.screens.case.page import Page
from core.definition.answer import Answer, Picked
from core.definition.question import Choice
from core.definition.terms import Amount, Days
from core.engine.synthesis import Synthesis, Wanted
from core.language.answers import understand
from core.model.audit import Event
from core.model.press import Notice
from core.use_cases.whole import whole_of, with_answer

TYPED: Final = "q"
"""What an answer is typed for."""


async def ask(at: At, rest: list[str]) -> Outcome:
    """Show what to ask next, or the fact after that; or take an answer, and show what is next."""
    page = await drawn(at.context, at.case)
    if not rest:
        return await _shown(at, page)
    if rest[0] == asking.NEXT:
        number = number_of(rest[1]) if len(rest) == 2 else None
        return Notice.FORGED if number is None else await _shown(at, page, number)
    about, fact, place = (*rest, "", "", "")[:3]
    wanted = _wanted(page, number_of(about), fact)
    if wanted is None:
        return Notice.STALE
    options, number = asking.options_of(asking.question_of(wanted)), number_of(place)
    if len(rest) != 3 or number is None or number >= len(options):
        return Notice.FORGED
    return await _keep(at, wanted, Picked(options[number][1]))


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Take a typed answer to a fact that is still missing; of several that it can mean, none."""
    page = await drawn(at.context, at.case)
    wanted = _wanted(page, number_of(rest[0]), rest[1]) if len(rest) == 2 else None
    if wanted is None:
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


def _wanted(page: Page, lesion: int | None, fact: str) -> Wanted | None:
    there = (it for it in page.whole.wanted if (it.fact, it.lesion or 0) == (fact, lesion))
    return next(there, None)


async def _keep(at: At, wanted: Wanted, answer: Answer) -> Outcome:
    uow, person = at.context.uow, at.context.person
    await uow.cases.say(at.case, wanted.lesion, wanted.fact, answer, person.id)
    await uow.audit(Event.ANSWERED, "case", str(at.case.id), person.id)
    page = await drawn(at.context, at.case)
    return await _shown(at, page, said=asking.echo(page, wanted))


async def _shown(at: At, page: Page, number: int = 0, said: str = "") -> Outcome:
    """Show something that is missing, the first one most, and wait for a text that answers it."""
    uow, library, every = at.context.uow, at.context.desk.use_cases.library, page.whole.wanted
    wanted = every[number] if number < len(every) else None
    if wanted is not None and asking.can_be_typed(asking.question_of(wanted)):
        asked = f"{TYPED}-{wanted.lesion or 0}-{wanted.fact}"
        await uow.cases.await_text(at.case, at.context.person.id, at.message, asked)

    def answered(wanted: Wanted, choice: Choice) -> Synthesis:
        place, possible = (wanted.fact, wanted.lesion), frozenset(choice.covers)
        view = with_answer(page.view, library, place, possible, uow.now, page.today)
        return whole_of(view, library, page.today)

    return asking.asking_screen(page, answered, number, said)
