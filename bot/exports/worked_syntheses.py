"""Whole patients, worked by hand: what is known of each, and which of them a clinician signed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from bot.exports.worked_cases import Signature, parsed, signed_text
from bot.scaffold.skeleton import checkout
from core.definition.canonical import digest
from core.definition.definition import Definition
from dialogs.registry import definitions, pathways

SYNTHESES: Final = "syntheses"
"""What they are called at the command line: no definition has this name."""
Known = Mapping[str, str]


@dataclass(frozen=True)
class WorkedSynthesis:
    """One patient, with a number over all files, from 1.

    ``patient`` and ``lesions``, by their names, are facts with options. ``seal`` changes with the
    case and with any definition.
    """

    number: int
    title: str
    lines: str
    patient: Known
    lesions: Mapping[str, Known]
    seal: str
    signature: Signature | None

    @property
    def signed(self) -> bool:
        """Whether a clinician signed it as it is now."""
        return self.signature is not None and self.signature.seal == self.seal


def edition() -> str:
    """Return the digest of all definitions together: a synthesis rests on each of them."""
    every: list[Definition] = [*definitions().values(), *pathways().values()]
    return hashlib.sha256("".join(map(digest, every)).encode()).hexdigest()[:12]


def cases() -> list[WorkedSynthesis]:
    """Return every worked synthesis, in the order of files and of what stands in them.

    Raises :class:`core.errors.OsteoBoardError` without PyYAML, or where this is no checkout.
    """
    entries = (entry for file in _files() for entry in parsed(file.read_text("utf-8")))
    return [_case(*it) for it in enumerate(entries, start=1)]


def count() -> tuple[int, int]:
    """Return how many are signed as they are, and of how many."""
    every = cases()
    return sum(it.signed for it in every), len(every)


def sign(signatures: Mapping[int, Signature]) -> None:
    """Write signatures into the files, by the number of the case."""
    for file, before in _numbered():
        own = {number - before: it for number, it in signatures.items() if number > before}
        text = file.read_text("utf-8")
        file.write_text(signed_text(text, own), "utf-8")


def _files() -> list[Path]:
    return sorted((checkout() / "tests/pathways" / SYNTHESES).glob("*.yaml"))


def _numbered() -> Iterator[tuple[Path, int]]:
    """Yield each file with how many cases stand in those before it."""
    files = _files()
    sizes = [len(parsed(file.read_text("utf-8"))) for file in files]
    yield from zip(files, accumulate([0, *sizes]), strict=False)


def _case(number: int, entry: dict[str, Any]) -> WorkedSynthesis:
    signed = entry.pop("signed", None)
    text = json.dumps([edition(), entry], ensure_ascii=False, sort_keys=True)
    return WorkedSynthesis(
        number=number,
        title=str(entry["title"]),
        lines=str(entry["lines"]),
        patient=entry.get("patient", {}),
        lesions=entry.get("lesions", {}),
        seal=hashlib.sha256(text.encode()).hexdigest()[:12],
        signature=Signature(**signed) if signed else None,
    )
