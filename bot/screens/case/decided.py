"""What the board decided of a case, on its first page and on its timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.screens.document import Line, bold, line
from bot.screens.phrases import day, pair
from core.model.decision import Decision
from dialogs.wording import Wording


def holding(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions that hold: of each item the last."""
    return list({it.item_id: it for it in decisions}.values())


def decided_lines(decisions: Sequence[Decision], say: Wording) -> Iterator[Line]:
    """Yield when something was decided last, and what became of it."""
    for it in holding(decisions)[-1:]:
        became = say(f"minutes-applied-{it.application.applied}") if it.application else ""
        yield line("⚖ ", bold(decided_on(it, say)), f" · {became}" if became else "")


def decided_events(decisions: Sequence[Decision], say: Wording) -> Iterator[tuple[datetime, str]]:
    """Yield each decision and what became of it, with its moment; corrected ones too."""
    for it in decisions:
        accord = say(f"minutes-accord-{it.accord}")
        yield it.at, f"⚖ {say('minutes-decision')} · {accord}"
        if it.application:
            told = say(f"minutes-applied-{it.application.applied}")
            yield it.application.at, f"⚖ {pair(say('minutes-applied'), told, say)}"


def decided_on(it: Decision, say: Wording) -> str:
    """Return on which day something was decided."""
    return say("decided-on", day=day(it.at.astimezone().date(), say))
