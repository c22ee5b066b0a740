"""What holds whatever people do, read behind the bot's back: in its database, log and calls."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.callback_data import MenuVerb, NotAPress, decode
from bot.demo.people import Person
from bot.demo.refusals import NOT_MODIFIED, QUERY_TOO_OLD
from bot.demo.state import Call
from core.definition.answer import answers_of
from core.engine.flow import CANCELLED, RESULT, SET_ASIDE, derived
from core.model.dialogue import Dialogue
from core.model.press import Answer, Press
from core.model.view import view_of
from core.storage.tables import metadata
from dialogs.registry import definition
from tests.chat import logged
from tests.chat.sins import rows
from tests.hostile.crowd import SHARED_IDS, Crowd, canary
from tests.storage import disk, unsealing

DELIBERATE = {
    # presses on messages that are gone, or that never were
    ("editMessageText", "Bad Request: message to edit not found"),
    ("editMessageReplyMarkup", "Bad Request: message to edit not found"),
    ("deleteMessage", "Bad Request: message to delete not found"),
    # a menu whose page is turned to by two taps
    ("editMessageText", f"Bad Request: {NOT_MODIFIED}"),
    # an older list of which the buttons are gone already
    ("editMessageReplyMarkup", f"Bad Request: {NOT_MODIFIED}"),
    # a text that was deleted before it was marked as kept
    ("setMessageReaction", "Bad Request: message to react not found"),
    # presses that come twice or with a made-up id
    ("answerCallbackQuery", f"Bad Request: {QUERY_TOO_OLD}"),
    # what was typed behind the bot's name before its process was killed, or half a minute ago
    ("answerInlineQuery", f"Bad Request: {QUERY_TOO_OLD}"),
}
GONE = {
    # whatever is asked of a chat that the bot was thrown out of, or that moved
    "Forbidden: bot was blocked by the user",
    "Forbidden: bot was kicked from the supergroup chat",
    "Forbidden: bot was kicked from the group chat",
    "Bad Request: group chat was upgraded to a supergroup chat",
}
DELIBERATE_IN_GROUPS = {
    # what names a person there is deleted where the bot may, and said to stay where it may not
    ("deleteMessage", "Bad Request: message can't be deleted"),
    ("deleteMessage", "Bad Request: message can't be deleted for everyone"),
    ("editMessageText", "Bad Request: message can't be edited"),
}
_FAILED = (
    "an update failed",
    "an update cannot be recorded",
    "an update has no id",
    "an update of a burst cannot be read",
    "a message is read in part",
)


Line = tuple[str, str | None, str | None, int]


@dataclass
class Kept:
    """A dialogue as it is kept, and its record of answers: question, old, new, by whom."""

    dialogue: Dialogue
    owner: int
    record: list[Line] = field(default_factory=list)

    @property
    def all_of_it(self) -> tuple[Any, ...]:
        """Everything, to compare by."""
        return (vars(self.dialogue), self.owner, self.record)


async def kept(crowd: Crowd) -> dict[str, Kept]:
    """Return every dialogue with its record, by token; only this reads the tables of answers."""
    query = (
        "SELECT d.id, d.token, d.case_id, d.person_id, d.chat_id, d.definition, d.edition, "
        "d.state, d.revision, "
        "d.message_id, c.owner_id, c.name FROM dialogues d JOIN cases c ON c.id = d.case_id"
    )
    found: dict[int, Kept] = {}
    url = crowd.world.database_url
    views = await unsealing.views_of(url)
    for row in await rows(crowd.world, query):
        id, token, case, person, chat, name, edition, state, revision, message, owner, called = row
        dialogue = Dialogue(
            id,
            token,
            case,
            person,
            chat,
            name,
            edition,
            state,
            revision,
            view_of(views[id]),
            message_id=message,
            case_name=called,
        )
        found[id] = Kept(dialogue, owner)
    for line in await unsealing.record_of(url):
        found[line.dialogue_id].record.append((line.question, line.old, line.new, line.by_person))
    crowd.owners |= {it.dialogue.token: it.dialogue.person_id for it in found.values()}
    return {it.dialogue.token: it for it in found.values()}


# ---- after every burst ---------------------------------------------------------------------------


async def nothing_failed(crowd: Crowd) -> None:
    """No error but at updates that are broken on purpose, and the process lives."""
    process = crowd.world.process
    assert process is not None
    assert process.returncode is None, "the bot has ended"
    lines = logged.lines(crowd.world.log)
    for line in lines[crowd.log_checked :]:
        failed = line["event"].startswith(_FAILED)
        assert not failed or "update" not in line or line["update"] in crowd.malformed, line
        assert failed or line["level"] != "ERROR", line
    crowd.log_checked = len(lines)
    given_up = {id for (id,) in await rows(crowd.world, "SELECT update_id FROM failed_updates")}
    assert given_up <= crowd.malformed, given_up - crowd.malformed


async def everything_was_shown(crowd: Crowd) -> None:
    """Telegram refused nothing but what had to be, and no chat was shown what is another's."""
    await kept(crowd)
    canaries = {canary(person): person.id for person in crowd.everyone}
    calls = crowd.world.server.requests
    for call in calls[crowd.calls_checked :]:
        if call.method == "getUpdates":
            continue
        assert call.ok or _is_deliberate(call), (call.method, call.description, call.params)
        chat = int(call.params.get("chat_id") or 0) or _asked_by(crowd, call)
        # one that was begun and erased since the last look is told by where it was shown first
        foreign = [token for token in _tokens(call) if crowd.owners.setdefault(token, chat) != chat]
        assert not foreign, (chat, call.method, foreign)
        text = json.dumps(call.params, ensure_ascii=False)
        shown = [it for it, owner in canaries.items() if it in text and owner != chat]
        assert not [it for it in shown if (chat, it) not in crowd.typed], (chat, call.method)
    crowd.calls_checked = len(calls)


