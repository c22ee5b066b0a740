"""A wrong or missing setting is one line that names the variable, exit code 2, and no secret."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.server import LocalBotApi
from bot.environment import KNOWN, SettingError, check
from bot.settings import read
from core.storage.unreachable import remedy
from tests import nursery
from tests.cases import one_in

from .settings import (
    NOWHERE,
    PASSWORD,
    SECRET,
    TOKEN,
    environment,
    files_in,
    misread,
    refused,
    sqlite,
)

# ---- the token ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "given", [{}, {"TOKEN": ""}, {"TOKEN": "  "}], ids=["no", "empty", "blank"]
)
async def test_a_missing_token_is_one_line_that_says_where_to_get_one(
    tmp_path: Path, given: Mapping[str, str]
) -> None:
    line = await refused(tmp_path, "TOKEN", **given)
    assert "missing" in line
    assert "@BotFather" in line
    assert files_in(tmp_path) == [], "a database was made before the settings were read"


@pytest.mark.parametrize(
    "token",
    [
        SECRET,
        f"bot{TOKEN}",
        f"{TOKEN} x",
        f"https://t.me/{TOKEN}",
        "123456789:short",
        f"{TOKEN}\u200b",
        f'"{TOKEN}',
    ],
)
def test_what_is_no_token_is_refused_without_being_repeated(token: str) -> None:
    line = misread("TOKEN", TOKEN=token)
    assert token not in line


# ---- the Bot API server --------------------------------------------------------------------------


@pytest_asyncio.fixture
async def api() -> AsyncIterator[tuple[LocalBotApi, str]]:
    """A Bot API server of another bot's token."""
    server = LocalBotApi("987654321:another-token-0123456789-abcdefghijkl")
    async with server.running() as url:
        yield server, url


async def test_a_token_that_the_server_refuses_is_one_line(
    tmp_path: Path, api: tuple[LocalBotApi, str]
) -> None:
    line = await refused(
        tmp_path, "TOKEN", TOKEN=TOKEN, API_URL=api[1], DATABASE_URL=sqlite(tmp_path)
    )
    assert "refused" in line


async def test_a_token_that_is_revoked_while_the_bot_runs_is_one_line(tmp_path: Path) -> None:
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        revoking = asyncio.create_task(_revoke_once_polled(server))
        await refused(tmp_path, "TOKEN", TOKEN=TOKEN, API_URL=url, DATABASE_URL=sqlite(tmp_path))
        await revoking


async def _revoke_once_polled(server: LocalBotApi) -> None:
    await server.polled()
    server.state.token = "123456789:another-token-0123456789-abcdefghijkl"
    server.push_raw({})  # ends the poll that waits


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "api.telegram.org",
        "ftp://127.0.0.1",
        "http://",
        "https:///bot",
        "http://[::1",
        "http://host:abc",
        "http://host:99999",
        "http://host/?x=1",
        "http://ho st",
        "http://host/#top",
    ],
)
def test_what_is_no_address_is_refused_by_name(url: str) -> None:
    misread("API_URL", TOKEN=TOKEN, API_URL=url)


def test_an_address_with_the_token_in_it_is_refused_without_showing_it() -> None:
    misread("API_URL", TOKEN=TOKEN, API_URL=f"{NOWHERE}/bot{TOKEN}")


class _Page(BaseHTTPRequestHandler):
    """A web site that is no Bot API server."""

    def _answer(self) -> None:
        body = b"<html>welcome</html>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = _answer

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Page)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


async def test_a_server_that_speaks_no_bot_api_is_one_line(tmp_path: Path, site: str) -> None:
    await refused(tmp_path, "API_URL", TOKEN=TOKEN, API_URL=site, DATABASE_URL=sqlite(tmp_path))


# ---- the database --------------------------------------------------------------------------------


@one_in(4)
@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        f"mysql://bob:{PASSWORD}@localhost/bot",
        "sqlite://",
        "sqlite:///:memory:",
        f"postgresql://bob:{PASSWORD}@127.0.0.1:9/bot",
        f"postgresql://bob:{PASSWORD}@nowhere.invalid/bot",
        f"postgresql://bob:{PASSWORD}@localhost:port/bot",
        f"postgresql://bob:{PASSWORD}@127.0.0.1:9/bot?sslmode=nonsense",
    ],
)
async def test_a_database_that_cannot_be_reached_is_one_line_without_its_password(
    tmp_path: Path, url: str
) -> None:
    await refused(tmp_path, "DATABASE_URL", TOKEN=TOKEN, API_URL=NOWHERE, DATABASE_URL=url)


