"""A bot to which one is invited: the code of its first start, how the first people come in.

Everything else about who is let in is shown in tests/inside.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.demo.people import Person
from core.model.person import Role
from tests import nursery
from tests.chat.letting_in import enter, founded, member, team_page
from tests.chat.sins import until
from tests.chat.walking import SINS, asks, begin, rows, said_by_bot, words
from tests.chat.world import LINK, World, world


@pytest_asyncio.fixture
async def club(tmp_path: Path) -> AsyncIterator[World]:
    """A world in which one has to be invited."""
    async with world(tmp_path, access="invite", room=0) as it:
        yield it


def texts(person: Person) -> list[str]:
    return [message.text for message in said_by_bot(person)]


async def test_the_first_start_prints_a_code_that_makes_one_administrator_and_only_once(
    club: World,
) -> None:
    code, say = await club.code(), words("fr")
    chief, second = club.newcomer("fr"), club.newcomer("fr")
    await chief.send(f"/start {code}")
    await enter(chief)
    await team_page(chief)
    assert say("role-administrator") in chief.screen.text
    await second.send(f"/start {code}")
    await second.idle()
    assert texts(second) == [say("notice-invitation-invalid")]
    await club.stop()
    await club.start()
    await club.server.polled()
    assert LINK.findall(club.log.read_text())[-1] == code, (
        "a code was printed though there is one in"
    )


async def test_the_first_code_is_not_printed_again_and_the_operator_makes_another(
    club: World,
) -> None:
    old = await club.code()
    await club.stop()
    await club.start()
    await until(lambda: "osteoboard team code" in club.log.read_text())
    assert LINK.findall(club.log.read_text()) == [old]
    made = await nursery.run("bot.cli", "team", "code", env=club.environment)
    assert made.code == 0, made
    new, chief = made.out.split()[-1], club.newcomer("fr")
    await chief.send(f"/start {old}")
    await chief.idle()
    assert texts(chief) == [words("fr")("notice-invitation-invalid")]
    await chief.send(f"/start {new}")
    await enter(chief)


async def test_a_stranger_is_turned_away_and_who_is_let_in_begins(club: World) -> None:
    chief, stranger = await founded(club), club.newcomer("fr")
    await stranger.send("/sins")
    await stranger.wait(lambda _: texts(stranger))
    assert texts(stranger) == [words("fr")("refused-stranger")]
    reader, ada = await member(club, chief, Role.READER), await member(club, chief, language="en")
    await begin(ada, "/sins")
    assert asks(ada, SINS, "location", words("en"))
    await reader.send("/sins")
    await reader.idle()
    assert texts(reader)[-1] == words("fr")("refused-role")
    assert rows(club, "SELECT person_id FROM dialogues") == [(ada.id,)]
