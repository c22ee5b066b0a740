"""Which value stands beside the name of a fact in a sentence: a number, days, an own option."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Final

from core.definition.answer import Picked
from core.definition.fact import Fact
from core.language.became import came_to
from core.language.followed import CALLED_NOW, changed, followed_by
from core.language.irradiation import IRRADIATED, is_a_dose, tells_what_was_given
from core.language.numbers import Trouble
from core.language.pieces import Cut, Piece, is_skipped
from core.language.small_words import DENYING
from core.language.unit_words import has_a_name, is_a_rise
from core.language.value import Value, read_value
from core.language.vocabulary import SIDES, Cue, Names, Says, Vocabulary

_PASSED_OVER: Final = (Cue.HEDGE, Cue.FILLER, Cue.ABOUT, Cue.ASK, Cue.DOUBT, Cue.OVER, *SIDES)
_BESIDE: Final = ("vertebral_level", "region", "long_bone_segment")
"""Facts that may stand between a name and its value: "tassement de T12 de 30 %"."""
_REASONS: Final = ("fracture", "compression_fracture", "lesion_type", "bone_metastases")
"""What an operation may be for, before its day: "opéré d'une fracture du fémur le 3/11"."""
_FOR: Final = frozenset({"pour", "for", "d", "suite", "sur", "through", "after"})
_DRUG: Final = "antiresorptive_drug"
TO_DO: Final = "to_do"
"""The option of a check by which it is known as one."""
_WEIGHING: Final = frozenset(
    {*("disons", "dirais", "je", "peut", "etre", "-", "plutot", "genre", "say", "maybe", "perhaps")}
)
_COUNTING: Final = ("day", "pod", "jour", "j")
_LIVING: Final = frozenset({"vie", "survie", "vivre", "esperance", "apres"})
_COMING: Final = ("in", "dans", "within")
_OF_A_DEED: Final = ("surgery_date", "last_radiotherapy")
_TYPES: Final = ("type", "stade", "stage", "grade", "classe", "class")
COUNTED: Final = ("vertebral_metastases", "bone_sites", "extraspinal_bone_foci")
"""Facts that are counted: their number stands before their name."""
TOLD_APART: Final = ("creatinine_rise",)
"""Facts whose number is how far two others lie apart: no number beside their name alone."""
_MORE_BEHIND: Final = re.compile(r"[.,]+\d")
_MORE_BEFORE: Final = re.compile(r"\d[.,]+$")
_CORRECTED: Final = ("corrige", "corrigee", "corr", "corrected", "adjusted", "adj")
_JOINING: Final = ("-", "/", "ou", "or", "a", "to", "vers", "puis", "then")


def value_of(
    sentence: Cut, at: int, used: set[int], vocabulary: Vocabulary, today: date
) -> Value | None:
    """Return the value of what a piece names; its number is used up by that."""
    facts = _named(sentence, at, vocabulary)
    for place in changed(sentence, at, used):
        if (found := _best(facts, sentence, place, vocabulary, today)) is not None:
            used.update((place, place - 1, place - 2))
            return found
    ahead = [it for it in _ahead(sentence, at, used) if not _is_of_something_else(sentence, it)]
    if any(it.fact not in COUNTED for it in sentence.pieces[at].of(Names)):
        ahead = [it for it in ahead if not has_a_name(sentence, sentence.pieces[it])]
    came = came_to(sentence, at, used)
    values = [it for it in facts if TO_DO not in it.options]  # a day stands behind a check
    for place in came or [*_behind(sentence, at, used), *ahead]:
        told_of = values if place < at else facts
        if is_a_rise(sentence, sentence.pieces[place]):
            told_of = [it for it in told_of if it.id != "creatinine"]
        if (found := _best(told_of, sentence, place, vocabulary, today)) is not None:
            used.add(place)
            first = sentence.pieces[at].last if came else found.first
            told = replace(found, first=first)
            told = _told_last(facts, sentence, place, used, told, vocabulary, today)
            return _corrected(sentence, told)
    own = _own(facts, sentence, at, vocabulary)
    for place in _behind(sentence, at, used, own.last) if own is not None else ():
        if found := _best(facts, sentence, place, vocabulary, today):
            used.add(place)
            return found  # "calcémie corrigée basse à 2,05" is the number
    return own


def _told_last(
    facts: Sequence[Fact],
    sentence: Cut,
    place: int,
    used: set[int],
    found: Value,
    vocabulary: Vocabulary,
    today: date,
) -> Value:
    """Return the value that is told to have followed another: "30 % puis 60 %"; asked in doubt."""
    if found.fact in CALLED_NOW:
        return found
    behind, sure = followed_by(sentence, place, used)
    value = _best(facts, sentence, behind, vocabulary, today) if behind else None
    if value is None or value.fact != found.fact:
        return found
    used.add(behind)
    both = tuple(dict.fromkeys((*found.answers, *value.answers)))
    return value if sure else replace(value, answers=both)


def _named(sentence: Cut, at: int, vocabulary: Vocabulary) -> list[Fact]:
    """Return the facts that a piece names: of doses, that of the one drug that is told of."""
    named = [it.fact for it in sentence.pieces[at].of(Names)]
    if len(set(named) & vocabulary.doses.keys()) > 1:
        told = (says for piece in sentence.pieces for says in piece.of(Says))
        drugs = {it for says in told if says.fact == _DRUG for it in says.options}
        named = [it for it in named if {vocabulary.doses.get(it)} == drugs]
    return [vocabulary.facts[it] for it in named]


def _corrected(sentence: Cut, value: Value) -> Value:
    """Return a calcium behind which it is told that it is corrected as that."""
    word, *after = [*sentence.tokens[value.last : value.last + 3], None]
    if value.fact != "calcium" or word is None or word.word not in _CORRECTED:
        return value
    told = list(takewhile(lambda it: it is not None and not it.apart, after))
    another = any(it is not None and it.is_number for it in told)
    between = sentence.text[sentence.tokens[value.last - 1].end : word.start].strip()
    if another or between not in ("", "("):
        return value
    return replace(value, fact="corrected_calcium", last=value.last + 1)


def _best(
    facts: Sequence[Fact], sentence: Cut, place: int, vocabulary: Vocabulary, today: date
) -> Value | None:
    piece = sentence.pieces[place]
    if piece.number and _is_cut_short(sentence, piece):
        kept = next((it.id for it in facts if it.unit and not it.dated), None)
        return Value(kept, (), Trouble.INEXACT, piece.first, piece.last) if kept else None
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    if _is_prescribed(sentence, piece):
        facts = [it for it in facts if it.id != "life_expectancy"]
    if ahead in _COMING:  # "opération dans 3 semaines"
        facts = [it for it in facts if it.id not in _OF_A_DEED]
    counted = ahead in _COUNTING
    beside = (it for it in facts if it.id not in TOLD_APART)
    values = (read_value(it, piece, vocabulary, today, counted=counted) for it in beside)
    read = [it for it in values if it is not None]
    return min(read, key=lambda it: (it.trouble is not None, not it.answers), default=None)


def _is_prescribed(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a drug is given for so long: "on lui donne 10 jours d'amoxicilline"."""
    given = any(it.word == "donne" for it in sentence.tokens[max(piece.first - 2, 0) : piece.first])
    behind = sentence.tokens[piece.last : piece.last + 2]
    of = bool(behind) and not behind[0].apart and (behind[0].elided or behind[0].word == "de")
    return given and of and not any(it.word in _LIVING for it in behind)


