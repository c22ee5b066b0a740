"""The whole score on one screen, in a chat: taps in any order, words, what comes too late."""

from __future__ import annotations

import asyncio

from bot.demo.people import Person
from bot.screens.score.grid import grid_label, number
from core.definition.answer import UNKNOWN
from core.definition.score import Score
from dialogs.wording import Wording
from tests.chat.walking import (
    FRANKEL,
    MIRELS,
    RADES,
    SINS,
    SINS_13,
    TOMITA,
    asks,
    begin,
    button,
    data_of,
    give,
    kept_answers,
    labels_of,
    press,
    said_by_bot,
    tap,
    typed,
    words,
)
from tests.inside.bedside import Bedside
from tests.inside.in_a_case import opened
from tests.languages import both

FR, EN = words("fr"), words("en")


def cell(score: Score, question: str, choice: str, say: Wording = FR) -> str:
    """Return the label of an answer on the grid."""
    asked = score.question(question)
    if choice == UNKNOWN.term:
        return f"{number(score.questions.index(asked))}\u202f?"
    return grid_label(score, asked, asked.choice(choice), say)


def found(person: Person, score: Score, question: str, choice: str, say: Wording = FR) -> str:
    """Return what the button of an answer says to the bot: labels stand in several rows."""
    end = f".{question}.{choice}"
    (data,) = (it.data for it in person.screen.all_buttons() if (it.data or "").endswith(end))
    (label,) = (it.text for it in person.screen.all_buttons() if it.data == data)
    assert label.lstrip("●▤") == cell(score, question, choice, say), person.describe()
    assert data is not None
    return data


async def choose(person: Person, score: Score, say: Wording = FR, **answers: str) -> None:
    for question, choice in answers.items():
        assert await press(person, found(person, score, question, choice, say)) == ""


async def on_grid(person: Person, score: Score = SINS, say: Wording = FR) -> None:
    await begin(person, f"/{score.id}")
    await tap(person, say("button-all-at-once"))


def is_grid(person: Person, say: Wording = FR) -> bool:
    return say("button-finish") in labels_of(person.screen)


def answered(town: Bedside, person: Person) -> list[tuple[str, str]]:
    return [(question, new) for question, _, new in kept_answers(town, person)]


async def test_a_whole_sins_is_tapped_on_one_screen_in_any_order(
    town: Bedside, bob: Person
) -> None:
    await on_grid(bob, SINS, EN)
    assert bob.screen.text.startswith("SINS 0–18/18")
    for question in reversed(SINS_13):
        await choose(bob, SINS, EN, **{question: SINS_13[question]})
    assert bob.screen.text.startswith("SINS 13/18\nUnstable"), bob.describe()
    assert "①\u00a0Location: semirigid +1" in bob.screen.text
    await tap(bob, EN("button-finish"))
    assert bob.screen.text.startswith("SINS 13/18")
    assert EN("button-copy") in labels_of(bob.screen)
    assert answered(town, bob) == list(reversed(SINS_13.items()))


async def test_what_is_still_open_is_asked_when_somebody_is_done(ada: Person) -> None:
    await on_grid(ada)
    await choose(ada, SINS, pain="mechanical", lesion=UNKNOWN.term)
    await tap(ada, FR("button-finish"))
    assert asks(ada, SINS, "location", FR), ada.describe()
    await give(ada, SINS, {"location": "rigid"}, FR)
    assert asks(ada, SINS, "alignment", FR), ada.describe()


async def test_taps_faster_than_the_drawing_all_count(town: Bedside, ada: Person) -> None:
    await on_grid(ada)
    place = ada.screen.id
    data = [found(ada, SINS, question, choice) for question, choice in SINS_13.items()]
    await asyncio.gather(*(ada.raw_callback(it, place) for it in (*data, data[-1])))
    await ada.raw_callback(data_of(ada, FR("button-finish")), place)
    await ada.idle()
    assert sorted(answered(town, ada)) == sorted(SINS_13.items())
    assert ada.screen.text.startswith("SINS 13/18"), ada.describe()
    assert not is_grid(ada)


async def test_a_button_of_a_grid_that_was_cancelled_changes_nothing(
    town: Bedside, ada: Person
) -> None:
    await on_grid(ada)
    old, done = found(ada, SINS, "pain", "none"), data_of(ada, FR("button-finish"))
    await choose(ada, SINS, lesion="lytic")
    await tap(ada, FR("button-cancel"))
    for data in (old, done):
        assert await press(ada, data) == FR("notice-closed")
    await tap(ada, FR("button-resume"))
    assert is_grid(ada), "it is taken up as it was left"
    assert await press(ada, old) == FR("notice-stale")
    assert answered(town, ada) == [("lesion", "lytic")]


async def test_the_words_of_its_buttons_open_the_grid_and_leave_it(ada: Person) -> None:
    await begin(ada, "/sins")
    await typed(ada, "tout sur un écran")
    assert is_grid(ada), ada.describe()
    await typed(ada, "une par une")
    assert asks(ada, SINS, "location", FR), ada.describe()


async def test_the_next_score_opens_the_way_that_its_person_had_last(ada: Person) -> None:
    await on_grid(ada, TOMITA)
    await begin(ada, "/mirels")
    assert is_grid(ada), ada.describe()
    await begin(ada, "/frankel")
    assert asks(ada, FRANKEL, "grade", FR), "one question needs no grid"
    await begin(ada, "/rades")
    await tap(ada, FR("button-questions"))
    assert asks(ada, RADES, "primary", FR)
    await begin(ada, "/mirels")
    assert asks(ada, MIRELS, "site", FR)


