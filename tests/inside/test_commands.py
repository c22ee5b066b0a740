"""Commands: the menu, the aliases, help in the middle, two scores at once, the language."""

from __future__ import annotations

from itertools import product

import pytest

from bot.command_names import command_of
from bot.introducing import DESCRIPTION, SCORES_OFFERED, SHORT, description_of, introduce
from bot.screens.citing import cited_in_a_copy
from bot.screens.document import utf16_length
from bot.screens.menu import help_text
from bot.screens.unnumbered import unnumbered
from dialogs.sources import DOCUMENTS
from dialogs.wording import LANGUAGES, wording
from tests.cases import one_in
from tests.chat.walking import (
    FRANKEL,
    MIRELS,
    SCORES,
    SINS,
    TOMITA,
    asks,
    begin,
    copied,
    data_of,
    give,
    kept_answers,
    labels_of,
    listed,
    option,
    press,
    rows,
    said_by_bot,
    sins_13,
    tap,
    told,
    turn_to,
    with_keyboard,
    words,
)
from tests.chat.world import Town
from tests.inside.bedside import Bedside
from tests.inside.told import offered
from tests.languages import both
from tests.tiers import part

OTHER = {"fr": "en", "en": "fr"}
FORMS = ("/{}", "/{}@OsteoBoardBot", "/{}@osteoboardbot", "upper", "title")


