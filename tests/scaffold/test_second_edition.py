"""A second edition, made as a maintainer makes one, met by a case that began with the first."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from dialogs.registry import definition
from dialogs.wording import wording
from tests.inside.bedside import bedside
from tests.inside.pinning import case_of
from tests.scaffold.checkout import Checkout

FILE = "dialogs/pathways/spine.py"
FIRST = definition("spine").edition
SECOND = "2099-01-01.1"
OPINION = 'recommend("surgical_opinion", when='
POTENTIALLY_UNSTABLE = "/sins t11 lytique mécanique alignement normal <50% aucune"


def second_edition(checkout: Checkout) -> None:
    """Let the surgical opinion wait for another total: a toy, and no medicine."""
    raised = (f'"spine", "{FIRST}"', f'"spine", "{SECOND}"')
    checkout.edit(FILE, raised, (f"{OPINION}from_7", f"{OPINION}unstable"))


@pytest.mark.soak(seconds=8)
async def test_a_second_edition_is_frozen_counted_replayed_and_told_to_a_case_of_the_first(
    tmp_path: Path,
) -> None:
    say = wording("en", "dialogs", "bot")
    async with bedside(tmp_path) as town:
        person = town.person("en")
        name = await case_of(person, POTENTIALLY_UNSTABLE)
        page, url, id = person.screen.text, town.database_url, person.id
    checkout = Checkout(tmp_path / "checkout")
    second_edition(checkout)
    ran = await asyncio.to_thread(
        checkout.run, "tests.scaffold.second", url, str(id), name, "spine", f"spine@{SECOND}"
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert found["frozen"] == f"frozen: spine@{SECOND}.json\n"
    impact = found["impact"]
    assert (impact["pinned"], impact["differ"], impact["not_kept"]) == ({FIRST: 1}, 1, 0)
    assert "surgical opinion" in found["now"].lower()
    assert "surgical opinion" not in found["current"].lower()
    first_page, change = found["screens"]
    told = say("editions-differ", names=say("spine.button"))
    assert told in first_page
    assert page.split("\n\n")[0] in first_page.replace(f"\n↻ {told}", "")
    assert "surgical opinion" in first_page.lower()
    assert say("change-threshold", count=1) in change
    before, after = change.split(say("editions-after"))
    assert "surgical opinion" in before.lower().partition(say("editions-before").lower())[2]
    assert "surgical opinion" not in after.lower()
