"""Lists of cases: those that are overdue, those that lack something, those of the next meeting."""

from __future__ import annotations

from pathlib import Path

from bot.demo.people import Person
from bot.screens.phrases import raised
from core.model.person import Role
from core.ports.unit_of_work import UnitOfWork
from dialogs.wording import Wording
from tests.chat.walking import begin, labels_of, tap, words
from tests.inside.bedside import Bedside
from tests.inside.boardroom import boardroom
from tests.inside.in_a_case import UNSTABLE, name_of
from tests.languages import both

AGO = {"fr": "il y a 8 mois", "en": "8 months ago"}


async def case_of(person: Person, say: Wording, line: str = "") -> str:
    await begin(person, "/new")
    name = name_of(person)
    if line:
        await begin(person, line)
    return name


@both
async def test_a_case_in_which_a_day_has_passed_is_listed_as_overdue(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    fresh = await case_of(person, say)
    late = await case_of(person, say)
    await tap(person, say("button-open-case"), say("button-case-more"), say("button-events"))
    await tap(person, say("button-event-add"), say("event-antiresorptive_start"))
    await tap(person, raised(say("event-antiresorptive_start-denosumab")))
    await begin(person, AGO[language])
    await begin(person, "/synthesis")
    await begin(person, "/cases")
    await tap(person, say("button-cases-overdue"))
    listed = " ".join(labels_of(person.screen))
    assert late in listed
    assert fresh not in listed
    assert say("cases-overdue") in person.screen.text


@both
async def test_a_case_with_something_to_prepare_or_to_exclude_is_listed_as_incomplete(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    empty = await case_of(person, say)
    lacking = await case_of(person, say, UNSTABLE)
    await begin(person, "/cases")
    await tap(person, say("button-cases-lacking"))
    listed = " ".join(labels_of(person.screen))
    assert lacking in listed
    assert empty not in listed
    await tap(person, say("button-cases-open"))
    assert empty in " ".join(labels_of(person.screen))


async def test_the_cases_of_the_next_meeting_are_listed_for_its_team_alone(
    memory_folder: Path,
) -> None:
    async with boardroom(memory_folder) as room:
        say = room.say
        person = await room.member("ada")
        await room.planned()
        entered = await room.unstable(person)
        await room.enter(person)
        other = await room.unstable(person)
        for reader in (person, room.people["chief"]):
            await begin(reader, "/dossiers")
            await tap(reader, say("button-cases-board"))
            listed = " ".join(labels_of(reader.screen))
            assert entered in listed
            assert other not in listed
            assert say("cases-board") in reader.screen.text
        stranger = await room.member("eve")
        await room.at.store.write(lambda uow: _to_another_team(uow, stranger.id))
        await begin(stranger, "/dossiers")
        await tap(stranger, say("button-cases-board"))
        assert entered not in stranger.screen.text + " ".join(labels_of(stranger.screen))


@both
async def test_what_is_missing_and_what_to_order_are_two_taps_from_the_case(
    town: Bedside, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await case_of(person, say, UNSTABLE)
    await begin(person, "/synthesis")
    await tap(person, say("button-requests"), say("button-lacking"))
    text = person.screen.text
    assert text.startswith(f"▤ {name} · {say('lacking')}")
    assert f"‼ {say('lacking-urgent')}" in text
    assert f"• {raised(say('seat-spine_surgeon'))}" in text
    await tap(person, say("button-orders"))
    text = person.screen.text
    assert say("guard-bone_ct") in text
    assert say("orders-before", what="").strip() in text
    femurs = say("imaging-action-femurs")  # what no pathway has a box for is ticked here
    await tap(person, f"☐ {femurs}")
    assert f"☑ {femurs}" in labels_of(person.screen)
    await tap(person, say("button-requests"))
    first = next(it for it in labels_of(person.screen) if it.startswith("☐"))
    await tap(person, first)
    assert first not in labels_of(person.screen)


async def _to_another_team(uow: UnitOfWork, person_id: int) -> None:
    await uow.roster.remove(person_id)
    await uow.roster.admit(person_id, await uow.roster.new_team("Rachis"), Role.MEMBER, "eve")
