"""The total of a score that somebody knows: what it means, and what it is computed from."""

from __future__ import annotations

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.citing import cited_on_a_page
from bot.screens.document import Paragraph, bold, document, italic, line, paragraph
from bot.screens.phrases import in_a_row, input_label, lowered, pair, value_words
from bot.screens.screen import Button, Screen
from bot.screens.unnumbered import added, unnumbered
from core.definition.score import Band, Score
from core.definition.terms import Days
from dialogs.wording import Wording


def total_screen(score: Score, low: int, high: int, say: Wording, on: Days | None = None) -> Screen:
    """Return the bands of a total that was told, or of a range, and the way to compute it.

    ``on`` is the day of which it was told: what it meant then, it need not mean now.

    Where the range is in several bands all are said: which one is the board's to decide.
    """
    told = f"{low}" if low == high else f"{low}–{high}"
    items = [lowered(input_label(score, it.id, say)) for it in score.questions]
    bands = [it for it in score.bands if _holds(it, low, high)]
    text = document(
        bold(f"{say(score.id)} {told}"),
        *(_band(score, it, say) for it in bands),
        paragraph(
            line(say("total-told-on", days=value_words(on, say)) if on else say("total-told")),
            line(pair(say("total-needs", count=len(items)), in_a_row(items, say), say)),
        ),
        italic(cited_on_a_page(score.source, say)),
    )
    compute = Button(
        say("button-compute", score=say(score.id)), MenuPress(MenuVerb.START, score.id)
    )
    return Screen(text, ((compute,),))


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
