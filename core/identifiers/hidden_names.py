"""Names in a form that no list of words can read: another script, letters apart, an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from core.identifiers.word_lists import (
    all_surnames,
    common_first_names,
    dictionary,
    known_words,
    surnames,
)

_FOREIGN: Final = re.compile(
    r"[\u0400-\u052f\u0531-\u058f\u05d0-\u05f2\u0620-\u064a\u066e-\u06d5\u0710-\u074f\u0780-\u07b1"
    r"\u0904-\u0dff\u0e01-\u0eff\u0f40-\u0fbc\u1000-\u109f\u10a0-\u10ff\u1100-\u11ff\u1200-\u137f"
    r"\u1780-\u17b3\u3041-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\u1d00-\u1d7f]{2}"
    r"|[\u0370-\u03ff]{3}"
)
"""Two letters of a script that is neither Latin nor Greek, or three Greek ones: not α, β2, µ.

Small capitals of phoneticians are no script that anybody writes a report in.
"""
_MIXED: Final = re.compile(r"[A-Za-zÀ-ÿ][\u0400-\u052f]|[\u0400-\u052f][A-Za-zÀ-ÿ]")
_APART: Final = re.compile(r"(?<!\w)[^\W\d](?:([ .\-*·|])[^\W\d](?:\1[^\W\d]){2,20})(?!\w)")
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S{3,300}|\b[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}/\S{1,300}"
)
_SCHEMES: Final = re.compile(r"^(?:mailto|tel|sms|whatsapp|tg):/{0,2}", re.IGNORECASE)
_HANDLE: Final = re.compile(r"(?<![\w.])[@#]([A-Za-zÀ-ÿ][\wÀ-ÿ]{3,31}(?: [A-Za-z]+[0-9]*)?)")
_TITLED: Final = re.compile(r"\b(Mme|Mlle|Mrs?|Ms|Dr|Pr|Madame|Monsieur)(?=[A-ZÀ-Ý][a-zà-ÿ])")
_HYPHENED: Final = re.compile(r"(?<![\w-])[^\W\d]{1,12}(?:-[^\W\d]{1,12}){1,4}(?![\w-])")
_HUMPED: Final = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]{2,20}(?:[A-ZÀ-Ý][a-zà-ÿ]{2,20}){1,2}\b")
_HUMP: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])|[0-9_]+")


def is_in_another_script(text: str) -> bool:
    """Tell whether there are words in a script that cannot be read here: any may be a name."""
    return bool(_FOREIGN.search(text) or _MIXED.search(text))


def readings(text: str) -> Iterator[str]:
    """Yield a text as it can also be read: letters apart joined, an address by its words."""
    yield text
    if any(not _is_a_list(match[0]) for match in _APART.finditer(text)):
        yield _APART.sub(lambda match: f" Mme {_joined(match[0])}", text)
    for match in _ADDRESS.finditer(text):
        _, _, path = (
            match[0].partition("://")[2].partition("/")
            if "://" in match[0]
            else match[0].partition("/")
        )
        yield " ".join(it.title() for it in re.split(r"[^\w']+|_", unquote(path)) if it)
    if "-" in text and (joined := _HYPHENED.sub(_without_hyphens, text)) != text:
        yield joined
    if (parted := _HUMPED.sub(_at_its_humps, text)) != text:
        yield parted
    if _TITLED.search(text):
        yield _TITLED.sub(r"\1 ", text)
    for match in _HANDLE.finditer(text):
        words = [it.title() for part in match[1].split() for it in _HUMP.split(part) if it]
        yield " ".join(words)
        yield from _taken_apart(words[0])
    if scheme := _SCHEMES.match(text):
        yield unquote(text[scheme.end() :])


def _without_hyphens(match: re.Match[str]) -> str:
    """Return a word without its hyphens where that makes it a name: "Ma-rie", not "est-elle"."""
    parts = match[0].lower().split("-")
    names = common_first_names(), surnames()
    joined = any("".join(parts) in it for it in names)
    apart = any(part in it for it in names for part in parts)
    apart = apart or all(part in known_words() or part in dictionary() for part in parts)
    return match[0].replace("-", "") if joined and not apart else match[0]


def _at_its_humps(match: re.Match[str]) -> str:
    """Return "JeanDupont" as its words, where a first name is one of them."""
    parts = _HUMP.split(match[0])
    named = any(it.lower() in common_first_names() for it in parts)
    return " ".join(parts) if named else match[0]


def _taken_apart(word: str) -> Iterator[str]:
    """Yield a word as the first name and surname that it may be: "Jeandurand"."""
    folded = word.lower()
    for end in range(3, len(folded) - 2):
        behind = folded[end:]
        named = behind in all_surnames() or behind in common_first_names()
        if folded[:end] in common_first_names() and named:
            yield f"{folded[:end].title()} {folded[end:].title()}"


def _is_a_list(apart: str) -> bool:
    """Tell whether letters are those of an alphabet: "A B C D E"."""
    letters = _joined(apart)
    return list(letters) == sorted(letters)


def _joined(apart: str) -> str:
    return "".join(c for c in apart if c.isalpha()).lower()
