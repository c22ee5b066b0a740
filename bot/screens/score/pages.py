"""Pages over a result: what to edit, an edit weighed, why, limits, sources, an error reported."""

from __future__ import annotations

from bot.screens.citing import cited, cited_below, statement, statement_label
from bot.screens.phrases import headline, input_label, input_words, pair, title
from bot.screens.question import view_button
from bot.screens.screen import Button, Screen, bold, escape, folded, italic, pairs
from core.definition.canonical import digest
from core.definition.definition import Definition
from core.definition.fact import UNKNOWN
from core.definition.score import Score
from core.engine.flow import CANCELLED, RESULT, derived
from core.engine.result import Result
from core.engine.scoring import not_counting
from core.model.dialogue import LIVE_VIEW, Dialogue
from core.model.press import Press, Verb
from core.use_cases.verbs import statements
from dialogs.wording import Wording

MANY = 20
"""Statements beyond which their buttons stand four across: a keyboard has 100 at most."""


def pick_screen(dialogue: Dialogue, score: Definition, say: Wording) -> Screen:
    """Return the list of answers, each a button to change it."""
    excluding = [
        fact.id
        for fact in score.excluded_facts
        if dialogue.answers.get(fact.id, UNKNOWN) != UNKNOWN
    ]
    buttons = [
        Button(f"✕ {_pick_label(dialogue, score, id, say)}", _take_back(dialogue, id))
        for id in excluding
    ]
    buttons += [
        view_button(dialogue, "edit", _pick_label(dialogue, score, q.id, say), q.id)
        for q in score.questions
        if score.asks_all or q.id in dialogue.answers
    ]
    text = "\n".join([bold(title(score, dialogue, say)), escape(say("pick-head"))])
    return Screen(text, (*pairs(buttons, 1), (_to_result(dialogue, say),)))


def _take_back(dialogue: Dialogue, id: str) -> Press:
    return Press(Verb.ANSWER, dialogue.token, dialogue.revision, id, UNKNOWN)


def _pick_label(dialogue: Dialogue, score: Definition, id: str, say: Wording) -> str:
    now = input_words(score, id, dialogue.answers.get(id, UNKNOWN), say)
    return pair(input_label(score, id, say), now, say)


def _to_result(dialogue: Dialogue, say: Wording) -> Button:
    return view_button(dialogue, LIVE_VIEW, say("button-result"))


def confirm_screen(
    dialogue: Dialogue, score: Score, before: Result, after: Result, say: Wording
) -> Screen:
    """Return old -> new of an edit that moves the band or the advice, before it is kept."""
    _, id, term = dialogue.view.split(":")
    old, new = (input_words(score, id, it, say) for it in (dialogue.answers.get(id), term))
    lines = [
        pair(bold(input_label(score, id, say)), f"{escape(old)} → {bold(new)}", say),
        f"{escape(headline(score, before, say))} → {bold(headline(score, after, say))}",
        "",
        escape(_consequence(score, before, say)),
        f"→ {bold(_consequence(score, after, say))}",
    ]
    if aside := not_counting(score, {**dialogue.answers, id: term}):
        names = ", ".join(input_label(score, other, say) for other in aside)
        lines += ["", escape(say("edit-sets-aside", names=names))]
    keep = Button(say("button-keep"), Press(Verb.KEEP, dialogue.token, dialogue.revision, id, term))
    discard = view_button(dialogue, LIVE_VIEW, say("button-discard"))
    return Screen("\n".join(lines), ((keep,), (discard,)))


def _consequence(score: Score, result: Result, say: Wording) -> str:
    if not result.applicable:
        return say("not-applicable", score=say(score.id))
    if not result.bands:
        return say("no-value")
    return f" {say('or')} ".join(_band_in_brief(score, band, say) for band in result.bands)


def _band_in_brief(score: Score, band: str, say: Wording) -> str:
    key = f"{score.id}-band-{band}"
    return say(key) if score.band(band).low is None else pair(say(key), say(f"{key}.brief"), say)


