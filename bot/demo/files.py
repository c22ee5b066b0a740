"""The files that went through the server, by the ids under which they can be used again."""

from __future__ import annotations

import mimetypes
import struct
from dataclasses import dataclass
from itertools import count

from bot.demo.refusals import Json, bad_request

_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class StoredFile:
    """One file with its name, its kind ("document" or "photo") and what is in it."""

    file_id: str
    kind: str
    name: str
    content_type: str
    content: bytes

    @property
    def path(self) -> str:
        """The path that getFile tells."""
        return f"{self.kind}s/{self.file_id}/{self.name}"


class FileStore:
    """Keeps every file of this run."""

    def __init__(self) -> None:
        """Start empty."""
        self._files: dict[str, StoredFile] = {}
        self._numbers = count(1)

    def keep(self, kind: str, name: str, content_type: str, content: bytes) -> StoredFile:
        """Store a file under a new id. Raises Refusal for an empty one."""
        if not content:
            bad_request("file must be non-empty")
        guessed = mimetypes.guess_type(name)[0] or content_type or "application/octet-stream"
        file_id = f"{kind[:3].upper()}AgADlocal{next(self._numbers):06d}"
        safe_name = name.replace("/", "_") or f"{kind}.bin"
        stored = StoredFile(file_id, kind, safe_name, guessed, content)
        self._files[file_id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """Return a stored file, or None."""
        return self._files.get(file_id)

    def reused(self, file_id: str, kind: str) -> StoredFile:
        """Return a file sent before. Raises Refusal for an unknown id or one of another kind."""
        stored = self._files.get(file_id)
        if stored is None:
            bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored


def described(file: StoredFile) -> Json:
    """Return the part of a message that tells of the file."""
    about: Json = {
        "file_id": file.file_id,
        "file_unique_id": f"U{file.file_id}",
        "file_size": len(file.content),
    }
    if file.kind == "photo":
        width, height = picture_size(file.content)
        return {"photo": [about | {"width": width, "height": height}]}
    return {"document": about | {"file_name": file.name, "mime_type": file.content_type}}


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height. Raises Refusal for what is no PNG, JPEG or GIF picture."""
    size = _png_size(content) or _gif_size(content) or _jpeg_size(content)
    if size is None:
        bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if not width or not height or width + height > 10_000 or max(size) > 20 * min(size):
        bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _png_size(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(_PNG) or len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _gif_size(content: bytes) -> tuple[int, int] | None:
    if content[:4] != b"GIF8" or len(content) < 10:
        return None
    width, height = struct.unpack("<HH", content[6:10])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    if content[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
