"""What was read of a sentence, proposed: each fact with the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.case.places import head, lesion_label
from bot.screens.case.places import press as case_press
from bot.screens.citing import mark_of, outside_lines
from bot.screens.document import Line, Paragraph, bold, document, fold, italic, line, paragraph
from bot.screens.pathway.faces import face, subject
from bot.screens.phone import first_whole
from bot.screens.phrases import lowered, pair
from bot.screens.read_facts import fact_line, label_of, stuck_line, told_of
from bot.screens.screen import Button, Rows, Screen, pairs
from core.definition.answer import Answer
from core.language.quoted import quoted
from core.language.said import Said, SentenceRead
from core.model.case import Case, Lesion
from core.model.proposal import Proposal
from core.use_cases.foretelling import Foretold
from dialogs.wording import Wording

_SHOWN: Final = 9
"""Facts of the first page: the others are folded."""
_AT_LEAST: Final = 3
_AROUND: Final = 1
"""Rows that the quoted message takes; the way to the emergencies stands in the last row."""
_QUOTED: Final = 4
_NOTHING: Final = Foretold()


ANOTHER: Final = "new"
"""What stands for a lesion that is none of those of the case."""


def press(*words: object) -> MenuPress:
    """Return what a button of a proposal asks for."""
    return MenuPress(MenuVerb.SENTENCE, "-".join(map(str, words)))


def proposal_screen(
    read: SentenceRead,
    proposal: Proposal,
    opens: Sequence[str],
    say: Wording,
    urgent: Foretold = _NOTHING,
    here: Case | None = None,
    worked: Sequence[str] = (),
) -> Screen:
    """Return what was understood, what has to be told apart, and what was not understood.

    Before all of it the emergencies that it tells of, if it is right. ``here`` is the case that is
    open: where nothing has to be told apart, one tap takes all into that, and says so.
    ``worked`` are the numbers that follow from it.
    """
    plain = [it for it in proposal.items if it.plain]
    shown = [line("• ", fact_line(it, say)) for it in plain]
    unsure = [
        line("? ", fact_line(it, say)) for it in proposal.items if not it.plain and it.answers
    ]
    unsure += [line("? ", stuck_line(it, say)) for it in read.said if not it.answers][:_QUOTED]
    texts = (
        document(
            *urgent_block(urgent, say),
            *([paragraph(bold(say("sentence-read")), *shown[:most])] if plain else []),
            *([fold(*shown[most:])] if shown[most:] else []),
            *([paragraph(*worked)] if worked else []),
            *([paragraph(bold(say("sentence-unsure")), *unsure)] if unsure else []),
            paragraph(*left_lines(read, say), italic(say("sentence-untaken"))),
        )
        for most in range(_SHOWN, _AT_LEAST - 1, -1)
    )
    each = Button(say("button-one-by-one"), press("i", proposal.mark, proposal.untouched))
    none = Button(say("button-take-none"), press("z"))
    taking = ((each, none),) if proposal.items else ()
    opening = pairs([open_button(id, proposal, say) for id in opens])
    sure = here if len(plain) == len(proposal.items) else None
    first = _all_rows(proposal, len(plain), sure, say) if plain else ()
    rows = (*first, *taking, *opening, *(() if taking else ((none,),)))
    return Screen(first_whole(texts, len(rows) + _AROUND), rows, names_cases=True)


def _all_rows(proposal: Proposal, count: int, here: Case | None, say: Wording) -> Rows:
    """Return the button that takes all; where a case is open, into that, or of another patient."""
    if here is None:
        return ((Button(say("button-take-all", count=count), press("a", proposal.mark)),),)
    into = say("button-take-into", count=count, case=here.name)
    other = Button(say("button-other-patient"), press("n", proposal.mark, proposal.plain))
    return ((Button(into, press("t", proposal.mark, here.id)),), (other,))


def beside_screen(
    read: SentenceRead,
    proposal: Proposal,
    dialogue: int,
    say: Wording,
    urgent: Foretold = _NOTHING,
    *,
    quotes: bool = False,
) -> Screen:
    """Return the facts that were typed at a question of a dialogue, and are no answers to it.

    ``quotes`` what was not understood, where the question does not.
    """
    plain = [it for it in proposal.items if it.plain]
    lines = [line("• " if it.plain else "? ", fact_line(it, say)) for it in proposal.items]
    text = document(
        *urgent_block(urgent, say),
        paragraph(bold(say("sentence-beside")), *lines[:_SHOWN]),
        *([fold(*lines[_SHOWN:])] if lines[_SHOWN:] else []),
        paragraph(
            *left_lines(read if quotes else replace(read, unread=()), say),
            italic(say("sentence-untaken")),
        ),
    )
    at = at_dialogue(dialogue)
    all_ = Button(
        say("button-take-all", count=len(plain)), press("a", proposal.mark, proposal.plain, at)
    )
    each = Button(say("button-one-by-one"), press("i", proposal.mark, proposal.untouched, at))
    none = Button(say("button-take-none"), press("z"))
    sure = len(plain) == len(proposal.items)
    return Screen(text, ((all_, none),) if sure else ((each, none),), names_cases=True)


def elsewhere_screen(
    text: str,
    proposal: Proposal,
    opens: Sequence[str],
    say: Wording,
    urgent: Foretold = _NOTHING,
) -> Screen:
    """Return that a text is about another bone or score than the question, and opens that apart."""
    lines = [line("• " if it.plain else "? ", fact_line(it, say)) for it in proposal.items]
    blocks = document(
        *urgent_block(urgent, say),
        line(say("quoted", text=quoted(text)), " ", say("sentence-another-bone")),
        *([paragraph(*lines[:_SHOWN])] if lines else []),
    )
    return Screen(blocks, pairs([open_button(id, proposal, say) for id in opens]), names_cases=True)


def at_dialogue(dialogue: int) -> str:
    """Return how a button names the dialogue at whose question facts were typed."""
    return f"d{dialogue}"


def open_button(id: str, proposal: Proposal, say: Wording) -> Button:
    """Return the button that begins what a sentence is about, with what it says of that."""
    return Button(f"{say(id)} ›", press("b", proposal.mark, id))


def where_screen(proposal: Proposal, state: str, case: Case, say: Wording) -> Screen:
    """Ask into which case the facts go: the one that is open, or one of another patient."""
    text = document(bold(say("sentence-where", count=len(proposal.taken(state)))))
    here = Button(f"▤ {case.name}", press("c", proposal.mark, state))
    new = Button(say("button-other-patient"), press("n", proposal.mark, state))
    return Screen(
        text, ((here,), (new,), (Button(say("button-take-none"), press("z")),)), names_cases=True
    )


def with_score_screen(
    proposal: Proposal, state: str, quick: int, what: str, say: Wording
) -> Screen:
    """Ask whether the facts are of the patient of the quick score on screen, or of another."""
    text = document(bold(say("sentence-where", count=len(proposal.taken(state)))))
    same = Button(say("button-with-score", what=what), press("k", proposal.mark, state, quick))
    new = Button(say("button-other-patient"), press("n", proposal.mark, state))
    return Screen(
        text, ((same,), (new,), (Button(say("button-take-none"), press("z")),)), names_cases=True
    )


def which_screen(
    proposal: Proposal, state: str, case: Case, lesions: Sequence[Lesion], say: Wording
) -> Screen:
    """Ask which of several lesions the facts are about, or whether it is another one."""
    text = document(paragraph(bold(head(case)), say("sentence-which-lesion")))
    buttons = [
        Button(lesion_label(it, say), press("c", proposal.mark, state, it.id)) for it in lesions
    ]
    buttons.append(Button(say("button-add-lesion"), press("c", proposal.mark, state, ANOTHER)))
    return Screen(text, pairs(buttons), names_cases=True)


def taken_screen(
    case: Case,
    taken: Sequence[tuple[Said, Answer]],
    opens: Sequence[str],
    lesion: Lesion | None,
    say: Wording,
    urgent: Sequence[Line] = (),
    worked: Sequence[str] = (),
) -> Screen:
    """Return what was taken, and the scores and pathways that it decides or nearly decides.

    Before that what is urgent in the case by now.
    """
    lines = [
        line("✓ ", pair(label_of(it.fact, say), told_of(it.fact, answer, say), say))
        for it, answer in taken
    ]
    text = document(
        bold(head(case)),
        *([paragraph(*urgent)] if urgent else []),
        fold(*lines) if len(lines) > _SHOWN else paragraph(*lines),
        *([paragraph(*worked)] if worked else []),
    )
    about = lesion.id if lesion else 0
    buttons = [Button(f"{say(id)} ›", case_press("g", case.id, about, id)) for id in opens]
    home = Button(f"▤ {case.name}", case_press("o", case.id))
    return Screen(text, (*pairs(buttons), (home,)), names_cases=True)


# ---- words ---------------------------------------------------------------------------------------


def urgent_block(urgent: Foretold, say: Wording) -> list[Paragraph]:
    """Return the emergencies that what was typed tells of, none where it tells of none."""
    told = [
        face(part.evaluation.definition, item, say) + mark_of(item.rule.source)
        for part, item in urgent.certain
    ]
    if further := [face(part.evaluation.definition, it, say) for part, it in urgent.possible]:
        what = ", ".join(lowered(subject(it)) for it in further)
        told.append(say("to-exclude", what=what))
    foot = outside_lines([item.rule.source for _, item in urgent.certain], say)
    return [paragraph(*(line("‼ ", bold(it)) for it in told), *foot)] if told else []


def relatives_screen(read: SentenceRead, say: Wording) -> Screen:
    """Return that a sentence says something of a relative alone."""
    return Screen(document(paragraph(*left_lines(read, say), italic(say("sentence-none-taken")))))


def left_lines(read: SentenceRead, say: Wording) -> Iterator[Line]:
    """Yield the words that nothing was made of: those of relatives, and those not understood."""
    for key, words in (("sentence-family", read.relatives), ("sentence-unread", read.unread)):
        if words:
            told = ", ".join(say("quoted", text=quoted(it)) for it in words[:_QUOTED])
            yield line(pair(say(key), told, say))
