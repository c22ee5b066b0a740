"""What lies over a question is stored as a short text, as a former version stored it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.definition.answer import answer_of
from core.definition.terms import Amount
from core.model.view import (
    LIVE_VIEW,
    Checks,
    Confirm,
    Echo,
    Edit,
    Grid,
    Hint,
    HintKind,
    Page,
    PageName,
    ReadLine,
    Reported,
    View,
    view_of,
)

NOV_12 = date(2026, 11, 12)
MILD_OR_SEVERE = (answer_of("mild"), answer_of("severe"))
EITHER_UNIT = (answer_of("n80_umol_l"), answer_of("n80_mg_dl"))

STORED = {
    "": LIVE_VIEW,
    "why": Page(PageName.WHY),
    "whynot:2": Page(PageName.WHY_NOT, 2),
    "full:0": Page(PageName.FULL, 0),
    "emergency": Page(PageName.EMERGENCY),
    "hint:unclear:": Hint(HintKind.UNCLEAR),
    "hint:result:": Hint(HintKind.RESULT),
    "hint:ambiguous:mild,severe": Hint(HintKind.AMBIGUOUS, MILD_OR_SEVERE),
    "hint:unit:n80_umol_l,n80_mg_dl": Hint(HintKind.UNIT, EITHER_UNIT),
    "hint:read::": ReadLine(),
    "hint:read:2,3:n": ReadLine((2, 3), numbers_refused=True),
    "hint:read:1::grade,palsy": ReadLine((1,), others=("grade", "palsy")),
    "hint:neighbour:n45_ml_min": Hint(HintKind.NEIGHBOUR, (answer_of("n45_ml_min"),)),
    "hint:read:1:::foo%20bar,12%3A30": ReadLine((1,), unread=("foo bar", "12:30")),
    "hint:unclear::50%20%25%2C%20plus": Hint(HintKind.UNCLEAR, text="50 %, plus"),
    "hint:unit:mild,severe:2::,n2_month": Hint(
        HintKind.UNIT, MILD_OR_SEVERE, "2", None, (None, Amount(Fraction(2), Fraction(2), "month"))
    ),
    "hint:other::DFG%2045:::clearance": Hint(HintKind.OTHER, text="DFG 45", about="clearance"),
    "checks::unclear::x": Checks(None, Hint(HintKind.UNCLEAR, text="x")),
    "echo:creatinine": Echo("creatinine"),
    "echo:creatinine:2026-11-12": Echo("creatinine", NOV_12),
    "hint:unit:n80_umol_l,n80_mg_dl:80%20le%2012::::2026-11-12": Hint(
        HintKind.UNIT, EITHER_UNIT, "80 le 12", on=NOV_12
    ),
    "hint:aged::::::2026-11-12": Hint(HintKind.AGED, on=NOV_12),
    "confirm:creatinine:n80_umol_l:2026-11-12": Confirm(
        "creatinine", answer_of("n80_umol_l"), NOV_12
    ),
    "hint:early::la%20nuit": Hint(HintKind.EARLY, text="la nuit"),
    "hint:early::2%0A3:echo%3Apain": Hint(HintKind.EARLY, text="2\n3", over=Echo("pain")),
    "hint:early::2:hint%3Aread%3A2%3An": Hint(
        HintKind.EARLY, text="2", over=ReadLine((2,), numbers_refused=True)
    ),
    "edit:pain": Edit("pain"),
    "edit:pain:unclear:": Edit("pain", Hint(HintKind.UNCLEAR)),
    "edit:since:future:d20990101": Edit("since", Hint(HintKind.FUTURE, (answer_of("d20990101"),))),
    "checks": Checks(),
    "checks:dental": Checks("dental"),
    "checks:dental:future:": Checks("dental", Hint(HintKind.FUTURE)),
    "confirm:pain:mild": Confirm("pain", answer_of("mild")),
    "reported:L-RT-7": Reported("L-RT-7"),
    "grid:0": Grid(0),
    "grid:7:edits": Grid(7, edits=True),
    "grid:7::echo%3Apain:pain": Grid(7, over=Echo("pain"), told=("pain",)),
    "grid:7::hint%3Aunclear%3A%3Ax": Grid(7, over=Hint(HintKind.UNCLEAR, text="x")),
}


@pytest.mark.parametrize(("text", "view"), STORED.items())
def test_a_view_is_stored_as_it_always_was(text: str, view: View) -> None:
    assert str(view) == text
    assert view_of(text) == view


@pytest.mark.parametrize(
    "text", ["nothing", "why:x", "hint:nothing:", "confirm:pain", "why:1:2", "hint:early::2:why"]
)
def test_any_other_text_is_no_view(text: str) -> None:
    with pytest.raises(ValueError):
        view_of(text)
