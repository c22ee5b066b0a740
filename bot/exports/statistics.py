"""Statistics of a team as a message and as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from typing import Final

from bot.screens.document import Document, Paragraph, bold, document, heading, italic, line
from bot.screens.document import paragraph as lines_of
from bot.screens.phrases import day, number_words, pair
from core.engine.quarters import Figures, Period
from core.engine.statistics import Parts, Statistics
from dialogs.wording import Wording

BOM: Final = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8."""
SEPARATOR: Final = ";"
"""What a French spreadsheet expects between two cells: the comma is its decimal sign."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "|", "%")
"""What a cell begins with that a spreadsheet would compute."""

Row = tuple[str, str, str]
_Word = Callable[[str], str]


def rows(found: Statistics, say: Wording) -> Iterator[Row]:
    """Yield all that is told: part, line, number; what is told together in one line."""
    name = say("stats-cases-decided" if found.of_decided else "stats-cases")
    yield name, name, str(found.cases)
    for key, parts in _tables(found):
        yield from _told(say(f"stats-{key}"), parts, partial(_word, key, say=say), say)
    for pathway, parts in (found.by_pathway or {}).items():
        part = f"{say('stats-pathways')} · {say(pathway)}"
        yield part, say("stats-decided"), str(parts.total)
        yield from _told(part, parts, partial(_word, "accord", say=say), say)
    for step, days in (found.delays or {}).items():
        yield say("stats-delays"), say(f"stats-delays-{step}"), number_words(Fraction(days), say)


def _tables(found: Statistics) -> Iterator[tuple[str, Parts]]:
    for key in ("completeness", "decided", "accord", "deviations", "applied", "otherwise"):
        parts = getattr(found, key)
        if parts is not None:
            yield key, parts
    if found.not_applied is not None:
        yield "not_applied", found.not_applied


def _word(key: str, part: str, say: Wording) -> str:
    """Return the word of a part, as the minutes say it where they do."""
    own = {"deviations": "minutes-deviation", "not_applied": "minutes-not-applied"}
    name = f"{own.get(key, f'stats-{key}')}-{part}"
    return say(name) if say.has(name) else say("minutes-not-known")


def _told(part: str, parts: Parts, word: _Word, say: Wording) -> Iterator[Row]:
    for name, count in parts.cells.items():
        yield part, word(name), str(count)
    if parts.together:
        names = ", ".join(map(word, parts.together))
        yield part, f"{names} ({say('stats-together')})", str(parts.rest)


def statistics_document(told: Sequence[Figures], team: str, say: Wording) -> Document:
    """Return the newest statistics of a team as a message; the others are in the table."""
    head = heading(say("stats-head", team=team))
    if not told:
        return document(head, say("stats-none"), italic(say("stats-foot")))
    by_part: dict[str, list[tuple[str, str]]] = {}
    for part, what, count in rows(told[-1].told, say):
        by_part.setdefault(part, []).append((what, count))
    blocks = [_block(part, it, say) for part, it in by_part.items()]
    before = [italic(say("stats-before", count=len(told) - 1))] if told[1:] else []
    period = bold(period_words(told[-1].period, say))
    alone = [italic(say("stats-cases-decided-how"))] if told[-1].told.of_decided else []
    return document(head, period, *blocks, *alone, *before, italic(say("stats-foot")))


def period_words(period: Period, say: Wording) -> str:
    """Return a span of time: "01/07/2026 – 30/09/2026"."""
    return f"{day(period.since, say)} – {day(period.until, say)}"


def _block(part: str, told: list[tuple[str, str]], say: Wording) -> Paragraph:
    if [what for what, _ in told] == [part]:  # the number of cases is named by its part
        return lines_of(bold(pair(part, told[0][1], say)))
    return lines_of(bold(part), *(line("• ", pair(*it, say)) for it in told))


def statistics_csv(told: Sequence[Figures], say: Wording) -> bytes:
    """Return the statistics as a table that French spreadsheets open; no cell computes."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATOR, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    columns = ("period", "part", "what", "count")
    writer.writerow([inert(say(f"stats-column-{it}")) for it in columns])
    for it in told:
        period = period_words(it.period, say)
        writer.writerows([period, *map(inert, row)] for row in rows(it.told, say))
    return f"{BOM}{out.getvalue()}".encode()


def inert(cell: str) -> str:
    """Return a cell that a spreadsheet shows and never computes."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
