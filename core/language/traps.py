"""Words that are others beside their neighbours: "EN 8", the gene EGFR, "her son", "son IK"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.language.tokens import Token
from core.language.vocabulary import Vocabulary

_MUTATED: Final = ("mut", "exon", "del", "wild", "sauvage", "positi", "negati", "l858", "t790")
"""Beginnings of words behind a gene, in small letters too: "egfr muté"."""
_OF_TEN: Final = ("10", "100")
_KARNOFSKY: Final = frozenset(str(it) for it in range(20, 110, 10))
"""Numbers behind a "K" that is the index, neither a cancer nor potassium: "K 90"."""
_CONTROL = (
    "redoser doser controle controler recontroler revoir revu revue cs consultation bilan suivi "
    "reevaluation reeval reevaluer rdv tdm scanner irm scinti tep bio biologie creat calcemie "
    "dosage"
)
_CONTROLS: Final = frozenset(_CONTROL.split())
"""What is done in a week that is counted: "contrôle à S4"."""
_WHOSE: Final = frozenset({"his", "her", "their", "the", "a", "one", "my", "s", "eldest", "in"})
_DOES: Final = frozenset(
    {"est", "has", "had", "with", "is", "was", "died", "s", "on", "also", "who"}
)
"""Words before and behind the English "son"; else it is the French one."""


def without_traps(tokens: Sequence[Token], text: str, vocabulary: Vocabulary) -> list[Token]:
    """Return the tokens with those that only their capitals tell apart under another word."""
    if text.isupper():
        return list(tokens)
    found = []
    for at, it in enumerate(tokens):
        numbered = tokens[at + 1 : at + 2] and tokens[at + 1].is_number
        # "EN 8" is the numeric scale, "en 8 jours" is not; "EGFR" a gene, "eGFR 48" a rate
        traps = {"EN": "evn" if numbered else "en", "EGFR": "egfr" if numbered else "gene"}
        rate = any(ahead.is_number for ahead in tokens[at + 1 : at + 4])
        traps |= {"ces": "cet", "Ces": "cet"}  # "CES" is of the cauda equina
        traps |= {"who": "which"} if rate else {"who": "which", "egfr": "gene"}
        if it.word == "w" and not numbered:
            traps["w"] = "with"
        own = it.word == "son" and vocabulary.longest(tokens, at)[0] <= 1  # "son homme" is one
        if own and not _is_a_child(tokens, at):
            traps |= dict.fromkeys(("son", "Son"), "sa")
        if it.word == "egfr" and at and vocabulary.longest(tokens, at - 1)[0] > 1:
            del traps["EGFR"]  # "poumon EGFR" is a tumour
        elif it.word == "egfr" and any(
            ahead.word.startswith(_MUTATED) for ahead in tokens[at + 1 : at + 2]
        ):
            traps["egfr"] = "gene"
        if _is_of_ten(tokens, at + 1):
            traps["en"] = "evn"
        traps |= _before(tokens, at)
        if it.word == "/" and _parts_age_and_sex(tokens, at):
            continue
        word = traps.get(text[it.start : it.end], it.word)
        found.append(it if word == it.word else replace(it, word=word))
    return found


def _is_a_week(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an S with its number is a week, and no vertebra: "redoser à S2"."""
    if tokens[at].word != "s":
        return False
    ahead = [it.word for it in tokens[max(at - 2, 0) : at]]
    numbered = tokens[at + 1 : at + 2] and tokens[at + 1].is_number and tokens[at + 1].glued
    return bool(numbered) and len(ahead) > 1 and ahead[1] == "a" and ahead[0] in _CONTROLS


def _before(tokens: Sequence[Token], at: int) -> dict[str, str]:
    """Return what words mean that stand before a number: "sous 50 %" is less than that."""
    if [it.word for it in tokens[at : at + 2]] == ["plus", "que"]:
        return {"plus": "reste"}  # "plus que 3 semaines à vivre"
    week = dict.fromkeys("sS", "semaine") if _is_a_week(tokens, at) else {}
    if any(it.is_number for it in tokens[at + 1 : at + 3]):
        week |= dict.fromkeys(("delà", "dela", "beyond"), ">")
    if not (tokens[at + 1 : at + 2] and tokens[at + 1].is_number):
        return week
    number, unit = tokens[at + 1], tokens[at + 2 : at + 3]
    index = dict.fromkeys("kK", "karnofsky") if number.word in _KARNOFSKY else {}
    under = {"sous": "<", "under": "<"} if [it.word for it in unit] == ["%"] else {}
    return {"sup": ">", "inf": "<", **week, **index, **under}


def _parts_age_and_sex(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a stroke stands between an age and a letter: "64/F"."""
    around = tokens[at - 1 : at + 2] if at else []
    glued = len(around) > 2 and around[1].glued and around[2].glued and around[2].word in ("f", "m")
    return glued and around[0].is_number and (at == 1 or bool(around[0].apart))


def _is_a_child(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "son" is the English one: "her son", "son has", not "son espérance de vie"."""
    ahead = tokens[at - 1].word if at else ""
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    heads = not behind or tokens[at + 1].apart == ":"
    return ahead in _WHOSE or behind in _DOES or heads


def _is_of_ten(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number out of ten stands at a place: "en 6/10" is the numeric scale."""
    words = [it.word for it in tokens[at : at + 3]]
    return len(words) == 3 and words[1] == "/" and words[2] in _OF_TEN
