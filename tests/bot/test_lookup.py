"""What is looked up is answered by what says it, its dose and its numbers first."""

from __future__ import annotations

import pytest

from bot.lookup import Found, look_up, look_up_partly
from dialogs.wording import LANGUAGES, wording


@pytest.mark.parametrize(
    ("asked", "language", "first"),
    [
        ("dexaméthasone dose", "fr", "emergency-dexamethasone.detail"),
        ("dose corticoïdes", "fr", "emergency-dexamethasone.detail"),
        ("dexamethasone dose", "en", "emergency-dexamethasone.detail"),
        ("dose dénosumab", "fr", "statement-L-BTA-6"),
        ("8 Gy en 1 fraction quand ?", "fr", "rades-band-group_1.action"),
        ("8 Gy in 1 fraction when?", "en", "rades-band-group_1.action"),
    ],
)
def test_what_has_the_dose_and_the_numbers_that_are_asked_for_comes_first(
    asked: str, language: str, first: str
) -> None:
    assert look_up(asked, language)[0].key == first


def test_what_is_done_in_an_emergency_says_that_it_is_outside_both_documents() -> None:
    entry = look_up("dexaméthasone dose", "fr")[0]
    assert "NICE" in wording("fr")(entry.key)
    assert entry.source.ids == ("nice-ng234",)


MEANT = {
    "SBRT": "stereotactic|stéréota",
    "dents": "dental|dentaire",
    "ONM mâchoire": "ostéonécrose",
    "HIFU": "ultrasons",
    "clou centromédullaire": "enclouage",
    "prothèse": "arthroplastie",
    "biphosphonate": "bisphosphonate",
    "insuffisance rénale": "fonction rénale|clairance",
    "solumédrol": "corticoïde",
    "Xgeva": "dénosumab",
    "zolédronate tous les 3 mois": "12 semaines",
    "G-CSF": "facteurs de croissance",
    "Xofigo": "radionucléide",
    "CHC": "hépatocarcinome",
    "TNE": "neuroendocrine",
    "morphine": "opiacés",
    "réirradiation": "irradi",
    "embolie pulmonaire": "thrombo",
    "risque fracturaire": "fractur",
    "teeth": "dentaire",
    "ONJ": "ostéonécrose",
    "cement leakage": "fuite",
    "renal failure": "fonction rénale|clairance",
    "embolization": "embolisation",
    "re-irradiation": "irradi",
}
"""What is looked up, and a word of what is said to it, in French."""
SILENT = (
    *("pamidronate", "ibandronate", "RECIST", "PERCIST", "marqueurs", "contraception", "grossesse"),
    *(
        "hyperkaliémie",
        "fumeur",
        "corset",
        "Bilsky",
        "AINS",
        "NSAIDs",
        "hyperkalemia",
        "plaquettes",
    ),
    *(
        "pregnancy",
        "brace",
        "méthotrexate",
        "statines",
        "oncogériatrie",
        "PSA",
        "tabac",
        "Katagiri",
    ),
)
"""What none of the documents speaks of: no word that only looks alike is said to it."""


@pytest.mark.parametrize("asked", MEANT)
def test_what_is_looked_up_by_another_word_for_it_is_found(asked: str) -> None:
    found = look_up_partly(asked, "fr")
    assert found.together
    assert not found.lacking
    first = wording("fr")(found.entries[0].key).lower().replace("\u00a0", " ")
    assert any(it in first for it in MEANT[asked].lower().split("|")), first


@pytest.mark.parametrize("asked", SILENT)
@pytest.mark.parametrize("language", LANGUAGES)
def test_of_what_the_documents_do_not_speak_nothing_is_shown(asked: str, language: str) -> None:
    assert not look_up(asked, language)
    assert look_up_partly(asked, language) == Found((), [asked])


def test_a_word_that_no_document_has_is_told_beside_what_they_say_of_the_rest() -> None:
    found = look_up_partly("allergie ciment", "fr")
    assert found.lacking == ["allergie"]
    assert "imentoplastie" in wording("fr")(found.entries[0].key)
    assert look_up_partly("score de Bilsky", "fr") == Found((), ["Bilsky"]), (
        "a score is too general"
    )


def test_words_that_only_narrow_find_nothing_alone() -> None:
    assert look_up_partly("traitement", "fr") == Found((), [])
    assert look_up_partly("durée du traitement antirésorptif", "fr").entries
