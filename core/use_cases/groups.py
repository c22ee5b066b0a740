"""Groups that may see cases: bound and ended, who is in, and who left.

Who left a group of their team sees nobody else's cases from then on, in the group or in private,
until they are back in it or an administrator lets them back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core.definition.definition import Definition
from core.model.audit import Event
from core.model.case import may_open
from core.model.dialogue import Dialogue
from core.model.group import WORD, Flaw, Group, Looked, Presence, Suspension
from core.model.person import Person, Role
from core.model.press import Notice
from core.ports.roster import Member
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.membership import end_dialogue
from core.use_cases.sharing import withdraw_all_in

DefinitionOf = Callable[[Dialogue], Definition]


class Unseen(StrEnum):
    """Why something that comes from a group shows somebody nothing; the interface has its words."""

    ENDED = "group-ended"
    FOREIGN = "group-foreign"
    LEFT = "group-left"
    UNKNOWN = "group-unknown"
    UNFIT = "group-unfit"


class Bound(StrEnum):
    """What came of binding a group; the interface has its words."""

    DONE = "group-bound"
    AGAIN = "group-again"
    TAKEN = "group-taken"
    REFUSED = "group-refused"


@dataclass(frozen=True)
class Moves:
    """What a look changed: who left, who is back, and what refuses the group since."""

    left: Sequence[int] = ()
    back: Sequence[int] = ()
    refused: Sequence[Flaw] = ()


def why_unseen(person: Person, group: Group | None, presence: Presence | None) -> Unseen | None:
    """Return why somebody is shown nothing of what comes from a group; None where they are.

    ``presence`` is what Telegram said before the transaction began; None, it was not asked, and
    nothing is shown.
    """
    if group is None or group.ended_at is not None:
        return Unseen.ENDED
    if person.team_id != group.team_id:
        return Unseen.FOREIGN
    if presence is None or presence is Presence.UNKNOWN:
        return Unseen.UNKNOWN
    if presence is Presence.OUT or person.suspended:
        return Unseen.LEFT
    return None if group.fit else Unseen.UNFIT


async def bind(uow: UnitOfWork, person: Person, seen: Looked) -> tuple[Bound, Group | None]:
    """Bind a chat to somebody's team, if nothing refuses it and it is no other team's."""
    assert person.team_id is not None  # the right to bind is one of a team
    there = await uow.groups.of_chat(seen.chat_id)
    if there is not None and there.team_id != person.team_id:
        return Bound.TAKEN, None
    if seen.look.refused:
        return Bound.REFUSED, None
    if there is not None:
        return Bound.AGAIN, there
    group = await uow.groups.bind(person.team_id, seen, person.id)
    await uow.audit(Event.BOUND, "group", str(group.id), person.id, group.team_id)
    return Bound.DONE, group


async def end(uow: UnitOfWork, group: Group, by: int | None) -> None:
    """End a binding: nothing more is shown there, and the cards of cases go."""
    await withdraw_all_in(uow, group.chat_id, by)
    await uow.groups.end(group)
    await uow.audit(Event.UNBOUND, "group", str(group.id), by, group.team_id)


async def theirs(uow: UnitOfWork, person: Person, group_id: int) -> Group | None:
    """Return a group that is bound to somebody's team."""
    group = await uow.groups.find(group_id)
    bound = group is not None and group.ended_at is None and group.team_id == person.team_id
    return group if bound else None


async def keep_look(
    uow: UnitOfWork, group: Group, seen: Looked, definition_of: DefinitionOf
) -> Moves:
    """Keep what a look found, and follow who left and who is back.

    From a group that may see no case any more, as it was found, the cards of cases go; in others
    they are drawn anew, since what is known ages.
    """
    if seen.chat_id != group.chat_id:
        await uow.groups.move(group.chat_id, seen.chat_id)
    before = group.look.refused if group.look else ()
    moves = Moves(refused=[it for it in seen.look.refused if it not in before])
    left, back = [], []
    for person_id, presence in seen.people.items():
        moved = await note(uow, group, person_id, presence, definition_of)
        if moved is Presence.OUT:
            left.append(person_id)
        elif moved is Presence.IN:
            back.append(person_id)
    await uow.groups.looked(group, seen)
    if seen.look.refused:
        await withdraw_all_in(uow, seen.chat_id, None)
    else:
        await uow.sharing.enqueue_cards_in(seen.chat_id)
    return Moves(left, back, moves.refused)


