"""Names that people and operators give."""

from __future__ import annotations

import pytest

from bot.handlers.entering import LABEL_LENGTH, shown_name
from bot.operator import LONGEST, _team_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        (" Éloïse  Łuczak\n", "Éloïse Łuczak"),
        ("Ad\u200da\u202e Love", "Ada Love"),
        ("李小龙", "李小龙"),
        ("\u3164", "77"),
        ("\u2800 \u200b\u2060", "77"),
        ("\u200d" * 50, "77"),
        ("🦴", "🦴 77"),
        ("...", "... 77"),
    ],
)
def test_a_name_that_shows_nothing_is_shown_with_its_number(name: str, shown: str) -> None:
    assert shown_name(name, 77) == shown


def test_a_name_covers_no_other_line_and_is_no_longer_than_one() -> None:
    assert shown_name("a" + "\u0300" * 50, 77) == "a" + "\u0300" * 2
    assert len(shown_name("a" * 500, 77)) == len(shown_name("…" * 500, 77)) == LABEL_LENGTH


@pytest.mark.parametrize("name", ["", "  ", "RCP\nos", "a" * (LONGEST + 1), "RCP\u202e"])
def test_a_team_has_a_name_of_one_line(name: str) -> None:
    with pytest.raises(ValueError, match="team"):
        _team_name(name)
    assert _team_name(" RCP os ") == "RCP os"
