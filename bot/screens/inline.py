"""What is offered to somebody who types behind @bot in any chat: values, and how they read.

What is picked becomes a message of that chat which nobody can take back: so it holds a score that
was typed there, its source, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.score_lines import ScoreLine, example_of
from bot.screens.document import Document, bold, document, italic, paragraph
from bot.screens.known_total import totals_told
from bot.screens.phrases import band_names, headline, in_a_row, input_label, input_words, lowered
from bot.screens.score.result import line_text, missing_words
from core.definition.score import Score
from core.language.said import SentenceRead
from dialogs.wording import Wording


@dataclass(frozen=True)
class Offer:
    """One result: what the list shows of it, and the message that it becomes."""

    title: str
    description: str
    document: Document


@dataclass(frozen=True)
class Opening:
    """The button above the results: it opens the private chat, with what it begins there."""

    label: str
    start: str


@dataclass(frozen=True)
class InlineReply:
    """All that somebody is offered for what they typed."""

    offers: tuple[Offer, ...] = ()
    opening: Opening | None = None


def result_offer(found: ScoreLine, say: Wording) -> Offer:
    """Return a score with what it lacks, or with its inputs where it lacks nothing."""
    evaluation, unread = found.evaluation, found.read.unread
    score, result = evaluation.definition, evaluation.result
    known = (
        f"{lowered(input_label(score, id, say))} {input_words(score, id, answer, say)}"
        for id, answer in evaluation.answers.items()
    )
    texts = ", ".join(say("quoted", text=it) for it in unread)
    parts = [
        say("not-understood", texts=texts) if unread else "",
        missing_words(evaluation, say),
        in_a_row(known, say),
    ]
    title = headline(score, result, say)
    if result.applicable and not result.principal.graded and len(result.bands) == 1:
        title = f"{title} · {band_names(score, result.bands, say)}"
    return Offer(title, " · ".join(filter(None, parts)), line_text(evaluation, unread, say))


def total_offers(read: SentenceRead, say: Wording) -> tuple[Offer, ...]:
    """Return what each total means that is told behind a score's name."""
    return tuple(
        Offer(
            told.blocks[0].plain(),
            " · ".join(it.plain(" · ") for it in told.blocks[1:-1]),
            document(*told.blocks, italic(say("no-patient"))),
        )
        for _, told in totals_told(read, say)
    )


def how_offer(score: Score, username: str, say: Wording, why: str = "") -> Offer:
    """Return how a score is typed: what is picked of it tells others the same."""
    line = say("inline-how", line=example_of(score.id, say))
    typed = f"@{username} {example_of(score.id, say)}"
    text = document(
        paragraph(bold(say(score.id)), say("inline-how", line=typed)), italic(say("no-patient"))
    )
    return Offer(say(score.id), " ".join(filter(None, (why, line))), text)


def refused_offer(say: Wording) -> Offer:
    """Return why nothing is computed of a text that names a person; none of it is in it."""
    text = document(say("inline-identity-sent"), italic(say("no-patient")))
    return Offer(say("inline-identity"), say("inline-identity-why"), text)
