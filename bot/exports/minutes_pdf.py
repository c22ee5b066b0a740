"""Minutes as an A4 file, PDF/A-2b: a document of blocks, set by typst with the font shipped here.

What people wrote goes in as JSON and is never read as markup. typst is imported when the first file
is made: the bot starts without it.
"""

from __future__ import annotations

import asyncio
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from bot.exports.minutes import validated_words
from bot.exports.minutes_values import MeetingMinutes
from bot.screens.document import Document, Fields, Heading, Line, Paragraph, paragraph
from bot.screens.phrases import day, raised
from core.definition.source import Origin
from dialogs.sources import DOCUMENTS

FOLDER: Final = Path(__file__).parent
STANDARD: Final = "a-2b"
_MISSING: Final = "□"
_LONGEST_WORD: Final = 48
"""Characters after which a word that no line can hold is broken."""
_MARKS: Final = ("• ", "→ ", "◇ ", "⊘ ", "✕ ", "☐ ", "☑ ", "‼ ", "⚠ ", "? ")
"""What a line begins with that goes on below its own words, not below its mark."""
_SPANS: Final = (
    "\u0020-\u007e\u00a0-\u017f\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u0410-\u044f\u2010-\u2015"
)
_SINGLE: Final = "‘’‚“”„†•…‰‹›\u200b\u202f€™←↑→↓−≈≠≤≥◇□☐☑⊘⚠✓‼·½⁄₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹"
_INSTEAD: Final = {ord("✕"): "×"}
"""A sign of the interface that no italic has, and the one that stands for it."""
_UNWRITABLE: Final = re.compile(f"[^{_SPANS}{_SINGLE}]")
"""What the shipped font, or the one that comes with typst, does not have: the file would not be
made. A test makes one with every character that is left."""


@dataclass(frozen=True)
class Sheet:
    """A document with what stands at the head and foot of each of its pages.

    ``dated`` is when the file says that it was made: the same document at the same moment is the
    same file.
    """

    document: Document
    title: str
    head: str
    standing: str
    foot: str
    page: str
    language: str
    dated: datetime
    note: str


def sheet(document: Document, whole: MeetingMinutes, title: str, dated: datetime) -> Sheet:
    """Return minutes with the meeting, its day, and their number at the head of each page."""
    say = whole.say
    head = " · ".join(dict.fromkeys((raised(title), raised(whole.word), day(whole.on, say))))
    page = say("minutes-page", page="{page}", pages="{pages}")
    it = DOCUMENTS[Origin.FRAMEWORK.value]
    framework = f"{it.name}, {day(it.science_at, say)}"
    return Sheet(
        document,
        title,
        head,
        validated_words(whole),
        f"{framework} · {say('minutes-made', day=day(whole.local(dated).date(), say))}",
        page,
        say.language,
        dated,
        say("minutes-unwritable"),
    )


async def pdf(it: Sheet) -> bytes:
    """Return the file, made beside the event loop."""
    return await asyncio.to_thread(made, it)


def made(it: Sheet) -> bytes:
    """Return the file."""
    import typst

    return typst.compile(
        _template(),
        root=FOLDER,
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"document": json.dumps(_told(it), ensure_ascii=False)},
        pdf_standards=STANDARD,
        timestamp=int(it.dated.timestamp()),
        package_path=FOLDER,
        package_cache_path=FOLDER,
    )


@cache
def _template() -> bytes:
    return (FOLDER / "minutes.typ").read_bytes()


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[FOLDER / "fonts"])


def _told(it: Sheet) -> dict[str, Any]:
    """Return a sheet as the template reads it."""
    blocks = [block for block in it.document.blocks if block.lines]
    if any(_UNWRITABLE.search(written(line.plain, raw=True)) for b in blocks for line in b.lines):
        blocks.append(paragraph(it.note))
    words = {
        "title": it.title,
        "head": it.head,
        "standing": it.standing,
        "foot": it.foot,
        "page": it.page,
        "lang": it.language,
    }
    return {
        **{name: written(text) for name, text in words.items()},
        "blocks": [_block(block) for block in blocks],
    }


def _block(block: Paragraph) -> dict[str, Any]:
    lines = [{"runs": _runs(line), "hangs": line.plain.startswith(_MARKS)} for line in block.lines]
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "lines": lines}
    if isinstance(block, Fields):
        return {"kind": "fields", "pairs": [[_runs(one) for one in pair] for pair in block.pairs]}
    return {"kind": "lines", "lines": lines}


def _runs(line: Line) -> list[dict[str, str]]:
    return [{"text": written(it.text), "emphasis": it.emphasis or ""} for it in line.runs]


def written(text: str, *, raw: bool = False) -> str:
    """Return a text as the font can write it: composed, nothing invisible, no endless word.

    What it cannot write is a box, or stays for ``raw``.
    """
    composed = unicodedata.normalize("NFC", text).translate(_INSTEAD)
    seen = "".join(_visible(composed))
    broken = _LONG.sub(lambda found: f"{found[0]}\u200b", seen)
    return broken if raw else _UNWRITABLE.sub(_MISSING, broken)


_LONG: Final = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")


def _visible(text: str) -> Iterable[str]:
    """Yield the characters that are seen: controls are spaces, what only steers is nothing."""
    for it in text:
        kind = unicodedata.category(it)
        if kind in ("Cc", "Zl", "Zp"):
            yield " "
        elif kind not in ("Cf", "Cs"):
            yield it
