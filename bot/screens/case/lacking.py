"""What a case lacks, and whose each open question is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.screens.case.entrusted import entrusted
from bot.screens.case.marks import refused_in
from bot.screens.case.page import Page
from bot.screens.case.places import head, home_of, press
from bot.screens.document import Line, bold, document, italic, line, paragraph
from bot.screens.phrases import missing_label, pair, raised
from bot.screens.screen import Button, Screen, pairs
from core.engine.completeness import Completeness, Lack, Why, completeness
from core.engine.owners import by_owner
from dialogs.together import FAMILIES, SEATS
from dialogs.wording import Wording

_TICKED = (Why.BLOCKING, Why.PREPARING)


def lacking_screen(page: Page) -> Screen:
    """Return how complete a case is and all that it lacks, under the specialty that it is of."""
    case, say, found = page.view.case, page.say, completeness_of(page)
    title = paragraph(bold(head(case, say("lacking"))), bold(file_words(found, say)))
    text = document(title)
    if found.lacks:
        lacks = paragraph(*_by_owner(page, found.lacks))
        text = document(title, lacks, italic(say("lacking-foot")))
    ways = [
        Button(say("button-requests"), press("p", case.id)),
        Button(say("button-orders"), press("od", case.id)),
    ]
    if page.whole.wanted:
        ways.append(Button(say("button-asking"), press("q", case.id)))
    return Screen(text, pairs([*ways, home_of(case)]), names_cases=True)


def _by_owner(page: Page, lacks: Sequence[Lack]) -> Iterator[Line]:
    say, owned = page.say, by_owner(lacks, SEATS, FAMILIES, page.view.known)
    nobodys = owned.pop(None, [])
    urgent = [it for it in nobodys if it.why is Why.EMERGENCY]
    if urgent:
        yield line("‼ ", bold(say("lacking-urgent")), pair("", _names(page, urgent), say))
    for seat, of in owned.items():
        if seat is not None:
            owner = raised(say(f"seat-{seat.id}"))
            yield _owned(page, owner, of)
    others = [it for it in nobodys if it not in urgent]
    if others:
        yield line("• ", bold(say("lacking-presenter")), pair("", _names(page, others), say))


def _owned(page: Page, owner: str, lacks: Sequence[Lack]) -> Line:
    """Return what somebody is waited for; a lesion that all of it is of is named once."""
    beside = {tuple(_beside(it, page)) for it in lacks}
    same = ", ".join(beside.pop()) if len(beside) == 1 and len(lacks) > 1 else ""
    names = _names(page, lacks, not same)
    return line("• ", bold(owner), f" · {same}" if same else "", pair("", names, page.say))


def _names(page: Page, lacks: Iterable[Lack], where: bool = True) -> str:
    """Return what is missing, each once with its lesions; what is to be ticked has a box."""
    found: dict[str, list[str]] = {}
    for lack in lacks:
        box = "☐\u00a0" if lack.why in _TICKED else ""
        told = found.setdefault(f"{box}{lack_name(lack, page)}", [])
        told += _beside(lack, page) if where else []
    return ", ".join(
        f"{name} ({', '.join(dict.fromkeys(beside))})" if beside else name
        for name, beside in found.items()
    )


def _beside(lack: Lack, page: Page) -> list[str]:
    """Return of which of several lesions something is, and who is to do it until when."""
    lesion = page.view.case.lesion(lack.place[1]) if lack.place[1] else None
    several = len(page.view.case.standing) > 1
    where = page.where(lesion) if lesion and several else ""
    task = entrusted(page, lack.place) if lack.why in _TICKED else ""
    told = pair(where, task, page.say) if where and task else where or task
    return [told] if told else []


def completeness_of(page: Page) -> Completeness:
    """Return how complete a case is."""
    return completeness(page.whole, refused_in(page.view))


def file_words(found: Completeness, say: Wording) -> str:
    """Return "Dossier complet : 6/6" or "Dossier incomplet : 5/6"; nothing is of which 0 is."""
    key = "file-complete" if found.complete else "file-incomplete"
    if not found.needed:
        return say("file-unknown")
    return say(key, known=str(found.known), needed=str(found.needed))


def lack_name(lack: Lack, page: Page) -> str:
    """Return the name of something that is missing, whichever lesion it is of."""
    return missing_label(lack.part.evaluation.definition, lack.question, page.say)
