"""``osteoboard review syntheses``: whole patients in words, to read and to sign."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.exports import synthesis_packet, worked_syntheses
from bot.exports.worked_cases import Signature
from tests.bot.command_line import osteoboard
from tests.bot.packets import filled
from tests.languages import both

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the first and the last file, which a test may sign."""
    there = Path("tests/pathways/syntheses")
    (tmp_path / there).mkdir(parents=True)
    first, *_, last = sorted((ROOT / there).iterdir())
    for file in (first, last):
        shutil.copy(file, tmp_path / there)
    monkeypatch.setattr(worked_syntheses, "checkout", lambda: tmp_path)
    return tmp_path / there


@both
def test_the_packet_has_every_patient_in_words_and_what_is_said_of_each(language: str) -> None:
    run = osteoboard("review", "syntheses", "--language", language)
    assert (run.code, run.err) == (0, "")
    cases = worked_syntheses.cases()
    for case in cases:
        assert f"{case.number} · {case.seal} · " in run.out
        assert case.lines in run.out
        for name in case.lesions:
            assert f"**{name}**" in run.out
    assert len(re.findall(r"^- \[ \]", run.out, re.MULTILINE)) == 2 * len(cases)
    assert "SINS 15/18" in run.out
    assert "{" not in run.out


def test_a_patient_who_was_ticked_and_signed_counts_until_the_case_changes(copy: Path) -> None:
    numbers = (2, len(worked_syntheses.cases()))  # of the first file and of the last
    text = synthesis_packet.packet("fr")
    for number in numbers:
        text = filled(text, number)
    found = synthesis_packet.taken(text)
    seals = {it.number: it.seal for it in worked_syntheses.cases()}
    assert found.signatures == {
        number: Signature(
            "oncologue, A. B.", date(2026, 12, 3), worked_syntheses.edition(), seals[number]
        )
        for number in numbers
    }
    worked_syntheses.sign(found.signatures)
    assert [it.number for it in worked_syntheses.cases() if it.signed] == list(numbers)
    assert worked_syntheses.count()[0] == 2
    for file in copy.iterdir():
        file.write_text(file.read_text("utf-8").replace('lines: "', 'lines: "l. 1, '), "utf-8")
    assert worked_syntheses.count()[0] == 0


def test_a_packet_of_whole_patients_comes_back_by_the_command(copy: Path, tmp_path: Path) -> None:
    file = tmp_path / "packet.md"
    file.write_text(filled(synthesis_packet.packet("fr"), 1), "utf-8")
    run = osteoboard("review", "syntheses", "--signed", str(file))
    assert run.code == 0, run.err
    assert run.out.startswith("1 signatures taken: 1 of ")
    assert any("signed:" in it.read_text("utf-8") for it in copy.iterdir())


def test_signed_patients_are_counted_by_the_catalogue_and_in_the_readme() -> None:
    signed, of = worked_syntheses.count()
    assert f"{signed} of {of} whole patients" in README.read_text("utf-8")
    assert f"whole patients: {signed} of {of} worked cases signed" in osteoboard("catalogue").err
