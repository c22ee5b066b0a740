"""Letters with numbers that are no vertebra: courses, days, roots, and how a picture was taken."""

from __future__ import annotations

import re
from typing import Final

from core.language.pieces import Cut, Piece, is_skipped
from core.language.vocabulary import Cue, Names, Says

_WEIGHTED: Final = (("t1",), ("t2",))
"""Levels that are sequences of an MRI, as well."""
_YEAR: Final = re.compile(r"20\d\d")
OF: Final = ("de", "du", "des", "of")
_LEVEL: Final = "vertebral_level"
_GIVEN: Final = ("antiresorptive_drug", "antithrombotic")
_COURSES: Final = ("c", "d", "s")
"""Letters of courses and days of a treatment, as well as of vertebrae."""
_LEADING: Final = ("sur", "on", "to", "of", "en", "niveau", "vertebre")
_JOINING: Final = ("-", "/")
_RUN: Final = ("-", "/", "+", "a", "et", "to", "and", "ou", "or")
_STAGES: Final = ("a", "b", "c", "d")


def is_no_vertebra(sentence: Cut, piece: Piece, says: Says) -> bool:
    """Tell whether the words beside a letter with its number make it something else."""
    weighted = says.options in _WEIGHTED and (
        _is_weighted(sentence, piece) or _is_a_type(sentence, piece)
    )
    return weighted or _is_numbered(sentence, piece) or _is_of_a_treatment(sentence, piece)


def _is_of_a_treatment(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is a day of a treatment, or the letter of a grade: "D10 de Xgeva"."""
    before = sentence.owner(piece.first - 1)
    graded = before is not None and any(it.fact == "frankel" for it in before.of(Names))
    if graded and not sentence.tokens[piece.first].apart:
        return True
    led = sentence.tokens[piece.last : piece.last + 1]
    after = sentence.owner(next_word(sentence, piece.last))
    if not led or led[0].apart or led[0].word not in ("de", "of") or after is None:
        return False
    drug = any(it.fact in _GIVEN for it in after.of(Says))
    course = any(it.fact == "last_radiotherapy" for it in after.of(Names))
    return sentence.tokens[piece.first].word in _COURSES and (drug or course)


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
    after = sentence.owner(next_word(sentence, last + joined))
    before = sentence.owner(piece.first - 1)
    if after is not None and (after.is_cue(Cue.NUMBERED) or _is_numbered_too(sentence, after)):
        return True
    if before is not None and before.is_cue(Cue.NUMBERED):
        return _is_joined(sentence, piece.first)
    if _follows_a_disc(sentence, piece):
        return True
    return is_of_the_unknown(sentence, last)


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
    after = sentence.owner(next_word(sentence, piece.last))
    return after is not None and any(it.fact == "comorbidity_diabetes" for it in after.of(Says))


def _is_sequence(sentence: Cut, at: int) -> bool:
    """Tell whether a token may belong to several sequences that are named together."""
    return sentence.tokens[at].word in ("t", "1", "2", "et", "and", "/", "-", "+")


def next_word(sentence: Cut, at: int) -> int:
    """Return the place of the next word but articles and the like; -1 where the clause ends."""
    tokens = sentence.tokens
    while at < len(tokens) and not tokens[at].apart and is_skipped(tokens[at]):
        at += 1
    return at if at < len(tokens) and not tokens[at].apart else -1


def is_of_the_unknown(sentence: Cut, last: int) -> bool:
    """Tell whether what follows with "de" is a word that is not known: "fracture du nez"."""
    at = next_word(sentence, last)
    if at <= last or sentence.tokens[last].word not in OF:
        return False
    return sentence.owner(at) is None and sentence.tokens[at].word[0].isalpha()
