"""The first page of a case: all that is said of this patient, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.screens.case.places import head, lesion_words, press
from bot.screens.case.scores import score_words
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.pathway.advice import BOARD
from bot.screens.pathway.faces import face, lowered, merged, reasons
from bot.screens.pathway.phrases import doses, item_words, prerequisites
from bot.screens.phrases import day, input_label, pair
from bot.screens.screen import Button, Rows, Screen, pairs
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Status
from core.engine.due import Tick
from core.engine.findings import Known
from core.engine.synthesis import Part, Synthesis, Wanted
from core.model.case import CaseState, Lesion
from core.use_cases.cases import CaseView
from dialogs.leading import EMERGENCY
from dialogs.wording import Wording

FULL: Final = 2
"""Lesions up to which each has several lines; of more, each has one."""
_LINES_OF_A_LESION: Final = 3
_WIDE: Final = 74
_LESION_BUTTONS: Final = 4
_HOLDS: Final = (Status.HOLDS,)


@dataclass(frozen=True)
class Page:
    """A case as it is drawn: what is known of it and what that comes to, in some words."""

    view: CaseView
    whole: Synthesis
    today: date
    say: Wording

    def where(self, lesion: Lesion) -> str:
        """Return where a lesion is."""
        return lesion_words(lesion, self.say, self.view.known)


def case_screen(page: Page) -> Screen:
    """Return the first page of a case."""
    text = document(
        paragraph(*_head(page)),
        *(paragraph(*block) for block in _lesions(page) if block),
        paragraph(*_patient(page)),
        paragraph(*_before(page), *_wanted_lines(page)),
        italic(page.say("case-foot")),
    )
    return Screen(text, _rows(page), names_cases=True)


# ---- what is urgent, what does not fit together ------------------------------------------------


def _head(page: Page) -> Iterator[Line | str]:
    say, case = page.say, page.view.case
    count = len(case.standing)
    tumour = page.view.known.get(("primary_tumour", None))
    primary = _primary(tumour, say) if tumour else ""
    yield bold(head(case, say, primary, say("lesions", count=count) if count else ""))
    if case.state is not CaseState.OPEN:
        yield line("⚠ ", bold(say(f"case-{case.state}")))
    for part, item in page.whole.emergencies:
        yield line("‼ ", bold(item_words(part.evaluation.definition, item, say)))
    for part, item in page.whole.not_excluded:
        words = lowered(item_words(part.evaluation.definition, item, say))
        yield line("‼ ", bold(say("case-look-again", what=words)))
    urgent = (*page.whole.emergencies, *page.whole.not_excluded)
    if not urgent and page.view.record.dialogues:
        yield say("case-nothing-urgent")
    yield from _contradictions(page)
    for conflict in page.whole.conflicts:
        name = say(f"{conflict.advised.evaluation.definition.id}-action-{conflict.action}")
        yield line("⚠ ", bold(say("case-conflict", what=name)))


def _primary(known: Known, say: Wording) -> str:
    term = known.finding.answer.term
    return say(f"primary_tumour-{term}") if term in known.finding.fact.options else ""


def _contradictions(page: Page) -> Iterator[Line]:
    """Yield what was said twice on one day and cannot be both, with both sides."""
    for (fact, lesion), known in page.view.known.items():
        if known.sides:
            sides = " / ".join(_term(page, fact, it.answer.term) for it in known.sides)
            where = page.view.case.lesion(lesion) if lesion else None
            about = f"{page.where(where)} : " if where else ""
            yield line("⚠ ", bold(page.say("case-contradiction")), f" {about}{sides}")


def _term(page: Page, fact: str, term: str) -> str:
    key = f"{fact}-{term}"
    return page.say(key) if page.say.has(key) else term


# ---- lesion by lesion ---------------------------------------------------------------------------


def _lesions(page: Page) -> Iterator[list[Line]]:
    """Yield what is advised for each lesion, the worst first."""
    standing = sorted(page.view.case.standing, key=lambda it: -_gravity(page, it))
    for lesion in standing:
        parts = page.whole.of(lesion.id)
        scores = score_words(page.whole.scores.get(lesion.id, ()), page.view, lesion.id, page.say)
        title = line(bold(page.where(lesion)), f" · {scores}" if scores else "")
        said = list(advised(parts, page.say))
        if len(standing) > FULL:
            first = f" → {said[0].plain[2:]}" if said else ""
            yield [line(title, first)]
        else:
            more = len(said) - _LINES_OF_A_LESION
            rest = [italic(page.say("more-advised", count=more))] if more > 0 else []
            yield (
                [title, *said[:_LINES_OF_A_LESION], *rest]
                if said
                else [line(title, f" {page.say('lesion-nothing')}")]
            )


def _gravity(page: Page, lesion: Lesion) -> int:
    """Return how much is advised for a lesion and against something of it: the more, the worse."""
    return sum(
        len(part.items(Kind.RECOMMENDATION, Kind.CONTRAINDICATION))
        for part in page.whole.of(lesion.id)
    )


def advised(parts: Sequence[Part], say: Wording) -> Iterator[Line]:
    """Yield what is to be done, and what is not, by all pathways together, each thing once."""
    told: dict[str, Line] = {}
    against: dict[str, None] = {}
    board: dict[str, None] = {}
    for part in parts:
        pathway, advice = part.evaluation.definition, part.evaluation.advice
        strong = [it for it in part.items(Kind.RECOMMENDATION) if it.rule.action != BOARD]
        for it in merged(pathway, (*strong, *doses(advice)), say):
            told.setdefault(it.subject, line("→ ", bold(it.text(say, _WIDE))))
        asked = [it for it in part.items(Kind.RECOMMENDATION) if it.rule.action == BOARD]
        asked += part.items(*ADVISING, status=(Status.BOARD,))
        if asked:
            board |= dict.fromkeys(reasons(pathway, asked, say).said)
        for it in merged(pathway, part.items(Kind.CONTRAINDICATION, status=_HOLDS), say):
            against.setdefault(lowered(it.subject))
    yield from told.values()
    if board:
        yield line("→ ", bold(pair(say("board"), " ; ".join(list(board)[:2]), say)))
    if against:
        yield line("✕ ", ", ".join(against))
    if not told and not board:
        yield from _options(parts, say)


def _options(parts: Sequence[Part], say: Wording) -> Iterator[Line]:
    found = {
        it.subject: it
        for part in parts
        for it in merged(part.evaluation.definition, part.items(Kind.OPTION), say)
    }
    for it in found.values():
        yield line("◇ ", it.text(say, _WIDE))


# ---- the patient, before, missing ---------------------------------------------------------------


def _patient(page: Page) -> Iterator[Line]:
    scores = score_words(page.whole.scores[None], page.view, None, page.say)
    if scores:
        yield line(scores)
    yield from list(advised(page.whole.of(None), page.say))[:_LINES_OF_A_LESION]


def _before(page: Page) -> Iterator[Line]:
    """Yield the prerequisites of all parts, each once, and those done."""
    say = page.say
    names: dict[str | None, str] = {}
    for part in (it for it in page.whole.parts if it.speaks):
        for item in prerequisites(part.evaluation.advice):
            if item.tick not in (Tick.DONE, Tick.NOT_APPLICABLE):
                rule = face(part.evaluation.definition, item, say)
                names.setdefault(item.rule.check, lowered(_label(part, item.rule.check, rule, say)))
    if names:
        told = list(names.values())
        rest = f" + {len(told) - 3}" if len(told) > 3 else ""
        yield line(bold(say("before")), f" ☐ {', '.join(told[:3])}{rest}")


def _label(part: Part, check: str | None, otherwise: str, say: Wording) -> str:
    return input_label(part.evaluation.definition, check, say) if check else otherwise


def _wanted_lines(page: Page) -> Iterator[Line]:
    """Yield the one thing that most advice waits for, and what has become too old to count."""
    say = page.say
    if page.whole.wanted:
        first = page.whole.wanted[0]
        name = _wanted_name(first, page)
        count = say("case-waiting", count=first.waiting)
        yield line(bold(say("missing")), f" {name} ({count})")
    aged = [it for it in page.view.known.values() if it.aged]
    if aged:
        oldest = min(aged, key=lambda it: it.finding.on)
        yield line(italic(say("case-aged", count=len(aged), since=day(oldest.finding.on, say))))


def _wanted_name(wanted: Wanted, page: Page) -> str:
    pathway = wanted.part.evaluation.definition
    name = lowered(input_label(pathway, pathway.asking(wanted.fact).id, page.say))
    where = page.view.case.lesion(wanted.lesion) if wanted.lesion else None
    return f"{name} ({page.where(where)})" if where else name


# ---- buttons ------------------------------------------------------------------------------------


def _rows(page: Page) -> Rows:
    case, say = page.view.case, page.say
    shown = case.standing[:_LESION_BUTTONS]
    lesions = [Button(f"{page.where(it)} ›", press("l", case.id, it.id)) for it in shown]
    lesions.append(Button(say("button-add-lesion"), press("a", case.id)))
    first = []
    if page.whole.wanted:
        wanted = page.whole.wanted[0]
        id = wanted.part.evaluation.definition.id
        first.append(Button(say("button-complete"), press("g", case.id, wanted.lesion or 0, id)))
    return (
        *pairs(lesions, 3),
        (
            *first,
            Button(say("button-assess"), press("d", case.id, 0)),
            Button(say("button-timeline"), press("t", case.id)),
        ),
        (
            Button(say("button-emergency"), press("g", case.id, 0, EMERGENCY)),
            Button(say("button-case-more"), press("m", case.id)),
            Button(say("button-home"), press("x", case.id)),
        ),
    )