async def test_a_postgresql_without_that_database_is_one_line(
    tmp_path: Path, postgresql: str
) -> None:
    url = postgresql.replace("/test_", "/missing_")
    await refused(tmp_path, "DATABASE_URL", TOKEN=TOKEN, API_URL=NOWHERE, DATABASE_URL=url)


@one_in(2)
@pytest.mark.parametrize("place", ["a file in the way", "a folder", "rubbish", "no rights"])
async def test_a_file_that_cannot_be_a_database_is_one_line(tmp_path: Path, place: str) -> None:
    path = tmp_path / "place"
    match place:
        case "a file in the way":
            path.write_text("I am a file")
            path /= "bot.sqlite3"
        case "a folder":
            path.mkdir()
        case "rubbish":
            path.write_bytes(b"this is no database at all, " * 100)
        case _:
            path = Path("/proc/no/bot.sqlite3")
    await refused(
        tmp_path, "DATABASE_URL", TOKEN=TOKEN, API_URL=NOWHERE, DATABASE_URL=f"sqlite:///{path}"
    )


def test_a_level_of_the_log_that_does_not_exist_is_one_line() -> None:
    misread("LOG", TOKEN=TOKEN, LOG="LOUD")


# ---- and when all is well ------------------------------------------------------------------------


async def test_only_the_token_is_needed_and_the_database_is_made_where_the_bot_is_started(
    tmp_path: Path,
) -> None:
    """The one real start here: the interpreter finds and imports all that there is."""
    server = LocalBotApi(TOKEN)
    async with server.running() as url:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.cli",
            "run",
            cwd=tmp_path,
            env=environment(TOKEN=TOKEN, API_URL=f"{url}/") | {"PYTHONPATH": str(Path.cwd())},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            ada = server.person(1)
            await ada.send("/sins")
            await ada.wait(lambda chat: chat.screen)
        finally:
            process.terminate()
        assert await asyncio.wait_for(process.wait(), 10) == 0
    assert (tmp_path / "osteoboard.sqlite3").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("OSTEOBOARD_DATABSE_URL", "OSTEOBOARD_DATABASE_URL"),
        ("OSTEOBOARD_KEYFILE", "OSTEOBOARD_KEY_FILE"),
        ("OSTEOBORD_TOKEN", "OSTEOBOARD_TOKEN"),
        ("osteoboard_log", "OSTEOBOARD_LOG"),
    ],
)
def test_a_variable_that_is_misspelt_is_named_and_not_passed_over(name: str, meant: str) -> None:
    with pytest.raises(SettingError, match=f"^{name} is no setting: {meant} is meant") as refused:
        check({name: SECRET})
    assert SECRET not in str(refused.value)


def test_a_variable_of_somebody_else_is_none_of_ours() -> None:
    check({"OSTEOBOARD_PICTURES": "1", "OSTEO": "1", **dict.fromkeys(KNOWN, "")})


@pytest.mark.parametrize("command", ["doctor", "catalogue"])
async def test_a_zone_that_is_another_file_is_one_line(tmp_path: Path, command: str) -> None:
    env = environment() | {"TZ": ":/etc/passwd"}
    ended = await nursery.run("bot.cli", command, env=env, cwd=tmp_path)
    assert ended.code == 2
    assert ended.err.startswith("osteoboard: TZ is no time zone"), ended.err


def test_where_the_bot_api_is_is_said_without_a_password() -> None:
    url = f"http://bot:{PASSWORD}@gateway:8081/x"
    assert read(environment(TOKEN=TOKEN, API_URL=url)).api_place == "http://gateway:8081/x"


def test_a_file_that_is_no_database_is_called_that(tmp_path: Path) -> None:
    file = tmp_path / "letter.sqlite3"
    file.write_text("Dear colleague, " * 100)
    with pytest.raises(sqlite3.DatabaseError) as error, sqlite3.connect(file) as connection:
        connection.execute("SELECT * FROM cases")
    assert "no SQLite database" in remedy(error.value)
