"""What an operator reads: reports of errors, and updates that were given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.ports.unit_of_work import Report
from core.storage.encryption.cipher import Cipher
from core.storage.encryption.sealing import opened_sentence


@dataclass(frozen=True)
class KeptReport:
    """A report of an error, with who sent it and when, and what they wrote with it, if anything."""

    report: Report
    by: int
    at: datetime
    sentence: str | None = None


def kept_report(row: Any, system: Cipher) -> KeptReport:
    """Return the report of a row of ``reports``. Raises :class:`SealBroken`."""
    report = Report(row.definition, row.edition, row.digest, row.statement)
    return KeptReport(report, row.by_person, row.at, opened_sentence(system, row))


@dataclass(frozen=True)
class FailedSend:
    """A call, or the card of a dialogue, that was given up, by its id and kind, and why."""

    what: str
    of: int
    kind: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class GivenUp:
    """An update that was given up: nothing is known of it but its id and kind."""

    update: int
    kind: str
    at: datetime
