"""Lesions of a case: one by one, and where a new one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.screens.case.agreeing import agreeing
from bot.screens.case.events import events_button
from bot.screens.case.happened import event_line, standing
from bot.screens.case.marks import marks
from bot.screens.case.page import Page
from bot.screens.case.pain import pain_line
from bot.screens.case.places import feet, head, home_of, lesion_words, press
from bot.screens.case.saying import saying
from bot.screens.case.scores import inputs, score_words
from bot.screens.document import bold, document, italic, line, paragraph
from bot.screens.phrases import raised, short_name
from bot.screens.screen import Button, Screen, pairs
from bot.screens.turning import pages_of, round_turn
from core.definition.definition import Definition
from core.definition.fact import Scope
from core.model.case import Case, Lesion, Side
from dialogs.facts.lesion import long_bone_segment, region, vertebral_level
from dialogs.leading import EMERGENCY
from dialogs.registry import definitions, pathways
from dialogs.sites import SITES
from dialogs.wording import Wording

_WHERE: Final = {"spine": vertebral_level, "long_bone": long_bone_segment}
"""Regions of which the place is asked more finely."""
_SIDED: Final = ("long_bone", "pelvis", "other_bone")
_FIRST_ASKED: Final = 2
"""What is asked of a lesion most, on its page: its score, and the pathway of its bone."""
_EVENTS: Final = 2
"""Events of a lesion on its page: the others are one tap away."""
_A_PAGE: Final = 4
"""Lesions of a page of those that can be asked about."""
OF_PATIENT: Final = ("scores", "pathways")
"""What can be asked of the patient, by its kind: each is a page."""
_NEVER: Final = ("cards", EMERGENCY)


def regions_screen(case: Case, say: Wording) -> Screen:
    """Ask where a new lesion is: it can be typed too."""
    buttons = [
        Button(raised(say(f"region-{it}")), press("a", case.id, it)) for it in region.options
    ]
    text = document(paragraph(bold(head(case)), say("lesion-where")), italic(say("lesion-typed")))
    return Screen(text, (*pairs(buttons), (home_of(case),)), names_cases=True)


def places_screen(case: Case, where: str, say: Wording) -> Screen:
    """Ask where in a region a new lesion is, and on which side."""
    text = document(paragraph(bold(head(case, say(f"region-{where}"))), say("lesion-where")))
    if where == "spine":
        buttons = [
            Button(say(f"{vertebral_level.id}-{it}"), press("n", case.id, where, it, "none"))
            for it in vertebral_level.options
        ]
        rows = pairs(buttons, 6)
    elif where == "long_bone":
        sides = (
            [
                Button(
                    f"{raised(say(f'{long_bone_segment.id}-{it}'))} {say(f'side-{side}.short')}",
                    press("n", case.id, where, it, side),
                )
                for side in (Side.LEFT, Side.RIGHT)
            ]
            for it in long_bone_segment.options
        )
        rows = tuple(row for both in sides for row in pairs(both))
    else:
        rows = pairs(
            [
                Button(raised(say(f"side-{side}.alone")), press("n", case.id, where, "", side))
                for side in (Side.LEFT, Side.RIGHT, Side.NONE)
            ],
            3,
        )
    unknown = Button(say("unknown"), press("n", case.id, where, "", "none"))
    last = (home_of(case),) if where not in ("spine", "long_bone") else (unknown, home_of(case))
    return Screen(text, (*rows, last), names_cases=True)


def site_of(where: str, option: str, side: str) -> tuple[dict[str, str], Side] | None:
    """Return the place that a button names, None for one that there is not."""
    if where not in region.options or side not in tuple(Side):
        return None
    site = {region.id: where}
    fine = _WHERE.get(where)
    if option:
        if fine is None or option not in fine.options:
            return None
        site[fine.id] = option
    return site, Side(side) if where in _SIDED else Side.NONE


def which_screen(
    case: Case, definition: Definition, fitting: Sequence[Lesion], say: Wording
) -> Screen:
    """Ask which lesion a score or pathway is about."""
    buttons = [
        Button(f"{lesion_words(it, say)} ›", press("g", case.id, it.id, definition.id))
        for it in fitting
    ]
    buttons.append(Button(say("button-add-lesion"), press("a", case.id)))
    text = document(paragraph(bold(head(case, short_name(definition, say))), say("lesion-which")))
    return Screen(text, (*pairs(buttons), (home_of(case),)), names_cases=True)


def lesion_screen(page: Page, lesion: Lesion) -> Screen:
    """Return one lesion: its scores, what is advised for it, and what can be asked of it."""
    case, say = page.view.case, page.say
    parts = page.whole.of(lesion.id)
    shown = page.whole.scores.get(lesion.id, ())
    scores = score_words(shown, page.view, lesion.id, say)
    beside = marks(page.view, lesion.id, say, page.whole.conflicts, whole=True)
    said = list(saying(parts, say, beside).lines(say)) or [line(say("lesion-nothing"))]
    events = standing(page.view, lesion.id)
    said += agreeing(page, lesion.id)
    happened = [line(event_line(it, page.today, say)) for it in events[:_EVENTS]]
    if pain := pain_line(page, lesion):
        happened.insert(0, line(pain))
    text = document(
        bold(head(case, page.where(lesion))),
        paragraph(*([bold(scores)] if scores else []), *inputs(shown, say)),
        paragraph(*said),
        *([paragraph(*happened)] if happened else []),
    )
    buttons = [*_asked_of(page, lesion)[:_FIRST_ASKED]]
    buttons += [
        Button(say("button-assess-more"), press("as", case.id, lesion.id)),
        events_button(page, lesion),
        Button(say("button-pain"), press("pa", case.id, lesion.id)),
        Button(say("button-case-more"), press("lm", case.id, lesion.id)),
    ]
    return Screen(text, (*pairs(buttons), feet(case, say)), names_cases=True)


def about_screen(page: Page, lesion: Lesion) -> Screen:
    """Offer all that can be asked of a lesion, scores first."""
    case, say = page.view.case, page.say
    text = document(paragraph(bold(head(case, page.where(lesion))), say("assess-lesion")))
    last = feet(case, say, press("l", case.id, lesion.id))
    return Screen(text, (*pairs(_asked_of(page, lesion)), last), names_cases=True)


def more_screen(page: Page, lesion: Lesion) -> Screen:
    """Offer what is decided of a lesion: an advice set aside, that it is gone, that it is two."""
    case, say = page.view.case, page.say
    resolved = say("button-lesion-back" if lesion.resolved_at else "button-lesion-resolved")
    buttons = [
        Button(say("button-override"), press("ov", case.id, lesion.id)),
        Button(resolved, press("r", case.id, lesion.id)),
        Button(say("button-together"), press("me", case.id, lesion.id)),
    ]
    text = document(paragraph(bold(head(case, page.where(lesion))), say("lesion-more")))
    last = feet(case, say, press("l", case.id, lesion.id))
    return Screen(text, (*pairs(buttons), last), names_cases=True)


def _asked_of(page: Page, lesion: Lesion) -> list[Button]:
    return [
        Button(f"{short_name(it, page.say)} ›", press("g", page.view.case.id, lesion.id, it.id))
        for it in about(lesion)
    ]


def assess_screen(case: Case, page: int, say: Wording) -> Screen:
    """Offer the lesions that can be asked about, a page of them, and what is of the patient."""
    shown = case.standing[page * _A_PAGE : (page + 1) * _A_PAGE]
    lesions = [Button(f"{lesion_words(it, say)} ›", press("l", case.id, it.id)) for it in shown]
    add = [] if shown else [Button(say("button-add-lesion"), press("a", case.id))]
    count = pages_of(len(case.standing), _A_PAGE)
    turn = round_turn(page, count, lambda to: press("d", case.id, to), say)
    kinds = tuple(Button(say(f"button-{it}"), press("d", case.id, it)) for it in OF_PATIENT)
    text = document(paragraph(bold(head(case)), say("assess-which")))
    rows = (*pairs([*lesions, *add]), *turn, kinds, (home_of(case),))
    return Screen(text, rows, names_cases=True)


def of_patient_screen(case: Case, which: str, say: Wording) -> Screen:
    """Offer the scores of the patient, or the pathways."""
    buttons = [
        Button(f"{short_name(it, say)} ›", press("g", case.id, 0, it.id))
        for it in _of_patient()
        if bool(it.bands) is (which == OF_PATIENT[0])
    ]
    text = document(paragraph(bold(head(case)), say("assess-patient")))
    last = feet(case, say, press("d", case.id, 0))
    return Screen(text, (*pairs(buttons), last), names_cases=True)


def about(lesion: Lesion) -> Iterator[Definition]:
    """Yield the scores and pathways that can be about a lesion where it is."""
    for it in _every():
        if it.scope is Scope.LESION and SITES.fits(it.id, lesion.site):
            yield it


def _of_patient() -> Iterator[Definition]:
    for it in _every():
        if it.scope is not Scope.LESION and it.id not in _NEVER:
            yield it


def _every() -> list[Definition]:
    return [*definitions().values(), *pathways().values()]
