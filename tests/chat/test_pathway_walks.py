"""Each pathway, walked by taps from its command to its advice, and every page laid over that."""

from __future__ import annotations

from random import Random

import pytest

from bot.command_names import command_of
from core.definition.fact import UNKNOWN
from core.definition.pathway import ADVISING, Kind, Pathway
from core.engine.advice import Status
from core.engine.flow import RESULT, derived
from core.use_cases.verbs import statements
from dialogs.keys import rule_key
from dialogs.sources import REFERENCES
from tests.chat.advising import (
    PATHWAYS,
    Choose,
    Walk,
    asks_again,
    at_random,
    card_lines,
    failures,
    first,
    is_advice,
    kept,
    label,
    line,
    lines,
    offered,
    short_name,
    unknown,
)
from tests.chat.walking import both, button, labels_of, said_by_bot, tap, words
from tests.chat.world import World

WALKS = [
    pytest.param(pathway, choose, id=f"{pathway.id}-{choose.__name__}")
    for pathway in PATHWAYS.values()
    for choose in (first, unknown)
]
TURNS = ("☑", "☐", "–", "☐")
"""The box of a prerequisite tapped again and again: done, to do, not applicable, not known."""


@both
@pytest.mark.parametrize(("pathway", "choose"), WALKS)
async def test_a_pathway_is_walked_by_taps_to_its_advice_and_every_page_opens(
    town: World, language: str, pathway: Pathway, choose: Choose
) -> None:
    walk = Walk(town.person(language), pathway, words(language))
    await walk.begin()
    assert walk.say(f"{pathway.id}.scope") in walk.person.screen.text
    await walk.to_the_end(choose)
    assert_said(walk)
    assert_kept(town, walk)
    await open_the_reading_pages(walk)
    await tick_every_prerequisite(walk)
    await look_at_every_edit_page(walk)
    assert_kept(town, walk)
    assert not failures(walk.person, walk.say), walk.person.describe()


def assert_said(walk: Walk) -> None:
    text, advice, say = walk.person.screen.text, walk.advice, walk.say
    for wanted in card_lines(walk.pathway, advice, say):
        assert wanted in text, f"{wanted!r} is not said\n{text}"
    for item in advice.of(Kind.EMERGENCY, Kind.CONTRAINDICATION, status=(Status.OPEN,)):
        assert say("not-excluded", what=line(walk.pathway, item.rule.id, say)) in text, text
    for item in advice.of(*ADVISING, status=(Status.WAITS,)):
        waiting, legend, _ = text.partition(say("after"))
        assert line(walk.pathway, item.rule.id, say) in waiting, text
        assert legend, text
    signposts = [it for it in advice.of(Kind.INFORMATION) if it.rule.up_front]
    spoken = tuple(it for it in Status if it is not Status.NOT)
    silent = not (advice.of(*ADVISING, status=spoken) or advice.of(Kind.EMERGENCY) or signposts)
    nothing = "advice-nothing" if walk.pathway.actions else "advice-empty"
    assert (say(nothing) in text) is silent, text


def assert_kept(town: World, walk: Walk) -> None:
    found = kept(town, walk.person)
    asked = {id: term for id, term in found.answers.items() if id not in ticks(walk)}
    assert asked == walk.answers
    assert (found.definition, found.state) == (walk.pathway.id, RESULT)
    assert derived(walk.pathway, found.answers) == RESULT


def ticks(walk: Walk) -> set[str]:
    return {check.id for check in walk.pathway.checks}


async def open_the_reading_pages(walk: Walk) -> None:
    say, card, buttons = walk.say, walk.person.screen.text, labels_of(walk.person.screen)
    for page in ("why", "whynot", "change", "sources", "full"):
        text = await walk.open(page)
        assert_page(walk, page, text)
        await walk.close()
        assert (walk.person.screen.text, labels_of(walk.person.screen)) == (card, buttons), page
    assert button(walk.person, say("button-copy")).copy_text


def assert_page(walk: Walk, page: str, text: str) -> None:
    pathway, say, held = walk.pathway, walk.say, walk.advice.of(*Kind)
    match page:
        case "why":
            for wanted in lines(pathway, walk.advice, say):
                assert wanted in text, f"{wanted!r} is not explained\n{text}"
        case "full":
            for item in held:
                assert say(f"{rule_key(pathway, item.rule, say)}.detail") in text, item.rule.id
                assert all(id in text for id in item.rule.source.ids if id not in REFERENCES)
            for id in walk.answers:
                assert short_name(pathway, id, say) in text
        case "sources":
            for id in statements(pathway):
                assert (REFERENCES[id].citation if id in REFERENCES else id) in text, id
        case "whynot" | "change":
            assert text.startswith(say(f"{page}-head")), text


async def tick_every_prerequisite(walk: Walk) -> None:
    person, say = walk.person, walk.say
    items = walk.advice.of(Kind.PREREQUISITE, status=(Status.HOLDS, Status.OPEN))
    assert (say("button-checks") in labels_of(person.screen)) is bool(items)
    if not items:
        return
    card = person.screen.text
    await tap(person, say("button-checks"))
    for place, item in enumerate(items):
        assert line(walk.pathway, item.rule.id, say) in person.screen.text, person.describe()
        name = say(f"{rule_key(walk.pathway, item.rule, say)}.label")
        shared = [it for it in items if it.rule.check == item.rule.check]
        if item is not shared[0] or item.rule.met_by:
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


@both
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
async def test_a_pathway_answered_at_random_says_what_it_must(
    town: World, language: str, pathway: Pathway, seed: int
) -> None:
    walk = Walk(town.person(language), pathway, words(language))
    await walk.begin()
    await walk.to_the_end(at_random(Random(f"{pathway.id} {language} {seed}")))
    assert_said(walk)
    assert_kept(town, walk)
    for page in ("why", "change"):
        assert_page(walk, page, await walk.open(page))
        await walk.close()
    assert not failures(walk.person, walk.say), walk.person.describe()


@both
@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
async def test_a_pathway_begins_by_each_of_its_commands(
    town: World, language: str, pathway: Pathway
) -> None:
    say = words(language)
    names = {
        pathway.id,
        *(command_of(pathway.id, it) for it in ("fr", "en")),
        *say.words(f"{pathway.id}.names"),
    }
    for name in sorted(names):
        walk = Walk(town.person(language), pathway, say)
        await walk.person.send(f"/{name}")
        await walk.person.wait(lambda it: labels_of(it.screen))
        assert asks_again(walk.person, pathway, walk.next, say), walk.person.describe()


@both
@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
async def test_why_and_definitions_open_over_every_question_of_a_pathway(
    town: World, language: str, pathway: Pathway
) -> None:
    walk = Walk(town.person(language), pathway, words(language))
    await walk.begin()
    say, person = walk.say, walk.person
    while asked := walk.next:
        card = person.screen.text
        await tap(person, say("button-why"))
        assert asks_again(person, pathway, asked, say), person.describe()
        if say("button-definitions") in labels_of(person.screen):
            await tap(person, say("button-definitions"))
        await tap(person, say("button-question"))
        assert person.screen.text == card, person.describe()
        await walk.answer(asked, first(pathway.question(asked)))
    assert is_advice(person, say)
    assert len(said_by_bot(person)) >= 1
    assert not failures(person, say)
