"""How far two things that a sentence tells lie apart: a creatinine that rose, a PET behind G-CSF.

A number that is the distance between two others is neither of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from core.definition.answer import Answer, Picked
from core.definition.interval import Span
from core.definition.terms import Amount
from core.language.gathering import Gathered
from core.language.pieces import Cut, Piece
from core.language.said import Said, Stance
from core.language.stances import stance_of
from core.language.value import read_value
from core.language.vocabulary import Names, Vocabulary

_RISE: Final = "creatinine_rise"
_BASELINE: Final = "creatinine_baseline"
_USUAL: Final = re.compile(r" U(?: S| to)? # ")
_BEFORE_PET: Final = "gcsf_before_pet"
_GCSF: Final = "gcsf_last"
_ROSE = (
    "up rose risen rise rises increase increased climbed jumped majore majoree majoration augmente "
    "augmentee augmentation hausse monte montee grimpe grimpee eleve elevee elevation ascension "
    "remonte remontee"
)
_MOVED = "passe passee gone went moved goes fallen fell descendu descendue chute"
_OF = "de d du by of"
_SMALL = (
    "a est s l la le les the her his sa son has have had is en serum serique bien nettement deja "
    "now environ about in last dernier derniere injection un une tdm ct fdg scan - fait faite "
    "realise realisee prevu prevue done performed arrete stoppe termine fini recu given stopped "
    "ended pour for sur contre against vs"
)
_SIGNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(_SMALL.split(), "S"),
    **dict.fromkeys(_OF.split(), "B"),
    **dict.fromkeys(_MOVED.split(), "M"),
    **dict.fromkeys(_ROSE.split(), "R"),
    **dict.fromkeys(("pris", "gagne"), "T"),
    **dict.fromkeys(["creatinine", "creat", "creatininemie", "crea", "scr", "cr"], "C"),
    **dict.fromkeys(["pet", "tep", "petscan"], "P"),
    **dict.fromkeys(["avant", "before"], "<"),
    **dict.fromkeys(["apres", "after", "post"], ">"),
    **dict.fromkeys(["puis", "then"], "puis"),
    **dict.fromkeys(["baseline", "base", "habituelle", "habituel", "usual", "usually"], "U"),
    **dict.fromkeys(["a", "to", "vers"], "to"),
}
"""What stands for a word: S a small one, B "by", M moved, R rose, T took, U usual, C creatinine."""
_NO_RANGE: Final = r"(?! (?:to|puis|S) #)"


def _patterns(*told: str) -> Sequence[re.Pattern[str]]:
    return [re.compile(it.replace("~", "(?: (?:S|to)){0,4}")) for it in told]


_RISES: Final = _patterns(
    rf" C~(?: R){{0,2}}(?: B)? \+ (?P<number>#){_NO_RANGE} ",
    rf" C~(?: R){{1,2}} B(?: S)? (?P<number>#){_NO_RANGE} ",
    rf" C~ T (?P<number>#){_NO_RANGE} ",
    rf" C~ # (?:, )?\+ (?P<number>#){_NO_RANGE} ",
    rf" R(?: (?:B|S)){{1,4}} C (?:B|\+|B \+) (?P<number>#){_NO_RANGE} ",
    r" [RT](?: B)?(?: \+)? (?P<number>#)(?: (?:B|S)){1,3} C ",
    r" \+ (?P<number>#)(?: (?:B|S)){1,3} C ",
)
"""A creatinine (C) and the number (#) by which it rose."""
_FROM_TO: Final = _patterns(
    r" C~(?: [RM]){1,2} (?:B|from) (?P<number>#) to (?P<to>#) ",
    r" C~(?: [RM]){1,2} (?:B|from) (?P<number>##) ",
    r" R(?: (?:B|S)){1,4} C (?:B|from) (?P<number>#) to (?P<to>#) ",
    r" R(?: (?:B|S)){1,4} C (?:B|from) (?P<number>##) ",
    r" C (?P<number>#) puis (?P<to>#) ",
    r" C~ (?P<to>#) from (?P<number>#) ",
    r" C~ (?P<to>#)(?: [,SB]){0,3} U(?: S| to)? (?P<number>#) ",
)
"""A creatinine that went from one number to another."""
_INTERVALS: Final = _patterns(
    r" G~ (?P<number>#) <~ P ",
    r" P~ (?P<number>#) >(?: (?:S|B|to)){0,4} G ",
)
"""The G-CSF (G), how many days before or after (#), the PET (P)."""
_TO: Final = "to"


def told_apart(
    sentence: Cut, used: set[int], found: Gathered, vocabulary: Vocabulary, today: date
) -> None:
    """Keep how much a creatinine is told to have risen, and how long after G-CSF a PET came."""
    text, places = _signs(sentence)
    told = {it.fact for _, _, it in found.said}
    if "C" in text and _RISE not in told:
        numbers = _rise(text, places, sentence, vocabulary, today)
        _keep(_RISE, numbers, sentence, used, found)
        if numbers and _USUAL.search(text):
            _keep_usual(numbers, sentence, found, vocabulary, today)
    if "G" in text and "P" in text and _BEFORE_PET not in told:
        numbers = _interval(text, places, sentence, vocabulary, today)
        _keep(_BEFORE_PET, numbers, sentence, used, found)


def _keep_usual(
    told: _Told, sentence: Cut, found: Gathered, vocabulary: Vocabulary, today: date
) -> None:
    """Keep the number beside "baseline" as the creatinine that is usual."""
    piece = told[2][0]
    value = read_value(vocabulary.facts[_BASELINE], piece, vocabulary, today)
    if value is not None and not any(it.fact == _BASELINE for _, _, it in found.said):
        words = sentence.words(piece.first, piece.last)
        said = Said(_BASELINE, value.answers, words, Stance.STATED, value.trouble)
        found.keep(piece.first, piece.last, said)


_Told = tuple[int, int, tuple[Piece, ...], tuple[Answer, ...]]
"""Where the words begin and end, the numbers, and what they come to."""


def _signs(sentence: Cut) -> tuple[str, dict[int, int]]:
    """Return a sentence with a sign for each word and number, and by place in it the token."""
    text, places, at = " ", dict[int, int](), 0
    while at < len(sentence.tokens):
        mark = sentence.tokens[at].apart
        text += f"{mark} " if mark in (".", ",") else ""
        sign, behind = _sign(sentence, at)
        places[len(text)] = at
        text += f"{sign} "
        at = behind
    return text, places


def _sign(sentence: Cut, at: int) -> tuple[str, int]:
    """Return what stands for what begins at a token, and where the next begins."""
    word, owner = sentence.tokens[at].word, sentence.owner(at)
    if owner is not None and owner.first == at:
        if owner.number:
            return "#" * len(_figures(sentence, owner)), owner.last
        if any(it.fact == _GCSF for it in owner.of(Names)):
            return "G", owner.last
    return _SIGNS.get(word, word), at + 1


def _figures(sentence: Cut, piece: Piece) -> list[str]:
    return [it.word for it in sentence.tokens[piece.first : piece.last] if it.is_number]


def _numbers(
    patterns: Sequence[re.Pattern[str]], text: str, places: Mapping[int, int], sentence: Cut
) -> tuple[int, int, tuple[Piece, ...]] | None:
    """Return where the words of a pattern begin and end, and the numbers in it."""
    for told in filter(None, (it.search(text) for it in patterns)):
        groups = [it for it in ("number", _TO) if it in told.re.groupindex]
        owners = [sentence.owner(places[told.start(it)]) for it in groups]
        told_by = [at for place, at in places.items() if told.start() <= place < told.end()]
        last = sentence.owner(max(told_by))
        end = last.last if last is not None else max(told_by) + 1
        return min(told_by), end, tuple(filter(None, owners))
    return None


def _rise(
    text: str, places: Mapping[int, int], sentence: Cut, vocabulary: Vocabulary, today: date
) -> _Told | None:
    fact = vocabulary.facts[_RISE]
    if told := _numbers(_FROM_TO, text, places, sentence):
        first, last, numbers = told
        unit = numbers[-1]
        told_in = unit.number.rpartition(_figures(sentence, unit)[-1])[2]
        ends = [
            replace(unit, number=f"{it}{told_in}")
            for piece in numbers
            for it in _figures(sentence, piece)
        ]
        spans = [_measured(it, vocabulary, today) for it in ends]
        known = [it for it in spans if it is not None]
        if len(known) < len(spans) or not known:
            return None
        rise = max(known[-1] - known[0], Fraction(0))
        return first, last, numbers, tuple(Picked(it) for it in fact.sorted_into(Span(rise, rise)))
    if told := _numbers(_RISES, text, places, sentence):
        first, last, numbers = told
        value = read_value(fact, numbers[0], vocabulary, today)
        bare = not numbers[0].units and numbers[0].number.isdecimal()
        few = bare and len(numbers[0].number) == 1  # in none of its units likelier than in another
        return (first, last, numbers, value.answers) if value and not few else None
    return None


def _measured(piece: Piece, vocabulary: Vocabulary, today: date) -> Fraction | None:
    """Return a creatinine in µmol/L, None where a number can be several."""
    fact = vocabulary.facts["creatinine"]
    value = read_value(fact, piece, vocabulary, today)
    answer = value.answers[0] if value and len(value.answers) == 1 else None
    span = fact.measured(answer, today) if isinstance(answer, Amount) else None
    return span.low if span is not None and span.low == span.high else None


def _interval(
    text: str, places: Mapping[int, int], sentence: Cut, vocabulary: Vocabulary, today: date
) -> _Told | None:
    if told := _numbers(_INTERVALS, text, places, sentence):
        first, last, numbers = told
        value = read_value(vocabulary.facts[_BEFORE_PET], numbers[0], vocabulary, today)
        return (first, last, numbers, value.answers) if value else None
    return None


def _keep(fact: str, told: _Told | None, sentence: Cut, used: set[int], found: Gathered) -> None:
    if told is None or not told[-1]:
        return
    first, end, numbers, answers = told
    last = max(end, *(it.last for it in numbers))
    stance = stance_of(sentence, first, last, fact, is_value=True)
    if stance is Stance.PAST and fact == _BEFORE_PET:
        stance = Stance.STATED  # "avant" is before the PET
    if stance is Stance.DENIED:
        return
    if len(numbers) == 1:  # of two the second is a creatinine itself
        used.update(at for at, it in enumerate(sentence.pieces) if it in numbers)
    found.cover(first, last)
    found.keep(first, last, Said(fact, answers, sentence.words(first, last), stance))
