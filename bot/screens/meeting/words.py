"""Small pieces of text that the screens of the board share, and its buttons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.case.marks import action_name
from bot.screens.case.page import Page
from bot.screens.document import Line, bold, line, moment
from bot.screens.label_width import fits
from bot.screens.phrases import brief_day, day, part, raised
from bot.screens.screen import Button
from core.engine.options import Option
from core.model.board import BoardRules, Meeting, Specialty
from core.model.decision import Decision
from core.model.hours import Hours
from dialogs.wording import Wording

A_PAGE: Final = 6
"""Specialties of a page: with two ways on, eight buttons are seen at once."""


@dataclass(frozen=True)
class Table:
    """Who looks at a board: in which words, by which clock, whether they lead it.

    ``labels`` are what the people of the team are called, ``specialties`` what they answer for.
    """

    say: Wording
    hours: Hours
    rules: BoardRules
    now: datetime
    person_id: int
    chairs: bool
    labels: dict[int, str]
    specialties: dict[int, Specialty]

    @property
    def word(self) -> str:
        """What the team calls its meeting."""
        return self.rules.word or self.say("meeting-staff")

    def head(self, meeting: Meeting, *about: str) -> str:
        """Return the head of a screen of a meeting: "⚖ Staff du 12/12"."""
        on = self.hours.local(meeting.at)
        brief = brief_day(on, self.say)
        head = self.say("meeting-head", word=raised(self.word), day=brief)
        return " · ".join([f"⚖ {head}", *(it for it in about if it)])

    def when(self, meeting: Meeting) -> str:
        """Return on which day and at which hour a meeting is."""
        on = self.hours.local(meeting.at)
        return self.say("minutes-when", day=day(on.date(), self.say), time=f"{on:%H:%M}")

    def moment(self, meeting: Meeting) -> Line:
        """Return the same as a moment, which clients tell in the zone of who reads it."""
        return moment(self.when(meeting), meeting.at)

    def who(self, person_id: int) -> str:
        """Return what somebody is called; of who left, that."""
        return self.labels.get(person_id) or self.say("meeting-somebody")


def press(*words: object) -> MenuPress:
    """Return what a button of the board asks for."""
    return MenuPress(MenuVerb.MEETING, "-".join(map(str, words)))


def home(say: Wording) -> Button:
    """Return the button that goes to the next meeting."""
    return Button(say("button-meeting"), press("h"))


def specialties() -> list[Specialty]:
    """Return the specialties as they are offered: whatever is none of them comes last."""
    return sorted(Specialty, key=lambda it: it is Specialty.OTHER)


def specialty_page(number: int, first: Collection[Specialty] = ()) -> Sequence[Specialty]:
    """Return a page of the specialties, those of ``first`` before all others; () for no page."""
    every = [*first, *(it for it in specialties() if it not in first)]
    return every[number * A_PAGE : (number + 1) * A_PAGE]


def other_specialties(number: int, to: Callable[[int], MenuPress], say: Wording) -> Button:
    """Return the button behind a page of specialties: the next ones, then the first again."""
    following = number + 1 if specialty_page(number + 1) else 0
    label = "button-specialties-more" if following else "button-specialties-first"
    return Button(say(label), to(following))


def specialty_label(specialty: Specialty, say: Wording) -> str:
    """Return what a specialty is called on a button."""
    return raised(part(f"specialty-{specialty}", "button", say))


def specialty_words(specialty: Specialty | None, say: Wording) -> str:
    """Return what somebody answers for."""
    return say(f"specialty-{specialty or 'none'}")


def option_name(option: Option, page: Page) -> str:
    """Return an option in words: "Avis chirurgical · T11"."""
    return kept_option(option.id, page)


def option_label(option: Option, page: Page, before: str, most: int) -> str:
    """Return an option behind its mark, as a button has room for; of an only lesion without it."""
    label = f"{before}{short(option_name(option, page), most)}"
    if fits(label, 1) or len(page.view.case.standing) > 1:
        return label
    return f"{before}{short(option_parts(option.id, page)[0], most)}"


def decided_option(id: str, it: Decision, page: Page) -> Line:
    """Return an option as it was decided; what is forbidden is marked so, never as advised."""
    name = bold(kept_option(id, page))
    if id in it.forbidden:
        return line("✕ ", name, f" · {page.say('standing-forbidden')}")
    return line("→ ", name)


def kept_option(id: str, page: Page) -> str:
    """Return an option that was kept, ``pathway.action.lesion``, in words."""
    return " · ".join(it for it in option_parts(id, page) if it)


def option_parts(id: str, page: Page) -> tuple[str, str]:
    """Return what an option is called and where it is done, "" where it is of no one lesion."""
    pathway, action, about = (*id.split("."), "", "")[:3]
    key = f"{pathway}-action-{action}"
    name = raised(page.say(key)) if page.say.has(key) else action_name(action or id, page.say)
    lesion = page.view.case.lesion(int(about)) if about.isdecimal() else None
    return name, page.where(lesion) if lesion else ""


def short(text: str, most: int) -> str:
    """Return a text cut to so many characters, which is seen."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
