"""A sentence as words, numbers and signs, each with its place in what was typed.

Words are folded, numbers that are spoken become digits, and what a comma or a full stop sets apart
is remembered: it ends what a negation denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from core.language.answers import normalise
from core.language.spoken_numbers import NUMBER_WORDS, spoken_number

_BARE_PART: Final = r"(?<![^\s:=<>~≤≥(])[.,]\d+"
"""A number that begins with its point: ".9"; behind a word without a space it is punctuation."""
_TOKEN: Final = re.compile(
    rf"{_BARE_PART}|\d+(?:[.,]\d+)?|[^\W\d_]+|<=|>=|[<>=%/?+≤≥~→-]|#(?! ?\d)"
)
_NUMBER: Final = re.compile(r"\d+(?:[.,/]\d+)?")
_ELIDED: Final = frozenset({"d", "l", "n", "s", "j", "c", "m", "t", "qu"})
_VOWEL: Final = re.compile(
    r" (?!huit\b|onze\b|une?\b|apr[eè]s\b)[aeiouyhàâéèêëîïôœ][^\W\d_]{2,}", re.IGNORECASE
)
_LETTERED: Final = frozenset(
    {
        *("vit", "vitamine", "vitamin", "frankel", "asia", "grade", "stade", "stage", "hepatite"),
        *("femur", "humerus", "hanche", "tibia", "child", "groupe", "vertebre", "et", "ou", "/"),
    }
)
"""Words behind which a letter is a grade, a side or a name."""
_APOSTROPHES: Final = ("'", "’")
_SIGNS: Final = {"≤": "<=", "≥": ">=", "#": "fracture"}
"""Signs and what they are read as; "#NOF" is a fracture of the neck of the femur."""
_PER_CENT: Final = (("pour", "cent"), ("per", "cent"))
_LONGEST_ABBREVIATION: Final = 4
_PLAIN: Final = re.compile(r"[a-zà-öø-ÿœæ]+(?:[ ’'-][a-zà-öø-ÿœæ]+)*")
_PLAIN_PART: Final = re.compile(r"([a-zà-öø-ÿœæ]+)([ ’'-]?)")
_PARTS: Final = {
    **dict.fromkeys(("tiers", "third", "thirds"), 3),
    **dict.fromkeys(("quarts", "quarters"), 4),
}
"""Words behind a number that make it a part: "deux tiers" is 2/3; "un quart" may be of an hour."""
_SPOKEN: Final = NUMBER_WORDS | {"per", "virgule", *_PARTS}
"""Words of a phrase that may be more than themselves."""

SENTENCE: Final = "."
CLAUSE: Final = ","
COLON: Final = ":"


@dataclass(frozen=True)
class Token:
    """A folded word, a number or a sign, from ``start`` to ``end`` of the text.

    ``apart`` is what sets it apart from the one before: "." or "," or ":" or nothing; ``glued``
    tells that not even a space does; ``listed`` that the comma before it is one of a list;
    ``elided`` that a word stands before it that is cut short: the "l" of "l'an".
    """

    word: str
    start: int
    end: int
    apart: str = ""
    glued: bool = False
    listed: bool = False
    elided: bool = False

    @property
    def is_number(self) -> bool:
        """Tell whether it is a number in digits: "2,65", and "1/2", which one sign can be."""
        return self.word[0].isdecimal() and bool(_NUMBER.fullmatch(self.word))


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text, numbers that are spoken as one each."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        word = _folded(match[0])
        if _is_if(text, match, word):
            word = "si"
        elif not word or _is_elided(text, match, word) or _is_left_bare(text, match, found):
            continue
        between = text[end : match.start()]
        if _joins_letters(text, match):
            continue
        apart = _apart(between, found[-1].word if found else "", text, match.start())
        glued = bool(found) and not between
        elided = any(map(str.isalpha, between))
        found.append(Token(word, match.start(), match.end(), apart, glued, elided=elided))
        end = match.end()
    return _with_spoken_marks(_with_spoken_numbers(_with_thousands(_with_arrows(found))))


def all_words_of(texts: Iterable[str]) -> set[str]:
    """Return the words of texts, in any order."""
    return {it.word for text in texts for it in tokens_of(text)}


def words_in(phrase: str) -> tuple[str, ...]:
    """Return the words of the tokens of a phrase: of small letters alone in a tenth of the time."""
    if _PLAIN.fullmatch(phrase):
        parts = _PLAIN_PART.findall(phrase)
        words = tuple(
            _folded(word)
            for word, joint in parts
            if not (joint in _APOSTROPHES and _folded(word) in _ELIDED)
        )
        spoken = [it for it in words if it in _SPOKEN]
        known = not spoken or (len(spoken) == 1 and spoken[0] in NUMBER_WORDS)
        if known and "s’il" not in phrase and "s'il" not in phrase:
            return tuple(_in_digits(it) if it in spoken else it for it in words)
    return tuple(it.word for it in tokens_of(phrase))


@lru_cache(maxsize=256)
def _in_digits(word: str) -> str:
    """Return a number word in digits; "un" alone is an article."""
    number, length = spoken_number((word,))
    return str(number) if length else word


@lru_cache(maxsize=16384)
def _folded(word: str) -> str:
    if word[0] in ".,":
        return f"0{word}"
    return _SIGNS.get(word, word) if not word[0].isalnum() else normalise(word)


def _is_elided(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether a word is cut short before a vowel: the "d" of "d'un"."""
    return word in _ELIDED and text[match.end() : match.end() + 1] in _APOSTROPHES


