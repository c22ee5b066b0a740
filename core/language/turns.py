"""What stands behind something and turns it: "guéri", "exclu", "chez sa mère", "3 ce matin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import takewhile
from typing import Final

from core.language.outdated import is_outdated
from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Stance
from core.language.small_words import PERHAPS
from core.language.tokens import Token
from core.language.vocabulary import SIDES, Cue, Names, Says

_MOST_UNKNOWN: Final = 2
"""Words not understood that may stand between something and what says that it is over."""
_LONG_AGO: Final = timedelta(days=366)
_TREATED: Final = ("last_radiotherapy", "surgery_date")
_PLACES: Final = ("vertebral_level", "region", "long_bone_segment")
_SINCE: Final = ("depuis", "since", "for")
_YEARS: Final = re.compile(r"(?:(?P<first>(?:19|20)\d\d)-)?(?P<last>(?:19|20)\d\d)")
_GENITIVE: Final = frozenset({"de", "du", "des", "of", "chez", "la"})
_DIAGNOSED: Final = ("diagnosti", "diagnosed", "diagnosis", "decouvert")
_DX: Final = frozenset({"dg", "dx", "diag"})
_BRACKET: Final = 6
_NEAR: Final = 3
_POSTURES: Final = frozenset(
    {
        *("appui", "marche", "mouvement", "effort", "debout", "assis", "leve", "tousse"),
        *("standing", "walking", "walks", "moves", "moving", "weight", "coughs", "stands", "sits"),
    }
)
_FURTHEST: Final = 8


def by_what_follows(
    sentence: Cut, last: int, *, is_value: bool, is_place: bool = False
) -> Stance | None:
    """Return how what stands behind a token (not included) turns it; a value may be outdated.

    Of a place the sign behind it is told, too: "L3 fracturée il y a 20 ans".
    """
    if _is_minus(sentence, last):
        return Stance.DENIED
    places = [it for it in _behind(sentence, last) if not _is_passed(sentence, it[1])]
    if not is_place and places and not places[0][0] and is_a_place(places[0][1]):
        last, places = places[0][1].last, places[1:]  # "compression de la racine L5 probable"
    near = bool(places) and not places[0][0] and places[0][1].first == sentence.next_word(last)
    plain = not (is_value or is_place)
    if near and (stance := _right_behind(places[0][1]) or _answered(sentence, places[0][1], plain)):
        return stance
    if places and not places[0][0] and places[0][1].is_cue(Cue.DENIED):
        gap = sentence.tokens[sentence.next_word(last) : places[0][1].first]
        if len([it for it in gap if not is_skipped(it)]) == 1 and sentence.owner(last) is None:
            return Stance.DENIED  # "sarcome d'Askin éliminé"
    if _is_of_a_relative(sentence, last):
        return Stance.FAMILY
    if _is_left_open(sentence, places) or _is_perhaps(sentence, last):
        return Stance.DOUBTED
    treated = is_place and is_treated(sentence, last)
    if is_place:
        places = [it for it in places if it[0] or not _is_a_sign(it[1])]
    if _is_over(sentence, places) or (not treated and _is_long_ago(sentence, places)):
        return Stance.PAST
    return Stance.PAST if is_value and is_outdated(sentence, places, last) else None


def _is_perhaps(sentence: Cut, last: int) -> bool:
    """Tell whether "peut-être" stands behind, and nothing known that it is of: "… atteintes"."""
    told = takewhile(lambda it: not it.apart, sentence.tokens[last : last + _NEAR])
    words = [it.word for it in told]
    if words[:1] and words[0] in PERHAPS:
        at = last + 1
    elif words[:2] == ["peut", "etre"] or words == ["peut", "-", "etre"]:
        at = last + words.index("etre") + 1
    else:
        return False
    behind = next((it for it in sentence.following(at) if not it.is_cue(Cue.FILLER)), None)
    near = behind is not None and not sentence.apart(last - 1, behind.first)
    return not (near and behind is not None and is_content(behind))


def tells_a_diagnosis(token: Token) -> bool:
    """Tell whether a word says that a disease was found, which it then still is."""
    return token.word.startswith(_DIAGNOSED) or token.word in _DX


def is_content(piece: Piece) -> bool:
    """Tell whether a piece says something by itself, or with a value."""
    says = any(True for _ in piece.of(Says)) or piece.has_value
    return says or any(True for _ in piece.of(Names))


def is_treated(sentence: Cut, last: int, deeds: tuple[str, ...] = _TREATED) -> bool:
    """Tell whether a place was irradiated or operated on, in its clause: it is still one."""
    near = (*sentence.before(last)[:_FURTHEST], *sentence.following(last)[:_FURTHEST])
    return any(
        not sentence.apart(min(it.first, last - 1), max(it.first, last - 1))
        and any(named.fact in deeds for named in it.of(Names))
        for it in near
    )


def _is_a_sign(piece: Piece) -> bool:
    return any(it.fact in ("fracture", "compression_fracture") for it in piece.of(Says))


def _is_passed(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a piece is an article, or a side: "tassement à confirmer"."""
    small = all(is_skipped(it) for it in sentence.tokens[piece.first : piece.last])
    return (small and not piece.has_value) or piece.is_cue(*SIDES)


