"""What an operator reads: reports of errors, and updates that were given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.ports.unit_of_work import Report


@dataclass(frozen=True)
class KeptReport:
    """A report of an error, with who sent it and when."""

    report: Report
    by: int
    at: datetime


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
