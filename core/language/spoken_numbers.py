"""Numbers that are spoken, in French and English: "soixante-dix", "quatre-vingt-deux", "seventy".

"Un", "une", "a" and "one" alone are articles, and no numbers here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from core.language.dates import NUMBERS

_ONES: Final[Mapping[str, int]] = {
    **{word: number for word, number in NUMBERS.items() if word not in ("a", "an")},
    "huit": 8,
    **{
        word: number
        for number, words in {
            13: "treize thirteen",
            14: "quatorze fourteen",
            15: "quinze fifteen",
            16: "seize sixteen",
            17: "seventeen",
            18: "eighteen",
            19: "nineteen",
        }.items()
        for word in words.split()
    },
}
_TENS: Final[Mapping[str, int]] = {
    word: number
    for number, words in {
        20: "vingt vingts twenty",
        30: "trente thirty",
        40: "quarante forty",
        50: "cinquante fifty",
        60: "soixante sixty",
        70: "septante seventy",
        80: "huitante octante eighty",
        90: "nonante ninety",
    }.items()
    for word in words.split()
}
_HUNDRED: Final = ("cent", "cents", "hundred")
_AND: Final = ("et", "and")
_ARTICLES: Final = ("un", "une", "one")
_BY_TWENTIES: Final = (60, 80)
"""Tens on which French goes on counting to nineteen: soixante-dix, quatre-vingt-onze."""


def spoken_number(words: Sequence[str]) -> tuple[int, int]:
    """Return the number that some words begin with, and of how many words; (0, 0) for none."""
    if not words or words[0] not in NUMBER_WORDS:
        return 0, 0
    if words[0] in _ARTICLES and words[1:2] not in (["cent"], ["hundred"]):
        return 0, 0
    number, length = _below_hundred(words)
    if words[length : length + 1] and words[length] in _HUNDRED and number < 10:
        number, length = 100 * max(number, 1), length + 1
        joined = words[length : length + 1] == ["and"] and words[length - 1] == "hundred"
        rest, more = _below_hundred(words[length + joined :])
        if more:
            number, length = number + rest, length + joined + more
    return (number, length) if length else (0, 0)


def _below_hundred(words: Sequence[str]) -> tuple[int, int]:
    if not words:
        return 0, 0
    if words[0] == "quatre" and words[1:2] in (["vingt"], ["vingts"]):
        return _with_ones(80, 2, words)
    if words[0] in _TENS:
        return _with_ones(_TENS[words[0]], 1, words)
    if words[0] in _ONES:
        ten = words[0] == "dix" and words[1:2] and words[1] in ("sept", "huit", "neuf")
        return (10 + _ONES[words[1]], 2) if ten else (_ONES[words[0]], 1)
    return 0, 0


def _with_ones(tens: int, length: int, words: Sequence[str]) -> tuple[int, int]:
    """Return tens with the ones behind them: "soixante et onze", "eighty-two"."""
    joined = bool(words[length : length + 1]) and words[length] in _AND
    place = length + joined
    ones, more = (0, 0)
    if words[place : place + 1] and words[place] in _ONES:
        ones, more = _below_hundred(words[place : place + 2])
    fits = ones < (20 if tens in _BY_TWENTIES else 10)
    if not more or not fits or (joined and ones not in (1, 11)):
        return tens, length
    return tens + ones, place + more


NUMBER_WORDS: Final = frozenset((*_ONES, *_TENS, *_HUNDRED))
"""Every word that a spoken number can begin with, "cent" of "pour cent" among them."""
