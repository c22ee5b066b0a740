"""The prerequisites of a pathway, ticked in place."""

from __future__ import annotations

from bot.screens.buttons import press, view_button
from bot.screens.pathway.phrases import box, due_words, line
from bot.screens.phrases import title, value_words
from bot.screens.screen import Button, Screen, bold, escape, pairs
from core.definition.pathway import Kind, Pathway
from core.definition.terms import read_value
from core.engine.advice import Advice, Item, Status, Tick
from core.model.dialogue import Dialogue
from core.model.press import SetCheck
from core.model.view import LIVE_VIEW, Checks, HintKind, View, hint_of
from dialogs.keys import rule_key
from dialogs.wording import Wording

_NEXT = {"unknown": "done", "done": "to_do", "to_do": "not_applicable", "not_applicable": "unknown"}
"""A tap on a prerequisite moves it to the next state."""


def checks_screen(dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording) -> Screen:
    """Return the prerequisites, ticked in place. A date can be typed for the one ticked last."""
    items = advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN))
    lines = [bold(f"{title(pathway, dialogue, say)} · {say('checks-head')}")]
    lines += [escape(_check_line(dialogue, pathway, it, say)) for it in items]
    lines += [escape(hint) for hint in _check_hints(dialogue.view, say)]
    buttons = [_tick_button(dialogue, pathway, it, say) for it in items]
    return Screen(
        "\n\n".join(lines),
        (*pairs(buttons), (view_button(dialogue, LIVE_VIEW, say("button-result")),)),
    )


def _check_line(dialogue: Dialogue, pathway: Pathway, item: Item, say: Wording) -> str:
    state = item.tick or Tick.UNKNOWN
    done = read_value(dialogue.answers.get(item.rule.check or "", ""))
    words = say(f"tick-{state}") + (f", {value_words(done, say)}" if done else "")
    return f"{box(item)} {line(pathway, item, say)}\n   {words}{due_words(item, say)}"


def _check_hints(view: View, say: Wording) -> list[str]:
    if hint := hint_of(view):
        return [say("hint-future" if hint.kind is HintKind.FUTURE else "checks-hint")]
    return [say("checks-tap" if view == Checks() else "checks-date")]


def _tick_button(dialogue: Dialogue, pathway: Pathway, item: Item, say: Wording) -> Button:
    id = item.rule.check or ""
    term = _NEXT.get(dialogue.answers.get(id, "unknown"), "to_do")
    label = f"{box(item)} {say(f'{rule_key(pathway, item.rule, say)}.label')}"
    return Button(label, press(dialogue, SetCheck(id, term)))
