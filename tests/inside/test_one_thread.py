"""One thread: a result leads on, an emergency is reached from anywhere, nothing read goes away."""

from __future__ import annotations

import pytest

from bot.demo.people import Person
from bot.library import DialogsLibrary
from core.definition.score import Score
from core.language.answers import understand
from dialogs.leading import EMERGENCY, leading, leads_to
from dialogs.registry import definition, definitions, pathways
from dialogs.wording import LANGUAGES, wording
from tests.chat.advising import kept
from tests.chat.walking import (
    RADES,
    SCORES,
    begin,
    give,
    kept_answers,
    labels_of,
    listed,
    option,
    press,
    rows,
    said_by_bot,
    sins_13,
    tap,
    typed,
    words,
)
from tests.chat.world import Town
from tests.languages import both

FRANKEL = SCORES["frankel"]
EVERYTHING = [*definitions(), *pathways()]


def now_in(town: Town, person: Person) -> tuple[str, str]:
    """Return the open dialogue's definition and state."""
    query = (
        "SELECT definition, state FROM dialogues WHERE person_id = ?"
        " AND state NOT IN ('set_aside', 'cancelled') ORDER BY touched_at DESC, id DESC"
    )
    return rows(town, query, person.id)[0]


def terms_kept_in(town: Town, person: Person, id: str) -> set[str]:
    """Return the terms of the answers that the newest dialogue of a definition has."""
    return set(kept(town, person, id).answers.values())


# ---- a result leads on -------------------------------------------------------------------------


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
async def test_a_result_leads_on_to_what_goes_with_it_and_takes_its_answers_along(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    answers = {question.id: question.choices[0].id for question in score.questions}
    assert leads_to(score.id)
    for id in leading(score.id, cord=score.id in ("rades", "tokuhashi", "frankel")):
        await begin(person, f"/{score.id}")
        await give(person, score, answers, say)
        text = person.screen.text
        name = say(id) if id in SCORES else say(f"{id}.button")
        await tap(person, f"{name} ›")
        assert now_in(town, person)[0] == id, person.describe()
        assert text in [message.text for message in said_by_bot(person)], person.describe()
        shared = {it.fact.id for it in definition(id).questions}
        for question in score.questions:
            term = question.choices[0].id
            if question.fact.id in shared and term in question.fact.options:
                assert term in terms_kept_in(town, person, id), (question.id, term)


@both
@pytest.mark.parametrize("grade", ["a", "b", "c", "d", "e"])
async def test_a_deficit_names_the_emergency_beside_the_result(
    town: Town, language: str, grade: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/frankel")
    await tap(person, option(FRANKEL, "grade", grade, say))
    assert (f"‼ {say('cord-in-doubt')}" in person.screen.text) == (grade != "e")
    compression = f"{say('cord_compression.button')} ›"
    assert (compression in labels_of(person.screen)) == (grade != "e")
    assert labels_of(person.screen)[-1] == say("button-emergency")


@both
async def test_a_result_that_is_closed_stays_to_be_read_and_is_taken_up_from_the_start(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result, text = person.screen, person.screen.text
    await tap(person, say("button-close"))
    assert (result.text, labels_of(result)) == (text, [])
    await begin(person, "/start")
    await tap(person, listed(person, "SINS 13/18", "T7" if "T7" in text else "SINS"))
    await person.idle()
    assert person.screen.text == text
    assert say("button-edit") in labels_of(person.screen)


@both
async def test_home_leaves_a_result_to_be_read_and_shows_the_start(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result, text = person.screen, person.screen.text
    await press(person, next(str(b.data) for b in result.all_buttons() if ".h." in str(b.data)))
    await person.idle()
    assert (result.text, labels_of(result)) == (text, [])
    assert listed(person, "SINS 13/18")


# ---- emergencies from anywhere -----------------------------------------------------------------


@pytest.mark.parametrize("id", EVERYTHING)
def test_a_word_of_an_emergency_is_never_lost_at_any_question(id: str) -> None:
    """It is an answer of the question, or goes to the emergencies: nothing else is possible."""
    library, it = DialogsLibrary(), definition(id)
    lexicon = library.lexicon(it)
    for language in LANGUAGES:
        for word in wording(language).words("emergency-words"):
            assert library.names_emergency(word), word
            for question in it.questions:
                understand(question, lexicon, word)


@both
@pytest.mark.parametrize("id", EVERYTHING)
async def test_an_emergency_that_is_typed_at_a_question_opens_the_emergencies(
    town: Town, language: str, id: str
) -> None:
    person = town.person(language)
    await begin(person, f"/{id}")
    await typed(person, "ne peut plus marcher" if language == "fr" else "can no longer walk")
    assert now_in(town, person)[0] == EMERGENCY, person.describe()


@both
@pytest.mark.parametrize("before", ["", "/start", "/parcours", "/sources", "/oublier", "/help"])
async def test_an_emergency_that_is_typed_at_a_menu_opens_the_emergencies(
    town: Town, language: str, before: str
) -> None:
    person = town.person(language)
    if before:
        await begin(person, before)
    await typed(person, "Hypercalcémie !" if language == "fr" else "hypercalcaemia")
    assert now_in(town, person)[0] == EMERGENCY, person.describe()
    assert kept_answers(town, person) == [("emergency_sign", None, "hypercalcaemia")]


@both
async def test_an_emergency_at_a_result_leaves_the_result_and_its_card_to_be_read(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    text = person.screen.text
    await typed(person, "paraplégie depuis ce matin" if language == "fr" else "paraplegia since 8")
    assert now_in(town, person)[0] == EMERGENCY
    assert text in [message.text for message in said_by_bot(person)]


@both
async def test_an_emergencys_word_that_answers_the_question_answers_it_and_names_the_emergency(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/rades")
    for question in RADES.questions:
        if question.id == "motor":
            break
        await tap(person, say("unknown"))
    await typed(person, "paraplégique" if language == "fr" else "paraplegic")
    assert ("motor", None, "paraplegic") in kept_answers(town, person)
    assert now_in(town, person)[0] == "rades"
    assert f"‼ {say('cord-in-doubt')}" in person.screen.text, person.describe()
    assert labels_of(person.screen)[-1] == say("button-emergency")


@both
async def test_what_is_denied_is_no_emergency(town: Town, language: str) -> None:
    person = town.person(language)
    await begin(person, "/sins")
    await typed(person, "pas de déficit" if language == "fr" else "no deficit")
    assert now_in(town, person)[0] == "sins"


@both
async def test_an_emergency_behind_or_as_a_command_is_understood(town: Town, language: str) -> None:
    person = town.person(language)
    await begin(person, "/paraplegie" if language == "fr" else "/paraplegia")
    assert now_in(town, person)[0] == EMERGENCY
    await begin(person, "/sins T7 paraplégie" if language == "fr" else "/sins T7 paraplegia")
    assert now_in(town, person)[0] == EMERGENCY
    await begin(person, "/start")
    assert listed(person, "SINS (1/6)", "T7")