async def test_what_is_typed_on_the_grid_is_understood_and_said(town: Bedside, ada: Person) -> None:
    await on_grid(ada)
    await typed(ada, "t11, lytique")
    assert is_grid(ada)
    for said in (
        "①\u00a0✓\u00a0Localisation\u00a0: jonctionnelle (T11) +3",
        "③\u00a0✓\u00a0Lésion\u00a0: lytique +2",
    ):
        assert said in ada.screen.text, ada.describe()
    await typed(ada, "mixte")
    assert "③\u00a0✓\u00a0Lésion\u00a0: mixte +1" in ada.screen.text
    assert "①\u00a0Localisation" in ada.screen.text, "a mark is of the last text alone"
    await choose(ada, SINS, pain="none")
    assert "✓ Lésion" not in ada.screen.text
    assert answered(town, ada)[-2:] == [("lesion", "mixed"), ("pain", "none")]


async def test_what_is_not_understood_on_the_grid_is_quoted_and_changes_nothing(
    town: Bedside, ada: Person
) -> None:
    await on_grid(ada, MIRELS)
    for text in ("machin", "3", "3 2", "aucun"):
        await typed(ada, text)
        assert is_grid(ada)
        assert text in ada.screen.text, ada.describe()
        assert FR("hint-grid") in ada.screen.text, ada.describe()
    assert answered(town, ada) == []
    await typed(ada, "3 2 3 2")
    assert ada.screen.text.startswith("Mirels 10/12"), "points, one for each question"


async def test_a_text_written_before_the_grid_was_there_answers_nothing_on_it(
    town: Bedside, ada: Person
) -> None:
    await begin(ada, "/sins")
    await ada.raw_callback(data_of(ada, FR("button-all-at-once")), ada.screen.id)
    await ada.send("lytique")
    await ada.idle()
    assert FR("hint-early") in ada.screen.text, ada.describe()
    assert is_grid(ada)
    assert answered(town, ada) == []


async def test_a_line_that_begins_a_score_stands_on_the_grid(ada: Person) -> None:
    await on_grid(ada)
    await begin(ada, "/sins T7 bla mécanique")
    assert is_grid(ada)
    text = ada.screen.text
    assert "①\u00a0✓\u00a0Localisation\u00a0: semi-rigide (T7) +1" in text, ada.describe()
    assert "« bla »".replace(" ", "\u00a0") in ada.screen.text, ada.describe()


async def test_what_a_case_knows_is_marked_and_a_tap_confirms_it(
    town: Bedside, bob: Person
) -> None:
    await opened(bob, EN)
    await begin(bob, "/sins t11 lytic")
    await on_grid(bob, TOMITA, EN)
    await begin(bob, "/sins")
    assert is_grid(bob, EN)
    text = bob.screen.text
    assert EN("grid-known") in text, bob.describe()
    assert "③\u00a0▤\u00a0Lesion: lytic +2" in text
    before = len(answered(town, bob))
    await choose(bob, SINS, EN, lesion="lytic")
    assert "③\u00a0Lesion: lytic +2" in bob.screen.text, bob.describe()
    assert answered(town, bob)[before:] == [("lesion", "lytic")]


async def test_an_emergency_is_said_at_once_and_its_way_leads_back_to_the_grid(
    town: Bedside, ada: Person
) -> None:
    await on_grid(ada, RADES)
    await choose(ada, RADES, motor="paraplegic")
    assert ada.screen.text.startswith(f"‼ {FR('cord-in-doubt')}"), ada.describe()
    await tap(ada, FR("button-emergency"))
    await tap(ada, FR("button-back"))
    assert is_grid(ada), ada.describe()
    assert answered(town, ada)[0] == ("motor", "paraplegic")
    assert button(ada, f"●{cell(RADES, 'motor', 'paraplegic')}")


async def test_a_result_is_changed_on_the_grid_as_it_is_elsewhere(
    town: Bedside, ada: Person
) -> None:
    await begin(ada, "/sins T7 mécanique lytique cyphose <50 bilatéral")
    await tap(ada, FR("button-edit"), FR("button-all-at-once"))
    await choose(ada, SINS, lesion="mixed")
    assert FR("button-keep") in labels_of(ada.screen), ada.describe()
    await tap(ada, FR("button-keep"))
    assert ada.screen.text.startswith("SINS 12/18"), ada.describe()
    await tap(ada, FR("button-edit"), FR("button-all-at-once"), FR("button-result"))
    assert ada.screen.text.startswith("SINS 12/18"), ada.describe()
    assert answered(town, ada)[-1] == ("lesion", "mixed")


async def test_how_somebody_likes_to_be_asked_is_among_their_data(
    town: Bedside, ada: Person
) -> None:
    await on_grid(ada)
    own = await town.store.write(lambda uow: uow.erasing.everything(ada.id))
    assert [it["all_at_once"] for it in own["people"]] == [True]


@both
async def test_what_is_looked_up_on_the_grid_is_told_and_the_grid_stays(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, say("button-all-at-once"))
    grid = person.screen.text
    for text, told in (
        ("?flare", say("statement-L-IMG-12")),
        ("mirels 9", say("total-told")),
        ("sins 12", "SINS 12"),
    ):
        await person.send(text)
        await person.idle()
        assert told in said_by_bot(person)[-2].text, person.describe()
        assert person.screen.text == grid
