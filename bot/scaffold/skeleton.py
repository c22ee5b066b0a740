"""Write the skeleton of a definition into a checkout, and say what is left to do.

Nothing clinical is made up: where a source must speak, the skeleton says TODO, and a test, freezing and,
for the source itself, the registry refuse it until it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from keyword import iskeyword
from pathlib import Path
from string import Template
from typing import Final

import dialogs
from bot.command_names import OWN
from bot.scaffold import pathway, score
from core.errors import OsteoBoardError
from dialogs.sources import REFERENCES, STATEMENTS
from dialogs.wording import LANGUAGES, wording

SKELETONS: Final = {"score": score, "pathway": pathway}
NO_SOURCE: Final = "TODO"
_ID: Final = re.compile(r"[a-z][a-z0-9_]{1,19}")
_OUTSIDE_LABEL: Final = {"fr": " (hors référentiel)", "en": " (outside the framework)"}
_ENGLISH: Final = {
    " : les mots du score. À quoi sert chaque clé : ": ": the words of the score. What each key is for: ",
    " : les mots du parcours. À quoi sert chaque clé : ": ": the words of the pathway. What each key is for: ",
    "Les mots des faits nouveaux du score": "The words of the new facts of the score",
    "Les mots des faits nouveaux du parcours": "The words of the new facts of the pathway",
    _OUTSIDE_LABEL["fr"]: _OUTSIDE_LABEL["en"],
}


class ScaffoldError(OsteoBoardError):
    """A skeleton that cannot be written: says why in a sentence."""


def checkout() -> Path:
    """Return the root of the checkout that runs. Raises :class:`ScaffoldError` where it is none."""
    root = Path(dialogs.__path__[0]).parent
    if not (root / "pyproject.toml").is_file() or not (root / "tests" / "scores").is_dir():
        raise ScaffoldError(f"{root} is no checkout of the project: clone it, and run this there")
    return root


def write(kind: str, id: str, source: str, today: date, root: Path) -> list[str]:
    """Write the files of a new definition and return, as lines, which they are and what is left to do.

    ``kind`` is "score" or "pathway"; ``source`` the statement or reference that carries it, or
    ``NO_SOURCE``. Raises :class:`ScaffoldError` for an id that is no good or is taken, for an unknown
    source, and where a file is there already; then nothing is written.
    """
    skeleton = SKELETONS[kind]
    if fault := next(_faults(id, source, root), None):
        raise ScaffoldError(fault)
    names = _names(id, source, today)
    files = {_filled(path, names): _filled(text, names) for path, text in skeleton.FILES.items()}
    files |= {
        path.replace("/fr/", "/en/"): _in_english(text)
        for path, text in files.items()
        if "/texts/fr/" in path
    }
    if there := [path for path in files if (root / path).exists()]:
        raise ScaffoldError(f"{there[0]} is there already: nothing was written")
    for path, text in files.items():
        (root / path).write_text(text, "utf-8")
    left = [_filled(step, names) for step in (*_sources_left(source), *skeleton.LEFT, *_LAST)]
    return [
        "Written:",
        *(f"  {path}" for path in sorted(files)),
        "",
        "Left to do:",
        *_numbered(left),
    ]


_LAST: Final = (
    "`make editions` once no TODO is left, `make docs` where documents cite it, then `make test` and `make run`",
    "its line in the table of README.md, and in CHANGELOG.md",
)


def _sources_left(source: str) -> Iterator[str]:
    if source == NO_SOURCE:
        yield (
            "the source: a Reference in dialogs/sources/bibliography.py for outside(…), or L(…) or D(…) for a "
            "statement of the documents; until then nothing that loads definitions runs"
        )


def _numbered(steps: list[str]) -> list[str]:
    return [f"  {number}. {step}" for number, step in enumerate(steps, 1)]


def _names(id: str, source: str, today: date) -> dict[str, str]:
    stated = source in STATEMENTS
    cite = source.partition("-")[0] if stated else "outside"
    return {
        "id": id,
        "edition": f"{today.isoformat()}.1",
        "cite": cite,
        "cited": f'{cite}("{source}")',
        "reading": "framework" if stated else "published",
        "label_fr": "" if stated else _OUTSIDE_LABEL["fr"],
    }


def _filled(text: str, names: dict[str, str]) -> str:
    return Template(text).substitute(names)


def _in_english(text: str) -> str:
    for french, english in _ENGLISH.items():
        text = text.replace(french, english)
    return text


# ---- what is refused ----------------------------------------------------------------------------


def _faults(id: str, source: str, root: Path) -> Iterator[str]:
    if not _ID.fullmatch(id) or iskeyword(id):
        yield (
            f"{id!r} is no id: 2 to 20 lower-case letters, digits and underscores, a letter first, "
            "no word of Python; it is also the command, /sins"
        )
    if id in _definitions(root):
        yield f"{id!r} is taken: dialogs/{_definitions(root)[id]}/{id}.py is there already"
    if id in _commands(root):
        yield f"{id!r} is taken: /{id} is a command already"
    if id.endswith("_facts") or (root / "dialogs" / "texts" / "fr" / f"{id}.ftl").exists():
        yield f"{id!r} is taken: dialogs/texts/fr/{id}.ftl holds other words"
    if source not in (NO_SOURCE, *STATEMENTS, *REFERENCES):
        yield (
            f"source {source!r} is unknown: an id of dialogs/sources/framework.py, digestive.py or "
            "bibliography.py is meant"
        )


def _definitions(root: Path) -> dict[str, str]:
    """Return the ids that there are, each with its room, by their files: no definition need construct."""
    return {
        file.stem: room
        for room in ("scores", "pathways")
        for file in (root / "dialogs" / room).glob("[a-z]*.py")
    }


def _commands(root: Path) -> set[str]:
    """Return all commands: the bot's own, and the other names of definitions."""
    return set().union(*OWN.values()) | {
        name
        for id in _definitions(root)
        for language in LANGUAGES
        for name in wording(language).words(f"{id}.names")
    }
