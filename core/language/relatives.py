"""Whether something is told of a relative: up to where the patient is spoken of again."""

from __future__ import annotations

import re
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.turns import is_content
from core.language.vocabulary import Cue, Says

_OF_ANYBODY: Final = (
    *("primary_tumour", "antithrombotic", "motor_function", "frailty", "short_or_hard_to_move"),
)
"""Facts that may be told of a relative behind a comma."""
_OF_A_DRUG: Final = ("antiresorptive_drug", "antiresorptive_stage")
_SELF: Final = frozenset({"elle", "il", "he", "she", "lui"})
_IT_IS: Final = re.compile(r",? c['’]? ?(?:est|était)\b", re.IGNORECASE)
_PATIENT: Final = frozenset(
    {"patient", "patiente", "malade", "elle-meme", "lui-meme", "themselves"}
)


def is_of_a_relative(sentence: Cut, first: int) -> bool:
    """Tell whether a relative is named before, in the same clause; an age may stand apart."""
    anybody = _may_be_of_anybody(sentence, first)
    drug = _is_given(sentence, first)
    for piece in sentence.before(first):
        apart = sentence.apart(piece.last - 1, first)
        near = piece.last == first and sentence.tokens[first].is_number
        free = anybody or near or drug
        if apart == "." or (apart == "," and not free) or _turns_back(sentence, piece):
            return False
        if piece.is_cue(Cue.FAMILY):
            return anybody or near or apart != "," or _opens_its_sentence(sentence, piece)
        if _is_of_the_patient(sentence, piece, spoken=apart == ","):
            return False
    return False


def _is_given(sentence: Cut, first: int) -> bool:
    """Tell whether a drug stands at a token that a relative may be given: "her mum, on Zometa"."""
    owner = sentence.owner(first)
    return owner is not None and any(it.fact in _OF_A_DRUG for it in owner.of(Says))


def _opens_its_sentence(sentence: Cut, piece: Piece) -> bool:
    """Tell whether nothing of the patient is told before a relative."""
    before = (it for it in sentence.before(piece.first) if is_content(it))
    nearest = next(before, None)
    return nearest is None or sentence.apart(nearest.last - 1, piece.first) == "."


def _turns_back(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a word turns to something else; "puis" goes on with the same relative."""
    if piece.is_cue(Cue.BACK):
        return True
    return piece.is_cue(Cue.INSTEAD) and sentence.tokens[piece.first].word not in ("puis", "then")


def _may_be_of_anybody(sentence: Cut, first: int) -> bool:
    """Tell whether a disease stands at a token that a relative can have: "fils, diabétique"."""
    owner = sentence.owner(first)
    facts = {it.fact for it in owner.of(Says)} if owner is not None else set()
    return any(it in _OF_ANYBODY or it.startswith("comorbidity_") for it in facts)


def _is_of_the_patient(sentence: Cut, piece: Piece, *, spoken: bool) -> bool:
    """Tell whether a piece says that the patient is spoken of again: "elle préfère…".

    A pronoun does where what it says is ``spoken`` of apart, or where it is not the relative's.
    """
    token = sentence.tokens[piece.first]
    if token.word in _SELF and _IT_IS.match(sentence.text, token.end):
        return True  # "son frère a un cancer du rein, lui c'est un mélanome"
    if token.word in _PATIENT:
        return bool(token.apart) or piece.first == 0 or _opens(sentence, piece.first)
    opens = bool(token.apart) and token.word in _SELF
    return opens and (spoken or not _may_mean_a_relative(sentence, piece))


def _opens(sentence: Cut, at: int) -> bool:
    """Tell whether nothing but small words stand before a token in its clause: ", la patiente"."""
    while at and not sentence.tokens[at].apart and is_skipped(sentence.tokens[at - 1]):
        at -= 1
    return not at or bool(sentence.tokens[at].apart)


def _may_mean_a_relative(sentence: Cut, pronoun: Piece) -> bool:
    """Tell whether a pronoun can be that of a relative before it: "sa mère, elle a…"."""
    other = Cue.MAN if sentence.tokens[pronoun.first].word in ("elle", "she") else Cue.WOMAN
    relatives = [it for it in sentence.before(pronoun.first) if it.is_cue(Cue.FAMILY)]
    return not relatives or not all(it.is_cue(other) for it in relatives)
