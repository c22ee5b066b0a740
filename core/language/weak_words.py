"""Words that say a fact only beside the right words: "mixte" of a lesion, and not of a deafness.

The word that an adjective belongs to has to be known, and what a noun is of; where only what
describes it is not, it is proposed by itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from core.language.open_words import HEADS, beside, is_unknown
from core.language.pieces import Cut, Piece
from core.language.small_words import DENYING
from core.language.vocabulary import About, Concerns, Cue, Meaning, Names, Says, Weak

_CLAUSE: Final = 8
"""Tokens around a level among which a lesion is looked for."""
_LEVEL: Final = "vertebral_level"
_OF_A_BONE: Final = ("compression_fracture", "spinal_alignment", "fracture")
"""Facts of a bone: of what is not known, they are none."""
_RATHER: Final = frozenset({"plutot", "rather", "davantage", "more"})
_PRIMARY: Final = "primary_tumour"
_TREATED: Final = ("last_radiotherapy", "surgery_date")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LENGTHS: Final = frozenset({"day", "week", "month", "year", "hour"})
_BESIDE_A_BREAST: Final = ("pain_pattern", "spinal_pain", "posterolateral", "vertebral_stability")
"""What an organ that is examined is said to be: its word is then no cancer, nor theirs a sign."""
_ARCH: Final = ("arc", "pedic", "facet", "articul", "lame", "lamin", "poster")
_FIELDS: Final = frozenset({"champ", "champs", "field", "fields"})
_SIDES: Final = frozenset({"cote", "cotes", "side", "sides"})
_PERSONS: Final = frozenset({"patient", "patiente", "malade", "etat", "il", "elle", "he", "she"})
_FOREIGN: Final = (Cue.EXAM, Cue.NUMBERED, Cue.UNIT, Cue.DENIED, Cue.YES)


def is_of_something_else(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether the words beside a weak one make it something else than what it says."""
    adverbs = says.weak is not Weak.ALONE
    ahead = beside(sentence, piece, -1, adverbs=adverbs)
    behind = beside(sentence, piece, +1, adverbs=adverbs)
    if _is_cue(sentence, ahead, Cue.DEPENDS) or _is_outdone(sentence, piece):
        return True
    if says.weak is Weak.ALONE and says.fact == "region" and _is_denied(sentence, piece.last):
        return True
    if says.weak is Weak.ALONE and says.fact == _PRIMARY and _is_of_a_field(sentence, piece):
        return True
    if says.weak is Weak.ALONE:
        return _turns(sentence, piece, ahead, -1) or _turns(sentence, piece, behind, +1)
    if says.weak is Weak.ADJECTIVE:
        if says.fact == "posterolateral" and _is_no_arch(sentence, piece):
            return True
        if says.fact == "pain_controlled" and _is_no_pain(sentence, ahead):
            return True
        other = is_unknown(sentence, behind) or _is_other(sentence, behind)
        return (other and not _is_a_head(sentence, ahead)) or _is_of_the_foreign(sentence, ahead)
    if says.weak is not Weak.NOUN:
        return False
    if says.fact in _OF_A_BONE and _is_of(sentence, piece) and is_unknown(sentence, behind):
        return True
    after = sentence.owner(behind)
    lasts = after is not None and bool(after.units & _LENGTHS) and after.days is None
    of = sentence.tokens[piece.last].word if piece.last < len(sentence.tokens) else ""
    return (
        (lasts and of == "de")
        or _is_an_organ(sentence, behind)
        or (_is_cue(sentence, ahead, Cue.EXAM) and not _is_cue(sentence, ahead, Cue.FILLER))
    )


def _is_of_a_field(sentence: Cut, piece: Piece) -> bool:
    """Tell whether an organ is one beside what is irradiated: "rectum et vessie hors du champ"."""
    for token in sentence.tokens[piece.last : piece.last + _CLAUSE]:
        if token.apart:
            return False
        if token.word in _FIELDS:
            return True
    return False


def without_idle(sentence: Cut) -> Cut:
    """Return a sentence without the words that tell what nothing near them leaves open."""
    pieces = [replace(it, meanings=_told(sentence, it)) for it in sentence.pieces]
    kept = [it for it, old in zip(pieces, sentence.pieces, strict=True) if it.meanings or it == old]
    return replace(sentence, pieces=kept)


def _told(sentence: Cut, piece: Piece) -> tuple[Meaning, ...]:
    return tuple(
        it
        for it in piece.meanings
        if not (isinstance(it, Says) and it.weak is Weak.TELLS)
        or _is_left_open(sentence, piece, it.fact)
    )


def _is_left_open(sentence: Cut, piece: Piece, fact: str) -> bool:
    """Tell whether other words near a piece leave a fact open, which it then tells."""
    near = (*sentence.before(piece.first)[:_CLAUSE], *sentence.following(piece.last)[:_CLAUSE])
    return any(
        sentence.apart(min(it.first, piece.first), max(it.last, piece.last) - 1) != "."
        and any(says.fact == fact and len(says.options) > 1 for says in it.of(Says))
        for it in near
    )


def _is_denied(sentence: Cut, at: int) -> bool:
    apart = at < len(sentence.tokens) and sentence.tokens[at].apart
    return not apart and at < len(sentence.tokens) and sentence.tokens[at].word in DENYING


def _is_outdone(sentence: Cut, piece: Piece) -> bool:
    """Tell whether something else is rather so: the second of "plutôt condensant que lytique"."""
    words = [it.word for it in sentence.tokens[max(0, piece.first - _CLAUSE) : piece.first]]
    return bool(words) and words[-1] in ("que", "than") and bool(_RATHER & set(words))


