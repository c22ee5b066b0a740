"""Who is needed at a meeting, how much and why, and who of them lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.meeting.words import Table, press, specialty_words
from bot.screens.phrases import in_a_row, pair, raised
from bot.screens.screen import Button, Screen, pairs
from core.engine.roles import Level, Role
from core.model.board import Meeting, Presence, Specialty
from dialogs.board import SPECIALTIES_OF
from dialogs.wording import Wording

_ALIKE: Final = 2
_CASES: Final = 2
_FAMILIES: Final = 2


@dataclass(frozen=True)
class Needed:
    """A role, and whether somebody takes it; ``askable`` are people who could.

    ``promised``: somebody said that they would write, and did not yet.
    """

    role: Role
    taken: bool
    askable: Sequence[int]
    promised: bool = False


def specialties_of(seat: str) -> frozenset[Specialty]:
    """Return the specialties that can take a seat."""
    return frozenset(map(Specialty, SPECIALTIES_OF[seat]))


def needed(table: Table, meeting: Meeting, found: Sequence[Role]) -> list[Needed]:
    """Return who is needed, and who of the team could come that does not yet."""
    answered = [it for it in meeting.attendance if it.presence is not Presence.ABSENT]
    coming = {it.person_id for it in answered}
    heard = {it.specialty for it in answered if it.heard}
    promised = {it.specialty for it in answered}
    return [
        Needed(
            role,
            bool(specialties_of(role.seat) & heard),
            [
                person
                for person, specialty in table.specialties.items()
                if specialty in specialties_of(role.seat) and person not in coming
            ],
            bool(specialties_of(role.seat) & promised),
        )
        for role in found
    ]


def roles_screen(table: Table, meeting: Meeting, found: Sequence[Needed], said: str = "") -> Screen:
    """Return who is needed, with why; who lacks can be invited in one tap."""
    say = table.say
    blocks = [
        paragraph(bold(say(f"role-level-{level.name.lower()}")), *_lines(found, level, say))
        for level in Level
        if any(it.role.level is level for it in found)
    ]
    missing = [it for it in found if it.askable and not it.taken and it.role.level < Level.OPTIONAL]
    buttons = [
        Button(say("button-invite-seat", who=_seat(it, say)), press("iv", meeting.id, it.role.seat))
        for it in missing
    ]
    text = document(
        bold(table.head(meeting, say("roles-title"))),
        *([line("✓ ", said)] if said else []),
        *(blocks or [paragraph(say("roles-nobody"))]),
        italic(say("roles-foot")),
    )
    back = (Button(say("button-meeting-back"), press("o", meeting.id)),)
    return Screen(text, (*pairs(buttons[:6], 1), back), names_cases=True)


def _lines(found: Sequence[Needed], level: Level, say: Wording) -> Iterator[Line]:
    for it in found:
        if it.role.level is level:
            mark = "✓ " if it.taken else "✕ "
            told = [why_words(it.role.why, say), _lack(it, say)]
            yield line(mark, bold(_seat(it, say)), pair("", " · ".join(filter(None, told)), say))


def _lack(it: Needed, say: Wording) -> str:
    """Return why nobody takes a seat, where nobody is asked for it."""
    if it.taken:
        return ""
    if it.promised:
        return say("attend-written-awaited")
    return "" if it.askable else say("roles-nobody-has")


def _seat(it: Needed, say: Wording) -> str:
    return raised(say(f"seat-{it.role.seat}"))


def why_words(why: Mapping[str, Sequence[tuple[str, object]]], say: Wording) -> str:
    """Return what somebody is needed for, with the cases: "chirurgie (MIRA-42, ORLU-07 + 1)".

    What several cases are needed for alike is said once.
    """
    alike: dict[str, list[str]] = {}
    for case, about in why.items():
        families = list(dict.fromkeys(say(f"family-{family}") for family, _ in about))[:_FAMILIES]
        alike.setdefault(", ".join(families), []).append(case)
    shown = list(alike.items())[:_ALIKE]
    told = [f"{what} ({_few(of)})" if what else _few(of) for what, of in shown]
    rest = len(why) - sum(len(of) for _, of in shown)
    return in_a_row(told, say) + (f" +\u00a0{rest}" if rest else "")


def _few(cases: Sequence[str]) -> str:
    more = f" +\u00a0{len(cases) - _CASES}" if cases[_CASES:] else ""
    return ", ".join(cases[:_CASES]) + more


def invitation_screen(table: Table, meeting: Meeting, role: Role, specialty: Specialty) -> Screen:
    """Ask somebody of a specialty that lacks to come, or to write what they think."""
    say = table.say
    text = document(
        bold(table.head(meeting)),
        say(
            "invite-seat",
            specialty=specialty_words(specialty, say),
            when=table.when(meeting),
            why=why_words(role.why, say),
        ),
    )
    rows = (
        (
            Button(say("button-come"), press("at", meeting.id)),
            Button(say("button-write"), press("ag", meeting.id, 0)),
        ),
    )
    return Screen(text, rows, names_cases=True)
