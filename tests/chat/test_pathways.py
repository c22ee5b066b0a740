"""A pathway over HTTP: walked by taps to its advice, every page laid over that, power cuts,
doubled updates, and the other database.

All the others are walked in tests/inside, without the wire.
"""

from __future__ import annotations

from functools import partial

from bot.demo.people import Person
from core.definition.rule import Kind
from core.engine.flow import RESULT, SET_ASIDE
from dialogs.wording import Wording
from tests.chat.advice_pages import (
    assert_kept,
    assert_said,
    look_at_every_edit_page,
    open_the_reading_pages,
    tick_every_prerequisite,
)
from tests.chat.advising import (
    PATHWAYS,
    Walk,
    asks,
    failures,
    first,
    is_advice,
    tick_label,
)
from tests.chat.clinic import (
    LONG_BONE,
    POSTOPERATIVE,
    TO_LONG_BONE,
    answers,
    walk_of,
)
from tests.chat.sins import rows as rows_of
from tests.chat.sins import runs
from tests.chat.walking import (
    kept_answers,
    said_by_bot,
    tap,
    words,
)
from tests.chat.world import World
from tests.languages import both


async def test_a_pathway_is_walked_by_taps_to_its_advice_and_every_page_opens(town: World) -> None:
    walk = Walk(town.person("fr"), PATHWAYS["cord_compression"], words("fr"))
    await walk.begin()
    await walk.to_the_end(first)
    assert_said(walk)
    assert_kept(town, walk)
    await open_the_reading_pages(walk)
    await tick_every_prerequisite(walk)
    await look_at_every_edit_page(walk)
    assert_kept(town, walk)
    assert not failures(walk.person, walk.say), walk.person.describe()


# ---- power cuts, doubled updates, and the other database ---------------------------------------


async def test_a_pathway_delivered_twice_is_walked_once(island: World) -> None:
    island.server.deliver_twice = True
    walk = walk_of(island, "fr", "postoperative")
    await walk.begin()
    await walk.person.idle()
    while walk.next:
        question = walk.next
        term = {"cord_signs": "none"}.get(question, first(POSTOPERATIVE.question(question)))
        await walk.answer(question, term)
        await walk.person.idle()
    await tap(walk.person, walk.say("button-checks"))
    await walk.person.idle()
    await tap(walk.person, tick_label(POSTOPERATIVE, "healed_skin", "☐", walk.say))
    await walk.person.idle()
    given = walk.answers | {"skin_healed": "done"}
    assert kept_answers(island, walk.person) == [(id, None, term) for id, term in given.items()]
    assert len(said_by_bot(walk.person)) == 1, walk.person.describe()
    island.server.deliver_twice = False


@both
async def test_a_power_cut_in_the_middle_of_a_pathway_loses_nothing(
    island: World, language: str
) -> None:
    walk = walk_of(island, language, "long_bone")
    await runs(island)
    await walk.begin()
    cuts = 1
    while walk.next:
        question = walk.next
        term = {"fracture": "yes"}.get(question, first(LONG_BONE.question(question)))
        await cut_the_power(island, cuts := cuts + 1)
        await walk.person.wait(partial(is_asked, walk, question))
        await walk.answer(question, term)
    await walk.person.wait(lambda _: is_advice(walk.person, walk.say))
    assert is_advice(walk.person, walk.say)
    assert answers(island, walk) == walk.answers
    assert len(kept_answers(island, walk.person)) == len(walk.answers)
    assert walk.advice.of(Kind.EMERGENCY)


def is_asked(walk: Walk, question: str, _: object) -> bool:
    return asks(walk.person, LONG_BONE, question, walk.say)


async def cut_the_power(at: World, times: int) -> None:
    await at.kill()
    await at.start()
    await runs(at, times)


async def test_a_pathway_is_walked_on_postgresql_too(postgres_island: World) -> None:
    walk = walk_of(postgres_island, "fr", "overview")
    await walk.begin()
    await walk.answer_all(TO_LONG_BONE)
    await tap(walk.person, await walk.way_to("long_bone"))
    await walk.person.idle()
    await the_other_pathway(walk.person, walk.say)
    found = await rows_of(
        postgres_island, "SELECT definition, state, case_id FROM dialogues ORDER BY id"
    )
    assert [it[:2] for it in found] == [("overview", SET_ASIDE), ("long_bone", RESULT)]
    assert len({case for *_, case in found}) == 1
    count = "SELECT count(*) FROM answers WHERE question = 'primary_tumour'"
    assert await rows_of(postgres_island, count) == [(2,)]


async def the_other_pathway(person: Person, say: Wording) -> None:
    carried = {id: TO_LONG_BONE[id] for id in ("life_expectancy", "primary_tumour")}
    on = Walk(person, LONG_BONE, say, carried)
    await on.answer("fracture", "yes")
    await on.to_the_end(first)
