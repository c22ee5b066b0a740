"""Minutes on a phone: nothing of them is lost between pages, and the decision comes first."""

from __future__ import annotations

import pytest

from bot.exports.minutes import case_on_a_phone
from bot.exports.minutes_screens import (
    A_PAGE,
    case_minutes_screen,
    figures_screen,
    laid_out,
    minutes_screen,
)
from bot.screens.document import Heading, spaced
from bot.screens.meeting.words import Table
from core.model.board import BoardRules, ItemState
from core.model.hours import Hours
from dialogs.wording import LANGUAGES
from tests.typography import BREAKING

from .meetings import NOW, case, decision, meeting, page, talk
from .screens import assert_telegram_takes, visible


def table(language: str) -> Table:
    return Table(talk(language), Hours(), BoardRules(), NOW, 1, True, {}, {})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesions", [0, 1, 10])
def test_a_case_is_told_whole_page_by_page_and_no_heading_stands_alone(
    language: str, lesions: int
) -> None:
    it = case(page("MIRA-42", language, lesions), decisions=(decision(text="mot " * 600),))
    whole = meeting([it], language)
    text = case_on_a_phone(it, whole)
    laid = laid_out(text)
    told = [line.plain for blocks in laid for block in blocks for line in block.lines]
    assert told == [line.plain for line in spaced(text.blocks) if line.plain]
    assert all(not isinstance(blocks[-1], Heading) for blocks in laid)
    for number in range(len(laid)):
        assert_telegram_takes(case_minutes_screen(table(language), whole, it.item, number))


def test_the_first_page_of_a_case_has_its_question_and_what_was_decided() -> None:
    it = case(page("MIRA-42"))
    first = visible(case_minutes_screen(table("fr"), meeting([it]), it.item, 0))
    for said in ("n°\u00a01, validé le", "Opérer T11", "Avis chirurgical (T11)"):
        assert said in first
    assert len(first.split("\n")) <= 24


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("following", [None, 1, 2])
def test_a_page_of_a_meeting_fits_a_phone_and_offers_what_can_be_done(
    language: str, following: int | None
) -> None:
    cases = [case(page(f"MIRA-{number}", language)) for number in range(10, 10 + A_PAGE)]
    screen = minutes_screen(table(language), meeting(cases, language), 0, 30, following)
    assert_telegram_takes(screen)
    assert len(visible(screen).split("\n")) <= 14
    labels = [button.label for row in screen.rows for button in row]
    validate = [it for it in labels if it.startswith("✓")]
    assert len(validate) == (following is not None)
    assert len(labels) <= 8


def test_screens_of_minutes_in_french_are_set_as_french_is() -> None:
    it = case(page("ORLA-07"), ItemState.DEFERRED, (), reason="IRM attendue")
    for screen in (
        minutes_screen(table("fr"), meeting([it]), 0, 1, 1),
        case_minutes_screen(table("fr"), meeting([it]), it.item, 0),
        figures_screen(table("fr")),
    ):
        assert_telegram_takes(screen)
        for line in visible(screen).split("\n"):
            assert BREAKING.search(line) is None, line
