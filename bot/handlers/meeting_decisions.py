"""Decisions, put together by the chair in a draft, then kept; a correction keeps the old one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from bot.handlers.button_values import number_of
from bot.handlers.case_deed import Outcome
from bot.handlers.meeting_deed import AtItem
from bot.handlers.meeting_drafting import drafted, edited, kept_screen
from bot.screens.meeting import decision as screens
from bot.screens.screen import Screen
from core.language.answers import normalise
from core.language.coming_days import read_coming_days
from core.language.if_then import read_if_then
from core.model.board import Specialty
from core.model.decision import Accord, Condition, Decision, Deviation, Draft, Patient
from core.model.press import Notice
from core.model.quorum import Reached, quorum
from core.use_cases import meetings as use

TYPED: Final = "dm"
"""What words of a decision are typed for."""
_BY: Final = re.compile(r"^(?:avant|pour|d'ici(?= le)|jusqu'au|by|before|until)(?: le| the)? ")
"""What stands before the day by which something is done."""
_ASK: Final = re.compile(
    r"^(?:(?:re)?demande[rz]?|relance[rz]?|rappele?[rz]?|question|appliquee?"
    r"|ask|remind(?: me)?|applied)(?: si (?:appliquee?|faite?)| (?:whether|if) (?:applied|done))?"
    r"\W*(?:(?:again|encore) )?"
)
"""What stands before the day on which it is asked whether something was done."""
LONGEST: Final = 400
_FIELDS: Final[Mapping[str, str]] = {
    "x": "text",
    "t": "trial",
    "w": "who",
    "v": "deviation_text",
}
_SPECIALTIES: Final = tuple(Specialty)
_PATIENTS: Final = tuple(Patient)
_DEVIATIONS: Final = tuple(Deviation)


async def show(at: AtItem, rest: list[str]) -> Outcome:
    """Show the decision of a case; to who leads, the one that is being put together."""
    if rest:
        return Notice.FORGED
    draft = await at.context.uow.meetings.draft(at.item.id, at.context.person.id)
    if at.chairs and draft != Draft():
        return screens.draft_screen(await drawn(at, draft))
    if await at.context.uow.meetings.decisions(at.item.id):
        return await kept_screen(at)
    return screens.draft_screen(await drawn(at, draft)) if at.chairs else "no-decision"


async def drawn(at: AtItem, draft: Draft | None = None) -> screens.Drafted:
    """Return a draft beside the advice as it is now."""
    return await drafted(at, draft)


async def options(at: AtItem, rest: list[str]) -> Outcome:
    """Show the options, a page of them."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    return Notice.FORGED if number is None else screens.options_screen(await drawn(at), number)


async def tick(at: AtItem, rest: list[str]) -> Outcome:
    """Choose an option, or leave it."""
    page, lesion, action = (*rest, "", "", "")[:3]
    it, number = await drawn(at), number_of(page)
    named = (one for one in it.options if (str(one.lesion or 0), one.action) == (lesion, action))
    option = next(named, None)
    if len(rest) != 3 or option is None or number is None:
        return Notice.STALE
    chosen = [one for one in it.draft.options if one != option.id]
    if len(chosen) == len(it.draft.options):
        chosen.append(option.id)
    return screens.options_screen(await edited(at, options=tuple(chosen)), number)


async def conditions(at: AtItem, rest: list[str]) -> Outcome:
    """Ask for a condition."""
    return Notice.FORGED if rest else await _asks(at, "c")


async def drop_conditions(at: AtItem, rest: list[str]) -> Outcome:
    """Drop the conditions."""
    return Notice.FORGED if rest else screens.draft_screen(await edited(at, conditions=()))


async def words(at: AtItem, rest: list[str]) -> Outcome:
    """Ask for the words of a part of it."""
    field = rest[0] if len(rest) == 1 else ""
    return await _asks(at, field) if field in _FIELDS else Notice.FORGED


async def _asks(at: AtItem, field: str) -> Screen:
    me = at.context.person.id
    await at.context.uow.cases.await_text(at.case, me, at.message, f"{TYPED}-{at.item.id}-{field}")
    it = await drawn(at)
    if field == "c":
        return screens.conditions_screen(it)
    return screens.typed_screen(it, field)


async def read(at: AtItem, rest: list[str], text: str) -> Outcome:
    """Take the words of a part of it. A text that names a person never comes here."""
    said, field = " ".join(text.split()), rest[0] if len(rest) == 1 else ""
    if not at.chairs:
        return "chair-only"
    if len(said) > LONGEST:
        return "word-too-long"
    if field == "c":
        found = read_if_then(said)
        if found is None:
            return "condition-unread"
        there = (await drawn(at)).draft.conditions
        return screens.draft_screen(await edited(at, conditions=(*there, Condition(*found))))
    if field not in _FIELDS:
        return Notice.STALE
    if field == "w" and (day := _day_in(said, at.context.desk.today())) is not None:
        return (
            await _asked(at, screens.when_screen, await edited(at, **day))
            if day
            else "ask-day-unread"
        )
    changed: dict[str, Any] = {_FIELDS[field]: said}
    return screens.draft_screen(await edited(at, **changed), at.context.say("override-noted"))


def _day_in(text: str, today: date) -> dict[str, date] | None:
    """Return by when a text says that it is done, or when to ask whether it was.

    Empty where it asks on a day that is not understood; None where it says who does it.
    """
    said = normalise(text)
    asks = _ASK.match(said)
    if asks and (on := _by(said[asks.end() :], today)):
        return {"ask_on": on}
    if asks and any(it.isdigit() for it in said):
        return {}
    return {"due": by} if (by := _by(said, today)) else None


