"""The two answers of their own, as the terms in which tests and worked cases write answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.definition import answer

UNKNOWN: Final[str] = answer.UNKNOWN.term
COMPUTE: Final[str] = answer.COMPUTE.term


def terms_of(answers: Mapping[str, answer.Answer]) -> dict[str, str]:
    """Return answers by their terms, in their order."""
    return {question: it.term for question, it in answers.items()}
