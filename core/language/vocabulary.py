"""What words can mean in a free sentence, and how the longest of them are found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.definition.fact import Fact
from core.language.numbers import Units
from core.language.small_words import HALFWAY, PASSED
from core.language.tokens import Token, tokens_of

Words = tuple[str, ...]
"""The folded words of a phrase, without those that can be left out."""

_ENDS: Final = (".", ",")
_SHORTEST_MISTYPED: Final = 6
_LONG: Final = 10
"""Letters from which two typing errors are forgiven rather than one."""


class Cue(StrEnum):
    """Words that say nothing by themselves and turn what stands beside them."""

    NEGATION = "negation"
    DENIED = "denied"
    DOUBT = "doubt"
    DOUBTED = "doubted"
    FAMILY = "family"
    MAN = "family-man"
    WOMAN = "family-woman"
    PAST = "past"
    OVER = "over"
    YES = "yes"
    NO = "no"
    EITHER = "either"
    NOR = "nor"
    INSTEAD = "instead"
    ABOUT = "about"
    LOST = "lost"
    CHANGED = "changed"
    NOW = "now"
    NUMBERED = "numbered"
    SIGNAL = "signal"
    EXAM = "exam"
    LEFT = "left"
    RIGHT = "right"
    UNIT = "unit"
    ASK = "ask"
    FILLER = "filler"
    IF = "if"
    PLAN = "plan"
    GENERAL = "general"
    OTHER = "other"
    BACK = "back"
    DEPENDS = "depends"
    BENIGN = "benign"
    HEDGE = "hedge"
    REPAIR = "repair"


class Weak(StrEnum):
    """Why words say a fact only beside the right words.

    ``ALONE`` where no word that is not known stands beside them; an ``ADJECTIVE`` where the word
    before it is known, a ``NOUN`` what it is of; one that ``TELLS`` where others leave it open.
    """

    ALONE = "alone"
    ADJECTIVE = "adjective"
    NOUN = "noun"
    TELLS = "tells"


@dataclass(frozen=True)
class Says:
    """Words that say one of some options of a fact; several where they cannot be told apart."""

    fact: str
    options: tuple[str, ...]
    weak: Weak | None = None


@dataclass(frozen=True)
class Names:
    """Words that name a fact: its value stands beside them."""

    fact: str


@dataclass(frozen=True)
class Resembles:
    """Words of a scale or quantity that does not stand in for a fact."""

    fact: str


@dataclass(frozen=True)
class Means:
    """Words that name a score, whose total may stand beside them."""

    score: str


@dataclass(frozen=True)
class About:
    """Words that a score or pathway is about."""

    definition: str


@dataclass(frozen=True)
class Concerns:
    """Words of the field that are no option of any fact: a sign that is only denied, pain."""

    what: str


Meaning = Says | Names | Resembles | Means | About | Concerns | Cue
SIDES: Final = (Cue.LEFT, Cue.RIGHT)
_MINOR: Final = frozenset(
    {
        *(Cue.NUMBERED, Cue.SIGNAL, Cue.EXAM, Cue.UNIT, Cue.FILLER, Cue.BENIGN, *SIDES),
        *(Cue.PLAN, Cue.GENERAL, Cue.OTHER, Cue.BACK, Cue.DEPENDS, Cue.CHANGED, Cue.HEDGE),
    }
)
"""Words that a mistyped one is not corrected to: "reflux" is no "reflex"."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of all facts, scores and pathways in all languages.

    ``phrases`` are what can be read anywhere; ``own`` by fact the words of its options, which are
    read only beside its name; ``denied`` the option that the denial of a fact's sign means;
    ``lasting`` are facts that are true still where they are told among what is past;
    ``totals`` by score the totals that there are; ``known`` are words that are no typing errors;
    ``shortened`` by abbreviation the word that it stands for; ``doses`` the drug of each dose;
    ``bands`` by score a fact, with the option that each band speaks for.
    """

    phrases: Mapping[Words, tuple[Meaning, ...]]
    own: Mapping[str, Mapping[Words, frozenset[str]]]
    facts: Mapping[str, Fact]
    units: Units
    denied: Mapping[str, str] = field(default_factory=dict)
    totals: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    shortened: Mapping[str, str] = field(default_factory=dict)
    doses: Mapping[str, str] = field(default_factory=dict)
    bands: Mapping[str, tuple[str, Mapping[tuple[int, int], str]]] = field(default_factory=dict)

    def longest(self, tokens: Sequence[Token], place: int) -> tuple[int, tuple[Meaning, ...]]:
        """Return how many tokens the longest phrase at a place takes, and what it means."""
        best: tuple[int, tuple[Meaning, ...]] = (0, ())
        for phrase in self._beginning_at(tokens, place):
            end = _end_of(phrase, tokens, place)
            if end - place > best[0] and not self._goes_on(phrase, tokens, end):
                best = end - place, self.phrases[phrase]
        return best

    def _goes_on(self, phrase: Words, tokens: Sequence[Token], end: int) -> bool:
        """Tell whether the "non" of an answer is that of what follows: "métas non résécables"."""
        if len(phrase) == 1 or phrase[-1] not in ("non", "no"):
            return False
        behind = tokens[end : end + 1]
        answer = any(isinstance(it, Says) for it in self.phrases[phrase])
        return answer and bool(behind) and not behind[0].apart and behind[0].word[0].isalpha()

    def _beginning_at(self, tokens: Sequence[Token], place: int) -> Sequence[Words]:
        """Return the phrases whose first two words can stand at a place, the longest first."""
        by_second = self._by_first.get(tokens[place].word)
        if by_second is None:
            return ()
        found = list(by_second.get("", ()))
        for token in tokens[place + 1 :]:
            found += by_second.get(token.word, ())
            if not _is_passed(token):
                break
        return sorted(set(found), key=lambda it: (-len(it), it))

    def own_option(
        self, fact: str, tokens: Sequence[Token], place: int
    ) -> tuple[int, frozenset[str]]:
        """Return how many tokens the words of a fact's own options take at a place, and which."""
        best: tuple[int, frozenset[str]] = (0, frozenset())
        for phrase, options in self.own.get(fact, {}).items():
            if phrase[0] != tokens[place].word:
                continue
            end = _end_of(phrase, tokens, place)
            if end - place > best[0]:
                best = end - place, options
        return best

    def unit_at(self, tokens: Sequence[Token], place: int) -> tuple[int, frozenset[str]]:
        """Return how many tokens the unit at a place takes, and which units it can be."""
        for length in (5, 4, 3, 2, 1):
            words = tuple(it.word for it in tokens[place : place + length])
            if len(words) == length and words in self._units:
                return length, self._units[words]
        return 0, frozenset()

    def corrected(self, word: str) -> str:
        """Return the word that a mistyped one stands for; itself where none or several do."""
        if word in self.shortened:
            return self.shortened[word]
        if len(word) < _SHORTEST_MISTYPED or word in self.words or word in self.known:
            return word
        return _nearest(self, word)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every phrase."""
        every = (self.phrases, *self.own.values(), self._units)
        return frozenset(word for phrases in every for words in phrases for word in words)

    @cached_property
    def long_words(self) -> Mapping[str, Sequence[str]]:
        """The words of phrases in which typing errors are forgiven, by their first letter."""
        found: dict[str, list[str]] = {}
        every = (
            word
            for words, meanings in self.phrases.items()
            for word in words
            if not _MINOR.issuperset(meanings) and len(word) >= _SHORTEST_MISTYPED
        )
        for word in sorted(set(filter(str.isalpha, every))):
            found.setdefault(word[0], []).append(word)
        return found

    @cached_property
    def _by_first(self) -> Mapping[str, Mapping[str, Sequence[Words]]]:
        found: dict[str, dict[str, list[Words]]] = {}
        for phrase in self.phrases:
            second = phrase[1] if len(phrase) > 1 else ""
            found.setdefault(phrase[0], {}).setdefault(second, []).append(phrase)
        return found

    @cached_property
    def _units(self) -> Mapping[Words, frozenset[str]]:
        found: dict[Words, set[str]] = {}
        for unit, spoken in self.units.items():
            for word in spoken:
                words = tuple(it.word for it in tokens_of(word))
                if words:
                    found.setdefault(words, set()).add(unit)
        return {words: frozenset(units) for words, units in found.items()}

    def __hash__(self) -> int:
        return id(self)


def _end_of(phrase: Words, tokens: Sequence[Token], place: int) -> int:
    """Return where a phrase that begins at a place ends; 0 where it does not stand there."""
    at = place
    for number, word in enumerate(phrase):
        while number and at < len(tokens) and tokens[at].word != word and _is_passed(tokens[at]):
            at += 1
        if at >= len(tokens) or tokens[at].word != word or (number and tokens[at].apart in _ENDS):
            return 0
        at += 1
    return at


_HOW: Final = ("iquement", "alement", "ellement", "ivement")
"""Endings of words that tell how something is, not what."""


def _is_passed(token: Token) -> bool:
    """Tell whether a word may stand inside a phrase: "refuse catégoriquement la chirurgie"."""
    return token.apart not in _ENDS and (
        token.word in PASSED
        or token.word == "="
        or (token.word.endswith(_HOW) and token.word not in HALFWAY)
    )


@lru_cache(maxsize=4096)
def _nearest(vocabulary: Vocabulary, word: str) -> str:
    limit = 2 if len(word) >= _LONG else 1
    words = vocabulary.long_words.get(word[0], ())
    near = process.extract(word, words, scorer=OSA.distance, score_cutoff=limit, limit=2)
    if not near or (len(near) > 1 and near[0][1] == near[1][1]):
        return word
    found = str(near[0][0])
    return found if near[0][1] < limit or _ends_alike(found, word) else word


def _ends_alike(one: str, other: str) -> bool:
    """Tell whether two words end in the same way: "albuminurie" is no "albuminémie" mistyped."""
    return one[-3:] == other[-3:] or len(one) < _LONG
