"""Names in the name of a file: nothing but the words beside one says there that it is a name.

Whoever names a file writes what is in it and whose it is. So each word that is neither one of the
field nor in a dictionary is taken for a person; a photograph of a phone has words that are known.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from core.identifiers.said_names import is_unheard_of
from core.identifiers.typed_words import Word, Words
from core.identifiers.word_lists import all_surnames, file_words

_PARTS: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_HUMP: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_OF_MACHINES: Final = re.compile(r"[a-f]+")
"""Letters between the digits of a number of a program: "dbeef"."""
_LEAST: Final = 4
_LEAST_UNHEARD_OF: Final = 5


def file_names_a_person(file: str, vocabulary: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether a word in the name of a file, without its extension, is hardly but a name."""
    parts = (part for match in _PARTS.finditer(file) for part in _HUMP.split(match[0]))
    text = Words(" ".join(part.title() for part in parts), vocabulary)
    return any(_is_a_name(text, word) for word in text.words)


def _is_a_name(text: Words, word: Word) -> bool:
    folded = word.folded
    if len(folded) < _LEAST or folded in file_words() or _OF_MACHINES.fullmatch(folded):
        return False
    if text.is_known(word) or text.is_clinical(word) or text.is_written_often(word):
        return False
    if folded in all_surnames():
        return True
    return len(folded) >= _LEAST_UNHEARD_OF and is_unheard_of(text, word)
