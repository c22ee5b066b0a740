"""Numbers that nothing names: known by a unit, by the sign before them, or as the value of now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Picked
from core.definition.terms import Days
from core.language.ages import is_no_age
from core.language.became import is_corrected
from core.language.bodies import is_of_a_body, of_a_body
from core.language.dates import LENGTHS
from core.language.developing import LASTS, ONSETS, long_ago, without_over
from core.language.followed import CALLED_NOW
from core.language.gathering import Gathered
from core.language.numbers import Trouble
from core.language.outdated import is_of_now
from core.language.pieces import Cut, Piece, counts_something
from core.language.said import Said, Stance
from core.language.small_words import DENYING, GIVEN
from core.language.spoken_days import in_digits
from core.language.turns import tells_a_diagnosis
from core.language.unit_words import has_a_name, is_a_rise
from core.language.value import Value, read_value
from core.language.vocabulary import Concerns, Cue, Says, Vocabulary

_BY_UNIT: Final[Mapping[str, str]] = {
    "kg": "weight",
    "year": "age",
    "umol_l": "creatinine",
    "giga_l": "platelets",
    "vertebra": "vertebral_metastases",
    "site": "bone_sites",
}
"""Units that belong to one fact, where nothing names it."""
_HALF: Final = re.compile(r"[<>]=? ?50 ?%")
"""The only percentage that the SINS has, where nothing names it."""
_THIRDS: Final = re.compile(r"[<>]?=? ?[12]/[23]")
_SINCE: Final[Mapping[str, str]] = {
    "antiresorptive_drug": "treatment_start",
    "antiresorptive_stage": "treatment_start",
    "cord_signs": "deficit_age",
    "motor_function": "deficit_age",
    "frankel": "deficit_age",
}
"""What a length of time behind a sign or a drug is the length of."""
_DOSES: Final[Mapping[str, str]] = {
    "denosumab": "denosumab_dose",
    "zoledronic_acid": "zoledronic_dose",
}
"""Of what drug a day right behind its name is that of a dose: "Zometa le 28/10"."""
_PARTS = "en perf injection dose de la le l une a an on"
_OF_A_DOSE: Final = frozenset(_PARTS.split())
"""Words of a dose that was given, between the drug and its day."""
_LATEST: Final = frozenset({"dernier", "derniere", "last"})
"""Words behind which the day is that of a dose: "zometa mensuel, dernière le 20 octobre"."""
_WITHIN: Final = ("en", "over", "within", "sur")
_OVER_YEARS: Final = re.compile(r"> ?(\d{1,2}) (?:ans?|years?|yrs?)")
_TWO: Final = 2
_PARTS_OF_TEN: Final = re.compile(r"(?:\d(?:[.,]\d)?|10)/10")
_NEAR: Final = 3
_INTERVAL: Final = "diagnosis_to_compression"
_COMPRESSED: Final = frozenset({"compression", "compressions", "mscc", "scc", "msc"})
_FAR: Final = 6
_MONTHS: Final = frozenset({"month"})
_ABOUT_SIX: Final = (5, 6)
"""Months since the start of denosumab from which its duration is not told by a month alone."""
_DENOSUMAB: Final = Picked("denosumab")
_AFTER: Final = ("apres", "after")
_STOPPING: Final = Picked("stopping")
_OF_TEN: Final = "pain_score"
_OF_PAIN: Final = ("pain_controlled", "spinal_pain", "limb_pain")
"""What "3/10" can be, which can be a day, too."""


def unnamed(
    sentence: Cut,
    at: int,
    piece: Piece,
    found: Gathered,
    vocabulary: Vocabulary,
    today: date,
) -> Value | None:
    """Return what a number is by its unit, or a length of time by the sign or drug before it."""
    piece = without_over(sentence, piece)
    opens = {it.word for it in sentence.tokens[max(piece.first - 1, 0) : piece.first]}
    lasts = _lasts(sentence, piece)
    since = piece.days is not None and (lasts or bool(opens & (ONSETS | GIVEN | _LATEST)))
    corrected = is_corrected(sentence, piece) and any(it[2].fact == "calcium" for it in found.said)
    if _is_lost(sentence, at) or _is_of_another_name(sentence, piece, known=since or corrected):
        return None
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    facts = (
        *(("corrected_calcium",) if corrected else ()),
        *_since_diagnosis(sentence, piece),
        *_sign_before(sentence, piece, found),
        *_of_unit(sentence, piece, found),
    )
    for fact in (*facts, *_of_now(sentence, piece, found)):
        if fact == "age" and is_no_age(sentence, piece, ahead):
            continue  # the age at which something was, or how long
        if fact not in vocabulary.facts:
            continue
        value = (
            long_ago(sentence, fact, piece)
            or _long_since(fact, piece)
            or of_a_body(sentence, fact, piece, found)
            or read_value(vocabulary.facts[fact], piece, vocabulary, today)
        )
        if value is not None and not _is_foreign(fact, value):
            return replace(value, first=value.first - bool(opens & _LATEST))
    return None


def _is_of_another_name(sentence: Cut, piece: Piece, *, known: bool) -> bool:
    """Tell whether a word that is not known names a number, and nothing says what it is."""
    ahead = sentence.tokens[max(piece.first - 1, 0) : piece.first]
    part = piece.number[:1] in "<>" and bool(_THIRDS.fullmatch(piece.number))  # "légère, < 1/3"
    told = known or part or any(map(tells_a_diagnosis, ahead)) or "year" in piece.units
    return has_a_name(sentence, piece) and not told


def _is_foreign(fact: str, value: Value) -> bool:
    """Tell whether a number that nothing names is none of a fact: no age that nobody has."""
    impossible = not value.answers and value.trouble is Trouble.IMPOSSIBLE
    return impossible or (fact == "age" and value.trouble is not None)


def _lasts(sentence: Cut, piece: Piece) -> bool:
    """Tell whether days begin a length of time: "depuis mars", "depuis début mars"."""
    near = sentence.tokens[max(piece.first - 1, 0) : piece.first + 1]
    return any(it.word in LASTS for it in near) and not sentence.tokens[piece.first].apart


def _since_diagnosis(sentence: Cut, piece: Piece) -> Iterator[str]:
    """Yield the time from a diagnosis to a compression: "dg il y a 14 mois, compression hier"."""
    behind = sentence.tokens[piece.last : piece.last + 1]
    aged = bool(behind) and behind[0].glued and behind[0].word in ("m", "f", "h")
    length = bool(piece.number) and (piece.units or piece.days is not None) and not aged
    near = sentence.tokens[max(piece.first - _FAR, 0) : piece.last + _NEAR]
    words = [it.word for it in sentence.tokens]
    compressed = any(
        it in _COMPRESSED and not DENYING & set(words[max(at - _NEAR, 0) : at])
        for at, it in enumerate(words)
    )
    if length and compressed and any(map(tells_a_diagnosis, near)):
        yield _INTERVAL


def also(
    value: Value, piece: Piece, found: Gathered, vocabulary: Vocabulary, today: date
) -> Iterator[Value]:
    """Yield what a length of time is besides: "denosumab for 14 months" is its duration, too."""
    drugs = [it[2].answers for it in found.said if it[2].fact == "antiresorptive_drug"]
    fact = vocabulary.facts.get("denosumab_duration")
    if value.fact != "treatment_start" or drugs != [(_DENOSUMAB,)] or fact is None:
        return
    length = replace(piece, days=None, units=piece.units or _unit_of(piece.number))
    if not piece.number and piece.days is not None:  # "Xgeva depuis 02/2025"
        months = _months(piece.days, today)
        number = "" if months in _ABOUT_SIX else f"{months} mois"
        length = replace(length, number=number, units=_MONTHS)
    told = read_value(fact, length, vocabulary, today) if length.number else None
    if told is not None and told.trouble is None and told.answers:
        yield told


def _months(days: Days, today: date) -> int:
    """Return how many whole months ago the last of some days was."""
    whole = (today.year - days.last.year) * 12 + today.month - days.last.month
    return whole - (today.day < days.last.day)


def _unit_of(number: str) -> frozenset[str]:
    units = (LENGTHS[it] for it in number.split() if it in LENGTHS)
    return frozenset(units)


def _long_since(fact: str, piece: Piece) -> Value | None:
    """Return a start that is told as more than two years ago: "for over two years"."""
    told = _OVER_YEARS.fullmatch(in_digits(piece.number)) if fact == "treatment_start" else None
    if told is None or int(told[1]) < _TWO:
        return None
    return Value(fact, (Picked("over_24"),), None, piece.first, piece.last)


def _of_unit(sentence: Cut, piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what a number can be by its unit, or by the only scale that has such numbers."""
    facts = {said.fact for _, _, said in found.said}
    if piece.days is None:
        rise = is_a_rise(sentence, piece)
        units = (it for it in sorted(piece.units) if it in _BY_UNIT)
        yield from ("creatinine_rise" if rise and it == "umol_l" else _BY_UNIT[it] for it in units)
    if _PARTS_OF_TEN.fullmatch(piece.number) and _is_of_pain(sentence, piece):
        yield _OF_TEN
    if _HALF.fullmatch(piece.number) and facts & {"vertebral_level", "compression_fracture"}:
        yield "vertebral_collapse"
    if is_of_a_body(sentence, piece):
        yield "vertebral_collapse"
    if _THIRDS.fullmatch(piece.number) and "long_bone_segment" in facts:
        yield "cortex"