def _by(text: str, today: date) -> date | None:
    """Return by which day a text says that something is done, None where it says none."""
    days = read_coming_days(_BY.sub("", text), today)
    return days.last if days and days.last >= today else None


async def who(at: AtItem, rest: list[str]) -> Outcome:
    """Ask who does it, or by when; either can be typed."""
    if rest not in ([], [screens.WHEN]):
        return Notice.FORGED
    return await _asked(at, screens.when_screen if rest else screens.who_screen, await drawn(at))


async def _asked(
    at: AtItem, screen: Callable[[screens.Drafted], Screen], it: screens.Drafted
) -> Screen:
    """Ask who does it, or by when, and wait for a text that says either."""
    me = at.context.person.id
    await at.context.uow.cases.await_text(at.case, me, at.message, f"{TYPED}-{at.item.id}-w")
    return screen(it)


async def by_whom(at: AtItem, rest: list[str]) -> Outcome:
    """Keep which specialty does it, and ask by when."""
    number = number_of(rest[0]) if len(rest) == 1 else None
    if number is None or number >= len(_SPECIALTIES):
        return Notice.FORGED
    return await _asked(at, screens.when_screen, await edited(at, who=str(_SPECIALTIES[number])))


async def due(at: AtItem, rest: list[str]) -> Outcome:
    """Keep by when it is to be done."""
    days = number_of(rest[0]) if len(rest) == 1 else None
    if days not in screens.DUE:
        return Notice.FORGED
    on = at.context.desk.today() + timedelta(days=days)
    return await _asked(at, screens.when_screen, await edited(at, due=on))


async def ask_on(at: AtItem, rest: list[str]) -> Outcome:
    """Keep after how many weeks it is asked whether it was done."""
    weeks = number_of(rest[0]) if len(rest) == 1 else None
    if weeks not in screens.ASKED:
        return Notice.FORGED
    on = at.context.desk.today() + timedelta(weeks=weeks)
    return await _asked(at, screens.when_screen, await edited(at, ask_on=on))


async def patient(at: AtItem, rest: list[str]) -> Outcome:
    """Ask what is known of the patient's part in it; or keep it."""
    if not rest:
        return screens.patient_screen(await drawn(at))
    number = number_of(rest[0]) if len(rest) == 1 else None
    if number is None or number >= len(_PATIENTS):
        return Notice.FORGED
    return screens.draft_screen(await edited(at, patient=_PATIENTS[number]))


async def correct(at: AtItem, rest: list[str]) -> Outcome:
    """Begin a correction with what was decided; the old decision is kept."""
    last = (await at.context.uow.meetings.decisions(at.item.id))[-1:]
    if rest != [str(it.id) for it in last] or not last:
        return Notice.STALE
    it = last[0]
    draft = Draft(
        tuple(it.options),
        tuple(it.conditions),
        it.text,
        it.who,
        it.due,
        None,
        "",
        it.trial,
        it.wish,
        it.patient,
        it.ask_on,
        it.id,
    )
    await at.context.uow.meetings.set_draft(at.item.id, at.context.person.id, draft)
    return screens.draft_screen(await drawn(at, draft))


async def keep(at: AtItem, rest: list[str]) -> Outcome:
    """Keep a decision; one that deviates with its reason. The later of two is told."""
    number, reason = number_of(rest[0]) if rest else None, number_of("".join(rest[1:]) or "99")
    if number is None or len(rest) > 2 or reason is None:
        return Notice.FORGED
    it = await drawn(at)
    if not screens.is_begun(it.draft):
        return "decision-empty"
    deviates = it.beside.accord is Accord.DEVIATING
    if number == it.number and deviates and reason >= len(_DEVIATIONS):
        asked = f"{TYPED}-{at.item.id}-v"
        me = at.context.person.id
        await at.context.uow.cases.await_text(at.case, me, at.message, asked)
        return screens.deviation_screen(it)
    deviation = _DEVIATIONS[reason] if deviates and reason < len(_DEVIATIONS) else None
    kept = None
    if number == it.number:
        made = await _made(at, it, deviation)
        kept = await use.decide(at.context.uow, at.context.person, at.place, made)
    if kept is None:
        await at.context.enqueue_edit(at.chat, at.message, await kept_screen(at))
        return "decided-meanwhile"
    return await kept_screen(at, at.context.say("decision-kept"))


async def _made(at: AtItem, it: screens.Drafted, deviation: Deviation | None) -> Decision:
    draft, now = it.draft, at.context.uow.now
    wrote = {one.person_id for one in await at.context.uow.meetings.opinions(at.item.id)}
    came = (replace(one, wrote=one.person_id in wrote) for one in at.meeting.attendance)
    found = quorum(it.table.rules, came)
    by_rule = {Reached.YES: True, Reached.NO: False}.get(found.reached)
    spoke = (part.evaluation.definition for part in it.entry.page.whole.parts if part.speaks)
    return Decision(
        id=0,
        item_id=at.item.id,
        case_id=at.case.id,
        number=it.number,
        options=tuple(draft.options),
        conditions=tuple(draft.conditions),
        text=draft.text,
        who=draft.who,
        due=draft.due,
        quorum=by_rule if at.meeting.quorum is None else at.meeting.quorum,
        editions={one.id: one.edition for one in spoke},
        accord=it.beside.accord,
        deviation=deviation,
        deviation_text=draft.deviation_text,
        trial=draft.trial,
        wish=it.wish,
        patient=draft.patient,
        by=at.context.person.id,
        at=now,
        corrects=draft.corrects,
        forbidden=tuple(one.id for one in it.beside.forbidden),
        ask_on=draft.ask_on,
    )
