"""A case for another owner; two lesions that are one, and one that is two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.screens.case.facts import fact_label, is_asked
from bot.screens.case.happened import event_line
from bot.screens.case.page import Page
from bot.screens.case.places import feet, head, press
from bot.screens.document import bold, document, italic, paragraph
from bot.screens.listed import listed
from bot.screens.phrases import pair
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import TIME, page_turn, pages_of
from core.model.case import Case, Lesion
from core.ports.roster import Member
from dialogs.events import EVENTS
from dialogs.wording import Wording

A_PAGE: Final = 6
"""Members, or things to move, of a page."""


def successors_screen(case: Case, members: Sequence[Member], page: int, say: Wording) -> Screen:
    """Ask who is to own a case from now on."""
    shown = members[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [Button(it.label, press("tr", case.id, page, it.person_id)) for it in shown]
    count = pages_of(len(members), A_PAGE)
    turn = page_turn(page, count, lambda to: press("tr", case.id, to), say, TIME)
    what = say("hand-over-which" if members else "hand-over-nobody")
    text = document(bold(head(case, say("button-hand-over"))), what)
    rows = (*pairs(buttons), *turn, feet(case, say, press("m", case.id)))
    return Screen(text, rows, names_cases=True)


def confirm_screen(case: Case, member: Member, say: Wording) -> Screen:
    """Ask whether a case is to go to a member."""
    yes = Button(say("button-hand-over-yes"), press("tr", case.id, 0, member.person_id, "y"))
    text = document(
        bold(head(case, say("button-hand-over"))),
        say("hand-over-sure", who=member.label),
    )
    return Screen(text, ((yes,), feet(case, say, press("tr", case.id))), names_cases=True)


def handed_screen(name: str, member: Member, say: Wording) -> Screen:
    """Say that a case has another owner."""
    text = document(bold(f"▤ {name}"), say("hand-over-done", who=member.label))
    return Screen(text, ((Button(say("button-cases"), press("f", "open", 0)),),), names_cases=True)


def received_screen(case_id: int, name: str, by: str, say: Wording) -> Screen:
    """Say to somebody that a case is theirs now."""
    text = document(bold(f"▤ {name}"), say("hand-over-received", who=by))
    return Screen(
        text, ((Button(say("button-open-case"), press("o", case_id)),),), names_cases=True
    )


# ---- lesions -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    """One thing that was said of a lesion: its name, and by which kind and id it is moved."""

    kind: str
    id: str
    words: str


def said_of(page: Page, lesion: Lesion) -> list[Said]:
    """Return what can be moved from a lesion to another: dialogues, events, facts beside them."""
    say, view = page.say, page.view
    found = [
        Said("d", str(it.id), listed(it, view.definition_of(it), page.today, say))
        for it in view.record.dialogues
        if it.lesion and it.lesion.id == lesion.id and it.answers
    ]
    found += [
        Said("e", str(it.id), event_line(it, page.today, say))
        for it in view.record.events
        if it.lesion == lesion.id and it.ended_at is None and it.kind in EVENTS
    ]
    facts = dict.fromkeys(it.fact for it in view.record.said if it.lesion == lesion.id)
    found += [Said("f", it, fact_label(it, say)) for it in facts if is_asked(it)]
    return found


def together_screen(page: Page, lesion: Lesion) -> Screen:
    """Ask with which other lesion this one is the same, or to which something of it goes."""
    case, say = page.view.case, page.say
    others = [it for it in case.standing if it.id != lesion.id][: A_PAGE // 2]
    buttons = []
    for it in others:
        where = page.where(it)
        buttons += [
            Button(say("button-merge", where=where), press("mg", case.id, lesion.id, it.id)),
            Button(say("button-split", where=where), press("sp", case.id, lesion.id, it.id)),
        ]
    text = document(
        bold(head(case, page.where(lesion))),
        paragraph(say("lesions-together" if others else "lesions-alone")),
        italic(say("lesions-split-how")),
    )
    add = Button(say("button-add-lesion"), press("a", case.id))
    last = feet(case, say, press("l", case.id, lesion.id))
    return Screen(text, (*pairs(buttons), (add,), last), names_cases=True)


def sure_screen(page: Page, lesion: Lesion, other: Lesion) -> Screen:
    """Ask whether two lesions are one."""
    case, say = page.view.case, page.say
    one, two = page.where(lesion), page.where(other)
    yes = Button(say("button-merge-yes"), press("mg", case.id, lesion.id, other.id, "y"))
    text = document(bold(head(case, one)), say("merge-sure", one=one, other=two))
    return Screen(text, ((yes,), feet(case, say, press("me", case.id, lesion.id))), True)


def merged_screen(page: Page, lesion: Lesion, other: Lesion, merged: int) -> Screen:
    """Say that two lesions are one; a tap takes it back, as long as nothing else was said."""
    case, say = page.view.case, page.say
    undo = Button(say("button-unmerge"), press("um", case.id, merged))
    words = say("merge-done", one=page.where(lesion), other=page.where(other))
    text = document(bold(head(case, page.where(lesion))), words)
    return Screen(text, ((undo,), feet(case, say)), names_cases=True)


def split_screen(page: Page, lesion: Lesion, other: Lesion) -> Screen:
    """Ask what of one lesion was said of another; each goes there, and back, in one tap."""
    case, say = page.view.case, page.say
    buttons = []
    for one, two in ((lesion, other), (other, lesion)):
        for it in said_of(page, one)[: A_PAGE // 2]:
            words = pair(f"{page.where(one)} → {page.where(two)}", it.words, say)
            ids = (one.id, two.id) if one is lesion else (two.id, one.id)
            way = "to" if one is lesion else "fro"
            buttons.append(Button(words, press("sp", case.id, *ids, it.kind + way[0], it.id)))
    text = document(
        bold(head(case, page.where(lesion), page.where(other))),
        say("split-which" if buttons else "split-nothing"),
    )
    last = feet(case, say, press("me", case.id, lesion.id))
    return Screen(text, (*pairs(buttons, 1), last), names_cases=True)