def _is_of(sentence: Cut, piece: Piece) -> bool:
    """Tell whether "de" or "d'" stands right behind a piece."""
    if piece.last >= len(sentence.tokens):
        return False
    behind = sentence.tokens[piece.last]
    between = sentence.text[sentence.tokens[piece.last - 1].end : behind.start].casefold()
    return behind.word in ("de", "du", "des", "of") or between.endswith(("d'", "d’"))


def is_of_the_benign(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a place is that of something benign: "hémangiome typique de L3"."""
    for before in sentence.before(piece.first):
        if sentence.apart(before.last - 1, piece.first):
            return False
        if before.is_cue(Cue.BENIGN):
            return True
        if any(it.fact not in (_LEVEL, "region") for it in before.of(Says)):
            return False
    return False


def _is_cue(sentence: Cut, at: int, cue: Cue) -> bool:
    owner = sentence.owner(at)
    return owner is not None and owner.is_cue(cue)


def _is_an_organ(sentence: Cut, at: int) -> bool:
    owner = sentence.owner(at)
    says = owner.of(Says) if owner is not None else ()
    return any(it.fact == _PRIMARY for it in says)


def _is_of_the_foreign(sentence: Cut, at: int) -> bool:
    """Tell whether an adjective belongs to a word before it that is nothing of a lesion."""
    if at < 0:
        return False
    foreign = any(_is_cue(sentence, at, it) for it in _FOREIGN)
    named = sentence.owner(at)
    other = named is not None and any(it.fact == "disease_stable" for it in named.of(Names))
    return (
        is_unknown(sentence, at)
        or sentence.tokens[at].word in _PERSONS
        or _is_an_organ(sentence, at)
        or other
        or (foreign and not _is_cue(sentence, at, Cue.FILLER))
    )


def _is_no_arch(sentence: Cut, piece: Piece) -> bool:
    """Tell whether "des deux côtés" is of something else than of a vertebra: of a weakness."""
    near = sentence.tokens[max(piece.first - _CLAUSE, 0) : piece.last + _CLAUSE]
    if not any(it.word in _SIDES for it in sentence.tokens[piece.first : piece.last]):
        return False
    alone = len(sentence.tokens) <= piece.last - piece.first + 1
    told = any(
        it.fact == "posterolateral" for p in sentence.pieces if p != piece for it in p.of(Says)
    )
    return not (alone or told or any(it.word.startswith(_ARCH) for it in near))


def _is_no_pain(sentence: Cut, at: int) -> bool:
    """Tell whether what is (not) controlled is something else that is measured: "poids"."""
    named = sentence.owner(at)
    names = {it.fact for it in named.of(Names)} if named is not None else set()
    return bool(names) and not any("pain" in it for it in names)


def _is_other(sentence: Cut, at: int) -> bool:
    """Tell whether a known word is nothing of a lesion: "mechanical ventilation"."""
    owner = sentence.owner(at)
    if owner is None or owner.has_value or owner.is_cue(Cue.FILLER):
        return False
    return all(isinstance(it, About) or it in _FOREIGN for it in owner.meanings)


def _is_a_head(sentence: Cut, at: int) -> bool:
    """Tell whether a word is one that an adjective of a lesion or of its pain can belong to."""
    owner = sentence.owner(at)
    if at < 0 or owner is None:
        return False
    return sentence.tokens[at].word in HEADS or not owner.is_cue(Cue.FILLER)


def _turns(sentence: Cut, piece: Piece, at: int, step: int) -> bool:
    """Tell whether the word beside an organ, or an adjective, makes it something else."""
    organ = any(it.fact == _PRIMARY for it in piece.of(Says))
    owner = sentence.owner(at)
    if at < 0 or owner is None:
        heads = step > 0 and organ and _is_a_heading(sentence, piece)
        within = step < 0 and _says_a_region(piece) and at < piece.first - 1
        return heads or (is_unknown(sentence, at) and not within)
    if step < 0 and sentence.tokens[at].word in _PERSONS:
        return not organ
    if _says_a_region(piece):
        return owner.is_cue(Cue.NUMBERED, Cue.EXAM)
    if not organ and step > 0:
        return False  # "mixed on CT"
    return _is_done_to_it(owner) or (step > 0 and _is_its_size(owner))


def _says_a_region(piece: Piece) -> bool:
    """Tell whether a piece says a region: the spine of a scan or of a board is no lesion's."""
    return any(it.fact == "region" for it in piece.of(Says))


def _is_a_heading(sentence: Cut, piece: Piece) -> bool:
    """Tell whether an organ is what a line is about: "Pulmonaire : RAS"."""
    last, tokens = piece.last, sentence.tokens
    starts = not piece.first or bool(tokens[piece.first].apart)
    return starts and last < len(tokens) and tokens[last].apart == ":"


def _is_its_size(owner: Piece) -> bool:
    """Tell whether a number behind an organ is its size, or a word says how it looks."""
    year = _YEAR.fullmatch(owner.number)  # "sein 2015"
    lasts = owner.units & {"day", "week", "month", "year"}
    sized = owner.has_value and owner.days is None and not (lasts or year)
    return sized or any(it.fact in _BESIDE_A_BREAST for it in owner.of(Says))


def _is_done_to_it(piece: Piece) -> bool:
    """Tell whether a piece is an examination, a treatment, a pain, or a size in another unit."""
    other = piece.is_cue(Cue.EXAM, Cue.UNIT, Cue.BENIGN) or Concerns("pain") in piece.meanings
    return other or any(it.fact in _TREATED for it in piece.of(Names))
