"""Commas of a list: "pas de déficit, de recul ni de cyphose" denies all three."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from core.language.pieces import Cut, Piece
from core.language.vocabulary import Concerns, Cue, Says

_HEADS: Final = (Cue.NEGATION, Cue.DOUBT, Cue.IF, Cue.FAMILY, Cue.PAST)
_OPENING: Final = frozenset({"de", "du", "des", "ni", "ou", "or", "nor"})
"""Words with which one more of a list begins behind its comma."""
_COUNTED: Final = frozenset({"un", "une", "a", "an"})
"""The same behind a doubt: behind a denial, "un tassement" is something new."""
_CLOSING: Final = frozenset({"ni", "ou", "or", "nor"})
_ADDING: Final = frozenset({"et", "and"})
"""The same behind anything but a denial."""
_ELISION: Final = ("d'", "d’", "D'", "D’")
_DENYING: Final = frozenset({"pas", "sans", "aucun", "aucune", "no", "without", "ni"})
_SIGNS: Final = frozenset(
    {
        *("compression_fracture", "fracture", "posterior_wall", "posterolateral", "sepsis"),
        *("spinal_alignment", "cord_signs", "lesion_type", "oral_lesion", "deficit_development"),
        *("visceral_metastases", "spinal_pain", "pain_pattern", "hypervascular"),
        *(f"comorbidity_{it}" for it in ("heart", "lungs", "kidneys", "liver", "diabetes")),
    }
)
"""Facts that are told in lists of signs."""


def with_lists(sentence: Cut) -> Cut:
    """Return a sentence in which the commas of a list of signs set nothing apart."""
    commas = [at for at, it in enumerate(sentence.tokens) if at and it.apart == ","]
    listed = set[int]()
    for number, at in enumerate(commas):
        if "," not in sentence.text[sentence.tokens[at - 1].end : sentence.tokens[at].start]:
            continue
        head = _head(sentence, at, listed)
        if head is None or not _is_a_sign(sentence, at):
            continue
        adding = not (head.is_cue(Cue.NEGATION) or denies(sentence, head))
        closing = _CLOSING | _ADDING if adding else _CLOSING
        if _opens(sentence, at, head) or _closes(sentence, commas[number:], closing):
            listed.add(at)
    if not listed:
        return sentence
    tokens = [
        replace(it, apart="", listed=True) if at in listed else it
        for at, it in enumerate(sentence.tokens)
    ]
    return Cut(sentence.text, tokens, sentence.pieces, sentence.today)


def denies(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a piece is a sign with its own denial: "pas de déficit"."""
    says = any(True for _ in piece.of(Says))
    return says and sentence.tokens[piece.first].word in _DENYING


def _start(sentence: Cut, at: int, listed: set[int]) -> int:
    """Return where the clause before a comma begins, a list counting as one."""
    place = at - 1
    while place > 0 and (not sentence.tokens[place].apart or place in listed):
        place -= 1
    return place


def _head(sentence: Cut, at: int, listed: set[int]) -> Piece | None:
    """Return the cue in the clause before a comma that a list can be of."""
    start = _start(sentence, at, listed)
    found = (it for it in sentence.before(at) if it.first >= start)
    return next((it for it in found if it.is_cue(*_HEADS) or denies(sentence, it)), None)


def _end(sentence: Cut, at: int) -> int:
    place = at + 1
    while place < len(sentence.tokens) and not sentence.tokens[place].apart:
        place += 1
    return place


def _is_a_sign(sentence: Cut, at: int) -> bool:
    """Tell whether what follows a comma is a sign and little else: no value, no place alone."""
    pieces = [it for it in sentence.following(at) if it.first < _end(sentence, at)]
    first = next((it for it in pieces if not it.is_cue(Cue.FILLER, Cue.NEGATION, Cue.NOR)), None)
    if first is None or first.first - at > 2:
        return False
    says = {it.fact for it in first.of(Says)}
    return bool(says & _SIGNS) or any(True for _ in first.of(Concerns))


def _opens(sentence: Cut, at: int, head: Piece) -> bool:
    """Tell whether a clause goes on with the list before it, by its first word."""
    between = sentence.text[sentence.tokens[at - 1].end : sentence.tokens[at].start]
    word = sentence.tokens[at].word
    denied = head.is_cue(Cue.NEGATION) or denies(sentence, head)
    counted = word in _COUNTED and not denied
    return word in _OPENING or counted or between.endswith(_ELISION)


def _closes(sentence: Cut, commas: list[int], closing: frozenset[str]) -> bool:
    """Tell whether a list of bare signs ends with "ou", "ni", "or"."""
    for at in commas:
        end = _end(sentence, at)
        words = {it.word for it in sentence.tokens[at:end]}
        if not _is_a_sign(sentence, at) or any(
            it.has_value for it in sentence.following(at) if it.first < end
        ):
            return False
        if words & closing:
            return True
        if end >= len(sentence.tokens) or sentence.tokens[end].apart != ",":
            return False
    return False
