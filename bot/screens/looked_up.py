"""What was looked up: what the documents say, with their source and for whom they were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.lookup import Entry, citing, mark_of, marked
from bot.screens.citing import cited_on_a_page
from bot.screens.document import Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.menu import home_button
from bot.screens.phrases import pair_line
from bot.screens.screen import Button, Screen, pairs
from bot.screens.unnumbered import unnumbered
from core.language.quoted import quoted
from dialogs.wording import Wording

TOLD: Final = "told"
"""The page of texts of the documents that were looked up."""
_AGAIN: Final = 8
"""Texts of which a button has room to name each."""


def looked_up_screen(
    text: str, entries: Sequence[Entry], opens: Sequence[str], say: Wording, why: str = ""
) -> Screen:
    """Return what the documents say to some words, and what these are about, to be opened.

    Without a ``text`` the words are not known any more, and what is said stands alone.
    ``why`` is what is to be said first, of words that they do not have.
    """
    head = say("quoted", text=quoted(text))
    opens = [*opens, *(it.opens for it in entries if it.opens)]
    ways = opening(list(dict.fromkeys(opens or citing(entries))), say) or ((home_button(say),),)
    told = document(*([bold(head)] if text else []), *([why] if why else []), *_told(entries, say))
    return Screen(told, ways, names_cases=True, again=_again(entries))


def _again(entries: Sequence[Entry]) -> MenuPress | None:
    """Return what tells the same again: the texts of the documents, never what was typed."""
    marks = [mark_of(it) for it in entries[: _AGAIN + 1]]
    whole = 0 < len(marks) <= _AGAIN and [*marked(marks)] == [*entries]
    return MenuPress(MenuVerb.PAGE, "-".join((TOLD, *marks))) if whole else None


def _told(entries: Sequence[Entry], say: Wording) -> Iterator[Paragraph]:
    """Yield each text with where it comes from; what one source says is followed by it once."""
    for source, of_it in groupby(entries, lambda it: it.source):
        lines = [line("• ", _text(it, say)) for it in of_it]
        yield paragraph(*lines, italic(cited_on_a_page(source, say)))


def _text(entry: Entry, say: Wording) -> Line:
    text = unnumbered(say(entry.key))
    if not entry.heads:
        return line(text)
    heads = [say(it) for it in entry.heads]
    named = heads[1:] if len(heads) > 1 and heads[1].startswith(heads[0]) else heads
    return pair_line(bold(" · ".join(named)), text, say)


def elsewhere_screen(
    text: str, entries: Sequence[Entry], opens: Sequence[str], say: Wording
) -> Screen:
    """Return that a text is no answer to the question that is open, and what it is about."""
    head = paragraph(line(say("quoted", text=quoted(text)), " ", say("sentence-elsewhere")))
    return Screen(document(head, *_told(entries, say)), opening(opens, say), names_cases=True)


def choosing_screen(text: str, opens: Sequence[str], say: Wording) -> Screen:
    """Return the question which of several things a text is about."""
    head = line(say("quoted", text=quoted(text)), " ", bold(say("sentence-which")))
    return Screen(document(head), opening(opens, say), names_cases=True)


def nearest_screen(why: str, opens: Sequence[str], say: Wording) -> Screen:
    """Return that a text was not understood, and the nearest things; the start is always near."""
    return Screen(document(why), (*opening(opens, say), (home_button(say),)), names_cases=True)


def opening(ids: Sequence[str], say: Wording) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons that begin scores and pathways."""
    return pairs([Button(f"{say(id)} ›", MenuPress(MenuVerb.START, id)) for id in ids])
