"""Files and figures of meetings: read and written beside the event loop, then sent in their turn.

Who asked is asked again whether they may have it. What is written takes the place of what was asked
for in one transaction, so that nothing is lost and nothing comes twice, whoever dies.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.context import words
from bot.exports.gathered import fresh_figures, minutes_of
from bot.exports.minutes import case_minutes, meeting_minutes
from bot.exports.minutes_pdf import made, sheet
from bot.exports.minutes_values import CaseMinutes, MeetingMinutes
from bot.exports.record import record_json
from bot.exports.statistics import statistics_csv, statistics_document
from bot.logs import Log
from bot.screens.message import say_plainly
from core.engine.quarters import Figures
from core.model.effects import Export, Say, SendExport, SendFile
from core.ports.exports import Exported
from core.ports.library import Library
from core.ports.outbox import Outbox, QueuedEffect
from dialogs.wording import Wording

log = Log(__name__)
FRENCH: Final = "fr"
"""The language of the national record."""


class Exporting:
    """What is being written, beside the lanes of the chats that it is for."""

    def __init__(
        self, bot: Bot, outbox: Outbox, library: Library, wake: Callable[[int], None]
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._library = library
        self._wake = wake
        self.tasks: set[asyncio.Task[None]] = set()

    async def begin(self, queued: QueuedEffect, effect: SendExport) -> None:
        """Write something, unless it is somebody else's by now; wait for nothing of it."""
        if await self._outbox.claim(queued):
            task = asyncio.create_task(self._write(queued, effect))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _write(self, queued: QueuedEffect, effect: SendExport) -> None:
        """Put what is to be sent in the place of what was asked for."""
        chat = queued.chat_id
        try:
            with suppress(TelegramError):  # it only shows that something is coming
                await self._bot.send_chat_action(chat, ChatAction.UPLOAD_DOCUMENT)
            exported = await self._outbox.exported(effect.person_id, effect.meeting_id)
            written = None
            if exported is not None:
                written = await self._written(exported, effect)
            if written is None:
                await self._outbox.done([queued])
            else:
                await self._outbox.replace(queued, written)
        except Exception as error:  # noqa: BLE001 - whatever it is, who asked is told
            log.failed("a file cannot be written", error, call=queued.id)
            await self._outbox.give_up(queued, "impossible", await self._missing(effect))
        self._wake(chat)

    async def _missing(self, effect: SendExport) -> Say:
        return say_plainly(words(await self._outbox.person(effect.person_id))("notice-unsent"))

    async def _written(self, given: Exported, effect: SendExport) -> Say | SendFile | None:
        """Return what is to be sent; what is told of a team for the first time is kept so."""
        if effect.what not in (Export.STATISTICS, Export.TABLE):
            return await asyncio.to_thread(written_of, given, effect, self._library)
        assert given.person.team_id is not None  # who leads no team is given nothing
        fresh = await asyncio.to_thread(fresh_figures, given, self._library)
        told = await self._outbox.tell(given.person.team_id, fresh)
        return _figures(given, effect.what, told)


def written_of(given: Exported, effect: SendExport, library: Library) -> Say | SendFile | None:
    """Return what is to be sent: pure, and for a whole meeting it takes a second."""
    say = words(given.person)
    if not given.meetings:
        return None
    language = FRENCH if effect.what is Export.RECORD else given.person.language
    whole = minutes_of(given, given.meetings[0], library, language, effect.item_id)
    if not whole.cases:
        return None
    cases = tuple(it.page.view.case.id for it in whole.cases)
    name, content = _file(effect.what, whole, given)
    return SendFile(name, content, _caption(effect.what, whole, say), cases)


def _file(what: Export, whole: MeetingMinutes, given: Exported) -> tuple[str, bytes]:
    """Return the name and the content of a file: no name of anybody is in either."""
    on, number = f"{whole.on:%Y-%m-%d}", whole.validated.number if whole.validated else 0
    if what is Export.MEETING:
        title = whole.word
        content = made(sheet(meeting_minutes(whole), whole, title, given.now))
        return f"{whole.say('minutes-file')}_{on}_{number}.pdf", content
    case = whole.cases[0]
    name = case.page.view.case.name
    if what is Export.RECORD:
        return f"{name}_{on}_frcp.json", record_json(case, whole).encode()
    content = made(sheet(case_minutes(case, whole), whole, name, given.now))
    return f"{name}_{on}_{number}.pdf", content


def _caption(what: Export, whole: MeetingMinutes, say: Wording) -> str:
    if what is Export.RECORD:
        return say("minutes-caption-record", name=_name(whole.cases[0]))
    key = "minutes-caption" if whole.validated else "minutes-caption-draft"
    return say(key, number=whole.validated.number if whole.validated else 0)


def _name(case: CaseMinutes) -> str:
    return case.page.view.case.name


def _figures(given: Exported, what: Export, told: Sequence[Figures]) -> Say | SendFile:
    say = words(given.person)
    if what is Export.TABLE and told:
        name = f"{say('stats-file-name')}_{given.now:%Y-%m-%d}.csv"
        return SendFile(name, statistics_csv(told, say), say("stats-file"))
    return Say(statistics_document(told, given.team, say).html)
