"""Whatever is typed where nothing is asked opens the right thing, and takes nothing by itself."""

from __future__ import annotations

import random

import pytest

from bot.demo.people import Person
from bot.screens.unnumbered import unnumbered
from dialogs.registry import definitions, pathways
from tests.chat.walking import (
    begin,
    data_of,
    kept_answers,
    labels_of,
    press,
    rows,
    said_by_bot,
    tap,
    words,
)
from tests.chat.world import Town
from tests.inside.in_a_case import UNSTABLE, opened
from tests.inside.told import findings, lesions, offered, send
from tests.languages import both
from tests.tiers import seed
from tests.utterances.corpus import utterances

PATIENT = {
    "fr": "72 ans, ADC pulm, T11 lytique avec tassement < 50 %, douleur mécanique, IK 70, "
    "Frankel D, créat 120, 65 kg, pas de cyphose, pas de déficit sensitif",
    "en": "72 yo, lung adenocarcinoma, T11 lytic with collapse < 50%, mechanical pain, KPS 70, "
    "Frankel D, creatinine 120, 65 kg, no kyphosis, no sensory deficit",
}
PLAIN = 11
OPENED = {
    "fr": {"stéréotaxie": "stereotactic", "os long": "long_bone"},
    "en": {"stereotactic": "stereotactic", "long bone": "long_bone"},
}
TOPICS = {
    "fr": {
        "flare": ("statement-L-IMG-12", "response"),
        "8 Gy ou 30 Gy": ("statement-L-RT-3", "radiotherapy"),
        "cimentoplastie": ("statement-L-IR-6", "interventional"),
    },
    "en": {
        "flare": ("statement-L-IMG-12", "response"),
        "8 Gy or 30 Gy": ("statement-L-RT-3", "radiotherapy"),
    },
}
PAGES = {
    "fr": {"Bonjour !": "start-choose", "scores": "scores-choose", "agenda": "agenda-empty"},
    "en": {"Hello": "start-choose", "scores": "scores-choose", "agenda": "agenda-empty"},
}
TOTALS = {"fr": "tokuhashi 8 ou 9", "en": "tokuhashi 8 or 9"}
TWO = {"fr": "sins ou mirels", "en": "sins or mirels"}
DOSE = {"fr": "dose dénosumab", "en": "denosumab dose"}
URGENT = {"fr": "compression médullaire T8", "en": "cord compression T8"}


def cases(town: Town, person: Person) -> int:
    return int(rows(town, "SELECT count(*) FROM cases WHERE owner_id = ?", person.id)[0][0])


@both
async def test_words_open_what_they_are_about(town: Town, language: str) -> None:
    say = words(language)
    for text, id in OPENED[language].items():
        person = town.person(language)
        await send(person, text)
        assert person.screen.text.startswith(say(id)), person.describe()


