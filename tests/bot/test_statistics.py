"""Statistics as a message and as a table: the same lines, set well, and no cell that computes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.exports.statistics import BOM, inert, rows, statistics_csv, statistics_document
from bot.screens.document import spaced
from core.engine.quarters import Figures, Period
from core.engine.statistics import BoardCase, Parts, Statistics
from core.model.decision import Deviation, NotApplied
from dialogs.wording import LANGUAGES
from tests.typography import BREAKING

from .meetings import talk


def parts(*names: str) -> Parts:
    return Parts(20, dict.fromkeys(names[:2], 5), names[2:])


WHOLE = Statistics(
    cases=45,
    completeness=parts("complete", "incomplete", "unknown"),
    decided=parts("decided", "undecided"),
    delays={"asked_presented": 3.5, "presented_decided": 0, "decided_applied": 21},
    accord=parts("concordant", "conditional", "deviating"),
    by_pathway={"spine": parts("deviating", "concordant", "conditional")},
    deviations=parts(*Deviation),
    applied=parts("done", "otherwise", "unknown"),
    otherwise=parts("changed", "not_done"),
    not_applied=parts(*NotApplied),
)


SUMMER = Figures(Period(date(2026, 7, 1), date(2026, 9, 30)), Statistics(cases=5))
AUTUMN = Figures(Period(date(2026, 10, 1), date(2026, 12, 31)), WHOLE)


def plain(language: str = "fr", told: Sequence[Figures] = (SUMMER, AUTUMN)) -> list[str]:
    text = statistics_document(told, "Équipe os", talk(language))
    return [it.plain for it in spaced(text.blocks)]


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode().removeprefix(BOM)), delimiter=";"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_and_a_table_say_the_same_numbers(language: str) -> None:
    told = table(statistics_csv([AUTUMN], talk(language)))
    assert [it[1:] for it in told[1:]] == [
        list(map(inert, it)) for it in rows(WHOLE, talk(language))
    ]
    text = "\n".join(plain(language))
    for period, part, what, count in told[1:]:
        assert period in text
        assert part in text
        assert what in text
        assert count in text


def test_figures_in_french_are_set_as_french_is() -> None:
    for line in plain():
        assert BREAKING.search(line) is None, line
    assert "• question → réunion\u00a0: 3,5" in plain()


def test_of_too_few_cases_it_is_said_that_nothing_is_counted() -> None:
    assert "Pas encore de bilan" in "\n".join(plain(told=()))


def test_the_message_has_the_newest_period_and_the_table_all_of_them() -> None:
    assert "01/10/2026 – 31/12/2026" in plain()
    assert "01/07/2026 – 30/09/2026" not in plain()
    found = table(statistics_csv([SUMMER, AUTUMN], talk("fr")))
    assert found[1] == ["01/07/2026 – 30/09/2026", "Dossiers", "Dossiers", "5"]
    assert {it[0] for it in found[2:]} == {"01/10/2026 – 31/12/2026"}


def test_a_table_opens_in_a_french_spreadsheet() -> None:
    content = statistics_csv([AUTUMN], talk("fr"))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == len(table(content))
    assert table(content)[1][1:] == ["Dossiers", "Dossiers", "45"]
    assert any(it[3] == "3,5" for it in table(content))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|cmd", "%0A"])
def test_no_cell_of_a_table_computes(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@given(st.text(max_size=40))
def test_a_cell_is_read_back_as_it_was_written_but_for_its_mark(cell: str) -> None:
    assert inert(cell).removeprefix("'") == cell.removeprefix("'")
    assert not inert(cell).startswith(("=", "+", "-", "@"))


def test_parts_that_are_told_together_are_one_line_with_one_number() -> None:
    lines = [it for it in rows(WHOLE, talk("fr")) if "(ensemble)" in it[1]]
    assert (
        "Motifs d’écart",
        "élément nouveau, organisation, coût ou accès, autre raison (ensemble)",
        "10",
    ) in lines
    assert BoardCase().accord is None
