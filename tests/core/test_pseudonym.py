"""Names of cases: short, unlike each other, never twice."""

from __future__ import annotations

import re
from random import Random

import pytest

from core.model.pseudonym import is_similar, name_of, propose, stem_of


def test_a_name_is_short_to_say_and_unlike_those_that_are_taken() -> None:
    draw, taken = Random(7), set[str]()
    for _ in range(60):
        name = propose(taken, draw.randrange)
        assert re.fullmatch(r"[BDFGKLMNPRSTVZ][AEIOU][BDFGKLMNPRSTVZ][AEIOU]-[1-9][0-9]", name)
        assert not any(is_similar(stem_of(name), stem_of(it)) for it in taken)
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
