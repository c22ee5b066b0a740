"""The local chat: a Bot API server and a page on this machine, the same bot process beside them."""

from __future__ import annotations

import asyncio
import base64
import fcntl
import os
import secrets
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bot.demo.server import LocalBotApi, listen
from bot.demo.web_chat import NAMES
from bot.demo.web_group import FOUNDERS

_DATABASE: Final = "osteoboard.sqlite3"


Found = Callable[[Mapping[str, str], Sequence[str]], Awaitable[None]]
"""Makes the first team of a database that an environment names, of these people."""


async def run(port: int, folder: str, found: Found) -> int:
    """Serve the page on the port or the next free one, until stopped or the bot ends.

    ``folder`` keeps the bot's database, so that what was answered is there at the next start. At
    the first one who is in the group of the page is a team, unless people are to be invited.
    Returns the exit code of the bot, or 2 where another local chat has the folder.
    """
    key_file = _key_file(Path(folder))
    with key_file.open("rb") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(
                f"osteoboard: a local chat runs in {folder} already. Its window says at which"
                " address; stop it with Ctrl-C, or give this one a folder of its own: --data",
                file=sys.stderr,
            )
            return 2
        return await _serve(port, folder, key_file, found)


async def _serve(port: int, folder: str, key_file: Path, found: Found) -> int:
    token = f"{10**8 + secrets.randbelow(9 * 10**8)}:{secrets.token_urlsafe(32)}"
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    server = LocalBotApi(token)
    async with listen(server, port) as url:
        got = urlsplit(url).port
        if got != port:
            print(f"Port {port} is busy: taking {got} instead.", flush=True)
        print("OsteoBoard starts: a few seconds…", flush=True)
        environment = _environment(token, url, folder, key_file)
        is_new = not (Path(folder) / _DATABASE).exists()
        if is_new and environment["OSTEOBOARD_ACCESS"] == "open":
            await found(environment, [NAMES["fr"][number - 1] for number in FOUNDERS])
        bot = await _bot(environment)
        said = asyncio.create_task(_say_where(server, url))
        try:
            return await _until_stopped(bot, stopping)
        finally:
            said.cancel()


async def _say_where(server: LocalBotApi, url: str) -> None:
    """Print the address once the bot answers there: a page that stays mute looks broken."""
    await server.polled()
    print(f"OsteoBoard, local chat: {url}/   (Ctrl-C stops it)", flush=True)


def _environment(token: str, address: str, folder: str, key_file: Path) -> dict[str, str]:
    """Return what the bot is told to run here. Real secrets are not handed on."""
    theirs = ("OSTEOBOARD_KEY", "OSTEOBOARD_KEYS_URL")
    return {
        **{name: value for name, value in os.environ.items() if name not in theirs},
        "OSTEOBOARD_KEY_FILE": str(key_file),
        "OSTEOBOARD_TOKEN": token,
        "OSTEOBOARD_API_URL": address,
        "OSTEOBOARD_DATABASE_URL": f"sqlite+aiosqlite:///{folder}/{_DATABASE}",
        "OSTEOBOARD_ACCESS": os.environ.get("OSTEOBOARD_ACCESS", "open"),
        "OSTEOBOARD_LOG": os.environ.get("OSTEOBOARD_LOG", "WARNING"),
    }


async def _bot(environment: Mapping[str, str]) -> asyncio.subprocess.Process:
    """Start the bot as it always runs, pointed at this server."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "run", env=environment, start_new_session=True
    )


def _key_file(folder: Path) -> Path:
    """Return the file of the local database's key, made at the first start, for its owner only."""
    path = folder / "osteoboard.key"
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_suffix(".new")
        unfinished.unlink(missing_ok=True)
        made = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(made, "wb") as file:
            file.write(base64.urlsafe_b64encode(secrets.token_bytes(32)) + b"\n")
            file.flush()
            os.fsync(made)
        unfinished.replace(path)
    return path


async def _until_stopped(bot: asyncio.subprocess.Process, stopping: asyncio.Event) -> int:
    """Wait for a signal or for the bot's end; a stopped bot gets time to finish what it is at."""
    ended = asyncio.create_task(bot.wait())
    stopped = asyncio.create_task(stopping.wait())
    await asyncio.wait((ended, stopped), return_when=asyncio.FIRST_COMPLETED)
    if not ended.done():
        bot.terminate()
        try:
            await asyncio.wait_for(asyncio.shield(ended), 10)
        except TimeoutError:
            bot.kill()
        return 0
    stopped.cancel()
    return await ended
