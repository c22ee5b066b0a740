"""A definition changes while a case is open: it is told, and taken over or not by who treats."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.demo.people import Person
from bot.screens.phrases import input_label
from core.definition.edition_changes import ChangeKind, changes_between
from dialogs.registry import definition
from dialogs.wording import Wording, edition_wording
from tests.chat.walking import begin, labels_of, rows, tap, words
from tests.inside.bedside import Bedside
from tests.inside.pinning import UNSTABLE, case_of, pin
from tests.languages import both

SPINE = definition("spine", "2024-09-17.1")
EMERGENCY = definition("emergency", "2024-09-17.3")
"""What changed since bears on nothing that the cases here say."""


async def opened(
    town: Bedside, language: str, *former: object, digest: str = "", lines: tuple[str, ...] = ()
) -> tuple[Person, Wording, str]:
    """Open a case of an unstable vertebra, and what more is said, begun with former editions."""
    person = town.person(language)
    name = await case_of(person, UNSTABLE, *lines)
    await pin(town, name, *former, digest=digest)  # type: ignore[arg-type]  # definitions
    await begin(person, "/synthesis")
    return person, words(language), name


def named(definition_id: str, say: Wording) -> str:
    return (
        say(f"{definition_id}.button") if say.has(f"{definition_id}.button") else say(definition_id)
    )


def decisions(town: Bedside, person: Person) -> list[tuple[str, str]]:
    query = (
        "SELECT definition, edition FROM edition_choices JOIN cases ON cases.id = case_id"
        " WHERE owner_id = ? ORDER BY edition_choices.id"
    )
    return [(id, edition) for id, edition in rows(town, query, person.id)]


def audited(town: Bedside, person: Person) -> list[str]:
    query = "SELECT event FROM audit WHERE actor_id = ? AND event IN ('migrated', 'stayed')"
    return [event for (event,) in rows(town, query, person.id)]


@both
async def test_a_case_is_read_with_the_editions_that_it_began_with(
    town: Bedside, language: str
) -> None:
    person = town.person(language)
    name = await case_of(person, UNSTABLE)
    await begin(person, "/spine")
    await pin(town, name, SPINE)
    await begin(person, "/synthesis")
    await begin(person, "/spine")
    query = "SELECT edition FROM dialogues WHERE person_id = ? AND definition = 'spine' ORDER BY id"
    walked = [edition for (edition,) in rows(town, query, person.id)]
    assert walked == [definition("spine").edition, SPINE.edition]


@both
async def test_a_case_whose_definitions_are_current_says_nothing_of_editions(
    town: Bedside, language: str
) -> None:
    person, say, _ = await opened(town, language)
    assert "↻" not in person.screen.text
    assert say("button-editions") not in labels_of(person.screen)


@both
async def test_a_case_says_when_opened_that_a_definition_changed_and_what_by_kind(
    town: Bedside, language: str
) -> None:
    person, say, name = await opened(town, language, SPINE)
    assert say("editions-differ", names=named("spine", say)) in person.screen.text
    await tap(person, say("button-editions"))
    text = person.screen.text
    assert text.startswith(f"▤ {name} · {named('spine', say)}")
    assert SPINE.edition in text
    assert definition("spine").edition in text
    kinds = Counter(it.kind for it in changes_between(SPINE, definition("spine")))
    for kind in (ChangeKind.ACTION_ADDED, ChangeKind.CONDITION, ChangeKind.QUESTION_ADDED):
        assert kinds[kind] > 1
        assert say(f"change-{kind}", count=kinds[kind]) in text, kind
    before, after = (text.index(say(f"editions-{it}")) for it in ("before", "after"))
    assert before < after
    assert text[before:after].strip() != text[after:].strip()


@both
async def test_a_newer_edition_is_taken_over_and_no_answer_is_lost(
    town: Bedside, language: str
) -> None:
    person, say, _ = await opened(town, language, SPINE)
    kept = rows(town, "SELECT count(*) FROM answers WHERE by_person = ?", person.id)
    await tap(person, say("button-editions"))
    await tap(person, say("button-edition-take"))
    assert "↻" not in person.screen.text
    assert "SINS 15/18" in person.screen.text
    assert decisions(town, person) == [("spine", definition("spine").edition)]
    assert audited(town, person) == ["migrated"]
    assert rows(town, "SELECT count(*) FROM answers WHERE by_person = ?", person.id) == kept


@both
async def test_a_case_that_stays_says_so_and_can_take_the_newer_edition_later(
    town: Bedside, language: str
) -> None:
    person, say, _ = await opened(town, language, SPINE)
    await tap(person, say("button-editions"))
    await tap(person, say("button-edition-stay"))
    await begin(person, "/synthesis")
    assert say("editions-kept", names=named("spine", say)) in person.screen.text
    assert say("editions-differ", names=named("spine", say)) not in person.screen.text
    await begin(person, "/spine")
    query = "SELECT edition FROM dialogues WHERE person_id = ? AND definition = 'spine'"
    assert rows(town, query, person.id) == [(SPINE.edition,)]
    await begin(person, "/synthesis")
    await tap(person, say("button-editions"))
    assert say("editions-settled") in person.screen.text
    assert say("button-edition-stay") not in labels_of(person.screen)
    await tap(person, say("button-edition-take"))
    assert audited(town, person) == ["stayed", "migrated"]
    assert "↻" not in person.screen.text


@both
async def test_what_changed_and_advises_the_same_here_is_said_to(
    town: Bedside, language: str
) -> None:
    person, say, _ = await opened(town, language, EMERGENCY, lines=("/frankel c",))
    assert say("editions-same", names=named("emergency", say)) in person.screen.text
    await tap(person, say("button-editions"))
    assert say("change-source", count=5) in person.screen.text
    assert say("editions-both") in person.screen.text


@both
async def test_what_has_nothing_to_do_with_the_case_is_counted_and_can_be_read(
    town: Bedside, language: str
) -> None:
    person, say, _ = await opened(town, language, EMERGENCY)
    assert say("editions-others", count=1) in person.screen.text
    assert named("emergency", say) + say("pair", name="", value="") not in person.screen.text
    await tap(person, say("button-editions"))
    assert say("change-source", count=5) in person.screen.text
    assert say("editions-nothing") in person.screen.text


@both
async def test_of_several_definitions_that_changed_each_is_decided_by_itself(
    town: Bedside, language: str
) -> None:
    surgery = definition("surgery", "2024-09-17.1")
    person, say, _ = await opened(town, language, SPINE, surgery)
    await tap(person, say("button-editions"))
    for id in ("spine", "surgery"):
        assert f"{named(id, say)} ›" in labels_of(person.screen)
    await tap(person, f"{named('surgery', say)} ›")
    await tap(person, say("button-edition-take"))
    assert [id for id, _ in decisions(town, person)] == ["surgery"]
    assert say("editions-differ", names=named("spine", say)) in person.screen.text


@both
async def test_an_edition_that_is_not_kept_as_it_was_cannot_be_stayed_with(
    town: Bedside, language: str
) -> None:
    person, say, _ = await opened(town, language, SPINE, digest="0" * 64)
    assert say("editions-gone", names=named("spine", say)) in person.screen.text
    await tap(person, say("button-editions"))
    assert say("editions-gone-why") in person.screen.text
    assert say("button-edition-stay") not in labels_of(person.screen)
    await tap(person, say("button-edition-take"))
    assert "↻" not in person.screen.text


@both
async def test_an_answer_that_the_newer_edition_does_not_know_is_named(
    town: Bedside, language: str
) -> None:
    former = definition("interventional", "2024-09-17.1")
    person, say = town.person(language), words(language)
    name = await case_of(person, "/lesion T11")
    await pin(town, name, former)
    await begin(person, "/interventional")
    await answer_by_the_last_option(person)
    await begin(person, "/synthesis")
    await tap(person, say("button-editions"))
    old = edition_wording(language, former.id, former.edition, "dialogs", "bot")
    lost = person.screen.text.partition(say("editions-lost"))[2]
    assert input_label(former, "ir_infection", old) in lost, person.screen.text
    kept = rows(town, "SELECT count(*) FROM answers WHERE by_person = ?", person.id)
    await tap(person, say("button-edition-take"))
    assert name in person.screen.text
    assert rows(town, "SELECT count(*) FROM answers WHERE by_person = ?", person.id) == kept


async def answer_by_the_last_option(person: Person) -> None:
    """Answer what is asked, each question by its last option, until the questions end."""
    for _ in range(20):
        options = [it for it in labels_of(person.screen) if re.match(r"\d ", it)]
        if not options:
            return
        await tap(person, options[-1])


@pytest.mark.parametrize("verb", ["m", "s"])
async def test_a_decision_on_an_edition_that_is_current_no_more_is_refused(
    town: Bedside, verb: str
) -> None:
    person, say, _ = await opened(town, "fr", SPINE)
    await tap(person, say("button-editions"))
    ((case_id,),) = rows(town, "SELECT max(id) FROM cases WHERE owner_id = ?", person.id)
    for mark in ("00000000", "zz"):
        await person.raw_callback(f"1.C.u-{case_id}-{mark}-{verb}", person.screen.id)
    await person.idle()
    assert decisions(town, person) == []


@both
async def test_a_case_that_stays_is_told_when_the_current_edition_comes_to_forbid_something(
    town: Bedside, language: str
) -> None:
    former = definition("interventional", "2024-09-17.1")
    person, say = town.person(language), words(language)
    femur = {"fr": "/lesion col fémoral gauche", "en": "/lesion left femoral neck"}
    name = await case_of(person, femur[language])
    await pin(town, name, former)
    await begin(person, "/synthesis")
    assert say("editions-urgent", names=named("interventional", say)) in person.screen.text
    await tap(person, say("button-editions"))
    await tap(person, say("button-edition-stay"))
    assert say("editions-kept-urgent", names=named("interventional", say)) in person.screen.text
