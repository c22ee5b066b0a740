"""What is looked up is answered by what says it, its dose and its numbers first."""

from __future__ import annotations

import pytest

from bot.lookup import look_up
from dialogs.wording import wording


@pytest.mark.parametrize(
    ("asked", "language", "first"),
    [
        ("dexaméthasone dose", "fr", "emergency-dexamethasone.detail"),
        ("dose corticoïdes", "fr", "emergency-dexamethasone.detail"),
        ("dexamethasone dose", "en", "emergency-dexamethasone.detail"),
        ("dose dénosumab", "fr", "statement-L-BTA-6"),
        ("8 Gy en 1 fraction quand ?", "fr", "rades-band-group_1.action"),
        ("8 Gy in 1 fraction when?", "en", "rades-band-group_1.action"),
    ],
)
def test_what_has_the_dose_and_the_numbers_that_are_asked_for_comes_first(
    asked: str, language: str, first: str
) -> None:
    assert look_up(asked, language)[0].key == first


def test_what_is_done_in_an_emergency_says_that_it_is_outside_both_documents() -> None:
    entry = look_up("dexaméthasone dose", "fr")[0]
    assert "NICE" in wording("fr")(entry.key)
    assert entry.source.ids == ("nice-ng234",)
