"""Sharing a case with its team: the question, what will be seen and where, and what is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.screens.board.card import question_lines
from bot.screens.board.sharing import message_link
from bot.screens.case.places import head, home_of, press
from bot.screens.document import Document, bold, document, italic, line, paragraph
from bot.screens.listed import moment
from bot.screens.meeting.words import other_specialties, specialty_label, specialty_page
from bot.screens.phrases import raised
from bot.screens.screen import Button, Screen, pairs
from core.model.board import Motive, Question, Specialty
from core.model.case import Case
from core.model.group import Group
from core.model.shared_card import SharedCard
from dialogs.wording import Wording

VERB = "sh"


@dataclass(frozen=True)
class Place:
    """A group in which a case can be shown, with the card that it has there, if it has one."""

    group: Group
    card: SharedCard | None = None


def nowhere_screen(case: Case, say: Wording, *, team: bool) -> Screen:
    """Say how a group is bound, or that there is no team to share with."""
    why = "share-no-group" if team else "share-no-team"
    text = document(bold(_head(case, say)), say(why))
    return Screen(text, ((home_of(case),),), names_cases=True)


def motives_screen(case: Case, say: Wording) -> Screen:
    """Ask why a case is brought to the board."""
    buttons = [
        Button(raised(say(f"motive-{it}")), press(VERB, case.id, "m", str(it))) for it in Motive
    ]
    text = document(paragraph(bold(_head(case, say)), say("share-motive")))
    return Screen(text, (*pairs(buttons, 1), (home_of(case),)), names_cases=True)


def asking_screen(case: Case, motive: Motive, say: Wording) -> Screen:
    """Ask for the question, to be typed."""
    text = document(
        bold(_head(case, say, say(f"motive-{motive}"))),
        say("share-type"),
        italic(say("share-no-name")),
    )
    back = Button(say("button-back"), press(VERB, case.id, "q"))
    return Screen(text, ((back, home_of(case)),), names_cases=True)


def specialties_screen(
    case: Case, question: Question, needed: Sequence[Specialty], number: int, say: Wording
) -> Screen:
    """Ask which specialty is asked something apart: those asked already and ``needed`` first."""
    first = list(dict.fromkeys((*question.each, *needed)))
    buttons = [
        Button(
            f"{'☑ ' if it in question.each else ''}{specialty_label(it, say)}",
            press(VERB, case.id, "e", str(it)),
        )
        for it in specialty_page(number, first)
    ]
    text = document(
        paragraph(bold(_head(case, say)), *question_lines(question, say)), say("share-apart")
    )
    back = Button(say("button-back"), press(VERB, case.id, "p"))
    others = other_specialties(number, lambda to: press(VERB, case.id, "e", to), say)
    return Screen(text, (*pairs(buttons), (back, others)), names_cases=True)


def apart_screen(case: Case, question: Question, specialty: Specialty, say: Wording) -> Screen:
    """Ask for the question to one specialty, to be typed; one that is there can be taken back."""
    there = question.each.get(specialty)
    text = document(
        bold(_head(case, say, raised(say(f"specialty-{specialty}")))),
        *([say("quoted", text=there)] if there else []),
        say("share-type-apart"),
        italic(say("share-no-name")),
    )
    back = Button(say("button-back"), press(VERB, case.id, "e"))
    gone = Button(say("button-take-back"), press(VERB, case.id, "x", str(specialty)))
    rows = (*(((gone,),) if there else ()), (back, home_of(case)))
    return Screen(text, rows, names_cases=True)


def preview_screen(
    case: Case, card: Document, places: Sequence[Place], say: Wording, notice: str = ""
) -> Screen:
    """Show exactly what will be seen, and where it goes."""
    where = [f"→ {it.group.title}{_topic(it.group, say)}" for it in places]
    text = document(
        paragraph(*([bold(notice)] if notice else []), italic(say("share-preview"))),
        *card.blocks,
        paragraph(line("— — —"), *(bold(it) for it in where), italic(say("share-honest"))),
    )
    sends = [
        Button(
            say("button-send-again" if it.card else "button-send", group=it.group.title),
            press(VERB, case.id, "s", it.group.id, seal_of(card, it)),
        )
        for it in places
    ]
    edits = (
        Button(say("button-share-question"), press(VERB, case.id, "q")),
        Button(say("button-apart"), press(VERB, case.id, "e")),
    )
    return Screen(text, (*pairs(sends, 1), edits, (home_of(case),)), names_cases=True)


def seal_of(card: Document, place: Place) -> str:
    """Return what tells a preview from any other one: what was seen is what is sent."""
    seen = f"{card.html}.{place.card.id if place.card else 0}"
    return hashlib.sha256(seen.encode()).hexdigest()[:10]


def shared_screen(
    case: Case,
    question: Question,
    places: Sequence[Place],
    today: date,
    say: Wording,
    notice: str = "",
) -> Screen:
    """Show where a case is shown, since when; and what can be done about it."""
    shown = [(it.group, it.card) for it in places if it.card]
    lines = [
        line(
            "• ",
            bold(group.title),
            _topic(group, say),
            f" · {say('share-since', since=moment(card.at, today, say))}",
        )
        for group, card in shown
    ]
    text = document(
        bold(_head(case, say)),
        *([say(notice)] if notice else []),
        paragraph(say("share-where") if shown else say("share-nowhere"), *lines),
        paragraph(*question_lines(question, say)),
    )
    rows = [_buttons(case, group, card, say) for group, card in shown]
    other = Button(say("button-share-again"), press(VERB, case.id, "p"))
    change = Button(say("button-share-question"), press(VERB, case.id, "q"))
    return Screen(text, (*rows, (other, change), (home_of(case),)), names_cases=True)


def _buttons(case: Case, group: Group, card: SharedCard, say: Wording) -> tuple[Button, ...]:
    gone = Button(
        say("button-unshare", group=group.title), press(VERB, case.id, "w", card.id), ends=True
    )
    if card.message_id is None:
        return (gone,)
    link = message_link(card.chat_id, card.thread, card.message_id)
    return gone, Button(say("button-see-card"), url=link)


def _topic(group: Group, say: Wording) -> str:
    return f" · {say('share-topic')}" if group.topic is not None else ""


def _head(case: Case, say: Wording, *about: str) -> str:
    return head(case, say("share-head"), *about)
