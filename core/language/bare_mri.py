"""An MRI whose region nobody writes, beside a lesion of the spine: "Frankel C, IRM faite".

It is that of the spine, as likely as not, and is proposed by itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.language.checks import told_of_check
from core.language.gathering import Gathered
from core.language.pieces import Cut, Piece
from core.language.said import Said, Stance
from core.language.small_words import PASSED
from core.language.stances import stance_of
from core.language.unclear_years import may_be_to_come
from core.language.value import Value
from core.language.values import value_of
from core.language.vocabulary import Concerns, Cue, Names, Vocabulary

_FACT: Final = "spine_mri"
_WORDS: Final = frozenset({"irm", "mri"})
_OF_THE_SPINE: Final = frozenset(
    {
        *("vertebral_level", "frankel", "cord_signs", "vertebral_collapse", "compression_fracture"),
        *("posterior_wall", "canal_narrowing", "spinal_alignment", "motor_function"),
    }
)


def keep_bare_mri(
    sentence: Cut, used: set[int], found: Gathered, vocabulary: Vocabulary, today: date
) -> None:
    """Keep what is told of an MRI, where the spine is told, and no other examination of it."""
    told = {it.fact for _, _, it in found.said if it.stance is not Stance.FAMILY}
    spine = any(it[2].fact == "region" and Picked("spine") in it[2].answers for it in found.said)
    cord = any(Concerns("cord") in it.meanings for it in sentence.pieces)
    if _FACT in told or not (spine or cord or told & _OF_THE_SPINE):
        return
    for place, token in enumerate(sentence.tokens):
        owner = sentence.owner(place)
        free = owner is None or owner.is_cue(Cue.EXAM, Cue.FILLER)
        if token.word in _WORDS and free and _keep(sentence, place, used, found, vocabulary, today):
            return


def _keep(
    sentence: Cut,
    place: int,
    used: set[int],
    found: Gathered,
    vocabulary: Vocabulary,
    today: date,
) -> bool:
    mri = Piece(place, place + 1, (Names(_FACT),))
    others = [it for it in sentence.pieces if it.first != place]
    named = replace(sentence, pieces=sorted([*others, mri], key=lambda it: it.first))
    taken = {i for i, it in enumerate(named.pieces) if _is_used(it, sentence, used)}
    at = named.pieces.index(mri)
    value = told_of_check(named, at, vocabulary, today) or value_of(
        named, at, taken, vocabulary, today
    )
    if value is None or not value.answers or _is_of_elsewhere(named, place + 1, value, vocabulary):
        return False
    if may_be_to_come(named, value, place):
        return False
    first, last = min(place, value.first), max(place + 1, value.last)
    if stance_of(named, first, last, _FACT, is_value=True) is Stance.FAMILY:
        return False
    found.cover(first, last)
    words = sentence.words(first, last)
    found.keep(first, last, Said(_FACT, value.answers, words, Stance.DOUBTED, value.trouble))
    return True


def _is_of_elsewhere(named: Cut, at: int, value: Value, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind says of what it is: "IRM cérébrale faite", "of the liver"."""
    at = named.next_word(at)
    while at < value.last and named.tokens[at].word in PASSED:
        at += 1
    owner = named.owner(at)
    told = vocabulary.own_option(_FACT, named.tokens, at)[0] if at < value.last else 1
    return not (told or (owner is not None and (owner.has_value or owner.is_cue(Cue.PLAN))))


def _is_used(piece: Piece, sentence: Cut, used: set[int]) -> bool:
    return piece in sentence.pieces and sentence.pieces.index(piece) in used
