"""Menus outside any dialogue: the start, the languages, the sources, the way from a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.callback_data import MenuPress, MenuVerb
from bot.screens.document import bold, document, fold, line, paragraph
from bot.screens.phrases import day, pair
from bot.screens.screen import Button, Screen, pairs
from core.model.case import Case
from core.model.dialogue import Dialogue
from core.model.press import Press, Resume
from dialogs.leading import FIRST_PATHWAYS
from dialogs.registry import definitions
from dialogs.sources import DOCUMENTS
from dialogs.wording import LANGUAGES, Wording, wording


@dataclass(frozen=True)
class Resumable:
    """A dialogue that can be taken up again, and its line in a list."""

    dialogue: Dialogue
    line: str


def start_screen(
    scores: Sequence[str],
    waiting: Sequence[Resumable],
    page: int = 0,
    *,
    more: bool = False,
    case: Case | None = None,
    say: Wording,
) -> Screen:
    """Return the start: a page of what can be resumed (``more`` follow), and the scores.

    ``case`` is the one that is open: what is begun belongs to it.
    """
    blocks = [paragraph(bold("OsteoBoard"), say("start-welcome"))]
    if case:
        blocks.append(paragraph(say("start-case", name=case.name)))
    if waiting:
        blocks.append(paragraph(say("start-now")))
    resumable = [_resume_button(it) for it in waiting]
    turn = tuple(
        Button(label, MenuPress(MenuVerb.PAGE, f"start-{number}"))
        for label, number, there in (
            (say("button-newer"), page - 1, page > 0),
            (say("button-older"), page + 1, more),
        )
        if there
    )
    begin = [Button(say(id), MenuPress(MenuVerb.START, id)) for id in scores]
    first = (
        Button(say("button-emergency"), MenuPress(MenuVerb.START, "emergency")),
        Button(say("button-pathways"), MenuPress(MenuVerb.PAGE, "pathways")),
    )
    last = (Button(say("button-cases"), MenuPress(MenuVerb.CASE, "f-open-0")), other_language(say))
    opened = ((_case_button(case),),) if case else ()
    rows = (*opened, *pairs(resumable, 1), *((turn,) if turn else ()), first, *pairs(begin), last)
    text = document(*blocks, bold(say("start-choose")))
    return Screen(text, rows, names_cases=bool(resumable))


def _case_button(case: Case) -> Button:
    return Button(f"▤ {case.name}", MenuPress(MenuVerb.CASE, f"o-{case.id}"))


def reader_screen(say: Wording) -> Screen:
    """Return the start of somebody who may read and not answer."""
    text = document(paragraph(bold("OsteoBoard"), say("start-reader")))
    return Screen(text, ((other_language(say),),))


def other_language(say: Wording) -> Button:
    """Return the button that changes to the other language, in its own words."""
    other = next(language for language in LANGUAGES if language != say.language)
    return Button(wording(other, "bot")("language-name"), MenuPress(MenuVerb.LANGUAGE, other))


def pathways_screen(pathways: Sequence[str], say: Wording, *, others: bool = False) -> Screen:
    """Return the menu of pathways: what each answers, and a button for each.

    Those that are opened most come first; the others stand on a page of their own.
    """
    shown = [id for id in pathways if (id in FIRST_PATHWAYS) is not others]
    lines = [pair(say(id), say(f"{id}.about"), say) for id in shown]
    buttons = [Button(say(f"{id}.button"), MenuPress(MenuVerb.START, id)) for id in shown]
    turn = (
        Button(say("button-first-pathways"), MenuPress(MenuVerb.PAGE, "pathways"))
        if others
        else Button(say("button-other-pathways"), MenuPress(MenuVerb.PAGE, "pathways-others"))
    )
    scores = Button(say("button-scores"), MenuPress(MenuVerb.PAGE, "scores"))
    return Screen(
        document(paragraph(bold(say("pathways-choose")), ""), fold(*lines)),
        (*pairs(buttons), (turn, scores)),
    )


def _resume_button(it: Resumable) -> Button:
    return Button(f"▶ {it.line}", Press(it.dialogue.token, it.dialogue.revision, Resume()))


def language_screen(say: Wording) -> Screen:
    """Return the choice of language, each in its own words."""
    buttons = [
        Button(wording(language, "bot")("language-name"), MenuPress(MenuVerb.LANGUAGE, language))
        for language in LANGUAGES
    ]
    return Screen(document(say("language-choose")), (tuple(buttons),))


def sources_screen(say: Wording) -> Screen:
    """Return the two documents, and how what is outside them is told apart."""
    named = [
        paragraph(
            line(bold(it.letter), f" · {it.name}, {day(it.science_at, say) or it.published}"),
            say(f"document-{it.letter}"),
        )
        for it in DOCUMENTS.values()
    ]
    return Screen(document(bold(say("sources-head")), *named, say("sources-rest")))


def help_screen(say: Wording) -> Screen:
    """Return how to answer, and the commands."""
    return Screen(document(help_text(say)))


def help_text(say: Wording) -> str:
    """Return the help as it is read: each score with what its own words say of it there."""
    scores = "\n".join(f"/{id} {say(f'{id}.help')}" for id in definitions())
    return say("help", scores=scores)


def group_screen(username: str, start: str, say: Wording) -> Screen:
    """Return the link from a group, where no question is ever asked, to the private chat."""
    address = f"https://t.me/{username}" + (f"?start={start}" if start else "?start=menu")
    return Screen(document(say("group-link")), ((Button(say("group-button"), url=address),),))
