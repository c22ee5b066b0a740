"""A quick score that joins a case: which case, which lesion of it."""

from __future__ import annotations

from bot.context import Context
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.case_screens import page_screen
from bot.screens.case import joining as screens
from bot.screens.listed import named
from bot.screens.screen import Screen
from core.model.case import CaseState
from core.model.dialogue import Dialogue
from core.model.press import Notice
from core.use_cases import cases as use
from core.use_cases import joining

VERB = "jo"


async def join(context: Context, rest: list[str]) -> Outcome:
    """Ask which case a quick score joins, about which lesion; or join it."""
    uow, person, use_cases = context.uow, context.person, context.desk.use_cases
    numbers = [number_of(it) for it in rest]
    if None in numbers or len(numbers) > 3:
        return Notice.FORGED
    quick = await joining.quick_score(uow, person, numbers[0] if numbers else None)
    if quick is None:
        return Notice.STALE
    if len(numbers) < 2:
        return await _which_case(context, quick)
    case = await use.case_for(uow, person, numbers[1] or 0)
    if case is None:
        return Notice.GONE
    fitting = joining.about(use_cases, quick, case)
    if len(numbers) == 2 and fitting and joining.is_of_a_lesion(use_cases, quick):
        return screens.which_lesion_screen(quick.id, case, fitting, context.say)
    lesion = case.lesion(numbers[2] or 0) if len(numbers) > 2 else None
    if lesion is not None and lesion not in fitting:
        return Notice.STALE
    if not await joining.join(uow, use_cases, person, quick, case, lesion):
        return Notice.GONE
    return await page_screen(context, case)


async def below(context: Context, chat: int) -> str | None:
    """Ask, below a result, which case it joins: the result stays to be read."""
    come_of = await join(context, [])
    if not isinstance(come_of, Screen):
        return come_of
    await context.enqueue_message(chat, come_of)
    return None


async def _which_case(context: Context, quick: Dialogue) -> Outcome:
    size = screens.A_PAGE
    found = await context.uow.cases.listed(context.person.id, (CaseState.OPEN,), size)
    what = named(*context.with_definition(quick), context.desk.today(), context.say)
    return screens.which_case_screen(quick.id, what, found, context.desk.today(), context.say)
