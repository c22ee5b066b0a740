"""What a sentence says is kept where it belongs: as an event, with its score, with its lesion."""

from __future__ import annotations

from tests.chat.walking import labels_of, tap, words
from tests.chat.world import Town
from tests.inside.told import send
from tests.languages import both

LAST_DOSE = {
    "fr": "sous dénosumab, dernière injection il y a 5 mois",
    "en": "on denosumab, last injection 5 months ago",
}


@both
async def test_a_dose_that_is_told_with_its_day_is_what_the_next_one_is_due_from(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(person, LAST_DOSE[language])
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("✓ ")))
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("▤ ")))
    late = next(it for it in person.screen.text.splitlines() if it.startswith("‼ "))
    assert say("deadline-denosumab_dose.short") in late, person.describe()
