"""Whether a meeting has its quorum, who lacks for it, and how the chair says so."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.document import Line, line
from bot.screens.meeting.words import Table, press, specialty_words
from bot.screens.phrases import pair
from bot.screens.screen import Button
from core.model.board import Meeting, Specialty
from core.model.quorum import Quorum, Reached, quorum


def quorum_lines(table: Table, meeting: Meeting) -> Iterator[Line]:
    """Yield whether who takes part is enough, and who lacks for that."""
    say, found = table.say, quorum(table.rules, meeting.attendance)
    yield line(pair(say("minutes-quorum"), quorum_words(table, meeting, found), say))
    for group in found.lacking:
        yield line("• ", say("quorum-lacks", who=_one_of(group, table)))


def quorum_words(table: Table, meeting: Meeting, found: Quorum) -> str:
    """Return whether a quorum is reached: what the chair said, or else what the rule tells."""
    say = table.say
    counted = say("quorum-count", count=found.count, least=table.rules.least)
    if meeting.quorum is not None:
        told = say(f"minutes-quorum-{'true' if meeting.quorum else 'false'}")
        return f"{told} ({say('quorum-by-the-chair')})"
    if found.reached is Reached.WRITTEN:
        return f"{say('quorum-with-written')} ({counted})"
    told = say(f"minutes-quorum-{'true' if found.reached is Reached.YES else 'false'}")
    return f"{told} ({counted})"


def _one_of(group: frozenset[Specialty], table: Table) -> str:
    names = [specialty_words(it, table.say) for it in Specialty if it in group]
    return f" {table.say('or')} ".join(names)


def quorum_row(table: Table, meeting: Meeting, *said: bool) -> tuple[Button, ...]:
    """Return the buttons with which the chair says that a quorum is reached, or is not."""
    return tuple(
        Button(
            table.say(f"button-quorum-{'yes' if it else 'no'}"),
            press("qu", meeting.id, meeting.revision, int(it)),
        )
        for it in said
    )


def is_left_to_the_chair(table: Table, meeting: Meeting) -> bool:
    """Tell whether written opinions alone make a quorum, and the chair did not say yet."""
    found = quorum(table.rules, meeting.attendance)
    return meeting.quorum is None and found.reached is Reached.WRITTEN
