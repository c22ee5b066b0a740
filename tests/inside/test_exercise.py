"""Exercises: a worked case to answer, what it comes to, and counts; never a patient."""

from __future__ import annotations

import json
import re

from bot.demo.people import Person
from bot.handlers.exercising_pathways import choosing_of
from bot.library import DialogsLibrary
from bot.screens.exercise import LETTERS
from bot.screens.exercise_pathway import Choosing, name_of
from bot.screens.phrases import pair
from bot.screens.unnumbered import unnumbered
from core.definition.answer import Answer
from core.definition.question import Question
from core.engine.scoring import evaluate
from dialogs.exercises import Exercise, exercise, exercises
from tests.chat.walking import (
    SCORES,
    SINS,
    begin,
    data_of,
    input_of,
    labels_of,
    press,
    rows,
    said_by_bot,
    tap,
    typed,
    words,
)
from tests.chat.world import Town
from tests.inside.in_a_case import opened
from tests.languages import both

COMMAND = {"fr": "/exercice", "en": "/exercise"}
TALLY = "SELECT done, right, recent FROM practice WHERE person_id = ?"


def shown(person: Person, letter: str = "a") -> Exercise:
    """Return the exercise that is on screen, as its buttons name it."""
    data = next(str(it.data) for it in person.screen.all_buttons() if f".{letter}-" in str(it.data))
    found = re.search(r"-([a-z0-9_]+)-([0-9]+)", data)
    assert found
    drawn = exercise(found[1], int(found[2]))
    assert drawn
    return drawn


def label(question: Question, answer: Answer) -> str:
    """Return how the button of the option begins in which an answer falls."""
    return f"{[it.id for it in question.offered].index(question.chosen(answer).id) + 1} "


async def pick(person: Person, number: str) -> None:
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith(number)))


@both
async def test_a_case_is_answered_and_told_right_and_why_and_only_that_is_counted(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, COMMAND[language])
    assert say("exercise-none-signed") in person.screen.text
    await tap(person, say("sins"))
    drawn = shown(person)
    for question in SINS.questions:
        assert person.screen.text.startswith(say("exercise-head"))
        assert say("button-emergency") in labels_of(person.screen)
        await pick(person, label(question, drawn.answers[question.id]))
    result = evaluate(SINS, drawn.answers)
    text = person.screen.text
    assert text.startswith(say("exercise-head"))
    assert say("exercise-right") in text
    assert f"SINS {result.principal.total}/18" in text
    assert unnumbered(say(f"sins-band-{result.principal.band}.action")) in text
    assert say("exercise-unsigned") in text
    assert rows(town, TALLY, person.id) == [(1, 1, "1")]
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", person.id) == [(0,)]
    assert rows(town, "SELECT count(*) FROM cases WHERE owner_id = ?", person.id) == [(0,)]


@both
async def test_what_was_answered_wrongly_stands_beside_the_case_with_the_points_of_both(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, f"{COMMAND[language]} sins")
    drawn = shown(person)
    for question in SINS.questions:
        right = label(question, drawn.answers[question.id])
        wrong = question is SINS.question("pain")
        await pick(person, ("1 " if right != "1 " else "3 ") if wrong else right)
    assert say("exercise-wrong") in person.screen.text
    line = next(it for it in person.screen.text.split("\n") if it.startswith("✗ ") and "→" in it)
    assert say("sins-pain.label") in line
    assert rows(town, TALLY, person.id) == [(1, 0, "0")]
    await tap(person, say("button-exercise-next", score="SINS"))
    assert shown(person).number != drawn.number


async def test_a_band_is_guessed_and_an_answer_that_is_only_shown_does_not_count(
    town: Town,
) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/exercice mirels")
    await tap(person, say("button-exercise-guess"))
    drawn = shown(person, "c")
    band = evaluate(SCORES["mirels"], drawn.answers).principal.band
    data = data_of(person, say(f"mirels-band-{band}"))
    there = person.screen.id
    await press(person, data)
    await person.raw_callback(data, there)
    await person.idle()
    assert say("exercise-right") in person.screen.text
    assert rows(town, TALLY, person.id) == [(1, 1, "1")], "what is pressed twice counts once"
    await tap(person, say("button-exercise-next", score="Mirels"), say("button-exercise-show"))
    assert say("exercise-right") not in person.screen.text
    assert rows(town, TALLY, person.id) == [(1, 1, "1")]
    await person.send("/lang en")
    await person.idle()
    assert words("en")("exercise-head") in person.screen.text
    assert rows(town, TALLY, person.id) == [(1, 1, "1")]


