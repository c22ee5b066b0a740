"""What is said of many cases at once: remembered, or worked out with no transaction open.

Thirty cases take close to a second, and who taps meanwhile does not wait for it: each is read on an
unchanging view and worked out beside the event loop; then the update is handled.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.beforehand import AT_HAND, Beforehand
from bot.context import Context, Desk
from bot.gists import Gist, State
from bot.screens.case.marks import overrides, refused_in
from bot.screens.case.page import Page, page_of
from bot.screens.case.seats import open_in, seats_of
from bot.screens.meeting.agenda import lack_word
from core.engine.steady import steady_until
from core.engine.triage import grounds, lacks, rank
from core.model.case import Case
from core.ports.library import Library
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.cases import Told, told


async def gists_of(context: Context, cases: Sequence[Case]) -> Mapping[int, Gist]:
    """Return what is said of cases as they are now, by their ids.

    Raises :class:`Beforehand` where many of them have to be worked out first.
    """
    desk, uow, language = context.desk, context.uow, context.person.language
    digests = await uow.cases.digests([it.id for it in cases])
    states = {it.id: State(digests[it.id], desk.today(), language) for it in cases}
    known = {id: desk.gists.find(id, it, uow.now) for id, it in states.items()}
    found = {id: it for id, it in known.items() if it is not None}
    unknown = [it for it in cases if it.id not in found]
    if len(unknown) > AT_HAND and not context.prepared:
        raise Beforehand(partial(_work_out, desk, [it.id for it in unknown], language))
    for it in unknown:
        worked_out = _worked_out(await told(uow, it), desk.use_cases.library, states[it.id])
        desk.gists.keep(it.id, states[it.id], *worked_out)
        found[it.id] = worked_out[0]
    return found


async def _work_out(
    desk: Desk, case_ids: Sequence[int], language: str, store: Store
) -> frozenset[int]:
    """Work out cases, one after the other, each as it is by then."""

    async def read(id: int, uow: UnitOfWork) -> tuple[Told, State] | None:
        case = (await uow.cases.these([id])).get(id)
        if case is None:  # erased meanwhile
            return None
        digest = (await uow.cases.digests([id]))[id]
        return await told(uow, case), State(digest, desk.today(), language)

    for id in case_ids:
        found = await store.read(partial(read, id))
        if found is not None:
            case, state = found
            worked_out = await asyncio.to_thread(_worked_out, case, desk.use_cases.library, state)
            desk.gists.keep(id, state, *worked_out)
    return frozenset()


def _worked_out(it: Told, library: Library, state: State) -> tuple[Gist, datetime | None]:
    """Return what is said of a case, and until when. Pure."""
    page = page_of(it.view(library, state.today), library, state.today, state.language)
    return gist_of(page, library), steady_until(page.view.findings)


def gist_of(page: Page, library: Library) -> Gist:
    """Return what an agenda says of a case."""
    seen, whole = page.view, page.whole
    refused = refused_in(seen)
    aside = any(overrides(seen, it) for it in (None, *(one.id for one in seen.case.standing)))
    why = grounds(
        whole, seen.known, refused, library.family_of, local=library.local, set_aside=aside
    )
    lacking = lacks(whole, refused)
    named = tuple(dict.fromkeys(lack_word(page, it) for it in lacking))
    comes = rank(why, lacking, again=bool(whole.not_excluded))
    return Gist(why, named, comes, seats_of(seen, open_in(seen, whole)))
