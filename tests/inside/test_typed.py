"""Typed answers work as well as taps, and what is not understood is never guessed."""

from __future__ import annotations

import pytest

from bot.screens.unnumbered import unnumbered
from dialogs.wording import Wording
from tests.cases import one_in
from tests.chat.walking import (
    MIRELS,
    RADES,
    SCORES,
    SINS,
    asks,
    begin,
    bytes_on_disk,
    give,
    kept_answers,
    labels_of,
    option,
    progress,
    reach,
    said_by_bot,
    tap,
    told,
    typed,
    with_keyboard,
    words,
)
from tests.chat.world import Town
from tests.core.typed_answers import NOT_UNDERSTOOD, UNDERSTOOD
from tests.languages import both
from tests.terms import UNKNOWN
from tests.tiers import part

ONE_IN = 6
"""What all of them mean is shown by tests/core/test_understanding.py."""

AMBIGUOUS = [
    ("rades", "interval", "2", ("2", "1")),
    ("sins", "collapse", "1", ("1", "2")),
    ("mirels", "size", "1", ("1", "3")),
]


def is_a_hint(text: str, say: Wording) -> bool:
    units = ("focus", "vertebra", "month", "day", "percent", "fraction")
    keys = ("hint-unclear", *(f"hint-unclear-{unit}" for unit in units))
    return (
        any(say(key) in text for key in keys)
        or any(say(f"not-{fact}") in text for fact in ("frankel", "karnofsky"))
        or say("hint-ambiguous", numbers="@", example="@").split("@")[0] in text
        or any(say(f"hint-{kind}") in text for kind in ("readings", "nooption", "inexact"))
    )


@one_in(2)
@pytest.mark.parametrize(("score", "question", "text", "answer"), part(UNDERSTOOD, ONE_IN))
async def test_a_typed_answer_is_understood(
    town: Town, score: str, question: str, text: str, answer: str
) -> None:
    person, say = town.person("fr"), words("fr")
    await reach(person, SCORES[score], question, say)
    before = len(kept_answers(town, person))
    await typed(person, text)
    assert kept_answers(town, person)[before:] == [(question, None, answer)], person.describe()
    assert not is_a_hint(person.screen.text, say)


@one_in(2)
@pytest.mark.parametrize(("score", "question", "text"), part(NOT_UNDERSTOOD, ONE_IN))
async def test_what_is_not_understood_gets_the_answers_again_with_a_hint_and_no_guess(
    town: Town, score: str, question: str, text: str
) -> None:
    person, say = town.person("fr"), words("fr")
    await reach(person, SCORES[score], question, say)
    before = kept_answers(town, person)
    await typed(person, text)
    assert kept_answers(town, person) == before, person.describe()
    assert asks(person, SCORES[score], question, say), person.describe()
    assert is_a_hint(person.screen.text, say), person.describe()


