"""Every source is named, wherever it stands; what neither document says is labelled so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.screens.citing import cited, cited_in_full, in_words
from bot.screens.phrases import day
from bot.screens.render import render
from bot.screens.reporting import line_label
from core.definition.definition import Definition, sources_of
from core.definition.pathway import Pathway
from core.definition.score import Score
from core.definition.source import Origin
from core.engine.flow import SET_ASIDE
from core.use_cases.laid_over import PAGES_OF_ADVICE, PAGES_OF_QUESTION, PAGES_OF_RESULT
from dialogs.registry import definitions, pathways
from dialogs.sources import REFERENCES, D, outside
from dialogs.wording import LANGUAGES
from tests.bot.patients import ended
from tests.bot.screens import TODAY, assert_telegram_takes, dialogue, talk, visible
from tests.languages import both

each_language = pytest.mark.parametrize("language", LANGUAGES)
PUBLISHED = outside("mirels-1989")


def of_a_publication(score: Score) -> Score:
    """The same score, as if neither document had it."""
    bands = tuple(replace(band, source=PUBLISHED) for band in score.bands)
    return replace(score, source=PUBLISHED, bands=bands)


def pathway_of_a_publication(pathway: Pathway) -> Pathway:
    """The same pathway, as if neither document had it, for patients with lung cancer."""
    rules = tuple(replace(rule, source=PUBLISHED) for rule in pathway.rules)
    there = (
        {Origin.OUTSIDE: next(iter(pathway.populations.values()))} if pathway.populations else {}
    )
    return replace(pathway, source=PUBLISHED, rules=rules, populations=there)


@each_language
@pytest.mark.parametrize("id", definitions())
def test_a_score_outside_both_documents_has_every_screen_and_says_so(
    id: str, language: str
) -> None:
    score, say = of_a_publication(definitions()[id]), talk(language)
    label = say("outside", reference="")
    answers = {q.id: q.choices[0].id for q in score.questions}
    for view in (*PAGES_OF_RESULT, "hint:result:"):
        screen = render(dialogue(score, answers, view), score, say, TODAY)
        assert_telegram_takes(screen)
        if view in ("", "sources"):
            reference = REFERENCES["mirels-1989"]
            assert label in visible(screen)
            assert (reference.citation if view else reference.short) in visible(screen)
    for view in PAGES_OF_QUESTION:
        assert_telegram_takes(render(dialogue(score, {}, view), score, say, TODAY))
    aside = dialogue(score, answers)
    aside.state = SET_ASIDE
    assert_telegram_takes(render(aside, score, say, TODAY))


@each_language
def test_a_copied_score_outside_both_documents_names_its_publication(language: str) -> None:
    score, say = of_a_publication(definitions()["tomita"]), talk(language)
    screen = render(
        dialogue(score, {q.id: q.choices[0].id for q in score.questions}), score, say, TODAY
    )
    (copied,) = (it.copies for row in screen.rows for it in row if it.copies)
    assert copied.endswith(f"{say('outside', reference='Mirels 1989')}. {day(TODAY, say)}")


@each_language
def test_a_publication_says_that_a_patient_is_not_of_its_population(language: str) -> None:
    score = of_a_publication(definitions()["tokuhashi"])
    answers = {q.id: q.choices[0].id for q in score.questions} | {"primary": "breast"}
    screen = render(dialogue(score, answers), score, talk(language), TODAY)
    assert talk(language)("outside-population") in visible(screen)


@both
@pytest.mark.parametrize("id", pathways())
def test_a_pathway_outside_both_documents_has_every_screen_and_says_so(
    id: str, language: str
) -> None:
    pathway, say = pathway_of_a_publication(pathways()[id]), talk(language)
    answers = next(ended(pathways()[id], 1))
    for view in sorted(PAGES_OF_ADVICE - {"change"}):  # which names no source
        screen = render(dialogue(pathway, answers, view), pathway, say, TODAY)
        assert_telegram_takes(screen)
        if view == "":
            assert say("outside", reference="Mirels 1989") in visible(screen)


@each_language
def test_every_source_of_every_definition_is_named_briefly_and_in_full(language: str) -> None:
    say = talk(language)
    everything: list[Definition] = [*definitions().values(), *pathways().values()]
    for definition in everything:
        for source in sources_of(definition):
            assert cited(source, say)
            assert cited_in_full(source, say)
            for id in source.ids:
                assert in_words(id, say)
                assert line_label(1, id, say)


@each_language
def test_the_document_without_a_day_is_cited_by_its_year(language: str) -> None:
    assert "2025" in cited_in_full(D("D-IR-1"), talk(language))
