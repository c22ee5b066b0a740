"""A decision as it was kept, with what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.screens.case.decided import decided_on
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.agenda import Entry
from bot.screens.meeting.decision import who_words
from bot.screens.meeting.words import Table, decided_option, press
from bot.screens.phrases import day, pair, raised
from bot.screens.screen import Button, Screen
from core.model.board import Item
from core.model.decision import Decision
from dialogs.wording import Wording


def kept_screen(
    table: Table,
    entry: Entry,
    decisions: Sequence[Decision],
    after: Item | None = None,
    *,
    own: bool,
    said: str = "",
) -> Screen:
    """Return the decision that holds of an item, with what became of it and what it corrects.

    ``after`` is the next case that waits, for who goes through them.
    """
    say, it = table.say, decisions[-1]
    text = document(
        bold(table.head(entry.place.meeting, entry.place.case.name, say("decision-title"))),
        *([line("✓ ", said)] if said else []),
        paragraph(*_kept(it, entry)),
        paragraph(*_kept_about(it, say)),
        paragraph(*_became(it, say)),
        *(
            [italic(say("decision-corrected", count=len(decisions) - 1))]
            if len(decisions) > 1
            else []
        ),
    )
    rows: list[tuple[Button, ...]] = []
    if after is not None:
        rows.append((Button(say("button-next-case"), press("nx", after.id)),))
    if own or table.chairs:
        rows.append((Button(say("button-applied"), press("ap", it.id)),))
    if table.chairs:
        rows.append((Button(say("button-correct"), press("dq", entry.item.id, it.id)),))
    last = Button(say("button-meeting-back"), press("i", entry.item.id))
    return Screen(text, (*rows, (last,)), names_cases=True)


def _kept(it: Decision, entry: Entry) -> Iterator[Line]:
    say = entry.page.say
    for id in it.options:
        yield decided_option(id, it, entry.page)
    for one in it.conditions:
        yield line("• ", say("minutes-condition", when=one.when, then=one.then))
    if it.text:
        yield line(it.text)


def _kept_about(it: Decision, say: Wording) -> Iterator[Line]:
    yield line(raised(decided_on(it, say)))
    accord = say(f"minutes-accord-{it.accord}")
    why = f" ({say(f'minutes-deviation-{it.deviation}')})" if it.deviation else ""
    yield line(bold(pair(say("minutes-accord"), accord + why, say)))
    if it.deviation_text:
        yield line(say("minutes-quoted", text=it.deviation_text))
    if it.who:
        yield line(pair(say("minutes-who"), who_words(it.who, say), say))
    if it.due:
        yield line(pair(say("minutes-due"), day(it.due, say), say))
    yield line(pair(say("minutes-informed"), say(f"minutes-patient-{it.patient}"), say))
    if it.wish:
        yield line(pair(say("minutes-wish"), it.wish, say))
    quorum = "unknown" if it.quorum is None else str(it.quorum).lower()
    yield line(pair(say("minutes-quorum"), say(f"minutes-quorum-{quorum}"), say))


def _became(it: Decision, say: Wording) -> Iterator[Line]:
    became = it.application
    if became is None:
        yield line(say("decision-not-asked"))
        return
    told = say(f"minutes-applied-{became.applied}")
    if became.on:
        told = say("minutes-applied-on", what=told, day=day(became.on, say))
    why = f" ({say(f'minutes-not-applied-{became.reason}')})" if became.reason else ""
    yield line(pair(say("minutes-applied"), told + why, say))
