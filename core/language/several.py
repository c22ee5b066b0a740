"""What is said where a text names several bones: nothing tells of which one each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.definition.answer import Picked
from core.definition.fact import Fact, Scope
from core.language.pieces import Cut
from core.language.said import Said, Stance
from core.language.vocabulary import SIDES

_LEVEL: Final = "vertebral_level"
_SEGMENT: Final = "long_bone_segment"
_UPPER: Final = "upper_limb"
_BONES: Final = {_LEVEL: "spine", _SEGMENT: "long_bone"}
_PELVIS: Final = Picked("pelvis")
_TWO: Final = 2
_OF_A_VERTEBRA: Final = frozenset(
    {
        *("spinal_pain", "spinal_alignment", "vertebral_collapse", "posterolateral"),
        *("posterior_wall", "compression_fracture", "canal_narrowing", "cord_distance"),
    }
)
_OF_A_LIMB: Final = frozenset({"limb_pain", "cortex"})
"""Facts that say of which bone they are, where it is one of several kinds."""


def told_of_several(sentence: Cut, said: Sequence[Said], facts: Mapping[str, Fact]) -> list[Said]:
    """Return what was said, that of a lesion to be confirmed where several are named.

    Not where all are meant together: "T7-T8 lytiques" is said of both. Right and left are two, too:
    "fémur droit opéré ; à gauche, non fracturée".
    """
    told = (it for it in said if it.stance is Stance.STATED)
    bones = {_BONES[it.fact] for it in told if it.fact in _BONES}
    bones |= {"pelvis" for it in said if it.stance is Stance.STATED and _PELVIS in it.answers}
    several = any(it.fact in _BONES and _are_several(it) for it in said)
    several = (
        several or ("long_bone" in bones and _names_both_sides(sentence)) or _is_another_past(said)
    )
    if not several and len(bones) < _TWO:
        return list(said)
    clear = frozenset() if several else _OF_A_VERTEBRA | _OF_A_LIMB
    return [
        replace(it, stance=Stance.SEVERAL)
        if it.plain and it.fact not in clear and _is_of_one(it, facts)
        else it
        for it in said
    ]


def _names_both_sides(sentence: Cut) -> bool:
    """Tell whether right and left are named, each of something."""
    return all(any(it.is_cue(side) for it in sentence.pieces) for side in SIDES)


def _is_another_past(said: Sequence[Said]) -> bool:
    """Tell whether a vertebra of once is named beside one of now."""
    levels = [it for it in said if it.fact == _LEVEL]
    now = {a for it in levels if it.stance is Stance.STATED for a in it.answers}
    return bool(now) and any(
        it.stance is Stance.PAST and not now & set(it.answers) for it in levels
    )


def _are_several(said: Said) -> bool:
    """Tell whether several bones are named; parts of a femur are those of one that is not told."""
    ids = {it.id for it in said.answers if isinstance(it, Picked)}
    if said.fact == _SEGMENT:
        return _UPPER in ids and len(ids) > 1
    return len(ids) > 1 and not said.together


def _is_of_one(said: Said, facts: Mapping[str, Fact]) -> bool:
    fact = facts.get(said.fact)
    return said.fact not in _BONES and fact is not None and fact.scope is Scope.LESION