@both
async def test_what_one_would_do_is_chosen_and_told_right_with_the_advice_and_why(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, COMMAND[language])
    await tap(person, say("button-pathways"), f"{say('spine')}")
    drawn = chosen_in(person)
    recommended = [name_of(it, drawn.pathway, say) for it in drawn.expected.must]
    assert await press(person, f"1.X.k-{drawn.about}") == say("notice-exercise-nothing-ticked")
    names_emergency = DialogsLibrary().names_emergency  # what is typed of one goes to it
    said = next((it for it in recommended if not names_emergency(it)), "")
    await tap(person, *(f"☐ {it}" for it in recommended if it != said))
    if said:
        await typed(person, said)
        assert f"✓ {said}" in person.screen.text, "what was typed is said as understood"
    assert all(f"☑ {it}" in labels_of(person.screen) for it in recommended)
    await tap(person, say("button-exercise-answer"))
    assert person.screen.text.startswith(say("exercise-head"))
    assert say("exercise-right") in person.screen.text, person.describe()
    assert pair(recommended[0], say("exercise-chosen"), say) in person.screen.text
    assert rows(town, TALLY, person.id) == [(1, 1, "1")]
    await tap(person, say("button-why"))
    assert say("why-head") in person.screen.text
    await tap(person, say("button-result"), say("button-exercise-next", score=say("spine")))
    await tap(person, say("button-exercise-show"))
    assert rows(town, TALLY, person.id) == [(1, 1, "1")], "what is only shown does not count"
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", person.id) == [(0,)]


def chosen_in(person: Person) -> Choosing:
    """Return the exercise of a pathway that is on screen, nothing chosen yet."""
    data = next(str(it.data) for it in person.screen.all_buttons() if ".k-" in str(it.data))
    found = choosing_of(data.rpartition(".k-")[2])
    assert found
    return found


@both
async def test_an_answer_is_typed_in_an_exercise_and_said_as_it_was_understood(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    lytic, location = {
        "fr": ("lytique", "T7 mécanique"),
        "en": ("lytic", "T7 mechanical"),
    }[language]
    await begin(person, f"{COMMAND[language]} sins")
    await typed(person, lytic)
    assert say("exercise-later") in person.screen.text, "the first question is another one"
    await typed(person, location)
    for question, option in (("location", "semirigid"), ("pain", "mechanical")):
        assert f"✓ {input_of(SINS, question, option, say)}" in person.screen.text, person.describe()
    assert say("sins-lesion") in person.screen.text
    assert len([it for it in said_by_bot(person) if labels_of(it)]) == 1, "one card, at the bottom"
    for _ in SINS.questions[2:]:
        await typed(person, "n° 1")
    assert len(rows(town, TALLY, person.id)) == 1, "typed to its end it is counted"
    assert rows(town, "SELECT count(*) FROM answers WHERE by_person = ?", person.id) == [(0,)]


@both
async def test_an_emergency_typed_in_an_exercise_is_a_real_one_and_leads_back(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, COMMAND[language])
    await tap(person, say("sins"))
    asked = person.screen.text
    await person.send({"fr": "paraplégie", "en": "paraplegia"}[language])
    await person.idle()
    assert person.screen.text.lstrip("‼ ").startswith(say("emergency")), person.describe()
    note = next(it for it in said_by_bot(person) if it.text == say("exercise-emergency"))
    (back,) = (it.data for it in note.all_buttons() if it.text == say("button-exercise-back"))
    assert back is not None
    await press(person, back, note.id)
    assert next(it for it in said_by_bot(person) if it.id == note.id).text == asked
    await person.send("T7")
    await person.idle()
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", person.id) == [(1,)]


async def test_what_is_typed_in_an_exercise_is_for_no_patient(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await opened(person, say)
    await begin(person, "/sins T7")
    await begin(person, "/exercice sins")
    await person.send("lytique")
    await person.send("créat 120")
    await person.idle()
    query = "SELECT count(*) FROM answers WHERE by_person = ?"
    assert rows(town, query, person.id) == [(1,)], "the level that began the score"
    query = "SELECT count(*) FROM findings WHERE by_person = ?"
    assert rows(town, query, person.id) == [(0,)]
    assert rows(town, "SELECT case_id FROM people WHERE id = ?", person.id) == [(None,)]


async def test_a_button_that_was_made_up_does_nothing(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/exercice")
    before = person.screen.text
    for made_up in (
        *("", "x", "m-x", "a-sins", "a-sins-999", "a-frankel-1", "a-sins-1-zz", "n-cards-1"),
        *("o-9x", "p-sins-1-1", "p-spine-999-1", "p-spine-1-fffff", "k-spine-x", "w-spine-1-1"),
        *("c-sins-1-a", "c-sins-1-_9", "c-sins-1-_", "c-sins-1-aaaaaaa", "g-sins-1-a"),
        "r-sins-1-abc",
    ):
        assert await press(person, f"1.X.{made_up}") == say("notice-forged"), made_up
    assert person.screen.text == before
    assert rows(town, TALLY, person.id) == []


async def test_the_counts_are_in_the_file_about_oneself_and_are_erased(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/exercice")
    await press(person, f"1.X.c-sins-1-{LETTERS[0] * 6}")
    await person.send("/mesdonnees")
    await person.wait(lambda _: person.documents)
    (kept,) = json.loads(person.documents[-1].content)["practice"]
    assert set(kept) == {"person_id", "done", "right", "recent"}
    await begin(person, "/exercice")
    await tap(person, say("button-exercise-forget"))
    assert rows(town, TALLY, person.id) == []
    await press(person, f"1.X.c-sins-1-{LETTERS[0] * 6}")
    await begin(person, "/oubliemoi")
    await tap(person, say("button-erase"))
    await person.wait(lambda _: say("erased-person") in said_by_bot(person)[-1].text)
    assert rows(town, TALLY, person.id) == []


def test_each_score_that_is_more_than_a_grade_has_exercises() -> None:
    assert set(exercises()) == {it.id for it in SCORES.values() if len(it.questions) > 1}
