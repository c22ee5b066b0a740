"""The result, which is the review: total, band, what follows, every input, and the limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.screens.citing import cited_on_a_page, foot_of_score, outside_its_population
from bot.screens.cord import cord_line
from bot.screens.document import (
    Document,
    Line,
    Paragraph,
    bold,
    code,
    document,
    fold,
    italic,
    joined,
    line,
    paragraph,
)
from bot.screens.hints import result_hints
from bot.screens.pathway.faces import subject
from bot.screens.phrases import (
    band_names,
    certainty,
    headline,
    in_a_row,
    input_label,
    input_words,
    lowered,
    pair,
    part,
    points_words,
    raised,
    title,
    total_words,
)
from bot.screens.unnumbered import added, unnumbered
from core.definition.conditions import ALWAYS
from core.definition.score import Score
from core.engine.evaluation import ScoreEvaluation
from core.engine.result import Neighbour, Result
from core.model.view import View
from dialogs.strategies import forbidding
from dialogs.wording import Wording

_HERE: Final = "\ufffc"
"""Stands in a sentence for what is put there in other letters."""


def result_text(
    view: View, evaluation: ScoreEvaluation, say: Wording, *, tight: int = 0
) -> Document:
    """Return the result. A score never appears without its inputs.

    ``tight``: where a phone would cut its last buttons, at 1 with fewer empty lines, at 2 with the
    inputs in one paragraph.
    """
    score, result = evaluation.definition, evaluation.result
    said = (
        (paragraph(*verdict(evaluation, say)), paragraph(*_actions(score, result, say)))
        if result.applicable
        else (paragraph(bold(headline(score, result, say)), say(f"{score.id}.scope")),)
    )
    first = [*said[:1], paragraph(*cord_line(evaluation, say)), *said[1:]]
    last = [
        paragraph(*_warnings(score, result, say)),
        paragraph(italic(foot_of_score(score.source, say))),
    ]
    inputs = list(_inputs(evaluation, say))
    if tight:
        first, last = [_together(first)], [_together(last)]
    if tight > 1:
        inputs = [joined("\u00a0· ", inputs)]
    return document(
        *result_hints(view, evaluation, say),
        *first,
        paragraph(*inputs),
        paragraph(*_set_aside(evaluation, say)),
        *last,
    )


def _together(blocks: Sequence[Paragraph]) -> Paragraph:
    return paragraph(*(it for block in blocks for it in block.lines))


def line_text(evaluation: ScoreEvaluation, unread: Sequence[str], say: Wording) -> Document:
    """Return what a typed line comes to where it is all there is: no dialogue, no card.

    What is known stands with its points, what is missing is named; what follows in full, and the
    limits, are folded. ``unread`` are the words that were not understood: nobody is named in them,
    or the line would have been refused.
    """
    score, result = evaluation.definition, evaluation.result
    said = (
        (*verdict(evaluation, say), *_brief(score, result, say))
        if result.applicable
        else (bold(headline(score, result, say)), say(f"{score.id}.scope"))
    )
    warnings = [*_warnings(score, result, say)]
    visible = 1 if result.outside_population else 0  # for whom it was written is no small print
    return document(
        paragraph(*_not_read(unread, say)),
        paragraph(*said),
        *cord_line(evaluation, say),
        paragraph(*_known(evaluation, say), *filter(None, [missing_words(evaluation, say)])),
        paragraph(*warnings[:visible]),
        fold(*_in_full(score, result, say), *warnings[visible:]),
        paragraph(italic(cited_on_a_page(score.source, say)), italic(say("no-patient"))),
    )


def _brief(score: Score, result: Result, say: Wording) -> Iterator[str]:
    """Yield what follows in a few words, where only one thing can."""
    if len(result.bands) == 1:
        yield f"→ {raised(part(f'{score.id}-band-{result.bands[0]}', 'brief', say))}"
        yield from _to_exclude(score, result, say)


def _in_full(score: Score, result: Result, say: Wording) -> Iterator[str | Line]:
    if result.applicable and len(result.bands) == 1:
        exclusions = set(_to_exclude(score, result, say))
        yield from (it for it in _actions(score, result, say) if it not in exclusions)


def missing_words(evaluation: ScoreEvaluation, say: Wording) -> str:
    """Return what a score still needs to be known, "" where nothing."""
    score, result = evaluation.definition, evaluation.result
    unknown = result.unknown if result.applicable else ()
    names = (input_label(score, id, say) for id in unknown)
    return pair(say("missing"), ", ".join(names), say) if unknown else ""


def _known(evaluation: ScoreEvaluation, say: Wording) -> Iterator[str | Line]:
    score = evaluation.definition
    if not evaluation.result.applicable:
        yield from _inputs(evaluation, say)
        return
    known = [it for it in score.questions if evaluation.is_known(it.id)]
    answers = evaluation.answers
    said = (
        " ".join(
            (
                lowered(input_label(score, it.id, say)),
                input_words(score, it.id, answers[it.id], say),
                points_words(score, it, answers[it.id], say),
            )
        ).rstrip()
        for it in known
    )
    yield raised(in_a_row(said, say))


def _not_read(unread: Sequence[str], say: Wording) -> Iterator[Line]:
    """Yield the words that were not understood, as they were typed."""
    if unread:
        before, _, behind = say("not-understood", texts=_HERE).partition(_HERE)
        yield line(before, joined(", ", (quoted_to_others(it, say) for it in unread)), behind)


def quoted_to_others(text: str, say: Wording) -> Line:
    """Return a text as it is quoted where others read it: as code, it calls and links nobody."""
    return code(say("quoted", text=text))


def verdict(evaluation: ScoreEvaluation, say: Wording) -> Iterator[str | Line]:
    """Yield what a score comes to, as far as the answers go: total or range, bands, readings."""
    score, result = evaluation.definition, evaluation.result
    subject = title(score, evaluation.answers, say).removeprefix(say(score.id))
    yield line(bold(headline(score, result, say)), subject)
    yield from _bands(score, result, say)
    yield from _readings(score, result, say)


def _bands(score: Score, result: Result, say: Wording) -> Iterator[Line]:
    shown = result.principal.bands
    if not shown:
        yield bold(say("to-the-board"))
        return
    in_the_headline = result.principal.graded and len(shown) == 1
    names = "" if in_the_headline else band_names(score, shown, say)
    sure = certainty(result, say)
    if len(shown) == 1 and names.startswith(say(score.id)) and not sure:
        return  # "Mirels ≥ 9" under "Mirels 10/12"
    if names or sure:
        yield line(bold(names) if names else "", " — " if names and sure else "", sure)


def _readings(score: Score, result: Result, say: Wording) -> Iterator[str]:
    """Yield each reading's total where they differ, or where one has no value."""
    if not result.differing or len(score.readings) == 1:
        return
    for reading in result.readings:
        name = say(f"{score.id}-reading-{reading.id}")
        value = f"{total_words(score, reading, say)} · {band_names(score, reading.bands, say)}"
        known = value if reading.bands else say("reading-without-value")
        yield f"· {pair(name, known, say)}"


