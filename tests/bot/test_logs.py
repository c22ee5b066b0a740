"""What a line of the log can hold: a fixed sentence and ids, whoever writes it."""

from __future__ import annotations

import ast
import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import logs

ROOT = Path(__file__).parents[2]
CANARY = "kanarienvogel"
TOKEN = "123456789:TEST-token-0123456789-abcdefghijklmnop"
OTHER_TOKEN = "987654321:another-token-0123456789-abcdefghijkl"
KEY = 'Zm9v/"YmFy+YmF6cXV4'
FAILING_TASK = """
import asyncio
async def main():
    asyncio.get_running_loop().create_task(fail())
    await asyncio.sleep(0.01)
async def fail():
    raise ValueError(canary)
asyncio.run(main())
"""
WRITING = frozenset({"debug", "info", "warning", "error", "failed"})
HEAD = {"at", "level", "logger", "event"}


def written(
    name: str, message: Any, *arguments: Any, error: BaseException | None = None, **extra: Any
) -> dict[str, Any]:
    """Return the line that becomes of a record."""
    record = logging.getLogger(name).makeRecord(
        name,
        logging.WARNING,
        str(ROOT / "bot/incoming/polling.py"),
        7,
        message,
        arguments,
        (type(error), error, error.__traceback__) if error else None,
        extra=extra or None,
    )
    line = logs.JsonLines([TOKEN, KEY]).format(record)
    assert "\n" not in line
    found: dict[str, Any] = json.loads(line)
    return found


