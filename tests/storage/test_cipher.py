"""What is sealed opens with its key, in its place, unchanged; in any other way it does not open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.definition.answer import answer_of
from core.definition.definition import Definition
from core.model.dialogue import Change, Dialogue
from core.storage.encryption.cipher import Cipher, SealBroken, key_of, key_text, new_key
from core.storage.encryption.sealing import sealed_change
from dialogs.registry import definitions, pathways

CIPHER = Cipher(bytes(range(32)))
JSON = st.none() | st.text() | st.dictionaries(st.text(), st.text() | st.integers())


@given(JSON, st.text(), st.integers(1, 300))
def test_what_was_sealed_opens_in_its_place(value: object, place: str, block: int) -> None:
    sealed = CIPHER.seal_json(value, place, block)
    assert CIPHER.open_json(sealed, place) == value
    assert (len(sealed) - 29) % block == 0


@given(st.binary(max_size=80), st.text(), st.text())
def test_what_was_sealed_opens_in_no_other_place(plain: bytes, place: str, other: str) -> None:
    if place == other:
        return
    with pytest.raises(SealBroken):
        CIPHER.open(CIPHER.seal(plain, place), other)


def test_no_bit_can_be_changed_and_no_byte_cut_off_or_added() -> None:
    sealed = CIPHER.seal(b"mechanical", "answers.new.1.2.pain")
    changed = [
        sealed[:n] + bytes([sealed[n] ^ 1 << bit]) + sealed[n + 1 :]
        for n in range(len(sealed))
        for bit in range(8)
    ]
    cut = [sealed[:n] for n in range(len(sealed))]
    for wrong in (*changed, *cut, sealed + b"\0"):
        with pytest.raises(SealBroken, match=r"answers\.new\.1\.2\.pain does not open there"):
            CIPHER.open(wrong, "answers.new.1.2.pain")


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealBroken):
        Cipher(new_key()).open(CIPHER.seal(b"x", "p"), "p")


def test_the_same_value_is_never_sealed_the_same_way_twice() -> None:
    assert len({CIPHER.seal(b"x", "p") for _ in range(1000)}) == 1000


def test_the_length_of_a_sealed_answer_tells_nothing() -> None:
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    dialogue = Dialogue(1, "t", 1, 1, 1, "d", "1", "s")
    terms = {
        choice.id
        for definition in everything
        for question in definition.questions
        for choice in question.choices
    }
    lengths = {
        len(sealed)
        for answer in (None, *map(answer_of, (*terms, "n1234567d4_mg_dl", "d20261121")))
        for sealed in sealed_change(
            CIPHER, dialogue, Change(dialogue.revision, "pain", answer, None)
        ).values()
    }
    assert len(terms) > 100
    assert len(lengths) == 1


def test_a_key_is_read_as_it_was_written() -> None:
    for _ in range(50):
        key = new_key()
        assert key_of(key_text(key)) == key_of(key_text(key).rstrip("=")) == key
    assert len(key_text(key)) == 44


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "A" * 42,
        "A" * 44,
        "é" * 43,
        " " * 43,
        "A" * 42 + "!",
        "A" * 60,
        "0123456789abcdef" * 4,
    ],
)
def test_what_is_no_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not 32 bytes in urlsafe base64$"):
        key_of(text)
