"""The kinds of things that can happen, as a table, and scripts drawn from it.

A step is plain data, so that a list of steps can be printed, kept in a file and taken again. What
it presses or edits is found when it is taken: ``number`` chooses among what there is by then.
"""

from __future__ import annotations

import json
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.hostile.crowd import Crowd


@dataclass(frozen=True)
class Step:
    """One thing that somebody does."""

    kind: str
    who: int
    number: int
    text: str = ""


Draw = Callable[[random.Random, Sequence[str]], str]
Deed = Callable[[Crowd, Step], Awaitable[None]]


@dataclass(frozen=True)
class Kind:
    """How often a kind of step comes, what text it takes, and what is done."""

    weight: int
    draw: Draw
    deed: Deed


KINDS: dict[str, Kind] = {}


def no_text(dice: random.Random, pool: Sequence[str]) -> str:
    """Return nothing: the step says no text."""
    return ""


def kind(weight: int, draw: Draw = no_text) -> Callable[[Deed], Deed]:
    """Put a kind of step into the table, by the name of what it does."""

    def put(deed: Deed) -> Deed:
        KINDS[deed.__name__] = Kind(weight, draw, deed)
        return deed

    return put


def script(seed: int, pool: Sequence[str], length: int) -> list[Step]:
    """Return at least so many random steps, every kind among them.

    ``pool`` are texts to type and to press.
    """
    dice = random.Random(seed)
    names, weights = list(KINDS), [it.weight for it in KINDS.values()]
    drawn = [*names, *dice.choices(names, weights, k=max(0, length - len(names)))]
    dice.shuffle(drawn)
    return [
        Step(name, dice.randrange(1 << 16), dice.randrange(1 << 30), KINDS[name].draw(dice, pool))
        for name in drawn
    ]


async def take(crowd: Crowd, step: Step) -> None:
    """Let a step happen."""
    await KINDS[step.kind].deed(crowd, step)


def told(steps: Sequence[Step]) -> str:
    """Return steps as JSON that :func:`read` reads, one a line."""
    return "[\n" + ",\n".join(json.dumps(list(asdict(it).values())) for it in steps) + "\n]"


def read(rows: Sequence[Any]) -> list[Step]:
    """Return the steps of a file."""
    return [Step(*row) for row in rows]
