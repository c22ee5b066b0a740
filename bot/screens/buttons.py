"""Buttons of a card: what they ask for of the dialogue as it is drawn."""

from __future__ import annotations

from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.screen import Button
from core.definition.answer import Answer as Value
from core.definition.question import Question
from core.model.dialogue import Dialogue
from core.model.press import Action, Answer, Open, Press, Show
from core.model.view import Page, PageName, View
from dialogs.wording import Wording

HOME: Final = MenuPress(MenuVerb.PAGE, "home")
"""The press, on any card, that says the start menu anew: the card stays as it is."""


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


def home_button(say: Wording) -> Button:
    """Return the button that says the start menu anew."""
    return Button(say("button-home"), HOME)
