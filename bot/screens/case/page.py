"""A case as its screens draw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.case_synthesis import Compared
from bot.screens.case.news import NOBODY, Visit
from bot.screens.case.places import head, lesion_words
from core.definition.rule import Kind
from core.engine.synthesis import Synthesis
from core.model.case import Lesion
from core.model.decision import Decision
from core.model.reminder import Reminder
from core.ports.library import Library
from core.use_cases.cases import CaseView
from core.use_cases.editions import former, of_these
from core.use_cases.whole import whole_of
from dialogs.wording import Wording, editions_wording


@dataclass(frozen=True)
class Page:
    """A case as it is drawn: what is known of it and what that comes to, in some words.

    ``compared`` are the definitions that have changed since it began, ``due`` the reminders that
    are open, ``visit`` is who looks at it. ``decisions`` are those of the board, the oldest first.
    """

    view: CaseView
    whole: Synthesis
    today: date
    say: Wording
    compared: Sequence[Compared] = ()
    due: Sequence[Reminder] = ()
    visit: Visit = NOBODY
    decisions: Sequence[Decision] = ()

    def where(self, lesion: Lesion) -> str:
        """Return where a lesion is."""
        return lesion_words(lesion, self.say, self.view.known)

    def head(self, lesion: Lesion | None, *about: str) -> str:
        """Return the head of a screen about a lesion, or about the patient for None."""
        return head(self.view.case, self.where(lesion) if lesion else "", *about)


def page_of(view: CaseView, library: Library, today: date, language: str) -> Page:
    """Return a case as it is drawn: in the words of the editions that it is read with."""
    return Page(view, whole_of(view, library, today), today, words_for(view, library, language))


def words_for(view: CaseView, library: Library, language: str) -> Wording:
    """Return the words for a case: of former editions that it is read with, their own."""
    old = of_these(former(view.read, library))
    return editions_wording(language, old, "dialogs", "bot")


def primary_words(page: Page) -> str:
    """Return the primary tumour of a case, "" where it is not known."""
    known = page.view.known.get(("primary_tumour", None))
    if known is None or known.finding.answer.term not in known.finding.fact.options:
        return ""
    return page.say(f"primary_tumour-{known.finding.answer.term}")


def worst_first(page: Page) -> list[Lesion]:
    """Return the lesions that are not resolved, the worst first."""
    return sorted(page.view.case.standing, key=lambda it: -_gravity(page, it))


def _gravity(page: Page, lesion: Lesion) -> int:
    """Return how much is advised for a lesion and against something: the more, the worse."""
    kinds = (Kind.RECOMMENDATION, Kind.CONTRAINDICATION)
    return sum(len(part.items(*kinds)) for part in page.whole.of(lesion.id))
