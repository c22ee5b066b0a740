"""The buttons of a proposal: with each the text that it answers is read again, and held to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from telegram import MaybeInaccessibleMessage, Message

from bot.context import Context
from bot.handlers import read_here
from bot.handlers.case_screens import drawn
from bot.handlers.identities import names_somebody
from bot.handlers.sentences import begin, facts_asked, further_of, read_of, urgent_in
from bot.screens import sentence
from bot.screens.case.urgent import known_lines
from bot.screens.citing import outside_lines
from bot.screens.document import document
from bot.screens.listed import named
from bot.screens.read_here import taken_here_screen
from bot.screens.screen import Screen
from bot.screens.sentence_item import item_screen
from bot.screens.worked_out import worked_out
from bot.sides import side_of
from core.definition.answer import Answer
from core.language.fitting import MOST, decided
from core.language.said import Said
from core.model.case import Case, Lesion, Side
from core.model.dialogue import Dialogue, Place
from core.model.press import Notice
from core.model.proposal import Proposal, proposal_of
from core.use_cases import cases as use
from core.use_cases import joining
from core.use_cases.carrying import open_case
from core.use_cases.taking_said import (
    fitting_lesions,
    lesion_by_lesion,
    needs_a_lesion,
    site_of,
    take_said,
)
from dialogs.registry import definitions

_AT: Final = "d"
"""How a button begins to name the dialogue at whose question facts were typed."""


async def press(context: Context, shown: MaybeInaccessibleMessage, argument: str) -> str | None:
    """Do what a button of a proposal says, with the text that it answers read again."""
    verb, mark, state, about = (*argument.split("-"), "", "", "", "")[:4]
    chat, message = shown.chat.id, shown.message_id
    if verb == "z":
        nothing = Screen(document(context.say("sentence-none-taken")))
        await context.enqueue_edit(chat, message, nothing)
        return None
    typed = shown.reply_to_message if isinstance(shown, Message) else None
    if typed is None or not typed.text or names_somebody(typed):
        return "sentence-gone"
    read = read_of(context, typed.text)
    dialogue = await _dialogue(context, about)
    if dialogue is not None and about.startswith(read_here.AT):
        read, _ = read_here.read_at(context, dialogue, typed.text)
    elif dialogue is not None:
        read = further_of(read, context.desk.use_cases.definition_of(dialogue))
    proposal = proposal_of(read.said)
    if proposal.mark != mark:
        return "sentence-gone"
    if verb == "b" and state in context.desk.definitions:
        await begin(context, typed, state)
        return None
    verb, state = await _of_all(context, proposal, verb, state)
    if about.startswith((_AT, read_here.AT)) and dialogue is None:
        return "sentence-gone"
    if verb not in ("a", "i", "s", "c", "k", "n") or not proposal.holds(state):
        return Notice.STALE if verb == "t" else Notice.FORGED
    screen = (
        await _next(context, proposal, verb, state, about, typed)
        if dialogue is None
        else await _beside(context, proposal, verb, state, about, dialogue, typed)
    )
    if isinstance(screen, Screen):
        await context.enqueue_edit(chat, message, screen)
        return None
    return screen


async def _of_all(context: Context, proposal: Proposal, verb: str, state: str) -> tuple[str, str]:
    """Return what a button does that takes all: asked, or into the case that it names, if open."""
    if verb == "t":
        here = await open_case(context.uow, context.person)
        return ("c", proposal.plain) if here and str(here.id) == state else (verb, state)
    return verb, proposal.plain if verb == "a" else state


async def _next(
    context: Context, proposal: Proposal, verb: str, state: str, about: str, typed: Message
) -> Screen | str:
    """Return the item that is asked next, or what came of taking those that were confirmed."""
    place = proposal.next_open(state)
    if verb in ("a", "i") and place is not None:
        urgent = urgent_in(context, proposal)
        return item_screen(proposal, state, place, context.say, urgent=urgent)
    if not proposal.taken(state):
        return Screen(document(context.say("sentence-none-taken")))
    here = await open_case(context.uow, context.person)
    if here is not None and verb not in ("c", "n"):
        return sentence.where_screen(proposal, state, here, context.say)
    if verb == "c":
        return (
            Notice.STALE
            if here is None
            else await _into(context, proposal, state, about, typed, here)
        )
    if verb != "n" and (quick := await joining.quick_score(context.uow, context.person)):
        return await _with_score(context, proposal, verb, state, about, typed, quick)
    case = await use.new_case(context.uow, context.desk.use_cases.library, context.person)
    await context.desk.use_cases.step_aside(context.uow, context.person.id)
    return await _keep(context, proposal, state, None, typed, case)


async def _with_score(
    context: Context,
    proposal: Proposal,
    verb: str,
    state: str,
    about: str,
    typed: Message,
    quick: Dialogue,
) -> Screen | str:
    """Take facts into a case with the quick score on screen, once that is said to be the same's."""
    if verb != "k":
        what = named(*context.with_definition(quick), context.desk.today(), context.say)
        return sentence.with_score_screen(proposal, state, quick.id, what, context.say)
    uow, use_cases = context.uow, context.desk.use_cases
    if about != str(quick.id):
        return Notice.STALE
    kept = await use.keep_as_case(uow, use_cases, context.person, quick)
    case = await uow.cases.find(kept.id) if kept else None
    if case is None:
        return Notice.STALE
    await use_cases.step_aside(uow, context.person.id)
    return await _into(context, proposal, state, "", typed, case)


