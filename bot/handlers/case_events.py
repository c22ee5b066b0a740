"""What happened to a patient on a day, said by buttons and by a typed date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import At, Outcome
from bot.handlers.case_screens import drawn
from bot.screens.case import events
from bot.screens.case.happened import event_line
from core.definition.event_kind import EventKind
from core.definition.terms import Days
from core.language.answers import normalise
from core.language.coming_days import read_coming_days
from core.language.dates import Future, read_days
from core.model.case import Lesion
from core.model.case_event import CaseEvent
from core.model.press import Notice
from core.ports.cases import Happening
from core.use_cases import case_events as use
from dialogs.events import EVENTS
from dialogs.wording import LANGUAGES, wording

TYPED = "vl"
"""The deed that a typed date ends."""


async def listed(at: At, rest: list[str]) -> Outcome:
    """List what happened and is planned, of a lesion or of the whole case."""
    about, page = (*rest, "0", "0")[:2]
    lesion, number = _about(at, about), number_of(page)
    if len(rest) > 2 or number is None:
        return Notice.FORGED
    if lesion is None and about != "0":
        return Notice.GONE
    return events.events_screen(await drawn(at.context, at.case), lesion, number)


async def add(at: At, rest: list[str]) -> Outcome:
    """Ask what happened, what it was more closely, and when."""
    about, id, detail, planned = (*rest, "", "", "", "")[:4]
    lesion = _about(at, about)
    if lesion is None and about != "0":
        return Notice.GONE
    page = await drawn(at.context, at.case)
    if len(rest) == 1:
        return events.what_screen(page, lesion)
    kind = _kind(lesion, id)
    if kind is None or not _fits(kind, detail) or planned not in ("", "p"):
        return Notice.FORGED
    if kind.details and not detail:
        return events.detail_screen(page, lesion, kind)
    detail = detail or events.NO_DETAIL
    asked = f"{TYPED}-{about}-{kind.id}-{detail}-{planned}"
    await at.context.uow.cases.await_text(at.case, at.context.person.id, at.message, asked)
    ask = events.planned_screen if planned else events.when_screen
    return ask(page, lesion, kind, detail)


async def log(at: At, rest: list[str]) -> Outcome:
    """Keep what happened or is planned, on the day that a button names."""
    if len(rest) != 4:
        return Notice.FORGED
    about, id, detail, when = rest
    lesion, found = _about(at, about), events.days_of(when)
    if lesion is None and about != "0":
        return Notice.GONE
    kind = _kind(lesion, id)
    if kind is None or not detail or not _fits(kind, detail) or found is None:
        return Notice.FORGED
    on, planned = found
    today = at.context.desk.today()
    if not planned:
        if on.first > today:
            return Notice.FORGED
        on = Days(on.first, min(on.last, today))
    what = Happening(kind.id, on, events.detail_of(kind, detail), planned)
    return await _keep(at, lesion, what)


async def read(at: At, rest: list[str], text: str) -> Outcome:
    """Keep what happened or is planned, on the day that a text names."""
    about, id, detail, planned = (*rest, "", "", "", "")[:4]
    lesion = _about(at, about)
    kind = _kind(lesion, id)
    if kind is None or not _fits(kind, detail):
        return Notice.GONE
    found = days_in(text, at.context.desk.today(), planned=bool(planned))
    if isinstance(found, str):
        return found
    on, ahead = found
    return await _keep(
        at, lesion, Happening(kind.id, on, events.detail_of(kind, detail), planned=ahead)
    )


def days_in(text: str, today: date, *, planned: bool) -> tuple[Days, bool] | str:
    """Return the days that a text names and whether they are planned, or why there are none."""
    said, words = normalise(text), _words_for_planned()
    rest = " ".join(it for it in said.split() if it not in words)
    planned |= rest != said
    past = read_days(rest, today)
    coming = read_coming_days(rest, today) if planned or past is Future.AFTER_TODAY else None
    if coming is not None:
        return coming, True
    if isinstance(past, Days):
        return "event-day-past" if planned else (past, False)
    return "event-day-far" if past is Future.AFTER_TODAY else "event-day-unread"


async def done(at: At, rest: list[str]) -> Outcome:
    """Keep that what was planned took place."""
    event = await _event(at, rest)
    if event is None or not event.planned:
        return Notice.STALE
    context = at.context
    await use.took_place(context.uow, context.person, at.case, event, context.desk.today())
    return await _shown(at, replace(event, planned=False), "event-noted")


async def take_back(at: At, rest: list[str]) -> Outcome:
    """Take back what was said to have happened or to be planned."""
    event = await _event(at, rest)
    if event is None:
        return Notice.STALE
    await use.take_back(at.context.uow, at.context.person, at.case, event)
    return await _shown(at, event, "event-taken-back")


async def _keep(at: At, lesion: Lesion | None, what: Happening) -> Outcome:
    context = at.context
    kept = await use.log(context.uow, context.person, at.case, lesion.id if lesion else None, what)
    return await _shown(at, kept, "event-noted") if kept else Notice.STALE


async def _shown(at: At, event: CaseEvent, said: str) -> Outcome:
    page = await drawn(at.context, at.case)
    lesion = at.case.lesion(event.lesion) if event.lesion else None
    words = event_line(event, page.today, page.say)
    every = [it.id for it in events.in_order(page, lesion)]
    number = every.index(event.id) // events.A_PAGE if event.id in every else 0
    return events.events_screen(page, lesion, number, page.say(said, what=words))


async def _event(at: At, rest: list[str]) -> CaseEvent | None:
    id = number_of(rest[0]) if len(rest) == 1 else None
    record = await at.context.uow.cases.record(at.case.id)
    return next((it for it in record.events if it.id == id and it.ended_at is None), None)


def _about(at: At, text: str) -> Lesion | None:
    return None if text == "0" else at.lesion(text)


def _kind(lesion: Lesion | None, id: str) -> EventKind | None:
    kind = EVENTS.get(id)
    return kind if kind in events.kinds_of(lesion) else None


def _fits(kind: EventKind, detail: str) -> bool:
    if detail in ("", events.NO_DETAIL):
        return True
    number = number_of(detail)
    return number is not None and number < len(kind.details)


def _words_for_planned() -> frozenset[str]:
    return frozenset(
        normalise(word)
        for language in LANGUAGES
        for word in wording(language, "bot").words("word-planned")
    )
