"""The local chat: a Bot API server and a page on this machine, and the same bot process beside them."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import sys
from urllib.parse import urlsplit

from bot.demo.server import LocalBotApi, listen


async def run(port: int, folder: str) -> int:
    """Serve the page on the port or the next free one, until stopped or the bot ends.

    ``folder`` keeps the bot's database, so that what was answered is there at the next start.
    Returns the exit code of the bot.
    """
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
        bot = await _bot(token, url, folder)
        said = asyncio.create_task(_say_where(server, url))
        try:
            return await _until_stopped(bot, stopping)
        finally:
            said.cancel()


async def _say_where(server: LocalBotApi, url: str) -> None:
    """Print the address once the bot answers there: a page that stays mute looks broken."""
    await server.polled()
    print(f"OsteoBoard, local chat: {url}/   (Ctrl-C stops it)", flush=True)


async def _bot(token: str, address: str, folder: str) -> asyncio.subprocess.Process:
    """Start the bot as it always runs, pointed at this server. A real token is not handed on."""
    environment = {
        **os.environ,
        "OSTEOBOARD_TOKEN": token,
        "OSTEOBOARD_API_URL": address,
        "OSTEOBOARD_DATABASE_URL": f"sqlite+aiosqlite:///{folder}/osteoboard.sqlite3",
        "OSTEOBOARD_ACCESS": os.environ.get("OSTEOBOARD_ACCESS", "open"),
        "OSTEOBOARD_LOG": os.environ.get("OSTEOBOARD_LOG", "WARNING"),
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "run", env=environment, start_new_session=True
    )


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
