"""What a text says at a question, where not all of it was understood: proposed item by item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.screens.document import bold, document, fold, italic, line, paragraph
from bot.screens.phrases import pair
from bot.screens.read_facts import fact_line, label_of, stuck_line, told_of
from bot.screens.screen import Button, Screen
from bot.screens.sentence import left_lines, press, urgent_block
from core.definition.answer import Answer
from core.definition.definition import Definition
from core.language.said import Said, SentenceRead
from core.model.proposal import Proposal
from core.use_cases.foretelling import Foretold
from dialogs.wording import Wording

_SHOWN: Final = 9
"""Facts that are told before the others, which are folded."""
_STUCK: Final = 4


def read_here_screen(
    read: SentenceRead,
    proposal: Proposal,
    at: str,
    definition: Definition,
    say: Wording,
    urgent: Foretold,
) -> Screen:
    """Return what was understood, what is to be told apart, and what was not understood.

    ``at`` names on the buttons the dialogue at whose question it was typed.
    """
    plain = [it for it in proposal.items if it.plain]
    shown = [line("• ", fact_line(it, say, definition)) for it in plain]
    unsure = [line("? ", fact_line(it, say, definition)) for it in proposal.items if not it.plain]
    unsure += [line("? ", stuck_line(it, say)) for it in read.said if not it.answers][:_STUCK]
    text = document(
        *urgent_block(urgent, say),
        *([paragraph(bold(say("sentence-read")), *shown[:_SHOWN])] if plain else []),
        *([fold(*shown[_SHOWN:])] if shown[_SHOWN:] else []),
        *([paragraph(bold(say("sentence-unsure")), *unsure)] if unsure else []),
        paragraph(*left_lines(read, say), italic(say("sentence-untaken"))),
    )
    count = len(plain)
    all_ = Button(
        say("button-take-all", count=count), press("a", proposal.mark, proposal.plain, at)
    )
    each = Button(say("button-one-by-one"), press("i", proposal.mark, proposal.untouched, at))
    none = Button(say("button-take-none"), press("z"))
    one = len(proposal.items) == count == 1
    rows = ((all_, none),) if one else ((all_,), (each, none)) if plain else ((each, none),)
    return Screen(text, rows, names_cases=True)


def taken_lines(
    taken: Sequence[tuple[Said, Answer]], definition: Definition | None, say: Wording
) -> list[str]:
    """Return what was taken, a line each."""
    return [
        f"✓ {pair(label_of(it.fact, say), told_of(it.fact, answer, say, definition), say)}"
        for it, answer in taken
    ]


def taken_here_screen(
    taken: Sequence[tuple[Said, Answer]], definition: Definition, say: Wording
) -> Screen:
    """Return what was taken as answers to the questions below."""
    return Screen(document(paragraph(*map(line, taken_lines(taken, definition, say)))))
