"""What a text says beside the answer to the question that is open: proposed, or opened apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from telegram import Update

from bot.context import Context
from bot.handlers import read_here
from bot.handlers.elsewhere import opened_elsewhere
from bot.handlers.looking_up import told_of
from bot.handlers.sentences import further_of, read_of, say_totals, urgent_in
from bot.lookup import citing, look_up
from bot.lookup_words import is_looked_up
from bot.screens import looked_up, sentence
from bot.screens.known_total import total_screens
from bot.screens.screen import Screen
from core.definition.definition import Definition
from core.language.said import SentenceRead
from core.model.dialogue import Dialogue, Place
from core.model.on_screen import in_sight
from core.model.press import Notice
from core.model.proposal import proposal_of
from core.model.view import Grid
from core.use_cases.hurry import is_an_answer

_OPENED: Final = 2
"""Things that a text at a question may open."""


async def typed(update: Update, context: Context, text: str) -> Notice | None:
    """Take a text as an answer; what it says of other facts is proposed, never taken unseen.

    A text that is about something else alone is no answer: the question stays as it is.
    """
    message = update.effective_message
    assert message is not None  # something was typed
    uow, person, use_cases = context.uow, context.person, context.desk.use_cases
    written = context.written(update)
    live = await uow.live(person.id)
    if live is None or not in_sight(live.on_screen, live.prompt, written):
        return await use_cases.typed(uow, person, text, written)
    if not (_is_at_a_question(live) or isinstance(live.view, Grid)):
        return await use_cases.typed(uow, person, text, written)
    whole = read_of(context, text)
    if whole.names_a_total and not is_an_answer(use_cases, live, text):
        await say_totals(update, context, whole)
        await use_cases.redraw(uow, person, Place.BOTTOM)
        return None
    text = read_here.unnamed(text, live.definition)
    read = read_of(context, text)
    definition = use_cases.definition_of(live)
    further = further_of(read, definition)
    totals = list(total_screens(replace(read, beyond={}), context.say))
    other = _is_of_something_else(context, live, text, read, further)
    screen, notice = _screen(context, live, text, read, further, quotes=other), None
    elsewhere = _elsewhere(context, live, definition, text, read)
    told = totals or ([] if elsewhere or screen is None else [screen])
    screens = [*told, *([elsewhere] if elsewhere else [])]
    if not screens or not (other or elsewhere):
        beside = read_here.beside_of(context, live, definition, text, read)
        notice = await use_cases.typed(uow, person, text, written, beside)
        if notice is None and (here := await read_here.propose(context, text)):
            screens = [*totals, here]
    if screens and notice is None:
        for it in screens:
            await context.enqueue_message(message.chat.id, it, reply_to=message.message_id)
        await use_cases.redraw(uow, person, Place.BOTTOM)
    return notice


def _elsewhere(
    context: Context, live: Dialogue, definition: Definition, text: str, read: SentenceRead
) -> Screen | None:
    """Return what is said of a text about another bone, or another score; None of any other."""
    answers = is_an_answer(context.desk.use_cases, live, text)
    opens = opened_elsewhere(live, definition, read, answers=answers)
    if not opens or (isinstance(live.view, Grid) and live.definition in opens):
        return None
    proposal = proposal_of(read.said)
    urgent = urgent_in(context, proposal)
    return sentence.elsewhere_screen(text, proposal, opens, context.say, urgent)


def _is_at_a_question(live: Dialogue) -> bool:
    return not (live.finished or live.reads_no_text) and live.asked is not None


def _is_of_something_else(
    context: Context, live: Dialogue, text: str, read: SentenceRead, further: SentenceRead
) -> bool:
    """Tell whether nothing of a text is for the question, or for another of its definition."""
    says_other = len(further.said) == len(read.said) or bool(read.totals)
    if not says_other or is_an_answer(context.desk.use_cases, live, text):
        return False
    whole, _ = read_here.read_at(context, live, text)
    return bool(read.totals) or {it.fact for it in whole.said} <= {it.fact for it in read.said}


def _screen(
    context: Context,
    live: Dialogue,
    text: str,
    read: SentenceRead,
    further: SentenceRead,
    *,
    quotes: bool,
) -> Screen | None:
    """Return what is said of a text beside its answer; None where there is nothing."""
    say, says_other = context.say, len(further.said) == len(read.said)
    opens = [it for it in read.about if it != live.definition][:_OPENED]
    entries = told_of(context, text, read, opens)
    proposal = proposal_of(further.said)
    if says_other and (entries or (opens and not read.said)):
        return looked_up.elsewhere_screen(text, entries, opens, say)
    if not (read.said or read.about) and _says_nothing_here(context, live, text, read):
        entries = look_up(text, say.language)
        ways = citing(entries)[:_OPENED]
        return looked_up.elsewhere_screen(text, entries, ways, say) if entries else None
    if not proposal.items:
        return None
    urgent = urgent_in(context, proposal)
    return sentence.beside_screen(further, proposal, live.id, say, urgent, quotes=quotes)


def _says_nothing_here(context: Context, live: Dialogue, text: str, read: SentenceRead) -> bool:
    """Tell whether a text asks the documents, is no answer and near to none: "cimento"."""
    if not is_looked_up(text) or is_an_answer(context.desk.use_cases, live, text):
        return False
    definition = context.desk.use_cases.definition_of(live)
    return not read_here.beside_of(context, live, definition, text, read).nearest
