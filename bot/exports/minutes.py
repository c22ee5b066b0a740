"""Minutes as documents of blocks: of a case, of a whole meeting, and of a meeting in brief.

One source for the message, the plain text and the file. Nobody is named: who took part stands with
what they answer for, and a case with its pseudonym.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.exports.minutes_case import case_blocks
from bot.exports.minutes_values import CaseMinutes, MeetingMinutes
from bot.exports.minutes_words import (
    case_head,
    fields,
    in_brief,
    quorum_words,
)
from bot.screens.case.saying import saying
from bot.screens.citing import OUTSIDE
from bot.screens.document import (
    Document,
    Fields,
    Paragraph,
    document,
    heading,
    italic,
    paragraph,
)
from bot.screens.meeting.words import specialty_words
from bot.screens.phrases import day, in_a_row, raised
from dialogs.sources import REFERENCES


def case_minutes(case: CaseMinutes, whole: MeetingMinutes) -> Document:
    """Return the minutes of one case, by themselves."""
    say = whole.say
    return document(
        heading(say("minutes-of-case", name=case.page.view.case.name)),
        _meeting_fields(whole),
        *case_blocks(case, whole, 2),
        *_foot([case], whole),
    )


def case_on_a_phone(case: CaseMinutes, whole: MeetingMinutes) -> Document:
    """Return the same with the decision before who took part: a phone shows a page at a time."""
    say = whole.say
    return document(
        heading(say("minutes-of-case", name=case.page.view.case.name)),
        paragraph(validated_words(whole)),
        *case_blocks(case, whole, 2),
        _meeting_fields(whole),
        *_foot([case], whole),
    )


def meeting_minutes(whole: MeetingMinutes) -> Document:
    """Return the minutes of a meeting: who took part, what was decided, and then each case."""
    return document(
        heading(whole.say("minutes-of-meeting", word=whole.word)),
        _meeting_fields(whole),
        *_overview(whole),
        *(
            block
            for it in whole.cases
            for block in (heading(case_head(it)), *case_blocks(it, whole, 2))
        ),
        *_foot(whole.cases, whole),
    )


def _meeting_fields(whole: MeetingMinutes) -> Fields:
    say, meeting = whole.say, whole.meeting
    at = whole.local(meeting.at)
    when = say("minutes-when", day=day(at.date(), say), time=f"{at:%H:%M}")
    pairs = [(raised(whole.word), " · ".join(it for it in (when, meeting.place) if it))]
    for how, specialties in whole.taking_part().items():
        told = [
            specialty_words(it, say) + (f" ({count})" if count > 1 else "")
            for it, count in specialties.items()
        ]
        pairs.append((say(f"minutes-presence-{how}"), ", ".join(told)))
    pairs.append((say("minutes-quorum"), quorum_words(quorum=meeting.quorum, say=say)))
    pairs.append((say("minutes-standing"), validated_words(whole)))
    return fields(pairs, say)


def validated_words(whole: MeetingMinutes) -> str:
    """Return which number these minutes have and when they were validated, or that they were not.

    Never who: the file names nobody.
    """
    say, it = whole.say, whole.validated
    if it is None:
        return say("minutes-draft")
    on = day(whole.local(it.at).date(), say)
    words = say("minutes-validated", number=it.number, day=on)
    if it.number < 2:
        return words
    return in_a_row([words, say("minutes-corrects", number=it.number - 1)], say)


def _overview(whole: MeetingMinutes) -> Iterator[Paragraph]:
    """Yield how many cases there were, and what came of each in one line."""
    say = whole.say
    yield heading(say("minutes-cases", count=len(whole.cases)), 2)
    yield fields([(it.page.view.case.name, in_brief(it)) for it in whole.cases], say)
    if whole.hidden:
        yield paragraph(italic(say("meeting-hidden", count=whole.hidden)))


def _foot(cases: Sequence[CaseMinutes], whole: MeetingMinutes) -> Iterator[Paragraph]:
    say = whole.say
    outside = dict.fromkeys(
        id for it in cases for id in saying(it.page.whole.parts, it.page.say).outside
    )
    lines = []
    if outside:
        shorts = ", ".join(dict.fromkeys(REFERENCES[id].short for id in outside))
        lines.append(italic(f"{OUTSIDE} {say('outside', reference=shorts)}"))
    lines += [italic(say("minutes-foot")), italic(say("minutes-foot-hospital"))]
    yield paragraph(*lines)
