"""What people are told they can type: the words of every answer, the examples of the help."""

from __future__ import annotations

import re
from pathlib import Path

from bot.library import DialogsLibrary
from bot.screens.menu import help_text
from core.definition.definition import Definition
from dialogs.registry import definitions, pathways
from dialogs.wording import wording

ROOT = Path(__file__).parents[2]
PARTS = ("", ".button", ".short", ".aliases")
_KEY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


def words_of_every_answer(language: str) -> list[str]:
    """Return every option, button, short form and alias of the texts, and all the library reads."""
    found: dict[str, None] = {}
    for package in ("dialogs", "bot"):
        say = wording(language, package)
        for file in sorted((ROOT / package / "texts" / language).glob("*.ftl")):
            for key in _KEY.findall(file.read_text("utf-8")):
                if say.has(f"{key}.aliases") or say.has(f"{key}.button") or key.startswith("word-"):
                    found |= dict.fromkeys(word for part in PARTS for word in say.words(key + part))
    library = DialogsLibrary()
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    for definition in everything:
        for terms in library.lexicon(definition).terms.values():
            found |= dict.fromkeys(terms)
    return [word for word in found if word]


def lines_of_the_help(language: str) -> list[str]:
    """Return the lines of the help, and what is quoted in the interface as something to type."""
    say = wording(language, "dialogs", "bot")
    text = (ROOT / "bot" / "texts" / language / "bot.ftl").read_text("utf-8")
    quoted = re.findall(r"«\u00a0([^»{]+)\u00a0»|[“\"]([^”\"{]+)[”\"]", text)
    return [*help_text(say).splitlines(), *(one or other for one, other in quoted)]


def shorthand_of_the_readme() -> list[str]:
    """Return each command of the README with what is typed behind it."""
    return re.findall(r"`/([^`]+)`", (ROOT / "README.md").read_text("utf-8"))
