"""What clinicians type, in both languages: understood, or asked again, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import DialogsLibrary
from core.definition.answer import answers_of
from core.language.answers import understand
from core.language.lines import MAX_WORDS, read_line
from dialogs.registry import definition, definitions
from tests.core.typed_answers import NOT_UNDERSTOOD, UNDERSTOOD
from tests.terms import UNKNOWN

LIBRARY = DialogsLibrary()


@pytest.mark.parametrize(
    ("typed", "stage"),
    [
        ("débuté", "treated"),
        ("à débuter", "start"),
        ("pas encore débuté", "start"),
        ("started", "treated"),
        ("start", "start"),
        ("not yet started", "start"),
    ],
)
def test_a_treatment_that_was_begun_is_not_one_to_begin(typed: str, stage: str) -> None:
    assert means("antiresorptive", "antiresorptive_stage", typed) == (stage,)


def means(score: str, question: str, text: str) -> tuple[str, ...]:
    it = definition(score)
    understood = understand(it.question(question), LIBRARY.lexicon(it), text)
    return tuple(answer.term for answer in understood.answers)


@pytest.mark.parametrize(("score", "question", "text", "answer"), UNDERSTOOD)
def test_what_is_typed_means_one_answer(score: str, question: str, text: str, answer: str) -> None:
    assert means(score, question, text) == (answer,)


@pytest.mark.parametrize(("score", "question", "text"), NOT_UNDERSTOOD)
def test_what_is_typed_means_no_answer_or_several(score: str, question: str, text: str) -> None:
    assert len(means(score, question, text)) != 1


def choices(score: str, question: str, text: str) -> set[str]:
    asked = definition(score).question(question)
    return {
        term if term == UNKNOWN else asked.choice(term).id for term in means(score, question, text)
    }


@pytest.mark.parametrize(
    ("score", "question", "text", "choice"),
    [
        ("sins", "lesion", "lytique", "lytic"),
        ("sins", "lesion", "LYTIQUE", "lytic"),
        ("sins", "lesion", "lytic", "lytic"),
        ("sins", "lesion", "litique", "lytic"),
        ("sins", "lesion", "lytiqe", "lytic"),
        ("sins", "lesion", "condensante", "blastic"),
        ("sins", "lesion", "Condensant.", "blastic"),
        ("sins", "lesion", "sclerotic", "blastic"),
        ("sins", "pain", "mecanique", "mechanical"),
        ("sins", "pain", "non mécanique", "occasional"),
        ("sins", "location", "T7", "semirigid"),
        ("sins", "location", "d7", "semirigid"),
        ("sins", "location", "occiput", "junctional"),
        ("sins", "location", "s1", "junctional"),
        ("sins", "location", "S2", "rigid"),
        ("sins", "collapse", "45,5 %", "under_half"),
        ("sins", "collapse", "45.5%", "under_half"),
        ("sins", "collapse", "<50", "under_half"),
        ("sins", "collapse", "> 50 %", "over_half"),
        ("sins", "collapse", "50 %", "exactly_half"),
        ("mirels", "size", ">2/3", "over_two_thirds"),
        ("mirels", "size", "< 1/3", "under_third"),
        ("mirels", "size", "0,5", "third_to_two_thirds"),
        ("mirels", "size", "0.5", "third_to_two_thirds"),
        ("mirels", "size", "2/3", "third_to_two_thirds"),
        ("mirels", "size", "70 %", "over_two_thirds"),
        ("mirels", "size", "1/3", "third_to_two_thirds"),
        ("rades", "interval", "12 mois", "under_15"),
        ("rades", "interval", "15 months", "exactly_15"),
        ("rades", "interval", "15,5 mois", "over_15"),
        ("rades", "development", "10 jours", "days_8_14"),
        ("rades", "development", "14.5 days", "over_14"),
        ("rades", "development", "> 14 jours", "over_14"),
        ("rades", "primary", "sein", "breast"),
        ("rades", "primary", "thyroïde", "other"),
        ("rades", "primary", "rectum", "colorectal"),
        ("tokuhashi", "primary", "poumon", "lung_stomach_pancreas"),
        ("tokuhashi", "primary", "thyroid", "thyroid_prostate_breast"),
        ("tokuhashi", "karnofsky", "70 %", "k50_70"),
        ("tokuhashi", "karnofsky", "70", "k50_70"),
        ("tokuhashi", "palsy", "D", "incomplete"),
        ("frankel", "grade", "e", "e"),
        ("frankel", "grade", "n° 1", "a"),
        ("sins", "lesion", "2", "mixed"),
        ("sins", "lesion", "3)", "lytic"),
        ("sins", "lesion", "?", UNKNOWN),
        ("sins", "lesion", "je ne sais pas", UNKNOWN),
        ("sins", "lesion", "Not known", UNKNOWN),
    ],
)
def test_an_answer_is_understood_however_it_is_written(
    score: str, question: str, text: str, choice: str
) -> None:
    assert choices(score, question, text) == {choice}


@pytest.mark.parametrize(
    ("score", "question", "text"),
    [
        ("sins", "pain", "oui"),
        ("sins", "pain", "yes"),
        ("sins", "lesion", "9"),
        ("sins", "lesion", "0"),
        ("sins", "lesion", "-1"),
        ("sins", "lesion", "kyste"),
        ("sins", "lesion", ""),
        ("sins", "lesion", "lytique ou mixte"),
        ("sins", "collapse", "150 %"),
        ("sins", "collapse", "0 %"),
        ("sins", "collapse", "40-60 %"),
        ("sins", "collapse", "<= 50"),
        ("mirels", "size", "3/2"),
        ("mirels", "size", "120 %"),
        ("mirels", "size", "1/0"),
        ("rades", "development", "7,5 jours"),
        ("rades", "development", "8.5 mois"),
        ("rades", "interval", "10-20 mois"),
        ("rades", "interval", "12 jours"),
        ("tokuhashi", "karnofsky", "45"),
        ("tokuhashi", "karnofsky", "75 %"),
        ("tokuhashi", "karnofsky", "ECOG 1"),
        ("tokuhashi", "karnofsky", "0 %"),
        ("sins", "posterolateral", "nilateral"),
    ],
)
def test_what_is_not_understood_is_never_guessed(score: str, question: str, text: str) -> None:
    assert choices(score, question, text) == set()


@pytest.mark.parametrize(
    ("score", "question", "text"),
    [
        ("rades", "interval", "2"),
        ("rades", "development", "3"),
        ("tokuhashi", "extraspinal", "3"),
        ("rades", "primary", "poumon"),
    ],
)
def test_what_has_two_meanings_is_asked_for(score: str, question: str, text: str) -> None:
    assert len(choices(score, question, text)) == 2


def test_eight_and_a_half_days_do_not_fall_into_the_class_below() -> None:
    assert choices("rades", "development", "8,5 jours") == {"days_8_14"}
    assert choices("rades", "development", "7.5 jours") == set()


@pytest.mark.parametrize(
    ("line", "answers", "leftover"),
    [
        (
            "T7 mécanique lytique cyphose <50 bilatéral",
            {
                "location": "t7",
                "pain": "mechanical",
                "lesion": "lytic",
                "alignment": "deformity",
                "collapse": "under_half",
                "posterolateral": "bilateral",
            },
            (),
        ),
        ("T7 pas lytique", {"location": "t7"}, (2, 3)),
        ("l3 pas de cyphose", {"location": "l3"}, (2, 3, 4)),
        ("T7 lytique mixte", {"location": "t7"}, (3,)),
        ("T7 truc lytique", {"location": "t7", "lesion": "lytic"}, (2,)),
        ("non mécanique", {"pain": "occasional"}, ()),
        ("T7 3 2", {"location": "t7"}, (2, 3)),
        ("3 3 2 0 0 3", {}, (1, 2, 3, 4, 5, 6)),
        ("T7, lytique, > 50 %", {"location": "t7", "lesion": "lytic", "collapse": "over_half"}, ()),
    ],
)
def test_shorthand_takes_what_it_understands_and_names_the_rest(
    line: str, answers: dict[str, str], leftover: tuple[int, ...]
) -> None:
    score = definition("sins")
    read = read_line(score, LIBRARY.lexicon(score), line)
    assert dict(read.answers) == answers_of(answers)
    assert read.leftover == leftover


def test_bare_numbers_count_only_where_the_number_is_the_points() -> None:
    assert [id for id, score in definitions().items() if score.numbers_are_points] == ["mirels"]
    mirels = definition("mirels")
    read = read_line(mirels, LIBRARY.lexicon(mirels), "3 2 3 2")
    assert read.answers == answers_of(
        {
            "site": "peritrochanteric",
            "size": "third_to_two_thirds",
            "lesion": "lytic",
            "pain": "moderate",
        }
    )
    assert read.leftover == ()
    assert read_line(mirels, LIBRARY.lexicon(mirels), "3 4 0 2").leftover == (2, 3)


def test_a_fact_that_excludes_the_score_is_understood_in_a_line() -> None:
    mirels = definition("mirels")
    assert read_line(mirels, LIBRARY.lexicon(mirels), "bassin").answers == answers_of(
        {"region": "pelvis"}
    )
    assert read_line(mirels, LIBRARY.lexicon(mirels), "pelvis").answers == answers_of(
        {"region": "pelvis"}
    )


def test_a_long_text_is_not_shorthand() -> None:
    score = definition("sins")
    read = read_line(score, LIBRARY.lexicon(score), "lytique " * (MAX_WORDS + 1))
    assert read.answers == {}
    assert len(read.leftover) == MAX_WORDS


@pytest.mark.parametrize("score", list(definitions().values()), ids=lambda it: it.id)
@given(text=st.text(max_size=80))
def test_any_text_is_read_without_an_error(score: object, text: str) -> None:
    from core.definition.score import Score

    assert isinstance(score, Score)
    lexicon = LIBRARY.lexicon(score)
    for question in score.questions:
        for answer in understand(question, lexicon, text).answers:
            assert answer.term == UNKNOWN or question.chosen(answer)
    read_line(score, lexicon, text)
