"""Settings as an environment, and what is said of one that is wrong."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

import pytest

from bot.environment import SettingError
from bot.settings import read
from tests import nursery
from tests.chat.world import PACE

TOKEN = "123456789:TEST-token-0123456789-abcdefghijklmnop"
SECRET = TOKEN.partition(":")[2]
KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
PASSWORD = "sesame-ouvre-toi"
NOWHERE = "http://127.0.0.1:9"


def environment(**settings: str) -> dict[str, str]:
    """Return this process's environment with these settings of the bot, and no others."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith("OSTEOBOARD_")
    }
    return clean | {
        f"OSTEOBOARD_{name}": value for name, value in ({"KEY": KEY} | settings).items()
    }


async def started(folder: Path, **settings: str) -> nursery.Ended:
    """Run the bot until it ends by itself; return its exit code and what it wrote."""
    async with asyncio.timeout(60):
        env = environment(**settings)
        return await nursery.run("bot.cli", "run", env=env, cwd=folder, pace=PACE)


def misread(name: str, **settings: str) -> str:
    """Assert that reading the settings ends with one line about a variable; return it.

    What the command does with that line is shown once, by a token that is missing.
    """
    with pytest.raises(SettingError) as error:
        read(environment(**settings))
    line = str(error.value)
    assert f"OSTEOBOARD_{name}" in line
    assert "\n" not in line
    for secret in (SECRET, PASSWORD, KEY):
        assert secret not in line
    return line


async def refused(folder: Path, name: str, **settings: str) -> str:
    """Assert that the bot ends with one line about a variable; return it."""
    code, out, err = await started(folder, **settings)
    for secret in (SECRET, PASSWORD, KEY):
        assert secret not in out + err
    assert "Traceback" not in err
    lines = [line for line in err.splitlines() if not _is_log(line)]
    assert len(lines) == 1, err
    assert f"OSTEOBOARD_{name}" in lines[0]
    assert code == 2
    assert "Traceback" not in out
    return lines[0]


def _is_log(line: str) -> bool:
    """Tell a line of the log below a warning, which is JSON, from what is said to the operator."""
    return line.startswith("{") and json.loads(line)["level"] == "INFO"


def files_in(folder: Path) -> list[Path]:
    """Return what was written there."""
    return list(folder.iterdir())


def sqlite(folder: Path) -> str:
    """Return the URL of a database that can be made."""
    return f"sqlite:///{folder / 'kept' / 'bot.sqlite3'}"
