"""Buttons of a card: what they ask for of the dialogue as it is drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.label_width import fits
from bot.screens.screen import Button, Rows, Screen
from core.definition.answer import Answer as Value
from core.definition.question import Question
from core.model.dialogue import Dialogue
from core.model.press import Action, Answer, Home, Open, Press, Show
from core.model.view import Page, PageName, View
from dialogs.leading import EMERGENCY
from dialogs.wording import Wording

ACROSS: Final = 3
"""Buttons of a row on a phone."""


def answer_press(dialogue: Dialogue, question: Question, answer: Value) -> Press:
    """Return the press that answers a question."""
    return press(dialogue, Answer(question.id, answer))


def press(dialogue: Dialogue, action: Action) -> Press:
    """Return the press that asks for something of a dialogue as it is drawn."""
    return Press(dialogue.token, dialogue.revision, action)


def open_button(dialogue: Dialogue, definition: str, label: str) -> Button:
    """Return the button that goes on with another definition."""
    return Button(label, press(dialogue, Open(definition)))


def view_button(dialogue: Dialogue, view: View, label: str) -> Button:
    """Return the button that lays a view over the question or result."""
    return Button(label, press(dialogue, Show(view)))


def page_button(dialogue: Dialogue, name: PageName, label: str) -> Button:
    """Return the button that opens a page."""
    return view_button(dialogue, Page(name), label)


def edit_button(dialogue: Dialogue, say: Wording) -> Button:
    """Return the way to the answers, to change one."""
    return page_button(dialogue, PageName.PICK, say("button-edit"))


def with_emergency(screen: Screen, dialogue: Dialogue, say: Wording) -> Screen:
    """Return a screen with the way to the emergencies, the last button of its last row, always.

    Those of the emergencies themselves need none.
    """
    if dialogue.definition == EMERGENCY or dialogue.view == Page(PageName.EMERGENCY):
        return screen
    door = open_button(dialogue, EMERGENCY, say("button-emergency"))
    return replace(screen, rows=_with_last(screen.rows, door))


def with_way_to_emergencies(screen: Screen, say: Wording) -> Screen:
    """Return a page that is no card with the way to the emergencies, as its last button.

    A page without buttons asks nothing, and one that has the way already needs no other.
    """
    data = [it.data or "" for row in screen.rows for it in row]
    if not data or any(it.endswith(EMERGENCY) for it in data):
        return screen
    door = Button(say("button-emergency"), MenuPress(MenuVerb.START, EMERGENCY))
    return replace(screen, rows=_with_last(screen.rows, door))


def _with_last(rows: Rows, door: Button) -> Rows:
    """Lay a button out in the last row where it has room there, else in a row of its own."""
    *before, last = rows
    whole = (*last, door)
    room = len(whole) <= ACROSS and all(fits(it.label, len(whole)) for it in whole)
    return (*before, whole) if room else (*rows, (door,))


def join_button(say: Wording) -> Button:
    """Return the button by which a quick score joins a case."""
    return Button(say("button-to-case"), MenuPress(MenuVerb.CASE, "jo"))


def home_button(dialogue: Dialogue, say: Wording) -> Button:
    """Return the button that leaves a result as it is: for its case, or for the start."""
    name = f"▤ {dialogue.case_name}" if dialogue.case_name else say("button-home")
    return Button(name, press(dialogue, Home()))
