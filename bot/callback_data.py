"""A press as the text of a button: at most 64 bytes, and nothing in it but ids.

``1.verb.token.revision.question.option`` for a dialogue's button, ``1.verb.argument`` for a menu's.
Whoever sends it may have made it up, so reading it raises :class:`NotAPress` for anything else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.errors import OsteoBoardError
from core.model.press import Press, Verb

LIMIT: Final = 64
_VERSION: Final = "1"
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_PART: Final = re.compile(r"[A-Za-z0-9_-]{0,40}")
_REVISION: Final = re.compile(r"0|[1-9a-z][0-9a-z]*")
"""A revision as it is written; ``int`` would also read "-1", "0A" and "1_0"."""


class NotAPress(OsteoBoardError):
    """Callback data that no button of ours bears."""


class MenuVerb(StrEnum):
    """What a button outside any dialogue asks for."""

    START = "S"
    LANGUAGE = "L"
    PAGE = "P"
    ACCEPT = "A"
    TEAM = "T"
    ERASE = "E"


@dataclass(frozen=True)
class MenuPress:
    """A press on a menu: what, and about which definition, language, page or person."""

    verb: MenuVerb
    argument: str


def encode(press: Press | MenuPress) -> str:
    """Return the callback data of a button. Raises ``ValueError`` beyond 64 bytes."""
    if isinstance(press, MenuPress):
        parts = [press.verb.value, press.argument]
    else:
        parts = [
            press.verb.value,
            press.token,
            _base36(press.revision),
            press.question,
            press.option,
        ]
    data = ".".join([_VERSION, *parts])
    if len(data.encode()) > LIMIT:
        raise ValueError(f"callback data of {len(data.encode())} bytes: {data}")
    return data


def decode(data: str) -> Press | MenuPress:
    """Read callback data. Raises :class:`NotAPress` for what no button of ours bears."""
    version, *parts = data.split(".")
    fits = len(data) <= LIMIT and all(_PART.fullmatch(part) for part in parts)
    if version != _VERSION or not fits:
        raise NotAPress("not of this version or form")
    try:
        if len(parts) == 2:
            return MenuPress(MenuVerb(parts[0]), parts[1])
        verb, token, revision, question, option = parts
        if not _REVISION.fullmatch(revision):
            raise NotAPress("a revision is not written so")
        return Press(Verb(verb), token, int(revision, 36), question, option)
    except ValueError as error:
        raise NotAPress("not of this form") from error


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
