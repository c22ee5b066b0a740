"""A text that was not understood is quoted to its writer, wherever it was typed; then forgotten."""

from __future__ import annotations

import pytest

from bot.demo.people import Person
from bot.library import DialogsLibrary
from bot.screens.hints import question_hints
from bot.screens.phrases import value_words
from core.definition.answer import answer_of
from core.definition.terms import Amount
from core.language.answers import understand
from core.model.view import Hint, HintKind
from dialogs.registry import definition
from tests.chat.advising import tick_label
from tests.chat.clinic import POSTOPERATIVE, answers, at_question, operated
from tests.chat.walking import (
    SCORES,
    begin,
    kept_answers,
    labels_of,
    reach,
    said_by_bot,
    tap,
    typed,
    words,
)
from tests.inside.bedside import Bedside
from tests.languages import both

FR = words("fr")
MIRELS = SCORES["mirels"]
STRANGE = "brouillard <b>12</b> & co"


def not_understood(text: str) -> str:
    return FR("not-understood", texts=FR("quoted", text=text))


async def test_at_a_question_it_is_quoted_with_what_to_do(ada: Person) -> None:
    await reach(ada, SCORES["sins"], "pain", FR)
    await typed(ada, STRANGE)
    assert f"{not_understood(STRANGE)} {FR('hint-unclear')}" in ada.screen.text, ada.describe()


async def test_a_long_text_is_cut_and_what_nobody_sees_is_left_out(ada: Person) -> None:
    await reach(ada, SCORES["sins"], "pain", FR)
    await typed(ada, "brouil\u200blard\u00ad\n" + "gris " * 40)
    quoted = f"brouillard {'gris ' * 9}gris…"
    assert not_understood(quoted) in ada.screen.text, ada.describe()


async def test_the_words_of_a_line_are_quoted_as_they_were_typed(ada: Person) -> None:
    await begin(ada, "/sins T7 Épais, lytique; flop")
    texts = ", ".join(FR("quoted", text=it) for it in ("Épais", "flop"))
    assert FR("not-understood", texts=texts) in ada.screen.text, ada.describe()


async def test_on_a_result_it_is_quoted(ada: Person) -> None:
    await begin(ada, "/mirels 3 2 3 2")
    await typed(ada, STRANGE)
    assert f"{not_understood(STRANGE)} {FR('hint-result')}" in ada.screen.text, ada.describe()
    await typed(ada, "lytique douleur modérée")
    assert f"{not_understood('lytique douleur modérée')} {FR('hint-result')}" in ada.screen.text


async def test_where_an_answer_is_edited_it_is_quoted(ada: Person) -> None:
    await begin(ada, "/mirels 3 2 3 2")
    await tap(ada, FR("button-edit"))
    await tap(ada, next(it for it in labels_of(ada.screen) if "Lésion" in it))
    await typed(ada, STRANGE)
    assert not_understood(STRANGE) in ada.screen.text, ada.describe()


async def test_among_prerequisites_it_is_quoted_ticked_or_not(town: Bedside) -> None:
    walk = await operated(town, "fr")
    await tap(walk.person, FR("button-checks"))
    await typed(walk.person, STRANGE)
    hint = f"{not_understood(STRANGE)} {FR('checks-hint')}"
    assert hint in walk.person.screen.text, walk.person.describe()
    await tap(walk.person, tick_label(POSTOPERATIVE, "healed_skin", "☐", FR))
    await typed(walk.person, STRANGE)
    assert hint in walk.person.screen.text, walk.person.describe()
    await typed(walk.person, "12/12/2098")
    assert f"{FR('quoted', text='12/12/2098')} {FR('hint-future')}" in walk.person.screen.text


@pytest.mark.parametrize(
    ("text", "key"),
    [(STRANGE, "sentence-not-understood"), ("/brouillard", "notice-unknown-command")],
)
async def test_where_nothing_is_open_it_is_quoted(ada: Person, text: str, key: str) -> None:
    await ada.send(text)
    await ada.idle()
    assert said_by_bot(ada)[-1].text == f"{FR('quoted', text=text)} {FR(key)}", ada.describe()


async def test_over_an_emergency_it_is_quoted_and_the_emergency_stays(town: Bedside) -> None:
    ada = town.person("fr")
    await begin(ada, "/cordcompression déficit")
    await begin(ada, "/urgence")
    await tap(ada, *(labels_of(ada.screen)[:1]))
    if FR("button-done") in labels_of(ada.screen):
        await ada.send(STRANGE)
        await ada.idle()
        said = [it.text for it in said_by_bot(ada)]
        assert f"{FR('quoted', text=STRANGE)} {FR('notice-emergency-first')}" in said


async def test_a_text_that_names_a_person_is_not_quoted(ada: Person) -> None:
    await reach(ada, SCORES["sins"], "pain", FR)
    await ada.send("M. Brouillard Dupont")
    await ada.idle()
    assert not [it.text for it in said_by_bot(ada) if "Brouillard" in it.text], ada.describe()


# ---- what a bare number would be -----------------------------------------------------------------


@both
async def test_a_bare_number_says_what_it_would_be_in_each_unit(
    town: Bedside, language: str
) -> None:
    walk = await at_question(town, language, "surgery", "life_expectancy")
    person, say = walk.person, walk.say
    await typed(person, "120")
    assert f"{say('quoted', text='120')} {say('hint-unit')}" in person.screen.text
    offered = {
        unit: value_words(Amount(answer.low, answer.high, unit), say)
        for unit in ("month", "week", "day", "year")
        if isinstance(answer := answer_of(f"n120_{unit}"), Amount)
    }
    readings = [it for it in labels_of(person.screen) if " → " in it]
    assert [it.partition(" → ")[0] for it in readings] == list(offered.values()), readings
    await tap(person, next(it for it in readings if it.startswith(offered["month"])))
    assert answers(town, walk)["life_expectancy"] == "over_1_year"


async def test_a_bare_number_may_be_the_number_of_an_option(town: Bedside, ada: Person) -> None:
    await reach(ada, SCORES["rades"], "interval", FR)
    await typed(ada, "2")
    readings = [it for it in labels_of(ada.screen) if " → " in it]
    assert readings == ["n° 2 → =\u00a015\u00a0mois", "2\u00a0mois → <\u00a015\u00a0mois"], (
        ada.describe()
    )
    await tap(ada, readings[1])
    assert kept_answers(town, ada)[-1] == ("interval", None, "under_15")


async def test_a_part_for_a_percentage_says_what_either_would_be(ada: Person) -> None:
    await reach(ada, SCORES["sins"], "collapse", FR)
    await typed(ada, "0,7")
    readings = [it for it in labels_of(ada.screen) if " → " in it]
    assert [it.partition(" → ")[0] for it in readings] == ["0,7\u202f%", "70\u202f%"]


def test_a_number_on_a_limit_that_has_no_button_can_be_told_apart_too() -> None:
    stereotactic = definition("stereotactic")
    asked = stereotactic.question("last_radiotherapy")
    read = understand(asked, DialogsLibrary().lexicon(stereotactic), "3")
    hint = Hint(HintKind.AMBIGUOUS, read.answers, "3", readings=read.readings)
    assert [it.term for it in read.answers][1:] == ["exactly_3_months"]
    assert question_hints(hint, stereotactic, asked, FR) == [
        f"{FR('quoted', text='3')} {FR('hint-readings')}"
    ]
