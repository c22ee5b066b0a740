"""The card of a case in the group of its team: on one screen what the board has to know.

Nobody is named on it: the pseudonym, sites as regions and levels, and no free text but the
question, which was read for identities when it was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.screens.case.lacking import completeness_of, file_words, lack_words
from bot.screens.case.marks import marks
from bot.screens.case.page import Page, primary_words, worst_first
from bot.screens.case.places import head
from bot.screens.case.saying import saying
from bot.screens.case.scores import inputs, score_words
from bot.screens.case.urgent import opposed_lines, urgent_lines
from bot.screens.citing import OUTSIDE
from bot.screens.document import (
    TEXT_LIMIT,
    Document,
    Line,
    Paragraph,
    bold,
    document,
    italic,
    line,
    paragraph,
    utf16_length,
)
from bot.screens.phrases import brief_day, day, pair, raised
from core.model.board import Question
from core.model.case import CaseState, Lesion
from dialogs.sources import REFERENCES
from dialogs.wording import Wording

ROOM: Final = TEXT_LIMIT - 700
"""UTF-16 units of a card, tags included: below it there is room for what is said of sending it."""
WHOLE: Final = 3
"""Lesions that are told whole, the worst ones; each of the others has one line."""
_LINES: Final = 2
"""Lines of advice on a lesion, and on the patient."""
_LACKS: Final = 4
"""Things that are named of those that are missing."""


@dataclass(frozen=True)
class Carded:
    """A case as its card shows it. ``changed_at`` is when something was said of it last.

    ``board`` is what the board has come to, in lines, as far as it has.
    """

    page: Page
    question: Question | None
    changed_at: datetime
    board: Sequence[Line] = ()


def card(carded: Carded) -> Document:
    """Return the card of a case, as much of it as fits: the worst lesions whole."""
    lesions = worst_first(carded.page)
    for whole in range(min(WHOLE, len(lesions)), 0, -1):
        found = _card(carded, lesions[:whole], lesions[whole:])
        if utf16_length(found.html) <= ROOM:
            return found
    return _cut(_card(carded, (), lesions))


def _card(carded: Carded, whole: Sequence[Lesion], others: Sequence[Lesion]) -> Document:
    page = carded.page
    return document(
        paragraph(*_head(carded)),
        paragraph(*urgent_lines(page), *opposed_lines(page)),
        paragraph(*carded.board),
        *(paragraph(*_lesion(page, it)) for it in whole),
        paragraph(*(_brief(page, it) for it in others)),
        paragraph(*_patient(page)),
        paragraph(*_file(page), *_foot(carded)),
    )


def _cut(found: Document) -> Document:
    """Leave out the last of the lines of the longest block until the card fits."""
    blocks = list(found.blocks)
    while utf16_length(Document(tuple(blocks)).html) > ROOM:
        longest = max(range(len(blocks)), key=lambda it: len(blocks[it].html))
        blocks[longest] = Paragraph((*blocks[longest].lines[:-2], line("…")))
    return Document(tuple(blocks))


def _head(carded: Carded) -> Iterator[Line]:
    say, case, question = carded.page.say, carded.page.view.case, carded.question
    yield bold(head(case, say, primary_words(carded.page), _count(carded.page)))
    if case.state is not CaseState.OPEN:
        yield line("⚠ ", bold(say(f"case-{case.state}")))
    if question is not None:
        yield from question_lines(question, say)


def question_lines(question: Question, say: Wording) -> Iterator[Line]:
    """Yield what a case asks the board, and what it asks each specialty."""
    yield line(say("card-question", motive=say(f"motive-{question.motive}")))
    yield bold(say("quoted", text=question.text))
    for specialty, text in question.each.items():
        yield line("• ", pair(raised(say(f"specialty-{specialty}")), text, say))


def _count(page: Page) -> str:
    count = len(page.view.case.standing)
    return page.say("lesions", count=count) if count else ""


def _lesion(page: Page, lesion: Lesion) -> Iterator[Line]:
    say, shown = page.say, page.whole.scores.get(lesion.id, ())
    scores = score_words(shown, page.view, lesion.id, say)
    yield line(bold(page.where(lesion)), f" · {scores}" if scores else "")
    yield from inputs(shown, say)
    told = saying(
        page.whole.of(lesion.id), say, marks(page.view, lesion.id, say, page.whole.conflicts)
    )
    lines = list(told.lines(say, _LINES))
    yield from lines or [line(say("lesion-nothing"))]


def _brief(page: Page, lesion: Lesion) -> Line:
    say = page.say
    scores = score_words(page.whole.scores.get(lesion.id, ()), page.view, lesion.id, say)
    told = saying(
        page.whole.of(lesion.id), say, marks(page.view, lesion.id, say, page.whole.conflicts)
    )
    first = list(told.lines(say, 1))[:1]
    title = line(bold(page.where(lesion)), f" · {scores}" if scores else "")
    return line(title, " ", *first) if first else title


def _patient(page: Page) -> Iterator[Line]:
    say, shown = page.say, page.whole.scores[None]
    scores = score_words(shown, page.view, None, say)
    if scores:
        yield line(scores)
        yield from inputs(shown, say)
    yield from saying(
        page.whole.of(None), say, marks(page.view, None, say, page.whole.conflicts)
    ).lines(say, _LINES)


def _file(page: Page) -> Iterator[Line]:
    """Yield what is missing, by name, and how much is there."""
    found, say = completeness_of(page), page.say
    if found.lacks:
        names = list(dict.fromkeys(lack_words(it, page) for it in found.lacks))
        rest = f" + {len(names) - _LACKS}" if names[_LACKS:] else ""
        yield line(bold(pair(say("missing"), ", ".join(names[:_LACKS]), say)), rest)
    yield line(file_words(found, say))


def _foot(carded: Carded) -> Iterator[Line]:
    page, say = carded.page, carded.page.say
    outside = saying(page.whole.parts, say).outside
    if outside:
        shorts = ", ".join(dict.fromkeys(REFERENCES[id].short for id in outside))
        yield italic(f"{OUTSIDE} {say('outside', reference=shorts)}")
    at = carded.changed_at.astimezone()
    days = ", ".join(day(it, say) for it in editions_of(page)) or "—"
    yield italic(say("card-foot", days=days, at=f"{brief_day(at, say)} {at:%H:%M}"))


def editions_of(page: Page) -> list[date]:
    """Return the days of the documents by whose editions a case is read, the oldest first."""
    found = {it.evaluation.definition.edition for it in page.whole.parts if it.speaks}
    for scores in page.whole.scores.values():
        found |= {it.definition.edition for it in scores}
    return sorted({date.fromisoformat(it.partition(".")[0]) for it in found})
