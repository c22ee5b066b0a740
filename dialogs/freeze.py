"""Freeze the current edition of each definition, with its texts, where it is not frozen yet.

``python -m dialogs.freeze`` writes ``dialogs/editions/<id>@<edition>.json``. An edition that is
already there is left alone: it is what people were answered with.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.canonical import digest, to_json
from core.definition import Score
from dialogs.registry import definitions

EDITIONS = Path(__file__).parent / "editions"
TEXTS = Path(__file__).parent / "texts"


def frozen(score: Score) -> dict[str, Any]:
    """Return an edition as it is kept: digest, definition, and its texts in each language."""
    texts = {
        folder.name: (folder / f"{score.id}.ftl").read_text("utf-8") for folder in sorted(TEXTS.iterdir())
    }
    return {"digest": digest(score), "definition": to_json(score), "texts": texts}


def main() -> None:
    """Write the editions that are missing."""
    for score in definitions().values():
        file = EDITIONS / f"{score.id}@{score.edition}.json"
        if not file.exists():
            file.write_text(
                json.dumps(frozen(score), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8"
            )
            print(f"frozen: {file.name}")


if __name__ == "__main__":
    main()
