"""The first page of an advice: what a tired clinician reads in five seconds, on one phone screen.

In this order, each only if it has something to say: emergency, scores, to do, not to do, before
starting, what is still missing. Everything else stands behind the details.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.citing import footer
from bot.screens.document import Document, Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.hints import result_hints
from bot.screens.pathway.before import before_lines, missing_line
from bot.screens.pathway.faces import BOARD, Face, face, merged, reasons, subject
from bot.screens.pathway.fitting import MOST, USUAL, first_that_fit, height
from bot.screens.pathway.phrases import (
    contradiction,
    doses,
    options,
    running_words,
    score_lines,
)
from bot.screens.phrases import finest_words, lowered, pair, part, raised, title
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.clashes import opposed, speaking_against
from core.engine.evaluation import PathwayEvaluation
from core.model.view import View
from dialogs.keys import defect_key
from dialogs.sites import SITES
from dialogs.wording import Wording

ABOUT = ("primary_tumour", "vertebral_level", "region", "long_bone_segment")
"""Facts whose answers stand beside the title, as far as there is room."""
TITLE = 38
Marked = tuple[Line, tuple[str, ...]]
"""A line, and the publications outside both documents on which it rests."""


def advice_text(view: View, evaluation: PathwayEvaluation, say: Wording) -> Document:
    """Return the first page: as fully as it fits in the usual lines, or else in the most."""
    ways = [_page(view, evaluation, room, say) for room in ROOMS]
    for most in (USUAL, MOST):
        for way in ways[:-2]:
            if not way.left_out and height(way.lines) <= most:
                return way.document
    whole = (way for way in ways[-2:] if height(way.lines) <= MOST)
    return next(whole, ways[-1]).document


@dataclass(frozen=True)
class _Room:
    """How much one line of advice, what is not to be done, and what is to be prepared may take.

    ``cautions`` are how many stay; more are in the details. What is ``missing`` has a button too.
    """

    advised: int
    against: int
    prepared: int
    cautions: int
    missing: bool = True


ROOMS = (
    *(_Room(112, 4, 3, 2), _Room(74, 3, 2, 2), _Room(36, 2, 1, 1), _Room(36, 2, 1, 0)),
    _Room(36, 2, 1, 0, missing=False),
)
"""Characters of a line of advice, lines of what is against it and before it, cautions: ever less.

