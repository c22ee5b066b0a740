"""Groups that may see cases, who was seen in them, and who left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.model.group import Group, Looked, Suspension


class Groups(Protocol):
    """Groups of teams, in the open transaction."""

    async def of_team(self, team_id: int) -> Sequence[Group]:
        """Return the groups that a team has bound, the oldest first."""

    async def every(self) -> Sequence[Group]:
        """Return every group that is bound, the oldest first."""

    async def of_chat(self, chat_id: int) -> Group | None:
        """Return the group that a chat is bound as, locked; None for any other chat."""

    async def formerly_of_chat(self, chat_id: int) -> Group | None:
        """Return the group that a chat was bound as last, also where that has ended."""

    async def find(self, group_id: int) -> Group | None:
        """Return a group by its id, locked, also one whose binding has ended."""

    async def bind(self, team_id: int, seen: Looked, by: int) -> Group:
        """Bind a chat that is bound to no team."""

    async def end(self, group: Group) -> None:
        """End a binding: nothing more is shown there."""

    async def set_topic(self, group: Group, topic: int | None) -> None:
        """Keep in which topic the bot writes, None for none."""

    async def looked(self, group: Group, seen: Looked) -> None:
        """Keep what a look found, and who was seen in the group."""

    async def move(self, old: int, new: int) -> None:
        """Keep that a chat has another id now: what waits for it, and its cards, go there too."""

    async def people(self, group: Group) -> Sequence[int]:
        """Return who was seen in a group."""

    async def saw(self, group: Group, person_id: int) -> None:
        """Keep that somebody was seen in a group."""

    async def unsee(self, person_id: int) -> None:
        """Keep that somebody was never seen in any group: that they are not in one says nothing."""

    async def suspend(self, group: Group, person_id: int) -> bool:
        """Show somebody nobody else's cases from now on; False where that is so already."""

    async def suspended(self, team_id: int) -> Sequence[Suspension]:
        """Return who left a group of a team and is not back, the first first."""

    async def suspension(self, person_id: int) -> Suspension | None:
        """Return whether somebody left a group of their team, locked."""

    async def let_back(self, person_id: int) -> bool:
        """End somebody's suspension; False where there is none."""
