"""Words that a clinician reads or types mean one answer each, or are doubtful on purpose."""

from __future__ import annotations

from collections import Counter

from bot.screens.phrases import input_label
from core.definition.question import Question
from core.definition.score import Score
from core.language.answers import normalise
from dialogs.registry import pathways
from dialogs.wording import wording

from .texts import (
    LANGUAGES,
    aliases,
    all_texts,
    asked,
    choice_keys,
    each_language,
    each_score,
    files,
    vocabulary,
    words_of,
)

AMBIGUOUS = {
    ("rades", "primary"): {
        "poumon",
        "cancer du poumon",
        "bronchique",
        "pulmonaire",
        "lung",
        "lung cancer",
    },
    ("tokuhashi", "primary"): {"colorectal", "cancer colorectal", "colorectal cancer", "crc"},
    ("mirels", "site"): {
        "femur",
        "femur proximal",
        "extremite superieure du femur",
        "proximal femur",
    },
    ("sins", "location"): {"sacrum"},
    ("sins", "alignment"): {
        "recul",
        "recul du mur",
        "recul du mur posterieur",
        "recul mur posterieur",
        "retropulsion",
        "posterior wall retropulsion",
        "posterior-wall retropulsion",
    },
    ("sins", "collapse"): {
        "aucun",
        "aucun collapsus",
        "aucun tassement",
        "pas de tassement",
        "pas de collapsus",
        "sans tassement",
        "sans collapsus",
        "none",
        "no collapse",
        "not collapsed",
        "without collapse",
    },
    ("sins", "pain"): {
        "pas de douleur mecanique",
        "sans douleur mecanique",
        "aucune douleur mecanique",
        "no mechanical pain",
        "without mechanical pain",
    },
    ("tokuhashi", "visceral"): {"curable", "curables", "traitable", "traitables", "treatable"},
    ("tomita", "visceral"): {
        "non resecable",
        "non resecables",
        "irresecable",
        "irresecables",
        "inoperable",
        "inoperables",
        "unresectable",
        "not resectable",
        "irresectable",
    },
    ("ask", "primary_tumour"): {
        "poumon",
        "cancer du poumon",
        "bronchique",
        "pulmonaire",
        "lung",
        "lung cancer",
        "colorectal",
        "cancer colorectal",
        "colorectal cancer",
        "crc",
    },
    ("ask", "visceral_metastases"): {
        "curable",
        "curables",
        "traitable",
        "traitables",
        "treatable",
        "non resecable",
        "non resecables",
        "irresecable",
        "irresecables",
        "inoperable",
        "inoperables",
        "unresectable",
        "not resectable",
        "irresectable",
    },
}
"""Words that could mean two answers, on purpose: one is asked which. "ask" is any pathway."""


@each_language
@each_score
def test_two_buttons_of_a_question_never_read_the_same(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    for question in score.questions:
        buttons = [texts[f"{score.id}-{question.id}-{c.id}.button"] for c in question.choices]
        assert len({normalise(button) for button in buttons}) == len(buttons), question.id


@each_language
@each_score
def test_two_choices_of_a_question_never_share_an_alias(score: Score, language: str) -> None:
    texts = files(language)[score.id]
    for question in score.questions:
        meant: dict[str, set[str]] = {}
        for choice in question.choices:
            for word in aliases(texts, f"{score.id}-{question.id}-{choice.id}"):
                meant.setdefault(normalise(word), set()).add(choice.id)
        left = {word: ids for word, ids in meant.items() if len(ids) > 1}
        assert not left, f"take an alias from all but one of {left}"


@each_score
def test_a_typed_word_of_any_language_means_one_answer_unless_it_is_doubtful_on_purpose(
    score: Score,
) -> None:
    for question in score.questions:
        meant = _meanings(score, question)
        shared = {word for word, ids in meant.items() if len(ids) > 1}
        assert shared == AMBIGUOUS.get((score.id, question.id), set()), question.id


def _meanings(score: Score, question: Question) -> dict[str, set[str]]:
    meant: dict[str, set[str]] = {}
    for language in LANGUAGES:
        texts = all_texts(language)
        for choice in question.choices:
            keys = [f"{score.id}-{question.id}-{choice.id}"]
            keys += [f"{question.fact.id}-{option}" for option in choice.covers]
            for word in (word for key in keys for word in words_of(texts, key)):
                meant.setdefault(word, set()).add(choice.id)
    return meant


@each_language
def test_two_buttons_of_a_pathways_question_never_read_the_same(language: str) -> None:
    texts = vocabulary(language)
    same = {}
    for pathway, question in asked():
        keys = {choice.id: choice_keys(question)[choice.id] for choice in question.offered}
        for part in ("button", "short"):
            shown = Counter(
                normalise(texts.get(f"{key}.{part}", texts.get(key, ""))) for key in keys.values()
            )
            if twice := [words for words, count in shown.items() if count > 1]:
                same[pathway.id, question.id, part] = twice
    assert not same, f"tell these buttons apart (.button, .short): {same}"


def test_a_typed_word_means_one_answer_in_a_pathway_unless_it_is_doubtful_on_purpose() -> None:
    doubtful: dict[tuple[str, str], set[str]] = {}
    for _, question in asked():
        meant: dict[str, set[str]] = {}
        for language in LANGUAGES:
            texts = vocabulary(language)
            for choice in question.choices:
                keys = [choice_keys(question)[choice.id]]
                keys += [f"{question.fact.id}-{option}" for option in choice.covers]
                for word in (
                    word for key in set(keys) & set(texts) for word in words_of(texts, key)
                ):
                    meant.setdefault(word, set()).add(choice.id)
        if shared := {word for word, ids in meant.items() if len(ids) > 1}:
            doubtful.setdefault(("ask", question.id), set()).update(shared)
    assert doubtful == {key: words for key, words in AMBIGUOUS.items() if key[0] == "ask"}


def test_yes_alone_is_never_mechanical_pain() -> None:
    for language in LANGUAGES:
        words = words_of(all_texts(language), "sins-pain-mechanical")
        assert not {"oui", "yes", "o", "y"} & set(words)


@each_language
def test_two_questions_of_a_pathway_never_have_the_same_name(language: str) -> None:
    say = wording(language, "dialogs", "bot")
    for pathway in pathways().values():
        names = Counter(input_label(pathway, it.id, say) for it in pathway.questions)
        assert set(names.values()) == {1}, (pathway.id, names.most_common(2))
