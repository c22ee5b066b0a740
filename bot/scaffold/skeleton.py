"""Write the skeleton of a definition into a checkout, and say what is left to do.

Nothing clinical is made up: where a source must speak, the skeleton says TODO. A test and freezing
refuse it until that is gone, and the registry refuses a source that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from keyword import iskeyword
from pathlib import Path
from string import Template
from typing import Final

import dialogs
from bot.command_names import OWN
from core.errors import OsteoBoardError
from dialogs.sources import REFERENCES, STATEMENTS
from dialogs.wording import LANGUAGES, wording

NO_SOURCE: Final = "TODO"
_ID: Final = re.compile(r"[a-z][a-z0-9_]{1,19}")
_OUTSIDE_LABEL: Final = {"fr": " (hors référentiel)", "en": " (outside the framework)"}


class ScaffoldError(OsteoBoardError):
    """A skeleton that cannot be written: says why in a sentence."""


@dataclass(frozen=True)
class _Skeleton:
    """Which file is written from which template, and what is left to do then, in order."""

    files: Mapping[str, str]
    left: tuple[str, ...]


_WORDS: Final = {
    f"dialogs/texts/{language}/{name}.ftl": template
    for language in LANGUAGES
    for name, template in (("$id", "words.ftl"), ("${id}_facts", "facts.ftl"))
}
_SKELETONS: Final = {
    "score": _Skeleton(
        {
            "dialogs/scores/$id.py": "definition.py",
            "dialogs/facts/$id.py": "facts.py",
            "tests/scores/cases/$id.yaml": "cases.yaml",
            "tests/scores/sheets/$id.py": "sheet.py",
            **_WORDS,
        },
        (
            "the points and bands of dialogs/scores/$id.py, from the source's own table",
            "the words, in dialogs/texts/fr/$id.ftl and dialogs/texts/en/$id.ftl",
            "dialogs/facts/$id.py and the words of its facts: none of it where shared facts do",
            "the worked cases in tests/scores/cases/$id.yaml, for a clinician to sign",
            "the second computation in tests/scores/sheets/$id.py, typed from the source alone",
        ),
    ),
    "pathway": _Skeleton(
        {
            "dialogs/pathways/$id.py": "definition.py",
            "dialogs/facts/$id.py": "facts.py",
            "tests/pathways/cases/$id.yaml": "cases.yaml",
            **_WORDS,
        },
        (
            "the questions and rules of dialogs/pathways/$id.py, each with its source",
            "its actions: in dialogs/treatments or, where none guards them, where a test then says",
            "their places, in FAMILIES or ALONE of dialogs/together.py",
            "the words, in dialogs/texts/fr/$id.ftl and dialogs/texts/en/$id.ftl",
            "dialogs/facts/$id.py and the words of its facts: none of it where shared facts do",
            "the worked cases in tests/pathways/cases/$id.yaml, for a clinician to sign",
        ),
    ),
}
_NO_SOURCE_YET: Final = (
    "the source: L(…) or D(…) for a statement of the documents, outside(…) for a Reference in "
    "dialogs/sources/bibliography.py; until then nothing that loads definitions runs"
)
_LAST: Final = (
    "`make editions` once no TODO is left, and `make docs`; then `make test`, and `make run`",
    "its line and the number of worked cases in README.md, and a line in CHANGELOG.md",
)


def checkout() -> Path:
    """Return the root of the checkout that runs. Raises :class:`ScaffoldError` where it is none."""
    root = Path(dialogs.__path__[0]).parent
    if not (root / "tests" / "scores").is_dir():
        raise ScaffoldError(f"{root} is no checkout of the project: clone it, and run this there")
    return root


def write(kind: str, id: str, source: str, today: date, root: Path) -> list[str]:
    """Write the files of a new definition. Return, as lines, which they are and what is left to do.

    ``kind`` is "score" or "pathway"; ``source`` the statement or reference that carries it, or
    ``NO_SOURCE``. Raises :class:`ScaffoldError` for an id that is no good or is taken, for an
    unknown source, and where a file is there already; then nothing is written.
    """
    if fault := next(_faults(id, source, root), None):
        raise ScaffoldError(fault)
    skeleton, names = _SKELETONS[kind], _names(id, source, today)
    files = {
        path: _filled(_template(kind, name), names | {"label": _label(path, source)})
        for path, name in ((_filled(path, names), name) for path, name in skeleton.files.items())
    }
    if there := [path for path in files if (root / path).exists()]:
        raise ScaffoldError(f"{there[0]} is there already: nothing was written")
    for path, text in files.items():
        (root / path).write_text(text, "utf-8")
    first = (_NO_SOURCE_YET,) if source == NO_SOURCE else ()
    steps = [_filled(step, names) for step in (*first, *skeleton.left, *_LAST)]
    left = [f"  {number}. {step}" for number, step in enumerate(steps, 1)]
    return ["Written:", *(f"  {path}" for path in sorted(files)), "", "Left to do:", *left]


def _template(kind: str, name: str) -> str:
    file = resources.files("bot.scaffold") / "templates" / kind / f"{name}.txt"
    return file.read_text("utf-8")


def _filled(text: str, names: Mapping[str, str]) -> str:
    return Template(text).substitute(names)


def _names(id: str, source: str, today: date) -> dict[str, str]:
    cite = source.partition("-")[0] if source in STATEMENTS else "outside"
    return {
        "id": id,
        "edition": f"{today.isoformat()}.1",
        "cite": cite,
        "cited": f'{cite}("{source}")',
        "reading": "framework" if source in STATEMENTS else "published",
    }


def _label(path: str, source: str) -> str:
    """Return how the words of a rule say that it comes from outside both documents."""
    return "" if source in STATEMENTS else _OUTSIDE_LABEL["en" if "/en/" in path else "fr"]


# ---- what is refused ----------------------------------------------------------------------------


def _faults(id: str, source: str, root: Path) -> Iterator[str]:
    if not _ID.fullmatch(id) or iskeyword(id):
        yield (
            f"{id!r} is no id: 2 to 20 lower-case letters, digits and underscores, a letter first, "
            "no word of Python; it is also the command, as in /sins"
        )
    if id in _definitions(root):
        yield f"{id!r} is taken: dialogs/{_definitions(root)[id]}/{id}.py is there already"
    if id in _commands(root):
        yield f"{id!r} is taken: /{id} is a command already"
    if id.endswith("facts") or (root / "dialogs" / "texts" / "fr" / f"{id}.ftl").exists():
        yield f"{id!r} is taken: dialogs/texts/fr/{id}.ftl is for other words"
    if source not in {NO_SOURCE, *STATEMENTS, *REFERENCES}:
        yield (
            f"source {source!r} is unknown: an id of dialogs/sources/framework.py, digestive.py or "
            "bibliography.py is meant"
        )


def _definitions(root: Path) -> dict[str, str]:
    """Return the ids that there are, each with its folder, by their files: none need construct."""
    return {
        file.stem: folder
        for folder in ("scores", "pathways")
        for file in (root / "dialogs" / folder).glob("[a-z]*.py")
    }


def _commands(root: Path) -> set[str]:
    """Return all commands: the bot's own, and the other names of definitions."""
    return set().union(*OWN.values()) | {
        name
        for id in _definitions(root)
        for language in LANGUAGES
        for name in wording(language).words(f"{id}.names")
    }