@both
async def test_the_menu_has_at_most_eight_commands_in_the_persons_language(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    menu = {str(it["command"]): it["description"] for it in person.commands}
    assert len(menu) == len(person.commands) <= 8
    named = {command_of("emergency", language): say("emergency.command")}
    named |= {say.words("command-pathway.names")[0]: say("command-pathway")}
    named |= {id: say(f"{id}.command") for id in list(SCORES)[:SCORES_OFFERED]}
    assert menu == named | {name: say(f"command-{name}") for name in ("start", "help")}
    assert (
        list(menu)[:2] == {"fr": ["urgence", "parcours"], "en": ["emergency", "pathway"]}[language]
    )


async def test_before_a_start_it_is_said_what_the_bot_is_for_and_said_once(town: Bedside) -> None:
    for language in ("fr", "en"):
        say = words(language)
        for code in {language, "" if language == "fr" else language}:
            told = (await town.bot.get_my_description(code or None)).description
            short = (await town.bot.get_my_short_description(code or None)).short_description
            assert (told, short) == (description_of(say), say("bot-description.short"))
        assert 0 < utf16_length(told) <= DESCRIPTION
        assert 0 < utf16_length(short) <= SHORT
        assert all(say(id) in told for id in SCORES)
    before = len(town.server.requests)
    await introduce(town.bot)
    methods = {call.method.lower() for call in town.server.requests[before:]}
    assert "getmydescription" in methods
    assert not {it for it in methods if it.startswith("setmy")} - {"setmycommands"}


async def test_somebody_who_speaks_neither_language_sees_the_french_menu_and_an_english_bot(
    town: Town,
) -> None:
    person = town.person("de")
    await begin(person, "/sins")
    assert person.commands[0]["description"] == words("fr")("emergency.command")
    assert asks(person, SINS, "location", words("en"))


@both
@pytest.mark.parametrize(("name", "form"), part(product(SCORES, FORMS), one_in=3))
@one_in(3)
async def test_a_score_begins_however_its_command_is_written(
    town: Town, language: str, name: str, form: str
) -> None:
    score = SCORES[name]
    written = {"upper": f"/{score.id.upper()}", "title": f"/{score.id.title()}"}
    person = town.person(language)
    await begin(person, written.get(form, form.format(score.id)))
    assert asks(person, score, score.questions[0].id, words(language))


@both
@pytest.mark.parametrize(
    "command", ["/start", "/commencer", "/Commencer", "/START@OsteoBoardBot", "/menu", "/reprendre"]
)
async def test_the_start_leads_to_every_score(town: Town, language: str, command: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, command)
    assert say("start-choose") in person.screen.text
    assert set(labels_of(person.screen)) == {
        *(say(id) for id in list(SCORES)[:3]),
        say("button-scores"),
        say("button-emergency"),
        say("button-pathways"),
        say("button-cases"),
        words(OTHER[language])("language-name"),
    }
    await tap(person, say("button-scores"))
    for id in SCORES:
        await turn_to(person, say(id), say)


@both
@pytest.mark.parametrize("command", ["/help", "/aide", "/AIDE", "/help@OsteoBoardBot"])
async def test_help_in_the_middle_answers_and_brings_the_same_question_back(
    town: Town, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid", "pain": "mechanical"}, say)
    seen = person.screen.text
    await begin(person, command)
    await person.idle()
    assert person.messages[-1] is person.screen, person.describe()
    assert person.screen.text == seen
    assert person.messages[-2].text == help_text(say), person.describe()
    await person.wait(lambda _: len(with_keyboard(person)) == 1)
    await tap(person, option(SINS, "lesion", "lytic", say))
    assert asks(person, SINS, "alignment", say)


@both
@pytest.mark.parametrize("command", ["/help", "/aide"])
async def test_help_without_a_score_names_every_command(
    town: Town, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    await told(person, help_text(say), send=command)
    cancel = {"fr": "annuler", "en": "cancel"}[language]  # as the language calls it
    for name in (*SCORES, "start", cancel, "lang", "sources"):
        assert f"/{name}" in person.messages[-1].text


@both
@pytest.mark.parametrize("command", ["/sources", "/source", "/Sources"])
async def test_sources_names_both_documents_and_brings_the_question_back(
    town: Town, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/mirels")
    seen = person.screen.text
    await begin(person, command)
    await person.idle()
    assert person.screen.text == seen
    said = person.messages[-2].text
    assert say("sources-head") in said
    for document in DOCUMENTS.values():
        assert document.name in said


@both
@pytest.mark.parametrize("command", ["/cancel", "/annuler", "/Annuler", "/stop"])
async def test_cancel_by_command_keeps_every_answer(
    town: Town, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    await begin(person, command)
    assert say("state-cancelled") in person.screen.text
    await tap(person, say("button-resume"))
    assert asks(person, SINS, "pain", say)


@both
async def test_cancel_without_a_score_says_so(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await told(person, say("notice-nothing-open"), send="/cancel")


async def test_a_page_is_found_by_a_command_that_only_its_words_have(town: Town) -> None:
    person, say = town.person("fr"), words("fr")
    await begin(person, "/scores")
    assert say("scores-choose") in person.screen.text, person.describe()


@both
@pytest.mark.parametrize("command", ["/nothing", "/sin", "/mirels2", "/"])
async def test_a_command_that_there_is_not_is_answered(
    town: Town, language: str, command: str
) -> None:
    person, say = town.person(language), words(language)
    key = "notice-unknown-command" if len(command) > 1 else "sentence-not-understood"
    await told(person, f"{say('quoted', text=command)} {say(key)}", send=command)


@both
async def test_a_second_score_sets_the_first_aside_to_be_resumed_from_the_start(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid", "pain": "mechanical"}, say)
    first, seen = person.screen, person.screen.text
    await begin(person, "/tomita")
    await person.wait(lambda _: say("state-aside") in first.text)
    assert labels_of(first) == []
    await give(person, TOMITA, {"growth": "slow"}, say)
    await begin(person, "/start")
    assert listed(person, "Tomita (1/3)")
    await tap(person, listed(person, "SINS (2/6)"))
    await person.idle()
    assert person.screen.text == seen, person.describe()
    await tap(person, option(SINS, "lesion", "lytic", say))
    assert asks(person, SINS, "alignment", say)
    assert not [m for m in person.messages if m.id == first.id]
    assert with_keyboard(person) == [person.screen]
    (aside,) = [m for m in said_by_bot(person) if m.text.startswith("Tomita")]
    assert say("state-aside") in aside.text


@both
async def test_a_score_left_without_any_answer_leaves_no_card_behind(
    town: Town, language: str
) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await begin(person, "/mirels")
    await person.wait(lambda _: len(said_by_bot(person)) == 1)
    assert asks(person, MIRELS, "site", say)
    await begin(person, "/start")
    assert not [label for label in labels_of(person.screen) if "SINS" in label and "0/6" in label]


@both
async def test_the_running_score_is_brought_down_from_the_start(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    old = person.screen.id
    await begin(person, "/start")
    await tap(person, listed(person, "SINS (1/6)"))
    await person.idle()
    assert asks(person, SINS, "pain", say)
    assert person.screen.id > old
    assert len(said_by_bot(person)) == 1, person.describe()


@both
async def test_a_score_tapped_in_the_start_menu_becomes_the_card(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/start")
    menu = person.screen.id
    await tap(person, say("button-scores"))
    await turn_to(person, say("frankel"), say)
    await tap(person, say("frankel"))
    assert person.screen.id == menu
    await tap(person, option(FRANKEL, "grade", "c", say))
    assert len(said_by_bot(person)) == 1
    assert person.screen.text.startswith(say("frankel"))


# ---- language ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "spoken"),
    [("fr", "fr"), ("fr-CA", "fr"), ("en", "en"), ("en-GB", "en"), ("de", "en"), ("", "fr")],
)
async def test_the_language_follows_telegrams(town: Town, code: str, spoken: str) -> None:
    person = town.person(code)
    await begin(person, "/sins")
    assert asks(person, SINS, "location", words(spoken)), person.describe()


@both
async def test_the_language_follows_telegrams_when_that_changes_midway(
    town: Town, language: str
) -> None:
    person, other = town.person(language), words(OTHER[language])
    await begin(person, "/sins")
    label = option(SINS, "location", "mobile", words(language))
    person.speak(OTHER[language])
    await tap(person, label)
    assert asks(person, SINS, "pain", other), person.describe()


@both
@pytest.mark.parametrize(
    "command", ["/lang {}", "/langue {}", "/LANG@OsteoBoardBot {}", "/language {}"]
)
async def test_the_language_is_switched_by_command_in_the_middle_of_a_question(
    town: Town, language: str, command: str
) -> None:
    person, say, other = town.person(language), words(language), words(OTHER[language])
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    await person.send(command.format(OTHER[language]))
    await person.wait(lambda _: asks(person, SINS, "pain", other))
    await give(person, SINS, {"pain": "mechanical"}, other)
    assert len(kept_answers(town, person)) == 2
    assert len(said_by_bot(person)) == 1, person.describe()


@both
async def test_the_language_is_switched_by_a_button_in_the_middle_of_a_question(
    town: Town, language: str
) -> None:
    person, say, other = town.person(language), words(language), words(OTHER[language])
    await begin(person, "/sins")
    await give(person, SINS, {"location": "semirigid"}, say)
    await begin(person, "/lang")
    names = [wording(it, "bot")("language-name") for it in LANGUAGES]
    assert offered(person.screen, say) == names
    choice = data_of(person, other("language-name"))
    await press(person, choice)
    assert person.alerts[-1].text == other("notice-language")
    assert asks(person, SINS, "pain", other), person.describe()
    await person.wait(lambda _: len(with_keyboard(person)) == 1)


@both
async def test_the_language_is_switched_from_the_start_menu(town: Town, language: str) -> None:
    person, other = town.person(language), words(OTHER[language])
    await begin(person, "/start")
    await press(person, data_of(person, other("language-name")))
    assert other("start-choose") in person.screen.text, person.describe()
    await person.wait(lambda _: len(with_keyboard(person)) == 1)


@both
async def test_a_chosen_language_holds_whatever_telegram_says(town: Town, language: str) -> None:
    person, other = town.person(language), words(OTHER[language])
    await begin(person, f"/lang {OTHER[language]}")
    person.speak(language)
    await begin(person, "/sins")
    assert asks(person, SINS, "location", other)


@both
async def test_a_result_is_switched_too_with_the_text_to_copy(town: Town, language: str) -> None:
    person, say, other = town.person(language), words(language), words(OTHER[language])
    await sins_13(person, say)
    await person.send(f"/lang {OTHER[language]}")
    await person.wait(lambda _: other("button-copy") in labels_of(person.screen))
    assert unnumbered(other("sins-band-unstable.action")) in person.screen.text
    assert cited_in_a_copy(SINS.source, other) in await copied(person, other)
    assert rows(town, "SELECT chosen_language FROM people WHERE id = ?", person.id) == [
        (OTHER[language],)
    ]


@both
async def test_what_is_set_aside_with_one_answer_says_one(town: Town, language: str) -> None:
    person, say = town.person(language), words(language)
    await begin(person, "/sins T7")
    await begin(person, "/tomita")
    one = {"fr": "1 réponse sur 6", "en": "1 answer of 6"}[language]
    assert one in said_by_bot(person)[0].text
    assert say("state-aside") in said_by_bot(person)[0].text
