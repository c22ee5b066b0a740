"""Screens as they are drawn for tests of them, and what Telegram would take of each."""

from __future__ import annotations

import html
import random
import re
from collections.abc import Iterator
from datetime import date

from bot.callback_data import LIMIT, decode
from bot.screens.document import COPY_LIMIT, TEXT_LIMIT, utf16_length
from bot.screens.screen import Screen
from core.definition.definition import Definition
from core.definition.fact import COMPUTE, UNKNOWN
from core.definition.pathway import Pathway
from core.engine.flow import derived
from core.model.dialogue import Dialogue
from core.model.view import view_of
from dialogs.wording import Wording, wording
from tests.pathways.patients import few_terms, terms, walk

TODAY = date(2026, 11, 21)


def talk(language: str) -> Wording:
    return wording(language, "dialogs", "bot")


def dialogue(score: Definition, answers: dict[str, str], view: str = "") -> Dialogue:
    return Dialogue(
        id=1,
        token="abcdefghijk",
        case_id=1,
        person_id=1,
        chat_id=1,
        definition=score.id,
        edition=score.edition,
        state=derived(score, answers),
        revision=1295,
        view=view_of(view),
        answers=answers,
    )


def visible(screen: Screen) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", screen.text))


def assert_telegram_takes(screen: Screen) -> None:
    text = visible(screen)
    assert 0 < utf16_length(text) <= TEXT_LIMIT
    assert "{" not in text
    assert len(screen.text.encode()) < 1 << 15
    assert all(1 <= len(row) <= 8 for row in screen.rows)
    buttons = [button for row in screen.rows for button in row]
    assert len(buttons) <= 100
    for button in buttons:
        assert button.label.strip()
        assert sum(it is not None for it in (button.data, button.copies, button.url)) == 1
        assert button.data is None or len(button.data.encode()) <= LIMIT
        assert button.copies is None or 1 <= utf16_length(button.copies) <= COPY_LIMIT
        if button.press is not None:
            assert decode(button.data or "") == button.press


_patients: dict[str, tuple[list[dict[str, str]], random.Random]] = {}


def ended(pathway: Pathway, count: int) -> Iterator[dict[str, str]]:
    """Yield patients of whom all that matters was asked, as a dialogue would have asked it."""
    found, rng = _patients.setdefault(pathway.id, ([], random.Random(29)))
    for number in range(count):
        if number == len(found):
            found.append(patient(pathway, rng, number))
        yield dict(found[number])


def patient(pathway: Pathway, rng: random.Random, number: int) -> dict[str, str]:
    """One patient: of every third a lot is unknown; every other is told finely, or in numbers."""
    seldom = 0.05 if number % 3 else 0.35
    them = terms if number % 2 else few_terms

    def answer(id: str) -> str:
        question = pathway.question(id)
        if question.fact.formula and number % 4 == 1:
            return COMPUTE
        return UNKNOWN if rng.random() < seldom else rng.choice(them(question))

    ticked = pathway.checks if number % 4 == 0 else ()
    ticks = {it.id: rng.choice((*terms(it), UNKNOWN)) for it in ticked}
    return {**walk(pathway, answer), **ticks}
