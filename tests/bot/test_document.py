"""Blocks of lines: as Telegram's HTML, as plain text, on pages, and cut to what a button copies."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.html_markup import MarkupError, parse_html
from bot.outgoing.unbroken import unbroken
from bot.screens.document import (
    Line,
    bold,
    code,
    document,
    fold,
    italic,
    joined,
    line,
    moment,
    pages,
    paragraph,
    spaced,
    utf16_length,
)

words = st.text(alphabet=st.sampled_from("aé<>&\"' 🦴"), max_size=12)
lines = st.lists(
    st.builds(lambda make, text: make(text), st.sampled_from([line, bold, italic, code]), words),
    max_size=4,
).map(lambda parts: line(*parts))


def shown(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


@given(lines)
def test_what_telegram_shows_of_a_line_is_its_plain_text(it: Line) -> None:
    assert shown(it.html) == it.plain


@given(st.lists(lines, max_size=4))
def test_what_telegram_shows_of_a_block_is_its_plain_text(parts: list[Line]) -> None:
    for block in (paragraph(*parts), fold(*parts)):
        assert shown(block.html) == block.plain()
        assert block.plain(between=" : ").count("\n") == 0


def test_blocks_stand_apart_and_a_fold_has_room_of_its_own() -> None:
    text = document(bold("Title"), fold("answers"), paragraph("one", "two"), "three", fold("more"))
    assert text.html == (
        "<b>Title</b>\n<blockquote expandable>answers</blockquote>\none\ntwo\n\nthree\n"
        "<blockquote expandable>more</blockquote>"
    )


def test_a_block_without_a_line_leaves_no_gap() -> None:
    assert document("one", paragraph(), fold(), "two").html == "one\n\ntwo"


def test_lines_are_joined_and_blocks_spaced() -> None:
    assert joined(" · ", [bold("a"), line("b")]).html == "<b>a</b> · b"
    assert joined(" · ", [line("a")]).html == "a"
    block = fold(*spaced([paragraph("a", "b"), paragraph("c")]))
    assert block.plain() == "a\nb\n\nc"


@given(st.lists(st.integers(1, 60), max_size=8))
def test_pages_hold_every_block_once_in_order_and_none_is_cut(sizes: list[int]) -> None:
    blocks = [paragraph("x" * size) for size in sizes]
    laid = pages(blocks, 80)
    assert [block for page in laid for block in page] == blocks
    for page in laid:
        assert len(page) < 2 or utf16_length(document(*page).html) <= 80


def test_a_moment_keeps_its_words_and_says_when_it_is() -> None:
    at = datetime(2026, 12, 12, 17, 30, tzinfo=UTC)
    told = line("le ", moment("12/12 à 18:30 <Paris>", at))
    assert told.plain == "le 12/12 à 18:30 <Paris>"
    unix = int(at.timestamp())
    assert told.html == f'le <tg-time unix="{unix}">12/12 à 18:30 &lt;Paris&gt;</tg-time>'
    text, (entity,) = parse_html(told.html)
    assert text == told.plain
    assert (entity["type"], entity["offset"], entity["unix_time"]) == ("date_time", 3, unix)
    for wrong in ("", "x", "-1", "1e9"):
        with pytest.raises(MarkupError):
            parse_html(f'<tg-time unix="{wrong}">a</tg-time>')


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("dans les 24 h, 30 Gy", "dans les 24_h, 30_Gy"),
        ("survie &lt; 6 mois, SINS ≥ 7 (+ 9)", "survie &lt;_6_mois, SINS ≥_7 (+_9)"),
        ("espérance 6 semaines à 1 an, 15 jours", "espérance 6_semaines à 1_an, 15_jours"),
        ("30 Gy en 10, or 20 Gy in 5", "30_Gy_en_10, or 20_Gy_in_5"),
        ("8 Gy en une fraction, 30 Gy/10 fr", "8_Gy_en_une_fraction, 30_Gy/10_fr"),
        ("vit. D 100 000 UI (+ 2 autres)", "vit._D 100_000_UI (+_2_autres)"),
        ("SINS &lt; 50, = 8, sous 7", "SINS &lt;_50, =_8, sous_7"),
        ("<b>T7</b> 3 Localisation, 3 L2", "<b>T7</b> 3 Localisation, 3 L2"),
        ("<pre>30 Gy</pre> ou 8 Gy", "<pre>30 Gy</pre> ou 8_Gy"),
    ],
)
def test_no_line_ends_between_a_number_and_its_unit_or_sign(html: str, kept: str) -> None:
    assert unbroken(html) == kept.replace("_", "\u00a0")
