"""In which order the treatments of a case come, as far as it is printed; and who must be heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.screens.case.due import dated
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.case.seats import open_in, seats_of
from bot.screens.case.trials import trials_line
from bot.screens.citing import by_document
from bot.screens.document import Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.phone import first_whole
from bot.screens.phrases import in_a_row, pair, raised
from bot.screens.screen import Button, Screen, pairs
from core.definition.together import Spacing
from core.engine.deadline import Deadline
from core.engine.together import Called, Stance, Step, order
from dialogs.facts.operation import surgery_date
from dialogs.together import FAMILIES, SPACINGS

_EVERY: Final = frozenset(it.id for it in FAMILIES)
_IN_ORDER: Final = ("postoperative_radiotherapy", "systemic_treatment", "stereotactic", "fdg_pet")
"""The deadlines that are between two treatments, or a treatment and an examination."""
_PLACES: Final = 2
"""Lesions named of one treatment."""


def board_screen(page: Page, found_due: Sequence[Deadline]) -> Screen:
    """Return the order of the treatments that are open, its days, and the specialties to hear."""
    case, say, found = page.view.case, page.say, open_in(page.view, page.whole)
    steps = [it for it in order(SPACINGS, found) if not _is_over(page, it)]
    seats = seats_of(page.view, found)
    printed = [it for it in seats if it.seat.source]
    ours = [it for it in seats if not it.seat.source]
    blocks = [_ordered(page, steps)] if found else []
    days = [dated(it, case, page.today, say) for it in found_due if it.kind.id in _IN_ORDER]
    blocks += [paragraph(bold(say("board-days")), *days)] if days else []
    heard = [bold(say("board-seats")), *(_seat(page, it) for it in printed)]
    blocks.append(paragraph(*heard) if printed else paragraph(say("board-no-seats")))
    names = in_a_row([_name(page, it) for it in ours], say)
    others = [line(italic(say("board-ours")), " ", names)] if ours else []
    resting_on = [*(it.spacing.source for it in steps), *(it.seat.source for it in printed)]
    resting_on += [it.spacing.exempt for it in steps if it.urgent]
    sources = [*map(italic, by_document((it for it in resting_on if it), say))]
    foot = [italic(say("board-foot"))] if seats else []
    first = bold(head(case, say("case-board")))
    last = [others, list(trials_line(page)), sources, foot]
    texts = (
        document(first, *blocks, *(paragraph(*it) for it in last)),
        document(first, *blocks, paragraph(*(it for lines in last for it in lines))),
    )
    change = Button(say("button-changing"), press("w", case.id))
    deadlines = Button(say("button-due", count=0), press("due", case.id))
    rows = (*pairs([change, deadlines]), (home_of(case),))
    return Screen(first_whole(texts, len(rows)), rows, names_cases=True)


def _is_over(page: Page, step: Step) -> bool:
    """Tell whether what only says what comes first says nothing more: the operation is done."""
    since = page.view.known.get((surgery_date.id, step.lesion))
    operated = since is not None and since.counts and "not_operated" not in since.possible
    return step.spacing.earliest is None and operated


def _ordered(page: Page, steps: list[Step]) -> Paragraph:
    """Return the order, headed by its lesions where all of it is of the same."""
    lesions = {_where(page, [it.lesion for it in of]) for _, of in _told(steps)}
    same = lesions.pop() if len(lesions) == 1 else ""
    title = same.strip(" :\u00a0")
    of_which = f" · {title}" if title else ""
    return paragraph(line(bold(page.say("board-order")), of_which), *_order(page, steps, same))


def _told(steps: list[Step]) -> list[tuple[str, list[Step]]]:
    """Return each passage once, with the steps that it is about, in the order of treatments."""
    told = dict[str, list[Step]]()
    for step in steps:
        key = f"spacing-{step.spacing.id}{'-urgent' if step.urgent else ''}"
        told.setdefault(key, []).append(step)
    return sorted(told.items(), key=_place)


def _order(page: Page, steps: list[Step], same: str) -> list[Line]:
    """Return what is printed of treatments that are both open; ``same`` stands in the heading."""
    told, say = _told(steps), page.say
    if not told:
        return [line(say("board-no-order"))]
    signs = _numbers([of[0].spacing for _, of in told])
    where = ["" if same else _where(page, [it.lesion for it in of]) for _, of in told]
    return [
        line(f"{sign}  ", bold(of), say(key))
        for sign, of, (key, _) in zip(signs, where, told, strict=True)
    ]


def _numbers(spacings: Sequence[Spacing]) -> Iterator[str]:
    """Yield the number of each step; another passage on the same days is no step of its own."""
    number, told = 0, set[tuple[str, str]]()
    for it in spacings:
        days = (it.first, it.then) if it.earliest is not None else ("", "")
        again = it.earliest is not None and days in told
        number += not again
        told.add(days)
        yield "–" if again else f"{number}"


def _place(told: tuple[str, list[Step]]) -> int:
    return SPACINGS.index(told[1][0].spacing)


def _where(page: Page, lesions: list[int | None]) -> str:
    names = _names(page, lesions)
    return pair(", ".join(names), "", page.say) if names else ""


def _names(page: Page, lesions: list[int | None]) -> list[str]:
    """Return the names of some lesions; none where there is no other to tell them from."""
    if len(page.view.case.standing) == 1:
        return []
    found = [page.view.case.lesion(id) for id in lesions if id]
    return list(dict.fromkeys(page.where(it) for it in found if it))


def _seat(page: Page, it: Called) -> Line:
    why = ", ".join(_why(page, it))
    return line("•  ", bold(raised(_name(page, it))), pair("", why, page.say) if why else "")


def _name(page: Page, it: Called) -> str:
    return page.say(f"seat-{it.seat.id}")


def _why(page: Page, it: Called) -> Iterator[str]:
    """Yield each treatment with how it is open, if not advised, and for which lesions."""
    by: dict[tuple[str, Stance], list[int | None]] = {}
    if not it.about or it.seat.families >= _EVERY:
        yield page.say(f"seat-{it.seat.id}.why")
        return
    for family, lesion, stance in it.about:
        by.setdefault((family, stance), []).append(lesion)
    for (family, how), lesions in by.items():
        names = _names(page, lesions)
        more = f" +\u00a0{len(names) - _PLACES}" if names[_PLACES:] else ""
        where = ", ".join(names[:_PLACES]) + more
        open_as = "" if how is Stance.ADVISED else page.say(f"stance-{how.name.lower()}")
        told = ", ".join(filter(None, (open_as, where)))
        yield page.say(f"family-{family}") + (f" ({told})" if told else "")
