"""One thread: a result leads on, an emergency is reached from anywhere, nothing read goes away."""

from __future__ import annotations

import re

import pytest

from bot.demo.people import Person
from bot.library import DialogsLibrary
from core.definition.score import Score
from core.definition.source import Origin
from core.language.answers import understand
from dialogs.leading import EMERGENCY, leading, leads_to
from dialogs.registry import definition, definitions, pathways
from dialogs.wording import LANGUAGES, wording
from tests.cases import one_in
from tests.chat.advising import PATHWAYS, kept, label
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

FRANKEL, SPINE = SCORES["frankel"], PATHWAYS["spine"]
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


def laid_out_anew(text: str) -> list[str]:
    """Return the words of a result: without its buttons it has room for all its lines."""
    return text.replace("·", " ").split()


@both
@pytest.mark.parametrize("score", SCORES.values(), ids=SCORES)
@one_in(4)
async def test_a_result_leads_on_to_what_goes_with_it_and_takes_its_answers_along(
    town: Town, language: str, score: Score
) -> None:
    person, say = town.person(language), words(language)
    answers = {question.id: question.choices[0].id for question in score.questions}
    assert leads_to(score.id) or score.source.origin is Origin.OUTSIDE
    for id in leading(score.id, cord=score.id in ("rades", "tokuhashi", "frankel")):
        await begin(person, f"/{score.id}")
        await give(person, score, answers, say)
        text = laid_out_anew(person.screen.text)
        name = say(id) if id in SCORES else say(f"{id}.button")
        await tap(person, f"{name} ›")
        assert now_in(town, person)[0] == id, person.describe()
        assert text in [laid_out_anew(it.text) for it in said_by_bot(person)], person.describe()
        shared = {it.fact.id for it in definition(id).questions}
        for question in score.questions:
            term = question.choices[0].id
            if question.fact.id in shared and term in question.fact.options:
                assert term in terms_kept_in(town, person, id), (question.id, term)


@both
@pytest.mark.parametrize("grade", ["a", "b", "c", "d", "e"])
@one_in(2)
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
    await tap(person, say("button-edit"), say("button-close"))
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


@one_in(3)
@pytest.mark.parametrize("id", EVERYTHING)
def test_a_word_of_an_emergency_is_never_lost_at_any_question(id: str) -> None:
    """It is an answer of the question, or goes to the emergencies: nothing else is possible."""
    library, it = DialogsLibrary(), definition(id)
    lexicon = library.lexicon(it)
    for language in LANGUAGES:
        for word in wording(language).words("emergency-words"):
            assert library.names_emergency(word), word
            assert library.is_emergency_alone(word), word
            assert not library.is_emergency_alone(f"{word} T8"), word
            for question in it.questions:
                understand(question, lexicon, word)


@both
@pytest.mark.parametrize("id", EVERYTHING)
@one_in(8)
async def test_an_emergency_that_is_typed_at_a_question_opens_the_emergencies(
    town: Town, language: str, id: str
) -> None:
    person = town.person(language)
    await begin(person, f"/{id}")
    await typed(person, "ne peut plus marcher" if language == "fr" else "can no longer walk")
    assert now_in(town, person)[0] == EMERGENCY, person.describe()


@both
@pytest.mark.parametrize("before", ["", "/start", "/parcours", "/sources", "/oublier", "/help"])
@one_in(2)
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


# ---- back to where one came from ---------------------------------------------------------------


@both
async def test_back_from_what_a_result_opened_returns_there_and_loses_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    result = person.screen.text
    await tap(person, f"{say('spine.button')} ›")
    carried = kept(town, person, "spine").answers
    assert carried
    await tap(person, say("unknown"))
    await tap(person, say("button-back"))
    assert kept(town, person, "spine").answers == carried, "only what was answered here is undone"
    await tap(person, say("button-back"))
    await person.idle()
    assert person.screen.text == result, person.describe()
    assert kept(town, person, "spine").answers == carried
    assert len(kept(town, person, "sins").answers) == 6
    assert [it.text for it in said_by_bot(person) if it.text == result] == [result]


@both
async def test_back_from_the_result_of_what_was_opened_leaves_it_to_be_read(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, say("button-emergency"))
    await typed(person, "hypercalcémie" if language == "fr" else "hypercalcaemia")
    await tap(person, say("button-done"))
    while kept(town, person, EMERGENCY).state != "result":
        await tap(person, say("unknown"))
    advice, answers = person.screen.text, kept(town, person, EMERGENCY).answers
    await tap(person, say("button-back"))
    await person.idle()
    assert now_in(town, person) == ("sins", "location"), person.describe()
    assert kept(town, person, EMERGENCY).answers == answers
    assert advice in [it.text for it in said_by_bot(person)], person.describe()