def _right_behind(piece: Piece) -> Stance | None:
    if piece.is_cue(Cue.DENIED):
        return Stance.DENIED
    if piece.is_cue(Cue.DOUBTED):
        return Stance.DOUBTED
    return Stance.PAST if piece.is_cue(Cue.OVER) else None


def _is_minus(sentence: Cut, last: int) -> bool:
    """Tell whether a minus in brackets stands behind: "cyphose (-)"."""
    behind = sentence.text[sentence.tokens[last - 1].end :][:_BRACKET]
    return behind.replace(" ", "").startswith(("(-)", "(–)", "(0)"))


def _answered(sentence: Cut, piece: Piece, plain: bool) -> Stance | None:
    """Return a denial where "non" or "aucun" ends a clause: "fracture : non", "dialyse non, …"."""
    ends = piece.last >= len(sentence.tokens) or bool(sentence.tokens[piece.last].apart)
    no = piece.is_cue(Cue.NO) or piece.number == "0"
    apart = sentence.tokens[piece.first].apart
    said = apart == ":" or (plain and not apart and piece.is_cue(Cue.NEGATION))
    if no and said and ends:
        return None if _says_the_same(sentence, piece) else Stance.DENIED
    return None


def _says_the_same(sentence: Cut, piece: Piece) -> bool:
    """Tell whether what was denied is said anew behind it: "bilatéral non, unilatéral"."""
    owner = sentence.owner(piece.first - 1)
    behind = next(iter(sentence.following(piece.last)), None)
    facts = [{it.fact for it in part.of(Says)} for part in (owner, behind) if part is not None]
    return len(facts) > 1 and bool(facts[0] & facts[1])


def depends(sentence: Cut, last: int) -> bool:
    """Tell whether a condition stands right behind: "zometa si DFG > 60"."""
    behind = next(iter(sentence.following(last)), None)
    near = behind is not None and behind.first == sentence.next_word(last)
    return (
        behind is not None
        and near
        and behind.is_cue(Cue.IF)
        and not sentence.tokens[behind.first].apart
        and not _is_how(sentence, behind)
    )


def _is_how(sentence: Cut, piece: Piece) -> bool:
    """Tell whether "si" opens what is known of it: "douleur si appui", "pain if standing"."""
    behind = sentence.tokens[piece.last : piece.last + _NEAR]
    return any(it.word in _POSTURES for it in behind)


def _behind(sentence: Cut, last: int) -> Iterator[tuple[str, Piece]]:
    """Yield the pieces behind a token up to the end of the next clause, with what parts them."""
    edge, unknown, mark = last, 0, ""
    for piece in sentence.following(last)[:_FURTHEST]:
        apart = sentence.apart(edge - 1, piece.first)
        unknown += sum(not is_skipped(it) for it in sentence.tokens[edge : piece.first])
        if apart == "." or (apart == "," and mark) or unknown > _MOST_UNKNOWN:
            return
        mark = mark or ("," if apart == "," else "")
        yield mark, piece
        edge = piece.last


