"""An option has its place wherever it is asked, and a line of points means what it meant."""

from __future__ import annotations

import pytest

from bot.library import DialogsLibrary
from core.definition.definition import Definition
from core.definition.question import Question
from core.language.lines import read_line
from dialogs.registry import definitions, pathways

DEFINITIONS: list[Definition] = [*definitions().values(), *pathways().values()]
QUESTIONS = [question for it in DEFINITIONS for question in it.questions]


def alone(question: Question) -> list[str]:
    """Return the options that a question offers by themselves, in the order of the screen."""
    return [next(iter(it.covers)) for it in question.offered if len(it.covers) == 1]


def test_options_that_stand_alone_stand_in_one_order_everywhere() -> None:
    for question in QUESTIONS:
        last = question.fact.options[-1] if question.fact.options else ""
        shown = [it for it in alone(question) if it != last]
        assert shown == [it for it in question.fact.options if it in shown], question.id


def test_the_first_option_is_the_same_wherever_a_fact_is_asked() -> None:
    firsts: dict[str, set[str]] = {}
    for question in QUESTIONS:
        if question.offered and question.fact.options:
            first = question.fact.options[0]
            assert question.offered[0].covers & {first} or first not in alone(question)
            firsts.setdefault(question.fact.id, set()).add(question.offered[0].id)
    assert firsts["lesion_type"] == {"blastic"}


def test_nothing_is_offered_twice_or_left_out() -> None:
    for question in QUESTIONS:
        typed = {it.id for it in question.choices if it.typed}
        assert sorted(it.id for it in question.offered) == sorted(
            it.id for it in question.choices if it.id not in typed
        )


@pytest.mark.parametrize(
    ("points", "lesion"), [("3 2 3 2", "lytic"), ("3 2 1 2", "blastic"), ("3 2 2 2", "mixed")]
)
def test_a_line_of_points_means_points_and_its_numbers_are_those_on_screen(
    points: str, lesion: str
) -> None:
    mirels = definitions()["mirels"]
    assert mirels.numbers_are_points
    line = read_line(mirels, DialogsLibrary().lexicon(mirels), points)
    assert line.answers["lesion"].term == lesion
    place = [it.id for it in mirels.question("lesion").offered].index(lesion) + 1
    assert place == int(points.split()[2])
