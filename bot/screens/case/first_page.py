"""The first page of a case: all that is said of this patient, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.screens.buttons import ACROSS as ABREAST
from bot.screens.case.after_death import died_screen
from bot.screens.case.decided import decided_lines
from bot.screens.case.doubts import doubts
from bot.screens.case.due import due_button, due_line
from bot.screens.case.edition_lines import edition_button, edition_lines
from bot.screens.case.happened import barred, event_words, overdue, skeletal
from bot.screens.case.lists import reopen_button
from bot.screens.case.marks import marks, moot_in
from bot.screens.case.news import news
from bot.screens.case.page import Page, primary_words, worst_first
from bot.screens.case.patient import LINES, patient_lines
from bot.screens.case.places import head, lesion_label, press
from bot.screens.case.reminder import is_safety
from bot.screens.case.saying import WIDE, Saying, saying
from bot.screens.case.scores import score_words, tells
from bot.screens.case.seats import seats_named
from bot.screens.case.so_far import known_so_far
from bot.screens.case.trials import trials_line
from bot.screens.case.urgent import opposed_lines, urgent_lines
from bot.screens.citing import ACROSS, OUTSIDE, authorities
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.label_width import fits
from bot.screens.pathway.faces import face
from bot.screens.pathway.fitting import MOST, as_many, height
from bot.screens.pathway.phrases import prerequisites
from bot.screens.phrases import day, input_label, lowered, missing_label, pair, value_words
from bot.screens.screen import Button, Rows, Screen, pairs
from core.definition.source import Origin
from core.engine.due import Tick
from core.engine.evaluation import ScoreEvaluation
from core.engine.part import Part
from core.engine.refusals import is_moot
from core.engine.synthesis import Wanted
from core.model.case import CaseState, Lesion
from dialogs.leading import EMERGENCY
from dialogs.wording import Wording

FULL: Final = 2
"""Lesions up to which each has several lines; of more, each but the worst one has one."""
_ROOMS: Final = (
    *((LINES, LINES, FULL, 2), (LINES, LINES, FULL, 1), (2, LINES, FULL, 1), (2, 2, FULL, 1)),
    *((2, 1, FULL, 1), (1, 1, FULL, 1), (2, 1, 1, 1), (1, 1, 1, 1)),
)
"""How many lines the patient and a lesion have, how many lesions have several of them, and of how
many lines of a phone each line below may be: as much as fits."""
_LESION_BUTTONS: Final = 4
_ROW: Final = 2
"""Lines of a phone for a lesion that is not the worst of many."""


def case_screen(page: Page) -> Screen:
    """Return the first page of a case: what is urgent of the patient before the lesions."""
    if page.view.case.state is CaseState.DIED:
        return died_screen(page)
    above = list(_head(page))
    left = MOST - height(map(line, above))
    blocks: list[list[Line]] = []
    below: list[Line] = []
    for *room, tall in _ROOMS:
        blocks, below = _between(page, *room), list(_below(page, tall))
        if sum(map(height, (*blocks, below))) <= left:
            break
    if not any(blocks):
        blocks = [known_so_far(page)]
    text = document(paragraph(*above), *(paragraph(*it) for it in blocks), paragraph(*below))
    return Screen(text, _rows(page), names_cases=True)


def _below(page: Page, tall: int) -> Iterator[Line]:
    """Yield what was decided, what is due, to prepare and missing, in so many lines each."""
    yield from decided_lines(page.decisions, page.say)
    yield from due_line(page.due, page.today, page.say)
    yield from _before(page, tall)
    yield from _seats(page, tall)
    yield from _wanted_lines(page, tall)
    yield from _foot(page)


def _between(page: Page, of_patient: int, of_lesion: int, full: int) -> list[list[Line]]:
    """Return what is said of the patient and of the lesions, in so many lines."""
    lesions = list(_lesions(page, of_lesion, full))
    if len(lesions) > full:  # a line each behind the worst one: they stand together
        lesions = [lesions[0], [it for block in lesions[1:] for it in block]]
    trials = trials_line(page) if of_patient > 1 else ()
    patient = [*patient_lines(page, of_patient), *trials]
    return [patient, *lesions] if page.whole.emergencies else [*lesions, patient]


# ---- what is urgent, what does not fit together ------------------------------------------------


def _head(page: Page) -> Iterator[Line | str]:
    say, case = page.say, page.view.case
    count = len(case.standing)
    yield bold(head(case, primary_words(page), say("lesions", count=count) if count else ""))
    if case.state is not CaseState.OPEN:
        yield line("⚠ ", bold(say(f"case-{case.state}")))
        if any(is_safety(it.about) for it in page.due):
            yield say("case-safety-stays")
    urgent = list(urgent_lines(page))
    yield from urgent
    if not urgent and page.view.record.dialogues:
        yield say("case-nothing-urgent")
    yield from news(page.view, page.visit, page.today, say)
    yield from _happened(page)
    yield from opposed_lines(page)
    yield from edition_lines(page.compared, say)


def _happened(page: Page) -> Iterator[Line | str]:
    """Yield how many skeletal events there were, and what was planned.

    What is contraindicated or refused by now, and what was to be on a day that passed.
    """
    count = skeletal(page.view, page.today, page.say)
    if count:
        yield count
    for events, key in ((barred, "event-barred"), (overdue, "event-to-confirm")):
        for event in events(page.view, page.today)[:1]:
            lesion = page.view.case.lesion(event.lesion) if event.lesion else None
            words = [event_words(event, page.say), page.where(lesion) if lesion else ""]
            what = " · ".join([*(it for it in words if it), value_words(event.on, page.say)])
            yield line("⚠ ", bold(page.say(key, what=what)))


# ---- lesion by lesion ---------------------------------------------------------------------------


def _lesions(page: Page, most: int, full: int) -> Iterator[list[Line]]:
    """Yield what is advised for each lesion, the worst first; of many the others have one line."""
    say = page.say
    standing = worst_first(page)
    few = len(standing) <= full
    for lesion in standing:
        whole = few or lesion is standing[0]
        found = [*filter(tells, page.whole.scores.get(lesion.id, ()))]
        title = _titled(page, lesion, found, alone=not whole or most == 1)
        beside = marks(page.view, lesion.id, say, page.whole.conflicts)
        of_it, wide = saying(page.whole.of(lesion.id), say, beside), WIDE if whole else ACROSS
        told = list(of_it.lines(say, most if whole else 1, wide))
        if not told:
            yield [line(title, f" · {say('lesion-nothing')}")]
        elif whole:
            yield [title, *told]
        else:
            yield [_in_one(page, lesion, one_line(page, lesion, found, told[0]), of_it)]


def _titled(page: Page, lesion: Lesion, found: Sequence[ScoreEvaluation], *, alone: bool) -> Line:
    """Return where a lesion is, and what its scores come to."""
    scores = score_words(found, page.view, lesion.id, page.say, alone=alone)
    return line(bold(page.where(lesion)), f" · {scores}" if scores else "")


def one_line(page: Page, lesion: Lesion, found: Sequence[ScoreEvaluation], told: Line) -> Line:
    """Return a lesion with its scores and what is advised for it, in two lines of a phone.

    Where there is less room, what is open of several scores, the last first, is one tap away.
    """
    row = line(_titled(page, lesion, found, alone=True), " · ", told)
    if height([row]) > _ROW and len(found) > 1 and not found[-1].result.certain:
        return one_line(page, lesion, found[:-1], told)
    return row


def _in_one(page: Page, lesion: Lesion, whole: Line, of_it: Saying) -> Line:
    """Return what is said of a lesion in one line: what advice depends on is one tap away."""
    if height([whole]) == 1 or not whole.plain.endswith(of_it.nearest or "\0"):
        return whole
    name = of_it.nearest.partition(":")[0].rstrip()
    short = line(bold(page.where(lesion)), f" · ? {name}")
    if height([short]) == 1:
        return short
    return line(bold(lesion_label(lesion, page.say, page.view.known)), f" · ? {name}")


# ---- the patient, before, missing ---------------------------------------------------------------


def _foot(page: Page) -> Iterator[Line]:
    """Yield on what the page rests, what is outside both documents by name."""
    outside = saying(page.whole.parts, page.say).outside
    urgent = (item.rule.source for _, item in page.whole.emergencies)
    outside |= {id: None for it in urgent if it.origin is Origin.OUTSIDE for id in it.ids}
    if outside:
        yield italic(f"{OUTSIDE} {page.say('outside', reference=authorities(outside))}")
    yield italic(page.say("case-foot"))


def _due(page: Page) -> Iterator[Line]:
    return due_line(page.due, page.today, page.say)


def _before(page: Page, tall: int) -> Iterator[Line]:
    """Yield the prerequisites of all parts, each once, and those done."""
    say = page.say
    names: dict[str | None, str] = {}
    places = (None, *(it.id for it in page.view.case.lesions))
    gone = {place: moot_in(page.view, place) for place in places}
    for part in (it for it in page.whole.parts if it.speaks):
        for item in prerequisites(part.evaluation.advice):
            if item.tick in (Tick.DONE, Tick.NOT_APPLICABLE):
                continue
            if not is_moot(item.rule, gone[part.lesion]):
                rule = face(part.evaluation.definition, item, say)
                names.setdefault(item.rule.check, lowered(_label(part, item.rule.check, rule, say)))
    if names:
        yield as_many(line(bold(say("before")), " ☐ "), list(names.values()), tall)


def _seats(page: Page, tall: int) -> Iterator[Line]:
    """Yield who must be heard at the board."""
    if names := seats_named(page.view, page.whole, page.say):
        yield as_many(line(bold(page.say("board-line")), " "), names, tall)


def _label(part: Part, check: str | None, otherwise: str, say: Wording) -> str:
    return input_label(part.evaluation.definition, check, say) if check else otherwise


def _wanted_lines(page: Page, tall: int) -> Iterator[Line]:
    """Yield the one thing that most advice waits for, and what has become too old to count."""
    say = page.say
    if page.whole.wanted:
        first = page.whole.wanted[0]
        short = line(bold(say("missing")), pair("", _wanted_name(first, page), say))
        whole = line(short, f" ({say('case-waiting', count=first.waiting)})")
        yield whole if height([whole]) <= tall else short
    elif not page.view.case.standing and page.view.case.state is CaseState.OPEN:
        yield line(bold(say("missing")), pair("", say("case-no-lesion-yet"), say))
    aged = [it for place in doubts(page) if (it := page.view.known[place]).aged]
    if aged:
        oldest = min(aged, key=lambda it: it.finding.on)
        yield line(italic(say("case-aged", count=len(aged), since=day(oldest.finding.on, say))))


def _wanted_name(wanted: Wanted, page: Page) -> str:
    pathway = wanted.part.evaluation.definition
    name = missing_label(pathway, pathway.asking(wanted.fact).id, page.say)
    where = page.view.case.lesion(wanted.lesion) if wanted.lesion else None
    one = len(page.view.case.standing) == 1  # which is meant then
    return f"{name}, {lowered(page.where(where))}" if where and not one else name


# ---- buttons ------------------------------------------------------------------------------------


def _rows(page: Page) -> Rows:
    case, say = page.view.case, page.say
    shown = case.standing[:_LESION_BUTTONS]
    labels = {it.id: lesion_label(it, say, page.view.known) for it in shown}
    lesions = [Button(f"{labels[it.id]} ›", press("l", case.id, it.id)) for it in shown]
    ways = [*lesions, Button(say("button-add-lesion"), press("a", case.id))]
    assess = Button(say("button-assess"), press("d", case.id, 0))
    first = []
    if case.state is not CaseState.OPEN and page.visit.me == case.owner_id:
        first.append(reopen_button(case, say))
    elif page.whole.wanted:
        first.append(Button(say("button-asking"), press("q", case.id)))
    doubtful = len(doubts(page))
    passed = overdue(page.view, page.today)
    if passed:
        first.append(Button(say("button-event-passed"), press("ev", case.id, 0)))
    if doubtful:
        first.append(Button(say("button-doubts-of", count=doubtful), press("v", case.id)))
    if page.due:
        first.append(due_button(page.due, case, page.today, say))
    first += edition_button(page.compared, case, say)
    return (
        *_few_rows(ways, first, assess, Button(say("button-requests"), press("p", case.id))),
        (
            Button(say("button-case-more"), press("m", case.id)),
            Button(say("button-home"), press("x", case.id)),
            Button(say("button-emergency"), press("g", case.id, 0, EMERGENCY)),
        ),
    )


def _few_rows(ways: list[Button], first: list[Button], assess: Button, prepare: Button) -> Rows:
    """Return the ways to lesions and what can be done in as few rows as hold them."""
    if not all(fits(it.label, ABREAST) for it in ways):
        return pairs([*ways, *first, assess, prepare])
    if len(ways) % ABREAST:
        return (*pairs([*ways, assess], ABREAST), *pairs([*first, prepare]))
    return (*pairs(ways, ABREAST), *pairs([*first, assess, prepare]))
