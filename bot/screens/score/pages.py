"""Pages laid over a result: an edit weighed, why, limits, sources."""

from __future__ import annotations

from bot.screens.buttons import page_button, press, view_button
from bot.screens.citing import cited_below, edition_line, in_words, places, section_of
from bot.screens.document import (
    Line,
    Paragraph,
    bold,
    document,
    fold,
    italic,
    line,
    paragraph,
    spaced,
)
from bot.screens.phrases import changed_line, headline, input_label, pair, title
from bot.screens.score.result import neighbours
from bot.screens.screen import Button, Screen
from bot.screens.unnumbered import unnumbered
from core.definition.score import Band, Score
from core.engine.evaluation import ScoreEvaluation
from core.engine.result import Result
from core.model.dialogue import Dialogue
from core.model.press import Keep
from core.model.view import LIVE_VIEW, Confirm, PageName
from core.use_cases.steps import statements
from dialogs.wording import Wording


def _to_result(dialogue: Dialogue, say: Wording) -> Button:
    return view_button(dialogue, LIVE_VIEW, say("button-result"))


def confirm_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return old -> new of an edit that moves the band or the advice, before it is kept."""
    assert isinstance(dialogue.view, Confirm)  # render() saw to it
    id, answer = dialogue.view.question, dialogue.view.answer
    score, changed = evaluation.definition, evaluation.changed(id, answer)
    before, after = evaluation.result, changed.result
    aside = ", ".join(input_label(score, other, say) for other in changed.set_aside)
    keep = Button(say("button-keep"), press(dialogue, Keep(id, answer)))
    discard = view_button(dialogue, LIVE_VIEW, say("button-discard"))
    text = document(
        paragraph(
            changed_line(evaluation, id, answer, say),
            line(headline(score, before, say), " → ", bold(headline(score, after, say))),
        ),
        paragraph(
            _consequence(score, before, say),
            line("→ ", bold(_consequence(score, after, say))),
        ),
        paragraph(*([say("edit-sets-aside", names=aside)] if aside else [])),
    )
    return Screen(text, ((keep,), (discard,)))


def _consequence(score: Score, result: Result, say: Wording) -> str:
    if not result.applicable:
        return say("not-applicable", score=say(score.id))
    if not result.bands:
        return say("no-value")
    return f" {say('or')} ".join(_band_in_brief(score, band, say) for band in result.bands)


def _band_in_brief(score: Score, band: str, say: Wording) -> str:
    key = f"{score.id}-band-{band}"
    return say(key) if score.band(band).low is None else pair(say(key), say(f"{key}.brief"), say)


def why_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return why this band: its edges, the principal reading's reason, and what is noted.

    From here one goes on to what else is read of a result: its limits, its sources, an error.
    """
    score, result = evaluation.definition, evaluation.result
    ranges = [band for band in score.bands if band.low is not None]
    several = len(score.readings) > 1
    text = document(
        paragraph(bold(headline(score, result, say)), say(f"{score.id}.measures")),
        paragraph(*(_band_line(score, band, result, say) for band in ranges)),
        paragraph(*neighbours(evaluation, say)),
        paragraph(*([say(f"{score.id}.principal")] if several else [])),
        paragraph(*(f"⚠ {unnumbered(say(f'{score.id}-note-{it}'))}" for it in result.notes)),
    )
    pages = (PageName.LIMITS, PageName.SOURCES, PageName.REPORT)
    reading = tuple(page_button(dialogue, page, say(f"button-{page}")) for page in pages)
    return Screen(text, (reading, (_to_result(dialogue, say),)))


def _band_line(score: Score, band: Band, result: Result, say: Wording) -> Line:
    edges = f"{band.low}" if band.low == band.high else f"{band.low}–{band.high}"
    words = pair(edges, say(f"{score.id}-band-{band.id}"), say)
    key = f"{score.id}-band-{band.id}"
    possible = band.id in result.bands
    more = (" ", italic(unnumbered(say(f"{key}.meaning")))) if possible else ()
    action = unnumbered(say(f"{key}.action"))
    return line(bold(words) if possible else words, f" — {action}", *more)


def _note(score: Score, id: str, say: Wording) -> Paragraph:
    key = f"{score.id}-note-{id}"
    return paragraph(line("⚠ ", bold(unnumbered(say(key)))), unnumbered(say(f"{key}.detail")))


def _limits(dialogue: Dialogue, say: Wording) -> Button:
    return page_button(dialogue, PageName.LIMITS, say("button-limits"))


def limits_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return every defect, gap and limit of the sources that bears on the score, folded."""
    score = evaluation.definition
    head = line(bold(title(score, evaluation.answers, say)), f" · {say('limits-head')}")
    notes = fold(*spaced(_note(score, note.id, say) for note in score.notes))
    return Screen(document(head, notes), ((_to_result(dialogue, say),),))


def sources_screen(dialogue: Dialogue, evaluation: ScoreEvaluation, say: Wording) -> Screen:
    """Return what is said under which title, a verbatim line each; the line numbers are folded."""
    score = evaluation.definition
    blocks, section = [], ""
    for id in statements(score):
        if (here := section_of(id, say)) != section:
            blocks.append(line(bold(here)))
        section = here
        blocks += in_words(id, say).lines
    text = document(
        paragraph(bold(title(score, evaluation.answers, say)), italic(say("sources-pages"))),
        paragraph(*blocks),
        fold(
            edition_line(score, say),
            cited_below(score.source, say),
            *places(statements(score), say),
        ),
    )
    return Screen(text, ((_to_result(dialogue, say), _limits(dialogue, say)),))
