"""Pages laid over an advice: why, why not, what would change it, an edit weighed, the full text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.screens.buttons import page_button, press, view_button
from bot.screens.citing import cited_by_name
from bot.screens.document import Line, Paragraph, bold, document, italic, line, paragraph
from bot.screens.hints import echo
from bot.screens.pathway.details import Part, tab_screen
from bot.screens.pathway.faces import face, plain_words, subject
from bot.screens.pathway.phrases import (
    advised_line,
    all_totals,
    given,
    read_words,
    urgent,
)
from bot.screens.phrases import changed_line, in_a_row, input_label, pair, part
from bot.screens.screen import Button, Screen
from bot.screens.unnumbered import unnumbered
from core.definition.conditions import Condition, TotalIn
from core.definition.pathway import Pathway
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Item, Status
from core.engine.evaluation import PathwayEvaluation
from core.engine.flow import RESULT
from core.engine.what_if import Change, Shift, changes, shift
from core.model.dialogue import Dialogue
from core.model.press import Back, Keep
from core.model.view import LIVE_VIEW, Confirm, PageName
from dialogs.keys import defect_key, rule_key
from dialogs.wording import Wording

CHANGES_SHOWN: Final = 12
BOARD: Final = "board"
"""The action of every rule that sends the case to the board: no alternative that is refused."""


# ---- emergencies -------------------------------------------------------------------------------


def urgent_blocks(evaluation: PathwayEvaluation, say: Wording) -> list[Paragraph]:
    """Return the emergencies that the answers make certain, each with what to do, in words."""
    pathway = evaluation.definition
    return [
        paragraph(
            line("‼ ", bold(urgent(face(pathway, it, say), say))),
            part(rule_key(pathway, it.rule, say), "urgent", say),
        )
        for it in evaluation.advice.of(Kind.EMERGENCY)
    ]


def emergency_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the emergencies that the answers make certain, before anything else.

    The answer given last is said as it was understood: it brought them to light.
    """
    days = dialogue.days
    last = [
        paragraph(echo(evaluation, it, say, days.get(it))) for it in list(dialogue.answers)[-1:]
    ]
    blocks = urgent_blocks(evaluation, say)
    done = view_button(dialogue, LIVE_VIEW, say("button-done"))
    wrong = Button(say("button-not-so"), press(dialogue, Back()))
    if dialogue.state == RESULT:
        wrong = page_button(dialogue, PageName.PICK, say("button-not-so"))
    return Screen(document(*blocks, *last, italic(say("emergency-waits"))), ((done,), (wrong,)))


# ---- why, why not, what would change it --------------------------------------------------------


def why_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return what is said, each with the answers that made it so and its statements."""
    parts = why_parts(evaluation, say)
    nothing = [Part("", paragraph(say("advice-nothing")))]
    return tab_screen(dialogue, bold(say("why-head")), parts or nothing, say)


def why_parts(evaluation: PathwayEvaluation, say: Wording) -> list[Part]:
    """Return why each thing is said, in the order of the page."""
    shown = tuple(it for it in Status if it not in (Status.NOT, Status.BLOCKED, Status.WITHHELD))
    kinds = (Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING, Kind.DOSE)
    return [_why(evaluation, it, say) for it in evaluation.advice.of(*kinds, status=shown)]


def _why(evaluation: PathwayEvaluation, item: Item, say: Wording) -> Part:
    if item.status in (Status.OPEN, Status.CHECK):
        reason = say("depends", what=_read_all(evaluation.definition, item.depends, say))
    else:
        reason = _because(evaluation, item.because or item.depends, say)
    head = _why_head(evaluation.definition, item, say)
    name = subject(face(evaluation.definition, item, say))
    return Part(name, paragraph(head, reason, italic(cited_by_name(item.rule.source, say))))


def _why_head(pathway: Pathway, item: Item, say: Wording) -> Line:
    """Return what is said, and that the board settles it where the source does not."""
    words = plain_words(pathway, item, say)
    if item.status is Status.BOARD:
        return bold(say("at-limit", what=words))
    if item.status in (Status.BESIDE, Status.CHECK):
        return bold(say(f"status-{item.status}", what=words))
    return advised_line(item, words, say) if item.rule.kind in ADVISING else bold(words)


def _because(evaluation: PathwayEvaluation, leaves: Sequence[Condition], say: Wording) -> str:
    told = dict.fromkeys(_told(evaluation, leaf, say) for leaf in leaves)
    return say("because", what=in_a_row(told, say)) if told else say("always")


def _told(evaluation: PathwayEvaluation, leaf: Condition, say: Wording) -> str:
    """Return the answer, or the score's total, that a simple condition looked at."""
    pathway = evaluation.definition
    if isinstance(leaf, TotalIn):
        result = evaluation.advice.results[leaf.score]
        return all_totals(pathway.score(leaf.score), result, say)
    name = read_words(pathway, leaf, say)
    question = pathway.asking(leaf.fact) if hasattr(leaf, "fact") else None
    return pair(name, given(evaluation, question.id, say), say) if question else name


def _read_all(pathway: Pathway, leaves: Sequence[Condition], say: Wording) -> str:
    return ", ".join(dict.fromkeys(read_words(pathway, leaf, say) for leaf in leaves))


