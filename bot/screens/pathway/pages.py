"""Pages laid over an advice: why, why not, what would change it, the full text, prerequisites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from bot.screens.citing import cited_in_full, defects_of, statement
from bot.screens.pathway.phrases import (
    advised_line,
    all_totals,
    due_words,
    given,
    line,
    read_words,
    running_words,
    urgent,
)
from bot.screens.phrases import input_label, input_words, pair, title
from bot.screens.question import view_button
from bot.screens.screen import Button, Rows, Screen, bold, escape, italic, utf16_length
from core.definition.conditions import Condition, TotalIn
from core.definition.pathway import ADVISING, Kind, Pathway, Rule
from core.engine.advice import Advice, Item, Status, advise
from core.engine.flow import RESULT
from core.engine.what_if import Shift, changes, shift
from core.model.dialogue import LIVE_VIEW, Dialogue
from core.model.press import Press, Verb
from core.use_cases.verbs import statements
from dialogs.keys import defect_key, rule_key
from dialogs.wording import Wording

PAGE_LIMIT: Final = 3200
"""UTF-16 units of one page of a long text: well below what a message holds."""
CHANGES_SHOWN: Final = 12
BOARD: Final = "board"
"""The action of every rule that sends the case to the board: no alternative that is refused."""


def paged(
    dialogue: Dialogue, head: str, blocks: Sequence[str], say: Wording, *, rows: Rows = ()
) -> Screen:
    """Return one page of a long text, with the way to the others. Blocks (HTML) are not cut."""
    name, _, number = dialogue.view.partition(":")
    pages = _pages(blocks)
    here = min(int(number or 0), len(pages) - 1) if number.isdecimal() or not number else 0
    turn = [
        view_button(dialogue, name, label, str(page))
        for page, label in ((here - 1, "‹"), (here + 1, "›"))
        if 0 <= page < len(pages)
    ]
    count = f" · {here + 1}/{len(pages)}" if len(pages) > 1 else ""
    back = (_to_advice(dialogue, say),)
    return Screen(
        f"{head}{count}\n\n" + "\n\n".join(pages[here]),
        (*rows, *((tuple(turn),) if turn else ()), back),
    )


def _pages(blocks: Sequence[str]) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for block in blocks:
        if pages[-1] and utf16_length("\n\n".join([*pages[-1], block])) > PAGE_LIMIT:
            pages.append([])
        pages[-1].append(block)
    return pages


def _to_advice(dialogue: Dialogue, say: Wording) -> Button:
    return view_button(dialogue, LIVE_VIEW, say("button-result"))


# ---- emergencies -------------------------------------------------------------------------------


def emergency_screen(dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording) -> Screen:
    """Return the emergencies that the answers make certain, before anything else."""
    blocks = [
        f"‼ {bold(urgent(line(pathway, it, say), say))}\n{escape(_detail(pathway, it.rule, say))}"
        for it in advice.of(Kind.EMERGENCY)
    ]
    done = view_button(dialogue, LIVE_VIEW, say("button-done"))
    wrong = Button(say("button-not-so"), Press(Verb.BACK, dialogue.token, dialogue.revision))
    if dialogue.state == RESULT:
        wrong = view_button(dialogue, "pick", say("button-not-so"))
    return Screen("\n\n".join([*blocks, italic(say("emergency-waits"))]), ((done,), (wrong,)))


# ---- why, why not, what would change it --------------------------------------------------------


def why_screen(dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording) -> Screen:
    """Return what is said, each with the answers that made it so and its statements."""
    shown = (Status.HOLDS, Status.WAITS, Status.BOARD, Status.OPEN)
    items = advice.of(Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING, status=shown)
    blocks = [_why(dialogue, pathway, advice, it, say) for it in items]
    return paged(dialogue, bold(say("why-head")), blocks or [escape(say("advice-nothing"))], say)


def _why(dialogue: Dialogue, pathway: Pathway, advice: Advice, item: Item, say: Wording) -> str:
    if item.status is Status.OPEN:
        reason = say("depends", what=_read_all(pathway, item.depends, say))
    else:
        reason = _because(dialogue, pathway, advice, item.because or item.depends, say)
    parts = (
        _why_head(pathway, item, say),
        escape(reason),
        italic(cited_in_full(item.rule.source, say)),
    )
    return "\n".join(part for part in parts if part)


def _why_head(pathway: Pathway, item: Item, say: Wording) -> str:
    """Return what is said, and that the board settles it where the source does not."""
    words = line(pathway, item, say)
    if item.status is Status.BOARD:
        return bold(say("at-limit", what=words))
    return advised_line(pathway, item, say) if item.rule.kind in ADVISING else bold(words)


def _because(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, leaves: Sequence[Condition], say: Wording
) -> str:
    told = dict.fromkeys(_told(dialogue, pathway, advice, leaf, say) for leaf in leaves)
    return say("because", what=" ; ".join(told)) if told else say("always")


def _told(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, leaf: Condition, say: Wording
) -> str:
    """Return the answer, or the score's total, that a simple condition looked at."""
    if isinstance(leaf, TotalIn):
        return all_totals(pathway.score(leaf.score), advice.results[leaf.score], say)
    name = read_words(pathway, leaf, say)
    question = pathway.asking(leaf.fact) if hasattr(leaf, "fact") else None
    return pair(name, given(dialogue, pathway, advice, question.id, say), say) if question else name


