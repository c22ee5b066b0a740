"""Editions: what people were answered with stays as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.canonical import canonical, digest, score_from_json, to_json
from core.definition import Score
from core.errors import DefinitionError, UnknownTerm
from dialogs import freeze, registry
from dialogs.registry import definition, definitions, frozen_edition
from dialogs.wording import Wording, WordingError, edition_wording, wording

SCORES = list(definitions().values())


def each(score: Score) -> str:
    return score.id


@pytest.mark.parametrize("score", SCORES, ids=each)
def test_a_definition_loads_back_equal_from_its_canonical_json(score: Score) -> None:
    again = score_from_json(json.loads(canonical(score)))
    assert again == score
    assert digest(again) == digest(score)


@pytest.mark.parametrize("score", SCORES, ids=each)
def test_a_changed_definition_needs_a_new_edition(score: Score) -> None:
    """Red after an edit of the definition? Give it a new edition, then `make editions`."""
    kept = frozen_edition(score.id, score.edition)
    assert kept["digest"] == digest(score)
    assert kept["definition"] == json.loads(json.dumps(to_json(score)))
    assert set(kept["texts"]) == {"fr", "en"}


def test_every_frozen_edition_still_loads_with_the_digest_that_it_had() -> None:
    for file in sorted(Path(str(registry.EDITIONS)).glob("*.json")):
        kept = json.loads(file.read_text("utf-8"))
        assert digest(score_from_json(kept["definition"])) == kept["digest"], file.name


def test_a_former_edition_answers_with_its_own_points_and_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = frozen_edition("tomita", definition("tomita").edition)
    former["definition"]["edition"] = "2001-01-01.1"
    former["definition"]["notes"] = []
    former["texts"]["fr"] = former["texts"]["fr"].replace("tomita = Tomita", "tomita = Tomita ancien")
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
    assert len(list(tmp_path.iterdir())) == len(SCORES)
    capsys.readouterr()
    freeze.main()
    assert capsys.readouterr().out == ""


def test_all_faults_of_all_files_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "STATEMENTS", {})
    definitions.cache_clear()
    with pytest.raises(DefinitionError) as caught:
        definitions()
    definitions.cache_clear()
    assert len(caught.value.faults) > len(SCORES)
    assert any("dialogs.scores.mirels" in fault for fault in caught.value.faults)


def test_a_text_that_is_missing_or_lacks_an_argument_raises() -> None:
    say: Wording = wording("fr", "bot")
    with pytest.raises(WordingError):
        say("no-such-text")
    with pytest.raises(WordingError):
        say("progress")
