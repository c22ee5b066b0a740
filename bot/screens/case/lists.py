"""All cases of somebody, a page at a time; and what is done to one as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.screens.case.places import feet, head, lesion_label, press
from bot.screens.document import bold, document, italic, paragraph
from bot.screens.label_width import fits
from bot.screens.listed import moment
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import TIME, page_turn
from core.model.case import Case, CaseState
from dialogs.wording import Wording

A_PAGE: Final = 6
"""Cases of a page."""
_SITES: Final = 2


def list_screen(
    cases: Sequence[Case],
    page: int,
    which: str,
    today: date,
    say: Wording,
    *,
    more: bool,
    sought: str = "",
    team: bool = False,
    quick: str = "",
) -> Screen:
    """Return a page of somebody's cases: those that are open, the others, or all of their team."""
    buttons = [Button(case_line(it, today, say), press("o", it.id)) for it in cases]
    count = page + 1 + more
    turn = page_turn(page, count, lambda to: press("f", which, to), say, TIME)
    lists = [it for it in ("open", "team", "closed") if it != which and (it != "team" or team)]
    others = [Button(say(f"button-cases-{it}"), press("f", it, 0)) for it in lists]
    last = pairs([Button(say("button-new-case"), press("new")), *others])
    joins = ((Button(say("button-join", what=quick), press("jo")),),) if quick else ()
    title = say("cases-found", sought=sought) if sought else say(f"cases-{which}")
    empty = [] if cases else [italic(say("cases-none"))]
    how = f"cases-{which}-how"
    more_words = [italic(say(how))] if say.has(how) else []
    text = document(
        paragraph(bold(title), *empty, *more_words), *([] if cases else [say("cases-how")])
    )
    filters = tuple(
        Button(say(f"button-cases-{it}"), press("f", it, 0))
        for it in ("overdue", "lacking", "board")
        if it != which and (it != "board" or team)
    )
    rows = (*joins, *pairs(buttons, 1), *turn, filters, *last)
    return Screen(text, rows, names_cases=True)


def case_line(case: Case, today: date, say: Wording) -> str:
    """Return "MIRA-42 · T11, Fémur G · 10:52", of many lesions as many as a button has room for."""
    ways = [_line(case, count, today, say) for count in range(_SITES, 0, -1)]
    return next((it for it in ways if fits(it, 1)), ways[-1])


def _line(case: Case, count: int, today: date, say: Wording) -> str:
    standing = case.standing
    where = ", ".join(lesion_label(it, say) for it in standing[:count])
    more = f" +\u00a0{len(standing) - count}" if len(standing) > count else ""
    parts = (f"▤ {case.name}", f"{where}{more}", moment(case.touched_at, today, say))
    return " · ".join(it for it in parts if it)


def more_screen(case: Case, say: Wording, *, team: bool) -> Screen:
    """Offer what is read and told of a case beside its first page; with a ``team``, to share it."""
    text = document(paragraph(bold(head(case)), say(f"case-{case.state}")), say("case-more"))
    shared = (Button(say("button-share"), press("sh", case.id)),)
    met = (Button(say("button-at-the-board"), press("rc", case.id)),)
    pages = [
        *(shared if team else ()),
        Button(say("button-board"), press("b", case.id)),
        *(met if team else ()),
        Button(say("button-events"), press("ev", case.id, 0)),
        Button(say("button-timeline"), press("t", case.id)),
        Button(say("button-case-file"), press("fi", case.id)),
    ]
    return Screen(text, (*pairs(pages), feet(case, say)), names_cases=True)


def file_screen(case: Case, say: Wording) -> Screen:
    """Offer what is of a case as a whole: the patient's wishes, its owner, where it stands."""
    states = [it for it in CaseState if it is not case.state]
    text = document(paragraph(bold(head(case)), say(f"case-{case.state}")), say("case-file-how"))
    deeds = [
        Button(say("button-wishes"), press("wi", case.id)),
        Button(say("button-hand-over"), press("tr", case.id)),
        *(Button(say(f"button-case-{it}"), press("s", case.id, str(it))) for it in states),
    ]
    return Screen(text, (*pairs(deeds), feet(case, say, press("m", case.id))), names_cases=True)


def died_sure_screen(case: Case, say: Wording) -> Screen:
    """Ask whether a patient died: it ends every reminder, those of safety too."""
    yes = Button(say("button-died-sure"), press("s", case.id, str(CaseState.DIED), "y"), ends=True)
    text = document(bold(head(case)), say("died-sure"))
    return Screen(text, ((yes,), feet(case, say, press("fi", case.id))), names_cases=True)


def reopen_button(case: Case, say: Wording) -> Button:
    """Return the button that opens a case again: what ended it may have been a slip."""
    return Button(say("button-case-open"), press("s", case.id, str(CaseState.OPEN)))


def begin_screen(
    case: Case, quick: str, say: Wording, *, team: bool = False, similar: Sequence[str] = ()
) -> Screen:
    """Say that a case is begun under a name, who sees it, and what comes next.

    ``similar`` are names of other cases that are easily taken for its own.
    """
    near = [f"⚠ {say('case-similar', what=', '.join(similar))}"] if similar else []
    kept = [say("case-kept", what=quick)] if quick else []
    seen = [say("case-begun-team")] if team else []
    text = document(paragraph(bold(head(case)), *near, *kept), say("case-begun"), *seen)
    first = (
        Button(say("button-add-lesion"), press("a", case.id)),
        Button(say("button-assess"), press("d", case.id, 0)),
    )
    rows = (first, (Button(say("button-open-case"), press("o", case.id)),))
    return Screen(text, rows, names_cases=True)
