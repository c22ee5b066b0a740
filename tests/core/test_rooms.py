"""What the linter of imports cannot see: core does not speak of the Bot API either."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from telegram import Bot

ROOT = Path(__file__).parents[2]
CORE = ROOT / "core"
SORTS = {"Score", "Grade", "Pathway"}
"""Classes of definitions: what all of them have is asked of the protocol."""
PARAMETERS = {"callback_query_id", "callback_data", "reply_markup", "inline_keyboard", "parse_mode"}
METHODS = {name for name in dir(Bot) if re.fullmatch(r"[a-z]+[A-Z]\w+", name)}


def test_no_method_and_no_parameter_of_the_bot_api_is_named_in_core() -> None:
    assert {"sendMessage", "editMessageText", "answerCallbackQuery"} <= METHODS
    for file in CORE.rglob("*.py"):
        words = set(re.findall(r"\w+", file.read_text("utf-8")))
        assert not words & (METHODS | PARAMETERS), file


def test_the_sorts_of_definitions_are_told_apart_by_their_class_in_one_place_only() -> None:
    files = [it for room in ("bot", "core", "dialogs") for it in (ROOT / room).rglob("*.py")]
    found = {it.relative_to(ROOT).as_posix() for it in files if _asks_for_a_sort(it.read_text())}
    assert found == {"core/definition/sorts.py"}


def _asks_for_a_sort(source: str) -> bool:
    if "isinstance" not in source and "case " not in source:
        return False
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="isinstance"), args=[_, asked]):
                names = {it.id for it in ast.walk(asked) if isinstance(it, ast.Name)}
            case ast.MatchClass(cls=ast.Name(id=name)):
                names = {name}
            case _:
                continue
        if names & SORTS:
            return True
    return False
