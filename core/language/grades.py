"""The letter that a grade became: "Frankel C à l'arrivée, D ce jour", "passé de D à C"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from core.definition.answer import Picked
from core.language.gathering import Gathered
from core.language.pieces import Cut, Piece, is_skipped
from core.language.said import Said, Stance
from core.language.stances import stance_of
from core.language.vocabulary import Cue, Names, Says

_GRADE: Final = "frankel"
_LETTERS: Final = frozenset("abcde")
_SMALL: Final = frozenset("ad")
"""Letters that are words, too, where they are not capitals."""
_FURTHEST: Final = 8
"""Words behind a grade among which the one stands that it became."""
_TO: Final = frozenset({"a", "vers", "to", "puis", "then", ">", "→"})
_SINCE: Final = frozenset({"depuis", "since", "tonight"})
_STILL: Final = frozenset({"still", "toujours", "encore"})


def keep_grade_of_now(sentence: Cut, found: Gathered) -> None:
    """Keep the letter that a grade became, the one before it as one of once."""
    for piece in sentence.pieces:
        named = any(it.fact == _GRADE for it in piece.of(Names))
        if not (named or any(it.fact == _GRADE for it in piece.of(Says))):
            continue
        told = [at for at, it in enumerate(found.said) if it[0] >= piece.first and _is_of(it[2])]
        former = found.said[told[0]][2] if told else None
        at = next(_became(sentence, piece, former), None)
        if at is None:
            continue
        stance = stance_of(sentence, at, at + 1, _GRADE)
        stance = Stance.STATED if stance is Stance.PAST else stance  # "passé de D à C"
        words, letter = sentence.words(at, at + 1), Picked(sentence.tokens[at].word)
        for place in told[:1]:
            first, last, said = found.said[place]
            if said.stance is Stance.DOUBTED:
                continue  # "if he drops to C…, still E tonight"
            once = tuple(it for it in said.answers if it != letter)
            found.said[place] = first, last, replace(said, answers=once, stance=Stance.PAST)
        found.cover(piece.first, at + 1)
        found.keep(at, at + 1, Said(_GRADE, (letter,), words, stance))
        return


def _is_of(said: Said) -> bool:
    return said.fact == _GRADE


def _became(sentence: Cut, piece: Piece, former: Said | None) -> Iterator[int]:
    """Yield the place of the letter that a grade became."""
    letters = list(_letters(sentence, piece.last))
    led = bool(letters) and sentence.tokens[letters[0] - 1].word in ("de", "from")
    for number, at in enumerate(letters):
        ahead = letters[number - 1] if number else piece.last - 1
        alone = at == ahead + 2 and sentence.tokens[at - 1].word in _TO
        if (alone and (led if number else former is not None)) or (
            former is not None and (former.stance is Stance.PAST or _is_now(sentence, at))
        ):
            yield at


def _letters(sentence: Cut, last: int) -> Iterator[int]:
    for at in range(last, min(last + _FURTHEST, len(sentence.tokens))):
        token, owner = sentence.tokens[at], sentence.owner(at)
        if token.apart == "." or (owner is not None and _tells(owner)):
            return
        typed = sentence.text[token.start]
        letter = token.word in _LETTERS and (typed.isupper() or token.word not in _SMALL)
        goes_on = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].glued
        if letter and owner is None and not (goes_on or token.glued) and _opens(sentence, at):
            yield at


def _tells(piece: Piece) -> bool:
    names = any(it.fact != "age" for it in piece.of(Names))  # "he's"
    says = next(piece.of(Says), None) is not None
    return says or names or bool(piece.number and piece.days is None)


def _opens(sentence: Cut, at: int) -> bool:
    """Tell whether nothing stands before a letter that it could be the letter of."""
    ahead = sentence.owner(at - 1)
    joined = is_skipped(sentence.tokens[at - 1]) or sentence.tokens[at - 1].word in _TO
    told = ahead is not None and (
        ahead.days is not None or ahead.is_cue(Cue.NOW, Cue.INSTEAD, Cue.FILLER)
    )
    return bool(sentence.tokens[at].apart) or joined or told


def _is_now(sentence: Cut, at: int) -> bool:
    """Tell whether a word beside a letter says that it is the one of now."""
    places = (sentence.owner(at - 1), sentence.owner(at + 1))
    near = [it for it in places if it is not None]
    since = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].word in _SINCE
    today = (it.days is not None and it.days.first == sentence.today for it in near)
    since = since or sentence.tokens[at - 1].word in _STILL
    return since or any(today) or any(it.is_cue(Cue.NOW, Cue.INSTEAD) for it in near)
