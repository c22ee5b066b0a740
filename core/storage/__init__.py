"""What is kept, and how: the only package that knows SQL, and the only one that encrypts."""

from core.storage.encryption.cipher import SealBroken, key_of, key_text, new_key
from core.storage.encryption.unlocking import Keys, KeyStoreRefused
from core.storage.encryption.wrapping import KeyRefused
from core.storage.engine import DEFAULT_DATABASE, UnknownDatabaseError, UnreachableDatabaseError
from core.storage.rotation import rotate
from core.storage.store import KeptReport, SqlStore, open_store

__all__ = [
    "DEFAULT_DATABASE",
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
