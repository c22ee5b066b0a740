"""What is told of one vertebra in two places: its wall and alignment, its height and its body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.definition.answer import Picked
from core.definition.terms import Days
from core.language.pieces import Cut
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
_BONES: Final = ("vertebral_level", "long_bone_segment", "region")


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


def irradiated(sentence: Cut, placed: Sequence[tuple[int, int, Said]]) -> list[Said]:
    """Return that the one bone that is named was irradiated, where a day of it is told.

    "Completed radiotherapy to L1 four months ago" says so of L1: proposed, not stated.
    """
    if any(it.fact == "level_irradiated" for _, _, it in placed):
        return []
    levels = [it for it in placed if it[2].fact in _BONES and it[2].stance is Stance.STATED]
    days = [it for it in placed if it[2].fact == "last_radiotherapy" and it[2].plain]
    if len(levels) != 1 or len(days) != 1 or not isinstance(days[0][2].answer, Days):
        return []
    ends = (levels[0][0], levels[0][1] - 1, days[0][0], days[0][1] - 1)
    if sentence.apart(min(ends), max(ends)) in (".", ","):
        return []
    return [Said("level_irradiated", (Picked("yes"),), days[0][2].words, Stance.DOUBTED)]
