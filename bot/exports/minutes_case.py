"""The minutes of a case as blocks: the question, the decision, the opinions, what was known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.exports.minutes_values import CaseMinutes, MeetingMinutes
from bot.exports.minutes_words import (
    accord_words,
    application_words,
    corrected_line,
    decided,
    fields,
    opinion_line,
    quorum_words,
)
from bot.screens.case.lacking import file_words
from bot.screens.case.marks import emergency_line, marks
from bot.screens.case.page import Page, worst_first
from bot.screens.case.saying import saying
from bot.screens.case.scores import inputs, score_words
from bot.screens.document import (
    Line,
    Paragraph,
    bold,
    heading,
    italic,
    line,
    paragraph,
)
from bot.screens.meeting.decision import who_words
from bot.screens.meeting.parting import parting_words
from bot.screens.meeting.words import specialty_words
from bot.screens.phrases import day, in_a_row, input_label, lowered, pair, raised
from core.definition.rule import ADVISING, Kind
from core.definition.source import Origin
from core.engine.completeness import Lack, Why
from core.model.board import ItemState
from core.model.decision import Decision
from dialogs.sources import DOCUMENTS
from dialogs.wording import Wording

_SPEAKING: Final = (Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING)


def case_blocks(case: CaseMinutes, whole: MeetingMinutes, level: int) -> Iterator[Paragraph]:
    """Yield a case: its question, what was decided, what was thought, what was known."""
    say = whole.say
    state = [say(f"minutes-state-{case.item.state}")]
    if case.item.reason:
        put_off = case.item.state is ItemState.DEFERRED
        why = case.item.reason
        state.append(why if put_off else say("minutes-put-off-before", why=why))
    if case.item.triage is not None:
        state.append(say(f"minutes-triage-{case.item.triage}"))
    if case.item.acted_first:
        state.append(say("minutes-acted-first"))
    yield fields([(say("minutes-state"), " · ".join(state))], say)
    yield from _part("minutes-question", _question(case), say, level)
    yield heading(say("minutes-decision"), level)
    yield from _decision(case, whole)
    yield from _part("minutes-opinions", _opinions(case), say, level)
    yield from _part("minutes-situation", _situation(case), say, level)
    yield from _part("minutes-advice", _advice(case), say, level)


def _part(name: str, lines: Iterator[Line], say: Wording, level: int) -> Iterator[Paragraph]:
    told = list(lines)
    if told:
        yield heading(say(name), level)
        yield paragraph(*told)


def _question(case: CaseMinutes) -> Iterator[Line]:
    say, it = case.page.say, case.question
    if it is None:
        yield line(say("minutes-no-question"))
        return
    yield line(bold(raised(say(f"motive-{it.motive}"))), pair("", it.text, say))
    for specialty, text in it.each.items():
        yield line("• ", pair(raised(specialty_words(specialty, say)), text, say))


def _situation(case: CaseMinutes) -> Iterator[Line]:
    """Yield what is urgent, each lesion with its scores and their inputs, and what is missing."""
    page, say = case.page, case.page.say
    for urgent in page.whole.emergencies:
        yield emergency_line(page.view, page.whole, urgent, say)
    for lesion in worst_first(page):
        found = page.whole.scores.get(lesion.id, ())
        words = score_words(found, page.view, lesion.id, say) or say("minutes-no-score")
        yield line("• ", bold(page.where(lesion)), f" · {words}")
        yield from inputs(found, say)
    found = page.whole.scores.get(None, ())
    if words := score_words(found, page.view, None, say):
        yield line("• ", bold(say("minutes-patient")), f" · {words}")
        yield from inputs(found, say)
    yield line(bold(file_words(case.file, say)))
    answers = (Why.EMERGENCY, Why.ADVICE)
    for name, lacks in (
        ("missing", [it for it in case.file.lacks if it.why in answers]),
        ("minutes-to-prepare", [it for it in case.file.lacks if it.why not in answers]),
    ):
        if lacks:
            yield line(pair(say(name), ", ".join(_lacking(lacks, page)), say))


def _lacking(lacks: Sequence[Lack], page: Page) -> Iterator[str]:
    """Yield what is missing, each once, with the lesions that it is missing of."""
    where: dict[str, list[str]] = {}
    for it in lacks:
        name = lowered(input_label(it.part.evaluation.definition, it.question, page.say))
        lesion = page.view.case.lesion(it.place[1]) if it.place[1] else None
        where.setdefault(name, []).extend([page.where(lesion)] if lesion else [])
    for name, lesions in where.items():
        yield f"{name} ({', '.join(dict.fromkeys(lesions))})" if lesions else name


def _advice(case: CaseMinutes) -> Iterator[Line]:
    """Yield what the documents say of each lesion and of the patient, whole."""
    page, say = case.page, case.page.say
    for lesion in worst_first(page):
        told = saying(
            page.whole.of(lesion.id),
            say,
            marks(page.view, lesion.id, say, page.whole.conflicts, whole=True),
        )
        if told:
            yield line(bold(page.where(lesion)))
            yield from told.lines(say)
    told = saying(
        page.whole.of(None), say, marks(page.view, None, say, page.whole.conflicts, whole=True)
    )
    if told:
        yield line(bold(say("minutes-patient")))
        yield from told.lines(say)


def _opinions(case: CaseMinutes) -> Iterator[Line]:
    """Yield what each specialty thinks, and where they are not of one mind."""
    say, page = case.page.say, case.page
    yield from (opinion_line(it, page) for it in case.opinions)
    if parting := parting_words(page, case.opinions):
        yield line(italic(parting))
    if case.dissent:
        names = dict.fromkeys(specialty_words(it.specialty, say) for it in case.dissent)
        yield line(bold(pair(say("minutes-dissent"), ", ".join(names), say)))


def _decision(case: CaseMinutes, whole: MeetingMinutes) -> Iterator[Paragraph]:
    say, it = whole.say, case.decision
    if it is None:
        yield paragraph(say("minutes-no-decision"))
        return
    yield paragraph(*decided(it, case.page))
    yield fields(_about(it, case, whole), say)
    if case.former:
        lines = [corrected_line(old, whole.local(old.at).date(), case.page) for old in case.former]
        yield paragraph(bold(say("minutes-former")), *lines)


def _about(it: Decision, case: CaseMinutes, whole: MeetingMinutes) -> list[tuple[str, str]]:
    say = whole.say
    applied = application_words(it.application, say) if it.application else ""
    on = day(whole.local(it.at).date(), say)
    return [
        (say("minutes-accord"), accord_words(it, say)),
        (say("minutes-who"), who_words(it.who, say) or say("minutes-not-said")),
        (say("minutes-due"), day(it.due, say) or say("minutes-not-said")),
        (say("minutes-quorum"), quorum_words(quorum=it.quorum, say=say)),
        (say("minutes-trial"), it.trial or say("minutes-no-trial")),
        (say("minutes-wish"), it.wish or say("minutes-not-known")),
        (say("minutes-informed"), say(f"minutes-patient-{it.patient}")),
        (say("minutes-framework"), frameworks(case)),
        (say("minutes-editions"), _editions(it, say)),
        (say("minutes-decided-on"), say("minutes-decision-number", number=it.number, day=on)),
        (say("minutes-applied"), applied),
    ]


def frameworks(case: CaseMinutes) -> str:
    """Return the documents on which rests what is said of a case, with the day of their science."""
    say = case.page.say
    spoke = {
        item.rule.source.origin
        for part in case.page.whole.parts
        if part.speaks
        for item in part.items(*_SPEAKING)
    }
    told = [DOCUMENTS[it.value] for it in Origin if it in spoke and it is not Origin.OUTSIDE]
    names = [f"{it.name} ({day(it.science_at, say) or it.published})" for it in told]
    return in_a_row(names, say) or say("minutes-no-framework")


def _editions(decision: Decision, say: Wording) -> str:
    told = sorted(decision.editions.items())
    return ", ".join(f"{say(id) if say.has(id) else id} {edition}" for id, edition in told)
