"""What is told of one vertebra in two places: its wall and alignment, its height and its body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.definition.answer import Picked
from core.language.said import Said, Stance

_RETROPULSED: Final = Picked("retropulsed")
_WITH_THE_WALL: Final = {
    Picked("normal"): Picked("retropulsion_normal"),
    Picked("deformity"): Picked("retropulsion_deformity"),
}
"""What an alignment is called beside a posterior wall that is pushed back."""
_UNCOLLAPSED: Final = (Picked("body_involved"), Picked("none_of_these"))
"""What a part of the body means where the vertebra has kept its height."""
_NO: Final = Picked("no")


def with_its_wall(found: Sequence[Said]) -> list[Said]:
    """Return an alignment beside a wall pushed back as both: "recul du mur, sans cyphose"."""
    wall = any(
        it.fact == "posterior_wall" and it.plain and it.answer == _RETROPULSED for it in found
    )
    return [
        replace(it, answers=(_WITH_THE_WALL[it.answer],))
        if wall
        and it.fact == "spinal_alignment"
        and it.stance in (Stance.STATED, Stance.DENIED)
        and it.answer in _WITH_THE_WALL
        else it
        for it in found
    ]


def uncollapsed(found: Sequence[Said]) -> list[Said]:
    """Return a part of the body as the option that it is without a collapse, where none is told.

    "Pas de tassement, plus de la moitié du corps envahie" is no collapse of more than half.
    """
    height = any(
        it.fact == "compression_fracture"
        and it.answer == _NO
        and it.stance in (Stance.STATED, Stance.DENIED)
        for it in found
    )
    return [
        replace(it, answers=tuple(a for a in it.answers if a in _UNCOLLAPSED))
        if height
        and it.fact == "vertebral_collapse"
        and len(it.answers) > 1
        and set(it.answers) & set(_UNCOLLAPSED)
        else it
        for it in found
    ]
