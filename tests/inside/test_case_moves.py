"""A case that changes hands; two lesions that are one, and one that is two."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from bot.demo.people import Person
from bot.screens.phrases import pair
from core.definition.terms import Days
from core.model.person import Role
from core.ports.cases import Happening
from core.ports.unit_of_work import UnitOfWork
from dialogs.wording import Wording
from tests.chat.letting_in import founded, member
from tests.chat.walking import begin, data_of, labels_of, press, rows, said_by_bot, tap, words
from tests.inside.bedside import Bedside, bedside
from tests.inside.boardroom import boardroom
from tests.inside.in_a_case import HOME, UNSTABLE, name_of
from tests.languages import both


@pytest_asyncio.fixture
async def ward(memory_folder: object) -> AsyncIterator[Bedside]:
    async with bedside(memory_folder, access="invite", room=0) as it:  # type: ignore[arg-type]  # a path
        yield it


async def test_another_owner_receives_the_case_and_the_former_presses_no_card_of_it_any_more(
    ward: Bedside,
) -> None:
    say = words("fr")
    chief = await founded(ward)
    reader = await member(ward, chief, Role.READER)
    heir = await member(ward, chief)
    owner = await member(ward, chief)
    await begin(owner, "/new")
    await begin(owner, UNSTABLE)
    card, data = owner.screen.id, data_of(owner, say("button-edit"))
    await begin(owner, HOME)
    name = name_of(owner)
    await tap(owner, say("button-case-more"), say("button-case-file"))
    await tap(owner, say("button-hand-over"))
    assert str(reader.user["first_name"]) not in labels_of(owner.screen)
    label = str(heir.user["first_name"])
    await tap(owner, next(it for it in labels_of(owner.screen) if it == label))
    await tap(owner, say("button-hand-over-yes"))
    assert say("hand-over-done", who=label) in owner.screen.text
    await heir.idle()
    assert name in heir.screen.text
    await tap(heir, say("button-open-case"))
    assert "SINS 15/18" in heir.screen.text
    before = len(said_by_bot(owner))
    await press(owner, data, card)
    assert len(said_by_bot(owner)) == before
    await begin(owner, "/cases")
    assert not any(name in it for it in labels_of(owner.screen))
    await tap(owner, say("button-cases-team"))
    await tap(owner, next(it for it in labels_of(owner.screen) if name in it))
    await tap(owner, say("button-case-more"), say("button-case-file"))
    await press(owner, data_of(owner, say("button-hand-over")))
    assert owner.alerts[-1].text == say("notice-not-your-case")
    told = [
        it
        for (it,) in rows(ward, "SELECT event FROM audit WHERE subject_kind = ?", "case")
        if it in ("handed_over", "received")
    ]
    assert told == ["handed_over", "received"]


async def test_what_stands_in_the_former_owners_chat_goes_when_the_case_is_erased(
    ward: Bedside,
) -> None:
    say = words("fr")
    chief = await founded(ward)
    heir, owner = await member(ward, chief), await member(ward, chief)
    await begin(owner, "/new")
    await begin(owner, UNSTABLE)
    await begin(owner, HOME)
    name = name_of(owner)
    await tap(owner, say("button-case-more"), say("button-case-file"))
    await tap(owner, say("button-hand-over"))
    await tap(owner, str(heir.user["first_name"]), say("button-hand-over-yes"))
    await begin(heir, "/forget")
    await tap(heir, next(it for it in labels_of(heir.screen) if name in it), say("button-erase"))
    await heir.idle()
    await owner.idle()
    left = [it.text for it in said_by_bot(owner) if not it.deleted and name in it.text]
    assert left == []


async def test_a_safety_reminder_that_its_owner_did_not_answer_is_said_to_the_next_one(
    memory_folder: Path,
) -> None:
    async with boardroom(memory_folder) as room:
        say = room.say
        ada, zoe = await room.member("Ada"), await room.member("Zoé")
        for person in (ada, zoe):
            await begin(person, "/start")
        await room.unstable(ada)
        since = (room.now - timedelta(days=40)).date()
        begun = Happening("antiresorptive_start", Days(since, since), "denosumab", False)

        async def work(uow: UnitOfWork) -> None:
            case = await uow.cases.find((await uow.person(ada.id)).case_id or 0)
            assert case is not None
            await uow.cases.log(case, None, begun, ada.id)

        await room.at.store.write(work)
        (told,) = await room.pass_(ada, days=1)
        assert say("reminder-safety") in told.text
        await begin(ada, "/cases")
        await tap(ada, next(it for it in labels_of(ada.screen) if it.startswith("▤")))
        await tap(ada, say("button-case-more"), say("button-case-file"), say("button-hand-over"))
        await tap(ada, "Zoé", say("button-hand-over-yes"))
        (again,) = await room.pass_(zoe, days=1.1)
        assert say("reminder-safety") in again.text
        assert await room.pass_(ada, days=20) == []


@both
async def test_without_a_team_a_case_goes_to_nobody(town: Bedside, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    await tap(person, say("button-open-case"), say("button-case-more"), say("button-case-file"))
    await tap(person, say("button-hand-over"))
    assert say("hand-over-nobody") in person.screen.text


@both
async def test_two_lesions_that_are_one_are_merged_and_nothing_is_lost(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await broken_and_another(person, say, "T11")
    await merged(person, say)
    assert say("button-unmerge") in labels_of(person.screen)
    await begin(person, HOME)
    assert "T11 ›" not in labels_of(person.screen)
    await tap(person, "T12 ›")
    assert "15/18" in person.screen.text  # the two places contradict each other
    assert say("event-fracture") in person.screen.text
    await begin(person, HOME)
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert say("timeline-merged", where="T11", into="T12") in person.screen.text


@both
async def test_a_merge_is_undone_in_one_tap_until_something_else_is_said(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await broken_and_another(person, say, "T12")
    await merged(person, say)
    undo, menu = data_of(person, say("button-unmerge")), person.screen.id
    await tap(person, say("button-unmerge"))
    assert {"T11 ›", "T12 ›"} <= set(labels_of(person.screen))
    await tap(person, "T11 ›")
    assert "15/18" in person.screen.text
    assert say("event-fracture") not in person.screen.text
    await press(person, undo, menu)
    assert person.alerts[-1].text == say("notice-unmerge-too-late")
    await merged(person, say)
    late, menu = data_of(person, say("button-unmerge")), person.screen.id
    await begin(person, HOME)
    await tap(person, "T12 ›", say("button-pain"), "7")
    await press(person, late, menu)
    assert person.alerts[-1].text == say("notice-unmerge-too-late")


async def broken_and_another(person: Person, say: Wording, which: str) -> None:
    """Make a case of T11 and T12, one of which broke today."""
    await begin(person, "/new")
    await begin(person, UNSTABLE)
    await begin(person, "/lesion T12")
    await tap(person, f"{which} ›", say("button-event-add"), say("event-fracture"))
    await tap(person, say("event-when-today"))


async def merged(person: Person, say: Wording) -> None:
    """Say that T11 is T12."""
    await begin(person, HOME)
    await tap(person, "T12 ›", say("button-case-more"), say("button-together"))
    await tap(person, say("button-merge", where="T11"), say("button-merge-yes"))


@both
async def test_the_pages_beside_the_first_one_of_a_case_have_eight_buttons_at_most(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    await begin(person, UNSTABLE)
    await begin(person, HOME)
    await tap(person, say("button-case-more"))
    assert len(labels_of(person.screen)) <= 8, labels_of(person.screen)
    await tap(person, say("button-case-file"))
    assert len(labels_of(person.screen)) <= 8, labels_of(person.screen)
    await begin(person, HOME)
    await tap(person, "T11 ›")
    assert len(labels_of(person.screen)) <= 8, labels_of(person.screen)
    await tap(person, say("button-case-more"))
    assert say("button-override") in labels_of(person.screen)
    await tap(person, say("button-back"), say("button-assess-more"))
    assert f"{say('surgery.button')} ›" in labels_of(person.screen)


@both
async def test_what_was_said_of_another_lesion_goes_there_and_comes_back(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    await begin(person, UNSTABLE)
    await begin(person, "/lesion L3")
    await tap(person, "T11 ›", say("button-event-add"), say("event-fracture"))
    await tap(person, say("event-when-today"))
    await begin(person, HOME)
    await tap(
        person,
        "T11 ›",
        say("button-case-more"),
        say("button-together"),
        say("button-split", where="L3"),
    )
    words_of = [it for it in labels_of(person.screen) if say("event-fracture") in it]
    await tap(person, words_of[0])
    back = [it for it in labels_of(person.screen) if say("event-fracture") in it]
    assert back[0].startswith("L3 → T11")
    score = next(it for it in labels_of(person.screen) if "SINS" in it)
    assert score.startswith(pair("T11 → L3", "SINS", say))


async def test_two_sides_that_one_word_has_are_told_apart(town: Bedside) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/new")
    await begin(person, UNSTABLE)
    await begin(person, "/lesion T12")
    await tap(person, "T11 ›", say("button-case-more"), say("button-together"))
    await tap(person, say("button-split", where="T12"))
    await tap(person, next(it for it in labels_of(person.screen) if "SINS" in it))
    await begin(person, HOME)
    contrary = next(it for it in person.screen.text.splitlines() if it.startswith("⚠ "))
    assert contrary.endswith(("T12 / T11", "T11 / T12")), "both are junctional"
    await tap(person, say("button-doubts-of", count=1))
    assert {"1 T12", "1 T11"} <= set(labels_of(person.screen))


@both
async def test_a_quick_score_joins_a_case_and_the_lesion_that_it_is_about(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    name = name_of(person)
    await begin(person, "/lesion T11")
    await tap(person, say("button-home"))
    await begin(person, UNSTABLE)
    assert name not in person.screen.text
    await tap(person, say("button-to-case"))
    await tap(person, next(it for it in labels_of(person.screen) if name in it))
    await tap(person, "T11 ›")
    assert "SINS 15/18" in person.screen.text
    found = rows(town, "SELECT count(*) FROM cases WHERE owner_id = ?", person.id)
    assert found == [(1,)]
    await tap(person, say("button-case-more"), say("button-timeline"))
    assert "SINS 15/18" in person.screen.text
    await person.send("/mydata")
    await person.wait(lambda _: person.documents)
    assert "SINS" in person.documents[-1].content.decode()


@both
async def test_a_quick_score_joins_from_the_list_of_cases_as_a_new_lesion(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/new")
    name = name_of(person)
    await tap(person, say("button-open-case"), say("button-home"))
    await begin(person, UNSTABLE)
    await begin(person, "/cases")
    join = next(it for it in labels_of(person.screen) if "SINS 15/18" in it)
    await tap(person, join)
    await tap(person, next(it for it in labels_of(person.screen) if name in it))
    assert "SINS 15/18" in person.screen.text
    assert "T11 ›" in labels_of(person.screen)


async def test_a_menu_of_one_quick_score_joins_no_other(town: Bedside) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/new")
    name = name_of(person)
    await tap(person, say("button-open-case"), say("button-home"))
    await begin(person, UNSTABLE)
    await tap(person, say("button-to-case"))
    menu = person.screen.id
    data = next(it.data for it in person.screen.all_buttons() if name in it.text)
    await begin(person, "/frankel c")
    assert data is not None
    assert await press(person, data, menu) == say("notice-stale")
    assert rows(town, "SELECT count(*) FROM lesions WHERE by_person = ?", person.id) == [(0,)]
