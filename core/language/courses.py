"""A bone drug that is to be begun, or that was ended: what that says of the course it is in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
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
_ENDS: Final = ("arret", "stop", "interromp", "interrupt", "discontinu", "cess", "suspend")
_GOES_ON: Final = ("continue", "continuing", "ongoing", "poursui", "pursui")
_WE: Final = frozenset({"on", "nous", "we"})
"""Words before a verb of the present: "on débute", which has no accent more than "débuté"."""
_TO_END: Final = frozenset({"a", "to", "be", "being"})
_FIRST: Final = frozenset({"premier", "premiere", "first"})
_DUE: Final = frozenset({"prevu", "prevue", "due", "programmer", "plan", "planned"})
_TURNED: Final = frozenset({"pas", "non", "jamais", "not", "no", "never", "sans", "without"})


def stages(sentence: Cut, placed: Sequence[tuple[int, int, Said]]) -> Iterator[Said]:
    """Yield the stage that the words around a drug say, where no other words do.

    A drug that is planned, with a word of beginning, is one to begin; denosumab that was given,
    with a word of ending, is ended: its option says "déjà arrêté", and that of no other drug does.
    """
    if any(it.fact == _STAGE for _, _, it in placed):
        return
    for first, last, said in placed:
        if said.fact != _DRUG or said.answer is None or said.stance is Stance.DENIED:
            continue
        stage = _stage(said, _clause(sentence, first, last))
        if stage is not None:
            yield Said(_STAGE, (Picked(stage),), said.words, Stance.DOUBTED)
            return


def _clause(sentence: Cut, first: int, last: int) -> list[str]:
    return [it.word for it in sentence.tokens[max(0, first - _CLAUSE) : last + _CLAUSE]]


def _stage(said: Said, words: Sequence[str]) -> str | None:
    """Return the stage of a drug that the words around it tell, if they do."""
    if said.stance is Stance.PAST:
        return "stopping" if said.answer == _DENOSUMAB and _any(words, _ENDS) else None
    if _TURNED & set(words) or "?" in words:
        return None
    planned = said.stance is Stance.DOUBTED and _any(words, _BEGINS)
    if planned or _led(words, _WE, _BEGINS) or (_FIRST & set(words) and _DUE & set(words)):
        return "start"
    if _led(words, _WE | _TO_END, _ENDS):
        return "stopping"
    return "treated" if _any(words, _GOES_ON) else None


def _led(words: Sequence[str], before: frozenset[str], beginnings: tuple[str, ...]) -> bool:
    """Tell whether a verb stands right behind one of some words: "on débute", "à suspendre"."""
    return any(one in before and other.startswith(beginnings) for one, other in pairwise(words))


def _any(words: Sequence[str], beginnings: tuple[str, ...]) -> bool:
    return any(it.startswith(beginnings) for it in words)
