"""A few people, their groups, and what is remembered of what they did to the bot."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import count

from bot.demo.chats import Button, Message
from bot.demo.conversation import Conversation
from bot.demo.groups import Group
from bot.demo.people import Person
from bot.demo.refusals import Json
from core.model.person import Role
from core.storage import open_store
from tests.chat.letting_in import admit, founded
from tests.chat.sins import rows, until
from tests.chat.world import World, is_quiet
from tests.storage.unsealing import KEYS

SHARED_IDS = (1087968824, 136817688, 777000)
"""Anonymous administrators, people who speak as a channel, Telegram itself: nobody's own ids."""
NOWHERE = 2_000_000_000
"""Beyond every message that there is."""
_groups = count(-1_000_100_000_001, -1)


@dataclass
class Crowd:
    """The people who talk, a witness who keeps silent, and the chats they meet in.

    ``outsiders`` do all the same and may answer nothing.

    ``malformed`` are the updates that the bot may fail at; ``sent`` those that can come again;
    ``owners`` whose each dialogue is or was, by token: people can have theirs erased; ``typed``
    the words that somebody typed in a group, by its number: there they may be quoted.
    """

    world: World
    people: list[Person]
    witness: Person
    groups: list[Group]
    outsiders: list[Person] = field(default_factory=list)
    malformed: set[int] = field(default_factory=set)
    sent: list[Json] = field(default_factory=list)
    owners: dict[str, int] = field(default_factory=dict)
    typed: set[tuple[int, str]] = field(default_factory=set)
    calls_checked: int = 0
    log_checked: int = 0

    @property
    def everyone(self) -> list[Person]:
        """All of them."""
        return [*self.active, self.witness]

    @property
    def active(self) -> list[Person]:
        """Who does things."""
        return [*self.people, *self.outsiders]

    def other_than(self, person: Person, number: int) -> Person:
        """Return somebody else."""
        others = [it for it in self.everyone if it is not person]
        return others[number % len(others)]

    def push(self, update: Json, *, malformed: bool = False) -> None:
        """Queue an update as it is; the bot may fail only at one that is said to be malformed."""
        id = self.world.server.push_raw(update)
        self.sent = [*self.sent[-50:], {"update_id": id, **update}]
        if malformed:
            self.malformed.add(id)


async def open_crowd(world: World, size: int) -> Crowd:
    """Everybody may come in."""
    people = [world.person("fr" if number % 2 else "en") for number in range(size)]
    return _meeting(Crowd(world, people, world.person("fr"), []))


async def closed_crowd(world: World, size: int) -> Crowd:
    """Only who was let in may: an administrator is silent, reader and stranger are outsiders."""
    chief = await founded(world)
    people = [world.newcomer("fr" if it % 2 else "en") for it in range(size)]
    reader = world.newcomer("fr")
    store = await open_store(world.database_url, keys=KEYS)
    await admit(store, Role.MEMBER, *people)
    await admit(store, Role.READER, reader)
    await store.close()
    return _meeting(Crowd(world, people, chief, [], [reader, world.newcomer("fr")]))


def _meeting(crowd: Crowd) -> Crowd:
    """Let them meet in a group with topics, a small group and a channel."""
    world = crowd.world
    places = [
        world.server.group(next(_groups), type=it) for it in ("supergroup", "group", "channel")
    ]
    for place in places[:2]:
        for person in crowd.active:
            place.add(person, announce=False)
    places[0].add_thread(7)
    crowd.groups = places
    return crowd


async def insiders(crowd: Crowd) -> list[Person]:
    """Return who may answer now: somebody who had everything about them erased is out."""
    if crowd.world.access == "open":
        return crowd.everyone
    query = "SELECT person_id FROM members WHERE role <> 'reader'"
    within = {id for (id,) in await rows(crowd.world, query)}
    return [it for it in crowd.everyone if it.id in within]


async def settle(crowd: Crowd, timeout: float = 100) -> None:
    """Wait until the bot confirmed everything and nothing waits to be sent. It must not end."""
    process = crowd.world.process
    assert process is not None

    async def quiet() -> bool:
        assert process.returncode is None, "the bot has ended"
        return not crowd.world.server.unconfirmed() and await is_quiet(crowd.world)

    try:
        await until(quiet, timeout)
    except TimeoutError:
        waiting = [it["update_id"] for it in crowd.world.server.unconfirmed()]
        effects = await rows(crowd.world, "SELECT chat_id, kind, state FROM outbox LIMIT 5")
        cards = await rows(
            crowd.world, "SELECT id, chat_id, drawing FROM dialogues WHERE drawing > 0 LIMIT 5"
        )
        raise AssertionError(
            f"not quiet within {timeout} s: {waiting[:5]}, {effects}, {cards}"
        ) from None
    chats: list[Conversation] = [*crowd.everyone, *crowd.groups]
    await asyncio.gather(*(chat.idle(quiet=0.03) for chat in chats))


def canary(person: Person) -> str:
    """Return a word of letters that only this person types."""
    return "kanari" + "".join(chr(ord("a") + int(digit)) for digit in str(person.id))


def keyboards(chat: Conversation, *, with_gone: bool = False) -> list[Message]:
    """Return the bot's messages with buttons, oldest first; those deleted since if asked for."""
    shown = list(chat.chat.messages.values()) if with_gone else chat.messages
    return [it for it in shown if it.from_bot and it.buttons]


def presses(message: Message) -> list[Button]:
    """Return the buttons that say something to the bot."""
    return [it for it in message.all_buttons() if it.data]
