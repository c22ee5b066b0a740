"""A free sentence or a pasted report, read as the facts that it says. Nothing is guessed.

Each fact bears the words it was read from. A digit is never an answer by its position: a number
counts beside the name of what it measures, or with a unit that belongs to one fact alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from core.definition.answer import Answer, Picked
from core.language.combining import combined
from core.language.cutting import cut
from core.language.gathering import Gathered
from core.language.look_alikes import is_look_alike, is_of_the_primary
from core.language.named_scores import read_scale, read_total
from core.language.numbers import Trouble
from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Said, SentenceRead, Stance
from core.language.small_words import DENYING
from core.language.stances import stance_of
from core.language.values import Value, read_value, value_of
from core.language.vocabulary import (
    About,
    Concerns,
    Cue,
    Means,
    Names,
    Resembles,
    Says,
    Vocabulary,
)

MAX_SENTENCE: Final = 8000
"""Characters of a text that are looked at: Telegram sends 4096 at most."""
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
_NOT_UNDERSTOOD: Final = frozenset({Cue.NUMBERED, Cue.SIGNAL, Cue.UNIT})
"""Words that only keep others from being misread."""
_THIRDS: Final = re.compile(r"[<>]?=? ?[12]/[23]")
_SINCE: Final[Mapping[str, str]] = {
    "antiresorptive_drug": "treatment_start",
    "antiresorptive_stage": "treatment_start",
    "cord_signs": "deficit_age",
    "motor_function": "deficit_age",
}
"""What a length of time behind a sign or a drug is the length of."""


def read_sentence(text: str, vocabulary: Vocabulary, today: date) -> SentenceRead:
    """Read a sentence or a report: each fact that it says, how it is said, and what is left."""
    sentence = cut(text[:MAX_SENTENCE], vocabulary, today)
    found, used = Gathered(), set[int]()
    for at, piece in enumerate(sentence.pieces):
        if at not in used:
            _read_piece(sentence, at, piece, used, found, vocabulary, today)
    for at, piece in enumerate(sentence.pieces):
        if at not in used and piece.has_value:
            _read_alone(sentence, at, piece, used, found, vocabulary, today)
    said = combined(sentence, found.said)
    asks = any(it.is_cue(Cue.ASK) for it in sentence.pieces) or "?" in text
    return SentenceRead(
        tuple(said),
        _unread(sentence, found),
        _about(found),
        found.totals,
        tuple(dict.fromkeys(found.relatives)),
        asks=asks,
    )


def _read_piece(
    sentence: Cut,
    at: int,
    piece: Piece,
    used: set[int],
    found: Gathered,
    vocabulary: Vocabulary,
    today: date,
) -> None:
    length = len(piece.meanings) and piece.last - piece.first
    found.about += [(length, it.definition) for it in piece.of(About)]
    if set(piece.meanings) - _NOT_UNDERSTOOD and not piece.is_cue(Cue.NEGATION, Cue.LOST):
        found.cover(piece.first, piece.last)
    for score in piece.of(Means):
        read_total(sentence, at, score.score, used, found, vocabulary)
    for scale in piece.of(Resembles):
        read_scale(sentence, at, scale.fact, used, found)
    if next(piece.of(Names), None) and (value := value_of(sentence, at, used, vocabulary, today)):
        _keep_value(sentence, piece, value, found, vocabulary)
    for says in piece.of(Says):
        _keep_option(sentence, piece, says, found, vocabulary)
    if next(piece.of(Concerns), None) and _is_denied(sentence, piece):
        _uncover(sentence, piece, found)


def _keep_value(
    sentence: Cut, piece: Piece, value: Value, found: Gathered, vocabulary: Vocabulary
) -> None:
    first, last = min(piece.first, value.first), max(piece.last, value.last)
    if value.fact == "surgery_date" and is_of_the_primary(sentence, first):
        _uncover(sentence, piece, found)
        return
    found.cover(value.first, value.last)
    stance = stance_of(sentence, first, last, is_value=True)
    words = sentence.words(first, last)
    option = value.answers[0] if len(value.answers) == 1 else None
    own = _denies_itself(sentence, value.first, value.last)
    if isinstance(option, Picked) and option.id == vocabulary.denied.get(value.fact) and own:
        stance = Stance.DENIED
    elif stance is Stance.DENIED and not _can_be_denied(value, vocabulary):
        _uncover(sentence, piece, found)
        return
    said = Said(value.fact, value.answers, words, stance, value.trouble)
    found.keep(first, last, said)


def _can_be_denied(value: Value, vocabulary: Vocabulary) -> bool:
    return value.fact in vocabulary.denied and all(isinstance(it, Picked) for it in value.answers)


def _keep_option(
    sentence: Cut, piece: Piece, says: Says, found: Gathered, vocabulary: Vocabulary
) -> None:
    """Keep an option that words say; denied, it is what the denial means, if it means anything."""
    if is_look_alike(sentence, piece, says):
        _uncover(sentence, piece, found)
        return
    stance = stance_of(sentence, piece.first, piece.last)
    meant = vocabulary.denied.get(says.fact)
    options, first = says.options, piece.first
    if options == (meant,) and _denies_itself(sentence, piece.first, piece.last):
        stance = Stance.DENIED
    elif stance is Stance.DENIED:
        if meant is None or options == (meant,):
            _uncover(sentence, piece, found)
            return
        options, first = (meant,), _denial_before(sentence, piece)
    elif stance is Stance.PAST and says.fact in vocabulary.lasting:
        stance = Stance.PAST if _is_over(sentence, piece) else Stance.STATED
    answers: tuple[Answer, ...] = tuple(Picked(it) for it in options)
    words = sentence.words(first, piece.last)
    found.cover(first, piece.last)
    found.keep(first, piece.last, Said(says.fact, answers, words, stance))


def _is_over(sentence: Cut, piece: Piece) -> bool:
    """Tell whether the word right before says that it is over: "ancien diabétique"."""
    before = next(iter(sentence.before(piece.first)), None)
    return before is not None and before.last == piece.first and before.is_cue(Cue.OVER)


def _denies_itself(sentence: Cut, first: int, last: int) -> bool:
    return any(it.word in DENYING for it in sentence.tokens[first:last])


def _denial_before(sentence: Cut, piece: Piece) -> int:
    """Return where the words begin that deny a piece."""
    before = [
        it
        for it in sentence.before(piece.first)
        if it.is_cue(Cue.NEGATION) and sentence.apart(it.last - 1, piece.first) not in (".", ",")
    ]
    return before[0].first if before else piece.first


def _is_denied(sentence: Cut, piece: Piece) -> bool:
    return stance_of(sentence, piece.first, piece.last) is Stance.DENIED or _denies_itself(
        sentence, piece.first, piece.last
    )


def _uncover(sentence: Cut, piece: Piece, found: Gathered) -> None:
    """Leave a sign that is denied, and means nothing so, among what was not read."""
    for at in range(_denial_before(sentence, piece), piece.last):
        found.covered.discard(at)


# ---- values that nothing names -------------------------------------------------------------------


def _read_alone(
    sentence: Cut,
    at: int,
    piece: Piece,
    used: set[int],
    found: Gathered,
    vocabulary: Vocabulary,
    today: date,
) -> None:
    """Read a number by its unit, or a length of time by the sign or drug before it."""
    if _is_lost(sentence, at):
        return
    ahead = sentence.tokens[piece.first - 1].word if piece.first else ""
    for fact in (*_sign_before(sentence, piece, found), *_of_unit(piece, found)):
        if fact == "age" and ahead in ("a", "at"):
            continue  # the age at which something was
        if fact not in vocabulary.facts:
            continue
        value = read_value(vocabulary.facts[fact], piece, vocabulary, today)
        if value is not None and (value.answers or value.trouble is not Trouble.IMPOSSIBLE):
            used.add(at)
            _keep_value(sentence, piece, value, found, vocabulary)
            return


def _of_unit(piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what a number can be by its unit, or by the only scale that has such numbers."""
    facts = {said.fact for _, _, said in found.said}
    if piece.days is None:
        yield from (_BY_UNIT[it] for it in sorted(piece.units) if it in _BY_UNIT)
    if _HALF.fullmatch(piece.number) and facts & {"vertebral_level", "compression_fracture"}:
        yield "vertebral_collapse"
    if _THIRDS.fullmatch(piece.number) and "long_bone_segment" in facts:
        yield "cortex"


