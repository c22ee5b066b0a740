"""What is written like a fact and is none: T2 of an MRI, C3 of chemotherapy, an organ examined."""

from __future__ import annotations

import re
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.radiating import is_of_a_pain
from core.language.small_words import FOREIGN_BONES
from core.language.vocabulary import Cue, Says
from core.language.weak_words import is_of_something_else, is_of_the_benign

_LEVEL: Final = "vertebral_level"
_WEIGHTED: Final = (("t1",), ("t2",))
"""Levels that are sequences of an MRI, as well."""
_YEAR: Final = re.compile(r"20\d\d")
_WAYS: Final = frozenset(
    {
        *("avec", "sans", "with", "without", "seul", "seule", "alone", "far", "well", "loin"),
        *("bien", "longtemps", "unaided", "beaucoup", "much"),
    }
)
_CLAUSE: Final = 6
"""Words behind an operation within which it is told what was operated on."""
_WHO: Final = ("il", "elle", "patient", "patiente", "monsieur", "madame", "mr", "mme", "qui")
_SINCE: Final = frozenset({"depuis", "a", "at", "des", "since", "from", "vers"})
_COURSES: Final = ("c", "d", "s")
"""Letters of courses and days of a treatment, as well as of vertebrae."""
_LEADING: Final = ("sur", "on", "to", "of", "en", "niveau", "vertebre")
_JOINING: Final = ("-", "/")
_RUN: Final = ("-", "/", "+", "a", "et", "to", "and", "ou", "or")
_STAGES: Final = ("a", "b", "c", "d")
_OF: Final = ("de", "du", "des", "of")


