"""Which id Telegram is asked for: the ids that it gives are followed, up and down."""

from __future__ import annotations

from bot.incoming.numbering import Numbering
from bot.incoming.raw_updates import RawUpdate


def update(id: int, message_id: int = 0) -> RawUpdate:
    chat = {"id": 7, "type": "private"}
    message = {"message_id": message_id or id, "date": 1, "chat": chat, "from": {"id": 7}}
    return {"update_id": id, "message": message}


def test_the_lowest_that_is_not_committed_is_asked_for() -> None:
    numbering = Numbering()
    assert all(numbering.take(update(id)) for id in (5, 6, 7))
    numbering.commit(update(6))
    assert numbering.ask() == 5
    assert not numbering.take(update(6))
    numbering.take(update(7))
    numbering.commit(update(5))
    numbering.commit(update(7))
    assert numbering.all_committed
    assert numbering.ask() == 8


def test_a_lower_numbering_is_followed_at_once() -> None:
    numbering = Numbering()
    numbering.take(update(1_000_000))
    numbering.commit(update(1_000_000))
    assert numbering.ask() == 1_000_001
    assert numbering.take(update(500))
    numbering.commit(update(500))
    assert numbering.ask() == 501


def test_an_id_that_comes_again_for_another_update_is_a_new_one() -> None:
    numbering = Numbering()
    numbering.take(update(5, message_id=1))
    assert not numbering.take(update(5, message_id=1))
    assert numbering.take(update(5, message_id=2))
    numbering.commit(update(5, message_id=1))
    assert not numbering.all_committed
