"""What is written like a fact and is none: T2 of an MRI, C3 of chemotherapy, an organ examined."""

from __future__ import annotations

from typing import Final

from core.language.no_vertebra import OF, is_no_vertebra, is_of_the_unknown
from core.language.pieces import Cut, Piece, is_skipped
from core.language.radiating import is_of_a_pain
from core.language.small_words import FOREIGN_BONES
from core.language.vocabulary import Cue, Says
from core.language.weak_words import is_of_something_else, is_of_the_benign

_LEVEL: Final = "vertebral_level"
_WAYS: Final = frozenset(
    {
        *("avec", "sans", "with", "without", "seul", "seule", "alone", "far", "well", "loin"),
        *("bien", "longtemps", "unaided", "beaucoup", "much"),
    }
)
_CLAUSE: Final = 6
"""Words behind an operation within which it is told what was operated on."""
_WHOM = "il elle meme elle-meme lui-meme patient patiente monsieur madame mr mme qui"
_WHO: Final = frozenset(_WHOM.split())
_SINCE: Final = frozenset({"depuis", "a", "at", "des", "since", "from", "vers"})


def is_look_alike(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether the words beside a piece make it something else than what it says."""
    if says.fact == _LEVEL:
        return is_no_vertebra(sentence, piece, says) or is_of_the_benign(sentence, piece)
    if _is_a_pronoun(sentence, piece, says):
        return True
    if says.fact == "frankel" and says.options == ("a",) and not _has_its_letter(sentence, piece):
        return True
    if says.options == ("other_bone",) and _is_a_side(sentence, piece):
        return True
    if says.fact == "compression_fracture" and _has_a_part(sentence, piece.last):
        return says.options == ("no",)  # "hauteur conservée à 80 %"
    wife = says.options == ("female",) and _is_a_wife(sentence, piece.last)
    if wife or (says.fact == "known_metastatic" and _is_a_stage_of_another(sentence, piece)):
        return True
    if says.options == ("not_walking",) and _is_how(sentence, piece.last):
        return True
    alone = says.fact == "fracture" and piece.last - piece.first == 1
    if is_of_a_pain(sentence, piece, says):
        return True
    elsewhere = piece.first > 0 and sentence.tokens[piece.first - 1].word in FOREIGN_BONES
    if alone and (elsewhere or is_of_the_unknown(sentence, piece.last)):
        return True
    return is_of_something_else(sentence, piece, says)


def _is_a_pronoun(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether it is "ça", and no calcium: "je check ça"."""
    typed = sentence.words(piece.first, piece.last).casefold()
    return says.fact.startswith("calcium") and "ç" in typed


def _has_a_part(sentence: Cut, last: int) -> bool:
    """Tell whether a percentage stands right behind: of a height it is what is left of it."""
    told = (it for it in sentence.following(last) if not it.is_cue(Cue.FILLER))
    behind = next(told, None)
    between = sentence.tokens[last : behind.first] if behind is not None else ()
    part = behind is not None and "%" in behind.number
    return part and all(map(is_skipped, between)) and not sentence.apart(last - 1, last)


def is_of_the_primary(sentence: Cut, first: int) -> bool:
    """Tell whether what begins at a token was done to the primary: "cancer du rein pT3 opéré"."""
    at = first
    while at > 0 and not sentence.tokens[at].apart:
        before = sentence.owner(at - 1)
        said = [it.fact for it in before.of(Says)] if before is not None else []
        if said or (before is not None and (before.units or before.days)):
            return "primary_tumour" in said
        at -= 1
    return False


def is_age_of_something(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether an age is that of an event: "depuis l'âge de 40 ans", "âge de la ménopause"."""
    tokens = sentence.tokens
    ahead = tokens[first - 1].word if first and not tokens[first].apart else ""
    inside = (it for it in range(first, last) if sentence.owner(it) is None)
    since = ahead in _SINCE and not has_years(sentence, first)
    return since or any(tokens[it].word[0].isalpha() for it in inside)


def has_years(sentence: Cut, at: int) -> bool:
    """Tell whether somebody "has" the years at a token: "il a 81 ans", not "à 81 ans"."""
    before = sentence.tokens[max(at - 2, 0) : at]
    has = bool(before) and sentence.text[before[-1].start : before[-1].end].casefold() == "a"
    return has and len(before) > 1 and before[0].word in _WHO


def is_done_to_another(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether what was operated on is told behind, and is no bone: "opéré d'une hernie"."""
    tokens = sentence.tokens
    for at in range(first + 1, min(last + _CLAUSE, len(tokens))):
        if tokens[at].apart in (".", ","):
            return False
        elided = sentence.text[tokens[at - 1].end : tokens[at].start].casefold()
        if not (elided.endswith(("d'", "d’")) or tokens[at - 1].word in OF) or at < last:
            continue
        owner = sentence.owner(sentence.next_word(at))
        return owner is None or owner.is_cue(Cue.NUMBERED, Cue.EXAM) or _says_a_tumour(owner)
    return False


def _says_a_tumour(piece: Piece) -> bool:
    return any(it.fact == "primary_tumour" for it in piece.of(Says))


def _has_its_letter(sentence: Cut, piece: Piece) -> bool:
    """Tell whether the letter of grade A was typed: phrases are looked for without small words."""
    return any(it.word == "a" for it in sentence.tokens[piece.first : piece.last])


def _is_a_wife(sentence: Cut, at: int) -> bool:
    """Tell whether "de" and no number follow: "la femme de Gérard", and not "femme de 60 ans"."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].apart or tokens[at].word not in ("de", "du"):
        return False
    return tokens[at - 1].word == "femme" and not tokens[at + 1].is_number


def _is_a_side(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is "côté", which is no rib: without accents both are one word."""
    typed = sentence.words(piece.first, piece.last).casefold()
    return typed.endswith(("té", "tés")) and typed.startswith(("cot", "côt"))


def _is_a_stage_of_another(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a stage is that of another illness before it: "BPCO stade IV"."""
    tokens, at = sentence.tokens, piece.first
    before = sentence.owner(at - 1) if at and not tokens[at].apart else None
    if before is None or tokens[at].word not in ("stade", "stage"):
        return False
    ill = any(it.fact.startswith("comorbidity_") for it in before.of(Says))
    return ill or before.is_cue(Cue.BENIGN)


def _is_how(sentence: Cut, at: int) -> bool:
    """Tell whether only a way of walking is denied: "ne marche pas avec une canne mais seul"."""
    behind = sentence.tokens[at] if at < len(sentence.tokens) else None
    return behind is not None and not behind.apart and behind.word in _WAYS
