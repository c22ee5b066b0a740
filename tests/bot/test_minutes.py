"""Minutes as documents: what stands in them, in which words, and what never does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.exports.minutes import case_minutes, meeting_minutes
from bot.exports.minutes_values import CaseMinutes
from bot.exports.record import record
from bot.screens.document import Document, Fields, spaced
from bot.screens.meeting.parting import parting_words
from bot.screens.meeting.words import specialty_words
from core.engine.options import options
from core.model.board import ItemState, Motive, Presence, Specialty, Stand, Triage
from core.model.board import Minutes as Validated
from core.model.decision import Accord, Applied, Deviation, NotApplied, Patient
from dialogs.board import TREATMENTS
from dialogs.wording import LANGUAGES
from tests.typography import BREAKING, ONE_OF_MANY

from .meetings import (
    APPLICATION,
    NOW,
    case,
    decision,
    meeting,
    opinion,
    page,
    question,
    talk,
)


def plain(document: Document) -> str:
    return "\n".join(it.plain for it in spaced(document.blocks))


def corrected(language: str = "fr") -> CaseMinutes:
    first, second = decision(1), decision(2, corrects=1, application=APPLICATION)
    return case(page("MIRA-42", language, 2), decisions=(first, second), acted_first=True)


def worded() -> Iterator[str]:
    """Every text that a value of the board has in minutes."""
    for name, values in (
        ("state", ItemState),
        ("triage", Triage),
        ("stand", Stand),
        ("accord", Accord),
        ("deviation", Deviation),
        ("patient", Patient),
        ("applied", Applied),
        ("not-applied", NotApplied),
    ):
        yield from (f"minutes-{name}-{it}" for it in values)
    yield from (f"minutes-presence-{it}" for it in Presence if it is not Presence.ABSENT)
    yield from (f"specialty-{it}" for it in Specialty)
    yield from (f"motive-{it}" for it in Motive)


@pytest.mark.parametrize("language", LANGUAGES)
def test_minutes_have_words_for_every_value_of_the_board(language: str) -> None:
    assert [it for it in worded() if not talk(language).has(it)] == []


def test_minutes_in_french_are_set_as_french_is() -> None:
    for it in (corrected(), case(page("ORLA-07"), ItemState.DEFERRED, (), reason="IRM attendue")):
        for text in plain(meeting_minutes(meeting([it], number=2))).split("\n"):
            assert BREAKING.search(text) is None, text
            assert ONE_OF_MANY["fr"].search(text) is None, text
            assert "'" not in text, text


def test_minutes_of_a_case_have_its_question_scores_with_inputs_opinions_and_decision() -> None:
    text = plain(case_minutes(corrected(), meeting([], number=2)))
    for said in (
        "Opérer T11, ou irradier seul",
        "SINS 15/18",
        "localisation jonctionnelle 3 · douleur mécanique 3",
        "Avis chirurgical (T11)",
        "radiologie interventionnelle",
        "donné avant la réunion",
        "Les avis diffèrent",
        "Si l’IRM montre une épidurite, alors décompression d’abord",
        "s’en écarte · souhait du patient",
        "informé et non opposé",
        "OncoBFC · NEON · ONCORIF (17/09/2024)",
        "SINS 2026-11",
        "traité en urgence, présenté ensuite",
        "non faite le 20/12/2026 · souhait du patient",
    ):
        assert said in text, said


def test_whoever_is_to_do_it_is_told_in_words_in_minutes_and_record() -> None:
    of = page("MIRA-42")
    for it in Specialty:
        held, words = case(of, decisions=(decision(who=it),)), specialty_words(it, talk("fr"))
        assert f"Par qui\u00a0: {words}" in plain(case_minutes(held, meeting([held])))
        plan = record(held, meeting([held]))["sections"]["plan"]["fields"]
        assert plan["by_whom"]["value"] == words


def test_minutes_say_on_which_answers_opinions_part() -> None:
    of = page("MIRA-42")
    found = [it for it in options(of.whole, TREATMENTS) if it.facts]
    other = next(it for it in found if it.facts != found[0].facts)
    opinions = [
        opinion(1, Specialty.NEUROSURGERY, Stand.AGREE, found[0].id),
        opinion(2, Specialty.ONCOLOGY, Stand.AGREE, other.id),
    ]
    text = plain(case_minutes(replace(case(of), opinions=opinions), meeting([])))
    assert parting_words(of, opinions).startswith("Les avis diffèrent selon")
    assert "Les avis diffèrent selon\u00a0: " in text


def test_a_dissent_stays_in_the_minutes() -> None:
    text = plain(case_minutes(corrected(), meeting([])))
    assert "La décision ne suit pas l’avis de\u00a0: radiothérapie" in text
    agreed = case(page("MIRA-42"))
    of_one_mind = CaseMinutes(agreed.page, agreed.item, None, agreed.opinions[:1], (decision(),))
    text = plain(case_minutes(of_one_mind, meeting([])))
    assert "ne suit pas" not in text
    assert "diffèrent" not in text


def test_a_correction_has_the_next_number_and_the_former_decision_stays_readable() -> None:
    text = plain(case_minutes(corrected(), meeting([], number=2)))
    assert "n°\u00a02, validé le 01/12/2026\u202f; corrige le n°\u00a01" in text
    assert "Décisions corrigées" in text
    assert "n°\u00a01 du 30/11/2026\u00a0: Avis chirurgical (T11)" in text
    assert "Décisions corrigées" not in plain(case_minutes(case(page("MIRA-42")), meeting([])))


def test_what_is_not_known_is_said_to_be_so() -> None:
    unknown = decision(
        quorum=None, who="", due=None, wish="", patient=Patient.NOT_KNOWN, editions={}
    )
    bare = case(page("MIRA-42"), decisions=(unknown,))
    text = plain(case_minutes(bare, meeting([bare], number=None, quorum=None)))
    assert text.count("Quorum\u00a0: non connu") == 2
    assert "projet, non validé" in text
    assert "Par qui\u00a0: non précisé" in text
    assert "Souhait du patient\u00a0: non connu" in text
    assert "information non connue" in text
    assert "Appliquée" not in text


def test_a_case_without_question_opinion_or_decision_says_so_and_a_deferred_one_why() -> None:
    there = page("MIRA-42", lesions=0)
    empty = CaseMinutes(there, case(there, ItemState.DEFERRED, (), reason="IRM attendue").item)
    text = plain(case_minutes(empty, meeting([empty])))
    assert "reporté · IRM attendue" in text
    assert "Aucune question notée." in text
    assert "Aucune décision." in text
    assert "reporté (IRM attendue)" in plain(meeting_minutes(meeting([empty])))
    before = replace(empty.item, state=ItemState.DECIDED)
    text = plain(case_minutes(replace(empty, item=before), meeting([empty])))
    assert "décidé · reporté auparavant\u00a0: IRM attendue" in text


def test_an_option_that_a_guard_forbade_is_marked_so() -> None:
    option = "spine.surgical_opinion.1"
    it = case(page("MIRA-42"), decisions=(decision(options=(option,), forbidden=(option,)),))
    text = plain(case_minutes(it, meeting([it])))
    assert "✕ Avis chirurgical (T11) · contre-indiqué d’après les documents" in text
    assert "contre-indiqué" not in plain(case_minutes(case(page("MIRA-42")), meeting([])))


def test_cases_that_are_the_teams_no_more_are_counted_and_not_named() -> None:
    whole = replace(meeting([case(page("MIRA-42"))]), hidden=2)
    assert "2 dossiers ne sont plus ceux de l’équipe." in plain(meeting_minutes(whole))


def test_what_is_missing_is_named_once_with_its_lesions() -> None:
    it = case(page("MIRA-42", lesions=2))
    text = plain(case_minutes(it, meeting([it])))
    known, needed = it.file.known, it.file.needed
    assert f"Dossier incomplet\u00a0: {known}/{needed}" in text
    assert text.count("scanner osseux") == 1
    assert "scanner osseux (T11, L1)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_named_in_minutes_nor_counted_by_number(language: str) -> None:
    who = "9182736450"
    taken = decision(by=int(who))
    told = (opinion(int(who), Specialty.ONCOLOGY, Stand.OTHER),)
    there = page("MIRA-42", language)
    it = CaseMinutes(there, case(there).item, question(), told, (taken,))
    whole = meeting([it], language)
    for document in (case_minutes(it, whole), meeting_minutes(whole)):
        assert who not in plain(document)
        assert who not in document.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_minutes_of_a_meeting_have_each_case_in_a_line_and_then_whole(language: str) -> None:
    names = [f"MIRA-{number}" for number in range(10, 13)]
    whole = meeting([case(page(it, language)) for it in names], language)
    full = meeting_minutes(whole)
    assert all(plain(full).count(it) == 2 for it in names)
    _, overview, *_ = [it for it in full.blocks if isinstance(it, Fields)]
    assert [line.plain for line in overview.lines] == [
        f"{name}{talk(language)('pair', name='', value='Avis chirurgical (T11)')}"
        if language == "fr"
        else f"{name}: {in_english(whole.cases[0])}"
        for name in names
    ]


def in_english(it: CaseMinutes) -> str:
    return f"{it.page.say('spine-action-surgical_opinion')} (T11)"


def test_fields_are_the_same_in_two_columns_as_in_lines() -> None:
    (fields, *_) = [it for it in meeting_minutes(meeting([])).blocks if isinstance(it, Fields)]
    say = talk("fr")
    assert [it.plain for it in fields.lines] == [
        say("pair", name=name.plain, value=value.plain) for name, value in fields.pairs
    ]


def test_those_who_take_part_stand_with_what_they_answer_for() -> None:
    text = plain(meeting_minutes(meeting([])))
    assert "Sur place\u00a0: neurochirurgie, oncologie, spécialité non dite" in text
    assert "À distance\u00a0: radiothérapie" in text
    assert "Avis écrit\u00a0: radiologie interventionnelle" in text
    assert text.count("oncologie") == 1


def test_the_times_of_a_meeting_are_those_of_its_clock() -> None:
    whole = meeting([])
    assert "30/11/2026 à 09:00" in plain(meeting_minutes(whole))
    late = Validated(1, 1, 7, NOW.replace(hour=23, minute=30) - timedelta(0))
    assert whole.local(late.at).date().isoformat() == "2026-12-01"
