"""Rows of the dossier about the sources, beyond the scores' own notes.

Each is a fault, a gap or a contradiction that the documents print. Its words, ``defect-<id>``, say
what stands there, what is wrong with it, and what the bot does about it.
"""

from __future__ import annotations

DEFECTS: tuple[str, ...] = tuple(f"X{number}" for number in range(1, 52))
