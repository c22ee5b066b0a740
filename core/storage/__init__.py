"""What is kept, and how: the only package that knows SQL, and the only one that encrypts."""

from core.storage.backup import back_up, restore
from core.storage.encryption.cipher import SealBroken, key_of, key_text, new_key
from core.storage.encryption.unlocking import Keys, KeyStoreRefused
from core.storage.encryption.wrapping import KeyRefused
from core.storage.engine import DEFAULT_DATABASE, UnknownDatabaseError
from core.storage.files import DatabaseReplaced
from core.storage.inspection import damages, files_of
from core.storage.lease import DatabaseInUse, Lease, lease
from core.storage.postgresql_programs import BackupRefused
from core.storage.records import KeptReport
from core.storage.rotation import rotate
from core.storage.store import SqlStore, open_store
from core.storage.unreachable import NoDatabaseError, UnreachableDatabaseError

__all__ = [
    "DEFAULT_DATABASE",
    "BackupRefused",
    "DatabaseInUse",
    "DatabaseReplaced",
    "KeptReport",
    "KeyRefused",
    "KeyStoreRefused",
    "Keys",
    "Lease",
    "NoDatabaseError",
    "SealBroken",
    "SqlStore",
    "UnknownDatabaseError",
    "UnreachableDatabaseError",
    "back_up",
    "damages",
    "files_of",
    "key_of",
    "key_text",
    "lease",
    "new_key",
    "open_store",
    "restore",
    "rotate",
]
