"""What the linter of imports cannot see: core does not speak of the Bot API either."""

from __future__ import annotations

import re
from pathlib import Path

from telegram import Bot

CORE = Path(__file__).parents[2] / "core"
PARAMETERS = {"callback_query_id", "callback_data", "reply_markup", "inline_keyboard", "parse_mode"}
METHODS = {name for name in dir(Bot) if re.fullmatch(r"[a-z]+[A-Z]\w+", name)}


def test_no_method_and_no_parameter_of_the_bot_api_is_named_in_core() -> None:
    assert {"sendMessage", "editMessageText", "answerCallbackQuery"} <= METHODS
    for file in CORE.rglob("*.py"):
        words = set(re.findall(r"\w+", file.read_text("utf-8")))
        assert not words & (METHODS | PARAMETERS), file
