"""The tabs of an advice that are read: its limits, its sources, and the text in full."""

from __future__ import annotations

from collections.abc import Iterator

from bot.screens.buttons import page_button
from bot.screens.citing import (
    cited_in_full,
    defects_of,
    in_words,
    outside_its_population,
    section_of,
)
from bot.screens.document import (
    Line,
    Paragraph,
    between_lines,
    bold,
    italic,
    line,
    pages,
    paragraph,
)
from bot.screens.pathway.details import LONG, SECTION, Part, tab_screen
from bot.screens.pathway.faces import face, plain_words, subject
from bot.screens.pathway.pages import unreachable
from bot.screens.pathway.phrases import detail, due_words, given, item_words, running_words
from bot.screens.phrases import input_label, pair, title
from bot.screens.screen import Screen
from bot.screens.unnumbered import unnumbered
from core.definition.rule import Kind
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from core.model.dialogue import Dialogue
from core.model.view import PageName
from core.use_cases.steps import statements
from dialogs.keys import defect_key
from dialogs.wording import Wording


def limits_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return what to know beside the advice, and what its sources leave open or print wrongly."""
    head = bold(say("limits-tab-head"))
    return tab_screen(dialogue, head, list(_limits(evaluation, say)) or _no_limit(say), say)


def _no_limit(say: Wording) -> list[Part]:
    return [Part("", paragraph(say("limits-nothing")))]


def _limits(evaluation: PathwayEvaluation, say: Wording) -> Iterator[Part]:
    advice, known = evaluation.advice, set[str]()  # what a line says itself, it is not told again
    for origin in advice.outside:
        words = f"⚠ {outside_its_population(origin, say)}"
        yield Part(say("limits-population"), paragraph(words))
    for item in advice.of(Kind.INFORMATION):
        if item.rule.up_front or item.due or item.rule.runs:
            short = face(evaluation.definition, item, say)
            words = plain_words(evaluation.definition, item, say)
            due = "" if words == short else due_words(item, say)
            running = running_words(item, say, evaluation.today)
            yield Part(subject(short), paragraph(f"· {words}{due}{running}"))
            known |= set(item.rule.defects)
    quiet = (Status.NOT, Status.OPEN)
    said = [it.rule for it in advice.items if it.status not in quiet]
    for id in dict.fromkeys((*advice.notes, *(id for rule in said for id in rule.defects))):
        if id not in known:
            words = unnumbered(say(defect_key(id)))
            yield Part(subject(words), paragraph(f"⚠ {words}"))


def full_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return every rule that says something, in full: text, statements, edition, defects.

    A defect that bears on several rules is told in full the first time.
    """
    pathway, told = evaluation.definition, set[str]()
    answers = [
        pair(input_label(pathway, id, say), given(evaluation, id, say), say)
        for id in evaluation.answers
    ]
    parts = [Part("", paragraph(italic(say(f"{pathway.id}.scope"))))]
    parts += [Part(say("full-answers"), paragraph(*answers))] if answers else []
    for it in evaluation.advice.items:
        if it.status is not Status.NOT:
            name = subject(face(pathway, it, say))
            whole = _in_full(evaluation, it, say, told)
            parts += [Part(name, part) for part in between_lines(whole, LONG)]
    parts += unreachable(pathway, say)
    return tab_screen(dialogue, bold(title(pathway, evaluation.answers, say)), parts, say)


def _in_full(evaluation: PathwayEvaluation, item: Item, say: Wording, told: set[str]) -> Paragraph:
    pathway = evaluation.definition
    what = say(f"status-{item.status}", what=item_words(pathway, item, say))
    when = f"{due_words(item, say)}{running_words(item, say, evaluation.today)}"
    lines: list[str | Line] = [
        line(bold(say(f"kind-{item.rule.kind}")), " · ", bold(what), when),
        detail(pathway, item, say),
        italic(cited_in_full(item.rule.source, say)),
    ]
    for id in dict.fromkeys((*item.rule.defects, *defects_of(item.rule.source))):
        lines.append(f"⚠ {say(defect_key(id))} [{id}]")
        lines += [] if id in told else [say(f"{defect_key(id)}.detail")]
        told.add(id)
    return paragraph(*lines)


def sources_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return what the pathway rests on: title and section, what is said, and a verbatim line.

    Each section stands together, and a page that goes on with one names it again.
    """
    pathway = evaluation.definition
    parts = [Part("", paragraph(italic(say("sources-pages"))))]
    sections: dict[str, list[str]] = {}
    for id in statements(pathway):
        sections.setdefault(section_of(id, say), []).append(id)
    for section, ids in sections.items():
        for page in pages([in_words(id, say) for id in ids], SECTION):
            lines = (it for block in page for it in block.lines)
            parts.append(Part(section.rpartition(" · ")[2], paragraph(bold(section), *lines)))
    report = (page_button(dialogue, PageName.REPORT, say("button-report")),)
    head = bold(title(pathway, evaluation.answers, say))
    return tab_screen(dialogue, head, parts, say, rows=(report,))
