"""What happens in groups and channels, and updates of kinds that no app of ours sends."""

from __future__ import annotations

import copy
import random
from typing import Any, Final

from bot.demo import incoming
from bot.demo.chats import Chat
from bot.demo.groups import Group
from bot.demo.people import Person
from bot.demo.refusals import Json
from tests.chat.broken_updates import harmless, message, nobodys, unreadable
from tests.hostile import words
from tests.hostile.crowd import SHARED_IDS, Crowd, canary, keyboards, presses
from tests.hostile.deeds import who
from tests.hostile.steps import Step, kind

TOPIC: Final = 7


def _place(crowd: Crowd, step: Step) -> Group:
    return crowd.groups[step.number % 2]


@kind(3, words.command)
async def command_in_a_group(crowd: Crowd, step: Step) -> None:
    person, group = who(crowd, step), _place(crowd, step)
    if step.text.strip() and group.chat.membership == "member":
        thread = TOPIC if TOPIC in group.chat.threads and step.number % 3 == 0 else None
        crowd.typed.add((group.id, canary(person)))
        await person.send(f"{step.text[:500]} {canary(person)}", chat=group, thread=thread)


@kind(1, words.typed)
async def text_in_a_group(crowd: Crowd, step: Step) -> None:
    person, group = who(crowd, step), _place(crowd, step)
    said = [it.id for it in group.messages if it.from_bot]
    if step.text.strip() and group.chat.membership == "member":
        await person.send(step.text[:500], chat=group, reply_to=said[-1] if said else None)
        await person.send_photo(canary(person), chat=group)


@kind(2, words.command)
async def nobodys_command(crowd: Crowd, step: Step) -> None:
    """Anonymous administrators and channels: their ids are shared by everyone."""
    text = step.text[:500]
    if not text.strip():
        return
    match step.number % 3:
        case 0:
            _place(crowd, step).send_as_anonymous_admin(text)
        case 1:
            _place(crowd, step).send_as_channel(text)
        case _:
            crowd.groups[2].post(text)


@kind(2)
async def button_in_a_group(crowd: Crowd, step: Step) -> None:
    """A button of a private chat, pressed in a group, by its owner or by another."""
    person, group = who(crowd, step), _place(crowd, step)
    owner = person if step.number % 2 else crowd.other_than(person, step.number)
    shown = [b.data for it in keyboards(owner) for b in presses(it)]
    if shown and group.chat.membership == "member":
        there = [it.id for it in group.messages if it.from_bot]
        await person.raw_callback(shown[-1] or "", there[-1] if there else 1, chat=group)


@kind(1)
async def the_bot_is_thrown_out_and_let_in(crowd: Crowd, step: Step) -> None:
    person, group = who(crowd, step), _place(crowd, step)
    if group.chat.membership == "member":
        group.remove_bot(person)
    else:
        group.add_bot(person)


@kind(1)
async def group_becomes_a_supergroup(crowd: Crowd, step: Step) -> None:
    group = crowd.groups[1]
    if group.chat.kind == "group" and group.chat.membership == "member":
        crowd.groups[1] = group.migrate(group.id - 1_000_000_000)


@kind(2, words.typed_or_command)
async def typed_behind_the_bots_name(crowd: Crowd, step: Step) -> None:
    """Send what was offered the last time, if anything was, and type something else."""
    person, group = who(crowd, step), _place(crowd, step)
    if person.chat.membership == "kicked":
        return
    known = group.chat.standing(person.id).is_in and group.chat.migrated_to is None
    place = group if step.number % 2 and known else None
    if person.typed and person.typed.answer and person.typed.answer.offers:
        await person.pick(chat=place)
    await person.inline(f"{step.text[:200]} {canary(person)}", chat=place)


# ---- updates as Telegram may send them one day ---------------------------------------------------


def _pressed(
    person: Person, place: Chat | None, data: str | None, number: int, **more: Any
) -> Json:
    about: Json = {"id": str(number), "from": person.user, "chat_instance": "1"} | more
    about |= {"data": data} if data is not None else {}
    about |= {"message": {"chat": place.described(), "message_id": 5, "date": 0}} if place else {}
    return {"callback_query": about}


def _shared(number: int) -> Json:
    return {"id": SHARED_IDS[number % 3], "is_bot": number % 3 < 2, "first_name": "Telegram"}


def _member(person: Person, status: str) -> Json:
    return {"user": person.user, "status": status} | (
        {"until_date": 0} if status == "kicked" else {}
    )


