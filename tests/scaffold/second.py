"""Meet a second edition on a database of before: freeze it, count, replay, and open the case.

A program of its own, run where the edition was made: definitions are read once a process.
"""

from __future__ import annotations

import asyncio
import io
import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.cli import main as osteoboard
from dialogs import freeze
from tests.chat.walking import begin, tap, words
from tests.chat.world import KEY
from tests.inside.bedside import bedside


def printed(*arguments: str) -> str:
    """Return what a command prints."""
    out = io.StringIO()
    with redirect_stdout(out):
        code = freeze.main() if arguments == ("freeze",) else osteoboard(arguments)
    assert code == 0, arguments
    return out.getvalue()


async def opened(url: str, person_id: int, language: str) -> list[str]:
    """Open the case, and what changed; return both screens."""
    say = words(language)
    with TemporaryDirectory() as folder:
        async with bedside(Path(folder), url) as town:
            person = town.server.person(person_id, first_name="Ada", language_code=language)
            await begin(person, "/synthesis")
            page = person.screen.text
            await tap(person, say("button-editions"))
            return [page, person.screen.text]


def main() -> None:
    """Print what the commands and the chat say, as JSON."""
    url, person, name, id, former = sys.argv[1:]
    os.environ |= {"OSTEOBOARD_DATABASE_URL": url, "OSTEOBOARD_KEY": KEY}
    found = {
        "frozen": printed("freeze"),
        "impact": json.loads(printed("impact", id, "--json")),
        "now": printed("replay", name, "--language", "en"),
        "current": printed("replay", name, "--language", "en", "--edition", former),
        "screens": asyncio.run(opened(url, int(person), "en")),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
