"""Pages of whole patients on a phone: seen whole, and no two buttons called alike."""

from __future__ import annotations

from bot.exports import worked_syntheses
from bot.exports.synthesis_packet import view_of_case
from bot.library import DialogsLibrary
from bot.own_choice import choices
from bot.screens.case.board import board_screen
from bot.screens.case.page import Page
from bot.screens.case.requests import A_PAGE, requests, requests_screen
from bot.screens.case.tasks import tasks_screen
from bot.screens.exercise_pathway import name_of
from bot.screens.label_width import fits
from bot.screens.phone import is_whole
from bot.screens.screen import Screen
from bot.screens.turning import pages_of
from core.use_cases.whole import whole_of
from dialogs.registry import pathways
from tests.languages import both

from .screens import TODAY, talk, visible

LIBRARY = DialogsLibrary()


def pages(language: str) -> list[Page]:
    views = [view_of_case(it) for it in worked_syntheses.cases()[::4]]
    return [Page(it, whole_of(it, LIBRARY, TODAY), TODAY, talk(language)) for it in views]


def overflow(screen: Screen) -> bool:
    return not is_whole(screen.document, len(screen.rows))


@both
def test_the_order_of_treatments_is_seen_whole_of_most_patients(language: str) -> None:
    drawn = [board_screen(it, []) for it in pages(language)]
    tall = [visible(it) for it in drawn if overflow(it)]
    assert len(tall) * 5 <= len(drawn), tall[0]


@both
def test_no_two_things_to_prepare_are_called_alike_on_a_page(language: str) -> None:
    for page in pages(language):
        for number in range(pages_of(len(requests(page)), A_PAGE)):
            for screen in (requests_screen(page, number), tasks_screen(page, number)):
                labels = [it.label for row in screen.rows for it in row]
                assert len(set(labels)) == len(labels), labels


@both
def test_whatever_is_ticked_in_an_exercise_is_called_in_one_line(language: str) -> None:
    say = talk(language)
    names = [name_of(choice, it, say) for it in pathways().values() for choice in choices(it)]
    assert [it for it in names if not fits(f"☐ {it}", 1)] == []
