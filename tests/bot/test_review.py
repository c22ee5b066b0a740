"""``osteoboard review``: a packet to read and sign, and its signatures taken back."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.exports.review_packet import packet, taken
from bot.exports.worked_cases import (
    Signature,
    cases_in,
    cases_of,
    count,
    definition_of,
    file_of,
    signed_text,
    total,
)
from core.definition.definition import sources_of
from core.definition.source import Origin
from dialogs.registry import definitions, pathways
from tests.bot.command_line import osteoboard
from tests.bot.packets import filled
from tests.cases import one_in
from tests.languages import both

IDS = [*definitions(), *pathways()]
README = Path(__file__).parents[2] / "README.md"
each = pytest.mark.parametrize("id", IDS)


# ---- the packet -----------------------------------------------------------------------------


@one_in(4)
@both
@each
def test_a_packet_has_the_definition_its_sources_every_case_and_a_place_to_sign(
    id: str, language: str
) -> None:
    run = osteoboard("review", id, "--language", language)
    assert (run.code, run.err) == (0, "")
    cases = cases_of(definition_of(id))
    for case in cases:
        assert f"{case.number} · {case.seal} · " in run.out
    boxes = re.findall(r"^- \[ \]", run.out, re.MULTILINE)
    assert len(boxes) == 2 * len(cases)
    outside = all(it.origin is Origin.OUTSIDE for it in sources_of(definition_of(id)))
    assert outside or re.search(r"\bl\. \d+", run.out)
    assert "{" not in run.out


@pytest.mark.parametrize("id", ["spine", "mirels", "antiresorptive"])
def test_a_packet_has_the_open_questions_on_its_definition(id: str) -> None:
    assert packet(id, "fr").count("\n### Q") > 0
    assert packet(id, "fr").count("\n### Q") == packet(id, "en").count("\n### Q")


def test_an_unknown_definition_is_one_line() -> None:
    run = osteoboard("review", "nonsense")
    assert (run.code, run.out) == (2, "")
    assert len(run.err.splitlines()) == 1


# ---- signatures -----------------------------------------------------------------------------


def test_a_packet_that_nobody_filled_in_signs_nothing() -> None:
    for id in ("sins", "spine"):
        assert taken(id, packet(id, "fr")).signatures == {}


@pytest.mark.parametrize("id", ["sins", "spine"])
def test_a_case_that_was_ticked_and_signed_counts_until_it_or_the_edition_changes(id: str) -> None:
    definition = definition_of(id)
    found = taken(id, filled(packet(id, "fr"), 2))
    seal = cases_of(definition)[1].seal
    edition = definition.edition
    assert found.signatures == {2: Signature("oncologue, A. B.", date(2026, 12, 3), edition, seal)}
    assert found.told == ()
    before = file_of(definition).read_text("utf-8")
    after = signed_text(before, found.signatures)
    assert len(after.split("\n")) == len(before.split("\n")) + 1
    assert [case.number for case in cases_in(definition, after) if case.signed] == [2]
    assert signed_text(after, found.signatures) == after
    title = cases_in(definition, after)[1].title
    changed = after.replace(title, f"{title} ; autrement")
    assert [case for case in cases_in(definition, changed) if case.signed] == []
    sheet = yaml.load(after, yaml.CSafeLoader)
    del sheet["cases"][1]["signed"]
    assert sheet == yaml.load(before, yaml.CSafeLoader)


def test_a_signature_at_the_head_counts_for_the_cases_that_are_ticked() -> None:
    text = packet("frankel", "fr")
    text = text.replace("initiales)\u00a0:", "initiales)\u00a0: chirurgien, C. D.", 1)
    text = text.replace("(AAAA-MM-JJ)\u00a0:", "(AAAA-MM-JJ)\u00a0: 2026-12-04", 1)
    text = text.replace("- [ ] Le résultat", "- [x] Le résultat")
    found = taken("frankel", text)
    assert set(found.signatures) == {case.number for case in cases_of(definition_of("frankel"))}
    assert {it.by for it in found.signatures.values()} == {"chirurgien, C. D."}


@pytest.mark.parametrize(
    ("by", "on", "why"),
    [
        ("Jeanne Dupont", "2026-12-03", "role and initials"),
        ("", "2026-12-03", "role and initials"),
        ("oncologue, Dupont", "2026-12-03", "role and initials"),
        ("oncologue, A. B.", "demain", "2026-12-03"),
    ],
)
def test_a_signature_without_a_role_initials_and_a_day_is_not_taken(
    by: str, on: str, why: str
) -> None:
    found = taken("sins", filled(packet("sins", "fr"), 1, by, on))
    assert found.signatures == {}
    assert len(found.told) == 1
    assert why in found.told[0]


def test_a_case_that_has_changed_since_the_packet_was_written_is_not_taken() -> None:
    text = filled(packet("sins", "fr"), 1)
    seal = cases_of(definition_of("sins"))[0].seal
    found = taken("sins", text.replace(seal, "0" * 12))
    assert found.signatures == {}
    assert "changed" in found.told[0]


def test_what_is_to_be_corrected_and_what_was_remarked_are_told() -> None:
    text = packet("sins", "en").replace("- [ ] To be corrected", "- [x] To be corrected", 1)
    text = text.replace("- Remark:", "- Remark: at T7\n  I would have said 2", 1)
    found = taken("sins", text)
    assert found.signatures == {}
    assert found.told == ("case 1: to be corrected", "case 1: remark: at T7 I would have said 2")


def test_a_file_that_is_no_packet_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.md"
    file.write_text("Chers collègues", "utf-8")
    run = osteoboard("review", "sins", "--signed", str(file))
    assert (run.code, run.out) == (2, "")
    assert "no case" in run.err


# ---- counted --------------------------------------------------------------------------------


def test_signed_cases_are_counted_by_the_catalogue_and_in_the_readme() -> None:
    signed, of = total()
    told = f"**{signed} of {of} worked cases signed**"
    assert told in README.read_text("utf-8"), f"write into README.md: {told}"
    run = osteoboard("catalogue")
    assert f"{signed} of {of} worked cases signed" in run.err
    for id, line in zip(definitions(), run.out.splitlines(), strict=True):
        own, cases = count(definition_of(id))
        assert line.endswith(f"{own} of {cases} worked cases signed")
    printed = json.loads(osteoboard("catalogue", "--json").out)["definitions"]
    assert all(
        it["signed"] == dict(zip(("signed", "of"), count(definition_of(it["id"])), strict=True))
        for it in printed
    )
