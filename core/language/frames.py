"""Clauses that assert nothing of this patient now: hypotheses, plans, other persons, the past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from core.language.left_open import left_open
from core.language.pieces import Cut, Frame, Piece, is_skipped
from core.language.said import Stance
from core.language.small_words import SKIPPED
from core.language.tokens import Token
from core.language.verbs import TREATMENTS, of_a_verb
from core.language.vocabulary import Cue, Names, Says

_WHO = "il elle on ils elles he she it they there"
_TIMED: Final = frozenset({"last", "dernier", "derniere", "an", "passe", "ago", "avant", "before"})
"""Words of when something was, which say nothing of what was told before them."""
_SUBJECTS: Final = frozenset(_WHO.split())
_AUXILIARIES = "est a ont sont etait t y is are does do did has have can was any"
_ASKING: Final = frozenset(_AUXILIARIES.split())
_INVERTED: Final = ("t", "est", "y")
_OPENING: Final = frozenset({"does", "do", "did", "can", "could", "should", "are"})
"""Words that a question opens with; what opens with another one may be told in brief."""
_STATES: Final = frozenset({"on", "in", "at", "not", "now", "a", "an", "still", "very", "frail"})
_THEN: Final = frozenset({"then", "puis", "alors"})
"""Words behind which a condition goes on: what is done then is done only if it holds."""
_NEXT: Final = frozenset({"prochaine", "prochain", "next"})
"""Words of a plan that say nothing of what stands before them: "… le 2/11, prochaine le 30"."""
_BEFORE: Final = frozenset({"avant", "before", "preop", "pre"})
_SINCE_THEN: Final = frozenset({"apres", "after", "depuis", "since", "postop", "post"})
_OF_A_BED: Final = re.compile(
    r"(?:l[ea] )?(?:patiente?|malade|dame|monsieur|celui|celle) (?:du|de la) \d+\b(?! ?(?:ans|a)\b)"
)
_WH: Final = frozenset({"how", "what", "why", "which", "where", "combien", "comment"})


def framed(sentence: Cut) -> Cut:
    """Return a sentence with the frames of its clauses."""
    frames = tuple(
        frame
        for first, last in _spans(sentence, (".",))
        for frame in (*_of_a_sentence(sentence, first, last), *_of_clauses(sentence, first, last))
    )
    frames = (*frames, *left_open(sentence))
    return replace(sentence, frames=frames) if frames else sentence


def _spans(
    sentence: Cut, marks: tuple[str, ...], first: int = 0, last: int | None = None
) -> Iterator[tuple[int, int]]:
    """Yield from which token to which (not included) nothing is set apart by some marks."""
    end = len(sentence.tokens) if last is None else last
    clauses = "," in marks
    turns = {it.first for it in sentence.among(first, end) if clauses and it.is_cue(Cue.INSTEAD)}
    start = first
    for at in range(first + 1, end):
        if sentence.tokens[at].apart in marks or at in turns:
            yield start, at
            start = at
    if start < end:
        yield start, end


def _of_a_sentence(sentence: Cut, first: int, last: int) -> Iterator[Frame]:
    """Yield what reaches to the full stop: a condition, another patient, a question."""
    for piece in sentence.among(first, last):
        if piece.is_cue(Cue.IF):
            yield Frame(piece.first, _turn(sentence, piece.last, last), Stance.DOUBTED)
    for at in range(first, last):
        if _is_as_soon_as(sentence, at) or _is_once(sentence, at):
            yield Frame(at, _turn(sentence, at + 1, last), Stance.DOUBTED)
    for start, end in _spans(sentence, (",",), first, last):
        if _is_of_another(sentence, start, end):
            yield Frame(start, _back(sentence, start + 1, last), Stance.FAMILY)
        if _asks(sentence.tokens[start:end]):
            yield Frame(start, last, Stance.DOUBTED)
            return


def _is_as_soon_as(sentence: Cut, at: int) -> bool:
    """Tell whether "dès que" stands at a token: without its accent "des" is an article, too."""
    start = sentence.tokens[at].start
    return sentence.tokens[at].word == "des" and sentence.text[start : start + 6].casefold() in (
        "dès qu",
        "des qu",
    )


def _is_once(sentence: Cut, at: int) -> bool:
    """Tell whether "once" stands before what is to be done first: "once dental check is done"."""
    behind = next(iter(sentence.following(at + 1)), None)
    if behind is None or sentence.tokens[at].word != "once":
        return False
    facts = [*(it.fact for it in behind.of(Names)), *(it.fact for it in behind.of(Says))]
    named = any(it.endswith(("_check", "_mri", "_ct", "_proven", "_corrected")) for it in facts)
    return named and not any(it.apart for it in sentence.tokens[at + 1 : behind.first + 1])


def _goes_on(sentence: Cut, at: int) -> bool:
    """Tell whether a condition goes on at a token: "if we treat now and he then falls"."""
    behind = sentence.tokens[at + 1 : at + 2]
    joined = bool(behind) and behind[0].word in ("and", "et")
    return sentence.tokens[at].word in _THEN or joined


def _turn(sentence: Cut, first: int, last: int) -> int:
    """Return where a turn such as "mais" ends what is said; ``last`` where none does."""
    turns = (it.first for it in sentence.following(first) if it.is_cue(Cue.INSTEAD))
    ends = (it for it in turns if sentence.tokens[it].apart or not _goes_on(sentence, it))
    return min(next(ends, last), last)


def _is_of_another(sentence: Cut, start: int, end: int) -> bool:
    """Tell whether a clause is of another patient: "le patient du 12", "same as the last one"."""
    words = " ".join(it.word for it in sentence.tokens[start : min(start + 6, end)])
    bed = _OF_A_BED.match(words) is not None
    return bed or any(it.is_cue(Cue.OTHER) for it in sentence.among(start, end))


def _back(sentence: Cut, first: int, last: int) -> int:
    """Return where a sentence comes back to the patient: "celui dont je te parle", "ours is…"."""
    return next((it.first for it in sentence.following(first) if it.is_cue(Cue.BACK)), last)


def _asks(clause: Sequence[Token]) -> bool:
    """Tell whether a clause asks by its order: "a-t-il un déficit", "is he paraplegic"."""
    words = [it.word for it in clause]
    if words[:2] == ["can", "t"]:
        return False
    if (words[0] in _OPENING and "you" not in words[:2]) or (
        words[0] in _WH and len(words) > 1 and words[1] in _ASKING
    ):
        return True
    if words[:2] == ["est", "ce"] or (words[0] == "is" and words[1:2] and words[1] not in _STATES):
        return True
    if words[0] in _SUBJECTS:
        return False
    turned = (
        one in _ASKING and other in _SUBJECTS and (at < 2 or one in _INVERTED or words[0] in _WH)
        for at, (one, other) in enumerate(pairwise(words))
        if at or one != "t"
    )
    return words[0] == "any" or any(turned)


def _of_clauses(sentence: Cut, first: int, last: int) -> Iterator[Frame]:
    before = first
    for start, end in _spans(sentence, (",",), first, last):
        inside = sentence.among(start, end)
        told = [it for it in inside if not it.is_cue(Cue.FILLER)]
        opens = bool(told) and told[0].is_cue(Cue.HEDGE, Cue.DOUBTED)
        hedged = any(it.is_cue(Cue.HEDGE) for it in inside) and start > first
        if (opens or hedged) and not any(map(_tells, inside)):
            behind = next((b for _, b in _spans(sentence, (",",), end, last)), end)
            yield Frame(before, end if start > first else behind, Stance.DOUBTED)
        if _is_of_a_relative(sentence, start, end):
            yield Frame(before if len(told) == 1 else start, end, Stance.FAMILY)
        over = bool(told) and start > first and _is_over(sentence, start, told[0])
        over = over and not any(map(_tells, inside))
        if over or _is_before(sentence, start, end, last):
            yield Frame(before if over else start, end, Stance.PAST)
        if _is_asked(sentence, start, end):  # "88 (?)" doubts what stands before it
            yield Frame(before if end == start + 1 else start, end, Stance.DOUBTED)
        before = start
        for piece in inside:
            if piece.is_cue(Cue.PLAN):
                exam = _exam_before(sentence, piece)
                next_one = sentence.tokens[piece.first].word in _NEXT
                whole = Frame(start, end, Stance.DOUBTED, TREATMENTS)
                whole = replace(whole, first=piece.first) if next_one else whole
                yield replace(whole, first=exam, last=piece.last) if exam is not None else whole
            if piece.is_cue(Cue.GENERAL, Cue.HEDGE):
                yield Frame(start, end, Stance.DOUBTED)
        for at in range(start, end):
            yield from of_a_verb(sentence, at, start, end)


def _is_before(sentence: Cut, start: int, end: int, last: int) -> bool:
    """Tell whether a clause is of before, the next of now: "avant cimento EVA 8, ce jour 2"."""
    if sentence.tokens[start].word not in _BEFORE or end >= last:
        return False
    behind = next((b for _, b in _spans(sentence, (",",), end, last)), end)
    opens = sentence.tokens[end].word in _SINCE_THEN
    today = (it.days for it in sentence.among(end, behind) if it.days is not None)
    now = any(it.is_cue(Cue.NOW, Cue.INSTEAD) for it in sentence.among(end, behind))
    return opens or now or any(it.first == it.last == sentence.today for it in today)


def _exam_before(sentence: Cut, plan: Piece) -> int | None:
    """Return where an examination begins that a plan right behind it is of: "irm demandée"."""
    before = next(iter(sentence.before(plan.first)), None)
    near = before is not None and all(map(is_skipped, sentence.tokens[before.last : plan.first]))
    return before.first if before is not None and near and before.is_cue(Cue.EXAM) else None


def _is_asked(sentence: Cut, start: int, end: int) -> bool:
    """Tell whether a question mark opens a clause, or stands before a number: "créat ?88"."""
    marks = (at for at in range(start, end) if sentence.tokens[at].word == "?")
    behind = (sentence.tokens[at + 1] for at in marks if at + 1 < end)
    return sentence.tokens[start].word == "?" or any(it.glued and it.is_number for it in behind)


def _is_of_a_relative(sentence: Cut, start: int, end: int) -> bool:
    """Tell whether a clause ends with "chez sa mère", or is a relative in brackets alone."""
    last = next((it for it in reversed(sentence.among(start, end))), None)
    if last is None or not last.is_cue(Cue.FAMILY) or last.last != end:
        return False
    bracket = sentence.text[
        sentence.tokens[last.first].start - 1 : sentence.tokens[last.first].start
    ]
    words = {it.word for it in sentence.tokens[max(start, last.first - 3) : last.first]}
    return "chez" in words or bracket == "("


def _is_over(sentence: Cut, start: int, piece: Piece) -> bool:
    """Tell whether a clause says that what was told before it is no more: "totalement récupéré"."""
    timed = {it.word for it in sentence.tokens[piece.first : piece.last]} & _TIMED
    ahead = [it.word for it in sentence.tokens[start : piece.first]]
    adverbs = all(it in SKIPPED or it.endswith(("ment", "ly")) for it in ahead)
    return piece.is_cue(Cue.OVER) and adverbs and not timed


def _tells(piece: Piece) -> bool:
    return any(True for _ in (*piece.of(Says), *piece.of(Names)))
