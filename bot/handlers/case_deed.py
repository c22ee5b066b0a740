"""What a button of a case is given, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from bot.context import Context
from bot.handlers.button_values import number_of
from bot.screens.screen import Screen
from core.model.case import Case, Lesion


@dataclass(frozen=True)
class At:
    """A press of a button of a case, in its message; or a text that such a message asked for."""

    context: Context
    chat: int
    message: int
    case: Case

    def lesion(self, text: str) -> Lesion | None:
        """Return the lesion of the case that a button names."""
        return self.case.lesion(number_of(text) or 0)


Outcome = Screen | str | None
"""The screen to draw in the message, or what is said where it cannot be."""
Deed = Callable[[At, list[str]], Coroutine[Any, Any, Outcome]]
"""What a button does."""
Reading = Callable[[At, list[str], str], Coroutine[Any, Any, Outcome]]
"""What a typed text does; a notice, where it is not understood."""
