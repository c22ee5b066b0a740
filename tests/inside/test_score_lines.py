"""A score and its answers in one line, typed in a group: computed there, and nothing kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.score_lines import example_of, score_of, scored
from bot.screens.score.result import line_text
from dialogs.registry import definitions
from dialogs.wording import LANGUAGES
from tests.chat.group_chats import address, answers_of, group_of, keeps
from tests.chat.walking import SINS, asks, begin, bytes_on_disk, words
from tests.chat.world import Town
from tests.inside.bedside import Bedside, bedside

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_that_a_score_has_is_understood_to_the_last_word(language: str) -> None:
    say = words(language)
    for id in definitions():
        name, _, typed = example_of(id, say).partition(" ")
        score = score_of(name)
        assert score is not None
        assert score.id == id
        found = scored(score, typed, TODAY)
        assert found.says_something is bool(typed), f"mend line-{id} in bot/texts/{language}"
        assert not found.read.unread, (id, found.read.unread)
        assert say("no-patient") in line_text(found.evaluation, (), say).html


def test_a_line_that_is_not_whole_says_what_it_lacks_and_what_was_not_read() -> None:
    say, score = words("fr"), score_of("SINS")
    assert score is not None
    found = scored(score, "T7 lytique @turlututu", TODAY)
    text = line_text(found.evaluation, found.read.unread, say).html
    told = f"<code>{say('quoted', text='@turlututu')}</code>"
    assert text.startswith(say("not-understood", texts=told)), "quoted, and it calls nobody"
    assert "Manque\u00a0: Douleur, Alignement, Collapsus, Postérolatéral" in text
    assert "<b>SINS 3–16/18</b>" in text
    assert "→" not in text, "nothing follows from a class that is not known"


def test_a_line_about_another_tumour_says_for_whom_the_score_was_written() -> None:
    say, score = words("fr"), score_of("tokuhashi")
    assert score is not None
    found = scored(score, "sein", TODAY)
    seen, _, folded = line_text(found.evaluation, (), say).html.partition("<blockquote")
    assert "hors de sa population ici" in seen
    assert "hors de sa population ici" not in folded


async def test_a_line_in_a_group_is_answered_there_with_inputs_and_source(town: Town) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person)
    group.add_thread(9)
    await begin(person, "/sins")
    sent = await person.send("/mirels 3 2 3 2", chat=group, thread=9)
    await group.wait(lambda it: it.screen)
    answer = group.screen
    for said in (
        "Mirels 10/12",
        "trochantérien",
        words("fr")("document-L.population"),
        words("fr")("no-patient"),
    ):
        assert said in answer.text
    assert answer.buttons == []
    assert answer.payload["message_thread_id"] == 9
    assert answer.payload["reply_to_message"]["message_id"] == sent["message_id"]
    assert asks(person, SINS, "location", words("fr")), "the private dialogue is as it was"
    assert keeps(town, group.id) == []


async def test_a_total_in_a_group_is_told_there_and_one_that_there_is_not_is_said_to_be_none(
    town: Town,
) -> None:
    person, group, say = town.person("fr"), group_of(town), words("fr")
    group.add(person)
    for typed, told in (
        ("/mirels 9", say("total-told")),
        ("/mirels 3", say("total-beyond", score="Mirels", low="4", high="12")),
    ):
        await person.send(typed, chat=group)
        await person.idle()
        assert told in group.screen.text
        assert say("no-patient") in group.screen.text
        assert group.screen.buttons == []
    assert keeps(town, group.id) == []


async def test_a_line_of_which_nothing_is_understood_gets_an_example(town: Town) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person)
    await person.send("/sins turlututu", chat=group)
    await group.wait(lambda it: it.screen)
    assert "/sins T7 mécanique lytique" in group.screen.text
    assert group.screen.text.startswith(words("fr")("quoted", text="turlututu"))


async def test_an_emergency_in_a_line_is_named(town: Town) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person)
    await person.send("/frankel C", chat=group)
    await group.wait(lambda it: it.screen)
    assert words("fr")("cord-in-doubt") in group.screen.text


async def test_an_emergency_that_is_no_answer_in_a_line_comes_first_with_the_way_to_it(
    town: Town,
) -> None:
    person, group, say = town.person("fr"), group_of(town), words("fr")
    group.add(person)
    await person.send("/sins T7 lytique, paraplégie", chat=group)
    await person.idle()
    urgent, scored = answers_of(group)
    assert urgent.startswith(f"‼ {say('emergency')}")
    assert "SINS 3–16/18" in scored
    assert any("start=emergency" in str(it.url) for m in group.messages for it in m.all_buttons())


def test_a_line_is_read_as_a_sentence_too_and_what_it_leaves_is_quoted() -> None:
    score = score_of("mirels")
    assert score is not None
    found = scored(score, "femur lytic 2/3 pain on walking, KPS 70", TODAY)
    assert set(found.read.answers) == {"lesion", "size", "pain"}
    assert any("KPS 70" in it for it in found.read.unread), found.read.unread


async def test_a_command_for_another_bot_is_not_answered(town: Town) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person, owner=True)
    group.promote_bot(person)
    await person.send("/mirels@AnotherBot 3 2 3 2", chat=group)
    await group.idle()
    assert answers_of(group) == []


async def test_who_may_not_use_the_bot_gets_the_link_alone(memory_folder: Path) -> None:
    async with bedside(memory_folder, access="invite", room=0) as at:
        stranger, group = at.newcomer("fr"), group_of(at)
        group.add(stranger)
        await stranger.send("/mirels 3 2 3 2", chat=group)
        await group.wait(lambda it: it.screen)
        assert answers_of(group) == [words("fr")("group-link")]
        assert address(group).endswith("?start=mirels")


@pytest.mark.parametrize("may_delete", [True, False])
async def test_a_line_with_an_identity_is_refused_and_deleted_where_the_bot_may(
    island: Bedside, may_delete: bool
) -> None:
    person, group, say = island.person("fr"), group_of(island), words("fr")
    group.add(person, owner=True, announce=False)
    group.add_thread(9)
    if may_delete:
        group.promote_bot(person, "can_delete_messages")
    line = "/mirels 3 2 3 2 Mme Zébulonia DURANDEAU"
    await person.send(line, chat=group, thread=9)
    await person.idle()
    said = [say("group-identity"), *([] if may_delete else [say("group-identity-stays")])]
    assert sorted(answers_of(group)) == sorted(said)
    assert any(m.text == line for m in group.messages) is not may_delete
    assert all(m.payload["message_thread_id"] == 9 for m in group.messages)
    assert b"bulonia" not in bytes_on_disk(island)
    assert "bulonia" not in island.log.read_text("utf-8")