@both
async def test_the_hint_is_in_the_persons_language_and_goes_away_with_the_answer(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await typed(person, "xyz")
    assert say("hint-unclear") in person.screen.text
    await tap(person, option(SINS, "location", "mobile", say))
    assert asks(person, SINS, "pain", say)
    assert say("hint-unclear") not in person.screen.text


@one_in(3)
@both
@pytest.mark.parametrize(("score", "question", "text", "numbers"), AMBIGUOUS)
async def test_a_bare_number_that_means_two_things_asks_which(
    town: Town, language: str, score: str, question: str, text: str, numbers: tuple[str, str]
) -> None:
    person, say = town.person(language), words(language)
    await reach(person, SCORES[score], question, say)
    before = kept_answers(town, person)
    await typed(person, text)
    assert say("hint-readings") in person.screen.text, person.describe()
    assert kept_answers(town, person) == before
    choice = SCORES[score].question(question).choices[int(numbers[0]) - 1].id
    await typed(person, {"fr": f"n° {numbers[0]}", "en": f"no. {numbers[0]}"}[language])
    assert kept_answers(town, person)[-1] == (question, None, choice), person.describe()


@both
@pytest.mark.parametrize("text", ["7,5", "7.5"])
async def test_a_number_for_one_question_never_changes_the_answer_to_another(
    town: Town, language: str, text: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/rades")
    answers = {
        "primary": "breast",
        "interval": "over_15",
        "visceral": "none",
        "motor": "walks_with_aid",
    }
    await give(person, RADES, answers, say)
    await typed(person, text)
    assert {q: new for q, _, new in kept_answers(town, person)} == answers, person.describe()
    assert asks(person, RADES, "development", say)


@both
async def test_a_unit_tells_two_months_from_option_two(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await reach(person, RADES, "interval", say)
    await typed(person, "2")
    await typed(person, {"fr": "2 mois", "en": "2 months"}[language])
    assert kept_answers(town, person)[-1] == ("interval", None, "under_15"), person.describe()


@both
@pytest.mark.parametrize("text", ["?", "je sais pas", "Je ne sais pas", "don’t know", "NSP"])
@one_in(3)
async def test_a_question_mark_is_an_answer_that_is_not_known(
    town: Town, language: str, text: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/mirels")
    await typed(person, text)
    assert kept_answers(town, person) == [("site", None, UNKNOWN)], person.describe()
    assert asks(person, MIRELS, "size", say)


@both
@pytest.mark.parametrize(
    ("french", "english"),
    [("retour", "back"), ("Retour", "BACK"), ("précédent", "previous"), ("precedent", "Previous")],
)
@one_in(2)
async def test_the_word_back_does_what_the_button_does(
    town: Town, language: str, french: str, english: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "mobile"}, say)
    await typed(person, {"fr": french, "en": english}[language])
    assert asks(person, SINS, "location", say), person.describe()
    notice = say("notice-first-question")
    await told(person, notice, send={"fr": french, "en": english}[language])


@both
@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("pourquoi", "sins-location.why"),
        ("why?", "sins-location.why"),
        ("Pourquoi ?", "sins-location.why"),
        ("définitions", "sins-location-rigid.definition"),
        ("definition", "sins-location-rigid.definition"),
    ],
)
@one_in(3)
async def test_the_words_why_and_definitions_do_what_the_buttons_do(
    town: Town, language: str, word: str, shown: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await typed(person, word)
    assert unnumbered(say(shown)) in person.screen.text, person.describe()
    assert asks(person, SINS, "location", say)


@both
@pytest.mark.parametrize("word", ["annuler", "cancel", "Annuler", "STOP"])
@one_in(2)
async def test_the_word_cancel_does_what_the_button_does(
    town: Town, language: str, word: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await typed(person, word)
    assert say("state-cancelled") in person.screen.text
    assert labels_of(person.screen) == [say("button-resume")]


@both
async def test_after_a_typed_answer_the_card_is_at_the_bottom_and_the_only_one_with_buttons(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    for question, text in (
        ("location", "T7"),
        ("pain", "mecanique"),
        ("lesion", "huh"),
        ("lesion", "lytic"),
        ("alignment", "2"),
    ):
        assert progress(SINS, question, say) in person.screen.text
        await typed(person, text)
        await person.wait(lambda _: len(with_keyboard(person)) == 1)
        assert person.messages[-1] is person.screen, person.describe()
        assert said_by_bot(person) == [person.screen], person.describe()
    await give(person, SINS, {"collapse": "under_half", "posterolateral": "bilateral"}, say)
    assert person.screen.text.startswith("SINS 13/18 · T7"), person.describe()


@both
async def test_a_typed_word_without_an_open_score_says_how_to_begin(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await told(
        person, f"{say('quoted', text='xyzzy')} {say('sentence-not-understood')}", send="xyzzy"
    )
    assert kept_answers(town, person) == []


@both
async def test_a_very_long_text_is_not_taken_for_an_answer(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "mobile", "pain": "none"}, say)
    await typed(person, "lytique " * 500)
    assert asks(person, SINS, "lesion", say), person.describe()
    assert len(kept_answers(town, person)) == 2


@both
async def test_what_was_typed_is_not_kept(town: Town, language: str) -> None:
    person, canary = town.person(language), f"zébulo-{language}"
    for text in (canary, f"T7 {canary}"):  # quoted once, and gone with the next card
        await begin(person, "/sins")
        await typed(person, text)
        assert canary in person.screen.text, person.describe()
        await tap(person, option(SINS, "location", "mobile", words(language)))
        assert not [it for it in said_by_bot(person) if canary in it.text], person.describe()
    await person.send(f"Madame {canary}")
    await person.idle()
    assert not [it for it in said_by_bot(person) if canary in it.text], person.describe()
    assert canary.encode() not in bytes_on_disk(town)
