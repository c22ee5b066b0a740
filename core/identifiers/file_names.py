"""Names in the name of a file: nothing but the words beside one says there that it is a name.

Whoever names a file writes what is in it and whose it is. So each word that is neither one of the
field nor in a dictionary is taken for a person; a photograph of a phone has words that are known.
A surname that is a word, too, is one beside the kind of a file: "IRM_marchand", "TEP-Blanc".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from core.identifiers.said_names import LEVEL, is_unheard_of
from core.identifiers.typed_words import Word, Words
from core.identifiers.word_lists import (
    all_surnames,
    eponyms,
    file_kinds,
    file_words,
    name_particles,
    short_surnames,
    surnames,
    surnames_in_files,
)

_PARTS: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_HUMP: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_OF_MACHINES: Final = re.compile(r"[a-f]+")
"""Letters between the digits of a number of a program: "dbeef"."""
_OF_DEVICES: Final = re.compile(
    r"(?:19|20)[0-9]{2}[._-]?[01][0-9][._-]?[0-3][0-9](?:[ _-]{0,2}|[ _](?:at|à)[ _])"
    r"[0-2][0-9][.:h_-]?[0-5][0-9][.:m_-]?[0-5][0-9][0-9]{0,3}(?![0-9])"
    r"|^(?:(?:fb[_ ]|mv)?img|pxl|vid|dscn?|dscf|received|snapchat|image|photo|video)"
    r"[ _-]?(?:[a-z]{2})?[0-9]{3,20}$|^p10[0-9]{5}$|^im?[0-9]{5,8}$|^file[ _-]?[0-9]{1,5}$",
    re.IGNORECASE,
)
"""A day and an hour, or the number that a telephone or camera gave: "PXL_20260412_091533123"."""
_LEAST: Final = 4
_LEAST_UNHEARD_OF: Final = 5
_PAIR: Final = 2


def without_its_device(file: str) -> str:
    """Return the name of a file without the number that a device gave it."""
    return _OF_DEVICES.sub(" ", file)


def file_names_a_person(file: str, vocabulary: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether a word in the name of a file, without its extension, is hardly but a name."""
    parts = [part for match in _PARTS.finditer(file) for part in _HUMP.split(match[0])]
    text = Words(" ".join(part.title() for part in parts), vocabulary)
    typed = Words(" ".join(parts), vocabulary)
    named = any(_is_a_name(text, word) for word in text.words)
    return named or _is_of_somebody(text, typed.words, file.replace("_", " "))


def _is_a_name(text: Words, word: Word) -> bool:
    folded = word.folded
    if len(folded) < _LEAST or folded in file_words() or _OF_MACHINES.fullmatch(folded):
        return False
    if text.is_known(word) or text.is_clinical(word) or text.is_written_often(word):
        return False
    if folded in all_surnames():
        return True
    return len(folded) >= _LEAST_UNHEARD_OF and is_unheard_of(text, word)


def _is_of_somebody(text: Words, typed: Sequence[Word], file: str) -> bool:
    """Tell whether all words but one say what kind of file it is, and that one can be whose."""
    words = [it for it in typed if len(it.text) > 1]
    kinds = [_is_a_kind(text, it) for it in words]
    others = [at for at, kind in enumerate(kinds) if not kind]
    if not (any(kinds) or LEVEL.search(f" {file}")) or not others or len(others) > _PAIR:
        return False
    place, last = others[0], others[-1]
    if place != last:
        return last == place + 1 and _is_a_whole_name(words[place], words[last])
    word, behind = words[place], words[place + 1 : place + 2]
    beside = any(it.folded in file_kinds() for it in words[max(0, place - 1) : place])
    if word.folded in short_surnames() or word.folded == "ng":
        return (word.capital and not word.upper) or (
            len(word.text) > _PAIR and not text.is_written_often(word)
        )
    if word.folded not in surnames_in_files() or word.folded in eponyms():
        return False
    return not text.is_known(word) or (beside and not behind)  # not "scanner petit bassin"


def _is_a_kind(text: Words, word: Word) -> bool:
    if word.folded in file_kinds():
        return True
    surname = word.folded in surnames_in_files() | short_surnames() or word.folded == "ng"
    return not surname and (text.is_known(word) or text.is_clinical(word))


def _is_a_whole_name(one: Word, other: Word) -> bool:
    """Tell whether two words are one name: "li_wei", "Le_Gall"."""
    if one.folded in name_particles() | {"le", "la"}:
        return one.capital and other.capital and f"{one.folded}{other.folded}" in surnames()
    return one.folded in short_surnames() and len(other.folded) < _LEAST
