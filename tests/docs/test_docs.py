"""What the documents name exists: paths, commands, targets, variables, and each other."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from bot.cli import main
from dialogs.registry import definitions, pathways
from tests.dialogs.texts import expected

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "tests" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
WRITTEN = {
    "knowledge.md",
    "pathways.fr.md",
    "pathways.en.md",
    "questions-for-clinicians.fr.md",
    "questions-for-clinicians.md",
}
"""From definitions or by clinicians: they name no files."""
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_PATH = re.compile(
    r"(?<![\w/<.-])(?:bot|core|dialogs|docs|tests|migrations|benchmarks|\.ci)/[\w./@-]+(?![\w/<>{*…])"
)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
each_document = pytest.mark.parametrize(
    "file",
    [it for it in DOCUMENTS if it.exists() and it.name not in WRITTEN],
    ids=lambda it: it.name,
)


def code_in(file: Path) -> str:
    """Return what stands between backticks: the only place where a document names a thing."""
    return "\n".join(_CODE.findall(file.read_text("utf-8")))


@each_document
def test_every_path_that_a_document_names_exists(file: Path) -> None:
    named = {it.rstrip(".") for it in _PATH.findall(code_in(file))}
    left = sorted(it for it in named if not (ROOT / it).exists())
    assert not left, f"name what exists, or take out: {left}"


@each_document
def test_every_link_of_a_document_leads_somewhere(file: Path) -> None:
    linked = _LINK.findall(file.read_text("utf-8"))
    left = [it for it in linked if not (file.parent / it).exists()]
    assert not left, f"mend the links: {left}"


@each_document
def test_every_make_target_that_a_document_names_exists(file: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = re.findall(r"(?<![a-z] )\bmake ([a-z]+)", code_in(file))
    left = sorted(set(named) - targets)
    assert not left, f"name a target of the Makefile instead of {left}"


@each_document
def test_every_command_that_a_document_names_exists(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = re.findall(r"(?:^|[`/\s])osteoboard ([a-z]+)(?: ([a-z]+)\b)?", code_in(file))
    for command, second in sorted(set(named)):
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"])
        assert ended.value.code == 0, f"osteoboard {command}"
        told = capsys.readouterr().out
        if command in ("new", "team", "key", "audit"):
            assert second in told, f"osteoboard {command} {second}"


@each_document
def test_every_variable_that_a_document_names_is_read_somewhere(file: Path) -> None:
    sources = [it for room in ("bot", "tests") for it in (ROOT / room).rglob("*.py")]
    code = "".join(source.read_text("utf-8") for source in sources)
    named = set(re.findall(r"OSTEOBOARD_[A-Z_]+[A-Z]", file.read_text("utf-8")))
    left = sorted(it for it in named if it not in code)
    assert not left, f"name what the code reads instead of {left}"


def test_every_decision_is_in_the_list_and_has_its_date_and_its_three_parts() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    for file in sorted(folder.glob("0*.md")):
        text = file.read_text("utf-8")
        assert f"]({file.name})" in listed
        assert re.search(r"^2\d{3}-\d\d-\d\d$", text, re.MULTILINE), file.name
        assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == [
            "Context",
            "Decision",
            "Consequences",
        ], file.name


def test_what_a_grid_costs_is_written_as_it_is_now() -> None:
    ran = runpy.run_path(str(ROOT / "benchmarks" / "grid.py"))
    assert (ROOT / "docs" / "one-screen.md").read_text("utf-8") == f"{ran['table']()}\n"


def test_every_part_of_a_text_that_is_wanted_is_in_the_manual() -> None:
    manual = code_in(ROOT / "docs/adding-a-score.md") + code_in(ROOT / "docs/adding-a-pathway.md")
    ids = [*definitions(), *pathways()]
    parts = {key.partition(".")[2] for id in ids for key in expected()[id]}
    unsaid = sorted(part for part in parts if f".{part}" not in manual)
    assert not unsaid, f"say in docs/adding-a-*.md what is written under {unsaid}"
