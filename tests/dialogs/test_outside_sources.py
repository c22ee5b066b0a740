"""What a patient's advice rests on outside both documents: a label, a guideline, a paper."""

from __future__ import annotations

import re

from core.definition.definition import Definition, sources_of
from dialogs.registry import definitions, pathways
from dialogs.sources import REFERENCES
from dialogs.sources.bibliography import FORMER
from dialogs.wording import LANGUAGES, messages

NO_AUTHORITY = re.compile(r"xgeva\.eu|\bMIMS\b|Orthobullets|Quotidien|Wikip|Doctissimo|Medscape")
"""A manufacturer's page, a commercial list, a newspaper, an encyclopaedia."""


def test_no_current_definition_rests_on_a_manufacturer_or_a_commercial_list() -> None:
    current: list[Definition] = [*definitions().values(), *pathways().values()]
    cited = {id for it in current for source in sources_of(it) for id in source.ids}
    assert not cited & FORMER
    found = [id for id in cited & set(REFERENCES) if NO_AUTHORITY.search(REFERENCES[id].citation)]
    assert not found, f"cite the publication itself instead of {found}"


def test_no_text_names_one() -> None:
    named = [
        (language, key)
        for language in LANGUAGES
        for key, text in messages("dialogs", language).items()
        if NO_AUTHORITY.search(text)
    ]
    assert not named, f"name the publication itself in {named}"
