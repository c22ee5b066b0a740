"""A case shown in the group of its team: previewed, sent, followed, withdrawn, erased."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.screens.phrases import raised
from tests.chat.leaks import leaks_of
from tests.chat.letting_in import tap as press
from tests.chat.walking import begin, labels_of, tap
from tests.inside.bedside import Bedside, bedside
from tests.inside.sharing import QUESTION, staff
from tests.languages import both

A_DAY = 24 * 3600


@pytest_asyncio.fixture(scope="module")
async def club(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bedside]:
    """A bot that lets in only those who were invited."""
    async with bedside(tmp_path_factory.mktemp("sharing"), access="invite", room=0) as it:
        yield it


@pytest_asyncio.fixture
async def alone(memory_folder: Path) -> AsyncIterator[Bedside]:
    """Such a bot for one test."""
    async with bedside(memory_folder, access="invite", room=0) as it:
        yield it


@both
async def test_what_is_previewed_is_sent_and_protected(club: Bedside, language: str) -> None:
    team = await staff(club, language)
    name = await team.case()
    await team.asks()
    preview = team.chief.screen.text
    assert team.say("share-preview") in preview
    assert team.say("share-honest") in preview
    assert f"→ {team.group.title}" in preview
    assert team.cards() == []
    await team.sends()
    (card,) = team.cards()
    assert card.text in preview
    assert card.text.startswith(f"▤ {name}")
    assert QUESTION[language] in card.text
    assert card.payload["has_protected_content"]
    assert labels_of(card) == [team.say("button-open-privately")]
    assert all(it.url and name not in it.url for it in card.all_buttons())
    assert team.say("share-sent") in team.chief.screen.text


@both
async def test_a_case_without_a_group_says_how_one_is_bound(club: Bedside, language: str) -> None:
    team = await staff(club, language)
    await team.case()
    await club.store.write(lambda uow: uow.groups.end(team.group))
    await team.page()
    assert team.say("share-no-group") in team.chief.screen.text


@both
async def test_a_card_follows_its_case_in_its_message_and_changes_collapse(
    club: Bedside, language: str
) -> None:
    team = await staff(club, language)
    await team.shares()
    (card,) = team.cards()
    before, edits = card.text, card.edited
    for term in ("breast", "prostate", "kidney"):
        await team.says(term)
    await team.changes("thyroid")
    (card,) = team.cards()
    assert card.text != before
    assert card.edited == edits + 1
    await club.remind()
    assert card.edited == edits + 1


async def test_a_question_is_read_for_identities_and_for_its_length(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.case()
    await team.asks()
    await tap(team.chief, team.say("button-share-question"), "Recours")
    sent = (await team.chief.send("Monsieur Jean Dupont, opérer ?"))["message_id"]
    await team.chief.idle()
    assert all(it.id != sent for it in team.chief.messages)
    await team.chief.send("é" * 301)
    await team.chief.idle()
    assert team.say("notice-question-too-long") in team.chief.messages[-1].text
    await begin(team.chief, "Irradier d’abord ?")
    assert "Irradier d’abord ?" in team.chief.screen.text
    assert "Dupont" not in team.chief.screen.text
    await tap(team.chief, team.say("button-share-question"), "Recours")
    await begin(team.chief, "Compression médullaire T8 : opérer ?")
    assert "Compression médullaire T8 : opérer ?" in team.chief.screen.text
    assert team.say("emergency-in-words") in team.chief.screen.text


async def test_a_specialty_is_asked_apart_and_not_any_more(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.case()
    await team.asks()
    radiation = raised(team.say("specialty-radiation_oncology"))
    await tap(team.chief, team.say("button-apart"), radiation)
    await begin(team.chief, "Quelle dose ?")
    assert f"• {radiation} : Quelle dose ?" in team.chief.screen.text.replace("\u00a0", " ")
    await tap(team.chief, team.say("button-apart"), f"☑ {radiation}", team.say("button-take-back"))
    assert "Quelle dose ?" not in team.chief.screen.text


async def test_of_several_groups_one_is_chosen_and_its_topic(club: Bedside) -> None:
    team = await staff(club, "fr")
    other, group = await team.another_group("Staff poumon", 77)
    await team.case()
    await team.asks()
    assert team.say("share-topic") in team.chief.screen.text
    await team.sends(group)
    (card,) = team.cards(other)
    assert card.payload["message_thread_id"] == 77
    assert team.cards() == []


async def test_what_changed_since_the_preview_is_previewed_again(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.case()
    await team.asks()
    await team.changes()
    await team.sends()
    assert team.cards() == []
    assert team.say("share-changed") in team.chief.screen.text
    await team.sends()
    assert len(team.cards()) == 1


async def test_a_case_shared_again_has_one_live_card_and_the_former_one_says_so(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    name = await team.shares()
    await tap(team.chief, team.say("button-share-again"))
    await press(team.chief, team.say("button-send-again", group=team.group.title))
    former, card = team.cards()
    assert former.text == team.say("card-replaced")
    (link,) = former.all_buttons()
    assert str(link.url).endswith(f"/{card.id}")
    assert card.text.startswith(f"▤ {name}")


@pytest.mark.parametrize("days", [1, 3])
async def test_a_withdrawn_card_is_deleted_or_emptied_and_can_be_shared_again(
    club: Bedside, days: int
) -> None:
    team = await staff(club, "fr")
    await team.shares()
    (card,) = team.cards()
    card.payload["date"] -= days * A_DAY
    await press(team.chief, team.say("button-unshare", group=team.group.title))
    assert team.say("share-nowhere") in team.chief.screen.text
    left = [it.text for it in team.cards() if not it.deleted]
    assert left == ([] if days == 1 else ["·"])
    assert not any(it.buttons for it in team.cards())
    await team.changes()
    assert [it.text for it in team.cards() if not it.deleted] == left
    await tap(team.chief, team.say("button-share-again"))
    await team.sends()
    assert team.cards()[-1].text.startswith("▤")
    await begin(team.chief, "/synthesis")
    await tap(team.chief, team.say("button-case-more"), team.say("button-timeline"))
    shown = team.chief.screen.text
    assert shown.count(team.say("timeline-shared", group=team.group.title)) == 2
    assert shown.count(team.say("timeline-withdrawn", group=team.group.title)) == 1


async def test_a_closed_case_says_so_on_its_card(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.shares()
    await begin(team.chief, "/synthesis")
    await tap(team.chief, team.say("button-case-more"), team.say("button-case-file"))
    await tap(team.chief, team.say("button-case-closed"))
    await club.remind()
    (card,) = team.cards()
    assert team.say("case-closed") in card.text


async def test_a_card_whose_group_may_see_no_case_any_more_goes(club: Bedside) -> None:
    team = await staff(club, "fr")
    await team.shares()
    await club.store.write(lambda uow: uow.groups.end(team.group))
    await team.changes()
    assert [it for it in team.cards() if not it.deleted] == []


async def test_a_card_that_was_deleted_in_the_group_stays_away_and_its_sharer_is_told(
    club: Bedside,
) -> None:
    team = await staff(club, "fr")
    name = await team.shares()
    team.cards()[0].deleted = True
    await team.changes()
    await team.changes("kidney")
    assert [it for it in team.cards() if not it.deleted] == []
    said = team.say("card-gone", name=name, group=team.group.title)
    assert team.chief.messages[-1].text == said


async def test_nothing_of_what_is_asked_or_shown_is_in_the_clear_on_disk_or_in_the_log(
    alone: Bedside, memory_folder: Path
) -> None:
    team = await staff(alone, "fr")
    await team.shares()
    await team.changes()
    assert not (leaked := leaks_of(alone, memory_folder)), leaked
