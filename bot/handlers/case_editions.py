"""The buttons about definitions that have changed since a case began."""

from __future__ import annotations

from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn, page_screen
from bot.screens.case import editions
from core.model.press import Notice
from core.use_cases.editions import decide


async def edition(at: At, rest: list[str]) -> Outcome:
    """Show what changed, of all or of one definition; or take the newer edition, or stay."""
    page = await drawn(at.context, at.case)
    if not rest:
        return editions.changed_screen(page)
    mark, verb = (*rest, "")[:2]
    found = next((it for it in page.compared if editions.mark_of(it) == mark), None)
    if found is None:
        return Notice.STALE  # another edition is current by now, or it was decided already
    if len(rest) == 1:
        return editions.change_screen(page, found)
    if len(rest) > 2 or verb not in editions.VERBS or (verb == "s" and found.before is None):
        return Notice.FORGED
    uow, person = at.context.uow, at.context.person
    await decide(uow, person, at.case, found.newer, migrate=verb == "m")
    return await page_screen(at.context, at.case)
