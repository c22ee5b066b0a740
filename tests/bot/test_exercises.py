"""The exercises as they ship: the worked cases of the checkout, each page within the limits."""

from __future__ import annotations

import json
from collections.abc import Collection
from importlib import resources

import pytest

from bot.exports import exercises as exported
from bot.own_choice import choices
from bot.screens import exercise as screens
from bot.screens import exercise_pathway as of_pathways
from bot.screens.exercise import GUESS, LETTERS, SHOWN, Attempt
from bot.screens.exercise_pathway import Choosing
from core.ports.practice import LAST, Tally
from dialogs.exercises import Exercise, exercises, pathway_exercises
from dialogs.registry import definitions, pathways
from dialogs.wording import LANGUAGES

from .screens import TODAY, assert_telegram_takes, talk, visible


def test_what_ships_is_what_the_worked_cases_say() -> None:
    shipped = (resources.files("dialogs") / "exercises.json").read_text("utf-8")
    assert json.loads(shipped) == exported.exercises(), "run `make docs`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_an_exercise_says_what_it_is_and_is_taken(language: str) -> None:
    say, tally = talk(language), Tally(12, 7, (True, False) * 5)
    assert_telegram_takes(screens.choice_screen(tally, say))
    for score, cases in exercises().items():
        definition = definitions()[score]
        count = len(definition.questions)
        for it in cases[::4]:
            for picks in ("", "a", LETTERS[0] * (count - 1)):
                screen = screens.question_screen(Attempt(definition, it, picks), say)
                assert_telegram_takes(screen)
                assert visible(screen).startswith(say("exercise-head"))
            guess = screens.guess_screen(Attempt(definition, it), say)
            assert_telegram_takes(guess)
            for picks in (LETTERS[0] * count, f"{GUESS}0", SHOWN):
                attempt = Attempt(definition, it, picks)
                screen = screens.result_screen(attempt, tally, TODAY, say)
                assert_telegram_takes(screen)
                assert visible(screen).startswith(say("exercise-head"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_an_exercise_of_a_pathway_says_what_it_is_and_is_taken(language: str) -> None:
    say, tally = talk(language), Tally(12, 7, (True, False) * 5)
    for page in range(3):
        assert_telegram_takes(of_pathways.pathways_screen(page, say))
    for id, cases in pathway_exercises().items():
        for it in cases[::6]:
            every = (1 << len(choices(pathways()[id]))) - 1
            for ticked in (0, every, None):
                choosing = Choosing(pathways()[id], it, ticked)
                for screen in (
                    of_pathways.choosing_screen(choosing, say),
                    of_pathways.advised_screen(choosing, tally, say),
                    of_pathways.reasons_screen(choosing, 0, say),
                ):
                    assert_telegram_takes(screen)
                    assert visible(screen).startswith(say("exercise-head"))


def test_what_is_recommended_and_nothing_else_is_right_in_an_exercise_of_a_pathway() -> None:
    for id, cases in pathway_exercises().items():
        every = choices(pathways()[id])
        for it in cases[::3]:
            comes_to = Choosing(pathways()[id], it).expected
            assert comes_to.must, "there is something to choose"
            assert ticking(id, it, comes_to.must).right
            assert ticking(id, it, comes_to.must | comes_to.may).right
            assert not Choosing(pathways()[id], it).right
            for wrong in frozenset(every) - comes_to.must - comes_to.may:
                assert not ticking(id, it, comes_to.must | {wrong}).right


def ticking(id: str, it: Exercise, chosen: Collection[str]) -> Choosing:
    every = choices(pathways()[id])
    return Choosing(pathways()[id], it, sum(1 << every.index(each) for each in chosen))


def test_of_a_tally_only_the_last_ones_are_told_apart() -> None:
    tally = Tally()
    for number in range(LAST + 3):
        tally = tally.with_another(right=number % 2 == 0)
    assert (tally.done, tally.right, len(tally.recent)) == (LAST + 3, 7, LAST)
    assert tally.recent[-1]