def _happenings(crowd: Crowd, person: Person, number: int) -> list[Json]:
    """Return well-formed updates of the kinds that the bot has no use for, or not yet."""
    group, now = crowd.groups[0].chat, crowd.world.server.state.now()
    said = message(person)["message"] | {"message_id": number % 1000 + 1, "date": now}
    bare = {key: value for key, value in said.items() if key != "text"}
    in_group = said | {"chat": group.described()}
    reaction = {"chat": group.described(), "message_id": 1, "date": now}
    emoji = [{"type": "emoji", "emoji": "👍"}]
    poll = {
        "id": "1",
        "question": "?",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    return [
        {"inline_query": {"id": "1", "from": person.user, "query": canary(person), "offset": ""}},
        {"chosen_inline_result": {"result_id": "1", "from": person.user, "query": ""}},
        {"poll": poll},
        {
            "poll_answer": {
                "poll_id": "1",
                "user": person.user,
                "option_ids": [0],
                "option_persistent_ids": ["0"],
            }
        },
        {
            "message_reaction": reaction
            | {"user": person.user, "old_reaction": [], "new_reaction": emoji}
        },
        {"message_reaction_count": reaction | {"reactions": []}},
        {"edited_channel_post": in_group | {"edit_date": now}},
        {"edited_message": in_group | {"edit_date": now}},
        {"business_message": said | {"business_connection_id": "b"}},
        {"edited_business_message": said | {"business_connection_id": "b", "edit_date": now}},
        {
            "my_chat_member": {
                "chat": group.described(),
                "from": person.user,
                "date": now,
                "old_chat_member": _member(person, "kicked"),
                "new_chat_member": _member(person, "left"),
            }
        },
        {
            "chat_member": {
                "chat": group.described(),
                "from": _shared(number),
                "date": now,
                "old_chat_member": _member(person, "left"),
                "new_chat_member": _member(person, "kicked"),
            }
        },
        {
            "chat_join_request": {
                "chat": group.described(),
                "from": person.user,
                "date": now,
                "user_chat_id": person.id,
            }
        },
        {"stopped_message_generation": {"chat": person.chat.described()}},
        {"message": bare | {"dice": {"emoji": "🎲", "value": 3}}},
        {"message": bare | {"poll": poll}},
        {
            "message": bare
            | {"venue": {"location": {"latitude": 1, "longitude": 2}, "title": "x", "address": "y"}}
        },
        {
            "message": bare
            | {"video_note": {"file_id": "f", "file_unique_id": "u", "length": 1, "duration": 1}}
        },
        {
            "message": bare
            | {"pinned_message": {"chat": person.chat.described(), "message_id": 1, "date": 0}}
        },
        {"message": bare | {"write_access_allowed": {}}},
        {"message": bare | {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}}},
        {"message": bare | {"a_content_of_tomorrow": {"x": 1}}},
        {
            "message": said
            | {
                "via_bot": _shared(number),
                "forward_origin": {"type": "hidden_user", "sender_user_name": "x", "date": now},
            }
        },
        {"message": said | {"message_thread_id": 3, "is_topic_message": True}},
        {
            "message": in_group
            | {
                "from": _shared(number),
                "sender_chat": group.described(),
                "text": "/sins",
                "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
            }
        },
        {
            "message": said
            | {
                "text": "/sins",
                "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
                "date": 1_400_000_000,
            }
        },
        {"channel_post": in_group | {"sender_chat": group.described()}},
        _pressed(person, None, "1.S.sins", number, inline_message_id="abc"),
        _pressed(person, None, None, number, game_short_name="game", inline_message_id="abc"),
        _pressed(person, person.chat, None, number),
        _pressed(person, person.chat, "1.S.sins", number),
        _pressed(person, group, "1.S.sins", number, **{"from": _shared(number)}),
    ]


@kind(4)
async def something_of_another_kind(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    person.chat.started = True
    found = _happenings(crowd, person, step.number)
    crowd.push(found[step.number % len(found)])


@kind(1)
async def something_odd_but_harmless(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    person.chat.started = True
    found = list(harmless(person))
    crowd.push(found[step.number % len(found)])


# ---- deliberately broken -------------------------------------------------------------------------

_JUNK: Final[tuple[Any, ...]] = (
    None,
    True,
    -1,
    0,
    10**30,
    1.5,
    "",
    "\ud800",
    "\x00",
    [],
    [None],
    {},
    {"id": []},
    "x" * 5000,
    [[[[]]]],
    {"language_code": 5},
    {"id": "7", "type": "private"},
    [{"type": "bot_command", "offset": 0, "length": 5000}],
)


@kind(1)
async def malformed_update(crowd: Crowd, step: Step) -> None:
    person = who(crowd, step)
    person.chat.started = True
    found = [*(it for _, it in unreadable(person)), *(it for _, it in nobodys(person))]
    crowd.push(found[step.number % len(found)], malformed=True)


@kind(1)
async def update_with_junk_in_it(crowd: Crowd, step: Step) -> None:
    """A well-formed update in which one value, at any depth, was replaced."""
    person = who(crowd, step)
    person.chat.started = True
    dice = random.Random(step.number)
    update = copy.deepcopy(dice.choice(_happenings(crowd, person, step.number)))
    _spoil(update, dice)
    crowd.push(update, malformed=True)


def _spoil(value: Any, dice: random.Random) -> None:
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = dice.choice(keys)
    if isinstance(value[key], (dict, list)) and value[key] and dice.random() < 0.7:
        _spoil(value[key], dice)
    else:
        value[key] = dice.choice(_JUNK)


@kind(2)
async def update_that_came_before(crowd: Crowd, step: Step) -> None:
    """The same update under the same id: after a crash Telegram repeats what was not confirmed."""
    if crowd.sent:
        crowd.world.server.push_raw(crowd.sent[step.number % len(crowd.sent)])


@kind(1)
async def everything_comes_twice(crowd: Crowd, step: Step) -> None:
    crowd.world.server.deliver_twice = not crowd.world.server.deliver_twice


@kind(1)
async def somebody_speaks_for_the_channel(crowd: Crowd, step: Step) -> None:
    """A post of a channel that its discussion group gets from Telegram itself, by the id 777000."""
    group = crowd.groups[0]
    if group.chat.membership == "member":
        sender = {
            "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
            "sender_chat": crowd.groups[2].chat.described(),
        }
        content = incoming.text_of_a_person("/sins T7") | {"is_automatic_forward": True}
        incoming.post(crowd.world.server.state, group.chat, sender, content)
