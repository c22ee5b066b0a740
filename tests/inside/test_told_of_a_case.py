"""What a sentence says is kept where it belongs: as an event, with its score, with its lesion."""

from __future__ import annotations

from bot.demo.people import Person
from tests.chat.walking import begin, labels_of, tap, words
from tests.chat.world import Town
from tests.inside.in_a_case import UNSTABLE
from tests.inside.told import findings, lesions, send
from tests.languages import both

LAST_DOSE = {
    "fr": "sous dénosumab, dernière injection il y a 5 mois",
    "en": "on denosumab, last injection 5 months ago",
}
NECK = {
    "fr": "cancer du sein, col fémoral lytique, 60 ans, IK 70",
    "en": "breast cancer, lytic femoral neck, 60 yo, KPS 70",
}
LEFT = {"fr": ("col fémoral", "col fémoral gauche"), "en": ("femoral neck", "left femoral neck")}
SIDED = {"fr": "col fémoral gauche, EVA 6", "en": "left femoral neck, VAS 6"}
NAMED = {"fr": "Col fémoral", "en": "Femoral neck"}
HERE = {"fr": "Col fémoral G ›", "en": "Femoral neck L ›"}


def beginning(person: Person, sign: str) -> str:
    """Return the button that begins with a sign."""
    return next(it for it in labels_of(person.screen) if it.startswith(sign))


@both
async def test_a_dose_that_is_told_with_its_day_is_what_the_next_one_is_due_from(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(person, LAST_DOSE[language])
    await tap(person, beginning(person, "✓ "))
    await tap(person, beginning(person, "▤ "))
    late = next(it for it in person.screen.text.splitlines() if it.startswith("‼ "))
    assert say("deadline-denosumab_dose.short") in late, person.describe()


@both
async def test_a_side_is_given_to_the_lesion_that_had_none_once_that_is_said(
    town: Town, language: str
) -> None:
    person = town.person(language)
    await send(person, NECK[language])
    await tap(person, beginning(person, "✓ "))
    await tap(person, beginning(person, "▤ "))
    await send(person, SIDED[language])
    await tap(person, beginning(person, "✓ "), NAMED[language])
    await tap(person, beginning(person, "▤ "))
    assert (lesions(town, person), HERE[language] in labels_of(person.screen)) == (1, True)


@both
async def test_a_score_begun_for_the_other_side_is_of_another_lesion(
    town: Town, language: str
) -> None:
    person = town.person(language)
    await send(person, NECK[language].replace(*LEFT[language]))
    await tap(person, beginning(person, "✓ "))
    await tap(person, beginning(person, "▤ "))
    await send(
        person,
        {"fr": "mirels col fémoral droit mixte", "en": "mirels right femoral neck mixed"}[language],
    )
    assert lesions(town, person) == 2, person.describe()


@both
async def test_facts_that_are_typed_after_a_quick_score_can_go_into_a_case_with_it(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, UNSTABLE)
    await send(person, {"fr": "cancer du sein, IK 60", "en": "breast cancer, KPS 60"}[language])
    await tap(person, say("button-take-all", count=2))
    assert findings(town, person) == 0
    await tap(person, beginning(person, say("button-with-score", what="")))
    await tap(person, beginning(person, "▤ "))
    assert say("sins") in person.screen.text, person.describe()


@both
async def test_a_case_of_which_no_lesion_is_known_says_that_this_is_to_be_told_first(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(person, {"fr": "72 ans, 65 kg", "en": "72 yo, 65 kg"}[language])
    await tap(person, say("button-take-all", count=2))
    await tap(person, beginning(person, "▤ "))
    assert say("case-no-lesion-yet") in person.screen.text, person.describe()
