"""What somebody does in the chat is audited once, whichever way they do it, and as ids only."""

from __future__ import annotations

import json
from typing import Any

from bot.demo.people import Person
from core.definition.canonical import to_json
from core.model.audit import Event
from dialogs.registry import definitions, pathways
from tests.chat.advising import PATHWAYS, tick_label
from tests.chat.clinic import operated
from tests.chat.walking import (
    MIRELS,
    SINS,
    SINS_13,
    begin,
    data_of,
    edit_page,
    give,
    option,
    press,
    rows,
    sins_13,
    tap,
    typed,
    words,
)
from tests.chat.world import World
from tests.languages import both

POSTOPERATIVE = PATHWAYS["postoperative"]
LESION = SINS.question("lesion")
AUDITED = """
    SELECT event, definition FROM audit JOIN dialogues ON subject_id = token
    WHERE actor_id = ? AND subject_kind = 'dialogue' ORDER BY audit.id
"""


def audited(at: World, person: Person) -> list[str]:
    """Return what a person did, and to which dialogue: "answered sins"."""
    return [" ".join(row) for row in rows(at, AUDITED, person.id)]


def sins(*events: str) -> list[str]:
    return [f"{event} sins" for event in events]


@both
async def test_a_walk_audits_each_answer_and_each_page_of_the_result_that_is_seen(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await tap(person, say("button-why"), say("button-question"))
    assert audited(town, person) == sins("began"), "a page of a question shows nothing of a patient"
    await give(person, SINS, SINS_13, say)
    assert audited(town, person) == sins("began", *["answered"] * 6)
    await tap(person, say("button-why"), say("button-result"))
    await edit_page(person, SINS, LESION, "lytic", say)
    assert audited(town, person)[7:] == sins(*["saw"] * 4)
    await tap(person, option(SINS, "lesion", "mixed", say))
    assert audited(town, person)[12:] == [], "a change that is only shown is not yet an answer"
    await tap(person, say("button-keep"))
    assert audited(town, person)[11:] == sins("answered")


@both
async def test_typed_answers_and_words_are_audited_as_taps_are(town: World, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await typed(person, {"fr": "charnière", "en": "junctional"}[language])
    await typed(person, {"fr": "retour", "en": "back"}[language])
    await typed(person, "bonjour, hello")
    await typed(person, {"fr": "T7 mécanique lytique", "en": "T7 mechanical lytic"}[language])
    assert audited(town, person) == sins("began", "answered", "took_back", "answered")
    await give(
        person, SINS, {id: SINS_13[id] for id in ("alignment", "collapse", "posterolateral")}, say
    )
    await begin(person, "/help")
    assert audited(town, person)[4:] == sins(*["answered"] * 3, "saw")


@both
async def test_setting_aside_resuming_cancelling_and_reporting_are_audited(
    town: World, language: str
) -> None:
    person, say = town.person(language), words(language)
    await sins_13(person, say)
    await tap(person, say("button-why"), say("button-report"))
    statement = next(b.text for b in person.screen.all_buttons() if b.data and ".w." in b.data)
    assert await press(person, data_of(person, statement)) == say("notice-reported")
    assert audited(town, person)[7:] == sins("saw", "saw", "reported")
    await begin(person, "/mirels")
    assert audited(town, person)[10:] == ["set_aside sins", "began mirels"]
    await tap(person, option(MIRELS, "site", "upper_limb", say))
    await tap(person, say("button-cancel"))
    await tap(person, say("button-resume"))
    assert audited(town, person)[12:] == [
        f"{event} mirels" for event in ("answered", "cancelled", "resumed")
    ]


@both
async def test_a_tick_is_audited_as_a_tick(town: World, language: str) -> None:
    walk = await operated(town, language)
    before = len(audited(town, walk.person))
    await tap(walk.person, walk.say("button-checks"))
    await tap(walk.person, tick_label(POSTOPERATIVE, "healed_skin", "☐", walk.say))
    assert audited(town, walk.person)[before:] == ["saw postoperative", "ticked postoperative"]


@both
async def test_another_persons_press_is_audited_as_refused_and_a_stale_one_not_at_all(
    town: World, language: str
) -> None:
    owner, stranger, say = town.person("fr"), town.person(language), words(language)
    await begin(owner, "/sins")
    label = option(SINS, "location", "semirigid", words("fr"))
    data = data_of(owner, label)
    await begin(stranger, "/mirels")
    assert await press(stranger, data) == say("notice-foreign")
    assert audited(town, stranger) == ["began mirels", "refused sins"]
    await tap(owner, label)
    assert await press(owner, data) == words("fr")("notice-stale")
    assert audited(town, owner) == sins("began", "answered")


async def test_what_is_delivered_twice_is_audited_once(island: World) -> None:
    island.server.deliver_twice = True
    person, say = island.person("fr"), words("fr")
    await begin(person, "/sins")
    await tap(person, option(SINS, "location", "semirigid", say))
    await person.idle()
    await typed(person, "mécanique")
    await person.idle()
    island.server.deliver_twice = False
    assert audited(island, person) == sins("began", "answered", "answered")


def terms_of(found: Any) -> set[str]:
    """Return the ids of every question and answer of a definition as plain data."""
    if isinstance(found, dict):
        inner = set().union(*map(terms_of, found.values()))
        return inner | ({found["id"]} if isinstance(found.get("id"), str) else set())
    return set().union(*map(terms_of, found)) if isinstance(found, list) else set()


async def test_the_trail_names_no_question_and_no_answer_and_holds(town: World) -> None:
    person, say = town.person("fr"), words("fr")
    await sins_13(person, say)
    await typed(person, "Zerbinette lytique")
    terms = {"Zerbinette"}
    for each in [*map(to_json, definitions().values()), *map(to_json, pathways().values())]:
        terms |= terms_of(each)
    assert {"location", "lytic"} <= terms
    kept = rows(town, "SELECT * FROM audit WHERE actor_id = ?", person.id)
    assert terms & {value for row in kept for value in row} == set()
    assert {row[2] for row in kept} <= set(Event)
    assert {row[4] for row in kept} == {"dialogue"}
    tokens = {row[0] for row in rows(town, "SELECT token FROM dialogues")}
    assert {row[5] for row in kept} <= tokens
    assert json.dumps(kept).find("lytic") == -1
