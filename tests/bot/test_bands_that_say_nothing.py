"""Two bands on both sides of one edge tell nothing: the range of the total stands alone."""

from __future__ import annotations

from bot.screens.phrases import exclude_nothing
from bot.screens.render import render
from dialogs.registry import definition

from .screens import TODAY, dialogue, talk, visible


def test_two_bands_on_both_sides_of_one_edge_say_nothing() -> None:
    assert exclude_nothing(["survie < 6 mois", "survie ≥ 6 mois"])
    assert not exclude_nothing(["survie ≥ 6 mois", "survie ≥ 1 an"])
    assert not exclude_nothing(["groupe I", "groupe II"])


def test_a_grid_names_no_band_while_each_survival_is_possible() -> None:
    tokuhashi = definition("tokuhashi")
    answers = {"karnofsky": "k70", "vertebral": "one", "primary": "nsclc", "palsy": "e"}
    drawn = dialogue(tokuhashi, answers, "grid:0")
    shown = visible(render(drawn, tokuhashi, talk("fr"), TODAY))
    assert "5–9/15" in shown
    assert "6 mois" not in shown.replace("\u00a0", " ")
