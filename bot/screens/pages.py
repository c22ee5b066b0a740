"""What every definition has beside its end: which answer to change, what is wrong, set aside."""

from __future__ import annotations

from collections.abc import Sequence

from bot.screens.buttons import press, view_button
from bot.screens.document import Document, Paragraph, bold, document, line, paragraph
from bot.screens.phrases import input_label, input_words, pair, title
from bot.screens.screen import Button, Rows, Screen, pairs
from core.definition.answer import UNKNOWN
from core.definition.definition import Definition
from core.engine.evaluation import Evaluation
from core.engine.flow import CANCELLED, RESULT, derived
from core.model.dialogue import Dialogue
from core.model.press import AllAtOnce, Answer, Cancel, Restart, Resume
from core.model.view import LIVE_VIEW, Edit
from core.use_cases.grid import has_grid
from dialogs.wording import Wording


def pick_screen(dialogue: Dialogue, evaluation: Evaluation, say: Wording) -> Screen:
    """Return the list of answers, each a button to change it."""
    definition = evaluation.definition
    excluding = [fact.id for fact in definition.excluded_facts if evaluation.is_known(fact.id)]
    answers, questions = evaluation.answers, definition.questions
    asked = [q.id for q in questions if definition.asks_all or q.id in answers]
    buttons = [
        Button(f"✕ {_label(evaluation, id, say)}", press(dialogue, Answer(id, UNKNOWN)))
        for id in excluding
    ]
    buttons += [view_button(dialogue, Edit(id), _label(evaluation, id, say)) for id in asked]
    head = bold(title(definition, evaluation.answers, say))
    return Screen(
        document(paragraph(head, say("pick-head"))),
        (*pairs(buttons, 1), *_leaving(dialogue, definition, say), (_to_result(dialogue, say),)),
    )


def _leaving(dialogue: Dialogue, definition: Definition, say: Wording) -> Rows:
    """Return how a result is begun anew or closed: its first page has no room for it.

    Of a score, how all its answers come on one screen, too.
    """
    anew = Button(say("button-restart"), press(dialogue, Restart()))
    leaving = (anew, Button(say("button-close"), press(dialogue, Cancel())))
    if definition.rules or not has_grid(definition):
        return (leaving,)
    return ((Button(say("button-all-at-once"), press(dialogue, AllAtOnce())),), leaving)


def _label(evaluation: Evaluation, id: str, say: Wording) -> str:
    definition = evaluation.definition
    now = input_words(definition, id, evaluation.answers.get(id, UNKNOWN), say)
    return pair(input_label(definition, id, say), now, say)


def _to_result(dialogue: Dialogue, say: Wording) -> Button:
    return view_button(dialogue, LIVE_VIEW, say("button-result"))


def aside_screen(
    dialogue: Dialogue,
    evaluation: Evaluation,
    whole: Document,
    urgent: Sequence[Paragraph],
    say: Wording,
) -> Screen:
    """Return the card of a dialogue that is set aside or cancelled, and how to take it up again.

    ``whole`` is the text of its result. It stays to be read, and the start takes it up again; so
    do the emergencies, ``urgent``, that half of the answers brought to light.
    """
    definition = evaluation.definition
    state = "cancelled" if dialogue.state == CANCELLED else "aside"
    answered, total = evaluation.answered, len(definition.asked)
    resume = Button(say("button-resume"), press(dialogue, Resume()))
    ended = derived(definition, evaluation.answers) == RESULT
    if ended and answered:
        return Screen(whole)
    place = (
        say("answered", count=answered, total=str(total))
        if definition.asks_all
        else say("answered-open", count=answered)
    )
    head = line(bold(title(definition, evaluation.answers, say)), f" · {place}")
    rows = ((resume,),) if state == "cancelled" else ()
    return Screen(document(*urgent, paragraph(head, say(f"state-{state}"))), rows)