def _is_lost(sentence: Cut, at: int) -> bool:
    """Tell whether a number is a loss: "perte de 8 kg" is no weight."""
    before = sentence.pieces[at - 1] if at else None
    return before is not None and before.is_cue(Cue.LOST)


def _sign_before(sentence: Cut, piece: Piece, found: Gathered) -> Iterator[str]:
    """Yield what a length of time is about, by the last sign or drug before it in its clause."""
    if piece.days is None and not piece.units & {"hour", "day", "week", "month", "year"}:
        return
    for _, last, said in reversed(found.said):
        if said.stance is Stance.PAST:
            continue  # since when a drug is stopped is not since when it is given
        if last <= piece.first and sentence.apart(last - 1, piece.first) not in (".", ","):
            yield from (_SINCE[it] for it in (said.fact,) if it in _SINCE)


# ---- what is left ------------------------------------------------------------------------------


def _about(found: Gathered) -> tuple[str, ...]:
    """Return what the words are about, the longest of them first."""
    longest_first = sorted(enumerate(found.about), key=lambda it: (-it[1][0], it[0]))
    return tuple(dict.fromkeys(id for _, (_, id) in longest_first))


def _unread(sentence: Cut, found: Gathered) -> tuple[str, ...]:
    """Return the words that were not understood, neighbours together."""
    left: list[list[int]] = []
    for at, token in enumerate(sentence.tokens):
        if at in found.covered:
            left.append([])
        elif left and left[-1] and not token.apart:
            left[-1].append(at)
        else:
            left.append([at])
    return tuple(_quotations(sentence, left))


def _quotations(sentence: Cut, left: Iterable[Sequence[int]]) -> Iterator[str]:
    for places in left:
        told = [at for at in places if not is_skipped(sentence.tokens[at])]
        if any(sentence.tokens[at].word[0].isalnum() for at in told):
            yield sentence.words(told[0], told[-1] + 1)
