"""Minutes and statistics put together from what is kept: each case as it was known then.

Pure, and takes tenths of a second for a whole meeting: it runs beside the event loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.exports.minutes_values import CaseMinutes, MeetingMinutes
from bot.screens.case.lacking import completeness_of
from bot.screens.case.page import Page, page_of
from core.engine.quarters import Figures, periods
from core.engine.statistics import BoardCase, statistics
from core.model.board import Item, ItemState, Meeting
from core.model.decision import Applied, Decision, Deviation, NotApplied
from core.model.quorum import Reached, quorum
from core.ports.exports import Exported, HeldItem, HeldMeeting
from core.ports.library import Library
from core.use_cases.as_of import case_at, held_at, record_at
from core.use_cases.cases import view_of
from core.use_cases.told_by_events import day_of
from dialogs.wording import Wording, wording


def minutes_of(
    given: Exported, held: HeldMeeting, library: Library, language: str, item_id: int | None = None
) -> MeetingMinutes:
    """Return the minutes of a meeting, of one case of it with ``item_id``.

    Those that were validated last, as all was known then; or a draft, as it is known now.
    """
    say = wording(language, "dialogs", "bot")
    validated = held.minutes[-1] if held.minutes else None
    moment = validated.at if validated else given.now
    items = [it for it in held.items if item_id in (None, it.item.id)]
    return MeetingMinutes(
        _with_quorum(given, held.meeting),
        given.rules.word or say("meeting-staff"),
        say,
        [case_minutes_of(it, library, language, moment) for it in items],
        validated,
        ZoneInfo(given.hours.zone),
        0 if item_id else held.hidden,
    )


def case_minutes_of(it: HeldItem, library: Library, language: str, moment: datetime) -> CaseMinutes:
    """Return a case as its decision found it; one without a decision as it was at a moment.

    Opinions that the chair has not opened stay blind.
    """
    decisions = [_known_by(one, moment) for one in it.decisions if one.at <= moment]
    page = page_at(it, library, language, decisions[-1].at if decisions else moment)
    blind = not (it.item.opened or it.item.state is ItemState.DECIDED)
    opinions = [] if blind else [one for one in it.opinions if one.at <= moment]
    return CaseMinutes(page, _told(it.item, page.say), it.question, opinions, decisions)


def page_at(it: HeldItem, library: Library, language: str, moment: datetime) -> Page:
    """Return a case as it was known at a moment, with the editions that it was read with then."""
    today = day_of(moment)
    case, record = case_at(it.case, moment), record_at(it.record, moment)
    view = view_of(case, record, held_at(it.held, moment), library, now=moment, today=today)
    return page_of(view, library, today, language)


def _known_by(decision: Decision, moment: datetime) -> Decision:
    """Return a decision without what became of it later."""
    became = decision.application
    return replace(decision, application=None) if became and became.at > moment else decision


def _told(item: Item, say: Wording) -> Item:
    """Return an item with its reason in words: one of ours is kept as a key."""
    key = f"defer-{item.reason}"
    return replace(item, reason=say(key)) if item.reason and say.has(key) else item


def _with_quorum(given: Exported, meeting: Meeting) -> Meeting:
    """Return a meeting with what the chair said of its quorum, or else what the rule tells."""
    if meeting.quorum is not None:
        return meeting
    told = {Reached.YES: True, Reached.NO: False, Reached.WRITTEN: None}
    return replace(meeting, quorum=told[quorum(given.rules, meeting.attendance).reached])


# ---- statistics ---------------------------------------------------------------------------------


def fresh_figures(given: Exported, library: Library) -> list[Figures]:
    """Return figures of the periods that can be told by now and were not yet.

    A case counts once, in the period in which it was presented first, by its last decision, as all
    was known on the day that the period is told of.
    """
    found: dict[int, list[tuple[Meeting, HeldItem]]] = {}
    for meeting in sorted(given.meetings, key=lambda it: it.meeting.at):
        for it in meeting.items:
            if it.item.presented:
                found.setdefault(it.case.id, []).append((meeting.meeting, it))
    presented = {id: day_of(given.first[id]) for id in found}
    last = given.figures[-1].period.until if given.figures else None
    fresh = []
    for period in periods(presented.values(), last, day_of(given.now)):
        cases = [
            _board_case(of, library, presented[id], period.known_on)
            for id, of in found.items()
            if period.has(presented[id])
        ]
        told = statistics(cases, list(Deviation), list(NotApplied))
        fresh += [Figures(period, told)] if told else []
    return fresh


def _board_case(
    of: Sequence[tuple[Meeting, HeldItem]], library: Library, presented: date, known_on: date
) -> BoardCase:
    moment = datetime.combine(known_on, time.max).astimezone()
    there = [(meeting, it) for meeting, it in of if meeting.at <= moment]
    taken = [_known_by(one, moment) for _, it in there for one in it.decisions if one.at <= moment]
    last = max(taken, key=lambda it: it.at, default=None)
    meeting, it = there[-1]
    page = page_at(it, library, "fr", last.at if last else meeting.at)
    asked = it.question.at if it.question else None
    became = last.application if last else None
    done = became is not None and became.applied is not Applied.NOT_DONE
    return BoardCase(
        asked=day_of(asked) if asked else None,
        presented=presented,
        decided=day_of(last.at) if last else None,
        applied_on=became.on if became and done else None,
        complete=completeness_of(page).complete,
        accord=last.accord if last else None,
        deviation=last.deviation if last else None,
        applied=became.applied if became else None,
        reason=became.reason if became else None,
        pathways=frozenset(_pathways(last.options if last else ())),
    )


def _pathways(options: Iterable[str]) -> Iterable[str]:
    return (it.partition(".")[0] for it in options)
