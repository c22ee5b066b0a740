"""Sentences that somebody sends, and how many facts are kept of them."""

from __future__ import annotations

from bot.demo.chats import Message
from bot.demo.people import Person
from dialogs.wording import Wording
from tests.chat.walking import labels_of, rows
from tests.chat.world import Town


async def send(person: Person, text: str) -> None:
    await person.send(text)
    await person.idle()


def findings(town: Town, person: Person) -> int:
    """Return how many facts are kept with somebody's cases, beside answers."""
    of = (
        "SELECT count(*) FROM findings JOIN cases ON cases.id = findings.case_id WHERE owner_id = ?"
    )
    return int(rows(town, of, person.id)[0][0])


def lesions(town: Town, person: Person) -> int:
    """Return how many lesions somebody's cases have."""
    of = "SELECT count(*) FROM lesions JOIN cases ON cases.id = lesions.case_id WHERE owner_id = ?"
    return int(rows(town, of, person.id)[0][0])


def offered(message: Message, say: Wording) -> list[str]:
    """Return what a page offers before its last button, which leads to the emergencies."""
    *labels, last = labels_of(message)
    assert last == say("button-emergency")
    return labels
