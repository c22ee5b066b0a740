"""Until when today what is known of a case stays as it is, though nobody says anything."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from core.engine.findings import Findings, says_something

_DAY: Final = timedelta(days=1)


def steady_until(findings: Findings) -> datetime | None:
    """Return until when what is known stays so today, None for all day.

    Where something gets older by the hour that is now: its next step may come at any moment.
    """
    ageing, told = findings.ageing, [it for it in findings.said if says_something(it)]
    if any(ageing.runs.get(it.fact.id) == "hour" for it in told):
        return findings.now
    lasts = ((it.at, ageing.lasts.get(it.fact.id, _DAY)) for it in told)
    ends = (at + it for at, it in lasts if it < _DAY)
    return min((it for it in ends if it >= findings.now), default=None)
