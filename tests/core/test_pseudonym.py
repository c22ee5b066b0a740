"""Names of cases: short, unlike each other, never twice."""

from __future__ import annotations

import re
from random import Random

import pytest

from core.identifiers.word_lists import meaningful
from core.model.pseudonym import name_of, propose, similar, stem_of


def alike(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) < 2


def test_no_name_is_that_of_a_person_or_means_something() -> None:
    draw, taken = Random(7), set[str]()
    for _ in range(600):
        taken.add(propose(taken, draw.randrange))
    stems = {stem_of(it).lower() for it in taken}
    assert len(stems) > 300
    assert stems.isdisjoint(meaningful())
    assert {"nina", "sida", "nazi", "pute"} <= meaningful()


def test_a_name_is_short_to_say_and_unlike_those_that_are_taken() -> None:
    draw, taken = Random(7), set[str]()
    for _ in range(60):
        name = propose(taken, draw.randrange)
        assert re.fullmatch(r"[BDFGKLMNPRSTVZ][AEIOU][BDFGKLMNPRSTVZ][AEIOU]-[1-9][0-9]", name)
        assert not any(alike(stem_of(name), stem_of(it)) for it in taken)
        taken.add(name)


def test_where_similar_names_cannot_be_avoided_none_comes_twice() -> None:
    draw, taken = Random(7), set[str]()
    for _ in range(600):
        name = propose(taken, draw.randrange)
        assert name not in taken
        taken.add(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [("mira 42", "MIRA-42"), ("MIRA-42", "MIRA-42"), ("mira42", "MIRA-42"), ("mira", ""), ("", "")],
)
def test_a_name_is_understood_as_it_is_typed(text: str, name: str) -> None:
    assert name_of(text) == name


def test_a_name_that_is_close_to_another_is_told_which() -> None:
    taken = {"ZIRU-42", "ZIRA-17", "MOLU-42", "ZIRU-55", "DARU-10"}
    assert similar("ZIRU-42", taken) == ["ZIRA-17", "ZIRU-55"]
    assert similar("BETO-11", taken) == []
    draw, full = Random(7), set[str]()
    for _ in range(600):
        full.add(propose(full, draw.randrange))
    assert similar(propose(full, draw.randrange), full)
