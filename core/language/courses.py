"""A bone drug that is to be begun, or that was ended: what that says of the course it is in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from core.definition.answer import Picked
from core.language.pieces import Cut
from core.language.said import Said, Stance

_DRUG: Final = "antiresorptive_drug"
_STAGE: Final = "antiresorptive_stage"
_DENOSUMAB: Final = Picked("denosumab")
_CLAUSE: Final = 6
"""Tokens before and behind a drug among which it is said that it begins or ends."""
_BEGINS: Final = ("debut", "commenc", "start", "initi", "introdui", "instaur", "demarr", "begin")
_ENDS: Final = ("arret", "stop", "interromp", "interrupt", "discontinu")
_TURNED: Final = frozenset({"pas", "non", "jamais", "not", "no", "never", "sans", "without"})


def stages(sentence: Cut, placed: Sequence[tuple[int, int, Said]]) -> Iterator[Said]:
    """Yield the stage that the words around a drug say, where no other words do.

    A drug that is planned, with a word of beginning, is one to begin; denosumab that was given,
    with a word of ending, is ended: its option says "déjà arrêté", and that of no other drug does.
    """
    if any(it.fact == _STAGE for _, _, it in placed):
        return
    for first, last, said in placed:
        if said.fact != _DRUG or said.answer is None:
            continue
        words = [it.word for it in sentence.tokens[max(0, first - _CLAUSE) : last + _CLAUSE]]
        turned = bool(_TURNED & set(words))
        if said.stance is Stance.DOUBTED and not turned and _any(words, _BEGINS):
            yield Said(_STAGE, (Picked("start"),), said.words, Stance.DOUBTED)
            return
        if said.stance is Stance.PAST and said.answer == _DENOSUMAB and _any(words, _ENDS):
            yield Said(_STAGE, (Picked("stopping"),), said.words, Stance.DOUBTED)
            return


def _any(words: Sequence[str], beginnings: tuple[str, ...]) -> bool:
    return any(it.startswith(beginnings) for it in words)