def _read_all(pathway: Pathway, leaves: Sequence[Condition], say: Wording) -> str:
    return ", ".join(dict.fromkeys(read_words(pathway, leaf, say) for leaf in leaves))


def why_not_screen(dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording) -> Screen:
    """Return the alternatives that are not advised, each with what speaks against it."""
    refused = (Status.BLOCKED, Status.WITHHELD, Status.OPEN, Status.NOT)
    said = {it.rule.action for it in advice.of(*ADVISING, status=(Status.HOLDS, Status.WAITS))}
    reasons: dict[str, list[str]] = {}
    for it in advice.of(*ADVISING, status=refused):
        if it.rule.action and it.rule.action not in {*said, BOARD} and not it.rule.unreachable:
            told = reasons.setdefault(it.rule.action, [])
            told.append(escape(_why_not(dialogue, pathway, advice, it, say)))
    blocks = [
        "\n".join([f"✕ {bold(say(f'{pathway.id}-action-{action}'))}", *dict.fromkeys(told)])
        for action, told in reasons.items()
    ]
    blocks += [_unreachable(pathway, rule, say) for rule in pathway.rules if rule.unreachable]
    return paged(dialogue, bold(say("whynot-head")), blocks or [escape(say("whynot-nothing"))], say)


def _why_not(dialogue: Dialogue, pathway: Pathway, advice: Advice, item: Item, say: Wording) -> str:
    match item.status:
        case Status.BLOCKED | Status.WITHHELD:
            against = [say(rule_key(pathway, pathway.rule(id), say)) for id in item.blocked_by]
            word = "blocked-by" if item.status is Status.BLOCKED else "withheld-by"
            return say(word, what=" ; ".join(against))
        case Status.OPEN:
            return say("depends", what=_read_all(pathway, item.depends, say))
    return _because(dialogue, pathway, advice, item.because, say)


def _unreachable(pathway: Pathway, rule: Rule, say: Wording) -> str:
    words = say(rule_key(pathway, rule, say))
    why = f"{say('unreachable')} {say(defect_key(rule.unreachable or ''))}"
    return f"· {bold(words)}\n{escape(why)}"


def change_screen(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording, today: date
) -> Screen:
    """Return which single answer, changed, would change what is said."""
    blocks = []
    for change in changes(pathway, dialogue.answers, today):
        question = pathway.question(change.question)
        old, new = (
            input_words(pathway, question.id, it, say)
            for it in (dialogue.answers[question.id], change.term)
        )
        head = pair(
            bold(input_label(pathway, question.id, say)), f"{escape(old)} → {bold(new)}", say
        )
        blocks.append("\n".join([head, *shift_lines(pathway, change.shift, say)]))
        if len(blocks) == CHANGES_SHOWN:
            break
    return paged(dialogue, bold(say("change-head")), blocks or [escape(say("change-nothing"))], say)


