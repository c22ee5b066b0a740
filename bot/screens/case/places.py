"""Where a lesion is, in words; and the buttons of a case."""

from __future__ import annotations

from collections.abc import Mapping

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.phrases import lowered, raised
from bot.screens.screen import Button
from core.engine.findings import Known, Place
from core.model.case import Case, Lesion, Side
from dialogs.leading import EMERGENCY
from dialogs.sites import SITES
from dialogs.wording import Wording

Everything = Mapping[Place, Known]


def lesion_words(lesion: Lesion, say: Wording, known: Everything | None = None) -> str:
    """Return where a lesion is: "T11", "humérus droit"; as finely as it is called or answered."""
    words = _site(lesion, say, known)
    if lesion.side is Side.NONE:
        return words
    agrees = words.partition(" ")[0].lower() in say("lesion-masculine").split(" | ")
    side = say(f"side-{lesion.side}.masculine" if agrees else f"side-{lesion.side}")
    return raised(say("sided", side=side, what=words, after=lowered(words)))


def lesion_label(lesion: Lesion, say: Wording, known: Everything | None = None) -> str:
    """Return where a lesion is, as a button has room for it: "Col fémoral G"."""
    words = _site(lesion, say, known)
    return words if lesion.side is Side.NONE else f"{words} {say(f'side-{lesion.side}.short')}"


def _site(lesion: Lesion, say: Wording, known: Everything | None) -> str:
    site = {**_told(lesion, known or {}), **lesion.site}
    found = next((it for it in SITES.facts if it in site), None)
    words = say(f"{found}-{site[found]}") if found else say("lesion-somewhere")
    return raised(lesion.label if lesion.label and found in lesion.site else words)


def _told(lesion: Lesion, known: Everything) -> dict[str, str]:
    """Return where the answers say that a lesion is, where they say one place alone."""
    told = {}
    for fact in SITES.facts:
        what = known.get((fact, lesion.id))
        if what is not None and len(what.possible) == 1:
            told[fact] = next(iter(what.possible))
    return told


def press(*words: object) -> MenuPress:
    """Return what a button of a case asks for."""
    return MenuPress(MenuVerb.CASE, "-".join(map(str, words)))


def home_of(case: Case) -> Button:
    """Return the button that goes to the first page of a case."""
    return Button(f"‹ {case.name}", press("o", case.id))


def feet(case: Case, say: Wording, back: MenuPress | None = None) -> tuple[Button, ...]:
    """Return the last row of a screen of a case: back, the first page, the emergencies."""
    urgent = Button(say("button-emergency"), press("g", case.id, 0, EMERGENCY))
    before = (Button(say("button-back"), back),) if back else ()
    return (*before, home_of(case), urgent)


def head(case: Case, *about: str) -> str:
    """Return the head of every screen of a case: its name, and what it is about.

    What leads somewhere has an arrow as a button, and none where it is the title.
    """
    return " · ".join([f"▤ {case.name}", *(it.removesuffix(" ›") for it in about if it)])
