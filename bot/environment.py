"""Variables as they arrive: files of variables leave blanks, line ends and quotation marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_BYTE_ORDER_MARK: Final = "\ufeff"
_QUOTES: Final = ("'", '"')


def given(environment: Mapping[str, str], name: str) -> str:
    """Return what a variable holds; an empty one is none."""
    return cleaned(environment.get(name, ""))


def cleaned(text: str) -> str:
    """Return a value without what an editor or a file of variables put around it."""
    value = text.strip().strip(_BYTE_ORDER_MARK).strip()
    quoted = len(value) > 1 and value[0] in _QUOTES and value[-1] == value[0]
    return value[1:-1].strip() if quoted else value
