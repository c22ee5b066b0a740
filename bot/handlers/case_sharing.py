"""Sharing a case: what it asks, what its team will see and where, sent, sent anew, withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from bot.context import Context
from bot.group_cards import card_of
from bot.handlers.button_values import number_of
from bot.handlers.case_board import board
from bot.handlers.case_deed import At, Deed, Outcome
from bot.handlers.case_screens import drawn, say_page
from bot.screens.board import share_pages
from bot.screens.board.share_pages import Place
from bot.screens.case.seats import open_in, seats_of
from bot.screens.document import Document
from bot.screens.meeting.roles import specialties_of
from bot.screens.meeting.words import specialty_page
from bot.screens.screen import Screen
from core.model.board import Motive, Question, Specialty
from core.model.case import Case
from core.model.group import Group
from core.model.press import Notice
from core.use_cases import sharing as use

TYPED: Final = "st"
"""What the question is typed for, behind it why the case is brought."""
TYPED_APART: Final = "su"
"""What a question to one specialty is typed for."""


async def share(at: At, rest: list[str]) -> Outcome:
    """Show where a case is shown; or ask what it asks, and show what will be seen."""
    if not rest:
        return await _begin(at)
    deed = DEEDS.get(rest[0])
    return Notice.FORGED if deed is None else await deed(at, rest[1:])


async def _begin(at: At) -> Outcome:
    places = await _places(at)
    if not places:
        team = at.context.person.team_id is not None
        return share_pages.nowhere_screen(at.case, at.context.say, team=team)
    question = await _question(at)
    if question is None:
        return share_pages.motives_screen(at.case, at.context.say)
    if any(it.card for it in places):
        return await _status(at)
    return await _preview(at, [])


async def _motives(at: At, rest: list[str]) -> Outcome:
    return Notice.FORGED if rest else share_pages.motives_screen(at.case, at.context.say)


async def _motive(at: At, rest: list[str]) -> Outcome:
    """Keep why, and ask for the question."""
    if len(rest) != 1 or rest[0] not in tuple(Motive):
        return Notice.FORGED
    asked = f"{TYPED}-{rest[0]}"
    await at.context.uow.cases.await_text(at.case, at.context.person.id, at.message, asked)
    return share_pages.asking_screen(at.case, Motive(rest[0]), at.context.say)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Keep what a case asks. A text that names a person never comes here."""
    if len(rest) != 1 or rest[0] not in tuple(Motive):
        return Notice.STALE
    words = " ".join(text.split())
    if len(words) > use.LONGEST:
        return "question-too-long"
    await use.ask(at.context.uow, at.context.person, at.case, Motive(rest[0]), words)
    return await _after(at)


async def read_apart(at: At, rest: list[str], text: str) -> Outcome:
    """Keep what one specialty is asked. A text that names a person never comes here."""
    if len(rest) != 1 or rest[0] not in tuple(Specialty):
        return Notice.STALE
    words = " ".join(text.split())
    if len(words) > use.LONGEST_APART:
        return "question-too-long-apart"
    uow, specialty = at.context.uow, Specialty(rest[0])
    if await use.ask_apart(uow, at.context.person, at.case, specialty, words) is None:
        return Notice.STALE
    return await _after(at)


async def _after(at: At) -> Outcome:
    """Show what a question comes to: on the card that is there already, or in a preview.

    Where there is no group to share it with, at the board.
    """
    places = await _places(at)
    if not places:
        return await board(at, [])
    shown = any(it.card for it in places)
    return await (_status(at, "share-question-kept") if shown else _preview(at, []))


async def _apart(at: At, rest: list[str]) -> Outcome:
    """Ask which specialty is asked something apart, and what."""
    question = await _question(at)
    if question is None:
        return share_pages.motives_screen(at.case, at.context.say)
    number = number_of("".join(rest) or "0")
    if number is not None and len(rest) < 2 and specialty_page(number):
        return await _specialties(at, question, number)
    if len(rest) != 1 or rest[0] not in tuple(Specialty):
        return Notice.FORGED
    uow, asked = at.context.uow, f"{TYPED_APART}-{rest[0]}"
    await uow.cases.await_text(at.case, at.context.person.id, at.message, asked)
    return share_pages.apart_screen(at.case, question, Specialty(rest[0]), at.context.say)


