"""The commands of definitions: a score's is its id, a pathway also has names in each language."""

from __future__ import annotations

from functools import cache

from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording


@cache  # the definitions do not change while the bot runs
def commands() -> dict[str, str]:
    """Return every command that begins a definition, and its id."""
    found = {id: id for id in (*definitions(), *pathways())}
    for id in pathways():
        for language in LANGUAGES:
            found |= dict.fromkeys(wording(language, "bot").words(f"command-{id}.names"), id)
    return found


def command_of(id: str, language: str) -> str:
    """Return the command of a definition as its language calls it."""
    names = wording(language, "bot").words(f"command-{id}.names")
    return names[0] if names else id
