"""A wrong or missing key is one line that names the variable, exit code 2, nothing of the key."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.settings import read
from core.storage import Keys, key_of, key_text, new_key, open_store
from tests import nursery
from tests.cases import one_in

from .settings import KEY, NOWHERE, TOKEN, environment, files_in, misread, refused, sqlite


async def _osteoboard(folder: Path, *words: str, **settings: str) -> nursery.Ended:
    async with asyncio.timeout(60):
        ended = await nursery.run("bot.cli", *words, env=environment(**settings), cwd=folder)
    assert KEY not in ended.out + ended.err
    return ended


async def _founded(folder: Path, key: str = KEY) -> str:
    url = sqlite(folder)
    await (await open_store(url, keys=Keys(key_of(key)))).close()
    return url


def _file(folder: Path, text: str, mode: int = 0o600) -> str:
    path = folder / "osteoboard.key"
    path.write_text(text)
    path.chmod(mode)
    return str(path)


# ---- the key -------------------------------------------------------------------------------------


async def test_a_missing_key_is_one_line_that_says_how_to_make_one(tmp_path: Path) -> None:
    line = await refused(tmp_path, "KEY", TOKEN=TOKEN, KEY=" ")
    assert "osteoboard key new" in line
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("text", ["x", KEY[:-3], f"{KEY}{KEY}", "é" * 44, f'"{KEY}'])
def test_what_is_no_key_is_one_line_that_does_not_repeat_it(text: str) -> None:
    line = misread("KEY", TOKEN=TOKEN, KEY=text)
    assert "is not a key" in line
    assert text == "x" or text not in line


@pytest.mark.parametrize("around", ["{}\r\n", '"{}"', "' {} '", "\ufeff{}\n"])
def test_a_key_file_may_be_an_editors_or_a_link_of_an_orchestrator(
    tmp_path: Path, around: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _file(tmp_path, around.format(KEY))
    (tmp_path / "..data").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to("..data/osteoboard.key")
    monkeypatch.setenv("HOME", str(tmp_path))
    for file in (str(tmp_path / "link"), "~/link"):
        given = environment(TOKEN=TOKEN, KEY="", KEY_FILE=file)
        assert key_text(read(given).keys.master) == KEY


def test_a_key_and_a_file_of_a_key_are_one_too_many(tmp_path: Path) -> None:
    line = misread("KEY_FILE", TOKEN=TOKEN, KEY_FILE=_file(tmp_path, KEY))
    assert "both" in line


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("none", "cannot be read"),
        ("folder", "cannot be read"),
        ("open", "chmod 600"),
        ("empty", "is not a key"),
        ("binary", "is not a key"),
    ],
)
def test_a_file_that_gives_no_key_is_one_line(tmp_path: Path, fault: str, said: str) -> None:
    file = tmp_path / "osteoboard.key"
    match fault:
        case "folder":
            file.mkdir()
        case "open":
            _file(tmp_path, KEY, 0o640)
        case "empty":
            _file(tmp_path, "")
        case "binary":
            file.write_bytes(bytes(range(200, 232)))
            file.chmod(0o600)
    line = misread("KEY_FILE", TOKEN=TOKEN, KEY="", KEY_FILE=str(file))
    assert said in line


async def test_another_key_than_the_one_of_the_database_is_one_line(tmp_path: Path) -> None:
    url = await _founded(tmp_path)
    line = await refused(
        tmp_path, "KEY", TOKEN=TOKEN, API_URL=NOWHERE, DATABASE_URL=url, KEY=key_text(new_key())
    )
    assert "not the key" in line


# ---- the key store -------------------------------------------------------------------------------


async def test_a_lost_key_store_is_one_line_that_says_to_put_its_copy_back(tmp_path: Path) -> None:
    url = await _founded(tmp_path)
    (tmp_path / "kept" / "bot.keys.sqlite3").unlink()
    line = await refused(tmp_path, "KEYS_URL", TOKEN=TOKEN, API_URL=NOWHERE, DATABASE_URL=url)
    assert "put back its copy" in line


async def test_a_key_store_of_another_database_is_one_line(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    first, second = await _founded(tmp_path / "a"), await _founded(tmp_path / "b")
    line = await refused(
        tmp_path,
        "KEYS_URL",
        TOKEN=TOKEN,
        API_URL=NOWHERE,
        DATABASE_URL=first,
        KEYS_URL=second.replace("bot.sqlite3", "bot.keys.sqlite3"),
    )
    assert "another database" in line


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://u@h/d", "postgresql://bob:sesame-ouvre-toi@127.0.0.1:9/k"]
)
async def test_a_key_store_that_cannot_be_opened_is_one_line_without_its_password(
    tmp_path: Path, url: str
) -> None:
    await refused(
        tmp_path,
        "KEYS_URL",
        TOKEN=TOKEN,
        API_URL=NOWHERE,
        DATABASE_URL=sqlite(tmp_path),
        KEYS_URL=url,
    )


# ---- the commands --------------------------------------------------------------------------------


async def test_a_new_key_is_printed_and_another_each_time(tmp_path: Path) -> None:
    printed = [(await _osteoboard(tmp_path, "key", "new"))[1] for _ in range(2)]
    assert len({key_of(text.strip()) for text in printed}) == 2


async def test_a_rotation_says_how_many_keys_and_a_second_one_that_nothing_is_left(
    tmp_path: Path,
) -> None:
    url, new = await _founded(tmp_path), key_text(new_key())
    given = {"DATABASE_URL": url, "KEY": new, "OLD_KEY": KEY}
    assert await _osteoboard(tmp_path, "key", "rotate", **given) == (
        0,
        "Wrapped with the new key: 1 keys. Start the bot with it.\n",
        "",
    )
    code, out, err = await _osteoboard(tmp_path, "key", "rotate", **given)
    assert (code, err) == (0, "")
    assert "already" in out
    assert "not the key" in await refused(
        tmp_path, "KEY", TOKEN=TOKEN, API_URL=NOWHERE, DATABASE_URL=url
    )


@one_in(2)
@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"OLD_KEY": ""}, "OSTEOBOARD_OLD_KEY is missing"),
        ({"OLD_KEY": "x"}, "OSTEOBOARD_OLD_KEY is not a key"),
        ({"OLD_KEY_FILE": "nowhere"}, "OSTEOBOARD_OLD_KEY_FILE cannot be read"),
        ({"OLD_KEY": key_text(bytes(32))}, "OSTEOBOARD_KEY: The key store opens neither"),
        (
            {"OLD_KEY": KEY, "KEYS_URL": "sqlite:///nowhere.db"},
            "OSTEOBOARD_KEYS_URL: The key store",
        ),
    ],
)
async def test_a_rotation_that_cannot_be_done_is_one_line_and_changes_nothing(
    tmp_path: Path, given: dict[str, str], named: str
) -> None:
    url = await _founded(tmp_path)
    settings = {"DATABASE_URL": url, "KEY": key_text(bytes(range(1, 33)))} | given
    code, out, err = await _osteoboard(tmp_path, "key", "rotate", **settings)
    assert (code, out) == (2, "")
    assert err.startswith(f"osteoboard: {named}")
    assert err.count("\n") == 1
    await _founded(tmp_path)  # opens with its key
