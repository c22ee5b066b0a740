"""Each kind of thing that somebody does in a chat, once, with the real process over HTTP.

What each of them does in every case is shown in tests/inside, where nothing lies between a deed and
its effect.
"""

from __future__ import annotations

import json

from bot.demo.people import Person
from bot.screens.menu import help_text
from core.use_cases.steps import statements
from tests.chat.clinic import operated
from tests.chat.group_chats import address, answers_of, group_of
from tests.chat.walking import (
    MIRELS,
    SINS,
    asks,
    begin,
    bytes_on_disk,
    copied,
    data_of,
    edit_page,
    kept_answers,
    labels_of,
    line_label,
    option,
    press,
    rows,
    said_by_bot,
    sins_13,
    tap,
    told,
    typed,
    words,
)
from tests.chat.world import World, answer
from tests.languages import both


@both
async def test_a_score_is_walked_by_taps_and_changed_from_its_result(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await edit_page(person, SINS, SINS.question("lesion"), "lytic", say)
    await tap(person, option(SINS, "lesion", "mixed", say), say("button-keep"))
    assert person.screen.text.startswith("SINS 12/18"), person.describe()
    assert kept_answers(town, person)[6:] == [("lesion", "lytic", "mixed")]
    assert "12/18" in await copied(person, say)
    assert len(said_by_bot(person)) == 1, person.describe()
    assert said_by_bot(person)[0].edited == 6 + 3 + 1


async def test_a_case_is_made_scored_asked_prepared_and_left(town: World) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/nouveau")
    await tap(person, say("button-open-case"))
    await begin(person, "/sins t11 lytique mécanique cyphose <50 bilatéral")
    name = next(it for it in labels_of(person.screen) if it.startswith("▤ "))
    await tap(person, name)
    await person.wait(lambda _: say("button-asking") in labels_of(person.screen))
    assert "SINS 15/18" in person.screen.text, person.describe()
    await tap(person, say("button-asking"), f"‹ {name[2:]}")
    await tap(person, say("button-requests"))
    await tap(person, next(it for it in labels_of(person.screen) if it.startswith("☐ ")))
    await person.wait(lambda _: any(it.startswith("☑ ") for it in labels_of(person.screen)))
    await tap(person, f"‹ {name[2:]}", say("button-home"))
    await person.wait(lambda _: say("start-choose") in person.screen.text)


async def test_each_way_on_from_a_result_is_tapped(town: World) -> None:
    """What was typed before the terms, a report and its end, an answer among many, the start."""
    person, say = town.newcomer("fr"), words("fr")
    await begin(person, "/mirels 3 2 3 2")
    await answer(person, say("button-accept"))
    assert person.screen.text.startswith("Mirels 10/12"), person.describe()
    await tap(person, say("button-why"), say("button-report"))
    await tap(person, line_label(1, statements(MIRELS)[0], say))
    await tap(person, say("button-withdraw"), say("button-result"), f"{say('long_bone.button')} ›")
    assert rows(town, "SELECT id FROM reports WHERE by_person = ?", person.id) == []
    await begin(person, "/essais")
    await person.wait(lambda _: say("button-more") in labels_of(person.screen))
    await tap(person, say("button-more"), f"11 {say('primary_tumour-pancreas.button')}")
    assert kept_answers(town, person)[-1] == ("primary_tumour", None, "pancreas")
    await begin(person, "/start")
    await person.idle()  # that the list has buttons is recorded once it is sent
    older = person.screen
    await begin(person, "/start")
    await person.wait(lambda _: labels_of(older) == [])


@both
async def test_an_answer_is_typed_and_a_line_at_the_bedside_is_read(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins T7 lytique")
    assert asks(person, SINS, "pain", say)
    await typed(person, {"fr": "mécanique", "en": "mechanical"}[language])
    assert asks(person, SINS, "alignment", say)
    assert [new for *_, new in kept_answers(town, person)] == ["t7", "lytic", "mechanical"]


@both
async def test_a_stale_and_a_forged_press_change_nothing(town: World, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    old = data_of(person, option(SINS, "location", "rigid", say))
    await tap(person, option(SINS, "location", "semirigid", say))
    assert await press(person, old) == say("notice-stale")
    assert await press(person, "1.a.b.0.lesion.lytic.more") == say("notice-forged")
    assert kept_answers(town, person) == [("location", None, "semirigid")]
    assert asks(person, SINS, "pain", say)


@both
async def test_commands_help_and_another_language_are_answered_in_the_middle_of_a_question(
    town: World, language: str
) -> None:
    person, say, other = town.person(language), words(language), {"fr": "en", "en": "fr"}[language]
    await begin(person, "/mirels")
    await begin(person, "/help")
    await person.idle()
    assert person.messages[-2].text == help_text(say)
    await person.send(f"/lang {other}")
    await person.wait(lambda _: asks(person, MIRELS, "site", words(other)))
    await begin(person, "/start")
    assert words(other)("start-choose") in person.screen.text
    unknown = words(other)("notice-unknown-command")
    await told(person, f"{words(other)('quoted', text='/nothing')} {unknown}", send="/nothing")
    assert len(person.commands) == 8


@both
async def test_what_names_a_person_goes_and_what_is_no_text_is_answered(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    sent = (await person.send("Mme Zébulonia T7"))["message_id"]
    await person.wait(lambda it: all(m.id != sent for m in it.messages))
    await person.wait(lambda _: said(person, say("notice-identity-name")))
    await person.send_document("Zébulonia.pdf", b"x")
    await person.idle()
    await person.send_photo()
    await person.wait(lambda _: said(person, say("notice-unsupported")))
    assert asks(person, SINS, "location", say)
    assert "Zébulonia".encode() not in bytes_on_disk(town)


def said(person: Person, text: str) -> bool:
    return any(message.text == text for message in said_by_bot(person))


async def test_a_command_in_a_group_is_answered_with_a_link(town: World) -> None:
    person, group, say = town.person("fr"), group_of(town), words("fr")
    group.add(person)
    await person.send("/sins", chat=group)
    await group.wait(lambda it: it.screen)
    assert address(group) == "https://t.me/OsteoBoardBot?start=sins"
    await person.tap(say("group-button"), chat=group)
    await person.wait(lambda _: asks(person, SINS, "location", say))
    assert answers_of(group) == [say("group-link")]


async def test_a_prerequisite_is_ticked(town: World) -> None:
    walk = await operated(town, "fr")
    await tap(walk.person, walk.say("button-checks"))
    await tap(walk.person, labels_of(walk.person.screen)[0])
    assert kept_answers(town, walk.person)[-1] == ("skin_healed", None, "done")


async def test_a_person_is_given_what_is_kept_and_a_case_is_forgotten(town: World) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/sins T7")
    await person.send("/mesdonnees")
    await person.wait(lambda _: person.documents)
    assert json.loads(person.documents[-1].content)["telegram_id"] == person.id
    await begin(person, "/oublier")
    await tap(person, labels_of(person.screen)[0])
    await tap(person, say("button-erase"))
    await person.wait(lambda _: "T7" not in person.describe())
    await person.wait(lambda _: not person.documents)
    query = "SELECT count(*) FROM dialogues WHERE person_id = ?"
    assert rows(town, query, person.id) == [(0,)]


async def test_a_score_behind_the_name_of_the_bot_is_offered_and_picked(town: World) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person, announce=False)
    await person.inline("mirels 3 2 3 2", chat=group)
    await person.wait(lambda it: it.offered)
    await person.pick("Mirels 10/12", chat=group)
    assert words("fr")("no-patient") in group.messages[-1].text
    await group.idle()
    assert len(group.messages) == 1
