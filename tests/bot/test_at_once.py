"""The dose that a typed line alone decides is said before anything is asked."""

from __future__ import annotations

import pytest

from bot.screens.at_once import at_once_screen
from bot.vocabulary import vocabulary
from core.language.sentences import read_sentence
from core.model.proposal import proposal_of
from dialogs.registry import pathways

from .screens import TODAY, talk, visible


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        ("zoledronate clairance 35", "fr", "→ Acide zolédronique : 3 mg"),
        ("zoledronate clearance 35", "en", "→ Zoledronic acid: 3 mg"),
        ("zoledronate clairance 25", "fr", "Acide zolédronique : clairance < 30"),
        ("dénosumab clairance 35", "fr", ""),
        ("zoledronate", "fr", ""),
        ("clairance 35", "fr", ""),
    ],
)
def test_a_drug_and_a_clearance_say_its_dose_or_that_it_is_forbidden(
    text: str, language: str, says: str
) -> None:
    proposal = proposal_of(read_sentence(text, vocabulary(), TODAY).said)
    screen = at_once_screen(proposal, pathways()["antiresorptive"], TODAY, talk(language))
    shown = visible(screen).replace("\u00a0", " ") if screen else ""
    assert says in shown
    assert bool(shown) is bool(says)
