"""What an advice must say, what is kept of its answers, and every page that is laid over it."""

from __future__ import annotations

from bot.outgoing.unbroken import unbroken_words
from bot.screens.pathway.faces import face, plain_words, subject
from bot.screens.pathway.phrases import prerequisites
from core.definition.answer import answers_of
from core.definition.rule import ADVISING, Kind
from core.engine.advice import Status
from core.engine.flow import RESULT, derived
from core.use_cases.steps import statements
from dialogs.keys import rule_key
from dialogs.sources import REFERENCES
from tests.chat.advising import (
    SPOKEN,
    Walk,
    kept,
    label,
    line,
    offered,
    short_name,
)
from tests.chat.walking import labels_of, tap
from tests.chat.world import Town
from tests.terms import UNKNOWN

TURNS = ("☑", "☐", "–", "☐")
"""The box of a prerequisite tapped again and again: done, to do, not applicable, not known."""


def assert_said(walk: Walk) -> None:
    """What is urgent, forbidden or not excluded stands on the page, and no more than fits."""
    text, advice, say = walk.person.screen.text, walk.advice, walk.say
    for item in advice.of(Kind.EMERGENCY, Kind.CONTRAINDICATION):
        assert subject(face(walk.pathway, item, say)).casefold() in text.casefold(), text
    open_ = advice.of(Kind.EMERGENCY, status=(Status.OPEN,))
    assert (say("to-exclude", what="") in text) is bool(open_), text
    signposts = [it for it in advice.of(Kind.INFORMATION) if it.rule.up_front]
    spoken = tuple(it for it in Status if it is not Status.NOT)
    heavy = (Kind.EMERGENCY, Kind.CONTRAINDICATION, *ADVISING)
    if not (advice.of(*heavy, status=spoken) or signposts or advice.notes):
        nothing = "advice-nothing" if walk.pathway.actions else "advice-empty"
        assert say(nothing) in text, text


def assert_kept(town: Town, walk: Walk) -> None:
    found = kept(town, walk.person)
    asked = {id: term for id, term in found.answers.items() if id not in ticks(walk)}
    assert asked == walk.answers
    assert (found.definition, found.state) == (walk.pathway.id, RESULT)
    assert derived(walk.pathway, answers_of(found.answers)) == RESULT


def ticks(walk: Walk) -> set[str]:
    return {check.id for check in walk.pathway.checks}


async def open_the_reading_pages(walk: Walk) -> None:
    say, card, buttons = walk.say, walk.person.screen.text, labels_of(walk.person.screen)
    for page in ("why", "whynot", "change", "sources", "full"):
        text = await walk.open(page)
        assert_page(walk, page, text)
        await walk.close()
        assert (walk.person.screen.text, labels_of(walk.person.screen)) == (card, buttons), page
    await tap(walk.person, say("button-copy"))
    assert any(it["type"] == "pre" for it in walk.person.screen.entities), walk.person.describe()
    await walk.close()


def assert_page(walk: Walk, page: str, text: str) -> None:
    pathway, say, held = walk.pathway, walk.say, walk.advice.of(*Kind)
    match page:
        case "why":
            for wanted in (plain_words(pathway, it, say) for it in walk.advice.of(*SPOKEN)):
                assert wanted in text, f"{wanted!r} is not explained\n{text}"
        case "full":
            for item in held:
                assert say(f"{rule_key(pathway, item.rule, say)}.detail") in text, item.rule.id
                assert all(id in text for id in item.rule.source.ids if id not in REFERENCES)
            for id in walk.answers:
                assert short_name(pathway, id, say) in text
        case "sources":
            for id in statements(pathway):
                said = REFERENCES[id].citation if id in REFERENCES else say(f"statement-{id}")
                assert unbroken_words(said) in text, id
        case "whynot" | "change":
            assert text.startswith(say(f"{page}-head")), text


async def tick_every_prerequisite(walk: Walk) -> None:
    person, say = walk.person, walk.say
    items = prerequisites(walk.advice)
    looked_for = {it.to_ask[0] for it in walk.advice.items if it.to_ask}
    assert (say("button-checks") in labels_of(person.screen)) is bool(items or looked_for)
    if not items:
        return
    card = person.screen.text
    await tap(person, say("button-checks"))
    for place, item in enumerate(items, start=len(looked_for)):
        assert line(walk.pathway, item.rule.id, say) in person.screen.text, person.describe()
        name = say(f"{rule_key(walk.pathway, item.rule, say)}.label")
        if item.rule.met_by:
            continue
        for turn in TURNS:
            shown = labels_of(person.screen)[place]
            assert shown.endswith(name), person.describe()
            await tap(person, shown)
            assert labels_of(person.screen)[place] == f"{turn} {name}", person.describe()
    await walk.close()
    assert person.screen.text == card, person.describe()


async def look_at_every_edit_page(walk: Walk) -> None:
    person, say, card = walk.person, walk.say, walk.person.screen.text
    for id, term in walk.answers.items():
        await walk.edit(id)
        marked = [it for it in labels_of(person.screen) if it.startswith("● ")]
        known = term in offered(walk.pathway.question(id)) and term != UNKNOWN
        assert marked == ([f"● {label(walk.pathway, id, term, say)}"] if known else [])
        await walk.close()
        assert person.screen.text == card, person.describe()