def _is_left_bare(text: str, match: re.Match[str], found: Sequence[Token]) -> bool:
    """Tell whether a word is cut short without its apostrophe: "pas d atteinte", "l operation".

    A letter that says something is none: "vit d insuffisante", "Frankel d", "T8 et l".
    """
    graded = bool(found) and found[-1].word in _LETTERED
    return match[0] in ("d", "l", "n") and not graded and bool(_VOWEL.match(text, match.end()))


def _is_if(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether a word is "si", cut short before "il": it makes all that follows a condition."""
    return word == "s" and text[match.end() + 1 : match.end() + 3].casefold() == "il"


def _joins_letters(text: str, match: re.Match[str]) -> bool:
    """Tell whether a hyphen stands between two letters: "quatre-vingt", "TEP-FDG"."""
    if match[0] != "-":
        return False
    around = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return all(it.isalpha() for it in around)


def _apart(between: str, before: str, text: str, start: int) -> str:
    if between in ("", " "):
        return ""
    if "\n" in between or ";" in between or "•" in between:
        return SENTENCE
    if between == "." and text[start].isdecimal():  # 12.03.2026
        return ""
    if "." in between and not (len(before) <= _LONGEST_ABBREVIATION and text[start].islower()):
        return SENTENCE
    if _is_of_a_hydroxyl(text, start):
        return ""
    if any(it in between for it in ",()[]|"):
        return CLAUSE
    return COLON if ":" in between else ""


def _with_arrows(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens in which an arrow from a number or a letter to one is "puis": "80 -> 120"."""
    if not any(it.word in (">", "→") for it in tokens):
        return list(tokens)
    found: list[Token] = []
    for place, it in enumerate(tokens):
        drawn = it.word == ">" and it.glued and bool(found) and found[-1].word in ("-", "=")
        if it.word != "→" and not drawn:
            found.append(it)
            continue
        shaft = found.pop() if drawn else it
        more = tokens[place + 1 : place + 2]
        if found and more and _are_of_one_scale(found[-1], more[0]):
            found.append(replace(it, word="puis", start=shaft.start, glued=False))
        elif drawn:
            found += [shaft, it]
    return found


def _are_of_one_scale(ahead: Token, behind: Token) -> bool:
    """Tell whether an arrow can lead from one to the other: two numbers, two letters of a grade."""
    letters = all(len(it.word) == 1 and it.word.isalpha() for it in (ahead, behind))
    return letters or (behind.is_number and (ahead.is_number or ahead.word == "%"))


def _with_thousands(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with "90 000" as one number."""
    if not any(it.word == "000" for it in tokens):
        return list(tokens)
    found: list[Token] = []
    for it in tokens:
        before = found[-1].word if found and not it.apart and not it.glued else ""
        if it.word == "000" and before.isdecimal() and len(before) <= len(it.word):
            found[-1] = replace(found[-1], word=f"{before}000", end=it.end)
        else:
            found.append(it)
    return found


def _is_of_a_hydroxyl(text: str, start: int) -> bool:
    """Tell whether the brackets before a word are those of "25(OH)D"."""
    inside = text[start - 1 : start + 3].casefold() == "(oh)"
    return inside or text[max(0, start - 5) : start].rstrip().casefold().endswith("(oh)")


def _with_spoken_numbers(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    place = 0
    if not any(it.word in _SPOKEN for it in tokens):
        return list(tokens)
    while place < len(tokens):
        pair = tuple(it.word for it in tokens[place : place + 2])
        if pair in _PER_CENT:
            found.append(replace(tokens[place], word="%", end=tokens[place + 1].end))
            place += 2
            continue
        number, length = _spoken([it.word for it in _together(tokens, place)])
        if length:
            end = tokens[place + length - 1].end
            found.append(replace(tokens[place], word=number, end=end))
        else:
            found.append(tokens[place])
        place += max(length, 1)
    return found


def _with_spoken_marks(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens in which a dictated "virgule" sets apart what follows, as a comma does."""
    if not any(it.word == "virgule" for it in tokens):
        return list(tokens)
    found: list[Token] = []
    mark = ""
    for token in tokens:
        if token.word == "virgule":
            mark = CLAUSE
            continue
        found.append(replace(token, apart=token.apart or mark, glued=token.glued and not mark))
        mark = ""
    return found


def _spoken(words: Sequence[str]) -> tuple[str, int]:
    """Return a number that is spoken, with what stands behind its comma: "un virgule deux"."""
    whole, length = (1, 1) if words[:1] in (["un"], ["one"]) else spoken_number(words)
    if words[:1] and words[0] in ("2", "3"):
        whole, length = int(words[0]), 1
    if length and words[length : length + 1] and whole < _PARTS.get(words[length], 0):
        return f"{whole}/{_PARTS[words[length]]}", length + 1
    if words[length : length + 1] in (["virgule"], ["point"]) and length:
        behind = words[length + 1 :]
        part, more = (1, 1) if behind[:1] in (["un"], ["one"]) else spoken_number(behind)
        if more:
            return f"{whole}.{part}", length + 1 + more
    number, length = spoken_number(words)
    return str(number), length


_LONGEST_SPOKEN: Final = 6


def _together(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """Return the tokens from a place that nothing sets apart, as many as a number has words."""
    last = place + 1
    while last < min(len(tokens), place + _LONGEST_SPOKEN) and not tokens[last].apart:
        last += 1
    return tokens[place:last]
