"""The worked cases of the checkout, and which of them a clinician has signed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from bot.scaffold.skeleton import checkout
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.errors import OsteoBoardError
from dialogs.registry import definitions, pathways

TODAY: Final = date(2026, 11, 21)
"""The day that counts as today in a case that names none."""
WHO: Final = re.compile(r"[^\W\d][\w ’'()-]{1,38}, (?:[^\W\d_]\.?[ -]?){1,4}")
""""oncologue, A. B.": a role and initials, so that nobody's name is kept."""
_TITLE: Final = re.compile(r"^  - title:")
_SIGNED: Final = "    signed: "


class ReviewError(OsteoBoardError):
    """Worked cases cannot be read here, or a signature cannot be taken."""


@dataclass(frozen=True)
class Signature:
    """Who agreed with a case, when, of which edition; ``seal`` is what it was by then."""

    by: str
    day: date
    edition: str
    seal: str


@dataclass(frozen=True)
class WorkedCase:
    """One case of a definition, with its number in the file, from 1.

    ``seal`` changes with the case and with the definition; a signature that bears another one is
    void.
    """

    number: int
    title: str
    answers: Mapping[str, str]
    each: Mapping[str, tuple[str, ...]]
    today: date
    seal: str
    signature: Signature | None

    @property
    def signed(self) -> bool:
        """Whether a clinician signed it as it is now."""
        return self.signature is not None and self.signature.seal == self.seal


def definition_of(id: str) -> Definition:
    """Return a score or pathway. Raises :class:`ReviewError` for one that there is not."""
    every: dict[str, Definition] = {**definitions(), **pathways()}
    if id not in every:
        raise ReviewError(f"no definition {id!r}: one of {', '.join(every)}")
    return every[id]


def file_of(definition: Definition) -> Path:
    """Return where the cases of a definition stand in the checkout."""
    kind = "pathways" if definition.kind == "pathway" else "scores"
    return checkout() / "tests" / kind / "cases" / f"{definition.id}.yaml"


def cases_of(definition: Definition) -> list[WorkedCase]:
    """Return the worked cases of a definition, in the order of their file.

    Raises :class:`ReviewError` without PyYAML, or :class:`core.errors.OsteoBoardError` where this
    is no checkout.
    """
    return cases_in(definition, file_of(definition).read_text("utf-8"))


def cases_in(definition: Definition, text: str) -> list[WorkedCase]:
    """Return the worked cases of a definition from the text of their file."""
    return [_case(definition, *it) for it in enumerate(parsed(text), start=1)]


def parsed(text: str) -> list[dict[str, Any]]:
    """Return the cases of a file as plain data. Raises :class:`ReviewError` without PyYAML."""
    try:
        import yaml  # of the checkout's development tools: the bot itself reads no case
    except ImportError:
        raise ReviewError("worked cases need PyYAML: pip install -e '.[dev]'") from None
    found: list[dict[str, Any]] = yaml.load(text, yaml.CSafeLoader)["cases"]
    return found


def _case(definition: Definition, number: int, entry: dict[str, Any]) -> WorkedCase:
    signed = entry.pop("signed", None)
    content = [definition.id, definition.edition, digest(definition), entry]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    return WorkedCase(
        number=number,
        title=str(entry["title"]),
        answers={str(id): str(term) for id, term in entry["answers"].items()},
        each={str(id): tuple(map(str, them)) for id, them in entry.get("each", {}).items()},
        today=entry.get("today", TODAY),
        seal=hashlib.sha256(text.encode()).hexdigest()[:12],
        signature=Signature(**signed) if signed else None,
    )


def count(definition: Definition) -> tuple[int, int]:
    """Return how many of a definition's worked cases are signed as they are, and of how many."""
    cases = cases_of(definition)
    return sum(case.signed for case in cases), len(cases)


def total() -> tuple[int, int]:
    """Return the same of all definitions together."""
    every: list[Definition] = [*definitions().values(), *pathways().values()]
    counts = [count(it) for it in every]
    return sum(signed for signed, _ in counts), sum(of for _, of in counts)


def sign(definition: Definition, signatures: Mapping[int, Signature]) -> None:
    """Write signatures into the file of the cases, by the number of the case."""
    file = file_of(definition)
    file.write_text(signed_text(file.read_text("utf-8"), signatures), "utf-8")


def signed_text(text: str, signatures: Mapping[int, Signature]) -> str:
    """Return the text of a file of cases with signatures; all else stays as it is written."""
    number, kept = 0, list[str]()
    for line in text.split("\n"):
        if _TITLE.match(line):
            number += 1
        elif line.startswith(_SIGNED) and number in signatures:
            continue
        kept.append(line)
        if _TITLE.match(line) and number in signatures:
            kept.append(_written(signatures[number]))
    return "\n".join(kept)


def _written(signature: Signature) -> str:
    edition, by = json.dumps(signature.edition), json.dumps(signature.by, ensure_ascii=False)
    seal = json.dumps(signature.seal)
    return f"{_SIGNED}{{by: {by}, day: {signature.day}, edition: {edition}, seal: {seal}}}"
