"""A database is named by a URL; a wrong one is refused in a sentence that says what to write."""

from __future__ import annotations

import errno
import pwd
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage import SqlStore, UnknownDatabaseError, open_store
from core.storage.engine import database_url, writer_engine
from core.storage.unreachable import remedy

from . import deeds
from .unsealing import KEYS


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("sqlite:///data/x.db", "sqlite+aiosqlite:///data/x.db"),
        ("sqlite+aiosqlite:////var/x.db", "sqlite+aiosqlite:////var/x.db"),
        ("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("postgresql://u:p@h:5433/d", "postgresql+asyncpg://u:p@h:5433/d"),
        ("postgresql+asyncpg://u@h/d", "postgresql+asyncpg://u@h/d"),
        ("postgres://u@h/d?sslmode=require", "postgresql+asyncpg://u@h/d?ssl=require"),
        ("postgresql+psycopg://u:p%40s%2F@h/d", "postgresql+asyncpg://u:p%40s%2F@h/d"),
        ("postgresql+psycopg2://u@[::1]:5433/d", "postgresql+asyncpg://u@[::1]:5433/d"),
        ("sqlite+pysqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgresql://u@%2Frun%2Fpg/d", "postgresql+asyncpg://u@/d?host=%2Frun%2Fpg"),
        (
            "postgresql://u:p@h1:1,[::1]:2,h3/d?sslmode=prefer",
            "postgresql+asyncpg://u:p@/d?host=h1%2C%3A%3A1%2Ch3&port=1%2C2%2C5432&ssl=prefer",
        ),
        ("postgresql:///?dbname=d&user=u&host=h", "postgresql+asyncpg://u@/d?host=h"),
    ],
)
def test_common_spellings_of_a_database_are_understood(written: str, used: str) -> None:
    assert database_url(written).render_as_string(hide_password=False) == used


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("mysql://u:secret@h/d", "The database cannot be 'mysql'"),
        ("osteoboard.db", "The database is not given as a URL"),
        ("postgresql://u:secret@h:port/d", "The database is not given as a URL"),
        ("postgresql://u:secret@h", "A PostgreSQL address needs the name of its database"),
        ("postgresql://u:secret@h:1,:2/d", "One of its hosts is not host:port"),
        ("sqlite://", "An SQLite database needs a file"),
        ("sqlite://secret/x.db", "An SQLite address is a path alone"),
        ("sqlite:///x.db?mode=ro", "An SQLite address is a path alone"),
        ("sqlite:///file:x.db", "An SQLite database needs a file"),
        ("sqlite:///:memory:", "An SQLite database needs a file"),
        *(
            (f"sqlite:///{it}", "That is a folder")
            for it in (".", "/", "..", "a/", "~", "~/", "a/..")
        ),
        ("sqlite:///secret%00.db", "The address has a character that nobody can see"),
        ("postgresql://u:secret%0A@h/d", "The address has a character that nobody can see"),
        ("postgresql://u:secret@h/d?port=x", "Its port is no number"),
        ("postgresql://u:secret@h:99999/d", "Its port is no number"),
        ("postgresql://u:secret@h:0/d", "Its port is no number"),
    ],
)
async def test_a_wrong_url_is_refused_with_what_to_write(written: str, fault: str) -> None:
    with pytest.raises(UnknownDatabaseError) as refused:
        await open_store(written, keys=KEYS)
    sentence = str(refused.value)
    assert sentence.startswith(fault)
    assert "sqlite:///path/to/osteoboard.db" in sentence
    assert "secret" not in sentence


async def test_the_sqlite_file_is_created_with_its_folders_for_its_owner_only(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a" / "b c" / "osteoboard.db"
    store = await open_store(f"sqlite:///{path}", keys=KEYS)
    await deeds.begin(store)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    files = ("osteoboard.db", "osteoboard.keys.db")
    assert modes == {f"{file}{end}": 0o600 for file in files for end in ("", "-wal", "-shm")}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    await store.close()
    assert sorted(file.name for file in path.parent.iterdir()) == sorted(files)


async def test_sqlite_loses_no_commit_and_overwrites_what_is_deleted(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/osteoboard.db", keys=KEYS)

    async def settings(connection: AsyncConnection) -> dict[str, object]:
        names = (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "busy_timeout",
            "temp_store",
        )
        return {n: (await connection.execute(text(f"PRAGMA {n}"))).scalar() for n in names}

    assert await store._transactions.write(settings) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "temp_store": 2,
    }
    await store.close()


async def test_who_reads_cannot_write(store: SqlStore) -> None:
    async def write(connection: AsyncConnection) -> None:
        await connection.execute(text("DELETE FROM outbox"))

    with pytest.raises(DBAPIError, match=r"(?i)read-?only"):
        await store._transactions.read(write)


async def test_an_address_with_the_parameters_of_libpq_works(postgresql: str) -> None:
    more = "connect_timeout=5&application_name=hospital&channel_binding=prefer&sslmode=prefer"
    url = database_url(f"{postgresql}&{more}&keepalives_idle=30&options=-c%20work_mem%3D8MB")
    engine = writer_engine(url)
    async with engine.connect() as connection:
        for name, value in (("application_name", "hospital"), ("work_mem", "8MB")):
            assert (await connection.exec_driver_sql(f"SHOW {name}")).scalar() == value
    await engine.dispose()


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("channel_binding=require", "channel_binding"),
        ("sslrootcert=/sesame", "sslrootcert names no file"),
        ("sslkey=/sesame", "sslkey names no file"),
        ("passfile=/sesame", "passfile names no file"),
        ("sslmode=verify-full", "needs sslrootcert"),
        ("sslmode=require&sslmode=prefer", "twice"),
        ("target_session_attrs=standby", "target_session_attrs"),
        ("ssl_min_protocol_version=sesame", "ssl_min_protocol_version"),
        ("service=sesame", "service"),
        ("hostaddr=10.0.0.1", "in place of the host"),
        ("sslcrldir=/x", "sslcrl"),
        ("require_auth=scram-sha-256", "require_auth"),
        ("sslmode=nonsense", "sslmode"),
        ("connect_timeout=soon", "connect_timeout"),
        ("nonsense=sesame", "nonsense"),
        ("options=nonsense", "options"),
    ],
)
def test_a_parameter_that_cannot_be_honoured_is_named(query: str, named: str) -> None:
    with pytest.raises(UnknownDatabaseError, match=named) as refused:
        database_url(f"postgresql://u@h/d?{query}")
    assert "sesame" not in str(refused.value)


def test_what_an_account_without_home_or_name_needs_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nobody(*_: object) -> str:
        raise KeyError("uid not found")

    for name in ("HOME", "USER", "LOGNAME", "LNAME", "USERNAME", "PGUSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    with pytest.raises(UnknownDatabaseError, match="no home"):
        database_url("sqlite:///~/x.db")
    with pytest.raises(UnknownDatabaseError, match="needs its user"):
        database_url("postgresql://h/d")
    assert database_url("postgresql://u@h/d")


def test_a_path_may_begin_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/bot")
    assert database_url("sqlite:///~/x.db").database == "/home/bot/x.db"


def test_a_place_that_is_read_only_is_said_to_be() -> None:
    assert "read only" in remedy(OSError(errno.EROFS, "Read-only file system", "bot.sqlite3.lock"))
