"""A card in a group over HTTP: one that lives, whoever is killed; a held group holds nobody up."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.people import Person
from core.model.person import Role
from core.storage import open_store
from tests.chat.letting_in import member
from tests.chat.walking import begin, data_of, said_by_bot
from tests.chat.world import PACE, World, world
from tests.inside.sharing import Staff, staff
from tests.storage.postgres import Server
from tests.storage.unsealing import KEYS

TeamOf = AsyncIterator[Staff]
WAITS = (429, "Too Many Requests: retry after 15", {"retry_after": 15})


@asynccontextmanager
async def a_team(folder: Path, database_url: str | None = None, pace: float = PACE) -> TeamOf:
    """A team with a group and a case, of a bot that is a process of its own."""
    async with world(folder, database_url, access="invite", room=0, pace=pace) as at:
        store = await open_store(at.database_url, keys=KEYS)
        it = await staff(at, "fr", store)
        await it.case()
        await it.asks()
        yield it
        await store.close()


@pytest_asyncio.fixture
async def team(request: pytest.FixtureRequest, tmp_path: Path) -> TeamOf:
    """Such a team, on SQLite unless a test asks for PostgreSQL."""
    if getattr(request, "param", "sqlite") == "sqlite":
        async with a_team(tmp_path) as it:
            yield it
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.database(people=0) as url:
        async with a_team(tmp_path, url) as it:
            yield it


def shown(team: Staff) -> list[str]:
    """Return what the bot said that stands in the group."""
    return [it.text for it in team.cards() if not it.deleted]


@pytest.mark.parametrize(
    ("team", "method"),
    [("sqlite", "sendMessage"), ("postgresql", "editMessageText")],
    indirect=["team"],
)
async def test_a_bot_that_is_killed_while_it_sends_a_card_leaves_one_that_lives(
    team: Staff, method: str
) -> None:
    assert isinstance(team.at, World)
    held = team.at.server.stall(method, team.chat.id, 60)
    send = data_of(team.chief, team.say("button-send", group=team.group.title))
    await team.chief.raw_callback(send, team.chief.screen.id)
    seen = "▤" if method == "editMessageText" else ""
    await team.chat.wait(lambda _: any(it.startswith(seen) for it in shown(team)))
    await team.at.kill()
    held.end()
    await team.at.start()
    await team.chat.wait(lambda _: any(it.startswith("▤") for it in shown(team)))
    await team.chat.idle()
    live = [it for it in shown(team) if it.startswith("▤")]
    assert len(live) == 1, team.chat.describe()
    assert set(shown(team)) - set(live) <= {team.say("card-coming")}


async def test_a_group_that_telegram_holds_up_delays_no_private_tap_and_updates_collapse(
    team: Staff,
) -> None:
    assert isinstance(team.at, World)
    await team.sends()
    await team.chat.wait(lambda it: it.screen.text.startswith("▤"))
    card, edits = team.chat.screen, team.chat.screen.edited
    held = team.at.server.fail_next("editMessageText", team.chat.id, error=WAITS)
    await team.says("breast")
    async with asyncio.timeout(30):
        while held.times:
            await team.chat.chat.signal.changed()
    for term in ("prostate", "kidney", "thyroid"):
        await team.says(term)
        before = len(said_by_bot(team.chief))
        await begin(team.chief, "/synthesis")
        assert len(said_by_bot(team.chief)) > before
        assert card.edited == edits, "the group is held up still"
    await team.chat.wait(lambda _: team.say("primary_tumour-thyroid") in card.text)
    assert card.edited == edits + 1


@pytest.mark.soak(seconds=100)
async def test_a_busy_group_delays_no_private_tap_and_its_cards_collapse(tmp_path: Path) -> None:
    """Twenty lines are asked in the group within a minute, and the case changes with each."""
    async with a_team(tmp_path, pace=1) as team:
        assert isinstance(team.at, World)
        await team.sends()
        await team.chat.wait(lambda it: it.screen.text.startswith("▤"))
        card = team.chat.screen
        people = [await member(team.at, team.chief, Role.MEMBER, "fr") for _ in range(PEOPLE)]
        quiet = [await _tapped(people, number) for number in range(LINES)]
        team.at.server.flood_limits = True  # in private too: so several people tap
        busy = []
        for number in range(LINES):
            await team.chief.send("/mirels 3 2 3 2", chat=team.chat)
            await team.says(TERMS[number % len(TERMS)])
            busy.append(await _tapped(people, number))
        print(f"a private tap, p95: {_p95(quiet):.3f} s, in a busy group {_p95(busy):.3f} s")
        assert _p95(busy) < 2 * _p95(quiet) + 0.5
        assert len(_answers(team)) < LINES, "the group is held up"
        last = team.say(f"primary_tumour-{TERMS[(LINES - 1) % len(TERMS)]}")
        await team.chat.wait(lambda _: last in card.text, timeout=150)
        await team.chat.wait(lambda _: len(_answers(team)) == LINES, timeout=150)
        assert card.edited < LINES, "updates of a card collapse"


LINES, PEOPLE = 20, 5
TERMS = ("breast", "prostate", "kidney", "thyroid")


def _answers(team: Staff) -> list[str]:
    """Return the lines that were answered in the group."""
    return [it for it in shown(team) if "Mirels 10/12" in it]


async def _tapped(people: list[Person], number: int) -> float:
    """Return the seconds until somebody has the score in private that they asked for."""
    score, person = ("Frankel", "Mirels")[number // PEOPLE % 2], people[number % PEOPLE]
    began = time.perf_counter()
    await begin(person, f"/{score.lower()}")
    assert score in person.screen.text
    return time.perf_counter() - began


def _p95(taken: list[float]) -> float:
    return sorted(taken)[len(taken) * 95 // 100 - 1]