def is_look_alike(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether the words beside a piece make it something else than what it says."""
    if says.fact == _LEVEL:
        weighted = says.options in _WEIGHTED and (
            _is_weighted(sentence, piece) or _is_a_type(sentence, piece)
        )
        return weighted or _is_numbered(sentence, piece) or is_of_the_benign(sentence, piece)
    if says.fact == "frankel" and says.options == ("a",) and not _has_its_letter(sentence, piece):
        return True
    if says.options == ("other_bone",) and _is_a_side(sentence, piece):
        return True
    if says.fact == "compression_fracture" and _has_a_part(sentence, piece.last):
        return says.options == ("no",)  # "hauteur conservée à 80 %"
    if says.options == ("female",) and _is_a_wife(sentence, piece.last):
        return True
    if says.fact == "known_metastatic" and _is_a_stage_of_another(sentence, piece):
        return True
    if says.options == ("not_walking",) and _is_how(sentence, piece.last):
        return True
    alone = says.fact == "fracture" and piece.last - piece.first == 1
    if is_of_a_pain(sentence, piece, says):
        return True
    elsewhere = piece.first > 0 and sentence.tokens[piece.first - 1].word in FOREIGN_BONES
    if alone and (elsewhere or _is_of_the_unknown(sentence, piece.last)):
        return True
    return is_of_something_else(sentence, piece, says)


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
        if not (elided.endswith(("d'", "d’")) or tokens[at - 1].word in _OF) or at < last:
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


def _is_numbered(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a letter with its number is a course, a line, a room, a day or a quarter."""
    if (
        _is_the_day_of_a_course(sentence, piece)
        or _is_of_a_root(sentence, piece)
        or _is_glued(sentence, piece)
        or _is_of_a_course(sentence, piece)
    ):
        return True
    tokens, last = sentence.tokens, piece.last
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and not behind.apart:
        course = behind.glued and behind.word in ("j", "d") and _is_number(sentence, last + 1)
        staged = behind.glued and behind.word in _STAGES and not _is_number(sentence, last + 1)
        course = course or staged
        if course or (_YEAR.fullmatch(behind.word) and tokens[piece.first].word == "t"):
            return True
    joined = behind is not None and not behind.apart and behind.word in _JOINING
    after = sentence.owner(_next_word(sentence, last + joined))
    before = sentence.owner(piece.first - 1)
    if after is not None and (after.is_cue(Cue.NUMBERED) or _is_numbered_too(sentence, after)):
        return True
    if before is not None and before.is_cue(Cue.NUMBERED):
        return _is_joined(sentence, piece.first)
    if _follows_a_disc(sentence, piece):
        return True
    return _is_of_the_unknown(sentence, last)


def _is_the_day_of_a_course(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a course stands glued before it: the D8 of "C4D8"."""
    tokens, at = sentence.tokens, piece.first
    course = at > 1 and tokens[at].glued and tokens[at - 1].is_number
    return course and tokens[at].word in ("d", "j") and tokens[at - 2].word == "c"


def _is_of_a_root(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is the root that fails: "déficit L5"."""
    before = sentence.owner(piece.first - 1)
    says = () if before is None else before.of(Says)
    fails = any(it.fact == "cord_signs" and it.options == ("deficit",) for it in says)
    letter = sentence.tokens[piece.first]
    return fails and not letter.apart and letter.word in ("l", "s", "c")


def _is_glued(sentence: Cut, piece: Piece) -> bool:
    """Tell whether its letter ends another word: the "c" of "HbA1c 7 %"."""
    before = sentence.owner(piece.first - 1)
    level = before is not None and any(it.fact == _LEVEL for it in before.of(Says))
    tokens, at = sentence.tokens, piece.first
    return at > 0 and tokens[at].glued and tokens[at - 1].word[0].isalnum() and not level


def _is_of_a_course(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is a course or its day: "C6 hier", "J1 C4", "D1 à J21"."""
    tokens = sentence.tokens
    led = piece.first > 0 and tokens[piece.first - 1].word in _LEADING
    if tokens[piece.first].word not in _COURSES or (led and not tokens[piece.first].apart):
        return False  # "rayons sur D8 en mars"
    before = sentence.owner(piece.first - 1)
    bare = before is not None and before.number.isdecimal() and not before.units
    if bare and tokens[piece.first].word == "c" and not tokens[piece.first].apart:
        return True  # "Taxotere 75 C4"
    near = (*sentence.before(piece.first)[:1], *sentence.following(piece.last)[:2])
    return any(
        it.days is not None
        and not sentence.apart(min(it.first, piece.first), max(it.last, piece.last) - 1)
        and all(
            is_skipped(t) for t in tokens[min(it.last, piece.last) : max(it.first, piece.first)]
        )
        for it in near
    )


def _follows_a_disc(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is a lower one of several that are something else: "hernie L5-S1"."""
    tokens, upper = sentence.tokens, piece
    while upper.first and not tokens[upper.first].apart:
        at = upper.first - 1
        at -= tokens[at].word in _RUN and at > 0
        above = sentence.owner(at)
        if above is None or not any(it.fact == _LEVEL for it in above.of(Says)):
            break
        upper = above
    if upper is piece:
        return False
    ahead = sentence.owner(upper.first - 1) if upper.first else None
    return ahead is not None and ahead.is_cue(Cue.NUMBERED) and not tokens[upper.first].apart


def _is_numbered_too(sentence: Cut, piece: Piece) -> bool:
    """Tell whether another level follows that is none: "C3 C4 du complément", "L1-L2 de kiné"."""
    level = any(it.fact == _LEVEL for it in piece.of(Says))
    return level and _is_numbered(sentence, piece)


def _next_word(sentence: Cut, at: int) -> int:
    """Return the place of the next word but articles and the like; -1 where the clause ends."""
    tokens = sentence.tokens
    while at < len(tokens) and not tokens[at].apart and is_skipped(tokens[at]):
        at += 1
    return at if at < len(tokens) and not tokens[at].apart else -1


def _is_number(sentence: Cut, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].is_number


def _is_joined(sentence: Cut, at: int) -> bool:
    """Tell whether a token belongs to the one before it, an opening bracket at most between."""
    tokens = sentence.tokens
    return not tokens[at].apart or sentence.text[tokens[at - 1].end : tokens[at].start] == " ("


def _is_weighted(sentence: Cut, piece: Piece) -> bool:
    """Tell whether T1 or T2 is how a picture was taken: "hypersignal T2", "T2 STIR", "T1 et T2"."""
    tokens, place = sentence.tokens, piece.last
    while place < len(tokens) and not tokens[place].apart and _is_sequence(sentence, place):
        place += 1
    after = sentence.owner(place)
    if after is not None and after.is_cue(Cue.SIGNAL) and not tokens[place].apart:
        return True
    place = piece.first - 1
    while place >= 0 and not tokens[place + 1].apart and _is_sequence(sentence, place):
        place -= 1
    before = sentence.owner(place)
    return before is not None and before.is_cue(Cue.SIGNAL) and not tokens[place + 1].apart


def _is_a_type(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is the type of a diabetes: "T2 diabetes"."""
    after = sentence.owner(_next_word(sentence, piece.last))
    return after is not None and any(it.fact == "comorbidity_diabetes" for it in after.of(Says))


def _is_sequence(sentence: Cut, at: int) -> bool:
    """Tell whether a token may belong to several sequences that are named together."""
    return sentence.tokens[at].word in ("t", "1", "2", "et", "and", "/", "-", "+")


def _is_of_the_unknown(sentence: Cut, last: int) -> bool:
    """Tell whether what follows with "de" is a word that is not known: "fracture du nez"."""
    at = _next_word(sentence, last)
    if at <= last or sentence.tokens[last].word not in _OF:
        return False
    return sentence.owner(at) is None and sentence.tokens[at].word[0].isalpha()
