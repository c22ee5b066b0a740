"""Freeze the current edition of each definition, with its texts, where it is not frozen yet.

``python -m dialogs.freeze`` writes ``dialogs/editions/<id>@<edition>.json``. An edition that is
already there is left alone: it is what people were answered with.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Final

from core.definition.canonical import digest, to_json
from core.definition.definition import Definition
from dialogs.registry import definitions, pathways

EDITIONS = Path(__file__).parent / "editions"
TEXTS = Path(__file__).parent / "texts"
_TODO: Final = re.compile(r"TODO|\btodo_")


def frozen(definition: Definition) -> dict[str, Any]:
    """Return an edition as it is kept: digest, definition, and its texts in each language."""
    texts = {
        folder.name: (folder / f"{definition.id}.ftl").read_text("utf-8")
        for folder in sorted(TEXTS.iterdir())
    }
    return {"digest": digest(definition), "definition": to_json(definition), "texts": texts}


def left_to_do(frozen: Any) -> bool:
    """Tell whether a definition as it would be kept, or its words, still says TODO somewhere."""
    return _TODO.search(json.dumps(frozen, ensure_ascii=False)) is not None


def main() -> int:
    """Write the editions that are missing. Return 1 where one still says TODO: not frozen."""
    drafts = 0
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    for definition in everything:
        file = EDITIONS / f"{definition.id}@{definition.edition}.json"
        if file.exists():
            continue
        kept = frozen(definition)
        if left_to_do(kept):
            drafts += 1
            print(f"not frozen: {definition.id} still says TODO, in its definition or its texts")
            continue
        file.write_text(
            json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8"
        )
        print(f"frozen: {file.name}")
    return 1 if drafts else 0


if __name__ == "__main__":
    sys.exit(main())