def _actions(score: Score, result: Result, say: Wording) -> Iterator[str | Line]:
    """Yield what follows from each band that is still possible; the same advice is said once."""
    by_action: dict[str, list[str]] = {}
    for band in result.bands:
        action = unnumbered(say(f"{score.id}-band-{band}.action"))
        by_action.setdefault(action, []).append(band)
    several = len(by_action) > 1
    for action, bands in by_action.items():
        yield f"→ {pair(band_names(score, bands, say), action, say) if several else action}"
        meanings = (added(say(f"{score.id}-band-{band}.meaning")) for band in bands)
        yield from (italic(it) for it in meanings if it)
    yield from _to_exclude(score, result, say)
    if len(result.bands) > 1:
        yield bold(say("to-the-board"))


def _to_exclude(score: Score, result: Result, say: Wording) -> Iterator[str]:
    """Yield what forbids the treatments that the bands name: a score asks nothing about it."""
    guards = (rule for band in result.bands for rule in forbidding(score.id, band))
    names = dict.fromkeys(lowered(subject(say(f"guard-{rule.id}"))) for rule in guards)
    if names:
        yield f"☐ {say('to-exclude', what=', '.join(names))}"


def _inputs(evaluation: ScoreEvaluation, say: Wording) -> Iterator[Line]:
    score, result = evaluation.definition, evaluation.result
    if not result.applicable:
        yield from (_input_line(evaluation, id, "", say) for id in result.excluded_by)
        return
    for question in score.questions:
        worth = points_words(score, question, evaluation.answers.get(question.id), say)
        decides = f" ⟵ {say('decides')}" if question.id in result.deciding[:1] else ""
        yield line(_input_line(evaluation, question.id, worth, say), decides)


def _input_line(evaluation: ScoreEvaluation, id: str, worth: str, say: Wording) -> Line:
    """Return one input: its points, where it has any, its name and the answer."""
    score = evaluation.definition
    words = input_words(score, id, evaluation.answers.get(id), say)
    points = line(bold(worth), "  ") if worth else ""
    return line(points, pair(input_label(score, id, say), words, say))


def _set_aside(evaluation: ScoreEvaluation, say: Wording) -> Iterator[str | Line]:
    if aside := evaluation.set_aside:
        yield say("set-aside-answers")
        yield from (_input_line(evaluation, id, "", say) for id in aside)


def neighbours(evaluation: ScoreEvaluation, say: Wording) -> Iterator[str]:
    """Yield how far the nearest other bands are, and which single answer leads there."""
    yield from (_neighbour(evaluation, it, say) for it in evaluation.result.neighbours)


def _neighbour(evaluation: ScoreEvaluation, neighbour: Neighbour, say: Wording) -> str:
    score = evaluation.definition
    key = f"{score.id}-band-{neighbour.band}"
    band = f"{say(key)} — {say(f'{key}.brief')}"
    needed = f"{neighbour.needed:+d}".replace("-", "−")
    if neighbour.question is None or neighbour.choice is None:
        return f"△ {say('neighbour-far', needed=needed, band=band)}"
    question = score.question(neighbour.question)
    nearest = say(
        "neighbour",
        needed=needed,
        band=band,
        total=str(neighbour.total),
        question=say(f"{score.id}-{question.id}.label"),
        new=say(f"{score.id}-{question.id}-{neighbour.choice}.short"),
        old=input_words(score, question.id, evaluation.answers[question.id], say),
    )
    return f"△ {nearest}"


def _warnings(score: Score, result: Result, say: Wording) -> Iterator[str]:
    if result.outside_population:
        yield f"⚠ {outside_its_population(score.source.origin, say)}"
    of_every_patient = {it.id for it in score.notes if it.when == ALWAYS}  # read behind "Why?"
    notes = (it for it in result.notes if it not in of_every_patient)
    yield from (f"⚠ {unnumbered(say(f'{score.id}-note-{it}'))}" for it in notes)
