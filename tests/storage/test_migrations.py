"""The migrations lead to the tables that the code knows, step by step and back."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot import settings
from core.storage import open_store
from core.storage.engine import database_url, migration_engine
from core.storage.schema import alembic_config, newest_revision, upgrade
from core.storage.tables import metadata
from tests import nursery

from .deeds import CLINICIAN, begin, read
from .unsealing import KEYS

ROOT = Path(__file__).parents[2]
_ACTIVE = (
    "SELECT cases.active_at, dialogues.touched_at FROM cases"
    " JOIN dialogues ON dialogues.case_id = cases.id"
)


def _revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    script = ScriptDirectory.from_config(config)
    return [step.revision for step in script.walk_revisions()][::-1]


async def _run(url: str, deed: Any) -> Any:
    engine = migration_engine(database_url(url))
    async with engine.begin() as connection:
        result = await connection.run_sync(deed)
    await engine.dispose()
    return result


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


async def test_models_equal_migrations(empty_url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        options = {"compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, metadata))

    await upgrade(database_url(empty_url))
    assert await _run(empty_url, differences) == []
    assert await _run(empty_url, _tables) == set(metadata.tables)


async def test_each_migration_goes_up_and_down_and_up(empty_url: str) -> None:
    def stairs(connection: Connection) -> None:
        config = alembic_config(connection)
        script = ScriptDirectory.from_config(config)  # read once: a command reads every file anew
        before = None
        for revision in _revisions():
            up, down = script._upgrade_revs, script._downgrade_revs
            for lead, to in ((up, revision), (down, before or "base"), (up, revision)):
                with EnvironmentContext(config, script, fn=partial(_led, lead, to)):
                    try:
                        script.run_env()
                    except Exception as error:
                        error.add_note(f"revision {revision}")
                        raise
                assert _revision_of(connection) == (to if to != "base" else None)
            before = revision

    await _run(empty_url, stairs)


def _led(lead: Callable[[str, Any], Any], to: str, now: Any, context: Any) -> Any:
    return lead(to, now)


def _revision_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


async def test_an_open_finds_the_newest_migration_without_alembic(empty_url: str) -> None:
    assert newest_revision() == _revisions()[-1]
    await (await open_store(empty_url, keys=KEYS)).close()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(command, "upgrade", None)  # it would raise
        await (await open_store(empty_url, keys=KEYS)).close()


async def test_cases_and_their_dialogues_are_kept_without_a_column_that_was_never_read(
    url: str,
) -> None:
    store = await open_store(url, keys=KEYS)
    dialogue = await begin(store)
    await store.close()

    def former(connection: Connection) -> Any:
        command.downgrade(alembic_config(connection), "0006")
        return connection.execute(text(_ACTIVE)).one()

    case = await _run(url, former)
    assert case.active_at == case.touched_at
    store = await open_store(url, keys=KEYS)
    assert (await read(store, dialogue.token)).case_id == dialogue.case_id
    assert (await begin(store, CLINICIAN + 1)).case_id > dialogue.case_id
    await store.close()


@pytest.mark.parametrize(("asks", "kept"), [("3:lesion", None), ("3:site", "3:site")])
async def test_a_card_with_the_former_numbers_answers_to_none_of_them(
    url: str, asks: str, kept: str | None
) -> None:
    store = await open_store(url, keys=KEYS)
    await begin(store)
    await store.close()

    def former(connection: Connection) -> None:
        command.downgrade(alembic_config(connection), "0014")
        connection.execute(text("UPDATE dialogues SET on_screen = :asks"), {"asks": asks})

    await _run(url, former)
    await (await open_store(url, keys=KEYS)).close()
    found = await _run(
        url, lambda it: it.execute(text("SELECT on_screen FROM dialogues")).scalar_one()
    )
    assert found == kept


def test_alembic_in_a_shell_means_the_bots_database_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OSTEOBOARD_DATABASE_URL", raising=False)
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    command.upgrade(config, "head")
    assert database_url(settings.database({})).database in {it.name for it in tmp_path.iterdir()}


async def test_going_all_the_way_down_leaves_nothing(empty_url: str) -> None:
    await upgrade(database_url(empty_url))
    await _run(empty_url, lambda connection: command.downgrade(alembic_config(connection), "base"))
    assert await _run(empty_url, _tables) == set()


async def test_alembic_in_a_shell_sees_the_same_schema(empty_url: str) -> None:
    await (await open_store(empty_url, keys=KEYS)).close()
    given = {**os.environ, "OSTEOBOARD_DATABASE_URL": empty_url}
    ended = await nursery.run("alembic", "check", env=given, cwd=ROOT)
    assert ended.code == 0, ended
