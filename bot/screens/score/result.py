"""The result, which is the review: total, band, what follows, every input, and the limits."""

from __future__ import annotations

from bot.screens.citing import cited_below, cited_in_a_copy, outside_its_population
from bot.screens.phrases import (
    band_names,
    finest_words,
    headline,
    input_label,
    input_words,
    pair,
    points_words,
    title,
    total_words,
)
from bot.screens.question import read_hint, view_button
from bot.screens.screen import COPY_LIMIT, Button, Rows, Screen, bold, escape, italic, utf16_length
from core.definition.score import Score
from core.engine.result import Neighbour, Result
from core.engine.scoring import not_counting
from core.model.dialogue import Dialogue
from core.model.press import Press, Verb
from dialogs.wording import Wording


def result_screen(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> Screen:
    """Return the card of a finished dialogue."""
    return Screen(result_text(dialogue, score, result, say), _rows(dialogue, score, result, say))


def result_text(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> str:
    """Return the result in HTML. A score never appears without its inputs."""
    parts = [*_hints(dialogue, say)]
    parts += (
        _verdict(dialogue, score, result, say)
        if result.applicable
        else _refusal(score, result, say)
    )
    parts.append(_inputs(dialogue, score, result, say))
    parts += _set_aside(dialogue, score, say)
    parts += _distance(dialogue, score, result, say)
    parts += _warnings(score, result, say)
    parts.append(italic(cited_below(score.source, say)))
    return "\n\n".join(part for part in parts if part)


def _hints(dialogue: Dialogue, say: Wording) -> list[str]:
    page, *arguments = dialogue.view.split(":")
    if page != "hint":
        return []
    lines = read_hint(arguments[1:], say) if arguments[0] == "read" else [say("hint-result")]
    return ["\n".join(escape(line) for line in lines)] if lines else []


# ---- what it says ------------------------------------------------------------------------------


def _verdict(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> list[str]:
    subject = title(score, dialogue, say).removeprefix(say(score.id))
    head = f"{bold(headline(score, result, say))}{escape(subject)}"
    lines = [head, *_bands(score, result, say), *_readings(score, result, say)]
    return ["\n".join(lines), *_actions(score, result, say)]


def _bands(score: Score, result: Result, say: Wording) -> list[str]:
    shown = result.principal.bands
    if not shown:
        return [bold(say("to-the-board"))]
    names = (
        "" if result.principal.graded and len(shown) == 1 else bold(band_names(score, shown, say))
    )
    certainty = _certainty(result, say)
    return (
        [f"{names}{' — ' if names and certainty else ''}{escape(certainty)}"]
        if names or certainty
        else []
    )


def _certainty(result: Result, say: Wording) -> str:
    count = len(result.unknown)
    if result.certain:
        return say("certain-despite", count=count) if count else ""
    return say("uncertain-unknown", count=count) if count else say("uncertain-readings")


def _readings(score: Score, result: Result, say: Wording) -> list[str]:
    """Return each reading's total where they differ, or where one has no value."""
    if not result.differing or len(score.readings) == 1:
        return []
    lines = []
    for reading in result.readings:
        name = say(f"{score.id}-reading-{reading.id}")
        value = f"{total_words(score, reading, say)} · {band_names(score, reading.bands, say)}"
        known = value if reading.bands else say("reading-without-value")
        lines.append(escape(f"· {pair(name, known, say)}"))
    return lines


def _actions(score: Score, result: Result, say: Wording) -> list[str]:
    """Return what follows from each band that is still possible; the same advice is said once."""
    by_action: dict[str, list[str]] = {}
    for band in result.bands:
        by_action.setdefault(say(f"{score.id}-band-{band}.action"), []).append(band)
    several = len(by_action) > 1
    lines = []
    for action, bands in by_action.items():
        meanings = [italic(say(f"{score.id}-band-{band}.meaning")) for band in bands]
        said = pair(band_names(score, bands, say), action, say) if several else action
        lines += [f"→ {escape(said)}", *meanings]
    if len(result.bands) > 1:
        lines.append(bold(say("to-the-board")))
    return ["\n".join(lines)]


def _refusal(score: Score, result: Result, say: Wording) -> list[str]:
    return [f"{bold(headline(score, result, say))}\n{escape(say(f'{score.id}.scope'))}"]


def _inputs(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> str:
    if not result.applicable:
        return "\n".join(input_line(dialogue, score, id, "", say) for id in result.excluded_by)
    lines = []
    for question in score.questions:
        term = dialogue.answers.get(question.id)
        worth = points_words(score, question, term, say)
        decides = f" ⟵ {say('decides')}" if question.id in result.deciding[:1] else ""
        lines.append(input_line(dialogue, score, question.id, worth, say) + escape(decides))
    return "\n".join(lines)


def input_line(dialogue: Dialogue, score: Score, id: str, worth: str, say: Wording) -> str:
    """Return one input: its points, where it has any, its name and the answer. HTML."""
    words = input_words(score, id, dialogue.answers.get(id), say)
    points = f"{bold(worth)}  " if worth else ""
    return points + escape(pair(input_label(score, id, say), words, say))


def _set_aside(dialogue: Dialogue, score: Score, say: Wording) -> list[str]:
    aside = not_counting(score, dialogue.answers)
    if not aside:
        return []
    lines = [input_line(dialogue, score, id, "", say) for id in aside]
    return ["\n".join([escape(say("set-aside-answers")), *lines])]


def _distance(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> list[str]:
    lines = [_neighbour(dialogue, score, neighbour, say) for neighbour in result.neighbours]
    return ["\n".join(f"△ {escape(line)}" for line in lines)] if lines else []


def _neighbour(dialogue: Dialogue, score: Score, neighbour: Neighbour, say: Wording) -> str:
    key = f"{score.id}-band-{neighbour.band}"
    band = f"{say(key)} — {say(f'{key}.brief')}"
    needed = f"{neighbour.needed:+d}".replace("-", "−")
    if neighbour.question is None or neighbour.choice is None:
        return say("neighbour-far", needed=needed, band=band)
    question = score.question(neighbour.question)
    return say(
        "neighbour",
        needed=needed,
        band=band,
        total=str(neighbour.total),
        question=say(f"{score.id}-{question.id}.label"),
        new=say(f"{score.id}-{question.id}-{neighbour.choice}.short"),
        old=input_words(score, question.id, dialogue.answers[question.id], say),
    )


def _warnings(score: Score, result: Result, say: Wording) -> list[str]:
    lines = [say(f"{score.id}-note-{note}") for note in result.notes]
    if result.outside_population:
        lines.insert(0, outside_its_population(score.source.origin, say))
    return ["\n".join(f"⚠ {escape(line)}" for line in lines)] if lines else []


# ---- what it offers ----------------------------------------------------------------------------


def _rows(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> Rows:
    edit = [view_button(dialogue, "pick", say("button-edit"))]
    if result.unknown and result.applicable:
        first = (*result.deciding, *result.unknown)[0]
        edit.insert(0, view_button(dialogue, "edit", say("button-complete"), first))
    copied = Button(say("button-copy"), copies=copy_text(dialogue, score, result, say))
    pages = ("why", "sources", "report")
    reading = [view_button(dialogue, page, say(f"button-{page}")) for page in pages]
    ways_out = [
        Button(say("button-back"), _press(dialogue, Verb.BACK)),
        Button(say("button-restart"), _press(dialogue, Verb.RESTART)),
        Button(say("button-cancel"), _press(dialogue, Verb.CANCEL)),
    ]
    return ((*edit, copied), tuple(reading), tuple(ways_out))


def _press(dialogue: Dialogue, verb: Verb) -> Press:
    return Press(verb, dialogue.token, dialogue.revision)


def copy_text(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> str:
    """Return the result as plain text for a record, inputs included, in what a button can copy.

    What does not fit is left out in this order: spaces, the names of bands that are only possible,
    the source. Never an input.
    """
    inputs = [_plain_input(dialogue, score, id, say) for id in _inputs_of(score, result)]
    source = f". {cited_in_a_copy(score.source, say)}"
    head, short = _plain_head(score, result, say)
    tries = (
        pair(head, " ; ".join(inputs), say) + source,
        pair(head, ";".join(inputs), say) + source,
        pair(short, ";".join(inputs), say) + source,
        pair(short, ";".join(inputs), say),
    )
    return next((text for text in tries if utf16_length(text) <= COPY_LIMIT), tries[-1])


def _plain_head(score: Score, result: Result, say: Wording) -> tuple[str, str]:
    """Return the verdict in full, and as short as it can be said."""
    head = headline(score, result, say)
    if not result.applicable:
        return head, head
    if result.principal.graded:
        return (head, say(score.id)) if result.unknown else (head, head)
    return f"{head} {_plain_bands(score, result, say)}", f"{head} ({_certainty(result, say)})"


def _plain_bands(score: Score, result: Result, say: Wording) -> str:
    if result.principal.bands:
        return band_names(score, result.bands, say)
    others = (
        f"{say(f'{score.id}-reading-{r.id}')} {total_words(score, r, say)}" for r in result.valued
    )
    return f"({', '.join(others)})"


def _inputs_of(score: Score, result: Result) -> list[str]:
    return [q.id for q in score.questions] if result.applicable else list(result.excluded_by)


def _plain_input(dialogue: Dialogue, score: Score, id: str, say: Wording) -> str:
    term = dialogue.answers.get(id)
    label = input_label(score, id, say).lower()
    if all(question.id != id for question in score.questions):
        return f"{label} {input_words(score, id, term, say)}"
    question = score.question(id)
    words = (finest_words(score, question, term, say), points_words(score, question, term, say))
    return " ".join(filter(None, (label, *words)))
