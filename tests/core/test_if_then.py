"""Conditions as clinicians type them."""

from __future__ import annotations

import pytest

from core.language.if_then import read_if_then


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("si l’IRM montre une épidurite, alors opérer.", ("l’IRM montre une épidurite", "opérer")),
        ("Si IRM normale alors irradier", ("IRM normale", "irradier")),
        ("En cas d’épidurite, décompression", ("épidurite", "décompression")),
        ("en cas de déficit : opérer", ("déficit", "opérer")),
        ("s’il y a une fracture, alors cimentoplastie", ("une fracture", "cimentoplastie")),
        ("si calcium > 2,65, hydrater", ("calcium > 2,65", "hydrater")),
        ("if the MRI shows a block, then decompress", ("the MRI shows a block", "decompress")),
        ("in case of a block: decompress", ("a block", "decompress")),
        (
            "si TEP négatif, alors chirurgie, puis radiothérapie",
            ("TEP négatif", "chirurgie, puis radiothérapie"),
        ),
    ],
)
def test_a_condition_is_read_as_it_is_typed(typed: str, meant: tuple[str, str]) -> None:
    assert read_if_then(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["opérer", "si douleur", "si alors opérer", "si A, B, C", "alors opérer si A", "si X, alors"],
)
def test_what_does_not_say_both_is_no_condition(typed: str) -> None:
    assert read_if_then(typed) is None
