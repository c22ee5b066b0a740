"""A free sentence, where nothing is asked: what it is about is opened, what it says is proposed.

Nothing of it is kept: what is taken is read again from the message that the proposal answers, which
is in the chat alone, and held against the mark on the button.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from telegram import Message, Update

from bot.context import Context
from bot.handlers.case_lesions import read_places
from bot.handlers.case_screens import which_lesion
from bot.handlers.elsewhere import opened_by_place
from bot.handlers.looking_up import LOOKED_UP, TOPICS, beside_the_name, told_of, topic_told
from bot.screens import looked_up, sentence
from bot.screens.at_once import at_once_screen
from bot.screens.known_total import total_screens
from bot.screens.screen import Screen
from bot.screens.sentence_item import item_screen
from bot.screens.worked_out import worked_out
from bot.sides import side_of
from bot.vocabulary import vocabulary
from core.definition.definition import Definition
from core.language.fitting import fitting
from core.language.said import SentenceRead, Stance
from core.language.sentences import read_sentence
from core.language.small_words import DENYING
from core.language.tokens import tokens_of
from core.model.case import Case, Side
from core.model.dialogue import Place
from core.model.on_screen import Written
from core.model.press import Notice
from core.model.proposal import Proposal, proposal_of
from core.use_cases.carrying import open_case
from core.use_cases.foretelling import Foretold, foretold
from core.use_cases.hurry import NOWHERE, Where
from core.use_cases.taking_said import Taken, fitting_lesions
from core.use_cases.typed import is_edited, takes_a_sentence
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions, pathways
from dialogs.sites import SITES

_FEW: Final = 3
_MORE: Final = 2
"""Facts from which a text tells more than the emergency that it names."""
_NEVER: Final = (EMERGENCY, "cards", "overview", "imaging")
"""Definitions that facts alone never lead to."""


async def is_free(context: Context) -> bool:
    """Tell whether nothing is asked that a text could answer."""
    live = await context.uow.live(context.person.id)
    return live is None or (
        live.finished and not (is_edited(live) or takes_a_sentence(live) or live.reads_no_text)
    )


async def take_names(update: Update, context: Context, text: str) -> bool:
    """Say what a total means, or which of two scores is meant, where a text tells no more."""
    message, read = update.effective_message, read_of(context, text)
    assert message is not None  # something was typed
    scores = [it for it in read.about if it in definitions()]
    others = any(map(str.isdecimal, "".join(read.unread))) and not read.names_a_total
    if read.said or others or not await is_free(context):
        return False
    if read.names_a_total:
        await say_totals(update, context, read)
    elif len(scores) > 1:
        screen = looked_up.choosing_screen(text, scores[:2], context.say)
        await context.enqueue_message(message.chat.id, screen)
    return read.names_a_total or len(scores) > 1


async def take(update: Update, context: Context, text: str) -> bool:
    """Open or propose what a text says where nothing is asked; tell whether it did."""
    message = update.effective_message
    assert message is not None  # something was typed
    read = read_of(context, text)
    opens = fitting(read, facts_asked(), frozenset(definitions())) or opened_by_place(read)
    if not await is_free(context) or await _is_for_the_result(context, read):
        return False
    if read.totals:
        await say_totals(update, context, read)
    here = await open_case(context.uow, context.person)
    screen = _screen(context, text, read, opens, here)
    if screen is None and here is not None and _leaves_a_side_open(context, text, read, here):
        screen = _proposed(context, read, opens, here)
    if screen is None and not read.totals:
        screen = _decided_at_once(context, read, opens)
    if screen is not None:
        if read.said and not told_of(context, text, read, opens):
            await _tell_of(context, message, read, opens)
        await context.enqueue_message(message.chat.id, screen, reply_to=message.message_id)
        await context.took(update)
    elif len(opens) == 1 and not read.totals and not await _tell_of(context, message, read, opens):
        await begin(context, message, opens[0])
    return screen is not None or bool(read.totals) or len(opens) == 1


async def _tell_of(
    context: Context, message: Message, read: SentenceRead, opens: Sequence[str]
) -> bool:
    """Say what the documents tell of a text that may ask as well as tell; tell whether they do."""
    text = message.text or ""
    if entries := topic_told(context, text, read, opens):
        told = looked_up.looked_up_screen(text, entries, opens, context.say)
        await context.enqueue_message(message.chat.id, told)
    return bool(entries)


def _leaves_a_side_open(context: Context, text: str, read: SentenceRead, case: Case) -> bool:
    """Tell whether a text has a side, and a lesion of the open case that fits it has none yet."""
    proposal = proposal_of(read.said)
    side = side_of(text, proposal)
    if side is Side.NONE:
        return False
    taken = [(it.fact, answer) for it, answer in proposal.taken(proposal.plain)]
    fitting = fitting_lesions(case, taken, context.desk.use_cases.library, side)
    return any(it.side is Side.NONE for it in fitting)


def _is_of_one(read: SentenceRead) -> bool:
    """Tell whether a text names one thing to open, and says little beside: its card echoes that."""
    plain = all(it.plain for it in read.said)
    return len(read.about) == 1 and plain and len(read.said) <= _FEW and not read.totals


def read_of(context: Context, text: str) -> SentenceRead:
    """Return what is read of a typed text today."""
    return read_sentence(text.lstrip(LOOKED_UP), vocabulary(), context.desk.today())


def whole_patient(context: Context, text: str) -> Screen | None:
    """Return the proposal of a text that tells more of a patient than the emergency it names."""
    if not context.desk.use_cases.library.names_emergency(text):
        return None
    read = read_of(context, text)
    if len(read.said) < _MORE:
        return None
    return sentence.proposal_screen(read, proposal_of(read.said), (), context.say)


def told_plainly(context: Context, text: str) -> Taken:
    """Return the facts that a text which names an emergency says plainly."""
    if not context.desk.use_cases.library.names_emergency(text):
        return ()
    proposal = proposal_of(read_of(context, text).said)
    return [(it.fact, answer) for it, answer in proposal.taken(proposal.plain)]


def told_where(context: Context, text: str) -> Where:
    """Return the one place that a text names plainly, its side and what it is called."""
    read = read_of(context, text)
    named = [it for it in read.said if it.fact in SITES.facts and it.stance is Stance.STATED]
    found = [place for it in named for place in read_places(it.words)]
    side = side_of(text, proposal_of(read.said))
    return (found[0][0], side, found[0][2]) if len(found) == 1 else NOWHERE


async def _is_for_the_result(context: Context, read: SentenceRead) -> bool:
    """Tell whether a text can be meant for the result on screen: it says nothing but answers.

    One that names a place begins something: what a result is about is on screen.
    """
    live = await context.uow.live(context.person.id)
    if live is None or read.about or read.totals or opened_by_place(read):
        return False
    asked = {it.fact.id for it in context.desk.use_cases.definition_of(live).questions}
    return {it.fact for it in read.said} <= asked


async def say_totals(update: Update, context: Context, read: SentenceRead) -> None:
    """Say what the totals mean that a text tells, which are kept nowhere."""
    message = update.effective_message
    assert message is not None  # something was typed
    for screen in total_screens(read, context.say):
        await context.enqueue_message(message.chat.id, screen)
    await context.took(update)


def _screen(
    context: Context, text: str, read: SentenceRead, opens: Sequence[str], here: Case | None
) -> Screen | None:
    """Return what is said to a text; None where it only opens something, or says nothing."""
    say, proposal = context.say, proposal_of(read.said)
    entries = told_of(context, text, read, opens)
    if entries:
        return looked_up.looked_up_screen(text, entries, opens, say)
    if len(proposal.items) == len(read.said) == 1 and not (
        proposal.items[0].plain or read.unread or read.relatives or opens
    ):
        urgent = urgent_in(context, proposal)
        return item_screen(proposal, proposal.untouched, 0, say, urgent=urgent)
    if read.said and (len(opens) > 1 or not _is_of_one(read)):
        return _proposed(context, read, opens, here)
    if read.relatives and not (read.said or opens):
        return sentence.relatives_screen(read, say)
    denied = not read.said and any(it.word in DENYING for it in tokens_of(text))
    asks = len(opens) > 1 or (len(opens) == 1 and denied and not read.totals)
    return looked_up.choosing_screen(text, opens[:2], say) if asks else None


def _proposed(
    context: Context, read: SentenceRead, opens: Sequence[str], here: Case | None
) -> Screen:
    proposal = proposal_of(read.said)
    urgent = urgent_in(context, proposal)
    plain = {it.fact: answer for it, answer in proposal.taken(proposal.plain)}
    worked = worked_out(plain, context.desk.today(), context.say)
    return sentence.proposal_screen(read, proposal, opens, context.say, urgent, here, worked)


def _decided_at_once(context: Context, read: SentenceRead, opens: Sequence[str]) -> Screen | None:
    """Return the dose that a text alone decides, with the way to the questions; None for none."""
    if len(opens) != 1:
        return None
    proposal, definition = proposal_of(read.said), context.desk.definitions[opens[0]]
    return at_once_screen(proposal, definition, context.desk.today(), context.say)


def urgent_in(context: Context, proposal: Proposal) -> Foretold:
    """Return the emergencies that the facts of a proposal tell of."""
    desk = context.desk
    return foretold(desk.use_cases.library, proposal, context.uow.now, desk.today())


async def begin(context: Context, typed: Message, id: str) -> None:
    """Begin what a text is about, with what it says of that; the card says what was understood."""
    chat, text = typed.chat.id, (typed.text or "").lstrip(LOOKED_UP)
    besides = beside_the_name(text, id)
    if not read_of(context, text).said:
        if asked := await which_lesion(context, id):
            await context.enqueue_message(chat, asked)
        else:
            use_cases, person = context.desk.use_cases, context.person
            await use_cases.start(context.uow, person, chat, id, unread=besides)
        return
    written = Written(typed.message_id, typed.date)
    await begin_with(context, chat, id, text, written)
    await context.uow.erasing.took(context.person.id, chat, typed.message_id)


async def begin_with(
    context: Context, chat: int, id: str, text: str, written: Written
) -> Notice | None:
    """Begin a definition with what a text says; its other facts are proposed above the card."""
    use_cases, uow, person = context.desk.use_cases, context.uow, context.person
    read = read_of(context, text)
    side = side_of(text, proposal_of(read.said))
    notice = await use_cases.start_with(uow, person, chat, id, text, written, read, side)
    live = await uow.live(person.id)
    if notice is not None or live is None:
        return notice
    further = further_of(read, use_cases.definition_of(live))
    if (proposal := proposal_of(further.said)).items:
        urgent = urgent_in(context, proposal)
        screen = sentence.beside_screen(further, proposal, live.id, context.say, urgent)
        await context.enqueue_message(chat, screen, reply_to=written.message_id)
        await use_cases.redraw(uow, person, Place.BOTTOM)
    return None


def further_of(read: SentenceRead, definition: Definition) -> SentenceRead:
    """Return what a sentence says of facts that a definition does not ask.

    Words that a question is about, as well, are no facts beside it: "dose dénosumab".
    """
    asked = {it.fact.id for it in definition.questions}
    topics = TOPICS if definition.id in read.about else frozenset[str]()
    further = (it for it in read.said if it.fact not in asked | topics)
    return replace(read, said=tuple(further))


# ---- what there is ---------------------------------------------------------------------------


@cache  # the definitions do not change while the bot runs
def facts_asked() -> Mapping[str, frozenset[str]]:
    """Return the facts that each definition asks; none of those that facts never lead to."""
    every: dict[str, Definition] = {**definitions(), **pathways()}
    return {
        id: frozenset(question.fact.id for question in it.questions) if id not in _NEVER else _NONE
        for id, it in every.items()
    }


_NONE: Final[frozenset[str]] = frozenset()
