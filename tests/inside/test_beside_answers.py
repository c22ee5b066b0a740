"""A sentence that is typed at a question answers that alone: the rest of it is never lost."""

from __future__ import annotations

from bot.demo.people import Person
from tests.chat.walking import (
    SINS,
    begin,
    input_of,
    kept_answers,
    labels_of,
    rows,
    said_by_bot,
    tap,
    words,
)
from tests.chat.world import Town
from tests.inside.in_a_case import opened
from tests.inside.told import findings, offered, send
from tests.languages import both

LINE = {
    "fr": "T11 lytique douleur mécanique IK 70",
    "en": "T11 lytic mechanical pain KPS 70",
}
READ = {"fr": "IK 70", "en": "KPS 70"}
ELSEWHERE = {"fr": "dose dénosumab", "en": "denosumab dose"}
UNSURE = {"fr": "alignement probablement normal", "en": "alignment probably normal"}
MISTYPED = {"fr": "sublukation vue", "en": "sublukation seen"}


async def touch(person: Person, label: str) -> None:
    """Tap a button of a message that need not be the last one."""
    await person.tap(label)
    await person.idle()


@both
async def test_at_a_question_the_answers_of_a_sentence_are_taken_and_the_rest_is_proposed(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "sins")
    await send(person, LINE[language])
    proposal, card = said_by_bot(person)[-2:]
    assert proposal.text.startswith(say("sentence-beside")), person.describe()
    assert say("quoted", text=READ[language]) in proposal.text
    assert card.text.count("✓") == 3
    assert len(kept_answers(town, person)) == 3
    assert findings(town, person) == 0


@both
async def test_facts_typed_at_a_question_are_kept_with_one_tap_and_the_question_stays(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "sins")
    await send(person, LINE[language])
    asked = person.screen.text
    await touch(person, say("button-take-all", count=1))
    assert findings(town, person) == 1
    assert person.screen.text.endswith(asked.split("\n\n", 1)[1]), person.describe()
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("3 ")))
    assert len(kept_answers(town, person)) == 4


@both
async def test_in_a_case_they_are_kept_with_the_case_of_the_question(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await begin(person, "sins")
    await send(person, LINE[language])
    await touch(person, say("button-take-all", count=1))
    of = "SELECT count(*) FROM findings JOIN cases ON cases.id = findings.case_id WHERE name = ?"
    assert rows(town, of, name)[0][0] == 1


@both
async def test_what_is_about_something_else_leaves_the_question_as_it_is(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "sins")
    await send(person, "T11")
    asked = person.screen.text
    await send(person, ELSEWHERE[language])
    told, card = said_by_bot(person)[-2:]
    assert say("sentence-elsewhere") in told.text, person.describe()
    assert say("statement-L-BTA-6") in told.text
    assert offered(told, say) == [f"{say('antiresorptive')} ›"]
    assert card.text == asked
    await touch(person, f"{say('antiresorptive')} ›")
    await send(person, "/start")
    await tap(person, next(it for it in labels_of(person.screen) if say("sins") in it))
    assert len(kept_answers(town, person)) == 1


@both
async def test_what_is_not_understood_has_the_nearest_answer_as_a_button(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "sins")
    await send(person, {"fr": "T11 lytique mécanique", "en": "T11 lytic mechanical"}[language])
    known = kept_answers(town, person)
    for text, option in ((UNSURE[language], "normal"), (MISTYPED[language], "subluxation")):
        await send(person, text)
        assert say("quoted", text=text) in person.screen.text
        assert labels_of(person.screen)[0] == say("button-nearest", words=option)
        assert kept_answers(town, person) == known
    await tap(person, labels_of(person.screen)[0])
    assert len(kept_answers(town, person)) == len(known) + 1


async def test_a_digit_that_is_left_of_a_sentence_is_no_answer(town: Town) -> None:
    person = town.person("fr")
    await begin(person, "sins")
    for text in ("IK 70 3", "3 IK 70", "cancer du sein, 2", "IK 70 il y a 3 jours"):
        await send(person, text)
    assert kept_answers(town, person) == []


ANOTHER_BONE = {
    "fr": ("fémur lytique", "L4", "T7 lytique"),
    "en": ("lytic femur", "L4", "T7 lytic"),
}


@both
async def test_a_sentence_about_another_bone_is_offered_apart_and_the_questions_wait(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    bone, level, same = ANOTHER_BONE[language]
    await send(person, "/sins T7")
    asked = person.screen.text
    for text, opens in ((bone, "mirels"), (level, "sins")):
        await send(person, text)
        about = said_by_bot(person)[-2]
        assert say("sentence-another-bone") in about.text, person.describe()
        assert f"{say(opens)} ›" in labels_of(about)
        assert person.screen.text == asked, "nothing is taken, and the question stays as it was"
    await send(person, same)
    assert input_of(SINS, "lesion", "lytic", say) in person.screen.text, "the level as it was told"
    await send(person, bone)
    await person.tap(f"{say('mirels')} ›")
    await person.idle()
    assert person.screen.text.startswith(say("mirels"))
    await send(person, "/start")
    assert any(it.startswith("▶ SINS") for it in labels_of(person.screen)), person.describe()


@both
async def test_on_one_screen_a_sentence_is_read_as_at_a_question(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "sins")
    await tap(person, say("button-all-at-once"))
    await send(person, f"sins {LINE[language]}")
    proposal, card = said_by_bot(person)[-2:]
    assert say("quoted", text=READ[language]) in proposal.text, person.describe()
    assert card.text.count("✓") == 3
    await touch(person, say("button-take-all", count=1))
    assert findings(town, person) == 1
    assert len(kept_answers(town, person)) == 3
    await send(person, ELSEWHERE[language])
    assert say("sentence-elsewhere") in said_by_bot(person)[-2].text


@both
async def test_on_a_result_a_place_begins_something_else(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins t11 lytique mécanique normal <50% bilatérale")
    result = person.screen.text
    await send(person, ANOTHER_BONE[language][0])
    assert f"{say('mirels')} ›" in labels_of(person.screen), person.describe()
    assert findings(town, person) == 0
    assert [it for it in said_by_bot(person) if it.text == result], "the result is as it was"
