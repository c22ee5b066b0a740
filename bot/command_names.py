"""Commands: how they are read, the bot's own, those of definitions by language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from core.identifiers.visible import visible
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES, wording

OWN: Final[Mapping[str, tuple[str, ...]]] = {
    "start": ("start", "menu", "commencer", "accueil", "reprendre", "resume"),
    "privacy": ("privacy", "confidentialite"),
    "language": ("lang", "langue", "language"),
    "forget": ("forget", "oublier"),
    "my_data": ("mydata", "mesdonnees"),
    "forget_me": ("forgetme", "oubliemoi"),
    "help": ("help", "aide"),
    "sources": ("sources", "source"),
    "pathways": ("pathway", "pathways", "parcours"),
    "cancel": ("cancel", "annuler", "stop"),
    "team": ("team", "equipe"),
    "group": ("groupe", "group", "groupes", "groups"),
    "here": ("ici", "here"),
    "new_case": ("new", "nouveau", "nouvelle", "newcase"),
    "cases": ("cases", "dossiers", "dossier"),
    "synthesis": ("synthese", "synthesis", "summary"),
    "agenda": ("agenda", "rappels", "reminders", "echeances", "deadlines"),
    "board": ("rcp", "board", "staff", "tumorboard"),
    "lesion": ("lesion", "lesions"),
    "exercise": ("exercice", "exercise", "exercices", "exercises"),
}
"""The bot's own commands, each by all its names: no definition can be called so."""
_COMMAND: Final = re.compile(r"/(\w{1,64})(?:@\w+)?", re.ASCII)


@cache  # the definitions do not change while the bot runs
def commands() -> dict[str, str]:
    """Return every command that begins a definition, and its id."""
    found = {id: id for id in (*definitions(), *pathways())}
    for id in tuple(found):
        for language in LANGUAGES:
            found |= dict.fromkeys(wording(language).words(f"{id}.names"), id)
    return found


def is_command(name: str) -> bool:
    """Tell whether there is a command of this name."""
    return name in commands() or any(name in names for names in OWN.values())


def command_of(id: str, language: str) -> str:
    """Return the command of a definition as its language calls it."""
    names = wording(language).words(f"{id}.names")
    return names[0] if names else id


def split_command(text: str) -> tuple[str, str]:
    """Return a command without slash and bot name, and the text behind it.

    It ends where Telegram says that a command ends: people write "/sins, T7" and "/sins.".
    """
    found = _COMMAND.match(text) or _COMMAND.match(text := visible(text))
    return (found[1].lower(), visible(text[found.end() :]).strip()) if found else ("", text)


def asked_for(text: str) -> str:
    """Return the definition that a command begins, by name or behind a link; "" for other texts."""
    if not text.startswith("/"):
        return ""
    name, rest = split_command(text)
    return commands().get(rest if name == "start" else name, "")


def behind_the_name(text: str) -> str:
    """Return what stands behind the name that begins a definition, with a slash or without."""
    return split_command(text)[1] if text.startswith("/") else text.strip().partition(" ")[2]
