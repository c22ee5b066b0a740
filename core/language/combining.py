"""What a sentence says of each fact, once: repeated, narrowed, or left to the person to choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.definition.answer import Answer, Picked
from core.language.courses import stages
from core.language.levels import neighbours
from core.language.pieces import Cut
from core.language.said import Said, Stance
from core.language.vertebrae import irradiated, uncollapsed, with_its_wall

_BOTH: Final[Mapping[str, tuple[frozenset[str], str]]] = {
    "antithrombotic": (frozenset({"antiplatelet", "anticoagulant"}), "both"),
    "pain_pattern": (frozenset({"inflammatory", "mechanical"}), "both"),
    "lesion_type": (frozenset({"lytic", "blastic"}), "mixed"),
    "short_or_hard_to_move": (frozenset({"short_survival", "hard_to_move"}), "both"),
}
"""Options that are a third one together."""
_OF_THE_PATIENT: Final = ("antithrombotic", "short_or_hard_to_move", "cord_signs")
"""Facts of which two options hold together wherever they stand; a lesion may be another one."""
_EITHER: Final = frozenset({"ou", "or", "vs", "versus"})
_LEVEL: Final = "vertebral_level"
_PAIR: Final = 2
_JOINTS: Final = ("", "-", "/", "+", ",", "&", "et", "and")
"""What stands between two vertebrae that are both meant; "ou" is not among it."""
_NARROWED: Final = "visceral_metastases"
"""A fact of which each word rules something out: "non opérables", "chimio en cours"."""
_KEPT: Final = ("primary_tumour", "vertebral_level", "long_bone_segment", "region")
"""Facts of which one of once is told beside that of now: a former cancer, another lesion."""
_BLOOD: Final = "haematological_cancer"
_PARTS: Final = "posterolateral"
_OF_THE_ARCH: Final = ("arc", "pédic", "pedic", "facet", "articul", "lame", "arch")
_COARSE: Final = "region"
_FINE: Final = {"vertebral_level": "spine", "long_bone_segment": "long_bone"}

_DEFICITS: Final[Mapping[str, Sequence[str]]] = {
    "frankel": "abcd",
    "motor_function": ("not_walking", "paraplegic", "walks_with_aid"),
}
"""Signs of a deficit: beside them, an epidural extension is more than a threat."""
_Key = tuple[str, Stance]

Placed = tuple[int, int, Said]
"""Something said, with the tokens from which it was read."""


def combined(sentence: Cut, placed: Sequence[Placed]) -> list[Said]:
    """Return what is said of each fact and in each stance, in the order of the sentence."""
    ordered = _undecided(sentence, sorted(placed, key=lambda it: it[:2]))
    found = with_its_wall(uncollapsed(_together(sentence, ordered)))
    found = [*found, *_haematological(found)]
    found += irradiated(sentence, ordered)
    found = _in_its_region([*found, *stages(sentence, ordered)])
    groups: dict[tuple[str, Stance], list[Said]] = {}
    now = {it.fact for it in found if it.stance is Stance.STATED and it.answers}
    for said in found:
        if said.stance is not Stance.PAST or said.fact not in now or said.fact in _KEPT:
            groups.setdefault((said.fact, said.stance), []).append(said)
    for fact, stance in list(groups):
        stated = {(it.answers, it.words) for it in groups.get((fact, Stance.STATED), ())}
        told = {(it.answers, it.words) for it in groups[fact, stance]}
        if stance is Stance.DOUBTED and stated >= told:
            del groups[fact, stance]  # "fracture … through a met": told twice
    both = _are_neighbours(sentence, ordered)
    every = (_one(group) for group in _contradicted(_threatened(groups)).values())
    return _without_the_coarse(
        [replace(it, together=both and it.fact == _LEVEL and len(it.answers) > 1) for it in every]
    )


def _undecided(sentence: Cut, ordered: Sequence[Placed]) -> list[Placed]:
    """Return what is said; of two that "ou" joins both in doubt: "zol ou déno pas tranché"."""
    found = list(ordered)
    for at in range(len(found) - 1):
        (first, last, one), (behind, end, other) = found[at : at + 2]
        between = sentence.tokens[last:behind]
        joined = any(it.word in _EITHER for it in between) and len(between) <= _PAIR
        stances = {one.stance, other.stance}
        if joined and one.fact == other.fact and stances == {Stance.STATED, Stance.DOUBTED}:
            found[at] = first, last, replace(one, stance=Stance.DOUBTED)
            found[at + 1] = behind, end, replace(other, stance=Stance.DOUBTED)
    return found


def _haematological(found: Sequence[Said]) -> Iterable[Said]:
    """Yield that a blood cancer is known or suspected: its question asks for both."""
    if any(it.fact == _BLOOD for it in found):
        return
    for said in found:
        blood = said.fact == "primary_tumour" and said.answer == Picked("myeloma_lymphoma")
        if blood and said.stance in (Stance.STATED, Stance.DOUBTED):
            yield replace(said, fact=_BLOOD, answers=(Picked("yes"),))
            return


def _threatened(groups: Mapping[_Key, list[Said]]) -> Mapping[_Key, list[Said]]:
    """Return what is said, a threatened cord beside the signs of a deficit as doubted."""
    stated = {
        a
        for (_, stance), group in groups.items()
        if stance is Stance.STATED
        for a in ((it.fact, answer) for it in group for answer in it.answers)
    }
    key = ("cord_signs", Stance.STATED)
    threat = groups.get(key, [])
    deficit = any((fact, Picked(it)) in stated for fact, ids in _DEFICITS.items() for it in ids)
    told = [it for it in threat if Picked("deficit") in it.answers]
    if told and len(told) < len(threat):
        return {**groups, key: told}  # "épidurite, paraparésie"
    if not deficit or told or not threat:
        return groups
    doubted = [replace(it, stance=Stance.DOUBTED) for it in threat]
    return {**{k: v for k, v in groups.items() if k != key}, (key[0], Stance.DOUBTED): doubted}


def _contradicted(groups: Mapping[_Key, list[Said]]) -> Mapping[_Key, list[Said]]:
    """Return what is said; what is stated of one and denied of another as doubted.

    Who takes one drug and not another one takes it: "pas d'AOD, kardegic seul".
    """
    found = dict(groups)
    for fact in [it for it, stance in groups if stance is Stance.DENIED]:
        stated, denied = found.get((fact, Stance.STATED), []), found[fact, Stance.DENIED]
        options = {a for it in denied for a in it.answers}
        if not stated or any(a in options for it in stated for a in it.answers):
            continue
        if fact in _OF_THE_PATIENT:
            del found[fact, Stance.DENIED]
            continue
        doubted = [replace(it, stance=Stance.DOUBTED) for it in found.pop((fact, Stance.STATED))]
        found[fact, Stance.DOUBTED] = [*found.get((fact, Stance.DOUBTED), []), *doubted]
    return found


def _are_neighbours(sentence: Cut, ordered: Sequence[Placed]) -> bool:
    """Tell whether two vertebrae are named, one right below the other: "T7-T8", "T12 et L1"."""
    named = [it for it in ordered if it[2].fact == _LEVEL]
    if len(named) != _PAIR or not all(it[2].plain for it in named):
        return False
    upper, lower = (next(iter(_options([it[2]], _LEVEL))) for it in named)
    tokens = sentence.tokens
    joint = sentence.text[tokens[named[0][1] - 1].end : tokens[named[1][0]].start]
    return neighbours(upper, lower) and joint.strip().casefold() in _JOINTS


def _together(sentence: Cut, ordered: Sequence[Placed]) -> list[Said]:
    """Return what is said, two options that are a third together as that: in one clause alone."""
    found: list[tuple[int, int, Said]] = []
    for first, last, said in ordered:
        before = next((it for it in reversed(found) if it[2].fact == said.fact), None)
        pair, both = _BOTH.get(said.fact, (frozenset(), ""))
        if before and both and before[2].plain and said.plain:
            apart = sentence.apart(before[1] - 1, first)
            options = {a.id for a in (*before[2].answers, *said.answers) if isinstance(a, Picked)}
            between = {it.word for it in sentence.tokens[before[1] : first]}
            if (
                options == pair
                and not between & _EITHER
                and (said.fact in _OF_THE_PATIENT or not apart)
            ):
                words = sentence.words(before[0], last) if not apart else _words((before[2], said))
                found[found.index(before)] = (
                    before[0],
                    last,
                    replace(said, answers=(Picked(both),), words=words),
                )
                continue
        found.append((first, last, said))
    return [it for _, _, it in found]


def _one(group: Sequence[Said]) -> Said:
    """Return several readings of one fact as one; where they differ, the person chooses."""
    if all(it.answers == group[0].answers and it.trouble == group[0].trouble for it in group):
        return group[0]
    certain = [it for it in group if it.answer is not None]
    answers: list[Answer] = list(dict.fromkeys(a for it in certain for a in it.answers))
    if not certain:
        answers = list(dict.fromkeys(a for it in group for a in it.answers))
        if group[0].fact == _NARROWED:
            common = [a for a in answers if all(a in it.answers for it in group)]
            answers = common or answers
        return replace(group[0], answers=tuple(answers), words=_words(group))
    _words(certain)
    open_ones = [it for it in group if it.answer is None and it.trouble is None and it.answers]
    whole = group[0].fact == _PARTS and len(open_ones) == 1 and not _names_a_part(certain[0])
    if len(answers) == 1 and (whole or all(set(answers) <= set(it.answers) for it in open_ones)):
        return certain[0]
    every = dict.fromkeys([*answers, *(a for it in open_ones for a in it.answers)])
    return replace(certain[0], answers=tuple(every), words=_words(group))


def _names_a_part(said: Said) -> bool:
    """Tell whether it names its own part: "pédicules soufflés, arc postérieur respecté"."""
    return any(it in said.words.casefold() for it in _OF_THE_ARCH)


def _words(group: Iterable[Said]) -> str:
    return " … ".join(dict.fromkeys(it.words for it in group))


# ---- where the lesion is -----------------------------------------------------------------------


def _options(found: Iterable[Said], fact: str) -> set[str]:
    return {a.id for it in found if it.fact == fact for a in it.answers if isinstance(a, Picked)}


def _is_in_a_limb(found: Sequence[Said]) -> bool:
    """Tell whether the lesion is said to be in a long bone, and none in the spine."""
    spine = _options(found, "vertebral_level") or "spine" in _options(found, _COARSE)
    limb = _options(found, "long_bone_segment") or "long_bone" in _options(found, _COARSE)
    return bool(limb) and not spine


def _in_its_region(found: Sequence[Said]) -> list[Said]:
    """Return pain as that of the place that is named: a limb has its own scale."""
    if not _is_in_a_limb(found):
        regions = _options(found, _COARSE)
        elsewhere = regions and not _options(found, "long_bone_segment")
        kept = [it for it in found if not (elsewhere and it.fact == "limb_pain")]
        spine = "spine" in regions or _options(found, _LEVEL)
        back = {it.words for it in found if it.fact == "spinal_pain"}
        if spine:  # "douleur à la mise en charge" is that of the place that is named
            kept = [it for it in kept if it.fact != "limb_pain" or it.words not in back]
        return kept if spine or not regions else [_of_another_bone(it) for it in kept]
    return [_of_a_limb(it) if it.fact == "spinal_pain" else it for it in found]


def _of_another_bone(said: Said) -> Said:
    """Return a mechanical pain of the pelvis as its pattern: the scale is that of the spine."""
    mechanical = said.fact == "spinal_pain" and said.answers == (Picked("mechanical"),)
    return replace(said, fact="pain_pattern") if mechanical else said


def _of_a_limb(said: Said) -> Said:
    if said.answers == (Picked("mechanical"),):
        return replace(said, fact="pain_pattern")
    return replace(said, fact="limb_pain") if said.answers == (Picked("none"),) else said


def _without_the_coarse(found: Sequence[Said]) -> list[Said]:
    """Return what is said without a region that a finer place says already."""
    fine = {it.fact for it in found if it.fact in _FINE and it.stance is Stance.STATED}
    regions = {Picked(_FINE[it]) for it in fine}
    if not fine:
        return list(found)
    return [
        _beside(it, regions) for it in found if it.fact != _COARSE or not set(it.answers) <= regions
    ]


def _beside(said: Said, regions: set[Picked]) -> Said:
    """Return another region than that of the finer place as one that is asked: two lesions."""
    if said.fact != _COARSE or said.stance is not Stance.STATED:
        return said
    every = dict.fromkeys([*said.answers, *sorted(regions, key=lambda it: it.id)])
    return replace(said, answers=tuple(every))
