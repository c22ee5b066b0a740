"""The total of a score that somebody knows: what it means, and what it is computed from."""

from __future__ import annotations

from collections.abc import Iterator

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.citing import cited_on_a_page
from bot.screens.document import Document, Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.phrases import in_a_row, input_label, lowered, pair, value_words
from bot.screens.screen import Button, Screen
from bot.screens.unnumbered import added, unnumbered
from core.definition.score import Band, Score
from core.definition.terms import Days
from core.engine.totals import totals_of
from core.language.quoted import quoted
from core.language.said import SentenceRead
from dialogs.registry import definitions
from dialogs.wording import Wording


def total_screens(read: SentenceRead, say: Wording) -> Iterator[Screen]:
    """Yield what each total means that is told, with the way to compute it."""
    for score, text in totals_told(read, say):
        start = MenuPress(MenuVerb.START, score.id)
        yield Screen(text, ((Button(say("button-compute", score=say(score.id)), start),),))


def totals_told(read: SentenceRead, say: Wording) -> Iterator[tuple[Score, Document]]:
    """Yield what each total means that is told; of what is none of its score, which there are."""
    for id, (low, high) in read.totals.items():
        score = definitions()[id]
        yield score, _meaning(score, low, high, read.told_on.get(id), say)
    for id, words in read.beyond.items():
        yield definitions()[id], _beyond(definitions()[id], words, say)


def _beyond(score: Score, words: str, say: Wording) -> Document:
    totals = totals_of(score, {})
    told = say("quoted", text=quoted(words))
    there_is = say("total-beyond", score=say(score.id), low=str(min(totals)), high=str(max(totals)))
    return document(f"{told} {there_is}", paragraph(_needs(score, say)))


def _meaning(score: Score, low: int, high: int, on: Days | None, say: Wording) -> Document:
    """Return the bands of a total that was told, or of a range.

    ``on`` is the day of which it was told: what it meant then, it need not mean now.

    Where the range is in several bands all are said: which one is the board's to decide.
    """
    told = f"{low}" if low == high else f"{low}–{high}"
    bands = [it for it in score.bands if _holds(it, low, high)]
    return document(
        bold(f"{say(score.id)} {told}"),
        *(_band(score, it, say) for it in bands),
        paragraph(
            line(say("total-told-on", days=value_words(on, say)) if on else say("total-told")),
            _needs(score, say),
        ),
        italic(cited_on_a_page(score.source, say)),
    )


def _needs(score: Score, say: Wording) -> Line:
    items = [lowered(input_label(score, it.id, say)) for it in score.questions]
    return line(pair(say("total-needs", count=len(items)), in_a_row(items, say), say))


def _holds(band: Band, low: int, high: int) -> bool:
    return band.low is not None and band.high is not None and band.low <= high and low <= band.high


def _band(score: Score, band: Band, say: Wording) -> Paragraph:
    key = f"{score.id}-band-{band.id}"
    more, named = added(say(f"{key}.meaning")), say(key)
    return paragraph(
        *([] if named.startswith(say(score.id)) else [bold(named)]),
        f"→ {unnumbered(say(f'{key}.action'))}",
        *([italic(more)] if more else []),
    )