What is cut off is counted. Without a caution, or the board, only where nothing else fits.
"""
WIDTHS: Final = tuple(room.advised for room in ROOMS)
"""Characters to which what is contraindicated is put together in one line: less and less."""


@dataclass(frozen=True)
class _Laid:
    """A page: its blocks, and how many lines of advice have no room on it."""

    blocks: tuple[list[Line], ...]
    left_out: int

    @property
    def lines(self) -> list[Line]:
        return [it for block in self.blocks for it in block]

    @property
    def document(self) -> Document:
        return _spaced(self.blocks)


def _page(view: View, evaluation: PathwayEvaluation, room: _Room, say: Wording) -> _Laid:
    urgent, against = list(_urgent(evaluation, say)), list(_against(evaluation, room, say))
    cautions, known = list(_cautions(evaluation, say)), list(_to_know(evaluation, say))
    advised = list(_advised(evaluation, room.advised, say))
    asked, of_everybody = _asked(evaluation, room.advised, say)
    if of_everybody or not room.missing:
        advised, asked = [*advised, *asked], []
    if not advised and not asked and not urgent and not against:
        advised, known = known or _nothing(evaluation, say), []
    head = [
        *(it for block in result_hints(view, evaluation, say) for it in block.lines),
        bold(headline(evaluation, say)),
        *_lines(urgent),
        *contradiction(evaluation, say),
        *score_lines(evaluation, say),
    ]
    lacking = missing_line(evaluation, say) if room.missing else ()
    before = [*before_lines(evaluation, room.prepared, say), *lacking]
    against += cautions[: room.cautions]
    fixed = [*head, *_lines(asked), *_lines(against), *before]

    def foot(said: Sequence[Marked]) -> list[Line]:
        marks = dict.fromkeys(id for _, ids in (*urgent, *said, *against) for id in ids)
        return list(footer(evaluation, list(marks), say))

    count = first_that_fit(_lines(advised), MOST - height([*fixed, *foot([*advised, *asked])]))
    said, rest = [*advised[:count], *asked], len(advised) - count
    more = [italic(say("more-advised", count=rest))] if rest else []
    blocks = [head, [*_lines(said), *more], _lines(against), before]
    end = foot([*said, *known])
    gaps = 1 if urgent else sum(map(bool, (*blocks, end)))  # beside what is to know
    left = USUAL - height([*fixed, *_lines(said), *more, *end]) - gaps
    told = known[: first_that_fit(_lines(known), max(left, 0), more=0)]
    return _Laid((*blocks, _lines(told), foot([*said, *told])), rest)


def _spaced(blocks: Iterable[list[Line]]) -> Document:
    """Put blocks under one another, with an empty line between where there is room for all."""
    filled = [block for block in blocks if block]
    lines = [it for block in filled for it in block]
    if height(lines) + len(filled) - 1 <= USUAL:
        return document(*(paragraph(*block) for block in filled))
    first, rest = filled[0], [it for block in filled[1:] for it in block]
    if rest and height(lines) < USUAL:
        return document(paragraph(*first), paragraph(*rest))
    return document(Paragraph(tuple(lines)))


def _lines(marked: Iterable[Marked]) -> list[Line]:
    return [it for it, _ in marked]


def headline(evaluation: PathwayEvaluation, say: Wording) -> str:
    """Return the name of the pathway and what it is about: "Spine · lung · T11".

    Not what it presumes: its name says that it is about the spine; nor the region of a place that
    is told more finely.
    """
    pathway = evaluation.definition
    known = {it.fact.id for it in pathway.questions if evaluation.is_known(it.id)}
    coarse = {SITES.region} if known & SITES.regions.keys() else set()
    about = [it for it in ABOUT if it not in {*pathway.presumed, *coarse}]
    text = title(pathway, evaluation.answers, say)
    for question in pathway.questions:
        if question.fact.id in about and evaluation.is_known(question.id):
            words = finest_words(pathway, question, evaluation.answers[question.id], say)
            longer = f"{text} · {words}"
            text = longer if len(longer) <= TITLE else text
    return text


# ---- emergency, to do --------------------------------------------------------------------------


def _urgent(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Marked]:
    pathway, advice = evaluation.definition, evaluation.advice
    for it in merged(pathway, advice.of(Kind.EMERGENCY), say):
        yield line("‼ ", bold(it.text(say))), it.outside
    if open_ := advice.of(Kind.EMERGENCY, status=(Status.OPEN,)):
        names = dict.fromkeys(lowered(subject(face(pathway, it, say))) for it in open_)
        yield line("‼ ", bold(say("to-exclude", what=", ".join(names)))), ()


def _advised(evaluation: PathwayEvaluation, longest: int, say: Wording) -> Iterator[Marked]:
    pathway, advice = evaluation.definition, evaluation.advice
    said = (Status.HOLDS, Status.WAITS)
    strong = (it for it in advice.of(Kind.RECOMMENDATION, status=said) if it.rule.action != BOARD)
    for it in merged(pathway, (*strong, *doses(advice)), say):
        yield line("→ ", bold(it.text(say, longest))), it.outside
    for it in merged(pathway, options(advice, advice.of(Kind.OPTION, status=said)), say):
        yield line("◇ ", it.text(say, longest)), it.outside
    beside = [
        it for it in advice.of(*ADVISING, status=(Status.BESIDE,)) if it not in opposed(advice)
    ]
    for it in merged(pathway, beside, say):
        yield line("· ", say("beside", what=it.text(say, longest))), it.outside


def _asked(evaluation: PathwayEvaluation, longest: int, say: Wording) -> tuple[list[Marked], bool]:
    """Return why the board is asked, and whether it is asked that of every patient.

    It stands behind all that it decides on: the answer, then who settles it. A reason that is not
    every patient's is cut off last of all.
    """
    advice = evaluation.advice
    strong = advice.of(Kind.RECOMMENDATION, status=(Status.HOLDS, Status.WAITS))
    found = [it for it in strong if it.rule.action == BOARD]
    found += advice.of(*ADVISING, status=(Status.BOARD,))
    board = reasons(evaluation.definition, found, say)
    marked = (line("→ ", bold(board.text(say, longest))), board.outside)
    return [marked] if found else [], all(it.rule.id == BOARD for it in found)


def _nothing(evaluation: PathwayEvaluation, say: Wording) -> list[Marked]:
    key = "advice-nothing" if evaluation.definition.actions else "advice-empty"
    return [(line(say(key)), ())]


# ---- not to do ---------------------------------------------------------------------------------


def _against(evaluation: PathwayEvaluation, room: _Room, say: Wording) -> Iterator[Marked]:
    """Yield what is contraindicated, and what is not excluded to be; many by name alone.

    Of several reasons the first is said, and the others are counted, before names stand alone.
    """
    pathway, advice = evaluation.definition, evaluation.advice
    holds = advice.of(Kind.CONTRAINDICATION)
    faces = merged(pathway, (*holds, *speaking_against(advice)), say)
    lines: list[Marked] = []
    for width in WIDTHS:
        lines = [(line("✕ ", bold(it.text(say, width))), it.outside) for it in faces]
        if height(_lines(lines)) <= room.against:
            break
    if height(_lines(lines)) > room.against:
        marks = tuple(id for it in faces for id in it.outside)
        lines = [(line("✕ ", bold(_many(faces, say))), marks)]
    yield from lines
    for item in opposed(advice):
        whose = part(f"document-{item.rule.source.origin}", "label", say)
        what = lowered(say(f"{pathway.id}-action-{item.rule.action}"))
        yield line("· ", pair(raised(whose), what, say)), ()
    yield from _not_excluded(pathway, _still_open(evaluation, holds), room, say)


def _many(faces: Sequence[Face], say: Wording) -> str:
    """Return what is contraindicated by name, with the first reason; the others are counted."""
    names = ", ".join(dict.fromkeys(lowered(it.subject) for it in faces))
    told = [what for it in faces for what in it.said if what]
    rest = f" (+\u00a0{len(told) - 1})" if len(told) > 1 else ""
    return raised(pair(names, told[0], say) + rest if told else names)


def _still_open(evaluation: PathwayEvaluation, holds: Iterable[Item]) -> list[Item]:
    """Return what is not excluded and forbids something that nothing forbids yet."""
    forbidden = {action for it in holds for action in it.rule.blocks}
    open_ = evaluation.advice.of(Kind.CONTRAINDICATION, status=(Status.OPEN, Status.BOARD))
    return [it for it in open_ if not forbidden.issuperset(it.rule.blocks)]


def _not_excluded(
    pathway: Pathway, items: list[Item], room: _Room, say: Wording
) -> Iterator[Marked]:
    left = [it for it in items if it.status is Status.BOARD]
    told = (
        ("not-excluded-in-brief", merged(pathway, [it for it in items if it not in left], say)),
        ("to-settle-in-brief", merged(pathway, left, say)),
    )
    faces = [it for _, each in told for it in each]
    lines = [
        (line("⚠ ", say(key, what=it.text(say))), it.outside) for key, each in told for it in each
    ]
    if height(_lines(lines)) > room.prepared:
        names = ", ".join(dict.fromkeys(lowered(it.subject) for it in faces))
        lines = [(line("⚠ ", say("not-yet", what=names)), ())]
    yield from lines


# ---- to know ------------------------------------------------------------------


def _cautions(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Marked]:
    """Yield what this patient has that bears on what is advised here: it stays on the page."""
    items = [it for it in evaluation.advice.of(Kind.INFORMATION) if it.rule.treatment]
    for it in merged(evaluation.definition, items, say):
        yield line("⚠ ", it.text(say)), it.outside


def _to_know(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Marked]:
    """Yield what to know for this patient, the defects that bear on these answers first."""
    for id in evaluation.advice.notes:
        yield line("⚠ ", say(defect_key(id))), ()
    told = speaking_against(evaluation.advice)
    items = [
        it
        for it in evaluation.advice.of(Kind.INFORMATION)
        if ((it.rule.up_front and not it.rule.treatment) or it.due or it.rule.runs)
        and it not in told
    ]
    for it in merged(evaluation.definition, (it for it in items if not it.rule.runs), say):
        yield line("· ", it.text(say)), it.outside
    for item in (it for it in items if it.rule.runs):
        when = running_words(item, say, evaluation.today)
        yield line("· ", f"{face(evaluation.definition, item, say)}{when}"), ()
