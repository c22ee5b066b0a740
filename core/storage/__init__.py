"""What is kept, and how: the only package that knows SQL."""

from core.storage.engine import UnknownDatabaseError, UnreachableDatabaseError
from core.storage.store import KeptReport, SqlStore, open_store

__all__ = ["KeptReport", "SqlStore", "UnknownDatabaseError", "UnreachableDatabaseError", "open_store"]