def _is_cut_short(sentence: Cut, piece: Piece) -> bool:
    """Tell whether digits go on beyond a point beside a number: "2..4" is no 2, "2,4,5" no 2.4."""
    tokens = sentence.tokens[piece.first : piece.last]
    ends = [(it.start, it.end) for it in tokens if it.is_number]
    return any(
        _MORE_BEHIND.match(sentence.text, end) or _MORE_BEFORE.search(sentence.text[:start])
        for start, end in ends
    )


def _behind(sentence: Cut, at: int, used: set[int], first: int = 0) -> list[int]:
    """Return the value behind a name, or a token, with nothing but small words between."""
    edge = max(sentence.pieces[at].last, first)
    irradiated = any(it.fact == IRRADIATED for it in sentence.pieces[at].of(Names))
    deed = any(it.fact in _OF_A_DEED for it in sentence.pieces[at].of(Names))
    for place in range(at + 1, len(sentence.pieces)):
        piece = sentence.pieces[place]
        end = piece.first if piece.has_value else piece.last
        hedged = _is_hedged(sentence, max(sentence.pieces[at].last, first), end)
        if hedged and not piece.has_value:
            continue
        if sentence.apart(sentence.pieces[at].last - 1, piece.first) in (".", ",") and not hedged:
            return []
        between = sentence.tokens[edge : piece.first]
        close = hedged or all(is_skipped(it) or (deed and it.word in _FOR) for it in between)
        if not close and not (irradiated and tells_what_was_given(sentence, edge, piece.first)):
            return []
        dose = irradiated and is_a_dose(sentence, piece)
        if piece.has_value and not dose:
            return [] if place in used else [place]
        if not (dose or _may_stand_between(piece, _REASONS if deed else ())):
            return []
        if _is_total(sentence, piece):
            return []
        edge = piece.last
    return []


