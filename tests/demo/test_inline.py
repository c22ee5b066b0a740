"""What is typed behind @bot: who is offered what, and how long."""

from __future__ import annotations

import pytest
from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent

from .board import board, news, refused
from .conftest import Setting


def article(id: str = "1", text: str = "<b>10</b>") -> InlineQueryResultArticle:
    title = "Mirels 10/12"
    return InlineQueryResultArticle(id, title, InputTextMessageContent(text, "HTML"))


async def test_what_is_picked_is_sent_by_the_person_via_the_bot(setting: Setting) -> None:
    group, ada = board(setting, 1), setting.server.person(1)
    query = await ada.inline("mirels 3 2 3 2", chat=group)
    (update,) = await news(setting)
    assert update.inline_query
    told = update.inline_query
    assert (told.query, told.chat_type, told.from_user.id) == ("mirels 3 2 3 2", "supergroup", 1)
    await setting.bot.answer_inline_query(query.id, [article()], cache_time=0, is_personal=True)
    await ada.wait(lambda it: it.offered.offers)
    await ada.pick("Mirels", chat=group)
    assert group.messages[-1].html == "<b>10</b>"
    (update,) = await news(setting)
    assert update.message
    assert update.message.via_bot
    assert update.message.via_bot.id == setting.bot.id
    late = setting.bot.answer_inline_query(query.id, [])
    assert (await refused(setting, late)).startswith("Bad Request: query is too old")


async def test_a_query_lives_half_a_minute(setting: Setting) -> None:
    ada = setting.server.person(1)
    query = await ada.inline("sins")
    setting.clock.now += 31
    assert await news(setting) == []
    late = setting.bot.answer_inline_query(query.id, [])
    assert (await refused(setting, late)).startswith("Bad Request: query is too old")


async def test_what_is_not_personal_is_shown_to_others_from_the_servers_memory(
    setting: Setting,
) -> None:
    ada, bea = setting.server.person(1), setting.server.person(2)
    for personal, asked in ((True, True), (False, False)):
        text = f"mirels {personal}"
        query = await ada.inline(text)
        await news(setting)
        await setting.bot.answer_inline_query(query.id, [article()], is_personal=personal)
        await bea.inline(text)
        assert bool(await news(setting)) is asked
    assert bea.offered.offers[0].title == "Mirels 10/12"
    query = await ada.inline("mirels")
    await setting.bot.answer_inline_query(query.id, [article()], cache_time=0)
    await news(setting)
    await ada.inline("mirels")
    assert await news(setting), "nothing is remembered for no time at all"


async def test_results_that_telegram_refuses_are_refused(setting: Setting) -> None:
    ada, answer = setting.server.person(1), setting.bot.answer_inline_query
    query = await ada.inline("x")
    for results, error in (
        ([article("1"), article("1")], "RESULT_ID_DUPLICATE"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article(str(number)) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([article(text="<b>5 < 6</b>")], "can't parse entities"),
    ):
        call = answer(query.id, results)
        assert error in await refused(setting, call)
    button = InlineQueryResultsButton("Ouvrir", start_parameter="inline")
    await answer(query.id, [], button=button, cache_time=0)
    assert ada.offered.button
    await ada.press_inline_button()
    assert ada.messages[-1].text == "/start inline"
    with pytest.raises(AssertionError, match="no ''"):
        await ada.pick()