def raised(error: Exception) -> Exception:
    """Return an error that was raised here."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_line_is_an_event_with_when_where_and_what_about() -> None:
    line = written(
        "bot.incoming.polling",
        "an update failed",
        ids={"update": 5, "attempt": 2, "seconds": 1.23456},
    )
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "WARNING",
        "logger": "bot.incoming.polling",
        "event": "an update failed",
        "update": 5,
        "attempt": 2,
        "seconds": 1.235,
    }


def test_what_anything_else_logs_becomes_its_place_only() -> None:
    for line in (
        written("sqlalchemy.pool", f"a statement with {CANARY}"),
        written("asyncio", "%s broke", CANARY),
        written("bot.incoming.polling", f"{CANARY} was typed"),
    ):
        assert CANARY not in json.dumps(line)
        assert line["event"] == "a library reports"
        assert line["place"].endswith("bot/incoming/polling.py:7")


def test_an_error_is_its_type_and_place_wherever_it_is_logged() -> None:
    line = written(
        "asyncio", "Task exception was never retrieved", error=raised(ValueError(CANARY))
    )
    assert CANARY not in json.dumps(line)
    assert line["error"] == "ValueError"
    assert "tests/bot/test_logs.py:" in line["place"]


def test_a_field_that_is_not_known_or_holds_no_id_is_not_written() -> None:
    line = written(
        "bot.outgoing.sender",
        "a call was refused",
        ids={"call": 1, "text": CANARY, "effect": f"of {CANARY}"},
    )
    assert set(line) - HEAD == {"call", "effect"}
    assert line["effect"] == "[no id]"


@pytest.mark.parametrize(
    ("description", "kept"),
    [
        ("Message to edit not found", "Message to edit not found"),
        (
            'Can\'t parse entities: unsupported start tag "kanarienvogel" at byte offset 7',
            "Can't parse entities: unsupported start tag",
        ),
        (
            "Inline keyboard button URL 'https://kanarienvogel' is invalid: wrong HTTP URL",
            "Inline keyboard button URL",
        ),
        ("x" * 300, "x" * 100),
    ],
)
def test_a_refusal_keeps_telegrams_words_and_nothing_that_they_quote(
    description: str, kept: str
) -> None:
    assert logs.refusal(description) == kept
    assert (
        written("bot.outgoing.sender", "a card was refused", ids={"refusal": description})[
            "refusal"
        ]
        == kept
    )


@pytest.mark.parametrize(
    "secret", [TOKEN, TOKEN.partition(":")[2], OTHER_TOKEN, KEY, TOKEN.replace(":", "%3A")]
)
@pytest.mark.parametrize("shape", ["{}", "/bot{}/getMe", "x{}"])
def test_a_secret_is_blotted_out_in_an_event_and_in_any_field(secret: str, shape: str) -> None:
    text = shape.format(secret)
    for line in (
        written("bot.app", text, ids={}),
        written(
            "bot.app", "an event", ids={"place": text, "method": text, "bot": text, "refusal": text}
        ),
        written(text, "an event", ids={}),
    ):
        assert secret not in "".join(map(str, line.values()))
        assert secret not in json.dumps(line)


def test_the_secrets_of_an_environment_are_the_token_and_every_key() -> None:
    names = {"OSTEOBOARD_TOKEN": "a", "OSTEOBOARD_KEY": "b", "OSTEOBOARD_OLD_KEY": "c"}
    others = {"OSTEOBOARD_KEY_FILE": "d", "OSTEOBOARD_LOG": "DEBUG", "SOME_KEY": "e"}
    assert sorted(logs.secrets_in(names | others)) == ["a", "b", "c"]


def printed(deed: str) -> list[str]:
    """Do something in a process of its own whose log is set up; return what it printed."""
    start = f"from bot import logs\nlogs.configure(['{TOKEN}'], 'DEBUG')\ncanary = '{CANARY}'\n"
    run = subprocess.run(
        [sys.executable, "-c", start + deed],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert CANARY not in run.stderr + run.stdout
    return (run.stderr + run.stdout).splitlines()


def test_a_line_that_cannot_be_written_says_nothing_at_all() -> None:
    broken = "class Broken:\n    def __str__(self):\n        raise ValueError(canary)\n"
    writing = (
        "import logging; logging.getLogger('x').error('a', extra={'ids': {'effect': Broken()}})"
    )
    assert printed(broken + writing) == []


@pytest.mark.parametrize(
    ("deed", "event"),
    [
        ("raise ValueError(canary)", "an error ended the program"),
        (
            "import threading as t; it = t.Thread(target=int, args=(canary,)); it.start()",
            "an error ended a thread",
        ),
        (FAILING_TASK, "a library reports"),
        ("import warnings; warnings.warn(canary)", "a library reports"),
        (
            "class Broken:\n    def __del__(self):\n        raise ValueError(canary)\nBroken()",
            "an error had nobody to go to",
        ),
        (
            "import logging as l; l.error('%d', canary, extra={'ids': {'update': canary + ' '}})",
            "%d",
        ),
    ],
    ids=["program", "thread", "task", "warning", "unraisable", "unformattable"],
)
def test_what_nobody_caught_is_one_line_of_type_and_place(deed: str, event: str) -> None:
    (line,) = [json.loads(line) for line in printed(deed)]
    assert line["event"] == event
    assert set(line) <= HEAD | set(logs.Ids.__annotations__)


def _calls(path: Path) -> list[ast.Call]:
    """Return every call of a module's log."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "log"
        and node.func.attr in WRITING
    ]


def test_every_event_is_a_fixed_sentence_and_nothing_logs_past_the_log() -> None:
    files = [
        path for package in ("bot", "core", "dialogs") for path in (ROOT / package).rglob("*.py")
    ]
    calls = [call for path in files if path.name != "logs.py" for call in _calls(path)]
    assert len(calls) > 10
    for call in calls:
        event, *others = call.args
        assert isinstance(event, ast.Constant), ast.unparse(call)
        assert re.fullmatch(r"[A-Za-z ]{1,60}", str(event.value)), ast.unparse(call)
        failed = isinstance(call.func, ast.Attribute) and call.func.attr == "failed"
        assert len(others) == failed, f"a value beside the event: {ast.unparse(call)}"
    past = [path for path in files if "import logging" in path.read_text("utf-8")]
    assert [path.name for path in past if not path.is_relative_to(ROOT / "core")] == ["logs.py"]
