"""What happens to what is printed or read where nobody reads, nothing fits, or nothing is there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bot.app import _trust
from bot.cli import NOBODY_READS, main
from bot.environment import SettingError, given
from tests.bot.settings import environment


@pytest.mark.parametrize(
    "around", ["{}", " {} ", "{}\r\n", '"{}"', "'{}'", '"{}"\r', "\ufeff{}", "\ufeff'{} '\n"]
)
def test_a_variable_may_arrive_as_a_file_of_variables_has_it(around: str) -> None:
    assert given({"IT": around.format('it\'s "x"')}, "IT") == 'it\'s "x"'


@pytest.mark.parametrize("nothing", ["", " ", '""', "\r", "\ufeff"])
def test_an_empty_variable_is_none(nothing: str) -> None:
    assert not given({"IT": nothing}, "IT")


def test_a_reader_that_went_away_ends_the_command_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main(["catalogue", "--json"]) == NOBODY_READS
    assert capsys.readouterr().err == ""


def test_a_disk_without_room_for_what_is_printed_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("/dev/full").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main(["catalogue", "--json"]) == 2
    assert capsys.readouterr().err == "osteoboard: No space left on device\n"


def test_streams_that_are_closed_are_empty_and_end_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert main(["score", "sins", "-"]) == 0
    assert main(["score", "nonsense", "{}"]) == 2


def test_a_command_in_a_folder_that_is_gone_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main(["team", "list"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("osteoboard: the folder that this was started in is gone")
    assert said.count("\n") == 1


def test_certificates_that_cannot_be_read_are_one_line_that_names_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(SettingError, match="SSL_CERT_FILE"):
        _trust()
    (tmp_path / "nowhere").write_text("no certificate")
    with pytest.raises(SettingError, match="SSL_CERT_FILE"):
        _trust()
