"""How fast a group is written to: never faster than Telegram takes, and others are not held up."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.outgoing.pace import A_MINUTE, CALLS, OF_CARDS, Pace, Paced

GROUP, OTHER, PERSON = -1001, -1002, 501


class Moment:
    """A clock that moves when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_within_any_minute_a_group_takes_no_more_than_telegram_lets_it() -> None:
    moment, sent = Moment(), list[float]()
    pace = Pace(moment)
    while len(sent) < 60:
        try:
            pace.take(GROUP)
        except Paced as paced:
            moment.now += max(paced.seconds or 0, 0.01)
        else:
            sent.append(moment.now)
            moment.now += 0.5
    assert CALLS < 20
    for at in sent:
        assert sum(at <= other < at + A_MINUTE for other in sent) <= CALLS
    assert all(first <= second for first, second in pairwise(sent))


def test_cards_leave_room_for_what_is_asked_for_in_the_group() -> None:
    pace = Pace(Moment())
    for _ in range(OF_CARDS):
        pace.take(GROUP, OF_CARDS)
    with pytest.raises(Paced):
        pace.take(GROUP, OF_CARDS)
    for _ in range(CALLS - OF_CARDS):
        pace.take(GROUP)
    with pytest.raises(Paced):
        pace.take(GROUP)


def test_neither_another_group_nor_anybodys_private_chat_waits() -> None:
    pace = Pace(Moment())
    for _ in range(CALLS):
        pace.take(GROUP)
    for _ in range(CALLS):
        pace.take(OTHER)
    for _ in range(10 * CALLS):
        pace.take(PERSON)
