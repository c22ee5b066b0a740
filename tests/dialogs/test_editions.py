"""Editions: what people were answered with stays as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.definition.canonical import canonical, definition_from_json, digest, to_json
from core.definition.definition import Definition
from core.definition.pathway import Pathway
from core.definition.score import Score
from core.errors import DefinitionError, UnknownTerm
from dialogs import freeze, registry
from dialogs.registry import definition, definitions, frozen_edition, pathways
from dialogs.wording import Wording, WordingError, edition_wording, wording

SCORES = list(definitions().values())
PATHWAYS = list(pathways().values())
EVERYTHING: list[Definition] = [*SCORES, *PATHWAYS]


def each(definition: Definition) -> str:
    return definition.id


def score_of(id: str, edition: str) -> Score:
    """Return a score in an edition, as a frozen pathway names it."""
    found = definition(id, edition)
    assert isinstance(found, Score)
    return found


def is_frozen(one: Definition) -> bool:
    return (registry.EDITIONS / f"{one.id}@{one.edition}.json").is_file()


def read_back(data: dict[str, Any]) -> Definition:
    return definition_from_json(data, score_of)


@pytest.mark.parametrize("one", EVERYTHING, ids=each)
def test_a_definition_loads_back_equal_from_its_canonical_json(one: Definition) -> None:
    again = read_back(json.loads(canonical(one)))
    assert again == one
    assert digest(again) == digest(one)


@pytest.mark.parametrize("one", EVERYTHING, ids=each)
def test_a_changed_definition_needs_a_new_edition(one: Definition) -> None:
    assert is_frozen(one), f"run `make editions`: {one.id}@{one.edition} is not frozen yet"
    kept = frozen_edition(one.id, one.edition)
    raised = f"raise the edition of {one.id} ({one.edition}) and run `make editions`"
    assert kept["digest"] == digest(one), raised
    assert kept["definition"] == json.loads(json.dumps(to_json(one))), raised
    assert set(kept["texts"]) == {"fr", "en"}


@pytest.mark.parametrize("pathway", PATHWAYS, ids=each)
def test_a_pathway_names_the_current_editions_of_its_scores(pathway: Pathway) -> None:
    data = to_json(pathway)
    assert {it["id"]: it["edition"] for it in data["scores"]} == {
        id: definition(id).edition for id in (score.id for score in pathway.scores)
    }
    assert all(definition(it["id"], it["edition"]) in SCORES for it in data["scores"])


def test_every_frozen_edition_still_loads_with_the_digest_that_it_had() -> None:
    for file in sorted(Path(str(registry.EDITIONS)).glob("*.json")):
        kept = json.loads(file.read_text("utf-8"))
        assert digest(read_back(kept["definition"])) == kept["digest"], file.name


def test_a_former_edition_of_a_pathway_answers_with_its_own_rules_and_scores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = pathways()["long_bone"]
    former = freeze.frozen(current)
    former["definition"]["edition"] = "2001-01-01.1"
    former["definition"]["notes"] = []
    (tmp_path / "long_bone@2001-01-01.1.json").write_text(json.dumps(former), "utf-8")
    monkeypatch.setattr(registry, "EDITIONS", tmp_path)
    found = definition("long_bone", "2001-01-01.1")
    assert isinstance(found, Pathway)
    assert (found.notes, found.rules, found.scores) == ((), current.rules, current.scores)


def test_a_former_edition_answers_with_its_own_points_and_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = frozen_edition("tomita", definition("tomita").edition)
    former["definition"]["edition"] = "2001-01-01.1"
    former["definition"]["notes"] = []
    former["texts"]["fr"] = former["texts"]["fr"].replace(
        "tomita = Tomita", "tomita = Tomita ancien"
    )
    (tmp_path / "tomita@2001-01-01.1.json").write_text(json.dumps(former), "utf-8")
    monkeypatch.setattr(registry, "EDITIONS", tmp_path)
    assert definition("tomita", "2001-01-01.1").notes == ()
    assert edition_wording("fr", "tomita", "2001-01-01.1", "dialogs")("tomita") == "Tomita ancien"
    assert wording("fr", "dialogs")("tomita") == "Tomita"


def test_an_edition_that_was_never_kept_is_an_error_not_a_silent_current_one() -> None:
    with pytest.raises(UnknownTerm):
        definition("tomita", "1999-01-01.1")
    with pytest.raises(UnknownTerm):
        definition("no-such-score")


def test_freezing_writes_what_is_missing_and_leaves_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(freeze, "EDITIONS", tmp_path)
    freeze.main()
    finished = [it for it in EVERYTHING if not freeze.left_to_do(freeze.frozen(it))]
    assert len(list(tmp_path.iterdir())) == len(finished)
    capsys.readouterr()
    freeze.main()
    again = capsys.readouterr().out.splitlines()
    assert [it for it in again if not it.startswith("not frozen: ")] == []


def test_freezing_says_whose_edition_is_to_be_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(freeze, "EDITIONS", tmp_path)
    freeze.main()
    file = tmp_path / f"tomita@{definition('tomita').edition}.json"
    file.write_text(file.read_text("utf-8").replace(digest(definition("tomita")), "0"), "utf-8")
    before = file.read_bytes()
    capsys.readouterr()
    assert freeze.main() == 1
    assert capsys.readouterr().out.startswith("raise the edition of tomita: ")
    assert file.read_bytes() == before


def test_all_faults_of_all_files_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "STATEMENTS", {})
    assert_every_fault_is_told(definitions, len(SCORES), "dialogs.scores.mirels")
    assert_every_fault_is_told(pathways, len(PATHWAYS), "dialogs.pathways.long_bone")


def assert_every_fault_is_told(every: Any, known: int, name: str) -> None:
    every.cache_clear()
    with pytest.raises(DefinitionError) as caught:
        every()
    every.cache_clear()
    assert len(caught.value.faults) > known
    assert any(name in fault for fault in caught.value.faults)


def test_a_text_that_is_missing_or_lacks_an_argument_raises() -> None:
    say: Wording = wording("fr", "bot")
    with pytest.raises(WordingError):
        say("no-such-text")
    with pytest.raises(WordingError):
        say("progress")
