"""What is typed in an exercise: taken as its answer, read as in a score; nothing of it is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz
from telegram import Update

from bot.callback_data import MenuPress, MenuVerb
from bot.context import Context
from bot.handlers import exercising, exercising_pathways
from bot.own_choice import choices
from bot.screens import exercise as screens
from bot.screens import exercise_pathway
from bot.screens.exercise import LETTERS, Attempt
from bot.screens.exercise_pathway import Choosing, name_of
from bot.screens.phrases import answer_words, input_label, pair
from bot.screens.screen import Screen
from core.definition.answer import Picked
from core.definition.pathway import Pathway
from core.definition.terms import Amount
from core.language.answers import normalise, understand
from core.language.lines import read_line
from core.language.quoted import quoted
from core.model.effects import DeleteMessage
from core.ports.shortcuts import ShownPage
from dialogs.wording import LANGUAGES, wording

_NEAR: Final = 90
"""Of a hundred, from which words are the name of something that can be chosen."""
_PARTS: Final = re.compile(r"[,;+\n]| et | and ")


_Page = tuple[Screen, MenuPress]
"""A page, and the button that draws it again."""


async def take(update: Update, context: Context, text: str) -> bool:
    """Take a text as the answer of the exercise on screen; tell whether it is one.

    Only where nothing is open: what is typed beside a patient's questions is for the patient.
    """
    if await context.uow.live(context.person.id) is not None:
        return False
    shown = await context.uow.shortcuts.shown(context.person.id)
    found = await _answered(context, shown, text) if shown else None
    if shown is None or found is None:
        return False
    message = update.effective_message
    assert message is not None  # something was typed
    screen, there = found
    await context.uow.enqueue(message.chat.id, DeleteMessage(shown.message_id))
    await context.shows(there)
    await context.enqueue_message(message.chat.id, screen)
    return True


async def _answered(context: Context, shown: ShownPage, text: str) -> _Page | None:
    """Return the page that comes of a text, None where it answers nothing on the page shown."""
    pressed = exercising.pressed_on(shown)
    if pressed is None:
        return None
    verb, _, about = pressed.argument.partition("-")
    if verb == "a" and (attempt := exercising.attempt_of(about)) and attempt.asked:
        return await _of_score(context, attempt, text)
    if verb == "p" and (choosing := exercising_pathways.choosing_of(about)):
        return await _of_pathway(context, choosing, text)
    return None


async def _of_score(context: Context, attempt: Attempt, text: str) -> _Page | None:
    """Take a text for the question that is asked, and for those that follow, as far as it goes."""
    score, say = attempt.score, context.say
    lexicon, today = context.desk.use_cases.library.lexicon(score), context.desk.today()
    line, said = read_line(score, lexicon, text, today), list[str]()
    assert attempt.asked is not None  # the caller's own condition
    meant = understand(attempt.asked, lexicon, text)
    alone = meant.answer
    while (question := attempt.asked) is not None:
        found = alone if not said and alone else None if line.leftover else line.answers
        answer = found.get(question.id) if isinstance(found, Mapping) else found
        if not isinstance(answer, Picked | Amount):
            break
        chosen = question.chosen(answer)
        place = [it.id for it in question.offered].index(chosen.id)
        attempt = Attempt(score, attempt.exercise, attempt.picks + LETTERS[place])
        words = answer_words(score, question, Picked(chosen.id), say)
        said.append(f"✓ {pair(input_label(score, question.id, say), words, say)}")
    if not (said or line.answers or meant.answers):
        return None
    if not said:
        why = say("hint-unclear" if meant.answers else "exercise-later")
        said = [f"{say('quoted', text=quoted(text))} {why}"]
    if attempt.asked is not None:
        return screens.question_screen(attempt, say, said), screens.asking(attempt)
    return await exercising.counted(context, attempt), screens.shown(attempt)


async def _of_pathway(context: Context, choosing: Choosing, text: str) -> _Page | None:
    """Tick what a text names, each part of it; None where a part names nothing."""
    ticked, said = choosing.ticked, list[str]()
    for part in filter(None, map(normalise, _PARTS.split(text))):
        place = _named(choosing, part)
        if place is None or ticked is None:
            return None
        ticked |= 1 << place
        said.append(f"✓ {name_of(choices(choosing.pathway)[place], choosing.pathway, context.say)}")
    ticking = Choosing(choosing.pathway, choosing.exercise, ticked)
    screen = exercise_pathway.choosing_screen(ticking, context.say, said)
    return (screen, MenuPress(MenuVerb.EXERCISE, f"p-{ticking.about}")) if said else None


def _named(choosing: Choosing, text: str) -> int | None:
    """Return the place of what a text names, in any language, or the number of; None if none."""
    every = choices(choosing.pathway)
    if text.isdecimal():
        return int(text) - 1 if 1 <= int(text) <= len(every) else None
    near = {
        place: max(fuzz.ratio(text, it) for it in _names(choice, choosing.pathway))
        for place, choice in enumerate(every)
    }
    best = max(near.values())
    places = [it for it, score in near.items() if score == best]
    return places[0] if best >= _NEAR and len(places) == 1 else None


def _names(choice: str, pathway: Pathway) -> list[str]:
    every = (wording(it, "dialogs", "bot") for it in LANGUAGES)
    return [normalise(name_of(choice, pathway, say)) for say in every]
