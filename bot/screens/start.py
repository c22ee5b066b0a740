"""The start: the emergency, what somebody comes back to, and the ways to everything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document, paragraph
from bot.screens.favourites import name_button, star_button
from bot.screens.menu import home_button, other_language
from bot.screens.screen import Button, Rows, Screen, pairs
from core.model.case import Case
from core.model.dialogue import Dialogue
from core.model.press import Press, Resume
from core.ports.shortcuts import FAVOURITES
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions
from dialogs.wording import Wording

BUTTONS: Final = 8
"""What the start has at most: a phone shows no more without scrolling."""
SHOWN: Final = 2
"""Dialogues that can be resumed of which the start has buttons; more are a page of their own."""
RECENT: Final = 2
"""Definitions used last of which the start has buttons."""
_FIRST: Final = 3
"""Scores on the start of who used nothing yet."""


@dataclass(frozen=True)
class Resumable:
    """A dialogue that can be taken up again, and its line in a list."""

    dialogue: Dialogue
    line: str


@dataclass(frozen=True)
class Start:
    """What somebody comes back to.

    ``case`` is the one that is open: what is begun belongs to it. ``seen`` is the one that they saw
    last, where none is open. ``waiting`` can be resumed, the newest first, one more than is shown.
    ``favourites`` and ``recent`` are definitions, ``recent`` without those that are favourites.
    """

    case: Case | None = None
    seen: Case | None = None
    waiting: Sequence[Resumable] = ()
    favourites: Sequence[str] = ()
    recent: Sequence[str] = ()


def start_screen(start: Start, say: Wording) -> Screen:
    """Return the start."""
    blocks = [paragraph(bold("OsteoBoard"), say("start-welcome"))]
    if start.case:
        blocks.append(paragraph(say("start-case", name=start.case.name)))
    if not (start.case or start.seen or start.waiting or start.favourites or start.recent):
        blocks.append(paragraph(say("start-typed")))
    rows = _rows(start, say)
    text = document(*blocks, bold(say("start-choose")))
    return Screen(text, rows, names_cases=bool(start.waiting))


def waiting_screen(
    waiting: Sequence[Resumable], page: int, say: Wording, *, more: bool = False
) -> Screen:
    """Return a page, from 1, of what can be resumed; ``more`` follow."""
    turn = tuple(
        Button(label, MenuPress(MenuVerb.PAGE, f"start-{number}"))
        for label, number, there in (
            (say("button-newer"), page - 1, page > 1),
            (say("button-older"), page + 1, more),
        )
        if there
    )
    resumable = pairs([_resume_button(it) for it in waiting], 1)
    rows = (*resumable, *((turn,) if turn else ()), (home_button(say),))
    return Screen(document(bold(say("start-now"))), rows, names_cases=bool(waiting))


def scores_screen(scores: Sequence[str], say: Wording, page: int = 0) -> Screen:
    """Return the menu of scores; where a phone does not show all of them, a page of it."""
    stars = Button(say("button-favourites"), MenuPress(MenuVerb.PAGE, "stars"))
    ways, room = [stars, home_button(say)], BUTTONS - 2
    if len(scores) > room:
        room -= 1
        following = (page + 1) % -(-len(scores) // room)
        turned = "button-other-pathways" if following else "button-first-pathways"
        ways.insert(0, Button(say(turned), MenuPress(MenuVerb.PAGE, f"scores-{following}")))
    shown = scores[page * room : (page + 1) * room] or scores[:room]
    buttons = [name_button(id, say) for id in shown]
    return Screen(document(bold(say("scores-choose"))), (*pairs(buttons), *pairs(ways, len(ways))))


def _rows(start: Start, say: Wording) -> Rows:
    """Return the buttons that there is room for: what matters less is left out first."""
    scores = Button(say("button-scores"), MenuPress(MenuVerb.PAGE, "scores"))
    cases = Button(say("button-cases"), MenuPress(MenuVerb.CASE, "f-open-0"))
    ways = [
        Button(say("button-emergency"), MenuPress(MenuVerb.START, EMERGENCY)),
        Button(say("button-pathways"), MenuPress(MenuVerb.PAGE, "pathways")),
    ]
    case = [_case_button(it) for it in (start.case,) if it]
    starred = [name_button(id, say, starred=True) for id in start.favourites]
    room = BUTTONS - len([*ways, scores, *case, *starred])
    resumed = _resumed(start.waiting, room - 1, say)
    kept: list[Button] = []
    for button in (
        *resumed[-1:],
        cases,
        *resumed[:-1],
        *(_case_button(it) for it in (start.seen,) if it),
    ):
        if len(kept) < room:
            kept.append(button)
    used = list(_used(start, room - len(kept), say))
    language = [other_language(say)] if len(kept) + len(used) < room else []
    return (
        *pairs([*case, *(it for it in kept if it not in (*resumed, cases))], 1),
        *pairs([it for it in resumed if it in kept], 1),
        tuple(ways),
        *pairs([*starred, *used, scores, *(it for it in kept if it is cases), *language]),
    )


def _resumed(waiting: Sequence[Resumable], room: int, say: Wording) -> list[Button]:
    """Return the buttons of what can be resumed, the last of them one that leads to the rest."""
    first = [_resume_button(it) for it in waiting]
    if len(first) <= min(room, SHOWN):
        return first
    return [*first[:1], Button(say("button-waiting"), MenuPress(MenuVerb.PAGE, "start-1"))]


def _used(start: Start, room: int, say: Wording) -> Iterator[Button]:
    """Yield what was used last, the newest with a star to tap; for who used nothing, scores."""
    ids = list(start.recent[:RECENT])
    if not ids and not start.favourites:
        ids = list(definitions())[:_FIRST]
    may_star = len(start.favourites) < FAVOURITES
    starrable = ids[0] if start.recent and room > 1 and may_star else None
    for id in ids[: room - 1 if starrable else room]:
        yield name_button(id, say)
        if id == starrable:
            yield star_button(id, "start", say)


def _case_button(case: Case) -> Button:
    return Button(f"▤ {case.name}", MenuPress(MenuVerb.CASE, f"o-{case.id}"))


def _resume_button(it: Resumable) -> Button:
    return Button(f"▶ {it.line}", Press(it.dialogue.token, it.dialogue.revision, Resume()))
