"""What a new edition changes in stored cases, counted and computed anew from a shell."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

import pytest

from bot.library import DialogsLibrary
from core.ports.unit_of_work import UnitOfWork
from core.use_cases.editions import pin_of, pins_for
from dialogs.registry import definition
from tests.bot.command_line import osteoboard
from tests.chat.walking import begin, rows, tap, words
from tests.chat.world import KEY
from tests.inside.bedside import Bedside, bedside
from tests.inside.pinning import UNSTABLE, case_of, pin
from tests.nursery import Ended

FORMER = "2024-09-17.1"
NOW = definition("spine").edition


@pytest.fixture
def shell(island: Bedside, monkeypatch: pytest.MonkeyPatch) -> Bedside:
    """A bot of its own, and the commands beside it."""
    monkeypatch.setenv("OSTEOBOARD_DATABASE_URL", island.database_url)
    monkeypatch.setenv("OSTEOBOARD_KEY", KEY)
    return island


async def at_the_shell(*arguments: str) -> Ended:
    return await asyncio.to_thread(osteoboard, *arguments)


async def test_the_cases_whose_advice_would_differ_are_counted_and_none_is_named(
    shell: Bedside,
) -> None:
    person = shell.person("fr")
    old = definition("spine", FORMER)
    differs = await case_of(person, UNSTABLE)
    same, current = await case_of(person), await case_of(person, UNSTABLE)
    await pin(shell, differs, old)
    await pin(shell, same, old)
    before = rows(shell, "SELECT count(*) FROM audit")
    told = await at_the_shell("impact", "spine", "--json")
    found = json.loads(told.out)
    assert found["current"] == NOW
    assert found["cases"] == 3
    assert found["pinned"] == {FORMER: 2, NOW: 1}
    assert (found["differ"], found["differ_open"]) == (1, 1)
    assert (found["not_kept"], found["unread"]) == (0, 0)
    spoken = (await at_the_shell("impact", "spine")).out
    assert "1 would be advised otherwise" in spoken
    for name in (differs, same, current):
        assert name not in told.out + spoken
    assert rows(shell, "SELECT count(*) FROM audit") == before


async def test_an_edition_that_is_not_kept_as_it_was_is_counted_apart(shell: Bedside) -> None:
    name = await case_of(shell.person("fr"), UNSTABLE)
    await pin(shell, name, definition("spine", FORMER), digest="0" * 64)
    found = json.loads((await at_the_shell("impact", "spine", "--json")).out)
    assert (found["not_kept"], found["differ"]) == (1, 0)


async def test_a_former_edition_is_replayed_from_the_record_in_either_language(
    shell: Bedside,
) -> None:
    name = await case_of(shell.person("fr"), UNSTABLE)
    for language in ("fr", "en"):
        say = words(language)
        now = await at_the_shell("replay", name, "--language", language)
        then = await at_the_shell(
            "replay", name, "--edition", f"spine@{FORMER}", "--language", language
        )
        assert (now.code, then.code) == (0, 0), then.err
        assert "SINS 15/18" in then.out
        former = say("replay-edition", name=say("spine"), edition=FORMER)
        assert former in then.out
        assert former not in now.out
    by_number = rows(shell, "SELECT id FROM cases WHERE name = ?", name)[0][0]
    edition = ("--edition", f"spine@{FORMER}")
    data = json.loads((await at_the_shell("replay", str(by_number), *edition, "--json")).out)
    spine = next(it for it in data["parts"] if it["pathway"] == "spine")
    status = {it["action"]: it["status"] for it in spine["items"] if it["action"]}
    assert spine["edition"] == data["editions"]["spine"] == FORMER
    assert status["decompression"] == "holds"
    data = json.loads((await at_the_shell("replay", str(by_number), "--json")).out)
    spine = next(it for it in data["parts"] if it["pathway"] == "spine")
    status = {it["action"]: it["status"] for it in spine["items"] if it["action"]}
    assert (spine["edition"], status["decompression"]) == (NOW, "waits")


async def test_what_there_is_not_is_told_in_one_line(shell: Bedside) -> None:
    name = await case_of(shell.person("fr"), UNSTABLE)
    for arguments, said in (
        (("impact", "nothing"), "no definition 'nothing'"),
        (("replay", "XXXX-99"), "no case 'XXXX-99'"),
        (("replay", "9" * 30), f"no case '{'9' * 30}'"),
        (("replay", name, "--edition", "spine"), "is no ID@EDITION"),
        (("replay", name, "--edition", "spine@1900-01-01.1"), "no edition '1900-01-01.1'"),
    ):
        told = await at_the_shell(*arguments)
        assert told.code == 2
        assert said in told.err
        assert told.err.count("\n") == 1


async def test_no_database_is_made_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSTEOBOARD_DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    monkeypatch.setenv("OSTEOBOARD_KEY", KEY)
    for arguments in (("impact", "spine"), ("replay", "ABCD-12")):
        told = await at_the_shell(*arguments)
        assert told.code == 2
        assert "no database" in told.err
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - of a path, in an async test


async def test_cases_on_postgresql_are_counted_and_computed_anew_as_well(
    postgresql: str, memory_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSTEOBOARD_DATABASE_URL", postgresql)
    monkeypatch.setenv("OSTEOBOARD_KEY", KEY)
    async with bedside(memory_folder, postgresql) as town:
        person = town.newcomer("fr")
        await begin(person, "/start")
        await tap(person, words("fr")("button-accept"))
        name = await case_of(person, UNSTABLE)

        async def work(uow: UnitOfWork) -> None:
            opened = (await uow.person(person.id)).case_id
            old = pin_of(definition("spine", FORMER))
            await uow.editions.begin(opened or 0, {**pins_for(DialogsLibrary()), "spine": old})

        await town.store.write(work)
        told = await at_the_shell("impact", "spine", "--json")
        counted = json.loads(told.out)
        assert (counted["cases"], counted["differ"]) == (1, 1), (told, name)
        replayed = await at_the_shell("replay", name, "--edition", f"spine@{FORMER}")
        assert replayed.code == 0, replayed
        assert "T11" in replayed.out
