"""What a page of a case asks can be typed as well as tapped."""

from __future__ import annotations

import pytest

from bot.demo.people import Person
from core.language.quoted import quoted
from dialogs.wording import Wording
from tests.chat.walking import begin, labels_of, rows, said_by_bot, tap, words
from tests.chat.world import Town
from tests.inside.in_a_case import HOME, T11, UNSTABLE, opened
from tests.languages import both

PLACES = {
    "fr": ("col fémoral gauche", "T11", "aile iliaque"),
    "en": ("left femoral neck", "T11", "pelvis"),
}


def lesions_of(town: Town, person: Person) -> int:
    of = "SELECT count(*) FROM lesions JOIN cases ON cases.id = lesions.case_id WHERE owner_id = ?"
    return int(rows(town, of, person.id)[0][0])


async def refused(person: Person, typed: str, why: str) -> None:
    """Type what is not taken: it is quoted, with why."""
    await person.send(typed)
    await person.idle()
    last = said_by_bot(person)[-1].text
    assert quoted(typed) in last
    assert why in last


def first_answer(person: Person) -> str:
    """Return the words of the first answer that is offered."""
    return next(it for it in labels_of(person.screen) if it.startswith("1 ")).removeprefix("1 ")


async def with_a_lesion(person: Person, say: Wording) -> None:
    await opened(person, say)
    await begin(person, T11[say.language])


@both
@pytest.mark.parametrize("place", [0, 1])
async def test_where_a_lesion_is_can_be_typed(town: Town, language: str, place: int) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await tap(person, say("button-add-lesion"))
    await begin(person, PLACES[language][place])
    assert lesions_of(town, person) == 1
    assert say("lesion-where") not in person.screen.text


@both
async def test_a_place_that_there_is_not_is_quoted_and_asked_again(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, "/lesion")
    await refused(person, "T99", say("notice-lesion-not-understood"))
    assert lesions_of(town, person) == 0
    await begin(person, "T9")
    assert lesions_of(town, person) == 1


@both
@pytest.mark.parametrize("typed", ["7", "7/10", "EVA 7", " 7 / 10 "])
async def test_pain_can_be_typed(town: Town, language: str, typed: str) -> None:
    person, say = town.person(language), words(language)
    await with_a_lesion(person, say)
    await tap(person, "T11 ›", say("button-pain"))
    await begin(person, typed)
    assert f"{say('pain-name')}" in person.screen.text
    assert "7 (" in person.screen.text


@both
@pytest.mark.parametrize("typed", ["11", "forte", "7.5", "-3", "70"])
async def test_a_pain_that_is_no_number_of_the_scale_changes_nothing(
    town: Town, language: str, typed: str
) -> None:
    person, say = town.person(language), words(language)
    await with_a_lesion(person, say)
    await tap(person, "T11 ›", say("button-pain"))
    await refused(person, typed, say("notice-pain-unread"))
    await begin(person, "3")
    assert "3 (" in person.screen.text


@both
async def test_what_is_missing_most_can_be_typed(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await opened(person, say)
    await begin(person, UNSTABLE)
    await begin(person, HOME)
    await tap(person, say("button-asking"))
    asked = person.screen.text
    await refused(person, "xyzzy", say("notice-asking-unread"))
    await begin(person, first_answer(person))
    assert "✓" in person.screen.text, asked


@both
async def test_a_text_answers_the_page_on_screen_or_nothing(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await with_a_lesion(person, say)
    await tap(person, "T11 ›", say("button-pain"))
    await begin(person, HOME)
    await refused(person, "7", say("sentence-not-understood"))
    await begin(person, "/synthese")
    await tap(person, say("button-asking"))
    await begin(person, f"/sins T11 {'lytique' if language == 'fr' else 'lytic'}")
    assert say("sins") in person.screen.text


@both
async def test_a_bone_keeps_its_name_and_two_ribs_are_two_lesions(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    ribs = {"fr": ("3e côte gauche", "5e côte gauche"), "en": ("3rd left rib", "5th left rib")}
    await opened(person, say)
    for rib in (*ribs[language], ribs[language][0].upper()):
        await begin(person, f"/lesion {rib}")
    assert lesions_of(town, person) == 2
    await begin(person, "/lesion T7-T8")
    assert lesions_of(town, person) == 4
    await begin(person, {"fr": "/lesion fémur gauche", "en": "/lesion left femur"}[language])
    femur = {"fr": "Fémur gauche", "en": "Left femur"}[language]
    assert femur in person.screen.text
    await begin(person, "/mirels 3 3 3 3")
    await begin(person, HOME)
    assert femur not in person.screen.text  # now it is known which part of it
    assert lesions_of(town, person) == 5


async def test_a_cord_that_is_threatened_is_not_said_of_the_femur_whose_score_was_asked(
    town: Town,
) -> None:
    person, say = town.person("fr"), words("fr")
    await opened(person, say)
    await begin(person, "/lesion T11")
    await begin(person, "/lesion diaphyse fémorale droite")
    await begin(person, "/mirels")
    assert "Diaphyse fémorale droite" in person.screen.text
    await begin(person, "déficit moteur depuis ce matin")
    assert "fémorale" not in person.screen.text
    await begin(person, HOME)
    femur = person.screen.text.partition("Diaphyse fémorale droite")[2].partition("\n\n")[0]
    assert "IRM" not in femur
    assert say("contradiction", what="").split(":")[0].strip() not in person.screen.text


async def test_an_emergency_is_of_the_lesion_that_its_text_names(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await opened(person, say)
    await begin(person, "/lesion T11")
    await begin(person, "/sins t11 lytique")
    await begin(person, "urgence : fracture pathologique du fémur droit")
    assert "T11" not in person.screen.text
    assert "Fémur droit" in person.screen.text
    await begin(person, HOME)
    await begin(person, "urgence compression médullaire T11")
    assert "T11" in person.screen.text
    assert lesions_of(town, person) == 2
