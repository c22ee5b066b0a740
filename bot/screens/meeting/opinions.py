"""What people think of a case: given blind, then side by side, and on what they part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.agenda import Entry
from bot.screens.meeting.parting import parting_words
from bot.screens.meeting.words import (
    Table,
    kept_option,
    option_label,
    option_name,
    press,
    specialty_words,
)
from bot.screens.phrases import pair, raised
from bot.screens.screen import Button, Rows, Screen, pairs
from core.engine.options import OFFERED, Option, Standing
from core.model.board import Opinion, Stand
from dialogs.wording import Wording

SHOWN: Final = 5
"""Options that can be agreed with in one tap."""
_LABEL: Final = 34
_LETTERS: Final = {Stand.OTHER: "o", Stand.MORE_NEEDED: "m", Stand.ABSTAIN: "x"}


def opinions_screen(
    table: Table, entry: Entry, found: Sequence[Option], given: Sequence[Opinion], said: str = ""
) -> Screen:
    """Return what can be said of a case, and what others said once the chair opened it."""
    say, item, page = table.say, entry.item, entry.page
    mine = next((it for it in given if it.person_id == table.person_id), None)
    own = paragraph(*_mine(table, entry, mine))
    if item.opened:
        parting = parting_words(page, given)
        parts = [paragraph(line("⚡ ", parting))] if parting else []
        blocks = [paragraph(*_side_by_side(table, entry, given)), *parts, own]
    else:
        hidden = paragraph(say("opinions-blind-how"), say("opinions-count", count=len(given)))
        blocks = [own, hidden]
    offered = [it for it in found if it.standing in OFFERED]
    forbidden = [it for it in found if it.standing is Standing.FORBIDDEN]
    lines = [
        line(f"{number}  ", option_name(it, page), f" ({standing_words(it, say)})")
        for number, it in enumerate(offered[:SHOWN], start=1)
    ]
    lines += [
        line("✕ ", option_name(it, page), f" ({standing_words(it, say)})") for it in forbidden[:2]
    ]
    text = document(
        bold(table.head(entry.place.meeting, entry.place.case.name)),
        *([line("✓ ", said)] if said else []),
        *blocks,
        paragraph(*lines) if lines else paragraph(say("opinions-no-option")),
    )
    return Screen(text, _rows(table, entry, offered[:SHOWN], mine, len(given)), names_cases=True)


def standing_words(option: Option, say: Wording) -> str:
    """Return how an option stands: "recommandé", "contre-indiqué"."""
    return say(f"standing-{option.standing.name.lower()}")


def _mine(table: Table, entry: Entry, mine: Opinion | None) -> Iterator[Line]:
    say = table.say
    if mine is None:
        yield line(say("opinion-none"))
        return
    yield line(pair(say("opinion-mine"), stand_words(mine, entry), say))
    if mine.text:
        yield line(say("minutes-quoted", text=mine.text))


def stand_words(opinion: Opinion, entry: Entry) -> str:
    """Return where somebody stands: "d’accord, chirurgie · T11"."""
    say = entry.page.say
    stand = say(f"minutes-stand-{opinion.stand}")
    return f"{stand}, {kept_option(opinion.option, entry.page)}" if opinion.option else stand


def _side_by_side(table: Table, entry: Entry, given: Sequence[Opinion]) -> Iterator[Line]:
    """Yield each stand with who takes it, and what they wrote."""
    say = table.say
    by: dict[str, list[Opinion]] = {}
    for it in given:
        by.setdefault(stand_words(it, entry), []).append(it)
    yield line(bold(say("opinions-opened", count=len(given))))
    for stand, people in by.items():
        names = ", ".join(_who(table, it) for it in people)
        yield line("• ", bold(raised(stand)), pair("", names, say))
        for it in people:
            if it.text:
                yield italic(f"  {say('minutes-quoted', text=it.text)}")


def _who(table: Table, it: Opinion) -> str:
    who = f"{table.who(it.person_id)} ({specialty_words(it.specialty, table.say)})"
    when = (("minutes-beforehand", it.beforehand), ("minutes-seen", it.seen))
    return ", ".join([who, *(table.say(key) for key, holds in when if holds)])


def _rows(
    table: Table, entry: Entry, offered: Sequence[Option], mine: Opinion | None, count: int
) -> Rows:
    say, item = table.say, entry.item
    options = [
        Button(
            option_label(it, entry.page, f"{_mark(mine, it)}{number} · ", _LABEL),
            press("og", item.id, "a", it.lesion or 0, it.action),
        )
        for number, it in enumerate(offered, start=1)
    ]
    stands = tuple(
        Button(
            f"{'✓ ' if mine and mine.stand is stand else ''}{say(f'button-stand-{stand}')}",
            press("og", item.id, letter),
        )
        for stand, letter in _LETTERS.items()
    )
    opens = (
        (Button(say("button-open-opinions", count=count), press("oo", item.id, item.revision)),)
        if table.chairs and count and not item.opened
        else ()
    )
    back = (Button(say("button-present"), press("p", item.id)),)
    return (*pairs(options, 1), stands, (*opens, *back))


def _mark(mine: Opinion | None, option: Option) -> str:
    return "✓ " if mine and mine.option == option.id else ""


LETTERS: Final[Mapping[str, Stand]] = {letter: stand for stand, letter in _LETTERS.items()}
"""What the buttons without an option say."""