async def note(
    uow: UnitOfWork,
    group: Group,
    person_id: int,
    presence: Presence,
    definition_of: DefinitionOf,
) -> Presence | None:
    """Follow whether somebody of the team is in; return where they went, None for nowhere.

    Who was never seen in the group left nothing: not everybody of a team is in each of its groups.
    """
    member = await uow.roster.member(person_id)
    if member is None or member.team_id != group.team_id or group.ended_at is not None:
        return None
    if presence is Presence.IN:
        await uow.groups.saw(group, person_id)
        there = await uow.groups.suspension(person_id)
        if there is None or there.group_id != group.id:
            return None
        await uow.groups.let_back(person_id)
        await _audit(uow, Event.LET_BACK, person_id, None, group.team_id)
        return Presence.IN
    if presence is Presence.OUT and person_id in await uow.groups.people(group):
        return Presence.OUT if await _suspend(uow, group, person_id, definition_of) else None
    return None


async def _suspend(
    uow: UnitOfWork, group: Group, person_id: int, definition_of: DefinitionOf
) -> bool:
    """Show somebody nobody else's cases: what they had open in them ends, what waits is dropped."""
    if not await uow.groups.suspend(group, person_id):
        return False
    await _audit(uow, Event.SUSPENDED, person_id, None, group.team_id)
    await uow.holdings.drop_effects(person_id)
    person = await uow.person(person_id)
    for dialogue in await uow.holdings.dialogues(person_id):
        case = await uow.cases.find(dialogue.case_id) if dialogue.case_name else None
        if case is None or may_open(person, case):
            continue
        await end_dialogue(uow, dialogue, definition_of(dialogue))
    return True


async def refused_while_away(
    uow: UnitOfWork, person: Person, dialogue: Dialogue | None
) -> Notice | None:
    """Refuse who left a group what they press in the case of somebody else; None for anything else.

    Of everybody else nothing is read.
    """
    if not person.suspended or dialogue is None or dialogue.case_name is None:
        return None
    case = await uow.cases.find(dialogue.case_id)
    if case is None or may_open(person, case):
        return None
    await uow.audit(Event.REFUSED, "case", str(case.id), person.id)
    return Notice.AWAY


async def may_let_back(uow: UnitOfWork, administrator: Person, person_id: int) -> bool:
    """Tell whether an administrator lets somebody back: themselves only where nobody else can."""
    if administrator.role is not Role.ADMINISTRATOR or administrator.team_id is None:
        return False
    if person_id != administrator.id:
        return True
    everyone = await uow.roster.members(administrator.team_id)
    return sum(it.role is Role.ADMINISTRATOR for it in everyone) == 1


async def word_of(uow: UnitOfWork, team_id: int | None) -> str:
    """Return what a team calls its meetings: "staff" until it says so, and for no team."""
    rules = await uow.meetings.rules(team_id) if team_id is not None else None
    return rules.word if rules and rules.word else WORD


async def set_word(uow: UnitOfWork, team_id: int, word: str) -> None:
    """Keep what a team calls its meetings."""
    rules = await uow.meetings.rules(team_id)
    await uow.meetings.set_rules(team_id, replace(rules, word=word))


async def was_seen(uow: UnitOfWork, member: Member) -> bool:
    """Tell whether a member was seen in a group of the team, and did not leave it since."""
    if await uow.groups.suspension(member.person_id):
        return False
    bound = await uow.groups.of_team(member.team_id)
    return any([member.person_id in await uow.groups.people(it) for it in bound])


async def let_back(uow: UnitOfWork, administrator: Person, person_id: int) -> Suspension | None:
    """Let somebody see the team's cases again who left a group; None where they may not.

    From then on it says nothing that they are not in it, until they are seen there again.
    """
    there = await uow.groups.suspension(person_id)
    if there is None or there.team_id != administrator.team_id:
        return None
    if not await may_let_back(uow, administrator, person_id):
        return None
    await uow.groups.let_back(person_id)
    await uow.groups.unsee(person_id)
    await _audit(uow, Event.LET_BACK, person_id, administrator.id, there.team_id)
    return there


async def _audit(
    uow: UnitOfWork, event: Event, person_id: int, by: int | None, team_id: int
) -> None:
    await uow.audit(event, "person", str(person_id), by, team_id)