def _is_of_pain(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a pain is told right before it: "back pain, 9/10"."""
    for at, before in enumerate(sentence.before(piece.first)[:_FAR]):
        apart = sentence.apart(before.last - 1, piece.first)
        if apart == "." or (apart and at) or before.has_value:
            return False
        told = any(it.fact in _OF_PAIN for it in before.of(Says))
        if Concerns("pain") in before.meanings or told:
            return True
    return False


def _of_now(sentence: Cut, piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what was told of once right before a bare number of now: "IK 50, 80 aujourd'hui"."""
    opens = sentence.tokens[piece.first].apart == "," and not piece.units
    of_now = opens or is_of_now(sentence, piece)
    if not of_now or not found.said or counts_something(sentence, piece):
        return
    before = [it for it in found.said if it[1] <= piece.first]
    said = max(before, key=lambda it: it[1])[2] if before else None
    if piece.days is not None and not (said and said.fact == _OF_TEN and piece.number):
        return
    once = said is not None and (said.stance is Stance.PAST or said.fact in CALLED_NOW)
    if said is not None and once and sentence.apart(before[-1][1] - 1, piece.first) != ".":
        yield CALLED_NOW.get(said.fact, said.fact)


def _is_lost(sentence: Cut, at: int) -> bool:
    """Tell whether a number is a loss or a rise: "perte de 8 kg" is no weight."""
    before = at - 1
    while before > 0 and sentence.pieces[before].meanings == (Cue.FILLER,):
        before -= 1
    return before >= 0 and sentence.pieces[before].is_cue(Cue.LOST)


def _sign_before(sentence: Cut, piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what a length of time is about, by the last sign or drug before it in its clause."""
    if piece.days is None and not piece.units & {"hour", "day", "week", "month", "year"}:
        return
    for _, last, said in reversed(found.said):
        if said.stance is not Stance.STATED:
            continue  # since when a drug is stopped is not since when it is given
        if said.answers == (_STOPPING,):
            drugs = [it.answers for _, _, it in found.said if it.fact == "antiresorptive_drug"]
            if sentence.tokens[piece.first - 1].word in _AFTER and drugs == [(_DENOSUMAB,)]:
                yield "denosumab_duration"
            return
        apart = sentence.apart(last - 1, piece.first)
        ahead = sentence.tokens[piece.first - 1].word
        goes_on = ahead in ONSETS or ahead in _LATEST
        if last <= piece.first and (apart not in (".", ",") or (apart == "," and goes_on)):
            fact = None if _is_walking(said) else _SINCE.get(said.fact)
            given = last == piece.first or _is_given(sentence, last, piece.first)
            latest = ahead in _LATEST and piece.days is not None
            within = ahead in _WITHIN or sentence.tokens[piece.first].word == "over"
            if fact == "deficit_age" and within and piece.days is None:
                fact = "deficit_development"  # "déficit en 10 jours"
            if fact == "treatment_start" and (latest or (given and _is_one_day(piece))):
                yield from _doses(said)
            lasts = _lasts(sentence, piece) or not piece.days
            if fact is not None and (lasts or fact != "treatment_start"):
                yield fact


def _is_walking(said: Said) -> bool:
    """Tell whether it says that somebody walks, or has no deficit that could have an age."""
    walks = {Picked("walks_unaided"), Picked("walks_with_aid"), Picked("e")}
    return said.fact in ("motor_function", "frankel") and bool(walks & set(said.answers))


def _is_one_day(piece: Piece) -> bool:
    """Tell whether a piece is one day; how long something lasts is told with its count."""
    return piece.days is not None and piece.days.first == piece.days.last and not piece.number


def _is_given(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether nothing but a dose and its giving stands between: "Xgeva 120 mg fait le 5"."""
    words = [it.word for it in sentence.tokens[first:last]]
    given = not GIVEN.isdisjoint(words)
    return given and all(it in GIVEN or it in _OF_A_DOSE or it.isdecimal() for it in words)


def _doses(said: Said) -> Iterator[str]:
    """Yield the day of a dose of the drug that was said."""
    drugs = [it.id for it in said.answers if isinstance(it, Picked)]
    yield from (_DOSES[it] for it in drugs if len(drugs) == 1 and it in _DOSES)
