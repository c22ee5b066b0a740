"""Who is in: members, invitations, and what the use cases need of the store for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.model.person import Role


@dataclass(frozen=True)
class Member:
    """Somebody of a team. ``label`` is what they are called in Telegram."""

    person_id: int
    team_id: int
    role: Role
    label: str
    since: datetime


@dataclass(frozen=True)
class Invitation:
    """An invitation that still counts. Whoever opened it waits to be let in (``claimed_by``).

    ``invited_by`` is None for the code of a first administrator, which lets in at once.
    """

    id: int
    team_id: int
    role: Role
    invited_by: int | None
    expires_at: datetime
    claimed_by: int | None = None
    claimed_language: str | None = None
    label: str = ""


class Roster(Protocol):
    """Who is in, in the open transaction."""

    async def new_team(self, name: str) -> int:
        """Make a team and return its id."""

    async def team_name(self, team_id: int) -> str:
        """Return what a team is called."""

    async def teams(self) -> Mapping[int, str]:
        """Return the names of all teams by their ids, the oldest first."""

    async def has_administrator(self) -> bool:
        """Tell whether anybody can let others in."""

    async def members(self, team_id: int) -> Sequence[Member]:
        """Return who is in a team, the longest first; locked: two changes come one by one."""

    async def member(self, person_id: int) -> Member | None:
        """Return somebody's membership."""

    async def admit(self, person_id: int, team_id: int, role: Role, label: str) -> None:
        """Take somebody into a team. Raises ``ValueError`` for an id that is everybody's."""

    async def change_role(self, person_id: int, role: Role) -> None:
        """Give a member another role."""

    async def remove(self, person_id: int) -> None:
        """Take somebody out, with the invitations that they sent and the one they handed in."""

    async def invite(
        self, digest: str, team_id: int, role: Role, invited_by: int | None, valid: timedelta
    ) -> int:
        """Keep an invitation by the digest of its link, and return its id."""

    async def invitation(self, id: int) -> Invitation | None:
        """Return an invitation that still counts, locked."""

    async def invitation_behind(self, digest: str) -> Invitation | None:
        """Return the invitation of a link, if it still counts, locked."""

    async def pending(self, team_id: int) -> Sequence[Invitation]:
        """Return the invitations of a team that still count."""

    async def claim(self, id: int, person_id: int, language: str | None, label: str) -> None:
        """Record who opened an invitation: nobody else can from now on."""

    async def close(self, id: int) -> None:
        """An invitation was used, refused or revoked."""

    async def close_codes(self, team_id: int) -> None:
        """The codes for an administrator of a team that were printed before count no longer."""

    async def knock(self, person_id: int) -> bool:
        """Record that a stranger came; tell whether to answer. Who insists waits ever longer."""
