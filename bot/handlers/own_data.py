"""``/mydata``: everything that is kept about somebody, as a file.

Reading it takes a tenth of a second for forty cases. So it is read before the update is handled,
and no transaction that writes is open meanwhile.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from functools import partial
from typing import Any

from telegram import Update

from bot.beforehand import Beforehand
from bot.context import Context, Desk, words, words_of
from bot.screens.phrases import input_words, title
from core.model.audit import Event
from core.model.board import Question
from core.model.dialogue import Dialogue
from core.model.effects import SendFile
from core.model.person import Person
from core.ports.erasing import CaseHeld
from core.ports.store import Store
from core.ports.unit_of_work import UnitOfWork


async def my_data(update: Update, context: Context) -> None:
    """Send a file with everything that is kept about the person."""
    chat = update.effective_chat
    assert chat is not None  # a command has a chat
    if not context.prepared:
        raise Beforehand(partial(_send, chat.id, context.person, context.desk))


async def _send(chat: int, person: Person, desk: Desk, store: Store) -> frozenset[int]:
    """Read it, and send it: where a case of it was erased meanwhile, as it is then.

    Whoever dies before the update is handled sends it once more, which is better than never.
    """
    while True:
        found = await store.read(partial(_everything, person, desk))
        cases = [it["id"] for it in found["cases"]]
        content = await asyncio.to_thread(_written, found)
        file = SendFile("osteoboard.json", content, words(person)("mydata"))
        if await store.write(partial(_enqueued, chat, person, file, cases)):
            return frozenset({chat})


async def _enqueued(
    chat: int, person: Person, file: SendFile, cases: Collection[int], uow: UnitOfWork
) -> bool:
    """Enqueue a file; not where a case that it has is gone."""
    if not await uow.erasing.all_there(cases):
        return False
    await uow.audit(Event.EXPORTED, "person", str(person.id), person.id, person.team_id)
    await uow.enqueue(chat, file)
    return True


def _written(found: Any) -> bytes:
    return json.dumps(found, ensure_ascii=False, indent=1, default=_plain).encode()


async def _everything(person: Person, desk: Desk, uow: UnitOfWork) -> dict[str, Any]:
    rows = await uow.erasing.everything(person.id)
    cases = await uow.erasing.cases(person.id)
    return {
        "telegram_id": person.id,
        "at": desk.today(),
        "cases": [
            {
                "id": it.id,
                "name": it.name,
                "active_at": it.active_at,
                **await _of_case(uow, it),
                "dialogues": [_dialogue(each, person, desk) for each in it.dialogues],
            }
            for it in cases
        ],
        **rows,
    }


async def _of_case(uow: UnitOfWork, held: CaseHeld) -> dict[str, Any]:
    """Return the lesions of a case and what was said of it beside its dialogues."""
    case = (await uow.cases.these([held.id])).get(held.id)
    if case is None:
        return {}
    record = await uow.cases.record(case.id)
    decided = (await uow.editions.held([case.id]))[case.id].decided
    return {
        "state": case.state,
        "lesions": [
            {"id": it.id, "site": it.site, "side": it.side, "resolved_at": it.resolved_at}
            for it in case.lesions
        ],
        "editions": [
            {"definition": it.definition, "edition": it.pin.edition, "at": it.at} for it in decided
        ],
        "board_question": _question(await uow.sharing.question(case.id)),
        "shared": [asdict(it) for it in await uow.sharing.cards(case.id)],
        "reminders": [
            {"due_at": it.due_at, "state": it.standing, "sent": it.sent, **it.about.told}
            for it in await uow.reminders.of_case(case)
        ],
        "said": [
            {
                "fact": it.fact,
                "lesion": it.lesion,
                "answer": it.answer.term,
                "at": it.at,
                "on": it.on,
            }
            for it in record.said
        ],
        "events": [{**asdict(it), "on": it.on.term} for it in record.events],
    }


def _question(asked: Question | None) -> dict[str, Any] | None:
    return None if asked is None else asdict(asked)


def _dialogue(dialogue: Dialogue, person: Person, desk: Desk) -> dict[str, Any]:
    definition = desk.use_cases.definition_of(dialogue)
    say = words_of(dialogue, person)
    return {
        "id": dialogue.id,
        "title": title(definition, dialogue.answers, say),
        "definition": dialogue.definition,
        "edition": dialogue.edition,
        "state": dialogue.state,
        "message_id": dialogue.message_id,
        "answers": [
            {"question": id, "answer": it.term, "words": input_words(definition, id, it, say)}
            for id, it in dialogue.answers.items()
        ],
    }


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
