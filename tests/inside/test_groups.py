"""In a group there are no questions: every command is answered with a link, and that is all."""

from __future__ import annotations

import pytest

from tests.cases import one_in
from tests.chat.group_chats import SHARED_IDS, Kind, address, answers_of, group_of, keeps
from tests.chat.walking import SCORES, SINS, asks, begin, database, rows, words
from tests.chat.world import Town
from tests.languages import both


@both
@pytest.mark.parametrize("kind", ["group", "supergroup"])
@pytest.mark.parametrize(
    "command",
    [*(f"/{id}" for id in SCORES), "/SINS", "/sins@OsteoBoardBot"],
)
@one_in(4)
async def test_a_score_in_a_group_is_answered_with_a_link_that_begins_it_in_private(
    town: Town, language: str, kind: Kind, command: str
) -> None:
    person, group, say = town.person(language), group_of(town, kind), words(language)
    group.add(person)
    await person.send(command, chat=group)
    await group.wait(lambda it: it.screen)
    await group.idle()
    score = SCORES[command[1:].split(maxsplit=1)[0].partition("@")[0].lower()]
    assert answers_of(group) == [say("group-link")], group.describe()
    assert address(group) == f"https://t.me/OsteoBoardBot?start={score.id}"
    await person.tap(say("group-button"), chat=group)
    await person.wait(lambda _: asks(person, score, score.questions[0].id, say))
    assert answers_of(group) == [say("group-link")]


@both
@pytest.mark.parametrize(
    "command", ["/start", "/help", "/aide", "/cancel", "/lang en", "/sources", "/annuler", "/x"]
)
@one_in(3)
async def test_any_other_command_in_a_group_is_answered_with_a_link_to_the_start(
    town: Town, language: str, command: str
) -> None:
    person, group, say = town.person(language), group_of(town), words(language)
    group.add(person)
    await person.send(command, chat=group)
    await group.wait(lambda it: it.screen)
    await group.idle()
    assert answers_of(group) == [say("group-link")], group.describe()
    await person.tap(say("group-button"), chat=group)
    await person.wait(lambda it: say("start-choose") in it.screen.text)


@both
async def test_nothing_else_in_a_group_is_answered(town: Town, language: str) -> None:
    person, group, say = town.person(language), group_of(town), words(language)
    group.add(person)
    await person.send("/sins", chat=group)
    await group.wait(lambda it: it.screen)
    link = group.screen.id
    await person.send("lytique", chat=group)
    await person.send("lytique", chat=group, reply_to=link)
    await person.send("/sins@SomeOtherBot", chat=group)
    await person.send_photo("/sins", chat=group)
    sent = await person.send("/mirels@SomeOtherBot", chat=group)
    await person.edit(sent["message_id"], "/mirels", chat=group)
    await group.idle()
    assert answers_of(group) == [say("group-link")], group.describe()
    assert not person.messages


@both
async def test_a_group_command_leaves_the_private_dialogue_alone(town: Town, language: str) -> None:
    person, group, say = town.person(language), group_of(town), words(language)
    await begin(person, "/sins")
    seen = person.screen.text
    group.add(person)
    await person.send("/mirels", chat=group)
    await group.wait(lambda it: it.screen)
    await person.idle()
    assert person.screen.text == seen
    assert asks(person, SINS, "location", say)
    assert keeps(town, group.id) == []
    assert "dialogues.person_id" in keeps(town, person.id)


@both
async def test_a_press_made_up_in_a_group_is_told_to_be_another_persons(
    town: Town, language: str
) -> None:
    person, group, say = town.person(language), group_of(town), words(language)
    group.add(person)
    await person.send("/sins", chat=group)
    await group.wait(lambda it: it.screen)
    await begin(person, "/sins")
    data = next(b.data for b in person.screen.all_buttons() if b.data)
    query = await person.raw_callback(data, group.screen.id, chat=group)
    await person.wait(lambda _: any(alert.query_id == query for alert in person.alerts))
    assert person.alerts[-1].text == say("notice-foreign")
    assert asks(person, SINS, "location", say)


async def test_an_anonymous_administrator_gets_the_link_and_nothing_is_kept(town: Town) -> None:
    group = group_of(town)
    group.send_as_anonymous_admin("/sins T7")
    await group.wait(lambda it: it.screen)
    group.send_as_anonymous_admin("lytique")
    await group.idle()
    assert len(answers_of(group)) == 1, group.describe()
    assert address(group).endswith("?start=sins")
    assert keeps(town, SHARED_IDS[0]) == []
    assert keeps(town, group.id) == []


async def test_somebody_who_speaks_for_a_channel_gets_the_link_and_nothing_is_kept(
    town: Town,
) -> None:
    group = group_of(town)
    group.send_as_channel("/mirels 3 2 3 2")
    await group.wait(lambda it: it.screen)
    await group.idle()
    assert len(answers_of(group)) == 1, group.describe()
    assert address(group).endswith("?start=mirels")
    assert keeps(town, SHARED_IDS[1]) == []


async def test_a_command_posted_in_a_channel_gets_the_link_and_nothing_is_kept(
    town: Town,
) -> None:
    channel = group_of(town, "channel")
    channel.post("/sins")
    await channel.wait(lambda it: it.screen)
    channel.post("SINS 13, lytique")
    await channel.idle()
    assert len(answers_of(channel)) == 1, channel.describe()
    assert address(channel).endswith("?start=sins")
    assert keeps(town, channel.id) == []


async def test_a_post_that_telegram_forwards_into_the_discussion_group_is_kept_under_nobody(
    town: Town,
) -> None:
    group = group_of(town)
    channel = {"id": -1_009_900_000_001, "type": "channel", "title": "A channel"}
    telegram = {"id": SHARED_IDS[2], "is_bot": False, "first_name": "Telegram"}
    message = {
        "message_id": 50,
        "date": 1_700_000_000,
        "chat": group.chat.described(),
        "from": telegram,
        "sender_chat": channel,
        "is_automatic_forward": True,
        "text": "/sins",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }
    town.server.push_raw({"message": message})
    await group.wait(lambda it: it.screen)
    await group.idle()
    assert len(answers_of(group)) == 1
    assert address(group).endswith("?start=sins")
    assert keeps(town, SHARED_IDS[2]) == []


async def test_nothing_is_kept_under_an_id_that_many_share(town: Town) -> None:
    assert database(town).is_file()
    for id in SHARED_IDS:
        assert keeps(town, id) == []
    assert rows(town, "SELECT id FROM people WHERE id IN (0, 1087968824, 136817688, 777000)") == []


@pytest.mark.parametrize("deleted", [False, True])
async def test_a_command_in_a_topic_is_answered_there_or_else_outside_of_any(
    island: Town, deleted: bool
) -> None:
    person, group = island.person("fr"), group_of(island)
    group.add(person)
    group.add_thread(77)
    await person.send("/sins", chat=group, thread=77)
    if deleted:
        group.delete_topic(77)
        group.add_thread(78)
    await group.wait(lambda it: it.screen)
    expected = None if deleted else 77
    assert group.screen.payload.get("message_thread_id") == expected


async def test_a_command_in_the_general_topic_is_answered_outside_of_any(town: Town) -> None:
    person, group = town.person("fr"), group_of(town)
    group.add(person)
    group.add_thread(77)
    await person.send("/sins", chat=group, thread=1)
    await group.wait(lambda it: it.screen)
    assert "message_thread_id" not in group.screen.payload
