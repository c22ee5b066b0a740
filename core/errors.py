"""Everything OsteoBoard raises on purpose.

::

    OsteoBoardError
    ├── DefinitionError      a definition contradicts itself, or its document cannot be read;
    │                        lists the faults
    ├── UnknownTerm          a definition, question or option that does not exist
    ├── FlowError            an event that no transition of the machine accepts
    ├── StaleWrite           somebody else wrote the same row in between; the work is done again
    ├── StorageAway          the database, its disk or the way to it is away: wait, and do it again
    ├── UnknownDatabaseError, UnreachableDatabaseError   (core.storage)
    ├── KeyRefused, KeyStoreRefused   a key or a key store that does not belong to the data
    ├── SealBroken           something sealed was changed or moved; names its place
    ├── WordingError         a text is missing (dialogs.wording)
    └── SettingError, NotAPress   a wrong setting; callback data of no button of ours (bot)

Each carries ids only, never an answer or a text that someone typed, so it may be logged as it is.
"""

from __future__ import annotations

from collections.abc import Iterable


class OsteoBoardError(Exception):
    """The root of the tree above."""


class DefinitionError(OsteoBoardError):
    """A definition contradicts itself, or its document cannot be read.

    All contradictions are listed at once, with the file's name; of a document, the first fault.
    """

    def __init__(self, where: str, faults: Iterable[str]) -> None:
        self.where = where
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{where}: {fault}" for fault in self.faults))


class UnknownTerm(OsteoBoardError):
    """A definition, question or option id that does not exist."""


class FlowError(OsteoBoardError):
    """An event reached a dialogue in a state that has no transition for it."""


class StorageAway(OsteoBoardError):
    """The database, its disk or the way to it is away. Nothing is wrong with what was asked."""


class StaleWrite(OsteoBoardError):
    """A row changed between reading and writing it."""
