"""A free sentence or a pasted report, read as the facts that it says. Nothing is guessed.

Each fact bears the words it was read from. A digit is never an answer by its position: a number
counts beside the name of what it measures, or with a unit that belongs to one fact alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from core.definition.answer import Answer, Picked
from core.definition.terms import Days
from core.language.aids import aided
from core.language.apart_by import told_apart
from core.language.checks import DONE, TO_DO, done_on, is_behind_after, supposed, told_of_check
from core.language.combining import combined
from core.language.cutting import cut
from core.language.elsewhere import is_done_elsewhere
from core.language.endings import over_now
from core.language.following import keep_what_follows
from core.language.gathering import Gathered
from core.language.look_alikes import is_look_alike
from core.language.named_scores import read_scale, read_total
from core.language.open_words import is_described, is_open
from core.language.pieces import Cut, Piece, is_skipped
from core.language.rivals import with_rivals
from core.language.said import Said, SentenceRead, Stance
from core.language.several import told_of_several
from core.language.since_deeds import since_deed
from core.language.small_words import DENYING
from core.language.stances import denial_before, is_asked, stance_of, turned_within
from core.language.unclear_years import may_be_to_come
from core.language.unnamed import also, unnamed
from core.language.unread import about, unread
from core.language.value import Value
from core.language.values import COUNTED, value_of
from core.language.vocabulary import (
    About,
    Concerns,
    Cue,
    Means,
    Names,
    Resembles,
    Says,
    Vocabulary,
    Weak,
)

MAX_SENTENCE: Final = 8000
"""Characters of a text that are looked at: Telegram sends 4096 at most."""
_NOT_UNDERSTOOD: Final = frozenset({Cue.NUMBERED, Cue.SIGNAL, Cue.UNIT})
"""Words that only keep others from being misread."""
_PLAINLY_DENIED: Final = ("pain_controlled",)  # "non soulagé" is said like any other option
_DENYING: Final = ("deficit_development",)  # "neuro RAS" is a denial in whatever words
_OF_ONE_SIDE: Final = ("unilateral",)  # denied of one side, it says nothing of the other one
_DENIED_BY_NAME: Final = ("gcsf_last",)  # its name alone, denied, says an option
_OF_ONCE: Final = ("creatinine_baseline", "diagnosis_to_compression")
_DEEDS: Final = ("last_radiotherapy", "surgery_date")
_JOINTS: Final = ("et", "and", "/", "+", "-", "ou", "or", "t", "l", "d", "c")
"""What stands between levels that are told in one way."""
_QUESTION_MARKS: Final = str.maketrans("¿؟？⁇", "????")


def read_sentence(text: str, vocabulary: Vocabulary, today: date) -> SentenceRead:
    """Read a sentence or a report: each fact that it says, how it is said, and what is left."""
    text = text[:MAX_SENTENCE].translate(_QUESTION_MARKS)
    sentence = cut(text, vocabulary, today)
    found, used = Gathered(), set[int]()
    for at, piece in enumerate(sentence.pieces):
        if at not in used:
            _read_piece(sentence, at, piece, used, found, vocabulary, today)
    told_apart(sentence, used, found, vocabulary, today)
    for at, piece in enumerate(sentence.pieces):
        if at not in used and piece.has_value:
            value = unnamed(sentence, at, piece, found, vocabulary, today)
            if value is not None:
                used.add(at)
                for told in (value, *also(value, piece, found, vocabulary, today)):
                    _keep_value(sentence, piece, told, found, vocabulary)
    keep_what_follows(sentence, used, found, vocabulary, today)
    every = with_rivals(sentence, found, vocabulary, today)
    return SentenceRead(
        tuple(told_of_several(sentence, combined(sentence, every), vocabulary.facts)),
        unread(sentence, found),
        about(found),
        found.totals,
        found.told_on,
        found.beyond,
        tuple(dict.fromkeys(found.relatives)),
        asks=any(it.is_cue(Cue.ASK) for it in sentence.pieces) or "?" in text,
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
    if any(it.fact in _DENIED_BY_NAME for it in piece.of(Names)) and _is_denied(sentence, piece):
        _keep_denied(sentence, piece, found, vocabulary)
    elif next(piece.of(Names), None) and (
        value := since_deed(sentence, at, used, today)
        or value_of(sentence, at, used, vocabulary, today)
        or told_of_check(sentence, at, vocabulary, today)
    ):
        _keep_value(sentence, piece, value, found, vocabulary)
    for says in piece.of(Says):
        day = done_on(sentence, piece, says.fact, vocabulary, today)
        if day is not None and says.options == (DONE.id,):
            _keep_value(sentence, piece, day, found, vocabulary)
        else:
            _keep_option(sentence, piece, says, found, vocabulary)
    if next(piece.of(Concerns), None) and _is_denied(sentence, piece):
        _uncover(sentence, piece, found)


def _keep_value(
    sentence: Cut, piece: Piece, value: Value, found: Gathered, vocabulary: Vocabulary
) -> None:
    first, last = min(piece.first, value.first), max(piece.last, value.last)
    dated = any(isinstance(it, Days) for it in value.answers)
    supposes = dated and sentence.frame_of(first, value.fact) is Stance.DOUBTED
    planned = dated and not supposes and may_be_to_come(sentence, value, first)
    check = TO_DO.id in vocabulary.facts[value.fact].options
    if supposes or (planned and not check) or is_done_elsewhere(sentence, value, first, found):
        _uncover(sentence, piece, found)
        return
    found.cover(value.first, value.last)
    value = replace(value, answers=(TO_DO,)) if planned else value  # "IRM rachis jeudi"
    stance = _value_stance(sentence, value, first, last)
    first_of_all = value.answers == (DONE,) and is_behind_after(sentence, first)
    stance = Stance.DOUBTED if stance is Stance.STATED and (planned or first_of_all) else stance
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


def _value_stance(sentence: Cut, value: Value, first: int, last: int) -> Stance:
    """Return how a value is said; what was done on a day is told as of then."""
    stance = stance_of(sentence, first, last, value.fact, is_value=True)
    if stance is Stance.PAST and (value.fact in _OF_ONCE or value.answers == (DONE,)):
        return Stance.STATED
    if value.answers == (TO_DO,):  # a plan is what says it
        planned = stance_of(sentence, first, last, is_value=True)
        return Stance.STATED if planned is Stance.PAST else planned
    framed = sentence.frame_of(value.first, value.fact)
    if stance is Stance.STATED:
        stance = framed or turned_within(sentence, first, last) or stance
    if stance is Stance.STATED and value.fact in COUNTED and is_described(sentence, last):
        return Stance.DOUBTED  # "3 vertèbres cimentées"
    dated = any(isinstance(it, Days) for it in value.answers)
    deed = framed is stance or value.fact in _DEEDS  # "prior SBRT to T9 in 2024"
    return Stance.STATED if dated and deed and stance is Stance.PAST else stance


def _keep_denied(sentence: Cut, piece: Piece, found: Gathered, vocabulary: Vocabulary) -> None:
    """Keep what the denial of a name means: "jamais de G-CSF"."""
    first = denial_before(sentence, piece)
    for fact in (it.fact for it in piece.of(Names) if it.fact in _DENIED_BY_NAME):
        words = sentence.words(first, piece.last)
        said = Said(fact, (Picked(vocabulary.denied[fact]),), words, Stance.DENIED)
        found.keep(first, piece.last, said)


def _can_be_denied(value: Value, vocabulary: Vocabulary) -> bool:
    return value.fact in vocabulary.denied and all(isinstance(it, Picked) for it in value.answers)


def _keep_option(
    sentence: Cut, piece: Piece, says: Says, found: Gathered, vocabulary: Vocabulary
) -> None:
    """Keep an option that words say; denied, it is what the denial means, if it means anything."""
    stance = stance_of(sentence, piece.first, piece.last, says.fact)
    over = stance is Stance.PAST and says.fact == "antiresorptive_stage"  # it is one of now
    done = stance is Stance.DOUBTED and says.options == (DONE.id,)
    over = over or (done and supposed(sentence, piece))
    if over or is_look_alike(sentence, piece, says):
        _uncover(sentence, piece, found)
        return
    says = aided(sentence, piece, says)
    meant = vocabulary.denied.get(says.fact)
    options, first = says.options, piece.first
    if _is_a_denial(sentence, piece, says, meant) and says.fact not in _PLAINLY_DENIED:
        stance = Stance.DENIED
    elif stance is Stance.DENIED:
        if says.fact == "cord_signs" and _is_its_word(sentence, piece):
            _keep_no_deficit(sentence, piece, found)
            return
        if meant is None or says.weak is Weak.TELLS or options in ((meant,), _OF_ONE_SIDE):
            _uncover(sentence, piece, found)
            _deny_the_run(sentence, piece, says, found)
            return
        options, first = (meant,), denial_before(sentence, piece)
    elif stance is Stance.PAST and (says.fact in vocabulary.lasting or options == (DONE.id,)):
        stance = _lasting(sentence, piece)
    ended = over_now(sentence, piece, says, vocabulary) if stance is not Stance.DENIED else None
    if ended is not None:
        stance = Stance.PAST
        found.keep(first, piece.last, ended)
    if stance is Stance.STATED:
        stance = _of_its_run(sentence, piece, says, found)
    answers: tuple[Answer, ...] = tuple(Picked(it) for it in options)
    words = sentence.words(first, piece.last)
    found.cover(first, piece.last)
    found.keep(first, piece.last, Said(says.fact, answers, words, stance))


def _is_a_denial(sentence: Cut, piece: Piece, says: Says, meant: str | None) -> bool:
    """Tell whether words deny by themselves: "neuro RAS", "pas de compression médullaire"."""
    itself = _denies_itself(sentence, piece.first, piece.last)
    if says.fact == "cord_signs" and says.options == ("none",):  # a deficit may have another cause
        return itself
    return says.options == (meant,) and (says.fact in _DENYING or itself)


def _lasting(sentence: Cut, piece: Piece) -> Stance:
    """Return how something is said that is true still where it is told among what is past."""
    if _is_over(sentence, piece):
        return Stance.PAST
    asked = is_asked(sentence, piece.first, piece.last)
    supposed = sentence.frame_of(piece.first, "") is Stance.DOUBTED
    return Stance.DOUBTED if asked or supposed else Stance.STATED


def _is_its_word(sentence: Cut, piece: Piece) -> bool:
    return sentence.tokens[piece.first].word in ("deficit", "deficits")


def _keep_no_deficit(sentence: Cut, piece: Piece, found: Gathered) -> None:
    """Keep "déficit : néant" as what it means, one by one."""
    first = denial_before(sentence, piece)
    words, none = sentence.words(first, piece.last), (Picked("no_deficit"),)
    found.cover(first, piece.last)
    found.keep(first, piece.last, Said("deficit_development", none, words, Stance.DENIED))


def _deny_the_run(sentence: Cut, piece: Piece, says: Says, found: Gathered) -> None:
    """Leave out the levels right before one that is denied behind: "S1 et S2 normaux"."""
    while says.fact == "vertebral_level":
        first, last, said = found.said[-1] if found.said else (0, 0, None)
        between = sentence.tokens[last : piece.first]
        if said is None or said.fact != says.fact or not all(it.word in _JOINTS for it in between):
            return
        found.said.pop()
        piece = next(it for it in sentence.pieces if it.first == first)
        _uncover(sentence, piece, found)


def _of_its_run(sentence: Cut, piece: Piece, says: Says, found: Gathered) -> Stance:
    """Return how a word is said that nothing turns: as the level right before it, if it is one."""
    last, said = found.said[-1][1:] if found.said else (0, None)
    between = sentence.tokens[last : piece.first]
    run = said is not None and says.fact == said.fact == "vertebral_level"
    if run and said is not None and all(is_skipped(it) or it.word in _JOINTS for it in between):
        return said.stance
    return Stance.DOUBTED if is_open(sentence, piece, says) else Stance.STATED


def _is_over(sentence: Cut, piece: Piece) -> bool:
    """Tell whether the word right before says that it is over: "ancien diabétique"."""
    before = next(iter(sentence.before(piece.first)), None)
    return before is not None and before.last == piece.first and before.is_cue(Cue.OVER)


def _denies_itself(sentence: Cut, first: int, last: int) -> bool:
    return any(it.word in DENYING for it in sentence.tokens[first:last])


def _is_denied(sentence: Cut, piece: Piece) -> bool:
    return stance_of(sentence, piece.first, piece.last) is Stance.DENIED or _denies_itself(
        sentence, piece.first, piece.last
    )


def _uncover(sentence: Cut, piece: Piece, found: Gathered) -> None:
    """Leave a sign that is denied, and means nothing so, among what was not read."""
    told = {at for first, last, _ in found.said for at in range(first, last)}
    found.covered -= set(range(denial_before(sentence, piece), piece.last)) - told
