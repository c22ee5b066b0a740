"""What changed in a definition since a case began, its result under both, and what is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.case_synthesis import Compared
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.case.saying import saying
from bot.screens.case.scores import score_words
from bot.screens.document import Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.pathway.faces import face, subject
from bot.screens.phrases import (
    band_names,
    in_a_row,
    input_label,
    input_words,
    lowered,
    pair,
    pair_line,
    short_name,
)
from bot.screens.screen import Button, Screen, pairs
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.definition.edition_changes import MEANS_NOTHING, Change, ChangeKind, Sort
from core.definition.sorts import as_pathway, as_score
from core.definition.terms import Amount, Days
from core.engine.advice import Item, Status
from core.engine.findings import Known
from core.engine.synthesis import Synthesis
from core.model.case import Lesion
from dialogs.wording import Wording, wording

VERBS: Final = ("m", "s")
"""Migrate, stay."""
_NAMED: Final = 3
"""What changed of one kind, up to which each is named; others are counted."""
_LINES: Final = 4
"""Lines of a lesion under one edition."""
_LOST: Final = 6
_MARK: Final = 8


def mark_of(it: Compared) -> str:
    """Return what a button names a new edition by: another one is not decided on unseen."""
    return digest(it.newer.new)[:_MARK]


def changed_screen(page: Page) -> Screen:
    """Return the definitions that have changed since the case began; of one alone, what changed."""
    if len(page.compared) == 1:
        return change_screen(page, page.compared[0])
    case, say = page.view.case, page.say
    lines = [_in_a_line(it, say) for it in page.compared]
    buttons = [
        Button(f"{short_name(it.newer.new, say)} ›", press("u", case.id, mark_of(it)))
        for it in page.compared
    ]
    text = document(
        bold(head(case, say("button-editions"))),
        paragraph(*lines) if lines else paragraph(say("editions-none")),
        italic(say("editions-how")),
    )
    return Screen(text, (*pairs(buttons), (home_of(case),)), names_cases=True)


def change_screen(page: Page, it: Compared) -> Screen:
    """Return what changed in one definition, its result under both editions, and both ways on."""
    case, say, new = page.view.case, page.say, it.newer.new
    now = wording(say.language, "dialogs", "bot")
    text = document(
        bold(head(case, short_name(new, now))),
        paragraph(
            say("editions-from-to", old=it.newer.pin.edition, new=new.edition), *_status(it, say)
        ),
        paragraph(*_kinds(it, say, now)),
        *_results(page, it, now),
        *_lost(it, say),
        italic(say("editions-how")),
    )
    take = Button(say("button-edition-take"), press("u", case.id, mark_of(it), "m"))
    stay = Button(say("button-edition-stay"), press("u", case.id, mark_of(it), "s"))
    ways = [take] if it.before is None or it.newer.settled else [take, stay]
    return Screen(text, (*pairs(ways), (home_of(case),)), names_cases=True)


def _in_a_line(it: Compared, say: Wording) -> Line:
    what = "gone-short" if it.before is None else "differs" if it.differs else "agrees"
    settled = f" ({say('editions-settled')})" if it.newer.settled else ""
    return line("↻ ", pair(short_name(it.newer.new, say), say(f"editions-{what}"), say), settled)


def _status(it: Compared, say: Wording) -> Iterator[Line | str]:
    if it.newer.settled:
        yield italic(say("editions-settled"))
    if it.before is None:
        yield bold(say("editions-gone-why"))


# ---- what changed, by kind ----------------------------------------------------------------------


def _kinds(it: Compared, say: Wording, now: Wording) -> Iterator[Line | str]:
    """Yield a line for each kind of change, with the names of the first of them."""
    for kind, group in groupby(it.changes, lambda change: change.kind):
        some = list(group)
        names = list(dict.fromkeys(filter(None, (_name(one, it, say, now) for one in some))))
        title = bold(say(f"change-{kind}", count=len(some)))
        more = f" (+\u00a0{len(names) - _NAMED})" if len(names) > _NAMED else ""
        told = ", ".join(names[:_NAMED]) + more
        yield pair_line(title, told, say) if told else title
    if it.changes and all(one.kind in MEANS_NOTHING for one in it.changes):
        yield say("change-nothing-meant")


def _name(change: Change, it: Compared, say: Wording, now: Wording) -> str:
    """Return the name of what changed; none where a count is enough."""
    gone = change.kind in (ChangeKind.ACTION_REMOVED, ChangeKind.QUESTION_REMOVED)
    whole = it.newer.old if gone else it.newer.new
    words = say if gone else now
    definition = _of(whole, change.of)
    if definition is None or change.kind in MEANS_NOTHING:
        return ""
    match change.sort:
        case Sort.RULE if pathway := as_pathway(definition):
            item = Item(pathway.rule(change.id), Status.HOLDS)
            kind = lowered(words(f"kind-{item.rule.kind}"))
            return f"{lowered(subject(face(pathway, item, words)))} ({kind})"
        case Sort.QUESTION:
            return lowered(input_label(definition, change.id, words))
        case Sort.BAND if score := as_score(definition):
            return lowered(band_names(score, (change.id,), words))
    return ""


def _of(whole: Definition | None, id: str) -> Definition | None:
    """Return the definition that changed: the one itself, or a score that it reads."""
    if whole is None or whole.id == id:
        return whole
    return next((it for it in whole.scores if it.id == id), None)


# ---- the result under both ----------------------------------------------------------------------


def _results(page: Page, it: Compared, now: Wording) -> Iterator[Paragraph]:
    say = page.say
    if it.before is None:
        yield _result(page, it.after, say("editions-after"), now)
    elif not it.differs:
        yield _result(page, it.after, say("editions-both"), now)
    else:
        yield _result(page, it.before, say("editions-before"), say)
        yield _result(page, it.after, say("editions-after"), now)


def _result(page: Page, whole: Synthesis, title: str, say: Wording) -> Paragraph:
    places = (None, *page.view.case.standing)
    told = [each for lesion in places for each in _of_one(page, whole, lesion, say)]
    return paragraph(bold(title), *(told or [line(say("editions-nothing"))]))


def _of_one(page: Page, whole: Synthesis, lesion: Lesion | None, say: Wording) -> Iterator[Line]:
    id = lesion.id if lesion else None
    scores = score_words(whole.scores.get(id, ()), page.view, id, say)
    lines: Sequence[Line] = list(saying(whole.of(id), say).lines(say, _LINES))
    if not scores and not lines:
        return
    where = [page.where(lesion)] if lesion else []
    if where or scores:
        yield line(bold(" · ".join([*where, *([scores] if scores else [])])))
    yield from lines


def _lost(it: Compared, say: Wording) -> Iterator[Paragraph]:
    """Yield what was answered that the current edition does not know."""
    old = it.newer.old
    if not it.lost or old is None:
        return
    named = [
        pair(input_label(old, question, say), _answered(old, question, known, say), say)
        for question, known in it.lost[:_LOST]
    ]
    yield paragraph(pair_line(bold(say("editions-lost")), in_a_row(named, say), say))


def _answered(old: Definition, question: str, known: Known, say: Wording) -> str:
    asked, finding = old.question(question), known.finding
    is_value = isinstance(finding.answer, Amount | Days)
    answer = finding.answer if is_value else asked.picked(finding.possible)
    return input_words(old, question, answer, say)
