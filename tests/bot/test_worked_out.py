"""What follows from numbers that somebody typed is said with them, before it is asked for."""

from __future__ import annotations

import pytest

from bot.screens.worked_out import worked_out
from bot.vocabulary import vocabulary
from core.language.sentences import read_sentence
from core.model.proposal import proposal_of

from .screens import TODAY, talk


def told(text: str, language: str) -> list[str]:
    proposal = proposal_of(read_sentence(text, vocabulary(), TODAY).said)
    plain = {it.fact: answer for it, answer in proposal.taken(proposal.plain)}
    return [it.replace("\u00a0", " ") for it in worked_out(plain, TODAY, talk(language))]


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        ("créat 120, 65 kg, 72 ans, homme", "fr", ["→ Clairance : 45 mL/min (calculée)"]),
        ("creatinine 120, 65 kg, 72 yo, man", "en", ["→ Clearance: 45 mL/min (calculated)"]),
        ("créat 120, 65 kg, 72 ans, homme, clairance 50", "fr", []),
        ("créat 120, 65 kg", "fr", []),
        ("T11 lytique, douleur mécanique", "fr", []),
    ],
)
def test_a_clearance_follows_from_its_four_numbers_and_not_from_fewer(
    text: str, language: str, lines: list[str]
) -> None:
    assert told(text, language) == lines


def test_a_calcium_is_corrected_for_the_albumin_that_was_typed_with_it() -> None:
    assert [it[:17] for it in told("calcémie 2,1 albumine 28", "fr")] == ["→ Calcémie corr. "]
