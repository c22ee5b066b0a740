"""The words of minutes for options, specialties, opinions and decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bot.exports.minutes_values import CaseMinutes
from bot.screens.case.page import Page, primary_words
from bot.screens.document import Fields, Line, bold, italic, line
from bot.screens.meeting.words import option_parts, specialty_words
from bot.screens.phrases import day, in_a_row, pair, pair_line, raised
from core.model.board import ItemState, Opinion
from core.model.case import CaseState
from core.model.decision import Application, Decision
from dialogs.wording import Wording


def option_words(option: str, page: Page) -> str:
    """Return an option, ``pathway.action.lesion``, in words: "Avis chirurgical (T11)"."""
    name, where = option_parts(option, page)
    return f"{name} ({where})" if where else name


def decided_words(option: str, decision: Decision, page: Page) -> str:
    """Return an option as it was decided: one that is forbidden is never told without that."""
    aside = f" · {page.say('minutes-forbidden')}" if option in decision.forbidden else ""
    return f"{'✕ ' * bool(aside)}{option_words(option, page)}{aside}"


def opinion_line(opinion: Opinion, page: Page) -> Line:
    """Return an opinion: who answers for what, where they stand, on what, and their words."""
    say = page.say
    told = [say(f"minutes-stand-{opinion.stand}")]
    if opinion.option:
        told.append(option_words(opinion.option, page))
    if opinion.text:
        told.append(say("minutes-quoted", text=opinion.text))
    if opinion.beforehand:
        told.append(say("minutes-beforehand"))
    if opinion.seen:
        told.append(say("minutes-seen"))
    who = raised(specialty_words(opinion.specialty, say))
    return line("• ", bold(who), pair("", " · ".join(told), say))


def decided(decision: Decision, page: Page) -> Iterator[Line]:
    """Yield what was decided: options, words, conditions."""
    say = page.say
    for option in decision.options:
        arrow = "" if option in decision.forbidden else "→ "
        yield line(arrow, bold(decided_words(option, decision, page)))
    if decision.text:
        yield line(decision.text)
    for it in decision.conditions:
        yield line("• ", say("minutes-condition", when=it.when, then=it.then))


def in_brief(case: CaseMinutes) -> str:
    """Return what came of a case in one line."""
    say, decision = case.page.say, case.decision
    if decision is None:
        words = say(f"minutes-state-{case.item.state}")
        put_off = case.item.state is ItemState.DEFERRED and case.item.reason
        return f"{words} ({case.item.reason})" if put_off else words
    told = [decided_words(it, decision, case.page) for it in decision.options]
    if not told and not decision.text:
        told = [say("minutes-condition", when=it.when, then=it.then) for it in decision.conditions]
    return in_a_row(told or [decision.text or say("minutes-decided")], say)


def accord_words(decision: Decision, say: Wording) -> str:
    """Return how a decision stands to what is advised; of a deviation, why."""
    words = say(f"minutes-accord-{decision.accord}")
    if decision.deviation is None:
        return words
    why = say(f"minutes-deviation-{decision.deviation}")
    said = say("minutes-quoted", text=decision.deviation_text) if decision.deviation_text else ""
    return f"{words} · {' '.join(it for it in (why, said) if it)}"


def application_words(application: Application, say: Wording) -> str:
    """Return what became of a decision, when, and why where it is not as decided."""
    words = say(f"minutes-applied-{application.applied}")
    if application.on is not None:
        words = say("minutes-applied-on", what=words, day=day(application.on, say))
    if application.reason is None:
        return words
    return f"{words} · {say(f'minutes-not-applied-{application.reason}')}"


def corrected_line(decision: Decision, on: date, page: Page) -> Line:
    """Return a decision that was corrected since, in one line."""
    say = page.say
    told = [decided_words(it, decision, page) for it in decision.options]
    what = in_a_row([*told, *([decision.text] if decision.text else [])], say)
    name = say("minutes-decision-number", number=decision.number, day=day(on, say))
    return line("• ", italic(pair(name, what, say)))


def case_head(case: CaseMinutes) -> str:
    """Return a case's pseudonym, its tumour, and where it stands if it is not open."""
    page, say = case.page, case.page.say
    state = page.view.case.state
    ended = "" if state is CaseState.OPEN else say(f"case-{state}")
    return " · ".join(it for it in (page.view.case.name, primary_words(page), ended) if it)


def fields(pairs: Sequence[tuple[str, str]], say: Wording) -> Fields:
    """Return names with what stands for each, those without anything left out."""
    told = [(line(name), line(value)) for name, value in pairs if value]
    return Fields(tuple(pair_line(*it, say) for it in told), tuple(told))


def quorum_words(*, quorum: bool | None, say: Wording) -> str:
    """Return whether enough specialties took part; unknown is said as such."""
    return say("minutes-quorum-unknown" if quorum is None else f"minutes-quorum-{quorum}".lower())
