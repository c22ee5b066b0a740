"""What is kept, and how: the only package that knows SQL, and the only one that encrypts."""

from core.storage.cipher import SealBroken, key_of, key_text, new_key
from core.storage.engine import UnknownDatabaseError, UnreachableDatabaseError
from core.storage.rotation import rotate
from core.storage.store import KeptReport, SqlStore, open_store
from core.storage.unlocking import Keys, KeyStoreRefused
from core.storage.wrapping import KeyRefused

__all__ = [
    "KeptReport",
    "KeyRefused",
    "KeyStoreRefused",
    "Keys",
    "SealBroken",
    "SqlStore",
    "UnknownDatabaseError",
    "UnreachableDatabaseError",
    "key_of",
    "key_text",
    "new_key",
    "open_store",
    "rotate",
]