def _is_over(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    """Tell whether it is said to be over: in its clause, or as the first word of the next one."""
    for mark, piece in places:
        opens = not mark or bool(sentence.tokens[_first(sentence, piece)].apart)
        if piece.is_cue(Cue.OVER) and opens and not (mark and piece.is_cue(Cue.PAST)):
            return True
        if not mark and _is_at_an_age(sentence, piece):
            return True
        dose = piece.number.isdecimal() and not piece.units
        if mark or (is_content(piece) and not (piece.days or dose or is_a_place(piece))):
            return False
    return False


def _first(sentence: Cut, piece: Piece) -> int:
    """Return where the small words begin that stand before a piece."""
    at = piece.first
    while at and not sentence.tokens[at].apart and is_skipped(sentence.tokens[at - 1]):
        at -= 1
    return at


def _is_at_an_age(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a piece is the age at which something was: "fracture du tibia à 12 ans"."""
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    return "year" in piece.units and piece.days is None and ahead in ("a", "at")


def is_a_place(piece: Piece) -> bool:
    """Tell whether a piece says where: "old T12 fracture" is all of it old."""
    return any(it.fact in _PLACES for it in piece.of(Says))


def _is_long_ago(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    for mark, piece in places:
        if mark:
            return False
        if piece.has_value:
            begun = any(it.is_cue(Cue.FILLER) and _names_a_start(it) for _, it in places)
            ahead = sentence.tokens[max(piece.first - _NEAR, 0) : piece.first]
            found = any(map(tells_a_diagnosis, ahead))
            return is_years_ago(sentence, piece) and not (begun or found)
        passed = piece.is_cue(Cue.FILLER) or any(
            it.fact == "surgery_date" for it in piece.of(Names)
        )
        if not passed and not is_a_place(piece):
            return False
    return False


def _names_a_start(piece: Piece) -> bool:
    """Tell whether a piece names when a treatment began: "xgeva started 3 Feb 2025" is given."""
    return any(it.fact == "treatment_start" for it in piece.of(Names))


def _is_left_open(sentence: Cut, places: list[tuple[str, Piece]]) -> bool:
    """Tell whether its clause leaves it open behind: "un sepsis sur PAC n'est pas exclu"."""
    told = [it for mark, it in places if not mark and not it.is_cue(Cue.FILLER, Cue.NUMBERED)]
    first = told[0] if told else None
    return (
        first is not None
        and first.is_cue(Cue.DOUBTED)
        and sentence.tokens[first.first].word == "pas"
    )


def is_years_ago(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a piece is a day long ago, or a year alone: "sur chute 2016"."""
    if sentence.tokens[piece.first].word in _SINCE:
        return False
    if piece.days is None:
        years = _YEARS.fullmatch(piece.number)
        if years is None:
            return False
        lasted = int(years["last"]) < sentence.today.year and bool(years["first"])
        return lasted or int(years["last"]) < sentence.today.year - 1
    return piece.days.last < sentence.today - _LONG_AGO


def _is_of_a_relative(sentence: Cut, last: int) -> bool:
    """Tell whether a relative is named behind: "chez le père", "(brother)"."""
    tokens, place, unknown = sentence.tokens, last, 0
    while place < len(tokens) and tokens[place].apart != ".":
        owner = sentence.owner(place)
        if owner is not None and owner.is_cue(Cue.FAMILY):
            if unknown and tokens[place - 1].word not in _GENITIVE:
                return False
            bracket = sentence.text[tokens[last - 1].end : tokens[last].start].strip() == "("
            return bracket or not sentence.apart(last - 1, place)
        filler = owner is not None and owner.is_cue(Cue.FILLER)
        unknown += owner is None and not is_skipped(tokens[place])
        if unknown > 1 or not (filler or owner is None or is_skipped(tokens[place])):
            return False
        place += 1
    return False
