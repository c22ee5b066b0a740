"""How a sentence says something: plainly, denied, in doubt, of a relative, of the past."""

from __future__ import annotations

from typing import Final

from core.language.irradiation import IRRADIATED
from core.language.lists import denies
from core.language.pieces import Cut, Piece, is_skipped
from core.language.relatives import is_of_a_relative
from core.language.said import Stance
from core.language.small_words import SKIPPED
from core.language.turns import (
    by_what_follows,
    depends,
    is_a_place,
    is_content,
    is_treated,
    is_years_ago,
)
from core.language.vocabulary import Concerns, Cue, Names, Says

_CLAUSE: Final = 40
"""Tokens of a clause behind which a question mark is looked for."""
_ENDS: Final = (".", ",")
_ADDING: Final = frozenset({"et", "and", "+", "avec", "with"})
_PAIR: Final = 2
_OF_BONES: Final = frozenset(
    {
        *("bone_metastases", "vertebral_level", "long_bone_segment", "vertebral_metastases"),
        *("lesion_type", "known_metastatic", "bone_sites", "single_lesion", "cord_signs"),
    }
)
"""Facts of a disease of the bones."""
_GIVEN: Final = ("antithrombotic", "antiresorptive_drug")
_LENGTHS: Final = frozenset({"day", "week", "month", "year"})
_EITHER: Final = frozenset({"ou", "or", "vs", "versus", "voire"})
_PLACES: Final = ("vertebral_level", "long_bone_segment")
_UNKNOWN_BETWEEN: Final = {Cue.NEGATION: 1, Cue.DOUBT: 3}
"""Words not understood that may stand between a cue and what it turns."""


def stance_of(
    sentence: Cut, first: int, last: int, fact: str = "", *, is_value: bool = False
) -> Stance:
    """Return how the tokens from ``first`` to ``last`` (not included) are said."""
    frame = sentence.frame_of(first, fact)
    heading = _by_its_heading(sentence, first)
    if Stance.FAMILY in (frame, heading) or is_of_a_relative(sentence, first):
        return Stance.FAMILY
    behind = by_what_follows(sentence, last, is_value=is_value, is_place=fact in _PLACES)
    found_then = fact == "primary_tumour" and _is_found_then(sentence, last)
    if behind is Stance.PAST and (found_then or fact == "level_irradiated"):
        behind = None  # what was irradiated once is that still
    told = (
        behind
        or _by_what_precedes(sentence, first, fact)
        or heading
        or frame
        or (Stance.DOUBTED if not is_value and depends(sentence, last) else None)
        or (Stance.DOUBTED if fact and _is_one_of_two(sentence, first, last, fact) else None)
        or (Stance.DOUBTED if is_asked(sentence, first, last) else Stance.STATED)
    )
    treated = told is Stance.PAST and fact in _PLACES and is_treated(sentence, last, (IRRADIATED,))
    return Stance.STATED if treated else told


def _is_found_then(sentence: Cut, last: int) -> bool:
    """Tell whether years behind a tumour are when it was found: the one that went to the bones.

    "K sein 2017, MO multiples" is, where no other tumour is told; "K sein 2017" alone may be over.
    """
    told = [it for piece in sentence.pieces for it in piece.of(Says)]
    tumours = {it.options for it in told if it.fact == "primary_tumour"}
    if len(tumours) != 1 or not any(it.fact in _OF_BONES for it in told):
        return False
    clause = [it for it in sentence.following(last) if not sentence.apart(last - 1, it.first)]
    valued = next((it for it in clause if it.has_value), None)
    healed = clause and any(
        it.word == "remission" for it in sentence.tokens[last : clause[-1].last]
    )
    over = healed or any(it.is_cue(Cue.OVER) for it in clause)
    return valued is not None and not over and is_years_ago(sentence, valued)


def turned_within(sentence: Cut, first: int, last: int) -> Stance | None:
    """Return how a word among some tokens turns them: "tassement ancien de 30 %"."""
    inside = [it for it in sentence.following(first) if it.last <= last]
    if any(it.is_cue(Cue.OVER) for it in inside):
        return Stance.PAST
    doubted = any(it.is_cue(Cue.DOUBT, Cue.DOUBTED, Cue.HEDGE) for it in inside)
    return Stance.DOUBTED if doubted else None


def _by_what_precedes(sentence: Cut, first: int, fact: str) -> Stance | None:
    """Walk back through the clause; what is said before may take a denial for itself.

    A place is denied by the word right before it alone.
    """
    near = fact in _PLACES
    edge, unknown, crossed, told, loose = first, 0, False, False, False
    for piece in sentence.before(first):
        if sentence.apart(piece.last - 1, first) in _ENDS or piece.is_cue(Cue.INSTEAD):
            return None
        between = sentence.tokens[piece.last : edge]
        unknown += sum(not is_skipped(it) and it.word not in SKIPPED for it in between)
        edge = piece.first
        if _is_of_once(sentence, piece, fact, told=told):
            return Stance.PAST
        if fact == "region" and Concerns("pain") in piece.meanings:
            continue  # "aucune douleur du rachis"
        told = told or (is_content(piece) and not is_a_place(piece) and not near)
        if crossed:
            continue
        most = 0 if near else _UNKNOWN_BETWEEN[Cue.NEGATION]
        if unknown <= most and _is_denying(sentence, piece, first):
            return Stance.DOUBTED if loose else Stance.DENIED
        turns = piece.is_cue(Cue.DOUBT) and not _belongs_before(sentence, piece)
        if turns and unknown <= _UNKNOWN_BETWEEN[Cue.DOUBT]:
            return Stance.DOUBTED
        if is_content(piece) and not _is_of_the_same(sentence, piece, first):
            crossed = not _is_joined(sentence, piece, first)
            if crossed and _is_added(sentence, piece, first):
                crossed, loose = False, True
    return None


