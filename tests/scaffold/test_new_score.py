"""A score from outside both documents, added as a maintainer adds one, met in chat, and removed."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.cli import main
from bot.scaffold.skeleton import write
from tests.scaffold.checkout import ROOT, Checkout

WRITTEN = {
    "dialogs/facts/toy.py",
    "dialogs/scores/toy.py",
    "dialogs/texts/en/toy.ftl",
    "dialogs/texts/en/toy_facts.ftl",
    "dialogs/texts/fr/toy.ftl",
    "dialogs/texts/fr/toy_facts.ftl",
    "tests/scores/cases/toy.yaml",
    "tests/scores/sheets/toy.py",
}
BIBLIOGRAPHY = "dialogs/sources/bibliography.py"
LAST_REFERENCE = '        Reference(\n            "stereo-os-registry"'
TOY = '        Reference("toy-2026", "Toy 2026", "A toy, made up for a test"),\n'
OUTSIDE = {"fr": "hors référentiel\u00a0: ", "en": "outside the framework: "}


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def fill_in(checkout: Checkout, *, apart: bool = False) -> None:
    """Fill the skeleton in: a toy, and no medicine. Its words are told ``apart`` if need be."""
    for path in WRITTEN:
        text = checkout.read(path).replace("todo_", "toy_")
        if apart and path.endswith(".ftl"):
            first, *others = re.split("TODO(?: [ab])?", text)
            text = first + "".join(f"Toy {it:02}{other}" for it, other in enumerate(others))
        (checkout.root / path).write_text(text.replace("TODO", "Toy"), "utf-8")


def declare_the_source(checkout: Checkout) -> None:
    checkout.edit("dialogs/scores/toy.py", ('outside("TODO")', 'outside("toy-2026")'))
    checkout.edit(BIBLIOGRAPHY, (LAST_REFERENCE, TOY + LAST_REFERENCE))


def test_what_is_left_to_do_at_a_new_score_is_said_by_all_that_fails(checkout: Checkout) -> None:
    before = checkout.files()
    written = checkout.run("bot.cli", "new", "score", "toy")
    assert "Left to do:" in written.stdout, written.stderr
    assert set(checkout.files()) - set(before) == WRITTEN

    listed = checkout.run("bot.cli", "catalogue")
    assert listed.returncode == 2
    assert listed.stderr.count("'TODO' is unknown: declare it in dialogs/sources/bibliography.py")
    refused = checkout.run("dialogs.freeze")
    assert (refused.returncode, refused.stderr) == (1, "")
    assert refused.stdout == listed.stderr.removeprefix("osteoboard: ")
    declare_the_source(checkout)
    frozen = checkout.run("dialogs.freeze")
    assert (frozen.returncode, frozen.stdout) == (
        1,
        "not frozen: toy still says TODO, in its definition or its texts\n",
    )


def test_a_score_from_outside_both_documents_is_added_met_frozen_and_removed(
    checkout: Checkout,
) -> None:
    before, today = checkout.files(), datetime.now().astimezone().date()
    write("score", "toy", "TODO", today, checkout.root)
    declare_the_source(checkout)
    fill_in(checkout)
    edition = f"toy@{today.isoformat()}.1.json"
    ran = checkout.run("tests.scaffold.drive", "toy", "toy_b", "toy_a")
    frozen, met = ran.stdout.splitlines()
    assert frozen == f"frozen: {edition}", ran.stderr
    touched = {path for path, text in checkout.files().items() if before.get(path) != text}
    assert touched == WRITTEN | {BIBLIOGRAPHY, f"dialogs/editions/{edition}"}

    assert_met(met)

    for path in touched - {BIBLIOGRAPHY}:
        (checkout.root / path).unlink()
    checkout.edit(BIBLIOGRAPHY, (TOY, ""))
    assert checkout.files() == before


def assert_met(printed: str) -> None:
    """Listed, drawn and exported, from outside the documents on every screen that cites."""
    found = json.loads(printed)
    for language, seen in found["chat"].items():
        assert "/toy Toy" in seen["help"]
        assert "Toy" in seen["start"]
        assert "Toy" in seen["question"]
        assert "Toy a" in seen["grid"]
        assert "\u2461\u202f?" in seen["grid"]
        assert "1/3" in seen["result"]
        assert "Toy 2026" in seen["result"]
        assert "A toy, made up for a test" in seen["sources"]
        for page in ("result", "sources"):
            assert OUTSIDE[language] in seen[page], page
        assert "A toy, made up for a test" in seen["report_labels"]
    assert found["scored"]["band"] == "toy_low"
    assert found["scored"]["total"] == 1
    assert [it["id"] for it in found["exported"]["sources"]] == ["toy-2026"]


STRUCTURE = {
    "score": (
        "tests/dialogs",
        "tests/scores/test_worked_cases.py",
        "tests/scores/test_every_combination.py",
        "tests/bot/test_screens.py",
    ),
    "pathway": (
        "tests/dialogs",
        "tests/pathways/test_worked_cases.py",
        "tests/pathways/test_exhaustive.py",
        "tests/bot/test_advice_screens.py",
    ),
}
"""What holds the structure of a definition, and not what it says."""
DRAWN = (
    *("tests/inside/test_commands.py", "tests/inside/test_walks.py", "tests/inside/test_result.py"),
    *("tests/inside/test_one_thread.py", "tests/inside/test_pathway_menus.py"),
    *("tests/bot/test_start.py", "tests/bot/test_review.py", "tests/scores", "tests/dialogs"),
)
"""What draws every score, and counts them."""


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["score", "pathway"])
def test_a_skeleton_passes_every_check_but_that_nothing_is_left_to_do(
    checkout: Checkout, kind: str
) -> None:
    before = checkout.files()
    id = "toy_of_twenty_letter"
    source = ("--source", "kim-2014")
    assert checkout.run("bot.cli", "new", kind, id, *source).returncode == 0
    new = [path for path in checkout.files() if path not in before and path.endswith(".py")]
    for tool in (("ruff", "check"), ("ruff", "format", "--check"), ("mypy", "--strict")):
        ran = checkout.run(*tool, *new)
        assert ran.returncode == 0, ran.stdout + ran.stderr
    ran = checkout.run("pytest", "-q", "-k", f"{id} or a_skeleton_leaves", *STRUCTURE[kind])
    failed = [line for line in ran.stdout.splitlines() if line.startswith("FAILED")]
    assert len(failed) == 2, ran.stdout
    assert "run `make editions`" in ran.stdout
    assert f"dialogs/texts/fr/{id}.ftl:3 still says TODO" in ran.stdout


@pytest.mark.soak(seconds=100)
def test_with_one_score_more_all_holds_but_the_count_in_the_readme(checkout: Checkout) -> None:
    write("score", "toy", "kim-2014", datetime.now().astimezone().date(), checkout.root)
    fill_in(checkout, apart=True)
    assert checkout.run("dialogs.freeze").returncode == 0
    ran = checkout.run("pytest", "-q", "-k", "toy or start or menu or readme", *DRAWN)
    failed = [line for line in ran.stdout.splitlines() if line.startswith("FAILED")]
    assert len(failed) == 1, ran.stdout
    assert "write into README.md: **" in ran.stdout


REFUSED = {
    "9x": "is no id",
    "Toy": "is no id",
    "class": "is no id",
    "x" * 21: "is no id",
    "sins": "dialogs/scores/sins.py is there already",
    "long_bone": "dialogs/pathways/long_bone.py is there already",
    "aide": "/aide is a command already",
    "urgence": "/urgence is a command already",
    "rules": "dialogs/texts/fr/rules.ftl is for other words",
    "toy_facts": "is for other words",
}


@pytest.mark.parametrize("kind", ["score", "pathway"])
@pytest.mark.parametrize("id", REFUSED)
def test_a_bad_or_taken_id_is_refused_in_one_line_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], kind: str, id: str
) -> None:
    before = sorted(it for it in (ROOT / "dialogs").rglob("*") if it.suffix != ".pyc")
    assert main(["new", kind, id]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert REFUSED[id] in told.err
    assert sorted(it for it in (ROOT / "dialogs").rglob("*") if it.suffix != ".pyc") == before


def test_a_source_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "score", "toy", "--source", "nowhere-1900"]) == 2
    assert "source 'nowhere-1900' is unknown" in capsys.readouterr().err
