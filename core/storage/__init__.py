"""What is kept, and how: the only package that knows SQL."""

from core.storage.engine import UnknownDatabaseError
from core.storage.store import KeptReport, SqlStore, open_store

__all__ = ["KeptReport", "SqlStore", "UnknownDatabaseError", "open_store"]
