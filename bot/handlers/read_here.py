"""What a text says of the questions that are open, where not all of it was understood.

It is proposed item by item above the question, and taken by a tap: nothing of it is kept before,
and at the tap it is read again from the message that the proposal answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.command_names import commands
from bot.context import Context
from bot.handlers.sentences import further_of, read_of, urgent_in
from bot.screens.read_here import read_here_screen
from bot.screens.screen import Screen
from core.definition.answer import Answer
from core.definition.definition import Definition
from core.language.answers import normalise
from core.language.lines import Shorthand
from core.language.nearest import nearest
from core.language.said import Said, SentenceRead
from core.model.dialogue import Dialogue, Place
from core.model.proposal import LEFT, Proposal, proposal_of
from core.model.view import hint_of
from core.use_cases.card import draw
from core.use_cases.read_here import answers_to, asked_by, beneath, is_proposed, read_with
from core.use_cases.typed import Beside, line_of

AT: Final = "q"
"""How a button begins to name the dialogue of whose questions a text says something."""


def at_questions(dialogue: int) -> str:
    """Return how a button names the dialogue of whose questions a text says something."""
    return f"{AT}{dialogue}"


def unnamed(text: str, definition: str) -> str:
    """Return a text without the name of what is asked: "sins T7 lytique" at a SINS."""
    name, _, rest = text.strip().partition(" ")
    return rest if rest and commands().get(normalise(name)) == definition else text


def beside_of(
    context: Context, live: Dialogue, definition: Definition, text: str, read: SentenceRead
) -> Beside:
    """Return what the use case has to know of the sentence to take its answers alone."""
    asked = {it.fact.id for it in definition.questions}
    words = tuple(it.words for it in further_of(read, definition).said if it.plain)
    facts = frozenset(it.fact for it in read.said if it.plain and it.fact in asked)
    said = tuple((it.fact, it.words) for it in read.said)
    if live.asked is None:  # all questions are on one screen: none is nearer than another
        return Beside(words, facts, said=said)
    question = definition.question(live.asked)
    terms = context.desk.use_cases.library.lexicon(definition).terms[question.id]
    return Beside(words, facts, nearest(question, terms, text, read), said)


def read_at(context: Context, live: Dialogue, text: str) -> tuple[SentenceRead, Shorthand]:
    """Return all that a text says, of the questions of a dialogue and beside, and its line."""
    text, use_cases = unnamed(text, live.definition), context.desk.use_cases
    definition, read, today = (
        use_cases.definition_of(live),
        read_of(context, text),
        use_cases.today(),
    )
    beside = beside_of(context, live, definition, text, read)
    line = line_of(definition, use_cases.library.lexicon(definition), text, today, beside)
    further = further_of(read, definition).said
    asked = asked_by(definition)
    whole = replace(read, said=tuple(it for it in read.said if it.fact in asked or it in further))
    return read_with(definition, line, whole, today), line


async def propose(context: Context, text: str) -> Screen | None:
    """Return what is proposed of a text that the open question did not take; None for nothing.

    The question stands beneath it, with nothing over it that the proposal says.
    """
    live = await context.uow.live(context.person.id)
    if live is None:
        return None
    definition, (read, _) = context.desk.use_cases.definition_of(live), read_at(context, live, text)
    proposal = proposal_of(read.said)
    if not is_proposed(live, definition, proposal.items):
        return None
    live.view = beneath(live, definition, read)
    await draw(context.uow, live, Place.BOTTOM)
    shown = replace(read, unread=()) if hint_of(live.view) else read
    urgent = urgent_in(context, proposal)
    return read_here_screen(shown, proposal, at_questions(live.id), definition, context.say, urgent)


async def take(
    context: Context, live: Dialogue, proposal: Proposal, state: str, text: str
) -> tuple[Sequence[tuple[Said, Answer]], str] | None:
    """Answer questions with what was confirmed of them; return that, and the state of the rest.

    None where the questions are answered by now, and a result stands that this would change.
    """
    use_cases, uow = context.desk.use_cases, context.uow
    definition, today = use_cases.definition_of(live), use_cases.today()
    asked, taken = asked_by(definition), proposal.taken(state)
    here = [(it, answer) for it, answer in taken if it.fact in asked]
    answers = answers_to(definition, [(it.fact, answer) for it, answer in here], today)
    if answers and live.finished:
        return None
    if answers:
        _, line = read_at(context, live, text)
        days = {id: on for id, on in line.days.items() if line.answers[id] == answers.get(id)}
        await use_cases.take(uow, live, Shorthand(answers, (), days=days), text)
        await draw(uow, live, Place.IN_PLACE)
    rest = zip(proposal.items, state, strict=True)
    return here, "".join(LEFT if it.fact in asked else letter for it, letter in rest)
