"""Figures of a team as they were told: counts of five cases at least, of no one of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.engine.quarters import Figures, Period
from core.engine.statistics import Parts, Statistics
from core.storage.meeting_tables import board_figures
from core.storage.unless_there import UnlessThere

_KEPT: Final = (
    select(board_figures)
    .where(board_figures.c.team_id == bindparam("team"))
    .order_by(board_figures.c.since)
)
_KEEP: Final = UnlessThere(board_figures)
_COUNTED: Final = ("completeness", "decided", "accord", "deviations", "applied")
_WITHIN: Final = ("otherwise", "not_applied")


async def figures_of(connection: AsyncConnection, team_id: int) -> list[Figures]:
    """Return what was told of a team, the oldest period first."""
    return [
        Figures(
            Period(date.fromisoformat(row.since), date.fromisoformat(row.until)),
            _statistics(json.loads(row.told)),
        )
        for row in await connection.execute(_KEPT, {"team": team_id})
    ]


async def keep_figures(connection: AsyncConnection, team_id: int, fresh: Sequence[Figures]) -> None:
    """Keep what is told; where somebody else was told of the same period before, that stays."""
    for it in fresh:
        row = {
            "team_id": team_id,
            "since": it.period.since.isoformat(),
            "until": it.period.until.isoformat(),
            "told": json.dumps(asdict(it.told)),
        }
        await _KEEP.into(connection, row)


def _statistics(told: Mapping[str, Any]) -> Statistics:
    parts = {name: _parts(told[name]) for name in (*_COUNTED, *_WITHIN)}
    pathways = {id: _parts(it) for id, it in (told["by_pathway"] or {}).items()}
    by_pathway = {id: it for id, it in pathways.items() if it is not None}
    return Statistics(
        told["cases"],
        delays=told["delays"],
        by_pathway=by_pathway or None,
        of_decided=bool(told.get("of_decided")),
        **parts,
    )


def _parts(told: Mapping[str, Any] | None) -> Parts | None:
    if told is None:
        return None
    return Parts(told["total"], told["cells"], tuple(told["together"]))
