"""One item of a sentence: confirmed, left out, or told apart from what else it can mean."""

from __future__ import annotations

from typing import Final

from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.phrases import raised
from bot.screens.read_facts import OPTIONS, label_of, words_of
from bot.screens.screen import Button, Screen, pairs
from bot.screens.sentence import press, urgent_block
from core.definition.definition import Definition
from core.language.quoted import quoted
from core.language.said import Stance
from core.model.proposal import OPEN, Proposal
from core.use_cases.foretelling import Foretold
from dialogs.wording import Wording

_NOTHING: Final = Foretold()


def item_screen(
    proposal: Proposal,
    state: str,
    place: int,
    say: Wording,
    about: str = "",
    urgent: Foretold = _NOTHING,
    definition: Definition | None = None,
) -> Screen:
    """Return one item to be confirmed, left out, or told apart; ``about`` goes with its buttons."""
    more = (about,) if about else ()
    said = proposal.items[place]
    kept = len(proposal.taken(state))
    others = state.count(OPEN) - 1
    then = f" · {say('sentence-then', count=others)}" if others > 0 else ""
    text = document(
        *urgent_block(urgent, say),
        paragraph(
            line(bold(label_of(said.fact, say)), then),
            line(say("quoted", text=quoted(said.words))),
        ),
        *([italic(say(f"sentence-{said.stance}"))] if said.stance is not Stance.STATED else []),
    )
    answers = _answer_buttons(proposal, state, place, say, about, definition)
    no = Button(
        say("button-leave-out"), press("i", proposal.mark, proposal.without(state, place), *more)
    )
    last = (
        Button(say("button-take-these", count=kept), press("s", proposal.mark, state, *more))
        if kept
        else Button(say("button-take-none"), press("z"))
    )
    return Screen(text, (*pairs(answers), (no, last)), names_cases=True)


def _answer_buttons(
    proposal: Proposal,
    state: str,
    place: int,
    say: Wording,
    about: str,
    definition: Definition | None,
) -> list[Button]:
    said, more = proposal.items[place], (about,) if about else ()
    answers = [
        Button(
            raised(words_of(said.fact, it, say, definition)),
            press("i", proposal.mark, after, *more),
        )
        for it, after in proposal.choices(state, place)[:OPTIONS]
    ]
    if said.together:
        words = f" {say('and')} ".join(words_of(said.fact, it, say) for it in said.answers)
        both = proposal.both(state, place)
        answers.append(Button(words, press("i", proposal.mark, both, *more)))
    return answers
