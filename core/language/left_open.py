"""What may be taken back for something that is not understood: asked, and not taken plainly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from core.language.pieces import Cut, Frame, Piece, counts_something, is_skipped
from core.language.repairs import is_bare, tells
from core.language.said import Stance
from core.language.vocabulary import Cue, Says

_DECIDED: Final = frozenset(
    {
        *("non", "corrige", "rectifie", "rectification", "trompe", "confonds", "confondu"),
        *("erreur", "saisie", "saisi", "errone", "erronee", "error", "entered", "mistyped"),
        *("no", "scratch", "strike", "scrap", "mistake", "meant", "rather"),
    }
)
"""Words by which somebody takes back, and does not only hesitate."""

_DONE: Final = frozenset({"fait"})
"""What is "non fait" was not done; "non, en fait" takes back."""

_TAKEN_BACK: Final = (
    *("vertebral_level", "antiresorptive_drug", "motor_function", "primary_tumour"),
)
"""Facts of which "X, non Y" is as likely a correction as a contrast; the first without a comma."""


def left_open(sentence: Cut) -> Iterator[Frame]:
    """Yield what is taken back for something that is not understood: "seul, ah non en poussant"."""
    for cue in sentence.pieces:
        words = {it.word for it in sentence.tokens[cue.first : cue.last]}
        either = _one_of_two(sentence, cue) or _other_value(sentence, cue)
        if is_bare(sentence, cue) and either is not None:
            yield either
        if not cue.is_cue(Cue.REPAIR) or _DECIDED.isdisjoint(words) or _DONE & words:
            continue
        told = next((it for it in sentence.before(cue.first) if tells(it)), None)
        if told is not None and sentence.apart(told.last - 1, cue.first) != ".":
            yield Frame(told.first, told.last, Stance.DOUBTED)


def _one_of_two(sentence: Cut, cue: Piece) -> Frame | None:
    """Return what "non" may take back or set against what follows: "zometa, non xgeva"."""
    old = next((it for it in sentence.before(cue.first) if tells(it)), None)
    new = next(iter(sentence.following(cue.last)), None)
    if old is None or new is None or new.first != cue.last or sentence.tokens[new.first].apart:
        return None
    told = {it.fact for it in old.of(Says)} & {it.fact for it in new.of(Says)}
    near = all(map(is_skipped, sentence.tokens[old.last : cue.first]))
    paused = bool(sentence.tokens[cue.first].apart)
    facts = _TAKEN_BACK if paused else _TAKEN_BACK[:1]
    if near and not told.isdisjoint(facts) and old.meanings != new.meanings:
        return Frame(old.first, old.last, Stance.DOUBTED)
    return None


def _other_value(sentence: Cut, cue: Piece) -> Frame | None:
    """Return the number that another one may be said instead of: "EVA 3, non elle me dit 6"."""
    old = next(iter(sentence.before(cue.first)), None)
    new = next((it for it in sentence.following(cue.last) if it.has_value or tells(it)), None)
    if old is None or new is None or not old.number or old.last != cue.first:
        return None
    bare = bool(new.number) and not (new.units or new.days or counts_something(sentence, new))
    paused = bool(sentence.tokens[cue.first].apart) and not sentence.apart(cue.first, new.first)
    return Frame(old.first, old.last, Stance.DOUBTED) if bare and paused and not old.days else None
