"""What has to be asked of Telegram about an update's group, before its transaction begins.

Who presses in a group, or comes from a card in it, is asked about each time; who is at work in
private once a minute, since that they left may never be said. A minute counts as now. Whoever binds
a group, or looks at one, is shown what it is like now.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from telegram import Bot
from telegram.error import TelegramError

from bot.callback_data import MenuPress, MenuVerb, NotAPress, decode
from bot.command_names import OWN, split_command
from bot.incoming.raw_updates import RawUpdate, fits
from bot.logs import Log
from bot.screens.group import LOOKS
from bot.telegram_groups import NOTHING, Asked, BotIsOut, look_at, presence_in
from core.model.group import Group, Presence, behind_link
from core.model.rights import Policy, Right, can_be_a_person, refusal
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork

log = Log(__name__)

ASK_SECONDS: Final = 8.0
"""Telegram is asked no longer than this; what it did not say by then is not known."""
PRIVATE_SECONDS: Final = 1.0
"""So long at most somebody waits for that who is at work in private."""
COUNTS_SECONDS: Final = 60.0
"""So long what Telegram said of somebody counts as now."""
_REMEMBERED: Final = 5000
_GROUPS: Final = ("group", "supergroup")
_START: Final = "start"


class Asking:
    """Asks Telegram, and remembers for a minute who is in."""

    def __init__(
        self, bot: Bot, store: Store, policy: Policy, seconds: Callable[[], float]
    ) -> None:
        """``seconds`` is how many went by since any moment."""
        self._bot = bot
        self._store = store
        self._policy = policy
        self._seconds = seconds
        self._known: OrderedDict[tuple[int, int], tuple[float, Presence]] = OrderedDict()
        self._at_work: OrderedDict[int, float] = OrderedDict()

    async def about(self, raw: RawUpdate) -> Asked:
        """Return what Telegram says about an update's group; nothing for most updates."""
        try:
            kind, body = next(it for it in raw.items() if it[0] != "update_id")
        except StopIteration:
            return NOTHING
        if not isinstance(body, Mapping):
            return NOTHING
        match kind:
            case "callback_query":
                return await self._press(body) or await self._in_private(body, body.get("message"))
            case "message":
                return await self._message(body) or await self._in_private(body, body)
            case "chat_member":
                return await self._moved(body)
            case "my_chat_member":
                return await self._own(body)
        return NOTHING

    # ---- what is asked of which update ------------------------------------------------------

    async def _press(self, query: Mapping[str, Any]) -> Asked:
        person = _id(query.get("from"))
        message = query.get("message")
        chat = message.get("chat") if isinstance(message, Mapping) else None
        if isinstance(chat, Mapping) and chat.get("type") in _GROUPS:
            where = _id(chat)
            group = await self._store.write(lambda uow: uow.groups.formerly_of_chat(where))
            return await self._presence(group, person)
        wanted = _looked_at(query.get("data"))
        if wanted is None:
            return NOTHING
        return await self._look_for(person, wanted)

    async def _message(self, message: Mapping[str, Any]) -> Asked:
        chat, person = message.get("chat"), _id(message.get("from"))
        if not isinstance(chat, Mapping):
            return NOTHING
        if chat.get("type") != "private":
            return await self._public(chat)
        shared = message.get("chat_shared")
        if isinstance(shared, Mapping):
            return await self._shared(person, shared.get("chat_id"))
        text = message.get("text")
        if not isinstance(text, str) or not text.startswith("/"):
            return NOTHING
        name, rest = split_command(text)
        if name in OWN["group"] and not rest:
            return await self._look_for(person, None)
        link = behind_link(rest) if name == _START else None
        if link is None:
            return NOTHING
        return await self._presence(await self._find(link[0]), person)

    async def _public(self, chat: Mapping[str, Any]) -> Asked:
        """Look at a group that shows itself public, before anything is said in it."""
        group = await self._of_chat(_id(chat)) if chat.get("username") else None
        return NOTHING if group is None or not group.fit else await self._own({"chat": chat})

    async def _in_private(self, body: Mapping[str, Any], message: object) -> Asked:
        """Ask whether who is at work in private left a group of their team, and nobody said so.

        Once a minute; what Telegram does not say at once changes nothing, as it delays nobody.
        """
        chat, person = (
            message.get("chat") if isinstance(message, Mapping) else None,
            body.get("from"),
        )
        id, now = _id(person), self._seconds()
        if not isinstance(chat, Mapping) or chat.get("type") != "private":
            return NOTHING
        if not can_be_a_person(id) or now - self._at_work.get(id, -COUNTS_SECONDS) < COUNTS_SECONDS:
            return NOTHING
        self._at_work[id] = now
        self._at_work.move_to_end(id)
        if len(self._at_work) > _REMEMBERED:
            self._at_work.popitem(last=False)
        for group in await self._store.read(partial(_seen_in, id)):
            presence = await self._known_presence(group.chat_id, id, PRIVATE_SECONDS)
            if presence is Presence.OUT:
                return Asked(group.id, id, presence, in_private=True)
        return NOTHING

    async def _moved(self, moved: Mapping[str, Any]) -> Asked:
        """Ask about whom an update says that they came or left: it comes late, in any order."""
        group = await self._of_chat(_id(moved.get("chat")))
        after = moved.get("new_chat_member")
        person = _id(after.get("user")) if isinstance(after, Mapping) else 0
        if group is not None:
            self._known.pop((group.chat_id, person), None)
        return await self._presence(group, person)

    async def _own(self, moved: Mapping[str, Any]) -> Asked:
        """Look at a group in which the bot stands otherwise."""
        group = await self._of_chat(_id(moved.get("chat")))
        return NOTHING if group is None else await self._look(group.chat_id, group)

    # ---- asking -----------------------------------------------------------------------------

    async def _presence(self, group: Group | None, person_id: int) -> Asked:
        if group is None or not can_be_a_person(person_id):
            return NOTHING
        if group.ended_at is not None:
            return Asked(group.id, person_id)
        member = await self._store.write(lambda uow: uow.roster.member(person_id))
        if member is None or member.team_id != group.team_id:
            return Asked(group.id, person_id)  # of who is not of the team nothing is asked
        return Asked(group.id, person_id, await self._known_presence(group.chat_id, person_id))

    async def _known_presence(
        self, chat_id: int, person_id: int, seconds: float = ASK_SECONDS
    ) -> Presence:
        now, found = self._seconds(), self._known.get((chat_id, person_id))
        if found is not None and now - found[0] < COUNTS_SECONDS:
            return found[1]
        presence = Presence.UNKNOWN
        try:
            async with asyncio.timeout(seconds):
                presence = await presence_in(self._bot, chat_id, person_id)
        except TimeoutError:
            log.warning("Telegram did not say in time who is in a group", chat=chat_id)
        if presence is not Presence.UNKNOWN:
            self._known[chat_id, person_id] = now, presence
            self._known.move_to_end((chat_id, person_id))
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return presence

    async def _shared(self, person_id: int, chat_id: object) -> Asked:
        if not isinstance(chat_id, int) or not fits(chat_id):
            return NOTHING
        if not await self._chairs(person_id):
            return NOTHING
        return await self._look(chat_id, await self._of_chat(chat_id), person_id)

    async def _look_for(self, person_id: int, group_id: int | None) -> Asked:
        """Look at a group of somebody's team: a certain one, or the only one that it has."""

        async def work(uow: UnitOfWork) -> list[Group]:
            person = await uow.person(person_id)
            if person.team_id is None or refusal(person, Right.CHAIR, self._policy):
                return []
            found = await uow.groups.of_team(person.team_id)
            return [it for it in found if group_id in (None, it.id)]

        found = await self._store.write(work) if can_be_a_person(person_id) else []
        if len(found) != 1:
            return NOTHING
        return await self._look(found[0].chat_id, found[0], person_id)

    async def _look(self, chat_id: int, group: Group | None, person_id: int = 0) -> Asked:
        """Look at a chat, and at who of its team, or of that of the person, is in."""
        people = await self._store.write(lambda uow: _team(uow, group, person_id))
        id = group.id if group else None
        try:
            async with asyncio.timeout(ASK_SECONDS):
                seen = await look_at(self._bot, chat_id, people)
        except BotIsOut:
            return Asked(id, chat_id=chat_id, out=True)
        except (TelegramError, TimeoutError) as error:
            log.warning("a group cannot be looked at", error=type(error).__name__, chat=chat_id)
            return Asked(id, chat_id=chat_id)
        now = self._seconds()
        for person, presence in seen.people.items():
            if presence is not Presence.UNKNOWN:
                self._known[chat_id, person] = now, presence
        return Asked(id, chat_id=chat_id, looked=seen)

    # ---- the database -----------------------------------------------------------------------

    async def _of_chat(self, chat_id: int) -> Group | None:
        return await self._store.write(lambda uow: uow.groups.of_chat(chat_id))

    async def _find(self, group_id: int) -> Group | None:
        return await self._store.write(lambda uow: uow.groups.find(group_id))

    async def _chairs(self, person_id: int) -> bool:
        if not can_be_a_person(person_id):
            return False
        person = await self._store.write(lambda uow: uow.person(person_id))
        return person.team_id is not None and not refusal(person, Right.CHAIR, self._policy)


async def _team(uow: UnitOfWork, group: Group | None, person_id: int) -> list[int]:
    team = group.team_id if group else (await uow.person(person_id)).team_id
    return [] if team is None else [it.person_id for it in await uow.roster.members(team)]


async def _seen_in(person_id: int, uow: UnitOfWork) -> list[Group]:
    """Return the groups of somebody's team that they were seen in; none of who is suspended."""
    person = await uow.person(person_id)
    if person.team_id is None or person.suspended:
        return []
    found = await uow.groups.of_team(person.team_id)
    return [it for it in found if person_id in await uow.groups.people(it)]


def _looked_at(data: object) -> int | None:
    """Return the group that a button of groups looks at, None for any other button."""
    try:
        pressed = decode(data) if isinstance(data, str) else None
    except NotAPress:
        return None
    if not isinstance(pressed, MenuPress) or pressed.verb is not MenuVerb.GROUP:
        return None
    name, _, id = pressed.argument.partition("-")
    return int(id) if name in LOOKS and id.isdecimal() and len(id) < 18 else None


def _id(who: object) -> int:
    """Return the id of a chat or person, 0 for none that a database can hold."""
    id = who.get("id") if isinstance(who, Mapping) else None
    return id if isinstance(id, int) and fits(id) else 0