def shift_lines(pathway: Pathway, told: Shift, say: Wording) -> Iterator[str]:
    """Yield what would no more be said, what instead, and that more would be asked."""
    for sign, items in (("−", told.before), ("+", told.after)):
        for item in items:
            yield f"{sign} {escape(say(f'status-{item.status}', what=line(pathway, item, say)))}"
    if told.asks:
        yield f"… {escape(say('shift-asks'))}"


def confirm_screen(dialogue: Dialogue, pathway: Pathway, say: Wording, today: date) -> Screen:
    """Return old -> new of an edit that changes the advice, before it is kept."""
    _, id, term = dialogue.view.split(":")
    before = advise(pathway, dialogue.answers, today)
    after = advise(pathway, {**dialogue.answers, id: term}, today)
    old, new = (input_words(pathway, id, it, say) for it in (dialogue.answers.get(id), term))
    head = pair(bold(input_label(pathway, id, say)), f"{escape(old)} → {bold(new)}", say)
    moved = list(shift_lines(pathway, shift(before, after), say)) or [escape(say("shift-minor"))]
    keep = Button(say("button-keep"), Press(Verb.KEEP, dialogue.token, dialogue.revision, id, term))
    discard = view_button(dialogue, LIVE_VIEW, say("button-discard"))
    return Screen("\n".join([head, "", *moved]), ((keep,), (discard,)))


# ---- in full -----------------------------------------------------------------------------------


def full_screen(
    dialogue: Dialogue, pathway: Pathway, advice: Advice, say: Wording, today: date
) -> Screen:
    """Return every rule that says something, in full: text, statements, edition, defects.

    A defect that bears on several rules is told in full the first time.
    """
    told: set[str] = set()
    answers = [
        escape(pair(input_label(pathway, id, say), given(dialogue, pathway, advice, id, say), say))
        for id in dialogue.answers
    ]
    items = [it for it in advice.items if it.status is not Status.NOT]
    blocks = ["\n".join(answers), *(_in_full(pathway, it, say, today, told) for it in items)]
    blocks += [_unreachable(pathway, rule, say) for rule in pathway.rules if rule.unreachable]
    return paged(
        dialogue, bold(title(pathway, dialogue, say)), [block for block in blocks if block], say
    )


def _in_full(pathway: Pathway, item: Item, say: Wording, today: date, told: set[str]) -> str:
    what = say(f"status-{item.status}", what=line(pathway, item, say))
    head = f"{bold(say(f'kind-{item.rule.kind}'))} · {bold(what)}{escape(due_words(item, say))}"
    lines = [
        head + escape(running_words(item, say, today)),
        escape(_detail(pathway, item.rule, say)),
    ]
    lines.append(italic(cited_in_full(item.rule.source, say)))
    for id in dict.fromkeys((*item.rule.defects, *defects_of(item.rule.source))):
        detail = "" if id in told else f"\n{escape(say(f'{defect_key(id)}.detail'))}"
        lines.append(f"⚠ {escape(say(defect_key(id)))} [{id}]{detail}")
        told.add(id)
    return "\n".join(lines)


def _detail(pathway: Pathway, rule: Rule, say: Wording) -> str:
    return say(f"{rule_key(pathway, rule, say)}.detail")


def sources_screen(dialogue: Dialogue, pathway: Pathway, say: Wording) -> Screen:
    """Return the statements with their lines and a verbatim line each, page by page."""
    blocks = [statement(id, say) for id in statements(pathway)]
    report = (view_button(dialogue, "report", say("button-report")),)
    return paged(dialogue, bold(title(pathway, dialogue, say)), blocks, say, rows=(report,))