def _is_hedged(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether tokens are those of somebody who weighs a number: ", disons peut-être 6"."""
    words = [it.word for it in sentence.tokens[first:last]]
    marks = [it.apart for it in sentence.tokens[first + 1 : last + 1] if it.apart]
    return bool(words) and set(words) <= _WEIGHING and set(marks) <= {","}


def _ahead(sentence: Cut, at: int, used: set[int]) -> list[int]:
    """Return the value right before a name: "14 mois entre le primitif et la métastase"."""
    edge, place = sentence.pieces[at].first, at - 1
    while place >= 0:
        before = sentence.pieces[place]
        close = all(is_skipped(it) for it in sentence.tokens[before.last : edge])
        if not close or sentence.apart(before.last - 1, sentence.pieces[at].first):
            return []
        if before.has_value:
            return [] if place in used else [place]
        if not before.is_cue(Cue.FILLER):
            return []
        edge, place = before.first, place - 1
    return []


def _is_of_something_else(sentence: Cut, place: int) -> bool:
    """Tell whether a bare number ends what stands before it: "diabète de type 2, opéré"."""
    piece = sentence.pieces[place]
    before = sentence.tokens[piece.first - 1] if piece.first else None
    bare = piece.number.isdecimal() and not piece.units and piece.days is None
    return bare and before is not None and before.word in _TYPES


def _is_total(sentence: Cut, piece: Piece) -> bool:
    """Tell whether it is "Ca", whose number is a total: "calcémie corrigée Ca 2,4", and no "ça"."""
    named = any(it.fact == "calcium" for it in piece.of(Names))
    return named and not sentence.words(piece.first, piece.last).startswith(("ç", "Ç"))


def _may_stand_between(piece: Piece, reasons: tuple[str, ...] = ()) -> bool:
    says = {it.fact for it in piece.of(Says)}
    return piece.is_cue(*_PASSED_OVER) or bool(says and says <= {*_BESIDE, *reasons})


def _own(facts: Sequence[Fact], sentence: Cut, at: int, vocabulary: Vocabulary) -> Value | None:
    """Return the own option of a fact that stands right behind its name: "Frankel D"."""
    tokens, place = sentence.tokens, sentence.pieces[at].last
    if [sentence.text[it.start : it.end] for it in tokens[place : place + 1]] == ["à"]:
        place += 1  # "Frankel à D" is no A
    while place < len(tokens) and tokens[place].apart not in (".", ","):
        for fact in facts:
            if _says_own(fact, sentence, place, vocabulary):
                options, end = _all_own(fact, sentence, place, vocabulary)
                picked = tuple(Picked(it) for it in fact.options if it in options)
                return Value(fact.id, picked, None, place, end)
        coming = tokens[place].word in _COMING and any(it.id in _OF_A_DEED for it in facts)
        if coming or not is_skipped(tokens[place]):
            return None
        place += 1
    return None


def _says_own(fact: Fact, sentence: Cut, place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether an own option stands at a place; a lone "non" may belong to what follows."""
    length, _ = vocabulary.own_option(fact.id, sentence.tokens, place)
    end = place + length
    alone = end >= len(sentence.tokens) or bool(sentence.tokens[end].apart)
    return bool(length) and (alone or length > 1 or sentence.tokens[place].word not in DENYING)


def _all_own(
    fact: Fact, sentence: Cut, place: int, vocabulary: Vocabulary
) -> tuple[frozenset[str], int]:
    """Return the options at a place, with those that "ou" or a hyphen join: "Frankel C-D"."""
    tokens = sentence.tokens
    length, options = vocabulary.own_option(fact.id, tokens, place)
    end = place + length
    if end >= len(tokens):
        return options, end
    hyphen = sentence.text[tokens[end - 1].end : tokens[end].start].strip() == "-"
    behind = end if hyphen else end + 1
    joined = hyphen or tokens[end].word in _JOINING
    if joined and behind < len(tokens) and not tokens[behind].apart:
        more, others = vocabulary.own_option(fact.id, tokens, behind)
        if more:
            return options | others, behind + more
    return options, end
