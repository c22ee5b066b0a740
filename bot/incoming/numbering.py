"""Which updates are known, and from which id on Telegram is asked for more.

Asking for an id confirms all below it. After a week without updates Telegram chooses the next id at
random, often a lower one: so the ids that it gives are followed, and none is taken for the highest
for good.
"""

from __future__ import annotations

from bot.incoming.raw_updates import RawUpdate, mark_of

Name = tuple[int, int]
"""Id and mark: an id can come again for another update."""


class Numbering:
    """Updates that were given and are not confirmed to Telegram yet."""

    def __init__(self) -> None:
        self._in_hand: set[Name] = set()
        self._committed: set[Name] = set()  # those above the lowest that is not
        self._next = 0

    @property
    def offset(self) -> int:
        """The lowest update id that is not committed: all below are confirmed by asking for it."""
        return min((id for id, _ in self._in_hand), default=self._next)

    @property
    def all_committed(self) -> bool:
        """Whether nothing is in hand."""
        return not self._in_hand

    def ask(self) -> int:
        """Return the id to ask for, and forget what is confirmed by that."""
        offset = self.offset  # what is committed while Telegram answers may be in the answer
        self._committed = {it for it in self._committed if it[0] >= offset}
        return offset

    def take(self, raw: RawUpdate) -> bool:
        """Follow the id of the newest update given; tell whether the update is a new one."""
        name = _name(raw)
        self._next = name[0] + 1
        if name in self._committed or name in self._in_hand:
            return False
        self._in_hand.add(name)
        return True

    def commit(self, raw: RawUpdate) -> None:
        """Count an update as on disk, with all that it caused."""
        self._in_hand.discard(_name(raw))
        self._committed.add(_name(raw))


def _name(raw: RawUpdate) -> Name:
    return raw["update_id"], mark_of(raw)
