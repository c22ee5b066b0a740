"""What somebody can take back, and what the use cases need of the store for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from core.model.dialogue import Dialogue


@dataclass(frozen=True)
class CaseHeld:
    """A case with its dialogues, the oldest first. ``active_at`` is when it was last touched.

    ``name`` is what it is called, None for a quick score.
    """

    id: int
    owner_id: int
    active_at: datetime
    dialogues: Sequence[Dialogue]
    name: str | None = None


@dataclass(frozen=True)
class IdleCase:
    """A case that nobody touched for a while. ``quick``: it is nothing but single scores.

    ``warned_at`` is when its owner was told since they last touched it, None if they were not.
    """

    id: int
    owner_id: int
    active_at: datetime
    warned_at: datetime | None
    quick: bool


@dataclass(frozen=True)
class CaseMessage:
    """A message to take out of a chat; ``typed_at`` is when its person wrote it, None if bot's."""

    chat_id: int
    message_id: int
    typed_at: datetime | None


class Erasing(Protocol):
    """What can be taken back, in the open transaction."""

    async def took(
        self, person_id: int, chat_id: int, message_id: int, case_id: int | None = None
    ) -> None:
        """Record that a typed message belongs to a case, that of the open dialogue unless named."""

    async def cases(self, person_id: int) -> Sequence[CaseHeld]:
        """Return the cases that somebody owns, the newest first."""

    async def all_there(self, case_ids: Collection[int]) -> bool:
        """Tell whether none of some cases was erased."""

    async def word_report(self, person_id: int, statement: str, sentence: str) -> bool:
        """Keep what somebody writes with their newest report of a statement; tell whether.

        Not where it was taken back, nor a second time.
        """

    async def withdraw_report(self, person_id: int, statement: str) -> bool:
        """Delete what somebody reported of a statement within the last minute; tell whether."""

    async def former_lists(self, chat_id: int) -> Sequence[int]:
        """Return the messages of a chat that list cases with buttons, which they are to lose.

        None where a case is about to be erased: the button that keeps it may be among them.
        """

    async def case_ids(self, after: int, limit: int) -> Sequence[int]:
        """Return the ids of the next cases above one, in order."""

    async def idle(
        self,
        case_ids: Sequence[int],
        quick: Collection[str],
        *,
        quick_before: datetime | None,
        before: datetime,
    ) -> Sequence[IdleCase]:
        """Return which of these cases had no activity since a moment, by id.

        Another moment holds for those of ``quick`` definitions only; None leaves them out.
        """

    async def warned(self, case_ids: Sequence[int]) -> None:
        """Record that the owner of cases was told that they will be erased."""

    async def keep(self, person_id: int) -> int:
        """Count as activity that somebody keeps the cases they were warned of; return how many."""

    async def begin(
        self, language: str, cases: int, messages: int, *, person_forgotten: bool = False
    ) -> int:
        """Begin an erasure of cases, with so many messages in chats, and return its id."""

    async def messages(self, case_ids: Sequence[int]) -> Sequence[CaseMessage]:
        """Return the messages of cases: cards, typed ones, what names all that somebody has.

        What is on its way to a chat and names cases is recalled.
        """

    async def of_others_in(self, person_id: int) -> Sequence[CaseMessage]:
        """Return what names cases of others in somebody's chat, lists included; forget of it.

        What is of their own cases alone stays.
        """

    async def erase_cases(self, case_ids: Sequence[int], *, at_once: bool = True) -> None:
        """Delete all rows of cases and doom their keys, destroyed once this is on disk.

        Not ``at_once``: whoever erases many lets the store destroy them when some have gathered.
        """

    async def join(self, quick_id: int, case_id: int, lesion_id: int | None) -> bool:
        """Move a quick score, sealed anew, into a case of its owner, and destroy its own key.

        Return False where the one is no quick score, or the other no case of the same person.
        """

    async def erase_person(self, person_id: int) -> None:
        """Delete what is kept about somebody outside cases and the audit trail."""

    async def everything(self, person_id: int) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Return the rows about somebody, by table; what is sealed is opened."""
