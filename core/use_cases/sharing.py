"""A case shown to its team in a group: what it asks, shared, withdrawn, opened from its card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from core.model.audit import Event
from core.model.board import Motive, Question, Specialty
from core.model.case import Case, may_open
from core.model.effects import DeleteMessage
from core.model.group import Group
from core.model.person import Person
from core.model.shared_card import SharedCard
from core.ports.unit_of_work import UnitOfWork

LONGEST: Final = 300
"""Characters of what a case asks the board."""
LONGEST_APART: Final = 150
"""Characters of what one specialty is asked apart from it."""


async def ask(uow: UnitOfWork, person: Person, case: Case, motive: Motive, text: str) -> Question:
    """Keep why a case is brought to the board, and what it asks; what each is asked stays."""
    former = await uow.sharing.question(case.id)
    question = Question(motive, text, former.each if former else {}, person.id)
    return await _keep(uow, person, case, question)


async def ask_apart(
    uow: UnitOfWork, person: Person, case: Case, specialty: Specialty, text: str
) -> Question | None:
    """Keep what one specialty is asked; an empty text takes it back. None: nothing is asked yet."""
    former = await uow.sharing.question(case.id)
    if former is None:
        return None
    each = {it: asked for it, asked in former.each.items() if it is not specialty}
    question = replace(former, each={**each, specialty: text} if text else each, by=person.id)
    return await _keep(uow, person, case, question)


async def _keep(uow: UnitOfWork, person: Person, case: Case, question: Question) -> Question:
    await uow.sharing.ask(case, question)
    await uow.audit(Event.ANSWERED, "case", str(case.id), person.id)
    return question


async def groups_for(uow: UnitOfWork, person: Person, case: Case) -> Sequence[Group]:
    """Return the groups in which somebody may show a case: of its team, with nothing against."""
    if case.team_id is None or person.team_id != case.team_id or not may_open(person, case):
        return ()
    return [it for it in await uow.groups.of_team(case.team_id) if it.fit]


async def live_cards(uow: UnitOfWork, case: Case) -> Sequence[SharedCard]:
    """Return the cards of a case that are shown."""
    return [it for it in await uow.sharing.cards(case.id) if it.live]


async def share(uow: UnitOfWork, person: Person, case: Case, group: Group) -> SharedCard | None:
    """Show a case in a group. Shown there already, it is sent anew and the former one says so.

    None where somebody else shared it there this very moment.
    """
    replaces = None
    for former in await live_cards(uow, case):
        if former.chat_id == group.chat_id:
            await uow.sharing.end(former, person.id)
            replaces = former.message_id or former.replaces
    card = await uow.sharing.share(
        case, group.chat_id, group.topic, person.id, person.language, replaces
    )
    if card is not None:
        await uow.audit(Event.SHARED, "case", str(case.id), person.id, case.team_id)
    return card


async def withdraw(uow: UnitOfWork, cards: Iterable[SharedCard], by: int | None) -> int:
    """Take cards out of their groups, with those that they replaced; return how many there were.

    Agendas that were said there go as well. A message that is too old to be deleted is emptied.
    """
    count, chats = 0, set()
    for card in cards:
        if await uow.sharing.end(card, by):
            count += 1
            chats.add(card.chat_id)
            gone = [(card.chat_id, DeleteMessage(it)) for it in await uow.sharing.messages(card)]
            await uow.enqueue_all(gone)
            await uow.audit(Event.WITHDRAWN, "case", str(card.case_id), by)
    for chat_id in sorted(chats):
        await take_agendas_out(uow, chat_id)
    return count


async def take_agendas_out(uow: UnitOfWork, chat_id: int) -> None:
    """Take out of a group what names cases beside their cards: what it was told of meetings."""
    found = await uow.sharing.taken_beside(chat_id)
    await uow.enqueue_all([(chat_id, DeleteMessage(it)) for it in found])


async def take_agendas_of(uow: UnitOfWork, team_id: int) -> None:
    """Take agendas out of all groups of a team: a case that they name is on none any more."""
    for group in await uow.groups.of_team(team_id):
        await take_agendas_out(uow, group.chat_id)


async def withdraw_all_of(uow: UnitOfWork, owner_id: int, by: int | None) -> int:
    """Take the cards of somebody's cases out of all groups: they are in the team no longer."""
    return await withdraw(uow, await uow.sharing.live_of_owner(owner_id), by)


async def withdraw_all_in(uow: UnitOfWork, chat_id: int, by: int | None) -> int:
    """Take all that names cases out of a group: it may see no cases any longer."""
    await take_agendas_out(uow, chat_id)
    return await withdraw(uow, await uow.sharing.live_in(chat_id), by)


async def behind(uow: UnitOfWork, person: Person, group: Group, token: str) -> Case | None:
    """Return the case of a card in a group, for somebody who may open it; None for anybody else.

    That they are in the group is told before (:func:`core.use_cases.groups.why_unseen`).
    """
    card = await uow.sharing.behind(token)
    if card is None or not card.live or card.chat_id != group.chat_id:
        return None
    case = await uow.cases.find(card.case_id)
    if case is None or case.team_id != group.team_id:
        return None
    if not may_open(person, case):
        await uow.audit(Event.REFUSED, "case", str(case.id), person.id)
        return None
    return case
