"""Stale, doubled, forged, foreign and redelivered presses change nothing and explain themselves."""

from __future__ import annotations

import asyncio
from itertools import product

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.demo.people import Person
from dialogs.wording import Wording, wording
from tests.chat.walking import (
    FRANKEL,
    MIRELS,
    SINS,
    SINS_13,
    asks,
    begin,
    data_of,
    edit_page,
    give,
    kept_answers,
    labels_of,
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
from tests.inside.bedside import Bedside
from tests.languages import both

LESION = SINS.question("lesion")


def parts(person: Person, label: str) -> list[str]:
    """Return version, verb, token, revision, question and option of a button of the card."""
    return data_of(person, label).split(".")


async def halfway(person: Person, say: Wording) -> list[str]:
    """Answer two questions of a SINS; return the parts of the first answer's button then."""
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid", "pain": "mechanical"}, say)
    return parts(person, option(SINS, "lesion", "lytic", say))


@both
async def test_a_button_of_an_earlier_question_changes_nothing(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    old = data_of(person, option(SINS, "location", "rigid", say))
    await give(person, SINS, {"location": "semirigid", "pain": "mechanical"}, say)
    kept, seen = kept_answers(town, person), person.screen.text
    assert await press(person, old) == say("notice-stale")
    assert kept_answers(town, person) == kept
    assert person.screen.text == seen
    await tap(person, option(SINS, "lesion", "lytic", say))
    assert asks(person, SINS, "alignment", say)


@both
@pytest.mark.parametrize("key", ["button-back", "button-cancel", "button-why"])
async def test_an_old_way_out_changes_nothing(town: Town, language: str, key: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    old = data_of(person, say(key))
    await give(person, SINS, {"location": "semirigid"}, say)
    seen = person.screen.text
    assert await press(person, old) == say("notice-stale")
    assert person.screen.text == seen
    assert kept_answers(town, person) == [("location", None, "semirigid")]


@both
async def test_an_answer_tapped_twice_at_once_counts_once(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    data = data_of(person, option(SINS, "location", "semirigid", say))
    place = person.screen.id
    await asyncio.gather(*(person.raw_callback(data, place) for _ in range(3)))
    await person.wait(lambda _: len(person.alerts) == 3)
    await person.idle()
    assert sorted(alert.text for alert in person.alerts) == sorted(["", *[say("notice-stale")] * 2])
    assert kept_answers(town, person) == [("location", None, "semirigid")]
    assert asks(person, SINS, "pain", say), person.describe()


@both
async def test_of_two_answers_tapped_at_once_the_first_counts(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    first, second = (
        data_of(person, option(SINS, "location", it, say)) for it in ("rigid", "mobile")
    )
    await person.raw_callback(first, person.screen.id)
    assert await press(person, second) == say("notice-stale")
    assert kept_answers(town, person) == [("location", None, "rigid")]
    assert asks(person, SINS, "pain", say)


@both
async def test_a_command_and_an_answer_tapped_twice_at_once_on_the_menu_begin_one_score(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    data = data_of(person, "SINS")
    await person.raw_callback(data, person.screen.id)
    assert await press(person, data) == say("notice-stale")
    assert asks(person, SINS, "location", say)
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", person.id) == [(1,)]


MADE_UP = (
    "?",
    "x",
    "é" * 30,
    "x" * 64,
    "1",
    "1.",
    "1.a",
    "1..",
    "0.a.b.0.c.d",
    "2.a.b.0.c.d",
    "1.S",
    "1.S.nothing",
    "1.S.__class__",
    "1.S.mirels",
    "1.L.de",
    "1.L.",
    "1.L.en",
    "1.L.fr",
    "1.P.x",
    "1.Z.x",
    "1.q.token.0.lesion.lytic",
    "1.a.b.0.lesion.lytic.more",
    "1.a.b.?!.lesion.lytic",
    "mirels_3",
    "{}",
    "1.a.b.0.lesion.lytic\n",
    "1.a.'; DROP TABLE answers;--.0.a.b",
    "1.a.AAAAAAAAAAA.99999999999999999999.a.b",
    "1.a.AAAAAAAAAAA.-1.location.rigid",
)


@both
async def test_made_up_data_changes_nothing(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    seen = person.screen.text
    lines = {say("notice-forged"), say("notice-gone"), say("notice-stale")}
    for data in MADE_UP:
        assert await press(person, data, quiet=0) in lines, data
        assert person.screen.text == seen, data
    await person.idle()
    assert asks(person, SINS, "location", say)
    assert kept_answers(town, person) == []
    assert len(said_by_bot(person)) == 1
    await tap(person, option(SINS, "location", "rigid", say))
    assert asks(person, SINS, "pain", say)


FORGED = (
    "a lesion bogus",
    "a lesion ",
    "a bogus lytic",
    "a  ",
    "a alignment normal",
    "a location rigid",
    "a pain lytic",
    "a region spine",
    "k lesion lytic",
    "k location rigid",
    "k  ",
    "v report ",
    "v edit lesion",
    "v confirm ",
    "v bogus ",
    "v hint ",
    "w  L-SPINE-5",
    "w  bogus",
)


@both
async def test_a_forged_answer_to_another_question_or_with_another_option_changes_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    _, _, token, revision, _, _ = await halfway(person, say)
    kept, seen = kept_answers(town, person), person.screen.text
    for forged in FORGED:
        verb, question, answer = forged.split(" ")
        alert = await press(person, f"1.{verb}.{token}.{revision}.{question}.{answer}")
        assert alert in {say("notice-forged"), say("notice-stale")}, (forged, alert)
        assert kept_answers(town, person) == kept, forged
        assert person.screen.text == seen, forged
    assert rows(town, "SELECT id FROM reports WHERE by_person = ?", person.id) == []
    await tap(person, option(SINS, "lesion", "lytic", say))
    assert asks(person, SINS, "alignment", say)


@both
async def test_an_answer_of_another_revision_changes_nothing(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    _, _, token, _, question, answer = await halfway(person, say)
    kept, seen = kept_answers(town, person), person.screen.text
    for revision in ("0", "1", "3", "zz", "zzzzzzzzzzzz"):
        alert = await press(person, f"1.a.{token}.{revision}.{question}.{answer}")
        assert alert == say("notice-stale"), revision
        assert kept_answers(town, person) == kept, revision
        assert person.screen.text == seen, revision


@both
async def test_an_unknown_token_says_that_the_questionnaire_is_gone(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await halfway(person, say)
    assert await press(person, "1.a.AAAAAAAAAAA.0.location.rigid") == say("notice-gone")
    assert asks(person, SINS, "lesion", say)


@both
async def test_another_persons_button_changes_neither_ones_dialogue(
    town: Town, language: str
) -> None:
    owner, stranger, say = town.person("fr"), town.person(language), words(language)
    _, _, token, revision, question, answer = await halfway(owner, words("fr"))
    await begin(stranger, "/mirels")
    before = (kept_answers(town, owner), owner.screen.text, stranger.screen.text)
    for verb in "abxrnv":
        about = f"{question}.{answer}" if verb == "a" else "."
        told = await press(stranger, f"1.{verb}.{token}.{revision}.{about}")
        assert told == say("notice-foreign"), verb
        await owner.idle()
        now = (kept_answers(town, owner), owner.screen.text, stranger.screen.text)
        assert now == before, verb
    assert kept_answers(town, stranger) == []


@both
async def test_a_button_pressed_on_the_card_of_another_dialogue_changes_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/frankel")
    await tap(person, option(FRANKEL, "grade", "c", say))
    other = person.screen
    await halfway(person, say)
    data = data_of(person, option(SINS, "lesion", "lytic", say))
    kept, live, text = kept_answers(town, person), person.screen.text, other.text
    assert await press(person, data, other.id) == say("notice-stale")
    assert kept_answers(town, person) == kept
    assert (person.screen.text, other.text) == (live, text), person.describe()
    assert labels_of(other) == [], person.describe()
    await tap(person, option(SINS, "lesion", "lytic", say))
    assert asks(person, SINS, "alignment", say)


@both
@pytest.mark.parametrize("message_id", [1, 999_999_999])
async def test_a_press_on_a_message_that_is_not_there_leaves_one_live_card(
    town: Town, language: str, message_id: int
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    old = f"1.a.{parts(person, say('button-back'))[2]}.0.location.rigid"
    await press(person, old, message_id)
    assert kept_answers(town, person) == [("location", None, "semirigid")]
    assert asks(person, SINS, "pain", say), person.describe()
    await tap(person, option(SINS, "pain", "mechanical", say))
    assert asks(person, SINS, "lesion", say), person.describe()
    assert len(said_by_bot(person)) == 1, person.describe()


@both
async def test_a_button_of_a_dialogue_that_is_set_aside_changes_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await halfway(person, say)
    aside, data = person.screen, data_of(person, option(SINS, "lesion", "lytic", say))
    await begin(person, "/mirels")
    kept = kept_answers(town, person)
    assert await press(person, data, aside.id) == say("notice-stale")
    assert kept_answers(town, person) == kept
    assert asks(person, MIRELS, "site", say), person.describe()
    assert labels_of(aside) == []


@both
async def test_a_change_that_was_refused_is_not_kept_by_a_late_tap(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, LESION, "lytic", say)
    await tap(person, option(SINS, "lesion", "mixed", say))
    keep = data_of(person, say("button-keep"))
    await tap(person, say("button-discard"))
    alert = await press(person, keep)
    assert person.screen.text.startswith("SINS 13/18"), person.describe()
    assert len(kept_answers(town, person)) == 6
    assert alert in {say("notice-stale"), say("notice-forged")}


@both
async def test_a_change_that_was_kept_is_not_kept_twice(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, LESION, "lytic", say)
    await tap(person, option(SINS, "lesion", "mixed", say))
    keep = data_of(person, say("button-keep"))
    await person.raw_callback(keep, person.screen.id)
    assert await press(person, keep) == say("notice-stale")
    assert person.screen.text.startswith("SINS 12/18"), person.describe()
    assert len(kept_answers(town, person)) == 7


@both
async def test_a_forged_edit_of_a_result_is_not_applied(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    _, _, token, revision, *_ = parts(person, say("button-edit"))
    result = person.screen.text
    for verb, about in product("ak", ("lesion.mixed", "location.mobile", "location.coccyx")):
        alert = await press(person, f"1.{verb}.{token}.{revision}.{about}")
        assert len(kept_answers(town, person)) == 6, person.describe()
        assert person.screen.text == result, person.describe()
        assert alert in {say("notice-forged"), say("notice-stale")}, (verb, about)


@both
async def test_an_answer_left_on_an_edit_page_that_was_closed_is_not_applied(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, SINS.question("location"), "semirigid", say)
    late = data_of(person, option(SINS, "location", "mobile", say))
    await tap(person, say("button-result"))
    alert = await press(person, late)
    assert person.screen.text.startswith("SINS 13/18"), person.describe()
    assert len(kept_answers(town, person)) == 6
    assert alert in {say("notice-forged"), say("notice-stale")}


@both
async def test_start_again_tapped_twice_at_once_begins_once(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await tap(person, say("button-edit"))
    data = data_of(person, say("button-restart"))
    place = person.screen.id
    await person.raw_callback(data, place)
    assert await press(person, data, place) == say("notice-stale")
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", person.id) == [(2,)]
    assert asks(person, SINS, "location", say), person.describe()


@both
async def test_resume_tapped_twice_at_once_resumes_once(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await halfway(person, say)
    await tap(person, say("button-cancel"))
    data = data_of(person, say("button-resume"))
    await person.raw_callback(data, person.screen.id)
    assert await press(person, data) == say("notice-stale")
    assert asks(person, SINS, "lesion", say), person.describe()
    assert len(said_by_bot(person)) == 1


@both
async def test_an_old_card_loses_its_buttons_when_it_is_tapped_after_a_typed_answer(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    old = data_of(person, option(SINS, "location", "rigid", say))
    place = person.screen.id
    await typed(person, "T7")
    assert await press(person, old, place) == say("notice-stale")
    assert kept_answers(town, person) == [("location", None, "t7")]
    assert [m for m in person.messages if m.buttons] == [person.screen], person.describe()
    assert asks(person, SINS, "pain", say)


async def test_everything_delivered_twice_is_done_once(island: Town) -> None:
    island.server.deliver_twice = True
    for language in ("fr", "en"):
        person, say = island.person(language), words(language)
        await begin(person, "/start")
        await begin(person, "/sins")
        for question, choice in SINS_13.items():
            await tap(person, option(SINS, question, choice, say))
            await person.idle()
        assert person.screen.text.startswith("SINS 13/18"), person.describe()
        await edit_page(person, SINS, LESION, "lytic", say)
        await tap(person, option(SINS, "lesion", "mixed", say), say("button-keep"))
        await person.idle()
        assert person.screen.text.startswith("SINS 12/18"), person.describe()
        await typed(person, {"fr": "bilatéral", "en": "hello"}[language])
        await person.idle()
        assert len(kept_answers(island, person)) == 7
        await begin(person, "/mirels 3 2 3 2")
        await person.idle()
        await person.send_photo()
        await person.idle()
        notices = [m for m in said_by_bot(person) if m.text == say("notice-unsupported")]
        assert len(notices) == 1, person.describe()
        count = "SELECT count(*) FROM dialogues WHERE person_id = ?"
        assert rows(island, count, person.id) == [(2,)]
        assert len(kept_answers(island, person)) == 11
    island.server.deliver_twice = False


async def test_a_newer_card_that_was_never_recorded_becomes_the_card_when_it_is_tapped(
    town: Bedside, ada: Person
) -> None:
    """A kill can leave one: sent at the bottom, its number lost. The person looks at that one."""
    await ada.send("/tomita")
    await ada.wait(lambda chat: chat.screen.buttons)
    first = ada.screen
    stale = first.buttons[0][0].data
    assert stale is not None
    await ada.tap(data=stale, message_id=first.id)
    await ada.idle()
    orphan = await town.bot.send_message(
        ada.id,
        first.text,
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("1", callback_data=stale)]]),
    )
    await ada.tap(data=stale, message_id=orphan.message_id)
    await ada.idle()
    withkeys = [message.id for message in ada.messages if message.from_bot and message.buttons]
    assert withkeys == [orphan.message_id], ada.describe()
    say = wording("fr", "dialogs", "bot")
    assert say("tomita-visceral") in ada.screen.text
    assert ada.alerts[-1].text == say("notice-stale")