def _asked_by(crowd: Crowd, call: Call) -> int:
    """Return who typed what a call offers something for, 0 where it offers nothing."""
    query = crowd.world.server.state.inline.get(str(call.params.get("inline_query_id")))
    return query.person_id if query else 0


def _is_deliberate(call: Call) -> bool:
    refusal, in_a_group = (call.method, call.description), int(call.params.get("chat_id") or 0) < 0
    said = call.description in GONE or refusal in DELIBERATE
    return said or (in_a_group and refusal in DELIBERATE_IN_GROUPS)


def _tokens(call: Call) -> Iterator[str]:
    """Yield the dialogues that the buttons of a call name."""
    markup: Any = call.params.get("reply_markup") or {}
    for row in markup.get("inline_keyboard", []):
        for button in row:
            data = button.get("callback_data")
            pressed = decode(data) if data else None
            if isinstance(pressed, Press):
                yield pressed.token


# ---- at checkpoints ------------------------------------------------------------------------------


def answers_agree(dialogues: dict[str, Kept]) -> None:
    """The record of each dialogue, replayed, has no gap and gives its state; it is one person's."""
    live: dict[int, int] = defaultdict(int)
    for it in dialogues.values():
        dialogue = it.dialogue
        current: dict[str, str] = {}
        for question, old, new, by in it.record:
            assert current.pop(question, None) == old, (
                dialogue.id,
                question,
                "a gap in the record",
            )
            current |= {question: new} if new is not None else {}
            assert by == dialogue.person_id, (dialogue.id, "answered by another")
        assert dialogue.person_id == dialogue.chat_id, (dialogue.id, "in the chat of another")
        if dialogue.case_name is None:  # a case with a name is open to its owner's team
            assert it.owner == dialogue.person_id, (dialogue.id, "of another")
        if dialogue.live:
            expected = derived(
                definition(dialogue.definition, dialogue.edition), answers_of(current)
            )
            assert dialogue.state == expected, (dialogue.id, dialogue.state, expected)
            live[dialogue.person_id] += 1
    assert all(number == 1 for number in live.values()), live


