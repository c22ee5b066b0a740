"""Telegram's HTML, read byte by byte in the way of TDLib, with its errors.

It is no HTML parser: every `<` opens a tag, only a handful of tags exist, and of the named
characters only lt, gt, amp and quot are known. Positions in errors are byte offsets in UTF-8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.demo.refusals import Json
from bot.demo.utf16 import units

_SPACE = b" \t\r\n\0\v"
_NAMED = {b"lt": 60, b"gt": 62, b"amp": 38, b"quot": 34}
_NUMBER = re.compile(rb"&#(?:x([0-9a-fA-F]*)|([0-9]*))")
_NAME = re.compile(rb"&([a-zA-Z]*)")
_TOKEN = re.compile(rb"[A-Za-z0-9.\-]*")
_PLAIN = re.compile(rb"[^&<]+")
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_ARGUMENT = {"a": "href", "tg-emoji": "emoji-id", "tg-time": "unix"}


class MarkupError(ValueError):
    """A text that TDLib refuses, with TDLib's words."""


@dataclass
class _Open:
    tag: str
    argument: str
    units: int
    begin: int


def parse_html(text: str) -> tuple[str, list[Json]]:
    """Return the visible text and its entities, in the order in which the tags close.

    Raises MarkupError with TDLib's words for a text that it refuses.
    """
    return _Reader(text.replace("\0", " ").encode("utf-8", "replace")).read()


def decode_character(source: bytes, at: int) -> tuple[int, int] | None:
    """Return the code point of the `&...` at `at` and where it ends; None if it is plain text."""
    number = _NUMBER.match(source, at)
    if number:
        hexadecimal, decimal = number.groups()
        code = int(hexadecimal or b"0", 16) if hexadecimal is not None else int(decimal or b"0")
        if not 0 < code < 0x10FFFF or number.end() - at >= 10:
            return None
        return code, _after_semicolon(source, number.end())
    name = _NAME.match(source, at)
    known = _NAMED.get(name.group(1)) if name else None
    if known is None or name is None:
        return None
    return known, _after_semicolon(source, name.end())


def _after_semicolon(source: bytes, at: int) -> int:
    return at + 1 if source[at : at + 1] == b";" else at


