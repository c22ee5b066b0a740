"""The prerequisites of a pathway, ticked in place."""

from __future__ import annotations

from dataclasses import replace

from bot.screens.buttons import edit_button, press, view_button
from bot.screens.document import bold, document, paragraph
from bot.screens.hints import hint_head
from bot.screens.pathway.faces import plain_words
from bot.screens.pathway.phrases import box, due_words, looked_for, prerequisites
from bot.screens.phrases import title, value_words
from bot.screens.screen import Button, Screen, pairs
from core.definition.answer import UNKNOWN, answer_of
from core.definition.rule import Kind
from core.definition.terms import Amount, Days
from core.engine.advice import Item, Status
from core.engine.due import Tick
from core.engine.evaluation import PathwayEvaluation
from core.model.dialogue import Dialogue
from core.model.press import SetCheck
from core.model.view import LIVE_VIEW, Checks, Edit, HintKind, View, hint_of
from dialogs.keys import rule_key
from dialogs.wording import Wording

_TOLD = (HintKind.EARLY, HintKind.FUTURE)
_NEXT = {"unknown": "done", "done": "to_do", "to_do": "not_applicable", "not_applicable": "unknown"}
"""A tap on a prerequisite moves it to the next state."""


def checks_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the prerequisites, ticked in place. A date can be typed for the one ticked last."""
    items = prerequisites(evaluation.advice)
    asked = _to_ask(evaluation)
    head = bold(f"{title(evaluation.definition, evaluation.answers, say)} · {say('checks-head')}")
    boxes = [f"☐ {plain_words(evaluation.definition, it, say)}" for it in asked.values()]
    boxes += [_check_line(evaluation, it, say) for it in items]
    buttons = [_ask_button(dialogue, evaluation, it, say) for it in asked.values()]
    buttons += [_tick_button(dialogue, evaluation, it, say) for it in items]
    return Screen(
        document(head, paragraph(*boxes), _hint(dialogue.view, say)),
        (
            *pairs(buttons),
            (
                view_button(dialogue, LIVE_VIEW, say("button-result")),
                edit_button(dialogue, say),
            ),
        ),
    )


def to_prepare(evaluation: PathwayEvaluation) -> bool:
    """Tell whether something is to be ticked, or to be looked for, before what is advised."""
    ticked = prerequisites(evaluation.advice)
    return bool(ticked or _to_ask(evaluation))


def _to_ask(evaluation: PathwayEvaluation) -> dict[str, Item]:
    """Return what guards and is to be looked for, by the question that is asked first for each."""
    found: dict[str, Item] = {}
    guards = (Kind.EMERGENCY, Kind.CONTRAINDICATION)
    for item in evaluation.advice.of(*guards, status=(Status.CHECK,)):
        if item.to_ask:
            found.setdefault(item.to_ask[0], item)
    return found


def _ask_button(
    dialogue: Dialogue, evaluation: PathwayEvaluation, item: Item, say: Wording
) -> Button:
    label = say("to-check", what=looked_for(evaluation, item, say))
    return view_button(dialogue, Edit(item.to_ask[0]), f"☐ {label}")


def _check_line(evaluation: PathwayEvaluation, item: Item, say: Wording) -> str:
    """Return a prerequisite with its state; one of which nothing is known says nothing of it."""
    state = item.tick or Tick.UNKNOWN
    done = evaluation.answers.get(item.rule.check or "")
    told = [] if state is Tick.UNKNOWN else [say(f"tick-{state}")]
    told += [value_words(done, say)] if isinstance(done, Amount | Days) else []
    known = f" — {', '.join(told)}" if told else ""
    words = plain_words(evaluation.definition, item, say)
    return f"{box(item)} {words}{known}{due_words(item, say)}"


def _hint(view: View, say: Wording) -> str:
    hint = hint_of(view)
    if hint:
        told = hint.kind if hint.kind in _TOLD else HintKind.UNCLEAR
        why = say("checks-hint" if told is HintKind.UNCLEAR else f"hint-{told}")
        return f"{hint_head(replace(hint, kind=told), say)} {why}"
    return say("checks-tap" if view == Checks() else "checks-date")


def _tick_button(
    dialogue: Dialogue, evaluation: PathwayEvaluation, item: Item, say: Wording
) -> Button:
    id = item.rule.check or ""
    following = _NEXT.get(evaluation.answers.get(id, UNKNOWN).term, "to_do")
    label = f"{box(item)} {say(f'{rule_key(evaluation.definition, item.rule, say)}.label')}"
    return Button(label, press(dialogue, SetCheck(id, answer_of(following))))
