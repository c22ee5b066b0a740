"""The numbers that documents state are those of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.incoming import asking, handling, polling
from bot.outgoing import group_watch, pace
from bot.settings import RETENTION_DAYS
from core.model.group import REFUSED
from core.use_cases import erasing, membership
from tests import tiers

ROOT = Path(__file__).parents[2]
MEASURED = len((ROOT / "tests" / "measured.txt").read_text("utf-8").split())
WORDS = [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
SECONDS = {0.25: "a quarter of a second", 0.5: "half of one", 1.0: "a second"}
SAYS = {
    "tries": ("docs/decisions/0001-own-intake.md", f"fails {WORDS[handling.TRIES]} times"),
    "burst": ("docs/decisions/0008-bursts-put-by-unread.md", f"beyond {handling.BURST} waiting"),
    "burst again": ("docs/security.md", f"more than {handling.BURST} updates"),
    "copies": (
        "docs/decisions/0008-bursts-put-by-unread.md",
        f"opens it for {erasing.COPIES.days} days",
    ),
    "poll": (
        "docs/decisions/0009-within-one-second.md",
        f"{SECONDS[polling.PAUSE_SECONDS]} at most",
    ),
    "poll without news": (
        "docs/decisions/0009-within-one-second.md",
        f"{SECONDS[polling.LONGEST_PAUSE_SECONDS]} where a poll brought nothing new",
    ),
    "refused": (
        "docs/decisions/0014-who-is-in-is-asked.md",
        f"{WORDS[len(REFUSED)].capitalize()} things refuse it",
    ),
    "asked in private": (
        "docs/decisions/0014-who-is-in-is-asked.md",
        f"for {SECONDS[asking.PRIVATE_SECONDS]} at most",
    ),
    "a group's pace": (
        "docs/decisions/0015-a-card-is-one-message.md",
        f"about {pace.CALLS + 2} messages and edits a minute",
    ),
    "night": ("docs/operating.md", f"from {WORDS[group_watch.NIGHT_HOUR]} o'clock"),
    "invitations": ("docs/security.md", f"for {membership.VALID.days} days, in one team"),
    "warning": ("docs/security.md", f"at least {erasing.WARNING.days} days before"),
    "retention": ("docs/security.md", f"nobody touches for {RETENTION_DAYS} days"),
    "measured": ("tests/README.md", f"these {WORDS[round(MEASURED / 100)]} hundred reach"),
    "in part": ("tests/README.md", f"one combination in {WORDS[tiers.ONE_IN]}"),
    "seconds": ("tests/README.md", f"takes at most {tiers.SECONDS:.0f} s on a quiet machine"),
}


@pytest.mark.parametrize(("file", "said"), SAYS.values(), ids=SAYS)
def test_a_number_in_a_document_is_that_of_the_code(file: str, said: str) -> None:
    text = " ".join((ROOT / file).read_text("utf-8").split())
    assert said in text, f"{file} does not say “{said}” any more: write what the code does"