async def _dialogue(context: Context, about: str) -> Dialogue | None:
    """Return the open dialogue at whose question the facts were typed, None where it is another."""
    if not about.startswith((_AT, read_here.AT)):
        return None
    live = await context.uow.live(context.person.id)
    return live if live is not None and str(live.id) == about[1:] else None


async def _beside(
    context: Context,
    proposal: Proposal,
    verb: str,
    state: str,
    about: str,
    dialogue: Dialogue,
    typed: Message,
) -> Screen | str:
    """Answer the questions of a dialogue, and keep other facts in its case.

    A quick score becomes the first of a case by these.
    """
    place, use_cases = proposal.next_open(state), context.desk.use_cases
    definition = use_cases.definition_of(dialogue)
    if verb in ("a", "i") and place is not None:
        return item_screen(proposal, state, place, context.say, about, definition=definition)
    if not proposal.taken(state):
        return Screen(document(context.say("sentence-none-taken")))
    here: Sequence[tuple[Said, Answer]] = ()
    rest = state
    if about.startswith(read_here.AT):
        answered = await read_here.take(context, dialogue, proposal, state, typed.text or "")
        if answered is None:
            return Notice.STALE
        here, rest = answered
    if not proposal.taken(rest):
        return taken_here_screen(here, definition, context.say)
    case = await _case_of(context, dialogue)
    if case is None:
        return Notice.STALE
    screen = await _keep(context, proposal, rest, dialogue.lesion, typed, case)
    await use_cases.redraw(context.uow, context.person, Place.IN_PLACE)
    told = taken_here_screen(here, definition, context.say).document.blocks if here else ()
    return replace(screen, document=document(*told, *screen.document.blocks), rows=())


async def _case_of(context: Context, dialogue: Dialogue) -> Case | None:
    """Return the case of a dialogue; a quick score becomes the first of one of its own."""
    uow, use_cases, person = context.uow, context.desk.use_cases, context.person
    if dialogue.case_name is None:
        return await use.keep_as_case(uow, use_cases, person, dialogue)
    return await use.case_for(uow, person, dialogue.case_id)


async def _into(
    context: Context, proposal: Proposal, state: str, about: str, typed: Message, case: Case
) -> Screen | str:
    """Take facts into the case that is open; of several lesions that fit, one is chosen.

    So it is asked whether one is meant of which no side is known, where they say one.
    """
    taken = [(it.fact, answer) for it, answer in proposal.taken(state)]
    library = context.desk.use_cases.library
    side = side_of(typed.text or "", proposal)
    needs = needs_a_lesion(taken, library)
    lesions = fitting_lesions(case, taken, library, side) if needs else []
    open_side = side is not Side.NONE and any(it.side is Side.NONE for it in lesions)
    several = len(lesions) > 1 or open_side
    if several and not about and len(lesion_by_lesion(taken, library)) == 1:
        return sentence.which_screen(proposal, state, case, lesions, context.say)
    chosen = next((it for it in lesions if str(it.id) == about), None)
    if about == sentence.ANOTHER and several:
        site, by = site_of(taken, library), context.person.id
        chosen = await context.uow.cases.add_lesion(case, site, side, by)
    elif about and chosen is None:
        return Notice.STALE
    elif chosen is not None and chosen.side is not side is not Side.NONE:
        await context.uow.cases.place_on(case, chosen, side)
    return await _keep(context, proposal, state, chosen, typed, case)


async def _keep(
    context: Context,
    proposal: Proposal,
    state: str,
    named: Lesion | None,
    typed: Message,
    case: Case,
) -> Screen:
    uow, library, person = context.uow, context.desk.use_cases.library, context.person
    confirmed = proposal.taken(state)
    parts = lesion_by_lesion([(it.fact, answer) for it, answer in confirmed], library)
    side = side_of(typed.text or "", proposal)
    kept = [await take_said(uow, library, person, case, part, named, side) for part in parts]
    about = kept[0] if len(kept) == 1 else None
    await uow.erasing.took(person.id, typed.chat.id, typed.message_id, case.id)
    facts = {it.fact for it, _ in confirmed}
    opens = decided(facts, facts_asked(), frozenset(definitions()))[:MOST]
    page = await drawn(context, case)
    rests = [item.rule.source for _, item in page.whole.emergencies]
    urgent = [*known_lines(page), *outside_lines(rests, context.say)]
    told = {it.fact: answer for it, answer in confirmed}
    worked = worked_out(told, context.desk.today(), context.say)
    return sentence.taken_screen(case, confirmed, opens, about, context.say, urgent, worked)
