"""The check that ends the shared bot's run (see conftest.py) can fail, and looks for enough."""

from __future__ import annotations

from pathlib import Path

from tests.chat.leaks import canaries, leaks


def test_there_are_many_answers_to_look_for() -> None:
    assert len(canaries()) > 100
    assert {"junctional", "bilateral"} <= canaries()


def test_a_leaked_answer_is_found_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3-wal").write_bytes(b"\x00\x01Junctional\x02")
    (tmp_path / "bot.log").write_text("nothing")
    found = leaks(sorted(tmp_path.iterdir()), canaries())
    assert found == ["junctional in bot.sqlite3-wal"]
