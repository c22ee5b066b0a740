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
from core.errors import DefinitionError
from dialogs.registry import definitions, pathways
from dialogs.wording import messages

EDITIONS = Path(__file__).parent / "editions"
TEXTS = Path(__file__).parent / "texts"
_TODO: Final = re.compile(r"TODO|\btodo_")


def frozen(definition: Definition) -> dict[str, Any]:
    """Return an edition as it is kept: digest, definition, and its texts in each language.

    The words of the guards that it takes from treatments are among them.
    """
    guards = [f"guard-{rule.id}" for rule in definition.rules if rule.treatment]
    texts = {
        folder.name: "".join(
            [
                (folder / f"{definition.id}.ftl").read_text("utf-8"),
                *(messages("dialogs", folder.name)[key] for key in guards),
            ]
        )
        for folder in sorted(TEXTS.iterdir())
    }
    return {"digest": digest(definition), "definition": to_json(definition), "texts": texts}


def left_to_do(frozen: Any) -> bool:
    """Tell whether a definition as it would be kept, or its words, still says TODO somewhere."""
    return _TODO.search(json.dumps(frozen, ensure_ascii=False)) is not None


def refusal(definition: Definition, kept: Any, file: Path) -> str | None:
    """Say why an edition cannot be frozen as ``kept``, or None where nothing is wrong."""
    if file.exists():
        same = json.loads(file.read_text("utf-8"))["digest"] == kept["digest"]
        raised = f"raise the edition of {definition.id}: it is not what {file.name} holds any more"
        return None if same else raised
    if left_to_do(kept):
        return f"not frozen: {definition.id} still says TODO, in its definition or its texts"
    return None


def main() -> int:
    """Write the editions that are missing. Return 1 where one cannot be frozen, or none is read."""
    refused = []
    try:
        everything: list[Definition] = [*definitions().values(), *pathways().values()]
    except DefinitionError as error:
        print(error)
        return 1
    for definition in everything:
        file = EDITIONS / f"{definition.id}@{definition.edition}.json"
        kept = frozen(definition)
        if told := refusal(definition, kept, file):
            refused.append(told)
        elif not file.exists():
            text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
            file.write_text(f"{text}\n", "utf-8")
            print(f"frozen: {file.name}")
    print("\n".join(refused), end="\n" if refused else "")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
