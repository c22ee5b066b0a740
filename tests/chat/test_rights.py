"""Rights by enumeration: every command, button, link and state, by everybody who has no right to it.

Whatever they send, nothing of a case shows and nothing that is kept changes. What there is to send is
read from the bot's own registries, so that a new command, button or deed is tried without being listed.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select
from telegram.ext import CommandHandler

from bot.callback_data import MenuPress, MenuVerb, encode
from bot.demo.people import Person
from bot.handlers import all_handlers
from bot.handlers.presses import RIGHT_OF
from bot.handlers.team import _DEEDS as TEAM_DEEDS
from bot.naming import commands
from core.access import Policy, Refusal, Right, refusal
from core.case import Person as Someone
from core.case import Role
from core.storage.engine import database_url, migration_engine
from core.storage.tables import metadata
from core.verbs import Press, Verb
from tests.chat.letting_in import LINK, enter, founded, invitation, member, tap, team_page
from tests.chat.walking import SINS, begin, option, said_by_bot, words
from tests.chat.world import World, world
from tests.storage.postgres import Server, postgres_server

__all__ = ["postgres_server"]

KEEPS_TRACE = {"updates_seen", "strangers", "outbox"}
"""Tables that anybody's message may change: what was seen, who knocked, what is being said."""


@dataclass
class Club:
    """A team with a member who has dialogues in every kind of state, and people who have no right."""

    at: World
    chief: Person
    victim: Person
    dialogues: list[tuple[str, str, int]]
    link: str
    intruders: dict[str, Person] = field(default_factory=dict)


@pytest_asyncio.fixture(scope="module", params=["sqlite", "postgresql"])
async def club(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Club]:
    url = None
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres_server")
        url = server.new_database()
    async with world(tmp_path_factory.mktemp("club"), url, access="invite", room=0) as at:
        chief = await founded(at)
        victim = await member(at, chief)
        dialogues = await _dialogues(at, victim, await member(at, chief))
        it = Club(at, chief, victim, dialogues, await invitation(chief))
        await _intruders(it)
        yield it


async def _dialogues(at: World, victim: Person, other: Person) -> list[tuple[str, str, int]]:
    """Walk two members into a dialogue of each kind of state; return states, tokens and revisions."""
    say = words("fr")
    await begin(other, "/frankel c")  # a result
    await begin(victim, "/mirels 3 2")  # half-way, set aside by the next one
    await begin(victim, "/tomita")
    await victim.send("/cancel")
    await victim.idle()
    await begin(victim, "/sins")
    await tap(victim, option(SINS, "location", "mobile", say))
    rows = (await _kept(at))["dialogues"]
    return [(row["state"], row["token"], row["revision"]) for row in rows]


async def _intruders(it: Club) -> None:
    say = words("fr")
    used = await invitation(it.chief)
    it.intruders["stranger"] = it.at.newcomer("fr", "Étranger")
    it.intruders["reader"] = await member(it.at, it.chief, Role.READER)
    gone = it.intruders["removed"] = await member(it.at, it.chief)
    await team_page(it.chief)
    for label in (str(gone.user["first_name"]), say("button-remove"), say("button-remove")):
        await tap(it.chief, label)
    invited = it.at.newcomer("fr", "Invité")
    for name, person in (("", invited), ("forwarded", it.at.newcomer("fr", "Autre"))):
        await person.send(f"/start {used}")
        await person.idle()
        if name:
            it.intruders[name] = person
    await it.chief.wait(lambda chat: chat.button(say("button-let-in")))
    await tap(it.chief, say("button-let-in"))
    late = it.intruders["used"] = it.at.newcomer("fr", "Retardataire")
    await late.send(f"/start {used}")
    await late.idle()
    it.intruders["other team"] = await _head_of_another_team(it)


async def _head_of_another_team(it: Club) -> Person:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "team", "new", "Ailleurs",
        env=it.at.environment, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    (code,) = LINK.findall(out.decode().replace("/start ", "start="))
    head = it.at.newcomer("fr", "Cheffe")
    await head.send(f"/start {code}")
    await enter(head)
    return head


