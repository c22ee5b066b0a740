"""What others said of a case since somebody saw it last: who, when, and of what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from bot.screens.case.facts import fact_label, is_asked
from bot.screens.document import Line, bold, line
from bot.screens.listed import moment
from bot.screens.phrases import in_a_row, lowered, pair
from core.model.case_event import TASK
from core.use_cases.cases import CaseView
from dialogs.wording import Wording

_NAMED: Final = 2
"""Facts that are named of one person; the others are counted."""


@dataclass(frozen=True)
class Visit:
    """Who looks at a case, when they saw it before, and what the people of their team are called.

    ``since`` is None where they never saw it.
    """

    me: int = 0
    since: datetime | None = None
    names: Mapping[int, str] = field(default_factory=dict)

    def name(self, person: int, say: Wording) -> str:
        """Return what somebody is called, where that is known."""
        return say("news-you") if person == self.me else self.names.get(person) or say("news-other")


NOBODY: Final = Visit()


def news(view: CaseView, visit: Visit, today: date, say: Wording) -> Iterator[Line]:
    """Yield in one line what others said since, each of them with the facts; nothing for none."""
    if visit.since is None:
        return
    told: dict[int, dict[str, None]] = {}
    for at, by, what in _said(view, say):
        if at > visit.since and by != visit.me:
            told.setdefault(by, {})[what] = None
    if told:
        who = [pair(visit.name(by, say), _in_few(list(whats)), say) for by, whats in told.items()]
        since = say("news-since", when=moment(visit.since, today, say))
        yield line("↻ ", bold(since), " ", in_a_row(who, say))


def said_by_others(view: CaseView, me: int) -> bool:
    """Tell whether anybody but one person ever said something of a case."""
    record = view.record
    people = {it.by for it in record.lines} | {it.by for it in record.said}
    people |= {it.by for it in record.events} | {it.by for it in view.case.lesions}
    return bool(people - {me})


def _in_few(whats: list[str]) -> str:
    rest = len(whats) - _NAMED
    return ", ".join(whats[:_NAMED]) + (f" +\u00a0{rest}" if rest > 0 else "")


def _said(view: CaseView, say: Wording) -> Iterator[tuple[datetime, int, str]]:
    """Yield what was said of the case by whom and when, each by the name of its fact or event."""
    by_dialogue = {it.id: it for it in view.record.dialogues}
    for it in view.record.lines:
        dialogue = by_dialogue.get(it.dialogue)
        if dialogue is None or it.carried:
            continue
        asked = {each.id: each.fact.id for each in view.definition_of(dialogue).questions}
        if it.question in asked:
            yield it.at, it.by, _name(asked[it.question], say)
    for said in view.record.said:
        yield said.at, said.by, _name(said.fact, say)
    for event in view.record.events:
        yield event.at, event.by, say("news-tick" if event.kind == TASK else "news-event")
    for lesion in view.case.lesions:
        yield lesion.created_at, lesion.by, say("news-lesion")


def _name(fact: str, say: Wording) -> str:
    """Return what a fact is called; what is ticked is one thing to prepare among others."""
    return lowered(fact_label(fact, say)) if is_asked(fact) else say("news-tick")