def _is_of_once(sentence: Cut, piece: Piece, fact: str, *, told: bool) -> bool:
    """Tell whether a piece before a fact says that it was: "ancien", "6 months of warfarin"."""
    if piece.is_cue(Cue.PAST) and not (piece.is_cue(Cue.OVER) and told):
        return True
    if fact in _GIVEN:
        return bool(piece.units & _LENGTHS) and piece.days is None and not told
    return fact == "primary_tumour" and piece.has_value and is_years_ago(sentence, piece)


def _is_denying(sentence: Cut, piece: Piece, first: int) -> bool:
    """Tell whether a piece denies what stands at a token behind it."""
    listed = any(it.listed for it in sentence.tokens[piece.last : first + 1])
    denial = piece.is_cue(Cue.NEGATION) or (listed and denies(sentence, piece))
    return denial and not _is_of_one_word(sentence, piece)


def _is_of_one_word(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a denial is that of the word behind it alone: "non résécables frankel D"."""
    if sentence.tokens[piece.first].word != "non" or piece.last >= len(sentence.tokens):
        return False
    return sentence.owner(piece.last) is None and not sentence.tokens[piece.last].apart


def _by_its_heading(sentence: Cut, first: int) -> Stance | None:
    """Return what "Antécédents :" says of all that is told behind it, up to the full stop."""
    for piece in sentence.headings:
        if piece.last > first or sentence.apart(piece.last - 1, first) == ".":
            continue
        if piece.is_cue(Cue.FAMILY):
            return Stance.FAMILY
        if piece.is_cue(Cue.PAST):
            return Stance.PAST
    return None


def _is_of_the_same(sentence: Cut, piece: Piece, first: int) -> bool:
    """Tell whether a piece and what stands at a token say one fact together."""
    owner = sentence.owner(first)
    facts = {it.fact for it in owner.of(Says)} if owner is not None else set()
    told = {it.fact for it in piece.of(Says)} | {it.fact for it in piece.of(Names)}
    return piece.last == first and bool(told & facts)


def _is_joined(sentence: Cut, piece: Piece, first: int) -> bool:
    """Tell whether "ou" joins a piece with what stands at a token: one denial is of both."""
    if any(it.listed for it in sentence.tokens[piece.last : first + 1]):
        return True
    between = [it for it in sentence.before(first) if piece.last <= it.first]
    if any(it.is_cue(Cue.NOR) and not it.is_cue(Cue.FILLER) for it in between):
        return True
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    return ahead in ("entre", "between") and any(it.is_cue(Cue.NOR) for it in between)


def _is_added(sentence: Cut, piece: Piece, first: int) -> bool:
    """Tell whether "et" joins a sign with another one: whether one denial is of both is open."""
    owner = sentence.owner(first)
    both = [it for it in (piece, owner) if it is not None and not it.has_value]
    between = {it.word for it in sentence.tokens[piece.last : first] if it.word not in SKIPPED}
    signs = all(any(True for _ in it.of(Says)) and not is_a_place(it) for it in both)
    return len(both) == _PAIR and signs and between <= _ADDING and bool(between)


def _belongs_before(sentence: Cut, piece: Piece) -> bool:
    """Tell whether a cue is about what stands before it: "tassement possible de L4"."""
    before = next(iter(sentence.before(piece.first)), None)
    return (
        before is not None
        and piece.is_cue(Cue.DOUBTED)
        and is_content(before)
        and before.last == piece.first
        and not sentence.tokens[piece.first].apart
    )


def _is_one_of_two(sentence: Cut, first: int, last: int, fact: str) -> bool:
    """Tell whether "ou" joins it with something else: "myélome ou métastase"."""
    for at, step in ((last, 1), (first - 1, -1)):
        if not 0 <= at < len(sentence.tokens) or sentence.tokens[max(at, first)].apart:
            continue
        if sentence.tokens[at].word not in _EITHER:
            continue
        other = sentence.owner(_beyond(sentence, at, step))
        facts = {it.fact for it in other.of(Says)} if other is not None else set()
        if fact not in facts and not (other is not None and other.has_value):
            return True
    return False


def _beyond(sentence: Cut, at: int, step: int) -> int:
    """Return the place of the next word but small ones beyond a token."""
    at += step
    while 0 <= at < len(sentence.tokens) and is_skipped(sentence.tokens[at]):
        at += step
    return at


def is_asked(sentence: Cut, first: int, last: int) -> bool:
    """Tell whether the clause begins or ends with a question mark."""
    ahead = sentence.tokens[first - 1] if first else None
    glued = sentence.tokens[first].glued  # "MSCC ?L1"
    if ahead is not None and ahead.word == "?" and (ahead.apart or first == 1 or glued):
        return True
    for at in range(last, min(last + _CLAUSE, len(sentence.tokens))):
        if sentence.tokens[at].apart in _ENDS:
            return False
        if sentence.tokens[at].word == "?":
            return True
    return False


def denial_before(sentence: Cut, piece: Piece) -> int:
    """Return where the words begin that deny a piece."""
    before = [
        it
        for it in sentence.before(piece.first)
        if it.is_cue(Cue.NEGATION) and sentence.apart(it.last - 1, piece.first) not in (".", ",")
    ]
    return before[0].first if before else piece.first