def no_answer_is_lost(crowd: Crowd, dialogues: dict[str, Kept]) -> None:
    """A tap on an answer to which nothing was objected is in the record, once for each.

    On a result a tap may only propose, so dialogues that ever came to theirs are left to the
    record.
    """
    accepted: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for person in [it for it in [*crowd.people, crowd.witness] if not _met_the_door(it)]:
        for alert in person.alerts:
            try:
                pressed = decode(alert.data)
            except NotAPress:
                assert alert.text, "made-up data was taken without a word"
                continue
            if not isinstance(pressed, Press) or alert.text:
                continue
            assert crowd.owners[pressed.token] == person.id, (
                person.id,
                "pressed another's button, and nothing was objected",
            )
            if isinstance(action := pressed.action, Answer):
                accepted[pressed.token, action.question, action.answer.term].add(pressed.revision)
    for (token, question, option), revisions in accepted.items():
        it = dialogues.get(token)  # None: the person had it erased
        if it is not None and not _ever_finished(
            it.dialogue.definition, it.dialogue.edition, tuple(it.record)
        ):
            times = sum(line[0] == question and line[2] == option for line in it.record)
            assert times >= len(revisions), (it.dialogue.id, question, "an answer is lost")


def _met_the_door(person: Person) -> bool:
    """Tell whether a person is out, or was until they accepted the terms again.

    A tap is then answered without a word. By who had everything about them erased.
    """
    data = {alert.data for alert in person.alerts}
    return f"1.{MenuVerb.ERASE}.do-me" in data


@cache  # most dialogues are as they were at the last check
def _ever_finished(id: str, edition: str, record: tuple[Line, ...]) -> bool:
    asked = definition(id, edition)
    current: dict[str, str] = {}
    for question, _, new, _ in record:
        current.pop(question, None)
        current |= {question: new} if new is not None else {}
        if derived(asked, answers_of(current)) == RESULT:
            return True
    return False


async def nothing_is_kept_under_shared_ids(crowd: Crowd) -> None:
    """No column of any table holds an id that everyone shares, or a group's: one look at all."""
    chats = ", ".join(f"'{id}'" for id in (*SHARED_IDS, *(group.id for group in crowd.groups)))
    looks = []
    for table in (it for it in metadata.sorted_tables if it.name != "outbox"):
        held = " OR ".join(f'CAST("{it.name}" AS TEXT) IN ({chats})' for it in table.columns)
        looks.append(f"SELECT '{table.name}' FROM {table.name} WHERE {held}")
    assert not await rows(crowd.world, " UNION ALL ".join(looks))


async def nothing_typed_is_kept(crowd: Crowd) -> None:
    """The words that only one person types are in no file of the bot's."""
    words = [canary(person) for person in crowd.everyone]
    assert not await disk.found(crowd.world.database_url, *words)
    for file in sorted(crowd.world.log.parent.iterdir()):
        content = file.read_bytes()
        assert not [it for it in words if it.encode() in content], file.name


async def outsiders_have_nothing(crowd: Crowd, dialogues: dict[str, Kept]) -> None:
    """Who may not answer owns no case, was shown no button of one, and is what they were."""
    outside = {it.id for it in crowd.outsiders}
    assert not [it for it in dialogues.values() if {it.owner, it.dialogue.person_id} & outside]
    assert not outside & set(crowd.owners.values()), "an outsider was shown a dialogue"
    ids = ", ".join(map(str, outside)) or "0"
    roles = await rows(crowd.world, f"SELECT role FROM members WHERE person_id IN ({ids})")
    assert {role for (role,) in roles} <= {"reader"}


def live_of(dialogues: dict[str, Kept], person: Person) -> Kept | None:
    """Return the dialogue that a person is in."""
    over = (SET_ASIDE, CANCELLED)
    found = [
        it
        for it in dialogues.values()
        if it.dialogue.person_id == person.id and it.dialogue.state not in over
    ]
    return found[0] if found else None
