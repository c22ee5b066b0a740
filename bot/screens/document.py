"""A text as blocks of lines: rendered to Telegram's HTML, and to plain text for copying.

What a screen says is put together here and never taken apart again: no text is read out of HTML.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

TEXT_LIMIT: Final = 4096
"""UTF-16 units of a message's visible text."""
COPY_LIMIT: Final = 256
"""UTF-16 units of a text that a button copies."""


class Emphasis(StrEnum):
    """How a run of text stands out; the value is Telegram's tag."""

    BOLD = "b"
    ITALIC = "i"
    CODE = "code"


@dataclass(frozen=True)
class Run:
    """Some text, all of it plain or all of it with one emphasis, or the words of a moment.

    ``at`` is that moment, as Unix time: clients that know such tell it in their own zone by a tap.
    """

    text: str
    emphasis: Emphasis | None = None
    at: int | None = None

    @property
    def html(self) -> str:
        """The run in Telegram's HTML."""
        text = html.escape(self.text, quote=False)
        if self.at is not None:
            return f'<tg-time unix="{self.at}">{text}</tg-time>'
        return f"<{self.emphasis}>{text}</{self.emphasis}>" if self.emphasis else text


@dataclass(frozen=True)
class Line:
    """Runs of text, one behind the other."""

    runs: tuple[Run, ...]

    @property
    def html(self) -> str:
        """The line in Telegram's HTML."""
        return "".join(run.html for run in self.runs)

    @property
    def plain(self) -> str:
        """The line without emphasis."""
        return "".join(run.text for run in self.runs)


def line(*parts: str | Line) -> Line:
    """Put plain text and lines behind one another."""
    return Line(tuple(run for part in parts for run in _runs(part)))


def _runs(part: str | Line) -> tuple[Run, ...]:
    return part.runs if isinstance(part, Line) else (Run(part),) if part else ()


def joined(separator: str, parts: Iterable[Line]) -> Line:
    """Put lines behind one another with a text between each two."""
    first, *rest = parts
    return line(first, *(it for part in rest for it in (separator, part)))


def bold(text: str) -> Line:
    """Return a text in bold: what is said first, and headings."""
    return Line((Run(text, Emphasis.BOLD),))


def italic(text: str) -> Line:
    """Return a text in italics: sources, and what is said beside something."""
    return Line((Run(text, Emphasis.ITALIC),))


def code(text: str) -> Line:
    """Return a text that a tap copies."""
    return Line((Run(text, Emphasis.CODE),))


def moment(text: str, at: datetime) -> Line:
    """Return the words of a moment; the words stay, whatever the reader's clock is."""
    return Line((Run(text, at=int(at.timestamp())),))


@dataclass(frozen=True)
class Paragraph:
    """Lines that stand together."""

    lines: tuple[Line, ...]

    @property
    def html(self) -> str:
        """The block in Telegram's HTML."""
        return "\n".join(it.html for it in self.lines)

    def plain(self, between: str = "\n") -> str:
        """Return the block as plain text, with ``between`` between lines."""
        return between.join(it.plain for it in self.lines)


@dataclass(frozen=True)
class Fold(Paragraph):
    """Lines that Telegram folds until they are tapped. It has room of its own around it."""

    @property
    def html(self) -> str:
        return f"<blockquote expandable>{super().html}</blockquote>"


@dataclass(frozen=True)
class Copyable(Paragraph):
    """Lines that one tap copies, all of them. Nothing in them stands out."""

    @property
    def html(self) -> str:
        return f"<pre>{html.escape(self.plain(), quote=False)}</pre>"


@dataclass(frozen=True)
class Heading(Paragraph):
    """The title of what follows; ``level`` 1 is the highest. In a message it is bold."""

    level: int = 1

    @property
    def html(self) -> str:
        return f"<b>{html.escape(self.plain(), quote=False)}</b>"


@dataclass(frozen=True)
class Fields(Paragraph):
    """Names with what stands for each. In a message each is a line, on paper a row of two columns.

    ``pairs`` are the same as ``lines``, taken apart.
    """

    pairs: tuple[tuple[Line, Line], ...] = ()


def heading(text: str, level: int = 1) -> Heading:
    """Return the title of what follows."""
    return Heading((line(text),), level)


def copyable(*lines: str | Line) -> Copyable:
    """Return lines that one tap copies."""
    return Copyable(tuple(line(it) for it in lines))


def paragraph(*lines: str | Line) -> Paragraph:
    """Return lines that stand together."""
    return Paragraph(tuple(line(it) for it in lines))


def fold(*lines: str | Line) -> Fold:
    """Return lines that are folded."""
    return Fold(tuple(line(it) for it in lines))


@dataclass(frozen=True)
class Document:
    """A message's text: blocks, those without any line left out."""

    blocks: tuple[Paragraph, ...]

    @property
    def html(self) -> str:
        """The whole in Telegram's HTML, with an empty line between blocks but beside a fold."""
        text, before = "", None
        for block in (it for it in self.blocks if it.lines):
            if before is not None:
                text += "\n" if isinstance(block, Fold) or isinstance(before, Fold) else "\n\n"
            text, before = text + block.html, block
        return text


def spaced(blocks: Iterable[Paragraph]) -> Iterator[Line]:
    """Yield the lines of blocks, with an empty line between each two blocks."""
    for place, block in enumerate(blocks):
        yield from (line(), *block.lines) if place else block.lines


def document(*blocks: Paragraph | Line | str) -> Document:
    """Return a text of blocks; a line alone is a block."""
    return Document(tuple(it if isinstance(it, Paragraph) else paragraph(it) for it in blocks))


def utf16_length(text: str) -> int:
    """Return the length that Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def pages(blocks: Sequence[Paragraph], limit: int) -> list[list[Paragraph]]:
    """Lay blocks out on pages of at most so many UTF-16 units, tags included. No block is cut."""
    laid: list[list[Paragraph]] = [[]]
    for block in blocks:
        if laid[-1] and utf16_length(Document((*laid[-1], block)).html) > limit:
            laid.append([])
        laid[-1].append(block)
    return laid


def between_lines(block: Paragraph, limit: int) -> list[Paragraph]:
    """Return a block in parts of at most so many UTF-16 units, cut between its lines alone."""
    parts: list[list[Line]] = [[]]
    for it in block.lines:
        if parts[-1] and utf16_length(Paragraph((*parts[-1], it)).html) > limit:
            parts.append([])
        parts[-1].append(it)
    return [Paragraph(tuple(part)) for part in parts]
