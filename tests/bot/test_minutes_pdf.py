"""Minutes as a file: A4, PDF/A, the same each time, and no text that people wrote is markup."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.exports import minutes_pdf
from bot.exports.minutes import case_minutes, meeting_minutes
from bot.exports.minutes_pdf import Sheet, made, pdf, sheet, written
from bot.screens.document import bold, document, heading, italic, line, paragraph, spaced

from .meetings import NOW, case, decision, meeting, page

ROOT = Path(__file__).parents[2]
A4 = (595, 842)
HOSTILE = (
    '#read("/etc/passwd")',
    '#import "@preview/cades:0.3.0": qr-code',
    "#panic()",
    '"; #sys.inputs //',
    "$x^2$ *gras* _italique_ `code` <label> @ref \\u{41}",
    "= Titre\n- liste\n+ liste / terme: x",
    "{page} {pages} {{}} [ ] ( ) ~ -- --- ...",
    "https://example.org/#" + "a" * 300,
)


def text_of(content: bytes) -> str:
    """Return the words of a file, without the spaces that stand between them on paper."""
    pages = PdfReader(io.BytesIO(content)).pages
    return bare("".join(it.extract_text() for it in pages))


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFKC", text))


def of(*words: str) -> Sheet:
    """A sheet of these words, in each face."""
    told = [paragraph(line(it), bold(it), italic(it)) for it in words]
    it = document(heading("Titre"), *told)
    return Sheet(it, "t", "h", "s", "f", "{page}/{pages}", "fr", NOW, "note")


@pytest.fixture(scope="module")
def file() -> bytes:
    it = case(page("MIRA-42"))
    whole = meeting([it])
    return made(sheet(case_minutes(it, whole), whole, "MIRA-42", NOW))


def test_a_file_has_all_the_words_of_the_message(file: bytes) -> None:
    it = case(page("MIRA-42"))
    found = text_of(file)
    for said in spaced(case_minutes(it, meeting([it])).blocks):
        for part in re.split(r"\u00a0: ", said.plain):
            assert bare(written(part)) in found, part


def test_a_file_is_a4_pdf_a_with_its_fonts_and_says_its_language(file: bytes) -> None:
    reader = PdfReader(io.BytesIO(file))
    assert {tuple(map(round, it.mediabox[2:])) for it in reader.pages} == {A4}
    about = file.decode("latin-1")
    assert "<pdfaid:part>2</pdfaid:part>" in about
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in about
    assert "SourceSansPro" in about
    assert str(reader.root_object["/Lang"]) == "fr"
    assert "/StructTreeRoot" in reader.root_object


def test_each_page_has_its_number_and_the_number_of_the_minutes() -> None:
    whole = meeting([case(page(f"MIRA-{it}", lesions=2)) for it in range(10, 13)], number=2)
    content = made(sheet(meeting_minutes(whole), whole, "RCP os", NOW))
    pages = PdfReader(io.BytesIO(content)).pages
    assert len(pages) > 2
    for number, each in enumerate(pages, start=1):
        told = bare(each.extract_text())
        assert bare(f"page {number} sur {len(pages)}") in told
        assert bare("n° 2, validé le 01/12/2026") in told
        assert bare("OncoBFC · NEON · ONCORIF, 17/09/2024") in told
        assert bare("RCP os · 30/11/2026") in told


@pytest.mark.parametrize("words", HOSTILE)
def test_what_people_wrote_is_text_and_nothing_else(words: str) -> None:
    taken = decision(text=words, who=words, wish=words, deviation_text=words, trial=words)
    it = case(page("MIRA-42"), decisions=(taken,))
    whole = replace(meeting([it]), word=words)
    found = text_of(made(sheet(case_minutes(it, whole), whole, words, NOW)))
    assert found.count(bare(words)) >= 5
    assert "root:" not in found


@given(st.text(max_size=200))
def test_whatever_people_write_only_what_the_font_has_goes_into_the_file(words: str) -> None:
    told = written(words)
    assert written(told) == told
    assert max(map(len, re.split(r"[\s\u200b]", told))) <= 48


def test_the_font_has_every_character_that_is_not_replaced() -> None:
    every = [chr(it) for it in range(0x20, 0x10000) if not 0xD800 <= it < 0xE000]
    kept = [it for it in every if written(it) == it]
    assert len(kept) > 400
    assert made(of("".join(kept)))
    assert set("éèàçùœŒÉ°½≥≤→☐☑‼⚠€αβµ") <= set(kept)


def test_what_the_font_does_not_have_is_a_box_and_the_file_says_so() -> None:
    found = text_of(made(of("漢 😀 ok")))
    assert "□□ok" in found
    assert found.endswith("1/1") or "note" in found
    assert "note" in found
    assert "note" not in text_of(made(of("ok")))


def test_a_letter_and_its_accent_are_one_and_what_is_not_seen_is_left_out() -> None:
    assert written("e\u0301") == "é"
    assert written("a\u202eb\ufeff\x07c\nd") == "ab c d"


async def test_the_same_minutes_are_the_same_file() -> None:
    assert await pdf(of("mots")) == await pdf(of("mots"))


def test_nothing_imports_the_typesetter_before_a_file_is_made() -> None:
    early = re.compile(r"^(?:import|from) typst", re.MULTILINE)
    files = [it for room in ("bot", "core", "dialogs") for it in (ROOT / room).rglob("*.py")]
    assert [it for it in files if early.search(it.read_text("utf-8"))] == []


def test_the_fonts_come_with_their_licence() -> None:
    folder = minutes_pdf.FOLDER / "fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")
    assert len(list(folder.glob("*.otf"))) == 3