def why_not_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return the alternatives that are not advised, each with what speaks against it."""
    pathway, advice = evaluation.definition, evaluation.advice
    refused = (Status.BLOCKED, Status.WITHHELD, Status.OPEN, Status.NOT)
    said = {it.rule.action for it in advice.of(*ADVISING, status=(Status.HOLDS, Status.WAITS))}
    reasons: dict[str, list[str]] = {}
    for it in advice.of(*ADVISING, status=refused):
        if it.rule.action and it.rule.action not in {*said, BOARD} and not it.rule.unreachable:
            reasons.setdefault(it.rule.action, []).append(why_not(evaluation, it, say))
    named = {action: say(f"{pathway.id}-action-{action}") for action in reasons}
    alike: dict[tuple[str, ...], list[str]] = {}
    for action, told in reasons.items():
        alike.setdefault(tuple(dict.fromkeys(told)), []).append(named[action])
    parts = [
        Part(names[0], paragraph(*(line("✕ ", bold(it)) for it in names), *why))
        for why, names in alike.items()
    ]
    parts += unreachable(pathway, say)
    nothing = [Part("", paragraph(say("whynot-nothing")))]
    return tab_screen(dialogue, bold(say("whynot-head")), parts or nothing, say)


def why_not(evaluation: PathwayEvaluation, item: Item, say: Wording) -> str:
    """Return why something is not advised, in the words of its details."""
    pathway = evaluation.definition
    match item.status:
        case Status.BLOCKED | Status.WITHHELD:
            rules = [pathway.rule(id) for id in item.blocked_by]
            against = [unnumbered(say(rule_key(pathway, it, say))) for it in rules]
            word = "blocked-by" if item.status is Status.BLOCKED else "withheld-by"
            return say(word, what=in_a_row(against, say))
        case Status.OPEN:
            return say("depends", what=_read_all(pathway, item.depends, say))
    return _because(evaluation, item.because, say)


def unreachable(pathway: Pathway, say: Wording) -> Iterator[Part]:
    """Yield the rules that cannot fire as the source prints them, each with the defect."""
    for rule in pathway.rules:
        if rule.unreachable:
            why = f"{say('unreachable')} {say(defect_key(rule.unreachable))}"
            words = say(rule_key(pathway, rule, say))
            yield Part(subject(words), paragraph(line("· ", bold(words)), why))


def change_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return which single answer, changed, would change what is said."""
    pathway, grouped = evaluation.definition, dict[tuple[str, ...], list[Change]]()
    for change in changes(evaluation):
        told = tuple(shift_lines(pathway, change.shift, say))
        if told not in grouped and len(grouped) == CHANGES_SHOWN:
            break
        grouped.setdefault(told, []).append(change)
    parts = [
        Part(
            input_label(pathway, alike[0].question, say),
            paragraph(
                *(changed_line(evaluation, it.question, it.answer, say) for it in alike), *told
            ),
        )
        for told, alike in grouped.items()
    ]
    nothing = [Part("", paragraph(say("change-nothing")))]
    return tab_screen(dialogue, bold(say("change-head")), parts or nothing, say)


def shift_lines(pathway: Pathway, told: Shift, say: Wording) -> Iterator[str]:
    """Yield what would no more be said, what instead, and that more would be asked.

    What would be said otherwise is told once, as it would be: nobody has to undo a negation.
    """
    again = {item.rule.id for item in told.after}
    for item in told.before:
        if item.rule.id in again:
            continue
        words = _named(pathway, item, say)
        if item.status in (Status.HOLDS, Status.WAITS):
            yield f"− {words}"
        else:
            yield f"· {say('shift-gone', what=words)}"
    for item in told.after:
        words = _named(pathway, item, say)
        if item.status in (Status.HOLDS, Status.WAITS, Status.CHECK):
            words = say(f"status-{item.status}", what=words)
        else:
            words = say(f"shift-{item.status}", what=words)
        yield f"{_sign(item)} {words}"
    if told.asks:
        yield f"… {say('shift-asks')}"


def _named(pathway: Pathway, item: Item, say: Wording) -> str:
    words = face(pathway, item, say)
    return pair(say("board"), words, say) if item.rule.action == BOARD else words


def _sign(item: Item) -> str:
    """Return the sign of something that would be said: forbidden, not excluded, or advised."""
    forbids = item.status is Status.BLOCKED or item.rule.kind is Kind.CONTRAINDICATION
    doubtful = item.status in (Status.WITHHELD, Status.CHECK)
    return "✕" if forbids else "⚠" if doubtful else "+"


def confirm_screen(dialogue: Dialogue, evaluation: PathwayEvaluation, say: Wording) -> Screen:
    """Return old -> new of an edit that changes the advice, before it is kept."""
    assert isinstance(dialogue.view, Confirm)  # render() saw to it
    id, answer = dialogue.view.question, dialogue.view.answer
    told = shift(evaluation.advice, evaluation.changed(id, answer).advice)
    moved = list(shift_lines(evaluation.definition, told, say)) or [say("shift-minor")]
    keep = Button(say("button-keep"), press(dialogue, Keep(id, answer)))
    discard = view_button(dialogue, LIVE_VIEW, say("button-discard"))
    head = changed_line(evaluation, id, answer, say)
    return Screen(document(head, paragraph(*moved)), ((keep,), (discard,)))
