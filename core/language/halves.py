"""What is told in two halves, as a form has it: "tassement : oui, 30 %", "bilan : fait, le 12/10".

Behind the colon of a name a word that only says yes, or that it is good or bad, is no clause of
its own: what follows its comma is of the same name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from core.language.small_words import STARTS_DAYS
from core.language.tokens import CLAUSE, COLON, Token

_YES = "oui yes presente present presents positif positive"
_HOW = (
    "bon bonne bons bonnes mauvais mauvaise bas basse haut haute eleve elevee low high good poor "
    "bad raised ok correct correcte abaisse abaissee"
)
_DONE = "fait faite faits faites done realise realisee dose dosee"
_LEFT_OUT: Final = frozenset((_YES + " " + _HOW).split())
_FIRST: Final = _LEFT_OUT | frozenset(_DONE.split())
_SIGNS: Final = frozenset({"<", ">", "<=", ">=", "=", "~", "a", "at"})


def with_halves(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return tokens in which the second half of what a form tells follows its name."""
    found: list[Token] = []
    apart: str | None = None
    for place, token in enumerate(tokens):
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        told = token if apart is None else replace(token, apart=apart)
        apart = None
        if not _is_first_half(token, behind):
            found.append(told)
        elif token.word in _LEFT_OUT and _is_a_number(tokens, place + 1):
            apart = COLON  # the number stands behind the name itself
        else:
            found.append(told)
            apart = "" if tokens[place + 1].word in STARTS_DAYS else None
    return found


def _is_first_half(token: Token, behind: Token | None) -> bool:
    half = token.apart == COLON and token.word in _FIRST
    return half and behind is not None and behind.apart == CLAUSE


def _is_a_number(tokens: Sequence[Token], place: int) -> bool:
    at = place + (tokens[place].word in _SIGNS and place + 1 < len(tokens))
    return tokens[at].is_number
