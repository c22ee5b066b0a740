"""A case for another owner; two lesions that are one, and one that is two."""

from __future__ import annotations

from bot.context import words
from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn, page_screen
from bot.screens import message
from bot.screens.buttons import with_way_to_emergencies
from bot.screens.case import moves
from core.model.audit import Event
from core.model.case import Lesion, owns_case
from core.model.press import Notice
from core.use_cases import case_moves as use


async def hand_over(at: At, rest: list[str]) -> Outcome:
    """Ask who is to own the case, whether that is sure, and give it."""
    context = at.context
    if not owns_case(context.person, at.case):
        return "not-your-case"
    members = await use.successors(context.uow, context.person)
    page, id, sure = (*rest, "", "", "")[:3]
    number = number_of(page or "0")
    if number is None or len(rest) > 3 or sure not in ("", "y"):
        return Notice.FORGED
    if not id:
        return moves.successors_screen(at.case, members, number, context.say)
    member = next((it for it in members if str(it.person_id) == id), None)
    if member is None:
        return Notice.GONE
    if not sure:
        return moves.confirm_screen(at.case, member, context.say)
    name = await use.hand_over(context.uow, context.person, at.case, member, at.chat, at.message)
    other = await context.uow.person(member.person_id)
    mine = await context.uow.roster.member(context.person.id)
    theirs = words(other)
    told = moves.received_screen(at.case.id, name, mine.label if mine else "", theirs)
    told = with_way_to_emergencies(told, theirs)
    await context.uow.enqueue(member.person_id, message.say(told))
    return moves.handed_screen(at.case.name, member, context.say)


async def together(at: At, rest: list[str]) -> Outcome:
    """Offer to say that two lesions are one, or that something was said of the other."""
    lesion = at.lesion(rest[0]) if len(rest) == 1 else None
    if lesion is None:
        return Notice.GONE
    return moves.together_screen(await drawn(at.context, at.case), lesion)


async def merge(at: At, rest: list[str]) -> Outcome:
    """Ask whether two lesions are one, and say so."""
    both = _two(at, rest)
    if both is None or len(rest) > 3 or rest[2:] not in ([], ["y"]):
        return Notice.GONE
    if not rest[2:]:
        return moves.sure_screen(await drawn(at.context, at.case), *both)
    merged = await use.merge(at.context.uow, at.context.person, at.case, *both)
    return moves.merged_screen(await drawn(at.context, at.case), *both, merged.id)


async def unmerge(at: At, rest: list[str]) -> Outcome:
    """Take back that two lesions are one, where nothing else was said of either since."""
    id = number_of(rest[0]) if len(rest) == 1 else None
    if id is None:
        return Notice.FORGED
    if not await use.unmerge(at.context.uow, at.context.person, at.case, id):
        return "unmerge-too-late"
    return await page_screen(at.context, at.case)


async def split(at: At, rest: list[str]) -> Outcome:
    """Show what was said of two lesions, and move one thing from one to the other."""
    both = _two(at, rest)
    if both is None:
        return Notice.GONE
    context = at.context
    page = await drawn(context, at.case)
    match rest[2:]:
        case []:
            return moves.split_screen(page, *both)
        case [what, id] if len(what) == 2 and what[1] in "tf":
            one, two = both if what[1] == "t" else both[::-1]
            there = {(it.kind, it.id) for it in moves.said_of(page, one)}
            if (what[0], id) not in there:
                return Notice.STALE
            number = number_of(id)
            await context.uow.cases.move(
                at.case.id,
                one.id,
                two.id,
                dialogue=number if what[0] == "d" else None,
                event=number if what[0] == "e" else None,
                fact=id if what[0] == "f" else None,
            )
            await context.uow.audit(Event.ANSWERED, "case", str(at.case.id), context.person.id)
            return moves.split_screen(await drawn(context, at.case), *both)
    return Notice.FORGED


def _two(at: At, rest: list[str]) -> tuple[Lesion, Lesion] | None:
    one, other = (at.lesion(it) for it in (*rest, "", "")[:2])
    if one is None or other is None or one.id == other.id:
        return None
    return (one, other) if {one.resolved_at, other.resolved_at} == {None} else None
