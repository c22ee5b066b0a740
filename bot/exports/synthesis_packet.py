"""The worked syntheses as a document that a clinician reads, signs case by case, and sends back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from typing import Final

from bot.exports import worked_syntheses
from bot.exports.replay import as_lines
from bot.exports.review_packet import Taken, boxes, heading, taken_of
from bot.exports.worked_cases import TODAY
from bot.exports.worked_syntheses import WorkedSynthesis
from bot.library import DialogsLibrary
from bot.screens.case.facts import fact_label, finding_words
from bot.screens.phrases import pair
from core.definition.answer import Picked
from core.engine.findings import Finding
from core.model.case import Case, CaseState, Lesion, Side
from core.model.editions import Held
from core.ports.cases import Record, Said
from core.use_cases.cases import CaseView, view_of
from dialogs.sites import SITES
from dialogs.wording import Wording, wording

NOW: Final = datetime.combine(TODAY, time(8), UTC)
_NOBODY: Final = 0
_LIBRARY: Final = DialogsLibrary()


def packet(language: str) -> str:
    """Return every worked synthesis in words, with what the program says of it.

    Raises :class:`core.errors.OsteoBoardError` where this is no checkout.
    """
    say = wording(language, "dialogs", "bot")
    parts = [
        f"# {say('review-title', name=say('review-syntheses'))}",
        say("review-edition", edition="—", digest=worked_syntheses.edition()),
        say("review-how"),
        f"- {say('review-who')}\n- {say('review-when')}",
        f"## 1. {say('review-cases')}",
        *(_case(it, say) for it in worked_syntheses.cases()),
        f"## 2. {say('review-remarks')}",
        "- …",
    ]
    return "\n\n".join(parts) + "\n"


def taken(text: str) -> Taken:
    """Read a packet that a clinician filled in. Nothing is written."""
    cases = {it.number: it for it in worked_syntheses.cases()}
    return taken_of(cases, worked_syntheses.edition(), text)


def view_of_case(it: WorkedSynthesis) -> CaseView:
    """Return a worked patient as a case."""
    names = dict(enumerate(it.lesions, start=1))
    lesions = [_lesion(id, it.lesions[name]) for id, name in names.items()]
    said = list(_said(it.patient, None))
    for id, name in names.items():
        said += _said(it.lesions[name], id)
    case = Case(it.number, str(it.number), _NOBODY, CaseState.OPEN, NOW, NOW, "", tuple(lesions))
    return view_of(case, Record([], [], said), Held(), _LIBRARY, now=NOW, today=TODAY)


def _lesion(id: int, known: Mapping[str, str]) -> Lesion:
    site = {fact: option for fact, option in known.items() if fact in SITES.facts}
    return Lesion(id, 0, site, Side.NONE, NOW, _NOBODY)


def _said(known: Mapping[str, str], lesion: int | None) -> Iterator[Said]:
    for fact, option in known.items():
        if lesion is None or fact not in SITES.facts:
            yield Said(fact, lesion, Picked(option), NOW, _NOBODY)


def _case(it: WorkedSynthesis, say: Wording) -> str:
    lines = [heading(it, say), "", it.lines, ""]
    lines.append(pair(say("replay-patient"), _known(it.patient, say), say))
    for name, known in it.lesions.items():  # no list: what stands in one is a field to fill in
        lines += ["", pair(f"**{name}**", _known(known, say), say)]
    told = as_lines(view_of_case(it), _LIBRARY, TODAY, say.language)
    return "\n".join([*lines, "", *(f"> {line}  " for line in told), "", *boxes(it, say)])


def _known(known: Mapping[str, str], say: Wording) -> str:
    told = (pair(fact_label(id, say), _words(id, it, say), say) for id, it in known.items())
    return "; ".join(told) or say("review-no-answer")


def _words(id: str, option: str, say: Wording) -> str:
    """Return an option as such, as finely as it is; as a score asks it where it has no words."""
    if say.has(f"{id}-{option}"):
        return say(f"{id}-{option}")
    fact = _LIBRARY.facts[id]
    found = Finding(fact, None, Picked(option), frozenset({option}), NOW, TODAY, _NOBODY)
    return finding_words(found, say)
