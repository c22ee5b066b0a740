"""The card of a case in a group, put together from what is kept, with its way into private."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from bot.screens.board.card import Carded, card
from bot.screens.case.page import Page, page_of
from bot.screens.document import Document
from bot.screens.meeting.on_card import decided_lines
from bot.screens.screen import Button, Rows, Screen
from core.model.board import Question
from core.model.case import Case
from core.model.decision import Decision
from core.model.group import link_payload
from core.model.shared_card import SharedCard
from core.ports.card_sends import CardedCase
from core.ports.cases import Record
from core.ports.library import Library
from core.use_cases.cases import view_of
from dialogs.wording import Wording

VOICES: Final = "o"
"""What a link from a card asks for that opens the opinions on its case."""
OPENS: Final = "c"
"""What a link from a card asks for that opens its case."""


def card_screen(
    found: CardedCase, shared: SharedCard, username: str, library: Library, today: date
) -> Screen:
    """Return a card as it stands in its group."""
    text, say = drawn(found, shared.language, library, today)
    return Screen(text, links(found, shared, username, say), names_cases=True)


def drawn(
    found: CardedCase, language: str, library: Library, today: date
) -> tuple[Document, Wording]:
    """Return the text of a card, and the words that it is in."""
    view = view_of(found.case, found.record, found.held, library, now=found.at, today=today)
    page = page_of(view, library, today, language)
    return card_of(page, found.question, found.decision), page.say


def card_of(page: Page, question: Question | None, decision: Decision | None) -> Document:
    """Return the text of a card: what is known of a case, what it asks, and what was decided."""
    moments = _moments(page.view.case, page.view.record, question, decision)
    board = list(decided_lines(decision, page)) if decision else ()
    return card(Carded(page, question, max(moments), board))


def links(found: CardedCase, shared: SharedCard, username: str, say: Wording) -> Rows:
    """Return the buttons of a card: each leads into the private chat."""

    def leads(label: str, what: str) -> Button:
        payload = link_payload(found.group, f"{what}-{shared.token}")
        return Button(label, url=f"https://t.me/{username}?start={payload}")

    row = [leads(say("button-open-privately"), OPENS)]
    if found.opinions is not None:
        given, could = found.opinions
        row.append(leads(say("button-my-opinion", given=given, could=could), VOICES))
    return (tuple(row),)


def _moments(
    case: Case, record: Record, question: Question | None, decision: Decision | None
) -> Iterator[datetime]:
    """Yield when something was said of a case, asked or decided."""
    if decision is not None:
        yield decision.at
    yield case.created_at
    if question is not None and question.at is not None:
        yield question.at
    for lesion in case.lesions:
        yield from (it for it in (lesion.created_at, lesion.resolved_at) if it)
    for event in record.events:
        yield from (it for it in (event.at, event.ended_at) if it)
    yield from (it.at for it in record.lines)
    yield from (it.at for it in record.said)