async def _kept(at: World) -> dict[str, list[Any]]:
    """Return every row that is kept, apart from what anybody's message may change."""
    engine = migration_engine(database_url(at.database_url))
    try:
        async with engine.connect() as connection:
            found = {}
            for name, table in metadata.tables.items():
                rows = await connection.execute(select(table).order_by(*table.primary_key))
                found[name] = [] if name in KEEPS_TRACE else [dict(it._mapping) for it in rows]
            return found
    finally:
        await engine.dispose()


def every_command() -> list[str]:
    """Return each command of the bot, bare and with something behind it."""
    names = [
        name
        for it in all_handlers()
        if isinstance(it.handler, CommandHandler)
        for name in sorted(it.handler.commands)
    ]
    assert set(commands()) <= set(names)
    return [f"/{name} T7 lytique" if number % 2 else f"/{name}" for number, name in enumerate(names)]


def every_link(it: Club) -> list[str]:
    """Return each link that there is, the open invitation excepted: that one anybody may hand in."""
    tokens = [token for _, token, _ in it.dialogues]
    return [f"/start {payload}" for payload in (*commands(), *tokens, it.link[:-1], f"{it.link}x")]


def every_button(it: Club) -> Iterator[str]:
    """Return each button of each of the victim's dialogues, of each menu, and of the victim's team."""
    for (_, token, revision), verb in product(it.dialogues, Verb):
        for question, choice in (("location", "junctional"), ("why", ""), ("", "mirels"), ("", "")):
            yield encode(Press(verb, token, revision, question, choice))
    ids = [it.victim.id, it.chief.id, *range(3, 6)]
    for deed, id in product(TEAM_DEEDS, ids):
        for rest in ("", "-reader"):
            yield encode(MenuPress(MenuVerb.TEAM, f"{deed}-{id}{rest}"))


INTRUDERS = ("stranger", "removed", "reader", "other team", "forwarded", "used")


@pytest.mark.parametrize("who", INTRUDERS)
async def test_whoever_has_no_right_sees_nothing_of_a_case_and_changes_nothing(
    club: Club, who: str
) -> None:
    person, before = club.intruders[who], await _kept(club.at)
    assert {state for state, _, _ in club.dialogues} == {"result", "set_aside", "cancelled", "pain"}
    known = {message.id for message in said_by_bot(person)}
    reads_menus = who in ("reader", "other team")
    for text in [*([] if who == "other team" else every_command()), *every_link(club), "T7", "1"]:
        if not (who == "other team" and text.partition(" ")[2] in commands()):
            await person.send(text)
    for data in every_button(club):
        if not (who == "other team" and data.startswith("1.T.") and "-" not in data):
            await person.raw_callback(data, club.victim.screen.id)
    await person.send_photo("T7")
    await person.idle(timeout=90, quiet=1)
    after = await _kept(club.at)
    for table in before:
        assert _apart_from(after[table], person) == _apart_from(before[table], person), table
    new = [message.text for message in said_by_bot(person) if message.id not in known]
    assert not any(canary in text for text in new for canary in ("12 %", "Mirels 5", "Frankel C"))
    if not reads_menus:
        assert len(new) <= 1, new


def _apart_from(rows: list[Any], person: Person) -> list[Any]:
    """Leave out what somebody did with what is their own: their language, and their own team."""
    own = ("person_id", "id", "by_person", "actor_id", "owner_id", "invited_by")
    return [row for row in rows if not any(row.get(name) == person.id for name in own)]


def test_each_handler_names_its_right_and_strangers_reach_only_what_is_public() -> None:
    stranger = Someone(7, accepted=True)
    for it in all_handlers():
        assert callable(it.right)
    for right in Right:
        refused = refusal(stranger, right, Policy.INVITE)
        assert refused == (None if right is Right.PUBLIC else Refusal.STRANGER)


def test_each_button_names_its_right_and_none_is_public() -> None:
    for verb in (*Verb, *MenuVerb):
        assert RIGHT_OF[verb] is not Right.PUBLIC, verb
    assert len(RIGHT_OF) == len(Verb) + len(MenuVerb)
