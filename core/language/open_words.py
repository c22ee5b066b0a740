"""Words that are not known beside others, which could turn what these say: "réflexe L4"."""

from __future__ import annotations

import re
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.small_words import GIVEN
from core.language.vocabulary import SIDES, Cue, Names, Says, Weak

_CLAUSE: Final = 8
"""Tokens around a level among which a lesion is looked for."""
_LEVEL: Final = "vertebral_level"
_GIVEN: Final = ("antiresorptive_drug", "antithrombotic")
"""Facts of what is given: a word that is not known beside them may say that it is not."""
_NEAR: Final = ("limb_pain",)
"""Facts that a word right before them turns: "cheville douloureuse à l’appui"."""
_ADVERB: Final = re.compile(
    r"[a-z]+(?:al|ell?|iv|iqu|eus|air|abl|ibl|er|ier|ut|ch|tot)ement|[a-z]+[ae]mment|[a-z]{3,}ly"
)
_LESIONS = (
    "lesion lesions metastase metastases meta metas met mets metastasis localisation atteinte "
    "foyer foyers douleur douleurs pain horaire rythme allure caractere composante type image"
)
HEADS: Final = frozenset(_LESIONS.split())
_OF_THE_SPINE: Final = frozenset({"sacrum", "sacre", "sacral", "etage", "hauteur"})
_CLOSED: Final = ("ferm", "referm", "cicatris", "heal", "clos", "impeccable")
_WEIGHTED: Final = ("en", "au", "on", "irm", "mri", "mr")
_OF_A_DOSE: Final = GIVEN | {"derniere", "dernier", "last"}
_TAKEN: Final = frozenset({"sous", "on", "par", "recoit", "prend", "takes", "taking", "receives"})


def is_open(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether a word that is not known stands where it could turn what a piece says."""
    if says.fact in _NEAR:
        at = piece.first - 1
        return at >= 0 and not sentence.tokens[at + 1].apart and is_unknown(sentence, at)
    if says.fact == _LEVEL:
        return _is_open_level(sentence, piece)
    if says.fact == "skin_healed" and says.options == (
        "done",
    ):  # a clean wound need not have healed
        return not any(
            it.word.startswith(_CLOSED) for it in sentence.tokens[piece.first : piece.last]
        )
    if says.weak is not Weak.NOUN and not (says.fact in _GIVEN and _is_bare(sentence, piece)):
        return False
    near = [beside(sentence, piece, step) for step in (-1, +1)]
    given = says.fact in _GIVEN
    return any(
        is_unknown(sentence, it) and not (given and sentence.tokens[it].word in _OF_A_DOSE)
        for it in near
    )


def _is_bare(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a drug is named without the word that says it is taken: "sous", "on"."""
    at = piece.first - 1
    while at > 0 and is_skipped(sentence.tokens[at]) and not sentence.tokens[at].apart:
        at -= 1  # "prend de l’aspirine"
    words = {it.word for it in sentence.tokens[max(0, at) : piece.last]}
    return not words & _TAKEN


def _is_open_level(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a letter with its number may be no level: "réflexe L4", "D3 supplement"."""
    tokens, at = sentence.tokens, piece.first - 1
    led = at >= 0 and not tokens[at + 1].apart
    weighted = tokens[piece.first].word == "t" and tokens[piece.first + 1].word in ("1", "2")
    spine = at >= 0 and tokens[at].word in _OF_THE_SPINE
    if led and (
        (is_unknown(sentence, at) and not spine) or (weighted and tokens[at].word in _WEIGHTED)
    ):
        return True
    if piece.last >= len(tokens) or tokens[piece.last].apart:
        return False
    near = (*sentence.before(piece.first), *sentence.following(piece.last))
    told = any(
        not sentence.apart(min(it.first, piece.first), max(it.last, piece.last) - 1)
        and any(True for _ in (*it.of(Says), *it.of(Names)))
        for it in near
    )
    told = told or any(
        it.word in HEADS and not sentence.apart(min(at, piece.first), max(at, piece.last) - 1)
        for at, it in enumerate(sentence.tokens[: piece.last + _CLAUSE])
        if at >= piece.first - _CLAUSE
    )
    return is_unknown(sentence, piece.last) and not told


def beside(sentence: Cut, piece: Piece, step: int, *, adverbs: bool = True) -> int:
    """Return the place of the next word that is no article, side or adverb; -1 for none."""
    tokens = sentence.tokens
    at = piece.first - 1 if step < 0 else piece.last
    while 0 <= at < len(tokens) and not tokens[at + 1 if step < 0 else at].apart:
        owner = sentence.owner(at)
        side = owner is not None and owner.is_cue(*SIDES, Cue.NEGATION)
        adverb = adverbs and owner is None and _ADVERB.fullmatch(tokens[at].word)
        if not (is_skipped(tokens[at]) or side or adverb):
            return at
        at += step
    return -1


def is_unknown(sentence: Cut, at: int) -> bool:
    """Tell whether a word that is not known stands at a token."""
    if at < 0 or sentence.owner(at) is not None or is_skipped(sentence.tokens[at]):
        return False
    return sentence.tokens[at].word[0].isalpha()


def is_described(sentence: Cut, last: int) -> bool:
    """Tell whether a word that is not known describes what ends before a token."""
    inside = last < len(sentence.tokens) and not sentence.tokens[last].apart
    return inside and is_unknown(sentence, last)
