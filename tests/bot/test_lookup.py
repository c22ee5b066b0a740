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


ASKED = {
    "qui doit être à la RCP": "L-EPI-9",
    "who should attend the tumour board": "L-EPI-9",
    "combien de séances": "L-RT-3",
    "how many fractions": "L-RT-3",
    "faut-il un dentiste": "L-BTA-7",
    "does the patient need a dentist": "L-BTA-7",
    "how often dental check": "L-BTA-8",
    "quand commencer le dénosumab": "L-BTA-2",
    "when to start denosumab": "L-BTA-2",
    "quand arrêter le dénosumab": "L-BTA-14",
    "combien de temps garder l'antirésorptif": "L-BTA-12",
    "how long to continue bisphosphonates": "L-BTA-12",
    "à quel rythme le zométa": "L-BTA-3",
    "how often zoledronate": "L-BTA-3",
    "tous les combien le dénosumab": "L-BTA-6",
    "does denosumab need dose adjustment": "L-BTA-6",
    "contre-indications du zolédronate": "L-BTA-4",
    "contraindication to zoledronate": "L-BTA-4",
    "quand irradier après chirurgie": "L-RT-13",
    "combien de temps après la chirurgie irradier": "L-RT-13",
    "when to irradiate after surgery": "L-RT-13",
    "indications de la radiothérapie stéréotaxique": "L-SBRT-1",
    "contre-indications de la stéréotaxie": "L-SBRT-2",
    "contraindications to stereotactic radiotherapy": "L-SBRT-2",
    "combien de temps dure un flare": "L-IMG-12",
    "how long does a flare last": "L-IMG-12",
    "faut-il une scintigraphie au suivi": "L-IMG-13",
    "faut-il une IRM du rachis entier": "L-IMG-3",
    "dose unique de 8 Gy pour qui": "L-RT-14",
    "que faire d'une fuite de ciment": "L-IR-7",
    "délai entre chirurgie et chimiothérapie": "L-SURG-8",
    "who decides on surgery": "L-SURG-1",
}
"""Questions as they are asked at a bedside, and the statement that answers."""
GUARDED = {
    "peut-on opérer sous anticoagulant": "anticoagulation",
    "can we operate on anticoagulants": "anticoagulation",
    "quelle antibioprophylaxie avant chirurgie": "antibiotics",
    "quel bilan avant cimentoplastie": "coagulation",
}
"""Questions that a guard of the treatment answers, though its text does not name it."""


@pytest.mark.parametrize("asked", [*ASKED, *GUARDED])
def test_a_question_is_answered_first_by_what_says_when_how_often_who_or_why_not(
    asked: str,
) -> None:
    keys = [f"statement-{ASKED[asked]}" if asked in ASKED else f"guard-{GUARDED[asked]}.detail"]
    for language in LANGUAGES:
        found = look_up_partly(asked, language)
        assert not found.lacking
        assert [it.key for it in found.entries[:1]] == keys


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
