"""Bedside shorthand: understood item by item, only the rest is asked, nothing is assumed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.definition.score import Score
from dialogs.wording import Wording
from tests.cases import one_in
from tests.chat.walking import (
    MIRELS,
    RADES,
    SCORES,
    SINS,
    SINS_13,
    asks,
    begin,
    give,
    input_of,
    kept_answers,
    said_by_bot,
    short,
    typed,
    with_keyboard,
    words,
)
from tests.chat.world import Town
from tests.languages import both


def echo(score: Score, question: str, choice: str, say: Wording, fine: str = "") -> str:
    answer = short(score, question, choice, say) + (f" ({fine})" if fine else "")
    return say("pair", name=say(f"{score.id}-{question}.label"), value=answer)


@both
@pytest.mark.parametrize(
    "line",
    [
        "/sins T7 mécanique lytique cyphose <50 bilatéral",
        "/sins D7 mecanique lytique cyphose < 50 % bilateral",
        "/sins T7 mechanical lytic kyphosis <50 bilateral",
        "/SINS@OsteoBoardBot t7, mécanique, lytique, cyphose, <50%, bilatéral",
        "/sins bilatéral <50 cyphose lytique mécanique T7",
        "/sins\nT7 mécanique\nlytique cyphose\n<50 bilatéral",
    ],
)
@one_in(3)
async def test_a_whole_sins_on_one_line_gives_the_result_item_by_item(
    town: Town, language: str, line: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, line)
    text = person.screen.text
    assert text.startswith("SINS 13/18 · T7"), person.describe()
    for question, choice in SINS_13.items():
        fine = "T7" if question == "location" else ""
        assert echo(SINS, question, choice, say, fine) in text, text
    assert len(said_by_bot(person)) == 1


@both
async def test_bare_numbers_of_mirels_are_points_in_the_order_on_screen(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/mirels 3 2 3 2")
    text = person.screen.text
    assert text.startswith("Mirels 10/12"), text
    answers = {
        "site": "peritrochanteric",
        "size": "third_to_two_thirds",
        "lesion": "lytic",
        "pain": "moderate",
    }
    for question, choice in answers.items():
        points = text.partition(input_of(MIRELS, question, choice, say))[0].splitlines()[-1].strip()
        assert points == {"site": "3", "size": "2", "lesion": "3", "pain": "2"}[question], text


@both
@pytest.mark.parametrize(
    ("line", "understood", "asked"),
    [
        ("/mirels 3 2", {"site": "peritrochanteric", "size": "third_to_two_thirds"}, "lesion"),
        ("/mirels lytique", {"lesion": "lytic"}, "site"),
        ("/mirels fémur distal >2/3", {"site": "lower_limb", "size": "over_two_thirds"}, "lesion"),
        ("/sins mécanique lytique", {"pain": "mechanical", "lesion": "lytic"}, "location"),
        ("/rades sein 12 mois", {"primary": "breast", "interval": "under_15"}, "visceral"),
        ("/rades NSCLC 20 months", {"primary": "nsclc", "interval": "over_15"}, "visceral"),
        ("/tokuhashi 80% rein", {"karnofsky": "k80", "primary": "kidney"}, "extraspinal"),
        ("/tomita rapide unique", {"growth": "rapid", "bone": "solitary"}, "visceral"),
    ],
)
@one_in(3)
async def test_partial_shorthand_is_echoed_and_only_the_rest_is_asked(
    town: Town, language: str, line: str, understood: Mapping[str, str], asked: str
) -> None:
    person, say = town.person(language), words(language)
    score = SCORES[line[1:].partition(" ")[0]]
    await begin(person, line)
    assert {q: new for q, _, new in kept_answers(town, person)} == understood, person.describe()
    assert asks(person, score, asked, say), person.describe()
    for question, term in understood.items():
        choice = score.question(question).choice(term).id
        said = say(
            "pair",
            name=say(f"{score.id}-{question}.label"),
            value=short(score, question, choice, say),
        )
        assert f"✓ {said}" in person.screen.text, person.describe()
    rest = {q.id: q.choices[0].id for q in score.questions if q.id not in understood}
    await give(person, score, rest, say)
    for question, choice in rest.items():
        assert input_of(score, question, choice, say) in person.screen.text, person.describe()
    await person.wait(lambda _: len(with_keyboard(person)) == 1)


@both
@pytest.mark.parametrize(
    ("line", "unread", "understood"),
    [
        ("/sins T7 chaussette lytique", "chaussette", {"location": "t7", "lesion": "lytic"}),
        ("/sins T7 foo bar lytique baz", "foo bar | baz", {"location": "t7", "lesion": "lytic"}),
        ("/sins T7 pas lytique", "pas lytique", {"location": "t7"}),
        ("/sins T7 non lytique", "non lytique", {"location": "t7"}),
        ("/sins T7 not lytic", "not lytic", {"location": "t7"}),
        ("/sins T7 pas de cyphose", "pas de cyphose", {"location": "t7"}),
        ("/sins T7 sans aucune cyphose", "sans aucune cyphose", {"location": "t7"}),
        (
            "/mirels 3 2 3 7",
            "7",
            {"site": "peritrochanteric", "size": "third_to_two_thirds", "lesion": "lytic"},
        ),
        ("/mirels 3 2 3 2 1", "3 2 3 2 1", {}),
        ("/sins T7 ? lytique", "T7 ?", {"lesion": "lytic"}),
        ("/rades 12 mois poumon", "poumon", {"interval": "under_15"}),
    ],
)
@one_in(3)
async def test_words_that_are_not_understood_are_quoted_and_assumed_nothing(
    town: Town, language: str, line: str, unread: str, understood: Mapping[str, str]
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, line)
    assert {q: new for q, _, new in kept_answers(town, person)} == understood, person.describe()
    texts = ", ".join(say("quoted", text=it) for it in unread.split(" | "))
    assert say("not-understood", texts=texts) in person.screen.text, person.describe()


@both
@pytest.mark.parametrize(
    "line", ["/sins 3 2 1 0 2 3", "/rades 5 6 8 9 4", "/tokuhashi 1 2 3", "/tomita 1 2"]
)
@one_in(2)
async def test_bare_numbers_are_refused_where_a_number_is_not_its_points(
    town: Town, language: str, line: str
) -> None:
    person, say = town.person(language), words(language)
    score = SCORES[line[1:].partition(" ")[0]]
    await begin(person, line)
    assert kept_answers(town, person) == []
    assert say("hint-bare-numbers") in person.screen.text, person.describe()
    assert asks(person, score, score.questions[0].id, say)


@both
@pytest.mark.parametrize(
    ("line", "contradicted"),
    [
        ("/sins T7 lytique mixte", "lesion"),
        ("/sins T7 lytic blastic", "lesion"),
        ("/sins T7 mécanique indolore", "pain"),
        ("/sins T7 bilatéral unilatéral", "posterolateral"),
        ("/mirels lytique condensante", "lesion"),
    ],
)
@one_in(2)
async def test_words_that_contradict_each_other_are_not_assumed(
    town: Town, language: str, line: str, contradicted: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, line)
    kept = {question for question, _, _ in kept_answers(town, person)}
    assert contradicted not in kept, person.describe()
    assert say("hint-leftover") in person.screen.text, person.describe()


@both
@pytest.mark.parametrize(
    ("line", "question", "choice"),
    [
        ("/sins T7 non mécanique", "pain", "occasional"),
        ("/sins T7 pas mécanique", "pain", "occasional"),
        ("/sins T7 sans douleur", "pain", "none"),
        ("/sins T7 aucun envahissement", "posterolateral", "none"),
        ("/sins T7 sans déformation", "alignment", "normal"),
        ("/sins T7 lytique et condensante", "lesion", "mixed"),
    ],
)
@one_in(3)
async def test_a_negation_or_a_phrase_is_read_as_a_whole(
    town: Town, language: str, line: str, question: str, choice: str
) -> None:
    person = town.person(language)
    await begin(person, line)
    kept = {q: new for q, _, new in kept_answers(town, person)}
    assert kept == {"location": "t7", question: choice}, person.describe()


@both
async def test_several_answers_typed_at_a_question_are_taken_together(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await typed(person, "T7 mécanique lytique")
    assert asks(person, SINS, "alignment", say), person.describe()
    assert f"✓ {input_of(SINS, 'pain', 'mechanical', say)}" in person.screen.text


@both
async def test_shorthand_without_any_word_understood_begins_at_the_first_question(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/rades bonjour")
    assert asks(person, RADES, "primary", say), person.describe()
    assert say("not-understood", texts=say("quoted", text="bonjour")) in person.screen.text
    assert kept_answers(town, person) == []
