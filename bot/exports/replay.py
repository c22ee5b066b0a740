"""A stored case's advice, computed anew from its record under editions that somebody names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.screens.case.page import Page, page_of
from bot.screens.case.places import lesion_words
from bot.screens.case.saying import saying
from bot.screens.case.scores import score_words
from bot.screens.pathway.faces import face
from core.definition.definition import Definition
from core.engine.synthesis import Synthesis
from core.errors import UnknownTerm
from core.model.case import Lesion
from core.ports.library import Library
from core.use_cases.cases import CaseView
from core.use_cases.editions import former
from core.use_cases.whole import whole_of
from dialogs.wording import Wording


def named_editions(library: Library, texts: Sequence[str]) -> dict[str, Definition]:
    """Return the definitions that ``ID@EDITION`` name, by id. Raises :class:`UnknownTerm`."""
    found = {}
    for text in texts:
        id, at, edition = text.partition("@")
        if not (id and at and edition):
            raise UnknownTerm(f"{text!r} is no ID@EDITION, as in spine@2024-09-17.1")
        found[id] = library.definition(id, edition)
    return found


def replayed(view: CaseView, given: Mapping[str, Definition]) -> CaseView:
    """Return a case as it is read with the given editions, and its own for all else."""
    return replace(view, read={**view.read, **given}, newer=())


def as_text(view: CaseView, library: Library, today: date, language: str) -> str:
    """Return what is said of a case in words: of the patient, then of each lesion."""
    page = page_of(view, library, today, language)
    blocks = ["\n".join(_head(page, former(view.read, library)))]
    blocks += ["\n".join(_told(page, it)) for it in (None, *view.case.standing)]
    return "\n\n".join(blocks)


def as_lines(view: CaseView, library: Library, today: date, language: str) -> Iterator[str]:
    """Yield what is said of a case in lines, behind its head."""
    yield from as_text(view, library, today, language).split("\n")[1:]


def _head(page: Page, old: Sequence[Definition]) -> Iterator[str]:
    say, case = page.say, page.view.case
    yield f"{case.name} · {say('replay-day', day=f'{page.today:%d/%m/%Y}')}"
    for it in old:
        yield say("replay-edition", name=named(it, say), edition=it.edition)
    for part, item in page.whole.emergencies:
        yield f"‼ {face(part.evaluation.definition, item, say)}"
    for conflict in page.whole.conflicts:
        name = say(f"{conflict.advised.evaluation.definition.id}-action-{conflict.action}")
        yield f"⚠ {say('case-conflict', what=name)}"


def _told(page: Page, lesion: Lesion | None) -> Iterator[str]:
    say, view, id = page.say, page.view, lesion.id if lesion else None
    title = lesion_words(lesion, say, view.known) if lesion else say("replay-patient")
    scores = score_words(page.whole.scores.get(id, ()), view, id, say)
    yield f"{title} · {scores}" if scores else title
    lines = [it.plain for it in saying(page.whole.of(id), say).lines(say)]
    yield from lines or [say("lesion-nothing")]


def named(definition: Definition, say: Wording) -> str:
    """Return the name of a score or pathway."""
    return say(definition.id)


def as_json(view: CaseView, library: Library, today: date) -> dict[str, Any]:
    """Return what is said of a case for programs: each rule that says something, each score."""
    whole = whole_of(view, library, today)
    return {
        "case": view.case.id,
        "today": today.isoformat(),
        "editions": {id: it.edition for id, it in view.read.items()},
        "emergencies": [item.rule.id for _, item in whole.emergencies],
        "conflicts": [it.action for it in whole.conflicts],
        "parts": list(_parts(whole)),
        "scores": list(_scores(whole)),
    }


def _parts(whole: Synthesis) -> Iterator[dict[str, Any]]:
    for part in whole.parts:
        yield {
            "pathway": part.evaluation.definition.id,
            "edition": part.evaluation.definition.edition,
            "lesion": part.lesion,
            "items": [
                {
                    "rule": item.rule.id,
                    "kind": item.rule.kind.value,
                    "action": item.rule.action,
                    "status": item.status.value,
                    "blocked_by": list(item.blocked_by),
                }
                for item in part.evaluation.advice.items
                if item.status.value != "not"
            ],
        }


def _scores(whole: Synthesis) -> Iterator[dict[str, Any]]:
    for lesion, found in whole.scores.items():
        for it in found:
            yield {
                "score": it.definition.id,
                "edition": it.definition.edition,
                "lesion": lesion,
                "applicable": it.result.applicable,
                "totals": list(it.result.principal.totals),
                "bands": sorted(it.result.bands),
            }
