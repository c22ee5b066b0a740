"""The card of a case in the group of its team: on one screen what the board has to know.

Nobody is named on it: the pseudonym, sites as regions and levels, and no free text but the
question, which was read for identities when it was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from bot.screens.case.in_brief import advice, lesion_lines, patient_lines, title
from bot.screens.case.lacking import completeness_of, file_words, lack_name
from bot.screens.case.page import Page, primary_words, worst_first
from bot.screens.case.places import head
from bot.screens.case.saying import saying
from bot.screens.case.scores import brief_inputs, inputs
from bot.screens.case.urgent import opposed_lines, urgent_lines
from bot.screens.citing import OUTSIDE
from bot.screens.document import (
    TEXT_LIMIT,
    Document,
    Line,
    bold,
    document,
    fold,
    italic,
    line,
    paragraph,
    utf16_length,
)
from bot.screens.phrases import brief_day, day, pair, pair_line, raised
from core.model.board import Question
from core.model.case import CaseState, Lesion
from dialogs.sources import REFERENCES
from dialogs.wording import Wording

ROOM: Final = TEXT_LIMIT - 700
"""UTF-16 units of a card, tags included: below it there is room for what is said of sending it."""
WHOLE: Final = 3
"""Lesions that are told whole, the worst ones; each of the others has one line."""
_LACKS: Final = 3
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
    lesions = (*lesion_lines(page, whole), *(_brief(page, it) for it in others))
    return document(
        paragraph(*_head(carded), *urgent_lines(page), *opposed_lines(page), *carded.board),
        paragraph(*lesions, *patient_lines(page)),
        fold(*_inputs(page, whole)),
        paragraph(*_file(page), *_foot(carded)),
    )


def _cut(found: Document) -> Document:
    """Leave out the last of the lines of the longest block until the card fits."""
    blocks = list(found.blocks)
    while utf16_length(Document(tuple(blocks)).html) > ROOM:
        longest = max(range(len(blocks)), key=lambda it: len(blocks[it].html))
        left = (*blocks[longest].lines[:-2], line("…"))
        blocks[longest] = replace(blocks[longest], lines=left)
    return Document(tuple(blocks))


def _head(carded: Carded) -> Iterator[Line]:
    say, case, question = carded.page.say, carded.page.view.case, carded.question
    yield bold(head(case, primary_words(carded.page), _count(carded.page)))
    if case.state is not CaseState.OPEN:
        yield line("⚠ ", bold(say(f"case-{case.state}")))
    if question is not None:
        yield from question_lines(question, say)


def question_lines(question: Question, say: Wording) -> Iterator[Line]:
    """Yield what a case asks the board, and what it asks each specialty."""
    motive, text = raised(say(f"motive-{question.motive}")), say("quoted", text=question.text)
    yield pair_line(line(motive), bold(text), say)
    for specialty, text in question.each.items():
        yield line("• ", pair(raised(say(f"specialty-{specialty}")), text, say))


def _count(page: Page) -> str:
    count = len(page.view.case.standing)
    return page.say("lesions", count=count) if count else ""


def _inputs(page: Page, lesions: Sequence[Lesion]) -> Iterator[Line]:
    """Yield what each score rests on, the worst lesion's first; the patient's last."""
    say, scores = page.say, page.whole.scores
    for lesion in lesions:
        for told in brief_inputs(scores.get(lesion.id, ()), say):
            yield pair_line(line(page.where(lesion)), told, say)
    yield from inputs(scores[None], say)


def _brief(page: Page, lesion: Lesion) -> Line:
    told = list(advice(page, lesion.id, 1))[:1]
    return line(title(page, lesion), *(line(" ", it) for it in told))


def _file(page: Page) -> Iterator[Line]:
    """Yield how much of what a case needs is there, and by name what is missing, each once."""
    found, say = completeness_of(page), page.say
    told = file_words(found, say)
    if found.lacks:
        names = list(dict.fromkeys(lack_name(it, page) for it in found.lacks))
        rest = f" + {len(names) - _LACKS}" if names[_LACKS:] else ""
        what = ", ".join(names[:_LACKS]) + rest
        told = say("card-lacks", known=str(found.known), needed=str(found.needed), what=what)
    yield line(bold(told))


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