async def _take_back(at: At, rest: list[str]) -> Outcome:
    """Ask one specialty nothing any more."""
    if len(rest) != 1 or rest[0] not in tuple(Specialty):
        return Notice.FORGED
    uow, specialty = at.context.uow, Specialty(rest[0])
    question = await use.ask_apart(uow, at.context.person, at.case, specialty, "")
    if question is None:
        return Notice.STALE
    return await _specialties(at, question, 0)


async def _specialties(at: At, question: Question, number: int) -> Screen:
    """Offer specialties, those first that must be heard on the case."""
    page = await drawn(at.context, at.case)
    seats = seats_of(page.view, open_in(page.view, page.whole))
    needed = [one for it in seats for one in sorted(specialties_of(it.seat.id))]
    return share_pages.specialties_screen(at.case, question, needed, number, at.context.say)


async def _preview(at: At, rest: list[str], notice: str = "") -> Outcome:
    """Show exactly what will be seen, and where it goes."""
    question, places = await _question(at), await _places(at)
    if rest:
        return Notice.FORGED
    if question is None or not places:
        return await _begin(at)
    say = at.context.say
    text = await _card(at, question)
    return share_pages.preview_screen(at.case, text, places, say, say(notice) if notice else "")


async def _send(at: At, rest: list[str]) -> Outcome:
    """Send a card to a group, as it was previewed; what changed since is previewed again."""
    id = number_of(rest[0]) if len(rest) == 2 else None
    question = await _question(at)
    place = next((it for it in await _places(at) if it.group.id == id), None)
    if id is None:
        return Notice.FORGED
    if question is None or place is None:
        return Notice.STALE
    if rest[1] != share_pages.seal_of(await _card(at, question), place):
        return await _preview(at, [], "share-changed")
    context = at.context
    await use.share(context.uow, context.person, at.case, place.group)
    return await _status(at, "share-sent")


async def _withdraw(at: At, rest: list[str]) -> Outcome:
    """Take a card out of its group."""
    id, uow = number_of(rest[0]) if len(rest) == 1 else None, at.context.uow
    found = [it for it in await use.live_cards(uow, at.case) if it.id == id]
    if not found:
        return Notice.STALE
    deletable = all(it.deletable(uow.now) for it in found)
    await use.withdraw(uow, found, at.context.person.id)
    return await _status(at, "share-withdrawn" if deletable else "share-emptied")


async def _status(at: At, notice: str = "") -> Outcome:
    question = await _question(at)
    if question is None:
        return share_pages.motives_screen(at.case, at.context.say)
    places, today, say = await _places(at), at.context.desk.today(), at.context.say
    return share_pages.shared_screen(at.case, question, places, today, say, notice)


async def _question(at: At) -> Question | None:
    return await at.context.uow.sharing.question(at.case.id)


async def _places(at: At) -> list[Place]:
    """Return the groups in which the case can be shown, each with the card that it has there."""
    uow = at.context.uow
    cards = {it.chat_id: it for it in await use.live_cards(uow, at.case)}
    groups = await use.groups_for(uow, at.context.person, at.case)
    return [Place(it, cards.get(it.chat_id)) for it in groups]


async def _card(at: At, question: Question) -> Document:
    page = await drawn(at.context, at.case)
    decided = next(reversed(await at.context.uow.meetings.decisions_of(at.case.id)), None)
    return card_of(page, question, decided)


async def opened(context: Context, group: Group, about: str) -> str | None:
    """Open the case of a card in a group, for somebody who is in it; nobody else comes here."""
    case = await use.behind(context.uow, context.person, group, about)
    if case is None:
        return "card-over"
    await say_page(context, context.person.id, case)
    return None


async def history(context: Context, case: Case) -> list[tuple[datetime, str]]:
    """Return when a case was shown in which group, and until when, in words."""
    uow, say = context.uow, context.say
    groups = {} if case.team_id is None else await _titles(context, case.team_id)
    told: list[tuple[datetime, str]] = []
    for it in await uow.sharing.cards(case.id):
        group = groups.get(it.chat_id, say("share-former-group"))
        told.append((it.at, say("timeline-shared", group=group)))
        if it.ended_at:
            told.append((it.ended_at, say("timeline-withdrawn", group=group)))
    return told


async def _titles(context: Context, team_id: int) -> dict[int, str]:
    return {it.chat_id: it.title for it in await context.uow.groups.of_team(team_id)}


DEEDS: Final[Mapping[str, Deed]] = {
    "q": _motives,
    "m": _motive,
    "p": _preview,
    "s": _send,
    "w": _withdraw,
    "e": _apart,
    "x": _take_back,
}
"""The letters of what the buttons of sharing ask for."""
