"""Freeze the current edition of each definition, with its texts, where it is not frozen yet.

``python -m dialogs.freeze`` writes ``dialogs/editions/<id>@<edition>.json``. An edition that is
already there is left alone: it is what people were answered with.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.definition.canonical import digest, to_json
from core.definition.definition import Definition
from dialogs.registry import definitions, pathways

EDITIONS = Path(__file__).parent / "editions"
TEXTS = Path(__file__).parent / "texts"


def frozen(definition: Definition) -> dict[str, Any]:
    """Return an edition as it is kept: digest, definition, and its texts in each language."""
    texts = {
        folder.name: (folder / f"{definition.id}.ftl").read_text("utf-8")
        for folder in sorted(TEXTS.iterdir())
    }
    return {"digest": digest(definition), "definition": to_json(definition), "texts": texts}


def main() -> None:
    """Write the editions that are missing."""
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    for definition in everything:
        file = EDITIONS / f"{definition.id}@{definition.edition}.json"
        if not file.exists():
            file.write_text(
                json.dumps(frozen(definition), ensure_ascii=False, indent=1, sort_keys=True) + "\n",
                "utf-8",
            )
            print(f"frozen: {file.name}")


if __name__ == "__main__":
    main()
