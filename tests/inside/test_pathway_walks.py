"""Each pathway, walked by taps from its command to its advice, and every page laid over that."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from bot.command_names import command_of
from core.definition.pathway import Pathway
from tests.cases import one_in
from tests.chat.advice_pages import (
    assert_kept,
    assert_page,
    assert_said,
    look_at_every_edit_page,
    open_the_reading_pages,
    tick_every_prerequisite,
)
from tests.chat.advising import (
    PATHWAYS,
    Choose,
    Walk,
    asks_again,
    at_random,
    failures,
    first,
    is_advice,
    unknown,
)
from tests.chat.walking import labels_of, said_by_bot, tap, words
from tests.chat.world import Town
from tests.languages import both
from tests.tiers import part

ORDER = list(PATHWAYS)
WAYS: dict[str, Choose] = {"first": first, "unknown": unknown}
NAMES = part(((id,) for id in PATHWAYS), one_in=3)
"""The names of the pathways: where each screen is drawn by tests/bot, one in three is walked."""


def in_turn(*ways: Any) -> list[Any]:
    """Return each pathway with each way to answer it: one for a commit, the others for a soak.

    By :func:`by_turns` every pathway is walked to its end for every commit, in one of three ways.
    """
    return [
        pytest.param(
            pathway,
            way,
            id=f"{pathway.id}-{getattr(way, '__name__', way)}",
            marks=() if way == by_turns(pathway.id) else pytest.mark.soak,
        )
        for pathway in PATHWAYS.values()
        for way in ways
    ]


def by_turns(id: str) -> Choose | int:
    """Return how a commit walks a pathway: first answers, nothing known, or at random."""
    return (first, unknown, 0)[ORDER.index(id) % 3]


@one_in(3)
@both
@pytest.mark.parametrize(("pathway", "choose"), in_turn(first, unknown))
async def test_a_pathway_is_walked_by_taps_to_its_advice_and_every_page_opens(
    town: Town, language: str, pathway: Pathway, choose: Choose
) -> None:
    walk = Walk(town.person(language), pathway, words(language))
    await walk.begin()
    assert walk.say(f"{pathway.id}.opening") in walk.person.screen.text
    await walk.to_the_end(choose)
    assert_said(walk)
    assert_kept(town, walk)
    await open_the_reading_pages(walk)
    assert_kept(town, walk)
    assert not failures(walk.person, walk.say), walk.person.describe()


@both
@pytest.mark.parametrize(
    ("name", "choose"),
    part(((id, way) for id in PATHWAYS for way in WAYS), one_in=12),
)
async def test_every_prerequisite_of_an_advice_is_ticked_and_every_answer_opened(
    town: Town, language: str, name: str, choose: str
) -> None:
    walk = Walk(town.person(language), PATHWAYS[name], words(language))
    await walk.begin()
    await walk.to_the_end(WAYS[choose])
    await tick_every_prerequisite(walk)
    await look_at_every_edit_page(walk)
    assert_kept(town, walk)
    assert not failures(walk.person, walk.say), walk.person.describe()


@one_in(2)
@both
@pytest.mark.parametrize(("pathway", "seed"), in_turn(0, 1, 2))
async def test_a_pathway_answered_at_random_says_what_it_must(
    town: Town, language: str, pathway: Pathway, seed: int
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


@one_in(3)
@both
@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
async def test_a_pathway_begins_by_each_of_its_commands(
    town: Town, language: str, pathway: Pathway
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


def _unread(card: str) -> list[str]:
    """Return the lines of a card without what was understood of the answer typed before it."""
    return [line for line in card.splitlines() if line and not line.startswith("✓ ")]


@one_in(2)
@both
@pytest.mark.parametrize("name", NAMES)
async def test_why_and_definitions_open_over_every_question_of_a_pathway(
    town: Town, language: str, name: str
) -> None:
    pathway = PATHWAYS[name]
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
        assert _unread(person.screen.text) == _unread(card), person.describe()
        await walk.answer(asked, first(pathway.question(asked)))
    assert is_advice(person, say)
    assert len(said_by_bot(person)) >= 1
    assert not failures(person, say)