class _Reader:
    def __init__(self, source: bytes) -> None:
        self._size = len(source)
        self._source = source + b"\0\0"
        self._at = 0
        self._out = bytearray()
        self._units = 0
        self._open: list[_Open] = []
        self._found: list[Json] = []
        self._half_pair = False

    def read(self) -> tuple[str, list[Json]]:
        while self._at < self._size:
            self._step()
        if self._open:
            tag = self._open[-1].tag
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{tag}"')
        if self._half_pair:
            raise MarkupError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return self._out.decode("utf-8", "replace"), self._found

    def _step(self) -> None:
        byte = self._source[self._at]
        if byte == ord("&"):
            if not self._character():
                self._plain(self._at + 1)
        elif byte != ord("<"):
            found = _PLAIN.match(self._source, self._at, self._size)
            assert found, "it begins with one"
            self._plain(found.end())
        elif self._source[self._at + 1] == ord("/"):
            self._end_tag()
        else:
            self._start_tag()

    def _character(self) -> bool:
        decoded = decode_character(self._source, self._at)
        if decoded is None:
            return False
        code, self._at = decoded
        self._half_pair |= 0xD800 <= code <= 0xDFFF
        self._units += 1 + (code > 0xFFFF)
        self._out += chr(code).encode("utf-8", "surrogatepass")
        return True

    def _plain(self, end: int) -> None:
        text = self._source[self._at : end]
        self._units += units(text.decode("utf-8", "replace"))
        self._out += text
        self._at = end

    def _skip_spaces(self) -> None:
        while self._source[self._at] in _SPACE and self._at < self._size:
            self._at += 1

    def _name_until(self, stops: bytes) -> bytes:
        begin = self._at
        while self._source[self._at] not in _SPACE + stops:
            self._at += 1
        return self._source[begin : self._at]

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._name_until(b">").decode("utf-8", "replace").lower()
        if self._at >= self._size:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        if tag not in _TYPES:
            raise MarkupError(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._at += 1
        self._open.append(_Open(tag, argument, self._units, len(self._out)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while self._source[self._at] != ord(">"):
            self._skip_spaces()
            if self._source[self._at] == ord(">"):
                break
            argument = self._attribute(tag, begin) or argument
        return argument

    def _attribute(self, tag: str, begin: int) -> str:
        name = self._name_until(b"=>").decode("utf-8", "replace").lower()
        self._skip_spaces()
        if self._at >= self._size:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        where = f'the tag "{tag}" at byte offset {begin}'
        if not name:
            raise MarkupError(f"Empty attribute name in {where}")
        if self._source[self._at] != ord("="):
            if (tag, name) == ("blockquote", "expandable"):
                return "expandable"
            raise MarkupError(f"Expected equal sign in declaration of an attribute of {where}")
        return _meaning(tag, name, self._attribute_value(tag, begin))

    def _attribute_value(self, tag: str, begin: int) -> str:
        self._at += 1
        self._skip_spaces()
        if self._at >= self._size:
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        quoted = self._source[self._at] in b"'\""
        value = self._string_literal() if quoted else self._name_token()
        if self._at >= self._size:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        return value

    def _name_token(self) -> str:
        begin = self._at
        found = _TOKEN.match(self._source, begin)
        self._at = found.end() if found else begin
        if self._source[self._at] not in _SPACE + b">":
            raise MarkupError(f"Unexpected end of name token at byte offset {begin}")
        return self._source[begin : self._at].decode().lower()

    def _string_literal(self) -> str:
        quote, value = self._source[self._at], bytearray()
        self._at += 1
        while self._source[self._at] != quote and self._at < self._size:
            decoded = decode_character(self._source, self._at)
            if decoded and self._source[self._at] == ord("&"):
                value += chr(decoded[0]).encode("utf-8", "replace")
                self._at = decoded[1]
            else:
                value.append(self._source[self._at])
                self._at += 1
        self._at += self._source[self._at] == quote
        return value.decode("utf-8", "replace")

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise MarkupError(f"Unexpected end tag at byte offset {begin}")
        self._at += 2
        name = self._name_until(b">").decode("utf-8", "replace").lower()
        self._skip_spaces()
        if self._source[self._at] != ord(">"):
            raise MarkupError(f"Unclosed end tag at byte offset {begin}")
        opened = self._open.pop()
        if name and name != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{name}>"'
            raise MarkupError(f"Unmatched end tag at byte offset {begin}, {expected}")
        self._at += 1
        if self._units > opened.units:
            self._found += self._entity(opened)

    def _entity(self, opened: _Open) -> list[Json]:
        entity: Json = {
            "type": _TYPES[opened.tag],
            "offset": opened.units,
            "length": self._units - opened.units,
        }
        shown = self._out[opened.begin :].decode("utf-8", "replace")
        if opened.tag == "a":
            entity["url"] = opened.argument or shown
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = _emoji_id(opened.argument)
        elif opened.tag == "tg-time":
            entity["unix_time"] = _unix_time(opened.argument)
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag in ("pre", "code"):
            return self._code_entity(opened, entity)
        return [entity]

    def _code_entity(self, opened: _Open, entity: Json) -> list[Json]:
        """Join `<pre><code class="language-x">` of one extent into a single pre with a language."""
        last = self._found[-1] if self._found else {}
        same = (last.get("offset"), last.get("length")) == (entity["offset"], entity["length"])
        if opened.tag == "pre" and same and last["type"] == "code" and last.get("language"):
            last["type"] = "pre"
            return []
        if opened.tag == "code" and opened.argument:
            entity["language"] = opened.argument
        return [entity]


def _meaning(tag: str, name: str, value: str) -> str:
    """Return what an attribute says of its tag; empty when it says nothing."""
    if _ARGUMENT.get(tag) == name:
        return value
    if (tag, name) == ("blockquote", "expandable"):
        return "expandable"
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _emoji_id(argument: str) -> str:
    if not re.fullmatch(r"-?\d+", argument) or int(argument) == 0:
        raise MarkupError("Invalid custom emoji identifier specified")
    return argument


def _unix_time(argument: str) -> int:
    if not re.fullmatch(r"[0-9]{1,10}", argument):
        raise MarkupError("Invalid date-time specified")  # the wording is assumed
    return int(argument)
