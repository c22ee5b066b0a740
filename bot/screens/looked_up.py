"""What was looked up: what the documents say, with their source and for whom they were written."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callback_data import MenuPress, MenuVerb
from bot.lookup import Entry
from bot.screens.citing import cited_below
from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.screen import Button, Screen, pairs
from core.language.quoted import quoted
from dialogs.wording import Wording


def looked_up_screen(
    text: str, entries: Sequence[Entry], opens: Sequence[str], say: Wording
) -> Screen:
    """Return what the documents say to some words, and what these are about, to be opened."""
    told = [
        paragraph(line("• ", say(it.key)), italic(cited_below(it.source, say))) for it in entries
    ]
    head = say("quoted", text=quoted(text))
    return Screen(document(bold(head), *told), opening(opens, say), names_cases=True)


def choosing_screen(text: str, opens: Sequence[str], say: Wording) -> Screen:
    """Return the question which of several things a text is about."""
    head = line(say("quoted", text=quoted(text)), " ", bold(say("sentence-which")))
    return Screen(document(head), opening(opens, say), names_cases=True)


def nearest_screen(why: str, opens: Sequence[str], say: Wording) -> Screen:
    """Return that a text was not understood, and the three nearest things."""
    return Screen(document(why), opening(opens, say), names_cases=True)


def opening(ids: Sequence[str], say: Wording) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons that begin scores and pathways."""
    return pairs([Button(f"{say(id)} ›", MenuPress(MenuVerb.START, id)) for id in ids])
