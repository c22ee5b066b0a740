"""What is typed before its question is on screen answers nothing, and its writer is told."""

from __future__ import annotations

from bot.demo.people import Person
from bot.incoming.polling import Intake
from bot.incoming.raw_updates import RawUpdate
from tests.chat.walking import (
    SCORES,
    begin,
    data_of,
    kept_answers,
    option,
    reach,
    tap,
    typed,
    words,
)
from tests.inside.bedside import Bedside

FR = words("fr")
SINS, MIRELS = SCORES["sins"], SCORES["mirels"]
EARLY, EARLY_RESULT = FR("hint-early"), FR("hint-early-result")


async def at_once(person: Person, *texts: str) -> None:
    """Type texts one behind the other, without looking."""
    for text in texts:
        await person.send(text)
    await person.idle()


def answered(town: Bedside, person: Person) -> list[tuple[str, str | None, str | None]]:
    return kept_answers(town, person)


async def test_a_second_text_before_the_next_question_is_shown_answers_nothing(
    town: Bedside, ada: Person
) -> None:
    await reach(ada, SINS, "pain", FR)
    await at_once(ada, "2", "2")
    assert answered(town, ada)[1:] == [("pain", None, "occasional")]
    assert f"« 2 » {EARLY}" in ada.screen.text, ada.describe()
    await typed(ada, "2")
    assert answered(town, ada)[2:] == [("lesion", None, "mixed")]
    assert EARLY not in ada.screen.text, ada.describe()


async def test_what_was_understood_stands_above_what_came_too_early(ada: Person) -> None:
    await reach(ada, SINS, "pain", FR)
    await at_once(ada, "2", "3", "1")
    assert "✓ Douleur" in ada.screen.text, ada.describe()
    assert f"« 3 » « 1 » {EARLY}" in ada.screen.text, ada.describe()


async def test_what_was_read_of_a_line_stands_above_what_came_too_early(ada: Person) -> None:
    await at_once(ada, "/sins T7 bla mécanique", "2")
    for said in ("✓ Localisation", "✓ Douleur", FR("hint-leftover", places="2")):
        assert said in ada.screen.text, ada.describe()
    assert f"« 2 » {EARLY}" in ada.screen.text, ada.describe()


async def test_what_was_typed_last_stands_above_what_came_before_its_result(ada: Person) -> None:
    await begin(ada, "/mirels 3 2 3")
    await at_once(ada, "2", "taille 3")
    assert "✓ " in ada.screen.text, ada.describe()
    assert f"« taille 3 » {EARLY_RESULT}" in ada.screen.text, ada.describe()


async def test_a_text_sent_right_behind_a_tap_does_not_answer_the_question_behind_it(
    town: Bedside, ada: Person
) -> None:
    await reach(ada, SINS, "pain", FR)
    mechanical = data_of(ada, option(SINS, "pain", "mechanical", FR))
    await ada.raw_callback(mechanical, ada.screen.id)
    await at_once(ada, "3")
    assert answered(town, ada)[1:] == [("pain", None, "mechanical")]
    assert f"« 3 » {EARLY}" in ada.screen.text, ada.describe()


async def test_a_text_behind_a_command_does_not_answer_its_first_question(
    town: Bedside, ada: Person
) -> None:
    await at_once(ada, "/sins", "T7 lytique")
    assert answered(town, ada) == []
    assert f"« T7 lytique » {EARLY}" in ada.screen.text, ada.describe()


async def test_a_text_that_comes_twice_changes_nothing_of_a_result(
    town: Bedside, ada: Person
) -> None:
    await begin(ada, "/mirels 3 2 3")
    await at_once(ada, "2", "taille 3")
    assert len(answered(town, ada)) == 4
    assert f"« taille 3 » {EARLY_RESULT}" in ada.screen.text, ada.describe()


async def test_what_is_written_behind_a_text_that_came_too_early_answers_nothing_either(
    island: Bedside,
) -> None:
    ada, time = island.person("fr"), island.server.state
    await begin(ada, "/sins")
    await tap(ada, option(SINS, "location", "junctional", FR))
    time.advance(seconds=-3)  # by its date the text was there before the question
    await ada.send("3")
    time.advance(seconds=6)
    await ada.send("2")  # what its writer takes for the next question
    await ada.idle()
    assert answered(island, ada)[1:] == []
    assert f"« 3 » « 2 » {EARLY}" in ada.screen.text, ada.describe()
    await typed(ada, "2")
    assert answered(island, ada)[1:] == [("pain", None, "occasional")]


async def test_what_stands_behind_a_full_batch_is_not_known_to_be_newer_than_a_card(
    island: Bedside,
) -> None:
    it, heard = island, island.sender.under_way.heard
    intake = Intake(
        dispatcher=it.dispatcher,
        request=it.bot.request,
        store=it.store,
        sender=it.sender,
        bot=it.bot,
    )
    assert heard(7) is None, "nothing was given yet"
    full = [update(id, 100 + id) for id in range(2, 102)]
    for batch, known in (([update(1, 7)], 1), (full, None), ([], 1)):
        intake.take(batch)
        assert heard(7) == known
    await intake._handling.stop(5)


def update(id: int, person: int) -> RawUpdate:
    chat = {"id": person, "type": "private"}
    return {"update_id": id, "message": {"message_id": id, "date": 1, "chat": chat, "from": chat}}


async def test_going_back_twice_at_once_goes_back_once(town: Bedside, ada: Person) -> None:
    await reach(ada, SINS, "lesion", FR)
    await at_once(ada, "retour", "retour")
    assert answered(town, ada)[2:] == [("pain", "mechanical", None)]
    assert f"« retour » {EARLY}" in ada.screen.text, ada.describe()
    await typed(ada, "retour")
    assert answered(town, ada)[3:] == [("location", "junctional", None)]


async def test_a_long_or_strange_text_is_quoted_as_it_was_written(ada: Person) -> None:
    await reach(ada, SINS, "pain", FR)
    await at_once(ada, "2", "douleur : <i>2</i>, 50 % & plus\nla nuit " + "encore " * 30)
    quoted = "« douleur : <i>2</i>, 50 % & plus la nuit encore encore encore… »"
    assert f"{quoted} {EARLY}" in ada.screen.text, ada.describe()


async def test_a_text_that_cannot_be_written_is_quoted_as_far_as_it_can(ada: Person) -> None:
    await reach(ada, SINS, "pain", FR)
    await at_once(ada, "2", "\ud8002")
    assert f"« ?2 » {EARLY}" in ada.screen.text, ada.describe()


async def test_cancelling_needs_no_question_on_screen(town: Bedside, ada: Person) -> None:
    await at_once(ada, "/sins", "annuler")
    assert FR("button-resume") in [it.text for it in ada.screen.all_buttons()], ada.describe()
    assert answered(town, ada) == []


async def test_a_whole_questionnaire_typed_quickly_by_somebody_who_looks_is_taken(
    town: Bedside, ada: Person
) -> None:
    await begin(ada, "/sins")
    for number in ("1", "2", "2", "2", "2", "2"):
        await typed(ada, number)
    assert len(answered(town, ada)) == 6
    assert "SINS 10/18" in ada.screen.text, ada.describe()
