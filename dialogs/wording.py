"""Words, by key and language, from Fluent files. Any error of the text engine raises."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import product
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource

from core.errors import OsteoBoardError
from dialogs.registry import definition, frozen_edition

LANGUAGES: Final = ("fr", "en")
_PLAIN_WORD: Final = re.compile(r"(?<![\w-])[a-zà-öø-ÿœ]{2,}(?![\w-])")
_PLAIN_TEXT: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*) *= *([^ \n].*)")
_PLAIN_ATTRIBUTE: Final = re.compile(r" +\.([A-Za-z][A-Za-z0-9_-]*) *= *([^ \n].*)")
_TWO_SPACES: Final = re.compile(r" {2,}")
_IN_BRACKETS: Final = re.compile(r"\[([^\[\]]*)\]")
_GRID_LABEL: Final = re.compile(r"^ +\.grid *=.*\n?", re.MULTILINE)
_MESSAGE: Final = re.compile(r"^([A-Za-z][\w-]*) *=", re.MULTILINE)


class WordingError(OsteoBoardError):
    """A text is missing, or asks for something that it was not given."""


class Wording:
    """The texts of some packages in one language; ``frozen`` texts of an edition go before them."""

    def __init__(self, language: str, packages: tuple[str, ...], *frozen: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._fixed: dict[str, str] = {}
        self._unread: dict[str, str] = {}
        for package in packages:
            self._unread |= messages(package, language)
        for text in frozen:
            self._unread |= _split(text)

    def __call__(self, key: str, /, **arguments: str | int) -> str:
        """Return a text, or the attribute of one by ``key.attribute``.

        Raises :class:`WordingError` when it is missing or an argument is.
        """
        self._read(key.partition(".")[0])
        if key in self._fixed:
            return self._fixed[key]
        text = self._format(key, arguments)
        if not arguments:
            self._fixed[key] = text
        return text

    def has(self, key: str) -> bool:
        """Tell whether there is such a text or attribute."""
        id, _, attribute = key.partition(".")
        self._read(id)
        if key in self._fixed:
            return True
        if not self._bundle.has_message(id):
            return False
        message = self._bundle.get_message(id)
        return attribute in message.attributes if attribute else message.value is not None

    def words(self, key: str) -> list[str]:
        """Return the alternatives of a text, which stand between bars; none when it is missing.

        Those of one place stand in brackets: "[arc, lame] droit" is "arc droit" and "lame droit".
        """
        return list(_alternatives(self(key))) if self.has(key) else []

    def _read(self, id: str) -> None:
        """Parse a message when it is first asked for: all take longer than a bot to start."""
        if (text := self._unread.pop(id, None)) is None:
            return
        if (plain := plain_texts(text)) is not None:
            self._fixed |= plain
        else:
            self._bundle.add_resource(_parsed(text))

    def _format(self, key: str, arguments: dict[str, str | int]) -> str:
        if not self.has(key):
            raise WordingError(f"no text {key!r} in {self.language!r}")
        id, _, attribute = key.partition(".")
        message = self._bundle.get_message(id)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None  # has() saw to it
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise WordingError(f"{key!r} in {self.language!r}: {errors[0]}")
        return str(text)


def _files(package: str, language: str) -> list[Traversable]:
    folder = resources.files(package) / "texts" / language
    return sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)


@cache  # each file is read once, whatever it is combined with
def messages(package: str, language: str) -> Mapping[str, str]:
    """Return the messages of a package's files by id, not parsed yet."""
    found: dict[str, str] = {}
    for file in _files(package, language):
        found |= _split(file.read_text("utf-8"))
    return found


def _split(text: str) -> dict[str, str]:
    """Return the messages of a Fluent file by id. None refers to another, so each parses alone."""
    starts = [match.start() for match in _MESSAGE.finditer(text)]
    parts = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    return {part.partition("=")[0].rstrip(): part for part in parts}


@cache  # as many as there are messages in use
def plain_texts(message: str) -> Mapping[str, str] | None:
    """Return the texts of a message by key; None for one that only the text engine can read.

    Nineteen messages in twenty are words alone: each line a text or an attribute, nothing to fill
    in. The engine takes far longer for the same words.
    """
    if "{" in message or "}" in message:
        return None
    head, *rest = (line.rstrip(" ") for line in message.rstrip("\n").split("\n"))
    found, attributes = _PLAIN_TEXT.fullmatch(head), [_PLAIN_ATTRIBUTE.fullmatch(it) for it in rest]
    if found is None or None in attributes:
        return None
    id = found[1]
    return {id: found[2], **{f"{id}.{it[1]}": it[2] for it in attributes if it}}


@cache  # as many as there are messages in use
def _parsed(text: str) -> Any:
    return FluentResource(text)


def plain_words(*packages: str, leaving: Collection[str] = ()) -> frozenset[str]:
    """Return every word in lower case in the texts of the packages: none of them is a name.

    The texts of the keys that are left out are such words as people are called, as well.
    """
    return frozenset(
        word
        for package in packages
        for language in LANGUAGES
        for key, text in messages(package, language).items()
        if key not in leaving
        for word in _PLAIN_WORD.findall(text)
    )


@cache  # as many as there are languages and combinations of packages
def wording(language: str, *packages: str) -> Wording:
    """Return the texts of the packages (``dialogs`` alone by default), read once."""
    return Wording(language, packages or ("dialogs",))


@cache  # as many as there are editions in use
def edition_wording(language: str, id: str, edition: str, *packages: str) -> Wording:
    """Return the texts, with those that a former edition of a definition was frozen with.

    Raises :class:`UnknownTerm` when there is no such definition or edition.
    """
    if edition == definition(id).edition:
        return wording(language, *packages)
    return Wording(language, packages, frozen_edition(id, edition)["texts"][language])


@lru_cache(maxsize=64)
def editions_wording(
    language: str, editions: tuple[tuple[str, str], ...], *packages: str
) -> Wording:
    """Return the texts, with those of several former editions, each an id and an edition.

    Guards, which treatments share, keep the words that they have now. Raises :class:`UnknownTerm`.
    """
    if not editions:
        return wording(language, *packages)
    return Wording(language, packages, *(_own_texts(language, *it) for it in editions))


def _own_texts(language: str, id: str, edition: str) -> str:
    now = messages("dialogs", language)
    frozen = _split(frozen_edition(id, edition)["texts"][language])
    return "".join(
        text for key, text in frozen.items() if not (key.startswith("guard-") and key in now)
    )


def reworded(language: str, id: str, edition: str) -> frozenset[str]:
    """Return the keys whose texts are others now than an edition was frozen with.

    A label of the grid is none of the words that people were answered with. Raises
    :class:`UnknownTerm` for an edition that there is not.
    """
    now = messages("dialogs", language)
    frozen = _split(frozen_edition(id, edition)["texts"][language])
    return frozenset(
        key for key, text in frozen.items() if key in now and _words_of(now[key]) != _words_of(text)
    )


def _words_of(message: str) -> str:
    return _GRID_LABEL.sub("", message).strip()


def _alternatives(text: str) -> Iterator[str]:
    """Yield what stands between bars, with each of the words in its brackets: "[le, un] bras"."""
    for phrase in text.split("|"):
        fixed = _IN_BRACKETS.split(phrase)
        places = [it.split(",") if at % 2 else [it] for at, it in enumerate(fixed)]
        for words in product(*places):
            yield _TWO_SPACES.sub(" ", "".join(words)).strip()
