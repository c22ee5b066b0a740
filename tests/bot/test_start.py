"""The start: whole on a phone, whatever somebody comes back to."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from bot.callback_data import MenuPress, MenuVerb, decode
from bot.screens import menu, start
from bot.screens.favourites import TURNS, can_be_starred, starred_on
from bot.screens.screen import Screen
from bot.screens.start import BUTTONS, Resumable, Start, start_screen
from core.model.case import Case, CaseState
from core.ports.shortcuts import FAVOURITES
from dialogs.leading import EMERGENCY, FIRST_PATHWAYS
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES

from .screens import assert_telegram_takes, dialogue, height, talk, visible

LINES = 12
NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
CASE = Case(7, "MIRA-42", 1, CaseState.OPEN, NOW, NOW, "k")
IDS = ["spine", "rades", "overview", "sins", "tomita"]
WAITING = [Resumable(dialogue(it, {}), f"{it.id} (1/6)") for it in definitions().values()]


def labels(start: Start, language: str = "fr") -> list[str]:
    rows = start_screen(start, talk(language)).rows
    return [button.label for row in rows for button in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_is_whole_on_a_phone_whatever_somebody_comes_back_to(language: str) -> None:
    say = talk(language)
    always = {say(f"button-{it}") for it in ("emergency", "pathways", "scores")}
    for case, seen, waiting, starred, recent in itertools.product(
        (CASE, None), (CASE, None), range(4), range(FAVOURITES + 1), range(3)
    ):
        favourites, used = IDS[:starred], IDS[starred : starred + recent]
        it = Start(case, None if case else seen, WAITING[:waiting], favourites, used)
        screen, shown = start_screen(it, say), labels(it, language)
        assert_telegram_takes(screen)
        assert height(visible(screen)) <= LINES, it
        assert len(shown) <= BUTTONS, it
        assert len(set(shown)) == len(shown), it
        assert always <= set(shown), it
        assert sum(label.startswith("★") for label in shown) == starred, it
        assert bool(waiting) == any(label.startswith("▶") for label in shown), it
        assert any(label.startswith("▤") for label in shown), it
        assert not case or f"▤ {CASE.name}" in shown, it


def test_who_used_nothing_yet_has_the_first_scores_and_the_language() -> None:
    say = talk("fr")
    assert labels(Start()) == [
        say("button-emergency"),
        say("button-pathways"),
        *(say(id) for id in list(definitions())[:3]),
        say("button-scores"),
        say("button-cases"),
        talk("en")("language-name"),
    ]


def test_what_was_used_last_has_a_star_beside_it_until_there_are_as_many_as_there_may_be() -> None:
    shown = labels(Start(recent=["tomita", "spine"]))
    assert shown[2:5] == ["Tomita", "☆ Favori", "Rachis"]
    full = Start(favourites=IDS[:FAVOURITES], recent=["tomita"])
    assert not [it for it in labels(full) if it.startswith("☆")]


def test_everything_but_the_emergency_can_be_starred_and_begun_from_a_menu() -> None:
    listed = [id for page in TURNS for id in starred_on(page)]
    assert sorted(listed) == sorted({*definitions(), *pathways()} - {EMERGENCY})
    assert not can_be_starred(EMERGENCY)


def begun_by(screen: Screen) -> list[str]:
    """Return what the buttons of a menu begin."""
    pressed = [decode(button.data or "") for row in screen.rows for button in row]
    assert len(pressed) <= BUTTONS
    return [
        it.argument
        for it in pressed
        if isinstance(it, MenuPress) and it.verb is MenuVerb.START and it.argument != EMERGENCY
    ]


def turned_to(screen: Screen) -> str:
    """Return the page that a menu turns to."""
    turns = [button.data or "" for row in screen.rows for button in row]
    return next(it for data in turns if (it := data.removeprefix("1.P.")) != data)


@pytest.mark.parametrize("times", range(1, 6))
def test_as_many_scores_and_pathways_as_there_are_stand_once_on_pages_of_eight(times: int) -> None:
    say, scores = talk("fr"), [*definitions()] * times
    screen = start.scores_screen(scores, say)
    shown = begun_by(screen)
    while (page := turned_to(screen)) not in ("stars", "scores-0"):
        screen = start.scores_screen(scores, say, int(page.removeprefix("scores-")))
        shown += begun_by(screen)
    assert shown == scores
    for language in LANGUAGES:
        assert_telegram_takes(start.scores_screen(scores, talk(language)))
    first = [button.label for row in start.scores_screen(scores, say).rows for button in row]
    named = [say(id) for id in scores]
    assert [it for it in first if it in named] == named[: 6 if len(scores) <= 6 else 5]
    others = [id for id in pathways() if id not in FIRST_PATHWAYS] * times
    every = [*FIRST_PATHWAYS, *others]
    pages = menu.pages_of(every)
    drawn = [menu.pathways_screen(every, say, page) for page in pages]
    assert [turned_to(it) for it in drawn] == [*pages[1:], pages[0]]
    assert [id for it in drawn for id in begun_by(it)] == [it for it in every if it != EMERGENCY]
