"""What was typed behind @bot, and what is offered for it: values."""

from __future__ import annotations

from dataclasses import dataclass

from bot.demo.refusals import Json


@dataclass(frozen=True)
class Offer:
    """One result: what the list shows of it, and the message that it becomes."""

    id: str
    title: str
    description: str
    content: Json


@dataclass(frozen=True)
class InlineAnswer:
    """All that was answered to a query: results, and the button above them."""

    offers: tuple[Offer, ...]
    button: Json | None
    personal: bool
    cached_for: int


@dataclass
class InlineQuery:
    """What somebody typed behind @bot, with what came of it."""

    id: str
    person_id: int
    text: str
    offset: str
    born: float
    answer: InlineAnswer | None = None
