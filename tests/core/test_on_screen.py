"""A text answers what was on its writer's screen when it was sent; in doubt it answers nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.model.awaited import AHEAD, Menu
from core.model.on_screen import Edited, OnScreen, Written, in_sight

CARD, HEARD, AGAIN = 500, 510, 520
NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)

SENT = OnScreen("3:pain", CARD, None)
EDITED = OnScreen("3:pain", CARD, Edited(NOON, HEARD))


def test_nothing_is_in_sight_before_telegram_said_so() -> None:
    assert not in_sight(None, "3:pain", Written(CARD + 1, NOON))


@pytest.mark.parametrize("prompt", ["4:lesion", "4:pain", "3:"])
def test_a_card_that_asks_something_else_is_not_what_is_answered(prompt: str) -> None:
    assert not in_sight(SENT, prompt, Written(CARD + 1, NOON))


@pytest.mark.parametrize(("id", "seen"), [(CARD - 1, False), (CARD + 1, True)])
@pytest.mark.parametrize("at", [NOON - SECOND, NOON, NOON + SECOND])
def test_of_a_card_that_was_sent_the_order_of_the_messages_decides(
    id: int, at: datetime, *, seen: bool
) -> None:
    assert in_sight(SENT, "3:pain", Written(id, at)) is seen


@pytest.mark.parametrize(("at", "seen"), [(NOON - SECOND, False), (NOON + SECOND, True)])
@pytest.mark.parametrize("id", [HEARD - 1, HEARD, HEARD + 1])
def test_of_a_card_that_was_edited_the_dates_decide(id: int, at: datetime, *, seen: bool) -> None:
    assert in_sight(EDITED, "3:pain", Written(id, at)) is seen


@pytest.mark.parametrize(("id", "seen"), [(HEARD, False), (HEARD + 1, True)])
def test_within_the_second_of_the_edit_what_was_heard_first_decides(id: int, *, seen: bool) -> None:
    assert in_sight(EDITED, "3:pain", Written(id, NOON)) is seen


def test_only_within_the_second_of_the_edit_a_text_can_be_taken_that_saw_nothing() -> None:
    """The window that is left: sent before the edit, in its second, and received after it."""
    before = [(at, id) for at in (NOON - SECOND, NOON) for id in range(CARD - 1, HEARD + 3)]
    taken = {(at, id) for at, id in before if in_sight(EDITED, "3:pain", Written(id, at))}
    assert taken == {(NOON, HEARD + 1), (NOON, HEARD + 2)}


def test_within_the_second_of_an_edit_of_which_nothing_more_is_known_nothing_was_seen() -> None:
    unsure = OnScreen("3:pain", CARD, Edited(NOON, None))
    assert not in_sight(unsure, "3:pain", Written(HEARD + 1, NOON))
    assert in_sight(unsure, "3:pain", Written(HEARD + 1, NOON + SECOND))


def test_a_text_older_than_the_message_never_saw_what_was_edited_into_it() -> None:
    assert not in_sight(EDITED, "3:pain", Written(CARD - 1, NOON + SECOND))


@pytest.mark.parametrize(("id", "seen"), [(AGAIN - 1, False), (AGAIN + 1, True)])
def test_a_card_that_was_sent_again_leaves_no_doubt(id: int, *, seen: bool) -> None:
    unsure = OnScreen("3:pain", CARD, Edited(NOON, None), AGAIN)
    assert in_sight(unsure, "3:pain", Written(id, NOON)) is seen
    assert in_sight(unsure, "3:pain", Written(id, NOON + SECOND))


def test_what_a_menu_asks_is_answered_by_what_was_written_once_it_was_there() -> None:
    for menu, early, seen in (
        (Menu(AHEAD, None), (1, 99), ()),  # it is not sent yet
        (Menu(10, None), (9, 11), ()),  # its edit is not confirmed: it may have failed
        (Menu(10, 0), (9, 10), (11,)),  # it was sent with what it asks
        (Menu(10, 14), (9, 11, 14), (15,)),  # 14 had come when its edit was confirmed
    ):
        assert all(menu.came_before(it) for it in early), menu
        assert not any(menu.came_before(it) for it in seen), menu