@both
async def test_an_emergency_that_was_read_stays_above_what_comes_after_it(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/spine")
    await tap(person, label(SPINE, "cord_signs", "deficit", say))
    emergency = person.screen.text
    assert say("emergency-waits") in emergency
    await tap(person, say("button-done"))
    await person.idle()
    assert [it.text for it in said_by_bot(person)].count(emergency) == 1, person.describe()
    assert person.screen.text != emergency
    assert kept(town, person).answers == {"cord_signs": "deficit"}
    await begin(person, "/mirels")
    texts = [it.text for it in said_by_bot(person)]
    assert sum(say("rule-cord_emergency.page") in it for it in texts) >= 1


# ---- a text after a result ---------------------------------------------------------------------


@both
async def test_a_text_after_a_result_changes_nothing_and_a_name_begins_something_new(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    before = kept_answers(town, person)
    await typed(person, {"fr": "mixte", "en": "mixed"}[language])
    assert kept_answers(town, person) == before
    await typed(person, {"fr": "Mirels lytique", "en": "Mirels lytic"}[language])
    assert now_in(town, person) == ("mirels", "site")
    assert kept(town, person, "mirels").answers == {"lesion": "lytic"}
    assert any("SINS 13/18" in it.text for it in said_by_bot(person))


@both
async def test_the_start_lets_go_what_was_open(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, option(SCORES["sins"], "location", "semirigid", say))
    await begin(person, "/start")
    await told(person, say("sentence-untaken"), {"fr": "mécanique", "en": "mechanical"}[language])
    assert len(kept_answers(town, person)) == 1


@both
async def test_a_word_that_does_nothing_on_a_screen_is_never_called_a_button(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await told(person, say("notice-word-not-here"), {"fr": "modifier", "en": "edit"}[language])
    assert not [it for it in said_by_bot(person) if say("notice-forged") in it.text]


async def told(person: Person, sentence: str, text: str) -> None:
    """Type a text and wait for a sentence."""
    await person.send(text)
    await person.wait(lambda _: any(sentence in it.text for it in said_by_bot(person)))


# ---- lists -------------------------------------------------------------------------------------


@both
async def test_what_is_kept_is_listed_a_page_at_a_time_with_result_site_and_time(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    for grade in "abcdeabc":
        await begin(person, "/frankel")
        await tap(person, option(FRANKEL, "grade", grade, say))
        await tap(person, say("button-edit"), say("button-close"))
    await begin(person, "/start")
    assert sum("▶" in it for it in labels_of(person.screen)) == 2
    await tap(person, say("button-waiting"))
    lines = [it for it in labels_of(person.screen) if it.startswith("▶ ")]
    assert len(lines) == 4
    assert re.fullmatch(r"▶ Frankel C · \d\d:\d\d", lines[0]), lines
    await tap(person, say("button-older"))
    assert sum(it.startswith("▶ ") for it in labels_of(person.screen)) == 4
    assert say("button-newer") in labels_of(person.screen)
    assert say("button-older") not in labels_of(person.screen)
    await begin(person, "/oublier")
    assert sum("Frankel" in it for it in labels_of(person.screen)) == 6
    await tap(person, say("button-older"))
    assert sum("Frankel" in it for it in labels_of(person.screen)) == 2


@pytest.mark.parametrize("command", ["/start", "/oublier"])
async def test_only_the_newest_list_has_buttons(town: Town, command: str) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/frankel")
    await tap(person, option(FRANKEL, "grade", "a", say))
    await tap(person, say("button-edit"), say("button-close"))
    for _ in range(3):
        await begin(person, command)
    await person.idle()
    leading_on = [it.id for it in said_by_bot(person) if "Frankel" in " ".join(labels_of(it))]
    assert leading_on == [person.screen.id], person.describe()


@both
async def test_an_emergency_typed_after_there_was_none_is_asked_anew(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    emergency = PATHWAYS["emergency"]
    await begin(person, "/emergency")
    await tap(person, label(emergency, "emergency_sign", "none", say))
    assert now_in(town, person) == ("emergency", "result")
    await begin(person, {"fr": "paraplégie", "en": "paraplegia"}[language])
    assert say("emergency-waits") in person.screen.text, person.describe()
    assert kept(town, person, "emergency").answers["emergency_sign"] == "deficit"
