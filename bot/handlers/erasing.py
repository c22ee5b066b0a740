"""``/forget``, ``/mydata``, ``/forgetme``: what a person can take back, or take away."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from telegram import Update

from bot.context import Context, words_of
from bot.screens import erasing as screens
from bot.screens.phrases import input_words, title
from bot.screens.screen import Screen
from core.model.audit import Event
from core.model.board import Question
from core.model.dialogue import Dialogue
from core.model.effects import DeleteMessage, SendFile
from core.model.press import Notice
from core.ports.erasing import CaseHeld
from core.use_cases import erasing

_DIGITS: Final = 4
"""Digits of the number of a page, at most."""


async def forget(update: Update, context: Context) -> None:
    """List what there is to erase."""
    assert update.effective_chat is not None  # a command has a chat
    await context.enqueue_list(update.effective_chat.id, await _list(context))


async def forget_me(update: Update, context: Context) -> None:
    """Ask whether everything about the person is to be erased."""
    assert update.effective_chat is not None  # a command has a chat
    names = _names(await context.uow.erasing.cases(context.person.id), context)
    screen = screens.ask_screen("me", names, context.say)
    await context.enqueue_message(update.effective_chat.id, screen)


async def press(context: Context, chat: int, message: int, argument: str) -> str | None:
    """Do what a button says. One pressed twice finds nothing left to do."""
    verb, _, what = argument.partition("-")
    if verb == "no":
        await context.uow.enqueue(chat, DeleteMessage(message))
        return None
    if verb == "list":
        page = int(what) if what.isdecimal() and len(what) < _DIGITS else 0
        await context.enqueue_edit(chat, message, await _list(context, page))
        return None
    if verb == "keep":
        kept = await context.uow.erasing.keep(context.person.id)
        await context.uow.enqueue(chat, DeleteMessage(message))
        return "kept" if kept else Notice.STALE
    cases = await _chosen(context, what)
    if verb not in ("ask", "do") or cases is None:
        return Notice.GONE if what.isdecimal() else Notice.FORGED
    if verb == "ask":
        asked = screens.ask_screen(what, _names(cases, context), context.say)
        await context.enqueue_edit(chat, message, asked)
        return None
    return await _erase(context, chat, message, what, cases)


async def _erase(
    context: Context, chat: int, message: int, what: str, cases: Sequence[CaseHeld]
) -> str | None:
    if what == "me":
        if not await erasing.forget_person(context.uow, context.person, pressed=message):
            return "team-last-administrator"
    elif cases:
        await erasing.erase(context.uow, context.person, cases, pressed=message)
        if what == "all":
            await context.uow.practice.forget(context.person.id)
    else:
        return Notice.GONE
    context.desk.gists.clear()
    await context.uow.enqueue(chat, DeleteMessage(message))
    return None


async def _list(context: Context, page: int = 0) -> Screen:
    cases = await context.uow.erasing.cases(context.person.id)
    return screens.list_screen(cases, context.desk.use_cases.definition_of, context.say, page)


async def _chosen(context: Context, what: str) -> Sequence[CaseHeld] | None:
    """Return the person's own cases that a button names, None where it names none."""
    cases = await context.uow.erasing.cases(context.person.id)
    if what in ("all", "me"):
        return cases
    return [it for it in cases if str(it.id) == what] or None


def _names(cases: Sequence[CaseHeld], context: Context) -> list[str]:
    of = context.desk.use_cases.definition_of
    return [screens.case_title(it, of, context.say) for it in cases if it.dialogues or it.name]


# ---- everything about oneself ------------------------------------------------------------------


async def my_data(update: Update, context: Context) -> None:
    """Send a file with everything that is kept about the person."""
    chat = update.effective_chat
    assert chat is not None  # a command has a chat
    content = json.dumps(await _everything(context), ensure_ascii=False, indent=1, default=_plain)
    await context.uow.audit(
        Event.EXPORTED, "person", str(context.person.id), context.person.id, context.person.team_id
    )
    file = SendFile("osteoboard.json", content.encode(), context.say("mydata"))
    await context.uow.enqueue(chat.id, file)


async def _everything(context: Context) -> dict[str, Any]:
    rows = await context.uow.erasing.everything(context.person.id)
    cases = await context.uow.erasing.cases(context.person.id)
    return {
        "telegram_id": context.person.id,
        "at": context.desk.today(),
        "cases": [
            {
                "id": it.id,
                "name": it.name,
                "active_at": it.active_at,
                **await _of_case(it, context),
                "dialogues": [_dialogue(each, context) for each in it.dialogues],
            }
            for it in cases
        ],
        **rows,
    }


async def _of_case(held: CaseHeld, context: Context) -> dict[str, Any]:
    """Return the lesions of a case and what was said of it beside its dialogues."""
    case = await context.uow.cases.find(held.id)
    if case is None:
        return {}
    record = await context.uow.cases.record(case.id)
    decided = (await context.uow.editions.held([case.id]))[case.id].decided
    return {
        "state": case.state,
        "lesions": [
            {"id": it.id, "site": it.site, "side": it.side, "resolved_at": it.resolved_at}
            for it in case.lesions
        ],
        "editions": [
            {"definition": it.definition, "edition": it.pin.edition, "at": it.at} for it in decided
        ],
        "board_question": _question(await context.uow.sharing.question(case.id)),
        "shared": [asdict(it) for it in await context.uow.sharing.cards(case.id)],
        "reminders": [
            {"due_at": it.due_at, "state": it.standing, "sent": it.sent, **it.about.told}
            for it in await context.uow.reminders.of_case(case)
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


def _dialogue(dialogue: Dialogue, context: Context) -> dict[str, Any]:
    definition = context.desk.use_cases.definition_of(dialogue)
    say = words_of(dialogue, context.person)
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
