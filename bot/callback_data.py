"""A press as the text of a button: at most 64 bytes, and nothing in it but ids.

``1.verb.token.revision.question.option`` for a dialogue's button, ``1.verb.argument`` for a menu's.
Whoever sends it may have made it up, so reading it raises :class:`NotAPress` for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.definition.answer import answer_of
from core.errors import OsteoBoardError
from core.model.press import (
    Action,
    AllAtOnce,
    Answer,
    Back,
    Cancel,
    Choose,
    Done,
    Home,
    Keep,
    OneByOne,
    Open,
    Press,
    ReportWrong,
    Restart,
    Resume,
    SetCheck,
    Show,
)
from core.model.view import Checks, Edit, Page, PageName, View

LIMIT: Final = 64
_VERSION: Final = "1"
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_PART: Final = re.compile(r"[A-Za-z0-9_-]{0,60}")
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
    CASE = "C"
    SENTENCE = "F"
    AGENDA = "R"
    MEETING = "M"
    GROUP = "G"
    FAVOURITE = "V"
    EXERCISE = "X"


@dataclass(frozen=True)
class MenuPress:
    """A press on a menu: what, and about which definition, language, page or person."""

    verb: MenuVerb
    argument: str


ACTIONS: Final[Mapping[str, type[Action]]] = {
    "a": Answer,
    "k": Keep,
    "c": Choose,
    "t": SetCheck,
    "v": Show,
    "g": AllAtOnce,
    "q": OneByOne,
    "d": Done,
    "w": ReportWrong,
    "o": Open,
    "b": Back,
    "x": Cancel,
    "r": Resume,
    "n": Restart,
    "h": Home,
}
"""The letters of what a card's buttons ask for."""
_LETTER_OF: Final = {action: letter for letter, action in ACTIONS.items()}


def encode(press: Press | MenuPress) -> str:
    """Return the callback data of a button. Raises ``ValueError`` beyond 64 bytes."""
    if isinstance(press, MenuPress):
        parts = [press.verb.value, press.argument]
    else:
        letter, revision = _LETTER_OF[type(press.action)], _base36(press.revision)
        parts = [letter, press.token, revision, *_arguments(press.action)]
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
        letter, token, revision, first, second = parts
        if not _REVISION.fullmatch(revision):
            raise NotAPress("a revision is not written so")
        return Press(token, int(revision, 36), _action(ACTIONS[letter], first, second))
    except (KeyError, ValueError) as error:
        raise NotAPress("not of this form") from error


def _arguments(action: Action) -> tuple[str, str]:
    """Return what stands behind the revision: a question or page, and an option."""
    match action:
        case Answer() | Keep() | Choose() | SetCheck():
            return action.question, action.answer.term
        case Show(view):
            name, _, about = str(view).partition(":")
            return name, about
        case ReportWrong(id) | Open(id):
            return "", id
    return "", ""


def _action(kind: type[Action], first: str, second: str) -> Action:
    """Read what stands behind the revision. Raises ``ValueError`` for what no button bears."""
    action: Action
    if kind in (Answer, Keep, Choose, SetCheck):
        action = kind(first, answer_of(second))
    elif kind is Show:
        action = Show(_view(first, second))
    elif kind in (ReportWrong, Open):
        action = kind(second)
    else:
        action = kind()  # type: ignore[call-arg]  # the others say nothing more
    if _arguments(action) != (first, second):
        raise ValueError("more than such a button says")
    return action


def _view(name: str, about: str) -> View:
    match name:
        case "edit":
            return Edit(about)
        case "checks":
            return Checks()
    return Page(PageName(name), int(about) if about.isdecimal() else None)


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
