"""Who gets in: the first code, invitations, the terms, the roster, and the end of a membership."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.demo.people import Person
from core.model.person import Role
from tests.chat.letting_in import enter, founded, invitation, member, tap, team_page
from tests.chat.walking import (
    SINS,
    asks,
    begin,
    data_of,
    labels_of,
    option,
    rows,
    said_by_bot,
    words,
)
from tests.chat.world import Town, answer
from tests.inside.bedside import Bedside, bedside
from tests.languages import both


@pytest_asyncio.fixture
async def club(memory_folder: Path) -> AsyncIterator[Bedside]:
    """A bedside at which one has to be invited."""
    async with bedside(memory_folder, access="invite", room=0) as it:
        yield it


def texts(person: Person) -> list[str]:
    return [message.text for message in said_by_bot(person)]


# ---- coming in -------------------------------------------------------------------------------


@both
async def test_a_stranger_gets_one_sentence_and_no_more(club: Bedside, language: str) -> None:
    stranger, say = club.newcomer(language), words(language)
    for text in ("/start", "/sins", "/start sins", "SINS 9", "/team", "/privacy", "/lang en"):
        await stranger.send(text)
    await stranger.send_photo("T7")
    await stranger.idle()
    assert texts(stranger) == [say("refused-stranger")]
    assert rows(club, "SELECT count(*) FROM people") == [(0,)]
    assert rows(club, "SELECT count(*) FROM dialogues") == [(0,)]
    assert rows(club, "SELECT person_id, attempts FROM strangers") == [(stranger.id, 8)]


async def test_whoever_opens_an_invitation_waits_until_the_administrator_lets_them_in(
    club: Bedside,
) -> None:
    chief, say = await founded(club), words("fr")
    payload = await invitation(chief)
    bob = club.newcomer("en", "Bob")
    await bob.send(f"/start {payload}")
    await bob.idle()
    await bob.send("/sins")
    await bob.idle()
    assert texts(bob)[0] == words("en")("notice-invitation-asked")
    assert rows(club, "SELECT count(*) FROM dialogues") == [(0,)], "in before they were let in"
    assert "Bob" in chief.screen.text
    assert str(bob.id) in chief.screen.text
    await tap(chief, say("button-let-in"))
    await enter(bob)
    await begin(bob, "/sins")
    assert asks(bob, SINS, "location", words("en"))


async def test_a_forwarded_invitation_lets_nobody_else_in(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    payload = await invitation(chief)
    invited, other = club.newcomer("fr", "Invitée"), club.newcomer("fr", "Autre")
    for person in (invited, other):
        await person.send(f"/start {payload}")
        await person.idle()
    assert texts(other) == [say("notice-invitation-invalid")]
    await tap(chief, say("button-refuse"))
    await invited.idle()
    assert texts(invited)[-1] == say("told-refused")
    await invited.send(f"/start {payload}")
    await invited.idle()
    assert rows(club, "SELECT count(*) FROM members") == [(1,)]


async def test_a_revoked_invitation_lets_nobody_in(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    revoked = await invitation(chief)
    await team_page(chief)
    await tap(chief, f"Lien\u00a0: {say('role-member')}")
    await tap(chief, say("button-revoke"))
    late = club.newcomer("fr")
    await late.send(f"/start {revoked}")
    await late.idle()
    assert texts(late) == [say("notice-invitation-invalid")]


async def test_an_invitation_is_nowhere_in_the_database_but_as_a_digest(club: Bedside) -> None:
    chief = await founded(club)
    payload = await invitation(chief)
    assert len(payload) - len("i_") >= 22, "128 bits are 22 characters"
    kept = rows(club, "SELECT * FROM invitations")
    assert payload not in str(kept)


async def test_a_second_tap_makes_no_second_link(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    await team_page(chief)
    await tap(chief, say("button-invite"))
    await tap(chief, say("role-member"))
    data, at = data_of(chief, say("button-make-link")), chief.screen.id
    for _ in range(2):
        await chief.raw_callback(data, at)
    await chief.idle()
    assert rows(club, "SELECT count(*) FROM invitations WHERE closed_at IS NULL") == [(1,)]


# ---- the terms -------------------------------------------------------------------------------


@both
async def test_the_terms_are_five_lines_accepted_once_and_lead_on(
    town: Town, language: str
) -> None:
    person, say = town.newcomer(language), words(language)
    await begin(person, "/sins")
    lines = [line for line in person.screen.text.splitlines() if line.startswith("•")]
    assert len(lines) == 5
    assert say("terms-telegram") in person.screen.text
    await answer(person, say("button-accept"))
    assert asks(person, SINS, "location", say)
    await begin(person, "/start")
    await begin(person, "/sins")
    assert say("button-accept") not in labels_of(person.screen)
    await person.send("/privacy")
    await person.wait(lambda _: say("terms-again") in said_by_bot(person)[-1].text)


@both
async def test_the_terms_turn_to_the_other_language_and_lead_to_the_same(
    town: Town, language: str
) -> None:
    person, other = town.newcomer(language), words({"fr": "en", "en": "fr"}[language])
    await begin(person, "/sins T7")
    await answer(person, other("language-name"))
    assert other("terms-telegram") in person.screen.text, person.describe()
    await answer(person, other("button-accept"))
    assert person.screen.text.startswith("SINS · T7"), person.describe()
    assert asks(person, SINS, "pain", other)


@pytest.mark.parametrize(
    ("text", "leads_to"),
    [
        ("paraplégie depuis ce matin", "emergency"),
        ("/paraplegie", "emergency"),
        ("/sins T7 paraplégie", "emergency"),
        ("SINS T7", "sins"),
        ("/mirels 3 2 3 2", "mirels"),
    ],
)
async def test_what_was_asked_for_before_the_terms_is_begun_after_them(
    town: Town, text: str, leads_to: str
) -> None:
    person, say = town.newcomer("fr"), words("fr")
    await begin(person, text)
    await answer(person, say("button-accept"))
    assert _begun(town, person) == [leads_to]
    assert say("terms-head") not in [it.text for it in said_by_bot(person)]


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("/nouveau", "Ouvrir le dossier"),
        ("/exercice", "Tokuhashi révisé"),
        ("/parcours", "Radiothérapie"),
        ("/agenda", "Parcours ›"),
        ("Métastase T11 lytique, douleur mécanique", "✓ Tout prendre (3)"),
        ("?sins", "SINS ›"),
        ("/fairelecafe", "Parcours ›"),
        ("bonjour", "Parcours ›"),
    ],
)
async def test_whatever_was_typed_before_the_terms_is_done_after_them(
    town: Town, text: str, offers: str
) -> None:
    """A command, a sentence, a word looked up, as if it were typed now; else the start is shown."""
    person, say = town.newcomer("fr"), words("fr")
    await begin(person, text)
    await answer(person, say("button-accept"))
    await person.idle()
    assert say("terms-head") not in texts(person)
    if text == "/agenda":
        assert say("agenda-empty") in texts(person)[-1], person.describe()
    else:
        assert offers in labels_of(person.screen), person.describe()


async def test_the_terms_are_one_card_below_what_was_typed_last(town: Town) -> None:
    person, say = town.newcomer("fr"), words("fr")
    for text in ("/start", "paraplégie depuis ce matin", "Métastase T11 lytique"):
        await begin(person, text)
    cards = [it for it in said_by_bot(person) if say("button-accept") in labels_of(it)]
    assert len(cards) == 1, person.describe()
    await answer(person, say("button-accept"))
    assert _begun(town, person) == ["emergency"]  # what was told first is no less urgent for that


async def test_terms_accepted_twice_at_once_do_what_was_typed_once(town: Town) -> None:
    person, say = town.newcomer("fr"), words("fr")
    await begin(person, "/nouveau")
    at, data = person.screen.id, data_of(person, say("button-accept"))
    for _ in range(2):
        await person.raw_callback(data, at)
    await person.idle()
    assert rows(town, "SELECT count(*) FROM cases WHERE owner_id = ?", person.id) == [(1,)]


@pytest.mark.parametrize(
    ("text", "total"), [("/mirels 3 2 3 2", "Mirels 10/12"), ("mirels 3 2 3 2", "Mirels 10/12")]
)
async def test_the_answers_that_were_typed_before_the_terms_are_taken_after_them(
    town: Town, text: str, total: str
) -> None:
    """They are kept by Telegram alone meanwhile, in the message that the terms answer."""
    person, say = town.newcomer("fr"), words("fr")
    await begin(person, text)
    assert _answered(town, person) == 0
    await answer(person, say("button-accept"))
    assert person.screen.text.startswith(total), person.describe()


def _begun(town: Town, person: Person) -> list[object]:
    query = "SELECT definition FROM dialogues WHERE person_id = ?"
    return [it for (it,) in rows(town, query, person.id)]


def _answered(town: Town, person: Person) -> int:
    query = (
        "SELECT count(*) FROM answers JOIN dialogues d ON d.id = dialogue_id WHERE person_id = ?"
    )
    ((count,),) = rows(town, query, person.id)
    return int(count)


async def test_nothing_is_answered_before_the_terms_are_accepted(town: Town) -> None:
    person, say = town.newcomer("fr"), words("fr")
    for text in ("/start", "/mirels 3 2 3 2", "lytique", "/help"):
        await begin(person, text)
        assert say("button-accept") in labels_of(person.screen)
    assert rows(town, "SELECT count(*) FROM dialogues WHERE person_id = ?", person.id) == [(0,)]


# ---- the team --------------------------------------------------------------------------------


async def test_the_roster_says_who_is_in_since_when_and_in_which_role(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    await member(club, chief, Role.CHAIR)
    await team_page(chief)
    assert "Chef" in chief.screen.text
    assert "Membre" in chief.screen.text
    assert say("role-chair") in chief.screen.text


async def test_a_role_is_changed_after_one_question_and_holds_at_the_next_press(
    club: Bedside,
) -> None:
    chief, say = await founded(club), words("fr")
    ada = await member(club, chief)
    await begin(ada, "/sins")
    await team_page(chief)
    await tap(chief, str(ada.user["first_name"]))
    await tap(chief, say("role-reader"))
    assert say("role-reader.may") in chief.screen.text
    assert rows(club, "SELECT role FROM members WHERE person_id = ?", ada.id) == [("member",)]
    await tap(chief, say("button-confirm"))
    await ada.idle()
    await ada.tap(option(SINS, "location", "mobile", say))
    await ada.idle()
    assert ada.alerts[-1].text == say("refused-role")
    assert rows(club, "SELECT count(*) FROM answers") == [(0,)]


async def test_the_last_administrator_stays(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    await team_page(chief)
    await tap(chief, "Chef")
    await tap(chief, say("button-remove"))
    await tap(chief, say("button-remove"))
    assert chief.alerts[-1].text == say("notice-team-last-administrator")
    assert rows(club, "SELECT count(*) FROM members") == [(1,)]


async def test_removing_somebody_ends_everything_of_theirs_at_once(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    ada = await member(club, chief, Role.ADMINISTRATOR)
    link = await invitation(ada)
    await begin(ada, "/sins")
    data, card = data_of(ada, option(SINS, "location", "mobile", say)), ada.screen.id
    await team_page(chief)
    await tap(chief, str(ada.user["first_name"]))
    await tap(chief, say("button-remove"))
    await tap(chief, say("button-remove"))
    await ada.idle()
    assert texts(ada)[-1] == say("told-removed")
    assert all(message.id != card for message in ada.messages), "their card is still there"
    await ada.raw_callback(data, card)
    await ada.send("/start")
    await ada.idle()
    assert texts(ada)[-1] in (say("told-removed"), say("refused-stranger"))
    assert rows(club, "SELECT count(*) FROM answers") == [(0,)]
    assert rows(club, "SELECT DISTINCT state FROM dialogues") == [("cancelled",)]
    late = club.newcomer("fr")
    await late.send(f"/start {link}")
    await late.idle()
    assert texts(late) == [say("notice-invitation-invalid")]


async def test_each_deed_about_people_is_audited_with_who_did_it(club: Bedside) -> None:
    chief, say = await founded(club), words("fr")
    ada = await member(club, chief)
    await team_page(chief)
    await tap(chief, str(ada.user["first_name"]))
    await tap(chief, say("role-chair"))
    await tap(chief, say("button-confirm"))
    await tap(chief, str(ada.user["first_name"]))
    await tap(chief, say("button-remove"))
    await tap(chief, say("button-remove"))
    query = (
        "SELECT event, actor_id, subject_id FROM audit WHERE subject_kind = 'person' ORDER BY id"
    )
    me, her = str(chief.id), str(ada.id)
    assert rows(club, query) == [
        ("joined", chief.id, me),
        ("accepted", chief.id, me),
        ("joined", chief.id, her),
        ("accepted", ada.id, her),
        ("role_changed", chief.id, her),
        ("removed", chief.id, her),
    ]
    invited = "SELECT actor_id FROM audit WHERE event = 'invited' ORDER BY id"
    assert rows(club, invited) == [(None,), (chief.id,)]
