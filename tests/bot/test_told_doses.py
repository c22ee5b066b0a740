"""A dose that is asked for a patient is the one that is printed for what is told of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.library import DialogsLibrary
from bot.told_doses import doses_told
from bot.vocabulary import vocabulary
from core.language.sentences import read_sentence
from core.model.proposal import proposal_of

NOW, TODAY = datetime(2026, 11, 30, 8, tzinfo=UTC), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("dose zolédronique clairance 35", ["guard-dose_3.detail"]),
        ("dose zolédronique clairance 25", ["guard-renal.detail"]),
        ("dose zolédronique clairance 75", ["guard-dose_4.detail"]),
        ("zoledronate dose, clearance 45", ["guard-dose_3_3.detail"]),
        ("dose zolédronate femme 80 ans 50 kg créat 120", ["guard-renal.detail"]),
        ("dose dénosumab clairance 35", ["statement-L-BTA-6"]),
        ("dose dénosumab", []),
        ("zolédronique clairance 35", []),
        ("dose clairance 35", []),
    ],
)
def test_a_dose_is_that_of_the_clearance_that_is_told(typed: str, keys: list[str]) -> None:
    proposal = proposal_of(read_sentence(typed, vocabulary(), TODAY).said)
    found = doses_told(typed, proposal, DialogsLibrary(), NOW, TODAY, "fr")
    assert [it.key for it in found] == keys