@both
async def test_of_what_is_only_a_topic_the_documents_are_told_with_the_way_to_its_questions(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    for text, (told, id) in TOPICS[language].items():
        await send(person, text)
        assert say(told) in person.screen.text, person.describe()
        assert f"{say(id)} ›" in offered(person.screen, say)


@both
async def test_the_bots_own_pages_are_called_by_their_names_where_nothing_is_asked(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    for text, key in PAGES[language].items():
        await send(person, text)
        assert say(key) in person.screen.text, person.describe()
    await begin(person, "/sins")
    await send(person, "agenda")
    assert person.screen.text.startswith("SINS"), person.describe()


@both
async def test_an_emergency_comes_before_anything_else(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, URGENT[language])
    assert person.screen.text.startswith(say("emergency")), person.describe()


@both
async def test_of_a_whole_patient_in_an_emergency_nothing_is_lost(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    told = {"fr": ", paraplégie depuis 2 jours", "en": ", paraplegia for 2 days"}[language]
    await send(person, PATIENT[language] + told)
    texts = [it.text for it in said_by_bot(person)]
    assert any(it.lstrip("‼ ").startswith(say("emergency")) for it in texts)
    assert any(it.startswith(say("sentence-read")) for it in texts)


@both
async def test_a_total_is_read_and_says_what_it_is_computed_from(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, TOTALS[language])
    text = person.screen.text
    assert all(
        unnumbered(say(f"tokuhashi-band-{it}.action")) in text
        for it in ("under_6_months", "over_6_months")
    )
    assert offered(person.screen, say) == [say("button-compute", score=say("tokuhashi"))]
    await send(person, "mirels 9")
    assert unnumbered(say("mirels-band-prophylactic_surgery.action")) in person.screen.text
    await tap(person, say("button-compute", score=say("mirels")))
    assert person.screen.text.startswith(say("mirels"))


@both
async def test_where_two_things_fit_two_are_offered(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, TWO[language])
    assert offered(person.screen, say) == [f"{say('sins')} ›", f"{say('mirels')} ›"]


@both
async def test_where_nothing_fits_the_three_nearest_are_offered(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, "tokuhachou")
    assert f"{say('tokuhashi')} ›" in labels_of(person.screen)
    await send(person, "sinz")
    assert len(offered(person.screen, say)) == 4, person.describe()  # the start among them
    assert f"{say('sins')} ›" in labels_of(person.screen)
    await send(person, "xyzzy")
    assert say("sentence-not-understood") in person.screen.text
    assert len(offered(person.screen, say)) == 4, "none resembles it: what is used most"


@both
async def test_a_dose_is_looked_up_with_its_source_and_its_population(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(person, DOSE[language])
    assert say("statement-L-BTA-6") in person.screen.text
    assert say("document-L.population") in person.screen.text
    assert offered(person.screen, say) == [f"{say('antiresorptive')} ›"]
    await send(person, "?flare")
    assert say("statement-L-IMG-12") in person.screen.text


@both
async def test_what_a_score_defines_is_looked_up_and_begins_nothing(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(person, {"fr": "?postérolatéral", "en": "?posterolateral"}[language])
    key = "sins-posterolateral-unilateral"
    assert unnumbered(say(f"{key}.definition")) in person.screen.text, person.describe()
    assert say("document-L.population") in person.screen.text
    await send(person, "?mirels")
    assert unnumbered(say("mirels.scope")) in person.screen.text
    assert unnumbered(say("mirels-band-board.action")) in person.screen.text
    assert offered(person.screen, say) == [f"{say('mirels')} ›"]


@both
async def test_what_opened_something_is_not_quoted_as_not_understood(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(
        person, {"fr": "zoledronate clairance 35", "en": "zoledronate clearance 35"}[language]
    )
    assert person.screen.text.startswith(say("antiresorptive")), person.describe()
    assert say("guard-dose_3.page") in person.screen.text
    await tap(person, f"{say('antiresorptive')} ›")
    assert "✓" in person.screen.text
    assert say("hint-leftover") not in person.screen.text
    await send(person, {"fr": "sins T7 lytique IK 70", "en": "sins T7 lytic KPS 70"}[language])
    assert say("hint-leftover") not in person.screen.text
    assert say("sentence-another-bone") in said_by_bot(person)[-2].text


@both
async def test_a_whole_patient_is_proposed_and_nothing_is_taken_unseen(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(person, PATIENT[language])
    unread = {"fr": "pas de déficit sensitif", "en": "no sensory deficit"}[language]
    assert say("quoted", text=unread) in person.screen.text
    assert (cases(town, person), kept_answers(town, person)) == (0, [])
    await tap(person, say("button-take-all", count=PLAIN))
    assert cases(town, person) == 0
    assert say("sentence-denied") in person.screen.text
    await tap(person, say("button-take-these", count=PLAIN))
    assert findings(town, person) == PLAIN - 1  # where the lesion is, is said with the lesion
    offered = labels_of(person.screen)
    assert [f"{say(it)} ›" for it in ("frankel", "sins", "tokuhashi")] == offered[:3]
    await tap(person, f"{say('sins')} ›")
    assert "T11" in person.screen.text
    assert kept_answers(town, person) != []


@both
async def test_what_is_denied_is_taken_only_where_it_is_confirmed(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await send(
        person, {"fr": "T11 lytique, pas de cyphose", "en": "T11 lytic, no kyphosis"}[language]
    )
    await tap(person, say("button-take-all", count=2), say("button-leave-out"))
    assert findings(town, person) == 1
    assert say("spinal_alignment-normal") not in person.screen.text


@both
async def test_nothing_is_taken_where_nothing_is_wanted(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, PATIENT[language])
    await tap(person, say("button-take-none"))
    assert (cases(town, person), findings(town, person)) == (0, 0)
    assert labels_of(person.screen) == []


@both
async def test_where_a_case_is_open_it_is_asked_whose_facts_they_are(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    facts = {"fr": "cancer du sein, IK 60", "en": "breast cancer, KPS 60"}[language]
    await send(person, facts)
    into = say("button-take-into", count=2, case=name)
    assert f"▤ {name}" in into
    assert findings(town, person) == 0
    await tap(person, into)
    assert (cases(town, person), findings(town, person)) == (1, 2)
    await send(person, facts)
    await tap(person, say("button-other-patient"))
    assert (cases(town, person), findings(town, person)) == (2, 4)


@both
async def test_one_by_one_each_item_is_decided_by_itself(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await send(person, {"fr": "K poumon, IK 60", "en": "lung cancer, KPS 60"}[language])
    await tap(person, say("button-one-by-one"))
    await tap(person, say("primary_tumour-sclc"), say("button-leave-out"))
    assert findings(town, person) == 1


async def test_a_button_of_another_text_takes_nothing(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await send(person, "cancer du sein, IK 60")
    other = data_of(person, say("button-take-all", count=2))
    await send(person, "cancer du rein, IK 60")
    for data in (other, f"{other}-1", "1.F.s-zz-11", "1.F.i-zz-0x"):
        assert await press(person, data) in {say("notice-sentence-gone"), say("notice-forged")}
    assert (cases(town, person), findings(town, person)) == (0, 0)


@pytest.mark.parametrize("number", range(2))
async def test_random_sentences_change_no_answer_without_a_tap(town: Town, number: int) -> None:
    draw = random.Random(seed(31 + number))
    every = [*definitions(), *pathways()]
    for id in (UNSTABLE, *draw.sample(every, 3)):
        person, say = town.person("fr"), words("fr")
        if draw.random() < 0.5:
            await opened(person, say)
        await begin(person, id)
        await _type_at_random(town, person, draw)


async def _type_at_random(town: Town, person: Person, draw: random.Random) -> None:
    """Type sentences of the corpus: an answer is new and echoed, and never another than before."""
    names = ("looked_at_fr", "looked_at_en", "looked_at_tired")
    said = [it.say for name in names for it in utterances(name)]
    known, kept = kept_answers(town, person), 0
    for _ in range(6):
        pieces = draw.sample(said, draw.randint(1, 3))
        await send(person, draw.choice((", ", " ", ". ")).join(pieces)[:600])
        now = kept_answers(town, person)
        added = now[len(known) :]
        assert now[: len(known)] == known, person.describe()
        assert all(old in (None, new) for _, old, new in added), person.describe()
        known = now
        if (more := findings(town, person)) != kept:  # a value of the open case, echoed
            assert (more, "✓" in person.screen.text) == (kept + 1, True), person.describe()
        kept = more
    assert len(said_by_bot(person)) > 1


@both
async def test_what_is_said_of_a_relative_is_quoted_and_never_proposed(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    of_both = {
        "fr": ("sa mère a eu un cancer du sein", "sa mère a eu un cancer du sein. IK 60, 65 kg"),
        "en": ("her mother had breast cancer", "her mother had breast cancer. KPS 60, 65 kg"),
    }[language]
    cancer = {"fr": "cancer du sein", "en": "breast cancer"}[language]
    await send(person, of_both[0])
    assert say("sentence-family") in person.screen.text
    assert say("quoted", text=cancer) in person.screen.text
    assert labels_of(person.screen) == []
    await send(person, of_both[1])
    await tap(person, say("button-take-all", count=2))
    assert findings(town, person) == 2
    assert say("primary_tumour-breast") not in person.screen.text


@both
async def test_two_vertebrae_in_a_case_are_one_of_them_or_both(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    name = await opened(person, say)
    await send(person, "T7-T8")
    two = f"T7 {say('and')} T8"
    assert {"T7", "T8", two} <= set(labels_of(person.screen)), person.describe()
    assert lesions(town, person) == 0
    await tap(person, two, f"▤ {name}")
    assert lesions(town, person) == 2
    await send(person, {"fr": "T7 ou T8", "en": "T7 or T8"}[language])
    assert two not in labels_of(person.screen)
    await send(person, {"fr": "T7-T8 lytique", "en": "T7-T8 lytic"}[language])
    await tap(person, say("button-one-by-one"))
    await tap(person, two)
    assert findings(town, person) == 0


async def test_what_a_sentence_says_plainly_is_taken_by_what_it_opens(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await send(person, "ADC pulm, T11 lytique avec tassement 30 %, douleur mécanique")
    await tap(person, f"{say('sins')} ›")
    said = say("pair", name=say("sins-collapse.label"), value=say("sins-collapse-under_half.short"))
    assert f"✓ {said}" in person.screen.text, person.describe()
    assert "tassement" not in person.screen.text
