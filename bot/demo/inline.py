"""What people type behind @bot in any chat, and what the bot offers for it."""

from __future__ import annotations

import re
from typing import Any, Final

from bot.demo.contents import text_content
from bot.demo.keyboards import checked_keyboard
from bot.demo.offers import InlineAnswer, InlineQuery, Offer
from bot.demo.parameters import Params
from bot.demo.refusals import QUERY_TOO_OLD, Json, bad_request
from bot.demo.state import State
from bot.demo.updates import LIFE_OF_AN_INLINE_QUERY

MOST_RESULTS: Final = 50
LONGEST_QUERY: Final = 256
_LONGEST_ID = 64
_USUAL_CACHE_SECONDS = 300
_START: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def ask(state: State, person: Json, text: str, chat_type: str, offset: str = "") -> InlineQuery:
    """Hand a query to the bot, or answer it with what the server kept of another one."""
    query = InlineQuery(state.next_query_id(), person["id"], text, offset, state.clock())
    state.inline[query.id] = query
    for key in ((text, offset, 0), (text, offset, person["id"])):
        kept = state.inline_cache.get(key)
        if kept is not None and kept[1] > state.clock():
            query.answer = kept[0]
            return query
    content = {"id": query.id, "from": person, "query": text, "offset": offset}
    state.queue.push("inline_query", content | {"chat_type": chat_type}, {person["id"]})
    return query


def answer_inline_query(state: State, params: Params) -> bool:
    """Offer results for a query. Raises Refusal for a late answer, or one that is not valid."""
    query = state.inline.get(params.text("inline_query_id"))
    if (
        query is None
        or query.answer is not None
        or state.clock() - query.born > LIFE_OF_AN_INLINE_QUERY
    ):
        bad_request(QUERY_TOO_OLD)
    if len(params.text("next_offset").encode()) > _LONGEST_ID:
        bad_request("NEXT_OFFSET_INVALID")
    seconds = params.integer("cache_time")
    query.answer = answer = InlineAnswer(
        offers=_checked_offers(params.structure("results")),
        button=_checked_button(params.structure("button")),
        personal=params.flag("is_personal"),
        cached_for=_USUAL_CACHE_SECONDS if seconds is None else seconds,
    )
    if answer.cached_for > 0:
        whose = query.person_id if answer.personal else 0
        until = state.clock() + answer.cached_for
        state.inline_cache[query.text, query.offset, whose] = answer, until
    state.show(state.chats[query.person_id], {"type": "offers"} | described(query))
    return True


def described(query: InlineQuery) -> Json:
    """Return a query and its answer as the page shows them."""
    answer = query.answer
    about: Json = {"query_id": query.id, "query": query.text}
    if answer is None:
        return about
    offers = [{"id": o.id, "title": o.title, "description": o.description} for o in answer.offers]
    return about | {"offers": offers, "button": answer.button}


def _checked_offers(results: Any) -> tuple[Offer, ...]:
    if not isinstance(results, list):
        bad_request("can't parse inline query results JSON array")  # the wording is assumed
    if len(results) > MOST_RESULTS:
        bad_request("RESULTS_TOO_MUCH")
    offers = tuple(map(_checked_offer, results))
    if len({offer.id for offer in offers}) < len(offers):
        bad_request("RESULT_ID_DUPLICATE")
    return offers


def _checked_offer(result: Any) -> Offer:
    told = result if isinstance(result, dict) else {}
    if told.get("type") != "article":
        # others are left out on purpose: a bot that starts to use them must notice here
        bad_request("can't parse inline query result: unsupported type")
    if not 1 <= len(str(told.get("id", "")).encode()) <= _LONGEST_ID:
        bad_request("RESULT_ID_INVALID")
    title = str(told.get("title", "")).strip()
    if not title:
        bad_request("can't parse inline query result: Can't find field \"title\"")
    sent = told.get("input_message_content")
    if not isinstance(sent, dict) or "message_text" not in sent:
        bad_request("can't parse inline query result: message content is not specified")  # assumed
    content = text_content(Params({**sent, "text": sent["message_text"]}))
    rows = checked_keyboard(told.get("reply_markup"), only_inline=True)
    content |= {"reply_markup": {"inline_keyboard": rows}} if rows else {}
    return Offer(str(told["id"]), title, str(told.get("description") or ""), content)


def _checked_button(button: Any) -> Json | None:
    if not button:
        return None
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        bad_request("can't parse inline query results button: Can't find field \"text\"")
    start = button.get("start_parameter")
    if start is None and not button.get("web_app"):
        bad_request("can't parse inline query results button: no action is specified")  # assumed
    if start is not None and not _START.fullmatch(str(start)):
        bad_request("START_PARAM_INVALID")
    return button