def why_screen(dialogue: Dialogue, score: Score, result: Result, say: Wording) -> Screen:
    """Return why this band: its edges, the principal reading's reason, and the notes in full."""
    lines = [bold(headline(score, result, say)), escape(say(f"{score.id}.measures"))]
    if ranges := [band for band in score.bands if band.low is not None]:
        lines += ["", *(_band_line(score, band.id, result, say) for band in ranges)]
    if len(score.readings) > 1:
        lines += ["", escape(say(f"{score.id}.principal"))]
    lines += [f"\n{_note(score, note, say)}" for note in result.notes]
    return Screen("\n".join(lines), ((_to_result(dialogue, say), _limits(dialogue, say)),))


def _band_line(score: Score, id: str, result: Result, say: Wording) -> str:
    band = score.band(id)
    edges = f"{band.low}" if band.low == band.high else f"{band.low}–{band.high}"
    line = pair(edges, say(f"{score.id}-band-{id}"), say)
    words = bold(line) if id in result.bands else escape(line)
    action = say(f"{score.id}-band-{id}.action")
    return f"{words} — {escape(action)} ({escape(cited(band.source, say))})"


def _note(score: Score, id: str, say: Wording) -> str:
    key = f"{score.id}-note-{id}"
    return f"⚠ {bold(say(key))} [{id}]\n{escape(say(f'{key}.detail'))}"


def _limits(dialogue: Dialogue, say: Wording) -> Button:
    return view_button(dialogue, "limits", say("button-limits"))


def limits_screen(dialogue: Dialogue, score: Score, say: Wording) -> Screen:
    """Return every defect, gap and limit of the sources that bears on the score, folded."""
    notes = "\n\n".join(_note(score, note.id, say) for note in score.notes)
    head = f"{bold(title(score, dialogue, say))} · {escape(say('limits-head'))}"
    return Screen(f"{head}\n{folded(notes)}", ((_to_result(dialogue, say),),))


def sources_screen(dialogue: Dialogue, score: Score, say: Wording) -> Screen:
    """Return the statements, with their lines and a verbatim line each, and the publications."""
    lines = [bold(title(score, dialogue, say)), italic(cited_below(score.source, say))]
    lines += [escape(say("edition", edition=score.edition, digest=digest(score)[:8])), ""]
    lines += [statement(id, say) for id in statements(score)]
    row = (_to_result(dialogue, say), _limits(dialogue, say))
    return Screen("\n".join(lines), (row,))


def report_screen(dialogue: Dialogue, score: Definition, say: Wording) -> Screen:
    """Return the choice of which statement is wrong. Answers are not sent."""
    lines = [bold(say("report-head")), escape(say("report-body")), ""]
    lines.append(escape(say("edition", edition=score.edition, digest=digest(score)[:8])))
    buttons = [
        Button(statement_label(id), Press(Verb.WRONG, dialogue.token, dialogue.revision, "", id))
        for id in statements(score)
    ]
    return Screen(
        "\n".join(lines),
        (*pairs(buttons, 2 if len(buttons) < MANY else 4), (_to_result(dialogue, say),)),
    )


def aside_screen(dialogue: Dialogue, definition: Definition, whole: str, say: Wording) -> Screen:
    """Return the card of a dialogue that is set aside or cancelled, and how to take it up again.

    ``whole`` is the text of its result, shown while it is set aside with nothing left to ask.
    """
    state = "cancelled" if dialogue.state == CANCELLED else "aside"
    answered = sum(question.id in dialogue.answers for question in definition.questions)
    resume = Button(say("button-resume"), Press(Verb.RESUME, dialogue.token, dialogue.revision))
    if derived(definition, dialogue.answers) == RESULT and answered and state == "aside":
        return Screen(whole, ((resume,),))
    if definition.asks_all:
        place = say("answered", count=str(answered), total=str(len(definition.questions)))
    else:
        place = say("answered-open", count=answered)
    head = f"{bold(title(definition, dialogue, say))} · {escape(place)}"
    text = f"{head}\n{escape(say(f'state-{state}'))}"
    return Screen(text, ((resume,),))
